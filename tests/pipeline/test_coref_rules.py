"""Rules of coreference: each on a text that it serves, and on a near miss that it must leave alone."""

import pytest

from kg.pipeline.coref import coref
from kg.pipeline.coref.pleonastic import is_pleonastic
from kg.pipeline.document import entity_of, mention_of
from kg.pipeline.entities import entities
from kg.pipeline.nouns import Parse
from kg.pipeline.quotes import quotes
from tests.pipeline.parsed import resolve

CALLED = """
They PRP nsubj 1
sell VBP ROOT 1
a DT det 3
device NN dobj 1
{0} VBN acl 3 {1}
the DT det 6
Tarnmeter NNP oprd 4
"""


@pytest.mark.parametrize(("noun", "same"), [("claim", False), ("landmark", True)])
def test_what_was_said_is_no_thing_spoken_of(parse, noun, same):
    lines = f"They PRP nsubj 1\nretook VBD ROOT 1 retake\nthe DT det 3\nbridge NN dobj 1\n, , punct 3\na DT det 6\n{noun} NN appos 3"
    found = resolve(parse(lines))
    assert (found[3] == found[6]) is same


@pytest.mark.parametrize(("verb", "lemma", "same"), [("called", "call", True), ("resembling", "resemble", False)])
def test_a_participle_of_naming_gives_the_name(parse, verb, lemma, same):
    found = resolve(parse(CALLED.format(verb, lemma), ents=[(6, 6, "PRODUCT")]))
    assert (found[3] == found[6] == "Tarnmeter") is same


def test_a_called_name_takes_the_type_of_its_noun(parse):
    lines = CALLED.replace("device", "{2}")
    ents = [(6, 6, "PRODUCT")]
    for noun, kind in (("man", "PERSON"), ("device", "THING")):
        doc = coref(quotes(entities(parse(lines.format("named", "name", noun), ents=ents))))
        assert next(e["type"] for e in doc._.kg_entities if e["name"] == "Tarnmeter") == kind


PAIR = """
Norvik NNP nsubj 3
and CC cc 0
Sudland NNP conj 0
fought VBD ROOT 3 fight
. . punct 3
Norvik NNP nsubj 8
and CC cc 5
Sudland NNP conj 5
talked VBD ROOT 8 talk
. . punct 8
{0} DT det 11
{1} NNS nsubj 12 {2}
agreed VBD ROOT 12 agree
"""


@pytest.mark.parametrize(
    ("word", "noun", "lemma", "same"),
    [
        ("Both", "countries", "country", True),
        ("Both", "sisters", "sister", False),  # two places are no sisters
        ("Some", "countries", "country", False),
    ],
)
def test_two_that_are_named_together(parse, word, noun, lemma, same):
    ents = [(0, 0, "GPE"), (2, 2, "GPE"), (5, 5, "GPE"), (7, 7, "GPE")]
    found = resolve(parse(PAIR.format(word, noun, lemma), ents=ents))
    assert (found[11] == "Norvik and Sudland") is same


