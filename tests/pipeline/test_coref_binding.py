"""Which mentions a pronoun cannot stand for, by the clause it stands in; each with a near miss."""

import pytest

from tests.pipeline.parsed import resolve

OPENING = """
Rain NN nsubj 1
fell VBD ROOT 1 fall
. . punct 1
{0} IN prep 7
the DT det 5
rebels NNS pobj 3 rebel
they PRP nsubj 7
{1} VBD ROOT 7
"""


@pytest.mark.parametrize(("preposition", "verb", "name"), [("Near", "dug", "they"), ("For", "won", "rebels")])
def test_no_subject_is_told_of_in_its_own_opening_phrase(parse, preposition, verb, name):
    assert resolve(parse(OPENING.format(preposition, verb))).get(6, "they") == name


@pytest.mark.parametrize(("verb", "tag", "name"), [("beating", "VBG", None), ("because", "IN", "Reed")])
def test_whoever_beats_somebody_is_another(parse, verb, tag, name):
    lines = (
        "After IN prep 5\nbeating VBG pcomp 0 beat\nReed NNP dobj 1\n, , punct 5\nhe PRP nsubj 5\nleft VBD ROOT 5 leave"
        if tag == "VBG"
        else "After IN mark 2\nReed NNP nsubj 2\nfell VBD advcl 5 fall\n, , punct 5\nhe PRP nsubj 5\nleft VBD ROOT 5 leave"
    )
    found = resolve(parse(lines, ents=[(2, 2, "PERSON")] if tag == "VBG" else [(1, 1, "PERSON")]))
    assert found.get(4) in ((name,) if name else (None, "he"))


@pytest.mark.parametrize(("word", "tag", "name"), [("him", "PRP dobj", "Berg"), ("his", "PRP$ poss", "Lund")])
def test_who_does_two_things_does_what_follows_to_another(parse, word, tag, name):
    rest = f"{word} {tag} 6" if word == "him" else f"{word} {tag} 8\ncar NN dobj 6"
    doc = parse(
        "Lund NNP nsubj 1\nbeat VBD ROOT 1 beat\nand CC cc 1\nkicked VBD conj 1 kick\nBerg NNP dobj 3\nbefore IN prep 3\n"
        f"loading VBG pcomp 5 load\n{rest}",
        ents=[(0, 0, "PERSON"), (4, 4, "PERSON")],
    )
    assert resolve(doc)[7] == name


@pytest.mark.parametrize(
    ("verb", "preposition", "name"),
    [("thanked thank", "after", "Berg"), ("accused accuse", "of", "Lund")],
)
def test_who_does_what_a_gerund_tells_does_it_to_another(parse, verb, preposition, name):
    doc = parse(
        "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nBerg NNP dobj 1\n{} IN prep 1\nmeeting VBG pcomp 3 meet\nhim PRP dobj 4".format(
            *verb.split(), preposition
        ),
        ents=[(0, 0, "PERSON"), (2, 2, "PERSON")],
    )
    assert resolve(doc)[5] == name


def test_two_pronouns_of_one_verb_are_two(parse):
    doc = parse(
        "Firms NNS nsubj 1 firm\npaid VBD ROOT 1 pay\nguards NNS dobj 1 guard\n. . punct 1\nThey PRP nsubj 5\nfed VBD ROOT 5 feed\nthem PRP dobj 5"
    )
    found = resolve(doc)
    assert (found[4], found[6]) == ("Firms", "guards")


@pytest.mark.parametrize(("pronoun", "name"), [("his PRP$ poss", "man"), ("him PRP dative", "guard")])
def test_a_relative_clause_may_speak_of_its_noun_again(parse, pronoun, name):
    head = 9 if "poss" in pronoun else 7
    doc = parse(
        "A DT det 1\nguard NN nsubj 2\nfell VBD ROOT 2 fall\n. . punct 2\nA DT det 5\nman NN nsubj 10\nwho WP nsubj 7\nsent VBD relcl 5 send\n"
        f"{pronoun} {head}\nbread NN dobj 7\nwept VBD ROOT 10 weep"
    )
    assert resolve(doc)[8].lower() == name


@pytest.mark.parametrize(("who", "name"), [("who WP nsubj", "Lund"), ("whom WP dobj", "Velm")])
def test_who_tells_somebody_something_means_himself(parse, who, name):
    told = (
        f"{who} 5\ntold VBD relcl 2 tell\nVelm NNP dobj 5"
        if "nsubj" in who
        else f"{who} 6\nVelm NNP nsubj 6\ntold VBD relcl 2 tell"
    )
    verb = 5 if "nsubj" in who else 6
    doc = parse(
        f"Reed NNP nsubj 1\nmet VBD ROOT 1 meet\nLund NNP dobj 1\n, , punct 2\n{told}\nhe PRP nsubj 9\nwould MD aux 9\nleave VB ccomp {verb}",
        ents=[(0, 0, "PERSON"), (2, 2, "PERSON")],
    )
    assert resolve(doc)[7] == name


