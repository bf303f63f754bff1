"""Who does it, where the parser gave the verb another doer or none; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.arguments import governed
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, roles

PASSING = """
Anyone NN nsubj 8 anyone
who WP nsubj 2
sees VBZ relcl 0 see
the DT det 4
{0} NN dobj 2
, , punct 4
who WP nsubj 7
passes VBZ relcl 4 pass
waves VBZ ROOT 8 wave
"""


@pytest.mark.parametrize(("noun", "head"), [("town", "Anyone"), ("guard", "guard")])
def test_a_town_is_nobody_who_passes(parse, noun, head):
    assert arc(repair(parse(PASSING.format(noun))), "passes") == ("relcl", head)


NAME = """
She PRP nsubj 1
{0} VBD ROOT 1 {1}
her PRP$ poss 3
{2} NN nsubj 4
playing VBG ccomp 1 play
there RB advmod 4
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "label"),
    [("made", "make", "name", "dobj"), ("saw", "see", "brother", "nsubj"), ("spent", "spend", "career", "dobj")],
)
def test_no_name_plays(parse, verb, lemma, noun, label):
    assert arc(repair(parse(NAME.format(verb, lemma, noun))), noun)[0] == label


AGED = """
Ana NNP compound 1
Lund NNP ROOT 1
, , punct 1
64 CD appos 1
, , punct 1
walked VBN acl 1 walk
to IN prep 5
Velm NNP pobj 6
{0} {1} punct 1
"""


@pytest.mark.parametrize(("end", "tag", "expected"), [(".", ".", "ROOT"), (";", ":", "acl")])
def test_who_is_64_walks(parse, end, tag, expected):
    doc = repair(parse(AGED.format(end, tag), ents=[(0, 1, "PERSON")]))
    assert arc(doc, "walked")[0] == expected


COUNT = """
Lund NNP nsubjpass 2
was VBD auxpass 2 be
convicted VBN ROOT 2 convict
in IN prep 2
May NNP pobj 3
of IN prep 4
a DT det 7
{0} NN pobj 5
of IN prep 7
lying VBG pcomp 8 lie
"""


@pytest.mark.parametrize(("noun", "verb"), [("count", "convicted"), ("case", "case")])
def test_who_is_convicted_of_a_count_of_lying_is_convicted_of_lying(parse, noun, verb):
    assert governed(parse(COUNT.format(noun))[8]).text == verb


@pytest.mark.parametrize(("who", "actor"), [("It", None), ("She", "She")])
def test_the_right_thing_to_do_is_done_by_somebody(parse, who, actor):
    doc = parse(
        f"{who} PRP nsubj 1\nis VBZ ROOT 1 be\nthe DT det 4\nright JJ amod 4\nhelp NN attr 1\nto TO aux 6\nhire VB relcl 4"
    )
    assert roles(doc, "hire")[0] == actor
