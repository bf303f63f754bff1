"""Arguments of one clause: each rule on a sentence that it serves, and on a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline import arguments as a


def at(doc, word):
    return doc[[t.text for t in doc].index(word)]


def text(token):
    return token.text if token is not None else None


@pytest.mark.parametrize(
    ("fourth", "expected"),
    [("later RB advmod", "council"), ("were VBD auxpass", None)],
    ids=["one passive", "a passive of its own"],
)
def test_agent_of_the_passive_that_follows(parse, fourth, expected):
    doc = parse(
        "Homes NNS nsubjpass 2\nwere VBD auxpass 2 be\nchosen VBN ROOT 2 choose\nand CC cc 2\n"
        f"{fourth} 5\nbought VBN conj 2 buy\nby IN agent 5\nthe DT det 8\ncouncil NN pobj 6"
    )
    assert text(a.shared_agent(at(doc, "chosen"))) == expected


@pytest.mark.parametrize(("verb", "expected"), [("reached reach", "firms"), ("described describe", None)])
def test_both_sides_of_a_deal_made_between_them(parse, verb, expected):
    word, lemma = verb.split()
    lines = (
        f"a DT det 1\ndeal NN ROOT 1\n{word} VBN acl 1 {lemma}\nbetween IN prep 2\ntwo CD nummod 5\nfirms NNS pobj 3"
    )
    assert text(a.shared_agent(at(parse(lines), word))) == expected


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
    assert text(a.counterpart(doc[3])) == expected


def test_nothing_has_no_counterpart():
    assert a.counterpart(None) is None


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"), [("letter", "to", "union"), ("letter", "about", None), ("ride", "to", None)]
)
def test_addressee_of_a_message(parse, noun, preposition, expected):
    doc = parse(
        f"He PRP nsubj 1\nwarned VBD ROOT 1 warn\nin IN prep 1\na DT det 4\n{noun} NN pobj 2\n{preposition} IN prep 4\n"
        "the DT det 7\nunion NN pobj 5"
    )
    assert text(a.addressee(doc[1])) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("call", "on", "states"), ("appeal", "to", "states"), ("call", "at", None), ("agree", "on", None)],
)
def test_who_is_asked_over_a_preposition(parse, verb, preposition, expected):
    doc = parse(
        f"She PRP nsubj 1\n{verb}s VBZ ROOT 1 {verb}\n{preposition} IN prep 1\nstates NNS pobj 2\nto TO aux 5\nact VB advcl 1"
    )
    assert text(a.controlled_object(doc[1])) == expected


RELATIVE = (
    "a DT det 1\n{0} ROOT 1\nof IN prep 1\nthe DT det 4\n{1} pobj 2\nthat WDT nsubj 6\n{2} relcl 4\nhomes NNS dobj 6"
)


@pytest.mark.parametrize(
    ("outer", "inner", "verb", "expected"),
    [
        ("list NN", "rules NNS", "protects VBZ", "list"),
        ("lists NNS", "rule NN", "protect VBP", "lists"),
        ("list NN", "rules NNS", "protect VBP", "rules"),  # agrees as it is
        ("list NN", "rules NNS", "protected VBD", "rules"),  # a past form tells nothing
        ("lists NNS", "rules NNS", "protects VBZ", "rules"),  # no noun agrees
    ],
)
def test_the_antecedent_agrees_with_its_clause(parse, outer, inner, verb, expected):
    doc = parse(RELATIVE.format(outer, inner, verb))
    assert text(a.antecedent(doc[6])) == expected
    assert text(a.resolve_relative(doc[5])) == expected


def test_coordinated_antecedents_are_left_as_they_are(parse):
    doc = parse(
        "a DT det 1\nlist NN ROOT 1\nof IN prep 1\nrule NN pobj 2\nand CC cc 3\ncustom NN conj 3\nthat WDT nsubj 7\nbind VBP relcl 3"
    )
    assert text(a.antecedent(doc[7])) == "rule"


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
    assert text(a.complement(doc[1], doc[2], has_target)) == expected


def test_a_date_bears_no_burden(parse):
    doc = parse("They PRP nsubj 1\nimpose VBP ROOT 1\non IN prep 1\nFriday NNP pobj 2", ents=[(3, 3, "DATE")])
    assert a.complement(doc[1], doc[2], True) is None


def test_a_fronted_phrase_is_no_complement(parse):
    doc = parse("For IN prep 3\nyears NNS pobj 0\nresidents NNS nsubj 3\nwaited VBD ROOT 3 wait")
    assert a.complement(doc[3], doc[0], False) is None
    doc = parse(
        "the DT det 1\njob NN ROOT 1\nfor IN prep 5\nwhich WDT pobj 2\nshe PRP nsubj 5\napplied VBD relcl 1 apply"
    )
    assert text(a.complement(doc[5], doc[2], False)) == "job"


@pytest.mark.parametrize(("verb", "expected"), [("said say", []), ("praised praise", ["pictures"])])
def test_what_is_quoted_is_no_object(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"Reed NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\n“ `` punct 4\nmy PRP$ poss 4\npictures NNS dobj 1")
    assert [t.text for t in a.direct_objects(doc[1])] == expected


def test_what_is_said_without_marks_is_an_object(parse):
    doc = parse("Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nnothing NN dobj 1")
    assert [t.text for t in a.direct_objects(doc[1])] == ["nothing"]


FOR = (
    "This DT nsubj 1\nmakes VBZ ROOT 1 make\n{0} nsubj 3\nharder JJR ccomp 1 hard\n{1} {2} 7\npolice NNS {3}\nto TO aux 7\n"
    "search VB advcl 3"
)


def test_whom_an_empty_it_stands_before(parse):
    doc = parse(FOR.format("it PRP", "for IN", "mark", "nsubj 7"))
    assert text(a.affected(doc[3])) == "police"
    assert text(a.small_clause(doc[1])) == "police"
    # nobody is named: "makes it harder to search"
    assert a.small_clause(parse(FOR.format("it PRP", "so RB", "advmod", "dobj 7"))[1]) is None
    # a full subject is the one who is made so
    assert text(a.small_clause(parse(FOR.format("work NN", "for IN", "mark", "nsubj 7"))[1])) == "work"


@pytest.mark.parametrize(("dep", "expected"), [("oprd", "charge"), ("advmod", None)])
def test_what_is_called_something_is_the_object(parse, dep, expected):
    doc = parse(f"They PRP nsubj 1\ncalled VBD ROOT 1 call\nthe DT det 3\ncharge NN nsubj 4\nabsurd JJ {dep} 1")
    assert text(a.small_clause(doc[1])) == expected


@pytest.mark.parametrize(("third", "expected"), [(", ,", None), ("slowly RB", "failure")])
def test_a_noun_behind_a_comma_sums_up_what_moved(parse, third, expected):
    doc = parse(f"It PRP nsubj 1\ncrashed VBD ROOT 1 crash\n{third} punct 1\na DT det 4\nfailure NN dobj 1")
    assert text(a.direct_object(doc[1])) == expected


@pytest.mark.parametrize(("noun", "expected"), [("votes NNS", None), ("rivals NNS", "rivals")])
def test_a_margin_does_nothing(parse, noun, expected):
    doc = parse(
        f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\nrejected VBN ROOT 2 reject\nby IN agent 2\n{noun} pobj 3 {noun.split()[0][:-1]}"
    )
    assert text(a.agent(doc[2])) == expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("said say", "laugh", None), ("met meet", "laugh", "laugh"), ("said say", "reporter", "reporter")],
)
def test_how_something_is_said_is_no_participant(parse, verb, noun, expected):
    doc = parse(
        "She PRP nsubj 1\n{} VBD ROOT 1 {}\nwith IN prep 1\na DT det 4\n{} NN pobj 2".format(*verb.split(), noun)
    )
    assert text(a.complement(doc[1], doc[2], False)) == expected


@pytest.mark.parametrize(("label", "expected"), [("PERCENT", "offer"), (None, "percent")])
def test_a_clause_tells_of_what_is_measured(parse, label, expected):
    doc = parse(
        "an DT det 1\noffer NN ROOT 1\nof IN prep 1\nfive CD nummod 4\npercent NN pobj 2\nthat WDT dobj 7\nthey PRP nsubj 7\nspurned VBD relcl 4 spurn",
        ents=[(3, 4, label)] if label else [],
    )
    assert text(a.resolve_relative(doc[5])) == expected
