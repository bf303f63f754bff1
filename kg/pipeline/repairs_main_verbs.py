"""Repairs of sentences without a finite verb, which stands inside the modifier of their noun; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.arguments import is_finite
from kg.pipeline.repairs_words import FINITE, NOUNS, SUBJECTS, has_subject, make_verb, take_place
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import AWARDED, in_headline
from kg.pipeline.verbs import INTRANSITIVE

#: Pasts that are no participles.
PRETERITES = frozenset("began broke rose fell went grew spoke sank arose became flew".split())
#: What opens a circumstance, and may be a preposition too.
WHEN = frozenset("as after before since until".split())


def main_verb_after_modifier(token: Token) -> bool:
    """A sentence needs a finite verb: "The gas, used to clean tanks, *leaked* into the river" leaks no tanks."""
    clause = _modifier(token)
    if clause is None or token.dep_ not in ("acl", "relcl") or token.left_edge != token or token.nbor(-1).text != ",":
        return False
    if clause.left_edge.nbor(-1).text != "," or has_subject(token):
        return False
    _make_main(token, clause.head)
    return True


def main_verb_read_before_object(token: Token) -> bool:
    """An infinitive has one object: "The decision to close the plant *angered* unions" closes no "(plant-)angered unions"."""
    clause, second = _modifier(token), token.head
    if clause is None or token.dep_ != "amod" or second.head != clause or second.dep_ != "dobj" or clause.tag_ != "VB":
        return False
    before = token.nbor(-1)
    if before.dep_ == "npadvmod" and before.head == token and before.tag_ in NOUNS and token.n_lefts == 1:
        before.head, before.dep_ = clause, "dobj"
        for child in [c for c in second.children if c.i < before.i]:
            child.head = before
    if second.left_edge != token or not any(
        c.dep_ in ("dobj", "prep") and before in c.subtree for c in clause.children
    ):
        return False
    joined = [c for c in clause.children if c.dep_ in ("cc", "conj", "advcl", "prep") and c.i > second.i]
    _make_main(token, clause.head)
    for part in (second, *joined):
        part.head = token
    return True


def main_verb_before_role(token: Token) -> bool:
    """A sentence needs a finite verb: "The club *sacked* coach Bo Lund", "A court on Monday *jailed* premier Ana Lund" name no sentence."""
    root, start = token.sent.root, token.sent.start
    day = token.i - 1 if token.i > start + 2 and token.nbor(-2).lower_ == "on" and token.nbor(-1).ent_type_ else None
    doer = token.doc[token.i - (3 if day else 1)] if token.i > start + (3 if day else 0) else token
    done_to = token
    while done_to.dep_ in ("amod", "compound", "nmod") and done_to.head.i > done_to.i:
        done_to = done_to.head
    if root.tag_ not in NOUNS or token.sent[-1].text != "." or doer.tag_ not in NOUNS or in_headline(token):
        return False
    # "The club", "Velm United": one phrase from the sentence's start, and no name of the verb's own
    if any(t.tag_ not in (*NOUNS, "DT", "JJ", "CD", "PRP$", "POS") for t in token.doc[start : doer.i]):
        return False
    done_to = next((c for c in done_to.children if c.dep_ == "appos" and c.left_edge.i == done_to.i + 1), done_to)
    if done_to.ent_type_ != "PERSON":
        return False
    roles = [t for t in token.doc[token.i + 1 : done_to.i] if t.tag_ in NOUNS]
    if (
        (day is None and token.nbor(1).tag_ in ("NNP", "NNPS"))
        or token.nbor(1).is_punct
        or token.lemma_.lower() in INTRANSITIVE | {"bear", "base"}
    ):
        return False
    token.head, token.dep_ = token, "ROOT"
    make_verb(token, "VBD")
    doer.head, doer.dep_, done_to.head, done_to.dep_ = token, "nsubj", token, "dobj"
    for other in [t for t in token.doc[start : doer.i] if t.head.i > doer.i]:
        other.head = doer
    for role in [t for t in roles if t.head == t or t.head.i <= token.i or t.head == done_to.head]:
        role.head, role.dep_ = done_to, "compound"
    if day:
        token.doc[day].head, token.doc[day].dep_ = token.doc[day - 1], "pobj"
        token.doc[day - 1].head = token
    for child in [t for t in token.sent if t.i > done_to.i and t.head in (root, doer)]:
        child.head = done_to if child.dep_ == "relcl" else token
    return True


def participle_read_for_main_verb(token: Token) -> bool:
    """One subject has one main verb: in "Lund, *asked* whether he would run, said no" it is the one without a comma before."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if (
        subject is None
        or token.i < 2
        or token.nbor(-1).text != ","
        or subject.right_edge.i not in (token.i - 1, token.i - 2)
    ):
        return False
    after = [c for c in token.children if c.dep_ in ("ccomp", "conj") and c.i > token.i and is_finite(c)]
    main = next((c for c in after if c.left_edge.nbor(-1).text == ","), None)
    if main is None or has_subject(main) or in_headline(token):
        return False
    if any(c.dep_ in ("aux", "auxpass", "dobj") for c in token.children) or any(c.dep_ == "cc" for c in token.children):
        return False
    for child in [c for c in token.children if c.i > main.i]:
        child.head = main
    main.head, main.dep_ = main, "ROOT"
    subject.head, subject.dep_ = main, "nsubj"
    token.head, token.dep_, token.tag_ = subject, "acl", "VBN"
    return True


