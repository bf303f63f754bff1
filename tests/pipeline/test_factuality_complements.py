"""Modality of what hangs on another word: infinitives, gerunds and participles, one construction a test."""

import pytest

import kg.pipeline.document  # noqa: F401  (registers the extensions)
from kg.pipeline.factuality import modality
from tests.pipeline.parsed import at


@pytest.mark.parametrize(("helper", "expected"), [("will MD", "future"), ("may MD", "possible")])
@pytest.mark.parametrize("verb", ["have VB ROOT 2 have", "able JJ ROOT 2"])
def test_what_one_will_have_to_do_or_be_able_to(parse, verb, helper, expected):
    doc = parse(f"It PRP nsubj 2\n{helper} aux 2\n{verb}\nto TO aux 4\npay VB xcomp 2")
    if verb.startswith("able"):
        doc = parse(f"It PRP nsubj 2\n{helper} aux 2\nbe VB ROOT 2 be\nable JJ acomp 2\nto TO aux 5\npay VB xcomp 3")
    assert modality(at(doc, "pay"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("appeared appear", "actual"), ("tried try", "possible")])
def test_what_one_appears_to_do_is_done(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"He PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nto TO aux 3\nfire VB xcomp 1")
    assert modality(at(doc, "fire"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("said say", "actual"), ("advised advise", "possible")])
def test_what_one_is_said_to_be_doing(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubjpass 2\nwas VBD auxpass 2 be\n{word} VBN ROOT 2 {lemma}\nto TO aux 5\nbe VB aux 5 be\nhiding VBG xcomp 2 hide"
    )
    assert modality(at(doc, "hiding"), False, False) == expected


@pytest.mark.parametrize(("comma", "expected"), [("nearby RB advmod 2", "future"), (", , punct 2", "actual")])
def test_a_participle_shares_the_future_of_its_clause(parse, comma, expected):
    doc = parse(
        f"They PRP nsubj 2\nwill MD aux 2\nwalk VB ROOT 2\n{comma}\nwarning VBG advcl 2 warn\ndrivers NNS dobj 4"
    )
    assert modality(at(doc, "warning"), False, False) == expected


@pytest.mark.parametrize(("verb", "expected"), [("committed commit", "future"), ("confined confine", "actual")])
def test_what_one_is_committed_to(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubjpass 2\nis VBZ auxpass 2 be\n{word} VBN ROOT 2 {lemma}\nto IN prep 2\nhelping VBG pcomp 3 help\nthem PRP dobj 4"
    )
    assert modality(at(doc, "helping"), False, False) == expected


@pytest.mark.parametrize(("negation", "expected"), [("still RB advmod", "actual"), ("not RB neg", "possible")])
def test_what_one_was_able_to_do(parse, negation, expected):
    doc = parse(f"It PRP nsubj 1\nwas VBD ROOT 1 be\n{negation} 1\nable JJ acomp 1\nto TO aux 5\nleave VB xcomp 3")
    assert modality(at(doc, "leave"), False, False) == expected


@pytest.mark.parametrize(("helper", "expected"), [("could MD aux 2", "possible"), ("soon RB advmod 2", "actual")])
def test_the_means_is_as_possible_as_the_end(parse, helper, expected):
    doc = parse(f"It PRP nsubj 2\n{helper}\nsaved VBD ROOT 2 save\nthem PRP dobj 2\nby IN prep 2\nclosing VBG pcomp 4")
    assert modality(at(doc, "closing"), False, False) == expected


@pytest.mark.parametrize(("object_", "expected"), [("daily RB advmod 1", "actual"), ("it PRP dobj 1", "possible")])
def test_what_one_used_to_do(parse, object_, expected):
    doc = parse(f"He PRP nsubj 1\nused VBD ROOT 1 use\n{object_}\nto TO aux 4\nwork VB xcomp 1")
    assert modality(at(doc, "work"), False, False) == expected


