"""Which of two clauses a verb after "and" is joined to: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


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


def test_coordination_with_the_content(parse):
    doc = repair(
        parse(
            "Orsenia NNP nsubj 1\ndenied VBD ROOT 1 deny\nthat IN mark 5\nit PRP nsubj 5\nhad VBD aux 5 have\nfired VBN ccomp 1 fire\n"
            "and CC cc 5\naccused VBD conj 5 accuse\nTarvania NNP dobj 7"
        )
    )
    assert arc(doc, "accused") == ("conj", "denied")


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


@pytest.mark.parametrize(("link", "subject"), [("and CC cc 2", "army"), ("or CC dep 1", "They")])
def test_between_two_clauses_stands_one_and(parse, link, subject):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nkilled VBD ROOT 1 kill\nguards NNS dobj 1\n{link}\narmy NN conj 2\nlaunched VBD conj 1 launch\nraids NNS dobj 5"
        )
    )
    found = [t.text for t in doc[5].children if t.dep_ == "nsubj"]
    assert found == ([subject] if subject == "army" else [])
