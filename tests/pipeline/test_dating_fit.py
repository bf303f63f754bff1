"""Whether a date fits the verb that it stands by: each rule, and a near miss that it must leave alone."""

import pytest


def test_what_is_past_did_not_happen_after_publication(dates):
    lines = """
    They PRP nsubj 1
    estimated VBD ROOT 1 estimate
    by IN prep 1
    2050 CD pobj 2
    demand NN nsubj 6
    would MD aux 6
    rise VB ccomp 1
    """
    assert dates(lines, {"estimated", "rise"}) == {"rise": "2050"}


def test_today_before_a_plain_present_means_nowadays(dates):
    lines = """
    Today NN npadvmod 2
    thousands NNS nsubj 2
    worship VBP ROOT 2
    there RB advmod 2
    """
    assert dates(lines, {"worship"}) == {}


@pytest.mark.parametrize(("number", "date"), [("1950", {}), ("Friday", {"fled": "2010-10-08"})])
def test_a_number_that_does_something_is_no_year(dates, number, date):
    tag, dep = ("CD", "nsubj") if number == "1950" else ("NNP", "npadvmod")
    assert dates(f"and CC cc 2\n{number} {tag} {dep} 2\nfled VBD ROOT 2 flee", {"fled"}) == date


@pytest.mark.parametrize(("word", "date"), [("tomorrow", {}), ("yesterday", {"declared": "2010-10-12"})])
def test_a_day_to_come_is_no_date_of_what_is_past(dates, word, date):
    lines = f"They PRP nsubj 1\ndeclared VBD ROOT 1 declare\n{word} NN npadvmod 1\nholy JJ oprd 1"
    assert dates(lines, {"declared"}) == date


@pytest.mark.parametrize(("verb", "dated"), [("follows", False), ("saw", True)])
def test_what_follows_an_event_does_not_have_its_date(dates, verb, dated):
    lines = f"""
    It PRP nsubj 1
    {verb} {"VBZ ROOT 1 follow" if verb == "follows" else "VBD ROOT 1 see"}
    a DT det 3
    raid NN dobj 1
    on IN prep 3
    Friday NNP pobj 4
    """
    assert (verb in dates(lines, {verb})) is dated


@pytest.mark.parametrize(("noun", "dated"), [("meeting", True), ("level", False)])
def test_what_is_done_on_a_dated_occasion(dates, noun, dated):
    lines = f"At IN prep 5\nFriday NNP poss 3\n's POS case 1\n{noun} NN pobj 0\nthey PRP nsubj 5\nvoted VBD ROOT 5 vote"
    assert ("voted" in dates(lines, {"voted"})) == dated


@pytest.mark.parametrize(("word", "dated"), [("before", False), ("for", True)])
def test_what_something_happened_before_keeps_its_date(dates, word, dated):
    lines = f"{word} IN prep 6\nhis PRP$ poss 2\narrest NN pobj 0\non IN prep 2\nFriday NNP pobj 3\nhe PRP nsubj 6\nfled VBD ROOT 6 flee"
    assert ("fled" in dates(lines, {"fled"})) == dated


@pytest.mark.parametrize(("noun", "dated"), [("wake", False), ("harbour", True)])
def test_what_something_happened_in_the_wake_of_keeps_its_date(dates, noun, dated):
    lines = f"They PRP nsubj 1\nsuffered VBD ROOT 1 suffer\nin IN prep 1\nthe DT det 4\n{noun} NN pobj 2\nyesterday NN npadvmod 4"
    assert ("suffered" in dates(lines, {"suffered"})) == dated


def test_two_years_of_one_noun_date_nothing(dates):
    lines = "He PRP nsubj 1\nran VBD ROOT 1 run\nat IN prep 1\nthe DT det 7\n2000 CD nummod 7\nand CC cc 4\n2004 CD conj 4\ngames NNS pobj 2"
    assert dates(lines, {"ran"}) == {}
    assert dates(lines.replace("2004 CD conj 4", "late JJ amod 7"), {"ran"}) == {"ran": "2000"}


