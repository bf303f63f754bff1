"""Who says more behind a comma; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc

LASTING = """
Lund NNP nsubj 1
{0} ROOT 1 add
that IN mark 4
boats NNS nsubj 4 boat
{1} ccomp 1
repair NN dobj 4
, , punct 4
saying VBG advcl 4 say
so RB advmod 7
"""


@pytest.mark.parametrize(
    ("speech", "state", "head"),
    [
        ("added VBD", "need VBP", "added"),
        ("added VBD", "sought VBD", "sought"),
        ("adds VBZ", "seek VBP", "seek"),
    ],
)
def test_whoever_adds_that_something_lasts_says_more(parse, speech, state, head):
    doc = repair(parse(LASTING.format(speech, state)))
    assert arc(doc, "saying")[1] == head


@pytest.mark.parametrize(
    ("verb", "head"), [("disputed VBD ROOT 1 dispute", "disputed"), ("printed VBD ROOT 1 print", "risen")]
)
def test_whoever_disputes_a_claim_says_more(parse, verb, head):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\n{verb}\nclaims NNS dobj 1 claim\nthat IN mark 6\nrents NNS nsubj 6 rent\nhave VBP aux 6\n"
            "risen VBN acl 2 rise\n, , punct 6\nsaying VBG advcl 6 say\nso RB advmod 8"
        )
    )
    assert arc(doc, "saying")[1] == head
