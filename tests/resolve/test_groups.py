"""Groups of tellings that come and go a few at a time are those of the same tellings all at once."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.rdf import edtf
from kg.rdf.vocab import ACT, KG
from kg.resolve.groups import cluster, period_keys
from kg.resolve.tellings import Telling

START = date(2021, 1, 1)
DAYS = st.integers(0, 400).map(lambda days: START + timedelta(days))
DATES = st.one_of(
    st.none(),
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    st.just("2021"),
    st.just("XXXX-05-03"),
)


@st.composite
def tellings(draw):
    """Tellings of one or two keys, in few articles, many of them near each other."""
    published = draw(st.lists(st.one_of(st.none(), DAYS), min_size=1, max_size=6))
    rows = draw(st.lists(st.tuples(st.integers(0, len(published) - 1), DATES, st.sampled_from("kkkl")), max_size=24))
    return [
        Telling(
            f"m{at}", f"a{article}", published[article], at, ACT.ACCUSE, "accuse", KG.positive, KG.actual, when, None, None, None, False,
            key=key, span=edtf.bounds(when) if when else None,
        )
        for at, (article, when, key) in enumerate(rows)
    ]  # fmt: skip


class Shelf:
    """Groups as a store keeps them."""

    def __init__(self):
        self.groups = []

    def change(self, come, go):
        fresh, gone = {t.mention for t in come}, {t.mention for t in go}
        changed = fresh | gone
        disturbed = {key for g in self.groups if changed & {t.mention for t in g} for key in period_keys(g)}
        given = []

        def stored(keys):
            for group in self.groups:
                if group not in given and period_keys(group) & keys:
                    given.append(group)
                    left = [t for t in group if t.mention not in changed]
                    yield left, len(left) == len(group)

        now = cluster(come, disturbed, stored)
        self.groups = [g for g in self.groups if g not in given] + now
        return sum(map(len, given))


def written(groups):
    return sorted([t.mention for t in group] for group in groups)


@settings(deadline=None, max_examples=400)
@given(found=tellings(), data=st.data())
def test_any_way_to_the_same_tellings(found, data):
    shelf, present = Shelf(), {}
    for _ in range(data.draw(st.integers(1, 6))):
        come = data.draw(st.lists(st.sampled_from(found), unique_by=id) if found else st.just([]))
        rest = [t for t in present.values() if t not in come]
        go = data.draw(st.lists(st.sampled_from(rest), unique_by=id) if rest else st.just([]))
        shelf.change(come, go)
        present = {m: t for m, t in present.items() if t not in go} | {t.mention: t for t in come}
    assert written(shelf.groups) == written(cluster(present.values()))


def every_two_days(count):
    """Articles that tell the same without a date: each event takes those of three days, so that one more or less moves all."""
    return [
        Telling(
            f"m{at}", f"a{at}", START + timedelta(2 * at), 0, ACT.ACCUSE, "accuse", KG.positive, KG.actual, None, None, None, None, False,
            key="k",
        )
        for at in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_a_change_goes_on_as_far_as_it_reaches(seed):
    chance, shelf, daily = random.Random(seed), Shelf(), every_two_days(120)
    shelf.change(daily[chance.randrange(3) :], [])
    for _ in range(4):
        here = {t.mention for group in shelf.groups for t in group}
        some = set(chance.sample(range(120), 3))
        come = [t for at, t in enumerate(daily) if at in some and (t.mention not in here or chance.random() < 0.3)]
        go = [t for at, t in enumerate(daily) if at in some and t not in come]
        shelf.change(come, go)
        present = [t for t in daily if t in come or (t.mention in here and t not in go)]
        assert written(shelf.groups) == written(cluster(present))


def test_what_is_out_of_reach_is_not_read():
    shelf, daily = Shelf(), every_two_days(2000)
    shelf.change(daily[:-1], [])
    assert shelf.change(daily[-1:], []) < 60
