"""Modality of infinitives, and of what is bound to come: by whom or what they hang on, and by the date they have, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from tests.pipeline.parsed import at


@pytest.mark.parametrize(
    ("noun", "place", "expected"),
    [("city", "", "actual"), ("city", "in IN prep 4\nVelm NNP pobj 5\n", "actual"), ("step", "in IN prep 4\nVelm NNP pobj 5\n", "possible")],
)  # fmt: skip
@pytest.mark.parametrize("dep", ["xcomp", "advcl"])
def test_the_first_to_do_it_did_it_wherever_it_is(parse, noun, place, expected, dep):
    n = 7 if place else 5
    doc = parse(
        f"It PRP nsubj 1\nbecame VBD ROOT 1 become\nthe DT det 4\nfirst JJ amod 4\n{noun} NN attr 1\n{place}to TO aux {n + 1}\nban VB {dep} 1"
    )
    assert modality(at(doc, "ban"), False, False) == expected


@pytest.mark.parametrize(("noun", "expected"), [("ship", "actual"), ("way", "possible")])
def test_the_only_way_to_do_it_is_not_taken(parse, noun, expected):
    doc = parse(f"The DT det 2\nonly JJ amod 2\n{noun} NN nsubj 5\nto TO aux 4\nleave VB relcl 2\nsank VBD ROOT 5 sink")
    assert modality(at(doc, "leave"), False, False) == expected


@pytest.mark.parametrize(
    ("helper", "expected"), [("was VBD ROOT 1 be", "actual"), ("will MD aux 2\nbe VB ROOT 2", "future")]
)
def test_who_will_be_the_first_to_do_it(parse, helper, expected):
    n = helper.count("\n")
    doc = parse(
        f"She PRP nsubj {1 + n}\n{helper}\nthe DT det {4 + n}\nfirst JJ amod {4 + n}\nwoman NN attr {1 + n}\nto TO aux {6 + n}\nlead VB relcl {4 + n}"
    )
    assert modality(at(doc, "lead"), False, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("right", "actual"), ("ready", "possible")])
def test_what_it_was_right_to_do_was_done(parse, word, expected):
    doc = parse(f"She PRP nsubj 1\nwas VBD ROOT 1 be\n{word} JJ acomp 1\nto TO aux 4\nleave VB xcomp 2")
    assert modality(at(doc, "leave"), False, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("lucky", "actual"), ("likely", "possible")])
def test_what_one_is_lucky_to_have_done(parse, word, expected):
    doc = parse(
        f"She PRP nsubj 1\nis VBZ ROOT 1 be\n{word} JJ acomp 1\nto TO aux 5\nhave VB aux 5\nsurvived VBN xcomp 2 survive"
    )
    assert modality(at(doc, "survived"), False, False) == expected


@pytest.mark.parametrize(
    ("when", "expected"), [("in IN prep 4\nMay NNP pobj 5", "future"), ("by IN agent 4\nhim PRP pobj 5", "possible")]
)
def test_what_is_to_be_done_on_a_date_will_be(parse, when, expected):
    ents = [(6, 6, "DATE")] if "May" in when else ()
    lines = f"Talks NNS nsubj 7 talk\n, , punct 0\nto TO aux 4\nbe VB auxpass 4\nheld VBN relcl 0 hold\n{when}\nended VBD ROOT 7 end"
    doc = parse(lines, ents=ents)
    assert modality(at(doc, "held"), False, False) == expected


@pytest.mark.parametrize("dep", ["advcl 5", "pcomp 0"])
def test_what_is_to_be_at_the_same_time_will_be(parse, dep):
    doc = parse(
        f"With IN mark 3\ntalks NNS nsubj 3 talk\nto TO aux 3\nresume VB {dep}\nshe PRP nsubj 5\nleft VBD ROOT 5 leave"
    )
    assert modality(at(doc, "resume"), False, False) == "future"


@pytest.mark.parametrize(("noun", "expected"), [("time", "future"), ("taste", "actual")])
def test_what_is_a_matter_of_time_is_to_come(parse, noun, expected):
    doc = parse(
        f"It PRP nsubj 1\nis VBZ ROOT 1 be\na DT det 3\nmatter NN attr 1\nof IN prep 3\n{noun} NN pobj 4\n"
        "before IN mark 8\nthey PRP nsubj 8\nlose VBP advcl 1"
    )
    assert modality(at(doc, "lose"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("ensure", "possible"), ("show", "actual")])
def test_what_one_is_to_ensure_may_not_be(parse, verb, expected):
    doc = parse(
        f"They PRP nsubj 1\nwant VBP ROOT 1\nto TO aux 3\n{verb} VB xcomp 1\nthat IN mark 6\nships NNS nsubj 6 ship\nleave VBP ccomp 3"
    )
    assert modality(at(doc, "leave"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("hope", "possible"), ("plan", "future"), ("manage", "actual")])
def test_the_means_of_what_one_hopes_to_do(parse, verb, expected):
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBP ROOT 1\nto TO aux 3\nwin VB xcomp 1\nby IN prep 3\nclosing VBG pcomp 4 close\nit PRP dobj 5"
    )
    assert modality(at(doc, "closing"), False, False) == expected


@pytest.mark.parametrize(
    ("noun", "preposition", "expected"),
    [("talks talk", "on", "possible"), ("talks talk", "after", "actual"), ("praise praise", "on", "actual")],
)
def test_what_is_talked_of_is_not_done_yet(parse, noun, preposition, expected):
    word, lemma = noun.split()
    doc = parse(
        f"They PRP nsubj 1\nheld VBD ROOT 1 hold\n{word} NNS dobj 1 {lemma}\n{preposition} IN prep 2\nclosing VBG pcomp 3 close"
    )
    assert modality(at(doc, "closing"), False, False) == expected


@pytest.mark.parametrize(("helper", "expected"), [("will MD", "future"), ("often RB", "actual")])
def test_how_one_will_spend_time(parse, helper, expected):
    dep = "aux" if "MD" in helper else "advmod"
    tag = "VB" if "MD" in helper else "VBP"
    doc = parse(
        f"They PRP nsubj 2\n{helper} {dep} 2\nspend {tag} ROOT 2\ndays NNS dobj 2 day\ntouring VBG xcomp 2 tour"
    )
    assert modality(at(doc, "touring"), False, False) == expected


@pytest.mark.parametrize(("order", "expected"), [("front", "actual"), ("back", "possible")])
def test_what_one_helped_to_do_is_done(parse, order, expected):
    """ "a law *which* he helped *to write*", but "helped *which* law *to write*" asks."""
    lines = "law NN ROOT 0\nwhich WDT dobj 5\nhe PRP nsubj 3\nhelped VBD relcl 0 help\nto TO aux 5\nwrite VB xcomp 3"
    if order == "back":
        lines = "He PRP nsubj 1\nhelped VBD ROOT 1 help\nwhich WDT dobj 4\nto TO aux 4\nwrite VB xcomp 1"
    assert modality(at(parse(lines), "write"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("see", "possible"), ("say", "actual")])
def test_what_may_be_seen_being_done(parse, verb, expected):
    doc = parse(
        f"It PRP nsubj 2\nwould MD aux 2\n{verb} VB ROOT 2\njobs NNS nsubjpass 5 job\nbeing VBG auxpass 5 be\naxed VBN ccomp 2 axe"
    )
    assert modality(at(doc, "axed"), False, False) == expected


@pytest.mark.parametrize(
    ("verb", "form", "expected"),
    [
        ("requested request", "share", "possible"),
        ("said say", "share", "actual"),
        ("requested request", "shares", "actual"),
    ],
)
def test_what_is_asked_for_without_that(parse, verb, form, expected):
    """ "*requested* the office *share* its files"."""
    word, lemma = verb.split()
    doc = parse(
        f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthe DT det 3\noffice NN nsubj 4\n{form} VBP ccomp 1 share\nfiles NNS dobj 4 file"
    )
    assert modality(at(doc, form), False, False) == expected


@pytest.mark.parametrize(
    ("first", "helper", "expected"),
    [
        ("to TO aux 3", "get VB", "possible"),
        ("will MD aux 3", "be VB", "future"),
        ("will MD aux 3", "got VBD", "actual"),
    ],
)
def test_a_bare_helper_is_of_the_same_plan(parse, first, helper, expected):
    doc = parse(
        f"Norvik NNP nsubj 1\nurged VBD ROOT 1 urge\n{first}\ncall VB xcomp 1\nand CC cc 3\n{helper} auxpass 6 get\nhelped VBN conj 3 help"
    )
    assert modality(at(doc, "helped"), False, False) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("sold VBN ccomp 1 sell", "actual"),
        ("sell VB ccomp 1 sell", "possible"),
        ("been VBN auxpass 5 be\nsold VBN ccomp 1 sell", "actual"),
        ("be VB auxpass 5 be\nsold VBN ccomp 1 sell", "possible"),
        ("have VB aux 5 have\nsold VBN ccomp 1 sell", "possible"),
    ],
)
def test_a_short_had_is_no_would(parse, rest, expected):
    lines = rest.splitlines()
    verb = 3 + len(lines)
    doc = parse(
        f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj {verb}\n'd MD aux {verb}\n"
        + rest.replace(" 5 ", f" {verb} ")
    )
    assert modality(doc[verb], False, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("first", "actual"), ("ready", "possible")])
def test_who_was_first_to_do_it_did_it(parse, word, expected):
    doc = parse(
        f"Norvik NNP nsubj 1\nwas VBD ROOT 1 be\n{word} JJ acomp 1\nto TO aux 4\nsend VB xcomp 1\nhelp NN dobj 4"
    )
    assert modality(at(doc, "send"), False, False) == expected


@pytest.mark.parametrize(
    ("above", "verb", "expected"),
    [
        ("arrived arrive", "find", "actual"),
        ("arrived arrive", "help", "possible"),
        ("hurried hurry", "find", "possible"),
    ],
)
def test_what_one_arrives_to_find_is_so(parse, above, verb, expected):
    doc = parse(
        "Guards NNS nsubj 1 guard\n{} VBD ROOT 1 {}\nto TO aux 3\n{} VB advcl 1\nhim PRP dobj 3".format(
            *above.split(), verb
        )
    )
    assert modality(at(doc, verb), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("blame", "actual"), ("leave", "future")])
def test_who_was_to_blame_was_so(parse, verb, expected):
    doc = parse(
        f"Storms NNS nsubj 1 storm\nwere VBD ROOT 1 be\nto TO aux 3\n{verb} VB xcomp 1\nfor IN prep 3\nit PRP pobj 4"
    )
    assert modality(at(doc, verb), False, False) == expected


@pytest.mark.parametrize(("word", "expected"), [("heartbroken", "actual"), ("unable", "possible")])
def test_what_one_is_heartbroken_to_see_is_so(parse, word, expected):
    doc = parse(f"They PRP nsubj 1\nwere VBD ROOT 1 be\n{word} JJ acomp 1\nto TO aux 4\nsee VB xcomp 2\nit PRP dobj 4")
    assert modality(at(doc, "see"), False, False) == expected