def modifier_read_for_clause(token: Token) -> bool:
    """A subject has no comma behind it: "The decision, *announced* after the attack, was welcomed" is announced."""
    main = token.head
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if subject is None or main.i < token.i or has_subject(main) or any(c.dep_ == "aux" for c in token.children):
        return False
    if subject.right_edge.i != token.i - 1 or subject.right_edge.text != "," or main.left_edge != token.left_edge:
        return False
    first = next((c for c in main.children if c.i > token.i), main)
    if first.text != "," or any(c.dep_ in ("ccomp", "cc") for c in token.children):
        return False
    _make_modifier(token, subject, main)
    return True


def modifier_read_for_conjunct(token: Token) -> bool:
    """Nothing joins two verbs: "Two workers *kidnapped* last month have been freed" are kidnapped."""
    main = next((c for c in token.children if c.dep_ == "conj" and c.i > token.i), None)
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i == token.i - 1), None)
    if subject is None or main is None or has_subject(main):
        return False
    if any(c.dep_ in ("aux", "cc", "dobj", "xcomp", "ccomp") for c in token.children if c.i < main.i):
        return False
    first = next(iter((*main.lefts, main)))
    if first.tag_ not in ("VBZ", "VBP", "VBD", "MD") or first == main or first.nbor(-1).pos_ in ("PUNCT", "CCONJ"):
        return False
    main.head, main.dep_ = main if token.dep_ == "ROOT" else token.head, token.dep_
    for child in [c for c in token.children if c.i > main.i]:
        child.head = main
    _make_modifier(token, subject, main)
    return True


def main_verb_read_beside_another(token: Token) -> bool:
    """An "and" joins like with like: in "Lund, a lawyer, *called* the ban a farce but *said* it held" nobody else called her so."""
    noun = token.head
    main = noun.head
    joins = next((c for c in noun.children if c.dep_ == "cc" and token.i < c.i < main.i), None)
    if noun.dep_ != "nsubj" or joins is None or token.nbor(-1).text != "," or joins.nbor(-1).text == ",":
        return False
    if any(c.dep_ == "conj" for c in noun.children) or any(t.head != main for t in token.doc[joins.i + 1 : main.i]):
        return False
    if not is_finite(main) or in_headline(token):
        return False
    take_place(token, main)
    make_verb(token, "VBD")
    for child in [c for c in (*main.lefts, *noun.children) if (c.i < noun.i and c.head == main) or c.i > token.i]:
        if child.i < joins.i:
            child.head = token
    noun.head = joins.head = token
    main.head, main.dep_ = token, "conj"
    return True


