"""Each repair on the parse that it mends, and on a right parse that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline import repairs
from kg.pipeline.repairs import is_forest, repair
from kg.pipeline.repairs_order import Repair
from tests.pipeline.parsed import arc


def test_noun_with_a_subject_is_a_verb(parse):
    doc = repair(parse("Officials NNS nsubj 1\nnotes NNS ROOT 1 note\nprogress NN dobj 1"))
    assert doc[1].tag_ == "VBZ"
    assert doc[1].lemma_ == "note"


def test_subordinator_read_for_preposition(parse):
    doc = repair(
        parse(
            "Parents NNS nsubj 1\ncharged VBN ROOT 1 charge\nafter IN mark 4\ntreatment NN pobj 2\nleads VBZ advcl 1 lead\nto IN prep 4\ndeath NN pobj 5"
        )
    )
    assert arc(doc, "treatment") == ("nsubj", "leads")


def test_title_with_its_domain_before_a_name(parse):
    doc = repair(
        parse(
            "Governor NNP nsubj 5\nof IN prep 0\nWashington NNP compound 4\nAnn NNP compound 4\nLee NNP pobj 1\nspoke VBD ROOT 5 speak",
            ents=[(2, 2, "GPE"), (3, 4, "PERSON")],
        )
    )
    assert arc(doc, "Lee") == ("nsubj", "spoke")
    assert arc(doc, "Washington") == ("pobj", "of")


def test_conjunction_read_for_second_subject(parse):
    doc = repair(
        parse(
            "He PRP nsubj 1\ntold VBD ROOT 1 tell\nthem PRP dobj 1\nthat WDT nsubj 5\npolice NN nsubj 5\nlied VBD ccomp 1 lie"
        )
    )
    assert arc(doc, "that") == ("mark", "lied")


def test_recipient_read_for_modifier(parse):
    doc = repair(
        parse("They PRP nsubj 1\ngave VBD ROOT 1 give\nICE NNP compound 3\naccess NN dobj 1", ents=[(2, 2, "ORG")])
    )
    assert arc(doc, "ICE") == ("dative", "gave")
    assert arc(doc, "access") == ("dobj", "gave")


def test_naming_read_for_clause(parse):
    doc = repair(
        parse(
            "A DT det 1\nman NN nsubj 5\nfrom IN prep 1\na DT det 4\ngroup NN pobj 2\ncalled VBD ROOT 5 call\nDeep NNP compound 7\n"
            "Org NNP oprd 5\nwas VBD auxpass 9 be\narrested VBN ccomp 5 arrest"
        )
    )
    assert arc(doc, "man") == ("nsubjpass", "arrested")
    assert arc(doc, "called") == ("acl", "group")
    assert arc(doc, "arrested") == ("ROOT", "arrested")
    assert doc[5].tag_ == "VBN"


@pytest.mark.parametrize(
    "lines",
    [
        # the second verb has a subject of its own
        "A DT det 1\nfarmer NN nsubj 2\ncalled VBD ROOT 2 call\npolice NNS nsubj 4\ncame VBD ccomp 2 come",
        # a conjunction joins the two
        "A DT det 1\nfarmer NN nsubj 2\ncalled VBD ROOT 2 call\nand CC cc 4\nleft VBD conj 2 leave",
        # no verb of naming
        "A DT det 1\nfarmer NN nsubj 2\nphoned VBD ROOT 2 phone\nleft VBD ccomp 2 leave",
    ],
)
def test_a_clause_of_calling_that_is_one(parse, lines):
    assert repair(parse(lines))[1].head.text == lines.splitlines()[2].split()[0]


def test_a_repair_that_leaves_no_tree_is_taken_back(parse, monkeypatch):
    def circle(token):
        if token.text != "rose":
            return False
        token.tag_, token.pos_ = "NN", "NOUN"
        token.nbor(-1).head, token.head = token, token.nbor(-1)
        return True

    lines = "Prices NNS nsubj 1\nrose VBD ROOT 1 rise\nsharply RB advmod 1"
    before = [(t.head.i, t.dep_, t.tag_, t.pos_) for t in parse(lines)]
    monkeypatch.setattr(repairs, "REPAIRS", (Repair(circle),))
    monkeypatch.setattr(repairs, "_repairs_of", lambda *_: (0,))
    doc = repair(parse(lines))
    assert [(t.head.i, t.dep_, t.tag_, t.pos_) for t in doc] == before


def test_a_circle_is_no_tree(parse):
    doc = parse("Prices NNS nsubj 1\nrose VBD ROOT 1 rise\nsharply RB advmod 1")
    assert is_forest(doc)
    doc[1].head = doc[2]
    assert not is_forest(doc)


def test_content_clause_without_that_in_a_headline(parse):
    lines = "Court NN {0} 1\nrules {1} 3 rule\nworship NN {2} 1\nis VBZ ROOT 3 be\nlegal JJ acomp 3"
    doc = repair(parse(lines.format("compound", "VBZ nsubj", "dobj")))
    assert arc(doc, "rules") == ("ROOT", "rules")
    assert arc(doc, "is") == ("ccomp", "rules")
    assert (arc(doc, "Court"), arc(doc, "worship")) == (("nsubj", "rules"), ("nsubj", "is"))
    assert arc(repair(parse(lines.format("compound", "NNS nsubj", "appos"))), "rules") == ("nsubj", "is")


def test_subject_read_for_apposition(parse):
    lines = "after IN prep 6\nflying VBG pcomp 0 fly\nto IN prep 1\nOslo NNP pobj 2\n, , punct 6\nLund NNP {0}\nslept VBD ROOT 6 sleep\n{1} 6"
    doc = repair(parse(lines.format("appos 3", "badly RB advmod")))
    assert arc(doc, "Lund") == ("nsubj", "slept")
    assert arc(repair(parse(lines.format("appos 3", "he PRP nsubj"))), "Lund") == ("appos", "Oslo")


def test_object_read_for_subject(parse):
    lines = "Doctors NNS nsubj 1\n{0}\na DT det 3\ncut NN dobj 1\nof IN prep 3\nfees NNS pobj 4\nhelped VBD conj 1 help"
    doc = repair(parse(lines.format("found VBD ROOT 1 find")))
    assert arc(doc, "cut") == ("nsubj", "helped")
    assert arc(doc, "helped") == ("ccomp", "found")
    assert arc(repair(parse(lines.format("made VBD ROOT 1 make"))), "cut") == ("dobj", "made")


@pytest.mark.parametrize(
    ("fourth", "expected"),
    [("were VBD auxpass", "attacked"), ("when WRB advmod", "sent")],
    ids=["one clause", "a clause with a conjunction"],
)
def test_participle_read_for_clause(parse, fourth, expected):
    doc = repair(
        parse(
            "Troops NNS nsubj 1\nsent VBD ccomp 5 send\nto IN prep 1\nOslo NNP pobj 2\n"
            f"{fourth} 5 be\nattacked VBD ROOT 5 attack"
        )
    )
    assert doc[0].head.text == expected


def test_what_one_is_accused_of_is_no_part_of_who_is_accused(parse):
    lines = "Lund NNP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nthe DT det 3\nagency NN dobj 1\nof IN prep 3\ntheft NN pobj 4"
    assert arc(repair(parse(lines.format(verb="accused", lemma="accuse"))), "of") == ("prep", "accused")
    assert arc(repair(parse(lines.format(verb="met", lemma="meet"))), "of") == ("prep", "agency")


def test_a_sentence_without_a_finite_verb_finds_it_in_its_participle(parse):
    lines = (
        "Its PRP$ poss 1\nhead NN ROOT 1\n, , punct 1\nLund NNP appos 1\n, , punct 1\n{verb} VBN acl 1 {lemma}\n{rest}"
    )
    doc = repair(parse(lines.format(verb="accused", lemma="accuse", rest="Tarn NNP dobj 5\n. . punct 1")))
    assert arc(doc, "accused") == ("ROOT", "accused")
    assert arc(doc, "head") == ("nsubj", "accused")
    assert doc[5].tag_ == "VBD"
    phrase = repair(parse(lines.format(verb="accused", lemma="accuse", rest="in IN prep 5\nMay NNP pobj 6")))
    assert arc(phrase, "accused") == ("acl", "head")


@pytest.mark.parametrize(("clause", "head"), [("relcl 0", "signed"), ("parataxis 0", "Lund")])
def test_a_relative_clause_does_not_make_a_sentence_finite(parse, clause, head):
    doc = repair(
        parse(
            f"Lund NNP ROOT 0\n, , punct 0\nwho WP nsubj 3\nresigned VBD {clause} resign\n, , punct 0\n"
            "signed VBN acl 0 sign\nit PRP dobj 5\n. . punct 0"
        )
    )
    assert doc[5].head.text == head


@pytest.mark.parametrize(("aux", "dep"), [("has VBZ aux 2 have", "dobj"), ("was VBD auxpass 2 be", "oprd")])
def test_the_name_after_an_active_verb_is_its_object(parse, aux, dep):
    doc = repair(
        parse(
            f"It PRP nsubj 2\n{aux}\nnamed VBN ROOT 2 name\nLund NNP oprd 2\nas IN prep 2\nhead NN pobj 4",
            ents=[(3, 3, "PERSON")],
        )
    )
    assert arc(doc, "Lund") == (dep, "named")


@pytest.mark.parametrize(
    ("article", "dep"), [("Pop NN compound 1", "compound"), ("the DT det 1", "compound"), ("who WP relcl 1", "nsubj")]
)
def test_a_role_beside_a_name_is_no_second_subject(parse, article, dep):
    doc = repair(parse(f"{article}\nstar NN nsubj 3\nLund NNP nsubj 3\nleft VBD ROOT 3 leave", ents=[(2, 2, "PERSON")]))
    assert doc[1].dep_ == dep


@pytest.mark.parametrize(("verb", "dep"), [("pleaded plead", "pobj"), ("slept sleep", "nsubj")])
def test_whom_one_pleads_with_is_asked(parse, verb, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\nwith IN mark 5\nmen NNS nsubj 5\nto TO aux 5\nleave VB advcl 1".format(
                *verb.split()
            )
        )
    )
    assert doc[3].dep_ == dep


@pytest.mark.parametrize(("first", "dep"), [("Waving VBG", "dobj"), ("Young JJ", "nsubj")])
def test_an_opening_participle_takes_the_first_of_two_subjects(parse, first, dep):
    doc = repair(parse(f"{first} amod 1\nflags NNS nsubj 4\n, , punct 4\nfans NNS nsubj 4\ncame VBD ROOT 4 come"))
    assert doc[1].dep_ == dep


@pytest.mark.parametrize(("verb", "dep"), [("unveiled unveil", "acl"), ("said say", "ccomp")])
def test_a_participle_behind_an_object_is_no_clause(parse, verb, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\nplans NNS nsubj 3 plan\nfocused VBN ccomp 1 focus\non IN prep 3\nexports NNS pobj 4".format(
                *verb.split()
            )
        )
    )
    assert doc[3].dep_ == dep
    assert arc(doc, "plans")[1] == (doc[1].text if dep == "acl" else "focused")


@pytest.mark.parametrize(("verb", "head"), [("leaving leave", "guards"), ("hitting hit", "fled")])
def test_what_became_of_those_left(parse, verb, head):
    doc = repair(
        parse(
            "They PRP nsubj 1\nfled VBD ROOT 1 flee\n{} VBG advcl 1 {}\nguards NNS dobj 2\nwounded VBN advcl 1 wound".format(
                *verb.split()
            )
        )
    )
    assert arc(doc, "wounded")[1] == head


@pytest.mark.parametrize(("verb", "dep"), [("left leave", "pobj"), ("waited wait", "nsubj")])
def test_where_one_leaves_for_does_nothing(parse, verb, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\nfor IN mark 5\nParis NNP nsubj 5\nto TO aux 5\nsing VB advcl 1".format(
                *verb.split()
            ),
            ents=[(3, 3, "GPE" if verb.startswith("left") else "PERSON")],
        )
    )
    assert doc[3].dep_ == dep


@pytest.mark.parametrize(("verb", "head"), [("blocked block", "push"), ("used use", "used")])
def test_what_is_blocked_is_others_plan(parse, verb, head):
    doc = repair(
        parse(
            "Norvik NNP nsubj 1\n{} VBD ROOT 1 {}\na DT det 3\npush NN dobj 1\nto TO aux 5\nrenew VB advcl 1\nit PRP dobj 5".format(
                *verb.split()
            )
        )
    )
    assert arc(doc, "renew")[1] == head


@pytest.mark.parametrize(("ent", "dep"), [("", "nsubj"), ("DATE", "ROOT")])
def test_what_calls_for_something_is_its_subject(parse, ent, dep):
    doc = repair(
        parse(
            "A DT det 1\nreport NN ROOT 1\ncalled VBN acl 1 call\nfor IN prep 2\nFriday NNP pobj 3\nin IN prep 2\nVelm NNP pobj 5",
            ents=[(4, 4, ent)] if ent else [],
        )
    )
    assert doc[1].dep_ == dep
