"""Which Wikidata item an entity is linked to, if any."""

import pytest

from kg.model import Alias
from kg.pipeline.aliases import Items
from kg.pipeline.entities import new_entity

ITEMS = Items(
    [
        Alias("Ada Brandt", "PERSON", "Q1"),
        Alias("Brandt", "PERSON", "Q2"),
        Alias("Calder", "PLACE", "Q3"),
        Alias("Calder", "PERSON", "Q4"),
        Alias("Calder", "PLACE", "Q3"),
        Alias("Harbour Board", "ORGANIZATION", "Q5"),
        Alias("Harbour Board", "THING", "Q6"),
        Alias("Wardens", "GROUP", "Q7"),
        Alias("Velmia", None, "Q8"),
        Alias("Velmia", "PERSON", "Q9"),
        Alias("ICE", "ORGANIZATION", "Q10"),
        Alias("Café Ñandú", "ORGANIZATION", "Q11"),
        Alias("Lake Aldby", "PLACE", "Q12"),
        Alias("Lake Aldby", "PLACE", "Q13"),
        Alias("Aldby Water", "PLACE", "Q12"),
        Alias("…", "THING", "Q14"),
    ]
)


def item(name, kind, *aliases):
    return ITEMS.item(new_entity("e0", name, kind, named=True) | {"aliases": list(aliases)})


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Ada Brandt", "PERSON", "Q1"),
        ("Ada Brandt", "PLACE", None),  # a person is never a place
        ("Calder", "PLACE", "Q3"),  # one item of each type, and told twice
        ("Calder", "PERSON", "Q4"),
        ("Calder", "ORGANIZATION", None),
        ("Harbour Board", "ORGANIZATION", None),  # an organization and a thing, which are often mistaken
        ("the Wardens", "ORGANIZATION", "Q7"),
        ("Velmia", "PLACE", "Q8"),
        ("Velmia", "PERSON", None),  # one of any type is a rival to each
        ("CAFE NANDU", "ORGANIZATION", "Q11"),
        ("ICE", "ORGANIZATION", "Q10"),
        ("I.C.E.", "ORGANIZATION", "Q10"),
        ("Ice", "ORGANIZATION", None),  # an abbreviation counts in capitals only
        ("Lake Aldby", "PLACE", None),  # two lakes
        ("?", "THING", None),
    ],
)
def test_a_name_of_one_item_of_the_type(name, kind, expected):
    assert item(name, kind) == expected


@pytest.mark.parametrize(
    ("name", "kind", "aliases", "expected"),
    [
        ("Immigration Office", "ORGANIZATION", ["ICE"], "Q10"),
        ("Mayor Ada Brandt", "PERSON", ["Ada Brandt", "the mayor"], "Q1"),
        ("Karl Brandt", "PERSON", ["Brandt"], None),  # a surname alone says too little
        ("Lake Aldby", "PLACE", ["Aldby Water"], None),  # the name has decided
        ("Immigration Office", "ORGANIZATION", ["ICE", "Café Ñandú"], None),
    ],
)
def test_other_names_count_where_the_name_is_unknown(name, kind, aliases, expected):
    assert item(name, kind, *aliases) == expected
