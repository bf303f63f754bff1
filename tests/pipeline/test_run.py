"""Running the pipeline: neither the backend nor what else is analysed has a part in an article's analysis."""

import pytest
from thinc.api import NumpyOps, get_current_ops

from kg.articles import read
from kg.model import Article, Block
from kg.pipeline import backend, run
from kg.resources import path


def test_batches_make_no_difference(nlp, monkeypatch):
    articles = list(read([path("seeds/articles")]))[:8]
    together = list(run.analyze(articles, nlp))
    monkeypatch.setattr(run, "BATCH", 1)
    assert list(run.analyze(reversed(articles), nlp))[::-1] == together


def test_backends_make_no_difference(nlp, monkeypatch):
    articles = list(read([path("seeds/articles")]))[:4]
    fast = list(run.analyze(articles, nlp))
    monkeypatch.setattr(backend, "has_openblas", lambda: False)
    assert list(run.analyze(articles, run.load())) == fast


def test_the_callers_backend_is_as_it_was():
    before = get_current_ops()
    with backend.fastest():
        assert isinstance(get_current_ops(), NumpyOps) and not get_current_ops().use_blis
    assert get_current_ops() is before


def article(text):
    return Article(id="a", text=text, blocks=(Block(0, len(text), "body"),))


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [("They can`t stay.", "They can't stay."), ("Lund´s car", "Lund's car"), ("Type `ls` now.", "Type `ls` now.")],
)
def test_an_accent_typed_for_an_apostrophe(nlp, typed, read_as):
    assert run.make_doc(article(typed), nlp).text == read_as


def test_a_generation_of_networks_is_one_word(nlp):
    words = [t.text for t in run.make_doc(article("A 3G phone weighs 3g more."), nlp)]
    assert words[:3] == ["A", "3G", "phone"]
    assert "3g" not in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cost $300m more.", ["It", "cost", "$", "300m", "more", "."]),
        ("It runs 5 km a day.", ["It", "runs", "5", "km", "a", "day", "."]),
        ("The 100m race.", ["The", "100", "m", "race", "."]),
        ("It runs 5km a day.", ["It", "runs", "5", "km", "a", "day", "."]),
    ],
)
def test_millions_are_one_word_and_no_metres(nlp, text, words):
    assert [t.text for t in run.make_doc(article(text), nlp)] == words
