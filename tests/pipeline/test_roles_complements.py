"""Who else takes part, over a preposition or beside an object, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


def test_destination_is_no_target(parse):
    doc = parse("Officials NNS nsubj 1\nwent VBD ROOT 1 go\nto IN prep 1\nthe DT det 4\nstation NN pobj 2")
    assert roles(doc, "went") == ("Officials", None, None)


def test_prepositional_complement_is_a_target(parse):
    doc = parse("Envoys NNS nsubj 1\nmet VBD ROOT 1 meet\nwith IN prep 1\nrebels NNS pobj 2")
    assert roles(doc, "met") == ("Envoys", "rebels", None)


def test_second_participant_of_relating(parse):
    lines = "Fees NNS nsubjpass 2\nwere VBD auxpass 2 be\n{0} VBN ROOT 2 {1}\nto IN prep 2\nrent NN pobj 3\nbriefly RB advmod 2"
    assert roles(parse(lines.format("linked", "link")), "linked") == (None, "Fees", "rent")
    assert roles(parse(lines.format("sent", "send")), "sent") == (None, "Fees", None)


def test_who_is_burdened(parse):
    doc = parse(
        "Norvik NNP nsubj 1\nlaunched VBD ROOT 1 launch\nan DT det 3\nattack NN dobj 1\non IN prep 3\nSudland NNP pobj 4",
        ents=[(0, 0, "GPE"), (5, 5, "GPE")],
    )
    assert roles(doc, "launched") == ("Norvik", "attack", "Sudland")


def test_an_amount_beside_one_who_is_fined_is_no_target(parse):
    lines = "Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nfined VBN ROOT 2 fine\n$ $ nmod 4\n500 CD dobj 2"
    assert roles(parse(lines, ents=[(3, 4, "MONEY")]), "fined") == (None, "Lund", None)


@pytest.mark.parametrize(("verb", "doer"), [("win", "They"), ("leave", "guards")])
def test_what_one_bribes_somebody_for(parse, verb, doer):
    doc = parse(f"They PRP nsubj 1\nbribed VBD ROOT 1 bribe\nguards NNS dobj 1 guard\nto TO aux 4\n{verb} VB advcl 1")
    assert roles(doc, verb)[0] == doer


@pytest.mark.parametrize(("preposition", "doer"), [("at", None), ("with", "Nurses")])
def test_at_plans_one_protests_others_have_them(parse, preposition, doer):
    doc = parse(
        f"Nurses NNS nsubj 1 nurse\nleft VBD ROOT 1 leave\n{preposition} IN prep 1\nplans NNS pobj 2 plan\nto TO aux 5\ncut VB acl 3"
    )
    assert roles(doc, "cut")[0] == doer


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("voted vote", "favour", "plan"),
        ("marched march", "support", "plan"),
        ("voted vote", "spite", None),
        ("slept sleep", "defence", None),
    ],
)
def test_whose_side_is_taken(parse, verb, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nin IN prep 1\n{} NN pobj 2\nof IN prep 3\nplan NN pobj 4".format(
            *verb.split(), noun
        )
    )
    assert roles(doc, verb.split()[0]) == ("They", expected, None)


@pytest.mark.parametrize(("clause", "expected"), [("arrested VBN acl 3 arrest", None), ("there RB advmod 3", "guards")])
def test_what_comes_with_an_end_takes_no_part(parse, clause, expected):
    doc = parse(f"Reed NNP nsubj 1\nended VBD ROOT 1 end\nwith IN prep 1\nguards NNS pobj 2 guard\n{clause}")
    assert roles(doc, "ended")[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("place", (None, None)), ("bribes", ("bribes", None))])
def test_take_place_has_no_target(parse, noun, expected):
    doc = parse(f"It PRP nsubj 1\ntook VBD ROOT 1 take\n{noun} NN dobj 1\non IN prep 1\ntime NN pobj 3")
    assert roles(doc, "took")[1:] == expected


def test_who_bears_what_the_verb_puts_on_them(parse):
    doc = parse(
        "They PRP nsubj 1\nlaunched VBD ROOT 1 launch\nassaults NNS dobj 1 assault\non IN prep 1\nforts NNS pobj 3"
    )
    assert roles(doc, "launched") == ("They", "assaults", "forts")


@pytest.mark.parametrize(("verb", "expected"), [("returned return", "Peru"), ("drove drive", None)])
def test_who_gets_back_what_is_returned(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\npaintings NNS dobj 1\nto IN prep 1\nPeru NNP pobj 3".format(*verb.split()),
        ents=[(4, 4, "GPE")],
    )
    assert roles(doc, doc[1].text) == ("They", "paintings", expected)


@pytest.mark.parametrize(("verb", "expected"), [("sent send", "Sudland"), ("closed close", None)])
def test_who_gets_what_is_sent(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\ntents NNS dobj 1\nand CC cc 2\nfood NN conj 2\nto IN prep 4\nSudland NNP pobj 5".format(
            *verb.split()
        ),
        ents=[(6, 6, "GPE")],
    )
    assert roles(doc, doc[1].text) == ("They", "tents", expected)


@pytest.mark.parametrize(("verb", "expected"), [("hit hit", None), ("provided provide", "bars")])
def test_a_means_is_no_participant(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nguards NNS dobj 1\nwith IN prep 1\nbars NNS pobj 3 bar".format(
            *verb.split()
        )
    )
    assert roles(doc, doc[1].text) == ("They", "guards", expected)


def test_an_amount_in_money_is_no_target_of_a_fine(parse):
    doc = parse(
        "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nfined VBN ROOT 2 fine\n90 CD nummod 4\neuros NNS dobj 2 euro"
    )
    assert roles(doc, "fined") == (None, "It", None)


def test_a_bare_number_is_no_participant(parse):
    doc = parse("They PRP nsubj 1\npassed VBD ROOT 1 pass\nit PRP dobj 1\nto IN prep 1\n40 CD pobj 3")
    assert roles(doc, "passed") == ("They", "it", None)


def test_what_one_takes_part_in(parse):
    doc = parse("They PRP nsubj 1\ntook VBD ROOT 1 take\npart NN dobj 1\nin IN prep 1\nmarches NNS pobj 3 march")
    assert roles(doc, "took") == ("They", "marches", None)


@pytest.mark.parametrize(("verb", "expected"), [("threw throw", "guards"), ("found find", None)])
def test_who_is_aimed_at(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nstones NNS dobj 1\nat IN prep 1\nguards NNS pobj 3".format(*verb.split())
    )
    assert roles(doc, doc[1].text) == ("They", "stones", expected)


def test_why_one_resigns_is_no_participant(parse):
    for verb in ("resigned", "quit"):
        doc = parse(f"He PRP nsubj 1\n{verb} VBD ROOT 1 {verb[:6]}\nover IN prep 1\nscandals NNS pobj 2 scandal")
        assert roles(doc, verb) == ("He", None, None)


def test_a_distance_is_no_object_beside_one(parse):
    doc = parse("They PRP nsubj 1\nfreed VBD ROOT 1 free\nmen NNS dative 1 man\n90 CD nummod 4\nkm NN dobj 1")
    assert roles(doc, "freed") == ("They", "men", None)


@pytest.mark.parametrize(
    ("verb", "obj", "expected"),
    [
        ("met meet", "talks talk", None),
        ("swapped swap", "oil oil", "oil"),
        ("swapped swap", "time time", None),
        ("built build", "him him", "him"),
    ],
)
def test_why_something_is_done_is_no_participant(parse, verb, obj, expected):
    tag = "PRP" if obj == "him him" else "NN"
    word, lemma = obj.split()
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nit PRP dobj 1\nfor IN prep 1\n{} {} pobj 3 {}".format(
            *verb.split(), word, tag, lemma
        )
    )
    assert roles(doc, doc[1].text) == ("They", "it", expected)


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("awarded award", "Reed NNP", "Reed"),  # whom the recogniser missed
        ("awarded award", "officers NNS", "officers"),
        ("awarded award", "rooms NNS", None),
        ("shown show", "Reed NNP", None),
    ],
)
def test_who_gets_what_is_given(parse, verb, noun, expected):
    word, tag = noun.split()
    doc = parse(
        "Prizes NNS nsubjpass 2\nwere VBD auxpass 2 be\n{} VBN ROOT 2 {}\nto IN prep 2\n{} {} pobj 3 {}".format(
            *verb.split(), word, tag, word.removesuffix("s")
        )
    )
    assert roles(doc, doc[2].text) == (None, "Prizes", expected)


@pytest.mark.parametrize(
    ("preposition", "noun", "expected"),
    [("for", "officers officer", "officers"), ("for", "winters winter", None), ("to", "winters winter", "winters")],
)
def test_whom_something_is_bought_for(parse, preposition, noun, expected):
    doc = parse(
        "They PRP nsubj 1\nbought VBD ROOT 1 buy\ntents NNS dobj 1\n{} IN dative 1\n{} NNS pobj 3 {}".format(
            preposition, *noun.split()
        )
    )
    assert roles(doc, "bought") == ("They", "tents", expected)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("than IN prep", ("permits", None)),
        ("not RB neg", ("permits", None)),
        ("then RB advmod", ("licences", "permits")),  # two objects: who gets what
    ],
)
def test_what_was_not_chosen_is_no_second_object(parse, link, expected):
    doc = parse(f"They PRP nsubj 1\nissued VBD ROOT 1 issue\npermits NNS dobj 1\n{link} 1\nlicences NNS dobj 1")
    assert roles(doc, "issued") == ("They", *expected)


@pytest.mark.parametrize(("verb", "expected"), [("voted vote", "Lund"), ("waved wave", None)])
def test_who_is_voted_for(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nfor IN mark 5\nLund NNP nsubj 5\nto TO aux 5\nlead VB advcl 1".format(*verb.split()),
        ents=[(3, 3, "PERSON")],
    )  # fmt: skip
    assert roles(doc, verb.split()[0]) == ("They", expected, None)


@pytest.mark.parametrize(("noun", "expected"), [("guards", "guards"), ("noon", None)])
def test_whom_one_fires_at(parse, noun, expected):
    doc = parse(f"They PRP nsubj 1\nfired VBD ROOT 1 fire\nat IN prep 1\n{noun} NNS pobj 2 {noun.rstrip('s')}")
    assert roles(doc, "fired")[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("way", "deal"), ("desk", "They")])
def test_for_whom_the_way_is_cleared(parse, noun, expected):
    doc = parse(
        f"They PRP nsubj 1\ncleared VBD ROOT 1 clear\nthe DT det 3\n{noun} NN dobj 1\nfor IN prep 3\nthe DT det 6\ndeal NN pobj 4\n"
        "to TO aux 8\nproceed VB advcl 1"
    )
    assert roles(doc, "proceed")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("died die", None), ("fled flee", "wife")])
def test_who_dies_with_somebody_does_nothing_to_her(parse, verb, expected):
    doc = parse(
        "He PRP nsubj 1\n{} VBD ROOT 1 {}\nwith IN prep 1\nhis PRP$ poss 4\nwife NN pobj 2".format(*verb.split())
    )
    assert roles(doc, verb.split()[0])[1] == expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("opened open", "fire NN", "guards"), ("caught catch", "fire NN", None), ("opened open", "shops NNS", "shops")],
)
def test_who_opens_fire_does_it_to_somebody(parse, verb, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} dobj 1\non IN prep 1\nguards NNS pobj 3 guard".format(
            *verb.split(), noun
        )
    )
    assert roles(doc, verb.split()[0])[1] == expected
