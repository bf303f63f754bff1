"""Whose clause begins behind "and": parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("object_", "helper", "expected"),
    [
        ("banks NNS dobj 1 bank", "have VBP aux", ("nsubj", "signed")),
        ("banks NNS dobj 1 bank", "were VBD auxpass", ("nsubjpass", "signed")),
        ("daily RB advmod 1", "have VBP aux", ("dobj", "sue")),
    ],
)
def test_a_noun_behind_and_begins_its_clause(parse, object_, helper, expected):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nsue VBP ROOT 1 sue\n{object_}\nand CC cc 1\ndoctors NNS dobj 1 doctor\n{helper} 6\nsigned VBN conj 1 sign\n"
            "letters NNS dobj 6 letter"
        )
    )
    assert arc(doc, "doctors") == expected


@pytest.mark.parametrize(("dep", "expected"), [("conj", ("nsubj", "worked")), ("ccomp", ("nsubj", "worked"))])
def test_a_noun_with_a_relative_clause_begins_its_clause(parse, dep, expected):
    """ "said it was run by Norvik and *the signals*, which it owns, worked" has nobody run by signals."""
    doc = repair(
        parse(
            "He PRP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubjpass 4\nwas VBD auxpass 4\nrun VBN ccomp 1 run\nby IN agent 4\nNorvik NNP pobj 5\n"
            "and CC cc 6\nsignals NNS conj 6 signal\n, , punct 8\nwhich WDT dobj 12\nit PRP nsubj 12\nowns VBZ relcl 8 own\n, , punct 8\n"
            f"worked VBD {dep} {4 if dep == 'conj' else 1} work"
        )
    )
    assert arc(doc, "signals") == expected


def test_whom_it_is_run_by_begins_no_clause(parse):
    doc = repair(
        parse(
            "He PRP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubjpass 4\nwas VBD auxpass 4\nrun VBN ccomp 1 run\nby IN agent 4\nNorvik NNP pobj 5\n"
            "and CC cc 6\nTarn NNP conj 6\nand CC cc 4\nfailed VBD conj 4 fail"
        )
    )
    assert arc(doc, "Tarn") == ("conj", "Norvik")
