"""Which tellings are of one event, and what they amount to together."""

import itertools
from datetime import date

import pytest

from kg.rdf import edtf
from kg.rdf.vocab import ACT, KG
from kg.resolve.events import status
from kg.resolve.groups import cluster
from kg.resolve.tellings import Telling

COUNT = itertools.count()


def telling(
    article="a",
    published="2021-03-10",
    when=None,
    polarity=KG.positive,
    modality=KG.actual,
    speaker=None,
    hearsay=False,
    key="k",
):
    return Telling(
        mention=f"m{next(COUNT)}",
        article=article,
        published=date.fromisoformat(published) if published else None,
        at=0,
        main=ACT.ACCUSE,
        predicate="accuse",
        polarity=polarity,
        modality=modality,
        date=when,
        plover=None,
        cameo=None,
        content_of=None,
        hearsay=hearsay,
        speakers=(speaker,) if speaker else (),
        key=key,
        span=edtf.bounds(when) if when else None,
    )


ONE = {
    "same day": (telling("a", when="2021-03-08"), telling("b", when="2021-03-08")),
    "a day and its month": (telling("a", when="2021-03-08"), telling("b", when="2021-03")),
    "a day, and an article of the next day": (telling("a", when="2021-03-08"), telling("b", "2021-03-09")),
    "two articles of the same days": (telling("a", "2021-03-08"), telling("b", "2021-03-10")),
    "headline and body": (telling("a", None), telling("a", None)),
}
TWO = {
    "two days": (telling("a", when="2021-03-08"), telling("b", when="2021-03-09")),
    "a year is no day": (telling("a", when="2021-03-08"), telling("b", when="2021")),
    "articles a week apart": (telling("a", "2021-03-01"), telling("b", "2021-03-08")),
    "undated articles": (telling("a", None), telling("b", None)),
    "two days in one article": (telling("a", when="2021-03-08"), telling("a", when="2021-03-09")),
    "other participants": (telling("a", key="k"), telling("a", key="l")),
    "participants that do not tell": (telling("a", key=None), telling("a", key=None)),
    "the end of the calendar": (telling("a", when="9999"), telling("b")),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_event(pair):
    assert len(cluster(pair)) == len(cluster(reversed(pair))) == 1


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_two_events(pair):
    assert len(cluster(pair)) == len(cluster(reversed(pair))) == 2


def test_any_order_gives_the_same_groups_the_first_published_first():
    tellings = [
        telling("c", "2021-03-12"),
        telling("a", "2021-03-10"),
        telling("b", when="2021-03-09"),
        telling("d", None),
    ]
    tellings += [telling("e", f"2021-04-{day:02}") for day in (1, 3, 5, 7, 9)]
    groups = {
        tuple(sorted(tuple(t.mention for t in group) for group in cluster(order)))
        for order in itertools.islice(itertools.permutations(tellings), 0, None, 997)
    }
    assert len(groups) == 1
    assert all(group == sorted(group, key=lambda t: t.order) for group in cluster(tellings))


NO, MAYBE, WILL = {"polarity": KG.negative}, {"modality": KG.possible}, {"modality": KG.future}
SUMS = [
    ([{}], KG.asserted),
    ([{"speaker": "x"}], KG.reported),
    ([{"speaker": "x"}, {}], KG.asserted),
    ([{"hearsay": True}], KG.reported),
    ([{"hearsay": True}, {}], KG.asserted),
    ([WILL], KG.planned),
    ([WILL, {}], KG.asserted),
    ([MAYBE], KG.possible),
    ([MAYBE, WILL], KG.planned),
    ([NO], KG.denied),
    ([NO | {"speaker": "x"}, MAYBE], KG.denied),
    ([{}, NO | {"speaker": "x"}], KG.contested),
    ([WILL, NO | WILL], KG.contested),
    ([MAYBE, NO | MAYBE], KG.possible),
]


@pytest.mark.parametrize(("tellings", "expected"), SUMS)
def test_status(tellings, expected):
    assert status([telling(**options) for options in tellings]) == expected
