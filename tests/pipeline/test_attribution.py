"""Who says it: sources below and around a verb of report, and sources that quote others."""

import pytest
from spacy.tokens import Span

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.attribution import Speakers
from kg.pipeline.roles import RoleFinder


def speaker(doc, word):
    trigger = doc[[t.text for t in doc].index(word)]
    found = Speakers(RoleFinder(), {}, []).of(trigger)
    return found.text if found is not None else None


REPORTED = """
Reed NNP nsubj 1
said VBD ROOT 1 say
prices NNS nsubj 3
fell VBD ccomp 1 fall
, , punct 3
according VBG prep {0}
to IN prep 5
the DT det 8
bank NN pobj 6
"""


def test_a_source_below_the_verb_of_report_is_nearer(parse):
    assert speaker(parse(REPORTED.format(3)), "fell") == "bank"


def test_a_source_of_the_verb_of_report_itself_says_that_it_was_said(parse):
    doc = parse(REPORTED.format(1))
    assert speaker(doc, "fell") == "Reed"
    assert speaker(doc, "said") == "bank"


QUOTING = """
Prices NNS nsubj 1
fell VBD ROOT 1 fall
according VBG prep 1
to IN prep 2
the DT det 5
agency NN pobj 3
, , punct 5
{0} VBG acl 5 {1}
the DT det 9
bank NN dobj 7
"""


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [("quoting", "quote", "bank"), ("citing", "cite", "bank"), ("advising", "advise", "agency")],
)
def test_a_source_that_quotes_another(parse, word, lemma, expected):
    assert speaker(parse(QUOTING.format(word, lemma)), "fell") == expected


@pytest.mark.parametrize(("word", "dep", "source"), [("today", "npadvmod", "bank"), ("profits", "dobj", None)])
def test_as_a_speaker_tells_reports_nothing_when_it_tells_something_else(parse, word, dep, source):
    lines = f"Prices NNS nsubj 1\nfell VBD ROOT 1 fall\nas IN mark 5\nthe DT det 4\nbank NN nsubj 5\nreported VBD advcl 1 report\n{word} NNS {dep} 5"
    assert speaker(parse(lines), "fell") == source


@pytest.mark.parametrize(
    ("message", "whence", "who"),
    [
        ("reports NNS nsubj 3 report", "Velm", "reports"),
        ("statements NNS nsubj 3 statement", "Velm", "Velm"),
        ("reports NNS nsubj 3 report", "Lund", "Lund"),
    ],
)
def test_news_from_a_place_is_no_word_of_the_place(parse, message, whence, who):
    lines = f"{message}\nfrom IN prep 0\n{whence} NNP pobj 1\nsay VBP ROOT 3\nthey PRP nsubj 5\nfled VBD ccomp 3 flee"
    assert speaker(parse(lines, ents=[(2, 2, "PERSON" if whence == "Lund" else "GPE")]), "fled") == who


@pytest.mark.parametrize(("verb", "who"), [("5", None), ("", "we")])
def test_what_introduces_a_quotation_is_not_said_in_it(parse, verb, who):
    doc = parse("“ `` punct 2\nwe PRP nsubj 2\nknow VBP ROOT 2\n” '' punct 2\nLund NNP nsubj 5\nsaid VBD ccomp 2 say")
    quote = Span(doc, 0, 4, label="QUOTE", kb_id="4" if verb else "", span_id=verb)
    found = Speakers(RoleFinder(), {}, [quote]).of(doc[5])
    assert (found and found.text) == who


@pytest.mark.parametrize(("thing", "who"), [("it", "Reed"), ("money", None)])
def test_as_somebody_puts_it(parse, thing, who):
    doc = parse(
        f"As IN mark 2\nReed NNP nsubj 2\nput VBD advcl 5 put\n{thing} PRP dobj 2\nthey PRP nsubj 5\nlied VBD ROOT 5 lie"
    )
    assert speaker(doc, "lied") == who


