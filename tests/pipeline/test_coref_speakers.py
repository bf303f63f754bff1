"""Whom a pronoun means beside a verb of saying: each rule, and a near miss that it must leave alone."""

import pytest
from spacy.tokens import Span

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from tests.pipeline.test_coref_rules import resolve

APPEAL = """
Norvik NNP nsubj 1
grew VBD ROOT 1 grow
. . punct 1
Norvik NNP nsubj 4
paid VBD ROOT 4 pay
. . punct 4
Norvik NNP nsubj 7
won VBD ROOT 7 win
. . punct 7
Norvik NNP nsubj 10
sued VBD ROOT 10 sue
and CC cc 10
the DT det 13
ministry NN nsubj 14
{0} VBD conj 10 {1}
it PRP nsubj 17
would MD aux 17
appeal VB ccomp 14
"""


@pytest.mark.parametrize(("verb", "lemma", "name"), [("said", "say", "ministry"), ("hoped", "hope", "Norvik")])
def test_who_says_that_it_would_means_himself(parse, verb, lemma, name):
    doc = parse(APPEAL.format(verb, lemma), ents=[(i, i, "GPE") for i in (0, 3, 6, 9)])
    assert resolve(doc)[15] == name


TALK = """
Berg NNP nsubj 1
slept VBD ROOT 1 sleep
. . punct 1
“ `` punct 5
Lund NNP nsubj 5
{0} VBD ccomp 9 {0}
, , punct 5
” '' punct 5
he PRP nsubj 9
said VBD ROOT 9 say
. . punct 9
"""


def test_who_speaks_is_nobody_he_names(parse):
    doc = parse(TALK.format("lied"), ents=[(0, 0, "PERSON"), (4, 4, "PERSON")])
    doc.spans["kg_quotes"] = [Span(doc, 3, 8, label="QUOTE", kb_id="8", span_id="9")]
    assert resolve(doc)[8] == "Berg"


CUTS = """
They PRP nsubj 1
fined VBD ROOT 1 fine
Calder NNP dobj 1
. . punct 1
The DT det 5
phone NN nsubj 6
fell VBD ROOT 6 fall
after IN mark 9
it PRP nsubj 9
{0} VBD advcl 6 {1}
"""


@pytest.mark.parametrize(("verb", "lemma", "name"), [("agreed", "agree", "Calder"), ("aged", "age", "phone")])
def test_a_phone_does_not_speak(parse, verb, lemma, name):
    assert resolve(parse(CUTS.format(verb, lemma), ents=[(2, 2, "ORG")]))[8] == name


SMILED = """
Berg NNP nsubj 1
slept VBD ROOT 1 sleep
. . punct 1
Lund NNP nsubj 4
left VBD ROOT 4 leave
{0} 7
Berg NNP nsubj 7
won VBD {1} 4 win
. . punct 4
He PRP nsubj 10
smiled VBD ROOT 10 smile
"""


@pytest.mark.parametrize(("link", "dep", "name"), [("and CC cc", "conj", "Berg"), ("as IN mark", "advcl", "Lund")])
def test_a_clause_joined_with_the_main_one_weighs_as_much(parse, link, dep, name):
    doc = parse(SMILED.format(link, dep), ents=[(0, 0, "PERSON"), (3, 3, "PERSON"), (6, 6, "PERSON")])
    assert resolve(doc)[9] == name


SPOKEN = """
The DT det 1
{0} NN nsubj 2
fired VBD ROOT 2 fire
. . punct 2
Tarn NNP compound 5
Motors NNP nsubj 6
grew VBD ROOT 6 grow
. . punct 6
\u201c `` punct 14
We PRP nsubj 11
will MD aux 11
stop VB ccomp 14
, , punct 14
\u201d '' punct 14
said VBD ROOT 14 say
{0} NN compound 18
spokesman NN compound 18
Ana NNP compound 18
Lund NNP nsubj 14
"""


