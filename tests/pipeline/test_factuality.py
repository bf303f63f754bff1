"""Polarity and modality, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from kg.pipeline.moods import in_future, tense
from kg.pipeline.polarity import polarity
from tests.pipeline.parsed import at


def test_plain_negation(parse):
    doc = parse("It PRP nsubj 3\nwill MD aux 3\nnot RB neg 3\nrelease VB ROOT 3\ninmates NNS dobj 3")
    verb = at(doc, "release")
    assert (polarity(verb), modality(verb, False, False), tense(verb)) == ("negative", "future", "future")


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [("plans", "plan", "future"), ("wants", "want", "possible"), ("managed", "manage", "actual")],
)
def test_complements(parse, verb, lemma, expected):
    doc = parse(f"It PRP nsubj 1\n{verb} VBZ ROOT 1 {lemma}\nto TO aux 3\ncut VB xcomp 1\nfunds NNS dobj 3")
    assert modality(at(doc, "cut"), False, False) == expected


@pytest.mark.parametrize(
    ("measure", "expected"), [("days NNS npadvmod 5 day", "future"), ("shortly RB advmod 5", "actual")]
)
def test_what_the_past_was_days_before_is_to_come(parse, measure, expected):
    doc = parse(
        f"It PRP nsubj 1\ncame VBD ROOT 1 come\n{measure}\nbefore IN mark 5\nministers NNS nsubj 5\nmeet VBP advcl 1"
    )
    assert modality(at(doc, "meet"), False, False) == expected


@pytest.mark.parametrize(
    ("hope", "verb", "expected"),
    [
        ("hope VBP", "agree VBP", "possible"),
        ("hoped VBD", "agreed VBD", "actual"),
        ("wish VBP", "agreed VBD", "possible"),
        ("know VBP", "agree VBP", "actual"),
    ],
)
def test_what_is_hoped_for_is_possible(parse, hope, verb, expected):
    lemma = hope.split()[0].removesuffix("d")
    doc = parse(f"I PRP nsubj 1\n{hope} ROOT 1 {lemma}\nthey PRP nsubj 3\n{verb} ccomp 1 agree")
    assert modality(at(doc, verb.split()[0]), False, False) == expected


@pytest.mark.parametrize(("adjective", "expected"), [("committed", "future"), ("accustomed", "actual")])
def test_who_is_committed_to_it_will_do_it(parse, adjective, expected):
    doc = parse(f"We PRP nsubj 1\nare VBP ROOT 1 be\n{adjective} JJ acomp 1\nto IN prep 2\nhelping VBG pcomp 3 help")
    assert modality(at(doc, "helping"), False, False) == expected


@pytest.mark.parametrize(("headline", "expected"), [(True, "future"), (False, "possible")])
def test_what_is_announced_in_a_headline_is_future(parse, headline, expected):
    doc = parse("City NN nsubj 2\nto TO aux 2\nclose VB ccomp 5\n, , punct 5\nmayor NN nsubj 5\nsays VBZ ROOT 5 say")
    assert modality(at(doc, "close"), False, headline) == expected


def test_purpose_is_possible(parse):
    doc = parse(
        "They PRP nsubj 1\nused VBD ROOT 1 use\ndata NNS dobj 1\nto TO aux 4\nfind VB advcl 1\nresidents NNS dobj 4"
    )
    assert modality(at(doc, "find"), False, False) == "possible"


def test_infinitive_in_a_headline_is_future(parse):
    doc = parse("City NNP nsubj 2\nto TO aux 2\nlimit VB ROOT 2\naccess NN dobj 2", headline=True)
    assert modality(at(doc, "limit"), False, True) == "future"


@pytest.mark.parametrize(
    ("first", "expected"), [("Had VBD aux 2 have\nit PRP nsubj 2", "possible"), ("It PRP nsubj 2\nhad VBD aux 2 have", "actual")]
)  # fmt: skip
def test_an_inverted_condition_read_for_speech(parse, first, expected):
    doc = parse(f"{first}\nseen VBN ccomp 6 see\nher PRP dobj 2\nit PRP nsubj 6\nwould MD aux 6\nturn VB ROOT 6")
    assert modality(at(doc, "seen"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("claimed claim", "actual"), ("had have", "possible")])
def test_who_claims_responsibility_did_it(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nresponsibility NN dobj 1\nfor IN prep 2\nbombing VBG pcomp 3 bomb\nit PRP dobj 4"
    )
    assert modality(at(doc, "bombing"), False, False) == expected


def test_inverted_condition(parse):
    doc = parse(
        "Had VBD aux 2 have\nit PRP nsubj 2\nhappened VBN advcl 5 happen\n, , punct 5\nmany NN nsubj 5\ndied VBD ROOT 5 die"
    )
    assert modality(at(doc, "happened"), False, False) == "possible"


def test_present_tense_with_a_later_date_is_future(parse):
    doc = parse("It PRP nsubj 1\nexpires VBZ ROOT 1 expire\nFriday NNP npadvmod 1")
    verb = at(doc, "expires")
    assert all(in_future(verb, time, "2018-07-27") for time in ("2018-08-31", "2018-W32", "2019-H1"))
    assert not any(in_future(verb, time, "2018-07-27") for time in ("2018-06-30", "2018-W30", "2018-Q1", None))


def test_what_one_avoids_by_a_gerund_is_possible(parse):
    lines = "She PRP nsubj 1\navoids VBZ ROOT 1 avoid\nbeing {0} auxpass 3 be\nfined VBN xcomp 1 fine"
    assert modality(at(parse(lines.format("VBG")), "fined"), False, False) == "possible"
    assert modality(at(parse(lines.format("VBZ")), "fined"), False, False) == "actual"


@pytest.mark.parametrize(("headline", "expected"), [(True, "future"), (False, "possible")])
def test_infinitive_below_the_noun_of_a_headline(parse, headline, expected):
    doc = parse("Calder NNP ROOT 0\nto TO aux 2\nclose VB acl 0\nplants NNS dobj 2", headline=headline)
    assert modality(at(doc, "close"), False, headline) == expected


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


@pytest.mark.parametrize(("count", "expected"), [("three CD nummod", "actual"), ("the DT det", "possible")])
def test_one_of_a_number_has_done_it(parse, count, expected):
    doc = parse(
        f"It PRP nsubj 1\nwas VBD ROOT 1 be\none CD attr 1\nof IN prep 2\n{count} 5\nmen NNS pobj 3\nto TO aux 7\nspeak VB relcl 2"
    )
    assert modality(at(doc, "speak"), False, False) == expected


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


@pytest.mark.parametrize(
    ("subject", "be", "expected"),
    [("goal", "is", "possible"), ("plan", "is", "future"), ("council", "is", "future"), ("response", "was", "actual")],
)
def test_what_something_is_to_do(parse, subject, be, expected):
    tag = "VBZ" if be == "is" else "VBD"
    doc = parse(f"The DT det 1\n{subject} NN nsubj 2\n{be} {tag} ROOT 2 be\nto TO aux 4\nact VB xcomp 2")
    assert modality(at(doc, "act"), False, False) == expected


@pytest.mark.parametrize(
    ("be", "adjective", "verb", "expected"),
    [
        ("was", "sad", "leave", "actual"),
        ("is", "sad", "hear", "actual"),
        ("is", "happy", "help", "possible"),
        ("was", "able", "leave", "actual"),
        ("is", "determined", "leave", "future"),
    ],
)
def test_after_adjectives(parse, be, adjective, verb, expected):
    tag = "VBZ" if be == "is" else "VBD"
    doc = parse(f"He PRP nsubj 1\n{be} {tag} ROOT 1 be\n{adjective} JJ acomp 1\nto TO aux 4\n{verb} VB xcomp 2")
    assert modality(at(doc, verb), False, False) == expected


@pytest.mark.parametrize(
    ("have", "tag", "expected"), [("had", "VBD", "actual"), ("have", "VBP", "possible"), ("has", "VBZ", "possible")]
)
def test_what_one_had_to_do_was_done(parse, have, tag, expected):
    doc = parse(f"He PRP nsubj 1\n{have} {tag} ROOT 1 have\nto TO aux 3\nleave VB xcomp 1")
    assert modality(at(doc, "leave"), False, False) == expected


def test_what_one_is_said_to_have_to_do_may_not_be(parse):
    doc = parse(
        "She PRP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj 3\nhad VBD ccomp 1 have\nto TO aux 5\nleave VB xcomp 3"
    )
    assert modality(at(doc, "leave"), False, False) == "possible"


@pytest.mark.parametrize(
    ("have", "noun", "expected"),
    [("had VBD", "chance", "actual"), ("has VBZ", "chance", "possible"), ("had VBD", "right", "possible")],
)
def test_having_had_the_chance(parse, have, noun, expected):
    doc = parse(f"He PRP nsubj 1\n{have} ROOT 1 have\na DT det 3\n{noun} NN dobj 1\nto TO aux 5\nread VB acl 3")
    assert modality(at(doc, "read"), False, False) == expected


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"),
    [("risk", "of", "possible"), ("charge", "of", "actual"), ("tool", "for", "possible"), ("prize", "for", "actual")],
)
def test_gerunds_of_prospects_and_instruments(parse, noun, preposition, expected):
    doc = parse(
        f"a DT det 1\n{noun} NN nsubj 4\n{preposition} IN prep 1\nlosing VBG pcomp 2 lose\ngrew VBD ROOT 4 grow"
    )
    assert modality(at(doc, "losing"), False, False) == expected


@pytest.mark.parametrize(
    ("verb", "lemma", "have", "expected"),
    [
        ("reported", "report", True, "actual"),
        ("reported", "report", False, "possible"),
        ("alleged", "allege", True, "actual"),
        ("expected", "expect", True, "future"),
    ],
)
def test_what_is_reported_to_have_happened(parse, verb, lemma, have, expected):
    lines = f"He PRP nsubjpass 2\nis VBZ auxpass 2 be\n{verb} VBN ROOT 2 {lemma}\nto TO aux 5\n"
    lines += "have VB aux 5\nleft VBN xcomp 2 leave" if have else "just RB advmod 5\nleave VB xcomp 2"
    assert modality(at(parse(lines), "left" if have else "leave"), False, False) == expected


WAITS = """
They PRP nsubj 2
{0} MD aux 2
leave VB ROOT 2
{1} WRB advmod 6
the DT det 5
war NN nsubj 6
{2} advcl 2 end
"""


@pytest.mark.parametrize(
    ("modal", "mark", "verb", "expected"),
    [
        ("will", "when", "ends VBZ", "future"),
        ("would", "when", "ends VBZ", "future"),
        ("will", "as", "ends VBZ", "actual"),
        ("could", "when", "ended VBD", "actual"),
    ],
)
def test_a_present_tense_that_tells_when(parse, modal, mark, verb, expected):
    assert modality(at(parse(WAITS.format(modal, mark, verb)), verb.split()[0]), False, False) == expected


CONDITIONED = """
If IN mark 2
he PRP nsubj 2
dies VBZ advcl 5 die
, , punct 5
she PRP nsubj 5
{0} ROOT 5 rule
"""


@pytest.mark.parametrize(("verb", "expected"), [("rules VBZ", "possible"), ("ruled VBD", "actual")])
def test_what_holds_on_a_condition(parse, verb, expected):
    assert modality(at(parse(CONDITIONED.format(verb)), verb.split()[0]), False, False) == expected


EITHER = """
{0} CC preconj 2
he PRP nsubj 2
lied VBD ROOT 2 lie
or CC cc 2
{1} {2} 5
erred VBD conj 2 err
"""


@pytest.mark.parametrize(
    ("word", "second", "dep", "expected"),
    [
        ("Either", "she", "PRP nsubj", "possible"),
        ("But", "she", "PRP nsubj", "actual"),
        ("Either", "badly", "RB advmod", "actual"),
    ],
)
def test_either_of_two_clauses(parse, word, second, dep, expected):
    doc = parse(EITHER.format(word, second, dep))
    assert modality(at(doc, "lied"), False, False) == modality(at(doc, "erred"), False, False) == expected


@pytest.mark.parametrize(("auxiliary", "expected"), [("will", "future"), ("now", "possible")])
def test_what_one_will_seek_to_do(parse, auxiliary, expected):
    tag = "MD aux" if auxiliary == "will" else "RB advmod"
    doc = parse(f"We PRP nsubj 2\n{auxiliary} {tag} 2\nseek VB ROOT 2\nto TO aux 4\nbuild VB xcomp 2")
    assert modality(at(doc, "build"), False, False) == expected


def test_what_is_ruled_out_is_not_actual(parse):
    doc = parse("He PRP nsubj 1\nruled VBD ROOT 1 rule\nout RP prt 1\nselling VBG xcomp 1 sell")
    assert modality(at(doc, "selling"), False, False) == "possible"


@pytest.mark.parametrize(("dep", "expected"), [("conj 1", "future"), ("dobj 1", "possible")])
def test_the_second_of_two_that_are_to_be(parse, dep, expected):
    lines = f"Bars NNS nsubj 1\nwere VBD ROOT 1 be\nto TO aux 3\nopen VB xcomp 1\nand CC cc 1\nshops NNS {dep}\nto TO aux 7\nclose VB relcl 5"
    assert modality(at(parse(lines), "close"), False, False) == expected


@pytest.mark.parametrize(("modal", "expected"), [("may MD aux", "possible"), ("now RB advmod", "actual")])
def test_what_may_be_shown(parse, modal, expected):
    doc = parse(f"It PRP nsubj 2\n{modal} 2\nshow VB ROOT 2\nhe PRP nsubj 4\nlied VBD ccomp 2 lie")
    assert modality(at(doc, "lied"), False, False) == expected


@pytest.mark.parametrize(("word", "tag", "expected"), [("where", "WRB", "possible"), ("now", "RB", "future")])
def test_deciding_where_to_do_it(parse, word, tag, expected):
    doc = parse(f"We PRP nsubj 1\ndecided VBD ROOT 1 decide\n{word} {tag} advmod 4\nto TO aux 4\nact VB xcomp 1")
    assert modality(at(doc, "act"), False, False) == expected


@pytest.mark.parametrize(("first", "second", "expected"), [("Did", "they", "possible"), ("They", "did", "actual")])
def test_a_question_in_a_quotation(parse, first, second, expected):
    tags = {"Did": "VBD aux", "did": "VBD aux", "they": "PRP nsubj", "They": "PRP nsubj"}
    doc = parse(
        f"She PRP nsubj 1\nsaid VBD ROOT 1 say\n{first} {tags[first]} 4 do\n{second} {tags[second]} 4 do\npay VB ccomp 1"
    )
    assert modality(at(doc, "pay"), True, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("probably", "possible"), ("likely", "possible"), ("openly", "actual")])
def test_what_is_told_with_probably_is_possible(parse, word, expected):
    doc = parse(f"It PRP nsubjpass 3\nwas VBD auxpass 3 be\n{word} RB advmod 3\nplanned VBN ROOT 3 plan")
    assert modality(at(doc, "planned"), False, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("unlikely", "possible"), ("clear", "actual")])
def test_what_is_likely_is_possible(parse, word, expected):
    doc = parse(f"It PRP nsubj 1\nis VBZ ROOT 1 be\n{word} JJ acomp 1\nthey PRP nsubj 4\nfled VBD ccomp 1 flee")
    assert modality(at(doc, "fled"), False, False) == expected


@pytest.mark.parametrize(("mark", "expected"), [("whether IN mark", "possible"), ("that IN mark", "future")])
def test_whether_it_will_be_is_open(parse, mark, expected):
    doc = parse(f"They PRP nsubj 1\nsaid VBD ROOT 1 say\n{mark} 5\nhe PRP nsubj 5\nwill MD aux 5\nleave VB ccomp 1")
    assert modality(at(doc, "leave"), False, False) == expected


def test_a_helper_hung_on_another(parse):
    doc = parse("It PRP nsubjpass 4\nshould MD aux 3\nhave VB aux 3\nbeen VBN auxpass 4 be\npaid VBN ROOT 4 pay")
    assert modality(at(doc, "paid"), False, False) == "possible"
