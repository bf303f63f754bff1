"""Which words are triggers and which of them are passive: each rule, and a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.events import is_stray
from kg.pipeline.roles import RoleFinder
from kg.pipeline.triggers import is_passive, triggers
from tests.pipeline.parsed import glued


def found(doc):
    return [t.text for t in triggers(doc)]


def at(doc, word):
    return doc[[t.text for t in doc].index(word)]


def test_a_clitic_is_no_trigger(parse):
    lines = "I PRP nsubj 1\n{0} VBP ROOT 1 {1}\nhome RB advmod 1"
    assert found(parse(lines.format("’m", "’m"))) == []
    assert found(parse(lines.format("march", "march"))) == ["march"]


def test_a_plural_that_is_no_verb_is_no_trigger(parse):
    lines = "Owners NNS nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\n{0} VBZ conj 1 {1}\nand CC cc 1\ncooks NNS conj 1"
    assert found(parse(lines.format("photographers", "photographer"))) == ["left"]
    assert found(parse(lines.format("protests", "protest"))) == ["left", "protests"]


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("saw", "see", True), ("said", "say", False)])
def test_witnessed_passive(parse, verb, lemma, passive):
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nthe DT det 3\nfunds NNS nsubj 4\nfrozen VBN ccomp 1 freeze"
    )
    assert is_passive(at(doc, "frozen")) is passive


@pytest.mark.parametrize(
    ("aux", "tail", "passive"),
    [
        ("is VBZ", "abroad RB advmod", True),
        (
            "was VBD",
            "abroad RB advmod",
            False,
        ),  # after a past passive the form tells: "was made and sold" is tagged VBN
        ("is VBZ", "tools NNS dobj", False),  # an object: it sold them
    ],
)
def test_past_form_after_a_present_passive(parse, aux, tail, passive):
    doc = parse(
        f"It PRP nsubjpass 2\n{aux} auxpass 2 be\nmade VBN ROOT 2 make\nand CC cc 2\nsold VBD conj 2 sell\n{tail} 4"
    )
    assert is_passive(at(doc, "sold")) is passive


def test_an_undergoing_verb_is_not_drawn_into_the_passive(parse):
    doc = parse(
        "It PRP nsubjpass 2\nis VBZ auxpass 2 be\nhit VBN ROOT 2 hit\nand CC cc 2\ncollapsed VBD conj 2 collapse"
    )
    assert not is_passive(at(doc, "collapsed"))


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("emerged", "emerge", False), ("rescued", "rescue", True)])
def test_intransitives_are_no_reduced_passives(parse, verb, lemma, passive):
    doc = parse(f"the DT det 1\nfacts NNS ROOT 1\n{verb} VBN acl 1 {lemma}\nlater RB advmod 2")
    assert is_passive(at(doc, verb)) is passive


def test_an_intransitive_with_a_passive_auxiliary_is_passive(parse):
    doc = parse("The DT det 1\nbill NN nsubjpass 3\nwas VBD auxpass 3 be\nvoted VBN ROOT 3 vote\ndown RP prt 3")
    assert is_passive(at(doc, "voted"))


def stray(doc, word):
    return is_stray(at(doc, word), RoleFinder())


def test_a_verb_in_the_third_person_without_any_subject_is_stray(parse):
    lines = "Visitors NNS nsubj 1\nadmire VBP ROOT 1\n{0}\nsketches {1} dep 1 sketch"
    assert stray(parse(lines.format("their PRP$ poss 1", "VBZ")), "sketches")
    assert not stray(parse(lines.format("she PRP nsubj 3", "VBZ")), "sketches")
    assert not stray(parse(lines.format("their PRP$ poss 1", "VBD")), "sketches")


def test_a_headline_s_verb_without_a_subject_is_not_stray(parse):
    lines = "Rejects VBZ ROOT 0 reject\nof IN prep 0\nclaims NNS pobj 1"
    assert not stray(parse(lines, headline=True), "Rejects")
    assert stray(parse(lines), "Rejects")


@pytest.mark.parametrize(
    ("verb", "lemma", "tail", "passive"),
    [
        ("questioned", "question", "there RB advmod", True),
        ("complained", "complain", "there RB advmod", False),  # nothing that is done to somebody
        ("questioned", "question", "guards NNS dobj", False),
    ],
)
def test_a_past_form_after_a_passive_that_is_done_to_somebody(parse, verb, lemma, tail, passive):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\nstopped VBN ROOT 2 stop\nand CC cc 2\n{verb} VBD conj 2 {lemma}\n{tail} 4"
    )
    assert is_passive(at(doc, verb)) is passive


@pytest.mark.parametrize(
    ("verb", "lemma", "passive"),
    [("lost", "lose", False), ("fined", "fine", True), ("given", "give", True), ("named", "name", True)],
)
def test_a_participle_after_a_passive_has_an_object_of_its_own(parse, verb, lemma, passive):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\narrested VBN ROOT 2 arrest\nand CC cc 2\n{verb} VBN conj 2 {lemma}\nmoney NN dobj 4"
    )
    assert is_passive(at(doc, verb)) is passive


@pytest.mark.parametrize(
    ("word", "lemma", "expected"), [("heartbroken", "heartbroken", []), ("broken", "break", ["broken"])]
)
def test_a_participle_of_no_verb_is_no_trigger(parse, word, lemma, expected):
    doc = parse(f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\n{word} VBN ROOT 2 {lemma}")
    assert found(doc) == expected


@pytest.mark.parametrize(("label", "passive"), [(None, True), ("QUANTITY", False)])
def test_who_is_gathered_by_somebody(parse, label, passive):
    doc = parse(
        "the DT det 1\ncrowds NNS ROOT 1\ngathered VBN acl 1 gather\nby IN agent 2\nthe DT det 5\nleaders NNS pobj 3",
        ents=[(4, 5, label)] if label else [],
    )
    assert is_passive(at(doc, "gathered")) is passive


@pytest.mark.parametrize(("agent", "ent", "passive"), [("police", None, True), ("metres", "QUANTITY", False)])
def test_a_doer_makes_a_passive_of_an_intransitive_verb(parse, agent, ent, passive):
    doc = parse(
        f"data NNS ROOT 0\ngathered VBN acl 0 gather\nby IN agent 1\n{agent} NNS pobj 2",
        ents=[(3, 3, ent)] if ent else [],
    )
    assert is_passive(at(doc, "gathered")) is passive


def test_a_verb_in_a_compound_is_no_trigger(parse):
    lines = "They PRP nsubj 1\nmade VBD ROOT 1 make\nhit VBN nmod 7 hit\n- HYPH punct 2\nand CC cc 2\n- HYPH punct 2\nrun VB conj 2\nraids NNS dobj 1"
    assert found(glued(parse, lines, 2, 3, 4, 5)) == ["made"]
    assert found(parse(lines)) == ["made", "run"]


def test_an_age_is_no_trigger(parse):
    lines = "A DT det 1\nman NN nsubj 4\naged VBN acl 1 age\n{} npadvmod 2\nfled VBD ROOT 4 flee"
    assert found(parse(lines.format("26 CD"), ents=[(3, 3, "CARDINAL")])) == ["fled"]
    assert found(parse(lines.format("overnight RB"))) == ["aged", "fled"]


def test_a_contrast_is_no_opposing(parse):
    lines = "It PRP nsubj 1\nwon VBD ROOT 1 win\nsix CD dobj 1\n{} IN mark 4\nopposed VBN advcl 1 oppose\nto IN prep 4\ntwo CD pobj 5"
    assert found(parse(lines.format("as"))) == ["won"]
    assert found(parse(lines.format("though"))) == ["won", "opposed"]


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [("missing VBG", "miss", []), ("unaccounted VBN", "unaccounte", []), ("leaving VBG", "leave", ["leaving"])],
)
def test_a_state_is_no_trigger(parse, word, lemma, expected):
    assert found(parse(f"Six CD nsubj 2\nwere VBD aux 2 be\n{word} ROOT 2 {lemma}")) == expected


def test_what_is_headed_somewhere_goes_there(parse):
    lines = "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nheaded VBN ROOT 2 head\n{} 2\nVelm NNP pobj 3"
    assert not is_passive(at(parse(lines.format("for IN prep")), "headed"))
    assert is_passive(at(parse(lines.format("by IN agent")), "headed"))


@pytest.mark.parametrize(
    ("noun", "preposition", "does"),
    [("nothing", "with", False), ("nothing", "for", True), ("work", "with", True)],
)
def test_having_nothing_to_do_with_something_does_nothing(parse, noun, preposition, does):
    doc = parse(
        f"They PRP nsubj 1\nfound VBD ROOT 1 find\n{noun} NN dobj 1\nto TO aux 4\ndo VB relcl 2\n{preposition} IN prep 4\nit PRP pobj 5"
    )
    assert found(doc) == (["found", "do"] if does else ["found"])


@pytest.mark.parametrize(
    ("lines", "event"),
    [
        # a degree makes an adjective of it
        ("It PRP nsubj 1\nmade VBD ROOT 1 make\nlife NN nsubj 4\nvery RB advmod 4\ntaxing VBG ccomp 1 tax", ["made"]),
        (
            "It PRP nsubj 1\nmade VBD ROOT 1 make\nlife NN nsubj 4\nthen RB advmod 4\ntaxing VBG ccomp 1 tax",
            ["made", "taxing"],
        ),
        # what is left is there
        ("They PRP nsubj 1\ngot VBD ROOT 1 get\nlife NN dobj 1\nleft VBN acl 2 leave", ["got"]),
        (
            "They PRP nsubj 1\ngot VBD ROOT 1 get\nlife NN dobj 1\nleft VBN acl 2 leave\nthere RB advmod 3",
            ["got", "left"],
        ),
        (
            "It PRP nsubj 2\nwas VBD auxpass 2 be\nsent VBN ROOT 2 send\nfollowing VBG xcomp 2 follow\ntalks NNS dobj 3",
            ["sent"],
        ),
        ("It PRP nsubj 1\nkept VBD ROOT 1 keep\nfollowing VBG xcomp 1 follow\ntalks NNS dobj 2", ["following"]),
        ("It PRP nsubj 1\nappeared VBD ROOT 1 appear\nthey PRP nsubj 3\nwon VBD ccomp 1 win", ["won"]),
        ("It PRP nsubj 1\nappeared VBD ROOT 1 appear\nthere RB advmod 1", ["appeared"]),
    ],
)
def test_states_in_the_form_of_verbs(parse, lines, event):
    assert found(parse(lines)) == event


def test_a_verb_between_hyphens_is_none(parse):
    lines = "A DT det 6\nhard JJ amod 6\n- HYPH punct 1\nto TO aux 5\n- HYPH punct 5\nreach VB xcomp 1\nsite NN ROOT 6"
    assert found(glued(parse, lines, 1, 2, 3, 4)) == []
    assert found(glued(parse, lines, 1, 2)) == ["reach"]
