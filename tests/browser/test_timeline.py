import pytest

from kg.views import timeline_page
from kg.views.records import Mention, Node, Records, Source
from tests.views import samples

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def story():
    return timeline_page.render(samples.story(), title="The harbour dispute")


def lane(page, name):
    return page.locator(".lane", has=page.locator(".who", has_text=name))


def test_lanes_by_actor_the_busiest_first(open_view, story):
    page = open_view(story)
    names = [who.strip() for who in page.locator(".who").all_inner_texts()]
    assert names[0] == "Norsea Terminals"
    assert "dock workers" in names and "reporters" not in names


def test_a_day_is_a_dot_and_a_range_a_bar(open_view, story):
    page = open_view(story)
    norsea = lane(page, "Norsea Terminals")
    assert norsea.locator("circle.mark").count() == 1
    assert norsea.locator("rect.mark.vague").count() == 1
    bar = norsea.locator("rect.mark.vague").bounding_box()
    assert bar["width"] > 150  # a whole year of two and a half
    assert norsea.locator(".rest").inner_text() == "3"  # undated
    norsea.locator(".rest").click()
    assert page.inner_text("#panel h2") == "Norsea Terminals"


def test_what_is_planned_is_open(open_view, story):
    page = open_view(story)
    assert lane(page, "Labour Court").locator(".mark.open").count() == 1
    assert lane(page, "Merrin Police").locator(".mark.open").count() == 0


def test_a_mark_opens_the_event_by_mouse_and_by_keyboard(open_view, story):
    page = open_view(story)
    lane(page, "dock workers").locator(".event-mark").click()
    assert page.locator("#panel .card").count() == 2
    assert "event=" in page.url
    lane(page, "Merrin Police").locator(".event-mark").focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel mark.trigger").inner_text() == "arrested"
    lane(page, "Ines Varga").locator(".who").click()
    assert page.inner_text("#panel h2") == "Ines Varga"


def test_filters_and_brush_change_the_lanes(open_view, story):
    page = open_view(story)
    page.locator("li", has=page.locator("input[value=PROTEST]")).locator(".only").click(force=True)
    assert {who.strip() for who in page.locator(".who").all_inner_texts()} == {"dock workers", "Harbour Workers' Union"}
    page.click("#reset")
    page.focus("[data-edge=from]")
    page.keyboard.press("End")
    page.uncheck("#undated")
    assert [who.strip() for who in page.locator(".who").all_inner_texts()] == ["night-shift contract"]


def test_outliers_do_not_squeeze_the_rest_and_are_counted(open_view):
    records = samples.graph(40)
    from dataclasses import replace

    far = replace(records.mentions[1], date="1850-01-01", earliest="1850-01-01", latest="1850-01-01", event="far")
    page = open_view(timeline_page.render(replace(records, mentions=(*records.mentions, far)), title="Far"))
    assert "1 event outside this time: show all" in page.inner_text("#outside")
    assert "1850" not in page.locator("#ruler").text_content()
    page.click("#outside button")
    assert "1860" in page.locator("#ruler").text_content() or "1850" in page.locator("#ruler").text_content()


def test_labels_stay_whole_inside_the_picture(open_view, story):
    for width in (1400, 390):
        page = open_view(story, name=f"{width}.html")
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_timeout(200)
        room = page.locator(".lane > svg").first.bounding_box()
        labels = [label.bounding_box() for label in page.locator(".event-mark text").all()]
        assert len(labels) > 10
        for box in labels:
            assert box["x"] >= room["x"] - 1 and box["x"] + box["width"] <= room["x"] + room["width"] + 1


def choose(page, name):
    page.fill("#search", name)
    page.keyboard.press("Enter")


def test_what_is_chosen_by_name_comes_into_view(open_view):
    records = samples.graph(120)
    page = open_view(timeline_page.render(records, title="Many"))
    acting = {actor for mention in records.mentions for actor in mention.actors}
    last = page.evaluate("[...document.querySelectorAll('.who')].at(-1).textContent")
    choose(page, last)
    page.wait_for_timeout(100)
    chosen = page.locator(".lane.chosen")
    assert chosen.locator(".who").text_content() == last
    assert inside(chosen.bounding_box(), page.locator("#times").bounding_box())
    lanes = set(page.locator(".who").all_text_contents())
    rare = next(node.label for node in records.nodes if node.id in acting and node.label not in lanes)
    choose(page, rare)
    page.wait_for_timeout(100)
    assert chosen.locator(".who").text_content() == rare
    assert inside(chosen.bounding_box(), page.locator("#times").bounding_box())


def test_of_who_never_acts_the_events_are_marked(open_view, story):
    page = open_view(story)
    choose(page, "reporters")
    assert page.locator(".lane.chosen").count() == 0
    assert page.locator(".event-mark.chosen text").all_text_contents() == ["tell reporters"]


def inside(box, around):
    return around["y"] <= box["y"] and box["y"] + box["height"] <= around["y"] + around["height"]


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (["2021-01-01", "2024-12-31"], ["2021", "2022", "2023", "2024"]),
        (["2022-12-28", "2024-12-08"], ["2023", "2024"]),
        (["2024-02-01", "2024-12-31"], ["Jul 2024"]),
        (["2024-03-03", "2024-03-30"], ["2 Mar 2024"]),
        (["2024-03-02"], ["1 Mar 2024", "2 Mar 2024"]),
    ],
)
def test_the_ruler_has_labels_on_a_narrow_screen_too(open_view, days, labels):
    told = [
        Mention(f"m{n}", f"e{n}", "STATE", "say", "x", "A said so.", actors=("a",), date=day, earliest=day, latest=day)
        for n, day in enumerate(days)
    ]
    page = open_view(timeline_page.render(Records((Node("a", "A"),), tuple(told), (Source("x"),)), title="Narrow"))
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(150)
    assert [text for text in page.locator("#ruler text").all_text_contents() if text] == labels


def test_many_actors_are_shown_in_steps(open_view):
    page = open_view(timeline_page.render(samples.graph(120), title="Many"))
    before = page.locator(".lane").count()
    assert before == 40
    assert "not shown" in page.inner_text(".more-lanes")
    page.click(".more-lanes")
    assert page.locator(".lane").count() == 80
