import json

import pytest

from kg.views.records import Mention, Node, Records, Source
from kg.views.wire import columns, embed, encode
from tests.views import samples


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_embedded_text_cannot_leave_its_element_and_comes_back_whole(text):
    written = embed({"key": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"key": text}
    written.encode("utf-8")


def test_ids_become_numbers_and_sentences_are_written_once():
    article = Source("a", "Title")
    nodes = (Node("x", "X"), Node("y", "Y", named=False))
    told = [
        Mention(f"m{i}", "e", "STATE", "say", "a", "X told Y.", 3, actors=("x",), targets=("y",), speaker="y")
        for i in (1, 2)
    ]
    wire = encode(Records(nodes, tuple(told), (article,)))
    assert wire["sentences"] == ["X told Y."]
    assert wire["mentions"]["columns"]["actors"] == [[0], [0]]
    assert wire["mentions"]["columns"]["speaker"] == [1, 1]
    assert wire["nodes"]["columns"]["unnamed"] == [None, True]


def test_an_empty_name_is_said_to_be_missing():
    assert encode(Records((Node("x", " "),)))["nodes"]["columns"]["label"] == ["(unnamed)"]


def test_columns_name_each_key_once():
    assert columns([{"a": 1}, {"a": 2, "b": 3}]) == {"count": 2, "columns": {"a": [1, 2], "b": [None, 3]}}