@pytest.mark.parametrize(("verb", "dated"), [("killed kill", True), ("prompted prompt", False)])
@pytest.mark.parametrize("before", [True, False])
def test_an_accident_does_harm_on_its_day(dates, verb, dated, before):
    word, lemma = verb.split()
    lines = f"The DT det 1\nfire NN nsubj 6\non IN prep 1\nFriday NNP pobj 2\nin IN prep 1\nVelm NNP pobj 4\n{word} VBD ROOT 6 {lemma}"
    if before:
        lines = f"Friday NNP poss 2\n's POS case 0\nfire NN nsubj 3\n{word} VBD ROOT 3 {lemma}\nten CD dobj 3"
    assert (word in dates(lines, {word})) == dated


@pytest.mark.parametrize(
    ("noun", "verb", "dated"),
    [
        ("letter", "said VBD ROOT 3 say", True),
        ("ruling", "ended VBD ROOT 3 end", True),
        ("letter", "ended VBD ROOT 3 end", False),
        ("ruling", "ends VBZ ROOT 3 end", False),
    ],
)
def test_what_a_dated_text_says_it_says_then(dates, noun, verb, dated):
    lines = f"Friday NNP poss 2\n's POS case 0\n{noun} NN nsubj 3\n{verb}\nmore JJR dobj 3"
    found = dates(lines, {verb.split()[0]})
    assert found == ({verb.split()[0]: "2010-10-08"} if dated else {})


@pytest.mark.parametrize(
    ("verb", "noun", "dated"),
    [
        ("caused cause", "outage", True),
        ("won win", "election", True),
        ("won win", "budget", False),
        ("read read", "vote", False),
        ("told tell", "meeting", True),
    ],
)
def test_what_is_brought_about_dates_its_verb(dates, verb, noun, dated):
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nFriday NNP poss 4\n's POS case 2\n{noun} NN dobj 1"
    assert dates(lines, {word}) == ({word: "2010-10-08"} if dated else {})


@pytest.mark.parametrize(
    ("below", "expected"), [("seizing VBG pcomp 7 seize", "2010-10-06"), ("riots NNS pobj 7 riot", None)]
)
def test_what_came_a_day_before_has_its_own_date(dates, below, expected):
    lines = (
        "They PRP nsubj 1\nfled VBD ROOT 1 flee\non IN prep 1\nFriday NNP pobj 2\n, , punct 1\ntwo CD nummod 6\n"
        f"days NNS npadvmod 7\nafter IN prep 1\n{below}\nit PRP dobj 8"
    )
    word = below.split()[0]
    assert dates(lines, {"fled", word}) == {"fled": "2010-10-08"} | ({word: expected} if expected else {})


@pytest.mark.parametrize(("adverb", "dated"), [("usually", False), ("now", True)])
def test_what_is_so_as_a_rule_has_no_date(dates, adverb, dated):
    lines = f"Floods NNS nsubj 2\n{adverb} RB advmod 2\nbegin VBP ROOT 2 begin\nin IN prep 2\nOctober NNP pobj 3"
    assert bool(dates(lines, {"begin"})) is dated


@pytest.mark.parametrize(
    ("verb", "dated"),
    [
        ("has VBZ aux 2 have\ntried VBN ROOT 2 try", False),
        ("had VBD aux 2 have\ntried VBN ROOT 2 try", True),
        ("is VBZ aux 2 be\ntrying VBG ROOT 2 try", False),
        ("was VBD aux 2 be\ntrying VBG ROOT 2 try", True),
        ("often RB advmod 2\nsays VBZ ROOT 2 say", False),
        ("once RB advmod 2\nsaid VBD ROOT 2 say", True),
    ],
)
def test_what_is_so_now_has_no_date_that_is_over(dates, verb, dated):
    """ "*has tried* the men of the raid last week", "*is trying*", "*says*": the raid was last week."""
    words = {"tried", "trying", "says", "said"}
    lines = (
        f"She PRP nsubj 2\n{verb}\nthings NNS dobj 2\nof IN prep 3\nVelm NNP pobj 4\nlast JJ amod 7\nweek NN npadvmod 2"
    )
    assert bool(dates(lines, words)) is dated


