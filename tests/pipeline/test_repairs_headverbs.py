"""The verb of a headline that was read as another word: found by what stands on both sides, and left alone elsewhere."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged


@pytest.mark.parametrize(
    ("lines", "verb", "doer", "thing"),
    [
        ("Farmers NNS nmod 2 farmer\nback RB advmod 0\nstrike NN ROOT 2", "back", "Farmers", "strike"),
        ("Pilots NNS compound 2 pilot\npicket NN compound 2\ntower NN ROOT 2", "picket", "Pilots", "tower"),
        ("Divers NNS compound 1 diver\nbattle NN nsubj 2\nblaze VBP ROOT 2", "battle", "Divers", "blaze"),
        ("MPs NN compound 1 mps\nquestion NN compound 3\ntax NN compound 3\nclaims NNS ROOT 3", "question", "MPs", "claims"),
        ("Strike NN compound 1\nhalts NNS nsubj 2 halt\ntrains VBZ ROOT 2 train", "halts", "Strike", "trains"),
        ("Tarn NNP compound 1\nparty NN compound 2\nwins VBZ nsubj 3 win\nvote VB ROOT 3", "wins", "party", "vote"),
        ("Tarn NNP compound 1\nparty NN nsubj 3\nwins VBZ aux 3 win\nvote VB ROOT 3", "wins", "party", "vote"),
        ("Club NN compound 1\naxes NNS nsubj 2 axis\ncoach VBP ROOT 2", "axes", "Club", "coach"),
        ("Wolves NNS compound 2 wolf\nattack NN compound 2\nhikers NNS ROOT 2 hiker", "attack", "Wolves", "hikers"),
        ("Dogs JJ amod 2\nmaul NN compound 2\nrunner NN ROOT 2", "maul", "Dogs", "runner"),
        ("Sharks NNS nmod 2 shark\ndown RP advmod 0\nKings NNS ROOT 2 king", "down", "Sharks", "Kings"),
        ("Floods NNS compound 2 flood\nhalt NN compound 2\ntrains NNS ROOT 2 train", "halt", "Floods", "trains"),
        ("Airline NN compound 1\nposts NNS nsubj 2 post\nloss VBP ROOT 2", "posts", "Airline", "loss"),
        ("Dog NN compound 1\nbites NNS nsubj 2 bite\npostman VBP ROOT 2", "bites", "Dog", "postman"),
        ("Bank NN compound 1\nposts NNS nsubj 2 post\nrecord VBP ROOT 2\nprofit NN dobj 2", "posts", "Bank", "profit"),
        ("Firm JJ amod 2\ntests NNS compound 2 test\nserum NN ROOT 2", "tests", "Firm", "serum"),
        ("Army NN compound 1\nshells VBZ ROOT 1 shell\nvillage NN dobj 1", "shells", "Army", "village"),
        ("Tigers NNS compound 1 tiger\nrout VBP ROOT 1\nBears NNS dobj 1 bear", "rout", "Tigers", "Bears"),
        ("United NNP compound 1\nsack NN compound 2\ncoach NN ROOT 2", "sack", "United", "coach"),
        ("President NN compound 2\nsacks VBZ compound 2 sack\ncabinet NNP ROOT 2", "sacks", "President", "cabinet"),
        ("Wildfires NNS compound 2 wildfire\nforce NN compound 2\nevacuation NN ROOT 2", "force", "Wildfires", "evacuation"),
        ("Norvik NN ROOT 0\nshuts VBZ dobj 0 shut\nborder NN dobj 1", "shuts", "Norvik", "border"),
    ],
)  # fmt: skip
def test_the_verb_of_a_headline(parse, lines, verb, doer, thing):
    doc = repair(parse(lines, headline=True))
    assert arc(doc, verb) == ("ROOT", verb)
    assert arc(doc, doer) == ("nsubj", verb)
    assert arc(doc, thing) == ("dobj", verb)


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("Farmers NNS nmod 2 farmer\nback RB advmod 0\nstrike NN ROOT 2", False),
        # the police have many nouns of their own, and probes are into something
        ("Police NNS compound 2\nforce NN compound 2\nplan NN ROOT 2", True),
        ("Police NNS compound 1\nprobe NN ROOT 1\ninto IN prep 1\nfire NN pobj 2", True),
        # there is a verb
        ("Farmers NNS compound 1 farmer\nstrike NN nsubj 2\nends VBZ ROOT 2 end", True),
        ("Oil NN compound 1\nprices NNS nsubj 2 price\nrise VBP ROOT 2", True),
        ("Teachers NNS nmod 2 teacher\nopen JJ amod 2\nletter NN ROOT 2", True),
        ("Tarn NNP nsubj 2\ndoes VBZ aux 2 do\nvote VB ROOT 2", True),
        # nobody acts
        ("Tyres NNS compound 1 tyre\nprobe NN compound 2\ncall NN ROOT 2", True),
        ("Economy NN compound 1\nplans NNS ROOT 1 plan\nin IN prep 1\nVelm NNP pobj 2", True),
        ("Farmers NNS ROOT 0 farmer\nback RB advmod 2\nhome RB advmod 0", True),
        # a pile of nouns
        ("Airports NNS compound 1 airport\nstrike NN compound 2\nthreat NN ROOT 2", True),
        ("Bank NN compound 1\nloans NNS compound 2 loan\nrow NN ROOT 2", True),
        ("City NNP compound 1\ntax NN compound 2\nrow NN ROOT 2", True),
        ("Army NN compound 1\ndogs NNS nsubj 2 dog\ntrack VBP ROOT 2\nsuspect NN dobj 2", True),
        ("Wolves NNS compound 2 wolf\nattack NN compound 2\nhikers NNS ROOT 2 hiker", False),
        # what rises by as much is told with a particle
        ("Visitors NNS nsubj 1 visitor\ndown RB ROOT 1\n12 CD nummod 3\n% NN npadvmod 1", True),
    ],
)
def test_headlines_whose_words_stay(parse, lines, headline):
    assert unchanged(parse(lines, headline=headline))


def test_two_who_act_behind_a_comma(parse):
    doc = repair(
        parse(
            "Norvik NNP ROOT 0\n, , punct 0\nSudland NNP compound 4\nswap NN compound 4\nprisoners NNS appos 0 prisoner",
            ents=[(0, 1, "GPE"), (2, 3, "GPE")],
            headline=True,
        )
    )
    assert arc(doc, "Norvik") == ("nsubj", "swap")
    assert arc(doc, "Sudland") == ("conj", "Norvik")
    assert [c.text for c in doc[3].children] == ["Norvik", "prisoners"]


@pytest.mark.parametrize(("noun", "found"), [("letter", True), ("plan", False)])
def test_whoever_gets_what_is_sent_does_nothing(parse, noun, found):
    doc = repair(parse(f"New JJ amod 1\n{noun} NN ROOT 1\nto TO aux 3\nminister VB relcl 1", headline=True))
    assert (arc(doc, "minister") == ("pobj", "to")) is found


@pytest.mark.parametrize(
    ("verb", "ents", "dep"),
    [("beat", [], "dobj"), ("won", [], "npadvmod"), ("beat", [(2, 2, "DATE")], "npadvmod")],
)
def test_who_is_beaten(parse, verb, ents, dep):
    lines = f"United NNP nsubj 1\n{verb} VBD ROOT 1\nCity NNP npadvmod 1\n2 CD nummod 2\non IN prep 1\nMay NNP pobj 4"
    doc = repair(parse(lines, ents=ents))
    assert arc(doc, "City") == (dep, verb)
    assert arc(doc, "2") == (
        ("npadvmod", verb) if dep == "dobj" else ("nummod", "City")
    )  # the score is no part of the name


@pytest.mark.parametrize(("label", "found"), [("GPE", True), ("DATE", False)])
def test_a_name_behind_a_headlines_verb(parse, label, found):
    doc = repair(
        parse("Quake NN nsubj 1\nrocks VBZ ROOT 1 rock\nNorvik NNP npadvmod 1", ents=[(2, 2, label)], headline=True)
    )
    assert (arc(doc, "Norvik") == ("dobj", "rocks")) is found


@pytest.mark.parametrize(
    ("doer", "verb", "headline", "found"),
    [
        ("Velm", "close", True, True),
        ("Velm", "close", False, False),
        ("Road", "film", True, False),  # nobody does anything
        ("Velm", "press", True, True),
    ],
)
def test_what_somebody_is_to_do(parse, doer, verb, headline, found):
    lines = f"{doer} NN ROOT 0\nto IN prep 0\n{verb} NN compound 3\nclub NN pobj 1"
    doc = repair(parse(lines, ents=[(0, 0, "ORG")] if doer == "Velm" else [], headline=headline))
    assert (arc(doc, doer) == ("nsubj", verb)) is found
    assert (arc(doc, "club") == ("dobj", verb)) is found
    assert (arc(doc, "to") == ("aux", verb)) is found


def test_the_result_of_a_match_is_no_object(parse):
    doc = repair(
        parse(
            "Velm NNP nsubj 1\nbeat VBD ROOT 1\nTarn NNP npadvmod 1\n3 CD npadvmod 1\n- SYM dobj 1\n0 CD dobj 1",
            headline=True,
        )
    )
    assert arc(doc, "Tarn") == ("dobj", "beat")
    assert {arc(doc, word)[0] for word in ("3", "-", "0")} == {"npadvmod"}


@pytest.mark.parametrize(("doer", "found"), [("GPE", True), ("PRODUCT", False)])
def test_what_is_freed_may_be_captured(parse, doer, found):
    lines = "Norvik NNP compound 1\nfrees NNS nsubj 2 free\ncaptured VBD ROOT 2 capture\nsoldiers NNS dobj 2 soldier"
    doc = repair(parse(lines, ents=[(0, 0, doer)], headline=True))
    assert (arc(doc, "soldiers") == ("dobj", "frees")) is found
    assert (arc(doc, "captured") == ("amod", "soldiers")) is found


@pytest.mark.parametrize(("marks", "found"), [("'", ("ROOT", "cuts")), (",", ("poss", "forecast"))])
def test_what_is_told_in_quotation_marks(parse, marks, found):
    lines = f"Fund NN nmod 2\n{marks} `` punct 2\ncuts NNS poss 4 cut\n{marks} POS case 2\nforecast NN ROOT 4"
    doc = repair(parse(lines, ents=[(0, 0, "ORG")], headline=True))
    assert arc(doc, "cuts") == found
    assert (arc(doc, "forecast") == ("dobj", "cuts")) is (marks == "'")


@pytest.mark.parametrize(("doer", "found"), [("minister", True), ("film", False)])
def test_whom_somebody_is_to_meet(parse, doer, found):
    lines = f"Velm NNP compound 1\n{doer} NN ROOT 1\nto TO aux 3\nmeet VB relcl 1\nwith IN prep 3\nenvoy NN pobj 4"
    doc = repair(parse(lines, ents=[(0, 0, "GPE")], headline=True))
    assert (arc(doc, doer) == ("nsubj", "meet")) is found


@pytest.mark.parametrize(("label", "found"), [("GPE", True), ("WORK_OF_ART", False)])
def test_a_body_that_fires_missiles(parse, label, found):
    lines = "Norvik NNP compound 1\nfires NNS nsubj 2 fire\nmissile VBP ROOT 2\nover IN prep 2\nVelm NNP pobj 3"
    doc = repair(parse(lines, ents=[(0, 0, label)], headline=True))
    assert (arc(doc, "Norvik") == ("nsubj", "fires")) is found


def test_what_undergoes_something(parse):
    lines = "Norvik NN compound 1\neconomy NN compound 2\nshrinks NNS ROOT 2 shrink\nin IN prep 2\nMay NNP pobj 3"
    doc = repair(parse(lines, headline=True))
    assert arc(doc, "economy") == ("nsubj", "shrinks")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Grant", [("nsubj", "signs"), ("ROOT", "signs")]), ("Lund", [("ROOT", "Grant"), ("dobj", "Grant")])],
)
def test_whom_the_text_names_no_headline_commands(parse, name, expected):
    doc = parse(
        f"Grant VB ROOT 0\nsigns NNS dobj 0 sign\nBo NNP compound 3\n{name} NNP nsubj 4\nleft VBD ROOT 4 leave",
        ents=[(2, 3, "PERSON")],
    )
    doc._.kg_blocks = [[0, 11, "headline"]]
    doc = repair(doc)
    assert [arc(doc, "Grant"), arc(doc, "signs")] == expected


@pytest.mark.parametrize(
    ("doer", "verb", "plan", "found"),
    [
        ("council", "rejects reject", "bid", True),
        ("gravel", "rejects reject", "bid", False),  # nobody that acts
        ("council", "guards guard", "plan", False),  # people of the council's
    ],
)
def test_a_body_does_something_to_a_plan(parse, doer, verb, plan, found):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Velm NNP compound 1\n{doer} NN compound 2\n{word} NNS nsubj 3 {lemma}\n{plan} VBP ROOT 3\nto TO aux 5\nleave VB xcomp 3",
            headline=True,
        )
    )
    assert (arc(doc, word) == ("ROOT", word)) is found
