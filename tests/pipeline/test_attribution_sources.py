"""Who is no source, and who is one by a promise, an order, a belief or a clear word: one construction a test."""

import pytest
from spacy.tokens import Span

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.attribution import Speakers
from kg.pipeline.roles import RoleFinder
from tests.pipeline.parsed import at, text


def speaker(doc, word, mentions=None):
    return text(Speakers(RoleFinder(), mentions or {}, []).of(at(doc, word)))


@pytest.mark.parametrize(
    ("verb", "found"), [("pledged pledge", "Reed"), ("urged urge", "Reed"), ("forced force", None), ("asked ask", None)]
)
def test_what_one_promises_or_tells_others_to_do(parse, verb, found):
    word, lemma = verb.split()
    doc = parse(f"Reed NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthem PRP dobj 1\nto TO aux 4\nleave VB xcomp 1")
    assert speaker(doc, "leave") == found


@pytest.mark.parametrize(
    ("whom", "found"), [("on IN prep 1\nNorvik NNP pobj 2", "Reed"), ("a DT det 3\nstrike NN dobj 1", None)]
)
def test_what_one_calls_on_others_to_do(parse, whom, found):
    doc = parse(f"Reed NNP nsubj 1\ncalled VBD ROOT 1 call\n{whom}\nto TO aux 5\nwin VB advcl 1\nit PRP dobj 5")
    assert speaker(doc, "win") == found


@pytest.mark.parametrize(("adjective", "found"), [("clear", "Reed"), ("sad", None)])
def test_what_one_makes_clear(parse, adjective, found):
    doc = parse(
        f"Reed NNP nsubj 1\nmade VBD ROOT 1 make\n{adjective} JJ oprd 1\nprices NNS nsubj 4\nfell VBD ccomp 1 fall"
    )
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("noun", "found"), [("results", "results"), ("tides", None), ("police", "police")])
@pytest.mark.parametrize("outer", [False, True])
def test_what_shows_it_by_itself(parse, noun, found, outer):
    inner = (
        f"{noun} NNS nsubj 1 {noun.removesuffix('s')}\nshow VBP {{0}} show\nprices NNS nsubj 3\nfell VBD ccomp 1 fall"
    )
    doc = parse(
        inner.format("ccomp 5") + "\nReed NNP nsubj 5\nsaid VBD ROOT 5 say" if outer else inner.format("ROOT 1")
    )
    assert speaker(doc, "fell") == ("Reed" if outer and noun != "police" else found)


@pytest.mark.parametrize(
    ("object_", "found"), [("voters NNS dobj 1 voter", "Reed"), ("millions NNS dobj 1 million", None)]
)
def test_what_one_promises_somebody_to_do(parse, object_, found):
    doc = parse(f"Reed NNP nsubj 1\npledged VBD ROOT 1 pledge\n{object_}\nto TO aux 4\nbuild VB advcl 1\nit PRP dobj 4")
    assert speaker(doc, "build") == found


@pytest.mark.parametrize(("dep", "found"), [("xcomp 1", "Reed"), ("relcl 2", None)])
def test_whoever_is_meant_in_a_promise_is_no_part_of_it(parse, dep, found):
    doc = parse(
        "Reed NNP nsubj 1\npledged VBD ROOT 1 pledge\nto TO aux 3\nhelp VB xcomp 1\nthose DT dobj 3\nwho WP nsubj 6\nfled VBD relcl 4 flee"
    )
    assert (speaker(doc, "help"), speaker(doc, "fled")) == ("Reed", None)


@pytest.mark.parametrize(("preposition", "found"), [("Per IN prep 4", "statement"), ("After IN prep 4", None)])
def test_a_source_named_with_per(parse, preposition, found):
    doc = parse(f"{preposition}\nthe DT det 2\nstatement NN pobj 0\nprices NNS nsubj 4\nfell VBD ROOT 4 fall")
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("article", "found"), [("a DT", None), ("the DT", "Reed")])
def test_what_sums_up_what_was_said_is_not_said(parse, article, found):
    doc = parse(
        f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nprices NNS nsubj 3\nfell VBD ccomp 1 fall\n, , punct 3\n{article} det 6\nclaim NN dobj 3\n"
        "that WDT nsubj 8\nstunned VBD relcl 6 stun\nthem PRP dobj 8"
    )
    assert speaker(doc, "stunned") == found