def test_a_date_right_behind_a_perfect_is_its_own(dates):
    lines = "She PRP nsubj 2\nhas VBZ aux 2 have\ndied VBN ROOT 2 die\nyesterday NN npadvmod 2"
    assert dates(lines, {"died"}) == {"died": "2010-10-12"}


@pytest.mark.parametrize(("word", "dated"), [("now", False), ("also", True)])
def test_what_is_now_so_is_not_of_another_time(dates, word, dated):
    """ "damage over the past month is *now* put at ..."."""
    lines = f"It PRP nsubjpass 3\nis VBZ auxpass 3 be\n{word} RB advmod 3\nhidden VBN ROOT 3 hide\nin IN prep 3\nMay NNP pobj 4"
    assert bool(dates(lines, {"hidden"}, published="2010-04-13")) is dated


@pytest.mark.parametrize(
    ("verb", "dated"), [("ruled rule", False), ("planned plan", True), ("scheduled schedule", True)]
)
@pytest.mark.parametrize("helper", ["is VBZ auxpass 4 be", "long RB advmod 4"])
def test_what_is_to_come_is_no_date_of_what_is_said_of_it(dates, verb, dated, helper):
    """ "an impact in 2029 *is ruled* out", "Impact in 2029 *ruled* out", but "a landing in 2029 is *planned*"."""
    word, lemma = verb.split()
    lines = f"impact NN nsubjpass 4\nin IN prep 0\n2029 CD pobj 1\n{helper}\n{word} VBN ROOT 4 {lemma}"
    assert bool(dates(lines, {word})) is dated


@pytest.mark.parametrize(("verb", "dated"), [("comes VBZ come", False), ("opened VBD open", True)])
def test_what_comes_after_an_event_does_not_come_on_its_day(dates, verb, dated):
    """ "the vote *comes* after a blast yesterday"."""
    word, tag, lemma = verb.split()
    lines = f"It PRP nsubj 1\n{word} {tag} ROOT 1 {lemma}\nafter IN prep 1\na DT det 4\nblast NN pobj 2\nyesterday NN npadvmod 4"
    assert bool(dates(lines, {word})) is dated


@pytest.mark.parametrize(("when", "date"), [("two years ago", {}), ("in late 1999", {"makes": "1999"})])
def test_a_present_tense_has_no_date_counted_from_today(dates, when, date):
    """ "*makes* up for a loss two years ago"."""
    words = {
        "two": "two CD nummod 6\nyears NNS npadvmod 7 year\nago RB advmod 1",
        "in": "in IN prep 1\nlate JJ amod 7\n1999 CD pobj 5",
    }
    lines = f"It PRP nsubj 1\nmakes VBZ ROOT 1 make\nup RP prt 1\nfor IN prep 1\nlosses NNS pobj 3 loss\n{words[when.split()[0]]}"
    assert dates(lines, {"makes"}) == date


@pytest.mark.parametrize(("word", "dated"), [("until", True), ("before", False)])
def test_what_does_not_happen_until_a_day_happens_on_it(dates, word, dated):
    lines = f"They PRP nsubj 3\ndid VBD aux 3 do\nnot RB neg 3\narrive VB ROOT 3\n{word} IN prep 3\nFriday NNP pobj 4"
    assert bool(dates(lines, {"arrive"}, ents=[(5, 5, "DATE")])) is dated


@pytest.mark.parametrize(("word", "dated"), [("from", False), ("to", True)])
def test_the_time_of_an_amount_is_not_that_of_its_change(dates, word, dated):
    """ "fell *from* ten million in 2006"."""
    lines = f"It PRP nsubj 1\nfell VBD ROOT 1 fall\n{word} IN prep 1\nten CD compound 4\nmillion CD pobj 2\nin IN prep 1\n2006 CD pobj 5"
    assert bool(dates(lines, {"fell"})) is dated


