"""Whose clause begins behind "and": parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("object_", "helper", "expected"),
    [
        ("banks NNS dobj 1 bank", "have VBP aux", ("nsubj", "signed")),
        ("banks NNS dobj 1 bank", "were VBD auxpass", ("nsubjpass", "signed")),
        ("daily RB advmod 1", "have VBP aux", ("dobj", "sue")),
    ],
)
def test_a_noun_behind_and_begins_its_clause(parse, object_, helper, expected):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nsue VBP ROOT 1 sue\n{object_}\nand CC cc 1\ndoctors NNS dobj 1 doctor\n{helper} 6\nsigned VBN conj 1 sign\n"
            "letters NNS dobj 6 letter"
        )
    )
    assert arc(doc, "doctors") == expected