@pytest.mark.parametrize(("dep", "who", "found"), [("advcl 3", "Reed", None), ("ccomp 1", "Reed", "Reed")])
def test_who_goes_on_saying_it(parse, dep, who, found):
    doc = parse(
        f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nprices NNS nsubj 3\nfell VBD ccomp 1 fall\n, , punct 3\nhe PRP nsubj 6\nadding VBG {dep} add"
    )
    found_heads = {0: doc[0:1], 5: doc[5:6]}
    for span in found_heads.values():
        span.id_ = "reed"
    assert text(Speakers(RoleFinder(), found_heads, []).of(doc[6])) == found


@pytest.mark.parametrize(
    ("verb", "adjective", "found"),
    [("is be", "confident", "Reed"), ("is be", "tall", None), ("makes make", "sure", None)],
)
def test_what_one_is_confident_of(parse, verb, adjective, found):
    word, lemma = verb.split()
    doc = parse(
        f"Reed NNP nsubj 1\n{word} VBZ ROOT 1 {lemma}\n{adjective} JJ acomp 1\nthat IN mark 5\nprices NNS nsubj 5\nfall VBP ccomp 2 fall"
    )
    assert speaker(doc, "fall") == found


@pytest.mark.parametrize(("who", "found"), [("Nobody", None), ("Everybody", "Everybody")])
def test_nobody_is_no_source(parse, who, found):
    doc = parse(f"{who} NN nsubj 1\nsays VBZ ROOT 1 say\nprices NNS nsubj 3\nfell VBD ccomp 1 fall")
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("word", "found"), [("what WP", None), ("prices NNS", "Reed")])
def test_what_is_asked_is_not_known(parse, word, found):
    doc = parse(f"Reed NNP nsubj 1\nknows VBZ ROOT 1 know\n{word} nsubj 3\nfell VBD ccomp 1 fall")
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("mentioned", "found"), [(False, "Reed"), (True, "it")])
def test_an_empty_pronoun_is_no_source(parse, mentioned, found):
    doc = parse(
        "Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubj 3\nsays VBZ ccomp 1 say\nprices NNS nsubj 5\nfell VBD ccomp 3 fall"
    )
    heads = {0: doc[0:1]} | ({2: doc[2:3]} if mentioned else {})
    assert text(Speakers(RoleFinder(), heads, []).of(doc[5])) == found


@pytest.mark.parametrize(("noun", "found"), [("view", "bank"), ("town", None)])
def test_in_whose_view_it_is_so(parse, noun, found):
    doc = parse(
        f"In IN prep 7\nthe DT det 2\n{noun} NN pobj 0\nof IN prep 2\nthe DT det 5\nbank NN pobj 3\nprices NNS nsubj 7\nfell VBD ROOT 7 fall"
    )
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("word", "found"), [("how WRB advmod", "Reed"), ("what WP dobj", None)])
def test_what_one_describes(parse, word, found):
    doc = parse(f"Reed NNP nsubj 1\ndescribed VBD ROOT 1 describe\n{word} 4\nthey PRP nsubj 4\nfled VBD ccomp 1 flee")
    assert speaker(doc, "fled") == found


@pytest.mark.parametrize(("verb", "found"), [("demanded demand", "Reed"), ("ensured ensure", None)])
def test_what_one_demands(parse, verb, found):
    word, lemma = verb.split()
    doc = parse(f"Reed NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthat IN mark 4\nthey PRP nsubj 4\nleave VBP ccomp 1")
    assert speaker(doc, "leave") == found


@pytest.mark.parametrize(("adverb", "found"), [("not RB neg", None), ("later RB advmod", "Reed")])
def test_what_one_does_not_say(parse, adverb, found):
    """ "Lund said that Reed *did not say* that prices *fell*"."""
    doc = parse(
        f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nReed NNP nsubj 5\ndid VBD aux 5 do\n{adverb} 5\nsay VB ccomp 1\nprices NNS nsubj 7\nfell VBD ccomp 5 fall"
    )
    assert speaker(doc, "fell") == found


