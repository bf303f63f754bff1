"""Each repair on the parse that it mends, and on a right parse that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline import repairs
from kg.pipeline.repairs import is_forest, repair


def arc(doc, word):
    token = doc[[t.text for t in doc].index(word)]
    return token.dep_, token.head.text


def test_coordination_across_clauses(parse):
    lines = (
        "He PRP nsubj 1\nsaw VBD ROOT 1 see\nthe DT det 3\nboats NNS nsubjpass 8\nand CC cc 3\na DT det 6\nship NN conj 3\n"
        "{aux} VBD auxpass 8 be\nsent VBN ccomp 1 send"
    )
    doc = repair(parse(lines.format(aux="was")))
    assert arc(doc, "boats") == ("dobj", "saw")
    assert arc(doc, "ship") == ("nsubjpass", "sent")
    assert arc(doc, "sent") == ("conj", "saw")
    assert arc(repair(parse(lines.format(aux="were"))), "boats") == ("nsubjpass", "sent")


def test_inverted_quotative(parse):
    doc = repair(
        parse(
            "\" `` punct 5\nSoldiers NNS nsubj 2\nleft VBD ccomp 5 leave\n\" '' punct 2\nadded VBN amod 5 add\nGazette NNP ROOT 5"
        )
    )
    assert arc(doc, "added") == ("ROOT", "added")
    assert arc(doc, "Gazette") == ("nsubj", "added")
    assert arc(doc, "left") == ("ccomp", "added")


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


def test_coordination_with_the_content(parse):
    doc = repair(
        parse(
            "Orsenia NNP nsubj 1\ndenied VBD ROOT 1 deny\nthat IN mark 5\nit PRP nsubj 5\nhad VBD aux 5 have\nfired VBN ccomp 1 fire\n"
            "and CC cc 5\naccused VBD conj 5 accuse\nTarvania NNP dobj 7"
        )
    )
    assert arc(doc, "accused") == ("conj", "denied")


INSERTED = (
    "Winners NNS nsubj 2\n, , punct 2\nsaid VBD {dep} 7 say\nthe DT det 4\ncurator NN dobj 2\n, , punct 2\nare VBP auxpass 7 be\n"
    "paid VBN ROOT 7 pay"
)


@pytest.mark.parametrize("dep", ["parataxis", "ccomp"])
def test_subject_read_across_inserted_speech(parse, dep):
    doc = repair(parse(INSERTED.format(dep=dep)))
    assert arc(doc, "Winners") == ("nsubjpass", "paid")
    assert arc(doc, "curator") == ("nsubj", "said")


def test_speech_that_is_not_inserted_keeps_its_subject(parse):
    # no comma before the verb: "Winners said the curator ..."
    lines = "Winners NNS nsubj 1\nsaid VBD ccomp 5 say\nthe DT det 3\ncurator NN dobj 1\nis VBZ aux 5 be\nleaving VBG ROOT 5 leave"
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")
    # the main clause has a subject
    lines = INSERTED.format(dep="parataxis").replace("are VBP auxpass", "they PRP nsubjpass")
    assert arc(repair(parse(lines)), "Winners") == ("nsubj", "said")


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


QUOTED = (
    "She PRP nsubj 1\nnotes VBZ ROOT 1 note\n, , punct 1\n“ `` punct 5\nOzone NN nsubj 5\nharms VBZ ccomp 1 harm\nplants NNS dobj 5\n"
    "{0}, , punct 1\n{1} punct 1\nciting VBG advcl 5 cite\nstudies NNS dobj 9\n{2}"
)


def test_participle_after_quotation(parse):
    doc = repair(parse(QUOTED.format("", "” ''", ". . punct 1")))
    assert arc(doc, "citing") == ("advcl", "notes")
    inside = repair(parse(QUOTED.format("", "so RB", "” '' punct 1")))
    assert arc(inside, "citing") == ("advcl", "harms")


def test_a_repair_that_leaves_no_tree_is_taken_back(parse, monkeypatch):
    def circle(token):
        if token.text != "rose":
            return False
        token.tag_, token.pos_ = "NN", "NOUN"
        token.nbor(-1).head, token.head = token, token.nbor(-1)
        return True

    lines = "Prices NNS nsubj 1\nrose VBD ROOT 1 rise\nsharply RB advmod 1"
    before = [(t.head.i, t.dep_, t.tag_, t.pos_) for t in parse(lines)]
    monkeypatch.setattr(repairs, "REPAIRS", (repairs.Repair(circle),))
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


def test_coordination_with_a_passive_content(parse):
    lines = (
        "Tarn NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubjpass 4\nwas VBD auxpass 4 be\nsold VBN ccomp 1 sell\n"
        "and CC cc 4\n{verb} VBD conj 4 {lemma}\nstaff NNS dobj 6"
    )
    assert arc(repair(parse(lines.format(verb="urged", lemma="urge"))), "urged") == ("conj", "said")
    assert arc(repair(parse(lines.format(verb="lost", lemma="lose"))), "lost") == ("conj", "sold")


@pytest.mark.parametrize(("fourth", "head"), [("to TO", "formed"), ("would MD", "look")])
def test_coordination_with_the_infinitive(parse, fourth, head):
    doc = repair(
        parse(
            "They PRP nsubj 1\nformed VBD ROOT 1 form\nteams NNS dobj 1\n"
            f"{fourth} aux 4\nlook VB advcl 1 look\nand CC cc 4\noffered VBD conj 4 offer\ncash NN dobj 6"
        )
    )
    assert arc(doc, "offered") == ("conj", head)


@pytest.mark.parametrize(("article", "dep"), [("Pop NN compound 1", "compound"), ("the DT det 1", "nsubj")])
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


def test_who_stands_between_a_comma_and_said_is_the_speaker(parse):
    doc = repair(
        parse(
            "It PRP nsubj 1\nleft VBD ROOT 1 leave\nSudland NNP dobj 1\n, , punct 2\nminister NN compound 5\nLund NNP appos 2\n"
            "said VBD conj 1 say\non IN prep 6\nMonday NNP pobj 7"
        )
    )
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert arc(doc, "said") == ("ROOT", "said")
    assert arc(doc, "left") == ("ccomp", "said")


def test_a_speaker_whose_name_has_swallowed_a_place(parse):
    doc = repair(
        parse(
            "They PRP nsubj 1\nleft VBD ccomp 7 leave\ntowns NNS dobj 1\nof IN prep 2\nVelm NNP nmod 6\n, , punct 4\nLund NNP pobj 3\n"
            "said VBD ROOT 7 say"
        )
    )
    assert arc(doc, "Lund") == ("nsubj", "said")
    assert arc(doc, "Velm") == ("pobj", "of")


def test_a_speaker_with_an_apposition_between_commas(parse):
    doc = repair(
        parse(
            "They PRP nsubj 1\nleft VBD ccomp 8 leave\nVelm NNP dobj 1\n, , punct 2\nLund NNP conj 2\n, , punct 4\nspokesman NN appos 4\n"
            ", , punct 8\nsaid VBD ROOT 8 say"
        )
    )
    assert arc(doc, "Lund") == ("nsubj", "said")


@pytest.mark.parametrize(("comma", "verb"), [("and CC cc 2", "said say"), (", , punct 2", "left leave")])
def test_who_else_stands_before_a_verb_is_no_speaker(parse, comma, verb):
    doc = repair(
        parse(
            "They PRP nsubj 1\nmet VBD ROOT 1 meet\nKorr NNP dobj 1\n{}\nLund NNP appos 2\n{} VBD conj 1 {}".format(
                comma, *verb.split()
            )
        )
    )
    assert arc(doc, "Lund") == ("appos", "Korr")


@pytest.mark.parametrize(("finite", "head"), [("are VBP", "agreed"), ("is VBZ", "shut")])
def test_a_verb_is_joined_to_the_clause_it_agrees_with(parse, finite, head):
    doc = repair(
        parse(
            "Leaders NNS nsubj 1\nagreed VBD ROOT 1 agree\nto TO aux 3\nend VB xcomp 1 end\nstrikes NN dobj 3 strike\nthat WDT nsubj 6\n"
            f"shut VBD relcl 4 shut\nports NNS dobj 6\nand CC cc 6\n{finite} aux 10 be\npreparing VBG conj 6 prepare"
        )
    )
    assert arc(doc, "preparing") == ("conj", head)
    assert arc(doc, "and") == ("cc", head)


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


@pytest.mark.parametrize(("verb", "head"), [("ordered order", "found"), ("sold sell", "paid")])
def test_who_has_found_orders(parse, verb, head):
    doc = repair(
        parse(
            "Judges NNS nsubj 1\nfound VBD ROOT 1 find\nhe PRP nsubj 4\nhad VBD aux 4 have\npaid VBN ccomp 1 pay\nand CC cc 4\n"
            "{} VBD conj 4 {}\nit PRP dobj 6".format(*verb.split())
        )
    )
    assert arc(doc, doc[6].text) == ("conj", head)


@pytest.mark.parametrize(("mark", "dep"), [("; : punct 5", "ROOT"), (", , punct 5", "ccomp")])
def test_a_semicolon_ends_what_is_told(parse, mark, dep):
    doc = repair(
        parse(
            f"Norvik NNP nsubj 1\naccused VBD ccomp 5 accuse\nSudland NNP dobj 1\n{mark}\nSudland NNP nsubj 5\ndenied VBD ROOT 5 deny\n"
            "it PRP dobj 5"
        )
    )
    assert doc[1].dep_ == dep
    assert arc(doc, "denied") == (("conj", "accused") if dep == "ROOT" else ("ROOT", "denied"))


@pytest.mark.parametrize(("noun", "dep"), [("unions union", "nsubj"), ("plans plan", "appos")])
def test_those_who_announce_behind_a_comma(parse, noun, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\nsigned VBD ROOT 1 sign\ndeals NNS dobj 1\n, , punct 1\n{} NNS appos 2 {}\nannounced VBN acl 4 announce".format(
                *noun.split()
            )
        )
    )
    assert doc[4].dep_ == dep


@pytest.mark.parametrize(("link", "subject"), [("and CC cc 2", "army"), ("or CC dep 1", "They")])
def test_between_two_clauses_stands_one_and(parse, link, subject):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nkilled VBD ROOT 1 kill\nguards NNS dobj 1\n{link}\narmy NN conj 2\nlaunched VBD conj 1 launch\nraids NNS dobj 5"
        )
    )
    found = [t.text for t in doc[5].children if t.dep_ == "nsubj"]
    assert found == ([subject] if subject == "army" else [])


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
