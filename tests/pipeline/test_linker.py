"""Identifiers, countries, GeoNames ids."""

import pytest

from kg.pipeline.entities import new_entity
from kg.pipeline.linker import describe, identify, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jim Kenney", "jim-kenney"),
        ("Café Ñandú", "cafe-nandu"),
        ("Москва", "москва"),
        ("AT&T", "atandt"),
        ("…", "entity"),
    ],
)
def test_slug(name, expected):
    assert slug(name) == expected


def test_a_name_has_one_identifier_in_all_articles_and_a_description_one_in_each():
    named = new_entity("e1", "Ana Lund", "PERSON", named=True)
    assert identify(named, "one text") == identify(named, "another") == "ana-lund"
    contract = new_entity("e1", "contract", "THING", named=False)
    assert identify(contract, "one text") == identify(contract, "one text") != identify(contract, "another")
    assert identify(contract, "one text").startswith("contract-")


def test_spellings_of_a_known_name_share_an_identifier():
    names = ("US", "United States", "U. S.")
    assert {identify(new_entity("e0", n, "PLACE", named=True), "") for n in names} == {"united-states"}


@pytest.mark.parametrize(
    ("name", "kind", "country", "geonames"),
    [
        ("France", "PLACE", "FRA", 3017382),
        ("Texas", "PLACE", "USA", 4736286),
        ("Kabul", "PLACE", "AFG", 1138958),
        ("England", "PLACE", "GBR", None),
        ("Indonesian Navy", "ORGANIZATION", "IDN", None),
    ],
)
def test_describe(name, kind, country, geonames):
    entity = new_entity("e0", name, kind, named=True)
    describe(entity)
    assert (entity["country"], entity["geonames"]) == (country, geonames)
