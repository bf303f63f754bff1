"""Quotations whose frame is a clause before or behind them: who speaks, and who does not."""

import pytest

from kg.pipeline.nouns import Parse
from kg.pipeline.quotes import find_quotes, quotes

COLON = """
{0} nsubj 1
{1} ROOT 1
the DT det 3
plan NN dobj 1
{2} punct 1
“ `` punct 8
It PRP nsubj 8
is VBZ aux 8 be
working VBG ROOT 8 work
well RB advmod 8
” '' punct 8
"""


@pytest.mark.parametrize(
    ("subject", "mark", "speaker"),
    [("Residents NNS", ": :", "0"), ("Storms NNS", ": :", ""), ("Residents NNS", ". .", ""), ("They PRP", ": :", "0")],
)
def test_whoever_a_clause_with_a_colon_is_about(parse, subject, mark, speaker):
    first, tag = subject.split()
    lemma = {"Residents": "resident", "Storms": "storm"}.get(first, first.lower())
    lines = COLON.format(f"{first} {tag}", "defend VBP", mark).strip().splitlines()
    lines[0] += f" {lemma}"
    (quote,) = quotes(parse("\n".join(lines))).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


@pytest.mark.parametrize(
    ("by", "speaker"), [("by IN agent 2\nReed NNP pobj 3", "4"), ("in IN prep 2\nVelm NNP pobj 3", "")]
)
def test_who_is_told_does_not_speak(parse, by, speaker):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\nwarned VBN ROOT 2 warn\n{by}\n: : punct 2\n“ `` punct 9\nThey PRP nsubj 9\n"
        "will MD aux 9\ncome VB ccomp 2\nsoon RB advmod 9\n” '' punct 9"
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


UNCLOSED = """
" `` punct 2
They PRP nsubj 2
fled VBD ROOT 2 flee
. . punct 2
" `` punct 6
Nobody NN nsubj 6
died VBD ROOT 6 die
. . punct 6
" '' punct 6
"""


@pytest.mark.parametrize(("glued_on", "found"), [({0, 4}, [(0, 4), (4, 9)]), ({0, 3}, [(0, 5)])])
def test_a_mark_that_opens_again(parse, glued_on, found):
    p = Parse(parse(UNCLOSED))
    for i in range(p.n):
        p.spaced[i] = i not in glued_on
    assert [(q.start, q.end) for q in find_quotes(p, {0})][: len(found)] == found


@pytest.mark.parametrize(
    ("verb", "who", "speaker"),
    [("thanked thank", "who WP", "0"), ("met meet", "who WP", ""), ("thanked thank", "once RB", "")],
)
def test_who_thanks_those_who_did_it_speaks(parse, verb, who, speaker):
    word, lemma = verb.split()
    tail = "came VBD relcl 4 come" if who.startswith("who") else "young JJ amod 4"
    doc = parse(
        f"Reed NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthe DT det 4\n“ `` punct 4\npeople NNS dobj 1\n{who} nsubj 6\n{tail}\n” '' punct 4"
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


ELSE = """
“ `` punct 2
They PRP nsubj 2
fled VBD ROOT 2 flee
. . punct 2
” '' punct 2
Reed NNP nsubj 6
says VBZ ROOT 6 say
he PRP nsubj 8
slept VBD ccomp 6 sleep
"""


@pytest.mark.parametrize(("end", "speaker"), [(9, ""), (7, "5")])
def test_who_says_something_else_after_a_quotation(parse, end, speaker):
    (quote,) = quotes(parse("\n".join(ELSE.strip().splitlines()[:end]))).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


@pytest.mark.parametrize(("first", "speaker"), [("Per IN", "2"), ("In IN", "")])
def test_whose_words_a_quotation_is_per_a_statement(parse, first, speaker):
    doc = parse(
        f"{first} prep 4\nthe DT det 2\nstatement NN pobj 0\nLund NNP nsubj 4\ndied VBD ROOT 4 die\n“ `` punct 4\nsurrounded VBN advcl 4\n"
        "by IN agent 6\nhis PRP$ poss 10\ndear JJ amod 10\nfamily NN pobj 7\n” '' punct 4"
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


def test_the_nearest_subject_speaks(parse):
    doc = parse(
        "“ `` punct 4\nNorvik NNP nsubj 4\n” '' punct 4\nshe PRP nsubj 4\nsaid VBD ROOT 4 say\n“ `` punct 6\nis VBZ ccomp 4 be\n"
        "not RB neg 6\nbound VBN acomp 6 bind\nby IN prep 8\nit PRP pobj 9\n” '' punct 6"
    )
    assert [q.kb_id_ for q in quotes(doc).spans["kg_quotes"]][-1] == "3"


@pytest.mark.parametrize(("verb", "expected"), [("quoted quote", "0"), ("told tell", "4")])
def test_who_is_quoted_by_somebody_speaks(parse, verb, expected):
    """`*Reed* was quoted by Radio: "..."`, but `Reed was told by *Radio*: "..."`."""
    word, lemma = verb.split()
    doc = parse(
        f"Reed NNP nsubjpass 2\nwas VBD auxpass 2\n{word} VBN ROOT 2 {lemma}\nby IN agent 2\nRadio NNP pobj 3\n: : punct 2\n"
        "“ `` punct 8\nThey PRP nsubj 8\nfled VBD ccomp 2 flee\n” '' punct 8",
        ents=[(0, 0, "PERSON")],
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == expected
