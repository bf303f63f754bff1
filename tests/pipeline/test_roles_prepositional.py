"""Verbs that are one with their preposition or noun, and what of a gerund's clause its verb's object does; with near misses."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


@pytest.mark.parametrize(("adverb", "target"), [("back RB advmod 1\n", "critics"), ("", None)])
def test_at_whom_one_hits_back(parse, adverb, target):
    at = 3 if adverb else 2
    doc = parse(f"They PRP nsubj 1\nhit VBD ROOT 1\n{adverb}at IN prep 1\ncritics NNS pobj {at}")
    assert roles(doc, "hit")[1] == target


@pytest.mark.parametrize(
    ("verb", "noun", "preposition", "expected"),
    [
        ("took take", "control", "of", "fort"),
        ("cast cast", "doubt", "on", "fort"),
        ("lost lose", "touch", "with", "fort"),
        ("sold sell", "control", "of", "control"),
        ("took take", "pictures", "of", "pictures"),
    ],
)
def test_a_light_verb_is_one_with_its_noun(parse, verb, noun, preposition, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NN dobj 1\n{} IN prep 2\nfort NN pobj 3".format(
            *verb.split(), noun, preposition
        )
    )
    assert roles(doc, doc[1].text)[1] == expected


def test_a_noun_with_an_article_is_the_object(parse):
    doc = parse("They PRP nsubj 1\ntook VBD ROOT 1 take\nthe DT det 3\ncare NN dobj 1\nof IN prep 3\nher PRP pobj 4")
    assert roles(doc, "took")[1] == "care"


@pytest.mark.parametrize(
    ("verb", "preposition", "noun", "expected"),
    [
        ("looked look", "after", "nurses", "nurses"),
        ("hissed hiss", "at", "soldiers", "soldiers"),
        ("arrived arrive", "at", "soldiers", None),
        ("withdrew withdraw", "from", "race", "race"),
        ("withdrew withdraw", "from", "city", None),
        ("stood stand", "by", "minister", "minister"),
        ("stood stand", "by", "fence", None),
        ("stood stand", "for", "minister", "minister"),
        ("stood stand", "in", "minister", None),
        ("marched march", "alongside", "nurses", "nurses"),
        ("marched march", "alongside", "canals", None),
    ],
)
def test_a_verb_is_one_with_its_preposition(parse, verb, preposition, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN prep 1\n{} NN pobj 2 {}".format(
            *verb.split(), preposition, noun, noun.removesuffix("s")
        )
    )
    assert roles(doc, doc[1].text)[1] == expected


def test_another_phrase_does_not_part_a_verb_from_its_preposition(parse):
    doc = parse(
        "They PRP nsubj 1\nwent VBD ROOT 1 go\nin IN prep 1\nMay NNP pobj 2\nthrough IN prep 1\nhalls NNS pobj 4 hall",
        ents=[(3, 3, "DATE")],
    )
    assert roles(doc, "went")[1] is None


@pytest.mark.parametrize(
    ("verb", "preposition", "tag", "noun", "expected"),
    [
        ("walked walk", "with", "NN", "megaphone", None),
        ("walked walk", "with", "NN", "minister", "minister"),
        ("met meet", "with", "NN", "bank", "bank"),
        ("spoke speak", "on", "NN", "condition", None),
        ("spoke speak", "on", "NN", "inflation", "inflation"),
    ],
)
def test_manner_and_terms_take_no_part(parse, verb, preposition, tag, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} IN prep 1\n{} {} pobj 2".format(*verb.split(), preposition, noun, tag)
    )
    assert roles(doc, doc[1].text)[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("time", None), ("guard", "guard")])
def test_by_the_time_is_no_doer(parse, noun, expected):
    doc = parse(
        f"By IN prep 5\nthe DT det 2\n{noun} NN pobj 0\nten CD nsubjpass 5\nwere VBD auxpass 5 be\nkilled VBN ROOT 5 kill"
    )
    assert roles(doc, "killed")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("point", "Fires"), ("firm", "firm")])
def test_a_point_in_time_does_nothing(parse, noun, expected):
    doc = parse(
        f"Fires NNS nsubj 1\nspread VBD ROOT 1\nat IN prep 1\none CD nummod 4\n{noun} NN pobj 2\nclosing VBG acl 4 close\nroads NNS dobj 5"
    )
    assert roles(doc, "closing")[0] == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [
        ("advised advise", "on", "farmers"),
        ("trained train", "in", "farmers"),
        ("protected protect", "from", "farmers"),
        ("mocked mock", "for", "farmers"),
        ("questioned question", "for", "farmers"),
        ("visited visit", "for", "They"),
        ("described describe", "as", "farmers"),
        ("helped help", "by", "They"),
    ],
)
def test_whose_doing_a_gerund_behind_the_object_is(parse, verb, preposition, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nfarmers NNS dobj 1 farmer\n{} IN prep 1\nselling VBG pcomp 3 sell".format(
            *verb.split(), preposition
        )
    )
    assert roles(doc, "selling")[0] == expected


@pytest.mark.parametrize(("dep", "expected"), [("xcomp", "mayor"), ("advcl", "mayor")])
def test_what_somebody_is_led_to(parse, dep, expected):
    doc = parse(f"It PRP nsubj 1\nled VBD ROOT 1 lead\nto IN prep 1\nmayor NN pobj 2\nresigning VBG {dep} 1 resign")
    assert roles(doc, "resigning")[0] == expected


def test_what_comes_of_it_behind_a_comma(parse):
    doc = parse(
        "It PRP nsubj 1\nled VBD ROOT 1 lead\nto IN prep 1\nruin NN pobj 2\n, , punct 1\ncosting VBG advcl 1 cost"
    )
    assert roles(doc, "costing")[0] == "It"


@pytest.mark.parametrize(
    ("verb", "expected"), [("born bear", ("She", None, None)), ("raised raise", (None, "She", None))]
)
def test_nobody_bears_who_is_born(parse, verb, expected):
    doc = parse(
        "She PRP nsubjpass 2\nwas VBD auxpass 2 be\n{} VBN ROOT 2 {}\nin IN prep 2\nVelm NNP pobj 3".format(
            *verb.split()
        )
    )
    assert roles(doc, doc[2].text) == expected


@pytest.mark.parametrize(
    ("verb", "theme", "expected"),
    [("accused accuse", "of", "Norvik"), ("hit hit", "of", "They"), ("accused accuse", "in", "They")],
)
def test_what_one_is_accused_of_is_done_by_something(parse, verb, theme, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nNorvik NNP dobj 1\n{} IN prep 1\nviolence NN pobj 3\nby IN prep 1\nselling VBG pcomp 5 sell".format(
            *verb.split(), theme
        )
    )
    assert roles(doc, "selling")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("pressure", "ministers"), ("stress", "They")])
def test_who_is_under_pressure_is_to_do_it(parse, noun, expected):
    doc = parse(
        f"They PRP nsubj 1\nput VBD ROOT 1 put\n{noun} NN dobj 1\non IN prep 1\nministers NNS pobj 3 minister\nto TO aux 6\nact VB advcl 1 act"
    )
    assert roles(doc, "act")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("abide", "rulings"), ("wait", None)])
def test_what_one_abides_by(parse, verb, expected):
    doc = parse(f"They PRP nsubj 1\n{verb} VBP ROOT 1\nby IN prep 1\nthe DT det 4\nrulings NNS pobj 2")
    assert roles(doc, verb) == ("They", expected, None)


@pytest.mark.parametrize(("by", "expected"), [("the DT det 7\nboss NN pobj 5", "boss"), ("mail NN pobj 5", "They")])
def test_who_bullies_is_who_the_bullying_is_by(parse, by, expected):
    doc = parse(
        f"They PRP nsubj 1\nrose VBD ROOT 1 rise\nup RP prt 1\nagainst IN prep 1\nbullying VBG pcomp 3 bully\nby IN prep 4\n{by}"
    )
    assert roles(doc, "bullying")[0] == expected


@pytest.mark.parametrize(("up", "expected"), [("up", "mayor"), ("due", "it")])
def test_whom_it_is_up_to_does_it(parse, up, expected):
    doc = parse(
        f"it PRP nsubj 1\nis VBZ ROOT 1 be\n{up} IN prep 1\nto IN prep 2\nthe DT det 5\nmayor NN pobj 3\nto TO aux 7\ndecide VB xcomp 1"
    )
    assert roles(doc, "decide")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("question", None), ("agency", "agency")])
def test_an_answer_is_to_no_question(parse, noun, expected):
    doc = parse(
        f"She PRP nsubj 1\nsaid VBD ROOT 1 say\nin IN prep 1\na DT det 4\nresponse NN pobj 2\nto IN prep 4\na DT det 7\n{noun} NN pobj 5"
    )
    assert roles(doc, "said")[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("law", None), ("house", "house")])
def test_nobody_signs_a_law_into(parse, noun, expected):
    doc = parse(f"They PRP nsubj 1\nlooked VBD ROOT 1 look\ninto IN prep 1\n{noun} NN pobj 2")
    assert roles(doc, "looked")[1] == expected


@pytest.mark.parametrize(("noun", "expected"), [("part", None), ("area", "state")])
def test_whose_a_plan_is_does_not_all_that_is_part_of_it(parse, noun, expected):
    doc = parse(
        f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\nopened VBN ROOT 2 open\nas IN prep 2\n{noun} NN pobj 3\nof IN prep 4\na DT det 7\n"
        "thaw NN pobj 5\nby IN prep 7\nthe DT det 10\nstate NN pobj 8"
    )
    assert roles(doc, "opened")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("mail", None), ("company", "company")])
def test_one_is_told_by_mail_and_letter_by_nobody(parse, noun, expected):
    doc = parse(
        f"They PRP nsubjpass 2\nwere VBD auxpass 2 be\ntold VBN ROOT 2 tell\nby IN agent 2\n{noun} NN pobj 3\n, , punct 4\n"
        "phone NN conj 4\nand CC cc 6\nletter NN conj 6"
    )
    assert roles(doc, "told")[0] == expected


@pytest.mark.parametrize(("noun", "actor"), [("charge", "Lund"), ("story", None)])
def test_who_pleads_guilty_to_a_charge_of_it_did_it(parse, noun, actor):
    doc = parse(
        f"Lund NNP nsubj 1\npleaded VBD ROOT 1 plead\nguilty JJ acomp 1\nto IN prep 2\na DT det 5\n{noun} NN pobj 3\nof IN prep 5\n"
        "stealing VBG pcomp 6 steal\ncars NNS dobj 7 car",
        ents=[(0, 0, "PERSON")],
    )
    assert roles(doc, "stealing")[0] == actor


@pytest.mark.parametrize(("word", "target"), [("himself", "Lund"), ("money", "money")])
def test_himself_is_nothing_that_is_done_besides(parse, word, target):
    verb = "warned VBN ROOT 2 warn" if word == "himself" else "given VBN ROOT 2 give"
    doc = parse(f"Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\n{verb}\n{word} PRP dobj 2", ents=[(0, 0, "PERSON")])
    assert roles(doc, verb.split()[0])[1] == target


@pytest.mark.parametrize(("lemma", "found"), [("jail", (None, "Lund")), ("seat", ("Lund", None))])
def test_who_remains_jailed_jails_nobody(parse, lemma, found):
    doc = parse(f"Lund NNP nsubj 1\nremained VBD ROOT 1 remain\n{lemma}ed VBN acomp 1 {lemma}", ents=[(0, 0, "PERSON")])
    assert roles(doc, f"{lemma}ed")[:2] == found


@pytest.mark.parametrize(("verb", "found"), [("blame", (None, "storm")), ("stop", ("storm", None))])
def test_who_is_to_blame_blames_nobody(parse, verb, found):
    doc = parse(f"A DT det 1\nstorm NN nsubj 2\nwas VBD ROOT 2 be\nto TO aux 4\n{verb} VB xcomp 2")
    assert roles(doc, verb)[:2] == found
