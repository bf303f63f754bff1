"""Which verbs tell how things are, and so are no triggers: each rule, and a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.triggers import is_trigger
from tests.pipeline.parsed import glued
from tests.pipeline.test_triggers import found


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [("missing VBG", "miss", []), ("unaccounted VBN", "unaccounte", []), ("leaving VBG", "leave", ["leaving"])],
)
def test_a_state_is_no_trigger(parse, word, lemma, expected):
    assert found(parse(f"Six CD nsubj 2\nwere VBD aux 2 be\n{word} ROOT 2 {lemma}")) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("the DT det 3\nappeal NN dobj 1", ["weighed"]),
        ("40 CD nummod 3\ntonnes NNS dobj 1 tonne", []),
    ],
)
def test_a_state_is_a_deed_when_done_to_something(parse, rest, expected):
    doc = parse(
        f"They PRP nsubj 1\nweighed VBD ROOT 1 weigh\n{rest}", ents=[(2, 3, "QUANTITY")] if "40" in rest else []
    )
    assert found(doc) == expected


@pytest.mark.parametrize(("dep", "expected"), [("prep", ["tended"]), ("aux", ["agree"])])
def test_tending_to_somebody_is_a_deed(parse, dep, expected):
    rest = "pobj 2" if dep == "prep" else "xcomp 1"
    word, head = ("patients NNS", 1) if dep == "prep" else ("agree VB", 3)
    assert found(parse(f"They PRP nsubj 1\ntended VBD ROOT 1 tend\nto IN {dep} {head}\n{word} {rest}")) == expected


@pytest.mark.parametrize(
    ("noun", "preposition", "does"),
    [("nothing", "with", False), ("nothing", "for", True), ("work", "with", True)],
)
def test_having_nothing_to_do_with_something_does_nothing(parse, noun, preposition, does):
    doc = parse(
        f"They PRP nsubj 1\nfound VBD ROOT 1 find\n{noun} NN dobj 1\nto TO aux 4\ndo VB relcl 2\n{preposition} IN prep 4\nit PRP pobj 5"
    )
    assert found(doc) == (["found", "do"] if does else ["found"])


@pytest.mark.parametrize(
    ("verb", "third", "expected"),
    [
        ("remained remain", "open JJ acomp", []),
        ("stayed stay", "mayor NN attr", []),
        ("remained remain", "there RB advmod", ["remained"]),
        ("marched march", "open JJ acomp", ["marched"]),
    ],
)
def test_how_something_remains_is_a_state(parse, verb, third, expected):
    doc = parse("Roads NNS nsubj 1 road\n{} VBD ROOT 1 {}\n{} 1".format(*verb.split(), third))
    assert found(doc) == expected


@pytest.mark.parametrize(
    ("verb", "link", "expected"),
    [
        ("located locate", "in IN prep", []),
        ("based base", "in IN prep", []),
        ("located locate", "by IN agent", ["located"]),  # somebody found it
        ("buried bury", "in IN prep", ["buried"]),
    ],
)
def test_where_something_is_located_is_a_state(parse, verb, link, expected):
    doc = parse(
        "It PRP nsubjpass 2\nis VBZ auxpass 2 be\n{} VBN ROOT 2 {}\n{} 2\nVelm NNP pobj 3".format(*verb.split(), link)
    )
    assert found(doc) == expected


@pytest.mark.parametrize(
    ("subject", "aux", "noun", "expected"),
    [
        ("boat NN", "was VBD", "Friday", ["located"]),  # it was looked for
        ("suspect NN", "was VBD", "Velm", ["located"]),
        ("court NN", "was VBD", "Velm", []),
        ("court NN", "is VBZ", "Friday", []),
    ],
)
def test_what_was_located_one_day_was_found(parse, subject, aux, noun, expected):
    doc = parse(
        f"The DT det 1\n{subject} nsubjpass 3\n{aux} auxpass 3 be\nlocated VBN ROOT 3 locate\non IN prep 3\n{noun} NNP pobj 4",
        ents=[(5, 5, "DATE" if noun == "Friday" else "GPE")],
    )
    assert found(doc) == expected


def test_what_something_is_related_to_is_a_state(parse):
    lines = "It PRP nsubj 1\nis VBZ ROOT 1 be\n{} VBN acomp 1 {}\nto IN prep 2\nTarn NNP pobj 3"
    assert found(parse(lines.format("related", "relate"))) == []
    assert found(parse(lines.format("sold", "sell"))) == ["sold"]


def test_whoever_locates_something_does_it(parse):
    assert found(parse("They PRP nsubj 1\nlocated VBD ROOT 1 locate\nit PRP dobj 1")) == ["located"]


@pytest.mark.parametrize(("first", "event"), [("ill RB", False), ("then RB", True)])
def test_how_something_is_defined(parse, first, event):
    lines = f"It PRP nsubj 1\nis VBZ ROOT 1 be\n{first} advmod 4\n- HYPH punct 4\ndefined VBN acomp 1 define"
    assert is_trigger(glued(parse, lines, 2, 3)[4]) is event


@pytest.mark.parametrize(("preposition", "event"), [("with", False), ("to", True)])
def test_in_keeping_with_is_no_event(parse, preposition, event):
    doc = parse(
        f"We PRP nsubj 1\npay VBP ROOT 1\nin IN prep 1\nkeeping VBG pcomp 2 keep\n{preposition} IN prep 3\nrules NNS pobj 4 rule"
    )
    assert is_trigger(doc[3]) is event


@pytest.mark.parametrize(("first", "event"), [("non NN", False), ("one CD", True)])
def test_non_stop_is_no_stopping(parse, first, event):
    lines = f"They PRP nsubj 1\nflew VBD ROOT 1 fly\n{first} nmod 4\n- HYPH punct 4\nstop VB xcomp 1"
    assert is_trigger(glued(parse, lines, 2, 3)[4]) is event


@pytest.mark.parametrize(("word", "expected"), [("luxury", ["lost"]), ("buy", ["lost", "buy"])])
def test_an_infinitive_of_no_verb_is_no_trigger(parse, word, expected):
    doc = parse(f"They PRP nsubj 1\nlost VBD ROOT 1 lose\nto TO aux 3\n{word} VB advcl 1\nfirms NNS dobj 3 firm")
    assert found(doc) == expected


@pytest.mark.parametrize(("rest", "expected"), [("not RB neg 4", ["said"]), ("it PRP dobj 4", ["said", "did"])])
def test_a_verb_left_out_is_no_trigger(parse, rest, expected):
    doc = parse(f"She PRP nsubj 1\nsaid VBD ROOT 1 say\nthat IN mark 4\nhe PRP nsubj 4\ndid VBD ccomp 1 do\n{rest}")
    assert found(doc) == expected


@pytest.mark.parametrize(("rest", "expected"), [("", []), ("\nletters NNS dobj 4 letter", ["writing"])])
def test_how_something_goes_is_no_trigger(parse, rest, expected):
    lines = (
        f"Talks NNS nsubj 1 talk\nwere VBD ROOT 1 be\n{{}} RB advmod 4\n- HYPH punct 4\nwriting VBG acomp 1 write{rest}"
    )
    assert found(glued(parse, lines.format("slow"), 2, 3)) == expected


@pytest.mark.parametrize(("ents", "expected"), [([(4, 4, "DATE")], ["was"]), ([], ["dated"])])
def test_a_dated_letter_is_no_event(parse, ents, expected):
    doc = parse(
        "A DT det 1\nletter NN nsubj 5\n, , punct 1\ndated VBN acl 1 date\nMay NNP npadvmod 3\ncame VBD ROOT 5 come",
        ents=ents,
    )
    assert found(doc) == [*(w for w in expected if w == "dated"), "came"]


@pytest.mark.parametrize(("word", "expected"), [("d’Affaires", []), ("talks", ["talks"])])
def test_a_word_with_an_apostrophe_is_no_trigger(parse, word, expected):
    assert found(parse(f"Lund NNP nsubj 1\n{word} VBZ ROOT 1 {word}\nhere RB advmod 1")) == expected


@pytest.mark.parametrize(
    ("have", "rest", "expected"),
    [
        ("have VBP", "problems NNS dobj 2 problem", []),
        ("had VBD", "help NN dobj 2", ["got"]),
        ("have VBP", "away RB advmod 2", ["got"]),
    ],
)
def test_what_one_has_got_one_has(parse, have, rest, expected):
    assert found(parse(f"They PRP nsubj 2\n{have} aux 2 have\ngot VBN ROOT 2 get\n{rest}")) == expected
