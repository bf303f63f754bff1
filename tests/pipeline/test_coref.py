"""Coreference: each sieve on a parse built by hand, then whole texts and hostile ones."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.pipeline.coref import coref
from kg.pipeline.coref.pleonastic import is_pleonastic
from kg.pipeline.document import entity_of, mention_of
from kg.pipeline.entities import entities
from kg.pipeline.nouns import Parse
from kg.pipeline.quotes import quotes
from tests.pipeline.parsed import resolve


def test_role_set_beside_a_name_then_used_for_it(parse):
    doc = parse(
        """
        Ana NNP compound 1
        Lund NNP nsubj 6
        , , punct 1
        the DT det 4
        mayor NN appos 1
        , , punct 1
        resigned VBD ROOT 6
        . . punct 6
        The DT det 9
        mayor NN nsubj 10
        wept VBD ROOT 10
        """,
        ents=[(0, 1, "PERSON")],
    )
    found = resolve(doc)
    assert found[4] == found[9] == "Ana Lund"


def test_the_lead_describes_whom_the_text_names_later(parse):
    doc = parse(
        """
        The DT det 1
        agency NN nsubj 2
        sued VBD ROOT 2
        . . punct 2
        The DT det 7
        Harbor NNP compound 7
        Safety NNP compound 7
        Agency NNP nsubj 8
        won VBD ROOT 8
        """,
        ents=[(5, 7, "ORG")],
    )
    assert resolve(doc)[1] == "Harbor Safety Agency"


def test_a_definite_phrase_is_the_earlier_one_and_another_indefinite_is_not(parse):
    doc = parse(
        """
        A DT det 1
        contract NN nsubj 2
        expired VBD ROOT 2
        . . punct 2
        The DT det 5
        contract NN nsubj 6
        failed VBD ROOT 6
        . . punct 6
        A DT det 9
        contract NN nsubj 10
        began VBD ROOT 10
        """
    )
    doc = coref(quotes(entities(doc)))
    keys = {head: span.id_ for head, span in mention_of(doc).items()}
    assert keys[1] == keys[5] != keys[9]


SAID = """
“ `` punct 7
{0} PRP nsubj 3
will MD aux 3
appeal VB ccomp 7
, , punct 7
” '' punct 7
{1} nsubj 7
said VBD ROOT 7 say
. . punct 7
"""


def test_i_is_who_speaks(parse):
    doc = parse(SAID.format("I", "Lund NNP"), ents=[(6, 6, "PERSON")])
    assert resolve(doc)[1] == "Lund"


def test_we_is_the_body_that_the_speaker_speaks_for(parse):
    doc = parse(
        """
        “ `` punct 6
        We PRP nsubj 3
        will MD aux 3
        appeal VB ccomp 6
        , , punct 6
        ” '' punct 6
        said VBD ROOT 6 say
        Acme NNP compound 10
        spokeswoman NN compound 10
        Ana NNP compound 10
        Lund NNP nsubj 6
        """,
        ents=[(7, 7, "ORG"), (9, 10, "PERSON")],
    )
    assert resolve(doc)[1] == "Acme"


def test_gender_and_number_choose_the_antecedent(parse):
    lines = """
    Mary NNP compound 1
    Lund NNP nsubj 2
    praised VBD ROOT 2
    John NNP compound 4
    Reed NNP dobj 2
    . . punct 2
    {0} PRP nsubj 7
    left VBD ROOT 7
    """
    ents = [(0, 1, "PERSON"), (3, 4, "PERSON")]
    assert resolve(parse(lines.format("She"), ents=ents))[6] == "Mary Lund"
    assert resolve(parse(lines.format("He"), ents=ents))[6] == "John Reed"


def test_an_object_pronoun_is_not_its_own_subject(parse):
    doc = parse(
        """
        John NNP compound 1
        Reed NNP nsubj 2
        praised VBD ROOT 2
        him PRP dobj 2
        """,
        ents=[(0, 1, "PERSON")],
    )
    assert resolve(doc)[3] != "John Reed"


def test_they_are_all_members_of_a_coordination(parse):
    doc = parse(
        """
        Mary NNP compound 1
        Lund NNP nsubj 5
        and CC cc 1
        John NNP compound 4
        Reed NNP conj 1
        met VBD ROOT 5
        . . punct 5
        They PRP nsubj 8
        danced VBD ROOT 8
        """,
        ents=[(0, 1, "PERSON"), (3, 4, "PERSON")],
    )
    assert resolve(doc)[7] == "Mary Lund and John Reed"


@pytest.mark.parametrize(
    ("lines", "empty"),
    [
        ("It PRP nsubj 1\nrained VBD ROOT 1 rain", True),
        ("It PRP nsubj 1\nis VBZ ROOT 1 be\nclear JJ acomp 1\nthat IN mark 4\nsank VBD ccomp 1", True),
        ("It PRP nsubj 1\nis VBZ ROOT 1 be\nnice JJ acomp 1\nto TO aux 4\nwin VB xcomp 1", True),
        ("It PRP nsubj 1\nis VBZ ROOT 1 be\nready JJ acomp 1\nto TO aux 4\nwin VB xcomp 1", False),
        ("It PRP nsubj 1\nsank VBD ROOT 1 sink", False),
    ],
)
def test_empty_it(parse, lines, empty):
    assert is_pleonastic(Parse(parse(lines)), 0) is empty


def test_mentions_survive_serialisation(parse):
    from spacy.tokens import Doc

    doc = coref(quotes(entities(parse(SAID.format("I", "Lund NNP"), ents=[(6, 6, "PERSON")]))))
    copy = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert {h: s.id_ for h, s in mention_of(copy).items()} == {h: s.id_ for h, s in mention_of(doc).items()}
    assert copy._.kg_entities == doc._.kg_entities


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_any_text_gets_exactly_one_mention_a_head(nlp, text):
    doc = nlp(text)
    keys = set(entity_of(doc))
    heads = [int(span.kb_id_) for span in doc.spans.get("kg_mentions", [])]
    assert len(heads) == len(set(heads))
    assert all(span.id_ in keys for span in doc.spans.get("kg_mentions", []))


def test_an_adjective_of_a_nation_gives_the_country(parse):
    doc = parse(
        """
        A DT det 2
        French JJ amod 2
        minister NN nsubj 3
        resigned VBD ROOT 3
        """,
        ents=[(1, 1, "NORP")],
    )
    (minister,) = coref(quotes(entities(doc)))._.kg_entities
    assert (minister["country"], minister["sector"], minister["named"]) == ("FRA", "government", False)


@pytest.mark.parametrize(("office", "sector"), [("secretary", "government"), ("retired", "military")])
def test_a_secretary_general_is_no_soldier(parse, office, sector):
    doc = parse(f"The DT det 2\n{office} NN compound 2\ngeneral NN nsubj 3\nresigned VBD ROOT 3 resign")
    (general,) = coref(quotes(entities(doc)))._.kg_entities
    assert general["sector"] == sector


@pytest.mark.parametrize(("after", "empty"), [("through IN prep 1", True), ("home NN npadvmod 1", False)])
def test_who_makes_it_makes_nothing(parse, after, empty):
    doc = parse(f"He PRP nsubj 1\nmade VBD ROOT 1 make\nit PRP dobj 1\n{after}\ncustoms NNS pobj 3")
    assert is_pleonastic(Parse(doc), 2) is empty


@pytest.mark.parametrize(
    ("verb", "moved", "empty"),
    [
        ("grieves grieve", "me PRP", True),
        ("breaks break", "heart NN", True),
        ("breaks break", "law NN", False),
        ("helps help", "me PRP", False),
    ],
)
def test_what_moves_somebody_is_told_behind(parse, verb, moved, empty):
    """ "It *grieves me* to see", "it *breaks* my *heart* to see", but "it breaks the law to win"."""
    word, lemma = verb.split()
    doc = parse(f"It PRP nsubj 1\n{word} VBZ ROOT 1 {lemma}\n{moved} dobj 1\nto TO aux 4\nsee VB xcomp 1")
    assert is_pleonastic(Parse(doc), 0) is empty


@pytest.mark.parametrize(
    ("verb", "after", "empty"),
    [("do", "now RB advmod", True), ("battle", "out RP prt", True), ("sort", "out RP prt", False)],
)
def test_nothing_is_battled_out_and_an_act_is_done(parse, verb, after, empty):
    doc = parse(f"They PRP nsubj 1\n{verb} VBP ROOT 1 {verb}\nit PRP dobj 1\n{after} 1")
    assert is_pleonastic(Parse(doc), 2) is empty


@pytest.mark.parametrize(
    ("behind", "empty"),
    [
        ("after IN mark 4\nVelm NNP nsubj 4\nfell VBD advcl 1 fall", True),
        ("amid IN prep 1\nfears NNS pobj 2\nthere RB advmod 1", True),
        ("from IN prep 1\nVelm NNP pobj 2\nthere RB advmod 1", False),
    ],
)
def test_it_comes_after_what_was_told(parse, behind, empty):
    assert is_pleonastic(Parse(parse(f"It PRP nsubj 1\ncomes VBZ ROOT 1 come\n{behind}")), 0) is empty