OWN = """
Calder NNP compound 1
spokeswoman NN compound 3
Ana NNP compound 3
Lund NNP nsubj 4
met VBD ROOT 4 meet
Tarn NNP compound 6
Motors NNP dobj 4
. . punct 4
Tarn NNP compound 9
Motors NNP nsubj 10
grew VBD ROOT 10 grow
. . punct 10
Lund NNP nsubj 13
{0} VBD ROOT 13 {1}
the DT det 15
company NN nsubj 16
fell VBD {2} fall
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "dep", "company"),
    [("said", "say", "ccomp 13", "Calder"), ("slept", "sleep", "advcl 13", "Tarn Motors")],
)
def test_the_company_of_a_speaker_is_her_own(parse, verb, lemma, dep, company):
    ents = [(0, 0, "ORG"), (2, 3, "PERSON"), (5, 6, "ORG"), (8, 9, "ORG"), (12, 12, "PERSON")]
    assert resolve(parse(OWN.format(verb, lemma, dep), ents=ents))[15] == company


ADDED = """
Tarn NNP compound 1
Motors NNP nsubj 2
grew VBD ROOT 2 grow
. . punct 2
The DT det 5
company NN nsubj 11
{0} 5
which WDT nsubj 8
sells VBZ relcl 5 sell
cars NNS dobj 8
, , punct 5
paid VBD ROOT 11 pay
"""


@pytest.mark.parametrize(("word", "same"), [(", , punct", True), ("abroad RB advmod", False)])
def test_a_clause_between_commas_does_not_tell_which_one_is_meant(parse, word, same):
    found = resolve(parse(ADDED.format(word), ents=[(0, 1, "ORG")]))
    assert (found[5] == "Tarn Motors") is same


SPOKEN = """
“ `` punct 7
The DT det 2
verdict NN nsubj 3
punished VBD ccomp 7 punish
nobody NN dobj 3
, , punct 7
” '' punct 7
{0} VBD ROOT 7 {1}
it PRP nsubj 7
"""


@pytest.mark.parametrize(("verb", "lemma", "same"), [("added", "add", False), ("vanished", "vanish", True)])
def test_a_speaker_is_not_what_is_spoken_of(parse, verb, lemma, same):
    found = resolve(parse(SPOKEN.format(verb, lemma)))
    assert (found.get(8) == "verdict") is same


NAMING = """
its PRP$ poss 2
latest JJS amod 2
tram NN nsubj 7
, , punct 2
the DT det 5
{0} NN appos 2
, , punct 2
left VBD ROOT 7 leave
"""


@pytest.mark.parametrize(("noun", "name"), [("gTram", "gTram"), ("carriage", "tram")])
def test_an_apposition_gives_the_name_that_the_recogniser_missed(parse, noun, name):
    doc = parse(NAMING.format(noun))
    doc.spans["kg_mentions"] = []
    by_key = entity_of(coref(quotes(doc)))
    found = {head: by_key[span.id_]["name"] for head, span in mention_of(doc).items()}
    assert found[2] == name


TALK = """
Tarn NNP compound 1
Motors NNP nsubj 2
grew VBD ROOT 2 grow
. . punct 2
“ `` punct 10
We PRP nsubj 7
will MD aux 7
expand VB ccomp 10
, , punct 10
” '' punct 10
said VBD ROOT 10 say
{0} NN compound 13
Ana NNP compound 13
Lund NNP nsubj 10
"""


@pytest.mark.parametrize(("role", "same"), [("spokeswoman", True), ("farmer", False)])
def test_we_of_a_mouthpiece_is_the_body_named_last(parse, role, same):
    found = resolve(parse(TALK.format(role), ents=[(0, 1, "ORG"), (12, 13, "PERSON")]))
    assert (found[5] == "Tarn Motors") is same


SUPERLATIVE = """
its PRP$ poss 2
{0} amod 2
addition NN nsubj 8
to IN prep 2
the DT det 5
range NN pobj 3
, , punct 5
Lynx NNP appos 5
sold VBD ROOT 8 sell
"""


def test_what_a_superlative_singles_out_gets_the_name(parse):
    found = resolve(parse(SUPERLATIVE.format("latest JJS"), ents=[(7, 7, "PRODUCT")]))
    assert found[2] == "Lynx" != found[5]
    found = resolve(parse(SUPERLATIVE.format("late JJ"), ents=[(7, 7, "PRODUCT")]))
    assert found[5] == "Lynx" != found[2]


ACTS = """
Calder NNP nsubj 1
showed VBD ROOT 1 show
the DT det 3
phone NN dobj 1
. . punct 1
It PRP nsubj 6
{0} VBD ROOT 6 {1}
more RBR advmod 6
"""


@pytest.mark.parametrize(("verb", "lemma", "name"), [("announced", "announce", "Calder"), ("cost", "cost", "phone")])
def test_what_a_verb_takes_as_its_subject(parse, verb, lemma, name):
    assert resolve(parse(ACTS.format(verb, lemma), ents=[(0, 0, "ORG")]))[5] == name


@pytest.mark.parametrize(
    ("lines", "empty"),
    [
        # "made it difficult to": a small clause
        ("This DT nsubj 1\nmade VBD ROOT 1 make\nit PRP nsubj 3\nhard JJ ccomp 1\nto TO aux 5\nsleep VB xcomp 3", True),
        ("This DT nsubj 1\nmade VBD ROOT 1 make\nit PRP nsubj 3\nhard JJ ccomp 1", False),
        # passives of report
        ("It PRP nsubjpass 2\nis VBZ auxpass 2 be\nalleged VBN ROOT 2 allege\nthat IN mark 4\nhe PRP nsubj 5\nlied VBD ccomp 2 lie", True),
        ("It PRP nsubjpass 2\nwas VBD auxpass 2 be\nrepaired VBN ROOT 2 repair\nto TO aux 4\nsail VB advcl 2", False),
        ("It PRP nsubjpass 2\nis VBZ auxpass 2 be\nexpected VBN ROOT 2 expect\nto TO aux 4\nrise VB xcomp 2", False),
        # "it was not the crew that fired"
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\ncrew NN attr 1\nthat WDT nsubj 4\nfired VBD ccomp 1 fire", True),
        # "it emerged that"
        ("It PRP nsubj 1\nemerged VBD ROOT 1 emerge\nthat IN mark 4\nhe PRP nsubj 4\nlied VBD ccomp 1 lie", True),
        ("It PRP nsubj 1\nemerged VBD ROOT 1 emerge\nfrom IN prep 1\nfog NN pobj 2", False),
        # what the subject is about to do
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\ndue JJ acomp 1\nto TO aux 4\nsail VB xcomp 2", False),
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\nhard JJ acomp 1\nto TO aux 4\nsail VB xcomp 2", True),
        # coordinated adjectives
        ("It PRP nsubj 1\nis VBZ ROOT 1 be\ncold JJ acomp 1\nand CC cc 2\nhard JJ conj 2\nto TO aux 6\nsail VB xcomp 4", True),
        ("It PRP nsubj 1\nis VBZ ROOT 1 be\ncold JJ acomp 1\nand CC cc 2\nhard JJ conj 2", False),
    ],
)  # fmt: skip
def test_empty_it(parse, lines, empty):
    doc = parse(lines)
    it = next(t.i for t in doc if t.lower_ == "it")
    assert is_pleonastic(Parse(doc), it) is empty


BRACKETS = """
Norvik NNP compound 1
Centre NNP nsubj 5
{0} -LRB- punct 1
NC NNP appos 1
{1} -RRB- punct 1
opened VBD ROOT 5 open
"""


@pytest.mark.parametrize(("opening", "closing", "label"), [("(", ")", "APPOSITION"), (",", ",", "NAMED")])
def test_an_abbreviation_in_brackets_belongs_to_its_long_form(parse, opening, closing, label):
    doc = coref(quotes(entities(parse(BRACKETS.format(opening, closing), ents=[(0, 1, "ORG"), (3, 3, "ORG")]))))
    assert mention_of(doc)[3].label_ == label


def test_a_storm_is_called_by_its_last_word(parse):
    lines = "Hurricane NNP compound 1\nMara NNP nsubj 2\nhit VBD ROOT 2 hit\n. . punct 2\n{0} NNP nsubj 5\nfaded VBD ROOT 5 fade"
    ents = [(0, 1, "EVENT"), (4, 4, "PERSON")]
    assert resolve(parse(lines.format("Mara"), ents=ents))[4] == "Hurricane Mara"
    assert resolve(parse(lines.format("Lund"), ents=ents))[4] == "Lund"


AGED = """
Ana NNP compound 1
Lund NNP nsubj 2
won VBD ROOT 2 win
. . punct 2
{0} DT det 9
31 CD nummod 7
- HYPH punct 7
year NN npadvmod 9
- HYPH punct 9
old JJ nsubj 10
left VBD ROOT 10 leave
"""


@pytest.mark.parametrize(("article", "name"), [("The", "Ana Lund"), ("A", "31-year-old")])
def test_who_is_called_by_age_is_the_last_person_named(parse, article, name):
    doc = parse(AGED.format(article), ents=[(0, 1, "PERSON"), (5, 9, "DATE")])
    assert resolve(doc)[9].replace(" ", "") == name.replace(" ", "")


BOUND = """
Her PRP$ poss 1
{0} NN nsubj 5
, , punct 1
Grace NNP appos 1
, , punct 1
praised VBD ROOT 5 praise
{1} PRP dobj 5
"""


@pytest.mark.parametrize(("word", "same"), [("her", False), ("herself", True)])
def test_an_object_is_not_the_subject_under_another_name(parse, word, same):
    found = resolve(parse(BOUND.format("sister", word), ents=[(3, 3, "PERSON")]))
    assert (found[6] == "Grace") is same


DUE = """
Lund NNP nsubj 1
{0}
{1}
to TO aux 4
meet VB xcomp {2}
him PRP dobj 4
"""


@pytest.mark.parametrize(
    ("verb", "third", "head", "same"),
    [("is VBZ ROOT 1 be", "due JJ acomp 1", 2, False), ("asked VBD ROOT 1 ask", "them PRP dobj 1", 1, True)],
)
def test_an_object_is_not_whoever_does_it(parse, verb, third, head, same):
    found = resolve(parse(DUE.format(verb, third, head), ents=[(0, 0, "PERSON")]))
    assert (found[5] == "Lund") is same


@pytest.mark.parametrize(("noun", "name"), [("city NN", "Norvik"), ("cities NNS", "Norvik cities")])
def test_what_lies_in_a_place_is_not_the_place(parse, noun, name):
    doc = parse(f"Norvik NNP compound 1\n{noun} nsubj 2 city\nvoted VBD ROOT 2 vote", ents=[(0, 0, "GPE")])
    assert resolve(doc)[1] == name


@pytest.mark.parametrize(("word", "name"), [("them", "families"), ("they", "nurses")])
def test_who_is_helped_to_do_something_is_not_who_helps(parse, word, name):
    doc = parse(
        "Nurses NNS nsubj 1 nurse\nfed VBD ROOT 1 feed\nfamilies NNS dobj 1 family\nand CC cc 1\nhelped VBD conj 1 help\n"
        f"{word} PRP nsubj 6\nmove VB ccomp 4"
    )
    assert resolve(doc)[5].lower() == name


@pytest.mark.parametrize(("verb", "name"), [("deny deny", "guards"), ("saw see", "nurses")])
def test_whoever_is_accused_denies_it(parse, verb, name):
    doc = parse(
        "Nurses NNS nsubj 1 nurse\naccused VBD ROOT 1 accuse\nguards NNS dobj 1 guard\n. . punct 1\nThey PRP nsubj 5\n{} VBP ROOT 5 {}\n"
        "it PRP dobj 5".format(*verb.split())
    )
    assert resolve(doc)[4].lower() == name


@pytest.mark.parametrize(("verb", "name"), [("sent send", "miners"), ("met meet", "crew")])
def test_whoever_is_sent_brings_somebody_else(parse, verb, name):
    doc = parse(
        "Miners NNS nsubj 1 miner\nwept VBD ROOT 1 weep\n. . punct 1\nNorvik NNP nsubj 4\n{} VBD ROOT 4 {}\na DT det 6\ncrew NN dobj 4\n"
        "to TO aux 8\nbring VB advcl 4\nthem PRP dobj 8\nhome RB advmod 8".format(*verb.split()),
        ents=[(3, 3, "GPE")],
    )
    assert resolve(doc)[9].lower() == name


@pytest.mark.parametrize(("first", "name"), [("No DT", "attack"), ("A DT", "group")])
def test_nobody_is_meant_by_a_pronoun(parse, first, name):
    doc = parse(
        f"{first} det 1\ngroup NN nsubj 2\nclaimed VBD ROOT 2 claim\nthe DT det 4\nattack NN dobj 2\n. . punct 2\nIt PRP nsubj 7\n"
        "remained VBD ROOT 7 remain\nrare JJ acomp 7"
    )
    assert resolve(doc)[6].lower() == name


CITY = """
He PRP nsubj 1
left VBD ROOT 1 leave
Velm NNP compound 3
{0} NNP dobj 1
. . punct 1
The DT det 6
city NN nsubj 7
wept VBD ROOT 7 weep
"""


@pytest.mark.parametrize(("word", "name"), [("Airport", "city"), ("Regis", "Velm Regis")])
def test_a_building_is_no_city(parse, word, name):
    assert resolve(parse(CITY.format(word), ents=[(2, 3, "GPE")]))[6] == name


@pytest.mark.parametrize(("noun", "joined"), [("attack", False), ("room", True)])
def test_a_deed_is_set_beside_the_clause_and_not_beside_a_hall(parse, noun, joined):
    doc = parse(
        f"He PRP nsubj 1\nbeat VBD ROOT 1 beat\nher PRP dobj 1\nin IN prep 1\na DT det 5\nhall NN pobj 3\n, , punct 5\na DT det 8\n{noun} NN appos 5"
    )
    found = resolve(doc)
    assert (found[8] == found[5]) == joined


@pytest.mark.parametrize(("noun", "name"), [("man", "young man"), ("veteran", "guard")])
def test_an_apposition_takes_its_noun_up_again(parse, noun, name):
    doc = parse(
        "She PRP nsubj 1\nsaw VBD ROOT 1 see\na DT det 4\nyoung JJ amod 4\nman NN dobj 1\nrunning VBG acl 4 run\nto IN prep 5\nthe DT det 8\n"
        f"guard NN pobj 6\n, , punct 8\na DT det 11\n{noun} NN appos 8\nwho WP nsubj 13\nshouted VBD relcl 11 shout"
    )
    assert resolve(doc)[11] == name


@pytest.mark.parametrize(("owner", "joined"), [("mayor", False), ("county", True)])
def test_no_office_of_another_is_the_one_that_has_a_name(parse, owner, joined):
    doc = parse(
        "Velm NNP compound 2\nPress NNP compound 2\nOffice NNP nsubj 3\nmet VBD ROOT 3 meet\n. . punct 3\n"
        f"The DT det 6\n{owner} NN poss 8\n's POS case 6\noffice NN nsubj 9\nleft VBD ROOT 9 leave",
        ents=[(0, 2, "ORG")],
    )
    found = resolve(doc)
    assert (found[8] == found[2]) == joined


@pytest.mark.parametrize(("name", "found"), [("Police", "group"), ("Relief", "Velm Relief")])
def test_no_police_is_the_group(parse, name, found):
    doc = parse(
        f"Velm NNP compound 1\n{name} NNP nsubj 2\nmet VBD ROOT 2 meet\n. . punct 2\nThe DT det 5\ngroup NN nsubj 6\nleft VBD ROOT 6 leave",
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[5] == found


@pytest.mark.parametrize(("article", "name"), [("A", "deputy"), ("The", "Bo Lund")])
def test_who_is_brought_in_after_the_only_name_is_another(parse, article, name):
    doc = parse(
        f"Bo NNP compound 1\nLund NNP nsubjpass 3\nwas VBD auxpass 3 be\nheld VBN ROOT 3 hold\n. . punct 3\n{article} DT det 6\ndeputy NN nsubj 7\n"
        "came VBD ROOT 7 come\n. . punct 7\nThe DT det 10\ndeputy NN nsubj 11\nleft VBD ROOT 11 leave",
        ents=[(0, 1, "PERSON")],
    )
    assert resolve(doc)[10] == name
