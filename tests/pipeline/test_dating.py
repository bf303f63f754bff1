import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from kg.pipeline.dating import event_times
from kg.pipeline.timex import make_timex

NLP = spacy.blank("en")
FIND = make_timex(NLP, "kg_timex")


def test_a_date_goes_to_the_verb_of_its_clause(dates):
    lines = """
    They PRP nsubj 1
    met VBD ROOT 1 meet
    on IN prep 1
    Friday NNP pobj 2
    """
    assert dates(lines, {"met"}) == {"met": "2010-10-08"}


@pytest.mark.parametrize(("verb", "dated"), [("wrote write", True), ("appeared appear", False)])
def test_what_is_told_in_a_dated_text_is_told_then(dates, verb, dated):
    lines = "She PRP nsubj 1\n{} VBD ROOT 1 {}\nin IN prep 1\nher PRP$ poss 5\n2006 CD nummod 5\nmemoir NN pobj 2"
    assert dates(lines.format(*verb.split()), {verb.split()[0]}) == ({verb.split()[0]: "2006"} if dated else {})


@pytest.mark.parametrize("word", ["until", "before", "after"])
def test_a_bound_is_no_date(dates, word):
    assert dates(f"It PRP nsubj 1\nclosed VBD ROOT 1 close\n{word} IN prep 1\nFriday NNP pobj 2", {"closed"}) == {}


def test_lengths_and_repeated_times_date_nothing(dates):
    lines = """
    They PRP nsubj 1
    met VBD ROOT 1 meet
    for IN prep 1
    two CD nummod 4
    days NNS pobj 2
    every DT det 6
    year NN npadvmod 1
    """
    assert dates(lines, {"met"}) == {}


def test_a_date_the_parser_hung_on_a_noun_goes_to_the_verb(dates):
    lines = """
    They PRP nsubj 1
    praised VBD ROOT 1 praise
    the DT det 3
    opening NN dobj 1
    of IN prep 3
    the DT det 6
    bridge NN pobj 4
    Friday NNP npadvmod 6
    """
    assert dates(lines, {"praised"}) == {"praised": "2010-10-08"}


@pytest.mark.parametrize(("verb", "expected"), [("expected expect", "vote"), ("asked ask", "asked")])
def test_what_is_expected_on_a_day_is_done_then(dates, verb, expected):
    word, lemma = verb.split()
    lines = f"On IN prep 4\nFriday NNP pobj 0\nit PRP nsubjpass 4\nis VBZ auxpass 4\n{word} VBN ROOT 4 {lemma}\nto TO aux 6\nvote VB xcomp 4"
    assert list(dates(lines, {word, "vote"})) == [expected]


@pytest.mark.parametrize(
    ("cleft", "dated"),
    [
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\nnot RB neg 1\nuntil IN prep 1", True),
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\nonly RB advmod 1\non IN prep 1", True),
        ("It PRP nsubj 1\nwas VBD ROOT 1 be\nopen JJ acomp 1\nuntil IN prep 1", False),
    ],
)
def test_a_cleft_dates_what_it_singles_out(dates, cleft, dated):
    lines = f"{cleft}\nMonday NNP pobj 3\nthat IN mark 7\nthey PRP nsubj 7\nspoke VBD ccomp 1 speak"
    assert dates(lines, {"spoke"}) == ({"spoke": "2010-10-11"} if dated else {})


@pytest.mark.parametrize(("noun", "dated"), [("revolution", False), ("summer", True)])
def test_what_recalls_the_past_is_not_of_it(dates, noun, dated):
    lines = f"They PRP nsubj 1\nfilmed VBD ROOT 1 film\nthe DT det 3\n{noun} NN dobj 1\nof IN prep 3\n1917 CD pobj 4"
    assert bool(dates(lines, {"filmed"})) == dated


@pytest.mark.parametrize(
    ("verb", "time", "dated"),
    [
        ("prepared VBD ROOT 1 prepare", "tomorrow", False),
        ("prepared VBD ROOT 1 prepare", "yesterday", True),
        ("plays VBZ ROOT 1 play", "tomorrow", True),
    ],
)
def test_what_awaits_a_day_is_not_done_on_it(dates, verb, time, dated):
    lines = f"They PRP nsubj 1\n{verb}\nfor IN prep 1\nVelm NNP pobj 2\n{time} NN npadvmod 1"
    assert bool(dates(lines, {verb.split()[0]})) == dated


@pytest.mark.parametrize(("state", "expected"), [("wanted want", "arrested"), ("seen see", "seen")])
def test_who_is_wanted_is_arrested_on_the_day(dates, state, expected):
    word, lemma = state.split()
    lines = f"They PRP nsubj 1\narrested VBD ROOT 1 arrest\na DT det 3\nman NN dobj 1\n{word} VBN acl 3 {lemma}\nyesterday NN npadvmod 4"
    assert list(dates(lines, {"arrested", word})) == [expected]


