"""Which of two clauses a verb after "and" is joined to: parses mended, and right ones left alone."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.repairs import repair
from tests.pipeline.parsed import arc, at


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


@pytest.mark.parametrize(("mark", "head"), [('" `` punct 5', "ROOT"), ("too RB advmod 5", "ccomp")])
def test_a_quotation_is_told_after_a_semicolon(parse, mark, head):
    doc = repair(
        parse(
            f"Reed NNP nsubj 1\nwon VBD ccomp 5 win\nit PRP dobj 1\n; : punct 5\nhe PRP nsubj 5\nwrote VBD ROOT 5 write\n{mark}\n"
            "Wow UH intj 5"
        )
    )
    assert doc[1].dep_ == head


@pytest.mark.parametrize(("link", "subject"), [("and CC cc 2", "army"), ("or CC dep 1", "They")])
def test_between_two_clauses_stands_one_and(parse, link, subject):
    doc = repair(
        parse(
            f"They PRP nsubj 1\nkilled VBD ROOT 1 kill\nguards NNS dobj 1\n{link}\narmy NN conj 2\nlaunched VBD conj 1 launch\nraids NNS dobj 5"
        )
    )
    found = [t.text for t in doc[5].children if t.dep_ == "nsubj"]
    assert found == ([subject] if subject == "army" else [])


@pytest.mark.parametrize(("word", "dep"), [("including VBG", "nsubjpass"), ("near IN", "conj")])
def test_a_subject_before_what_stands_between_two_commas(parse, word, dep):
    doc = repair(
        parse(
            f"Talks NNS nsubj 1 talk\nfollow VBP ROOT 1\nvotes NNS dobj 1 vote\nand CC cc 2\nallies NNS conj 2 ally\n, , punct 2\n{word} prep 2\n"
            "Velm NNP pobj 6\n, , punct 2\nare VBP auxpass 10 be\nexpected VBN conj 1 expect"
        )
    )
    assert doc[4].dep_ == dep


@pytest.mark.parametrize(
    ("second", "link", "arcs"),
    [
        ("Sudland NNP conj 0", "and CC cc 0", ("conj", "Norvik")),
        ("Sudland NNP conj 0", "with CC cc 0", ("nsubj", "called")),
        ("Sudland NNP conj 0", "and CC cc 5", ("nsubj", "called")),  # joins something else
        ("Sudland NNP appos 0", "and CC cc 0", ("nsubj", "called")),  # no list
    ],
)
def test_the_last_of_a_list_is_no_second_subject(parse, second, link, arcs):
    doc = repair(
        parse(
            f"Norvik NNP nsubj 5\n, , punct 0\n{second}\n{link}\nVelm NNP nsubj 5\ncalled VBD ROOT 5 call\n"
            "for IN prep 5\ntalks NNS pobj 6 talk",
            ents=[(0, 0, "GPE"), (2, 2, "GPE"), (4, 4, "GPE")],
        )
    )
    assert arc(doc, "Velm") == arcs


@pytest.mark.parametrize(
    ("noun", "ent", "head"),
    [
        ("officer NN", None, "said"),
        ("officers NNS", None, "fled"),  # agrees as it is
        ("crew NN", None, "fled"),  # a body is many
        ("Lund NNP", "PERSON", "said"),
        ("Norvik NNP", "GPE", "fled"),
    ],
)
def test_one_person_does_not_do_what_many_do(parse, noun, ent, head):
    word, tag = noun.split()
    doc = repair(
        parse(
            f"Leaders NNS nsubj 1 leader\nsaid VBD ROOT 1 say\n{word} {tag} nsubj 4 {word.removesuffix('s')}\nhad VBD aux 4 have\n"
            "fled VBN ccomp 1 flee\nand CC cc 4\nare VBP aux 7 be\npreparing VBG conj 4 prepare",
            ents=[(2, 2, ent)] if ent else [],
        )
    )
    assert arc(doc, "preparing") == ("conj", head)
    assert arc(doc, "and") == ("cc", head)


ROW = (
    "{0} 3\nLund NNP nsubjpass 3\nwas VBD auxpass 3 be\nraised VBN ccomp 6 raise\n{1}\n{2} 6\n{3} VBD ROOT 6 {4}\n{5} 6"
)


@pytest.mark.parametrize(
    ("first", "between", "comma", "verb", "last", "root"),
    [
        ("today RB advmod", "abroad RB advmod 3", ", , punct", "saw see", "fires NNS dobj", "raised"),
        (
            "today RB advmod",
            "abroad RB advmod 3",
            ", , punct",
            "said say",
            "nothing NN dobj",
            "said",
        ),  # whose words they are
        ("today RB advmod", "abroad RB advmod 3", "then RB advmod", "saw see", "fires NNS dobj", "saw"),
        ("today RB advmod", "“ `` punct 3", ", , punct", "saw see", "fires NNS dobj", "saw"),
        ("today RB advmod", "and CC cc 6", ", , punct", "saw see", "fires NNS dobj", "saw"),
        ("today RB advmod", "abroad RB advmod 3", ", , punct", "came come", "she PRP nsubj", "came"),
        ("if IN mark", "abroad RB advmod 3", ", , punct", "saw see", "fires NNS dobj", "saw"),
    ],
)
def test_of_verbs_in_a_row_the_first_has_the_subject(parse, first, between, comma, verb, last, root):
    word, lemma = verb.split()
    doc = repair(parse(ROW.format(first, between, comma, word, lemma, last)))
    assert next(t.text for t in doc if t.dep_ == "ROOT") == root
    assert arc(doc, word) == (("conj", "raised") if root == "raised" else ("ROOT", word))


@pytest.mark.parametrize(("verb", "head"), [("declined decline", "said"), ("hoped hope", "sold")])
def test_who_says_something_declines_to_say_more(parse, verb, head):
    doc = repair(
        parse(
            "Tarn NNP nsubj 1\nsaid VBD ROOT 1 say\nit PRP nsubjpass 4\nwas VBD auxpass 4 be\nsold VBN ccomp 1 sell\n"
            "and CC cc 4\n{} VBD conj 4 {}\nto TO aux 8\ncomment VB xcomp 6".format(*verb.split())
        )
    )
    assert arc(doc, verb.split()[0]) == ("conj", head)


@pytest.mark.parametrize(("obj", "head"), [("trade NN dobj 3", "wants"), ("sells VBZ ccomp 3 sell", "limit")])
def test_a_present_is_joined_with_a_present_and_no_infinitive(parse, obj, head):
    doc = repair(
        parse(
            f"It PRP nsubj 1\nwants VBZ ROOT 1 want\nto TO aux 3\nlimit VB xcomp 1 limit\n{obj}\nand CC cc 3\n"
            "imposes VBZ conj 3 impose\nfees NNS dobj 6 fee"
        )
    )
    assert arc(doc, "imposes") == ("conj", head)


@pytest.mark.parametrize(
    ("inner", "preposition", "last", "head"),
    [
        ("marred VBN", "by IN agent", "there RB advmod", "marred"),
        ("marring VBG", "by IN agent", "there RB advmod", "winning"),
        ("marred VBN", "in IN prep", "there RB advmod", "winning"),  # nobody's doing
        ("marred VBN", "by IN agent", "he PRP nsubj", "winning"),  # a clause of its own
    ],
)
def test_a_participle_is_joined_with_a_participle(parse, inner, preposition, last, head):
    doc = repair(
        parse(
            f"He PRP nsubj 1\nruled VBD ROOT 1 rule\nafter IN prep 1\nwinning VBG pcomp 2 win\nvotes NNS dobj 3 vote\n{inner} acl 4 mar\n"
            f"by IN agent 5\nfraud NN pobj 6\nand CC cc 3\nfollowed VBN conj 3 follow\n{preposition} 9\nriots NNS pobj 10 riot\n{last} 9"
        )
    )
    assert arc(doc, "followed") == ("conj", head)


@pytest.mark.parametrize(
    ("aux", "adverb", "head"),
    [
        ("could MD", "then RB advmod", "claim"),
        ("to TO", "then RB advmod", "claim"),
        ("could MD", "may MD aux", "stolen"),  # a clause of its own
        ("could MD", "others NNS nsubj", "stolen"),
    ],
)
def test_a_bare_verb_is_joined_with_a_bare_verb(parse, aux, adverb, head):
    doc = repair(
        parse(
            f"They PRP nsubj 2\n{aux} aux 2\nclaim VB ROOT 2 claim\nthat IN mark 6\nnames NNS nsubjpass 6\nwere VBD auxpass 6 be\n"
            f"stolen VBN ccomp 2 steal\nand CC cc 6\n{adverb} 9\nget VB conj 6 get\nout RB advmod 9"
        )
    )
    assert arc(doc, "get") == ("conj", head)


@pytest.mark.parametrize(
    ("speech", "modal", "before", "after", "verb", "head"),
    [
        ("say", "would MD", "badly RB advmod 4", "then RB advmod", "do", "hurt"),
        ("say", "would MD", "badly RB advmod 4", "then RB advmod", "warn", "say"),  # who says it warns
        ("say", "would MD", ", , punct 1", "then RB advmod", "do", "say"),
        ("say", "did VBD", "badly RB advmod 4", "then RB advmod", "do", "say"),
        ("say", "would MD", "badly RB advmod 4", "may MD aux", "do", "say"),
        ("hope", "would MD", "badly RB advmod 4", "then RB advmod", "do", "hope"),
    ],
)
def test_a_bare_verb_goes_with_the_modal_before_it(parse, speech, modal, before, after, verb, head):
    doc = repair(
        parse(
            f"Critics NNS nsubj 1\n{speech} VBP ROOT 1\nlaws NNS nsubj 4\n{modal} aux 4\nhurt VB ccomp 1 hurt\nfirms NNS dobj 4\n"
            f"{before}\nand CC cc 1\n{after} 9\n{verb} VBP conj 1\nharm NN dobj 9"
        )
    )
    assert arc(doc, verb) == ("conj", head)
    assert arc(doc, "and") == ("cc", head)
    assert doc[9].tag_ == ("VB" if head == "hurt" else "VBP")


@pytest.mark.parametrize(
    ("title", "ents", "dep"), [("Mayor", [], "conj"), ("Velm", [], "nsubj"), ("Velm", [(0, 0), (3, 4)], "conj")]
)
def test_two_people_stand_before_one_verb(parse, title, ents, dep):
    doc = repair(
        parse(
            f"White NNP nmod 4\nand CC cc 0\n{title} NNP conj 0\nBo NNP compound 4\nLund NNP nsubj 5\nleft VBD ROOT 5 leave",
            ents=[(*span, "PERSON") for span in ents],
        )
    )
    assert arc(doc, "Lund")[0] == dep


def test_an_apposition_does_not_end_a_list(parse):
    lines = (
        "Mayors NNS nsubj 5 {0}\n, , punct 0\nLund NNP appos 0\n{1} CC cc 2\nBerg NNP nsubj 5\nleft VBD ROOT 5 leave"
    )
    assert arc(repair(parse(lines.format("mayor", "and"))), "Berg") == ("conj", "Mayors")
    assert arc(repair(parse(lines.format("mayor", "but"))), "Berg") == ("nsubj", "left")


@pytest.mark.parametrize(
    ("it", "verb", "head"),
    [
        ("it", "sought seek", "said"),
        ("calm", "sought seek", "was"),
        ("he", "urged urge", "said"),
        ("he", "sought seek", "was"),
    ],
)
def test_who_speaks_twice(parse, it, verb, head):
    doc = repair(
        parse(
            "Lund NNP nsubj 1\nsaid VBD ROOT 1 say\n{} PRP nsubj 3\nwas VBD ccomp 1 be\nwise JJ acomp 3\nto TO aux 6\nwait VB xcomp 3\n"
            "and CC cc 3\n{} VBD conj 3 {}\ncalm NN dobj 8".format(it, *verb.split())
        )
    )
    assert arc(doc, verb.split()[0])[1] == head


@pytest.mark.parametrize(
    ("speech", "link", "sixth", "verb", "head"),
    [
        ("said say", "but", "not RB neg", "confirm", "said"),
        ("said say", "and", "not RB neg", "confirm", "fled"),
        ("said say", "but", "soon RB advmod", "confirm", "fled"),
        ("said say", "but", "not RB neg", "return", "fled"),
        ("saw see", "but", "not RB neg", "confirm", "fled"),  # nobody who speaks
    ],
)
def test_who_says_one_thing_would_not_say_another(parse, speech, link, sixth, verb, head):
    doc = repair(
        parse(
            "Reed NNP nsubj 1\n{} VBD ROOT 1 {}\nhe PRP nsubj 3\nfled VBD ccomp 1 flee\n{} CC cc 3\nwould MD aux 7\n{} 7\n{} VB conj 3".format(
                *speech.split(), link, sixth, verb
            )
        )
    )
    assert arc(doc, verb) == ("conj", head)


@pytest.mark.parametrize(
    ("mark", "first", "second", "tag"),
    [
        ("to TO", "climb VB", "hike NN", "VB"),
        ("not RB", "climb VB", "hike NN", "NN"),
        ("for IN", "lying VBG", "stealing NN", "VBG"),
        ("for IN", "lying VBG", "theft NN", "NN"),
        ("to TO", "climb VB", "velm NN", "NN"),
    ],
)
def test_like_is_joined_with_like_in_a_list_of_verbs(parse, mark, first, second, tag):
    word = second.split()[0]
    doc = repair(
        parse(
            f"They PRP nsubj 1\nhoped VBD ROOT 1 hope\n{mark} aux 3\n{first} xcomp 1 {first[:3]}\nor CC cc 3\n{second} conj 3"
        )
    )
    assert at(doc, word).tag_ == tag


CLOUD = "in IN ROOT 0\nthe DT det 2\nlibrary NN pobj 0\nor CC cc 2\n{0}cloud VB conj 2\n{1}markets NNS dobj {2} market"


@pytest.mark.parametrize(
    ("before", "inside", "at_", "dep"),
    [("", "", 4, "compound"), ("", "the DT det 6\n", 4, "conj"), ("to TO aux 5\n", "", 5, "conj")],
)
def test_no_noun_is_joined_with_a_bare_verb(parse, before, inside, at_, dep):
    assert arc(repair(parse(CLOUD.format(before, inside, at_))), "cloud")[0] == dep


@pytest.mark.parametrize(
    ("helper", "found"), [("were VBD auxpass", ("conj", "killed")), ("had VBD aux", ("acl", "20"))]
)
def test_some_were_killed_and_others_hurt(parse, helper, found):
    doc = parse(
        f"Five CD nsubjpass 2\n{helper} 2 be\nkilled VBN ROOT 2 kill\nand CC cc 2\n20 CD conj 2\nwounded VBN acl 4 wound\nhere RB advmod 5"
    )
    assert arc(repair(doc), "wounded") == found
    assert (arc(doc, "20") == ("nsubjpass", "wounded")) == (found[0] == "conj")


@pytest.mark.parametrize(("speech", "tag", "head"), [("claims", "VBZ", "earn"), ("claim", "VBP", "claim")])
def test_a_bare_verb_goes_with_the_plural_before_it(parse, speech, tag, head):
    doc = parse(
        f"Tarn NNP nsubj 1\n{speech} {tag} ROOT 1 claim\nworkers NNS nsubj 3 worker\nearn VBP ccomp 1\nmore JJR dobj 3\nand CC cc 1\n"
        "get VB conj 1\ntickets NNS dobj 6 ticket"
    )
    assert arc(repair(doc), "get") == ("conj", head)


def test_a_bare_noun_before_a_second_object_is_part_of_it(parse):
    lines = "They PRP nsubj 1\nfiled VBD ROOT 1 file\nthe DT det 3\ntext NN dobj 1\nof IN prep 3\nplans NNS pobj 4 plan\nand CC cc 5\n"
    doc = repair(parse(lines + "tax NN conj 5\nchanges NNS dobj 1 change\n. . punct 1"))
    assert [arc(doc, "tax"), arc(doc, "changes")] == [("compound", "changes"), ("conj", "plans")]
    doc = repair(parse(lines + "tax NN conj 5\n. . punct 1"))
    assert arc(doc, "tax") == ("conj", "plans")


def test_what_something_is_not_is_no_other_name_for_it(parse):
    lines = "She PRP nsubj 1\nlobbied VBD ROOT 1\nfor IN prep 1\npeace NN pobj 2\n, , punct 3\n{} 6\nvictory NN appos 3\n. . punct 1"
    assert arc(repair(parse(lines.format("not RB neg"))), "victory") == ("conj", "peace")
    assert arc(repair(parse(lines.format("a DT det"))), "victory") == ("appos", "peace")
