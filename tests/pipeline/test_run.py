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


@pytest.mark.parametrize("step", ["make_doc", "to_analysis"])
def test_what_the_pipeline_fails_on_is_passed_over_and_told(nlp, monkeypatch, step):
    articles = list(read([path("seeds/articles")]))[:3]
    whole, carry_out, told = list(run.analyze(articles, nlp)), getattr(run, step), []

    def fail(*given):
        if articles[1] in given:
            raise IndexError("no such token")
        return carry_out(*given)

    monkeypatch.setattr(run, step, fail)
    assert list(run.analyze(articles, nlp, lambda *fault: told.append(fault))) == [whole[0], whole[2]]
    assert told == [(articles[1], "its analysis failed (IndexError: no such token)")]
    with pytest.raises(IndexError):
        list(run.analyze(articles, nlp))


def test_no_rule_looks_past_either_end(nlp):
    articles = list(read([path("seeds/articles")]))[:12]
    sentences = [a.text[b.start : b.end] for a in articles for b in a.blocks if b.kind == "body"]
    sentences += [
        "Keeping the harbour open cost Lund two million.",
        "The costs of the harbour were cut by 70",
        "Fined by 3, given to Lund",
    ]
    words = [sentence.split() for sentence in sentences]
    parts = [" ".join(part) for w in words for k in range(1, len(w), 6) for part in (w[k:], w[:k])]
    texts = [t.rstrip(".,;:") for t in (*sentences, *parts)]
    assert len(list(run.analyze(map(article, texts), nlp))) == len(texts)


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
    [
        ("They can`t stay.", "They can't stay."),
        ("Lund´s car", "Lund's car"),
        ("Type `ls` now.", "Type `ls` now."),
        ("The deal - worth 40m - was signed.", "The deal — worth 40m — was signed."),
        ('He is no fool - "a fox" - they say.', 'He is no fool — "a fox" — they say.'),
        ("from 2000 - 2050 by the Wal - Mart", "from 2000 - 2050 by the Wal - Mart"),
        ("a well-known man -", "a well-known man -"),
    ],
)
def test_what_is_typed_for_want_of_a_sign_is_read_as_printed(nlp, typed, read_as):
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


HEADLINE, DATELINE, BODY = "FRANCE EXPELS THREE REPORTERS", "PARIS, May 3", "The reporters left on Monday."


def headed():
    """An article with a headline in capitals, a dateline, which is not read, and a line of prose."""
    text = f"\n{HEADLINE}\n{DATELINE}\n{BODY}"
    kinds = ("headline", HEADLINE), ("dateline", DATELINE), ("body", BODY)
    blocks = tuple(Block(text.index(words), text.index(words) + len(words), kind) for kind, words in kinds)
    return Article(id="a", text=text, blocks=blocks)


def test_a_headline_is_read_as_a_sentence_and_nothing_else_is(nlp):
    assert run.make_doc(headed(), nlp).text == f"France expels three reporters {BODY}"
    lines = "NORVIK MET VELM", "They met, met and met again."
    plain = Article(id="a", text="\n".join(lines), blocks=(Block(0, 15, "body"), Block(16, 44, "body")))
    assert run.make_doc(plain, nlp).text == " ".join(lines)


def test_what_a_headline_tells_stands_where_the_article_has_it(nlp):
    whole = headed()
    (analysis,) = run.analyze([whole], nlp)
    event = next(e for e in analysis.events if e.lemma == "expel")
    assert (event.trigger.text, event.actor.span.text) == ("EXPELS", "FRANCE")
    for span in (event.trigger, event.actor.span, event.sentence):
        assert whole.text[span.start : span.end] == span.text
    assert event.sentence.text == HEADLINE
    assert event.actor.entity.name == "France"


def test_per_cent_is_one_word_like_percent(nlp):
    doc = run.make_doc(article("It won 90 per cent of votes, ten per centre."), nlp)
    assert [(t.text, t.norm_) for t in doc][3] == ("per cent", "percent")
    assert [t.text for t in doc][-3:] == ["per", "centre", "."]
