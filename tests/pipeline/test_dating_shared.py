"""What dates the verbs that have no date of their own."""

import pytest

FRONTED = """
    On IN prep 4
    Friday NNP pobj 0
    , , punct 4
    rebels NNS nsubj 4
    attacked VBD ROOT 4 attack
    and CC cc 4
    soldiers NNS nsubj 7
    fled VBD conj 4 flee
    """
FINAL = """
    Rebels NNS nsubj 1
    attacked VBD ROOT 1 attack
    on IN prep 1
    Friday NNP pobj 2
    and CC cc 1
    soldiers NNS nsubj 6
    fled VBD conj 1 flee
    """


def test_a_fronted_date_is_shared_by_coordinated_verbs(dates):
    assert dates(FRONTED, {"attacked", "fled"}) == {"attacked": "2010-10-08", "fled": "2010-10-08"}


def test_a_date_behind_the_first_verb_is_not(dates):
    assert dates(FINAL, {"attacked", "fled"}) == {"attacked": "2010-10-08"}


def test_what_results_from_a_dated_event_shares_its_date(dates):
    lines = """
    It PRP nsubj 1
    crashed VBD ROOT 1 crash
    on IN prep 1
    Friday NNP pobj 2
    , , punct 1
    killing VBG advcl 1 kill
    ten CD dobj 5
    and CC cc 5
    wounding VBG conj 5 wound
    six CD dobj 8
    """
    assert set(dates(lines, {"crashed", "killing", "wounding"}).values()) == {"2010-10-08"}
    assert len(dates(lines, {"crashed", "killing", "wounding"})) == 3


@pytest.mark.parametrize("position", ["main", "when"])
def test_a_when_clause_and_its_main_clause_share_a_date(dates, position):
    head = 1 if position == "main" else 4
    lines = f"""
    It PRP nsubj 1
    sank VBD ROOT 1 sink
    when WRB advmod 4
    it PRP nsubj 4
    exploded VBD advcl 1 explode
    in IN prep {head}
    2003 CD pobj 5
    """
    assert dates(lines, {"sank", "exploded"}) == {"sank": "2003", "exploded": "2003"}


@pytest.mark.parametrize(("verb", "shared"), [("forced", True), ("asked", False)])
def test_only_what_was_brought_about_shares_the_date(dates, verb, shared):
    lines = f"""
    In IN prep 4
    May NNP pobj 0
    he PRP nsubjpass 4
    was VBD auxpass 4
    {verb} VBN ROOT 4 {verb.removesuffix("d") if verb == "forced" else "ask"}
    to TO aux 6
    quit VB xcomp 4
    """
    assert ("quit" in dates(lines, {verb, "quit"})) is shared


@pytest.mark.parametrize(
    ("verb", "purpose", "shared"),
    [
        ("met meet", "discuss", True),
        ("marched march", "demand", True),
        ("met meet", "build", False),
        ("voted vote", "demand", False),
    ],
)
def test_what_people_meet_for_they_do_there(dates, verb, purpose, shared):
    lines = (
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\non IN prep 1\nFriday NNP pobj 2\nto TO aux 5\n{} VB advcl 1\nit PRP dobj 5"
    )
    found = dates(lines.format(*verb.split(), purpose), {verb.split()[0], purpose})
    assert (purpose in found) is shared


@pytest.mark.parametrize(
    ("verb", "participle", "shared"),
    [("urged urge", "adding add", False), ("sank sink", "adding add", True), ("urged urge", "angering anger", True)],
)
def test_what_one_goes_on_to_say_the_text_does_not_date(dates, verb, participle, shared):
    lines = "They PRP nsubj 1\n{} VBD ROOT 1 {}\nit PRP dobj 1\non IN prep 1\nFriday NNP pobj 3\n, , punct 1\n{} VBG advcl 1 {}"
    words = {verb.split()[0], participle.split()[0]}
    assert len(dates(lines.format(*verb.split(), *participle.split()), words)) == 1 + shared


@pytest.mark.parametrize(("verb", "dated"), [("documented document", False), ("fell fall", True)])
def test_what_is_found_out_of_a_long_time_is_found_out_once(dates, verb, dated):
    lines = "It PRP nsubj 1\n{} VBD ROOT 1 {}\nsince IN prep 1\n2003 CD pobj 2"
    assert dates(lines.format(*verb.split()), {verb.split()[0]}) == ({verb.split()[0]: "2003/.."} if dated else {})


