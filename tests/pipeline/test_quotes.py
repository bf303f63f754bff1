"""Quotations: marks paired, verbs and speakers found."""

import pytest

from kg.pipeline.nouns import Parse
from kg.pipeline.quotes import attribute, find_blocks, find_quotes, quotes
from tests.pipeline.parsed import glued

BEHIND = """
“ `` punct 7
We PRP nsubj 3
will MD aux 3
appeal VB ccomp 7
, , punct 7
” '' punct 7
Reed NNP nsubj 7
said VBD ROOT 7 say
. . punct 7
"""
SECOND = """
“ `` punct 13
The DT det 11
ruling NN nsubj 12
was VBD ROOT 12 be
plainly RB advmod 14
wrong JJ acomp 12
. . punct 12
” '' punct 12
"""
INVERTED_FRAME = """
Reed NNP nsubj 1
said VBD ROOT 1 say
: : punct 1
" `` punct 6
We PRP nsubj 6
will MD aux 6
appeal VB ROOT 6
soon RB advmod 6
. . punct 6
" '' punct 6
"""


@pytest.mark.parametrize(("lines", "verb", "speaker"), [(BEHIND, "7", "6"), (INVERTED_FRAME, "1", "0")])
def test_verb_and_speaker(parse, lines, verb, speaker):
    (quote,) = quotes(parse(lines)).spans["kg_quotes"]
    assert (quote.id_, quote.kb_id_) == (verb, speaker)


@pytest.mark.parametrize(("mark", "speaker"), [("-", 6), (",", 8)])
def test_a_speakers_name_with_a_hyphen_is_one(parse, mark, speaker):
    doc = quotes(
        parse(
            BEHIND.replace("Reed NNP nsubj 7\n", f"al NNP nsubj 7\n{mark} HYPH punct 7\nReed NNP nsubj 7\n").replace(
                " 7", " 9"
            )
        )
    )
    assert doc.spans["kg_quotes"][0].kb_id_ == str(speaker)


def test_a_quotation_without_a_frame_has_the_speaker_of_the_one_before_it(parse):
    lines = BEHIND.rstrip() + SECOND
    first, second = quotes(parse(lines)).spans["kg_quotes"]
    assert first.kb_id_ == second.kb_id_ == "6"


