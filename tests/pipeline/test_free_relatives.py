"""What a clause with "what" stands for, where it says so, and where it does not."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles

FOUND = "Guards NNS nsubj 1 guard\nfound VBD ROOT 1 find\n"


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("what WP nsubj 3\nseemed VBD ccomp 1 seem\nto TO aux 5\nbe VB xcomp 3\nbombs NNS attr 5 bomb", "bombs"),
        (
            "what WP nsubjpass 4\nwas VBD auxpass 4 be\nsaid VBN ccomp 1 say\nto TO aux 6\nbe VB xcomp 4\nbombs NNS attr 6",
            "bombs",
        ),
        ("what WP nsubj 3\nlooked VBD ccomp 1 look\nlike IN prep 3\nbombs NNS pobj 4 bomb", "bombs"),
        ("what WP dobj 4\nthey PRP nsubj 4\ncalled VBD ccomp 1 call\nbombs NNS oprd 4 bomb", "bombs"),
        (
            "what WP dobj 4\nthey PRP nsubj 4\ndescribed VBD ccomp 1 describe\nas IN prep 4\nbombs NNS pobj 5 bomb",
            "bombs",
        ),
        ("what WP dobj 4\nthey PRP nsubj 4\nsold VBD ccomp 1 sell\nas IN prep 4\nscrap NN pobj 5", None),
        ("what WP nsubj 3\nfell VBD ccomp 1 fall\nlike IN prep 3\nrain NN pobj 4", None),
        (
            "that IN mark 4\nthey PRP nsubj 4\nseemed VBD ccomp 1 seem\nto TO aux 6\nbe VB xcomp 4\nbombs NNS attr 6",
            None,
        ),
    ],
)
def test_what_was_found(parse, clause, target):
    assert roles(parse(FOUND + clause), "found")[1] == target


def test_who_did_it_by_what_he_seems_to_be(parse):
    doc = parse(
        "Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nshot VBN ROOT 2 shoot\nby IN agent 2\nwhat WP nsubj 5\nseemed VBD pcomp 3 seem\nto TO aux 7\n"
        "be VB xcomp 5\nguards NNS attr 7 guard"
    )
    assert roles(doc, "shot")[:2] == ("guards", "Lund")


@pytest.mark.parametrize(("label", "actor"), [("xcomp", "bomb"), ("advcl", None)])
def test_what_went_off(parse, label, actor):
    doc = parse(
        f"What WP nsubj 1 what\nseemed VBD csubj 5 seem\nto TO aux 3\nbe VB {label} 1\nbombs NNS attr 3 bomb\nexploded VBD ROOT 5 explode".replace(
            "bombs NNS", "bomb NN"
        )
    )
    assert roles(doc, "exploded")[0] == actor
