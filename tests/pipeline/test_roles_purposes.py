"""Whose an aim is, and who spends time on what: actors of infinitives and participles, each with a near miss."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


@pytest.mark.parametrize(("verb", "expected"), [("spent spend", "They"), ("saw see", "hours")])
def test_who_spends_hours_doing_something(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nhours NNS dobj 1 hour\nsearching VBG acl 2 search\nhomes NNS dobj 3 home".format(
            *verb.split()
        )
    )
    assert roles(doc, "searching")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("kilometres", "teams"), ("storms", "storms")])
def test_no_kilometres_battle_the_wind(parse, noun, expected):
    doc = parse(
        f"After IN prep 5\nhard JJ amod 2\n{noun} NNS pobj 0 {noun[:-1]}\nbattling VBG acl 2 battle\nteams NNS nsubj 5 team\nwon VBD ROOT 5 win"
    )
    assert roles(doc, "battling")[0] == expected


@pytest.mark.parametrize(("subject", "expected"), [("That DT", None), ("She PRP", "She")])
def test_that_is_to_say(parse, subject, expected):
    doc = parse(f"{subject} nsubj 1\nis VBZ ROOT 1 be\nto TO aux 3\nsay VB xcomp 1\nthis DT dobj 3")
    assert roles(doc, "say")[0] == expected


@pytest.mark.parametrize(("tag", "expected"), [("NNP", "Tarn"), ("NN", None)])
def test_who_is_returning_stands_behind_the_verb(parse, tag, expected):
    doc = parse(f"Returning VBG csubj 3 return\nto IN prep 0\nport NN pobj 1\nis VBZ ROOT 3 be\nTarn {tag} attr 3")
    assert roles(doc, "Returning")[0] == expected


@pytest.mark.parametrize(("label", "expected"), [("advmod", "Guards"), ("amod", "hours")])
def test_who_has_only_hours_to_leave(parse, label, expected):
    doc = parse(
        f"Guards NNS nsubjpass 2 guard\nwere VBD auxpass 2 be\ngiven VBN ROOT 2 give\nonly RB {label} 4\nhours NNS dobj 2 hour\nto TO aux 6\nleave VB acl 4"
    )
    assert roles(doc, "leave")[0] == expected


@pytest.mark.parametrize(
    ("word", "label", "head", "expected"),
    [("far RB", "advmod", 1, "We"), ("capable JJ", "amod", 2, "robots"), ("soon RB", "amod", 2, None)],
)
def test_who_is_far_from_it_or_capable_of_it(parse, word, label, head, expected):
    doc = parse(
        f"We PRP nsubj 1\nshow VBP ROOT 1\nrobots NNS dobj 1 robot\n{word} {label} {head}\nof IN prep 3\nlifting VBG pcomp 4 lift\ncars NNS dobj 5 car"
    )
    assert roles(doc, "lifting")[0] == expected


@pytest.mark.parametrize(("preposition", "expected"), [("with", "firm"), ("on", None)])
def test_whoever_has_plans_has_what_they_are_for(parse, preposition, expected):
    doc = parse(
        f"A DT det 1\nfirm NN nsubj 6\n{preposition} IN prep 1\nplans NNS pobj 2 plan\nto TO aux 5\nbuild VB acl 3\nfailed VBD ROOT 6 fail"
    )
    assert roles(doc, "build")[0] == expected


MADE = "{0} nsubjpass 2\nwas VBD auxpass 2 be\n{1} VBN ROOT 2 {2}\n{3}to TO aux {4}\nkill VB {5} 2\nLund NNP dobj {4}"


@pytest.mark.parametrize(
    ("noun", "verb", "agent", "label", "expected"),
    [
        ("Attempts NNS", "made make", "", "xcomp", None),
        ("Attempts NNS", "made make", "", "advcl", None),
        ("Attempts NNS", "made make", "by IN agent 2\nspies NNS pobj 3 spy\n", "xcomp", "spies"),
        ("Guards NNS", "made make", "", "xcomp", "Guards"),
        ("Attempts NNS", "seen see", "", "xcomp", "Attempts"),
    ],
)
def test_no_attempt_does_what_it_is_made_to_do(parse, noun, verb, agent, label, expected):
    word = noun.split()[0].lower().removesuffix("s")
    at = 6 if agent else 4
    doc = parse(MADE.format(noun, *verb.split(), agent, at, label).replace("nsubjpass 2", f"nsubjpass 2 {word}"))
    assert roles(doc, "kill")[0] == expected


@pytest.mark.parametrize(("who", "expected"), [("plants", None), ("guards", "guards")])
def test_what_is_shut_to_save_money_saves_none(parse, who, expected):
    doc = parse(
        f"To TO aux 1 to\nsave VB advcl 6\nmoney NN dobj 1\n, , punct 6\n{who} NNS nsubjpass 6 {who[:-1]}\nwere VBD auxpass 6 be\nshut VBN ROOT 6"
    )
    assert roles(doc, "save")[0] == expected


@pytest.mark.parametrize(("passive", "expected"), [("was VBD auxpass 2 be", None), ("has VBZ aux 2 have", "It")])
def test_in_order_to_do_something(parse, passive, expected):
    doc = parse(
        f"It PRP {'nsubj' if expected else 'nsubjpass'} 2\n{passive}\ndelayed VBN ROOT 2 delay\nin IN prep 2\norder NN pobj 3\nto TO aux 6\n"
        "cut VB acl 4\nfees NNS dobj 6 fee"
    )
    assert roles(doc, "cut")[0] == expected


@pytest.mark.parametrize(("best", "expected"), [("worst JJS", "floods"), ("worse JJR", None)])
def test_what_is_the_worst_to_do_it(parse, best, expected):
    doc = parse(
        f"The DT det 1\nfloods NNS nsubj 2 flood\nwere VBD ROOT 2 be\nthe DT det 4\n{best} attr 2 bad\nto TO aux 6\nhit VB relcl 4\nVelm NNP dobj 6"
    )
    assert roles(doc, "hit")[0] == expected


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"), [("assist assist", "in", "crews"), ("warn warn", "of", None)]
)
def test_who_assists_in_something(parse, verb, preposition, expected):
    doc = parse(
        "The DT det 1\ncrews NNS nsubj 2 crew\n{} VBP ROOT 2 {}\n{} IN prep 2\nfinding VBG pcomp 3 find\nLund NNP dobj 4".format(
            *verb.split(), preposition
        )
    )
    assert roles(doc, "finding")[0] == expected


@pytest.mark.parametrize(
    ("noun", "verb", "expected"),
    [("city", "chanting chant", "Crowds"), ("city", "lying lie", "city"), ("letter", "demanding demand", "letter")],
)
def test_no_place_chants(parse, noun, verb, expected):
    doc = parse(
        "Crowds NNS nsubj 1 crowd\nfilled VBD ROOT 1 fill\nwith IN prep 1\n{} NN pobj 2\n{} VBG acl 3 {}".format(
            noun, *verb.split()
        )
    )
    assert roles(doc, verb.split()[0])[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("city", "Crowds"), ("letter", "letter")])
def test_who_is_there_chants(parse, noun, expected):
    doc = parse(
        f"Crowds NNS nsubj 1 crowd\nare VBP ROOT 1 be\nin IN prep 1\n{noun} NN pobj 2\nchanting VBG acl 3 chant"
    )
    assert roles(doc, "chanting")[0] == expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("heard hear", "mayor", "mayor"), ("heard hear", "song", "They"), ("met meet", "mayor", "They")],
)
def test_who_is_heard_saying_something(parse, verb, noun, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\n{} NN dobj 1\ntoday NN npadvmod 1\nsaying VBG advcl 1 say\nthis DT dobj 5".format(
            *verb.split(), noun
        )
    )
    assert roles(doc, "saying")[0] == expected


@pytest.mark.parametrize(
    ("verb", "pressed", "expected"),
    [("put", "Orsenia NNP", "Orsenia"), ("mounts", "Orsenia NNP", "Orsenia"), ("put", "prices NNS", "They")],
)
def test_who_is_pressed_does_it(parse, verb, pressed, expected):
    rows = ["They PRP nsubj 1", f"{verb} VBD ROOT 1 {verb}", "pressure NN dobj 1", "on IN prep 1", f"{pressed} pobj 3"]
    if verb == "mounts":
        rows = ["Pressure NN nsubj 1 pressure", "mounts VBZ ROOT 1 mount", "again RB advmod 1", *rows[3:]]
    assert roles(parse("\n".join([*rows, "to TO aux 6", "stop VB advcl 1 stop"])), "stop")[0] == expected


def test_who_presses_one_and_does_another_thing_does_what_that_is_for(parse):
    doc = parse(
        "They PRP nsubj 1\nput VBD ROOT 1 put\npressure NN dobj 1\non IN prep 1\nOrsenia NNP pobj 3\nand CC cc 1\nacted VBD conj 1 act\n"
        "to TO aux 8\nstop VB advcl 1 stop"
    )
    assert roles(doc, "stop")[0] == "They"


@pytest.mark.parametrize(("noun", "expected"), [("promise", "Orsenia"), ("request", "They")])
def test_whose_promise_it_is(parse, noun, expected):
    doc = parse(
        f"They PRP nsubj 1\ngot VBD ROOT 1 get\na DT det 3\n{noun} NN dobj 1\nfrom IN prep 3\nOrsenia NNP pobj 4\nto TO aux 7\ncome VB acl 3 come"
    )
    assert roles(doc, "come")[0] == expected


@pytest.mark.parametrize(("label", "expected"), [("nsubj", "men"), ("npadvmod", None)])
def test_who_is_found_guilty_did_it(parse, label, expected):
    doc = parse(
        f"Courts NNS nsubj 1 court\nfound VBD ROOT 1 find\nmen NNS {label} 3 man\nguilty JJ ccomp 1\nof IN prep 3\nlying VBG pcomp 4 lie"
    )
    assert roles(doc, "lying")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("options", "Norvik"), ("winds", "winds")])
def test_whose_options_they_are(parse, noun, expected):
    doc = parse(
        f"Norvik NNP poss 2\n's POS case 0\n{noun} NNS nsubj 3 {noun[:-1]}\nare VBP ROOT 3 be\nto TO aux 5\ngo VB xcomp 3"
    )
    assert roles(doc, "go")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("try", None), ("build", "ships")])
def test_what_one_tries_and_does(parse, verb, expected):
    doc = parse(f"They PRP nsubj 1\n{verb} VBP ROOT 1\nand CC cc 1\nsell VBP conj 1\nships NNS dobj 3 ship")
    assert roles(doc, verb)[1] == expected


@pytest.mark.parametrize(("comma", "expected"), [(",", "Star"), ("by", "tour")])
def test_who_calls_something_off_cites_why(parse, comma, expected):
    doc = parse(
        f"Star NN nsubj 1 star\ncancels VBZ ROOT 1 cancel\ntour NN dobj 1\n{comma} , punct 2\nciting VBG advcl 2 cite\nillness NN dobj 4"
    )
    assert roles(doc, "citing")[0] == expected


@pytest.mark.parametrize(
    ("adjective", "expected"), [("hard", (None, "farmers", None)), ("ready", ("farmers", None, None))]
)
def test_whom_it_is_hard_to_beat(parse, adjective, expected):
    doc = parse(f"farmers NNS nsubj 1 farmer\nare VBP ROOT 1 be\n{adjective} JJ acomp 1\nto TO aux 4\nbeat VB xcomp 2")
    assert roles(doc, "beat") == expected


@pytest.mark.parametrize(("noun", "expected"), [("lawyer", "lawyer"), ("vote", "They")])
def test_who_is_needed_to_do_it_does_it(parse, noun, expected):
    doc = parse(
        f"They PRP nsubj 1\nneeded VBD ROOT 1 need\na DT det 3\n{noun} NN dobj 1\nto TO aux 5\nwin VB advcl 1\nit PRP dobj 5"
    )
    assert roles(doc, "win")[0] == expected


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("formed form", "committee", "committee"), ("formed form", "company", "They"), ("met meet", "committee", "They")],
)
def test_a_body_does_what_it_is_founded_for(parse, verb, noun, expected):
    word, lemma = verb.split()
    doc = parse(
        f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\na DT det 3\n{noun} NN dobj 1\nto TO aux 5\nreview VB advcl 1\nlosses NNS dobj 5 loss"
    )
    assert roles(doc, "review")[0] == expected


@pytest.mark.parametrize(
    ("owner", "noun", "expected"), [("its PRP$ poss", "attempt", "its"), ("a DT det", "ship", "ship")]
)
def test_an_attempt_makes_no_attempt(parse, owner, noun, expected):
    doc = parse(
        f"Offers NNS nsubj 1\nwere VBD ROOT 1 be\n{owner} 4\nlast JJ amod 4\n{noun} NN attr 1\nto TO aux 6\nmerge VB acl 4"
    )
    assert roles(doc, "merge")[0] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Once RB advmod 1\ntold VBN advcl 3 tell\nLund NNP nsubj 3\nhired VBD ROOT 3 hire\nguards NNS dobj 3", "Lund"),
        ("Lund NNP nsubj 1\nsued VBD ROOT 1 sue\nfirms NNS dobj 1\nonce RB advmod 4\ntold VBN advcl 1 tell", "firms"),
    ],
)
def test_who_was_told_once_hires(parse, lines, expected):
    assert roles(parse(lines), "told")[1] == expected
