import csv
import io

import pyoxigraph
import pytest

from kg.rdf.vocab import KG, SCHEMA, XSD
from kg.views import network_page, scenes
from kg.views.records import Mention, Node, Records, Source
from tests.views import samples

pytestmark = pytest.mark.browser

SHOWN_EDGES = "newskg.edges.get({filter: (edge) => !edge.hidden}).length"
SHOWN_NODES = "newskg.nodes.get({filter: (node) => !node.hidden}).length"


@pytest.fixture(scope="module")
def story():
    return network_page.render(samples.story(), title="The harbour dispute")


def choose(page, text):
    page.fill("#search", text)
    page.keyboard.press("Enter")


def at_node(page, label):
    """Where a node is on the screen."""
    return page.evaluate(
        """(label) => {
          const names = JSON.parse(document.getElementById("data").textContent).nodes.columns.label;
          const node = newskg.nodes.get().find((item) => names[item.id] === label);
          const place = newskg.network.canvasToDOM(newskg.network.getPosition(node.id));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return { x: box.left + place.x, y: box.top + place.y };
        }""",
        label,
    )


def test_nodes_and_edges_are_drawn_without_the_network(open_view, story):
    page = open_view(story)
    assert page.evaluate(SHOWN_NODES) == 14
    assert page.evaluate(SHOWN_EDGES) == 17
    colours = page.evaluate(
        """() => {
          const canvas = document.querySelector("#canvas canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const seen = new Set();
          for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] === 255) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
          }
          return [...seen];
        }"""
    )
    assert "0,114,178" in colours and "224,161,0" in colours


def test_search_suggests_names_and_other_names(open_view, story):
    page = open_view(story)
    page.keyboard.press("/")
    page.keyboard.type("hwu")
    assert "Harbour Workers' Union" in page.locator("#suggestions li").first.inner_text()
    assert page.get_attribute("#search", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.locator("#suggestions [aria-selected=true]").inner_text().startswith("Sentences with")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Harbour Workers' Union"
    assert "node=" in page.url


def test_search_in_sentences(open_view, story):
    page = open_view(story)
    page.fill("#search", "double shifts")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.locator("#panel .card").count() == 4


def test_click_on_a_node_tells_what_it_did_and_what_was_done_to_it(open_view, story):
    page = open_view(story)
    spot = at_node(page, "Norsea Terminals")
    page.mouse.click(spot["x"], spot["y"])
    text = page.inner_text("#panel")
    assert "Norsea Terminals" in text and "Also called Norsea, the operator" in text
    assert "WHAT IT DID (5)" in text.upper() and "WHAT WAS DONE TO IT (3)" in text.upper()
    assert page.locator("#panel .sparkline .tick").count() > 3


def test_click_on_an_edge_shows_every_sentence_with_the_words_marked(open_view, story):
    page = open_view(story)
    spot = page.evaluate(
        """() => {
          const { edges } = JSON.parse(document.getElementById("data").textContent);
          const id = edges.columns.status.indexOf("contested");
          const line = newskg.network.body.edges[id];
          const place = newskg.network.canvasToDOM(line.edgeType.getPoint(0.7));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return { x: box.left + place.x, y: box.top + place.y };
        }"""
    )
    page.mouse.click(spot["x"], spot["y"])
    cards = page.locator("#panel .card")
    assert cards.count() == 2
    assert [cards.nth(i).locator("mark.trigger").inner_text() for i in (0, 1)] == ["forcing", "forced"]
    assert cards.nth(0).locator("mark.actor").inner_text() == "Norsea Terminals"
    assert cards.nth(1).locator("mark.target").inner_text() == "crews"
    assert "Tomas Reuter" in cards.nth(0).inner_text() and "Greta Lind" in cards.nth(1).inner_text()
    assert "contested" in cards.nth(0).inner_text() and "negative" in cards.nth(1).inner_text()
    assert "84 % confidence" in cards.nth(0).inner_text()
    assert cards.nth(1).locator("a").get_attribute("href") == "https://news.example.org/a2"


def test_dates_say_how_they_were_read(open_view, story):
    page = open_view(story, fragment="#event=https://example.org/id/event/walkout")
    text = page.inner_text("#panel")
    assert "13 March 2023, from “Monday”, counted from publication on 14 March 2023" in text
    assert "13 March 2023, written as “13 March 2023”" in text
    page = open_view(story, name="b.html", fragment="#event=https://example.org/id/event/march")
    assert "“after Easter”, not resolved" in page.inner_text("#panel")


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (lambda page: page.uncheck("input[data-filter=action][value=ACCUSE]"), 15),
        (lambda page: page.uncheck("input[data-filter=type][value=GROUP]"), 12),
        (lambda page: page.uncheck("input[data-filter=status][value=planned]"), 15),
        (lambda page: page.select_option("[data-filter=speaker]", label="Tomas Reuter (2)"), 2),
        (lambda page: page.select_option("[data-filter=speaker]", "none"), 15),
        (lambda page: page.select_option("[data-filter=article]", label="What the harbour strike is about"), 3),
        (lambda page: page.fill("[data-filter=confidence]", "90"), 7),
        (lambda page: page.uncheck("#undated"), 10),
        (lambda page: page.check("#named"), 9),
    ],
    ids=["action", "type", "status", "speaker", "article-itself", "article", "confidence", "undated", "named"],
)
def test_each_filter_hides_what_it_names(open_view, story, act, left):
    page = open_view(story)
    act(page)
    assert page.evaluate(SHOWN_EDGES) == left
    assert page.is_visible("#reset")
    assert "filtered out" in page.inner_text("#tally")
    page.click("#reset")
    assert page.evaluate(SHOWN_EDGES) == 17


