"""What belongs together inside a phrase: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged


@pytest.mark.parametrize(
    ("word", "verb", "noun", "dep"),
    [
        ("outside", "gathered gather", "parliament NN", "prep"),
        ("inside", "gathered gather", "shops NNS", "prep"),
        ("outside", "hired hire", "experts NNS", "amod"),
        ("old", "gathered gather", "wood NN", "amod"),
    ],
)
def test_where_something_is_is_no_kind_of_it(parse, word, verb, noun, dep):
    doc = repair(
        parse("Crowds NNS nsubj 1\n{} VBD ROOT 1 {}\n{} JJ amod 3\n{} dobj 1".format(*verb.split(), word, noun))
    )
    assert arc(doc, word) == (dep, verb.split()[0] if dep == "prep" else noun.split()[0])
    assert arc(doc, noun.split()[0]) == (("pobj", word) if dep == "prep" else ("dobj", verb.split()[0]))


def test_where_something_is_has_no_article_before_it(parse):
    doc = repair(
        parse(
            "They PRP nsubj 1\nreached VBD ROOT 1 reach\nthe DT det 4\noutside JJ amod 4\nworld NN dobj 1\nsoon RB advmod 1"
        )
    )
    assert arc(doc, "outside") == ("amod", "world")


@pytest.mark.parametrize(
    ("verb", "noun", "dep"),
    [
        ("feared fear", "winds wind", "pobj"),
        ("stopped stop", "winds wind", "dobj"),  # what they are stopped from doing
        ("feared fear", "refusal refusal", "dobj"),  # somebody's own act
    ],
)
def test_what_a_storm_brings_approaches_nothing(parse, verb, noun, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NNS dobj 1 {}\nfrom IN prep 2\napproaching VBG pcomp 3 approach\nstorms NNS dobj 4".format(
                *verb.split(), *noun.split()
            )
        )
    )
    assert arc(doc, "storms") == (dep, "from" if dep == "pobj" else "approaching")
    assert arc(doc, "approaching") == (("amod", "storms") if dep == "pobj" else ("pcomp", "from"))


@pytest.mark.parametrize(
    ("verb", "noun", "ent", "dep"),
    [
        ("sent send", "troops NNS", None, "prt"),
        ("served serve", "troops NNS", None, "prep"),
        ("sent send", "boxes NNS", None, "prep"),
        ("sent send", "Velm NNP", "GPE", "prep"),
    ],
)
def test_who_is_sent_in_is_sent(parse, verb, noun, ent, dep):
    word, tag = noun.split()
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\nin IN prep 1\n{} {} pobj 2 {}".format(
                *verb.split(), word, tag, word.removesuffix("s")
            ),
            ents=[(3, 3, ent)] if ent else [],
        )
    )
    assert arc(doc, "in") == (dep, verb.split()[0])
    assert arc(doc, word) == (("dobj", "sent") if dep == "prt" else ("pobj", "in"))


def test_what_is_sent_in_something_is_its_own_object(parse):
    doc = repair(
        parse("They PRP nsubj 1\nsent VBD ROOT 1 send\nin IN prep 1\ncrews NNS pobj 2 crew\ntents NNS dobj 1 tent")
    )
    assert arc(doc, "crews") == ("pobj", "in")


@pytest.mark.parametrize(
    ("noun", "fourth", "dep"),
    [
        ("emergency", "first JJ amod", "compound"),
        ("police", "first JJ amod", "dative"),  # who is given it
        ("emergency", "the DT det", "dative"),  # a phrase of its own
    ],
)
def test_a_bare_noun_before_an_object_is_part_of_it(parse, noun, fourth, dep):
    doc = repair(
        parse(
            f"Medics NNS nsubj 1\ngave VBD ROOT 1 give\n{noun} NN dative 1\n{fourth} 4\naid NN dobj 1\nthere RB advmod 1"
        )
    )
    assert arc(doc, noun) == (dep, "aid" if dep == "compound" else "gave")


@pytest.mark.parametrize(
    ("verb", "noun", "dep"),
    [
        ("found find", "Lund PERSON", "oprd"),
        ("met meet", "Lund PERSON", "amod"),
        ("found find", "evidence", "amod"),
    ],
)
def test_what_somebody_is_found_stands_behind_the_name(parse, verb, noun, dep):
    word, *ent = noun.split()
    doc = repair(
        parse(
            "Courts NNS nsubj 1\n{} VBD ROOT 1 {}\n{} {} dobj 1\nguilty JJ amod 2\nof IN prep 3\nfraud NN pobj 4".format(
                *verb.split(), word, "NNP" if ent else "NN"
            ),
            ents=[(2, 2, kind) for kind in ent],
        )
    )
    assert arc(doc, "guilty") == (dep, "found" if dep == "oprd" else word)


@pytest.mark.parametrize(
    ("verb", "time", "ents", "found"),
    [
        ("told tell", "morning", [(2, 3, "ORG"), (4, 5, "DATE")], True),
        ("left leave", "morning", [(2, 3, "ORG"), (4, 5, "DATE")], False),
        ("told tell", "style", [(2, 4, "ORG")], False),  # how it is told
        ("told tell", "morning", [(2, 5, "DATE")], False),  # all of it says when
    ],
)
def test_who_is_told_when(parse, verb, time, ents, found):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nVelm NNP compound 3\nNews NNP compound 5\nSunday NNP compound 5\n{} NN npadvmod 1".format(
                *verb.split(), time
            ),
            ents=ents,
        )
    )
    assert arc(doc, "News") == (("dobj", "told") if found else ("compound", time))
    assert arc(doc, "Sunday") == ("compound", time)


def test_who_is_told_has_all_the_words_before_the_date(parse):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nVelm NNP compound 5\nNews NNP compound 5\nSunday NNP compound 5\nmorning NN npadvmod 1",
            ents=[(2, 3, "ORG"), (4, 5, "DATE")],
        )
    )
    assert (arc(doc, "News"), arc(doc, "Velm")) == (("dobj", "told"), ("compound", "News"))


def test_whoever_is_told_already_is_no_date_s(parse):
    lines = "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nVelm NNP compound 4\nSunday NNP compound 4\nmorning NN npadvmod 1\n{} 1"
    ents = [(2, 2, "GPE"), (3, 4, "DATE")]
    assert arc(repair(parse(lines.format("proudly RB advmod"), ents=ents)), "Velm") == ("dobj", "told")
    assert arc(repair(parse(lines.format("them PRP dobj"), ents=ents)), "Velm") == ("compound", "morning")


def test_whoever_is_told_stands_right_behind_the_verb(parse):
    lines = "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nthat DT dep 1\nVelm NNP compound 5\nSunday NNP compound 5\nmorning NN npadvmod 1"
    assert arc(repair(parse(lines, ents=[(3, 3, "GPE"), (4, 5, "DATE")])), "Velm") == ("compound", "morning")


@pytest.mark.parametrize(
    ("first", "before", "last", "ent", "found"),
    [
        ("teacher NN", "former JJ amod", "senator NN", "PERSON", True),
        ("teacher NN", "a DT det", "senator NN", "PERSON", False),  # somebody else
        ("teacher NN", "former JJ amod", "senators NNS", "PERSON", False),
        ("theory NN", "former JJ amod", "senator NN", "PERSON", False),
        ("teacher NN", "former JJ amod", "theory NN", "PERSON", False),
        ("teacher NN", "former JJ amod", "senator NN", "ORG", False),
    ],
)
def test_one_person_has_two_roles(parse, first, before, last, ent, found):
    word, other = first.split()[0], last.split()[0]
    doc = repair(
        parse(
            f"A DT det 1\n{first} nsubj 9\nand CC cc 1\n{before} 4\n{last} conj 1 {other.removesuffix('s')}\n, , punct 4\n"
            "Ana NNP compound 7\nLund NNP appos 4\n, , punct 1\nresigned VBD ROOT 9 resign",
            ents=[(6, 7, ent)],
        )
    )
    assert arc(doc, "Lund") == ("appos", word if found else other)
    assert arc(doc, other) == ("appos" if found else "conj", word)


GIVEN = "Fires NNS nsubj 1\npose VBP ROOT 1\n{0} NN dobj 1\ngiven VBN acl 2 give\n{1} DT det 5\nweather NN pobj 3"


def test_participle_read_for_preposition(parse):
    doc = repair(parse(GIVEN.format("danger", "the")))
    assert (arc(doc, "given"), arc(doc, "weather")) == (("prep", "pose"), ("pobj", "given"))


@pytest.mark.parametrize("words", [("worker", "the"), ("school", "a")])
def test_what_is_given_to_somebody_or_is_new(parse, words):
    assert arc(repair(parse(GIVEN.format(*words))), "given")[0] == "acl"


OWNED = "Velm NNP compound 1\nCouncil NNP ROOT 1\n{0} 1\nlicensing VBG acl 1 license\nshops NNS dobj 3"


@pytest.mark.parametrize(("mark", "mended"), [("'s POS case", True), (", , punct", False)])
def test_modifier_read_for_clause(parse, mark, mended):
    doc = repair(parse(OWNED.format(mark)))
    assert (arc(doc, "licensing") == ("compound", "shops") and arc(doc, "Council") == ("poss", "shops")) is mended


HOLDER = """
the DT det 1
Bureau NNP nsubj 6
of IN prep 1
Weather NNP poss 5
's POS case 3
{0} NNP pobj 2
spoke VBD ROOT 6
"""


@pytest.mark.parametrize(("kind", "mended"), [("PERSON", True), ("GPE", False)])
def test_holder_read_for_member(parse, kind, mended):
    doc = repair(parse(HOLDER.format("Lund"), ents=[(1, 3, "ORG"), (5, 5, kind)]))
    assert (arc(doc, "Lund") == ("nsubj", "spoke") and arc(doc, "Bureau") == ("poss", "Lund")) is mended


@pytest.mark.parametrize(
    ("role", "label", "dep"),
    [("agency", "ORG", "compound"), ("agency", "DATE", "dobj"), ("story", "ORG", "dobj")],
    ids=["its name", "a day", "no body"],
)
def test_the_name_beside_a_role_is_who_is_told(parse, role, label, dep):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nbrought VBD ROOT 1 bring\nthe DT det 3\n{role} NN dobj 1\nTarn NNP npadvmod 1",
            ents=[(4, 4, label)],
        )
    )
    assert arc(doc, role)[0] == dep
    assert arc(doc, "Tarn")[0] == ("dobj" if dep == "compound" else "npadvmod")


@pytest.mark.parametrize(("role", "dep"), [("maker", "compound"), ("day", "nsubj")])
def test_a_maker_named_behind_the_noun_is_the_subject(parse, role, dep):
    doc = repair(
        parse(f"The DT det 1\n{role} NN nsubj 3\nTarn NNP nsubj 3\nleft VBD ROOT 3 leave", ents=[(2, 2, "ORG")])
    )
    assert arc(doc, role)[0] == dep


@pytest.mark.parametrize(
    ("verb", "noun", "dep"),
    [
        ("smuggled smuggle", "oil NN", "dobj"),
        ("smuggled smuggle", "May NNP", "pobj"),
        ("worked work", "oil NN", "pobj"),
    ],
)
def test_what_is_smuggled_in(parse, verb, noun, dep):
    doc = repair(parse("He PRP nsubj 1\n{} VBD ROOT 1 {}\nin IN prep 1\n{} pobj 2".format(*verb.split(), noun)))
    assert arc(doc, noun.split()[0])[0] == dep


def test_what_was_shipped_in_something_is_no_load(parse):
    assert unchanged(
        parse("It PRP nsubjpass 2\nwas VBD auxpass 2 be\nshipped VBN ROOT 2 ship\nin IN prep 2\nboxes NNS pobj 3 box")
    )


@pytest.mark.parametrize(("label", "dep"), [("pobj 2", "prep"), ("dobj 1", "prt")])
def test_a_particle_has_no_object(parse, label, dep):
    doc = repair(parse(f"They PRP nsubj 1\ncalled VBD ROOT 1 call\non RP prt 1\nallies NNS {label} ally"))
    assert arc(doc, "on")[0] == dep


@pytest.mark.parametrize(
    ("lines", "headline", "found"),
    [
        ("Ship NN nsubj 1\nseized VBD ROOT 1 seize\noff RP prt 1\ncoast NN pobj 2", False, True),
        ("Teachers NNS nsubj 1\nstrike VBP ROOT 1\nover RP prt 1\npay NN dobj 1", True, True),
        ("Teachers NNS nsubj 1\nstrike VBP ROOT 1\nover RP prt 1\npay NN dobj 1", False, False),
        ("Teachers NNS nsubj 1\ntake VBP ROOT 1\nover RP prt 1\nschool NN dobj 1", True, False),
        (
            "Names NNS nsubjpass 1\ntaken VBN ROOT 1 take\noff RP prt 1\nwalls NNS dobj 1 wall\nwere VBD auxpass 1",
            False,
            True,
        ),
        ("Clerks NNS nsubj 1\ntook VBD ROOT 1 take\noff RP prt 1\nhats NNS dobj 1 hat", False, False),
    ],
)
def test_what_governs_a_noun_is_no_particle(parse, lines, headline, found):
    doc = repair(parse(lines, headline=headline))
    assert (doc[2].dep_, doc[3].head.text) == (("prep", doc[2].text) if found else ("prt", doc[1].text))


@pytest.mark.parametrize(("adjective", "dep"), [("dead", "oprd"), ("last", "amod")])
def test_what_comes_of_it_stands_before_the_object(parse, adjective, dep):
    doc = parse(
        f"They PRP nsubj 1\nshot VBD ROOT 1 shoot\n{adjective} JJ amod 4\ntwo CD nummod 4\nrebels NNS dobj 1 rebel"
    )
    assert arc(repair(doc), adjective)[0] == dep


def test_one_makes_no_doing(parse):
    lines = "Talks NNS nsubj 1 talk\nmake VBP ROOT 1\nencouraging VBG xcomp 1 encourage\nprogress NN dobj 2\n"
    doc = repair(parse(lines + ". . punct 1"))
    assert [arc(doc, "encouraging"), arc(doc, "progress")] == [("amod", "progress"), ("dobj", "make")]
    assert unchanged(parse(lines + "a DT det 5\nhabit NN dobj 1\n. . punct 1"))
    assert unchanged(parse(lines.replace("make VBP ROOT 1", "like VBP ROOT 1") + ". . punct 1"))


@pytest.mark.parametrize(("verb", "dep"), [("voted vote", "prt"), ("walked walk", "prep")])
def test_what_is_voted_down_is_an_object(parse, verb, dep):
    word, lemma = verb.split()
    doc = repair(parse(f"Lund NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\ndown IN prep 1\nthe DT det 4\nplan NN pobj 2"))
    assert arc(doc, "down")[0] == dep
    assert arc(doc, "plan")[1] == (word if dep == "prt" else "down")


@pytest.mark.parametrize(("word", "label"), [("due", "pobj"), ("home", "dobj")])
def test_what_something_is_due_to_is_not_put_off(parse, word, label):
    inner, outer = ("prep", "pcomp") if word == "due" else ("advmod", "aux")
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\ndelays VBZ ROOT 1 delay\nshows NNS dobj 1 show\n{word} IN {inner} 1\nto IN {outer} 3\nrain NN dobj 1"
        )
    )
    assert arc(doc, "rain")[0] == label


@pytest.mark.parametrize(("word", "dep"), [("head NN", "advmod"), ("trucks NNS", "dobj")])
def test_nobody_collides_a_head(parse, word, dep):
    doc = repair(
        parse(
            f"Trains NNS nsubj 1\ncollided VBD ROOT 1 collide\n{word} dobj 1\non IN prep 1\nwith IN prep 1\nit PRP pobj 4"
        )
    )
    assert doc[2].dep_ == dep


@pytest.mark.parametrize(("helper", "dep"), [("was VBD auxpass 2 be", "pobj"), ("had VBD aux 2 have", "dobj")])
def test_of_what_is_done_a_particle_has_no_object(parse, helper, dep):
    subject = "nsubjpass" if "auxpass" in helper else "nsubj"
    doc = repair(
        parse(f"It PRP {subject} 2\n{helper}\nsent VBN ROOT 2 send\nup RP prt 2\nthe DT det 5\nhill NN dobj 2")
    )
    assert arc(doc, "hill")[0] == dep
