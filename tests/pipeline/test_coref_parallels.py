"""Pronouns in clauses beside or below another's: whom each means, and a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import resolve


@pytest.mark.parametrize(("mark", "name"), [("that IN mark 8\n", "men"), ("so RB advmod 8\n", "Police")])
def test_what_is_told_beside_it_is_told_of_the_same(parse, mark, name):
    doc = parse(
        "Police NNS nsubj 1 police\nsay VBP ROOT 1 say\nthe DT det 3\nmen NNS nsubj 4 man\nran VBD ccomp 1 run\nand CC cc 4\n"
        f"{mark}they PRP nsubj 8\nrested VBD conj 4 rest"
    )
    assert resolve(doc)[7] == name


@pytest.mark.parametrize(("verb", "name"), [("began begin", "rally"), ("burned burn", "gas")])
def test_what_begins_is_what_happens(parse, verb, name):
    word, lemma = verb.split()
    doc = parse(
        "Guards NNS nsubj 1 guard\nfired VBD ROOT 1 fire\ngas NN dobj 1\nas IN mark 5\nthey PRP nsubj 5\ndispersed VBD advcl 1 disperse\na DT det 7\n"
        f"rally NN dobj 5\nafter IN mark 10\nit PRP nsubj 10\n{word} VBD advcl 5 {lemma}"
    )
    assert resolve(doc)[9] == name


@pytest.mark.parametrize(("deed", "name"), [("rallied rally", "activists"), ("found find", "Guards")])
def test_who_is_arrested_did_it_whoever_says_so(parse, deed, name):
    """ "*Guards* arrested *activists* as they rallied, the organisers said", but "after they found a gun"."""
    word, lemma = deed.split()
    doc = parse(
        f"Guards NNS nsubj 1 guard\narrested VBD ccomp 9 arrest\nactivists NNS dobj 1 activist\nas IN mark 5\nthey PRP nsubj 5\n{word} VBD advcl 1 {lemma}\n"
        ", , punct 9\nthe DT det 8\norganisers NNS nsubj 9 organiser\nsaid VBD ROOT 9 say"
    )
    assert resolve(doc)[4] == name


@pytest.mark.parametrize(("adding", "name"), [("saying say", "page"), ("closing close", "Velm Observatory")])
def test_a_page_that_has_spoken_speaks_on(parse, adding, name):
    word, lemma = adding.split()
    doc = parse(
        "Velm NNP compound 1\nObservatory NNP nsubj 2\nspoke VBD ROOT 2 speak\n. . punct 2\nA DT det 5\npage NN nsubj 6\nnamed VBD ROOT 6 name\n"
        f"them PRP dobj 6\n, , punct 6\n{word} VBG advcl 6 {lemma}\nthey PRP nsubj 11\nfled VBD ccomp 9 flee\n. . punct 6\n"
        "It PRP nsubj 14\nsaid VBD ROOT 14 say\nso RB advmod 14",
        ents=[(0, 1, "ORG")],
    )
    assert resolve(doc)[13] == name


@pytest.mark.parametrize(("det", "name"), [("", "He"), ("the DT det 6\n", "governor")])
def test_what_one_is_stands_for_nobody(parse, det, name):
    """ "Stepped down as *governor*. He wept": a post is no antecedent."""
    rows = ["They PRP nsubj 1", "stepped VBD ROOT 1 step", "down RP prt 1", "as IN prep 1"]
    head = 5 if det else 4
    rows += ([f"the DT det {head}"] if det else []) + ["governor NN pobj 3", ". . punct 1"]
    rows += [f"He PRP nsubj {head + 3}", f"wept VBD ROOT {head + 3} weep"]
    assert resolve(parse("\n".join(rows))).get(head + 2, "He") == name


@pytest.mark.parametrize(
    ("second", "name"), [("caught VBN auxpass nsubjpass", "men"), ("waited VBD punct nsubj", "Guards")]
)
def test_of_whom_the_clause_tells_it_goes_on_to_tell(parse, second, name):
    word, tag, dep, subject = second.split()
    doc = parse(
        "The DT det 1\nmen NNS nsubj 2 man\nfled VBD ROOT 2 flee\n. . punct 2\nGuards NNS nsubj 5 guard\nchased VBD ROOT 5 chase\n"
        f"them PRP dobj 5\nand CC cc 5\nthey PRP {subject} 10\nwere VBD {dep} 10 be\n{word} {tag} conj 5 {word[:4]}"
    )
    assert resolve(doc)[8] == name


@pytest.mark.parametrize(("link", "name"), [("and CC cc 5", "boy"), ("that IN mark 10", "Berg")])
def test_who_is_given_something_is_told_something(parse, link, name):
    subject = "" if link.startswith("and") else "Lund NNP nsubj 12\n"
    at = 11 if link.startswith("and") else 12
    doc = parse(
        "Berg NNP nsubj 1\nsaid VBD ROOT 1 say\nif IN mark 5\na DT det 4\nguard NN nsubj 5\ngave VBD advcl 1 give\nthe DT det 7\n"
        f"boy NN dative 5\na DT det 9\nphone NN dobj 5\nand CC cc 5\n{subject}told VBD conj 5 tell\nhim PRP dobj {at}",
        ents=[(0, 0, "PERSON")] + ([(11, 11, "PERSON")] if subject else []),
    )
    assert resolve(doc)[at + 1] == name


@pytest.mark.parametrize(("word", "name"), [("where WRB advmod", "brother"), ("but CC cc", "Berg")])
def test_who_comes_to_a_place_does_what_is_done_there(parse, word, name):
    clause, link = ("relcl 8", "10") if word.startswith("where") else ("conj 1", "1")
    doc = parse(
        "Berg NNP nsubj 1\nsaid VBD ROOT 1 say\nhis PRP$ poss 3\nbrother NN nsubj 5\nhad VBD aux 5 have\ncome VBN ccomp 1 come\nto IN prep 5\n"
        f"the DT det 8\nshop NN pobj 6\n{word} {'11' if word.startswith('where') else link}\nhe PRP nsubj 11\nwept VBD {clause} weep",
        ents=[(0, 0, "PERSON")],
    )
    assert resolve(doc)[10] == name


MARRIED = """
Men NNS nsubj 1 man
met VBD ROOT 1 meet
women NNS dobj 1 woman
. . punct 1
The DT det 6
Harbour NNP compound 6
Board NNP nsubj 7
fell VBD ROOT 7 fall
. . punct 7
They PRP nsubj 10
{0}
"""


@pytest.mark.parametrize(
    ("verb", "name"), [("married VBD ROOT 10 marry", "Men"), ("appealed VBD ROOT 10 appeal", "Harbour Board")]
)
def test_only_people_marry(parse, verb, name):
    assert resolve(parse(MARRIED.format(verb), ents=[(5, 6, "ORG")]))[9] == name


SOURCE = """
Boats NNS nsubj 1 boat
sank VBD ROOT 1 sink
. . punct 1
{0}
to IN prep 3
the DT det 7
Velm NNP compound 7
Herald NNP pobj 4
, , punct 3
rain NN nsubj 10
fell VBD ROOT 10 fall
. . punct 10
They PRP nsubj 13
{1}
"""


@pytest.mark.parametrize(
    ("preposition", "verb", "name"),
    [
        ("According VBG prep 10 accord", "burned VBD ROOT 13 burn", "Boats"),
        ("According VBG prep 10 accord", "said VBD ROOT 13 say", "Velm Herald"),
    ],
)
def test_a_source_does_nothing_but_tell(parse, preposition, verb, name):
    assert resolve(parse(SOURCE.format(preposition, verb), ents=[(6, 7, "ORG")]))[12] == name


@pytest.mark.parametrize(
    ("title", "verb", "name"),
    [("Sgt NNP", "held hold", "thief"), ("Mr NNP", "held hold", "Lund"), ("Sgt NNP", "met meet", "Lund")],
)
def test_no_officer_tells_that_he_was_caught(parse, title, verb, name):
    word, lemma = verb.split()
    doc = parse(
        "Guards NNS nsubj 1 guard\nchased VBD ROOT 1 chase\na DT det 3\nthief NN dobj 1\n. . punct 1\n"
        f"{title} compound 7\n. . punct 7\nLund NNP nsubj 8\nsaid VBD ROOT 8 say\nhe PRP nsubj 10\nslept VBD ccomp 8 sleep\nwhen WRB advmod 13\n"
        f"guards NNS nsubj 13 guard\n{word} VBD advcl 10 {lemma}\nhim PRP dobj 13",
        ents=[(7, 7, "PERSON")],
    )
    found = resolve(doc)
    assert found[9] == found[14] == name