def test_only_button_leaves_one_value(open_view, story):
    page = open_view(story)
    page.locator("li", has=page.locator("input[value=JUSTICE]")).locator(".only").click(force=True)
    assert page.evaluate(SHOWN_EDGES) == 3


def test_entities_without_arrows_are_counted_and_shown_on_demand(open_view, story):
    page = open_view(story)
    assert "1 entity without arrows not drawn" in page.inner_text("#tally")
    page.check("#unlinked")
    assert page.evaluate(SHOWN_NODES) == 15
    page.uncheck("#unlinked")
    assert page.evaluate(SHOWN_NODES) == 14
    choose(page, "Port Merrin")
    assert page.evaluate(SHOWN_NODES) == 15


def test_without_any_arrow_the_entities_are_shown(open_view):
    told = Mention("m", "e", "OTHER", "rain", "a", "It rained.", actors=("x",))
    page = open_view(network_page.render(Records((Node("x", "Rain"),), (told,), (Source("a"),)), title="Rain"))
    assert page.evaluate(SHOWN_NODES) == 1 and page.is_checked("#unlinked")


def test_date_brush_by_mouse_and_by_keyboard(open_view, story):
    page = open_view(story)
    page.uncheck("#undated")
    box = page.locator(".histogram").bounding_box()
    page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 20, steps=4)
    page.mouse.up()
    assert page.evaluate(SHOWN_EDGES) == 9
    assert "from=20" in page.url
    page.click("#reset")
    page.focus("[data-edge=to]")
    for _ in range(3):
        page.keyboard.press("PageDown")
    page.keyboard.press("ArrowLeft")
    assert page.get_attribute("[data-edge=to]", "aria-valuetext") in page.inner_text("#period")
    assert "to=20" in page.url


