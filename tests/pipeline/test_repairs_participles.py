"""Which verb a sentence is built on, and what only says more of a noun: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("verb", "outer", "found"),
    [
        ("makes make", "dep", True),
        ("says say", "dep", False),  # takes a clause
        ("makes make", "nsubj", False),  # the noun has its verb
    ],
)
def test_what_takes_no_clause_has_an_object(parse, verb, outer, found):
    doc = repair(
        parse(
            "Workers NNS {} 12 worker\nat IN prep 0\nplants NNS pobj 1 plant\nthat WDT nsubj 4\n{} VBZ relcl 2 {}\ntrucks NNS nsubj 7 truck\n"
            "have VBP aux 7\napproved VBN ccomp 4 approve\ncontracts NNS dobj 7 contract\n, , punct 12\na DT det 11\npaper NN nsubj 12\n"
            "reported VBD ROOT 12 report\n. . punct 12".format(outer, *verb.split())
        )
    )
    assert arc(doc, "approved") == (("ccomp", "reported") if found else ("ccomp", verb.split()[0]))
    assert arc(doc, "trucks") == (("dobj", "makes") if found else ("nsubj", "approved"))
    assert arc(doc, "Workers") == (("nsubj", "approved") if found else (outer, "reported"))


@pytest.mark.parametrize(
    ("speech", "verb", "last", "found"),
    [
        ("said say", "damaged damage", "houses NNS dobj 4", True),
        ("said say", "damaged damage", "badly RB advmod 4", False),  # a participle has no object
        ("saw see", "given give", "houses NNS dobj 4", False),  # but of giving it has
        ("hit hit", "damaged damage", "houses NNS dobj 4", False),  # takes no clause
    ],
)
def test_a_participle_with_an_object_is_what_is_said(parse, speech, verb, last, found):
    doc = repair(
        parse(
            "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\nblast NN dobj 1\n{} VBN acl 3 {}\n{}".format(
                *speech.split(), *verb.split(), last
            )
        )
    )
    assert arc(doc, "blast") == (("nsubj", "damaged") if found else ("dobj", speech.split()[0]))
    assert arc(doc, verb.split()[0]) == (("ccomp", "said") if found else ("acl", "blast"))


@pytest.mark.parametrize(
    ("verb", "noun", "head"),
    [
        ("attended attend", "mass", "mass"),
        ("accompanied accompany", "mass", "held"),
        ("attended attend", "guests", "held"),
    ],
)
def test_an_occasion_is_attended(parse, verb, noun, head):
    doc = repair(
        parse(
            "Reed NNP nsubj 1\nheld VBD ROOT 1 hold\na DT det 3\n{} NN dobj 1 {}\n, , punct 1\n{} VBN advcl 1 {}\nby IN agent 5\n"
            "monks NNS pobj 6 monk".format(noun, noun.removesuffix("s") if noun == "guests" else noun, *verb.split())
        )
    )
    assert arc(doc, verb.split()[0])[1] == head


@pytest.mark.parametrize(
    ("first", "last", "arcs"),
    [
        ("A DT det 1", "runways NNS dobj 4 runway", ("nsubj", "overshot")),
        ("With IN mark 2", "runways NNS dobj 4 runway", ("nsubj", "carrying")),
        ("A DT det 1", "it PRP nsubj 4", ("nsubj", "carrying")),  # the main verb has its own
    ],
)
def test_modifier_read_for_subject(parse, first, last, arcs):
    doc = repair(
        parse(
            f"{first}\njet NN nsubj 2\ncarrying VBG csubj 4 carry\nmail NN dobj 2\novershot VBD ROOT 4 overshoot\n{last}"
        )
    )
    assert arc(doc, "jet") == arcs
    assert arc(doc, "carrying") == (("acl", "jet") if arcs[1] == "overshot" else ("csubj", "overshot"))


def test_a_modifier_of_a_passive_subject(parse):
    doc = repair(
        parse(
            "Jets NNS nsubj 1\ncarrying VBG csubj 4 carry\nmail NN dobj 1\nwere VBD auxpass 4 be\nheld VBN ROOT 4 hold"
        )
    )
    assert arc(doc, "Jets") == ("nsubjpass", "held")


@pytest.mark.parametrize(
    ("noun", "verb", "ent", "arcs"),
    [
        ("study", "published publish", None, ("acl", "study")),
        ("study", "accused accuse", None, ("advcl", "trained")),  # nothing that is done to a text
        ("May", "released release", "DATE", ("advcl", "trained")),
    ],
)
def test_what_was_published_stands_before(parse, noun, verb, ent, arcs):
    doc = repair(
        parse(
            "In IN prep 8\n{} NN pobj 0\n, , punct 8\n{} VBN advcl 8 {}\non IN prep 3\nMonday NNP pobj 4\n, , punct 8\n"
            "Reed NNP nsubj 8\ntrained VBD ROOT 8 train\nbees NNS dobj 8".format(noun, *verb.split()),
            ents=[(1, 1, ent)] if ent else [],
        )
    )
    assert arc(doc, verb.split()[0]) == arcs


@pytest.mark.parametrize(
    ("mark", "noun", "found"),
    [("since", "August NNP", True), ("because", "roofs NNS", False), ("when", "roofs NNS", False)],
)
def test_a_finite_verb_behind_a_participle_is_the_sentence_s(parse, mark, noun, found):
    doc = repair(
        parse(
            f"Miners NNS ROOT 0 miner\ntrapped VBN acl 0 trap\n{mark} IN mark 5\n{noun} nsubjpass 5\nwere VBD auxpass 5 be\n"
            "brought VBN advcl 1 bring\nup RP prt 5\n. . punct 0"
        )
    )
    assert doc[0].dep_ == ("nsubjpass" if found else "ROOT")
    assert arc(doc, "brought") == (("ROOT", "brought") if found else ("advcl", "trapped"))
    assert doc[3].dep_ == ("pobj" if found else "nsubjpass")
    assert arc(doc, mark) == (("prep", "trapped") if found else ("mark", "brought"))


AUTHORS = (
    "The DT det 1\nauthors NNS ROOT 1 author\n, , punct 1\n{0}\nby IN {1} 3\nLund NNP pobj 4\n, , punct 1\n"
    "analysed VBN amod 8 analyse\nsamples NNS appos 1 sample\ntaken VBN acl 8 take\nthere RB advmod 9\nand CC cc 9\n"
    "compared VBN conj 9 compare\n{2}\n. . punct 1"
)


def test_main_verb_read_for_adjective(parse):
    doc = repair(parse(AUTHORS.format("led VBN acl 1 lead", "agent", "them PRP dobj 12")))
    assert arc(doc, "analysed") == ("ROOT", "analysed")
    assert (arc(doc, "authors"), arc(doc, "samples")) == (("nsubj", "analysed"), ("dobj", "analysed"))
    assert (doc[7].tag_, doc[7].pos_) == ("VBD", "VERB")
    # what has an object is no participle of the samples
    assert (doc[12].tag_, *arc(doc, "compared")) == ("VBD", "conj", "analysed")


@pytest.mark.parametrize(
    ("third", "dep", "last"),
    [
        ("here RB advmod 1", "prep", "them PRP dobj 12"),  # nothing but an apposition
        ("led VBD conj 1 lead", "agent", "them PRP dobj 12"),  # a finite verb
    ],
)
def test_an_apposition_that_is_one(parse, third, dep, last):
    doc = repair(parse(AUTHORS.format(third, dep, last)))
    assert arc(doc, "samples") == ("appos", "authors")
    assert arc(doc, "compared") == ("conj", "taken")


def test_a_second_participle_without_an_object_stays_one(parse):
    doc = repair(parse(AUTHORS.format("led VBN acl 1 lead", "agent", "abroad RB advmod 12")))
    assert (doc[12].tag_, *arc(doc, "compared")) == ("VBN", "conj", "taken")


@pytest.mark.parametrize(
    ("noun", "aux", "found"),
    [("Bees NNS", "then RB advmod", True), ("Bees NNS", "to TO aux", False), ("Swarm NN", "then RB advmod", False)],
)
def test_a_plural_s_verb_looks_like_an_infinitive(parse, noun, aux, found):
    doc = repair(
        parse(
            f"{noun} nsubj 1\nexposed VBD ccomp 5 expose\nto IN prep 1\nit PRP pobj 2\n{aux} 5\nforget VB ROOT 5\nflowers NNS dobj 5"
        )
    )
    assert doc[0].head.text == ("forget" if found else "exposed")
    assert arc(doc, "exposed") == (("acl", "Bees") if found else ("ccomp", "forget"))
    assert doc[5].tag_ == ("VBP" if found else "VB")


@pytest.mark.parametrize(("verb", "root"), [("attempted attempt", True), ("trained train", False)])
def test_whoever_attempts_to_do_something_is_no_modifier(parse, verb, root):
    doc = repair(
        parse(
            "Forces NNS ROOT 0 force\ninside IN prep 0\ncamps NNS pobj 1 camp\n{} VBN acl 2 {}\nto TO aux 5\nflee VB xcomp 3\nas IN mark 8\n"
            "they PRP nsubj 8\ncame VBD advcl 5 come".format(*verb.split())
        )
    )
    assert arc(doc, "Forces") == (("nsubj", verb.split()[0]) if root else ("ROOT", "Forces"))


@pytest.mark.parametrize(
    ("speech", "verb", "dep"),
    [("said say", "sank sink", "ccomp"), ("saw see", "sank sink", "acl"), ("said say", "sold sell", "acl")],
)
def test_what_a_thing_does_by_itself_is_said(parse, speech, verb, dep):
    doc = repair(
        parse(
            "Aides NNS nsubj 1 aide\n{} VBD ROOT 1 {}\nthe DT det 3\nboat NN dobj 1\n{} VBN acl 3 {}\nin IN prep 4\nMay NNP pobj 5".format(
                *speech.split(), *verb.split()
            )
        )
    )
    assert arc(doc, verb.split()[0])[0] == dep


@pytest.mark.parametrize(
    ("verb", "dep", "last", "found"),
    [
        ("invested invest", "acl", ".", True),
        ("trained train", "acl", ".", False),  # who were trained
        ("invested invest", "acl", "!", False),
        ("invested invest", "relcl", ".", False),
    ],
)
def test_the_verb_of_a_sentence_may_need_no_object(parse, verb, dep, last, found):
    doc = repair(
        parse(
            f"Firms NNS ROOT 0 firm\n{verb.split()[0]} VBN {dep} 0 {verb.split()[1]}\nin IN prep 1\nferries NNS pobj 2 ferry\n{last} . punct 0"
        )
    )
    assert arc(doc, "Firms") == (("nsubj", "invested") if found else ("ROOT", "Firms"))


@pytest.mark.parametrize(("word", "label", "found"), [("being", "auxpass", True), (",", "punct", False)])
def test_a_preposition_before_a_noun_and_its_participle(parse, word, label, found):
    doc = repair(
        parse(
            f"In IN prep 3\nstudies NNS pobj 0 study\n{word} VBG {label} 3 be\nshown VBN advcl 5 show\nteams NNS nsubj 5 team\nfound VBD ROOT 5 find\n"
            "mice NNS dobj 5"
        )
    )
    assert arc(doc, "shown") == (("acl", "studies") if found else ("advcl", "found"))
    assert arc(doc, "In") == (("prep", "found") if found else ("prep", "shown"))


@pytest.mark.parametrize(("doer", "tag", "expected"), [("him", "PRP", "him"), ("Velm", "NNP", "Footage")])
def test_what_is_seen_of_somebody_he_does(parse, doer, tag, expected):
    doc = repair(
        parse(f"Footage NN ROOT 0\nof IN prep 0\n{doer} {tag} pobj 1\nhitting VBG acl 0 hit\nguards NNS dobj 3")
    )
    assert arc(doc, "hitting") == ("acl", expected)


@pytest.mark.parametrize(
    ("verb", "link", "found"),
    [("thought think", "", True), ("hoped hope", "", False), ("thought think", "and CC cc 2\n", False)],
)
def test_who_is_thought_to_be_something_does_something(parse, verb, link, found):
    last = 6 if link else 5
    doc = repair(
        parse(
            "The DT det 1\nbomber NN nsubj 2\n{} VBD ROOT 2 {}\nto TO aux 4\nbe VB xcomp 2 be\n{}killed VBN advcl 2 kill\nten CD dobj {}".format(
                *verb.split(), link, last
            )
        )
    )
    assert arc(doc, "bomber") == (("nsubj", "killed") if found else ("nsubj", verb.split()[0]))


@pytest.mark.parametrize(("noun", "expected"), [("march", ("acl", "march")), ("town", ("advcl", "held"))])
def test_what_people_do_together_is_led(parse, noun, expected):
    doc = repair(
        parse(
            f"Crowds NNS nsubj 1 crowd\nheld VBD ROOT 1 hold\na DT det 3\n{noun} NN dobj 1\n, , punct 1\nled VBN advcl 1 lead\nby IN agent 5\nnurses NNS pobj 6"
        )
    )
    assert arc(doc, "led") == expected


@pytest.mark.parametrize(("aux", "mended"), [("were", True), ("was", False)])
def test_the_noun_agrees_and_not_its_modifier(parse, aux, mended):
    doc = repair(
        parse(f"warning VBG csubjpass 3 warn\nshots NNS dobj 0\n{aux} VBD auxpass 3 be\nfired VBN ROOT 3 fire")
    )
    assert (arc(doc, "shots") == ("nsubjpass", "fired") and arc(doc, "warning") == ("amod", "shots")) is mended


@pytest.mark.parametrize(
    ("root", "verb"), [("man NN ROOT 1", ("ROOT", "leaving")), ("left VBD ROOT 1 leave", ("advcl", "came"))]
)
def test_who_came_as_a_boy_is_no_leaving_boy(parse, root, verb):
    doc = repair(
        parse(
            f"A DT det 1\n{root}\nwho WP nsubj 3\ncame VBD relcl 1 come\nto IN prep 3\nVelm NNP pobj 4\nas IN mark 10\na DT det 8\n"
            "boy NN nsubj 10\nis VBZ aux 10 be\nleaving VBG advcl 3 leave\ntown NN dobj 10\n. . punct 1"
        )
    )
    assert arc(doc, "leaving") == verb


PILOT = """
Lund NNP ROOT 0
, , punct 0
{0} NN {1} 0
, , punct 0
soared VBN acl 0 soar
{2} IN {3} 4
orbit NN pobj 5
. . punct 0
"""


@pytest.mark.parametrize(
    ("noun", "dep", "word", "by", "found"),
    [
        ("pilot", "appos", "into", "prep", "ROOT"),
        ("pilot", "appos", "by", "agent", "acl"),
        ("today", "npadvmod", "into", "prep", "acl"),
    ],
)
def test_somebody_does_what_a_whole_sentence_says(parse, noun, dep, word, by, found):
    doc = repair(parse(PILOT.format(noun, dep, word, by), ents=[(0, 0, "PERSON")]))
    assert arc(doc, "soared")[0] == found