def test_what_was_only_tried_has_the_date_for_what_follows(dates):
    lines = """
    In IN prep 3
    2009 CD pobj 0
    it PRP nsubj 3
    tried VBD ROOT 3 try
    to TO aux 5
    expand VB xcomp 3
    but CC cc 3
    lost VBD conj 3 lose
    """
    assert dates(lines, {"expand", "lost"}) == {"expand": "2009", "lost": "2009"}


@pytest.mark.parametrize(("helper", "shared"), [("has VBZ", False), ("was VBD", True)])
def test_what_has_come_since_does_not_share_the_date(dates, helper, shared):
    lines = f"""
    In IN prep 3
    2001 CD pobj 0
    it PRP nsubj 3
    grew VBD ROOT 3 grow
    and CC cc 3
    {helper} {"auxpass" if shared else "aux"} 6
    sold VBN conj 3 sell
    """
    assert ("sold" in dates(lines, {"grew", "sold"})) is shared


def test_what_is_to_come_does_not_share_the_date_of_what_was(dates):
    lines = FRONTED.replace("fled VBD conj 4 flee", "had VBD aux 8 have\n    fled VBN conj 4 flee").replace(
        "nsubj 7", "nsubj 8"
    )
    assert dates(lines, {"attacked", "fled"}) == {"attacked": "2010-10-08"}


@pytest.mark.parametrize(
    ("helper", "shared"), [("were VBD auxpass", True), ("had VBD aux", False), ("are VBP auxpass", False)]
)
def test_a_when_clause_before_its_main_clause_dates_it(dates, helper, shared):
    lines = f"""
    When WRB advmod 2
    it PRP nsubj 2
    burned VBD advcl 8 burn
    in IN prep 2
    2003 CD pobj 3
    , , punct 8
    crews NNS nsubjpass 8
    {helper} 8
    called VBN ROOT 8 call
    """
    assert dates(lines, {"burned", "called"}) == {"burned": "2003"} | ({"called": "2003"} if shared else {})


def test_a_verb_that_is_no_event_passes_the_date_on(dates):
    """ "When it *became* public in 2003 it caused an outcry and toppled them"."""
    lines = """
    When WRB advmod 2
    it PRP nsubj 2
    became VBD advcl 7 become
    public JJ acomp 2
    in IN prep 2
    2003 CD pobj 4
    it PRP nsubj 7
    caused VBD ROOT 7 cause
    outcry NN dobj 7
    and CC cc 7
    toppled VBD conj 7 topple
    them PRP dobj 10
    """
    assert dates(lines, {"caused", "toppled"}) == {"caused": "2003", "toppled": "2003"}


@pytest.mark.parametrize(
    ("clause", "shared"),
    [
        ("while IN mark 6\nflying VBG advcl 1 fly", True),
        ("while IN mark 7\nhe PRP nsubj 7\nwas VBD aux 7\nflying VBG advcl 1 fly", True),
        ("while IN mark 7\nhe PRP nsubj 7\nis VBZ aux 7\nflying VBG advcl 1 fly", False),
        ("as IN mark 6\nhe PRP nsubj 6\nflying VBD advcl 1 fly", True),
        ("as IN mark 7\nhe PRP nsubj 7\nhad VBD aux 7\nflying VBN advcl 1 fly", False),
        ("as IN mark 5\nflying VBN advcl 1 fly", False),
        ("as IN mark 6\nhe PRP nsubj 6\nflying VBD advcl 1 do", False),
        ("because IN mark 6\nhe PRP nsubj 6\nflying VBD advcl 1 fly", False),
    ],
)
def test_what_goes_on_meanwhile_has_the_same_date(dates, clause, shared):
    lines = f"""
    He PRP nsubj 1
    fell VBD ROOT 1 fall
    on IN prep 1
    Friday NNP pobj 2
    {clause}
    """
    lines = lines.replace("while IN mark 6", "while IN mark 5")
    assert ("flying" in dates(lines, {"fell", "flying"})) is shared


@pytest.mark.parametrize(("verb", "shared"), [("refused refuse", True), ("began begin", True), ("planned plan", False)])
@pytest.mark.parametrize("host", [1, 3])
def test_what_is_begun_or_refused_is_so_at_one_time(dates, verb, shared, host):
    lines = f"""
    He PRP nsubj 1
    {verb.split()[0]} VBD ROOT 1 {verb.split()[1]}
    to TO aux 3
    testify VB xcomp 1
    on IN prep {host}
    May NNP pobj 4
    """
    assert (len(dates(lines, {verb.split()[0], "testify"})) == 2) is shared


