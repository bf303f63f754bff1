"""Who is quoted and where what is said ends: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at

REPORTS = """
It PRP nsubj 1
{0} VBD ROOT 1 {1}
{2} NNS dobj 1
on IN prep 1
Friday NNP pobj 3
that IN mark 7
men NNS nsubj 7
fled VBD ccomp 1 flee
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "head"),
    [
        ("followed", "follow", "reports", ("acl", "reports")),
        ("followed", "follow", "storms", ("ccomp", "followed")),
        ("confirmed", "confirm", "reports", ("ccomp", "confirmed")),
    ],
)
def test_what_is_reported_follows_its_noun_over_a_time(parse, verb, lemma, noun, head):
    lines = REPORTS.format(verb, lemma, noun).replace(f"{noun} NNS dobj 1", f"{noun} NNS dobj 1 {noun.rstrip('s')}")
    assert arc(repair(parse(lines, ents=[(4, 4, "DATE")])), "fled") == head


@pytest.mark.parametrize(("word", "lemma", "head"), [("say", "say", "say"), ("do", "do", "stole")])
def test_who_did_it_as_others_say(parse, word, lemma, head):
    doc = repair(
        parse(
            f"Men NNS nsubj 6\nwho WP nsubj 4\nguards NNS nsubj 4\n{word} VBP aux 4 {lemma}\nstole VBD relcl 0 steal\n"
            "it PRP dobj 4\nfled VBD ROOT 6 flee"
        )
    )
    assert arc(doc, "guards") == ("nsubj", head)
    assert arc(doc, "stole") == (("ccomp", "say") if word == "say" else ("relcl", "Men"))


@pytest.mark.parametrize(("comma", "head"), [(", , punct 6", "cut"), ("again RB advmod 6", "said")])
def test_what_follows_inserted_speech_goes_on_with_what_is_told(parse, comma, head):
    doc = repair(
        parse(
            "Firms NNS nsubj 1\ncut VBD ccomp 5 cut\njobs NNS dobj 1\n, , punct 5\npolice NNS nsubj 5\nsaid VBD ROOT 5 say\n"
            + comma.replace("6", "5")
            + "\nand CC cc 5\nshut VBD conj 5 shut\nplants NNS dobj 8"
        )
    )
    assert arc(doc, "shut") == ("conj", head)


@pytest.mark.parametrize(("comma", "head"), [(", , punct 5", "fled"), ("that IN mark 8", "said")])
def test_what_stands_before_inserted_speech_is_told(parse, comma, head):
    doc = repair(
        parse(
            "When WRB advmod 2\nit PRP nsubj 2\nrained VBD advcl 5 rain\n, , punct 5\npolice NNS nsubj 5\nsaid VBD ROOT 5 say\n"
            + comma
            + "\nhe PRP nsubj 8\nfled VBD ccomp 5 flee"
        )
    )
    assert arc(doc, "rained") == ("advcl", head)


@pytest.mark.parametrize(("word", "head"), [("how WRB advmod", "said"), ("that IN mark", "sank")])
def test_who_says_how_it_was_adds_more(parse, word, head):
    doc = repair(
        parse(
            f"She PRP nsubj 1\nsaid VBD ROOT 1 say\n{word} 4\nboats NNS nsubj 4\nsank VBD ccomp 1 sink\n, , punct 4\n"
            "adding VBG advcl 4 add\nlittle RB advmod 6"
        )
    )
    assert arc(doc, "adding") == ("advcl", head)


@pytest.mark.parametrize(("mark", "dep"), [("” ''", "ccomp"), ("now RB", "nsubj")])
def test_what_is_quoted_says_nothing(parse, mark, dep):
    doc = repair(
        parse(
            "“ `` punct 4\nNobody NN nsubj 4\nhere RB advmod 1\n"
            + mark
            + " punct 4\nwrote VBD ROOT 4 write\nAna NNP compound 6\nLund NNP nsubj 4"
        )
    )
    assert arc(doc, "Nobody") == (dep, "wrote")


