"""What one antecedent has over another: each rule, and a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import resolve

QUOTED = """
Lund NNP nsubj 1
left VBD ROOT 1 leave
. . punct 1
Berg NNP nsubj 4
slept VBD ROOT 4 sleep
. . punct 4
" `` punct 9
{0} PRP nsubj 9
should MD aux 9
go VB ccomp 13
, , punct 13
" '' punct 13
he PRP nsubj 13
said VBD ROOT 13 say
"""


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Lund"), ("I", "Berg")])
def test_the_speaker_speaks_of_another(parse, pronoun, name):
    doc = parse(QUOTED.format(pronoun), ents=[(0, 0, "PERSON"), (3, 3, "PERSON")])
    assert resolve(doc)[7] == name


ASKED = """
Berg NNP nsubj 1
asked VBD ROOT 1 ask
Lund NNP {0} 1
to TO aux 4
{1} VB {2} 1 {1}
his PRP$ poss 6
{3} NN {4} 4
"""


@pytest.mark.parametrize(
    ("dep", "verb", "clause", "noun", "below", "name"),
    [
        ("dobj", "quit", "xcomp", "post", "dobj", "Lund"),
        ("dobj", "sign", "conj", "letter", "dobj", "Berg"),
        ("dobj", "be", "xcomp", "guest", "attr", "Berg"),
    ],
)
def test_who_is_asked_to_give_up_something_gives_up_his_own(parse, dep, verb, clause, noun, below, name):
    doc = parse(ASKED.format(dep, verb, clause, noun, below), ents=[(0, 0, "PERSON"), (2, 2, "PERSON")])
    assert resolve(doc)[5] == name


LEAVE = """
Soldiers NNS nsubj 1 soldier
{0} VBD ROOT 1 {1}
{2} NNS nsubj 3 {3}
{4} VBD ccomp 1 {5}
their PRP$ poss 5
roofs NNS dobj 3 roof
"""


@pytest.mark.parametrize(("noun", "lemma", "name"), [("farmers", "farmer", "farmers"), ("winds", "wind", "Soldiers")])
def test_what_cannot_act_has_no_own(parse, noun, lemma, name):
    doc = parse(LEAVE.format("hoped", "hope", noun, lemma, "saved", "save"))
    assert resolve(doc)[4] == name


JUDGED = """
Police NNS nsubj 1 police
{0} VBD ROOT 1 {1}
two CD nummod 3
men NNS dobj 1 man
{2} IN mark 6
they PRP nsubj 6
{3} VBD advcl 1 {4}
the DT det 8
gun NN dobj 6
"""


@pytest.mark.parametrize(
    ("verb", "mark", "deed", "name"),
    [
        ("arrested arrest", "after", "fired fire", "men"),
        ("arrested arrest", "if", "fired fire", "men"),
        ("shot shoot", "after", "fired fire", "men"),
        ("arrested arrest", "after", "found find", "Police"),
        ("arrested arrest", "after", "lost lose", "Police"),
        ("followed follow", "after", "fired fire", "Police"),
        ("arrested arrest", "before", "fired fire", "Police"),
    ],
)
def test_who_is_arrested_did_what_it_is_for(parse, verb, mark, deed, name):
    verb, lemma = verb.split()
    assert resolve(parse(JUDGED.format(verb, lemma, mark, *deed.split())))[5] == name


LEAVING = """
Norvik NNP nsubj 1
grew VBD ROOT 1 grow
. . punct 1
Norvik NNP nsubj 4
pays VBZ ROOT 4 pay
{0} PRP$ poss 6
guards NNS dobj 4 guard
once IN mark 9
they PRP nsubj 9
leave VBP advcl 4 leave
"""


@pytest.mark.parametrize(("owner", "name"), [("its", "guards"), ("our", "Norvik")])
def test_what_was_it_is_not_they(parse, owner, name):
    assert resolve(parse(LEAVING.format(owner), ents=[(0, 0, "ORG"), (3, 3, "ORG")]))[8] == name


MOVED = """
A DT det 1
driver NN nsubj 2
saw VBD ROOT 2 see
{0} dobj 2
near IN prep 2
troops NNS pobj {1} troop
as IN mark {2}
they PRP nsubj {2}
moved VBD advcl 2 move
"""


@pytest.mark.parametrize(
    ("words", "shift", "name"), [("a DT det 4\nNorvikan NNP", 0, "troops"), ("Norvikans NNPS", -1, "Norvikans")]
)
def test_one_of_a_people_is_not_they(parse, words, shift, name):
    lines = MOVED.format(words, 5 + shift, 9 + shift)
    assert resolve(parse(lines, ents=[(4 + shift, 4 + shift, "NORP")]))[8 + shift] == name


CALLED = """
Berg NNP nsubj 1
slept VBD ROOT 1 sleep
. . punct 1
Nurses NNS nsubj 4 nurse
{0} VBD ROOT 4 {1}
on IN prep 4
Lund NNP pobj 5
{2} 4 say
he PRP nsubj 9
failed VBD ccomp 7 fail
"""


@pytest.mark.parametrize(("verb", "says", "name"), [("called call", "saying VBG advcl", "Lund")])
def test_whom_the_sentence_tells_of_is_meant_below_it(parse, verb, says, name):
    doc = parse(CALLED.format(*verb.split(), says), ents=[(0, 0, "PERSON"), (6, 6, "PERSON")])
    assert resolve(doc)[8] == name


CLASH = """
Ten CD nummod 1
people NNS nsubjpass 3
were VBD auxpass 3
hurt VBN ROOT 3 hurt
when WRB advmod 6
guards NNS nsubj 6 guard
met VBD advcl 3 meet
farmers NNS dobj 6 farmer
as IN mark 10
they PRP nsubj 10
{0} {1} {2}
"""


@pytest.mark.parametrize(("above", "name"), [(6, "guards"), (3, "people")])
def test_a_circumstance_is_its_clauses_subjects(parse, above, name):
    assert resolve(parse(CLASH.format("marched VBD", "advcl", f"{above} march")))[9] == name


THAN = """
Norvik NNP nsubj 1
slept VBD ROOT 1 sleep
. . punct 1
The DT det 4
report NN nsubj 5
raises VBZ ROOT 5 raise
questions NNS dobj 5 question
{0} IN mark 9
it PRP nsubj 9
answers VBZ advcl 5 answer
"""


@pytest.mark.parametrize(("mark", "name"), [("than", "report"), ("which", "Norvik")])
def test_what_is_compared_is_the_same_doer(parse, mark, name):
    assert resolve(parse(THAN.format(mark), ents=[(0, 0, "ORG")]))[8] == name


SETTING = """
{0}
Lund NNP nsubj 4
spoke VBD ROOT 4 speak
in IN prep 4
Velm NNP pobj 5
about IN prep 4
a DT det 9
fire NN pobj 7
. . punct 4
It PRP nsubj 12
harmed VBD ROOT 12 harm
trade NN dobj 12
"""


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Lund NNP poss 1\nfriend NN nsubj 2\nslept VBD ROOT 2 sleep", "fire"),
        ("Velm NNP nsubj 1\nslept VBD ROOT 1 sleep\n. . punct 1", "Velm"),
    ],
)
def test_it_is_no_place_that_only_tells_where(parse, first, name):
    words = [line.split()[0] for line in first.splitlines()]
    ents = [(i, i, "GPE") for i, word in enumerate([*words, "Lund", "spoke", "in", "Velm"]) if word == "Velm"]
    assert resolve(parse(SETTING.format(first), ents=ents))[11] == name


SHOT = """
A DT det 1
man NN nsubjpass 3
was VBD auxpass 3
shot VBN ROOT 3 shoot
dead JJ oprd 3
as IN mark 7
soldiers NNS nsubj 7 soldier
chased VBD advcl 3 chase
rebels NNS dobj 7 rebel
who WP nsubj 10
fired VBD relcl 8 fire
at IN prep 10
them PRP pobj 11
"""


def test_nobody_fires_at_the_dead_nor_at_himself(parse):
    assert resolve(parse(SHOT))[12] == "soldiers"


def test_no_amount_and_no_time_is_it(parse):
    lines = (
        "The DT det 1\nplan NN nsubj 2\nfailed VBD ROOT 2 fail\nat IN prep 2\nthe DT det 5\n{} NN pobj 3\nbecause IN mark 8\n"
        "it PRP nsubj 8\nharmed VBD advcl 2 harm\ntrade NN dobj 8"
    )
    assert resolve(parse(lines.format("time")))[7] == "plan"


def test_no_court_is_it_in_which_one_pleads(parse):
    lines = (
        "A DT det 1\nboat NN nsubjpass 3\nwas VBD auxpass 3\nsold VBN ROOT 3 sell\n. . punct 3\nLund NNP nsubj 6\npleaded VBD ROOT 6 plead\n"
        "in IN prep 6\n{} 7\n. . punct 6\nIt PRP nsubj 11\nwas VBD ROOT 11 be\nold JJ acomp 11"
    )
    assert resolve(parse(lines.format("court NN pobj"), ents=[(5, 5, "PERSON")]))[10] == "boat"


AVOWED = """
The DT det 1
{0} NN nsubj 2
appeared VBD ROOT 2 appear
. . punct 2
Lund NNP nsubj 5
{1} VBD ROOT 5 {2}
it PRP dobj 5
"""


@pytest.mark.parametrize(
    ("noun", "verb", "name"),
    [("bank", "denied deny", "it"), ("report", "denied deny", "report"), ("bank", "sued sue", "bank")],
)
def test_what_is_denied_is_no_body(parse, noun, verb, name):
    doc = parse(AVOWED.format(noun, *verb.split()), ents=[(4, 4, "PERSON")])
    assert resolve(doc)[6] == name


@pytest.mark.parametrize(("noun", "found"), [("staff", True), ("cargo", False)])
def test_a_staff_is_many(parse, noun, found):
    rows = (
        f"The DT det 1\n{noun} NN nsubj 2\nslept VBD ROOT 2 sleep\n. . punct 2\nThey PRP nsubj 5\nwept VBD ROOT 5 weep"
    )
    assert (resolve(parse(rows)).get(4) == noun) is found


@pytest.mark.parametrize(("verb", "name"), [("responded respond", "guards"), ("shouted shout", "Strikers")])
def test_who_responds_is_whom_it_was_done_to(parse, verb, name):
    word, lemma = verb.split()
    doc = parse(
        "Strikers NNS nsubj 1 striker\nthrew VBD ROOT 1 throw\nstones NNS dobj 1 stone\nat IN prep 2\nguards NNS pobj 3 guard\nand CC cc 1\n"
        f"they PRP nsubj 7\n{word} VBD conj 1 {lemma}\nloudly RB advmod 7"
    )
    assert resolve(doc)[6] == name
