"""Each repair on the parse that it mends, and on a right parse that it must leave alone."""

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair


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
            "\" `` punct 5\nSoldiers NNS nsubj 2\nleft VBD ccomp 5 leave\n\" '' punct 2\nadded VBN amod 5 add\nKCNA NNP ROOT 5"
        )
    )
    assert arc(doc, "added") == ("ROOT", "added")
    assert arc(doc, "KCNA") == ("nsubj", "added")
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
