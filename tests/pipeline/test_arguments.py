"""Arguments of one clause: each rule on a sentence that it serves, and on a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline import arguments as a
from kg.pipeline import gaps
from tests.pipeline.parsed import at, roles, text


@pytest.mark.parametrize(
    ("fourth", "expected"),
    [("later RB advmod", "council"), ("were VBD auxpass", None)],
    ids=["one passive", "a passive of its own"],
)
def test_agent_of_the_passive_that_follows(parse, fourth, expected):
    doc = parse(
        "Homes NNS nsubjpass 2\nwere VBD auxpass 2 be\nchosen VBN ROOT 2 choose\nand CC cc 2\n"
        f"{fourth} 5\nbought VBN conj 2 buy\nby IN agent 5\nthe DT det 8\ncouncil NN pobj 6"
    )
    assert text(a.shared_agent(at(doc, "chosen"))) == expected


@pytest.mark.parametrize(("verb", "expected"), [("reached reach", "firms"), ("described describe", None)])
def test_both_sides_of_a_deal_made_between_them(parse, verb, expected):
    word, lemma = verb.split()
    lines = (
        f"a DT det 1\ndeal NN ROOT 1\n{word} VBN acl 1 {lemma}\nbetween IN prep 2\ntwo CD nummod 5\nfirms NNS pobj 3"
    )
    assert text(a.shared_agent(at(parse(lines), word))) == expected


RELATIVE = (
    "a DT det 1\n{0} ROOT 1\nof IN prep 1\nthe DT det 4\n{1} pobj 2\nthat WDT nsubj 6\n{2} relcl 4\nhomes NNS dobj 6"
)


@pytest.mark.parametrize(
    ("outer", "inner", "verb", "expected"),
    [
        ("list NN", "rules NNS", "protects VBZ", "list"),
        ("lists NNS", "rule NN", "protect VBP", "lists"),
        ("list NN", "rules NNS", "protect VBP", "rules"),  # agrees as it is
        ("list NN", "rules NNS", "protected VBD", "rules"),  # a past form tells nothing
        ("lists NNS", "rules NNS", "protects VBZ", "rules"),  # no noun agrees
    ],
)
def test_the_antecedent_agrees_with_its_clause(parse, outer, inner, verb, expected):
    doc = parse(RELATIVE.format(outer, inner, verb))
    assert text(a.antecedent(doc[6])) == expected
    assert text(a.resolve_relative(doc[5])) == expected


def test_coordinated_antecedents_are_left_as_they_are(parse):
    doc = parse(
        "a DT det 1\nlist NN ROOT 1\nof IN prep 1\nrule NN pobj 2\nand CC cc 3\ncustom NN conj 3\nthat WDT nsubj 7\nbind VBP relcl 3"
    )
    assert text(a.antecedent(doc[7])) == "rule"


@pytest.mark.parametrize(("verb", "expected"), [("said say", []), ("praised praise", ["pictures"])])
def test_what_is_quoted_is_no_object(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"Reed NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\n“ `` punct 4\nmy PRP$ poss 4\npictures NNS dobj 1")
    assert [t.text for t in a.direct_objects(doc[1])] == expected


def test_what_is_said_without_marks_is_an_object(parse):
    doc = parse("Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nnothing NN dobj 1")
    assert [t.text for t in a.direct_objects(doc[1])] == ["nothing"]


@pytest.mark.parametrize(("third", "expected"), [(", ,", None), ("slowly RB", "failure")])
def test_a_noun_behind_a_comma_sums_up_what_moved(parse, third, expected):
    doc = parse(f"It PRP nsubj 1\ncrashed VBD ROOT 1 crash\n{third} punct 1\na DT det 4\nfailure NN dobj 1")
    assert text(a.direct_object(doc[1])) == expected


@pytest.mark.parametrize(("noun", "expected"), [("votes NNS", None), ("rivals NNS", "rivals")])
def test_a_margin_does_nothing(parse, noun, expected):
    doc = parse(
        f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\nrejected VBN ROOT 2 reject\nby IN agent 2\n{noun} pobj 3 {noun.split()[0][:-1]}"
    )
    assert text(a.agent(doc[2])) == expected


@pytest.mark.parametrize(("label", "expected"), [("PERCENT", "offer"), (None, "percent")])
def test_a_clause_tells_of_what_is_measured(parse, label, expected):
    doc = parse(
        "an DT det 1\noffer NN ROOT 1\nof IN prep 1\nfive CD nummod 4\npercent NN pobj 2\nthat WDT dobj 7\nthey PRP nsubj 7\nspurned VBD relcl 4 spurn",
        ents=[(3, 4, label)] if label else [],
    )
    assert text(a.resolve_relative(doc[5])) == expected


@pytest.mark.parametrize(
    ("outer", "inner", "aux", "expected"),
    [
        ("list NN", "rules NNS", "was", "list"),
        ("lists NNS", "rule NN", "were", "lists"),
        ("list NN", "rules NNS", "were", "rules"),  # agrees as it is
        ("list NN", "rules NNS", "got", "rules"),  # tells nothing
    ],
)
def test_was_and_were_agree_too(parse, outer, inner, aux, expected):
    doc = parse(
        f"a DT det 1\n{outer} ROOT 1\nof IN prep 1\n{inner} pobj 2\nthat WDT nsubjpass 6\n{aux} VBD auxpass 6\nburnt VBN relcl 3 burn"
    )
    assert text(a.antecedent(doc[6])) == expected


@pytest.mark.parametrize(("label", "expected"), [("DATE", "revenue"), (None, "quarter")])
def test_a_clause_tells_of_what_fell_into_a_time(parse, label, expected):
    doc = parse(
        "the DT det 1\nrevenue NN ROOT 1\nfor IN prep 1\nthe DT det 4\nquarter NN pobj 2\nwhich WDT nsubj 6\nrose VBD relcl 4 rise",
        ents=[(3, 4, label)] if label else [],
    )
    assert text(a.antecedent(doc[6])) == expected


@pytest.mark.parametrize(
    ("preposition", "verb", "expected"),
    [
        ("of IN prep 2\ncities NNS pobj 3", "refuse VBP", "cities"),
        ("of IN prep 2\ncities NNS pobj 3", "refuses VBZ", "support"),
        ("of IN prep 2\nwork NN pobj 3", "refuse VBP", "support"),  # no noun agrees
    ],
)
def test_a_nearer_noun_may_agree(parse, preposition, verb, expected):
    doc = parse(
        f"It PRP nsubj 1\nwon VBD ROOT 1 win\nsupport NN dobj 1\n{preposition}\nthat WDT nsubj 6\n{verb} relcl 2 refuse\naid NN dobj 6"
    )
    assert text(a.antecedent(doc[6])) == expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("man", "record", "man"),
        ("man", "doctor", "doctor"),  # somebody as it is
        ("crew", "record", "record"),  # a body is no "who"
        ("tower", "record", "record"),  # nobody
    ],
)
def test_who_means_a_person_and_no_thing(parse, outer, inner, expected):
    doc = parse(
        f"a DT det 1\n{outer} NN ROOT 1\nwith IN prep 1\na DT det 4\n{inner} NN pobj 2\nwho WP nsubj 6\nhelped VBD relcl 4 help"
    )
    assert text(a.person_meant(doc[6])) == expected


@pytest.mark.parametrize(("noun", "expected"), [("families family", "families"), ("stones stone", "Velm")])
def test_who_means_the_body_before_it_and_no_place(parse, noun, expected):
    doc = parse(
        "They PRP nsubj 1\nfled VBD ROOT 1 flee\nVelm NNP dobj 1\n, , punct 2\nstronghold NN appos 2\nof IN prep 4\n{} NNS pobj 5 {}\n"
        ", , punct 2\nwho WP nsubj 9\nrule VBP relcl 2".format(*noun.split()),
        ents=[(2, 2, "GPE")],
    )
    assert text(a.person_meant(doc[9])) == expected


@pytest.mark.parametrize(
    ("verb", "last", "expected"),
    [
        ("says say", "hit VBN acl 2", []),
        ("hires hire", "hit VBN acl 2", ["trucks"]),
        ("says say", "again RB advmod 1", ["trucks"]),  # as prayers are said
    ],
)
def test_a_noun_that_is_said_is_the_subject_of_what_is_said(parse, verb, last, expected):
    doc = parse("Lund NNP nsubj 1\n{} VBZ ROOT 1 {}\ntrucks NNS dobj 1 truck\n{}".format(*verb.split(), last))
    assert [t.text for t in a.direct_objects(doc[1])] == expected


@pytest.mark.parametrize(
    ("noun", "pronoun", "expected"),
    [("priests", "which", "crimes"), ("ships", "which", "ships"), ("priests", "that", "priests")],
)
def test_which_means_no_people(parse, noun, pronoun, expected):
    doc = parse(
        f"crimes NNS ROOT 0 crime\nby IN prep 0\n{noun} NNS pobj 1 {noun.removesuffix('s')}\n{pronoun} WDT nsubj 4\ngrew VBD relcl 2 grow"
    )
    assert text(a.antecedent(doc[4])) == expected


@pytest.mark.parametrize(("verb", "expected"), [("ended end", "quarter"), ("hit hit", "growth")])
def test_a_time_ends_by_itself(parse, verb, expected):
    doc = parse(
        "growth NN ROOT 0\nin IN prep 0\nthe DT det 3\nquarter NN pobj 1\nwhich WDT nsubj 5\n{} VBD relcl 3 {}".format(
            *verb.split()
        ),
        ents=[(2, 3, "DATE")],
    )
    assert text(a.antecedent(doc[5])) == expected


@pytest.mark.parametrize(
    ("noun", "to", "expected"),
    [
        ("probability", "to TO aux|win VB xcomp 2", None),
        ("risk", "to TO aux|win VB xcomp 2", None),
        ("prize", "to TO aux|win VB xcomp 2", "prize"),
        ("risk", "so RB advmod|often RB advmod 2", "risk"),  # it was expected
        ("probability", "so RB advmod|often RB advmod 2", None),
    ],
)
def test_nobody_expects_the_probability_to_win(parse, noun, to, expected):
    aux, win = to.split("|")
    doc = parse(f"{noun} NN ROOT 0\nhe PRP nsubj 2\nexpected VBD relcl 0 expect\n{aux} 4\n{win}")
    assert text(gaps.gap(at(doc, "expected"))) == expected


@pytest.mark.parametrize(
    ("noun", "verb", "tail", "expected"),
    [
        ("nobody", "negotiate", "with IN prep 4", "nobody"),
        ("nobody", "ask", "now RB advmod 4", "nobody"),
        ("nobody", "sleep", "now RB advmod 4", None),
        ("permits", "ask", "now RB advmod 4", None),  # not for permits
        ("permits", "talk", "about IN prep 4", "permits"),
        ("nobody", "ask", "questions NNS dobj 4", None),
    ],
)
def test_whom_an_infinitive_is_for(parse, noun, verb, tail, expected):
    doc = parse(f"They PRP nsubj 1\nhad VBD ROOT 1 have\n{noun} NN dobj 1\nto TO aux 4\n{verb} VB relcl 2\n{tail}")
    assert text(gaps.wanting(at(doc, verb))) == expected


@pytest.mark.parametrize(("between", "expected"), [("- :", "draft"), ("( -LRB-", "draft"), ("and CC", None)])
def test_a_relative_clause_behind_a_dash(parse, between, expected):
    doc = parse(
        f"They PRP nsubj 1\nleaked VBD ROOT 1 leak\ndraft NN dobj 1\n{between} punct 1\nwhich WDT nsubj 5\nangered VBD ccomp 1 anger"
    )
    assert text(a.resolve_relative(at(doc, "which"))) == expected


@pytest.mark.parametrize(
    ("verb", "dep", "expected"),
    [("be be", "xcomp", "band"), ("lead lead", "xcomp", None), ("be be", "advcl", None)],
)
def test_who_chooses_somebody_to_be_something(parse, verb, dep, expected):
    doc = parse(
        f"Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nchosen VBN ROOT 2 choose\nto TO aux 4\n{verb.split()[0]} VB {dep} 2 {verb.split()[1]}\n"
        "singer NN attr 4\nby IN prep 5\nthe DT det 8\nband NN pobj 6"
    )
    assert text(a.agent(doc[2])) == expected


@pytest.mark.parametrize(
    ("noun", "ents", "word", "expected"),
    [
        ("party", [(2, 2, "PERSON")], "which WDT", "party"),
        ("party", [(2, 2, "PERSON")], "that WDT", "Lund"),
        ("party", [(2, 2, "ORG")], "which WDT", "Lund"),
        ("mayor", [(2, 2, "PERSON")], "which WDT", "Lund"),
        ("Tarn", [(2, 2, "PERSON"), (4, 4, "PERSON")], "which WDT", "Lund"),
    ],
)
def test_which_is_no_person(parse, noun, ents, word, expected):
    doc = parse(
        f"They PRP nsubj 1\nousted VBD ROOT 1 oust\nLund NNP dobj 1\nand CC cc 2\n{noun} NN conj 2\n, , punct 2\n{word} nsubj 8\n"
        "had VBD aux 8 have\nled VBN relcl 2 lead",
        ents=ents,
    )
    assert text(a.antecedent(doc[8])) == expected


def test_which_means_nothing_behind_its_clause(parse):
    doc = parse(
        "Lund NNP ROOT 0\n, , punct 0\nwhich WDT nsubj 3\nled VBD relcl 0 lead\nand CC cc 0\nparties NNS conj 0 party",
        ents=[(0, 0, "PERSON")],
    )
    assert text(a.antecedent(doc[3])) == "Lund"


@pytest.mark.parametrize(
    ("speech", "noun", "expected"),
    [("said say", "attack", "attack"), ("left leave", "attack", None), ("said say", "day", None)],
)
def test_of_what_others_hold_something(parse, speech, noun, expected):
    doc = parse(
        "An DT det 1\n{} NN ROOT 1\nofficials NNS nsubj 3 official\n{} VBD relcl 1 {}\nwas VBD auxpass 5 be\nplanned VBN ccomp 3 plan".format(
            noun, *speech.split()
        )
    )
    assert roles(doc, "planned")[1] == expected


@pytest.mark.parametrize(("preposition", "expected"), [("without", None), ("in", "states")])
def test_who_takes_part_in_something_else_is_no_agent(parse, preposition, expected):
    doc = parse(
        f"Plans NNS nsubjpass 2 plan\nwere VBD auxpass 2 be\ndiscussed VBN ROOT 2 discuss\n{preposition} IN prep 2\ntalks NNS pobj 3 talk\nby IN prep 4\n"
        "states NNS pobj 5 state"
    )
    assert roles(doc, "discussed")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("helps help", "firms"), ("says say", None)])
def test_who_is_helped_to_do_something_in_the_present(parse, verb, expected):
    doc = parse("It PRP nsubj 1\n{} VBZ ROOT 1 {}\nfirms NNS nsubj 3 firm\ngrow VBP ccomp 1 grow".format(*verb.split()))
    assert roles(doc, verb.split()[0])[1] == expected


@pytest.mark.parametrize(("verb", "expected"), [("ordered order", "He"), ("wished wish", None)])
def test_who_is_ordered_to_do_something(parse, verb, expected):
    doc = parse(
        "He PRP nsubjpass 2\nwas VBD auxpass 2 be\nfined VBN ROOT 2 fine\nand CC cc 2\n{} VBD conj 2 {}\nto TO aux 6\nleave VB xcomp 4 leave".format(
            *verb.split()
        )
    )
    assert roles(doc, verb.split()[0])[1] == expected


@pytest.mark.parametrize(
    ("outer", "preposition", "expected"),
    [("student", "at", "student"), ("leader", "of", "gang"), ("report", "on", "gang")],
)
def test_who_at_a_body_means_its_man(parse, outer, preposition, expected):
    body = "school" if preposition == "at" else "gang"
    doc = parse(
        f"A DT det 1\n{outer} NN nsubj 7\n{preposition} IN prep 1\na DT det 4\n{body} NN pobj 2\nwho WP nsubj 6\nlied VBD relcl 4 lie\nfled VBD ROOT 7 flee"
    )
    assert text(a.person_meant(doc[6])) == expected


@pytest.mark.parametrize(("verb", "expected"), [("were", "warnings"), ("was", "coast")])
def test_which_of_two_nouns_was_lifted(parse, verb, expected):
    doc = parse(
        f"They PRP nsubj 1\nissued VBD ROOT 1 issue\nwarnings NNS dobj 1 warning\nfor IN prep 1\nthe DT det 5\ncoast NN pobj 3\nwhich WDT nsubjpass 8\n"
        f"{verb} VBD auxpass 8 be\nlifted VBN relcl 5 lift"
    )
    assert text(a.antecedent(doc[8])) == expected


@pytest.mark.parametrize(("noun", "expected"), [("president", "president"), ("plan", "party")])
def test_who_resigned_is_somebody(parse, noun, expected):
    doc = parse(
        f"the DT det 1\nparty NN ROOT 1\nof IN prep 1\nits PRP$ poss 4\n{noun} NN pobj 2\nwho WP nsubj 6\nresigned VBD relcl 1 resign".replace(
            "party", "exit" if expected == "president" else "party"
        )
    )
    assert text(a.person_meant(doc[6])) == expected


@pytest.mark.parametrize(("verb", "expected"), [("cut", None), ("seen", "70")])
def test_by_how_much_does_nothing(parse, verb, expected):
    after = "per FW nmod 5\ncent NN nmod 3" if expected is None else "then RB advmod 2\nagain RB advmod 2"
    doc = parse(
        f"Fees NNS nsubjpass 2 fee\nwere VBD auxpass 2 be\n{verb} VBN ROOT 2\nby IN agent 2\n70 CD pobj 3\n{after}"
    )
    assert text(a.agent(doc[2])) == expected


@pytest.mark.parametrize(("label", "expected"), [("acl", "cars"), ("advcl", "1986")])
def test_which_is_no_year_before_which_things_were_built(parse, label, expected):
    doc = parse(
        f"The DT det 1\ncars NNS nsubj 9 car\nbuilt VBN {label} {1 if label == 'acl' else 9} build\nprior RB advmod 2\nto IN prep 3\n"
        "1986 CD pobj 4\n, , punct 5\nwhich WDT nsubj 8\nuse VBP relcl 5\nfailed VBD ROOT 9 fail",
        ents=[(5, 5, "DATE")],
    )
    assert text(a.antecedent(doc[8])) == expected


@pytest.mark.parametrize(
    ("place", "verb", "expected"),
    [
        ("south-east NN", "claimed claim", "crash"),
        ("south-east NN", "grew grow", "south-east"),
        ("book NN", "claimed claim", "book"),
    ],
)
def test_no_part_of_the_country_kills(parse, place, verb, expected):
    doc = parse(
        "They PRP nsubj 1\nstudied VBD ROOT 1 study\ncrash NN dobj 1\nin IN prep 1\n{} pobj 3\n, , punct 4\nwhich WDT nsubj 7\n{} VBD relcl 4 {}".format(
            place, *verb.split()
        )
    )
    assert text(a.antecedent(doc[7])) == expected


@pytest.mark.parametrize(("first", "expected"), [("case", (None, "They", None)), ("basis", ("scheme", "They", None))])
def test_what_is_done_case_by_case_is_done_by_no_case(parse, first, expected):
    doc = parse(
        f"They PRP nsubjpass 2\nwere VBD auxpass 2 be\nadmitted VBN ROOT 2 admit\non IN prep 2\na DT det 5\n{first} NN pobj 3\nby IN prep 2\n"
        "case NN compound 8\nscheme NN pobj 6"
    )
    assert roles(doc, "admitted") == expected


@pytest.mark.parametrize(("aux", "expected"), [("are VBP", "people"), ("is VBZ", "Lund")])
def test_one_person_is_not_many(parse, aux, expected):
    doc = parse(
        f"Two CD nummod 1\npeople NNS ROOT 1\nwith IN prep 1\nties NNS pobj 2 tie\nto IN prep 3\nLund NNP pobj 4\nwho WP nsubjpass 8\n"
        f"{aux} auxpass 8 be\nexpected VBN relcl 5 expect",
        ents=[(5, 5, "PERSON")],
    )
    assert roles(doc, "expected")[1] == expected
