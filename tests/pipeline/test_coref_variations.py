"""Who is called otherwise the next time, and whom a name with an office stands for; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import names, resolve

AGAIN = """
Ana NNP compound 1
Lund NNP nsubj 2
fell VBD ROOT 2 fall
{0} IN prep 2
{1} NNP pobj 3
. . punct 2
{2} DT det 8
former JJ amod 8
{3} NN nsubj 9
wept VBD ROOT 9 weep
"""


@pytest.mark.parametrize(
    ("other", "article", "noun", "name"),
    [
        ("Velm", "The", "champion", "Ana Lund"),
        ("Velm", "The", "guard", "former guard"),
        ("Velm", "A", "champion", "former champion"),
        ("Eva", "The", "champion", "former champion"),
    ],
)
def test_the_champion_is_who_was_told_of_before(parse, other, article, noun, name):
    ents = [(0, 1, "PERSON"), (4, 4, "PERSON" if other == "Eva" else "GPE")]
    assert resolve(parse(AGAIN.format("near", other, article, noun), ents=ents))[8] == name


@pytest.mark.parametrize(("office", "kind"), [("Archbishop", "PERSON"), ("Mission", "ORGANIZATION")])
def test_an_office_of_a_place_is_a_person(parse, office, kind):
    doc = parse(f"{office} NNP nsubj 3\nof IN prep 0\nVelm NNP pobj 1\nspoke VBD ROOT 3 speak", ents=[(0, 2, "ORG")])
    assert names(doc)[0][2] == kind


@pytest.mark.parametrize(("body", "tag", "kind"), [("University", "NNP", "PERSON"), ("charity", "NN", "ORGANIZATION")])
def test_whoever_stands_behind_a_university_s_name_is_no_university(parse, body, tag, kind):
    doc = parse(
        f"Head NN nsubj 7\nof IN prep 0\nVelm NNP compound 3\n{body} {tag} pobj 1\n, , punct 3\nArdo NNP compound 6\n"
        "Tarn NNP appos 3\nspoke VBD ROOT 7 speak",
        ents=[(2, 3, "ORG"), (5, 6, "PERSON")] if tag == "NNP" else [(5, 6, "PERSON")],
    )
    assert names(doc)[-1] == ("Ardo Tarn", "Ardo Tarn", kind)