def judgement_read_for_main_verb(token: Token) -> bool:
    """Two verbs, one subject: "Two men *found* guilty of theft *were jailed*" found nobody."""
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i == token.i - 1), None)
    main = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i and is_finite(c)), None)
    judged = any(c.dep_ in ("oprd", "acomp") and c.pos_ == "ADJ" and c.i == token.i + 1 for c in token.children)
    if subject is None or main is None or not judged or has_subject(main) or main.left_edge.nbor(-1).is_punct:
        return False
    if any(c.dep_ in ("mark", "cc") or c.tag_ in ("WP", "WDT", "WRB") for c in main.children):
        return False
    main.head, main.dep_ = main if token.dep_ == "ROOT" else token.head, token.dep_
    for child in [c for c in token.children if c.i < subject.i or c.is_punct]:
        child.head = main
    _make_modifier(token, subject, main)
    return True


def _make_modifier(token: Token, subject: Token, main: Token) -> None:
    subject.head = main
    subject.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj"
    token.head, token.dep_, token.tag_ = subject, "acl", "VBN"


def _modifier(token: Token) -> Token | None:
    """The clause around a past form that tells more of the noun a sentence without a finite verb is read as."""
    clause = next((a for a in token.ancestors if a.dep_ == "acl"), None)
    if clause is None or clause.head.dep_ != "ROOT" or clause.head.tag_ not in NOUNS or in_headline(token):
        return None
    own = token.head if token.dep_ == "amod" else token
    finite = (t for t in token.sent if t.tag_ in (*FINITE, "MD") and t != token and not own.is_ancestor(t))
    free = (t for t in finite if not any(a.dep_ == "relcl" for a in (t, *t.ancestors)) and t.head != clause)
    return clause if token.sent[-1].text == "." and not any(free) else None


def _make_main(verb: Token, noun: Token) -> None:
    """Make a past form the sentence's verb, its noun the subject, what stands behind the noun's clauses its own."""
    later = [c for c in noun.children if c.i > verb.i]
    verb.head, verb.dep_ = verb, "ROOT"
    make_verb(verb, "VBD")
    noun.head, noun.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def verb_read_for_modifier(token: Token) -> bool:
    """What has a subject modifies no noun: "Firms *settle* dispute", "The ban *angered* unions.", but "Lund *pay* deal"."""
    noun = token.head
    if token.dep_ not in ("compound", "amod", "nmod") or not token.tag_.startswith("VB") or noun.i < token.i:
        return False
    subject = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    if subject is None or (token.tag_ == "VBP" and subject.tag_ in ("NN", "NNP") and noun.dep_ in ("dobj", "pobj")):
        return False
    given = token.lower_ in AWARDED and not any(c.dep_ == "det" for c in noun.children)  # "Man *given* award"
    whole = token.tag_ == "VBN" and noun.dep_ == "ROOT" and noun.sent[-1].text == "."  # "The ban angered unions."
    if token.tag_ in ("VBG", "VBN") and not (given or whole) and not any(c.dep_ == "aux" for c in token.children):
        return False
    take_place(token, noun)
    noun.head, noun.dep_ = token, "dobj"
    make_verb(token, "VBP" if token.tag_ == "VB" else token.tag_)
    return True


def main_verb_read_before_circumstance(token: Token) -> bool:
    """What takes no object is no passive: "an exit *ensued* as thousands tried to leave", "talks *began* after Lund said" end or try nothing."""
    noun = next((c for c in token.children if c.dep_ == "nsubj" and c.i < token.i), None)
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")), None) if noun else None
    doer = token.nbor(-1) if token.i > token.sent.start else token
    while doer.dep_ in ("compound", "case", "amod"):
        doer = doer.head
    when = doer.head
    if noun is None or verb is None or doer.dep_ != "pobj" or doer.right_edge.i != token.i - 1 or doer == noun:
        return False
    alone = verb.lower_ in PRETERITES or verb.lemma_.lower() in INTRANSITIVE | {"ensue", "erupt"}
    if not alone or when.lower_ not in WHEN or not verb.is_ancestor(when) or not is_finite(token):
        return False
    take_place(verb, token)
    verb.tag_ = "VBD"
    noun.head, doer.head, doer.dep_ = verb, token, "nsubj"
    when.head, when.dep_, token.head, token.dep_ = token, "mark", verb, "advcl"
    for child in [c for c in token.children if c.i < noun.i or (c.is_punct and c.i == c.sent.end - 1)]:
        child.head = verb
    return True
