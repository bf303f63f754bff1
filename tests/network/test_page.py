"""The page of `kg stats`: what is shown of standings and dyads, before any browser sees it."""

import re

import pytest

from kg.network import Dyad, Standing, page
from kg.views.counts import axis
from tests.network import samples


def shown(pattern, html):
    return re.findall(pattern, html, re.DOTALL)


def test_entities_in_the_colour_of_their_community():
    standings, _ = samples.harbour()
    html = page.render(standings, [], limit=10)
    assert "The 10 most central of 11 entities" in html
    assert "<bdi>Community 1: Norsea Terminals, Harbour Workers&#39; Union, Greta Lind and 1 more</bdi>" in html
    bars = shown(r'<rect class="(\S+)" width="([\d.]+)%"', html)
    assert bars[:4] == [("tint-0", "100.0"), ("tint-1", "66.7"), ("tint-0", "50.0"), ("tint-2", "40.0")]
    assert "tint-rest" not in shown('class="keys".*?</ul>', html)[0]
    assert "Other communities" in page.render(standings, [], limit=11)


def test_pairs_by_their_events_each_with_its_months():
    dyads = [
        Dyad("2020-03", "Ada", "Bo", 4),
        Dyad("2020-01", "Cy", "Bo", 3),
        Dyad("2020-01", "Ada", "Bo", 1),
        Dyad("undated", "Cy", "Bo", 1),
        Dyad("2020-01", "Bo", "Ada", 1),
    ]
    html = page.render([], dyads, limit=5)
    assert "The 2 most active of 3 pairs, January 2020 to March 2020" in html
    assert "The highest bar stands for 4 events" in html and "<b>1 undated</b>" in html
    assert shown(r'aria-label="([^"]*20\d\d[^"]*)"', html) == [
        "January 2020: 1, March 2020: 4",
        "January 2020: 3, undated: 1",
    ]
    bars = shown(r'class="bar" x1="([\d.]+)%" x2="[\d.]+%" y1="([\d.]+)%"', html)
    assert bars == [("16.67", "78.0"), ("83.33", "12.0"), ("16.67", "34.0")]


def test_a_year_is_no_month():
    dyads = [Dyad(month, "Ada", "Bo", n) for n, month in enumerate(("2019-03", "2019", "2018/2020", "undated"), 1)]
    html = page.render([], dyads, limit=5)
    assert "All pairs, March 2019, by the month" in html and "The highest bar stands for 1 event" in html
    assert "<b>4 undated</b>, 5 dated less closely than to a month." in html
    assert 'aria-label="March 2019: 1, less closely dated: 5, undated: 4"' in html
    by_year = page.render([], [*dyads, *(Dyad(f"{year}-01", "Cy", "Bo", 2) for year in (2000, 2019))], limit=5)
    assert 'aria-label="2019: 3, less closely dated: 3, undated: 4"' in by_year


def test_pairs_of_one_event_are_shown_where_there_are_no_others():
    assert "All pairs, May 2020, by the month" in page.render([], [Dyad("2020-05", "Ada", "Bo", 1)], limit=5)
    undated = page.render([], [Dyad("undated", "Ada", "Bo", 1)], limit=5)
    assert '<span class="unplaced">undated: 1</span>' in undated and "highest bar" not in undated


def test_of_many_months_the_busiest_are_told():
    dyads = [Dyad(f"{2000 + n // 12}-{1 + n % 12:02}", "Ada", "Bo", 2 if n < 12 else 1) for n in range(30)]
    (words,) = shown(r'role="img" aria-label="([^"]*)"', page.render([], dyads, limit=5))
    assert words.startswith("January 2000: 2, ") and words.endswith("December 2000: 2, and 18 more")


def test_longer_units_and_what_lies_outside_them():
    dyads = [Dyad(f"{1990 + n}-06", "Ada", "Bo", 1) for n in range(30)] + [Dyad("0800-01", "Ada", "Bo", 1)]
    html = page.render([], dyads, limit=5)
    assert "Who has most to do with whom, by year" in html and "2 long before or after" in html
    assert len(shown('class="bar"', html)) == 29


@pytest.mark.parametrize("months", [1, 2, 6, 9, 11, 15, 40, 119])
def test_every_axis_has_names(months):
    for start in range(24_240, 24_252):
        named = page.ticks(axis([start, start + months - 1]), width=100, room=page.LABEL_WIDTH)
        assert 1 <= len(named) <= 6
        assert all(b.at - a.at >= page.LABEL_WIDTH - 0.1 for a, b in zip(named, named[1:], strict=False))


def test_nothing_to_draw_is_said():
    html = page.render([], [], limit=5)
    assert "No named entity does anything to another." in html and "No event has two named entities." in html
    assert "<table" not in html and "0 entities · 0 communities" in html


def test_one_of_each_is_counted_as_one():
    assert "1 entity · 1 community" in page.render([Standing("Ada", 1.0, 1, 1, 1)], [], limit=5)
