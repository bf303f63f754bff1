"""What a verb does by what it is done to: one sense a test."""

import pytest
from spacy.tokens import Span

from kg.pipeline.actions import type_events


def test_what_stands_in_a_quotation_does_not_quote(parse):
    doc = parse(
        "\" `` punct 2\nIt PRP nsubj 2\nsnapped VBD ccomp 6 snap\n, , punct 6\n\" '' punct 6\nhe PRP nsubj 6\nsaid VBD ROOT 6 say"
    )
    frames = [
        {"trigger": i, "alt": [], "actor": None, "target": None, "polarity": "positive", "modality": "actual", "construction": "", "speaker": None}
        for i in (2, 6)
    ]  # fmt: skip
    doc._.kg_frames = [dict(frame) for frame in frames]
    assert [frame["types"] for frame in type_events(doc)._.kg_frames] == [["STATE"], ["STATE"]]
    doc.spans["kg_quotes"] = [Span(doc, 0, 5)]
    doc._.kg_frames = frames
    assert [frame["types"] for frame in type_events(doc)._.kg_frames] == [["CHANGE"], ["STATE"]]


def test_a_british_noun_fits_the_condition_for_the_american_one(typed):
    lines = "They PRP nsubj 1\njoined VBD ROOT 1 join\n{} NNS dobj 1 {}"
    assert typed(lines.format("programmes", "programme"), 1, actor=0, target=2)["types"] == ["AGREE"]
    assert typed(lines.format("colleagues", "colleague"), 1, actor=0, target=2)["types"] == ["CONSULT"]


@pytest.mark.parametrize(("article", "types"), [("the DT", ["CHANGE"]), ("a DT", ["AID"])])
def test_a_number_that_is_known_is_what_is_raised(typed, article, types):
    lines = f"They PRP nsubj 1\nraised VBD ROOT 1 raise\n{article} det 3\nnumber NN dobj 1\nof IN prep 3\nsons NNS pobj 4 son"
    assert typed(lines, 1, actor=0, target=3)["types"] == types


CALLED = """
{} NNS nsubjpass 2 {}
were VBD auxpass 2
called VBN ROOT 2 call
to IN prep 2
{} NN pobj 3
"""


@pytest.mark.parametrize(
    ("who", "where", "types"),
    [("Crews crew", "blaze", ["MOBILIZE"]), ("Crews crew", "account", ["CONSULT"]), ("Sailors sailor", "blaze", ["CONSULT"])],
)  # fmt: skip
def test_crews_that_are_called_to_a_place_are_sent_there(typed, who, where, types):
    assert typed(CALLED.format(*who.split(), where), 2, target=0)["types"] == types


@pytest.mark.parametrize(("where", "types"), [("cup", ["COMPETE"]), ("list", ["ASSAULT"])])
def test_a_player_is_eliminated_from_a_contest(typed, where, types):
    lines = (
        f"They PRP nsubjpass 2\nwere VBD auxpass 2\neliminated VBN ROOT 2 eliminate\nfrom IN prep 2\n{where} NN pobj 3"
    )
    assert typed(lines, 2, target=0)["types"] == types


@pytest.mark.parametrize(("state", "types"), [("redundant", ["PERSONNEL"]), ("angry", ["CHANGE"])])
def test_who_is_made_redundant_loses_a_job(typed, state, types):
    lines = f"Cooks NNS nsubjpass 2 cook\nwere VBD auxpass 2\nmade VBN ROOT 2 make\n{state} JJ oprd 2"
    assert typed(lines, 2, target=0)["types"] == types


@pytest.mark.parametrize(("state", "types"), [("responsible", ["ACCUSE"]), ("still", ["CONSULT"])])
def test_who_is_held_responsible_is_blamed(typed, state, types):
    lines = f"Councils NNS nsubjpass 2 council\nwere VBD auxpass 2\nheld VBN ROOT 2 hold\n{state} JJ acomp 2"
    assert typed(lines, 2, target=0)["types"] == types


@pytest.mark.parametrize(("mark", "kind"), [("for", "REQUEST"), ("so", "STATE")])
def test_who_is_called_for_to_do_it_is_asked(typed, mark, kind):
    """ "They called *for her to go*": the parser makes a clause of it."""
    lines = f"They PRP nsubj 1\ncalled VBD ROOT 1 call\n{mark} IN mark 5\nher PRP nsubj 5\nto TO aux 5\ngo VB advcl 1"
    assert typed(lines, 1, actor=0)["types"][0] == kind
