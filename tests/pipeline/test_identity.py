"""Which names of different articles are one entity: short and full ones, abbreviations, spellings; homonyms apart."""

import itertools

import pytest

from kg.model import Entity
from kg.pipeline.identity import keys, profiles, resolve, search_keys
from kg.pipeline.linker import slug


def entity(name, type_="PERSON", country=None, aliases=(), wikidata=None):
    return Entity(slug(name), name, type_, True, aliases, country, wikidata=wikidata)


def organisation(name, country=None, aliases=()):
    return entity(name, "ORGANIZATION", country, aliases)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (entity("Varga"), entity("Ilona Varga")),
        (entity("I. Varga"), entity("Ilona Varga")),
        (entity("Ilona Varga"), entity("Ilona M. Varga")),
        (entity("Tarek Qaddoumi"), entity("Tarek Kaddoumi")),
        (organisation("ORWA"), organisation("Orsenia River Works Authority")),
        (organisation("UN Harbour Agency"), organisation("United Nations Harbour Agency")),
        (organisation("O.R.W.A."), organisation("Orsenia River Works Authority")),
        (organisation("TKB"), organisation("Takbiri Rescue", aliases=("TKB",))),
        (organisation("Ostrand"), organisation("Ostrand Holdings plc")),
        (entity("X50s", "THING"), entity("X50", "THING")),
        (entity("Orsenia", "PLACE", wikidata="Q1"), entity("Old Orsen", "PLACE", wikidata="Q1")),
        (entity("Iron Ilona", wikidata="Q2"), entity("Ilona Varga", wikidata="Q2")),
    ],
)
def test_names_of_one_entity_are_joined(short, full):
    assert resolve([short, full]) in ({short.id: full.id}, {full.id: short.id})


def test_fuller_name_gives_the_entity_its_identifier():
    assert resolve([entity("Varga"), entity("I. Varga"), entity("Ilona Varga")]) == {
        "varga": "ilona-varga",
        "i-varga": "ilona-varga",
    }


@pytest.mark.parametrize(
    "names",
    [
        [entity("Varga"), entity("Ilona Varga"), entity("Pal Varga")],
        [entity("Ilona Varga"), entity("Pal Varga")],
        [entity("Ilona K. Varga"), entity("Ilona M. Varga")],
        [entity("Ilona"), entity("Ilona Varga")],
        [entity("I. Varga", wikidata="Q3"), entity("Ilona Varga", wikidata="Q4")],
        [entity("Varga"), organisation("Varga")],
        [entity("Varga", "PLACE"), entity("Ilona Varga")],
        [organisation("ORWA", "FRA"), organisation("Orsenia River Works Authority", "DEU")],
        [organisation("National Guard"), organisation("National Bank")],
        [organisation("Ostrand Corps"), organisation("Ostrand")],
    ],
)
def test_homonyms_are_kept_apart(names):
    assert resolve(names) == {}


def test_order_of_the_articles_makes_no_difference():
    names = [entity("Varga"), entity("I. Varga"), entity("Ilona Varga"), organisation("ORWA"), entity("Pal Varga")]
    assert len({tuple(sorted(resolve(order).items())) for order in itertools.permutations(names)}) == 1


@pytest.mark.parametrize(
    ("name", "other", "compared"),
    [
        (entity("Varga"), entity("Ilona Varga"), True),
        (entity("I. Varga"), entity("Ilona Varga"), True),
        (entity("Pal Varga"), entity("Ilona Varga"), False),
        (entity("Ilona Varga"), entity("Varga"), False),
        (entity("I. Qaddoumi"), entity("I. Kaddoumi"), False),
        (organisation("ORWA"), organisation("Orsenia River Works Authority"), True),
        (organisation("Oslo Road Works Agency"), organisation("Orsenia River Works Authority"), False),
    ],
)
def test_a_name_is_compared_with_those_alone_that_it_may_be_short_for(name, other, compared):
    found = profiles([name, other])
    assert bool(search_keys(found[name.id]) & keys(found[other.id])) == compared


def test_unnamed_entities_have_no_key():
    contract = Entity("contract-5d1c02", "contract", "THING", False)
    found = profiles([contract])["contract-5d1c02"]
    assert keys(found) == search_keys(found) == frozenset()