@pytest.mark.parametrize(("noun", "dated"), [("meeting", True), ("building", False)])
def test_a_month_belongs_to_the_last_noun_of_a_compound(dates, noun, dated):
    lines = f"They PRP nsubj 1\nvoted VBD ROOT 1 vote\nat IN prep 1\nthe DT det 6\nSeptember NNP compound 5\ncouncil NN compound 6\n{noun} NN pobj 2"
    assert bool(dates(lines, {"voted"})) == dated


@pytest.mark.parametrize(("aux", "dated"), [("will MD", False), ("did VBD", True)])
def test_what_is_to_come_does_not_come_last_week(dates, aux, dated):
    lines = f"They PRP nsubj 2\n{aux} aux 2\nclose VB ROOT 2\nafter IN prep 2\na DT det 5\nfire NN pobj 3\nlast JJ amod 7\nweek NN npadvmod 2"
    assert bool(dates(lines, {"close"})) == dated


@pytest.mark.parametrize(("dep", "expected"), [("advcl", "began"), ("ccomp", "won")])
def test_a_date_that_closes_a_clause_is_its_own(dates, dep, expected):
    lines = f"Since IN mark 2\nit PRP nsubj 2\nbegan VBD {dep} 5 begin\nyesterday NN npadvmod 5\nVelm NNP nsubj 5\nwon VBD ROOT 5 win"
    assert list(dates(lines, {"began", "won"})) == [expected]


def test_a_date_before_a_noun_is_the_nouns_own(dates):
    lines = """
    Monday NNP poss 2
    's POS case 0
    attack NN nsubj 3
    angered VBD ROOT 3 anger
    them PRP dobj 3
    """
    assert dates(lines, {"attack", "angered"}) == {"attack": "2010-10-11"}


def test_a_date_between_subject_and_verb_is_the_verbs(dates):
    lines = """
    A DT det 1
    storm NN nsubj 3
    yesterday NN npadvmod 1
    sank VBD ROOT 3 sink
    it PRP dobj 3
    """
    assert dates(lines, {"sank"}) == {"sank": "2010-10-12"}


def test_a_date_right_after_a_speech_verb_dates_the_saying(dates):
    lines = """
    She PRP nsubj 1
    said VBD ROOT 1 say
    Friday NNP npadvmod 5
    he PRP nsubj 5
    would MD aux 5
    resign VB ccomp 1
    """
    assert dates(lines, {"said", "resign"}) == {"said": "2010-10-08"}


def test_a_date_behind_what_is_said_dates_what_is_said(dates):
    lines = """
    She PRP nsubj 1
    said VBD ROOT 1 say
    he PRP nsubj 3
    resigned VBD ccomp 1 resign
    Friday NNP npadvmod 1
    """
    assert dates(lines, {"said", "resigned"}) == {"resigned": "2010-10-08"}


def test_a_range_counts_as_a_whole(dates):
    lines = """
    It PRP nsubj 1
    fell VBD ROOT 1 fall
    from IN prep 1
    1990 CD pobj 2
    to IN prep 2
    1995 CD pobj 4
    """
    assert dates(lines, {"fell"}) == {"fell": "1990/1995"}


def test_a_dateline_dates_nothing(parse):
    doc = FIND(parse("Friday NNP npadvmod 2\nthey PRP nsubj 2\nmet VBD ROOT 2 meet", published="2010-10-13"))
    doc._.kg_blocks = [[0, 6, "dateline"], [7, 15, "body"]]
    assert event_times(doc, [2]) == {}


def test_an_unresolved_date_is_attached_all_the_same(dates):
    lines = "They PRP nsubj 1\nmet VBD ROOT 1 meet\nFriday NNP npadvmod 1"
    assert dates(lines, {"met"}, published=None) == {"met": ""}


