"""Who does what to whom, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.parsed import roles


def test_active_with_dative(parse):
    doc = parse("They PRP nsubj 1\ngave VBD ROOT 1 give\nICE NNP dative 1\naccess NN dobj 1")
    assert roles(doc, "gave") == ("They", "access", "ICE")


def test_passive_with_agent(parse):
    doc = parse(
        "Cuts NNS nsubjpass 2\nwere VBD auxpass 2 be\nblocked VBN ROOT 2 block\nby IN agent 2\na DT det 5\njudge NN pobj 3"
    )
    assert roles(doc, "blocked") == ("judge", "Cuts", None)


def test_passive_means_is_no_agent(parse):
    doc = parse(
        "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nreturned VBN ROOT 2 return\nby IN agent 2\nmail NN pobj 3\nby IN agent 2\nMeyer NNP pobj 5",
        ents=[(6, 6, "PERSON")],
    )
    assert roles(doc, "returned") == ("Meyer", "It", None)


def test_agent_hung_on_a_noun_in_between(parse):
    doc = parse(
        "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nfound VBN ROOT 2 find\nin IN prep 2\nenvelopes NNS pobj 3\nby IN prep 4\n"
        "a DT det 7\npasserby NN pobj 5"
    )
    assert roles(doc, "found") == ("passerby", "It", None)


def test_relative_pronoun_stands_for_its_noun(parse):
    doc = parse("the DT det 1\nagency NN ROOT 1\nthat WDT nsubj 3\narrested VBD relcl 1 arrest\nresidents NNS dobj 3")
    assert roles(doc, "arrested") == ("agency", "residents", None)


def test_gap_of_a_relative_clause_without_pronoun(parse):
    doc = parse("homes NNS ROOT 0\nwe PRP nsubj 2\nchose VBD relcl 0 choose")
    assert roles(doc, "chose") == ("we", "homes", None)


def test_reduced_relative_is_passive(parse):
    doc = parse("the DT det 1\nboat NN ROOT 1\nrescued VBN acl 1 rescue\nlast JJ amod 4\nFriday NNP npadvmod 2")
    assert roles(doc, "rescued") == (None, "boat", None)


def test_object_control(parse):
    doc = parse(
        "She PRP nsubj 1\nurged VBD ROOT 1 urge\ngovernors NNS dobj 1\nto TO aux 4\nsave VB xcomp 1\nmigrants NNS dobj 4"
    )
    assert roles(doc, "save") == ("governors", "migrants", None)


def test_subject_control_in_spite_of_an_object(parse):
    doc = parse("She PRP nsubj 1\npromised VBD ROOT 1 promise\nvoters NNS dobj 1\nto TO aux 4\nresign VB xcomp 1")
    assert roles(doc, "resign")[0] == "She"


def test_control_over_a_preposition(parse):
    doc = parse(
        "She PRP nsubj 1\npleaded VBD ROOT 1 plead\nwith IN prep 1\nhim PRP pobj 2\nto TO aux 5\ncall VB xcomp 1\npolice NN dobj 5"
    )
    assert roles(doc, "call") == ("him", "police", None)


def test_gerund_after_an_accusation_belongs_to_the_accused(parse):
    doc = parse(
        "Kenney NNP nsubj 1\naccused VBD ROOT 1 accuse\nICE NNP dobj 1\nof IN prep 1\nmisusing VBG pcomp 3 misuse\ndata NNS dobj 4"
    )
    assert roles(doc, "misusing") == ("ICE", "data", None)


def test_participle_takes_the_subject_of_its_clause(parse):
    doc = parse(
        "Troops NNS nsubj 1\nfired VBD ROOT 1 fire\nshells NNS dobj 1\nkilling VBG advcl 1 kill\nsix CD nummod 5\nvillagers NNS dobj 3"
    )
    assert roles(doc, "killing") == ("Troops", "villagers", None)


def test_small_clause_has_a_target(parse):
    doc = parse("Wind NN nsubj 1\ncaused VBD ROOT 1 cause\na DT det 3\ncrane NN nsubj 5\nto TO aux 5\nfall VB ccomp 1")
    assert roles(doc, "caused") == ("Wind", "crane", None)
    assert roles(doc, "fall") == ("crane", None, None)


@pytest.mark.parametrize(("headline", "expected"), [(True, (None, "Parents", None)), (False, ("Parents", None, None))])
def test_headline_passive_without_auxiliary(parse, headline, expected):
    doc = parse(
        "Parents NNS nsubj 1\nprosecuted VBD ROOT 1 prosecute\nafter IN prep 1\ndeath NN pobj 2", headline=headline
    )
    assert roles(doc, "prosecuted") == expected


@pytest.mark.parametrize(("tag", "expected"), [("VBN", (None, "Parents", None)), ("VBD", ("Parents", None, None))])
def test_headline_passive_behind_a_colon(parse, tag, expected):
    doc = parse(
        f"Norvik NNP ROOT 0\n: : punct 0\nParents NNS nsubj 3\nprosecuted {tag} acl 0 prosecute\nafter IN prep 3\ndeath NN pobj 4",
        headline=True,
    )
    assert roles(doc, "prosecuted") == expected


@pytest.mark.parametrize(
    ("verb", "headline", "expected"),
    [
        ("say", True, (None, "boy", None)),
        ("say", False, ("boy", None, None)),
        ("hope", True, ("boy", None, None)),
    ],
)
def test_headline_passive_that_somebody_tells(parse, verb, headline, expected):
    doc = parse(
        f"Police NNS nsubj 1 police\n{verb} VBP ROOT 1 {verb}\nboy NN nsubj 3\nfound VBN ccomp 1 find\nalive JJ oprd 3",
        headline=headline,
    )
    assert roles(doc, "found") == expected


def test_passive_with_a_recipient(parse):
    doc = parse(
        "Jets NNS nsubjpass 2\nwere VBD auxpass 2 be\nsold VBN ROOT 2 sell\nto IN prep 2\nQatar NNP pobj 3",
        ents=[(4, 4, "GPE")],
    )
    assert roles(doc, "sold") == (None, "Jets", "Qatar")


def test_holder_of_a_passive_infinitive(parse):
    lines = (
        "They PRP nsubj 1\ndenied VBD ROOT 1 deny\nthe DT det 3\ndriver NN poss 5\n's POS case 3\n{0} NN dobj 1\nto TO aux 8\n"
        "be VB auxpass 8\nheard VBN acl 5 hear"
    )
    assert roles(parse(lines.format("right")), "heard")[1] == "driver"
    assert roles(parse(lines.format("case")), "heard")[1] == "case"


@pytest.mark.parametrize(("verb", "lemma", "expected"), [("sent", "send", "ship"), ("painted", "paint", "Norvik")])
def test_the_object_carries_out_the_purpose(parse, verb, lemma, expected):
    doc = parse(
        f"Norvik NNP nsubj 1\n{verb} VBD ROOT 1 {lemma}\na DT det 3\nship NN dobj 1\nto TO aux 5\nrescue VB advcl 1\ncrews NNS dobj 5"
    )
    assert roles(doc, "rescue") == (expected, "crews", None)


@pytest.mark.parametrize(
    ("ents", "expected"), [([(0, 0, "ORG")], "Calder"), ([], None)], ids=["who can act", "a plan that nobody holds"]
)
def test_headline_with_an_infinitive(parse, ents, expected):
    doc = parse("Calder NNP ROOT 0\nto TO aux 2\nclose VB acl 0\nplants NNS dobj 2", ents=ents)
    assert roles(doc, "close")[0] == expected


def test_subject_of_an_adjective_s_participle(parse):
    lines = "We PRP nsubj 1\nare VBP ROOT 1 be\n{0} 1\nto TO aux 4\nleave VB xcomp 2\nOslo NNP dobj 4"
    assert roles(parse(lines.format("committed VBN acomp")), "leave")[0] == "We"
    assert roles(parse(lines.format("committed VBN acomp")), "committed")[0] == "We"


@pytest.mark.parametrize(("noun", "expected"), [("trouble", "Crews"), ("device", "device")])
def test_gerund_behind_a_noun_of_trouble(parse, noun, expected):
    doc = parse(
        f"Crews NNS nsubj 1\nhad VBD ROOT 1 have\na DT det 3\n{noun} NN dobj 1\nreaching VBG acl 3 reach\nhomes NNS dobj 4"
    )
    assert roles(doc, "reaching") == (expected, "homes", None)


@pytest.mark.parametrize(("ents", "expected"), [([(1, 1, "ORG")], "Calder"), ([], None)])
def test_holder_before_the_noun(parse, ents, expected):
    doc = parse(
        "the DT det 2\nCalder NNP compound 2\nplan NN nsubj 5\nto TO aux 4\nsell VB acl 2\nfailed VBD ROOT 5 fail",
        ents=ents,
    )
    assert roles(doc, "sell")[0] == expected


def test_a_finite_complement_is_not_controlled(parse):
    lines = "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nher PRP dobj 1\n{0}"
    assert roles(parse(lines.format("to TO aux 4\nleave VB ccomp 1")), "leave")[0] == "her"
    assert roles(parse(lines.format("soon RB advmod 4\nleft VBD ccomp 1 leave")), "left")[0] is None


def test_purpose_of_those_who_are_called_on(parse):
    doc = parse(
        "She PRP nsubj 1\ncalled VBD ROOT 1 call\non IN prep 1\nstates NNS pobj 2\nto TO aux 5\nban VB advcl 1\ntraps NNS dobj 5"
    )
    assert roles(doc, "ban")[0] == "states"


def test_a_name_that_is_said_is_the_subject_of_what_is_said(parse):
    lines = "Lund NNP nsubj 1\n{0} VBZ ROOT 1 {1}\nNorvik NNP dobj 1\nand CC cc 2\nSudland NNP nsubj 6\nhas VBZ aux 6 have\nlost VBN conj 1 lose"
    assert roles(parse(lines.format("says", "say")), "says")[1] is None
    assert roles(parse(lines.format("visits", "visit")), "visits")[1] == "Norvik"


@pytest.mark.parametrize(("comma", "target"), [(",", "raids"), ("on", "move")])
def test_an_object_behind_a_comma_is_apposed(parse, comma, target):
    lines = (
        f"Tarn NNP nsubj 1\nlaunched VBD ROOT 1 launch\nraids NNS dobj 1\n{comma} , punct 1\na DT det 5\nmove NN dobj 1"
    )
    assert roles(parse(lines), "launched")[1] == target


@pytest.mark.parametrize(("verb", "lemma", "actor"), [("deepening", "deepen", "chief"), ("adding", "add", "sources")])
def test_a_participle_behind_an_inserted_speech_belongs_to_what_is_said(parse, verb, lemma, actor):
    lines = (
        "The DT det 1\nchief NN nsubj 2\nquit VBD ccomp 5 quit\n, , punct 5\nsources NNS nsubj 5\nsaid VBD ROOT 5 say\n"
        f", , punct 5\n{verb} VBG advcl 5 {lemma}\ndoubts NNS dobj 7"
    )
    assert roles(parse(lines), verb)[0] == actor


@pytest.mark.parametrize(("noun", "whom"), [("prisoner", "prisoner"), ("tower", "Velm")])
def test_who_means_a_person_and_no_place(parse, noun, whom):
    lines = (
        f"They PRP nsubj 1\nmet VBD ROOT 1 meet\na DT det 3\n{noun} NN pobj 1\nat IN prep 3\nVelm NNP pobj 4\n, , punct 5\n"
        "who WP nsubj 8\nfled VBD relcl 5 flee"
    )
    assert roles(parse(lines, ents=[(5, 5, "GPE")]), "fled")[0] == whom


def test_a_purpose_is_the_subject_s_unless_the_verb_gives_it_to_its_object(parse):
    lines = "Norvik NNP nsubj 1\n{0} VBD ROOT 1 {1}\n{2} NNS dobj 1 {3}\nto TO aux 4\nlimit VB xcomp 1 limit\ntrade NN dobj 4"
    assert roles(parse(lines.format("imposed", "impose", "blockades", "blockade")), "limit")[0] == "Norvik"
    assert roles(parse(lines.format("told", "tell", "officers", "officer")), "limit")[0] == "officers"


@pytest.mark.parametrize(
    ("verb", "source", "actor"),
    [
        ("made", "yesterday RB advmod 1", "They"),
        ("rejected", "yesterday RB advmod 1", None),
        ("rejected", "from IN prep 2", "Tarn"),
    ],
)
def test_who_is_to_carry_out_a_plan(parse, verb, source, actor):
    last = "Tarn NNP pobj 3" if source.startswith("from") else "there RB advmod 1"
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBD ROOT 1 {verb.replace('made', 'make').removesuffix('ed')}\noffers NNS dobj 1 offer\n"
        f"{source}\n{last}\nto TO aux 6\npay VB acl 2"
    )
    assert roles(doc, "pay")[0] == actor


@pytest.mark.parametrize(("verb", "target"), [("wept weep", None), ("kissed kiss", "relatives")])
def test_a_shared_object_needs_a_verb_that_takes_one(parse, verb, target):
    word, lemma = verb.split()
    doc = parse(
        f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nand CC cc 1\nhugged VBD conj 1 hug\nrelatives NNS dobj 3"
    )
    assert roles(doc, word)[1] == target


@pytest.mark.parametrize(("mark", "actor"), [('"', "Reed"), ("then", "She")])
def test_a_participle_outside_a_quotation_is_its_speakers(parse, mark, actor):
    doc = parse(
        f"She PRP nsubj 1\nleft VBD ccomp 4 leave\n{mark} RB advmod 4\nReed NNP nsubj 4\nsaid VBD ROOT 4 say\n, , punct 4\nwiping VBG advcl 4 wipe"
    )
    assert roles(doc, "wiping")[0] == actor


def test_two_that_accuse_each_other_both_did_it(parse):
    doc = parse(
        "Rivals NNS nsubj 1\naccused VBD ROOT 1 accuse\neach DT det 3\nother JJ dobj 1\nof IN prep 1\ncheating VBG pcomp 4 cheat"
    )
    assert roles(doc, "cheating")[0] == "Rivals"


@pytest.mark.parametrize(("obj", "expected"), [("him PRP", "him"), ("effort NN", "They")])
def test_who_is_beaten_into_doing(parse, obj, expected):
    doc = parse(
        f"They PRP nsubj 1\nput VBD ROOT 1 put\n{obj} dobj 1\ninto IN prep 1\nsigning VBG pcomp 3 sign\npapers NNS dobj 4"
    )
    assert roles(doc, "signing") == (expected, "papers", None)


@pytest.mark.parametrize(("verb", "expected"), [("issued issue", "They"), ("received receive", "statement")])
def test_who_issues_a_statement_says_it(parse, verb, expected):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nstatement NN dobj 1\nurging VBG acl 2 urge\nNorvik NNP dobj 3".format(
            *verb.split()
        )
    )
    assert roles(doc, "urging") == (expected, "Norvik", None)


@pytest.mark.parametrize(("obj", "expected"), [("players NNS", "players"), ("years NNS", "It")])
def test_who_is_taken_to_do_something(parse, obj, expected):
    doc = parse(
        f"It PRP nsubj 1\ntook VBD ROOT 1 take\n{obj} dobj 1 {expected.removesuffix('s')}\nto TO aux 4\nbuild VB xcomp 1 build"
    )
    assert roles(doc, "build")[0] == expected


def test_who_came_from_several_places(parse):
    doc = parse(
        "men NNS nsubj 8 man\nfrom IN prep 0\nNorvik NNP pobj 1\nand CC cc 2\nSudland NNP conj 2\nwho WP nsubj 6\napplied VBD relcl 4 apply\n"
        "will MD aux 8\nwait VB ROOT 8 wait",
        ents=[(2, 2, "GPE"), (4, 4, "GPE")],
    )
    assert roles(doc, "applied")[0] == "men"


def test_who_is_given_a_choice_has_it(parse):
    doc = parse(
        "It PRP nsubj 1\ngave VBD ROOT 1 give\nresidents NNS dative 1 resident\na DT det 4\nchoice NN dobj 1\nto TO aux 6\nflee VB acl 4"
    )
    assert roles(doc, "flee")[0] == "residents"


@pytest.mark.parametrize(("noun", "expected"), [("fears fear", None), ("walls wall", "walls")])
def test_a_clause_that_says_what_a_noun_is_has_no_gap(parse, noun, expected):
    doc = parse("{} NNS ROOT 0 {}\nthat IN mark 3\nit PRP nsubj 3\nbroke VBD relcl 0 break".format(*noun.split()))
    assert roles(doc, "broke") == ("it", expected, None)


@pytest.mark.parametrize(("obj", "expected"), [("officers NNS", "officers"), ("money NN", "They")])
def test_who_is_paid_to_do_something(parse, obj, expected):
    doc = parse(
        f"They PRP nsubj 1\npaid VBD ROOT 1 pay\n{obj} dobj 1 {obj.split()[0].removesuffix('s')}\nto TO aux 4\nlook VB advcl 1"
    )
    assert roles(doc, "look")[0] == expected


@pytest.mark.parametrize(("obj", "expected"), [("him PRP", "him"), ("party NN", "They")])
def test_whom_one_leaves_to_do_something(parse, obj, expected):
    doc = parse(f"They PRP nsubj 1\nleft VBD ROOT 1 leave\n{obj} dobj 1\nto TO aux 4\ndie VB xcomp 1")
    assert roles(doc, "die")[0] == expected


@pytest.mark.parametrize(("verb", "expected"), [("denies deny", "theft"), ("left leave", "Velm")])
def test_nobody_denies_a_place(parse, verb, expected):
    doc = parse(
        "He PRP nsubjpass 2\nwas VBD auxpass 2 be\ntried VBN ROOT 2 try\nfor IN prep 2\ntheft NN pobj 3\nin IN prep 4\nVelm NNP pobj 5\n"
        ", , punct 6\nwhich WDT dobj 10\nhe PRP nsubj 10\n{} VBZ relcl 6 {}".format(*verb.split()),
        ents=[(6, 6, "GPE")],
    )
    assert roles(doc, verb.split()[0])[1] == expected


@pytest.mark.parametrize(("ents", "expected"), [([(4, 4, "DATE")], "letter"), ([], "May")])
def test_a_letter_is_seen_and_no_date(parse, ents, expected):
    doc = parse(
        "a DT det 1\nletter NN ROOT 1\n, , punct 1\ndated VBN acl 1 date\nMay NNP npadvmod 3\n, , punct 4\nwhich WDT nsubjpass 8\n"
        "was VBD auxpass 8 be\nseen VBN relcl 4 see",
        ents=ents,
    )
    assert roles(doc, "seen")[1] == expected


@pytest.mark.parametrize(("aux", "expected"), [("having VBG", "Lund"), ("money NN", None)])
def test_who_is_guilty_of_having_done_it_did_it(parse, aux, expected):
    label = "aux 6" if aux.startswith("having") else "nsubj 6"
    doc = parse(
        f"Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nfound VBN ROOT 2 find\nguilty JJ oprd 2\nof IN prep 3\n{aux} {label}\nused VBN pcomp 4 use"
    )
    assert roles(doc, "used")[0] == (expected or "money")
