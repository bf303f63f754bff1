"""Which words are triggers and which of them are passive: each rule, and a near miss that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.events import is_stray
from kg.pipeline.roles import RoleFinder
from kg.pipeline.triggers import is_passive, is_trigger, triggers
from tests.pipeline.parsed import at, glued


def found(doc):
    return [t.text for t in triggers(doc)]


def test_a_clitic_is_no_trigger(parse):
    lines = "I PRP nsubj 1\n{0} VBP ROOT 1 {1}\nhome RB advmod 1"
    assert found(parse(lines.format("’m", "’m"))) == []
    assert found(parse(lines.format("march", "march"))) == ["march"]


def test_a_plural_that_is_no_verb_is_no_trigger(parse):
    lines = "Owners NNS nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\n{0} VBZ conj 1 {1}\nand CC cc 1\ncooks NNS conj 1"
    assert found(parse(lines.format("photographers", "photographer"))) == ["left"]
    assert found(parse(lines.format("protests", "protest"))) == ["left", "protests"]


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("saw", "see", True), ("said", "say", False)])
def test_witnessed_passive(parse, verb, lemma, passive):
    doc = parse(
        f"They PRP nsubj 1\n{verb} VBD ROOT 1 {lemma}\nthe DT det 3\nfunds NNS nsubj 4\nfrozen VBN ccomp 1 freeze"
    )
    assert is_passive(at(doc, "frozen")) is passive


@pytest.mark.parametrize(
    ("verb", "mark", "homes", "burnt", "passive"),
    [
        ("slept sleep", "with IN mark 5", "nsubj 5", "VBN advcl", True),
        ("slept sleep", "with IN mark 5", "nsubj 5", "VBD advcl", True),  # "with" has no finite verb
        ("slept sleep", "as IN mark 5", "nsubj 5", "VBD advcl", False),
        ("reported report", "old JJ amod 4", "nsubj 5", "VBN ccomp", True),
        ("reported report", "old JJ amod 4", "nsubj 5", "VBD ccomp", False),
        ("said say", "old JJ amod 4", "nsubj 5", "VBN ccomp", False),
    ],
)
def test_a_participle_with_a_subject_but_no_finite_verb(parse, verb, mark, homes, burnt, passive):
    tag, dep = burnt.split()
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\nthere RB advmod 1\n{}\nhomes NNS {} home\nburnt {} {} 1 burn".format(
            *verb.split(), mark, homes, tag, dep
        )
    )
    assert is_passive(doc[5]) is passive


def test_the_second_of_two_that_are_left_so(parse):
    doc = parse(
        "It PRP nsubj 1\nleft VBD ROOT 1 leave\nten CD nsubj 3\nhurt VBN ccomp 1 hurt\nand CC cc 1\nthousands NNS nsubj 6 thousand\n"
        "stranded VBN conj 1 strand"
    )
    assert is_passive(at(doc, "stranded"))


@pytest.mark.parametrize(
    ("aux", "tail", "passive"),
    [
        ("is VBZ", "abroad RB advmod", True),
        (
            "was VBD",
            "abroad RB advmod",
            False,
        ),  # after a past passive the form tells: "was made and sold" is tagged VBN
        ("is VBZ", "tools NNS dobj", False),  # an object: it sold them
    ],
)
def test_past_form_after_a_present_passive(parse, aux, tail, passive):
    doc = parse(
        f"It PRP nsubjpass 2\n{aux} auxpass 2 be\nmade VBN ROOT 2 make\nand CC cc 2\nsold VBD conj 2 sell\n{tail} 4"
    )
    assert is_passive(at(doc, "sold")) is passive


def test_an_undergoing_verb_is_not_drawn_into_the_passive(parse):
    doc = parse(
        "It PRP nsubjpass 2\nis VBZ auxpass 2 be\nhit VBN ROOT 2 hit\nand CC cc 2\ncollapsed VBD conj 2 collapse"
    )
    assert not is_passive(at(doc, "collapsed"))


@pytest.mark.parametrize(("verb", "lemma", "passive"), [("emerged", "emerge", False), ("rescued", "rescue", True)])
def test_intransitives_are_no_reduced_passives(parse, verb, lemma, passive):
    doc = parse(f"the DT det 1\nfacts NNS ROOT 1\n{verb} VBN acl 1 {lemma}\nlater RB advmod 2")
    assert is_passive(at(doc, verb)) is passive


def test_an_intransitive_with_a_passive_auxiliary_is_passive(parse):
    doc = parse("The DT det 1\nbill NN nsubjpass 3\nwas VBD auxpass 3 be\nvoted VBN ROOT 3 vote\ndown RP prt 3")
    assert is_passive(at(doc, "voted"))


def stray(doc, word):
    return is_stray(at(doc, word), RoleFinder())


def test_a_verb_in_the_third_person_without_any_subject_is_stray(parse):
    lines = "Visitors NNS nsubj 1\nadmire VBP ROOT 1\n{0}\nsketches {1} dep 1 sketch"
    assert stray(parse(lines.format("their PRP$ poss 1", "VBZ")), "sketches")
    assert not stray(parse(lines.format("she PRP nsubj 3", "VBZ")), "sketches")
    assert not stray(parse(lines.format("their PRP$ poss 1", "VBD")), "sketches")


def test_a_headline_s_verb_without_a_subject_is_not_stray(parse):
    lines = "Rejects VBZ ROOT 0 reject\nof IN prep 0\nclaims NNS pobj 1"
    assert not stray(parse(lines, headline=True), "Rejects")
    assert stray(parse(lines), "Rejects")


@pytest.mark.parametrize(
    ("verb", "lemma", "tail", "passive"),
    [
        ("questioned", "question", "there RB advmod", True),
        ("complained", "complain", "there RB advmod", False),  # nothing that is done to somebody
        ("questioned", "question", "guards NNS dobj", False),
    ],
)
def test_a_past_form_after_a_passive_that_is_done_to_somebody(parse, verb, lemma, tail, passive):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\nstopped VBN ROOT 2 stop\nand CC cc 2\n{verb} VBD conj 2 {lemma}\n{tail} 4"
    )
    assert is_passive(at(doc, verb)) is passive


@pytest.mark.parametrize(
    ("verb", "lemma", "passive"),
    [("lost", "lose", False), ("fined", "fine", True), ("given", "give", True), ("named", "name", True)],
)
def test_a_participle_after_a_passive_has_an_object_of_its_own(parse, verb, lemma, passive):
    doc = parse(
        f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\narrested VBN ROOT 2 arrest\nand CC cc 2\n{verb} VBN conj 2 {lemma}\nmoney NN dobj 4"
    )
    assert is_passive(at(doc, verb)) is passive


@pytest.mark.parametrize(
    ("word", "lemma", "expected"), [("heartbroken", "heartbroken", []), ("broken", "break", ["broken"])]
)
def test_a_participle_of_no_verb_is_no_trigger(parse, word, lemma, expected):
    doc = parse(f"He PRP nsubjpass 2\nwas VBD auxpass 2 be\n{word} VBN ROOT 2 {lemma}")
    assert found(doc) == expected


@pytest.mark.parametrize(("label", "passive"), [(None, True), ("QUANTITY", False)])
def test_who_is_gathered_by_somebody(parse, label, passive):
    doc = parse(
        "the DT det 1\ncrowds NNS ROOT 1\ngathered VBN acl 1 gather\nby IN agent 2\nthe DT det 5\nleaders NNS pobj 3",
        ents=[(4, 5, label)] if label else [],
    )
    assert is_passive(at(doc, "gathered")) is passive


@pytest.mark.parametrize(("agent", "ent", "passive"), [("police", None, True), ("metres", "QUANTITY", False)])
def test_a_doer_makes_a_passive_of_an_intransitive_verb(parse, agent, ent, passive):
    doc = parse(
        f"data NNS ROOT 0\ngathered VBN acl 0 gather\nby IN agent 1\n{agent} NNS pobj 2",
        ents=[(3, 3, ent)] if ent else [],
    )
    assert is_passive(at(doc, "gathered")) is passive


@pytest.mark.parametrize("link", ["and", "than"])
def test_a_verb_in_a_compound_is_no_trigger(parse, link):
    lines = f"They PRP nsubj 1\nmade VBD ROOT 1 make\nhit VBN nmod 7 hit\n- HYPH punct 2\n{link} CC cc 2\n- HYPH punct 2\nrun VB conj 2\nraids NNS dobj 1"
    assert found(glued(parse, lines, 2, 3, 4, 5)) == ["made"]
    assert found(parse(lines)) == ["made", "run"]


def test_an_age_is_no_trigger(parse):
    lines = "A DT det 1\nman NN nsubj 4\naged VBN acl 1 age\n{} npadvmod 2\nfled VBD ROOT 4 flee"
    assert found(parse(lines.format("26 CD"), ents=[(3, 3, "CARDINAL")])) == ["fled"]
    assert found(parse(lines.format("overnight RB"))) == ["aged", "fled"]


def test_a_contrast_is_no_opposing(parse):
    lines = "It PRP nsubj 1\nwon VBD ROOT 1 win\nsix CD dobj 1\n{} IN mark 4\nopposed VBN advcl 1 oppose\nto IN prep 4\ntwo CD pobj 5"
    assert found(parse(lines.format("as"))) == ["won"]
    assert found(parse(lines.format("though"))) == ["won", "opposed"]


def test_what_is_headed_somewhere_goes_there(parse):
    lines = "It PRP nsubjpass 2\nwas VBD auxpass 2 be\nheaded VBN ROOT 2 head\n{} 2\nVelm NNP pobj 3"
    assert not is_passive(at(parse(lines.format("for IN prep")), "headed"))
    assert is_passive(at(parse(lines.format("by IN agent")), "headed"))


def test_a_complement_may_begin_the_text(parse):
    doc = parse("What WP dobj 4\ndid VBD aux 3 do\nhe PRP nsubj 3\ntry VB ROOT 3\nfix VB xcomp 3")
    assert found(doc) == ["fix"]


@pytest.mark.parametrize(
    ("verb", "dep", "expected"),
    [
        ("set set", "xcomp", ["leave"]),
        ("set set", "advcl", ["set", "leave"]),  # what it was set for
        ("told tell", "xcomp", ["told", "leave"]),
    ],
)
def test_what_is_set_to_happen_is_the_event(parse, verb, dep, expected):
    doc = parse(
        "It PRP nsubjpass 2\nis VBZ auxpass 2 be\n{} VBN ROOT 2 {}\nto TO aux 4\nleave VB {} 2".format(
            *verb.split(), dep
        )
    )
    assert found(doc) == expected


@pytest.mark.parametrize(("comma", "expected"), [(", , punct", ["resumed", "riding"]), ("soon RB advmod", ["riding"])])
def test_a_comma_parts_two_events(parse, comma, expected):
    assert found(parse(f"He PRP nsubj 1\nresumed VBD ROOT 1 resume\n{comma} 1\nriding VBG xcomp 1 ride")) == expected


@pytest.mark.parametrize(
    ("subject", "obj", "passive"),
    [("Reed NNP nsubj", "checks NNS dobj", False), ("Reed NNP nsubj", "soon RB advmod", True), ("Then RB advmod", "checks NNS dobj", True)],
)  # fmt: skip
def test_whoever_orders_something_by_somebody_does_it(parse, subject, obj, passive):
    doc = parse(f"{subject} 2\nhad VBD aux 2 have\nordered VBN ROOT 2 order\n{obj} 2\nby IN agent 2\nguards NNS pobj 4")
    assert is_passive(at(doc, "ordered")) is passive


@pytest.mark.parametrize(
    ("verb", "obj", "aux", "passive"),
    [
        ("made make", "then RB advmod 4", "to TO aux", True),
        ("vowed vow", "then RB advmod 4", "to TO aux", False),
        ("made make", "them PRP dobj 4", "to TO aux", False),
        ("made make", "then RB advmod 4", "soon RB advmod", False),
    ],
)
def test_who_is_made_to_do_something(parse, verb, obj, aux, passive):
    doc = parse(
        "He PRP nsubjpass 2\nwas VBD auxpass 2 be\nstopped VBN ROOT 2 stop\nand CC cc 2\n{} VBD conj 2 {}\n{}\n{} 7\nsign VB xcomp 4".format(
            *verb.split(), obj, aux
        )
    )
    assert is_passive(at(doc, verb.split()[0])) is passive


@pytest.mark.parametrize(
    ("verb", "link", "last", "passive"),
    [
        ("saw see", "again RB advmod 1", "there RB npadvmod", True),
        ("said say", "again RB advmod 1", "there RB npadvmod", False),
        ("saw see", "that IN mark 4", "there RB npadvmod", False),
        ("saw see", "again RB advmod 1", "mail NN dobj", False),
        ("saw see", "how WRB advmod 4", "there RB npadvmod", False),
    ],
)
def test_what_is_seen_done_may_look_like_a_past_form(parse, verb, link, last, passive):
    doc = parse(
        "They PRP nsubj 1\n{} VBD ROOT 1 {}\n{}\njets NNS nsubj 4\ndelivered VBD ccomp 1 deliver\n{} 4".format(*verb.split(), link, last)
    )  # fmt: skip
    assert is_passive(at(doc, "delivered")) is passive


@pytest.mark.parametrize(("tag", "passive"), [("JJ", True), ("VBP", False)])
def test_how_somebody_was_found_is_no_clause(parse, tag, passive):
    lines = f"Girl NN nsubj 1\nfound VBD ROOT 1 find\nsafe {tag} ccomp 1"
    assert is_passive(parse(lines, headline=True)[1]) is passive


@pytest.mark.parametrize(
    ("tag", "dep", "last", "headline", "passive"),
    [
        ("VBN", "advcl 1", "in RP prt", True, True),
        ("VBN", "ROOT 4", "in RP prt", True, True),
        ("VBN", "advcl 1", "in RP prt", False, False),
        ("VBD", "advcl 1", "now RB advmod", True, False),
        ("VBD", "ROOT 4", "in RP prt", True, False),
        ("VBN", "parataxis 1", "in RP prt", True, False),
    ],
)
def test_who_is_sworn_in_in_a_headline(parse, tag, dep, last, headline, passive):
    doc = parse(
        f"Lund NNP nsubj 1\nweeps VBZ ROOT 1 weep\nas IN mark 4\ncouncil NN nsubj 4\nsworn {tag} {dep} swear\n{last} 4",
        headline=headline,
    )
    assert is_passive(at(doc, "sworn")) is passive


@pytest.mark.parametrize(
    ("lines", "event"),
    [
        # a degree makes an adjective of it
        ("It PRP nsubj 1\nmade VBD ROOT 1 make\nlife NN nsubj 4\nvery RB advmod 4\ntaxing VBG ccomp 1 tax", ["made"]),
        (
            "It PRP nsubj 1\nmade VBD ROOT 1 make\nlife NN nsubj 4\nthen RB advmod 4\ntaxing VBG ccomp 1 tax",
            ["made", "taxing"],
        ),
        # what is left is there
        ("They PRP nsubj 1\ngot VBD ROOT 1 get\nlife NN dobj 1\nleft VBN acl 2 leave", ["got"]),
        (
            "They PRP nsubj 1\ngot VBD ROOT 1 get\nlife NN dobj 1\nleft VBN acl 2 leave\nthere RB advmod 3",
            ["got", "left"],
        ),
        (
            "It PRP nsubj 2\nwas VBD auxpass 2 be\nsent VBN ROOT 2 send\nfollowing VBG xcomp 2 follow\ntalks NNS dobj 3",
            ["sent"],
        ),
        ("It PRP nsubj 1\nkept VBD ROOT 1 keep\nfollowing VBG xcomp 1 follow\ntalks NNS dobj 2", ["following"]),
        ("It PRP nsubj 1\nappeared VBD ROOT 1 appear\nthey PRP nsubj 3\nwon VBD ccomp 1 win", ["won"]),
        ("It PRP nsubj 1\nappeared VBD ROOT 1 appear\nthere RB advmod 1", ["appeared"]),
    ],
)
def test_states_in_the_form_of_verbs(parse, lines, event):
    assert found(parse(lines)) == event


def test_a_verb_between_hyphens_is_none(parse):
    lines = "A DT det 6\nhard JJ amod 6\n- HYPH punct 1\nto TO aux 5\n- HYPH punct 5\nreach VB xcomp 1\nsite NN ROOT 6"
    assert found(glued(parse, lines, 1, 2, 3, 4)) == []
    assert found(glued(parse, lines, 1, 2)) == ["reach"]


@pytest.mark.parametrize(
    ("word", "headline", "passive"), [("given VBN", True, True), ("given VBN", False, False), ("gave VBD", True, False)]
)
def test_who_is_given_something_in_a_headline(parse, word, headline, passive):
    doc = parse(f"Man NN nsubj 1\n{word} ROOT 1 give\naward NN dobj 1", headline=headline)
    assert is_passive(doc[1]) is passive


@pytest.mark.parametrize(("mark", "passive"), [("; :", True), (", ,", False)])
def test_behind_a_semicolon_a_headline_begins_again(parse, mark, passive):
    doc = parse(
        f"Ship NN nsubj 1\nsinks VBZ ROOT 1 sink\n{mark} punct 1\nsix CD nsubj 4\nkilled VBN conj 1 kill", headline=True
    )
    assert is_passive(doc[4]) is passive


@pytest.mark.parametrize(
    ("verb", "headline", "passive"),
    [
        ("given give", True, True),
        ("fined fine", True, True),
        ("given give", False, False),
        ("denied deny", True, False),
    ],
)
def test_whoever_gets_something_in_a_headline(parse, verb, headline, passive):
    lines = "Teacher NN nsubj 1\n{} VBD ROOT 1 {}\naward NN dobj 1".format(*verb.split())
    assert is_passive(parse(lines, headline=headline)[1]) is passive


@pytest.mark.parametrize(("second", "passive"), [("hurt", True), ("wept", False)])
def test_some_are_killed_and_others_hurt(parse, second, passive):
    doc = parse(
        f"Five CD nsubjpass 2\nwere VBD auxpass 2 be\nkilled VBN ROOT 2 kill\nand CC cc 2\nothers NNS nsubj 5 other\n{second} VBD conj 2 {second}"
    )
    assert is_passive(at(doc, second)) is passive


@pytest.mark.parametrize(
    ("word", "rest", "headline", "found"),
    [
        ("premiums VBZ conj 1 premium", "", True, False),
        ("rise VBP conj 1 rise", "", True, True),
        ("premiums VBZ conj 1 premium", "\nfees NNS dobj 2 fee", True, True),
        ("premiums VBZ conj 1 premium", "", False, True),
    ],
)
def test_a_headline_has_no_unknown_verb_with_nothing_to_it(parse, word, rest, headline, found):
    doc = parse(f"Fees NNS nsubj 1 fee\nrise VBP ROOT 1\n{word}{rest}", headline=headline)
    assert is_trigger(doc[2]) is found


@pytest.mark.parametrize(
    ("lines", "glue", "word", "found"),
    [
        ("They PRP nsubj 1\ncriss VBD ROOT 1 criss\n- HYPH punct 3\ncrossed VBD conj 1 cross", (1, 2), "criss", False),
        ("They PRP nsubj 1\nleft VBD ROOT 1 leave\n- HYPH punct 3\ncrossed VBD conj 1 cross", (), "left", True),
        ("They PRP nsubjpass 2\nwere VBD auxpass 2 be\nfed VBN ROOT 2 feed\nup RP prt 2", (), "fed", False),
        ("They PRP nsubjpass 2\nwere VBD auxpass 2 be\nfed VBN ROOT 2 feed\nwell RB advmod 2", (), "fed", True),
        (
            "Lund NNP nsubj 1\nrefers VBZ ROOT 1 refer\nto IN prep 1\nit PRP pobj 2\nas IN prep 1\nart NN pobj 4",
            (),
            "refers",
            True,
        ),
        ("Lund NNP nsubj 1\nrefers VBZ ROOT 1 refer\nto IN prep 1\nit PRP pobj 2", (), "refers", False),
    ],
)
def test_half_a_word_and_a_state_are_no_deeds(parse, lines, glue, word, found):
    doc = glued(parse, lines, *glue)
    assert is_trigger(at(doc, word)) is found
