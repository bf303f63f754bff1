"""Whose doing an infinitive, a gerund or a participle is that has no subject, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [("staged stage", "raids NNS", "raids"), ("led lead", "raids NNS", "Men"), ("staged stage", "guards NNS", "Men")],
)
def test_what_is_staged_is_what_a_comma_parts_from_it(parse, verb, noun, expected):
    doc = parse(
        "Men NNS nsubj 1 man\ndied VBD ROOT 1 die\nin IN prep 1\n{} pobj 2 {}\n, , punct 1\n{} VBN advcl 1 {}\nby IN agent 5\nReed NNP pobj 6".format(
            noun, noun.split()[0].removesuffix("s"), *verb.split()
        )
    )
    assert roles(doc, verb.split()[0])[:2] == ("Reed", expected)


@pytest.mark.parametrize(("ents", "expected"), [([(3, 3, "NORP")], None), ([], "Norvik")])
def test_a_plan_of_another_nation_is_not_its_subjects(parse, ents, expected):
    doc = parse(
        "Norvik NNP nsubj 1\nregrets VBZ ROOT 1 regret\nthe DT det 4\nIndian JJ amod 4\ndecision NN dobj 1\nto TO aux 6\nsell VB acl 4",
        ents=ents,
    )
    assert roles(doc, "sell")[0] == expected


@pytest.mark.parametrize(("first", "expected"), [("first", "She"), ("fair", None)])
def test_who_is_one_of_the_first_to_do_it(parse, first, expected):
    doc = parse(
        f"She PRP nsubj 1\nwas VBD ROOT 1 be\none CD attr 1\nof IN prep 2\nthe DT det 5\n{first} JJ pobj 3\nto TO aux 7\nobject VB relcl 5"
    )
    assert roles(doc, "object")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("phoned phone", "Reed"), ("urged urge", "officers")])
def test_who_meets_somebody_has_the_purpose(parse, verb, expected):
    doc = parse(
        "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nofficers NNS dobj 1 officer\nto TO aux 4\nthank VB xcomp 1\nLund NNP dobj 4".format(
            *verb.split()
        )
    )
    assert roles(doc, "thank") == (expected, "Lund", None)


def test_who_is_phoned_by_somebody_has_what_completes_the_passive(parse):
    doc = parse(
        "Reed NNP nsubjpass 2\nwas VBD auxpass 2 be\nphoned VBN ROOT 2 phone\nto TO aux 4\nthank VB xcomp 2\nLund NNP dobj 4"
    )
    assert roles(doc, "thank")[0] == "Reed"


@pytest.mark.parametrize(("mark", "expected"), [("as IN mark", "permits"), ("when WRB advmod", "They")])
def test_what_is_as_it_was_requested(parse, mark, expected):
    doc = parse(
        f"They PRP nsubj 1\nissued VBD ROOT 1 issue\npermits NNS dobj 1\n, , punct 1\n{mark} 5\nrequested VBN advcl 1 request"
    )
    assert roles(doc, "requested")[1] == expected


def test_what_goes_on_as_planned(parse):
    doc = parse("It PRP nsubj 1\nstarted VBD ROOT 1 start\nas IN mark 3\nplanned VBN advcl 1 plan")
    assert roles(doc, "planned")[1] == "It"


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("sacked sack", "Reed"), ("hired hire", "clerks"), ("told tell", "clerks"), ("merged merge", "clerks")],
)
def test_a_purpose_is_the_subjects_unless_the_verb_has_its_object_do_it(parse, verb, expected):
    doc = parse(
        "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nclerks NNS dobj 1 clerk\nto TO aux 4\ncut VB xcomp 1\ncosts NNS dobj 4 cost".format(
            *verb.split()
        )
    )
    assert roles(doc, "cut") == (expected, "costs", None)


@pytest.mark.parametrize(("part", "expected"), [("part NN", "Reed"), ("critic NN", None)])
def test_a_part_of_an_effort_is_made_by_who_makes_it(parse, part, expected):
    doc = parse(
        f"Reed NNP nsubj 1\nclosed VBD ROOT 1 close\nroads NNS dobj 1 road\nas IN prep 1\n{part} pobj 3\nof IN prep 4\nefforts NNS pobj 5 effort\n"
        "to TO aux 8\ncut VB acl 6\nnoise NN dobj 8"
    )
    assert roles(doc, "cut")[0] == expected


def test_a_part_of_an_effort_is_not_of_whom_it_is_done_to(parse):
    doc = parse(
        "Men NNS nsubjpass 2 man\nwere VBD auxpass 2 be\nheld VBN ROOT 2 hold\nas IN prep 2\npart NN pobj 3\nof IN prep 4\n"
        "efforts NNS pobj 5 effort\nto TO aux 8\ncurb VB acl 6\nfraud NN dobj 8"
    )
    assert roles(doc, "curb") == (None, "fraud", None)


def test_a_part_of_an_effort_serves_the_main_act(parse):
    doc = parse(
        "Reed NNP nsubj 1\nclosed VBD ROOT 1 close\nroads NNS dobj 1 road\nto TO aux 4\nlet VB xcomp 1\ntrams NNS nsubj 6 tram\n"
        "run VB ccomp 4\nas IN prep 6\npart NN pobj 7\nof IN prep 8\nefforts NNS pobj 9 effort\nto TO aux 12\ncut VB acl 10"
    )
    assert roles(doc, "cut")[0] == "Reed"


@pytest.mark.parametrize(("verb", "expected"), [("shown show", "Reed"), ("hit hit", "video")])
def test_who_is_seen_somewhere_does_it(parse, verb, expected):
    doc = parse(
        "Reed NNP nsubjpass 2\nwas VBD auxpass 2 be\n{} VBN ROOT 2 {}\non IN prep 2\nvideo NN pobj 3\nthrowing VBG acl 4 throw\n"
        "stones NNS dobj 5 stone".format(*verb.split())
    )
    assert roles(doc, "throwing")[0] == expected


def test_nobody_is_told_to_do_what_is_a_crime(parse):
    doc = parse(
        "Law NN nsubj 1\nmakes VBZ ROOT 1 make\nit PRP nsubj 4\na DT det 4\ncrime NN ccomp 1\nto TO aux 6\ninsult VB advcl 4\nkings NNS dobj 6 king"
    )
    assert roles(doc, "insult") == (None, "kings", None)


@pytest.mark.parametrize(("verb", "expected"), [("reported report", "homes"), ("left leave", "Reed")])
def test_what_is_reported_destroyed(parse, verb, expected):
    doc = parse(
        "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nhomes NNS dobj 1 home\nhidden VBN advcl 1 hide".format(*verb.split())
    )
    assert roles(doc, "hidden")[1] == expected


PLOT = (
    "{0} NNS nsubjpass 2 {1}\nwere VBD auxpass 2 be\n{2} VBN ROOT 2 {3}\n{4} IN prep 2\nplots NNS pobj 3 plot\nto TO aux 6\nkill VB acl 4\n"
    "Reed NNP dobj 6"
)


@pytest.mark.parametrize(
    ("noun", "verb", "preposition", "expected"),
    [
        ("Officers officer", "jailed jail", "for", "Officers"),
        ("Officers officer", "hurt hurt", "in", None),
        ("Officers officer", "hurt hurt", "amid", None),
        ("Talks talk", "held hold", "on", None),  # nobody who could do it
    ],
)
def test_what_is_done_to_somebody_over_a_plot(parse, noun, verb, preposition, expected):
    doc = parse(PLOT.format(*noun.split(), *verb.split(), preposition))
    assert roles(doc, "kill") == (expected, "Reed", None)


@pytest.mark.parametrize(("noun", "expected"), [("Officers officer", "Officers"), ("Talks talk", None)])
def test_who_speaks_in_favour_of_a_plot_has_it(parse, noun, expected):
    doc = parse(
        "{} NNS nsubj 1 {}\nspoke VBD ROOT 1 speak\nin IN prep 1\nplots NNS pobj 2 plot\nto TO aux 5\nkill VB acl 3\nReed NNP dobj 5".format(
            *noun.split()
        )
    )
    assert roles(doc, "kill")[0] == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("Reasons NNS", None), ("Norvik NNP", "Norvik"), ("Officers NNS", "Officers")]
)
def test_what_is_called_a_plan_does_nothing(parse, noun, expected):
    lemma = noun.split()[0].lower().removesuffix("s")
    doc = parse(
        f"{noun} nsubj 1 {lemma}\nwere VBD ROOT 1 be\nplans NNS attr 1 plan\nto TO aux 4\nsell VB acl 2\nports NNS dobj 4"
    )
    assert roles(doc, "sell") == (expected, "ports", None)


@pytest.mark.parametrize(("noun", "expected"), [("council", "council"), ("harbour", None)])
def test_a_body_before_the_noun_holds_the_plan(parse, noun, expected):
    doc = parse(f"{noun} NN compound 1\nplans NNS nsubj 4 plan\nto TO aux 3\nsell VB acl 1\nfailed VBD ROOT 4 fail")
    assert roles(doc, "sell")[0] == expected


GERUND = "Ships NNS {0} 2 ship\n{1}\n{2} ROOT 2 {3}\n{4} IN prep 2\nremoving VBG pcomp 3 remove\nrust NN dobj 4"


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [
        ("cleaned clean", "by", None),
        ("cleaned clean", "after", "Ships"),
        ("paid pay", "to", None),
        ("used use", "to", "Ships"),
    ],
)
def test_what_is_done_to_something_is_not_by_its_doing(parse, verb, preposition, expected):
    word, lemma = verb.split()
    doc = parse(GERUND.format("nsubjpass", "were VBD auxpass 2 be", f"{word} VBN", lemma, preposition))
    assert roles(doc, "removing") == (expected, "rust", None)


def test_what_one_does_by_doing_something(parse):
    doc = parse(GERUND.format("nsubj", "soon RB advmod 2", "sailed VBD", "sail", "by"))
    assert roles(doc, "removing")[0] == "Ships"


@pytest.mark.parametrize(("noun", "expected"), [("minister", "minister"), ("surprise", None)])
def test_who_will_be_joining_somebody(parse, noun, expected):
    doc = parse(
        f"Joining VBG csubj 3 join\nhim PRP dobj 0\nwill MD aux 3\nbe VB ROOT 3\nthe DT det 5\n{noun} NN attr 3"
    )
    assert roles(doc, "Joining") == (expected, "him", None)


@pytest.mark.parametrize(("noun", "expected"), [("Crews NNS", "Crews"), ("outbreaks NNS", None), ("Velm NNP", "Velm")])
def test_what_ends_after_efforts_made_none(parse, noun, expected):
    doc = parse(
        f"{noun} nsubj 1 {noun.split()[0].lower().removesuffix('s')}\nslowed VBD ROOT 1 slow\nafter IN prep 1\nefforts NNS pobj 2 effort\n"
        "to TO aux 5\ntrace VB acl 3\nsources NNS dobj 5 source"
    )
    assert roles(doc, "trace") == (expected, "sources", None)


def test_in_order_to_keeps_the_subject(parse):
    doc = parse(
        "Works NNS nsubj 1\nbegan VBD ROOT 1 begin\nin IN prep 1\norder NN pobj 2\nto TO aux 5\nwiden VB acl 3\nroads NNS dobj 5 road"
    )
    assert roles(doc, "widen")[0] == "Works"


@pytest.mark.parametrize(("verb", "expected"), [("challenged challenge", "firm"), ("left leave", "Reed")])
def test_who_is_challenged_over_something_did_it(parse, verb, expected):
    doc = parse(
        "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\nfirm NN dobj 1\nover IN prep 1\nhiding VBG pcomp 4 hide\nfiles NNS dobj 5".format(
            *verb.split()
        )
    )
    assert roles(doc, "hiding")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("fire", ("Lund", "plan", None)), ("snow", ("plan", None, None))])
def test_who_brings_it_under_fire(parse, noun, expected):
    doc = parse(
        f"The DT det 1\nplan NN nsubj 2\ncame VBD ROOT 2 come\nunder IN prep 2\n{noun} NN pobj 3\nfrom IN prep 4\nLund NNP pobj 5"
    )
    assert roles(doc, "came") == expected


@pytest.mark.parametrize(("agent", "expected"), [("by IN agent 2", "raiders"), ("with IN prep 2", None)])
def test_what_is_hit_kills_nobody(parse, agent, expected):
    doc = parse(
        f"Homes NNS nsubjpass 2 home\nwere VBD auxpass 2 be\nhit VBN ROOT 2\n{agent}\nraiders NNS pobj 3 raider\n, , punct 2\n"
        "killing VBG advcl 2 kill\nsix CD dobj 6"
    )
    assert roles(doc, "killing")[0] == expected


@pytest.mark.parametrize(
    ("noun", "mark", "expected"),
    [("people", "out RB advmod", "people"), ("letters", "out RB advmod", "It"), ("people", "while IN mark", "It")],
)
def test_who_is_sent_running(parse, noun, mark, expected):
    doc = parse(f"It PRP nsubj 1\nsent VBD ROOT 1 send\n{noun} NNS dobj 1\n{mark} 4\nrunning VBG advcl 1 run")
    assert roles(doc, "running")[0] == expected


@pytest.mark.parametrize(("label", "expected"), [("DATE", "owners"), ("QUANTITY", "It")])
def test_who_is_given_time_uses_it(parse, label, expected):
    doc = parse(
        "It PRP nsubj 1\ngave VBD ROOT 1 give\nowners NNS dative 1 owner\nweeks NNS dobj 1 week\nto TO aux 5\nleave VB advcl 1",
        ents=[(3, 3, label)],
    )
    assert roles(doc, "leave")[0] == expected


@pytest.mark.parametrize(("preposition", "expected"), [("against", "Reed"), ("near", "Courts")])
def test_whom_a_fine_is_for(parse, preposition, expected):
    doc = parse(
        f"Courts NNS nsubj 1 court\nupheld VBD ROOT 1 uphold\nfines NNS dobj 1 fine\n{preposition} IN prep 2\nReed NNP pobj 3\nfor IN prep 1\n"
        "refusing VBG pcomp 5 refuse"
    )
    assert roles(doc, "refusing")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("invitation", "Reed"), ("plan", "They")])
def test_whom_an_invitation_is_for(parse, noun, expected):
    doc = parse(
        f"They PRP nsubj 1\ndrafted VBD ROOT 1 draft\nan DT det 3\n{noun} NN dobj 1\nto IN prep 3\nReed NNP pobj 4\nto TO aux 7\nspeak VB acl 3",
        ents=[(5, 5, "PERSON")],
    )
    assert roles(doc, "speak")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("possibility", None), ("photo", "photo")])
def test_a_possibility_is_not_what_is_sunk(parse, noun, expected):
    doc = parse(f"A DT det 1\n{noun} NN ROOT 1\nthey PRP nsubj 4\nhad VBD aux 4 have\nburned VBN relcl 1 burn")
    assert roles(doc, "burned")[1] == expected


@pytest.mark.parametrize(
    ("noun", "verb", "expected"),
    [("Residents", "given give", "Residents"), ("Ports", "given give", None), ("Residents", "shown show", None)],
)
def test_whoever_was_given_a_choice_has_it(parse, noun, verb, expected):
    doc = parse(
        "{} NNS nsubjpass 2 {}\nwere VBD auxpass 2 be\n{} VBN ROOT 2 {}\nthe DT det 4\nchoice NN dobj 2\nto TO aux 6\nleave VB acl 4".format(
            noun, noun.lower().removesuffix("s"), *verb.split()
        )
    )
    assert roles(doc, "leave")[0] == expected


@pytest.mark.parametrize(
    ("verb", "given", "expected"),
    [("gave give", "guards guard", "guards"), ("sent send", "guards guard", "Norvik"), ("gave give", "ports port", "Norvik")],
)  # fmt: skip
def test_whoever_is_given_an_order_carries_it_out(parse, verb, given, expected):
    doc = parse(
        "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\n{} NNS dative 1 {}\nNorvik NNP poss 5\n's POS case 3\norder NN dobj 1\nto TO aux 7\nleave VB acl 5".format(
            *verb.split(), *given.split()
        )
    )
    assert roles(doc, "leave")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("given give", "Lund"), ("heard hear", None)])
def test_whoever_gives_an_order_has_it(parse, verb, expected):
    doc = parse(
        "Orders NNS nsubjpass 4 order\nto TO aux 2\nmarch VB acl 0\nwere VBD auxpass 4 be\n{} VBN ROOT 4 {}\nby IN agent 4\n"
        "Lund NNP pobj 5".format(*verb.split())
    )
    assert roles(doc, "march")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("risk", "banks"), ("cost", "Cuts")])
def test_who_is_put_at_risk(parse, noun, expected):
    doc = parse(
        f"Cuts NNS nsubj 1 cut\nput VBD ROOT 1 put\nbanks NNS dobj 1 bank\nat IN prep 1\n{noun} NN pobj 3\nof IN prep 4\nfailing VBG pcomp 5 fail"
    )
    assert roles(doc, "failing")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("aim", "law"), ("army", "army")])
def test_whose_aim_it_is(parse, noun, expected):
    doc = parse(
        f"The DT det 1\n{noun} NN nsubj 4\nof IN prep 1\nlaw NN pobj 2\nis VBZ ROOT 4 be\nto TO aux 6\ncut VB xcomp 4 cut\ncrime NN dobj 6"
    )
    assert roles(doc, "cut")[0] == expected


@pytest.mark.parametrize(("mark", "expected"), [("where WRB advmod 6", "rebels"), ("when WRB advmod 6", "Velm")])
def test_what_is_told_of_a_place(parse, mark, expected):
    doc = parse(
        f"Velm NNP nsubj 1\nis VBZ ROOT 1 be\na DT det 3\ntown NN attr 1\n{mark}\nrebels NNS nsubj 6 rebel\nattacked VBD relcl 3 attack\n, , punct 1\n"
        "killing VBG advcl 1 kill\nten CD dobj 8"
    )
    assert roles(doc, "killing")[0] == expected


@pytest.mark.parametrize(("label", "expected"), [("acomp", "We"), ("amod", None)])
def test_who_is_committed_to_something_does_it(parse, label, expected):
    doc = parse(
        f"We PRP nsubj 1\nare VBP ROOT 1 be\ncommitted JJ {label} 1\nto IN prep 2\nhelping VBG pcomp 3 help\nthem PRP dobj 4"
    )
    assert roles(doc, "helping")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("fined fine", "firm"), ("built build", None)])
def test_what_one_is_fined_for_somewhere(parse, verb, expected):
    doc = parse(
        "The DT det 1\nfirm NN nsubjpass 3\nwas VBD auxpass 3 be\n{} VBN ROOT 3 {}\nin IN prep 3\nstates NNS pobj 4 state\nfor IN prep 5\n"
        "hiding VBG pcomp 6 hide\nleaks NNS dobj 7 leak".format(*verb.split())
    )
    assert roles(doc, "hiding")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("emailed email", "She"), ("saw see", "agency")])
def test_a_message_claims_what_its_sender_claims(parse, verb, expected):
    doc = parse(
        "She PRP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\nagency NN dobj 1\nclaiming VBG acl 3 claim\ncredit NN dobj 4".format(
            *verb.split()
        )
    )
    assert roles(doc, "claiming")[0] == expected


@pytest.mark.parametrize(("when", "expected"), [("during", "band"), ("with", "song")])
def test_what_one_does_during_something_it_does_not(parse, when, expected):
    doc = parse(
        f"The DT det 1\nband NN nsubj 2\nstopped VBD ROOT 2 stop\n{when} IN prep 2\nthe DT det 6\nnext JJ amod 6\nsong NN pobj 3\nto TO aux 8\n"
        "urge VB acl 6\ncalm NN dobj 8"
    )
    assert roles(doc, "urge")[0] == expected


@pytest.mark.parametrize(("noun", "expected"), [("time", "I"), ("meeting", "meeting")])
def test_no_time_does_what_one_has_it_for(parse, noun, expected):
    doc = parse(
        f"I PRP nsubj 1\nhad VBD ROOT 1 have\na DT det 4\nhard JJ amod 4\n{noun} NN dobj 1\nvoting VBG acl 4 vote\nfor IN prep 5\nit PRP pobj 6"
    )
    assert roles(doc, "voting")[0] == expected