@pytest.mark.parametrize(("article", "name"), [("A", "Berg"), ("The", "Berg")])
def test_nobody_says_what_tells_of_him_by_more_than_a_pronoun(parse, article, name):
    doc = parse(
        f"Berg NNP nsubj 1\nwept VBD ROOT 1 weep\n. . punct 1\n{article} DT det 4\nguard NN nsubjpass 6\nwas VBD auxpass 6 be\n"
        "flown VBN ccomp 9 fly\n, , punct 9\nshe PRP nsubj 9\nsaid VBD ROOT 9 say",
        ents=[(0, 0, "PERSON")],
    )
    assert resolve(doc)[8] == name


@pytest.mark.parametrize(("verb", "name"), [("rejected reject", "work"), ("praised praise", "Reed Mills")])
def test_an_offer_is_rejected_and_no_firm(parse, verb, name):
    doc = parse(
        "Reed NNP compound 1\nMills NNP nsubj 2\noffered VBD ROOT 2 offer\nwork NN dobj 2\nbut CC cc 2\nunions NNS nsubj 6 union\n"
        "{} VBD conj 2 {}\nit PRP dobj 6".format(*verb.split()),
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[7] == name


@pytest.mark.parametrize(("owner", "name"), [("poss", "road"), ("compound", "Velm")])
def test_it_is_no_place_whose_something_is(parse, owner, name):
    first = "Velm NNP poss 2\n's POS case 0\nmayor NN nsubj 3\nspoke VBD ROOT 3 speak\nof IN prep 3\na DT det 6\nroad NN pobj 4"
    if owner == "compound":
        first = "Now RB advmod 3\nthen RB advmod 3\nVelm NNP nsubj 3\nspoke VBD ROOT 3 speak\nof IN prep 3\na DT det 6\nroad NN pobj 4"
    place = 0 if owner == "poss" else 2
    doc = parse(f"{first}\n. . punct 3\nIt PRP nsubj 9\nshut VBD ROOT 9", ents=[(place, place, "GPE")])
    assert resolve(doc)[8] == name


@pytest.mark.parametrize(("dep", "name"), [("npadvmod", "Norvik Mills"), ("dobj", "share")])
def test_a_unit_is_nothing_that_it_points_to(parse, dep, name):
    doc = parse(
        f"Norvik NNP compound 1\nMills NNP nsubj 2\npaid VBD ROOT 2 pay\na DT det 4\nshare NN {dep} 2\n. . punct 2\nIt PRP nsubj 7\n"
        "cost VBD ROOT 7 cost",
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[6] == name


@pytest.mark.parametrize(("verb", "name"), [("written write", "list"), ("greeted greet", "Norvik Mills")])
def test_what_is_written_is_no_firm(parse, verb, name):
    doc = parse(
        "Norvik NNP compound 1\nMills NNP nsubj 2\nmade VBD ROOT 2 make\na DT det 4\nlist NN dobj 2\n. . punct 2\nIt PRP nsubjpass 8\n"
        "was VBD auxpass 8 be\n{} VBN ROOT 8 {}".format(*verb.split()),
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[6] == name


@pytest.mark.parametrize(("verb", "name"), [("voted vote", "plan"), ("fought fight", "Norvik Mills")])
def test_one_votes_against_a_plan(parse, verb, name):
    doc = parse(
        "Norvik NNP compound 1\nMills NNP nsubj 2\nmade VBD ROOT 2 make\na DT det 4\nplan NN dobj 2\n. . punct 2\nUnions NNS nsubj 7 union\n"
        "{} VBD ROOT 7 {}\nagainst IN prep 7\nit PRP pobj 8".format(*verb.split()),
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[9] == name


HELP = """
Families NNS nsubj 1 family
fled VBD ROOT 1 flee
. . punct 1
{0} NNS nsubj 4 {1}
opened VBD ROOT 4 open
an DT det 6
office NN dobj 4
{2}
"""


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("to TO aux 8\nhelp VB advcl 4\nthem PRP dobj 8", "Families"),
        ("and CC cc 4\nthey PRP nsubj 9\nslept VBD conj 4", "nurses"),
    ],
)
def test_whom_one_would_help_is_somebody_else(parse, clause, name):
    doc = parse(HELP.format("Nurses", "nurse", clause))
    pronoun = next(t.i for t in doc if t.lower_ in ("them", "they"))
    assert resolve(doc)[pronoun].lower() == name.lower()


@pytest.mark.parametrize(
    ("verb", "label", "name"),
    [("phoned phone", "advcl", "Berg"), ("phoned phone", "xcomp", "Berg"), ("urged urge", "xcomp", "Lund")],
)
def test_a_purpose_is_the_subjects_and_concerns_another(parse, verb, label, name):
    doc = parse(
        "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nBerg NNP dobj 1\nto TO aux 4\ntry VB {} 1\nand CC cc 4\nreassure VB conj 4\nhim PRP dobj 6".format(
            *verb.split(), label
        ),
        ents=[(0, 0, "PERSON"), (2, 2, "PERSON")],
    )
    assert resolve(doc)[7] == name


CLAIMING = """
Berg NNP nsubj 1
joined VBD ROOT 1 join
farmers NNS dobj 1 farmer
{0} {1} {2} 2 {3}
that IN mark 6
rain NN nsubj 6
ruined VBD {4} 3 ruin
them PRP dobj 6
"""


@pytest.mark.parametrize(
    ("claiming", "same"), [("claiming VBG acl claim ccomp", True), ("fear NN appos fear acl", False)]
)
def test_whoever_claims_something_may_be_told_of_again(parse, claiming, same):
    doc = parse(CLAIMING.format(*claiming.split()), ents=[(0, 0, "PERSON")])
    assert (resolve(doc).get(7) == "farmers") is same


ARGUED = """
Berg NNP nsubj 1
spoke VBD ROOT 1 speak
. . punct 1
The DT det 4
film NN nsubj 5
mocked VBD {0} mock
Lund NNP dobj 5
{1}
he PRP nsubj 9
argued VBD {2} argue
"""


@pytest.mark.parametrize(
    ("mocked", "link", "argued", "name"),
    [("ccomp 9", ", , punct 9", "ROOT 9", "Berg"), ("ROOT 5", "because IN mark 9", "advcl 5", "Lund")],
)
def test_whom_something_is_done_to_in_what_is_said_does_not_say_it(parse, mocked, link, argued, name):
    doc = parse(ARGUED.format(mocked, link, argued), ents=[(0, 0, "PERSON"), (6, 6, "PERSON")])
    assert resolve(doc)[8] == name


RACE = """
Berg NNP nsubj 1
resigned VBD ROOT 1 resign
. . punct 1
Lund NNP nsubj 4
{0}
{1} DT det 6
race NN dobj 4
to TO aux 8
replace VB acl 6
him PRP dobj 8
"""


def test_whom_one_runs_to_replace_is_another(parse):
    doc = parse(RACE.format("joined VBD ROOT 4 join", "the"), ents=[(0, 0, "PERSON"), (3, 3, "PERSON")])
    assert resolve(doc)[9] == "Berg"


def test_another_s_plan_may_be_about_who_backs_it(parse):
    lines = RACE.format("saw VBD ROOT 4 see", "the").replace("the DT det 6", "Tarn NNP poss 6")
    assert resolve(parse(lines, ents=[(0, 0, "PERSON"), (3, 3, "PERSON"), (5, 5, "PERSON")]))[9] != "Tarn"


CLAIMED = """
The DT det 1
law NN nsubj 2
passed VBD ROOT 2 pass
. . punct 2
The DT det 5
{0} NN nsubj 6
claimed VBD ROOT 6 claim
, , punct 6
“ `` punct 10
{1} PRP nsubj 10
harms VBZ ccomp 6 harm
trade NN dobj 10
. . punct 6
” '' punct 6
"""


@pytest.mark.parametrize(("it", "name"), [("It", "law"), ("it", "firm")])
def test_who_is_quoted_does_not_call_itself_it(parse, it, name):
    assert resolve(parse(CLAIMED.format("firm", it)))[9] == name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Most JJS amod 5\nshops NNS nsubj 7 shop", "Norvik Air"),
        ("Norvik NNP compound 5\nAir NNP nsubj 7", "Norvik Air"),
    ],
)
def test_a_body_is_named_in_what_it_says_and_a_town_says_nothing(parse, subject, name):
    doc = parse(
        f"Norvik NNP compound 1\nAir NNP nsubj 2\ngrew VBD ROOT 2 grow\n. . punct 2\n{subject}\nwill MD aux 7\nclose VB ccomp 12\n"
        "in IN prep 7\nVelm NNP pobj 8\n, , punct 12\nit PRP nsubj 12\nsaid VBD ROOT 12 say",
        ents=[(0, 1, "ORG"), (9, 9, "GPE")] + ([(4, 5, "ORG")] if "Norvik" in subject else []),
    )
    assert resolve(doc)[11] == name


@pytest.mark.parametrize(("dep", "name"), [("parataxis", "Berg"), ("ccomp", "guard")])
def test_whoever_speaks_between_two_parts_tells_of_another(parse, dep, name):
    said = "said VBD parataxis 5 say" if dep == "parataxis" else "said VBD conj 5 say"
    doc = parse(
        "Berg NNP nsubj 1\nwept VBD ROOT 1 weep\n. . punct 1\nThe DT det 4\nguard NN nsubj 5\nleft VBD ROOT 5 leave\n"
        f", , punct 7\nshe PRP nsubj 8\n{said}\n, , punct 8\nbut CC cc 5\nfell VBD conj 5 fall",
        ents=[(0, 0, "PERSON")],
    )
    assert resolve(doc)[7] == name