@pytest.mark.parametrize(
    ("participle", "verb", "shared"),
    [("released release", "said", True), ("leaked leak", "said", False), ("released release", "sank", False)],
)
def test_what_is_said_in_a_statement_is_said_when_it_is_released(dates, participle, verb, shared):
    lines = f"""
    In IN prep 6
    statements NNS pobj 0
    {participle.split()[0]} VBN acl 1 {participle.split()[1]}
    on IN prep 2
    Friday NNP pobj 3
    they PRP nsubj 6
    {verb} VBD ROOT 6 {"say" if verb == "said" else "sink"}
    """
    assert (verb in dates(lines, {participle.split()[0], verb})) is shared


@pytest.mark.parametrize(
    ("clause", "verb", "shared"),
    [
        ("Speaking VBG advcl 4 speak", "accused VBD ROOT 4 accuse", True),
        ("Asked VBN advcl 4 ask", "refused VBD ROOT 4 refuse", True),
        ("Speaking VBG acl 3 speak", "accused VBD ROOT 4 accuse", True),
        ("Speaking VBG advcl 4 speak", "fled VBD ROOT 4 flee", False),
        ("Wounded VBN advcl 4 wound", "accused VBD ROOT 4 accuse", False),
    ],
)
def test_who_speaks_on_an_occasion_says_it_then(dates, clause, verb, shared):
    lines = f"{clause}\non IN prep 0\nFriday NNP pobj 1\nshe PRP nsubj 4\n{verb}"
    assert (verb.split()[0] in dates(lines, {clause.split()[0], verb.split()[0]})) is shared


@pytest.mark.parametrize(("word", "shared"), [("starting VBG advcl 1 start", True), ("ending VBG advcl 1 end", False)])
@pytest.mark.parametrize(("verb", "alike"), [("cut VBD ROOT 1 cut", True), ("announced VBD ROOT 1 announce", False)])
def test_what_starts_on_a_day_is_done_from_then_on(dates, word, shared, verb, alike):
    lines = f"They PRP nsubj 1\n{verb}\njobs NNS dobj 1\n{word}\nin IN prep 3\nMay NNP pobj 4"
    assert (verb.split()[0] in dates(lines, {verb.split()[0], word.split()[0]})) is (shared and alike)


@pytest.mark.parametrize(("helper", "shared"), [("to TO aux 5", True), ("had VBD aux 5", False)])
def test_a_clause_with_a_time_of_its_own_shares_none(dates, helper, shared):
    """ "came on Friday to be seen", but "(reports) came on Friday that they had seen"."""
    lines = f"They PRP nsubj 1\ncame VBD ROOT 1 come\non IN prep 1\nFriday NNP pobj 2\n{helper}\nseen VBN ccomp 1 see"
    assert ("seen" in dates(lines, {"came", "seen"})) is shared


@pytest.mark.parametrize(("verb", "shared"), [("killed kill", True), ("sentenced sentence", False)])
def test_who_is_hurt_is_hurt_in_the_accident(dates, verb, shared):
    word, lemma = verb.split()
    lines = f"""
    They PRP nsubjpass 2
    were VBD auxpass 2 be
    {word} VBN ROOT 2 {lemma}
    after IN mark 5
    trains NNS nsubj 5
    collided VBD advcl 2 collide
    on IN prep 5
    Friday NNP pobj 6
    """
    assert (word in dates(lines, {word, "collided"})) == shared


@pytest.mark.parametrize(("between", "shared"), [("and CC cc 2", True), ("cheered, RB advmod 2\nand CC cc 2", False)])
def test_two_verbs_side_by_side_share_what_follows(dates, between, shared):
    at = 3 + between.count("\n") + 1
    lines = f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\ncrushed VBN ROOT 2 crush\n{between}\nburied VBN conj 2 bury\n"
    lines += f"on IN prep {at}\nFriday NNP pobj {at + 1}"
    assert ("crushed" in dates(lines, {"crushed", "buried"})) == shared


@pytest.mark.parametrize(("verb", "shared"), [("stopped stop", True), ("heard hear", False)])
def test_what_is_prevented_is_prevented_then(dates, verb, shared):
    word, lemma = verb.split()
    lines = f"""
    They PRP nsubj 1
    {word} VBD ROOT 1 {lemma}
    him PRP dobj 1
    from IN prep 1
    leaving VBG pcomp 3 leave
    on IN prep 4
    Friday NNP pobj 5
    """
    assert (word in dates(lines, {word, "leaving"})) == shared


