"""Which noun is the subject of a finite verb: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged

WRITING = """
Writing VBG csubj 11 write
to IN prep 0
three CD nummod 3
papers NNS pobj 1 paper
, , punct 3
Ana NNP compound 6
Lund NNP {0} 3
{1} {2} punct 6
the DT det 9
premier NN {3} 6
, , punct 3
thanked VBD ROOT 11 thank
them PRP dobj 11
. . punct 11
"""


@pytest.mark.parametrize("label", ["appos", "conj"])
def test_no_writing_thanks_anybody(parse, label):
    doc = repair(parse(WRITING.format(label, ",", ",", "appos"), ents=[(5, 6, "PERSON")]))
    assert [arc(doc, word) for word in ("Writing", "Lund", "premier")] == [
        ("advcl", "thanked"),
        ("nsubj", "thanked"),
        ("appos", "Lund"),
    ]


REPORTING = """
Reporting VBG {} 6 report
from IN prep 0
Velm NNP pobj 1
, , punct 2
Ana NNP compound 5
Lund NNP appos 2
said VBD ROOT 6 say
so RB advmod 6
. . punct 6
"""


@pytest.mark.parametrize(("ents", "arcs"), [([(4, 5, "PERSON")], ("advcl", "nsubj")), ([], ("nsubj", "appos"))])
def test_who_speaks_right_behind_an_opening_participle_is_the_subject(parse, ents, arcs):
    doc = repair(parse(REPORTING.format("nsubj"), ents=ents))
    assert (arc(doc, "Reporting")[0], arc(doc, "Lund")[0]) == arcs


@pytest.mark.parametrize(
    ("lines", "ents"),
    [
        (WRITING.format("conj", "and", "CC", "conj").replace("punct 6\nthe", "cc 3\nthe"), [(5, 6, "PERSON")]),
        (WRITING.format("appos", ",", ",", "appos"), []),  # "meeting the union, the largest, was hard"
    ],
    ids=["a list", "nobody's name"],
)
def test_what_is_listed_or_nobody_is_no_subject(parse, lines, ents):
    assert unchanged(parse(lines, ents=ents))


SCORED = "Fans NNS nsubj 1 fan\nleft VBD ROOT 1 leave\n{0} IN prep 1\nAna NNP compound 4\nLund NNP pobj 2\n{1}scored VBD conj 1 score"


@pytest.mark.parametrize(
    ("word", "link", "dep"),
    [("as", "", "nsubj"), ("with", "", "pobj"), ("as", "and CC cc 1\n", "pobj")],
    ids=["a clause", "no conjunction", "joined"],
)
def test_who_stands_before_a_verb_without_subject(parse, word, link, dep):
    doc = repair(parse(SCORED.format(word, link), ents=[(3, 4, "PERSON")]))
    assert arc(doc, "Lund")[0] == dep
    assert (arc(doc, "scored")[0] == "advcl") == (dep == "nsubj")


PULLED = (
    "They PRP nsubj 1\nfled VBD ROOT 1 flee\nafter IN prep 1\nthe DT det 4\npremier NN pobj 2\n, , punct 4\nLund NNP {0} 4\n, , punct 4\n"
    "pulled VBN advcl 1 pull\n{1}"
)


@pytest.mark.parametrize(
    ("beside", "rest", "dep"),
    [
        ("appos", "out RP prt 8", "nsubj"),
        ("conj", "out RP prt 8", "pobj"),  # no apposition ends before the verb
        ("appos", "by IN agent 8\nguards NNS pobj 9 guard", "pobj"),
    ],
)
def test_after_somebody_with_an_apposition_comes_what_he_did(parse, beside, rest, dep):
    doc = repair(parse(PULLED.format(beside, rest), ents=[(6, 6, "PERSON")]))
    assert arc(doc, "premier")[0] == dep


@pytest.mark.parametrize(
    ("name", "dep"), [("States NNP compound 3\ncontests", "nsubj"), ("States NNP nmod 3\ncontests", "nmod")]
)
def test_a_finite_verb_has_no_compound(parse, name, dep):
    doc = repair(parse(f"The DT det 3\nUnited NNP compound 2\n{name} VBZ ROOT 3 contest\nthis DT dobj 3"))
    assert arc(doc, "States") == (dep, "contests")


def test_a_compound_of_a_verb_with_a_subject_is_not_another(parse):
    assert unchanged(parse("They PRP nsubj 2\ntest NN compound 2\ndrive VBP ROOT 2\ncars NNS dobj 2 car"))


@pytest.mark.parametrize(
    ("about", "number", "ent", "dep"),
    [
        ("Over", "500 CD", "CARDINAL", "nsubjpass"),
        ("After", "500 CD", "CARDINAL", "pobj"),
        ("Around", "2009 CD", "DATE", "pobj"),
    ],
)
def test_how_many_were_hurt(parse, about, number, ent, dep):
    doc = repair(
        parse(
            f"{about} IN prep 3\n{number} pobj 0\nwere VBD auxpass 3 be\nhurt VBN ROOT 3\n. . punct 3",
            ents=[(1, 1, ent)],
        )
    )
    assert arc(doc, number.split()[0])[0] == dep


@pytest.mark.parametrize(("mark", "dep"), [("'' ''", "dep"), ("; :", "nsubj")])
def test_no_quotation_sighs(parse, mark, dep):
    doc = repair(
        parse(f"Disaster NN nsubj 3\n{mark} punct 3\nLund NNP nsubj 3\nsighed VBD ROOT 3 sigh".replace("''", '"', 1))
    )
    assert arc(doc, "Disaster")[0] == dep


@pytest.mark.parametrize(("mark", "arcs"), [("'' ''", ("dep", "nsubj")), (", ,", ("nsubj", "appos"))])
def test_who_stands_beside_the_quotation_speaks(parse, mark, arcs):
    lines = (
        f"Disaster NN nsubj 5\n{mark} punct 0\nLund NNP appos 0\nthe DT det 4\nmayor NN appos 2\nsighed VBD ROOT 5 sigh"
    )
    doc = repair(parse(lines.replace("''", '"', 1)))
    assert (arc(doc, "Disaster")[0], arc(doc, "Lund")[0]) == arcs
    assert arc(doc, "mayor") == ("appos", "Lund")


@pytest.mark.parametrize(("noun", "dep"), [("bullets NNS", "dep"), ("Lund NNP", "nsubj")])
def test_who_is_said_to_stand_behind_a_comma_speaks(parse, noun, dep):
    lines = f"{noun} nsubj 4\n, , punct 4\nstate NN compound 3\nradio NN nsubj 4\nsaid VBD ROOT 4 say"
    doc = repair(parse(lines, ents=[(0, 0, "PERSON")] if dep == "nsubj" else []))
    assert arc(doc, noun.split()[0])[0] == dep
    assert arc(doc, "radio") == ("nsubj", "said")


def test_who_speaks_last_says_all_of_it(parse):
    lines = (
        "Lund NNP nsubj 1\nwants VBZ ROOT 1 want\nchanges NNS nsubj 6 change\n, , punct 6\nan DT det 5\naide NN nsubj 6\n"
        "said VBD ccomp 1 say\n. . punct 1"
    )
    doc = repair(parse(lines, ents=[(0, 0, "PERSON")]))
    assert [arc(doc, word) for word in ("changes", "wants", "said")] == [
        ("dobj", "wants"),
        ("ccomp", "said"),
        ("ROOT", "said"),
    ]


SHOWCASED = "The DT det 3\nhearing NN {0} 2\nshowcased VBN amod 3 showcase\ntestimony NN ROOT 3\nby IN prep 3\nLund NNP pobj 4\n. . punct 3"


@pytest.mark.parametrize(("label", "dep"), [("npadvmod", "ROOT"), ("amod", "amod")])
def test_a_sentence_needs_a_verb_rather_than_a_compound(parse, label, dep):
    doc = repair(parse(SHOWCASED.format(label)))
    assert arc(doc, "showcased")[0] == dep
    assert (arc(doc, "hearing") == ("nsubj", "showcased")) == (dep == "ROOT")


@pytest.mark.parametrize(
    ("modal", "arcs"),
    [
        ("will MD aux 3", [("acl", "Money"), ("ROOT", "cover")]),
        ("did VBD aux 3 do", [("ROOT", "raised"), ("ccomp", "raised")]),
    ],
)
def test_what_was_raised_will_do_something(parse, modal, arcs):
    doc = repair(parse(f"Money NN nsubj 1\nraised VBD ROOT 1 raise\n{modal}\ncover VB ccomp 1\ncosts NNS dobj 3 cost"))
    assert [arc(doc, word) for word in ("raised", "cover")] == arcs


@pytest.mark.parametrize(("word", "dep"), [("who WP", "relcl"), ("they PRP", "ROOT")])
def test_whoever_opened_fire_stands_before_who(parse, word, dep):
    doc = repair(
        parse(
            f"Troops NNS nsubj 6 troop\ncharged VBN acl 0 charge\nin IN prep 1\nsearch NN pobj 2\nrebels NNS pobj 2 rebel\n{word} nsubj 6\n"
            "fired VBD ROOT 6 fire"
        )
    )
    assert arc(doc, "fired") == (dep, "rebels" if dep == "relcl" else "fired")


@pytest.mark.parametrize(("number", "dep"), [("5,000 CD nummod 3", "nsubj"), ("tired JJ amod 3", "pobj")])
def test_between_two_numbers_is_how_many_did_it(parse, number, dep):
    doc = repair(
        parse(
            f"Between IN prep 5\n{number}\nor CC cc 3\ncrews NNS pobj 0 crew\nare VBP aux 5 be\nbattling VBG ROOT 5 battle\nfires NNS dobj 5 fire"
        )
    )
    assert arc(doc, "crews")[0] == dep


@pytest.mark.parametrize(
    ("first", "expected"), [("status NN", ("compound", "report")), ("banks NNS", ("nsubj", "report"))]
)
def test_a_verb_is_no_subject(parse, first, expected):
    word, tag = first.split()
    doc = repair(
        parse(f"The DT det 1\n{word} {tag} nsubj 2\nreport VBP nsubj 3\nis VBZ ROOT 3 be\ndue JJ acomp 3\n. . punct 3")
    )
    assert arc(doc, word) == expected


MOMENT = """
They PRP nsubj 1
left VBD ROOT 1 leave
the DT det 3
{0} NN nsubj 6 {0}
after IN prep 3
Norvik NNP pobj 4
agreed VBD advcl 1 agree
"""


@pytest.mark.parametrize(("word", "label", "found"), [("day", "DATE", "Norvik"), ("mayor", None, "mayor")])
def test_no_day_agrees(parse, word, label, found):
    doc = repair(parse(MOMENT.format(word), ents=[(2, 3, label)] if label else []))
    assert arc(doc, found) == ("nsubj", "agreed")


INTO = """
Two CD nummod 1
{0} NNS nsubj 8 {1}
into IN prep 1
talks NNS pobj 2
in IN prep 3
Velm NNP pobj 4
, , punct 5
nurses NNS appos 5 nurse
rose VBD ROOT 8 rise
"""


@pytest.mark.parametrize(
    ("word", "lemma", "label", "found"), [("hours", "hour", "TIME", "nurses"), ("men", "man", None, "men")]
)
def test_no_hours_rise(parse, word, lemma, label, found):
    doc = repair(parse(INTO.format(word, lemma), ents=[(0, 1, label)] if label else []))
    assert arc(doc, found) == ("nsubj", "rose")


GROUNDS = """
Lund NNP nsubj 5
, , punct 5
perhaps RB advmod 5
{0} 5
he PRP nsubj 5
is VBZ ccomp 8 be
ill JJ acomp 5
, , punct 8
told VBD ROOT 8 tell
them PRP dobj 8
"""


@pytest.mark.parametrize(("mark", "found"), [("because IN mark", "told"), ("that WDT dobj", "is")])
def test_who_gives_no_grounds_tells(parse, mark, found):
    assert arc(repair(parse(GROUNDS.format(mark))), "Lund")[1] == found


CULL = """
Norvik NNP nsubj 1
{0} VBD ROOT 1 {1}
culls NNS nsubjpass 6 cull
after IN prep 2
flu NN pobj 3
was VBD auxpass 6 be
found VBN ccomp 1 find
"""


@pytest.mark.parametrize(
    ("verb", "found"), [("ordered order", ("nsubjpass", "found")), ("said say", ("pobj", "after"))]
)
def test_what_is_found_stands_behind_after(parse, verb, found):
    assert arc(repair(parse(CULL.format(*verb.split()))), "flu") == found


ACROSS = """
Flu NN nsubjpass 2
was VBD auxpass 2 be
found VBN ROOT 2 find
in IN prep 2
Velm NNP pobj 3
and CC cc 4
Norvik NNP conj 4
on IN prep {0}
Monday NNP pobj 7
ordered VBD {1}
culls NNS dobj 9
"""


def test_a_country_behind_a_place_orders(parse):
    ents = [(4, 4, "GPE"), (6, 6, "GPE"), (8, 8, "DATE")]
    doc = repair(parse(ACROSS.format(9, "advcl 2 order"), ents=ents))
    assert arc(doc, "Norvik") == ("nsubj", "ordered")
    assert arc(doc, "ordered") == ("conj", "found")


def test_two_places_where_it_was_found_stay_two(parse):
    ents = [(4, 4, "GPE"), (6, 6, "GPE"), (8, 8, "DATE")]
    doc = repair(parse(ACROSS.format(2, "acl 10 order").replace("culls NNS dobj 9", "culls NNS dep 2"), ents=ents))
    assert arc(doc, "Norvik") == ("conj", "Velm")


FAMILY = """
The DT det 1
family NN nsubj 9
of IN prep 1
{0} NN pobj 2 {1}
, , punct 1
who WP nsubj 7
{2} aux 7
died VBN relcl 1 die
, , punct 1
wept VBD ROOT 9 weep
"""


@pytest.mark.parametrize(
    ("noun", "lemma", "helper", "head"),
    [
        ("victim", "victim", "had VBD", "victim"),
        ("victim", "victim", "have VBP", "family"),
        ("steel", "steel", "had VBD", "family"),
    ],
)
def test_who_died_was_one(parse, noun, lemma, helper, head):
    assert arc(repair(parse(FAMILY.format(noun, lemma, helper))), "died") == ("relcl", head)


TALKS = """
{0} IN prep 15
months NNS pobj 0 month
of IN prep 1
talks NNS pobj 2 talk
, , punct 3
the DT det 6
head NN {1} 3
of IN prep 6
the DT det 9
board NN pobj 7
, , punct 6
Ana NNP compound 12
Lund NNP conj 6
, , punct 3
will MD aux 15
resign VB ROOT 15 resign
"""


@pytest.mark.parametrize(("label", "noun", "expected"), [("appos", "head", "nsubj"), ("conj", "head", "conj")])
def test_who_does_it_stands_behind_the_opening_phrase(parse, label, noun, expected):
    doc = repair(parse(TALKS.format("After", label), ents=[(11, 12, "PERSON")]))
    assert arc(doc, noun)[0] == expected


def test_what_is_set_beside_an_opening_phrase_does_nothing_that_has_a_doer(parse):
    lines = TALKS.format("After", "appos").replace("will MD aux 15", "she PRP nsubj 15").replace("VB ROOT", "VBD ROOT")
    assert arc(repair(parse(lines, ents=[(11, 12, "PERSON")])), "head")[0] == "appos"