TAGS = ["VBD", "VB", "NN", "NNP", "IN", "VBG", "CD", "RB", "MD"]
DEPS = [
    "nsubj",
    "dobj",
    "prep",
    "pobj",
    "npadvmod",
    "advcl",
    "ccomp",
    "xcomp",
    "conj",
    "acl",
    "relcl",
    "advmod",
    "nummod",
]
POS = ["VERB", "NOUN", "PROPN", "ADP", "ADV", "NUM", "AUX"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_parse_breaks_it(data):
    words = data.draw(
        st.lists(st.sampled_from(["On", "Friday", "said", "2003", "attack", "when", "to"]), min_size=1, max_size=9)
    )
    n = len(words)
    heads = [0, *(data.draw(st.integers(0, i - 1)) for i in range(1, n))]

    def pick(options):
        return [data.draw(st.sampled_from(options)) for _ in range(n)]

    doc = Doc(
        NLP.vocab,
        words=words,
        heads=heads,
        tags=pick(TAGS),
        pos=pick(POS),
        deps=["ROOT", *pick(DEPS)[1:]],
        lemmas=[word.lower() for word in words],
    )
    doc._.kg_published = "2010-10-13"
    FIND(doc)
    found = event_times(doc, range(n))
    assert all(0 <= index < len(doc.spans["kg_times"]) for index in found.values())


@pytest.mark.parametrize(("word", "date"), [("when", "2010-10-08"), ("where", None)])
def test_a_clause_tells_what_happened_when(dates, word, date):
    lines = f"""
    They PRP nsubj 1
    waited VBD ROOT 1 wait
    until IN prep 1
    Friday NNP pobj 2
    , , punct 3
    {word} WRB advmod 7
    guards NNS nsubj 7
    left VBD relcl 3 leave
    """
    assert dates(lines, {"left"}).get("left") == date


@pytest.mark.parametrize(("third", "host"), [("released VBN acl", "released"), ("there RB advmod", "told")])
def test_a_date_behind_a_participle_is_its_own(dates, third, host):
    lines = f"""
    a DT det 1
    report NN nsubj 5
    {third} 1
    last JJ amod 4
    month NN npadvmod 5
    told VBD ROOT 5 tell
    lies NNS dobj 5
    """
    assert dates(lines, {"released", "told"}) == {host: "2010-09"}


def test_what_has_not_ended_is_dated_from_its_beginning(dates):
    lines = "It PRP nsubj 2\nhas VBZ aux 2\nfallen VBN ROOT 2 fall\nsince IN prep 2\n2003 CD pobj 3"
    assert dates(lines, {"fallen"}) == {"fallen": "2003/.."}


@pytest.mark.parametrize(("verb", "host"), [("voted", "voted"), ("had", "lift")])
def test_a_past_date_behind_its_infinitive_is_of_the_vote(dates, verb, host):
    lines = f"""
    They PRP nsubj 1
    {verb} VBD ROOT 1 {"vote" if verb == "voted" else "have"}
    to TO aux 3
    lift VB xcomp 1
    it PRP dobj 3
    on IN prep 3
    Friday NNP pobj 5
    """
    assert dates(lines, {verb, "lift"}) == {host: "2010-10-08"}


@pytest.mark.parametrize(("subject", "host"), [("crews", "left"), ("talks", "talks")])
def test_a_subject_read_as_the_end_of_a_date_is_none(dates, subject, host):
    """ "On Sunday *crews* left", but "On Sunday *talks* they left"."""
    they = "" if subject == "crews" else "they PRP nsubj 4\n"
    verb = 3 if subject == "crews" else 4
    lines = f"On IN prep {verb}\nFriday NNP compound 2\n{subject} NNS pobj 0\n{they}left VBD ROOT {verb} leave"
    assert dates(lines, {"left", subject}).keys() == {host}


@pytest.mark.parametrize(("count", "dated"), [("two CD nummod", False), ("Norse JJ amod", True)])
def test_what_another_is_counted_from_keeps_its_date(dates, count, dated):
    """ "arrested two *days* after the attack on Friday", but "arrested ... after the attack on Friday"."""
    lines = f"""
    arrested VBN ROOT 0 arrest
    {count} 2
    {"days NNS npadvmod 3 day" if not dated else "men NNS dobj 0 man"}
    after IN prep 0
    the DT det 5
    attack NN pobj 3
    on IN prep 5
    Friday NNP pobj 6
    """
    assert ("arrested" in dates(lines, {"arrested"})) is dated


def test_of_two_days_the_one_in_figures_counts(dates):
    """ "It opens at the end of the month on April 29"."""
    lines = """
    It PRP nsubj 1
    opens VBZ ROOT 1 open
    at IN prep 1
    the DT det 4
    end NN pobj 2
    of IN prep 4
    the DT det 7
    month NN pobj 5
    on IN prep 1
    April NNP pobj 8
    29 CD nummod 9
    """
    assert dates(lines, {"opens"}, published="2011-04-13") == {"opens": "2011-04-29"}


@pytest.mark.parametrize(("verb", "host"), [("told tell", "told"), ("heard hear", "resign")])
def test_a_date_behind_the_hearer_dates_the_saying(dates, verb, host):
    """ "*told* reporters on Friday he would resign", where the date is read into what is told."""
    word, lemma = verb.split()
    lines = f"She PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nthem PRP dobj 1\non IN prep 7\nFriday NNP pobj 3\nhe PRP nsubj 7\nwould MD aux 7\nresign VB ccomp 1"
    found = dates(lines, {word, "resign"})
    assert found == {host: "2010-10-08" if host == "told" else "2010-10-15"}


@pytest.mark.parametrize(("participle", "host"), [("called call", "dropped"), ("built build", "built")])
def test_a_name_has_no_date(dates, participle, host):
    """ "dropped a bomb *called* the Hammer on Friday"."""
    word, lemma = participle.split()
    lines = f"They PRP nsubj 1\ndropped VBD ROOT 1 drop\na DT det 3\nbomb NN dobj 1\n{word} VBN acl 3 {lemma}\nHammer NNP oprd 4\n"
    lines += "on IN prep 4\nFriday NNP pobj 6"
    assert list(dates(lines, {"dropped", word})) == [host]
