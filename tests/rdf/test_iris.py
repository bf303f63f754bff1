"""IRIs are the same on every machine and safe whatever the names in them."""

import pyoxigraph as ox
import pytest

from kg.errors import OptionError
from kg.rdf import iris


def test_the_same_input_gives_the_same_iri():
    assert iris.article("day-1/story") == "https://w3id.org/newskg/id/article/" + iris.digest("day-1/story")
    assert iris.mention("a", 12, 0) != iris.mention("a", 12, 1)
    assert iris.digest("a", "bc") != iris.digest("ab", "c")


@pytest.mark.parametrize("slug", ["jim-kenney", "são-paulo", "a b/c", '"><script>', "北京"])
def test_a_slug_is_read_back_from_its_entity(slug):
    name = iris.entity(slug)
    assert ox.NamedNode(name).value == name
    assert iris.slug(name) == slug


def test_instances_are_named_under_the_users_base():
    base = iris.check_base("https://example.org/news#")
    assert iris.entity("ice", base=base) == "https://example.org/news#entity/ice"


@pytest.mark.parametrize(
    "base", ["", "news/", "https://example.org", "https://example.org/a b/", "http://[bad/", "http://e/\ud800/"]
)
def test_a_base_under_which_nothing_can_be_named_is_refused(base):
    with pytest.raises(OptionError, match="base IRI"):
        iris.check_base(base)
