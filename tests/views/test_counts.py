from collections import Counter

import pytest

from kg.views import counts
from kg.views.records import Mention, Node, Records


def event(name, action="STATE", when=None, until=None, *, status="asserted", actors=("a",), targets=("b",)):
    return Mention(
        f"m-{name}", f"e-{name}", action, "do", "x", "They did it.", actors=actors, targets=targets, date=when,
        earliest=when, latest=until or when, status=status,
    )  # fmt: skip


def dated(*days):
    return [event(str(i), when=day) for i, day in enumerate(days)]


def test_an_event_is_counted_once_and_only_when_someone_says_it_happened():
    told = [event("1"), event("1"), event("2", status="contested"), event("3", status="reported")]
    told += [event(status, status=status) for status in ("planned", "possible", "denied")]
    assert [m.event for m in counts.done(Records(mentions=tuple(told)))] == ["e-1", "e-2", "e-3"]


def test_months_without_events_keep_their_place():
    months = counts.by_month(dated("2020-11-30", "2021-02-01", "2021-02-28"))
    assert months.axis.unit == "month"
    assert [(bar.names[0], bar.total) for bar in months.bars] == [
        ("November 2020", 1), ("December 2020", 0), ("January 2021", 0), ("February 2021", 2),
    ]  # fmt: skip


def test_what_is_not_drawn_is_counted():
    events = [*dated("2020-01-05", "2020-02-05"), event("v", when="2020-01-01", until="2020-12-31"), event("u")]
    months = counts.by_month(events)
    assert (months.vague, months.undated, months.outside) == (1, 1, 0)
    assert sum(bar.total for bar in months.bars) == 2


def test_a_few_outliers_are_left_out_and_counted():
    months = counts.by_month([*dated(*["2020-03-01", "2020-05-01"] * 20), event("old", when="1850-01-01")])
    assert [bar.names[0] for bar in months.bars] == ["March 2020", "April 2020", "May 2020"]
    assert months.outside == 1


@pytest.mark.parametrize(
    ("first", "last", "unit", "name"),
    [
        ("2011-01-01", "2020-12-31", "month", "January 2011"),
        ("2010-12-31", "2020-12-31", "year", "2010"),
        ("1850-01-01", "2020-01-01", "decade", "1850s"),
        ("0800-01-01", "2020-01-01", "century", "800 to 899"),
        ("-0044-03-15", "-0044-04-15", "month", "March -44"),
    ],
)
def test_the_unit_grows_until_the_bars_fit(first, last, unit, name):
    months = counts.by_month(dated(first, last))
    assert (months.axis.unit, months.bars[0].names[0]) == (unit, name)
    assert len(months.bars) <= counts.MOST_BARS
    assert sum(bar.total for bar in months.bars) == 2


@pytest.mark.parametrize("words", ["", "soon", "2020", "2020-13-01", "9" * 5000 + "-01-01", "<b>"])
def test_what_is_no_date_is_undated(words):
    assert counts.by_month([event("x", when=words)]).undated == 1


def test_no_events_no_bars():
    assert counts.by_month([]).bars == ()


def test_shades_go_to_the_most_frequent_types_of_each_tone():
    kinds = ["ACCUSE"] * 5 + ["REJECT"] * 4 + ["ASSAULT"] * 3 + ["PROTEST"] * 2 + ["COERCE"] + ["OTHER"] * 9 + ["AID"]
    found = {s.style: (s.label, s.types) for s in counts.series([event(str(i), k) for i, k in enumerate(kinds)])}
    assert found == {
        "cooperation-0": ("Aid", ("AID",)),
        "neutral-3": ("Other acts", ("OTHER",)),
        "conflict-0": ("Accuse", ("ACCUSE",)),
        "conflict-1": ("Reject", ("REJECT",)),
        "conflict-2": ("Assault", ("ASSAULT",)),
        "conflict-3": ("Other conflict", ("PROTEST", "COERCE")),
    }


def test_pairs_by_number_then_proper_names_first():
    nodes = tuple(Node(key, key.upper(), named=key != "z") for key in "abcz")
    events = [event("1", "ACCUSE"), event("2"), event("3", actors=("z",)), event("4", actors=("c", "b"))]
    ranked = counts.pairs(Records(nodes), events)
    assert [(bar.names, bar.total) for bar in ranked] == [(("A", "B"), 2), (("C", "B"), 1), (("Z", "B"), 1)]
    assert ranked[0].counts == Counter(ACCUSE=1, STATE=1)