def test_keyboard_goes_through_the_entities(open_view, story):
    page = open_view(story)
    page.focus("#canvas")
    page.keyboard.press("n")
    assert page.inner_text("#panel h2") == "Norsea Terminals"
    page.keyboard.press("n")
    second = page.inner_text("#panel h2")
    assert second != "Norsea Terminals"
    assert second in page.inner_text("#announce")
    page.keyboard.press("p")
    assert page.inner_text("#panel h2") == "Norsea Terminals"
    before = page.evaluate("newskg.network.getScale()")
    page.wait_for_timeout(400)
    page.keyboard.press("+")
    assert page.evaluate("newskg.network.getScale()") > before
    left = page.evaluate("newskg.network.getViewPosition().x")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("newskg.network.getViewPosition().x") < left
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h2") == "At a glance"


def test_zoom_buttons(open_view, story):
    page = open_view(story)
    scale = "newskg.network.getScale()"
    before = page.evaluate(scale)
    page.click("#zoom-in")
    assert page.evaluate(scale) == pytest.approx(1.25 * before)
    page.click("#zoom-out")
    page.click("#zoom-out")
    assert page.evaluate(scale) == pytest.approx(0.8 * before)
    page.click("#zoom-fit")
    page.wait_for_timeout(500)
    assert page.evaluate(scale) == pytest.approx(before)
    page.click(".keyboard summary")
    assert page.is_visible(".keyboard dl")


def test_labels_stay_whole_inside_the_picture(open_view):
    page = open_view(network_page.render(samples.graph(40), title="Labels"))
    page.evaluate(
        """() => {
          const { prototype } = CanvasRenderingContext2D;
          const fill = prototype.fillText;
          window.written = [];
          prototype.fillText = function (text, x, y) {
            window.written.push([text, x - this.measureText(text).width / 2, x + this.measureText(text).width / 2, y]);
            return fill.call(this, text, x, y);
          };
          newskg.network.moveTo({ scale: 1.6 });
        }"""
    )
    page.wait_for_timeout(300)
    box = page.locator("#canvas").bounding_box()
    written = page.evaluate("window.written")
    assert len(written) > 10
    written = [w for w in written if w[0] != "!"]  # the mark of a contested arrow
    outside = [w for w in written if w[1] < -1 or w[2] > box["width"] + 1 or not 0 <= w[3] <= box["height"]]
    assert outside == []


def test_a_link_brings_back_selection_and_filters(open_view, story):
    page = open_view(story)
    choose(page, "Norsea")
    page.uncheck("input[data-filter=action][value=ACCUSE]")
    page.select_option("[data-filter=article]", label="Dockers walk out at Port Merrin")
    address = page.url
    shown = page.evaluate(SHOWN_EDGES)
    again = open_view(story, name="again.html", fragment="#" + address.split("#")[1])
    assert again.inner_text("#panel h2") == "Norsea Terminals"
    assert not again.is_checked("input[data-filter=action][value=ACCUSE]")
    assert again.evaluate(SHOWN_EDGES) == shown


