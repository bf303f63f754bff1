"""Which clause is whose, and what a participle or an infinitive hangs on: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("verb", "noun", "dep"),
    [
        ("led lead", "officers officer", "xcomp"),
        ("led lead", "opposition opposition", "xcomp"),
        ("led lead", "raids raid", "advcl"),  # nobody who could accuse
        ("helped help", "officers officer", "advcl"),
        ("met meet", "officers officer", "advcl"),
    ],
)
def test_whoever_is_led_to_do_something_does_it(parse, verb, noun, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NNS dobj 1 {}\nto TO aux 4\naccuse VB advcl 1\nVelm NNP dobj 4".format(
                *verb.split(), *noun.split()
            )
        )
    )
    assert arc(doc, "accuse") == (dep, verb.split()[0])


@pytest.mark.parametrize(
    ("noun", "preposition", "between", "head"),
    [
        ("vote", "by", "there RB advmod 5", "vote"),
        ("vote", "in", "there RB advmod 5", "follows"),
        ("sermon", "by", "there RB advmod 5", "follows"),
        ("vote", "by", "today NN npadvmod 1", "follows"),  # not right behind it
        ("vote", "by", "they PRP nsubj 8", "follows"),  # what others do
    ],
)
def test_what_others_vote_to_do_is_no_purpose(parse, noun, preposition, between, head):
    doc = repair(
        parse(
            f"It PRP nsubj 1\nfollows VBZ ROOT 1 follow\na DT det 3\n{noun} NN dobj 1\n{preposition} IN prep 3\ncouncils NNS pobj 4 council\n"
            f"{between}\nto TO aux 8\nban VB advcl 1\ntraps NNS dobj 8 trap"
        )
    )
    assert arc(doc, "ban") == (("acl" if head == noun else "advcl"), head)


@pytest.mark.parametrize(
    ("noun", "ent", "arcs"),
    [
        ("treatment NN", None, ("nsubj", "kills")),
        ("hour NN", None, ("pobj", "after")),
        ("Monday NNP", "DATE", ("pobj", "after")),
    ],
)
def test_after_the_hour_nothing_is_done_by_it(parse, noun, ent, arcs):
    doc = repair(
        parse(
            f"Parents NNS nsubj 1\nleft VBD ROOT 1 leave\nafter IN mark 4\n{noun} pobj 2\nkills VBZ advcl 1 kill\nsix CD dobj 4",
            ents=[(3, 3, ent)] if ent else [],
        )
    )
    assert arc(doc, noun.split()[0]) == arcs


def test_a_place_at_the_beginning_does_nothing(parse):
    lines = "{}\nVelm NNP nsubj 6\n, , punct 1\none CD nummod 4\nman NN appos 1\n, , punct 1\nwept VBD ROOT 6 weep"
    assert arc(repair(parse(lines.format("At IN prep 6"))), "man") == ("nsubj", "wept")
    assert arc(repair(parse(lines.format("Now RB advmod 6"))), "man") == ("appos", "Velm")


@pytest.mark.parametrize(("word", "dep"), [("on IN prep", "pobj"), ("up RP prt", "dobj")])
def test_a_preposition_has_an_object(parse, word, dep):
    doc = repair(parse(f"It PRP nsubj 1\nkilled VBD ROOT 1 kill\nsix CD dobj 1\n{word} 1\nstreets NNS dobj 1 street"))
    assert arc(doc, "streets")[0] == dep


@pytest.mark.parametrize(("ents", "verb"), [([(0, 3, "ORG")], "hails"), ([], "Save")])
def test_a_name_with_a_verb_in_it_is_one(parse, ents, verb):
    doc = repair(
        parse(
            "Club NNP nsubj 2\nto TO aux 2\nSave VB csubj 4\nHarbours NNPS dobj 2\nhails VBZ ROOT 4 hail\nruling NN dobj 4",
            ents=ents,
        )
    )
    assert arc(doc, "Club") == ("nsubj", verb)


@pytest.mark.parametrize(
    ("aux", "own", "arcs"),
    [
        ("were VBD auxpass 3 be", "soon RB advmod", ("nsubjpass", "closed")),
        ("have VBP aux 3 have", "soon RB advmod", ("nsubj", "closed")),
        ("were VBD auxpass 3 be", "they PRP nsubjpass", ("nsubj", "were")),
        ("were VBD ccomp 3 be", "soon RB advmod", ("nsubj", "were")),
    ],
)
def test_what_an_auxiliary_helps_has_the_subject(parse, aux, own, arcs):
    doc = repair(parse(f"Schools NNS nsubj 1 school\n{aux}\n{own} 3\nclosed VBN ROOT 3 close"))
    assert arc(doc, "Schools") == arcs


@pytest.mark.parametrize(
    ("aux", "own", "ents", "arcs"),
    [
        ("had VBD aux", "there RB advmod", [(1, 1, "DATE")], ("nsubj", "begun")),
        ("were VBD auxpass", "there RB advmod", [(1, 1, "DATE")], ("nsubjpass", "begun")),
        ("had VBD aux", "there RB advmod", [], ("pobj", "On")),
        ("had VBD aux", "there RB advmod", [(1, 1, "DATE"), (2, 2, "TIME")], ("pobj", "On")),
        ("had VBD aux", "they PRP nsubj", [(1, 1, "DATE")], ("pobj", "On")),
        ("to TO aux", "there RB advmod", [(1, 1, "DATE")], ("pobj", "On")),  # not finite
    ],
)
def test_a_preposition_has_one_object(parse, aux, own, ents, arcs):
    doc = repair(
        parse(
            f"On IN prep 5\nSunday NNP pobj 0\nteams NNS pobj 0 team\n{own} 5\n{aux} 5\nbegun VBN ROOT 5 begin",
            ents=ents,
        )
    )
    assert arc(doc, "teams") == arcs


def test_a_comma_behind_a_date_opens_no_sentence(parse):
    lines = "On IN prep 5\nSunday NNP pobj 0\n{} 5\nteams NNS pobj 0 team\nsoon RB advmod 5\nbegan VBD ROOT 5 begin"
    ents = [(1, 1, "DATE")]
    assert arc(repair(parse(lines.format(", , punct"), ents=ents)), "teams") == ("pobj", "On")
    assert arc(repair(parse(lines.replace("{} 5", "new JJ amod 3"), ents=ents)), "teams") == ("nsubj", "began")


def test_what_stands_behind_the_verb_is_no_subject_of_it(parse):
    lines = "Met VBD ROOT 0 meet\non IN prep 0\nSunday NNP pobj 1\nteams NNS pobj 1 team"
    assert arc(repair(parse(lines, ents=[(2, 2, "DATE")])), "teams") == ("pobj", "on")


@pytest.mark.parametrize(
    ("second", "mark", "last", "found"),
    [
        ("there RB advmod 0", "after", ". .", True),
        ("there RB advmod 0", "because", ". .", False),
        ("there RB advmod 0", "after", "! .", False),
        (", , punct 0", "after", ". .", False),
        ("allowed VBD conj 0", "after", ". .", False),  # has a finite verb
    ],
)
def test_a_sentence_without_a_verb_has_that_of_its_clause(parse, second, mark, last, found):
    doc = repair(
        parse(
            f"Layoffs NNS ROOT 0 layoff\n{second}\n{mark} IN mark 5\nthe DT det 4\nmerger NN nsubj 5\ndraws VBZ acl 0 draw\n"
            f"anger NN dobj 5\n{last} punct 0"
        )
    )
    assert arc(doc, "draws") == (("ROOT", "draws") if found else ("acl", "Layoffs"))
    assert arc(doc, "Layoffs") == (("nsubj", "draws") if found else ("ROOT", "Layoffs"))
    assert arc(doc, mark) == (("prep", "Layoffs") if found else ("mark", "draws"))
    assert arc(doc, "merger") == (("pobj", mark) if found else ("nsubj", "draws"))


@pytest.mark.parametrize(("verb", "noun", "dep"), [("heard hear", "Lund NNP", "mark"), ("heard hear", "man NN", "det")])
def test_no_name_has_a_demonstrative(parse, verb, noun, dep):
    lines = "They PRP nsubj 1\n{} VBD ROOT 1 {}\nthat DT det 3\n{} nsubj 4\nlied VBD ccomp 1 lie".format(
        *verb.split(), noun
    )
    assert arc(repair(parse(lines)), "that")[0] == dep


@pytest.mark.parametrize(("speech", "expected"), [("told tell", ("mark", "swam")), ("ate eat", ("dobj", "swam"))])
def test_that_which_is_told_is_a_clause(parse, speech, expected):
    doc = repair(
        parse(
            "He PRP nsubj 1\n{} VBD ROOT 1 {}\nthem PRP dobj 1\nthat WDT dobj 6\nthe DT det 5\nshark NN nsubj 6\nswam VB ccomp 1 swim\nup RP prt 6".format(
                *speech.split()
            )
        )
    )
    assert arc(doc, "that") == expected


@pytest.mark.parametrize(("comma", "found"), [(",", True), ("or", False)])
def test_a_clause_has_one_conjunction(parse, comma, found):
    doc = repair(
        parse(
            f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nthat IN mark 8\nafter IN mark 8\nthe DT det 5\nwar NN nsubj 8\n{comma} , punct 5\n"
            "parties NNS appos 5 party\nemerged VBD ccomp 1 emerge"
        )
    )
    assert arc(doc, "parties") == (("nsubj", "emerged") if found else ("appos", "war"))
    assert arc(doc, "war") == (("pobj", "after") if found else ("nsubj", "emerged"))


@pytest.mark.parametrize(("mark", "expected"), [("–", ("relcl", "firms")), (",", ("ccomp", "seeks"))])
def test_a_dash_before_who(parse, mark, expected):
    doc = repair(
        parse(
            f"It PRP nsubj 1\nseeks VBZ ROOT 1 seek\ndeals NNS dobj 1 deal\nfor IN prep 2\nfirms NNS pobj 3 firm\n{mark} : punct 8\n"
            "who WP nsubj 8\nwould MD aux 8\nbuy VB ccomp 1 buy\nthem PRP dobj 8"
        )
    )
    assert arc(doc, "buy") == expected


@pytest.mark.parametrize(
    ("verb", "expected"), [("allows allow", ("dative", "allows")), ("says say", ("nsubj", "days"))]
)
def test_two_objects_are_no_clause(parse, verb, expected):
    doc = repair(
        parse(
            "It PRP nsubj 1\n{} VBZ ROOT 1 {}\nowners NNS nsubj 4 owner\nfive CD nummod 4\ndays NNS ccomp 1 day\nto TO aux 6\nexplain VB acl 4".format(
                *verb.split()
            )
        )
    )
    assert arc(doc, "owners") == expected


@pytest.mark.parametrize(
    ("noun", "preposition", "head"),
    [("will", "of", "affect"), ("ability", "of", "ability"), ("ability", "in", "affect")],
)
def test_whose_ability_it_is(parse, noun, preposition, head):
    doc = repair(
        parse(
            f"It PRP nsubj 1\naffects VBZ ROOT 1 affect\nthe DT det 3\n{noun} NN dobj 1\n{preposition} IN prep 3\nfirms NNS pobj 4 firm\n"
            "to TO aux 7\nsell VB advcl 1"
        )
    )
    assert arc(doc, "sell")[1] == head.replace("affect", "affects")


@pytest.mark.parametrize(("what", "expected"), [("theft", "accused"), ("parliament", "men")])
def test_what_somebody_is_accused_of_by_two(parse, what, expected):
    doc = repair(
        parse(
            f"Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\naccused VBN ROOT 2 accuse\nby IN agent 2\ntwo CD nummod 5\nmen NNS pobj 3 man\nof IN prep 5\n"
            f"{what} NN pobj 6\n. . punct 2"
        )
    )
    assert arc(doc, "of") == ("prep", expected)


@pytest.mark.parametrize(("rest", "expected"), [("", ("pobj", "by")), ("\nmail NN pobj 5", ("appos", "suit"))])
def test_who_a_suit_is_brought_by_is_no_suit(parse, rest, expected):
    doc = repair(
        parse(
            f"a DT det 1\nsuit NN ROOT 1\nof IN prep 1\ntheft NN pobj 2\nbrought VBN acl 1 bring\nby IN agent 4\nLund NNP appos 1{rest}\n. . punct 1"
        )
    )
    assert arc(doc, "Lund") == expected


@pytest.mark.parametrize(("after", "dep"), [("as IN prep 1", "dobj"), ("in IN prep 1", "oprd")])
def test_who_is_appointed_as_something_is_an_object(parse, after, dep):
    doc = repair(parse(f"Lund NNP nsubj 1\nappointed VBD ROOT 1 appoint\nVelmo NNP oprd 1\n{after}\noffice NN pobj 3"))
    assert arc(doc, "Velmo")[0] == dep
