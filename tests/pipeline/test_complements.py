"""Who takes part behind a preposition: each rule on a sentence that it serves, and on a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline import complements as c
from tests.pipeline.parsed import at, text


def within(doc, word, *, has_target):
    """The participant behind the preposition of the root."""
    preposition = at(doc, word)
    return text(c.complement(preposition.head, preposition, has_target))


@pytest.mark.parametrize(
    ("noun", "preposition", "label", "expected"),
    [
        ("suit", "against", None, "Calder"),
        ("deal", "with", "ORG", "Calder"),
        ("deal", "with", None, None),  # "a deal with strings"
        ("sanction", "on", "ORG", "Calder"),
        ("report", "on", "ORG", None),  # a report burdens nobody
        ("apology", "to", "ORG", "Calder"),
        ("road", "to", "ORG", None),
        ("suit", "against", "DATE", None),
    ],
)
def test_counterpart(parse, noun, preposition, label, expected):
    doc = parse(
        f"They PRP nsubj 1\nhad VBD ROOT 1 have\na DT det 3\n{noun} NN dobj 1\n{preposition} IN prep 3\nCalder NNP pobj 4",
        ents=[(5, 5, label)] if label else [],
    )
    assert text(c.counterpart(doc[3])) == expected


def test_nothing_has_no_counterpart():
    assert c.counterpart(None) is None


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"), [("letter", "to", "union"), ("letter", "about", None), ("ride", "to", None)]
)
def test_addressee_of_a_message(parse, noun, preposition, expected):
    doc = parse(
        f"He PRP nsubj 1\nwarned VBD ROOT 1 warn\nin IN prep 1\na DT det 4\n{noun} NN pobj 2\n{preposition} IN prep 4\n"
        "the DT det 7\nunion NN pobj 5"
    )
    assert text(c.addressee(doc[1])) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("call", "on", "states"), ("appeal", "to", "states"), ("call", "at", None), ("agree", "on", None)],
)
def test_who_is_asked_over_a_preposition(parse, verb, preposition, expected):
    doc = parse(
        f"She PRP nsubj 1\n{verb}s VBZ ROOT 1 {verb}\n{preposition} IN prep 1\nstates NNS pobj 2\nto TO aux 5\nact VB advcl 1"
    )
    assert text(c.controlled_object(doc[1])) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "has_target", "expected"),
    [
        ("impose", "on", True, "exports"),  # a burden
        ("publish", "on", True, None),
        ("call", "for", False, "exports"),  # an appeal
        ("say", "for", False, None),
        ("turn", "into", True, "exports"),  # what it becomes
        ("paint", "into", True, None),
        ("meet", "with", False, "exports"),
        ("travel", "to", False, None),  # a destination
    ],
)
def test_complement(parse, verb, preposition, has_target, expected):
    doc = parse(f"They PRP nsubj 1\n{verb} VBP ROOT 1\n{preposition} IN prep 1\nexports NNS pobj 2")
    assert text(c.complement(doc[1], doc[2], has_target)) == expected


def test_a_date_bears_no_burden(parse):
    doc = parse("They PRP nsubj 1\nimpose VBP ROOT 1\non IN prep 1\nFriday NNP pobj 2", ents=[(3, 3, "DATE")])
    assert c.complement(doc[1], doc[2], True) is None


def test_a_fronted_phrase_is_no_complement(parse):
    doc = parse("For IN prep 3\nyears NNS pobj 0\nresidents NNS nsubj 3\nwaited VBD ROOT 3 wait")
    assert c.complement(doc[3], doc[0], False) is None
    doc = parse(
        "the DT det 1\njob NN ROOT 1\nfor IN prep 5\nwhich WDT pobj 2\nshe PRP nsubj 5\napplied VBD relcl 1 apply"
    )
    assert text(c.complement(doc[5], doc[2], False)) == "job"


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("said say", "laugh", None), ("met meet", "laugh", "laugh"), ("said say", "reporter", "reporter")],
)
def test_how_something_is_said_is_no_participant(parse, verb, noun, expected):
    doc = parse(
        "She PRP nsubj 1\n{} VBD ROOT 1 {}\nwith IN prep 1\na DT det 4\n{} NN pobj 2".format(*verb.split(), noun)
    )
    assert text(c.complement(doc[1], doc[2], False)) == expected


@pytest.mark.parametrize(("noun", "expected"), [("south", None), ("village", "village")])
def test_a_direction_takes_no_part(parse, noun, expected):
    doc = parse(f"They PRP nsubj 1\napproached VBD ROOT 1 approach\nfrom IN prep 1\nthe DT det 4\n{noun} NN pobj 2")
    assert within(doc, "from", has_target=False) == expected


@pytest.mark.parametrize(
    ("third", "last", "expected"),
    [
        (", , punct", "saying VBG acl 5 say", None),
        ("again RB advmod", "saying VBG acl 5 say", "officials"),
        (", , punct", "there RB advmod 1", "officials"),
    ],
)
def test_who_says_so_beside_it_takes_no_part(parse, third, last, expected):
    doc = parse(
        f"Norvik NNP nsubj 1\nshared VBD ROOT 1 share\nplans NNS dobj 1\n{third} 1\nwith IN prep 1\nofficials NNS pobj 4\n{last}"
    )
    assert within(doc, "with", has_target=True) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("aboard RB advmod 4", None),
        ("on IN prep 4\nboard NN pobj 5", None),
        ("abroad RB advmod 4", "crews"),
        ("on IN prep 4\ndeck NN pobj 5", "crews"),
    ],
)
def test_who_is_on_board_takes_no_part(parse, last, expected):
    doc = parse(f"It PRP nsubj 1\ncrashed VBD ROOT 1 crash\nwith IN prep 1\nten CD nummod 4\ncrews NNS pobj 2\n{last}")
    assert within(doc, "with", has_target=False) == expected


@pytest.mark.parametrize(
    ("noun", "has_target", "expected"),
    [
        ("pavement NN", True, None),
        ("pavement NN", False, "pavement"),
        ("thief NN", True, "thief"),
        ("Tarn NNP", True, "Tarn"),
    ],
)
def test_what_something_is_taken_out_of(parse, noun, has_target, expected):
    doc = parse(
        f"They PRP nsubj 1\ntook VBD ROOT 1 take\nbricks NNS dobj 1\nfrom IN prep 1\nthe DT det 5\n{noun} pobj 3"
    )
    assert within(doc, "from", has_target=has_target) == expected


@pytest.mark.parametrize(
    ("verb", "dep", "expected"),
    [("met meet", "nsubj", "families"), ("coped cope", "nsubj", None), ("met meet", "dobj", None)],
)
def test_who_is_met_may_be_read_for_a_subject(parse, verb, dep, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nwith IN prep 1\nfamilies NNS {} 4 family\nhoping VBG pcomp 2 hope".format(
            *verb.split(), dep
        )
    )
    assert within(doc, "with", has_target=False) == expected


@pytest.mark.parametrize(
    ("verb", "mark", "noun", "dep", "expected"),
    [
        ("voted vote", "for", "Lund", "advcl", "Lund"),
        ("lobbied lobby", "for", "Lund", "ccomp", "Lund"),
        ("waved wave", "for", "Lund", "advcl", None),
        ("voted vote", "after", "Lund", "advcl", None),
        ("voted vote", "for", "rain", "advcl", None),  # nobody who could do it
        ("voted vote", "for", "Lund", "relcl", None),
    ],
)
def test_whose_doing_is_asked_for(parse, verb, mark, noun, dep, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN mark 5\n{} NNP nsubj 5\nto TO aux 5\nstop VB {} 1".format(
            *verb.split(), mark, noun, dep
        ),
        ents=[(3, 3, "PERSON")] if noun == "Lund" else [],
    )
    assert text(c.asked_for(doc[1])) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("pay", "for", "Lund"), ("hope", "for", "Lund"), ("campaign", "for", "Lund"), ("hope", "with", None), ("dance", "for", None)],
)  # fmt: skip
def test_whose_doing_is_paid_or_hoped_for(parse, verb, preposition, expected):
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBP ROOT 1\n{preposition} IN prep 1\nLund NNP pobj 2\nto TO aux 5\nwin VB advcl 1"
    )
    assert text(c.controlled_object(doc[1])) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "noun", "expected"),
    [
        ("responded respond", "with", "gas", None),
        ("responded respond", "with", "officers", None),
        ("responded respond", "to", "gas", "gas"),
        ("dealt deal", "with", "gas", "gas"),
    ],
)
def test_what_one_responds_with_takes_no_part(parse, verb, preposition, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN prep 1\n{} NNS pobj 2 {}".format(
            *verb.split(), preposition, noun, noun.removesuffix("ers") + "er" * noun.endswith("ers")
        )
    )
    assert within(doc, preposition, has_target=False) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("said say", "on", None), ("agreed agree", "on", "Tarnfeed"), ("said say", "to", "Tarnfeed")],
)
def test_where_something_is_posted_is_no_participant(parse, verb, preposition, expected):
    doc = parse(
        "She PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN prep 1\nTarnfeed NNP pobj 2".format(*verb.split(), preposition),
        ents=[(3, 3, "ORG")],
    )
    assert within(doc, preposition, has_target=False) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "has_target", "expected"),
    [
        ("called call", "on", False, "Norvik"),
        ("shouted shout", "at", False, "Norvik"),
        ("called call", "on", True, None),  # "called a vote on Norvik"
        ("landed land", "on", False, None),
        ("called call", "in", False, None),
    ],
)
def test_a_place_that_is_called_on_takes_part(parse, verb, preposition, has_target, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN prep 1\nNorvik NNP pobj 2".format(*verb.split(), preposition),
        ents=[(3, 3, "GPE")],
    )
    assert within(doc, preposition, has_target=has_target) == expected
