"""Clauses that belong to a verb of saying: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("comma", "verb", "head"),
    [
        ("there RB advmod 4", "rose VBD conj 1 rise", "leaked"),
        (", , punct 4", "rose VBD conj 1 rise", "warned"),
        ("there RB advmod 4", "replied VBD conj 1 reply", "warned"),
    ],
)
def test_a_second_clause_is_said_too(parse, comma, verb, head):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nwarned VBD ROOT 1 warn\noil NN nsubj 4\nhad VBD aux 4 have\nleaked VBN ccomp 1 leak\n{comma}\n"
            f"and CC cc 1\ncosts NNS nsubj 8\n{verb}"
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", head)


@pytest.mark.parametrize(("mark", "head"), [("that IN mark", "slept"), ("then RB advmod", "left")])
def test_what_and_that_adds_is_said_too(parse, mark, head):
    doc = repair(
        parse(
            "He PRP nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\nsaying VBG advcl 1 say\nthey PRP nsubj 5\nslept VBD ccomp 3 sleep\n"
            f", , punct 1\nbut CC cc 1\n{mark} 10\nhe PRP nsubj 10\nworked VBD conj 1 work"
        )
    )
    assert arc(doc, "worked") == ("conj", head)


@pytest.mark.parametrize(
    ("verb", "addressee", "found"),
    [
        ("told tell", "minister", ("ccomp", "told")),
        ("met meet", "minister", ("relcl", "minister")),
        ("told tell", "story", ("relcl", "story")),
    ],
)
def test_what_follows_whom_one_tells_is_told(parse, verb, addressee, found):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthe DT det 3\n{addressee} NN dobj 1\nshe PRP nsubj 6\nhad VBD aux 6 have\n"
            "gone VBN relcl 3 go\nhome RB advmod 6"
        )
    )
    assert arc(doc, "gone") == found


@pytest.mark.parametrize(
    ("speech", "label", "expected"),
    [
        ("said say", "dobj", ("nsubj", "paid")),
        ("told tell", "dobj", ("dobj", "told")),
        ("said say", "dative", ("dative", "said")),
    ],
)
def test_what_is_said_has_a_subject(parse, speech, label, expected):
    doc = repair(
        parse(
            "Judges NNS nsubj 1 judge\n{} VBD ROOT 1 {}\nthem PRP {} 1\n, , punct 5\nhad VBD aux 5 have\npaid VBN ccomp 1 pay\nfines NNS dobj 5".format(
                *speech.split(), label
            )
        )
    )
    assert arc(doc, "them") == expected


@pytest.mark.parametrize(
    ("helper", "verb", "found"),
    [
        ("were VBD auxpass", "failed VBD", "failed"),
        ("had VBD aux", "failed VBD", "told"),
        ("were VBD auxpass", "failing VBG", "told"),
    ],
)
def test_who_is_told_of_does_what_is_told(parse, helper, verb, found):
    doc = parse(
        f"Courts NNS nsubjpass 2 court\n{helper} 2\ntold VBN ROOT 2 tell\nofficers NNS dobj 2 officer\n, , punct 3\nBo NNP appos 3\n, , punct 3\n"
        f"{verb} xcomp 2 fail\ntests NNS dobj 7 test",
    )
    if "had" in helper:
        doc[0].dep_ = "nsubj"
    assert arc(repair(doc), "officers")[1] == found


def test_what_follows_a_meeting_that_one_tells_is_told(parse):
    doc = parse(
        "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nmeetings NNS dobj 1 meeting\nof IN prep 2\nofficers NNS pobj 3 officer\nshe PRP nsubj 7\nhad VBD aux 7 have\n"
        "gone VBN relcl 4 go\nhome RB advmod 7"
    )
    assert arc(repair(doc), "gone") == ("ccomp", "told")


@pytest.mark.parametrize(("link", "told"), [(", , punct 2", True), ("and CC cc 2", False)])
def test_what_is_told_is_no_clause_beside_who_tells_it(parse, link, told):
    """ "It was shelved as it rained, *the mayor told* reporters", but "..., *and* the mayor told reporters"."""
    doc = repair(
        parse(
            "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nshelved VBN ROOT 2 shelve\nas IN mark 5\nit PRP nsubj 5\nrained VBD advcl 2 rain\n"
            f"{link}\nthe DT det 8\nmayor NN nsubj 9\ntold VBD conj 2 tell\nreporters NNS dobj 9 reporter"
        )
    )
    assert arc(doc, "shelved") == (("ccomp", "told") if told else ("ROOT", "shelved"))
