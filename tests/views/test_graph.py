import networkx
import pytest

from kg.errors import OptionError
from kg.graph import Graph
from kg.store import open_store


@pytest.mark.parametrize(
    ("kind", "choice", "title"),
    [
        ("network", {"entity": "Aurora", "hops": 2}, "Aurora"),
        ("timeline", {"action": "ACCUSE"}, "Who did what, when"),
        ("story", {"article": "ferry"}, "Ferry halted"),
        ("charts", {}, "Who did what, how often"),
        ("map", {"title": "Places"}, "Places"),
    ],
)
def test_every_view_shows_itself_in_a_frame_of_its_own(store, kind, choice, title):
    page = Graph(store).view(kind, height=500, **choice)
    assert f'<body class="{kind}">' in page.html and f"<title>{title}</title>" in page.html
    frame = page._repr_html_()
    assert frame.startswith('<iframe srcdoc="') and "height:500px" in frame
    assert frame.count('"') == 4  # nothing of the page ends its attribute


def test_an_unknown_choice_is_named(store):
    with pytest.raises(OptionError, match="chosen by actor; it can by query, entity"):
        Graph(store).view(actor="Aurora")


def test_a_control_character_is_no_obstacle_to_graphml(tmp_path):
    with open_store(None) as store:
        store.update(
            'INSERT DATA { GRAPH kg:entities { <e:a> a kg:Person ; rdfs:label "Ann\\u0001 Lee\\uFFFE" ; kg:named true } }'
        )
        path = Graph(store).export(tmp_path / "graph.graphml")
    assert networkx.read_graphml(path).nodes["e:a"]["label"] == "Ann\ufffd Lee\ufffd"
