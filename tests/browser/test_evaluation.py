"""The error browser: what it shows, its filters, its keys; and text that attacks it."""

import pytest

from kg.evaluation import page as evaluation_page
from tests.browser.conftest import serious_faults
from tests.evaluation import samples

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_view):
    return open_view(evaluation_page.render(samples.evaluation(), title="Evaluation"))


def listed(page):
    return page.locator("#list .context b").all_inner_texts()


def row(page, slot):
    """What was annotated, what was predicted, and the verdict on a slot of the chosen event."""
    cells = page.locator("#detail tbody tr", has=page.locator(f"th:text-is('{slot}')")).locator("td")
    return cells.all_inner_texts()[:3]


def test_errors_are_listed_and_the_first_is_open(page):
    assert listed(page) == ["fined", "ferry", "denied", "carried"]
    assert page.locator("#list [aria-current=true] b").inner_text() == "fined"
    assert row(page, "actor") == [
        "Lena Moss “Mayor Lena Moss”; also the mayor",
        "ferry company “the ferry company”",
        "✗",
    ]
    assert row(page, "date") == ["2020-05-01", "2020-05-01", "✓"]
    assert "confidence 0.62" in page.inner_text("#detail .facts")
    assert page.inner_text("#tally").startswith("4 of 5 events shown · 1 article · tuple F1 33.3")


def test_the_text_shows_annotated_beside_predicted(page):
    assert "".join(page.locator("#text p:not(.byline)").all_inner_texts()) == samples.TEXT
    marks = {
        kind: page.locator(f"#text mark.{kind}").all_inner_texts()
        for kind in ("right", "wrong", "missed", "spurious", "neutral")
    }
    assert marks == {
        "right": [],
        "wrong": ["fined", "denied"],
        "missed": ["carried"],
        "spurious": ["ferry"],
        "neutral": ["said"],
    }
    assert page.locator("#text mark.gold:not(.predicted)").all_inner_texts() == ["Mayor Lena Moss"]
    assert "".join(page.locator("#text mark.gold.predicted").all_inner_texts()) == "the ferry company"


@pytest.mark.parametrize(
    ("key", "kind", "found"),
    [("1", "missed", ["carried"]), ("2", "spurious", ["ferry"]), ("3", "actor", ["fined"]), ("4", "target", [])],
)
def test_a_digit_shows_one_kind_of_error(page, key, kind, found):
    page.keyboard.press(key)
    assert listed(page) == found
    assert page.locator("#filters .checks input:checked").evaluate_all("all => all.map((box) => box.value)") == [kind]
    page.keyboard.press("0")
    assert len(listed(page)) == 4


def test_check_boxes_add_and_take_away_kinds(page):
    page.uncheck("input[value=spurious]")
    assert listed(page) == ["fined", "denied", "carried"]
    page.check("input[value='does not count']")
    assert listed(page) == ["fined", "denied", "carried", "said"]
    page.check("#key-only")
    assert listed(page) == ["fined"]
    page.click("#reset")
    assert listed(page) == ["fined", "ferry", "denied", "carried"]


def test_constructions_filter(page):
    page.select_option("#by-clause", "relative")
    assert listed(page) == ["ferry"]
    page.select_option("#by-clause", "")
    page.select_option("#by-setting", "quotation")
    assert listed(page) == ["denied"]
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("#text").focus()
    page.keyboard.press("Escape")
    page.select_option("#by-actor", "(none)")
    assert listed(page) == ["ferry"]


def test_keys_walk_through_events_and_articles(open_view):
    more = [("Rain fell.\nSnow fell.", (), [samples.predicted("fined", trigger=samples.Span(5, 9, "fell"))])] * 2
    page = open_view(evaluation_page.render(samples.evaluation(more=more), title="Evaluation"))

    def current():
        return page.locator("#list [aria-current=true] b").inner_text(), page.locator(
            "#text .byline"
        ).inner_text().split(" · ")[1]

    seen = [current()]
    for key in ("j", "k", "J", "J", "J", "K", "K"):
        page.keyboard.press(key)
        seen.append(current())
    assert seen == [
        ("fined", "ferry"), ("ferry", "ferry"), ("fined", "ferry"), ("fell", "more0"), ("fell", "more1"), ("fell", "more1"),
        ("fell", "more0"), ("fined", "ferry"),
    ]  # fmt: skip


