"""Clauses that belong to a verb of saying: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("comma", "verb", "head"),
    [
        ("there RB advmod 4", "rose VBD conj 1 rise", "leaked"),
        (", , punct 4", "rose VBD conj 1 rise", "warned"),
        ("there RB advmod 4", "replied VBD conj 1 reply", "warned"),
    ],
)
def test_a_second_clause_is_said_too(parse, comma, verb, head):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nwarned VBD ROOT 1 warn\noil NN nsubj 4\nhad VBD aux 4 have\nleaked VBN ccomp 1 leak\n{comma}\n"
            f"and CC cc 1\ncosts NNS nsubj 8\n{verb}"
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", head)


@pytest.mark.parametrize(("mark", "head"), [("that IN mark", "slept"), ("then RB advmod", "left")])
def test_what_and_that_adds_is_said_too(parse, mark, head):
    doc = repair(
        parse(
            "He PRP nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\nsaying VBG advcl 1 say\nthey PRP nsubj 5\nslept VBD ccomp 3 sleep\n"
            f", , punct 1\nbut CC cc 1\n{mark} 10\nhe PRP nsubj 10\nworked VBD conj 1 work"
        )
    )
    assert arc(doc, "worked") == ("conj", head)


@pytest.mark.parametrize(
    ("verb", "addressee", "found"),
    [
        ("told tell", "minister", ("ccomp", "told")),
        ("met meet", "minister", ("relcl", "minister")),
        ("told tell", "story", ("relcl", "story")),
    ],
)
def test_what_follows_whom_one_tells_is_told(parse, verb, addressee, found):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthe DT det 3\n{addressee} NN dobj 1\nshe PRP nsubj 6\nhad VBD aux 6 have\n"
            "gone VBN relcl 3 go\nhome RB advmod 6"
        )
    )
    assert arc(doc, "gone") == found


@pytest.mark.parametrize(
    ("speech", "label", "expected"),
    [
        ("said say", "dobj", ("nsubj", "paid")),
        ("told tell", "dobj", ("dobj", "told")),
        ("said say", "dative", ("dative", "said")),
    ],
)
def test_what_is_said_has_a_subject(parse, speech, label, expected):
    doc = repair(
        parse(
            "Judges NNS nsubj 1 judge\n{} VBD ROOT 1 {}\nthem PRP {} 1\n, , punct 5\nhad VBD aux 5 have\npaid VBN ccomp 1 pay\nfines NNS dobj 5".format(
                *speech.split(), label
            )
        )
    )
    assert arc(doc, "them") == expected


@pytest.mark.parametrize(
    ("helper", "verb", "found"),
    [
        ("were VBD auxpass", "failed VBD", "failed"),
        ("had VBD aux", "failed VBD", "told"),
        ("were VBD auxpass", "failing VBG", "told"),
    ],
)
def test_who_is_told_of_does_what_is_told(parse, helper, verb, found):
    doc = parse(
        f"Courts NNS nsubjpass 2 court\n{helper} 2\ntold VBN ROOT 2 tell\nofficers NNS dobj 2 officer\n, , punct 3\nBo NNP appos 3\n, , punct 3\n"
        f"{verb} xcomp 2 fail\ntests NNS dobj 7 test",
    )
    if "had" in helper:
        doc[0].dep_ = "nsubj"
    assert arc(repair(doc), "officers")[1] == found


def test_what_follows_a_meeting_that_one_tells_is_told(parse):
    doc = parse(
        "Lund NNP nsubj 1\ntold VBD ROOT 1 tell\nmeetings NNS dobj 1 meeting\nof IN prep 2\nofficers NNS pobj 3 officer\nshe PRP nsubj 7\nhad VBD aux 7 have\n"
        "gone VBN relcl 4 go\nhome RB advmod 7"
    )
    assert arc(repair(doc), "gone") == ("ccomp", "told")


@pytest.mark.parametrize(
    ("speech", "aux", "state", "head"),
    [
        ("denied VBD ROOT 1 deny", "had VBD", "hidden VBN ccomp 1 hide", "denied"),
        ("argued VBD ROOT 1 argue", "should MD", "hide VB ccomp 1 hide", "argued"),
        ("argued VBD ROOT 1 argue", "had VBD", "hidden VBN ccomp 1 hide", "hidden"),  # the auditor may have said so
        ("saw VBD ROOT 1 see", "could MD", "hide VB ccomp 1 hide", "hide"),
    ],
)
def test_who_denies_or_asks_for_it_says_more(parse, speech, aux, state, head):
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\n{speech}\nthe DT det 3\nauditor NN nsubj 5\n{aux} aux 5\n{state}\nit PRP dobj 5\n, , punct 5\n"
            "saying VBG advcl 5 say\nhe PRP nsubj 10\nwas VBD ccomp 8 be\nill JJ acomp 10\n. . punct 1"
        )
    )
    assert arc(doc, "saying") == ("advcl", head)


@pytest.mark.parametrize(
    ("verb", "deed", "expected"),
    [
        ("watched watch", "take VB conj 1 take", [("nsubj", "take"), ("ccomp", "watched")]),
        ("met meet", "take VB conj 1 take", [("dobj", "met"), ("conj", "said")]),
    ],
)
def test_what_is_watched_is_what_somebody_does(parse, verb, deed, expected):
    doc = repair(
        parse(
            "He PRP nsubj 1\nsaid VBD ROOT 1 say\nthat IN mark 4\ncrowds NNS nsubj 4 crowd\n{} VBD ccomp 1 {}\nLund NNP dobj 4\n{}\n"
            "the DT det 8\noath NN dobj 6\n. . punct 1".format(*verb.split(), deed)
        )
    )
    assert [arc(doc, "Lund"), arc(doc, "take")] == expected


@pytest.mark.parametrize(
    ("verb", "expected"), [("urged urge", ("advcl", "urged")), ("introduced introduce", ("amod", "efforts"))]
)
def test_whoever_is_urged_is_urged_to_do_something(parse, verb, expected):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\n{} VBD ROOT 1 {}\nNorvik NNP dobj 1\nto IN prep 1\nredouble JJ amod 5\nefforts NNS pobj 3\n. . punct 1".format(
                *verb.split()
            )
        )
    )
    assert arc(doc, "redouble") == expected


@pytest.mark.parametrize(
    ("be", "expected"),
    [("was", [("relcl", "mill"), ("ccomp", "claims")]), ("were", [("nsubjpass", "sold"), ("relcl", "mill")])],
)
def test_a_plural_agrees_with_its_verb_or_is_one(parse, be, expected):
    doc = repair(
        parse(
            f"The DT det 1\nmill NN ROOT 1\n, , punct 1\nwhich WDT dobj 7\nVelm NNP compound 5\nclaims NNS nsubjpass 7 claim\n{be} VBD auxpass 7 be\n"
            "sold VBN relcl 1 sell\n. . punct 1"
        )
    )
    assert [arc(doc, "claims"), arc(doc, "sold")] == expected


@pytest.mark.parametrize(("link", "told"), [(", , punct 2", True), ("and CC cc 2", False)])
def test_what_is_told_is_no_clause_beside_who_tells_it(parse, link, told):
    """ "It was shelved as it rained, *the mayor told* reporters", but "..., *and* the mayor told reporters"."""
    doc = repair(
        parse(
            "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nshelved VBN ROOT 2 shelve\nas IN mark 5\nit PRP nsubj 5\nrained VBD advcl 2 rain\n"
            f"{link}\nthe DT det 8\nmayor NN nsubj 9\ntold VBD conj 2 tell\nreporters NNS dobj 9 reporter"
        )
    )
    assert arc(doc, "shelved") == (("ccomp", "told") if told else ("ROOT", "shelved"))


@pytest.mark.parametrize(
    ("who", "mark", "found"),
    [
        ("Lund NNP", ",", ("nsubj", "stated")),
        ("plans NNS", ",", ("dobj", "stated")),
        ("Lund NNP", ";", ("dobj", "stated")),
    ],
)
def test_who_speaks_may_stand_amid_what_is_told(parse, who, mark, found):
    doc = repair(
        parse(
            "Boats NNS nsubjpass 2 boat\nwere VBD auxpass 2 be\nsold VBN ROOT 2 sell\n, , punct 2\nstated VBD conj 2 state\n"
            f"{who} dobj 4\n{mark} , punct 4\nand CC cc 4\nwere VBD auxpass 9 be\nsunk VBN conj 4 sink\n. . punct 2",
            ents=[(5, 5, "PERSON")] if who.startswith("Lund") else [],
        )
    )
    assert arc(doc, who.split()[0]) == found
    assert arc(doc, "sunk") == ("conj", "sold" if found[0] == "nsubj" else "stated")


@pytest.mark.parametrize(("mark", "dep"), [("before", "advcl"), ("that", "ccomp")])
def test_when_it_was_said_is_no_part_of_it(parse, mark, dep):
    doc = repair(
        parse(
            f"{mark} IN mark 3\nthe DT det 2\nboard NN nsubj 3\nmet VBD ccomp 6 meet\n, , punct 6\nLund NNP nsubj 6\nclaimed VBD ROOT 6 claim\n"
            "plans NNS nsubj 8 plan\nfailed VBD ccomp 6 fail"
        )
    )
    assert arc(doc, "met")[0] == dep


@pytest.mark.parametrize(("subject", "expected"), [("it", ("relcl", "Lund")), ("she", ("ccomp", "was"))])
def test_whom_a_sentence_singles_out_did_it(parse, subject, expected):
    doc = repair(
        parse(
            f"the DT det 1\nfact NN ROOT 1\nthat IN mark 4\n{subject} PRP nsubj 4\nwas VBD acl 1 be\nLund NNP attr 4\nwho WP nsubj 7\n"
            "led VBD ccomp 4 lead\nit PRP dobj 7"
        )
    )
    assert arc(doc, "led") == expected


QUALITY = """
Lund NNP nsubj 1
{0} ROOT 1 {1}
spoiled VBN xcomp 1 spoil
fish NN dobj 2
at IN prep 2
noon NN pobj 4
"""


@pytest.mark.parametrize(("verb", "lemma", "label"), [("ate VBD", "eat", "amod"), ("had VBD", "have", "xcomp")])
def test_who_eats_spoiled_fish_spoils_none(parse, verb, lemma, label):
    assert arc(repair(parse(QUALITY.format(verb, lemma))), "spoiled")[0] == label


@pytest.mark.parametrize(("word", "tag", "label"), [("polluted", "VBN", "amod"), ("pollute", "VB", "advcl")])
def test_an_infinitive_has_the_bare_form(parse, word, tag, label):
    doc = repair(
        parse(
            f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\ntied VBN ROOT 2 tie\nto TO aux 4\n{word} {tag} advcl 2 pollute\nwater NN dobj 4"
        )
    )
    assert arc(doc, word)[0] == label


SADNESS = """
It PRP nsubj 1
is VBZ ROOT 1 be
{0} IN prep 1
sadness NN pobj 2
that WDT dobj 6
they PRP nsubj 6
announce VBP ccomp 1
"""


@pytest.mark.parametrize(("preposition", "label"), [("with", "mark"), ("about", "dobj")])
def test_nobody_announces_the_sadness_it_is_announced_with(parse, preposition, label):
    assert arc(repair(parse(SADNESS.format(preposition))), "that")[0] == label


@pytest.mark.parametrize(("word", "tag", "label"), [("him", "PRP", "dative"), ("old", "JJ", "compound")])
def test_a_pronoun_is_part_of_no_name(parse, word, tag, label):
    doc = repair(
        parse(
            f"She PRP nsubj 1\nshowed VBD ROOT 1 show\n{word} {tag} compound 3\nLund NNP poss 5\n's POS case 3\nletter NN dobj 1"
        )
    )
    assert arc(doc, word)[0] == label


@pytest.mark.parametrize(
    ("subject", "verb", "head"),
    [
        ("boat NN", "described describe", "said"),
        ("Reed NNP", "described describe", "sank"),
        ("boat NN", "hit hit", "sank"),
    ],
)
def test_a_thing_describes_nothing(parse, subject, verb, head):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\n{subject} nsubj 3\nsank VBD ccomp 1 sink\nand CC cc 3\n{word} VBD conj 3 {lemma}\n"
            "it PRP dobj 5\nas IN prep 5\nold JJ amod 7"
        )
    )
    assert arc(doc, word)[1] == head


@pytest.mark.parametrize(
    ("verb", "label"), [("bans VBZ ROOT 1 ban", "dobj"), ("is VBZ ROOT 1 be\nhere RB advmod 1", "appos")]
)
def test_nothing_is_set_beside_a_verb(parse, verb, label):
    doc = repair(
        parse(f"It PRP nsubj 1\n{verb}\nLund NNP appos 1\nfrom IN prep 1\nwork NN pobj {3 if 'ban' in verb else 4}")
    )
    assert arc(doc, "Lund")[0] == label