@pytest.mark.parametrize(("auxiliary", "expected"), [("are VBP aux", "actual"), ("soon RB advmod", "future")])
def test_a_finite_clause_is_no_complement(parse, auxiliary, expected):
    doc = parse(
        f"It PRP nsubj 2\nwill MD aux 2\ncontinue VB ROOT 2\nships NNS nsubj 5\n{auxiliary} 5\narriving VBG ccomp 2 arrive"
    )
    assert modality(at(doc, "arriving"), False, False) == expected


def mode(doc, word):
    return modality(at(doc, word), False, False)


@pytest.mark.parametrize(
    ("tail", "expected"), [("working VBG xcomp 2 work", "actual"), ("work VB xcomp 2", "possible")]
)
def test_what_one_does_while_something_is_so(parse, tail, expected):
    mark = "to TO aux 4" if tail.startswith("work ") else "now RB advmod 4"
    doc = parse(f"They PRP nsubj 1\nare VBP ROOT 1 be\neffective JJ acomp 1\n{mark}\n{tail}")
    assert mode(doc, tail.split()[0]) == expected


@pytest.mark.parametrize(("adjective", "expected"), [("likely", "possible"), ("due", "future")])
def test_what_is_likely_may_not_be(parse, adjective, expected):
    doc = parse(f"Tolls NNS nsubj 1\nare VBP ROOT 1 be\n{adjective} JJ acomp 1\nto TO aux 4\nrise VB xcomp 2")
    assert mode(doc, "rise") == expected


@pytest.mark.parametrize(("verb", "expected"), [("preparing VBG", "future"), ("prepared VBN", "possible")])
def test_what_one_prepares_to_do(parse, verb, expected):
    aux = "aux" if verb.endswith("VBG") else "auxpass"
    doc = parse(f"They PRP nsubj 2\nare VBP {aux} 2 be\n{verb} ROOT 2 prepare\nto TO aux 4\nleave VB xcomp 2")
    assert mode(doc, "leave") == expected


@pytest.mark.parametrize(
    ("verb", "second", "expected"),
    [
        ("chose VBD choose", "stay", "actual"),
        ("chooses VBZ choose", "stay", "future"),
        ("chosen VBN choose", "stay", "future"),
        ("voted VBD vote", "ratify", "actual"),
        ("voted VBD vote", "leave", "future"),
    ],
)
def test_what_is_done_by_choosing_it(parse, verb, second, expected):
    word, tag, lemma = verb.split()
    doc = parse(f"It PRP nsubj 1\n{word} {tag} ROOT 1 {lemma}\nto TO aux 3\n{second} VB xcomp 1\nit PRP dobj 3")
    assert mode(doc, second) == expected