@pytest.mark.parametrize(("mark", "who"), [("that", "Reed"), ("whether", None)])
def test_what_is_left_open_is_nobodys_claim(parse, mark, who):
    doc = parse(f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\n{mark} IN mark 4\nprices NNS nsubj 4\nfell VBD ccomp 1 fall")
    assert speaker(doc, "fell") == who


@pytest.mark.parametrize(("verb", "who"), [("knows", None), ("explains", "Reed")])
def test_how_it_was_is_nobodys_claim_after_a_verb_of_knowing(parse, verb, who):
    doc = parse(
        f"Reed NNP nsubj 1\n{verb} VBZ ROOT 1 {verb[:-1]}\nhow WRB advmod 4\nships NNS nsubj 4\nsank VBD ccomp 1 sink"
    )
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(
    ("verb", "lemma", "who"), [("denied", "deny", "Reed"), ("reported", "report", "Reed"), ("enjoyed", "enjoy", None)]
)
def test_a_gerund_that_is_claimed(parse, verb, lemma, who):
    doc = parse(f"Reed NNP nsubj 1\n{verb} VBD ROOT 1 {lemma}\ntaking VBG xcomp 1 take\nbribes NNS dobj 2")
    assert speaker(doc, "taking") == who


@pytest.mark.parametrize(("verb", "lemma", "who"), [("claims", "claim", "Reed"), ("plans", "plan", None)])
def test_claiming_to_have_done_it(parse, verb, lemma, who):
    doc = parse(
        f"Reed NNP nsubj 1\n{verb} VBZ ROOT 1 {lemma}\nto TO aux 4\nhave VB aux 4\nseen VBN xcomp 1 see\nit PRP dobj 4"
    )
    assert speaker(doc, "seen") == who


def test_being_told_is_what_somebody_reports(parse):
    doc = parse(
        "Reed NNP nsubj 1\nreported VBD ROOT 1 report\nbeing VBG auxpass 3\ntold VBN xcomp 1 tell\nships NNS nsubj 5\nsank VBD ccomp 3 sink"
    )
    assert speaker(doc, "told") == speaker(doc, "sank") == "Reed"


BELIEF = """
{0} 1
{1} NN nsubj 2
is VBZ ROOT 2 be
that IN mark 5
prices NNS nsubj 5
fell VBD ccomp 2 fall
"""


@pytest.mark.parametrize(
    ("determiner", "noun", "who"),
    [("His PRP$ poss", "answer", "His"), ("The DT det", "answer", None), ("His PRP$ poss", "car", None)],
)
def test_whose_answer_it_is(parse, determiner, noun, who):
    assert speaker(parse(BELIEF.format(determiner, noun)), "fell") == who


@pytest.mark.parametrize(("noun", "who"), [("figures", "bank"), ("statistics", "bank"), ("vaults", "vaults")])
def test_whose_figures_they_are(parse, noun, who):
    doc = parse(
        f"Prices NNS nsubj 1\nfell VBD ROOT 1 fall\naccording VBG prep 1\nto IN prep 2\nbank NN poss 5\n{noun} NNS pobj 3"
    )
    assert speaker(doc, "fell") == who


REPORTS = """
It PRP nsubj 1
{0} VBD ROOT 1 {0}
{1} DT det 3
{2} NNS dobj 1 {3}
that IN mark 6
ships NNS nsubj 6
sank VBD acl 3 sink
"""


@pytest.mark.parametrize(
    ("verb", "determiner", "noun", "lemma", "who"),
    [
        ("follow", "the", "reports", "report", "reports"),
        ("follow", "its", "reports", "report", "its"),
        ("follow", "the", "views", "view", None),
        ("send", "the", "messages", "message", "It"),
    ],
)
def test_what_a_noun_tells(parse, verb, determiner, noun, lemma, who):
    lines = REPORTS.format(verb, determiner, noun, lemma)
    assert speaker(parse(lines.replace("its DT det", "its PRP$ poss")), "sank") == who


@pytest.mark.parametrize(("modal", "who"), [("may MD", "Reed"), ("now RB", "police")])
def test_what_may_show_something_says_nothing(parse, modal, who):
    dep = "aux" if modal.endswith("MD") else "advmod"
    doc = parse(
        f"Reed NNP nsubj 1\nsaid VBD ROOT 1 say\npolice NNS nsubj 4\n{modal} {dep} 4\nshow VB ccomp 1\nships NNS nsubj 6\nsank VBD ccomp 4 sink"
    )
    assert speaker(doc, "sank") == who


def test_whom_one_lets_know_says_nothing(parse):
    doc = parse(
        "We PRP nsubj 1\nlet VBD ROOT 1 let\npeople NNS nsubj 3\nknow VB ccomp 1\nships NNS nsubj 5\nsank VBD ccomp 3 sink"
    )
    assert speaker(doc, "sank") is None


@pytest.mark.parametrize(("verb", "lemma", "who"), [("complained", "complain", "Reed"), ("talked", "talk", None)])
def test_what_one_complains_about(parse, verb, lemma, who):
    doc = parse(
        f"Reed NNP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nabout IN prep 1\ntricks NNS pobj 2\nto TO aux 5\nblock VB relcl 3\nhim PRP dobj 5"
    )
    assert speaker(doc, "block") == who


@pytest.mark.parametrize(("subject", "who"), [("", "navy"), ("Reed NNP nsubj 3\n", None)])
def test_a_source_at_the_end_covers_what_shares_its_subject(parse, subject, who):
    shift = bool(subject)
    doc = parse(
        f"Ships NNS nsubj 1\nsank VBD ROOT 1 sink\nand CC cc 1\n{subject.replace(' 3', ' 4')}fled VBD conj 1 flee\n"
        f", , punct {3 + shift}\naccording VBG prep {3 + shift}\nto IN prep {5 + shift}\nnavy NN pobj {6 + shift}"
    )
    assert speaker(doc, "fled") == "navy"
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(("agent", "who"), [("", None), ("\nby IN agent 4\nReed NNP pobj 5", "Reed")])
def test_as_was_told_needs_a_teller(parse, agent, who):
    doc = parse(
        f"Ships NNS nsubj 1\nsank VBD ROOT 1 sink\nas IN mark 4\nwas VBD auxpass 4 be\nreported VBN advcl 1 report{agent}"
    )
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(("verb", "who"), [("say", "crews"), ("continue", None)])
def test_as_something_continues_nobody_tells(parse, verb, who):
    doc = parse(f"Ships NNS nsubj 1\nsank VBD ROOT 1 sink\nas IN mark 4\ncrews NNS nsubj 4\n{verb} VBP advcl 1")
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(("verb", "who"), [("continue", None), ("claim", "It")])
def test_what_goes_on_now_that_something_happens_is_not_said(parse, verb, who):
    doc = parse(f"It PRP nsubj 1\n{verb} VBD ROOT 1 {verb}\nthat IN mark 4\nships NNS nsubj 4\nsank VBD ccomp 1 sink")
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(
    ("noun", "tag", "who"), [("report", "NN", "Gazette"), ("post", "NN", "post"), ("News", "NNP", "News")]
)
def test_whose_name_a_report_bears(parse, noun, tag, who):
    lines = f"Ships NNS nsubj 1\nsank VBD ROOT 1 sink\naccording VBG prep 1\nto IN prep 2\nGazette NNP compound 5\n{noun} {tag} pobj 3"
    assert speaker(parse(lines, ents=[(4, 4, "ORG")]), "sank") == who


@pytest.mark.parametrize(("particle", "who"), [("\nin RP prt 4", None), ("", "crews")])
def test_as_somebody_is_sworn_in_nothing_is_told(parse, particle, who):
    doc = parse(
        f"Ships NNS nsubj 1\nsank VBD ROOT 1 sink\nas IN mark 4\ncrews NNS nsubj 4\nreported VBD advcl 1 report{particle}"
    )
    assert speaker(doc, "sank") == who


@pytest.mark.parametrize(("verb", "who"), [("issued issue", "ministry"), ("seen see", "statement")])
def test_a_statement_is_its_publishers_word(parse, verb, who):
    word, lemma = verb.split()
    doc = parse(
        f"A DT det 1\nstatement NN nsubj 5\n{word} VBN acl 1 {lemma}\nby IN agent 2\nministry NN pobj 3\nsaid VBD ROOT 5 say\n"
        "prices NNS nsubj 7\nfell VBD ccomp 5 fall"
    )
    assert speaker(doc, "fell") == who


@pytest.mark.parametrize(("noun", "who"), [("court", None), ("Reed", "Reed")])
def test_a_court_is_told(parse, noun, who):
    doc = parse(f"Prices NNS nsubj 1\nfell VBD ccomp 4 fall\n, , punct 4\n{noun} NN nsubj 4\ntold VBD ROOT 4 tell")
    assert speaker(doc, "fell") == who


@pytest.mark.parametrize(("mark", "who"), [(";", None), (",", "Reed")])
def test_a_semicolon_ends_what_is_said(parse, mark, who):
    doc = parse(f"Prices NNS nsubj 1\nfell VBD ccomp 4 fall\n{mark} : punct 4\nReed NNP nsubj 4\nsays VBZ ROOT 4 say")
    assert speaker(doc, "fell") == who


@pytest.mark.parametrize(("verb", "who"), [("issued issue", "ministry"), ("read read", "statement")])
def test_a_statement_is_its_senders_word(parse, verb, who):
    word, lemma = verb.split()
    doc = parse(
        f"The DT det 1\nministry NN nsubj 2\n{word} VBD ROOT 2 {lemma}\na DT det 4\nstatement NN dobj 2\nsaying VBG acl 4 say\n"
        "prices NNS nsubj 7\nfell VBD ccomp 5 fall"
    )
    assert speaker(doc, "fell") == who


def test_what_is_told_according_to_some_is_said_by_another(parse):
    doc = parse(
        "According VBG prep 4\nto IN prep 0\nsurvivors NNS pobj 1\nships NNS nsubj 4\nsank VBD ccomp 7 sink\n, , punct 7\n"
        "navy NN nsubj 7\nsaid VBD ROOT 7 say"
    )
    head = {2: doc[2:3]}
    said, sank = doc[7], doc[4]
    assert Speakers(RoleFinder(), head, []).of(said) is None
    assert Speakers(RoleFinder(), head, []).of(sank).text == "survivors"


@pytest.mark.parametrize(("mark", "headline", "found"), [("-", True, "sources"), ("-", False, None), (",", True, None)])
def test_who_is_named_at_the_end_of_a_headline(parse, mark, headline, found):
    lines = f"Firm NN nsubj 1\nhid VBD ROOT 1 hide\nlosses NNS dobj 1\n{mark} : punct 1\nsources NNS dep 1 source"
    assert speaker(parse(lines, headline=headline), "hid") == found


@pytest.mark.parametrize(
    ("first", "mark", "found"), [("Police NNS", ":", "Police"), ("Storm NN", ":", None), ("Police NNS", ",", None)]
)
def test_who_is_named_at_the_head_of_a_headline(parse, first, mark, found):
    lines = f"{first} dep 3 {first.split()[0].lower()}\n{mark} : punct 0\nFirm NN nsubj 3\nhid VBD ROOT 3 hide\nlosses NNS dobj 3"
    assert speaker(parse(lines, headline=True), "hid") == found


@pytest.mark.parametrize(("mark", "found"), [(":", "Velm"), ("-", None)])
def test_a_name_behind_a_colon_is_a_credit(parse, mark, found):
    lines = f"Firm NN nsubj 1\nhid VBD ROOT 1 hide\nlosses NNS dobj 1\n{mark} : punct 1\nRadio NNP compound 5\nVelm NNP dep 1"
    assert speaker(parse(lines, headline=True), "hid") == found


@pytest.mark.parametrize(("verb", "found"), [("described describe", "brigade"), ("extinguished extinguish", None)])
def test_a_verb_of_telling_put_in_between(parse, verb, found):
    lines = "Fires NNS nsubj 1 fire\nbegan VBD ROOT 1 begin\n, , punct 1\nthe DT det 4\nbrigade NN nsubj 5\n{} VBD parataxis 1 {}"
    assert speaker(parse(lines.format(*verb.split())), "began") == found


def test_a_noun_that_nobody_is_is_no_credit(parse):
    lines = "Firm NN nsubj 1\nhid VBD ROOT 1 hide\nlosses NNS dobj 1\n: : punct 1\nweather NN dep 1"
    assert speaker(parse(lines, headline=True), "hid") is None
