"""Offices and roles by which somebody is spoken of again: one construction a test."""

import pytest

from tests.pipeline.parsed import resolve

HELD = """
Ana NNP compound 1
Lund NNP nsubj 2
slept VBD ROOT 2 sleep
. . punct 2
Tim NNP compound 5
Berg NNP nsubj 6
{0} VBZ ROOT 6 {1}
the DT det 12
31 CD nummod 10
- HYPH punct 12
year NN npadvmod 12
- HYPH punct 12
old JJ nsubj 13
left VBD {2} 6 leave
"""


@pytest.mark.parametrize(
    ("verb", "dep", "name"), [("says say", "ccomp", "Ana Lund"), ("rests rest", "conj", "Tim Berg")]
)
def test_who_speaks_of_the_31_year_old_is_another(parse, verb, dep, name):
    doc = parse(HELD.format(*verb.split(), dep), ents=[(0, 1, "PERSON"), (4, 5, "PERSON"), (8, 12, "DATE")])
    assert resolve(doc)[12] == name


WHO_IS = """
Ana NNP compound 1
Lund NNP nsubj 9
, , punct 1
who WP nsubj 4
{0} VBZ relcl 1 {1}
the DT det 6
mayor NN {2} 4
, , punct 1
often RB advmod 9
slept VBD ROOT 9 sleep
"""


@pytest.mark.parametrize(("verb", "dep", "name"), [("is be", "attr", "Ana Lund"), ("met meet", "dobj", "mayor")])
def test_a_relative_clause_tells_who_somebody_is(parse, verb, dep, name):
    assert resolve(parse(WHO_IS.format(*verb.split(), dep), ents=[(0, 1, "PERSON")]))[6] == name


TITLED = """
Mary NNP compound 1
Lund NNP nsubj 2
slept VBD ROOT 2 sleep
. . punct 2
{0} NNP compound 5
Lund NNP nsubj 6
woke VBD ROOT 6 wake
when WRB advmod 9
he PRP nsubj 9
fell VBD advcl 6 fall
"""


@pytest.mark.parametrize(("title", "name"), [("Mr", "Mary Lund"), ("Dr", "he")])
def test_a_title_tells_more_than_a_given_name(parse, title, name):
    assert resolve(parse(TITLED.format(title), ents=[(0, 1, "PERSON"), (5, 5, "PERSON")]))[8] == name


AGED = """
Ana NNP compound 1
Lund NNP nsubj 2
won VBD ROOT 2 win
. . punct 2
The DT det 10
31 CD nummod 7
- HYPH punct 7
year NN npadvmod 9
- HYPH punct 9
old JJ amod 10
{0} NN nsubj 11
left VBD ROOT 11 leave
"""


@pytest.mark.parametrize(("noun", "found"), [("singer", True), ("bridge", False)])
def test_a_role_with_an_age_is_the_last_person_named(parse, noun, found):
    assert (resolve(parse(AGED.format(noun), ents=[(0, 1, "PERSON")]))[10] == "Ana Lund") is found


@pytest.mark.parametrize(("second", "found"), [("executive NN conj 3", True), ("pilots NNS conj 3 pilot", False)])
def test_two_roles_of_one_person(parse, second, found):
    rows = f"Ana NNP compound 1\nLund NNP nsubj 7\n, , punct 1\ndirector NN appos 1\nand CC cc 3\n{second}\n, , punct 1\nspoke VBD ROOT 7 speak"
    assert (resolve(parse(rows, ents=[(0, 1, "PERSON")]))[3] == "Ana Lund") is found


@pytest.mark.parametrize(("before", "second"), [("local JJ amod", False), ("this DT det", True)])
def test_local_government_is_not_the_government(parse, before, second):
    rows = ["The DT det 2\nNorvik NNP compound 2\ngovernment NN nsubj 3\nslept VBD ROOT 3 sleep\n. . punct 3"]
    rows += [f"It PRP nsubj 6\nfunds VBZ ROOT 6 fund\n{before} 8\ngovernment NN dobj 6\n. . punct 6"]
    rows += ["The DT det 11\ngovernment NN nsubj 12\nwept VBD ROOT 12 weep"]
    found = resolve(parse("\n".join(rows), ents=[(1, 1, "GPE")]))
    assert (found[11] == found[8]) is second


OFFICE = """
Ana NNP compound 1
Lund NNP nsubj 6
, , punct 1
the DT det 5
{0} NNP compound 5
{1} NNP appos 1
spoke VBD ROOT 6 speak
. . punct 6
The DT det 9
{2} NN nsubj 10
slept VBD ROOT 10 sleep
"""


@pytest.mark.parametrize(("rank", "found"), [("Vice", False), ("Acting", True)])
def test_who_stands_in_for_the_president_is_not_called_so(parse, rank, found):
    doc = parse(OFFICE.format(rank, "President", "president"), ents=[(0, 1, "PERSON")])
    assert (resolve(doc)[9] == "Ana Lund") is found


FIELD = """
Ana NNP compound 1
Lund NNP nsubj 7
, , punct 1
the DT det 4
Secretary NNP appos 1
of IN prep 4
Justice NNP pobj 5
spoke VBD ROOT 7 speak
. . punct 7
The DT det 10
Secretary NNP nsubj 13
of IN prep 10
{0} NNP pobj 11
slept VBD ROOT 13 sleep
"""


@pytest.mark.parametrize(("field", "found"), [("State", False), ("Justice", True)])
def test_two_secretaries_are_of_different_things(parse, field, found):
    doc = parse(FIELD.format(field), ents=[(0, 1, "PERSON")])
    assert (resolve(doc)[10] == "Ana Lund") is found