@pytest.mark.parametrize(("office", "name"), [("military", "military"), ("harbour", "Tarn Motors")])
def test_we_of_a_military_spokesman_is_the_military(parse, office, name):
    doc = parse(SPOKEN.format(office), ents=[(4, 5, "ORG"), (17, 18, "PERSON")])
    assert resolve(doc)[9] == name


SPEAKS_ON = """
Berg NNP nsubj 1
smiled VBD ROOT 1 smile
while IN mark 4
Lund NNP nsubj 4
{0} VBD advcl 1 {1}
. . punct 1
Rain NN nsubj 7
fell VBD ccomp 8 fall
{2} VBD ROOT 8 {3}
he PRP nsubj 8
"""


@pytest.mark.parametrize(
    ("first", "lemma", "verb", "base", "name"),
    [
        ("argued", "argue", "added", "add", "Lund"),
        ("slept", "sleep", "added", "add", "Berg"),
        ("argued", "argue", "dreamt", "dream", "Berg"),
    ],
)
def test_who_has_spoken_speaks_on(parse, first, lemma, verb, base, name):
    doc = parse(SPEAKS_ON.format(first, lemma, verb, base), ents=[(0, 0, "PERSON"), (3, 3, "PERSON")])
    assert resolve(doc)[9] == name


RAIN = "Rain NN nsubj {1} | {0} {1} | fell VBD ROOT {1} fall | . . punct {1}"


@pytest.mark.parametrize(("mark", "name"), [("“ `` punct", "Lund"), ("then RB advmod", "he")])
def test_who_speaks_on_does_so_over_a_long_quotation(parse, mark, name):
    opening = f"{mark} 4 | Rain NN nsubj 4 | fell VBD ROOT 4 fall | . . punct 4"
    rain = [RAIN.format("hard RB advmod", i + 2) for i in range(6, 22, 4)]
    closing = "Rain NN nsubj 23 | fell VBD ccomp 25 fall | ” '' punct 25 | added VBD ROOT 25 add | he PRP nsubj 25"
    lines = " | ".join(["Lund NNP nsubj 1 | spoke VBD ROOT 1 speak", opening, *rain, closing])
    doc = parse(lines.replace(" | ", "\n"), ents=[(0, 0, "PERSON")])
    assert resolve(doc)[26] == name


CHASED = """
The DT det 1
army NN nsubj 2
chased VBD ROOT 2 chase
rebels NNS dobj 2
{0}
tracked VBD {1} 2 track
them PRP dobj 5
"""


@pytest.mark.parametrize(
    ("link", "dep", "barred"), [("and CC cc 2", "conj", True), ("which WDT nsubj 5", "relcl", False)]
)
def test_what_is_joined_has_the_subject_of_the_first(parse, link, dep, barred):
    found = resolve(parse(CHASED.format(link, dep).replace("rebels NNS", "it PRP")))
    assert (found[6] != "army") is barred


OFFICER = """
Ana NNP compound 1
Lund NNP nsubj 12
, , punct 1
head NN appos 1
of IN prep 3
the DT det 7
Velm NNP {0}
mosque NN pobj 4
, , punct 1
in IN prep 3
Norvik NNP pobj 9
, , punct 1
said VBD ROOT 12 say
: : punct 12
“ `` punct 17
We PRP nsubj 17
will MD aux 17
appeal VB ccomp 12
” '' punct 12
"""


def test_a_mosque_is_not_its_town(parse):
    ents = [(0, 1, "PERSON"), (6, 6, "GPE")]
    assert resolve(parse(OFFICER.format("compound 7"), ents=ents))[15] != "Velm"


