"""Whose doing what stands around a clause is: participles, infinitives of having, times, means; each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


@pytest.mark.parametrize(("comma", "expected"), [("", "roof"), (" softly", None)])
def test_what_came_of_the_clause_before(parse, comma, expected):
    own = "fell VBD advcl 2 fall" if not comma else "fell VBD pcomp 2 fall"
    doc = parse(
        f"Guests NNS nsubjpass 2 guest\nwere VBD auxpass 2 be\ntrapped VBN ROOT 2 trap\nafter IN mark 6\na DT det 5\nroof NN nsubj 6\n{own}\n"
        ", , punct 2\nburying VBG advcl 2 bury\nten CD dobj 8"
    )
    assert roles(doc, "burying")[0] == (expected or "Guests")


@pytest.mark.parametrize(("verb", "expected"), [("expected expect", None), ("requested request", "firms")])
def test_what_was_foreseen_is_no_object(parse, verb, expected):
    doc = parse(
        "As IN mark 1\n{} VBN advcl 4 {}\n, , punct 4\nReed NNP nsubj 4\nsold VBD ROOT 4 sell\nfirms NNS dobj 4 firm".format(
            *verb.split()
        )
    )
    assert roles(doc, verb.split()[0])[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("penalty", None), ("man", "man")])
def test_no_penalty_is_convicted(parse, noun, expected):
    doc = parse(
        f"If IN mark 1\nconvicted VBN advcl 5 convict\n, , punct 5\nthe DT det 4\n{noun} NN nsubj 5\nfaces VBZ ROOT 5 face\ndeath NN dobj 5"
    )
    assert roles(doc, "convicted")[1] == expected


@pytest.mark.parametrize(("head", "expected"), [("had have", "Reed"), ("told tell", "guards")])
def test_who_has_something_to_say(parse, head, expected):
    doc = parse(
        "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nguards NNS dobj 1 guard\nto TO aux 4\nsay VB xcomp 1".format(*head.split())
    )
    assert roles(doc, "say")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("tests test", "tests"), ("powers power", None)])
def test_what_one_has_to_do_something_with(parse, noun, expected):
    doc = parse(
        "Reed NNP nsubj 1\nhas VBZ ROOT 1 have\n{} NNS dobj 1 {}\nto TO aux 4\npass VB relcl 2".format(*noun.split())
    )
    assert roles(doc, "pass") == ("Reed", expected, None)


@pytest.mark.parametrize(("noun", "expected"), [("moment NN", "crowds"), ("mayor NN", "mayor")])
def test_a_time_is_no_subject(parse, noun, expected):
    doc = parse(
        f"At IN prep 9\nnine CD pobj 0\n, , punct 9\nthe DT det 4\n{noun} nsubj 9\nit PRP nsubj 6\nrang VBD relcl 4 ring\n, , punct 9\n"
        "crowds NNS nsubj 9 crowd\nwept VBD ROOT 9 weep"
    )
    assert roles(doc, "wept")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("tapes tape", "Police"), ("men man", "men")])
def test_who_tries_is_no_thing(parse, noun, expected):
    doc = parse(
        "Police NNS nsubj 1\nseized VBD ROOT 1 seize\n{} NNS dobj 1 {}\ntrying VBG acl 2 try\nto TO aux 5\nflee VB xcomp 3".format(
            *noun.split()
        )
    )
    assert roles(doc, "trying")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("arresting arrest", "Police"), ("involving involve", "raid")])
def test_whoever_mounts_a_raid_makes_the_arrests(parse, verb, expected):
    doc = parse(
        "Police NNS nsubj 1\nbegan VBD ROOT 1 begin\na DT det 3\nraid NN dobj 1\n{} VBG acl 3 {}\nten CD dobj 4".format(
            *verb.split()
        )
    )
    assert roles(doc, verb.split()[0])[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("killed kill", "blast"), ("backed back", "Velm")])
def test_no_place_kills(parse, verb, expected):
    doc = parse(
        "A DT det 1\nblast NN ROOT 1\nat IN prep 1\na DT det 4\nmill NN pobj 2\nin IN prep 4\nVelm NNP pobj 5\n, , punct 6\nwhich WDT nsubj 9\n"
        "{} VBD relcl 6 {}\nguests NNS dobj 9 guest".format(*verb.split()),
        ents=[(6, 6, "GPE")],
    )
    assert roles(doc, verb.split()[0])[0] == expected


@pytest.mark.parametrize(("means", "expected"), [("boat boat", None), ("guards guard", "guards")])
def test_means_that_are_joined_are_no_doers(parse, means, expected):
    doc = parse(
        "They PRP nsubjpass 2\nwere VBD auxpass 2 be\ntaken VBN ROOT 2 take\nby IN agent 2\n{} NN pobj 3 {}\nor CC cc 4\ntrain NN conj 4".format(
            *means.split()
        )
    )
    assert roles(doc, "taken")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("cent", None), ("court", "court")])
def test_by_how_much_is_no_doer(parse, noun, expected):
    doc = parse(
        f"Rates NNS nsubjpass 2 rate\nwere VBD auxpass 2 be\ncut VBN ROOT 2\nby IN agent 2\nper IN compound 5\n{noun} NN pobj 3"
    )
    assert roles(doc, "cut")[0] == expected


@pytest.mark.parametrize(("participle", "expected"), [("acl", "Children"), ("advcl", "rink")])
def test_children_and_no_rink_are_who(parse, participle, expected):
    doc = parse(
        f"Children NNS nsubj 9 child\nskating VBG {participle} 0 skate\non IN prep 1\na DT det 4\nrink NN pobj 2\n, , punct 4\nwho WP nsubjpass 8\n"
        "were VBD auxpass 8 be\nhurt VBN relcl 4 hurt\nwept VBD ROOT 9 weep"
    )
    assert roles(doc, "hurt")[1] == expected


@pytest.mark.parametrize(
    ("unit", "of", "label", "expected"),
    [
        ("weeks", "protests NNS", "DATE", "protests"),
        ("weeks", "May NNP", "DATE", None),
        ("boats", "protests NNS", None, "boats"),
    ],
)
def test_what_a_length_of_time_measures(parse, unit, of, label, expected):
    doc = parse(
        f"Talks NNS nsubj 1 talk\nfollowed VBD ROOT 1 follow\n{unit} NNS dobj 1 {unit[:-1]}\nof IN prep 2\n{of} pobj 3",
        ents=[(2, 2, label)] if label else [],
    )
    assert roles(doc, "followed")[1] == expected


@pytest.mark.parametrize(("count", "expected"), [("two CD nummod", "board"), ("the DT det", "members")])
def test_by_how_many_something_grows(parse, count, expected):
    doc = parse(
        f"With IN prep 7\nthe DT det 2\nboard NN nsubj 3\ngrowing VBG pcomp 0 grow\nby IN prep 3\n{count} 6\nmembers NNS pobj 4 member\nleft VBD ROOT 7 leave"
    )
    assert roles(doc, "growing")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("refer", "them"), ("want", "Boards")])
def test_who_is_sent_somewhere_to_be_judged(parse, verb, expected):
    doc = parse(
        f"Boards NNS nsubj 1 board\n{verb} VBP ROOT 1 {verb}\nthem PRP dobj 1\nthere RB advmod 1\nto TO aux 6\nbe VB auxpass 6 be\nheld VBN advcl 1 hold"
    )
    assert roles(doc, "held")[1] == expected


@pytest.mark.parametrize(
    ("tag", "dep", "expected"), [("NNP", "attr", "Lund"), ("NN", "attr", "voter"), ("NNP", "dobj", "voter")]
)
def test_who_is_the_first_of_a_people_to_do_it(parse, tag, dep, expected):
    word = "voter"
    doc = parse(
        f"Lund NNP nsubj 1\nwas VBD ROOT 1 be\nthe DT det 4\nfirst JJ amod 4\n{word} {tag} {dep} 1\nto TO aux 6\nwin VB acl 4\nit PRP dobj 6"
    )
    assert roles(doc, "win")[0] == expected
