"""Who does what to whom, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.roles import RoleFinder


def roles(doc, trigger):
    found = RoleFinder().roles(doc[[t.text for t in doc].index(trigger)])
    return tuple(token.text if token is not None else None for token in (found.actor, found.target, found.recipient))


def test_active_with_dative(parse):
    doc = parse("They PRP nsubj 1\ngave VBD ROOT 1 give\nICE NNP dative 1\naccess NN dobj 1")
    assert roles(doc, "gave") == ("They", "access", "ICE")


def test_passive_with_agent(parse):
    doc = parse(
        "Cuts NNS nsubjpass 2\nwere VBD auxpass 2 be\nblocked VBN ROOT 2 block\nby IN agent 2\na DT det 5\njudge NN pobj 3"
    )
    assert roles(doc, "blocked") == ("judge", "Cuts", None)


def test_passive_means_is_no_agent(parse):
    doc = parse(
        "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nreturned VBN ROOT 2 return\nby IN agent 2\nmail NN pobj 3\nby IN agent 2\nMeyer NNP pobj 5",
        ents=[(6, 6, "PERSON")],
    )
    assert roles(doc, "returned") == ("Meyer", "It", None)


def test_agent_hung_on_a_noun_in_between(parse):
    doc = parse(
        "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nfound VBN ROOT 2 find\nin IN prep 2\nenvelopes NNS pobj 3\nby IN prep 4\n"
        "a DT det 7\npasserby NN pobj 5"
    )
    assert roles(doc, "found") == ("passerby", "It", None)


def test_relative_pronoun_stands_for_its_noun(parse):
    doc = parse("the DT det 1\nagency NN ROOT 1\nthat WDT nsubj 3\narrested VBD relcl 1 arrest\nresidents NNS dobj 3")
    assert roles(doc, "arrested") == ("agency", "residents", None)


def test_gap_of_a_relative_clause_without_pronoun(parse):
    doc = parse("homes NNS ROOT 0\nwe PRP nsubj 2\nchose VBD relcl 0 choose")
    assert roles(doc, "chose") == ("we", "homes", None)


def test_reduced_relative_is_passive(parse):
    doc = parse("the DT det 1\nboat NN ROOT 1\nrescued VBN acl 1 rescue\nlast JJ amod 4\nFriday NNP npadvmod 2")
    assert roles(doc, "rescued") == (None, "boat", None)


def test_object_control(parse):
    doc = parse(
        "She PRP nsubj 1\nurged VBD ROOT 1 urge\ngovernors NNS dobj 1\nto TO aux 4\nsave VB xcomp 1\nmigrants NNS dobj 4"
    )
    assert roles(doc, "save") == ("governors", "migrants", None)


def test_subject_control_in_spite_of_an_object(parse):
    doc = parse("She PRP nsubj 1\npromised VBD ROOT 1 promise\nvoters NNS dobj 1\nto TO aux 4\nresign VB xcomp 1")
    assert roles(doc, "resign")[0] == "She"


def test_control_over_a_preposition(parse):
    doc = parse(
        "She PRP nsubj 1\npleaded VBD ROOT 1 plead\nwith IN prep 1\nhim PRP pobj 2\nto TO aux 5\ncall VB xcomp 1\npolice NN dobj 5"
    )
    assert roles(doc, "call") == ("him", "police", None)


def test_gerund_after_an_accusation_belongs_to_the_accused(parse):
    doc = parse(
        "Kenney NNP nsubj 1\naccused VBD ROOT 1 accuse\nICE NNP dobj 1\nof IN prep 1\nmisusing VBG pcomp 3 misuse\ndata NNS dobj 4"
    )
    assert roles(doc, "misusing") == ("ICE", "data", None)


def test_participle_takes_the_subject_of_its_clause(parse):
    doc = parse(
        "Troops NNS nsubj 1\nfired VBD ROOT 1 fire\nshells NNS dobj 1\nkilling VBG advcl 1 kill\nsix CD nummod 5\nvillagers NNS dobj 3"
    )
    assert roles(doc, "killing") == ("Troops", "villagers", None)


def test_small_clause_has_a_target(parse):
    doc = parse("Wind NN nsubj 1\ncaused VBD ROOT 1 cause\na DT det 3\ncrane NN nsubj 5\nto TO aux 5\nfall VB ccomp 1")
    assert roles(doc, "caused") == ("Wind", "crane", None)
    assert roles(doc, "fall") == ("crane", None, None)


def test_destination_is_no_target(parse):
    doc = parse("Officials NNS nsubj 1\nwent VBD ROOT 1 go\nto IN prep 1\nthe DT det 4\nstation NN pobj 2")
    assert roles(doc, "went") == ("Officials", None, None)


def test_prepositional_complement_is_a_target(parse):
    doc = parse("Envoys NNS nsubj 1\nmet VBD ROOT 1 meet\nwith IN prep 1\nrebels NNS pobj 2")
    assert roles(doc, "met") == ("Envoys", "rebels", None)


@pytest.mark.parametrize(("headline", "expected"), [(True, (None, "Parents", None)), (False, ("Parents", None, None))])
def test_headline_passive_without_auxiliary(parse, headline, expected):
    doc = parse(
        "Parents NNS nsubj 1\nprosecuted VBD ROOT 1 prosecute\nafter IN prep 1\ndeath NN pobj 2", headline=headline
    )
    assert roles(doc, "prosecuted") == expected


def test_passive_with_a_recipient(parse):
    doc = parse(
        "Jets NNS nsubjpass 2\nwere VBD auxpass 2 be\nsold VBN ROOT 2 sell\nto IN prep 2\nQatar NNP pobj 3",
        ents=[(4, 4, "GPE")],
    )
    assert roles(doc, "sold") == (None, "Jets", "Qatar")