LEAD = """
Rents NNS nsubj 1 rent
rose VBD ccomp 5 rise
, , punct 5
{0} DT det 4
{1} NN nsubj 5
{2} VBD ROOT 5 {3}
. . punct 5
{4} NN compound 8
Lund NNP nsubj 9
told VBD ROOT 9 tell
MPs NNS dobj 9
. . punct 9
"""


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        (("a", "minister", "said", "say", "Ana"), "Lund"),
        (("a", "minister", "fell", "fall", "Ana"), "minister"),  # may be anybody
        (("a", "charity", "said", "say", "Ana"), "charity"),
        (("a", "minister", "said", "say", "neighbour"), "minister"),  # somebody else by his own role
    ],
)
def test_who_speaks_unnamed_in_the_lead_is_who_speaks_next(parse, lead, name):
    assert resolve(parse(LEAD.format(*lead), ents=[(8, 8, "PERSON")]))[4] == name


@pytest.mark.parametrize(
    ("word", "tail", "name"), [("it", "illegal JJ ccomp 7", "strike"), ("its", "past NN dobj 7", "court")]
)
def test_no_two_arguments_of_one_verb_are_one(parse, word, tail, name):
    lines = (
        "The DT det 1\ncourt NN nsubj 2\nended VBD ROOT 2 end\na DT det 4\nstrike NN dobj 2\n. . punct 2\n"
        f"The DT det 7\ncourt NN nsubj 8\nruled VBD ROOT 8 rule\n{word} PRP nsubj 10\n{tail.replace(' 7', ' 8')}"
    )
    if word == "its":
        lines = lines.replace("its PRP nsubj 10", "its PRP$ poss 10")
    assert resolve(parse(lines))[9] == name


@pytest.mark.parametrize(("verb", "lemma", "name"), [("told", "tell", "Lund"), ("paid", "pay", "Moss")])
def test_whoever_says_it_in_a_relative_clause(parse, verb, lemma, name):
    lines = (
        "Moss NNP nsubj 1\nmet VBD ROOT 1 meet\nLund NNP dobj 1\n, , punct 2\nwho WP nsubj 5\n"
        f"{verb} VBD relcl 2 {lemma}\nthem PRP dobj 5\nhe PRP nsubj 9\nwould MD aux 9\nleave VB ccomp 5"
    )
    assert resolve(parse(lines, ents=[(0, 0, "PERSON"), (2, 2, "PERSON")]))[7] == name


@pytest.mark.parametrize(("pronoun", "name"), [("They PRP", "Lund"), ("He PRP", "minister")])
def test_a_lead_that_speaks_of_a_man_is_no_woman_s(parse, pronoun, name):
    lines = LEAD.format("a", "minister", "said", "say", "Ana").replace("Rents NNS", pronoun).replace("1 rent", "1")
    assert resolve(parse(lines, ents=[(7, 8, "PERSON")]))[4].endswith(name)


@pytest.mark.parametrize(("noun", "name"), [("commission", "commission"), ("company", "Norvik Hydro")])
def test_a_commission_bears_its_kind_in_its_name(parse, noun, name):
    lines = f"Norvik NNP compound 1\nHydro NNP nsubj 2\nmet VBD ROOT 2 meet\n. . punct 2\nThe DT det 5\n{noun} NN nsubj 6\nleft VBD ROOT 6 leave"
    assert resolve(parse(lines, ents=[(0, 1, "ORG")]))[5] == name


CLAIM = """
{0} IN prep 6
Velm NNP pobj 0
an DT det 3
officer NN nsubj 6
of IN prep 3
army NN pobj 4
spoke VBD ROOT 6 speak
. . punct 6
It PRP nsubj 9
threatened VBD ROOT 9 threaten
war NN dobj 9
"""


@pytest.mark.parametrize(("word", "name"), [("near", "army"), ("for", "Velm")])
def test_where_something_is_threatens_nothing(parse, word, name):
    assert resolve(parse(CLAIM.format(word), ents=[(1, 1, "GPE")]))[8] == name


def test_an_unlisted_word_may_be_tagged_as_a_pronoun(parse):
    lines = """
    Velm NNP nsubj 1
    won VBD ROOT 1 win
    . . punct 1
    “ `` punct 5
    one PRP nsubj 5
    knows VBZ ccomp 8 know
    ” '' punct 8
    Lund NNP nsubj 8
    said VBD ROOT 8 say
    . . punct 8
    """
    assert resolve(parse(lines, ents=[(0, 0, "GPE"), (7, 7, "PERSON")]))[7] == "Lund"


