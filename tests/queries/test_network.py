"""The network of entities: chains, centrality, communities."""

import pytest

from kg.errors import QueryError
from kg.network import dyads, path, standings


def test_shortest_chain_goes_against_the_arrows_too(store):
    steps = [(s.actor, s.predicate, s.target) for s in path(store, "per hansen", "Dockers Union")]
    assert [(a, b) for a, _, b in steps] == [
        ("Per Hansen", "Kari Lund"),
        ("Kari Lund", "Port of Aasvik"),
        ("Dockers Union", "Port of Aasvik"),
    ]


@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("Nobody", "no entity is called"),
        ("Aasvik", "no chain"),
        ("kari lund", "names of one entity"),
        ("Lund", "names of one entity"),
    ],
)
def test_no_chain_is_said_clearly(store, end, message):
    with pytest.raises(QueryError, match=message):
        path(store, "Kari Lund", end)


def test_the_one_most_is_done_to_ranks_first(store):
    ranked = standings(store)
    assert ranked[0].entity == "Port of Aasvik"
    assert ranked[0].undergone == 3
    assert sum(s.pagerank for s in ranked) == pytest.approx(1)


def test_busiest_pair_comes_first(store):
    assert dyads(store)[0] == ("2021-05", "Dockers Union", "Port of Aasvik", 2)