@pytest.mark.parametrize(("year", "dated"), [("2011", False), ("Friday", True)])
def test_a_bare_year_behind_what_is_said_is_told_of(dates, year, dated):
    tag = "CD" if year == "2011" else "NNP"
    lines = f"They PRP nsubj 1\nsaid VBD ROOT 1 say\n{year} {tag} nsubj 4\nwould MD aux 4\nend VB ccomp 1"
    assert ("said" in dates(lines, {"said", "end"})) is dated


@pytest.mark.parametrize(("comma", "hosts"), [("here RB advmod 1", {"appeared"}), (", , punct 1", {"accused"})])
def test_a_date_before_a_participle_is_of_the_verb_before_it(dates, comma, hosts):
    """ "*appeared* here on Friday *accused* of fraud"."""
    lines = f"They PRP nsubj 1\nappeared VBD ROOT 1 appear\n{comma}\nyesterday NN npadvmod 4\naccused VBN advcl 1 accuse\nof IN prep 4\nfraud NN pobj 5"
    assert set(dates(lines, {"appeared", "accused"})) == hosts


@pytest.mark.parametrize(("verb", "dated"), [("stopped stop", True), ("discussed discuss", False)])
def test_what_one_stops_doing_on_a_day_is_one_event(dates, verb, dated):
    word, lemma = verb.split()
    lines = f"They PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nrunning VBG xcomp 1 run\non IN prep 2\nFriday NNP pobj 3"
    assert bool(dates(lines, {word})) is dated


@pytest.mark.parametrize(
    ("helper", "object_", "dated"),
    [("will MD", "it PRP", True), ("could MD", "it PRP", False), ("will MD", "500 CD", False)],
)
def test_what_will_be_done_is_done_when_a_time_is_over(dates, helper, object_, dated):
    """ "*will settle* it in two weeks", but "*will build* 500 in two weeks"."""
    lines = f"They PRP nsubj 2\n{helper} aux 2\nsettle VB ROOT 2\n{object_} dobj 2\nin IN prep 2\ntwo CD nummod 6\nweeks NNS pobj 4"
    assert dates(lines, {"settle"}) == ({"settle": "2010-W43"} if dated else {})


@pytest.mark.parametrize(("above", "dated"), [("due", True), ("quick", False)])
def test_what_is_due_is_done_when_a_time_is_over(dates, above, dated):
    lines = f"They PRP nsubj 1\nare VBP ROOT 1 be\n{above} JJ acomp 1\nto TO aux 4\nvote VB xcomp 2\nin IN prep 4\ntwo CD nummod 7\ndays NNS pobj 5"
    assert bool(dates(lines, {"vote"})) is dated


@pytest.mark.parametrize(("verb", "dated"), [("expect", False), ("face", True)])
def test_what_is_expected_is_still_to_come(dates, verb, dated):
    lines = f"They PRP nsubj 1\n{verb} VBP ROOT 1\nrain NN dobj 1\nby IN prep 1\n2012 CD pobj 3"
    assert bool(dates(lines, {verb})) is dated


@pytest.mark.parametrize(
    ("verb", "expected"), [("hope", {"pay": "2012"}), ("refuse", {"refuse": "2012", "pay": "2012"})]
)
def test_what_one_hopes_to_do_by_a_year(dates, verb, expected):
    lines = f"By IN prep 3\n2012 CD pobj 0\nthey PRP nsubj 3\n{verb} VBP ROOT 3\nto TO aux 5\npay VB xcomp 3"
    assert dates(lines, {verb, "pay"}) == expected


@pytest.mark.parametrize(("word", "expected"), [("due", {"meet": "2010-10-08"}), ("keen", {})])
def test_a_date_of_what_somebody_is_due_to_do(dates, word, expected):
    """ "*is* due to *meet* him, a guest at the fair, *on Friday*", where the date hangs on "is"."""
    lines = f"She PRP nsubj 1\nwas VBD ROOT 1 be\n{word} JJ acomp 1\nto TO aux 4\nmeet VB xcomp 2\nhim PRP dobj 4\n, , punct 1\non IN prep 1\nFriday NNP pobj 7"
    assert dates(lines, {"meet"}) == expected