def test_copy_link_puts_the_address_on_the_clipboard(open_view, story):
    page = open_view(story, permissions=["clipboard-read", "clipboard-write"])
    choose(page, "Norsea")
    page.click("#copy-link")
    page.wait_for_selector("text=Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def download(page, button):
    with page.expect_download() as waiting:
        page.click(button)
    return waiting.value.path().read_bytes()


def test_downloads_hold_what_is_selected(open_view, story):
    page = open_view(story)
    rows = list(csv.DictReader(io.StringIO(download(page, "#download-csv").decode())))
    assert len(rows) == 21
    assert {row["sentence"] for row in rows} == {mention.sentence for mention in samples.story().mentions}
    choose(page, "Ines Varga")
    rows = list(csv.DictReader(io.StringIO(download(page, "#download-csv").decode())))
    assert sorted(row["predicate"] for row in rows) == ["back", "meet", "urge"]
    store = pyoxigraph.Store()
    store.load(download(page, "#download-turtle"), format=pyoxigraph.RdfFormat.TURTLE)
    query = """PREFIX kg: <https://w3id.org/newskg/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?who ?what ?whom {
        ?m kg:describes ?e .
        ?e kg:actor/rdfs:label ?who ; kg:predicate ?what ; kg:target/rdfs:label ?whom }"""
    told = {tuple(term.value for term in row) for row in store.query(query)}
    assert told == {
        ("Ines Varga", "meet", "Harbour Workers' Union"),
        ("Ines Varga", "urge", "Norsea Terminals"),
        ("Merrin City Council", "back", "Ines Varga"),
    }
    assert download(page, "#download-png").startswith(b"\x89PNG")


def test_an_event_is_written_as_the_graph_has_it(open_view):
    node = Node("https://e.org/ada", "Ada")
    article = Source("https://e.org/a", "Strike", "https://e.org/strike[1].html")
    telling = Mention(
        "https://e.org/m", "https://e.org/e", "STATE", "say", article.id, "Ada said so in May.", actors=(node.id,),
        date="2021-05", event_date="2021-05-03", earliest="2021-05-03", latest="2021-05-03", confidence=1.0, hearsay=True,
    )  # fmt: skip
    page = open_view(network_page.render(Records((node,), (telling,), (article,)), title="May"))
    store = pyoxigraph.Store()
    store.load(download(page, "#download-turtle"), format=pyoxigraph.RdfFormat.TURTLE)
    terms = {quad.predicate.value: quad.object for quad in store}
    assert terms[KG.date] == pyoxigraph.Literal("2021-05-03", datatype=pyoxigraph.NamedNode(XSD.date))
    assert terms[KG.confidence] == pyoxigraph.Literal("1", datatype=pyoxigraph.NamedNode(XSD.decimal))
    assert terms[KG.hearsay] == pyoxigraph.Literal("true", datatype=pyoxigraph.NamedNode(XSD.boolean))
    assert terms[SCHEMA.url] == pyoxigraph.Literal(article.url, datatype=pyoxigraph.NamedNode(XSD.anyURI))
    (row,) = csv.DictReader(io.StringIO(download(page, "#download-csv").decode()))
    assert row["date"] == "2021-05" and row["according_to"] == "people not named"


def test_dark_mode_follows_the_system_and_the_button(open_view, story):
    page = open_view(story, scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 22, 25)"
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
    assert page.evaluate("newskg.colours.paper") == "#fbfaf7"


def test_a_dragged_node_moves_its_neighbours_and_then_all_rests(open_view, story):
    page = open_view(story)
    before = page.evaluate("newskg.network.getPositions()")
    spot = at_node(page, "Norsea Terminals")
    page.mouse.move(spot["x"], spot["y"])
    page.mouse.down()
    page.mouse.move(spot["x"] + 150, spot["y"] + 60, steps=12)
    page.wait_for_timeout(500)
    page.mouse.up()
    after = page.evaluate("newskg.network.getPositions()")
    moved = [
        key for key in before if abs(before[key]["x"] - after[key]["x"]) + abs(before[key]["y"] - after[key]["y"]) > 3
    ]
    assert len(moved) > 3
    page.wait_for_timeout(1700)
    assert not page.evaluate("newskg.network.physics.physicsEnabled")


def test_large_graphs_open_as_communities_and_say_what_is_hidden(open_view, monkeypatch):
    monkeypatch.setattr(scenes, "FIXED", 50)
    monkeypatch.setattr(scenes, "MOST_MEMBERS", 8)
    page = open_view(network_page.render(samples.graph(90), title="Large"))
    trail = page.inner_text("#trail")
    assert "communities of 90 entities" in trail
    page.focus("#canvas")
    page.keyboard.press("n")
    assert "All communities" in page.inner_text("#trail") and "least active not drawn" in page.inner_text("#trail")
    assert page.evaluate(SHOWN_NODES) <= 8
    page.click("#trail button")
    assert "communities of 90 entities" in page.inner_text("#trail")
    page.fill(
        "#search", page.evaluate('JSON.parse(document.getElementById("data").textContent).nodes.columns.label[0]')
    )
    page.keyboard.press("Enter")
    assert page.inner_text("#trail").startswith("All communities")
