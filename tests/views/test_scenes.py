import pytest

from kg.views import scenes
from kg.views.edges import gather, shorten
from kg.views.records import Mention, Node, Records, Source
from tests.views import samples


def told(event, actor, target, *, action="STATE", predicate="say", status="asserted", recipients=(), confidence=0.5):
    return Mention(
        f"m{event}{predicate}", event, action, predicate, "a", "S.", actors=actor, targets=target,
        recipients=recipients, status=status, confidence=confidence,
    )  # fmt: skip


def records(*mentions):
    return Records(tuple(Node(name, name.upper()) for name in "xyz"), mentions, (Source("a"),))


def test_mentions_of_one_kind_between_two_entities_are_one_edge():
    edges = gather(
        records(
            told("1", ("x",), ("y",), predicate="tell", confidence=0.9),
            told("2", ("x",), ("y",), predicate="say"),
            told("3", ("x",), ("y",), predicate="say"),
            told("4", ("y",), ("x",)),
        )
    )
    assert [(e.source, e.target, e.label, e.mentions, e.confidence) for e in edges] == [
        (0, 1, "say", (0, 1, 2), 0.9),
        (1, 0, "say", (3,), 0.5),
    ]


def test_action_and_status_keep_edges_apart_and_parallel_edges_bend_differently():
    given = records(
        told("1", ("x",), ("y",)),
        told("2", ("x",), ("y",), action="ACCUSE"),
        told("3", ("x",), ("y",), status="planned"),
    )
    scene = scenes.scenes(given, gather(given))["scenes"]["all"]
    assert len({edge["smooth"]["roundness"] for edge in scene["edges"]}) == 3
    assert [edge["dashes"] for edge in scene["edges"]] == [False, False, True]
    assert [edge["tone"] for edge in scene["edges"]] == ["neutral", "conflict", "neutral"]


def test_every_actor_is_linked_to_every_target_and_recipient():
    edges = gather(records(told("1", ("x", "y"), ("z",), recipients=("x",))))
    assert {(e.source, e.target) for e in edges} == {(0, 2), (0, 0), (1, 2), (1, 0)}


def test_the_busier_node_is_larger_and_types_have_shapes():
    given = samples.story()
    scene = scenes.scenes(given, gather(given))["scenes"]["all"]
    by_label = {node["label"]: node for node in scene["nodes"]}
    assert by_label["Norsea Terminals"]["size"] > by_label["Labour Court"]["size"] > 0
    assert by_label["Ines Varga"]["shape"] == "dot" and by_label["Labour Court"]["shape"] == "square"


@pytest.mark.parametrize(("count", "live", "first"), [(200, True, "all"), (900, False, "all")])
def test_sizes_decide_what_is_shown(count, live, first):
    given = samples.graph(count)
    drawn = scenes.scenes(given, gather(given))
    assert (drawn["live"], drawn["first"]) == (live, first)


@pytest.mark.parametrize("count", [300, 600])
def test_no_node_covers_another(count):
    given = samples.graph(count)
    nodes = scenes.scenes(given, gather(given))["scenes"]["all"]["nodes"]
    covered = [
        (one["id"], other["id"])
        for i, one in enumerate(nodes)
        for other in nodes[i + 1 :]
        if max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"])) < one["size"] + other["size"]
    ]
    assert covered == []


def test_above_the_limit_every_linked_entity_is_in_a_community(monkeypatch):
    monkeypatch.setattr(scenes, "FIXED", 100)
    given = samples.graph(240)
    drawn = scenes.scenes(given, gather(given))
    assert drawn["first"] == "overview"
    inside = [node["id"] for name, scene in drawn["scenes"].items() if name != "overview" for node in scene["nodes"]]
    hidden = sum(scene["hidden"] for scene in drawn["scenes"].values())
    assert len(inside) == len(set(inside)) and len(inside) + hidden == 240
    assert (
        sum(community["members"] for community in drawn["communities"]) + drawn["scenes"]["overview"]["hidden"] == 240
    )
    assert drawn["scenes"]["overview"]["links"] >= len(drawn["scenes"]["overview"]["edges"])


@pytest.mark.parametrize(
    ("text", "short"),
    [("A\nB\tC", "A B C"), ("x" * 40, "x" * 33 + "…"), ("\x00\x07", "(unnamed)"), ("long " * 20_000, None)],
)
def test_labels_are_short_and_on_one_line(text, short):
    assert shorten(text) == short if short else len(shorten(text)) <= 34