def test_search_and_leaving_it(page):
    page.keyboard.press("/")
    page.keyboard.type("SPOKESMAN")
    assert listed(page) == ["fined", "ferry", "denied", "carried"]
    page.fill("#search", "carried")
    page.fill("#search", "Mayor of nowhere")
    assert listed(page) == []
    assert "Nothing" in page.inner_text("#detail")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert len(listed(page)) == 4


def test_the_address_keeps_filters_and_event(page):
    page.keyboard.press("2")
    page.select_option("#by-clause", "relative")
    page.reload()
    assert listed(page) == ["ferry"]
    assert page.input_value("#by-clause") == "relative"
    assert page.locator("#detail h2").inner_text().startswith("ferry")


def test_figures_lead_to_their_errors(page):
    page.keyboard.press("f")
    assert page.locator("#cases").is_hidden()
    rows = page.locator("#figures tr").all_inner_texts()
    assert "tuple\t33.3\t33.3\t33.3" in rows
    assert "0.6–0.7\t1\t0\t0.0\t62.0" in rows
    assert page.locator("#figures svg circle").count() == 3
    page.get_by_role("button", name="relative").click()
    assert page.locator("#figures").is_hidden()
    assert listed(page) == ["ferry"]


def test_a_word_of_the_text_opens_its_event(page):
    page.locator("#text mark.neutral").click()
    assert page.locator("#detail h2").inner_text().startswith("said")


def test_on_a_narrow_page_a_button_opens_the_filters(page):
    page.set_viewport_size({"width": 420, "height": 800})
    assert page.locator("#filters").is_hidden()
    page.click("#open-filters")
    page.uncheck("input[value=spurious]")
    page.keyboard.press("Escape")
    assert page.locator("#filters").is_hidden()
    assert listed(page) == ["fined", "denied", "carried"]
    assert page.evaluate("document.documentElement.scrollWidth") == 420


def test_the_chosen_word_is_in_sight(open_view):
    long = "Rain fell. " * 400
    events = [samples.predicted("fined", trigger=samples.Span(i * 11 + 5, i * 11 + 9, "fell")) for i in range(400)]
    page = open_view(evaluation_page.render(samples.evaluation([], [(long, (), events)]), title="Evaluation"))
    page.locator("#list [data-line]").last.click()
    view, word = page.locator("#text").bounding_box(), page.locator("#text mark.chosen").bounding_box()
    assert view["y"] <= word["y"] and word["y"] + word["height"] <= view["y"] + view["height"]


def test_nothing_annotated_and_nothing_predicted(open_view):
    page = open_view(
        evaluation_page.render(
            samples.Evaluation((samples.diagnosed("a", "Rain.", []).analysis.article,), ()), title="E"
        )
    )
    page.keyboard.press("j")
    page.keyboard.press("f")
    page.keyboard.press("f")
    assert page.inner_text("#text p:not(.byline)") == "Rain."
    assert "0 of 0 events" in page.inner_text("#tally")


def test_text_from_outside_stays_text(open_view):
    page = open_view(evaluation_page.render(samples.hostile(), title="".join(samples.HOSTILE[:11])))
    shown = page.title()
    for kind in ("right", "does not count"):
        page.check(f"input[value='{kind}']")
    for _ in range(len(listed(page))):
        page.keyboard.press("j")
    for name in ("clause", "actor", "date"):
        page.select_option(f"#by-{name}", index=1)
    page.keyboard.press("f")
    page.fill("#search", "<img")
    page.reload()
    assert page.title() == shown != "hacked"
    assert page.locator("img, iframe, object, embed, base, a").count() == 0
    assert page.locator("script").count() == 2
    inline = (
        "[...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))"
    )
    assert page.evaluate(inline) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault(open_view, axe, scheme):
    html = evaluation_page.render(samples.evaluation(), title="Evaluation")
    page = open_view(html, scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe)
    assert serious_faults(page) == []
    page.keyboard.press("f")
    assert serious_faults(page) == []