@pytest.mark.parametrize(("mark", "head"), [("” ''", "said"), (", ,", "erred")])
def test_what_also_follows_a_quotation_is_said_by_who_said_it(parse, mark, head):
    """`Said, "The court erred", *also noting* that`: outside the marks it is the speaker's."""
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nsaid VBD ROOT 1 say\n, , punct 1\n“ `` punct 1\ncourts NNS nsubj 5 court\nerred VBD ccomp 1 err\n{mark} punct 5\n"
            "also RB advmod 8\nnoting VBG advcl 5 note\nit PRP dobj 8\n. . punct 1\n” '' punct 1"
        )
    )
    assert arc(doc, "noting") == ("advcl", head)


@pytest.mark.parametrize(("verb", "subject"), [("told tell", "son"), ("kept keep", None)])
def test_who_tells_somebody_stands_before_the_verb(parse, verb, subject):
    doc = repair(
        parse(
            "Berg NNP nsubj 1\ndied VBD ccomp 12 die\nat IN prep 1\nher PRP$ poss 4\nhome NN pobj 2\n, , punct 4\nher PRP$ poss 7\n"
            "son NN appos 4\n, , punct 7\nBo NNP compound 10\nLund NNP appos 7\n, , punct 1\n{} VBD ROOT 12 {}\n"
            "guards NNS dobj 12 guard\n. . punct 12".format(*verb.split()),
            ents=[(0, 0, "PERSON"), (9, 10, "PERSON")],
        )
    )
    assert next((t.text for t in at(doc, verb.split()[0]).lefts if t.dep_ == "nsubj"), None) == subject


@pytest.mark.parametrize(("mark", "subject"), [("” ''", "brother"), ("– :", None)])
def test_who_speaks_stands_behind_the_quotation(parse, mark, subject):
    doc = repair(
        parse(
            f"The DT det 1\ndoor NN nsubj 2\nwas VBD ROOT 2 be\nopen JJ acomp 2\n, , punct 2\n{mark} punct 2\nhis PRP$ poss 7\n"
            "brother NN attr 2\n, , punct 7\nBo NNP compound 10\nLund NNP appos 7\n, , punct 2\ntold VBD conj 2 tell\nguards NNS dobj 12 guard\n. . punct 2",
            ents=[(9, 10, "PERSON")],
        )
    )
    assert next((t.text for t in at(doc, "told").lefts if t.dep_ == "nsubj"), None) == subject


@pytest.mark.parametrize(("before", "head"), [("dry JJ", "was"), ('" ``', "said")])
def test_a_quotation_behind_inserted_speech_does_not_part_what_is_told(parse, before, head):
    doc = repair(
        parse(
            f"The DT det 1\nday NN nsubj 2\nwas VBD ROOT 2 be\n{before} acomp 2\n, , punct 6\nLund NNP nsubj 6\nsaid VBD parataxis 2 say\n"
            ", , punct 6\nbut CC cc 6\nwas VBD auxpass 10 be\nconsidered VBN conj 6 consider\n\" `` punct 12\ncold JJ oprd 10\n\" '' punct 10",
            ents=[(5, 5, "PERSON")],
        )
    )
    assert arc(doc, "considered") == ("conj", head)


@pytest.mark.parametrize(("mark", "subject"), [(", ,", "Velm"), ("– :", None)])
def test_who_understands_it_stands_before_the_verb(parse, mark, subject):
    doc = repair(
        parse(
            f"Lund NNP nsubjpass 2\nwas VBD auxpass 2 be\nheld VBN ccomp 6 hold\n{mark} punct 6\nthe DT det 6\nVelm NNP compound 6\n"
            "understands VBZ ROOT 6 understand\n. . punct 6",
            ents=[(5, 5, "ORG")],
        )
    )
    assert next((t.text for t in at(doc, "understands").lefts if t.dep_ == "nsubj"), None) == subject
