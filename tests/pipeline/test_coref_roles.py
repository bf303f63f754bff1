"""What a noun or a role says of a name: each rule on a text that it serves, and on a near miss."""

import pytest

from tests.pipeline.parsed import resolve


def told(*subjects):
    """Lines of one sentence for each subject, all of them asleep."""
    rows = []
    for subject in subjects:
        *before, head = subject.split()
        verb = len(rows) + len(before) + 1
        rows += [f"{word} {'DT det' if word in ('A', 'The') else 'NNP compound'} {verb - 1}" for word in before]
        tag = "NNS" if head == "Clouds" else "PRP" if head in ("She", "It") else "NNP" if head[0].isupper() else "NN"
        rows += [f"{head} {tag} nsubj {verb}", f"slept VBD ROOT {verb} sleep", f". . punct {verb}"]
    return "\n".join(rows)


@pytest.mark.parametrize(("noun", "found"), [("agency", True), ("administration", False)])
def test_an_administration_is_no_agency(parse, noun, found):
    doc = parse(told("Norvik Safety Agency", f"The {noun}"), ents=[(0, 2, "ORG")])
    assert (resolve(doc)[6] == "Norvik Safety Agency") is found


@pytest.mark.parametrize(("name", "found"), [("Authority", True), ("Agency", False)])
def test_an_authority_bears_its_kind_in_its_name(parse, name, found):
    doc = parse(told(f"Norvik Safety {name}", "The authority"), ents=[(0, 2, "ORG")])
    assert (resolve(doc)[6] == f"Norvik Safety {name}") is found


@pytest.mark.parametrize(("name", "tag", "found"), [("Court", "NNP", False), ("Courts", "NNPS", True)])
def test_several_are_not_the_one_that_is_named(parse, name, tag, found):
    lines = f"Norvik NNP compound 1\n{name} {tag} nsubj 2\nsat VBD ROOT 2 sit\n. . punct 2\nThe DT det 5\ncourts NNS nsubj 6 {name.lower()}\nsat VBD ROOT 6 sit"
    assert (resolve(parse(lines, ents=[(0, 1, "ORG")]))[5] == f"Norvik {name}") is found


TALK = """
“ `` punct 6
We PRP nsubj 3
will MD aux 3
expand VB ccomp 6
, , punct 6
” '' punct 6
said VBD ROOT 6 say
Norvik NNP compound 8
Rail NNP compound 11
{0} NN compound 11
Ana NNP compound 11
Lund NNP nsubj 6
"""


@pytest.mark.parametrize(("role", "found"), [("stylist", True), ("style", False), ("member", False)])
def test_a_role_before_a_name_is_told_by_its_ending(parse, role, found):
    doc = parse(TALK.format(role), ents=[(7, 8, "ORG"), (10, 11, "PERSON")])
    assert (resolve(doc)[1] == "Norvik Rail") is found


@pytest.mark.parametrize(("role", "found"), [("mayor", True), ("senator", False)])
def test_a_member_of_a_parliament_does_not_say_we_for_the_place(parse, role, found):
    doc = parse(TALK.format(role), ents=[(7, 8, "GPE"), (10, 11, "PERSON")])
    assert (resolve(doc)[1] == "Norvik Rail") is found


DIRECTOR = """
Norvik NNP compound 1
Rail NNP nsubj 2
grew VBD ROOT 2 grow
. . punct 2
“ `` punct 10
We PRP nsubj 7
will MD aux 7
expand VB ccomp 10
, , punct 10
” '' punct 10
said VBD ROOT 10 say
Ana NNP compound 12
Lund NNP nsubj 10
, , punct 12
director NN appos 12
{0} IN prep 14
fish NN pobj 15
"""


@pytest.mark.parametrize(("preposition", "name"), [("since", "Norvik Rail"), ("of", "We")])
def test_a_director_of_something_speaks_for_no_other_body(parse, preposition, name):
    doc = parse(DIRECTOR.format(preposition), ents=[(0, 1, "ORG"), (11, 12, "PERSON")])
    assert resolve(doc)[5] == name


@pytest.mark.parametrize("subject", ["nsubj", "dobj"])
def test_whom_a_clause_is_according_to_is_not_its_subject(parse, subject):
    rows = f"According VBG prep 6\nto IN prep 0\nits PRP$ poss 3\noffice NN pobj 1\n, , punct 6\nNorvik NNP {subject} 6\npaid VBD ROOT 6 pay"
    found = resolve(parse(rows, ents=[(5, 6, "ORG")]))
    assert (found.get(3) == "Norvik") is (subject == "dobj")


MET = """
The DT det 1
{0} NN nsubj 2
{1} VBD ROOT 2 {2}
{3} IN prep 2
{4} NNP pobj 3
"""


