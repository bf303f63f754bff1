import math
import random

from kg.views import layout


def ring(count, start=0):
    return [(start + i, start + (i + 1) % count) for i in range(count)]


def test_the_same_graph_stands_at_the_same_places_whatever_was_drawn_before():
    edges = [*ring(40), (0, 20), (5, 30)]
    first = layout.positions(40, edges)
    random.seed(5)
    layout.positions(7, ring(7))
    assert layout.positions(40, edges) == first


def test_the_seed_of_python_is_left_alone():
    random.seed(3)
    expected = random.random()
    random.seed(3)
    layout.positions(30, ring(30))
    assert random.random() == expected


def test_few_nodes_have_room_for_their_labels():
    places = layout.positions(30, [(0, i) for i in range(1, 30)])
    for i, (x, y) in enumerate(places):
        for u, v in places[i + 1 :]:
            assert abs(x - u) > 100 or abs(y - v) > 45


def test_linked_nodes_stand_nearer_than_others():
    edges = [*ring(12), *ring(12, 12), (0, 12)]
    places = layout.positions(24, edges)
    inside = [math.dist(places[a], places[b]) for a, b in edges]
    across = [math.dist(places[a], places[b]) for a in range(3, 9) for b in range(15, 21)]
    assert max(inside) < max(across)
    assert sum(inside) / len(inside) < sum(across) / len(across) / 2


def test_components_do_not_overlap():
    places = layout.positions(16, [*ring(10), (10, 11), (12, 13), (14, 15)])
    big = places[:10]
    left, right = min(x for x, _ in big), max(x for x, _ in big)
    top, bottom = min(y for _, y in big), max(y for _, y in big)
    assert not any(left < x < right and top < y < bottom for x, y in places[10:])


def test_packed_boxes_do_not_overlap():
    boxes = [(300.0, 200.0), *[(60.0, 40.0)] * 30]
    centres = layout.pack(boxes)
    for i, ((x, y), (w, h)) in enumerate(zip(centres, boxes, strict=True)):
        for (u, v), (w2, h2) in zip(centres[i + 1 :], boxes[i + 1 :], strict=True):
            assert abs(x - u) >= (w + w2) / 2 - 1e-6 or abs(y - v) >= (h + h2) / 2 - 1e-6


def test_communities_hold_every_node_once_and_are_no_more_than_asked():
    edges = [edge for start in range(0, 60, 6) for edge in [*ring(6, start), (start, start + 3)]]
    found = layout.communities(60, edges, most=4)
    assert len(found) == 4
    assert sorted(node for members in found for node in members) == list(range(60))
    assert sorted(len(members) for members in found) == [6, 6, 6, 42]


def test_no_nodes_is_a_layout_too():
    assert layout.positions(0, []) == []
