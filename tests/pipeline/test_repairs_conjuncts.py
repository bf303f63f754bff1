"""Like joined with like, one verb with another: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("subject", "verb", "head"),
    [
        ("Shares NNS", "fell fall", "reported"),
        ("Lund NNP", "fell fall", "fell"),
        ("Letters NNS", "warned warn", "warned"),
    ],
)
def test_a_thing_says_nothing(parse, subject, verb, head):
    lines = (
        "{} nsubj 1\n{} VBD ROOT 1 {}\nafter IN mark 5\nthe DT det 4\nbank NN nsubj 5\nreported VBD advcl 1 report\n"
        "losses NNS dobj 5 loss\nand CC cc 1\nsaid VBD conj 1 say\nmore JJR dobj 8"
    ).format(subject, *verb.split())
    doc = repair(parse(lines, ents=[(0, 0, "PERSON")] if "NNP" in subject else []))
    assert arc(doc, "said") == ("conj", head)


@pytest.mark.parametrize(("word", "dep"), [("then", "conj"), ("so", "dep")])
def test_what_is_done_then_is_done_next(parse, word, dep):
    lines = f"Lund NNP nsubj 1\nsent VBD ROOT 1 send\nmoney NN dobj 1\n, , punct 1\n{word} RB advmod 5\nused VBD dep 1 use\nit PRP dobj 5"
    assert arc(repair(parse(lines)), "used") == (dep, "sent")


@pytest.mark.parametrize(("obj", "head"), [("bosses NNS dobj 5 boss", "demanding"), ("now RB advmod 5", "pay")])
def test_a_participle_is_joined_to_no_object(parse, obj, head):
    doc = repair(
        parse(
            f"Nurses NNS nsubj 1 nurse\nleft VBD ROOT 1 leave\ndemanding VBG advcl 1 demand\npay NN dobj 2\nand CC cc 3\naccusing VBG conj 3 accuse\n{obj}"
        )
    )
    assert arc(doc, "accusing") == ("conj", head)


@pytest.mark.parametrize(("verb", "head"), [("lets let", "search"), ("thinks think", "thinks")])
def test_a_bare_verb_is_joined_to_what_somebody_is_let_do(parse, verb, head):
    doc = repair(
        parse(
            "Law NN nsubj 1\n{} VBZ ROOT 1 {}\nguards NNS nsubj 3 guard\nsearch VBP ccomp 1\ncars NNS dobj 3 car\nand CC cc 1\nseize VB conj 1\n"
            "phones NNS dobj 6 phone".format(*verb.split())
        )
    )
    assert arc(doc, "seize") == ("conj", head)


@pytest.mark.parametrize(("pronoun", "expected"), [("who WP nsubj 3", "feel"), ("whom WP dobj 3", "migrants")])
def test_a_verb_is_joined_with_the_relative_clause(parse, pronoun, expected):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nare VBP ROOT 1 be\n{pronoun.replace(' 3', ' 4')}\nmigrants NNS attr 1 migrant\nfeel VBP relcl 3 feel\npressure NN dobj 4\n"
            "and CC cc 3\nforge VB conj 3 forge\npapers NNS dobj 7 paper"
        )
    )
    assert arc(doc, "forge") == ("conj", expected)


@pytest.mark.parametrize(
    ("second", "last", "expected"),
    [
        ("jailed VBN", "for IN prep 8", ("conj", "arrested")),
        ("fled VBD", "to IN prep 8", ("conj", "stealing")),
        ("jailed VBN", "them PRP dobj 8", ("conj", "stealing")),
    ],
)
def test_a_passive_is_joined_with_no_gerund(parse, second, last, expected):
    word, tag = second.split()
    lemma = {"jailed": "jail", "fled": "flee"}[word]
    doc = repair(
        parse(
            f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\narrested VBN ROOT 2 arrest\nfor IN prep 2\nstealing VBG pcomp 3 steal\na DT det 6\ncar NN dobj 4\n"
            f"and CC cc 4\n{word} {tag} conj 4 {lemma}\n{last}"
        )
    )
    assert arc(doc, word) == expected


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [("downfall", "vowed vow", "claims"), ("founder", "vowed vow", "was"), ("downfall", "cost cost", "was")],
)
def test_a_thing_vows_nothing(parse, subject, verb, expected):
    doc = repair(
        parse(
            "Velm NNP nsubj 1\nclaims VBZ ROOT 1 claim\nits PRP$ poss 3\n{} NN nsubj 4\nwas VBD ccomp 1 be\nplanned JJ acomp 4\nand CC cc 4\n"
            "has VBZ aux 8 have\n{} VBN conj 4 {}".format(subject, *verb.split())
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", expected)


@pytest.mark.parametrize(("last", "expected"), [("stage NN dobj 7", "showed"), ("by IN agent 7", "involved")])
def test_a_participle_has_no_object(parse, last, expected):
    doc = repair(
        parse(
            "Courts NNS nsubj 1 court\nshowed VBD ROOT 1 show\nignorance NN dobj 1\nof IN prep 2\ntools NNS pobj 3 tool\ninvolved VBN acl 4 involve\n"
            f"and CC cc 5\ncleared VBD conj 5 clear\n{last}"
        )
    )
    assert arc(doc, "cleared") == ("conj", expected)


@pytest.mark.parametrize(
    ("first", "expected"), [("surfaced VBD", ("conj", "surfaced")), ("surfaces VBZ", ("ccomp", "added"))]
)
def test_what_is_said_has_one_subject(parse, first, expected):
    doc = repair(
        parse(
            f"Reed NNP nsubj 1\nadded VBD ROOT 1 add\nthat IN mark 4\nhe PRP nsubj 4\n{first} ccomp 1 surface\n, , punct 1\n"
            "yelled VBD ccomp 1 yell\n, , punct 1\nand CC cc 1\nswam VBD conj 1 swim"
        )
    )
    assert arc(doc, "yelled") == expected
    assert arc(doc, "swam")[1] == expected[1]


@pytest.mark.parametrize(
    ("verb", "more", "expected"),
    [
        ("raised raise", "flags NNS dobj 3 flag", ("conj", "sank")),
        ("hit hit", "by IN agent 3", ("advcl", "sank")),
        ("crippled cripple", "badly RB advmod 3", ("advcl", "sank")),
    ],
)
def test_three_verbs_in_a_row(parse, verb, more, expected):
    doc = repair(
        parse(
            "It PRP nsubj 1\nsank VBD ROOT 1 sink\n, , punct 1\n{} VBN advcl 1 {}\n{}\n, , punct 1\nand CC cc 1\nvanished VBD conj 1 vanish".format(
                *verb.split(), more
            )
        )
    )
    assert arc(doc, verb.split()[0]) == expected


@pytest.mark.parametrize(("last", "tag"), [("off RP prt 5", "VBN"), ("them PRP dobj 5", "VBD")])
def test_two_passives_in_a_row(parse, last, tag):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nsurvived VBD ROOT 1 survive\nbeing VBG auxpass 3 be\nattacked VBN xcomp 1 attack\nand CC cc 3\ndragged VBD conj 3 drag\n{last}"
        )
    )
    assert doc[5].tag_ == tag


@pytest.mark.parametrize(("word", "expected"), [("are VBP", "have"), ("be VB", "pursue")])
def test_a_finite_verb_is_joined_with_no_infinitive(parse, word, expected):
    doc = repair(
        parse(
            f"We PRP nsubj 1\nhave VBP ROOT 1 have\nsense NN dobj 1\nof IN prep 2\ndesire NN pobj 3\nto TO aux 6\npursue VB acl 4 pursue\n"
            f"and CC cc 6\n{word} conj 6 be\nready JJ acomp 8"
        )
    )
    assert arc(doc, word.split()[0]) == ("conj", expected)


@pytest.mark.parametrize(("verb", "head"), [("uses VBZ", "took"), ("used VBD", "used")])
def test_the_past_is_told_of_with_the_past(parse, verb, head):
    doc = repair(
        parse(
            "Rebels NNS nsubj 1 rebel\ntook VBD ROOT 1 take\nroads NNS dobj 1 road\nLund NNP nsubj 4\n"
            f"{verb} relcl 2 use\noften RB advmod 4\nand CC cc 4\nblocked VBD conj 4 block\nthem PRP dobj 7"
        )
    )
    assert arc(doc, "blocked") == ("conj", head)


@pytest.mark.parametrize(("verb", "head"), [("cornered VBD", "were"), ("corner VB", "talk")])
def test_who_was_ready_to_do_one_thing_did_another(parse, verb, head):
    doc = repair(
        parse(
            f"Troops NNS nsubj 1 troop\nwere VBD ROOT 1 be\nready JJ acomp 1\nto TO aux 4\ntalk VB xcomp 2\nand CC cc 4\n{verb} conj 4 corner\nhim PRP dobj 6"
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", head)


@pytest.mark.parametrize(("word", "expected"), [("giving VBG", "requiring"), ("give VB", "report")])
def test_a_participle_is_joined_with_no_infinitive(parse, word, expected):
    doc = repair(
        parse(
            f"Bills NNS ROOT 0 bill\nrequiring VBG acl 0 require\nfirms NNS dobj 1 firm\nto TO aux 4\nreport VB xcomp 1 report\nattacks NNS dobj 4 attack\n"
            f"and CC cc 4\n{word} conj 4 give\nthem PRP dative 7\ntime NN dobj 7"
        )
    )
    assert arc(doc, word.split()[0]) == ("conj", expected)


@pytest.mark.parametrize(
    ("modal", "tag", "head"),
    [("could MD aux", "VBZ", "hoped"), ("had VBD aux", "VBZ", "resolved"), ("could MD aux", "VB", "resolved")],
)
def test_a_modal_is_joined_with_no_finite_verb(parse, modal, tag, head):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nhoped VBD ROOT 1 hope\nit PRP nsubjpass 5\n{modal} 5\nbe VB auxpass 5\nresolved VBN ccomp 1 resolve\nbut CC cc 5\n"
            f"sends {tag} conj 5 send\ntroops NNS dobj 7 troop"
        )
    )
    assert arc(doc, "sends")[1] == head


@pytest.mark.parametrize(("auxiliary", "head"), [("are", "hoping"), ("were", "drop")])
def test_two_progressives_are_joined_over_a_modal(parse, auxiliary, head):
    doc = repair(
        parse(
            "Crews NNS nsubj 2 crew\nare VBP aux 2 be\nhoping VBG ROOT 2 hope\nwinds NNS nsubj 5 wind\nwill MD aux 5\ndrop VB ccomp 2\nbut CC cc 5\n"
            f"{auxiliary} VBP aux 8 be\nexpecting VBG conj 5 expect\nrain NN dobj 8"
        )
    )
    assert arc(doc, "expecting")[1] == head


@pytest.mark.parametrize(("verb", "head"), [("spread VBD", "weaken"), ("took VBD", "moved")])
def test_a_form_that_may_be_bare_stays_with_the_infinitive(parse, verb, head):
    lemma = {"spread": "spread", "took": "take"}[verb.split()[0]]
    doc = repair(
        parse(
            f"They PRP nsubj 1\nmoved VBD ROOT 1 move\nto TO aux 3\nweaken VB xcomp 1\nVelm NNP dobj 3\nand CC cc 3\n{verb} conj 3 {lemma}\nfear NN dobj 6"
        )
    )
    assert arc(doc, verb.split()[0])[1] == head


@pytest.mark.parametrize(("mark", "head"), [("to TO aux", "stop"), ("soon RB advmod", "asked")])
def test_an_infinitive_is_joined_with_the_infinitive(parse, mark, head):
    doc = repair(
        parse(
            "She PRP nsubj 1\nasked VBD ROOT 1 ask\nthem PRP dobj 1\nto TO aux 4\nstop VB xcomp 1\nwork NN dobj 4\nand CC cc 1\n"
            f"{mark} 8\nleave VB conj 1\ntown NN dobj 8"
        )
    )
    assert arc(doc, "leave") == ("conj", head)


@pytest.mark.parametrize(("thing", "expected"), [("file", "found"), ("guard", "was")])
def test_a_thing_orders_nothing(parse, thing, expected):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nfound VBD ROOT 1 find\nthe DT det 3\n{thing} NN nsubj 4\nwas VBD ccomp 1 be\nsafe JJ acomp 4\nand CC cc 4\n"
            "ordered VBD conj 4 order\na DT det 9\nsearch NN dobj 7\n. . punct 1"
        )
    )
    assert arc(doc, "ordered") == ("conj", expected)


@pytest.mark.parametrize(("tag", "expected"), [("VBD", "fined"), ("VBZ", "Lund")])
def test_what_a_judge_did_who_also_ran(parse, tag, expected):
    doc = repair(
        parse(
            f"Lund NNP nsubj 10\n, , punct 0\na DT det 3\njudge NN appos 0\nwho WP nsubj 5\nfined VBD relcl 3 fine\nfirms NNS dobj 5\nand CC cc 0\n"
            f"ran {tag} conj 0 run\n, , punct 0\ndied VBD ROOT 10 die\n. . punct 10"
        )
    )
    assert arc(doc, "ran") == ("conj", expected)


@pytest.mark.parametrize(("rest", "tag"), [("", "NN"), ("\nit PRP dobj 4", "VB")])
def test_a_bare_verb_is_joined_with_no_name(parse, rest, tag):
    doc = repair(parse(f"trade NN ROOT 0\nin IN prep 0\nNorvik NNP pobj 1\nand CC cc 2\ntravel VB conj 2{rest}"))
    assert next(t for t in doc if t.text == "travel").tag_ == tag


@pytest.mark.parametrize(("verb", "head"), [("hopes hope", "said"), ("hoped hope", "hoped")])
def test_what_is_past_is_joined_over_what_is_said_of_now(parse, verb, head):
    """ "*said* he hopes to stay and *urged* them to", but "said he *hoped* to stay and *urged*"."""
    word, lemma = verb.split()
    tag = "VBZ" if word == "hopes" else "VBD"
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nhe PRP nsubj 3\n{word} {tag} ccomp 1 {lemma}\nto TO aux 5\nstay VB xcomp 3\nand CC cc 5\n"
            "urged VBD conj 5 urge\nthem PRP dobj 7"
        )
    )
    assert arc(doc, "urged") == ("conj", head)


@pytest.mark.parametrize(
    ("comma", "label", "head"),
    [(", , punct 3", "PERSON", "Lund"), ("too RB advmod 3", "PERSON", "liberal"), (", , punct 3", "GPE", "liberal")],
)
def test_who_is_joined_behind_an_apposition(parse, comma, label, head):
    rows = f"Lund NNP nsubj 8\n, , punct 0\na DT det 3\nliberal NN appos 0\n{comma}\nand CC cc 3\nBerg NNP conj 3\n, , punct 0\nspoke VBD ROOT 8 speak"
    doc = repair(parse(rows, ents=[(0, 0, "PERSON"), (6, 6, label)]))
    assert arc(doc, "Berg") == ("conj", head)


@pytest.mark.parametrize(
    ("modal", "verb", "head"),
    [("would MD", "declared declare", "said"), ("would MD", "put put", "go"), ("did VBD", "declared declare", "go")],
)
def test_a_past_is_joined_with_no_bare_verb(parse, modal, verb, head):
    """ "Said he *would go* and *declared* it", but "... would go and *put* it there"."""
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\nBerg NNP nsubj 4\n{modal} aux 4\ngo VB ccomp 1 go\nand CC cc 4\n"
            f"{word} VBD conj 4 {lemma}\nit PRP dobj 6"
        )
    )
    assert arc(doc, word) == ("conj", head)


@pytest.mark.parametrize(("subject", "head"), [("bus", "saw"), ("pupil", "was")])
def test_a_bus_does_not_yell(parse, subject, head):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nsaw VBD ROOT 1 see\nthe DT det 3\n{subject} NN nsubj 4\nwas VBD ccomp 1 be\ndown RB advmod 4\nand CC cc 4\n"
            "yelled VBN conj 4 yell\nto IN prep 7\nguards NNS pobj 8 guard\n. . punct 1"
        )
    )
    assert arc(doc, "yelled") == ("conj", head)
