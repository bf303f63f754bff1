"""Each repair of word class on the parse that it mends, and on a right parse that it must leave alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, glued, unchanged


def token(doc, word):
    return doc[[t.text for t in doc].index(word)]


def test_noun_with_a_subject_is_a_verb_with_its_number(parse):
    doc = repair(parse("Pilots NNS nsubj 1\nprotest NN ROOT 1\nagainst IN prep 1\ncuts NNS pobj 2"))
    assert (doc[1].tag_, doc[1].pos_) == ("VBP", "VERB")


@pytest.mark.parametrize(("word", "tag"), [("Attorneys", "NNS"), ("Sources", "NNS"), ("Harrods", "NNPS")])
def test_a_plural_for_people_is_no_name(parse, word, tag):
    doc = repair(parse(f"{word} NNPS nsubj 4\nfor IN prep 0\nthe DT det 3\nowner NN pobj 1\nleft VBD ROOT 4 leave"))
    assert doc[0].tag_ == tag


@pytest.mark.parametrize(("before", "dep"), [("to TO aux", "xcomp"), ("daily RB advmod", "amod")])
def test_an_infinitive_modifies_no_noun(parse, before, dep):
    doc = repair(
        parse(f"They PRP nsubj 1\ntold VBD ROOT 1 tell\n{before} 3\ndelete VB amod 4\nemails NNS dobj 1 email")
    )
    assert doc[3].dep_ == dep
    assert doc[4].head.text == ("delete" if dep == "xcomp" else "told")


@pytest.mark.parametrize(("before", "head"), [("to TO aux", "Efforts"), ("the DT det", "fraud")])
def test_what_has_a_to_is_no_part_of_a_compound(parse, before, head):
    doc = repair(
        parse(f"Efforts NNS nsubj 4 effort\n{before} 2\nbattle VB compound 3\nfraud NN appos 0\nfailed VBD ROOT 4 fail")
    )
    assert doc[2].head.text == head


@pytest.mark.parametrize(("verb", "dep"), [("seen see", "nsubj"), ("said say", "compound")])
def test_a_bare_verb_is_no_part_of_a_compound(parse, verb, dep):
    doc = repair(
        parse(
            "They PRP nsubj 2\nhave VBP aux 2\n{} VBN ROOT 2 {}\nsales NNS compound 4 sale\nrise VB ccomp 2".format(
                *verb.split()
            )
        )
    )
    assert doc[3].dep_ == dep


@pytest.mark.parametrize(
    "lines",
    [
        # a determiner makes a noun of it: "Norvik the winner"
        "Norvik NNP nsubj 2\nthe DT det 2\nwinner NN ROOT 2",
        # what depends on a preposition is no clause
        "with IN ROOT 0\nprices NNS nsubj 2\nrises NNS pobj 0",
        # the subject stands behind: no clause of a noun
        "Protest NN ROOT 0\npilots NNS nsubj 0",
    ],
)
def test_a_noun_that_is_one(parse, lines):
    assert unchanged(parse(lines))


def test_noun_read_for_infinitive(parse):
    lines = "The DT det 1\nprobe NN nsubjpass 3\nwas VBD auxpass 3 be\nset VBN ROOT 3 set\nto {0} {1} 5\nland NN {2} 3"
    doc = repair(parse(lines.format("TO", "aux", "xcomp")))
    assert (token(doc, "land").tag_, token(doc, "land").pos_) == ("VB", "VERB")
    assert unchanged(parse(lines.format("IN", "prep", "pobj")))


def test_prefix_read_for_word(parse):
    lines = (
        "The DT det 1\nco NN nsubj 6\n- HYPH punct 1\nfounder NN appos 1\nAna NNP compound 5\nLund NNP appos 1\n"
        "resigned VBD ROOT 6 resign"
    )
    doc = repair(glued(parse, lines, 1, 2))
    assert arc(doc, "co") == ("compound", "founder")
    assert arc(doc, "-") == ("punct", "founder")
    assert arc(doc, "founder") == ("nsubj", "resigned")
    assert arc(doc, "Lund") == ("appos", "founder")


def test_a_dash_between_words_makes_no_prefix(parse):
    lines = "The DT det 1\nsuper NN nsubj 4\n- HYPH punct 1\nvisor NN appos 1\nleft VBD ROOT 4 leave"
    assert unchanged(parse(lines))
    assert unchanged(glued(parse, lines.replace("super", "harbour"), 1, 2))


def test_based_read_for_verb(parse):
    lines = (
        "Norvik NNP nsubj 1\nchose VBD ROOT 1 choose\nOslo NNP dobj 1\nbased VBN {0}\nCalder NNP {1} 5\nMotors NNP {2}"
    )
    ents = [(0, 0, "ORG"), (2, 2, "GPE"), (4, 5, "ORG")]
    doc = repair(parse(lines.format("acl 2 base", "compound", "dobj 3"), ents=ents))
    assert arc(doc, "Motors") == ("dobj", "chose")
    assert arc(doc, "based") == ("amod", "Motors")
    assert arc(doc, "Oslo") == ("npadvmod", "based")
    right = "Oslo NNP npadvmod 1\nbased VBN amod 3 base\nCalder NNP compound 3\nMotors NNP nsubj 4\nwon VBD ROOT 4 win"
    assert unchanged(parse(right, ents=[(0, 0, "GPE"), (2, 3, "ORG")]))
    # no place before it: "a film based Motors" is no such phrase
    assert unchanged(parse(lines.format("acl 2 base", "compound", "dobj 1"), ents=[(4, 5, "ORG")]))


def test_plural_read_for_verb(parse):
    lines = "They PRP nsubj 1\nexhibit VBP ROOT 1 exhibit\n{0}\nphotographs VBZ {1} 1 photograph"
    doc = repair(parse(lines.format("their PRP$ poss 3", "dobj")))
    assert (doc[3].tag_, doc[3].pos_) == ("NNS", "NOUN")
    assert unchanged(parse(lines.format("what WP nsubj 3", "ccomp")))


def test_there_are_nouns(parse):
    lines = "{0} 1\nare VBP ROOT 1 be\nprint NN nsubj 3\nexhibits VBZ {1} 1 exhibit"
    doc = repair(parse(lines.format("There EX expl", "attr")))
    assert (doc[3].tag_, doc[3].pos_) == ("NNS", "NOUN")
    assert arc(doc, "print") == ("compound", "exhibits")
    assert unchanged(parse(lines.format("Those DT nsubj", "ccomp")))


def test_role_read_for_object(parse):
    lines = (
        "Prices NNS nsubj 1\nfell VBD ROOT 1 fall\naccording VBG prep 1\nto IN prep 2\nchief JJ amod 5\ncurator {0} pobj 3\n"
        "Ana NNP compound 7\nLund NNP {1}"
    )
    doc = repair(parse(lines.format("NN", "pobj 3"), ents=[(6, 7, "PERSON")]))
    assert arc(doc, "curator") == ("compound", "Lund")
    assert arc(doc, "chief") == ("amod", "Lund")
    # two objects that are two: plural, or a name in apposition
    assert unchanged(parse(lines.format("NNS", "pobj 3"), ents=[(6, 7, "PERSON")]))
    assert unchanged(parse(lines.format("NN", "appos 5"), ents=[(6, 7, "PERSON")]))


def test_age_read_for_object(parse):
    lines = "Singer NN nsubj 1\ndies VBZ ROOT 1 die\n{0} 1\n56 CD dobj 1"
    doc = repair(parse(lines.format("aged VBN advmod")))
    assert arc(doc, "56") == ("npadvmod", "aged")
    assert unchanged(parse("Blast NN nsubj 1\nkilled VBD ROOT 1 kill\n56 CD dobj 1"))


POSSESSIVE = "Norvik NNP nsubj 1\nis VBZ ROOT 1 be\n{verb}\nit PRP nsubj 4\n's VBZ ccomp 2 be\n{det}\nold JJ amod 7\nfleet NN attr 4"


def test_copula_read_for_possessive(parse):
    doc = repair(parse(POSSESSIVE.format(verb="renewing VBG xcomp 1 renew", det="very RB advmod 6")))
    assert arc(doc, "fleet") == ("dobj", "renewing")
    assert arc(doc, "it") == ("poss", "fleet")
    assert arc(doc, "'s") == ("case", "it")
    assert (token(doc, "it").tag_, token(doc, "'s").pos_) == ("PRP$", "PART")


@pytest.mark.parametrize(
    ("verb", "det"),
    [("renewing VBG xcomp 1 renew", "a DT det 7"), ("saying VBG xcomp 1 say", "very RB advmod 6")],
)
def test_a_copula_that_is_one(parse, verb, det):
    assert unchanged(parse(POSSESSIVE.format(verb=verb, det=det)))


def test_past_read_for_finite(parse):
    lines = "It PRP nsubj 1\nsold VBD ROOT 1 sell\nplanes NNS dobj 1\nconverted VBD advcl 1 convert\n{0} {1} 3"
    doc = repair(parse(lines.format("yesterday NN", "npadvmod")))
    assert arc(doc, "converted") == ("acl", "planes")
    assert token(doc, "converted").tag_ == "VBN"
    assert unchanged(parse(lines.format("engineers NNS", "nsubj")))  # a subject of its own, wherever it stands


def test_a_past_clause_with_a_conjunction_is_finite(parse):
    assert unchanged(
        parse("He PRP nsubj 1\nleft VBD ROOT 1 leave\nwhen WRB advmod 3\nasked VBD advcl 1 ask\nby IN prep 3\nher PRP pobj 4")
    )  # fmt: skip


def test_noun_read_for_complement(parse):
    lines = "Calder NNP nsubj 1\n{0} VBZ ROOT 1 {1}\nits PRP$ poss 3\nphone NN xcomp 1"
    doc = repair(parse(lines.format("introduces", "introduce")))
    assert arc(doc, "phone") == ("dobj", "introduces")
    assert unchanged(parse(lines.format("becomes", "become")))
    # an object before it: the noun is its predicate
    assert unchanged(parse("They PRP nsubj 1\nvoted VBD ROOT 1 vote\nher PRP dobj 1\nmayor NN xcomp 1"))


def test_an_hour_is_no_object_of_a_passive(parse):
    lines = "He PRP nsubjpass 2\nwas VBD auxpass 2 be\nfound VBN ROOT 2 find\naround IN prep 2\n6 CD pobj 3\na.m. NN punct 2"
    assert unchanged(parse(lines))


def test_subject_read_for_adverb(parse):
    lines = "{0} 1\nunveiled VBD ROOT 1 unveil\na DT det 3\nphone NN dobj 1"
    doc = repair(parse(lines.format("Calder NNP npadvmod"), ents=[(0, 0, "ORG")]))
    assert arc(doc, "Calder") == ("nsubj", "unveiled")
    assert unchanged(parse(lines.format("Friday NNP npadvmod"), ents=[(0, 0, "DATE")]))


def test_an_acronym_is_a_subject_too(parse):
    lines = "{0} RB advmod 1\nsent VBD ROOT 1 send\n{1} NN dobj 1"
    doc = repair(parse(lines.format("NRAF", "food")))
    assert (doc[0].dep_, doc[0].tag_, doc[0].pos_) == ("nsubj", "NNP", "PROPN")
    assert unchanged(parse(lines.format("Then", "food")))
    assert unchanged(parse("SOON RB advmod 1\nSENT VBD ROOT 1 send\nFOOD NN dobj 1"))  # capitals tell nothing there


def test_a_clause_with_a_subject_gets_no_second_one(parse):
    lines = "Calder NNP npadvmod 2\nit PRP nsubj 2\nunveiled VBD ROOT 2 unveil\nphones NNS dobj 2"
    assert unchanged(parse(lines, ents=[(0, 0, "ORG")]))


def test_a_prefix_before_a_verb(parse):
    lines = (
        "She PRP nsubj 1\nwas VBD ROOT 1 be\nre VBN acomp 1 re\n- VBN acomp 1 -\nelected VBN acomp 1 elect\non IN prep 4\n"
        "Monday NNP pobj 5"
    )
    doc = repair(glued(parse, lines, 2, 3))
    assert arc(doc, "elected") == ("ROOT", "elected")
    assert arc(doc, "She") == ("nsubjpass", "elected")
    assert arc(doc, "was") == ("auxpass", "elected")
    assert [doc[i].tag_ for i in (2, 3)] == ["AFX", "HYPH"]


def test_a_prefix_before_what_was_read_for_an_adjective(parse):
    lines = (
        "They PRP nsubj 1\nagreed VBD ROOT 1 agree\nto TO aux 3\nre VB xcomp 1 re\n- HYPH punct 5\nopen JJ oprd 3 open\n"
        "it PRP dobj 3"
    )
    doc = repair(glued(parse, lines, 3, 4))
    assert (doc[5].tag_, *arc(doc, "open")) == ("VB", "xcomp", "agreed")
    assert arc(doc, "it") == ("dobj", "open")


@pytest.mark.parametrize(("count", "target"), [("30 CD nummod", "30"), ("the DT det", "missing")])
def test_how_many_are_left_missing(parse, count, target):
    doc = repair(parse(f"It PRP nsubj 1\nleft VBD ROOT 1 leave\n{count} 3\nmissing VBG dobj 1 miss"))
    assert next(t.text for t in doc if t.dep_ == "dobj") == target


@pytest.mark.parametrize(
    ("verb", "name", "found"),
    [("declared declare", "flu NN", True), ("hoped hope", "flu NN", False), ("declared declare", "they PRP", False)],
)
def test_noun_read_for_clause(parse, verb, name, found):
    doc = repair(
        parse(
            "They PRP nsubj 1\n{} VBD ROOT 1 {}\nthe DT det 3\n{} nsubj 4\noutbreak VBP ccomp 1\nan DT det 6\nemergency NN dobj 4\n"
            "sounding VBG advcl 4 sound\nalarms NNS dobj 7 alarm".format(*verb.split(), name)
        )
    )
    assert arc(doc, "outbreak")[0] == ("dobj" if found else "ccomp")
    assert arc(doc, "emergency") == (("oprd", "declared") if found else ("dobj", "outbreak"))
    assert arc(doc, "sounding")[1] == ("declared" if found else "outbreak")
    assert arc(doc, "the")[1] == ("outbreak" if found else name.split()[0])


@pytest.mark.parametrize(("first", "tag"), [("The DT det", "NNS"), ("Then RB advmod", "VBN")])
def test_the_wounded_are_people(parse, first, tag):
    doc = repair(parse(f"{first} 1\nwounded VBN nsubjpass 3 wound\nwere VBD auxpass 3 be\nmoved VBN ROOT 3 move"))
    assert doc[1].tag_ == tag


@pytest.mark.parametrize(
    ("verb", "word", "dep"),
    [
        ("used use", "clear", "dobj"),
        ("sent send", "clear", "pobj"),  # where it is sent
        ("used use", "muddy", "pobj"),  # no verb
    ],
)
def test_adjective_read_for_infinitive(parse, verb, word, dep):
    doc = repair(
        parse(
            "Crews NNS nsubj 1\n{} VBD ROOT 1 {}\nboats NNS dobj 1\nto IN prep 1\n{} JJ amod 5\nwaters NNS pobj 3 water".format(
                *verb.split(), word
            )
        )
    )
    mended = dep == "dobj"
    assert arc(doc, "waters") == (dep, word if mended else "to")
    assert (doc[4].tag_, *arc(doc, word)) == (("VB", "advcl", "used") if mended else ("JJ", "amod", "waters"))
    assert (doc[3].tag_, *arc(doc, "to")) == (("TO", "aux", word) if mended else ("IN", "prep", verb.split()[0]))


def test_what_has_an_article_is_reached_by_to(parse):
    doc = repair(
        parse(
            "They PRP nsubj 1\nused VBD ROOT 1 use\nboats NNS dobj 1\nto IN prep 1\nthe DT det 6\nopen JJ amod 6\nsea NN pobj 3"
        )
    )
    assert arc(doc, "open") == ("amod", "sea")


@pytest.mark.parametrize(
    ("second", "own", "tag"),
    [
        ("rounds NNS", "badly RB amod", "NN"),
        ("raiding VBG", "badly RB amod", "VBG"),
        ("rounds NNS", "towns NNS dobj", "VBG"),  # an object, which only a verb has
    ],
)
def test_what_is_joined_with_a_noun_is_one(parse, second, own, tag):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nfled VBD ROOT 1 flee\nshelling VBG dobj 1 shell\n{own} 2\nand CC cc 2\n{second} conj 2\ndaily RB advmod 1"
        )
    )
    assert doc[2].tag_ == tag


@pytest.mark.parametrize(
    ("preposition", "fifth", "found"),
    [
        ("in", "this DT det 6", True),
        ("by", "this DT det 6", False),
        ("in", "them PRP dobj 4", False),  # an object
    ],
)
def test_what_happens_while_somebody_is_killed_is_a_noun(parse, preposition, fifth, found):
    doc = repair(
        parse(
            f"Men NNS nsubjpass 2 man\nwere VBD auxpass 2 be\nkilled VBN ROOT 2 kill\n{preposition} IN prep 2\nfighting VBG pobj 3 fight\n"
            f"{fifth}\nyear NN npadvmod 4"
        )
    )
    assert (doc[4].tag_, arc(doc, "year")[1]) == (("NN", "killed") if found else ("VBG", "fighting"))


@pytest.mark.parametrize(
    ("first", "fourth", "tag"),
    [
        ("amod 5", "young JJ amod 5", "JJ"),
        ("amod 5", "there RB advmod 3", "VBN"),  # nothing stands behind an adjective
        ("nsubj 6", "young JJ amod 5", "VBN"),
    ],
)
def test_what_is_joined_with_an_adjective_is_one(parse, first, fourth, tag):
    doc = repair(
        parse(
            f"The DT det 5\nousted VBN {first} oust\nand CC cc 1\njailed VBN conj 1 jail\n{fourth}\npremier NN nsubj 6\nfled VBD ROOT 6 flee"
        )
    )
    assert doc[3].tag_ == tag


@pytest.mark.parametrize(
    ("third", "word", "found"),
    [
        ("to TO", "detain", True),
        ("will MD", "detain", False),  # no infinitive that it could go on with
        ("to TO", "teenage", False),  # no verb
    ],
)
def test_modifier_read_for_infinitive(parse, third, word, found):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nvowed VBD ROOT 1 vow\n{third} aux 3\nraid VB xcomp 1\nhomes NNS dobj 3 home\nand CC cc 4\n"
            f"{word} NN amod 7\nmigrants NNS conj 4 migrant"
        )
    )
    assert (doc[6].tag_, *arc(doc, word)) == (("VB", "conj", "raid") if found else ("NN", "amod", "migrants"))
    assert arc(doc, "migrants") == (("dobj", word) if found else ("conj", "homes"))
    assert arc(doc, "and") == ("cc", "raid" if found else "homes")


@pytest.mark.parametrize(
    ("tag", "then", "found"),
    [
        ("VBP", "today NN npadvmod 6", "pobj"),
        ("VBP", "men NNS dobj 6", "advcl"),
        ("VB", "today NN npadvmod 6", "advcl"),
    ],
)
def test_a_finite_verb_without_subject_is_the_noun_it_stands_behind(parse, tag, then, found):
    doc = repair(
        parse(
            "They PRP nsubj 1\nadded VBD ROOT 1 add\nnames NNS dobj 1 name\nto IN prep 1\nthe DT det 5\noffenders NNS pobj 3 offender\n"
            f"register {tag} advcl 1\n{then}"
        )
    )
    assert arc(doc, "register")[0] == found
    assert (arc(doc, "offenders") == ("compound", "register")) == (found == "pobj")


@pytest.mark.parametrize(("article", "found"), [("a", ("dobj", "back")), ("the", ("ccomp", "back"))])
def test_no_plural_has_an_article_in_the_singular(parse, article, found):
    doc = parse(
        f"They PRP nsubj 1\nback VBP ROOT 1\n{article} DT det 3\nwages NNS nsubj 4 wage\nfreeze VB ccomp 1\ntoday NN npadvmod 1"
    )
    assert arc(repair(doc), "freeze") == found
