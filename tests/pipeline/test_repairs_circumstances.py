"""Which clause a participle goes with that follows two: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc


@pytest.mark.parametrize(
    ("verb", "above", "head"), [("is VBZ be", 2, "senate"), ("met VBD meet", 1, "met"), ("is VBZ be", 0, "is")]
)
def test_whoever_with_brings_in_does_it(parse, verb, above, head):
    word, tag, lemma = verb.split()
    noun = "stick" if above == 0 else "senate"
    doc = repair(
        parse(
            f"It PRP nsubj 1\n{word} {tag} ROOT 1 {lemma}\ncloser RBR advmod 1\nwith IN prep {above or 2}\nthe DT det 5\n{noun} NN pobj 3\n"
            "voting VBG advcl 1 vote\ntoday NN npadvmod 6"
        )
    )
    assert arc(doc, "voting")[1] == head


@pytest.mark.parametrize(
    ("verb", "purpose", "head"),
    [
        ("stormed VBD", "advcl", "stormed"),
        ("went VBD", "xcomp", "went"),
        ("hoped VBD", "xcomp", "clear"),  # who hopes to clear it hopes to fire
        ("storms VBZ", "advcl", "clear"),
    ],
)
def test_what_came_of_it_is_no_purpose(parse, verb, purpose, head):
    word, tag = verb.split()
    lemma = {"stormed": "storm", "went": "go", "hoped": "hope", "storms": "storm"}[word]
    doc = repair(
        parse(
            f"Troops NNS nsubj 1 troop\n{word} {tag} ROOT 1 {lemma}\nto TO aux 3\nclear VB {purpose} 1\nsquares NNS dobj 3 square\n"
            ", , punct 3\nfiring VBG advcl 3 fire\nshells NNS dobj 6 shell\n. . punct 1"
        )
    )
    assert arc(doc, "firing") == ("advcl", head)


@pytest.mark.parametrize(
    ("subject", "participle", "head"),
    [
        ("mill NN", "citing cite", "said"),
        ("they PRP", "pointing point", "said"),
        ("mayor NN", "citing cite", "close"),
        ("mill NN", "angering anger", "close"),
    ],
)
def test_who_says_so_gives_the_grounds(parse, subject, participle, head):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\n{} nsubj 4\nwould MD aux 4\nclose VB ccomp 1\n, , punct 4\n{} VBG advcl 4 {}\n"
            "losses NNS dobj 6 loss\n. . punct 1".format(subject, *participle.split())
        )
    )
    assert arc(doc, participle.split()[0]) == ("advcl", head)


@pytest.mark.parametrize(("headline", "found"), [(True, ("ccomp", "says")), (False, ("relcl", "Norvik"))])
def test_what_is_to_be_is_announced_in_a_headline(parse, headline, found):
    doc = repair(
        parse(
            "Norvik NNP npadvmod 6\nto TO aux 2\ncut VB relcl 0\njobs NNS dobj 2 job\n, , punct 6\nunion NN nsubj 6\nsays VBZ ROOT 6 say",
            headline=headline,
        )
    )
    assert arc(doc, "cut") == found
    assert (arc(doc, "Norvik") == ("nsubj", "cut")) is headline


@pytest.mark.parametrize(
    ("verb", "noun", "dep"),
    [
        ("made make", "payments payment", "advcl"),
        ("made make", "guards guard", "ccomp"),
        ("wanted want", "payments payment", "ccomp"),
    ],
)
def test_no_payments_are_made_to_win(parse, verb, noun, dep):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{} NNS nsubj 4 {}\nto TO aux 4\nwin VB ccomp 1\nwork NN dobj 4".format(
                *verb.split(), *noun.split()
            )
        )
    )
    assert arc(doc, "win")[0] == dep


@pytest.mark.parametrize(("noun", "head"), [("police", "police"), ("tools", "questioned")])
def test_whoever_with_brings_in_does_it_at_some_time(parse, noun, head):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nquestioned VBD ROOT 1 question\nsix CD dobj 1\nwith IN prep 2\n{noun} NNS pobj 3\nat IN prep 1\nnight NN pobj 5\n"
            "searching VBG advcl 1 search\nhomes NNS dobj 7 home"
        )
    )
    assert arc(doc, "searching")[1] == head


@pytest.mark.parametrize(
    ("noun", "ents", "expected"),
    [
        ("documents NNS", [(3, 3, "DATE")], ("dobj", "signed")),
        ("morning NN", [(3, 4, "TIME")], ("pobj", "on")),
    ],
)
def test_a_long_object_stands_behind_the_day(parse, noun, ents, expected):
    doc = repair(
        parse(
            f"She PRP nsubj 1\nsigned VBD ROOT 1 sign\non IN prep 1\nFriday NNP compound 4\n{noun} pobj 2\nthat WDT nsubj 6\nban VBP relcl 4\n"
            "the DT det 8\ntrade NN dobj 6\n. . punct 1",
            ents=ents,
        )
    )
    assert arc(doc, noun.split()[0]) == expected


@pytest.mark.parametrize(("label", "expected"), [("dobj", "acl"), ("nsubj", "advcl")])
def test_what_a_deal_is_for_belongs_to_it(parse, label, expected):
    doc = repair(
        parse(
            f"Norvik NNP dep 1\nsigned VBD ROOT 1 sign\na DT det 3\ndeal NN {label} 1\nwith IN prep 3\nSudland NNP pobj 4\nto TO aux 7\n"
            "supply VB advcl 3\ngas NN dobj 7\n. . punct 1"
        )
    )
    assert arc(doc, "supply") == (expected, "deal")


@pytest.mark.parametrize(("verb", "expected"), [("stop", "stop"), ("accuse", "flying")])
def test_what_is_prevented_has_no_outcome(parse, verb, expected):
    doc = repair(
        parse(
            f"It PRP nsubj 2\ncould MD aux 2\n{verb} VB ROOT 2\npeople NNS dobj 2\nfrom IN prep 2\nflying VBG pcomp 4 fly\n, , punct 5\n"
            "cutting VBG advcl 5 cut\nsales NNS dobj 7\n. . punct 2"
        )
    )
    assert arc(doc, "cutting") == ("advcl", expected)


@pytest.mark.parametrize(("noun", "expected"), [("suit", "suit"), ("protest", "Norvik")])
def test_a_suit_is_brought_and_no_defendant(parse, noun, expected):
    doc = repair(
        parse(
            f"a DT det 1\n{noun} NN ROOT 1\nagainst IN prep 1\nNorvik NNP pobj 2\nbrought VBN acl 3 bring\nby IN agent 4\nLund NNP pobj 5\n. . punct 1",
            ents=[(3, 3, "ORG"), (6, 6, "PERSON")],
        )
    )
    assert arc(doc, "brought") == ("acl", expected)


@pytest.mark.parametrize(
    ("noun", "expected"), [("plan", ("acl", "plan")), ("chance", ("acl", "chance")), ("present", ("advcl", "spoke"))]
)
def test_whom_a_plan_is_for_to_do_it_does_it(parse, noun, expected):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nspoke VBD ROOT 1 speak\nof IN prep 1\na DT det 4\n{noun} NN pobj 2\nfor IN prep 4\nLund NNP pobj 5\nto TO aux 8\n"
            "replace VB advcl 1\nReed NNP dobj 8\n. . punct 1",
            ents=[(6, 6, "PERSON"), (9, 9, "PERSON")],
        )
    )
    assert arc(doc, "replace") == expected
    assert arc(doc, "Lund") == (("pobj", "for") if noun == "present" else ("nsubj", "replace"))


@pytest.mark.parametrize(("noun", "expected"), [("drive", "drive"), ("fence", "pressure")])
def test_what_a_plan_right_before_it_is_for(parse, noun, expected):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nput VBD ROOT 1 put\npressure NN dobj 1\non IN prep 2\nNorvik NNP pobj 3\nbehind IN prep 1\nthe DT det 7\n"
            f"{noun} NN pobj 5\nto TO aux 9\noust VB relcl 2\nLund NNP dobj 9\n. . punct 1"
        )
    )
    assert arc(doc, "oust")[1] == expected


@pytest.mark.parametrize(
    ("noun", "when", "expected"),
    [
        ("suit", "today NN npadvmod 1", ("advcl", "filed")),
        ("suit", "today NN npadvmod 2", ("acl", "suit")),  # nothing of the clause stands between
        ("man", "today NN npadvmod 1", ("acl", "man")),
    ],
)
def test_what_stands_behind_a_part_of_the_clause_tells_of_the_deed(parse, noun, when, expected):
    doc = repair(
        parse(
            f"Norvik NNP nsubj 1\nfiled VBD ROOT 1 file\n{noun} NN dobj 1\n{when}\nchallenging VBG acl 2 challenge\nit PRP dobj 4"
        )
    )
    assert arc(doc, "challenging") == expected


@pytest.mark.parametrize(("noun", "found"), [("stage", ("nsubj", "march")), ("price", ("pobj", "for"))])
def test_whom_the_stage_is_set_for_acts(parse, noun, found):
    """ "Set the *stage* for Norvik to march in", but "set the price for Norvik to march in"."""
    doc = repair(
        parse(
            f"Lund NNP nsubj 1\nset VBD ROOT 1 set\nthe DT det 3\n{noun} NN dobj 1\nfor IN prep 1\nNorvik NNP pobj 4\nto TO aux 7\nmarch VB advcl 1\n"
            "in RB advmod 7"
        )
    )
    assert arc(doc, "Norvik") == found


BIRTH = """
{0} VBN advcl 7 {1}
in IN prep 0
Velm NNP pobj 1
, , punct 0
in IN prep 7
1922 CD pobj 4
, , punct 7
trained VBD ROOT 7 train
"""


@pytest.mark.parametrize(("word", "lemma", "head"), [("Born", "bear", "Born"), ("Raised", "raise", "trained")])
def test_whoever_is_born_in_a_year_does_nothing_else_in_it(parse, word, lemma, head):
    lines = BIRTH.format(word, lemma).strip().splitlines()
    lines[7:] = ["Lund NNP nsubj 8", "trained VBD ROOT 8 train"]
    lines = [line.replace(" 7", " 8") if line.split()[3] == "7" else line for line in lines]
    doc = repair(parse("\n".join(lines)))
    assert doc[4].head.text == head


@pytest.mark.parametrize(
    ("preposition", "expected"), [("according VBG", ("amod", "papers")), ("devoted VBN", ("pcomp", "to"))]
)
def test_what_something_is_according_to_does_nothing(parse, preposition, expected):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nleft VBD ROOT 1 leave\n{preposition} prep 1\nto IN prep 2\ncharging VBG pcomp 3 charge\npapers NNS dobj 4 paper"
        )
    )
    assert arc(doc, "charging") == expected


@pytest.mark.parametrize(
    ("rest", "dep"), [("at IN prep 6\nnoon NN pobj 7", "pobj"), ("guards NNS dobj 6 guard", "pcomp")]
)
def test_what_comes_without_warning_warns_nobody(parse, rest, dep):
    doc = repair(
        parse(
            f"The DT det 1\nship NN nsubj 2\nhit VBD ROOT 2\na DT det 4\nrock NN dobj 2\nwithout IN prep 2\nwarning VBG pcomp 5 warn\n{rest}"
        )
    )
    assert arc(doc, "warning") == (dep, "without")


@pytest.mark.parametrize(
    ("noun", "verb", "head"),
    [
        ("streets", "carrying carry", "went"),
        ("trucks", "carrying carry", "trucks"),
        ("streets", "lining line", "streets"),
    ],
)
def test_no_street_carries_a_bag(parse, noun, verb, head):
    word, lemma = verb.split()
    doc = repair(
        parse(
            f"They PRP nsubj 1\nwent VBD ROOT 1 go\ninto IN prep 1\nthe DT det 4\n{noun} NNS pobj 2 {noun[:-1]}\n{word} VBG acl 4 {lemma}\n"
            "flags NNS dobj 5 flag"
        )
    )
    assert arc(doc, word)[1] == head


@pytest.mark.parametrize(("mark", "expected"), [(", ,", ("nsubj", "said")), ("and CC", ("appos", "aide"))])
def test_who_is_asked_about_his_aide_is_no_aide(parse, mark, expected):
    doc = repair(
        parse(
            f"Asked VBN advcl 13 ask\nabout IN prep 0\nhis PRP$ poss 3\naide NN pobj 1\n{mark} punct 3\nthe DT det 6\npremier NN appos 3\n, , punct 6\n"
            "who WP nsubj 10\nhad VBD aux 10 have\nhired VBN relcl 6 hire\nhim PRP dobj 10\n, , punct 13\nsaid VBD ROOT 13 say\nno UH intj 13"
        )
    )
    assert arc(doc, "premier") == expected
