"""Whose words a message is, and who sends one that tells others what to do."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.messages import author, writer
from tests.pipeline.parsed import at, text


@pytest.mark.parametrize(
    ("noun", "of", "found"),
    [
        ("statement", "chairman", "chairman"),
        ("statement", "Monday", "statement"),
        ("report", "chairman", "report"),
        ("news", "chairman", "news"),
    ],
)
def test_a_statement_is_of_whoever_makes_it(parse, noun, of, found):
    doc = parse(f"The DT det 1\n{noun} NN nsubj 5\nof IN prep 1\nthe DT det 4\n{of} NN pobj 2\nsaid VBD ROOT 5 say")
    assert text(author(at(doc, noun))) == found


@pytest.mark.parametrize(("noun", "found"), [("email", "Lund"), ("town", None)])
def test_whose_message_tells_others_to_do_it(parse, noun, found):
    doc = parse(
        f"In IN prep 7\nan DT det 2\n{noun} NN pobj 0\nby IN prep 2\nLund NNP pobj 3\nthey PRP nsubjpass 7\nwere VBD auxpass 7 be\n"
        "urged VBN ROOT 7 urge\nto TO aux 9\nleave VB xcomp 7"
    )
    assert text(writer(at(doc, "urged"))) == found