@pytest.mark.parametrize(
    ("noun", "verb", "preposition", "name", "label", "same"),
    [
        ("minister", "met meet", "with", "Lund", "PERSON", False),
        ("company", "dealt deal", "with", "Norvex", "ORG", False),
        ("company", "traded trade", "as", "Norvex", "ORG", True),
    ],
)
def test_two_arguments_of_a_verb_are_two(parse, noun, verb, preposition, name, label, same):
    found = resolve(parse(MET.format(noun, *verb.split(), preposition, name), ents=[(4, 4, label)]))
    assert (found.get(1) == name) is same


@pytest.mark.parametrize(
    ("verb", "preposition", "same"),
    [("identified identify", "as", True), ("named name", "as", True), ("named name", "by", False), ("hired hire", "as", False)],
)  # fmt: skip
def test_a_passive_of_naming_gives_the_name(parse, verb, preposition, same):
    rows = "The DT det 1\nvictim NN nsubjpass 3\nwas VBD auxpass 3 be\n{} VBN ROOT 3 {}\n{} IN prep 3\nLund NNP pobj 4"
    found = resolve(parse(rows.format(*verb.split(), preposition), ents=[(5, 5, "PERSON")]))
    assert (found[1] == "Lund") is same


@pytest.mark.parametrize(("verb", "label", "name"), [("tried", "xcomp", "company"), ("tried", "ccomp", "Tarn Air")])
def test_who_tries_to_stop_somebody_is_another(parse, verb, label, name):
    doc = parse(
        f"Tarn NNP compound 1\nAir NNP nsubj 2\nwon VBD ROOT 2 win\n. . punct 2\nThe DT det 5\ncompany NN nsubj 6\n{verb} VBD ROOT 6 try\n"
        f"to TO aux 8\nstop VB {label} 6\nTarn NNP compound 10\nAir NNP dobj 8",
        ents=[(0, 1, "ORG"), (9, 10, "ORG")],
    )
    assert resolve(doc)[5] == name


@pytest.mark.parametrize(("number", "name"), [("One", "Tarn Bank"), ("Ten", "Ten")])
def test_one_of_several_is_the_one_that_is_named(parse, number, name):
    doc = parse(
        f"{number} CD nsubj 7\nof IN prep 0\nthe DT det 3\nbanks NNS pobj 1 bank\n, , punct 3\nTarn NNP compound 6\nBank NNP appos 3\nfailed VBD ROOT 7 fail",
        ents=[(5, 6, "ORG")],
    )
    assert resolve(doc)[0] == name


@pytest.mark.parametrize(
    ("noun", "mark", "name"),
    [("neighbour", "", "Norway"), ("captain", "", "captain"), ("neighbour", ", , punct 1\n", "neighbour")],
)
def test_a_country_may_be_a_neighbour(parse, noun, mark, name):
    at = 3 if mark else 2
    doc = parse(
        f"our PRP$ poss 1\n{noun} NN nsubj {at + 1}\n{mark}Norway NNP appos 1\nfell VBD ROOT {at + 1} fall",
        ents=[(at, at, "GPE")],
    )
    assert resolve(doc)[1] == name


@pytest.mark.parametrize(("preposition", "body"), [("from", "Harbour Board"), ("in", "We")])
def test_who_is_of_a_body_speaks_for_it(parse, preposition, body):
    doc = parse(
        f"Ana NNP compound 1\nLund NNP nsubj 6\n, , punct 1\n{preposition} IN prep 1\nHarbour NNP compound 5\nBoard NNP pobj 3\nsaid VBD ROOT 6 say\n"
        ": : punct 6\n“ `` punct 10\nWe PRP nsubj 10\nleave VBP ccomp 6\n. . punct 10\n” '' punct 6",
        ents=[(0, 1, "PERSON"), (4, 5, "ORG")],
    )
    assert resolve(doc)[9] == body


@pytest.mark.parametrize(("word", "name"), [("who WP", "rafter"), ("that WDT", "he")])
def test_a_noun_with_who_is_somebody(parse, word, name):
    doc = parse(
        f"A DT det 1\nrafter NN nsubj 4\n{word} nsubj 3\nfell VBD relcl 1 fall\nsaid VBD ROOT 4 say\nhe PRP nsubj 6\nswam VBD ccomp 4 swim"
    )
    assert resolve(doc).get(5, "he") == name


@pytest.mark.parametrize(
    ("guards", "name"),
    [
        ("guards NNS nsubj 5 guard\nof IN prep 6\nVelm NNP pobj 7", "army"),
        ("then RB advmod 5\nalso RB advmod 5\nVelm NNP nsubj 5", "Velm"),
    ],
)
def test_nothing_claims_that_only_tells_where(parse, guards, name):
    doc = parse(
        f"The DT det 1\narmy NN nsubj 2\nspoke VBD ROOT 2 speak\n. . punct 2\nNow RB advmod 5\nwent VBD ROOT 5 go\n{guards}\n"
        ". . punct 5\nIt PRP nsubj 11\nclaimed VBD ROOT 11 claim\nthis DT dobj 11",
        ents=[(8, 8, "GPE")],
    )
    assert resolve(doc)[10] == name


