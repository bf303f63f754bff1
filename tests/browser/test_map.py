import pytest

from kg.views import map_page
from kg.views.records import Mention, Node, Records, Source
from tests.views import samples

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def story():
    return map_page.render(samples.story(), title="The harbour dispute")


def spot(page, name):
    """The middle of a place's mark on the screen."""
    box = page.locator(".place", has_text=name).locator(".ring").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_places_are_marked_by_what_happened_there_and_what_they_take_part_in(open_view, story):
    page = open_view(story)
    marks = page.locator(".place")
    assert {mark.get_attribute("aria-label") for mark in marks.all()} == {
        "Port Merrin: 2 events happened there, 0 in which it takes part",
        "capital: 0 events happened there, 1 in which it takes part",
    }
    assert marks.locator(".disc").count() == 1
    assert page.locator(".place text").all_text_contents() == ["Port Merrin", "capital"]
    assert spot(page, "Port Merrin")[1] < spot(page, "capital")[1]  # Aveiro is north of Lisbon


def test_what_is_not_on_the_map_is_said(open_view):
    nodes = (Node("o", "Oslo", "PLACE", links=("https://sws.geonames.org/3143244/",)), Node("h", "harbour", "PLACE"))
    told = [
        Mention(f"m{i}", f"e{i}", "OTHER", "meet", "a", "They met.", place=place)
        for i, place in enumerate(("o", "h", "h", None))
    ]
    page = open_view(map_page.render(Records(nodes, tuple(told), (Source("a"),)), title="Oslo"))
    assert page.inner_text("#missing") == (
        "Not on the map: 2 events at places whose position is not known, 1 that name no place."
    )
    assert "POSITION NOT KNOWN (1)" in page.inner_text("#panel").upper()


def test_the_most_are_marked_and_the_rest_is_counted(open_view):
    nodes = tuple(Node(f"n{i}", f"P{i}", "PLACE", links=("https://sws.geonames.org/3143244/",)) for i in range(1005))
    told = tuple(Mention(f"m{i}", f"e{i}", "OTHER", "meet", "a", "They met.", place=f"n{i}") for i in range(1005))
    page = open_view(map_page.render(Records(nodes, told, (Source("a"),)), title="Many"))
    assert page.locator(".place").count() == 1000
    assert page.inner_text("#missing") == "Not on the map: 5 places with fewer events."


def test_without_any_place_the_world_is_shown(open_view):
    page = open_view(map_page.render(Records(), title="Nothing"))
    land = page.locator(".land").bounding_box()
    window = page.locator("#canvas").bounding_box()
    assert land["width"] > 0.9 * window["width"] and land["x"] >= window["x"] - 1


def test_a_place_opens_by_mouse_and_by_keyboard(open_view, story):
    page = open_view(story)
    page.mouse.click(*spot(page, "Port Merrin"))
    assert page.inner_text("#panel h2") == "Port Merrin"
    assert "WHAT HAPPENED THERE (2)" in page.inner_text("#panel").upper()
    assert page.locator(".place.chosen").count() == 1
    page.locator("#panel .line.event", has_text="arrest").click()
    assert page.locator("#panel mark.trigger").inner_text() == "arrested"
    assert page.locator(".place.chosen").text_content().startswith("Port Merrin")
    page.keyboard.press("Escape")
    page.locator(".place", has_text="capital").focus()
    page.keyboard.press("Enter")
    assert "WHAT WAS DONE TO IT (1)" in page.inner_text("#panel").upper()
    assert "node=" in page.url


def test_filters_change_the_marks(open_view, story):
    page = open_view(story)
    page.uncheck("input[data-filter=action][value=PROTEST]")
    assert page.locator(".place").count() == 1
    assert "1 event happened there" in page.locator(".place").get_attribute("aria-label")
    page.uncheck("input[data-filter=action][value=JUSTICE]")
    assert page.locator(".place").count() == 0
    page.click("#reset")
    assert page.locator(".place").count() == 2


def test_zoom_by_button_key_and_wheel(open_view, story):
    page = open_view(story)
    apart = lambda: spot(page, "capital")[1] - spot(page, "Port Merrin")[1]  # noqa: E731
    first = apart()
    page.click("#zoom-in")
    nearer = apart()
    assert nearer == pytest.approx(1.4 * first, rel=0.02)
    page.click("#zoom-out")
    assert apart() == pytest.approx(first, rel=0.02)
    page.focus("#canvas")
    page.keyboard.press("+")
    assert apart() == pytest.approx(nearer, rel=0.02)
    page.keyboard.press("0")
    assert apart() == pytest.approx(first, rel=0.02)
    x, y = spot(page, "capital")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(100)
    assert apart() > 1.3 * first
    assert spot(page, "capital") == pytest.approx((x, y), abs=1.5)  # what is under the pointer stays there
    page.click("#zoom-fit")
    assert apart() == pytest.approx(first, rel=0.02)
    for _ in range(30):
        page.click("#zoom-out")
    assert page.locator(".land").bounding_box()["width"] > 0.5 * page.locator("#canvas").bounding_box()["width"]


def test_the_map_moves_by_dragging_and_by_arrow_keys(open_view, story):
    page = open_view(story)
    x, y = spot(page, "capital")
    page.mouse.move(x + 60, y + 60)
    page.mouse.down()
    page.mouse.move(x + 100, y + 35, steps=4)
    page.mouse.up()
    assert spot(page, "capital") == pytest.approx((x + 40, y - 25), abs=1.5)
    page.focus("#canvas")
    for key, dx, dy in (("ArrowLeft", 80, 0), ("ArrowUp", 0, 80), ("ArrowRight", -80, 0), ("ArrowDown", 0, -80)):
        before = spot(page, "capital")
        page.keyboard.press(key)
        assert spot(page, "capital") == pytest.approx((before[0] + dx, before[1] + dy), abs=1.5)


def test_what_is_chosen_elsewhere_comes_into_the_window(open_view, story):
    page = open_view(story)
    page.focus("#canvas")
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
    window = page.locator("#canvas").bounding_box()
    assert spot(page, "capital")[0] > window["x"] + window["width"]
    page.fill("#search", "capital")
    page.keyboard.press("Enter")
    assert window["x"] < spot(page, "capital")[0] < window["x"] + window["width"]
    again = open_view(story, name="again.html", fragment="#" + page.url.split("#")[1])
    assert again.inner_text("#panel h2") == "capital"
