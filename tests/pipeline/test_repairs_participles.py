"""Which verb a sentence is built on, and what only says more of a noun: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("verb", "outer", "found"),
    [
        ("makes make", "dep", True),
        ("says say", "dep", False),  # takes a clause
        ("makes make", "nsubj", False),  # the noun has its verb
    ],
)
def test_what_takes_no_clause_has_an_object(parse, verb, outer, found):
    doc = repair(
        parse(
            "Workers NNS {} 12 worker\nat IN prep 0\nplants NNS pobj 1 plant\nthat WDT nsubj 4\n{} VBZ relcl 2 {}\ntrucks NNS nsubj 7 truck\n"
            "have VBP aux 7\napproved VBN ccomp 4 approve\ncontracts NNS dobj 7 contract\n, , punct 12\na DT det 11\npaper NN nsubj 12\n"
            "reported VBD ROOT 12 report\n. . punct 12".format(outer, *verb.split())
        )
    )
    assert arc(doc, "approved") == (("ccomp", "reported") if found else ("ccomp", verb.split()[0]))
    assert arc(doc, "trucks") == (("dobj", "makes") if found else ("nsubj", "approved"))
    assert arc(doc, "Workers") == (("nsubj", "approved") if found else (outer, "reported"))


@pytest.mark.parametrize(
    ("speech", "verb", "last", "found"),
    [
        ("said say", "damaged damage", "houses NNS dobj 4", True),
        ("said say", "damaged damage", "badly RB advmod 4", False),  # a participle has no object
        ("saw see", "given give", "houses NNS dobj 4", False),  # but of giving it has
        ("hit hit", "damaged damage", "houses NNS dobj 4", False),  # takes no clause
    ],
)
def test_a_participle_with_an_object_is_what_is_said(parse, speech, verb, last, found):
    doc = repair(
        parse(
            "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\nblast NN dobj 1\n{} VBN acl 3 {}\n{}".format(
                *speech.split(), *verb.split(), last
            )
        )
    )
    assert arc(doc, "blast") == (("nsubj", "damaged") if found else ("dobj", speech.split()[0]))
    assert arc(doc, verb.split()[0]) == (("ccomp", "said") if found else ("acl", "blast"))


@pytest.mark.parametrize(
    ("verb", "noun", "head"),
    [
        ("attended attend", "mass", "mass"),
        ("accompanied accompany", "mass", "held"),
        ("attended attend", "guests", "held"),
    ],
)
def test_an_occasion_is_attended(parse, verb, noun, head):
    doc = repair(
        parse(
            "Reed NNP nsubj 1\nheld VBD ROOT 1 hold\na DT det 3\n{} NN dobj 1 {}\n, , punct 1\n{} VBN advcl 1 {}\nby IN agent 5\n"
            "monks NNS pobj 6 monk".format(noun, noun.removesuffix("s") if noun == "guests" else noun, *verb.split())
        )
    )
    assert arc(doc, verb.split()[0])[1] == head
