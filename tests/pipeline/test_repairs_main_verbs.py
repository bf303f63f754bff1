"""Repairs of sentences whose finite verb was read inside a modifier, each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at, unchanged

GAS = (
    "Gas NN {root}\n{comma}\nused VBN acl 0 use\nto TO aux 4\nclean VB xcomp 2\ntanks NNS dobj 4 tank\n{second}\nleaked VBN acl 5 leak\n"
    "out RP prt 7\n. . punct 0"
)


def test_a_finite_verb_after_a_modifier_of_its_subject(parse):
    doc = repair(parse(GAS.format(root="ROOT 0", comma=", , punct 0", second=", , punct 5")))
    assert arc(doc, "leaked") == ("ROOT", "leaked")
    assert arc(doc, "Gas") == ("nsubj", "leaked")


@pytest.mark.parametrize(
    ("comma", "link", "found"),
    [(",", "was VBD auxpass", ("acl", "plan")), ("", "was VBD auxpass", ("ccomp", "praised"))],
)
def test_a_subject_has_no_comma_behind_it(parse, comma, link, found):
    rows = ["The DT det 1", "plan NN nsubj 3", ", , punct 1", "announced VBD ccomp 7 announce", "early RB advmod 3"]
    rows += [", , punct 7", f"{link} 7 be", "praised VBN ROOT 7 praise"]
    if not comma:
        rows[2] = "also RB advmod 3"
    assert arc(repair(parse("\n".join(rows))), "announced") == found


@pytest.mark.parametrize(("link", "found"), [("early RB advmod 2", ("acl", "men")), ("and CC cc 2", ("ccomp", "said"))])
def test_two_verbs_that_nothing_joins(parse, link, found):
    doc = parse(
        f"Two CD nummod 1\nmen NNS nsubj 2 man\nheld VBN ccomp 9 hold\n{link}\n"
        "have VBP aux 6\nbeen VBN auxpass 6 be\nfreed VBN conj 2 free\n, , punct 9\nofficials NNS nsubj 9 official\nsaid VBD ROOT 9 say"
    )
    assert arc(repair(doc), "held") == found


@pytest.mark.parametrize(
    ("comma", "second"),
    [("now RB advmod 2", ", , punct 5"), (", , punct 0", "mostly RB advmod 7")],
    ids=["no first", "no second"],
)
def test_a_modifier_between_no_commas_is_one(parse, comma, second):
    assert unchanged(parse(GAS.format(root="ROOT 0", comma=comma, second=second)))


PLAN = (
    "Plans NNS ROOT 0 plan\nto TO aux 2\nclose VB acl 0\n{plant}\nangered VBD amod 5 anger\nunions NNS dobj 2 union\nand CC cc 2\n"
    "led VBD conj 2 lead\nvoters NNS dobj 7 voter\n{end} punct 0"
)


def test_an_infinitive_has_one_object(parse):
    doc = repair(parse(PLAN.format(plant="plants NNS dobj 2 plant", end=". .")))
    assert arc(doc, "angered") == ("ROOT", "angered")
    assert arc(doc, "Plans") == ("nsubj", "angered")
    assert arc(doc, "unions") == ("dobj", "angered")
    assert arc(doc, "led") == ("conj", "angered")


@pytest.mark.parametrize(
    ("plant", "end"), [("down RP prt 2", ". ."), ("plants NNS dobj 2 plant", "; :")], ids=["one object", "no sentence"]
)
def test_the_object_of_an_infinitive_may_be_angered(parse, plant, end):
    assert arc(repair(parse(PLAN.format(plant=plant, end=end))), "angered") == ("amod", "unions")


LUND = "Lund NNP nsubj 2\n{comma}\nasked VBD ROOT 2 ask\nwhether IN mark 4\nruns VBZ ccomp 2 run\n, , punct 2\n{own}\nsaid VBD ccomp 2 say\nno UH intj 7"


def test_one_subject_has_one_main_verb(parse):
    doc = repair(parse(LUND.format(comma=", , punct 2", own="once RB advmod 7")))
    assert arc(doc, "said") == ("ROOT", "said")
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert arc(doc, "asked") == ("acl", "Lund")
    assert doc[2].tag_ == "VBN"


@pytest.mark.parametrize(
    ("comma", "own"),
    [("then RB advmod 2", "once RB advmod 7"), (", , punct 2", "Reed NNP nsubj 7")],
    ids=["no comma", "two subjects"],
)
def test_a_main_verb_that_is_one(parse, comma, own):
    doc = repair(parse(LUND.format(comma=comma, own=own)))
    assert doc[2].tag_ == "VBD"
    assert arc(doc, "Lund") == ("nsubj", "asked")


CLUB = "The DT det 3\nclub NN npadvmod 2\n{} VBD amod 3 {}\ncoach NN compound 5\nBo NNP compound 5\nTarn NNP ROOT 5\n. . punct 5"


@pytest.mark.parametrize(
    ("verb", "label", "kind"),
    [("sacked sack", "PERSON", "ROOT"), ("sacked sack", "ORG", "amod"), ("based base", "PERSON", "amod")],
)
def test_a_finite_verb_before_a_role_and_a_name(parse, verb, label, kind):
    doc = repair(parse(CLUB.format(*verb.split()), ents=[(4, 5, label)]))
    assert arc(doc, verb.split()[0])[0] == kind
    assert (arc(doc, "club") == ("nsubj", "sacked")) == (kind == "ROOT")


@pytest.mark.parametrize(("label", "found"), [("PERSON", ("ROOT", "jailed")), ("FAC", ("amod", "Tarn"))])
def test_a_finite_verb_behind_a_day(parse, label, found):
    doc = parse(
        "A DT det 1\njudge NN ROOT 1\non IN prep 1\nMonday NNP pobj 2\njailed VBN amod 6 jail\nBo NNP compound 6\nTarn NNP pobj 2\n. . punct 1",
        ents=[(3, 3, "DATE"), (5, 6, label)],
    )
    assert arc(repair(doc), "jailed") == found
    assert (arc(doc, "Tarn") == ("dobj", "jailed")) == (found[0] == "ROOT")


def test_verb_read_for_modifier(parse):
    lines = "Firms NNS {0}\nsettle {1} compound 2 settle\ndispute NN ROOT 2"
    doc = repair(parse(lines.format("nsubj 1", "VB")))
    assert arc(doc, "settle") == ("ROOT", "settle")
    assert arc(doc, "dispute") == ("dobj", "settle")
    assert at(doc, "settle").tag_ == "VBP"
    assert unchanged(parse(lines.format("compound 2", "VB")))
    assert unchanged(parse(lines.format("nsubj 1", "VBN")))  # "the pilots' disputed landing"


@pytest.mark.parametrize(("tag", "found"), [("NNS", ("dobj", "settle")), ("NN", ("dobj", "rejects"))])
def test_a_plain_form_behind_a_singular_is_part_of_a_pile(parse, tag, found):
    lines = (
        f"Court NN nsubj 1\nrejects VBZ ROOT 1 reject\nFirms {tag} nsubj 3\nsettle VBP compound 4\ndispute NN dobj 1"
    )
    assert arc(repair(parse(lines)), "dispute") == found


@pytest.mark.parametrize(
    ("joins", "expected"),
    [
        ("but CC cc 0", [("ROOT", "called"), ("nsubj", "called"), ("conj", "called")]),
        ("she PRP nsubj 11", [("acl", "Lund"), ("nsubj", "said"), ("ROOT", "said")]),
    ],
)
def test_who_calls_something_so_but_says_more(parse, joins, expected):
    doc = repair(
        parse(
            "Lund NNP nsubj 11\n, , punct 0\na DT det 3\nlawyer NN appos 0\n, , punct 0\ncalled VBN acl 0 call\nthe DT det 7\nban NN oprd 5\n"
            f"a DT det 9\nfarce NN appos 0\n{joins}\nsaid VBD ROOT 11 say\nit PRP nsubj 13\nheld VBD ccomp 11 hold\n. . punct 11"
        )
    )
    assert [arc(doc, word) for word in ("called", "Lund", "said")] == expected


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("guilty JJ oprd 2", [("acl", "men"), ("ROOT", "jailed")]),
        ("ever RB advmod 2", [("ROOT", "found"), ("ccomp", "found")]),
    ],
)
def test_who_are_found_guilty_find_nobody(parse, adjective, expected):
    doc = repair(
        parse(
            f"Two CD nummod 1\nmen NNS nsubj 2 man\nfound VBD ROOT 2 find\n{adjective}\nof IN prep 3\ntheft NN pobj 4\n"
            "were VBD auxpass 7 be\njailed VBN ccomp 2 jail\n. . punct 2"
        )
    )
    assert [arc(doc, "found"), arc(doc, "jailed")] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (". . punct 1", [("ROOT", "angered"), ("dobj", "angered"), ("dobj", "close")]),
        ("failed VBD ROOT 8 fail", [("amod", "unions"), ("dobj", "close"), ("npadvmod", "angered")]),
    ],
)
def test_what_a_decision_to_close_a_plant_did(parse, last, expected):
    doc = repair(
        parse(
            "The DT det 1\ndecision NN {} 1\nto TO aux 3\nclose VB acl 1\nthe DT det 7\nplant NN npadvmod 6\nangered VBD amod 7 anger\n"
            "unions NNS dobj 3 union\n{}".format("ROOT" if last[0] == "." else "nsubj", last)
        )
    )
    assert [arc(doc, word) for word in ("angered", "unions", "plant")] == expected


@pytest.mark.parametrize(
    ("label", "end", "expected"), [("nsubj", ".", "ROOT"), ("nsubj", "today", "amod"), ("dep", ".", "amod")]
)
def test_what_has_a_subject_modifies_no_noun(parse, label, end, expected):
    doc = repair(
        parse(f"The DT det 1\nban NN {label} 2\nangered VBN amod 3 anger\nunions NNS ROOT 3 union\n{end} {end} punct 3")
    )
    assert arc(doc, "angered")[0] == expected


@pytest.mark.parametrize(
    ("verb", "when", "mended"),
    [
        ("ensued ensue", "as", True),
        ("began begin", "after", True),
        ("held hold", "after", False),
        ("ensued ensue", "in", False),
    ],
)
def test_what_takes_no_object_is_no_passive(parse, verb, when, mended):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Talks NNS nsubj 5 talk\n{word} VBN acl 0 {lemma}\n{when} IN prep 1\nsome DT det 4\nguards NNS pobj 2 guard\ntried VBD ROOT 5 try\n"
            "to TO aux 7\nleave VB xcomp 5\n. . punct 5"
        )
    )
    if mended:
        assert arc(doc, word) == ("ROOT", word)
        assert [arc(doc, "Talks"), arc(doc, "guards"), arc(doc, "tried")] == [
            ("nsubj", word),
            ("nsubj", "tried"),
            ("advcl", word),
        ]
    else:
        assert arc(doc, "tried") == ("ROOT", "tried")
