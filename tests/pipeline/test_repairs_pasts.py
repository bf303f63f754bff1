"""Past forms read for participles, and what is joined behind them: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, unchanged


@pytest.mark.parametrize(
    ("link", "verb", "expected"),
    [("1", "think VBP conj 1", ("ccomp", "fear")), ("4", "were VBD conj 4 be", ("ccomp", "fear"))],
)
def test_a_verb_behind_and_leaves_the_clause_before_it_its_subject(parse, link, verb, expected):
    doc = repair(
        parse(
            "Guards NNS nsubj 1 guard\nfear VBP ROOT 1\nthat IN mark 4\nall DT nsubj 4\nleft VBD ccomp 1 leave\n"
            f"the DT det 6\nhall NN dobj 4\nand CC cc {link}\n{verb}\nit PRP dobj 8\n. . punct 1"
        )
    )
    assert arc(doc, "left") == expected
    assert arc(doc, "all") == ("nsubj", "left")


QUAKE = (
    "Villagers NNS nsubj 1 villager\nfled VBD ROOT 1 flee\nafter IN prep 1\ntwin JJ amod 4\n{} NNS pobj 2 {}\n"
    "{} VBN acl 4 {}\nten CD nummod 7\n{} NNS dobj 5\n. . punct 1"
)


def test_what_kills_somebody_is_not_killed(parse):
    doc = repair(parse(QUAKE.format("quakes", "quake", "killed", "kill", "people")))
    assert (arc(doc, "killed"), arc(doc, "quakes")) == (("advcl", "fled"), ("nsubj", "killed"))


@pytest.mark.parametrize(
    ("noun", "verb", "obj", "ents"),
    [("workers worker", "given give", "days", []), ("talks talk", "held hold", "weeks", [(6, 7, "DATE")])],
)
def test_who_is_given_something_gives_nothing(parse, noun, verb, obj, ents):
    assert unchanged(parse(QUAKE.format(*noun.split(), *verb.split(), obj), ents=ents))


@pytest.mark.parametrize(("noun", "expected"), [("climber", ("ccomp", "said")), ("prayer", ("acl", "prayer"))])
def test_nobody_says_a_person(parse, noun, expected):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nthe DT det 3\n{noun} NN dobj 1\n– : punct 3\na DT det 6\ngift NN appos 3\n"
            "– : punct 3\nset VBN acl 3\nout RP prt 8\nalone RB advmod 8\n. . punct 1",
            ents=[(0, 0, "PERSON")],
        )
    )
    assert arc(doc, "set") == expected


@pytest.mark.parametrize(
    ("beside", "head", "expected"),
    [("blast NN nsubj 6", "3", ("conj", "heard")), ("man NN nsubj 6", "7", ("ccomp", "heard"))],
)
def test_one_comma_parts_no_subject_from_its_verb(parse, beside, head, expected):
    aside = "" if head == "3" else "\na DT det 5\nguard NN appos 3\n, , punct 3"
    at = 5 if head == "3" else 8
    doc = repair(
        parse(
            f"She PRP nsubj 1\nheard VBD ROOT 1 hear\nthe DT det 3\n{beside.replace('6', str(at))}\n, , punct 3{aside}\n"
            f"found VBD ccomp 1 find\nthe DT det {at + 2}\ngate NN dobj {at}\n. . punct 1"
        )
    )
    assert arc(doc, "found") == expected


@pytest.mark.parametrize(("aux", "expected"), [("have VBP", "combing"), ("had VBD", "saw")])
def test_like_auxiliaries_are_joined(parse, aux, expected):
    doc = repair(
        parse(
            "They PRP nsubj 3\nhave VBP aux 3\nbeen VBN aux 3 be\ncombing VBG ROOT 3 comb\nvideos NNS dobj 3 video\nof IN prep 4\n"
            "people NNS pobj 5\nwho WP nsubj 8\nsaw VBD relcl 6 see\nit PRP dobj 8\nand CC cc 8\n"
            f"{aux} aux 13\nbeen VBN aux 13 be\ntalking VBG conj 8 talk\nto IN prep 13\nguards NNS pobj 14 guard\n. . punct 3"
        )
    )
    assert arc(doc, "talking") == ("conj", expected)


@pytest.mark.parametrize(("verb", "expected"), [("making make", "van"), ("showing show", "rounds")])
def test_who_makes_rounds_does_what_follows(parse, verb, expected):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"A DT det 1\nvan NN dep 11\n{word} VBG acl 1 {lemma}\nits PRP$ poss 4\nrounds NNS nsubj 5 round\ncollided VBN ccomp 2 collide\n"
            "with IN prep 5\na DT det 8\nwall NN pobj 6\n, , punct 11\nguards NNS nsubj 11 guard\nsaid VBD ROOT 11 say\n. . punct 11"
        )
    )
    assert [t.text for t in doc if t.dep_ == "nsubj" and t.head.text == "collided"] == [expected]


@pytest.mark.parametrize(("lemma", "expected"), [("believe", ("acl", "riders")), ("agree", ("advcl", "taken"))])
def test_who_is_believed_to_be_something_believes_nothing(parse, lemma, expected):
    doc = repair(
        parse(
            f"Six CD nummod 1\nriders NNS nsubj 3 rider\n, , punct 1\n{lemma}d VBD advcl 8 {lemma}\nto TO aux 5\nbe VB xcomp 3\n"
            "pupils NNS attr 5 pupil\nwere VBD auxpass 8 be\ntaken VBN ROOT 8 take\naway RB advmod 8\n. . punct 8"
        )
    )
    assert arc(doc, f"{lemma}d") == expected


def test_of_two_the_nearest_is_thought_to_be_something(parse):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\na DT det 3\nguard NN nsubj 7\nand CC cc 3\na DT det 6\nman NN conj 3\n"
            "thought VBD ccomp 1 think\nto TO aux 9\nbe VB xcomp 7\nill JJ acomp 9\nwere VBD auxpass 12 be\nheld VBN ccomp 1 hold\n. . punct 1"
        )
    )
    assert (arc(doc, "thought"), arc(doc, "guard")) == (("acl", "man"), ("nsubjpass", "held"))