@pytest.mark.parametrize(("verb", "expected"), [("authorised authorise", "possible"), ("denied deny", "actual")])
def test_a_gerund_that_is_allowed(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(f"It PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nsending VBG xcomp 1 send\ntroops NNS dobj 2")
    assert mode(doc, "sending") == expected


@pytest.mark.parametrize(("helper", "expected"), [("should MD aux 2", "possible"), ("often RB advmod 2", "actual")])
def test_what_something_lasts_until(parse, helper, expected):
    doc = parse(
        f"They PRP nsubj 2\n{helper}\nwait VBP ROOT 2 wait\nuntil IN mark 5\nhe PRP nsubj 5\npays VBZ advcl 2 pay\nthem PRP dobj 5"
    )
    assert mode(doc, "pays") == expected


@pytest.mark.parametrize(("mark", "expected"), [("if", "possible"), ("as", "future")])
def test_what_one_were_to_do(parse, mark, expected):
    doc = parse(
        f"{mark} IN mark 2\nfirms NNS nsubj 2\nwere VBD advcl 6 be\nto TO aux 4\nleave VB xcomp 2\nwe PRP nsubj 6\npaid VBD ROOT 6 pay"
    )
    assert mode(doc, "leave") == expected


@pytest.mark.parametrize(("head", "expected"), [("VBN acl 0", "possible"), ("VBD relcl 0", "actual")])
def test_what_a_thing_is_used_for(parse, head, expected):
    doc = parse(f"Tool NN ROOT 0\nused {head} use\nto TO aux 3\ncut VB xcomp 1\nsteel NN dobj 3")
    assert mode(doc, "cut") == expected


@pytest.mark.parametrize(("verb", "expected"), [("name", "actual"), ("move", "possible")])
def test_what_one_would_not_tell(parse, verb, expected):
    doc = parse(f"Police NNS nsubj 3\nwould MD aux 3\nnot RB neg 3\n{verb} VB ROOT 3\nhim PRP dobj 3")
    assert mode(doc, verb) == expected


@pytest.mark.parametrize(("speech", "expected"), [("saying say", "actual"), ("forcing force", "possible")])
def test_reasons_given_for_what_is_tried(parse, speech, expected):
    word, lemma = speech.split()
    doc = parse(
        f"It PRP nsubj 1\nsought VBD ROOT 1 seek\nto TO aux 3\nblock VB xcomp 1\nit PRP dobj 3\n{word} VBG advcl 3 {lemma}\n"
        "it PRP nsubj 7\nharmed VBD ccomp 5 harm"
    )
    assert mode(doc, word) == expected


@pytest.mark.parametrize(("verb", "expected"), [("ordered order", "possible"), ("made make", "actual")])
def test_what_one_is_ordered_to_help_in(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nships NNS dobj 1 ship\nto TO aux 4\nhelp VB xcomp 1\nin IN prep 4\nfinding VBG pcomp 5 find"
    )
    assert mode(doc, "finding") == expected


@pytest.mark.parametrize(
    ("adjective", "word", "expected"),
    [("intent", "on", "possible"), ("famous", "for", "actual"), ("close", "to", "possible"), ("used", "to", "actual")],
)
def test_what_one_is_bent_on_or_near_to(parse, adjective, word, expected):
    doc = parse(f"It PRP nsubj 1\nis VBZ ROOT 1 be\n{adjective} JJ acomp 1\n{word} IN prep 2\nwinning VBG pcomp 3 win")
    assert mode(doc, "winning") == expected


@pytest.mark.parametrize(("helper", "expected"), [("may MD aux 2", "possible"), ("still RB advmod 2", "actual")])
def test_what_one_may_be_guilty_of(parse, helper, expected):
    doc = parse(f"It PRP nsubj 2\n{helper}\nbe VB ROOT 2 be\nguilty JJ acomp 2\nof IN prep 3\nlying VBG pcomp 4 lie")
    assert mode(doc, "lying") == expected


@pytest.mark.parametrize(("verb", "word", "expected"), [("look", "at", "possible"), ("laugh", "at", "actual")])
def test_what_one_has_in_mind(parse, verb, word, expected):
    doc = parse(f"They PRP nsubj 1\n{verb}ed VBD ROOT 1 {verb}\n{word} IN prep 1\nselling VBG pcomp 2 sell")
    assert mode(doc, "selling") == expected


@pytest.mark.parametrize(
    ("verb", "article", "expected"),
    [("took take", "home RB advmod 1", "possible"), ("faced face", "a DT det 3", "actual")],
)
def test_what_one_takes_charge_of(parse, verb, article, expected):
    word, lemma = verb.split()
    doc = parse(
        f"She PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\n{article}\ncharge NN dobj 1\nof IN prep 3\nleading VBG pcomp 4 lead"
    )
    assert mode(doc, "leading") == expected


@pytest.mark.parametrize(("verb", "expected"), [("asked ask", "possible"), ("got get", "actual")])
def test_what_one_asks_help_in(parse, verb, expected):
    word, lemma = verb.split()
    doc = parse(
        f"It PRP nsubj 1\n{word} VBD ROOT 1 {lemma}\nhelp NN dobj 1\nin IN prep 2\nfinding VBG pcomp 3 find\nthem PRP dobj 4"
    )
    assert mode(doc, "finding") == expected


@pytest.mark.parametrize(("noun", "expected"), [("order NN", "possible"), ("crowd NN", "actual")])
def test_what_a_document_is_to_say(parse, noun, expected):
    doc = parse(
        f"It PRP nsubj 1\nasked VBD ROOT 1 ask\nher PRP dobj 1\nto TO aux 4\nissue VB xcomp 1\nan DT det 6\n{noun} dobj 4\nbanning VBG acl 6 ban"
    )
    assert mode(doc, "banning") == expected


@pytest.mark.parametrize(
    ("head", "expected"), [("worst JJS", "actual"), ("plan NN", "future"), ("fourth JJ", "possible")]
)
def test_what_is_told_by_rank(parse, head, expected):
    doc = parse(f"It PRP nsubj 1\nwas VBD ROOT 1 be\nthe DT det 3\n{head} attr 1\nto TO aux 5\nstrike VB relcl 3")
    assert mode(doc, "strike") == expected


@pytest.mark.parametrize(("negation", "expected"), [("not RB neg", "actual"), ("soon RB advmod", "possible")])
def test_what_one_is_not_kept_from(parse, negation, expected):
    doc = parse(
        f"It PRP nsubj 3\ndid VBD aux 3 do\n{negation} 3\nban VB ROOT 3\nthem PRP dobj 3\nfrom IN prep 3\nleaving VBG pcomp 5 leave"
    )
    assert mode(doc, "leaving") == expected


@pytest.mark.parametrize(("adverb", "expected"), [("far", "actual"), ("home", "possible")])
def test_how_far_one_goes(parse, adverb, expected):
    doc = parse(
        f"She PRP nsubj 1\nwent VBD ROOT 1 go\n{adverb} RB advmod 1\nto TO aux 4\nsue VB advcl 1\nthem PRP dobj 4"
    )
    assert mode(doc, "sue") == expected


@pytest.mark.parametrize(
    ("gerund", "expected"),
    [("to TO aux 5\nsave VB pcomp 2", "possible"), ("now RB advmod 5\nsaving VBG pcomp 2 save", "actual")],
)
def test_how_to_do_it(parse, gerund, expected):
    doc = parse(f"She PRP nsubj 1\nwrote VBD ROOT 1 write\non IN prep 1\nhow WRB advmod 5\n{gerund}")
    assert modality(doc[5], False, False) == expected


@pytest.mark.parametrize(("helper", "expected"), [("has VBZ aux", "possible"), ("soon RB advmod", "actual")])
def test_what_one_has_got_to_do(parse, helper, expected):
    doc = parse(f"She PRP nsubj 2\n{helper} 2 have\ngot VBD ROOT 2 get\nto TO aux 4\nleave VB xcomp 2")
    assert mode(doc, "leave") == expected


@pytest.mark.parametrize(
    ("subject", "expected"), [("To TO aux 1\nwin VB csubj 2", "possible"), ("The DT det 1\nteam NN nsubj 2", "future")]
)
def test_what_doing_something_is_to_do(parse, subject, expected):
    doc = parse(f"{subject}\nis VBZ ROOT 2 be\nto TO aux 4\nplay VB xcomp 2")
    assert mode(doc, "play") == expected


@pytest.mark.parametrize(("fronted", "expected"), [(True, "future"), (False, "possible")])
def test_what_stands_before_the_copula_is_no_predicate(parse, fronted, expected):
    before = "In IN prep 3\nMay NNP pobj 0\nhe PRP nsubj 3\nis VBZ ROOT 3 be\nto TO aux 5\nvote VB xcomp 3"
    behind = "He PRP nsubj 1\nis VBZ ROOT 1 be\nin IN prep 1\nVelm NNP pobj 2\nto TO aux 5\nvote VB xcomp 1"
    assert mode(parse(before if fronted else behind), "vote") == expected


@pytest.mark.parametrize(("first", "expected"), [("run VB xcomp 1", "possible"), ("runs NNS dobj 1 run", "actual")])
def test_the_last_of_a_list_of_infinitives(parse, first, expected):
    doc = parse(f"They PRP nsubj 1\nwant VBP ROOT 1\nto TO aux 3\n{first}\nhike NN conj 3\nor CC cc 4\nswim VB conj 4")
    assert mode(doc, "swim") == expected


@pytest.mark.parametrize(("head", "expected"), [("are VBP ROOT 1 be", "possible"), ("plan VB ROOT 1", "future")])
def test_an_infinitive_beside_a_finite_verb(parse, head, expected):
    tail = "xcomp" if head.startswith("plan") else "conj"
    doc = parse(f"They PRP nsubj 1\n{head}\nthere RB advmod 1\nand CC cc 1\nto TO aux 5\nwin VB {tail} 1")
    assert mode(doc, "win") == expected


@pytest.mark.parametrize(("cc", "expected"), [("and CC cc 7", "future"), ("then RB advmod 9", "possible")])
def test_a_list_of_what_is_agreed(parse, cc, expected):
    last = "pay VB conj 7" if cc.startswith("and") else "pay VB advcl 7"
    doc = parse(
        "They PRP nsubj 1\nagreed VBD ROOT 1 agree\nto TO aux 3\nstop VB xcomp 1\nwork NN dobj 3\n, , punct 3\nto TO aux 7\n"
        f"leave VB advcl 3\n{cc}\nto TO aux 10\n{last}"
    )
    assert mode(doc, "leave") == expected


@pytest.mark.parametrize(("noun", "expected"), [("few JJ", "actual"), ("many JJ", "possible")])
def test_one_of_the_few(parse, noun, expected):
    doc = parse(f"It PRP nsubj 1\nis VBZ ROOT 1 be\nof IN prep 1\n{noun} pobj 2\nto TO aux 5\ngrow VB relcl 3")
    assert mode(doc, "grow") == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("had VBD aux 5 have", "it PRP nsubj 5", "possible"), ("it PRP nsubj 5", "had VBD aux 5 have", "actual")],
)
def test_what_something_would_have_been_had_something_else(parse, first, second, expected):
    doc = parse(f"They PRP nsubj 2\nhave VB aux 2\nfled VBN ROOT 2 flee\n{first}\n{second}\nrained VBN advcl 2 rain")
    assert mode(doc, "rained") == expected