@pytest.mark.parametrize(("word", "name"), [("Government", "Government"), ("government", "unity government")])
def test_a_capital_goes_with_a_capital(parse, word, name):
    doc = parse(
        "Its PRP$ poss 1\nGovernment NN nsubj 2 government\nfell VBD ROOT 2 fall\n. . punct 2\nThey PRP nsubj 5\nwant VBP ROOT 5\na DT det 8\n"
        f"unity NN compound 8\ngovernment NN dobj 5\n. . punct 5\nThe DT det 11\n{word} NN nsubj 12 government\nacts VBZ ROOT 12 act"
    )
    assert resolve(doc)[11] == name


@pytest.mark.parametrize(("first", "kind", "name"), [("Ana", "PERSON", "Ana Velm"), ("Greater", "GPE", "inspector")])
def test_a_role_far_before_its_name(parse, first, kind, name):
    doc = parse(
        f"the DT det 1\ninspector NN nsubj 8\nfor IN prep 1\nNorway NNP pobj 2\n, , punct 3\n{first} NNP compound 6\nVelm NNP appos 3\n"
        ", , punct 1\nsaid VBD ROOT 8 say",
        ents=[(3, 3, "GPE"), (5, 6, kind)],
    )
    assert resolve(doc)[1] == name


@pytest.mark.parametrize(("noun", "name"), [("career", "she"), ("mountaineer", "mountaineer"), ("specimen", "she")])
def test_no_career_is_somebody(parse, noun, name):
    doc = parse(
        f"The DT det 1\n{noun} NN nsubj 2\nended VBD ROOT 2 end\n. . punct 2\nThen RB advmod 6\nshe PRP nsubj 6\nleft VBD ROOT 6 leave"
    )
    assert resolve(doc).get(5, "she") == name


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Berg"), ("he", "Reed")])
def test_who_was_she_is_rather_she_again(parse, pronoun, name):
    doc = parse(
        f"Berg NNP nsubj 1\nsold VBD ROOT 1 sell\nher PRP$ poss 3\nfarm NN dobj 1\n. . punct 1\nFor IN prep 8\n"
        f"Reed NNP pobj 5\n{pronoun} PRP nsubj 8\nleft VBD ROOT 8 leave",
        ents=[(0, 0, "PERSON"), (6, 6, "PERSON")],
    )
    assert resolve(doc)[7] == name


TOUR = """
Norvik NNP nsubj 1
slept VBD ROOT 1 sleep
. . punct 1
Lund NNP nsubj 4
met VBD ROOT 4 meet
{0} DT det 7
tour NN compound 7
group NN dobj 4
. . punct 4
The DT det 10
group NN nsubj 11
left VBD ROOT 11 leave
"""


@pytest.mark.parametrize(("article", "name"), [("a", "tour group"), ("the", "Norvik")])
def test_what_is_brought_in_is_not_what_was_named(parse, article, name):
    assert resolve(parse(TOUR.format(article), ents=[(0, 0, "ORG"), (3, 3, "PERSON")]))[10] == name


DESCRIBED = """
Lund NNP nsubj 1
described VBD ROOT 1 describe
Norvik NNP dobj 1
{0} IN prep 1
a DT det 6
tour NN compound 6
group NN pobj 3
. . punct 1
They PRP nsubj 9
said VBD ROOT 9 say
the DT det 11
group NN nsubj 12
left VBD ccomp 9 leave
"""


@pytest.mark.parametrize(("preposition", "name"), [("as", "Norvik"), ("to", "tour group")])
def test_what_something_is_described_as_is_not_brought_in(parse, preposition, name):
    doc = parse(DESCRIBED.format(preposition), ents=[(0, 0, "PERSON"), (2, 2, "ORG")])
    assert resolve(doc)[11] == name


FORCE = """
The DT det 1
group NN nsubj 2
left VBD ROOT 2 leave
. . punct 2
{0}
slept VBD ROOT {1} sleep
"""


@pytest.mark.parametrize(
    ("words", "verb", "name"),
    [("Norvik NNP compound 5\nguards NNS nsubj 6 guard", 6, "group"), ("Norvik NNP nsubj 5", 5, "Norvik")],
)
def test_a_body_that_only_tells_whose_they_are_is_not_described_before(parse, words, verb, name):
    assert resolve(parse(FORCE.format(words, verb), ents=[(4, 4, "ORG")]))[1] == name
