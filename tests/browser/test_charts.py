import pytest

from kg.views import charts_page
from kg.views.records import Mention, Node, Records, Source
from tests.views import samples

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def story():
    return charts_page.render(samples.story(), title="The harbour dispute")


def test_charts_need_no_script(open_view, story):
    page = open_view(story, java_script_enabled=False)
    assert page.locator("figure").count() == 2
    assert "Actions by month" in page.content()


def test_columns_are_as_high_as_their_numbers_and_stand_on_each_other(open_view, story):
    page = open_view(story)
    column = page.locator("rect", has=page.locator("title", has_text="March 2023"))
    boxes = [box.bounding_box() for box in column.all()]
    numbers = [int(tip.rsplit(", ", 1)[1]) for tip in column.locator("title").all_text_contents()]
    assert sum(numbers) == 9
    one = boxes[0]["height"] / numbers[0]
    for box, number, under in zip(boxes, numbers, [None, *boxes], strict=False):
        assert box["height"] == pytest.approx(number * one, rel=0.06)
        assert under is None or box["y"] + box["height"] == pytest.approx(under["y"], abs=1)


def test_what_is_not_drawn_is_said(open_view, story):
    text = open_view(story).inner_text("main")
    assert "14 events that someone says happened. Not counted: 5 planned, possible or denied." in text
    assert "9 events, March 2023. Not drawn: 4 undated, 1 dated less closely than to a month." in text


def test_pairs_by_number_with_a_table_beside_them(open_view):
    nodes = (Node("a", "Ada"), Node("b", "Bo"), Node("c", "Cy"))
    told = [
        Mention(f"m{i}", f"e{i}", action, "do", "x", "They did.", actors=(who,), targets=(whom,))
        for i, (who, action, whom) in enumerate([*[("a", "ACCUSE", "b")] * 3, ("a", "AID", "b"), ("c", "AID", "a")] * 2)
    ]
    page = open_view(charts_page.render(Records(nodes, tuple(told), (Source("x"),)), title="Pairs"))
    names = page.locator(".pairs .name").all_text_contents()
    assert names == ["Ada", "Bo", "Cy", "Ada"]
    widths = {
        tip: page.locator("rect", has=page.locator("title", has_text=tip)).bounding_box()["width"]
        for tip in ("Ada → Bo: accuse, 6", "Ada → Bo: aid, 2", "Cy → Ada: aid, 2")
    }
    assert widths["Ada → Bo: accuse, 6"] == pytest.approx(3 * widths["Ada → Bo: aid, 2"], rel=0.02)
    assert widths["Cy → Ada: aid, 2"] == pytest.approx(widths["Ada → Bo: aid, 2"], rel=0.02)
    page.click("summary")
    assert [row.all_text_contents() for row in (page.locator("tbody tr").nth(i).locator("th, td") for i in (0, 1))] == [
        ["Ada", "Bo", "8", "Accuse 6, Aid 2"],
        ["Cy", "Ada", "2", "Aid 2"],
    ]


def test_nothing_to_draw_is_said(open_view):
    text = open_view(charts_page.render(Records(), title="Nothing")).inner_text("main")
    assert "No event is dated to one month" in text and "No event has both an actor" in text
