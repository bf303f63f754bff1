"""What does not happen, by constructions above the verb, and near misses in which it does."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.polarity import polarity
from tests.pipeline.parsed import at


def of(doc, word):
    return polarity(at(doc, word))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Not RB neg 1\none CD nsubjpass 3\nwas VBD auxpass 3\nsold VBN ROOT 3 sell", "negative"),
        (
            "Not RB neg 3\na DT det 3\nsingle JJ amod 3\nship NN nsubjpass 5\nwas VBD auxpass 5\nsold VBN ROOT 5 sell",
            "negative",
        ),
        ("Not RB neg 2\na DT det 2\nfew JJ nsubjpass 4\nwere VBD auxpass 4\nsold VBN ROOT 4 sell", "positive"),
    ],
)
def test_not_even_one_is_none(parse, words, expected):
    assert polarity(at(parse(words), "sold")) == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [("voted vote", "against", "negative"), ("decided decide", "against", "negative"), ("warned warn", "against", "positive")],
)  # fmt: skip
def test_what_is_voted_against_is_not_done(parse, verb, preposition, expected):
    word, lemma = verb.split()
    doc = parse(
        f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\n{preposition} IN prep 1\nclosing VBG pcomp 2 close\nit PRP dobj 3"
    )
    assert polarity(at(doc, "closing")) == expected


@pytest.mark.parametrize(("verb", "expected"), [("missed miss", "negative"), ("liked like", "positive")])
def test_what_one_misses_doing_is_not_done(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nwinning VBG xcomp 1 win\nit PRP dobj 2")
    assert polarity(at(doc, "winning")) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("no DT det 3\none NN dobj 1", "negative"),
        ("the DT det 3\none NN dobj 1", "positive"),
        ("almost RB advmod 3\nnothing NN dobj 1", "negative"),
        ("no DT det 3\nmoney NN dobj 1", "negative"),
        ("no DT det 3\nchoice NN dobj 1", "positive"),
    ],
)
def test_nobody_and_nothing_to_do_it_with(parse, noun, expected):
    doc = parse(f"It PRP nsubj 1\nhas VBZ ROOT 1 have\n{noun}\nto TO aux 5\npay VB relcl 3")
    assert polarity(at(doc, "pay")) == expected


@pytest.mark.parametrize(
    ("before", "noun", "sign"),
    [("no", "plans", "negative"), ("new", "plans", "positive"), ("no", "choice", "positive")],
)
def test_what_there_are_no_plans_for(parse, before, noun, sign):
    tag = "DT det" if before == "no" else "JJ amod"
    doc = parse(
        f"It PRP nsubj 1\nhas VBZ ROOT 1 have\n{before} {tag} 3\n{noun} NNS dobj 1 {noun.rstrip('s')}\nto TO aux 5\nleave VB acl 3"
    )
    assert of(doc, "leave") == sign


@pytest.mark.parametrize(("negation", "sign"), [("not RB neg", "negative"), ("still RB advmod", "positive")])
def test_having_no_time_by_the_verb(parse, negation, sign):
    doc = parse(
        f"It PRP nsubj 3\ndid VBD aux 3 do\n{negation} 3\nhave VB ROOT 3\ntime NN dobj 3\nto TO aux 6\nleave VB acl 4"
    )
    assert of(doc, "leave") == sign


@pytest.mark.parametrize(("noun", "sign"), [("intention", "negative"), ("fear", "positive")])
def test_no_intention_of_doing(parse, noun, sign):
    doc = parse(
        f"He PRP nsubj 1\nhad VBD ROOT 1 have\nno DT det 3\n{noun} NN dobj 1\nof IN prep 3\nresigning VBG pcomp 4 resign"
    )
    assert of(doc, "resigning") == sign


WITHOUT = """
It PRP nsubj 1
fell VBD ROOT 1 fall
{0} IN prep 1
the DT det 4
board NN pobj 2
asking VBG {1} ask
him PRP dobj 5
"""


@pytest.mark.parametrize("arc", ["advcl 1", "acl 4"])
@pytest.mark.parametrize(("preposition", "sign"), [("without", "negative"), ("with", "positive")])
def test_without_somebody_doing(parse, preposition, sign, arc):
    assert of(parse(WITHOUT.format(preposition, arc)), "asking") == sign


def test_what_follows_a_comma_is_not_left_out(parse):
    lines = "It PRP nsubj 1\nfell VBD ROOT 1 fall\nwithout IN prep 1\nhelp NN pobj 2\n, , punct 1\nkilling VBG advcl 1 kill\nsix CD dobj 5"
    assert of(parse(lines), "killing") == "positive"


@pytest.mark.parametrize(("adverb", "sign"), [("too", "negative"), ("very", "positive")])
def test_too_weak_to_walk(parse, adverb, sign):
    doc = parse(
        f"He PRP nsubj 1\nwas VBD ROOT 1 be\n{adverb} RB advmod 3\nready JJ acomp 1\nto TO aux 5\nwalk VB xcomp 3"
    )
    assert of(doc, "walk") == sign


@pytest.mark.parametrize(("particle", "sign"), [("out", "negative"), ("in", "positive")])
def test_what_is_ruled_out(parse, particle, sign):
    doc = parse(f"He PRP nsubj 1\nruled VBD ROOT 1 rule\n{particle} RP prt 1\nselling VBG xcomp 1 sell")
    assert of(doc, "selling") == sign


def test_what_is_said_with_something_ruled_out(parse):
    doc = parse(
        "He PRP nsubj 1\nruled VBD ROOT 1 rule\nout RP prt 1\nsales NNS dobj 1 sale\nfearing VBG advcl 1 fear\nlosses NNS dobj 4"
    )
    assert of(doc, "fearing") == "positive"


@pytest.mark.parametrize(("adverb", "sign"), [("short", "negative"), ("tired", "positive")])
def test_stopping_short_of_it(parse, adverb, sign):
    doc = parse(
        f"He PRP nsubj 1\nstopped VBD ROOT 1 stop\n{adverb} RB advmod 1\nof IN prep 2\nblaming VBG pcomp 3 blame"
    )
    assert of(doc, "blaming") == sign


REPORTED = """
{0} DT det 1
groups NNS nsubjpass 3
were VBD auxpass 3 be
{1} VBN ROOT 3 {2}
to TO aux 6
have VB aux 6
left VBN xcomp 3 leave
"""


@pytest.mark.parametrize(
    ("determiner", "verb", "lemma", "sign"),
    [
        ("No", "reported", "report", "negative"),
        ("No", "believed", "believe", "negative"),
        ("No", "forced", "force", "positive"),
        ("The", "reported", "report", "positive"),
    ],
)
def test_nobody_is_reported_to_have_done_it(parse, determiner, verb, lemma, sign):
    assert of(parse(REPORTED.format(determiner, verb, lemma)), "left") == sign


@pytest.mark.parametrize(("adverb", "sign"), [("hardly", "negative"), ("almost", "positive")])
def test_hardly_anyone(parse, adverb, sign):
    assert of(parse(f"{adverb} RB advmod 1\nanyone NN nsubj 2\ncame VBD ROOT 2 come"), "came") == sign


@pytest.mark.parametrize(("yet", "sign"), [("yet", "negative"), ("soon", "positive")])
def test_what_is_yet_to_be(parse, yet, sign):
    assert of(parse(f"He PRP nsubj 1\nis VBZ ROOT 1 be\n{yet} RB advmod 1\nto TO aux 4\npay VB xcomp 1"), "pay") == sign


def test_no_longer(parse):
    doc = parse("It PRP nsubj 4\nwill MD aux 4\nno RB advmod 3\nlonger RBR advmod 4\nshare VB ROOT 4\ndata NNS dobj 4")
    assert polarity(at(doc, "share")) == "negative"


@pytest.mark.parametrize("verb", ["refused", "failed"])
def test_negative_implicatives(parse, verb):
    lemma = {"refused": "refuse", "failed": "fail"}[verb]
    doc = parse(f"She PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nto TO aux 3\nanswer VB xcomp 1")
    assert polarity(at(doc, verb)) == "positive"
    assert polarity(at(doc, "answer")) == "negative"


def test_denied_content(parse):
    doc = parse("ICE NNP nsubj 1\ndenied VBD ROOT 1 deny\nthat IN mark 4\nofficers NNS nsubj 4\nlied VBD ccomp 1 lie")
    assert polarity(at(doc, "lied")) == "negative"
    assert polarity(at(doc, "denied")) == "positive"


def test_rejected_charge(parse):
    doc = parse(
        "ICE NNP nsubj 1\nrejected VBD ROOT 1 reject\nthe DT det 3\ncharge NN dobj 1\nthat IN mark 6\nofficers NNS nsubj 6\n"
        "lied VBD acl 3 lie"
    )
    assert polarity(at(doc, "lied")) == "negative"


def test_without(parse):
    doc = parse("He PRP nsubj 1\nleft VBD ROOT 1 leave\nwithout IN prep 1\npaying VBG pcomp 2 pay")
    assert polarity(at(doc, "paying")) == "negative"


def test_no_in_the_subject(parse):
    doc = parse("No DT det 1\ninjuries NNS nsubjpass 3\nwere VBD auxpass 3 be\nreported VBN ROOT 3 report")
    assert polarity(at(doc, "reported")) == "negative"


def test_negation_is_not_shared_with_a_clause_of_its_own(parse):
    doc = parse(
        "She PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\nresign VB ROOT 3\nand CC cc 3\nhe PRP nsubj 6\nleft VBD conj 3 leave"
    )
    assert polarity(at(doc, "left")) == "positive"


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [
        ("avoided", "avoid", "negative"),
        ("escaped", "escape", "negative"),
        ("kept", "keep", "positive"),
        ("stopped", "stop", "positive"),
    ],
)
def test_what_is_prevented_does_not_happen(parse, verb, lemma, expected):
    active = parse(f"She PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\npaying VBG xcomp 1 pay\nrent NN dobj 2")
    assert polarity(at(active, "paying")) == expected
    passive = parse(f"She PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nbeing VBG auxpass 3 be\nfined VBN xcomp 1 fine")
    assert polarity(at(passive, "fined")) == expected


def test_an_infinitive_of_purpose_is_not_prevented(parse):
    doc = parse("She PRP nsubj 1\nescaped VBD ROOT 1 escape\nto TO aux 3\nwarn VB xcomp 1\nvillagers NNS dobj 3")
    assert polarity(at(doc, "warn")) == "positive"


@pytest.mark.parametrize(("verb", "polar"), [("refused", "negative"), ("hoped", "positive")])
def test_a_passive_that_one_refuses(parse, verb, polar):
    doc = parse(
        f"He PRP nsubj 1\n{verb} VBD ROOT 1 {verb[:-1]}\nto TO aux 4\nbe VB auxpass 4 be\nmoved VBN xcomp 1 move"
    )
    assert polarity(at(doc, "moved")) == polar


def test_nor_negates_what_follows(parse):
    doc = parse(
        "It PRP nsubj 3\nmay MD aux 3\nwell RB advmod 3\nhelp VB ROOT 3\nnor CC cc 3\nwill MD aux 7\nit PRP nsubj 7\nhurt VB conj 3\nus PRP dobj 7"
    )
    assert (polarity(at(doc, "help")), polarity(at(doc, "hurt"))) == ("positive", "negative")


def test_neither_of_two_subjects_does_it(parse):
    doc = parse("Neither CC preconj 1\nTarn NNP nsubj 4\nnor CC cc 1\nKorr NNP conj 1\nspoke VBD ROOT 4 speak")
    assert polarity(at(doc, "spoke")) == "negative"


@pytest.mark.parametrize(("rest", "expected"), [("bribes NNS dobj 4", "negative"), ("there RB advmod 4", "positive")])
def test_a_rejected_claim_without_that_is_denied(parse, rest, expected):
    doc = parse(
        f"They PRP nsubj 1\nrejected VBD ROOT 1 reject\nclaims NNS dobj 1 claim\nhe PRP nsubj 4\ntook VBD acl 2 take\n{rest}"
    )
    assert polarity(at(doc, "took")) == expected


@pytest.mark.parametrize(("verb", "expected"), [("said VBD conj 3 say", "positive"), ("say VB conj 3", "negative")])
def test_a_negation_is_not_shared_with_a_finite_verb(parse, verb, expected):
    doc = parse(
        f"It PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\nname VB ROOT 3\nthem PRP dobj 3\nand CC cc 3\n{verb}\nmore JJR dobj 6"
    )
    assert polarity(doc[6]) == expected


@pytest.mark.parametrize(("particle", "expected"), [("off RP prt 1", "negative"), ("now RB advmod 1", "positive")])
def test_what_is_held_off_on_does_not_happen(parse, particle, expected):
    doc = parse(
        f"It PRP nsubj 1\nholds VBZ ROOT 1 hold\n{particle}\non IN prep 1\nbuying VBG pcomp 3 buy\njets NNS dobj 4"
    )
    assert polarity(at(doc, "buying")) == expected


def test_what_one_refrains_from_does_not_happen(parse):
    lines = "It PRP nsubj 1\n{} VBD ROOT 1 {}\nfrom IN prep 1\nbuying VBG pcomp 2 buy"
    assert polarity(at(parse(lines.format("refrained", "refrain")), "buying")) == "negative"
    assert polarity(at(parse(lines.format("profited", "profit")), "buying")) == "positive"


@pytest.mark.parametrize(("word", "sign"), [("just", "positive"), ("fully", "negative")])
def test_what_is_not_all_happens(parse, word, sign):
    doc = parse(f"It PRP nsubj 4\nwill MD aux 4\nnot RB neg 4\n{word} RB advmod 4\npay VB ROOT 4")
    assert of(doc, "pay") == sign


@pytest.mark.parametrize(("negation", "sign"), [("not RB neg", "negative"), ("still RB advmod", "positive")])
def test_what_one_does_not_let_happen(parse, negation, sign):
    doc = parse(
        f"It PRP nsubj 3\nwill MD aux 3\n{negation} 3\nallow VB ROOT 3\nit PRP nsubj 6\nto TO aux 6\nfall VB ccomp 3"
    )
    assert of(doc, "fall") == sign


@pytest.mark.parametrize(("mark", "sign"), [("“ `` punct 1", "positive"), ("out RP prt 1", "negative")])
def test_a_quoted_no_is_said(parse, mark, sign):
    doc = parse(f"They PRP nsubj 1\nchanted VBD ROOT 1 chant\n{mark}\nno DT det 4\npeace NN dobj 1")
    assert of(doc, "chanted") == sign


@pytest.mark.parametrize(
    ("noun", "det", "sign"),
    [("evidence NN", "no", "negative"), ("evidence NN", "some", "positive"), ("rumor NN", "no", "positive")],
)
def test_what_there_is_no_evidence_of(parse, noun, det, sign):
    doc = parse(
        f"There EX expl 1\nis VBZ ROOT 1 be\n{det} DT det 3\n{noun} attr 1\nthat IN mark 6\nships NNS nsubj 6\nleft VBD acl 3 leave\nport NN dobj 6"
    )
    assert of(doc, "left") == sign


@pytest.mark.parametrize(
    ("verb", "mark", "sign"),
    [("think", "that", "negative"), ("know", "that", "positive"), ("think", "whether", "positive")],
)
def test_what_one_does_not_think(parse, verb, mark, sign):
    doc = parse(
        f"She PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\n{verb} VB ROOT 3\n{mark} IN mark 6\nhe PRP nsubj 6\nfell VBD ccomp 3 fall"
    )
    assert of(doc, "fell") == sign


@pytest.mark.parametrize(("negation", "sign"), [("not RB neg", "negative"), ("still RB advmod", "positive")])
def test_what_is_not_true(parse, negation, sign):
    doc = parse(
        f"It PRP nsubj 1\nis VBZ ROOT 1 be\n{negation} 1\ntrue JJ acomp 1\nthat IN mark 6\nhe PRP nsubj 6\nfell VBD ccomp 1 fall"
    )
    assert of(doc, "fell") == sign


@pytest.mark.parametrize(
    ("verb", "noun", "sign"),
    [
        ("ignored ignore", "calls call", "negative"),
        ("scrapped scrap", "plans plan", "negative"),
        ("heard hear", "calls call", "positive"),
        ("scrapped scrap", "rights right", "positive"),
    ],
)
def test_what_one_rejects_to_do(parse, verb, noun, sign):
    word, lemma = verb.split()
    nouns, singular = noun.split()
    doc = parse(
        f"She PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\n{nouns} NNS dobj 1 {singular}\nto TO aux 4\nsail VB acl 2\nhome RB advmod 4"
    )
    assert of(doc, "sail") == sign


@pytest.mark.parametrize(("word", "sign"), [("rather", "negative"), ("faster", "positive")])
def test_what_is_done_rather_than_something_else(parse, word, sign):
    doc = parse(
        f"It PRP nsubj 1\nsued VBD ROOT 1 sue\n{word} RB advmod 3\nthan IN cc 1\npay VB conj 1\nthem PRP dobj 4"
    )
    assert of(doc, "pay") == sign


@pytest.mark.parametrize(("word", "sign"), [("unlikely", "negative"), ("likely", "positive")])
def test_what_is_unlikely(parse, word, sign):
    doc = parse(f"It PRP nsubj 1\nlooks VBZ ROOT 1 look\n{word} JJ acomp 1\nto TO aux 4\nsell VB xcomp 2")
    assert of(doc, "sell") == sign


def test_a_refusal_covers_a_second_infinitive(parse):
    doc = parse(
        "He PRP nsubj 1\nrefused VBD ROOT 1 refuse\nto TO aux 3\nsign VB xcomp 1\nor CC cc 3\nto TO aux 6\ntalk VB conj 3"
    )
    assert of(doc, "talk") == "negative"


@pytest.mark.parametrize(
    ("verb", "sign"), [("wants VBZ conj 3 want", "positive"), ("drunk VBN conj 3 drink", "negative")]
)
def test_what_is_not_yet_done_is_no_denial_of_what_is(parse, verb, sign):
    doc = parse(
        f"Lund NNP nsubj 3\nhas VBZ aux 3 have\nnot RB neg 3\ndecided VBN ROOT 3 decide\nand CC cc 3\n{verb}\nmore JJR dobj 5"
    )
    assert of(doc, verb.split()[0]) == sign


@pytest.mark.parametrize(("word", "expected"), [("Nor", "negative"), ("And", "positive")])
def test_a_sentence_that_begins_with_nor_denies(parse, word, expected):
    assert of(parse(f"{word} CC cc 3\ndid VBD aux 3 do\nLund NNP nsubj 3\nleave VB ROOT 3"), "leave") == expected
