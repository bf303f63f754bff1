"""Polarity and modality, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import in_future, modality, polarity, tense


def at(doc, word):
    return doc[[t.text for t in doc].index(word)]


def test_plain_negation(parse):
    doc = parse("It PRP nsubj 3\nwill MD aux 3\nnot RB neg 3\nrelease VB ROOT 3\ninmates NNS dobj 3")
    verb = at(doc, "release")
    assert (polarity(verb), modality(verb, False, False), tense(verb)) == ("negative", "future", "future")


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
    [("plans", "plan", "future"), ("wants", "want", "possible"), ("managed", "manage", "actual")],
)
def test_complements(parse, verb, lemma, expected):
    doc = parse(f"It PRP nsubj 1\n{verb} VBZ ROOT 1 {lemma}\nto TO aux 3\ncut VB xcomp 1\nfunds NNS dobj 3")
    assert modality(at(doc, "cut"), False, False) == expected


def test_purpose_is_possible(parse):
    doc = parse(
        "They PRP nsubj 1\nused VBD ROOT 1 use\ndata NNS dobj 1\nto TO aux 4\nfind VB advcl 1\nresidents NNS dobj 4"
    )
    assert modality(at(doc, "find"), False, False) == "possible"


def test_infinitive_in_a_headline_is_future(parse):
    doc = parse("City NNP nsubj 2\nto TO aux 2\nlimit VB ROOT 2\naccess NN dobj 2", headline=True)
    assert modality(at(doc, "limit"), False, True) == "future"


def test_inverted_condition(parse):
    doc = parse(
        "Had VBD aux 2 have\nit PRP nsubj 2\nhappened VBN advcl 5 happen\n, , punct 5\nmany NN nsubj 5\ndied VBD ROOT 5 die"
    )
    assert modality(at(doc, "happened"), False, False) == "possible"


def test_present_tense_with_a_later_date_is_future(parse):
    doc = parse("It PRP nsubj 1\nexpires VBZ ROOT 1 expire\nFriday NNP npadvmod 1")
    verb = at(doc, "expires")
    assert in_future(verb, "2018-08-31", "2018-07-27")
    assert not in_future(verb, "2018-06-30", "2018-07-27")
    assert not in_future(verb, None, "2018-07-27")


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


def test_what_one_avoids_by_a_gerund_is_possible(parse):
    lines = "She PRP nsubj 1\navoids VBZ ROOT 1 avoid\nbeing {0} auxpass 3 be\nfined VBN xcomp 1 fine"
    assert modality(at(parse(lines.format("VBG")), "fined"), False, False) == "possible"
    assert modality(at(parse(lines.format("VBZ")), "fined"), False, False) == "actual"


@pytest.mark.parametrize(("headline", "expected"), [(True, "future"), (False, "possible")])
def test_infinitive_below_the_noun_of_a_headline(parse, headline, expected):
    doc = parse("Calder NNP ROOT 0\nto TO aux 2\nclose VB acl 0\nplants NNS dobj 2", headline=headline)
    assert modality(at(doc, "close"), False, headline) == expected


@pytest.mark.parametrize(("verb", "polar"), [("refused", "negative"), ("hoped", "positive")])
def test_a_passive_that_one_refuses(parse, verb, polar):
    doc = parse(
        f"He PRP nsubj 1\n{verb} VBD ROOT 1 {verb[:-1]}\nto TO aux 4\nbe VB auxpass 4 be\nmoved VBN xcomp 1 move"
    )
    assert polarity(at(doc, "moved")) == polar


@pytest.mark.parametrize(("aux", "mode"), [("be VB", "possible"), ("were VBD", "actual")])
def test_the_subjunctive_asks(parse, aux, mode):
    doc = parse(
        "It PRP nsubj 1\nasked VBD ROOT 1 ask\nthat IN mark 5\nfines NNS nsubjpass 5\n"
        f"{aux} auxpass 5 be\npaid VBN ccomp 1 pay"
    )
    assert modality(at(doc, "paid"), False, False) == mode


@pytest.mark.parametrize(
    ("rank", "noun", "mode"),
    [("youngest", "player", "actual"), ("best", "chance", "possible"), ("new", "player", "possible")],
)
def test_what_the_first_or_best_did_happened(parse, rank, noun, mode):
    tag = "JJ" if rank == "new" else "JJS"
    doc = parse(f"the DT det 2\n{rank} {tag} amod 2\n{noun} NN ROOT 2\nto TO aux 4\nwin VB relcl 2 win")
    assert modality(at(doc, "win"), False, False) == mode


def test_nor_negates_what_follows(parse):
    doc = parse(
        "It PRP nsubj 3\nmay MD aux 3\nwell RB advmod 3\nhelp VB ROOT 3\nnor CC cc 3\nwill MD aux 7\nit PRP nsubj 7\nhurt VB conj 3\nus PRP dobj 7"
    )
    assert (polarity(at(doc, "help")), polarity(at(doc, "hurt"))) == ("positive", "negative")


DEMAND = (
    "It PRP nsubj 1\n{0} VBZ ROOT 1 {0}\nthat IN mark 4\narmies NNS nsubj 4\n{1} {2} ccomp 1 withdraw\nand CC cc 4\n"
    "that IN mark 8\nobservers NNS nsubj 8\nreturn VBP conj 4 return"
)


def test_what_is_demanded_has_not_happened(parse):
    doc = parse(DEMAND.format("demand", "withdraw", "VBP"))
    assert [modality(at(doc, word), False, False) for word in ("demand", "withdraw", "return")] == [
        "actual",
        "possible",
        "possible",
    ]


def test_what_is_reported_or_has_an_ending_has_happened(parse):
    doc = parse(DEMAND.format("report", "withdraw", "VBP"))
    assert modality(at(doc, "return"), False, False) == "actual"
    doc = parse(DEMAND.format("demand", "withdrew", "VBD"))
    assert modality(at(doc, "withdrew"), False, False) == "actual"


@pytest.mark.parametrize(("adverb", "expected"), [("yet", ("negative", "actual")), ("now", ("positive", "possible"))])
def test_what_is_yet_to_be_done_is_not_done(parse, adverb, expected):
    doc = parse(
        f"They PRP nsubj 1\nhave VBP ROOT 1 have\n{adverb} RB advmod 1\nto TO aux 4\nname VB xcomp 1\nhim PRP dobj 4"
    )
    verb = at(doc, "name")
    assert (polarity(verb), modality(verb, False, False)) == expected


def test_neither_of_two_subjects_does_it(parse):
    doc = parse("Neither CC preconj 1\nTarn NNP nsubj 4\nnor CC cc 1\nKorr NNP conj 1\nspoke VBD ROOT 4 speak")
    assert polarity(at(doc, "spoke")) == "negative"


@pytest.mark.parametrize(("count", "expected"), [("three CD nummod", "actual"), ("the DT det", "possible")])
def test_one_of_a_number_has_done_it(parse, count, expected):
    doc = parse(
        f"It PRP nsubj 1\nwas VBD ROOT 1 be\none CD attr 1\nof IN prep 2\n{count} 5\nmen NNS pobj 3\nto TO aux 7\nspeak VB relcl 2"
    )
    assert modality(at(doc, "speak"), False, False) == expected


@pytest.mark.parametrize(("rest", "expected"), [("bribes NNS dobj 4", "negative"), ("there RB advmod 4", "positive")])
def test_a_rejected_claim_without_that_is_denied(parse, rest, expected):
    doc = parse(
        f"They PRP nsubj 1\nrejected VBD ROOT 1 reject\nclaims NNS dobj 1 claim\nhe PRP nsubj 4\ntook VBD acl 2 take\n{rest}"
    )
    assert polarity(at(doc, "took")) == expected


@pytest.mark.parametrize(
    ("verb", "second", "expected"),
    [("beat", "reach", "actual"), ("beat", "please", "possible"), ("paid", "reach", "possible")],
)
def test_what_a_victory_leads_to_has_happened(parse, verb, second, expected):
    doc = parse(
        f"Tarn NNP nsubj 1\n{verb} VBD ROOT 1 {verb.replace('paid', 'pay')}\nVelm NNP dobj 1\nto TO aux 4\n{second} VB advcl 1\nfinals NNS dobj 4"
    )
    assert modality(at(doc, second), False, False) == expected


def test_what_a_victory_may_lead_to_has_not_happened(parse):
    doc = parse(
        "Tarn NNP nsubj 2\nmay MD aux 2\nbeat VB ROOT 2\nVelm NNP dobj 2\nto TO aux 5\nreach VB advcl 2\nfinals NNS dobj 5"
    )
    assert modality(at(doc, "reach"), False, False) == "possible"


@pytest.mark.parametrize(("particle", "expected"), [("on RP prt", "actual"), ("there RB advmod", "possible")])
def test_what_one_goes_on_to_do_happens(parse, particle, expected):
    doc = parse(f"They PRP nsubj 1\nwent VBD ROOT 1 go\n{particle} 1\nto TO aux 4\nthank VB advcl 1\nReed NNP dobj 4")
    assert modality(at(doc, "thank"), False, False) == expected


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
