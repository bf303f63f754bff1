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
