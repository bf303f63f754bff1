"""Quotations in single marks over paragraphs, and who says them how; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.quotes import quotes
from tests.pipeline.parsed import glued

PARTS = """
Lund NNP nsubj 1
said VBD ROOT 1 say
: : punct 1
{0} `` punct 5
We PRP nsubj 5
waited VBD ccomp 1 wait
. . punct 1
{1} `` punct 9
They PRP nsubj 9
fled VBD ROOT 9 flee
. . punct 9
' '' punct 9
"""


@pytest.mark.parametrize(("again", "speakers"), [("'", ["0", "0"]), ("So", [])])
def test_a_quotation_in_single_marks_goes_on_in_the_next_paragraph(parse, again, speakers):
    doc = glued(
        parse, PARTS.format("'", again).replace("So `` punct", "So RB advmod"), 3, 5, 7 if again == "'" else 3, 9, 10
    )
    doc._.kg_blocks = [[0, doc[7].idx - 1, "paragraph"], [doc[7].idx, len(doc.text), "paragraph"]]
    assert [q.kb_id_ for q in quotes(doc).spans["kg_quotes"]] == speakers


MUSED = """
“ `` punct 2
We PRP nsubj 2
waited VBD ROOT 2 wait
too RB advmod 2
, , punct 2
” '' punct 2
Lund NNP nsubj 7
{0} VBD ccomp 2 {1}
"""


@pytest.mark.parametrize(("verb", "lemma", "speaker"), [("mused", "muse", "6"), ("limped", "limp", "")])
def test_how_somebody_says_it_tells_who_does(parse, verb, lemma, speaker):
    doc = quotes(parse(MUSED.format(verb, lemma), ents=[(6, 6, "PERSON")]))
    assert [q.kb_id_ for q in doc.spans["kg_quotes"]] == [speaker]
