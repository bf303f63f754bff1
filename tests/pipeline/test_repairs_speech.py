"""Who says it, and what is said: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc

INSERTED = (
    "Winners NNS nsubj 2\n, , punct 2\nsaid VBD {dep} 7 say\nthe DT det 4\ncurator NN dobj 2\n, , punct 2\nare VBP auxpass 7 be\n"
    "paid VBN ROOT 7 pay"
)
QUOTED = (
    "She PRP nsubj 1\nnotes VBZ ROOT 1 note\n, , punct 1\n“ `` punct 5\nOzone NN nsubj 5\nharms VBZ ccomp 1 harm\nplants NNS dobj 5\n"
    "{0}, , punct 1\n{1} punct 1\nciting VBG advcl 5 cite\nstudies NNS dobj 9\n{2}"
)


@pytest.mark.parametrize(
    ("lines", "arcs"),
    [
        (
            "It PRP nsubj 1\nleft VBD ROOT 1 leave\nSudland NNP dobj 1\n, , punct 2\nminister NN compound 5\nLund NNP appos 2\n"
            "said VBD conj 1 say\non IN prep 6\nMonday NNP pobj 7",
            {"said": ("ROOT", "said"), "left": ("ccomp", "said")},
        ),
        (  # the name has swallowed a place
            "They PRP nsubj 1\nleft VBD ccomp 7 leave\ntowns NNS dobj 1\nof IN prep 2\nVelm NNP nmod 6\n, , punct 4\n"
            "Lund NNP pobj 3\nsaid VBD ROOT 7 say",
            {"Velm": ("pobj", "of")},
        ),
        (  # an apposition between commas
            "They PRP nsubj 1\nleft VBD ccomp 8 leave\nVelm NNP dobj 1\n, , punct 2\nLund NNP conj 2\n, , punct 4\n"
            "spokesman NN appos 4\n, , punct 8\nsaid VBD ROOT 8 say",
            {"left": ("ccomp", "said")},
        ),
    ],
)
def test_who_stands_between_a_comma_and_said_is_the_speaker(parse, lines, arcs):
    doc = repair(parse(lines))
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert {word: arc(doc, word) for word in arcs} == arcs


def test_inverted_quotative(parse):
    doc = repair(
        parse(
            "\" `` punct 5\nSoldiers NNS nsubj 2\nleft VBD ccomp 5 leave\n\" '' punct 2\nadded VBN amod 5 add\nGazette NNP ROOT 5"
        )
    )
    assert arc(doc, "added") == ("ROOT", "added")
    assert arc(doc, "Gazette") == ("nsubj", "added")
    assert arc(doc, "left") == ("ccomp", "added")


@pytest.mark.parametrize("dep", ["parataxis", "ccomp"])
def test_subject_read_across_inserted_speech(parse, dep):
    doc = repair(parse(INSERTED.format(dep=dep)))
    assert arc(doc, "Winners") == ("nsubjpass", "paid")
    assert arc(doc, "curator") == ("nsubj", "said")


def test_speech_that_is_not_inserted_keeps_its_subject(parse):
    # no comma before the verb: "Winners said the curator ..."
    lines = "Winners NNS nsubj 1\nsaid VBD ccomp 5 say\nthe DT det 3\ncurator NN dobj 1\nis VBZ aux 5 be\nleaving VBG ROOT 5 leave"
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")
    # the main clause has a subject
    lines = INSERTED.format(dep="parataxis").replace("are VBP auxpass", "they PRP nsubjpass")
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")


def test_participle_after_quotation(parse):
    doc = repair(parse(QUOTED.format("", "” ''", ". . punct 1")))
    assert arc(doc, "citing") == ("advcl", "notes")
    inside = repair(parse(QUOTED.format("", "so RB", "” '' punct 1")))
    assert arc(inside, "citing") == ("advcl", "harms")


@pytest.mark.parametrize(("comma", "verb"), [("and CC cc 2", "said say"), (", , punct 2", "left leave")])
def test_who_else_stands_before_a_verb_is_no_speaker(parse, comma, verb):
    doc = repair(
        parse(
            "They PRP nsubj 1\nmet VBD ROOT 1 meet\nKorr NNP dobj 1\n{}\nLund NNP appos 2\n{} VBD conj 1 {}".format(
                comma, *verb.split()
            )
        )
    )
    assert arc(doc, "Lund") == ("appos", "Korr")


@pytest.mark.parametrize(
    ("noun", "place", "dep"),
    [("unions union", "appos 2", "nsubj"), ("unions union", "dobj 1", "nsubj"), ("plans plan", "appos 2", "appos")],
)
def test_those_who_announce_behind_a_comma(parse, noun, place, dep):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nsigned VBD ROOT 1 sign\ndeals NNS dobj 1\n, , punct 1\n{noun.split()[0]} NNS {place} {noun.split()[1]}\n"
            "announced VBN acl 4 announce"
        )
    )
    assert doc[4].dep_ == dep


@pytest.mark.parametrize(
    ("speech", "third", "arcs"),
    [
        ("told tell", "he PRP nsubj", ("dobj", "told")),
        ("said say", "he PRP nsubj", ("nsubj", "hit")),  # said to nobody
        ("told tell", "once RB advmod", ("nsubj", "hit")),  # no second subject
    ],
)
def test_who_is_told_does_nothing(parse, speech, third, arcs):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\npolice NNS nsubj 9\n{} 4\nslept VBD ccomp 1 sleep\nwhen WRB advmod 7\n"
            "men NNS nsubj 7 man\nentered VBD advcl 4 enter\nand CC cc 9\nhit VBD ccomp 1 hit\nher PRP dobj 9".format(
                *speech.split(), third
            )
        )
    )
    assert arc(doc, "police") == arcs
    assert arc(doc, "hit") == (("conj", "entered") if arcs[0] == "dobj" else ("ccomp", doc[1].text))


@pytest.mark.parametrize(
    ("verb", "first", "ent", "arcs"),
    [
        ("said say", "Monday", "DATE", ("nsubj", "marred")),
        ("said say", "Harbour", None, ("pobj", "on")),
        ("found find", "Monday", "DATE", ("pobj", "on")),
    ],
)
def test_what_is_said_on_a_day_is_no_part_of_the_day(parse, verb, first, ent, arcs):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\non IN prep 1\n{} NNP compound 4\ndelays NNS pobj 2 delay\n"
            "marred VBD ccomp 1 mar\nvotes NNS dobj 5 vote".format(*verb.split(), first),
            ents=[(3, 3, ent)] if ent else [],
        )
    )
    assert arc(doc, "delays") == arcs
    assert arc(doc, first) == (("pobj", "on") if arcs[0] == "nsubj" else ("compound", "delays"))


def test_a_clause_with_a_subject_takes_none_from_a_date(parse):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\non IN prep 1\nMonday NNP compound 4\ndelays NNS pobj 2 delay\nit PRP nsubj 6\n"
            "failed VBD ccomp 1 fail",
            ents=[(3, 3, "DATE")],
        )
    )
    assert arc(doc, "delays") == ("pobj", "on")


@pytest.mark.parametrize(
    ("verb", "noun", "first", "last", "dep"),
    [
        ("reported report", "Velm NNP", "Then RB advmod", ". . punct", "nsubj"),
        ("shelled shell", "Velm NNP", "Then RB advmod", ". . punct", "dobj"),  # says nothing
        ("reported report", "losses NNS", "Then RB advmod", ". . punct", "dobj"),  # what is reported
        ("reported report", "Velm NNP", "Then RB advmod", "again RB advmod", "dobj"),  # the clause goes on
        ("reported report", "Velm NNP", "He PRP nsubj", ". . punct", "dobj"),  # somebody else reports
        ("reported report", "Velm NNP", "Having VBG aux", ". . punct", "dobj"),
    ],
)
def test_who_stands_behind_an_inverted_verb_of_saying(parse, verb, noun, first, last, dep):
    doc = repair(
        parse(
            "{} 4\nCrews NNS nsubj 2\nleft VBD advcl 4 leave\n, , punct 4\n{} VBD ROOT 4 {}\n{} dobj 4\n{} 4".format(
                first, *verb.split(), noun, last
            )
        )
    )
    assert doc[5].dep_ == dep
    assert doc[2].dep_ == ("ccomp" if dep == "nsubj" else "advcl")


@pytest.mark.parametrize(
    ("verb", "particle", "noun", "dep"),
    [
        ("points point", "out RP prt", "Lund NNP dobj 4", "nsubj"),
        ("chimed chime", "in IN prep", "Lund NNP pobj 5", "nsubj"),
        ("points point", "out RP prt", "mayor NN dobj 4", "nsubj"),
        ("points point", "out RP prt", "flaws NNS dobj 4", "dobj"),  # what is pointed out
        ("hands hand", "out RP prt", "Lund NNP dobj 4", "dobj"),
    ],
)
def test_who_stands_behind_a_verb_of_saying_with_a_particle(parse, verb, particle, noun, dep):
    doc = repair(
        parse(
            "Crews NNS nsubj 1\nleave VBP ccomp 4\nearly RB advmod 1\n, , punct 4\n{} VBZ ROOT 4 {}\n{} 4\n{}\n. . punct 4".format(
                *verb.split(), particle, noun
            )
        )
    )
    assert doc[6].dep_ == dep


def test_a_clause_with_a_conjunction_is_not_what_is_reported(parse):
    doc = repair(
        parse(
            "As IN mark 2\ncrews NNS nsubj 2\nleft VBD advcl 4 leave\n, , punct 4\nreported VBD ROOT 4 report\nVelm NNP dobj 4\n. . punct 4"
        )
    )
    assert arc(doc, "left") == ("advcl", "reported")


@pytest.mark.parametrize(
    ("closing", "last", "head"), [("” ''", "him PRP dobj 11", "said"), ("badly RB", "” '' punct 11", "hurts")]
)
def test_a_quotation_that_begins_inside_what_is_said(parse, closing, last, head):
    doc = repair(
        parse(
            "She PRP nsubj 1\nsaid VBD ROOT 1 say\nthat IN mark 5\nit PRP nsubj 5\n“ `` punct 5\nfails VBZ ccomp 1 fail\nand CC cc 5\n"
            f"hurts VBZ conj 5 hurt\nus PRP dobj 7\n{closing} punct 5\n, , punct 1\nblaming VBG advcl 7 blame\n{last}"
        )
    )
    assert arc(doc, "blaming") == ("advcl", head)


@pytest.mark.parametrize(("closing", "head"), [("” ''", "said"), ("badly RB", "lost")])
def test_a_quotation_behind_the_verb_of_what_is_said(parse, closing, head):
    doc = repair(
        parse(
            "She PRP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubj 3\nlost VBD ccomp 1 lose\n“ `` punct 5\nsense NN dobj 3\n"
            f"{closing} punct 5\n, , punct 1\nblaming VBG advcl 3 blame\nhim PRP dobj 8"
        )
    )
    assert arc(doc, "blaming") == ("advcl", head)


@pytest.mark.parametrize(("before", "speaks"), [(",", True), ("that", False)])
def test_an_agency_reports_between_commas(parse, before, speaks):
    doc = repair(
        parse(
            f"Envoys NNS nsubjpass 2\nwere VBD auxpass 2 be\nsummoned VBN ccomp 5 summon\n{before} , punct 5\nVTN NNP compound 5\n"
            "reports NNS ROOT 5 report\n, , punct 5\nciting VBG advcl 5 cite\naides NNS dobj 7",
            ents=[(4, 4, "ORG")],
        )
    )
    assert arc(doc, "VTN")[0] == ("nsubj" if speaks else "compound")


@pytest.mark.parametrize(
    ("word", "dep"), [("also RB advmod", "ccomp"), ("when WRB advmod", "advcl"), ("as IN mark", "advcl")]
)
def test_what_has_no_subordinator_is_what_is_said(parse, word, dep):
    lines = (
        f"{word} 2\njets NNS nsubj 2 jet\nfired VBD advcl 5 fire\n, , punct 5\nLund NNP nsubj 5\nsaid VBD ROOT 5 say"
    )
    assert arc(repair(parse(lines)), "fired")[0] == dep


def test_what_is_said_begins_with_a_circumstance(parse):
    lines = "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\n{} 5\nit PRP pobj 2\nthey PRP nsubj 5\nfled VBD advcl 1 flee"
    assert arc(repair(parse(lines.format("after IN prep"))), "fled")[0] == "ccomp"
    assert (
        arc(repair(parse(lines.format("after IN mark").replace("it PRP pobj 2", "all DT nsubj 5"))), "fled")[0]
        == "advcl"
    )


@pytest.mark.parametrize(("verb", "head"), [("said say", "hit"), ("showed show", "showed")])
def test_the_subject_of_what_is_said_is_not_said(parse, verb, head):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nfire NN dobj 1\nat IN prep 1\nnight NN pobj 3\nalso RB advmod 6\n"
            "hit VBD ccomp 1 hit\nhomes NNS dobj 6".format(*verb.split())
        )
    )
    assert arc(doc, "fire")[1] == head


@pytest.mark.parametrize(("state", "head"), [("was be", "said"), ("fled flee", "fled")])
def test_whoever_says_how_it_is_says_more(parse, state, head):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubj 3\n{} VBD ccomp 1 {}\n, , punct 3\nadding VBG advcl 3 add\n"
            "little RB advmod 5".format(*state.split())
        )
    )
    assert arc(doc, "adding")[1] == head


@pytest.mark.parametrize(("verb", "head"), [("urged urge", "urged"), ("helped help", "leave")])
def test_whoever_asks_says_why(parse, verb, head):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nthem PRP dobj 1\nto TO aux 4\nleave VB xcomp 1\n, , punct 4\nsaying VBG advcl 4 say\n"
            "so RB advmod 6".format(*verb.split())
        )
    )
    assert arc(doc, "saying")[1] == head


WHILE = """
Reed NNP nsubj 1
said VBD ROOT 1 say
it PRP nsubj 3
fell VBD ccomp 1 fall
{0} IN mark 6
Lund NNP nsubj 6
{1} VBD advcl 3 {2}
it PRP nsubj 8
rose VBD ccomp 6 rise
"""


@pytest.mark.parametrize(
    ("mark", "verb", "lemma", "head"),
    [("while", "claimed", "claim", "said"), ("because", "claimed", "claim", "fell"), ("while", "saw", "see", "fell")],
)
def test_what_another_says_is_no_part_of_what_one_says(parse, mark, verb, lemma, head):
    assert arc(repair(parse(WHILE.format(mark, verb, lemma))), verb) == ("advcl", head)