@pytest.mark.parametrize(("clause", "name"), [("advcl", "Lund"), ("relcl", "Reed")])
def test_whoever_others_speak_of_is_who_its_circumstances_are_told_of(parse, clause, name):
    doc = parse(
        f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\nLund NNP nsubjpass 4\nwas VBD auxpass 4 be\nsacked VBN ccomp 1 sack\nuntil IN mark 7\nhe PRP nsubj 7\n"
        f"paid VBD {clause} 4 pay",
        ents=[(0, 0, "PERSON"), (2, 2, "PERSON")],
    )
    assert resolve(doc)[6] == name


@pytest.mark.parametrize(("noun", "name"), [("ministry", "ministry"), ("storm", "We")])
def test_a_spokesman_speaks_for_the_body_he_names(parse, noun, name):
    doc = parse(
        f"“ `` punct 2\nWe PRP nsubj 2\nleave VBP ccomp 9\n, , punct 2\n” '' punct 2\na DT det 6\nspokesman NN nsubj 9\nfor IN prep 6\n{noun} NN pobj 7\n"
        "said VBD ROOT 9 say"
    )
    assert resolve(doc)[1] == name


RESIGNING = """
“ `` punct 5
{0} PRP nsubj 2
resign VBP ccomp 5 resign
, , punct 5
” '' punct 5
said VBD ROOT 5 say
{1} NNP nsubj 5
. . punct 5
"""


@pytest.mark.parametrize(
    ("word", "name", "found"), [("I", "Velmo", "Velmo"), ("I", "NATO", "I"), ("She", "Velmo", "She")]
)
def test_a_name_that_says_i_is_a_person_s(parse, word, name, found):
    doc = parse(RESIGNING.format(word, name), ents=[(6, 6, "ORG")])
    assert resolve(doc).get(1, word) == found


@pytest.mark.parametrize(("word", "lemma", "same"), [("Head", "head", True), ("Every", "every", False)])
def test_a_role_and_its_complement_before_a_name(parse, word, lemma, same):
    lines = (
        "Head NN nsubj 6 head\nof IN prep 0\nthe DT det 3\nboard NN pobj 1\nAna NNP compound 5\nLund NNP nsubj 6\nsaid VBD ROOT 6 say"
        if same
        else "Every DT det 1\nnurse NN nsubj 6\nincluding VBG prep 1\nmen NNS pobj 2\nAna NNP compound 5\nLund NNP nsubj 6\nsaid VBD ROOT 6 say"
    )
    found = resolve(parse(lines, ents=[(4, 5, "PERSON")]))
    assert (found[0 if same else 1] == "Ana Lund") is same


@pytest.mark.parametrize(("inside", "name"), [("police NNS", "police"), ("sic FW", "Guards")])
def test_who_a_pronoun_is_stands_in_brackets(parse, inside, name):
    """ "*They [the police]* fled", but "they [sic] fled"."""
    doc = parse(
        f"Guards NNS nsubj 1 guard\nleft VBD ROOT 1 leave\n. . punct 1\nThey PRP nsubj 8\n[ XX punct 3\nthe DT det 6\n{inside} appos 3\n] XX punct 3\n"
        "fled VBD ROOT 8 flee"
    )
    assert resolve(doc)[3] == name


@pytest.mark.parametrize(("noun", "name"), [("end", "It"), ("mill", "mill")])
def test_in_the_end_is_no_thing(parse, noun, name):
    doc = parse(
        f"They PRP nsubj 1\nleft VBD ROOT 1 leave\nin IN prep 1\nthe DT det 4\n{noun} NN pobj 2\n. . punct 1\nIt PRP nsubj 7\nsank VBD ROOT 7 sink"
    )
    assert resolve(doc).get(6, "It") == name
