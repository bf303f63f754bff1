import pytest

from kg.errors import OptionError
from kg.graph import Graph


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