WANTED = "They PRP nsubj 1\n{} ROOT 1 {}\nit PRP nsubj 3\n{} VBN ccomp 1 {}\nand CC cc 3\nburied VBN conj 3 bury"


@pytest.mark.parametrize(
    ("verb", "expected"), [("want VBP want", "possible"), ("ordered VBD order", "possible"), ("saw VBD see", "actual")]
)
def test_what_one_wants_done_is_not_done_yet(parse, verb, expected):
    word, tag, lemma = verb.split()
    doc = parse(WANTED.format(f"{word} {tag}", lemma, "burned", "burn"))
    assert [modality(at(doc, w), False, False) for w in ("burned", "buried")] == [expected] * 2


@pytest.mark.parametrize(("helper", "expected"), [("will MD aux 2", "future"), ("soon RB advmod 2", "actual")])
def test_what_one_will_have_finished(parse, helper, expected):
    doc = parse(f"They PRP nsubj 2\n{helper}\nhave VB ROOT 2\nwork NN dobj 2\nfinished VBN acl 3 finish")
    assert modality(at(doc, "finished"), False, False) == expected


@pytest.mark.parametrize(("mark", "expected"), [("If", "possible"), ("As", "actual")])
def test_the_means_of_what_is_supposed_is_supposed_too(parse, mark, expected):
    doc = parse(
        f"{mark} IN mark 2\nthey PRP nsubj 2\nsave VBP advcl 7\nit PRP dobj 2\nby IN prep 2\nclosing VBG pcomp 4 close\nshe PRP nsubj 7\nwins VBZ ROOT 7 win"
    )
    assert modality(at(doc, "closing"), False, False) == expected


@pytest.mark.parametrize(("second", "expected"), [("exceed VBP", "future"), ("exceeded VBD", "actual")])
def test_a_base_form_behind_a_base_form_shares_its_helper(parse, second, expected):
    word, tag = second.split()
    doc = parse(
        f"It PRP nsubj 2\nwill MD aux 2\nreach VB ROOT 2\nten CD dobj 2\nand CC cc 2\n{word} {tag} conj 2 exceed"
    )
    assert modality(at(doc, word), False, False) == expected