@pytest.mark.parametrize(("word", "shared"), [("when WRB advmod", True), ("then RB advmod", False)])
def test_a_when_clause_read_as_a_second_clause(dates, word, shared):
    lines = f"""
    It PRP nsubj 1
    sank VBD ROOT 1 sink
    on IN prep 1
    Friday NNP pobj 2
    {word} 6
    they PRP nsubj 6
    fired VBD conj 1 fire
    """
    assert ("fired" in dates(lines, {"sank", "fired"})) == shared


@pytest.mark.parametrize(("word", "shared"), [("with", True), ("without", False)])
def test_what_comes_with_an_event_shares_its_date(dates, word, shared):
    lines = f"""
    It PRP nsubj 1
    closed VBD ROOT 1 close
    on IN prep 1
    Friday NNP pobj 2
    , , punct 1
    {word} IN prep 1
    staff NN nsubj 7
    calling VBG pcomp 5 call
    """
    assert ("calling" in dates(lines, {"closed", "calling"})) == shared


@pytest.mark.parametrize(("mark", "shared"), [("while", True), ("because", False)])
def test_what_goes_on_behind_a_date_that_opens_the_sentence(dates, mark, shared):
    lines = f"On IN prep 7\nFriday NNP pobj 0\n, , punct 7\n{mark} IN mark 5\nthey PRP nsubj 5\nmet VBD advcl 7 meet\nit PRP nsubj 7\nfell VBD ROOT 7 fall"
    assert ("met" in dates(lines, {"met", "fell"})) is shared


@pytest.mark.parametrize(("verb", "shared"), [("caused cause", True), ("banned ban", False)])
def test_what_is_brought_about_does_what_it_does_then(dates, verb, shared):
    """ "*caused* a landslide on Friday that *buried* two villages", but "*banned* a book that *angered* them"."""
    word, lemma = verb.split()
    lines = f"It PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nfloods NNS dobj 1\non IN prep 1\nFriday NNP pobj 3\n"
    lines += "that WDT nsubj 6\nburied VBD relcl 2 bury\nit PRP dobj 6"
    assert ("buried" in dates(lines, {word, "buried"})) is shared


@pytest.mark.parametrize(("word", "shared"), [("able", True), ("eager", False)])
@pytest.mark.parametrize("verb", ["were VBD ROOT 3 be", "be VB ROOT 3 be"])
def test_what_one_is_able_to_do_on_a_day_is_done_then(dates, word, shared, verb):
    lines = (
        f"On IN prep 3\nFriday NNP pobj 0\nthey PRP nsubj 3\n{verb}\n{word} JJ acomp 3\nto TO aux 6\nland VB xcomp 4"
    )
    assert bool(dates(lines, {"land"})) is shared


@pytest.mark.parametrize(
    ("verb", "subject", "shared"),
    [("hurt hurt", "buses NNS", True), ("hurt hurt", "they PRP", False), ("fined fine", "buses NNS", False)],
)
def test_what_hurts_somebody_does_so_on_the_day(dates, verb, subject, shared):
    """ "ten were *hurt* on Friday after a bus *overturned*", but "a man was hurt on Friday after *he refused* to pay"."""
    word, lemma = verb.split()
    lines = f"Ten CD nsubjpass 2\nwere VBD auxpass 2 be\n{word} VBN ROOT 2 {lemma}\non IN prep 2\nFriday NNP pobj 3\n"
    lines += f"after IN mark 7\n{subject} nsubj 7\nfell VBD advcl 2 fall"
    assert ("fell" in dates(lines, {word, "fell"})) is shared


@pytest.mark.parametrize(
    ("noun", "participle", "shared"),
    [
        ("hearing", "scheduled schedule", True),
        ("hearing", "broadcast broadcast", False),
        ("castle", "scheduled schedule", False),
    ],
)
def test_what_is_done_at_an_occasion_is_done_when_it_is_held(dates, noun, participle, shared):
    """ "will *appeal* at a hearing *scheduled* for Friday"."""
    word, lemma = participle.split()
    lines = f"They PRP nsubj 2\nwill MD aux 2\nappeal VB ROOT 2\nat IN prep 2\na DT det 5\n{noun} NN pobj 3\n"
    lines += f"{word} VBN acl 5 {lemma}\nin IN prep 6\nMay NNP pobj 7"
    assert ("appeal" in dates(lines, {word, "appeal"})) is shared