@pytest.mark.parametrize(("object_", "found"), [("which WDT dobj 8", None), ("that IN mark 5", "Reed")])
def test_what_somebody_else_does_with_a_claim_is_not_claimed(parse, object_, found):
    """ "denied claims, *which* the press was unable to verify", but "claims *that* the press was unable to"."""
    doc = parse(
        f"Reed NNP nsubj 1\ndenied VBD ROOT 1 deny\nclaims NNS dobj 1 claim\n{object_}\nthey PRP nsubj 5\nwere VBD relcl 2 be\n"
        "unable JJ acomp 5\nto TO aux 8\nverify VB xcomp 6"
    )
    assert speaker(doc, "verify") == found


@pytest.mark.parametrize(("opens", "found"), [(4, None), (0, "Reed")])
def test_what_stands_before_the_quotation_is_not_quoted(parse, opens, found):
    """`As the strike *ended*, "they are glad," Reed said`, but `"As the strike *ended*, they are glad," Reed said`."""
    doc = parse(
        "As IN mark 2\nstrikes NNS nsubj 2\nended VBD advcl 5 end\n, , punct 5\nthey PRP nsubj 5\nare VBP ccomp 9 be\nglad JJ acomp 5\n"
        ", , punct 9\nReed NNP nsubj 9\nsaid VBD ROOT 9 say"
    )
    quote = Span(doc, opens, 8, label="QUOTE", span_id="9", kb_id="8")
    assert text(Speakers(RoleFinder(), {}, [quote]).of(doc[2])) == found


@pytest.mark.parametrize(("there", "found"), [("there EX expl 8", "mediators"), ("both DT advmod 8", "Radio")])
def test_what_has_a_subject_of_its_own_has_its_own_source(parse, there, found):
    """ "They agreed, *mediators* said, but there were doubts, according to Radio Velm", but "They agreed ... and fled, according to"."""
    doc = parse(
        "They PRP nsubj 1\nagreed VBD ROOT 1 agree\n, , punct 1\nmediators NNS nsubj 4 mediator\nsaid VBD parataxis 1 say\n, , punct 1\n"
        f"but CC cc 1\n{there}\nwere VBD conj 1 be\ndoubts NNS attr 8 doubt\n, , punct 8\naccording VBG prep 8\nto IN prep 11\nRadio NNP pobj 12"
    )
    assert speaker(doc, "agreed") == found


AFTERTHOUGHT = """
Berg NNP nsubj 1
left VBD ROOT 1 leave
{0} : punct 1
{1}
, , punct 6
Reed NNP nsubj 6
claimed VBD parataxis 1 claim
, , punct 6
"""


@pytest.mark.parametrize(
    ("mark", "noun", "found"), [("—", "luck NN dobj 1", None), ("there", "early RB advmod 1", "Reed")]
)
def test_what_one_claims_of_an_afterthought_is_no_more(parse, mark, noun, found):
    assert speaker(parse(AFTERTHOUGHT.format(mark, noun)), "left") == found


CLAIMS = """
Norvik NNP nsubj 1
agreed VBD ROOT 1 agree
to TO aux 3
{0} VB xcomp 1 {0}
claims NNS dobj 3 claim
that IN mark 7
it PRP nsubj 7
lied VBD acl 4 lie
"""


@pytest.mark.parametrize(("verb", "found"), [("settle", None), ("deny", "Norvik")])
def test_who_settles_a_claim_does_not_make_it(parse, verb, found):
    assert speaker(parse(CLAIMS.format(verb)), "lied") == found


@pytest.mark.parametrize(
    ("noun", "mark", "found"), [("laws", "", None), ("guards", "", "guards"), ("laws", ", , punct 1\n", "laws")]
)
def test_what_one_goes_by_says_nothing(parse, noun, mark, found):
    n = mark.count("\n")
    doc = parse(
        f"They PRP nsubjpass 1\nleft VBD ROOT 1 leave\n{mark}according VBG prep 1 accord\nto IN prep {2 + n}\n{noun} NNS pobj {3 + n} {noun[:-1]}"
    )
    assert speaker(doc, "left") == found


@pytest.mark.parametrize(("tag", "found"), [("HYPH", None), (":", "officer")])
def test_a_hyphen_credits_nobody(parse, tag, found):
    doc = parse(
        f"Firm NN nsubj 1\nhid VBD ROOT 1 hide\nlosses NNS dobj 1 loss\nin IN prep 1\nVelm NNP pobj 3\n- {tag} punct 1\nharbour NN compound 7\n"
        "officer NN dep 1",
        headline=True,
    )
    assert speaker(doc, "hid") == found
