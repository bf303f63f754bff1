"""Headlines, which leave out articles and auxiliaries: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at, unchanged

HEADLINE = "Norvik NNP compound 1\nAir NNP compound 2\nexercises NNS ROOT 2 exercise\noptions NNS dobj 2\non IN prep 3\njets NNS pobj 4"


def test_noun_read_for_headline_verb(parse):
    doc = repair(parse(HEADLINE, ents=[(0, 1, "ORG")], headline=True))
    assert arc(doc, "exercises") == ("ROOT", "exercises")
    assert arc(doc, "Air") == ("nsubj", "exercises")
    assert arc(doc, "Norvik") == ("compound", "Air")
    assert doc[2].tag_ == "VBZ"


def test_headline_verb_below_the_noun_it_governs(parse):
    doc = repair(
        parse(
            "Norvik NNP compound 1\nlaunches NNS compound 2 launch\nsatellite NN ROOT 2",
            ents=[(0, 0, "ORG")],
            headline=True,
        )
    )
    assert arc(doc, "launches") == ("ROOT", "launches")
    assert arc(doc, "satellite") == ("dobj", "launches")
    assert arc(doc, "Norvik") == ("nsubj", "launches")


@pytest.mark.parametrize(("noun", "dep"), [("Court", "nsubj"), ("Mountain", "compound")])
def test_who_asks_in_a_headline_needs_no_name(parse, noun, dep):
    doc = repair(
        parse(
            f"{noun} NN compound 1\norders NNS compound 2 order\nministry NN nsubj 4\nto TO aux 4\nrelease VB ROOT 4\nfiles NNS dobj 4",
            headline=True,
        )
    )
    assert arc(doc, noun) == (dep, "orders")


@pytest.mark.parametrize(("word", "headline", "tag"), [("Boy", True, "NN"), ("Wow", True, "UH"), ("Boy", False, "UH")])
@pytest.mark.parametrize("dep", ["intj", "nsubj"])
def test_whom_a_headline_is_about_is_no_interjection(parse, word, headline, tag, dep):
    doc = repair(parse(f"{word} UH {dep} 1\nfound VBD ROOT 1 find\nsafe JJ oprd 1", headline=headline))
    assert doc[0].tag_ == tag


@pytest.mark.parametrize(
    ("subject", "mark", "found"),
    [
        ("train NN", "after", ("pobj", "after")),
        ("trains NNS", "after", ("advcl", "held")),  # they crash
        ("train NN", "unless", ("advcl", "held")),
    ],
)
def test_a_noun_behind_a_preposition_is_no_verb(parse, subject, mark, found):
    lines = f"Driver NN nsubjpass 1\nheld VBN ROOT 1 hold\n{mark} IN mark 4\n{subject} nsubj 4\ncrash VBP advcl 1"
    assert arc(repair(parse(lines, headline=True)), "crash") == found


@pytest.mark.parametrize(
    ("lines", "ents", "headline"),
    [
        (HEADLINE, [(0, 1, "ORG")], False),  # in the text, where a verb would have been seen
        (HEADLINE, [], True),  # nobody named who could do it
        # another finite verb
        ("Norvik NNP compound 1\nexercises NNS nsubj 2 exercise\nscare VBP ROOT 2\nneighbours NNS dobj 2", [(0, 0, "GPE")], True),
        # nothing behind it
        ("Norvik NNP compound 1\nexercises NNS ROOT 1 exercise", [(0, 0, "GPE")], True),
    ],
)  # fmt: skip
def test_plurals_that_are_no_headline_verbs(parse, lines, ents, headline):
    assert unchanged(parse(lines, ents=ents, headline=headline))


@pytest.mark.parametrize(("headline", "noun"), [(True, True), (False, False)])
def test_the_last_word_of_a_headline_that_has_its_verb(parse, headline, noun):
    lines = "Harbour NN nsubj 1\nrejects VBZ ccomp 3 reject\nNorvik NNP nsubj 3\nclaims VBZ ROOT 3 claim"
    doc = repair(parse(lines, headline=headline))
    assert (doc[3].tag_ == "NNS" and doc[3].head == doc[1]) is noun


def test_a_headline_may_end_with_who_says_it(parse):
    lines = "Ferry NN nsubj 1\nsinks VBZ ccomp 4 sink\n, , punct 4\nminister NN nsubj 4\nsays VBZ ROOT 4 say"
    assert repair(parse(lines, headline=True))[4].tag_ == "VBZ"


@pytest.mark.parametrize(
    ("doer", "verb", "after", "found"),
    [
        ("president NN", "fires fire", "minister NN", True),
        ("convoy NN", "enters enter", "town NN", True),  # a verb and nothing else
        ("convoy NN", "fires fire", "minister NN", False),  # fires of a convoy, who is nobody
        ("president NN", "fires fire", "there RB", False),
        ("convoys NNS", "enters enter", "town NN", False),  # they would enter it
    ],
)
def test_a_plural_before_an_object_is_a_headline_s_verb(parse, doer, verb, after, found):
    doc = repair(
        parse("{} compound 1\n{} NNS compound 2 {}\n{} ROOT 2".format(doer, *verb.split(), after), headline=True)
    )
    assert (doc[1].tag_, doc[0].dep_, doc[2].dep_) == (
        ("VBZ", "nsubj", "dobj") if found else ("NNS", "compound", "ROOT")
    )


@pytest.mark.parametrize(("dep", "expected"), [("appos", "dobj"), ("npadvmod", "npadvmod")])
def test_what_is_set_beside_a_headline_s_verb_is_its_object(parse, dep, expected):
    doc = repair(parse(f"President NN compound 1\nfires NNS ROOT 1 fire\nminister NN {dep} 1", headline=True))
    assert arc(doc, "minister") == (expected, "fires")


@pytest.mark.parametrize(
    ("verb", "before", "noun", "headline", "found"),
    [
        ("elected elect", "new JJ amod", "mayor NN", True, True),
        ("elected elect", "new JJ amod", "mayor NN", False, False),
        ("elected elect", "a DT det", "mayor NN", True, False),  # whom Lund elected
        ("elected elect", "new JJ amod", "board NN", True, False),
        ("elected elect", "new JJ amod", "Mayor NNP PERSON", True, False),
        ("praised praise", "new JJ amod", "mayor NN", True, False),
    ],
)
def test_who_is_elected_to_an_office(parse, verb, before, noun, headline, found):
    word, tag, *ent = noun.split()
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\n{} 3\n{} {} dobj 1".format(*verb.split(), before, word, tag),
            ents=[(3, 3, kind) for kind in ent],
            headline=headline,
        )
    )
    assert (doc[1].tag_, doc[3].dep_) == (("VBN", "oprd") if found else ("VBD", "dobj"))


@pytest.mark.parametrize(
    ("before", "verb", "tag"),
    [
        ("soon RB advmod", "sworn", "VBN"),
        ("soon RB advmod", "swore", "VBD"),
        ("had VBD aux", "sworn", "VBD"),  # no word is left out
    ],
)
def test_a_form_that_is_a_participle_only(parse, before, verb, tag):
    doc = repair(
        parse(f"Senators NNS nsubj 2 senator\n{before} 2\n{verb} VBD ROOT 2 swear\nin RP prt 2", headline=True)
    )
    assert doc[2].tag_ == tag


@pytest.mark.parametrize(
    ("age", "dep", "found"), [("24 CD", "ccomp", True), ("badly RB", "ccomp", False), ("24 CD", "oprd", False)]
)
def test_how_old_somebody_was_found(parse, age, dep, found):
    doc = repair(
        parse(
            f"Singer NN nsubjpass 1\nfound VBN ROOT 1 find\ndead JJ advmod 3\naged VBN {dep} 1 age\n{age} npadvmod 3",
            headline=True,
        )
    )
    assert arc(doc, "aged") == ("advmod" if found else dep, "found")
    assert arc(doc, "dead") == (("oprd", "found") if found else ("advmod", "aged"))


@pytest.mark.parametrize(
    ("first", "second", "verb", "joined"),
    [
        ("Norvik NNP npadvmod 3", "Sudland NNP nsubj 3", "sign VBP", True),
        ("Norvik NNP nsubj 3", "Sudland NNP nsubj 3", "sign VBP", True),
        ("Police NNS dep 3", "protesters NNS nsubj 3 protester", "clash VBP", True),
        ("Norvik NNP npadvmod 3", "minister NN nsubj 3", "signs VBZ", False),  # what Norvik's minister signs
        ("Storm NN dep 3", "ministers NNS nsubj 3", "say VBP", False),
    ],
)
def test_a_comma_between_two_who_act(parse, first, second, verb, joined):
    names = [(i, i + 1, "GPE") for i, line in ((0, first), (2, second)) if "NNP" in line]
    doc = repair(parse(f"{first}\n, , punct 3\n{second}\n{verb} ROOT 3\naccord NN dobj 3", ents=names, headline=True))
    assert (doc[2].dep_ == "conj" and doc[2].head == doc[0] and doc[0].dep_ == "nsubj") is joined


def test_a_comma_behind_a_headline_s_clause(parse):
    lines = "Norvik NNP npadvmod 3\n, , punct 3\nSudland NNP nsubj 3\nsay VBP ROOT 3"
    assert unchanged(parse(lines, ents=[(0, 1, "GPE"), (2, 3, "GPE")], headline=True))


@pytest.mark.parametrize(
    ("adjective", "noun", "headline", "found"),
    [
        ("open", "talks", True, True),
        ("open", "letter", True, False),
        ("long", "talks", True, False),
        ("open", "talks", False, False),
    ],
)
def test_an_adjective_between_a_name_and_its_noun(parse, adjective, noun, headline, found):
    lines = f"Norvik NNP ROOT 0\n, , punct 0\nSudland NNP compound 4\n{adjective} JJ amod 4\n{noun} NNS appos 0 {noun}"
    doc = repair(parse(lines, ents=[(0, 1, "GPE"), (2, 3, "GPE")], headline=headline))
    heads = [(t.text, t.dep_, t.head.text) for t in doc if t.text in ("Norvik", "Sudland", noun)]
    expected = [("Norvik", "nsubj", "open"), ("Sudland", "conj", "Norvik"), (noun, "dobj", "open")]
    assert (doc[3].tag_ == "VBP", heads == expected) == (found, found)


@pytest.mark.parametrize(("dash", "head"), [("-", ("dep", "hid")), ("tax", ("dobj", "hid"))])
def test_who_is_credited_behind_a_dash_heads_nothing(parse, dash, head):
    doc = repair(
        parse(
            f"Shop NN nsubj 1\nhid VBD ROOT 1 hide\nprofit NN compound 4\n{dash} {': punct' if dash == '-' else 'NN compound'} 4\nreport NN dobj 1",
            headline=True,
        )
    )
    assert arc(doc, "report") == head
    assert arc(doc, "profit") == (("dobj", "hid") if dash == "-" else ("compound", "report"))


@pytest.mark.parametrize(
    ("lines", "word", "verb", "dep"),
    [
        ("Two CD ROOT 0\nkilled VBN acl 0 kill\nin IN prep 1\ncrash NN pobj 2", "Two", "killed", "nsubjpass"),
        ("Six CD nummod 1\nhurt NN ROOT 1\nin IN prep 1\ncrash NN pobj 2", "Six", "hurt", "nsubjpass"),
        ("Thousands NNS nummod 1\nflee NN ROOT 1\nin IN prep 1\nVelm NNP pobj 2", "Thousands", "flee", "nsubj"),
    ],
)
def test_how_many_did_it_or_suffered_it(parse, lines, word, verb, dep):
    doc = repair(parse(lines, headline=True))
    assert (arc(doc, word), arc(doc, verb)) == ((dep, verb), ("ROOT", verb))
    assert unchanged(parse(lines))


def test_how_many_there_are_do_nothing(parse):
    assert unchanged(parse("Six CD nummod 1\nplan NN ROOT 1\nin IN prep 1\nVelm NNP pobj 2", headline=True))


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("ferry NN compound 4\nsinks NNS pobj 2 sink", True),
        ("bus NN compound 4\ncrashes NNS pobj 2 crash", False),  # crashes of buses
        ("tax NN compound 4\nissues NNS pobj 2 issue", False),
        ("river NN pobj 2\nrises NNS dobj 1 rise", True),
    ],
)
def test_what_happens_meanwhile(parse, rest, found):
    doc = repair(parse(f"Town NN nsubj 1\nemptied VBD ROOT 1 empty\nas IN prep 1\n{rest}", headline=True))
    assert (arc(doc, doc[4].text) == ("advcl", "emptied")) is found
    assert (arc(doc, doc[3].text) == ("nsubj", doc[4].text)) is found


@pytest.mark.parametrize(("mark", "found"), [(":", True), (",", False)])
def test_what_somebody_asks_for_behind_a_colon(parse, mark, found):
    lines = f"Minister NN ROOT 0\n{mark} : punct 0\nfree JJ amod 3\nhostages NNS appos 0 hostage"
    doc = repair(parse(lines, headline=True))
    assert (arc(doc, "hostages") == ("dobj", "free")) is found


@pytest.mark.parametrize(("what", "found"), [("firm", True), ("tyres", False)])
def test_a_court_rules_against_somebody(parse, what, found):
    lines = "{} NN compound 1\nrules NNS ROOT 1 rule\nagainst IN prep 1\nowner NN pobj 2"
    doc = repair(parse(lines.format("Court" if found else "Tyre"), headline=True))
    assert (doc[1].tag_ == "VBZ") is found


@pytest.mark.parametrize(("word", "found"), [("vow", True), ("call", False)])  # whom they call is not said
def test_what_else_they_do_behind_a_comma(parse, word, found):
    lines = f"Protesters NNS nsubj 1\nleave VBP ROOT 1\ncamp NN dobj 1\n, , punct 1\n{word} NN conj 1\nto TO aux 6\nreturn VB advcl 4"
    doc = repair(parse(lines, headline=True))
    assert (doc[4].tag_ == "VBP") is found
    assert (arc(doc, "return") == ("xcomp", word)) is found


def test_at_least_so_many_suffered_it(parse):
    lines = "At RB advmod 1\nleast JJS advmod 2\nten CD ROOT 2\nkilled VBN acl 2 kill\nin IN prep 3\ncrash NN pobj 4"
    doc = repair(parse(lines, headline=True))
    assert (arc(doc, "ten"), arc(doc, "killed")) == (("nsubjpass", "killed"), ("ROOT", "killed"))


@pytest.mark.parametrize(
    ("lines", "noun", "verb"),
    [
        ("Firm NN nsubj 1\nturns VBZ ROOT 1 turn\ndown RP prt 1\nVelm NNP nsubj 4\nbid NN ccomp 1", "bid", "turns"),
        ("Plan NN nsubj 1\nraises VBZ ROOT 1 raise\nVelm NNP compound 3\nhopes VBZ ccomp 1 hope", "hopes", "raises"),
        ("Union NN nsubj 1\nrejects VBZ ROOT 1 reject\nLund NNP nsubj 3\npay VBP ccomp 1\ndeal NN dobj 3", "deal", "rejects"),
        ("Plan NN nsubj 1\nraises VBZ ROOT 1 raise\nVelm NNP dobj 1\nhopes NNS ccomp 1 hope", "hopes", "raises"),
    ],
)  # fmt: skip
def test_what_a_headlines_verb_is_done_to(parse, lines, noun, verb):
    doc = repair(parse(lines, headline=True))
    assert arc(doc, noun) == ("dobj", verb)
    assert not any(t.dep_ in ("nsubj", "dobj") for t in at(doc, noun).children)


@pytest.mark.parametrize(
    "lines",
    [
        "Lund NNP nsubj 1\nfears VBZ ROOT 1 fear\nVard NNP nsubj 3\nlies VBZ ccomp 1 lie",
        "Lund NNP nsubj 1\nfears VBZ ROOT 1 fear\nfirms NNS nsubj 3 firm\npay VBP ccomp 1\nfines NNS dobj 3 fine",
    ],
)
def test_a_headlines_clauses_stay(parse, lines):
    assert unchanged(parse(lines, headline=True))


STRANDED = """
Hundreds NNS nsubj 4 hundred
stranded VBN acl 0 strand
{} IN prep 1
{}
hits VBZ ROOT 4 hit
roads NNS dobj 4 road
"""


@pytest.mark.parametrize(
    ("mark", "noun", "found"),
    [("as", "snow NN nsubj 4", ("ROOT", "stranded")), ("in", "snow NN pobj 2", ("acl", "Hundreds"))],
)
def test_what_happened_to_so_many_as_something_else_did(parse, mark, noun, found):
    doc = repair(parse(STRANDED.format(mark, noun), headline=True))
    assert arc(doc, "stranded") == found
    assert (arc(doc, "hits") == ("advcl", "stranded")) is (mark == "as")
    assert (arc(doc, "Hundreds") == ("nsubjpass", "stranded")) is (mark == "as")


@pytest.mark.parametrize(("verb", "found"), [("presses VBZ", "NN"), ("press VBP", "VB")])
def test_a_bare_form_joined_with_one_in_s_is_a_noun(parse, verb, found):
    lines = f"Lund NNP nsubj 1\n{verb} ROOT 1 press\nVelm NNP dobj 1\non IN prep 1\nrents NNS pobj 3 rent\nand CC cc 1\ntrade VB conj 1"
    doc = repair(parse(lines, headline=True))
    assert at(doc, "trade").tag_ == found
    assert (arc(doc, "trade") == ("conj", "rents")) is (found == "NN")
