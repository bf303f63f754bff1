"""Which of two clauses a verb hangs on: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at, unchanged


@pytest.mark.parametrize(
    ("so", "broke", "says"), [("so", ("ROOT", "broke"), "conj"), ("then", ("ccomp", "says"), "ROOT")]
)
def test_what_so_draws_from_it_does_not_say_it(parse, so, broke, says):
    doc = repair(
        parse(
            f"Dams NNS nsubj 1\nbroke VBD ccomp 5 break\n, , punct 5\n{so} RB advmod 5\nVelm NNP nsubj 5\nsays VBZ ROOT 5 say\n"
            "much JJ dobj 5"
        )
    )
    assert arc(doc, "broke") == broke
    assert arc(doc, "says")[0] == says


@pytest.mark.parametrize(("modal", "tag"), [("will", "VB"), ("would", "VBD")])
def test_what_will_be_put_is_not_put(parse, modal, tag):
    doc = repair(
        parse(
            f"Norvik NNP nsubj 2\n{modal} MD aux 2\npay VB ROOT 2 pay\nand CC cc 2\nput VBD conj 2 put\nin RP prt 4\nlocks NNS dobj 4"
        )
    )
    assert at(doc, "put").tag_ == tag


QUESTION = """
Lund NNP nsubj 3
would MD aux 3
not RB neg 3
say VB ROOT 3 say
{0} {1} 5
many NNS nsubjpass 7
were VBD auxpass 7 be
hurt VBN ccomp 3 hurt
and CC cc 7
thanked VBD conj 7 thank
Berg NNP dobj 9
"""


@pytest.mark.parametrize(("word", "dep", "head"), [("how", "WRB advmod", "say"), ("that", "IN mark", "hurt")])
def test_who_is_asked_goes_on(parse, word, dep, head):
    doc = repair(parse(QUESTION.format(word, dep)))
    assert arc(doc, "thanked") == ("conj", head)
    assert arc(doc, "and") == ("cc", head)


@pytest.mark.parametrize(("tag", "head"), [("is VBZ", "said"), ("was VBD", "was")])
def test_the_past_goes_with_the_past(parse, tag, head):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubj 3\n{tag} ccomp 1 be\nsafe JJ acomp 3\nbut CC cc 3\ndid VBD aux 8 do\n"
            "not RB neg 8\ngive VB conj 3 give\nreasons NNS dobj 8"
        )
    )
    assert arc(doc, "give") == ("conj", head)


@pytest.mark.parametrize(("dash", "head"), [("—", "learned"), ("there", "shut")])
def test_a_dash_ends_what_is_found(parse, dash, head):
    tag = "RB advmod" if dash == "there" else ": punct"
    doc = repair(
        parse(
            f"They PRP nsubj 1\nlearned VBD ROOT 1 learn\nmills NNS nsubj 4\nhad VBD aux 4 have\nshut VBN ccomp 1 shut\n{dash} {tag} 4\n"
            "and CC cc 4\nphoned VBD conj 4 phone\nNorvik NNP dobj 7"
        )
    )
    assert arc(doc, "phoned") == ("conj", head)


@pytest.mark.parametrize(("cc", "found"), [("and", ("conj", "hurt")), ("it", ("ccomp", "said"))])
def test_what_is_said_has_one_subject(parse, cc, found):
    tag = "CC cc 4" if cc == "and" else "PRP nsubj 7"
    doc = repair(
        parse(
            f"Norvik NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubjpass 4\nwas VBD auxpass 4 be\nhurt VBN ccomp 1 hurt\n{cc} {tag}\n"
            "would MD aux 7\nappeal VB ccomp 1 appeal"
        )
    )
    assert arc(doc, "appeal") == found


BODY = """
Velm NNP nsubj 5
and CC cc 0
Lund NNP compound 4
Parish NNP compound 4
Council NNP conj 0
{0} ROOT 5
it PRP dobj 5
"""


def test_a_singular_verb_has_one_body_for_its_subject(parse):
    doc = repair(parse(BODY.format("fights VBZ"), ents=[(0, 0, "GPE"), (2, 4, "ORG")]))
    assert arc(doc, "Council") == ("nsubj", "fights")
    assert arc(doc, "Velm") == ("compound", "Council")
    assert [e.text for e in doc.ents] == ["Velm and Lund Parish Council"]


def test_a_plural_verb_has_two(parse):
    doc = repair(parse(BODY.format("fight VBP"), ents=[(0, 0, "GPE"), (2, 4, "ORG")]))
    assert arc(doc, "Velm") == ("nsubj", "fight")


CONTENT = """
It PRP nsubj 1
rose VBD ROOT 1 rise
near IN prep 1
Norvik NNP pobj 2
which WDT nsubj 5
{0} VBD relcl 3 {1}
six CD nummod 7
houses NNS dobj 5
were VBD auxpass 9 be
burnt VBN conj 1 burn
"""


def test_a_finite_verb_behind_a_report_has_its_subject_there(parse):
    doc = repair(parse(CONTENT.format("reported", "report")))
    assert arc(doc, "houses") == ("nsubjpass", "burnt")
    assert arc(doc, "burnt") == ("ccomp", "reported")


def test_what_takes_no_clause_keeps_its_object(parse):
    assert arc(repair(parse(CONTENT.format("bought", "buy"))), "houses") == ("dobj", "bought")


def test_a_participle_that_tells_what_is_so_hangs_on_the_verb_before(parse):
    doc = repair(
        parse(
            "Lights NNS nsubj 1\ndied VBD ROOT 1 die\n, , punct 1\nindicating VBG csubj 6 indicate\nthe DT det 5\nmill NN dobj 3\n"
            "was VBD conj 1 be\nshut JJ acomp 6"
        )
    )
    assert arc(doc, "indicating") == ("advcl", "died")
    assert arc(doc, "was") == ("ccomp", "indicating")
    assert arc(doc, "mill") == ("nsubj", "was")


def test_what_stands_behind_that_is_said_too(parse):
    lines = (
        "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubj 3\nshut VBD ccomp 1 shut\n, , punct 1\nbut CC cc 1\nthat DT nsubj 8\n"
        "{0} 8\nbe VB advcl 11 be\nsafe JJ acomp 8\nVelm NNP nsubj 11\nflushed VBD conj 1 flush\npipes NNS dobj 11"
    )
    doc = repair(parse(lines.format("to TO aux")))
    assert arc(doc, "that") == ("mark", "flushed")
    assert arc(doc, "flushed") == ("conj", "shut")
    assert arc(repair(parse(lines.format("may MD aux"))), "flushed") == ("conj", "said")


RELATIVE = """
Norvik NNP nsubj 1
{0} VBD ROOT 1 {1}
banks NNS dobj 1
that WDT nsubj 4
{2} VBP relcl 2 {2}
stakes NNS dobj 4
to TO aux 7
sell VB advcl 4 sell
them PRP dobj 7
"""


def test_whoever_is_ordered_to_do_it_does_it(parse):
    assert arc(repair(parse(RELATIVE.format("ordered", "order", "hold"))), "sell") == ("xcomp", "ordered")


@pytest.mark.parametrize(("verb", "lemma", "inner"), [("praised", "praise", "hold"), ("ordered", "order", "want")])
def test_who_is_told_of_does_it_where_nobody_is_ordered(parse, verb, lemma, inner):
    doc = repair(parse(RELATIVE.format(verb, lemma, inner)))
    assert arc(doc, "sell")[1] == inner


TOLD = """
Norvik NNP nsubj 1
{0} VBD ROOT 1 {1}
people NNS dobj 1
who WP nsubj 4
swam VBD relcl 2 swim
there RB advmod 4
that IN mark 9
they PRP nsubj 9
had VBD aux 9 have
erred VBN relcl 2 err
"""


@pytest.mark.parametrize(("verb", "found"), [("told tell", ("ccomp", "told")), ("saw see", ("relcl", "people"))])
def test_that_behind_whom_one_tells_begins_what_is_told(parse, verb, found):
    assert arc(repair(parse(TOLD.format(*verb.split()))), "erred") == found


SITES = """
Norvik NNP nsubj 1
has VBZ ROOT 1 have
rules NNS dobj 1
of IN prep 2
blocking VBG pcomp 3 block
sites NNS dobj 4
{0}
they PRP nsubj 8
call VBP relcl 2 call
bad JJ oprd 8
"""


def test_a_clause_without_that_is_of_the_noun_before_it(parse):
    doc = repair(parse(SITES.replace("{0}\n", "").replace(" 8", " 7")))
    assert arc(doc, "call") == ("relcl", "sites")


def test_one_with_that_may_be_of_another(parse):
    assert arc(repair(parse(SITES.format("that WDT dobj 8"))), "call") == ("relcl", "rules")


@pytest.mark.parametrize(("verb", "head"), [("lose VBP", "cut"), ("loses VBZ", "comes")])
def test_a_plural_verb_has_no_singular_subject(parse, verb, head):
    doc = repair(
        parse(
            "It PRP nsubj 1\ncomes VBZ ROOT 1 come\nin IN prep 1\nyears NNS pobj 2\nthat WDT nsubj 5\nsaw VBD relcl 3 see\n"
            f"firms NNS nsubj 7\ncut VBP ccomp 5 cut\njobs NNS dobj 7\nand CC cc 1\n{verb} conj 1 lose\nmoney NN dobj 10"
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", head)


GERUNDS = """
Besides IN prep 9
paying VBG pcomp 0 pay
the DT det 6
fine {0}
and CC cc 3
mending VBG conj 3 mend
roads NNS dobj 1
, , punct 9
it PRP nsubj 9
left VBD ROOT 9 leave
"""


def test_gerunds_are_joined_with_gerunds(parse):
    doc = repair(parse(GERUNDS.format("NN nmod 6")))
    assert arc(doc, "fine") == ("dobj", "paying")
    assert arc(doc, "roads") == ("dobj", "mending")
    assert arc(doc, "mending") == ("conj", "paying")


def test_a_gerund_joined_with_a_quality_stays(parse):
    assert arc(repair(parse(GERUNDS.format("JJ amod 6"))), "roads") == ("dobj", "paying")


def test_what_they_did_is_left_as_it_is(parse):
    assert unchanged(parse("They PRP nsubj 1\nleft VBD ROOT 1 leave\nand CC cc 1\nput VBD conj 1 put\nit PRP dobj 3"))


CRACK = """
A DT det 1
crack NN nsubj 9
opened VBN acl 1 open
at IN prep 2
noon NN pobj 3
, , punct 2
{0} NNP appos 4
of IN prep 6
Velm NNP pobj 7
{1} VBD ROOT 9 {2}
. . punct 9
"""


def test_who_stands_before_said_at_the_end_says_it(parse):
    doc = repair(parse(CRACK.format("Lund", "said", "say"), ents=[(6, 6, "PERSON")]))
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert arc(doc, "opened") == ("ccomp", "said")
    assert arc(doc, "crack") == ("nsubj", "opened")


def test_what_grew_is_not_said(parse):
    assert unchanged(parse(CRACK.format("Lund", "grew", "grow"), ents=[(6, 6, "PERSON")]))


ADDED = """
On IN prep 8
Monday NNP pobj 0
, , punct 4
sources NNS nsubj 4
added VBD parataxis 8 add
{0}
viruses NNS dobj 4
were VBD auxpass 8 be
found VBN ROOT 8 find
"""


@pytest.mark.parametrize(
    ("between", "found"), [(", , punct 4", ("nsubjpass", "found")), ("new JJ amod 6", ("dobj", "added"))]
)
def test_nobody_is_added_between_commas(parse, between, found):
    assert arc(repair(parse(ADDED.format(between))), "viruses") == found
