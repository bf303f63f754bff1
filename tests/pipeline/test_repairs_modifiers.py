"""What a participle or a relative clause says more of: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

REPORTS = """
Members NNS nsubj 1 member
used VBD ROOT 1 use
{0} NNS dobj 1 {1}
of IN prep 2
guards NNS pobj 3 guard
beating VBG xcomp 1 beat
men NNS dobj 5 man
at IN prep 5
rallies NNS pobj 7 rally
as IN prep 8
grounds NNS pobj 9 ground
"""


def test_what_is_told_of_somebody_he_does(parse):
    doc = repair(parse(REPORTS.format("reports", "report")))
    assert arc(doc, "beating") == ("acl", "guards")
    assert arc(doc, "as") == ("prep", "used")


def test_what_tells_of_nobody_is_used_to_do_it(parse):
    assert unchanged(parse(REPORTS.format("squads", "squad")))


STOPPED = "Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nstopped VBN ROOT 2 stop\nby IN prep 2\n{0} VBG pcomp 3 {1}\n{2} NNS dobj 4 {3}\n. . punct 2"


def test_whoever_acts_stops_him(parse):
    doc = repair(parse(STOPPED.format("protesting", "protest", "lawmakers", "lawmaker")))
    assert arc(doc, "lawmakers") == ("pobj", "by")
    assert arc(doc, "protesting") == ("amod", "lawmakers")


@pytest.mark.parametrize(
    "words", [("arresting", "arrest", "lawmakers", "lawmaker"), ("protesting", "protest", "laws", "law")]
)
def test_what_is_done_to_others_is_a_means(parse, words):
    assert unchanged(parse(STOPPED.format(*words)))


GIVEN = """
They PRP nsubj 1
gave VBD ROOT 1 give
it PRP dobj 1
to IN prep 1
an DT det 5
envoy NN pobj 3
in IN prep 5
the DT det 8
{0} NN pobj 6
, , punct 8
{1} {2} nsubj 11
sold VBD relcl 8 sell
boats NNS dobj 11 boat
"""


def test_who_sells_is_somebody(parse):
    assert arc(repair(parse(GIVEN.format("area", "who", "WP"))), "sold") == ("relcl", "envoy")


@pytest.mark.parametrize(("noun", "who", "tag"), [("area", "which", "WDT"), ("minister", "who", "WP")])
def test_which_is_a_place_and_who_the_last_of_two(parse, noun, who, tag):
    assert arc(repair(parse(GIVEN.format(noun, who, tag))), "sold") == ("relcl", noun)


AIMED = "a DT det 1\n{0} NN ROOT 1\nby IN prep 1\na DT det 4\n{1} NN pobj 2\naimed VBN acl 4 aim\nat IN prep 5\npeace NN pobj 6"


@pytest.mark.parametrize(
    ("plan", "author", "head"),
    [("proposal", "mediator", "proposal"), ("proposal", "law", "law"), ("visit", "mediator", "visit")],
)
def test_what_is_aimed_at_something_is_a_plan(parse, plan, author, head):
    assert arc(repair(parse(AIMED.format(plan, author))), "aimed") == ("acl", head)


RULING = """
Judges NNS nsubj 1 judge
issued VBD ROOT 1 issue
rulings NNS dobj 1 ruling
fair JJ amod 2
to IN prep 3
the DT det 6
{0} NN pobj 4
, , punct 9
Ana NNP compound 9
Lund NNP dobj 1
, , punct 9
allowing VBG acl 9 allow
sales NNS dobj 11 sale
"""


def test_who_is_named_behind_a_role_is_its_holder(parse):
    doc = repair(parse(RULING.format("plaintiff"), ents=[(8, 9, "PERSON")]))
    assert arc(doc, "Lund") == ("appos", "plaintiff")
    assert arc(doc, "allowing") == ("advcl", "issued")


@pytest.mark.parametrize(("noun", "label"), [("record", "PERSON"), ("plaintiff", "ORG")])
def test_who_is_named_behind_no_role_holds_none(parse, noun, label):
    assert arc(repair(parse(RULING.format(noun), ents=[(8, 9, label)])), "allowing")[1] == "Lund"


HELD = "Truces NNS nsubj 1 truce\nhold VBP ROOT 1 hold\n{0} VBN advcl 1 {1}\n{2}\nobey VBP {3} obey\nit PRP dobj 4"


@pytest.mark.parametrize(("word", "lemma"), [("provided", "provide"), ("given", "give")])
def test_what_opens_a_condition_does_nothing(parse, word, lemma):
    doc = repair(parse(HELD.format(word, lemma, "they PRP nsubj 4", "ccomp 2")))
    assert arc(doc, word) == ("mark", "obey")
    assert arc(doc, "obey") == ("advcl", "hold")


@pytest.mark.parametrize(("word", "second"), [("shown", "they PRP nsubj 4"), ("provided", "arms NNS dobj 2")])
def test_what_is_provided_or_shown_is_a_deed(parse, word, second):
    doc = repair(parse(HELD.format(word, word, second, "ccomp 2")))
    assert arc(doc, word) == ("advcl", "hold")


DEMANDED = """
They PRP nsubj 1
{0} VBD ROOT 1 {1}
that IN mark 5
the DT det 5
town NN compound 5
place NN dobj 1
{2} NNS appos 5 {3}
"""


def test_what_one_demands_of_others_is_told_by_a_bare_verb(parse):
    doc = repair(parse(DEMANDED.format("recommended", "recommend", "signs", "sign")))
    assert arc(doc, "place") == ("ccomp", "recommended")
    assert arc(doc, "town") == ("nsubj", "place")
    assert arc(doc, "signs") == ("dobj", "place")


def test_what_one_finds_is_no_demand(parse):
    assert unchanged(parse(DEMANDED.format("found", "find", "signs", "sign")))


@pytest.mark.parametrize(("noun", "head"), [("bomb", "bomb"), ("envoy", "kills")])
def test_where_it_happened_does_nothing(parse, noun, head):
    """ "*Velm*, Norvik *bomb* kills two", but "Lund, a Norvik *envoy*, kills two"."""
    doc = repair(
        parse(
            f"Velm NNP nsubj 4\n, , punct 0\nNorvik NNP compound 3\n{noun} NN nsubj 4\nkills VBZ ROOT 4 kill\ntwo CD dobj 4",
            ents=[(2, 2, "GPE")],
        )
    )
    assert arc(doc, "Velm")[1] == head


@pytest.mark.parametrize(("verb", "dep"), [("went go", "xcomp"), ("carried carry", "advcl")])
def test_what_one_goes_on_to_do_is_done(parse, verb, dep):
    word, lemma = verb.split()
    doc = repair(
        parse(f"Lund NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\non RP prt 1\nto TO aux 4\nwin VB advcl 1\nit PRP dobj 4")
    )
    assert arc(doc, "win")[0] == dep


DECREE = """
the DT det 1
decree NN ROOT 1
{0} IN prep 1
Ana NNP compound 4
Lund NNP pobj 2
, , punct 4
{1} {2} nsubjpass 8
was VBD auxpass 8 be
signed VBN relcl 4 sign
"""


@pytest.mark.parametrize(
    ("by", "which", "tag", "head"),
    [("by", "which", "WDT", "decree"), ("by", "who", "WP", "Lund"), ("for", "which", "WDT", "Lund")],
)
def test_which_is_no_author(parse, by, which, tag, head):
    doc = repair(parse(DECREE.format(by, which, tag), ents=[(3, 4, "PERSON")]))
    assert arc(doc, "signed") == ("relcl", head)


MOVED = (
    "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nmoved VBN ROOT 2 move\nby IN agent 2\nLund NNP pobj 3\n, , punct 4\n"
    "seconded VBN acl 4 second\nby IN agent 6\nBerg NNP pobj 7\n{0}"
)


def test_what_is_done_by_one_and_another_is_a_list(parse):
    doc = repair(parse(MOVED.format("and CC cc 6\ncarried VBN conj 6 carry")))
    assert arc(doc, "seconded") == ("conj", "moved")


def test_who_is_backed_by_another_is_no_list(parse):
    assert arc(repair(parse(MOVED.format("there RB advmod 6"))), "seconded") == ("acl", "Lund")