@pytest.mark.parametrize(
    ("frame", "speaker"),
    [
        ("Reed NNP nsubjpass 9\nwas VBD auxpass 9\nquoted VBN ROOT 9 quote", "7"),
        ("who WP nsubj 9\nonce RB advmod 9\nserved VBD ROOT 9 serve", ""),
    ],
)
def test_who_is_quoted_as_saying_it_says_it(parse, frame, speaker):
    doc = parse(
        "“ `` punct 3\nThey PRP nsubj 3\nall DT advmod 3\nshot VBD ccomp 9 shoot\nfirst RB advmod 3\n, , punct 3\n” '' punct 3\n"
        f"{frame}\nas IN prep 9\nsaying VBG pcomp 10 say\n. . punct 9"
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


def test_a_word_at_arms_length_has_no_speaker(parse):
    doc = parse(
        """
        The DT det 4
        “ `` punct 4
        smart JJ amod 4
        ” '' punct 4
        bomb NN nsubj 5
        failed VBD ROOT 5 fail
        . . punct 5
        """
    )
    (quote,) = quotes(doc).spans["kg_quotes"]
    assert quote.kb_id_ == ""


def test_a_quotation_over_two_paragraphs_is_left_open_at_the_first_ones_end(parse):
    doc = parse(BEHIND)
    p = Parse(doc)
    p.word[5] = "x"
    found = find_quotes(p, {0, 3})
    assert [(q.start, q.end) for q in found] == [(0, 3)]


LINES = """
Reed NNP nsubj 1
said VBD ROOT 1 say
“ `` punct 5
We PRP nsubj 5
will MD aux 5
appeal VB ccomp 1
soon RB advmod 5
{0}
left VBD ROOT 8 leave
"""


def test_a_line_that_closes_the_quotation_goes_on_with_it(parse):
    p = Parse(parse(LINES.format("” '' punct 5")))
    p.spaced[6] = False
    assert [(q.start, q.end) for q in find_quotes(p, {0, 6})] == [(2, 8)]


def test_a_line_that_opens_one_of_its_own_does_not(parse):
    p = Parse(parse(LINES.format("“ `` punct 8")))
    assert [(q.start, q.end) for q in find_quotes(p, {0, 6})] == [(2, 6), (7, 9)]


WORDS = """
In IN prep 13
the DT det 2
{0} NNS pobj 0
of IN prep 2
the DT det 6
prosecutor NN compound 6
Lund NNP pobj 3
, , punct 13
“ `` punct 13
a DT det 12
long JJ amod 12
cold JJ amod 12
winter NN nsubj 13
began VBD ROOT 13 begin
” '' punct 13
"""


@pytest.mark.parametrize(("noun", "speaker"), [("words", "6"), ("offices", "")])
def test_whose_words_they_are(parse, noun, speaker):
    (quote,) = quotes(parse(WORDS.format(noun))).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


OWN = """
In IN prep 8
{0} PRP$ poss 2
{1} NNS pobj 0
, , punct 8
“ `` punct 8
a DT det 7
cold JJ amod 7
winter NN nsubj 8
came VBD ROOT 8 come
last RB advmod 8
” '' punct 8
"""


@pytest.mark.parametrize(("noun", "speaker"), [("words", "1"), ("offices", "")])
def test_in_their_own_words(parse, noun, speaker):
    (quote,) = quotes(parse(OWN.format("their", noun))).spans["kg_quotes"]
    assert quote.kb_id_ == speaker


UNOPENED = """
Rain NN nsubj 1
fell VBD ROOT 1 fall
. . punct 1
{0} PRP nsubj 4
waited VBD ROOT 4 wait
. . punct 4
We PRP nsubj 8
will MD aux 8
talk VB ccomp 12
, , punct 12
" '' punct 12
Reed NNP nsubj 12
said VBD ROOT 12 say
. . punct 12
"""


@pytest.mark.parametrize(("word", "start"), [("I", 3), ("He", 6)])
def test_a_quotation_whose_first_mark_is_missing(parse, word, start):
    (quote,) = quotes(glued(parse, UNOPENED.format(word), 1, 4, 8, 9)).spans["kg_quotes"]
    assert (quote.start, quote.end, quote.kb_id_) == (start, 11, "11")


def test_a_mark_after_a_blank_may_open_one(parse):
    p = Parse(parse(UNOPENED.format("He")))
    assert [(q.start, q.end) for q in find_quotes(p, {0})] == [(10, 14)]


DECLARED = """
Reed NNP nsubj 1
{0} VBD ROOT 1 {1}
{2} : punct 1
Bo NNP nsubj 4
stole VBD ROOT 4 steal
. . punct 4
{3} PRP nsubj 7
paid VBD ROOT 7 pay
. . punct 7
Rain NN nsubj 10
fell VBD ROOT 10 fall
. . punct 10
"""
PARAGRAPHS = {0, 3, 6, 9}


@pytest.mark.parametrize(
    ("verb", "lemma", "end", "word", "found"),
    [
        ("declared", "declare", ":", "I", [(3, 6), (6, 9)]),
        ("declared", "declare", ":", "He", [(3, 6)]),
        ("declared", "declare", ".", "I", []),
        ("fell", "fall", ":", "I", []),
    ],
)
def test_paragraphs_after_a_colon_are_quoted(parse, verb, lemma, end, word, found):
    p = Parse(parse(DECLARED.format(verb, lemma, end, word)))
    blocks = find_blocks(p, PARAGRAPHS, [])
    assert [(q.start, q.end) for q in blocks] == found
    assert all((q.verb, q.speaker) == (1, 0) for q in blocks)


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "quoted"),
    [
        ("gave", "give", "statement", True),
        ("sent", "send", "letter", True),
        ("received", "receive", "letter", False),
        ("gave", "give", "party", False),
    ],
)
def test_the_paragraph_after_a_message_is_quoted(parse, verb, lemma, noun, quoted):
    text = f"""
Lund NNP nsubj 1 Lund PERSON
{verb} VBD ROOT 1 {lemma}
this DT det 3
{noun} NN dobj 1 {noun}
: : punct 1
He PRP nsubj 6
left VBD ROOT 6 leave
. . punct 6
"""
    p = Parse(parse(text))
    assert [(q.verb, q.speaker) for q in find_blocks(p, {0, 5}, [])] == ([(1, 0)] if quoted else [])


@pytest.mark.parametrize(("link", "speaker"), [("as", 0), ("by", None)])
def test_who_is_quoted_as_saying_it_speaks(parse, link, speaker):
    text = f"""
He PRP nsubjpass 2
was VBD auxpass 2 be
quoted VBN ROOT 2 quote
{link} IN prep 2
saying VBG pcomp 3 say
, , punct 2
“ `` punct 8
We PRP nsubj 8
left VBD ccomp 4 leave
early RB advmod 8
” '' punct 8
"""
    p = Parse(parse(text))
    assert [q.speaker for q in attribute(p, find_quotes(p, {0}), {0})] == [speaker]


def test_a_paragraph_with_marks_is_no_quotation_without(parse):
    lines = DECLARED.format("declared", "declare", ":", "I").replace("Bo NNP nsubj 4", "“ `` punct 4")
    p = Parse(parse(lines))
    assert find_blocks(p, PARAGRAPHS, find_quotes(p, PARAGRAPHS)) == []


@pytest.mark.parametrize(("starts", "speaker"), [({0, 9}, "6"), ({0, 8, 9}, "")])
def test_a_paragraph_that_is_all_quotation_has_the_speaker_of_the_one_before(parse, starts, speaker):
    p = Parse(parse(BEHIND.rstrip() + SECOND))
    first, second = attribute(p, find_quotes(p, {0}), starts)
    assert (first.speaker, second.speaker) == (6, int(speaker) if speaker else None)


@pytest.mark.parametrize(("end", "count"), [(".", 1), ("no", 0)])
def test_single_marks_around_sentences(parse, end, count):
    lines = f"""
    Reed NNP nsubj 1
    said VBD ROOT 1 say
    : : punct 1
    ' `` punct 5
    They PRP nsubj 5
    lied VBD ccomp 1 lie
    . . punct 5
    We PRP nsubj 8
    fled VBD ROOT 8 flee
    {end} . punct 8
    ' '' punct 8
    """
    found = quotes(glued(parse, lines, 3, 9)).spans["kg_quotes"]
    assert [(quote.start, quote.end, quote.kb_id_) for quote in found] == [(3, 11, "0")] * count
