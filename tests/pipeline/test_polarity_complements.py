"""Polarity of what hangs on another verb or noun: what is prevented, needed or let be, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from kg.pipeline.polarity import polarity
from tests.pipeline.parsed import at


def of(doc, word):
    return polarity(at(doc, word))


@pytest.mark.parametrize(
    ("above", "lemma", "expected"),
    [("sued", "sue", "positive"), ("managed", "manage", "negative"), ("failed", "fail", "positive")],
)
@pytest.mark.parametrize(
    "gerund", ["from IN prep 3\nleaving VBG pcomp 5 leave", "then RB advmod 6\nleaving VBG xcomp 3 leave"]
)
def test_what_one_tries_to_prevent(parse, gerund, above, lemma, expected):
    doc = parse(
        f"He PRP nsubj 1\n{above} VBD ROOT 1 {lemma}\nto TO aux 3\nprevent VB xcomp 1\nthem PRP dobj 3\n{gerund}"
    )
    assert of(doc, "leaving") == expected


@pytest.mark.parametrize(("helper", "expected"), [("never RB neg", "positive"), ("soon RB advmod", "negative")])
def test_what_one_does_not_prevent(parse, helper, expected):
    doc = parse(
        f"He PRP nsubj 2\n{helper} 2\nstopped VBD ROOT 2 stop\nthem PRP dobj 2\nfrom IN prep 2\nleaving VBG pcomp 4 leave"
    )
    assert of(doc, "leaving") == expected


@pytest.mark.parametrize(("verb", "expected"), [("avoid", "negative"), ("prevent", "positive")])
def test_what_one_does_something_to_avoid(parse, verb, expected):
    doc = parse(
        f"He PRP nsubj 1\npaid VBD ROOT 1 pay\nto TO aux 3\n{verb} VB advcl 1\nlosing VBG xcomp 3 lose\nit PRP dobj 4"
    )
    assert of(doc, "losing") == expected


@pytest.mark.parametrize(("cc", "expected"), [("and", "positive"), ("or", "negative")])
def test_what_one_is_to_do_instead(parse, cc, expected):
    doc = parse(
        f"He PRP nsubj 1\nagreed VBD ROOT 1 agree\nnot RB neg 4\nto TO aux 4\nsell VB xcomp 1\n{cc} CC cc 4\nto TO aux 7\nleave VB conj 4"
    )
    assert of(doc, "leave") == expected


@pytest.mark.parametrize(("noun", "expected"), [("need", "negative"), ("shame", "positive")])
def test_what_there_is_no_need_for(parse, noun, expected):
    doc = parse(f"There EX expl 1\nwas VBD ROOT 1 be\nno DT det 3\n{noun} NN attr 1\nto TO aux 5\nleave VB acl 3")
    assert of(doc, "leave") == expected


@pytest.mark.parametrize(
    ("negation", "article", "expected"),
    [
        ("not RB neg 1", "a", "negative"),
        ("still RB advmod 1", "a", "positive"),
        ("still RB advmod 1", "no", "negative"),
    ],
)
def test_what_one_is_in_no_position_to_do(parse, negation, article, expected):
    doc = parse(
        f"He PRP nsubj 1\nis VBZ ROOT 1 be\n{negation}\nin IN prep 1\n{article} DT det 5\nposition NN pobj 3\nto TO aux 7\nleave VB acl 5"
    )
    assert of(doc, "leave") == expected


@pytest.mark.parametrize(("negation", "expected"), [("not RB neg", "negative"), ("soon RB advmod", "positive")])
def test_what_one_does_not_have_done(parse, negation, expected):
    doc = parse(f"We PRP nsubj 2\n{negation} 2\nhave VBP ROOT 2 have\nmen NNS nsubjpass 4\nkilled VBN ccomp 2 kill")
    assert of(doc, "killed") == expected


@pytest.mark.parametrize(("word", "expected"), [("rather", "negative"), ("faster", "positive")])
def test_what_is_not_allowed_but_something_else_done(parse, word, expected):
    doc = parse(
        f"It PRP nsubj 1\nsued VBD ROOT 1 sue\n{word} RB advmod 3\nthan IN cc 1\nallow VB conj 1\nthem PRP nsubj 7\nto TO aux 7\nleave VB ccomp 4"
    )
    assert of(doc, "leave") == expected


@pytest.mark.parametrize(("verb", "expected"), [("alleged allege", "actual"), ("trusted trust", "possible")])
def test_what_one_is_alleged_to_have_done(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"Man NN ROOT 0\n{word} VBN acl 0 {lemma}\nto TO aux 4\nhave VB aux 4 have\nfled VBN xcomp 1 flee")
    assert modality(at(doc, "fled"), False, False) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("left VBD ROOT 1 leave\nnot RB neg 1", "positive"), ("did VBD aux 3 do\nnot RB neg 3\nleave VB ROOT 3", "negative")],
)  # fmt: skip
def test_what_stands_behind_a_verb_does_not_negate_it(parse, words, expected):
    n = 3 if "did" in words else 1
    doc = parse(f"They PRP nsubj {n}\n{words}\nfor IN prep {n}\nmoney NN pobj {n + (2 if n == 1 else 1)}")
    assert polarity(doc[n]) == expected


UNTIL = "They PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\nleave VB ROOT 3\n{}"


@pytest.mark.parametrize(
    ("words", "ents", "expected"),
    [
        ("until IN prep 3\nMonday NNP pobj 4", [(5, 5, "DATE")], "positive"),
        ("on IN prep 3\nMonday NNP pobj 4", [(5, 5, "DATE")], "negative"),
        ("until IN mark 6\nit PRP nsubj 6\nrained VBD advcl 3 rain", (), "positive"),
        ("until IN mark 6\nit PRP nsubj 6\nrains VBZ advcl 3 rain", (), "negative"),
    ],
)
def test_what_does_not_happen_until_a_day_happens_then(parse, words, ents, expected):
    assert of(parse(UNTIL.format(words), ents=ents), "leave") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("did VBD aux 5 do\nthey PRP nsubj 5\nleave VB ROOT 5", "negative"), ("they PRP nsubj 5\nsoon RB advmod 5\nleft VBD ROOT 5 leave", "positive")],
)  # fmt: skip
def test_at_no_time_before_a_clause_negates_it(parse, words, expected):
    doc = parse(f"At IN prep 5\nno DT det 2\ntime NN pobj 0\n{words}")
    assert polarity(doc[5]) == expected


@pytest.mark.parametrize(("mark", "expected"), [('" `` punct 4', "positive"), ("quietly RB advmod 4", "negative")])
def test_what_is_denied_in_a_quotation_is_not_denied_behind_it(parse, mark, expected):
    doc = parse(
        f"I PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\nsteal VB ROOT 3\n{mark.replace('4', '3')}\nor CC cc 3\nlie VB conj 3"
    )
    assert of(doc, "lie") == expected


@pytest.mark.parametrize(
    ("noun", "dep", "expected"),
    [("nobody", "attr", "negative"), ("somebody", "attr", "positive"), ("nobody", "dobj", "positive")],
)
def test_what_there_is_nobody_to_have_done(parse, noun, dep, expected):
    verb = "was VBD ROOT 1 be" if dep == "attr" else "pleased VBD ROOT 1 please"
    doc = parse(f"There EX expl 1\n{verb}\n{noun} NN {dep} 1\nwho WP nsubj 4\nfled VBD relcl 2 flee")
    assert polarity(at(doc, "fled")) == expected


@pytest.mark.parametrize(("mark", "expected"), [("mark", "positive"), ("advmod", "negative")])
def test_what_somebody_does_not_do_before(parse, mark, expected):
    """ "will leave, but *not before* they *paid*", but "they did *not* even pay"."""
    doc = parse(
        f"They PRP nsubj 1\nleft VBD ROOT 1 leave\nnot RB neg 5\nbefore IN {mark} 5\nthey PRP nsubj 5\npaid VBD advcl 1 pay"
    )
    assert polarity(at(doc, "paid")) == expected


@pytest.mark.parametrize(("ents", "expected"), [([(4, 5, "TIME")], "positive"), ([], "negative")])
def test_what_does_not_happen_until_hours_later_happens_then(parse, ents, expected):
    doc = parse(
        "It PRP nsubj 2\nnot RB neg 2\nopened VBD ROOT 2 open\nuntil IN prep 2\nhours NNS npadvmod 5 hour\nlater RB pcomp 3",
        ents=ents,
    )
    assert polarity(at(doc, "opened")) == expected
