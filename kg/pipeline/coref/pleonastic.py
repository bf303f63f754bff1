"""Empty "it", which refers to nothing and is no mention (after Lappin and Leass 1994, section 2.2)."""

from __future__ import annotations

from kg.pipeline.entities_words import word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse, conjuncts
from kg.pipeline.verbs import ASPECTUAL

BE = frozenset({"be", "become", "remain", "prove"})
MAKE = frozenset({"make", "find", "consider", "think", "deem", "render"})
#: Adjectives whose infinitive says what the subject does: "it was *due* to sail".
PERSONAL = frozenset(
    "able unable ready willing unwilling due set keen eager free bound about prepared likely unlikely quick slow determined obliged "
    "reluctant happy afraid entitled eligible poised sure certain".split()
)
#: Moving somebody, as what a clause tells does: "it *grieves* me to see".
MOVING = frozenset(
    "grieve sadden pain hurt surprise amaze astonish shock worry upset annoy anger delight please bother trouble frustrate irk thrill".split()
)
#: Contending: "*battle* it out".
CONTENDING = frozenset("battle fight slug duke tough stick sweat".split())
#: When something comes, of which "it" only takes up what was told: "it comes *amid* a row".
TIMING = frozenset("after before as amid when while since despite".split())
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl"})


def is_pleonastic(p: Parse, i: int) -> bool:
    """Whether "it" at token `i` refers to nothing: "it is clear that", "it rains", "made it difficult to"."""
    if p.lower[i] != "it":
        return False
    verb = p.head[i]
    lemma = p.lemma[verb]
    falls = [p.lemma[c] for c in p.children[verb] if p.dep[c] == "xcomp"] if lemma in ASPECTUAL else []
    if not word_set("weather").isdisjoint((lemma, *falls)) or p.dep[i] == "expl":  # "it starts to rain"
        return True
    children = p.children[verb]
    if p.tag[verb] in ("JJ", "JJR") and p.lemma[p.head[verb]] in MAKE:
        # "made it difficult to": the parser reads a small clause whose subject is "it"
        return any(p.dep[c] in CLAUSES for j in (verb, p.head[verb]) for c in p.children[j] if c > i and c != verb)
    clause = any(p.dep[c] in ("ccomp", "xcomp", "csubj", "advcl", "acl", "relcl") for c in children)
    if p.dep[i] in SUBJECT_DEPS:
        # "it seems that", "it turned out that"
        if lemma in word_set("seem"):
            return clause
        if clause and (lemma == "take" or _is_moved(p, verb)):
            return True
        if lemma == "come" and _comes_when(p, verb):
            return True
        if lemma in BE:
            return _is_extraposed(p, verb)
        # "it is known that", but "it is known to have"
        known = p.lower[verb] in word_set("extraposed") or lemma in word_set("extraposed")
        raised = any(p.dep[c] == "xcomp" and p.child(c, "aux") is not None for c in children)
        return p.dep[i] == "nsubjpass" and known and clause and not raised
    if lemma == "make" and i + 1 < p.n and p.tag[i + 1] in ("IN", "TO", "RP", "RB"):
        return True  # "made *it* through two checks"
    if p.dep[i] == "dobj" and (lemma == "do" or (lemma in CONTENDING and p.lower[i + 1 : i + 2] == ["out"])):
        return True  # "we have to *do it*", "*battle it* out"
    return lemma in MAKE and clause


def _is_moved(p: Parse, verb: int) -> bool:
    """Whether a verb tells how a clause moves somebody: "it *grieves* me to see", "it *breaks* my *heart* that they left"."""
    moved = p.child(verb, "dobj")
    if moved is None:
        return False
    return p.lemma[verb] in MOVING or (p.lemma[verb] == "break" and p.lemma[moved] == "heart")


def _comes_when(p: Parse, verb: int) -> bool:
    """Whether what was told "comes" at a time or beside something: "it comes days after the vote", but "it comes from Velm"."""
    timed = any(p.lower[c] in TIMING and p.dep[c] in ("mark", "prep", "advmod") for c in p.children[verb] if c > verb)
    clause = (c for c in p.children[verb] if p.dep[c] == "advcl" and c > verb)
    marks = {p.lower[g] for c in clause for g in p.children[c] if p.dep[g] in ("mark", "advmod")}
    return timed or not TIMING.isdisjoint(marks)


def _is_extraposed(p: Parse, verb: int) -> bool:
    """Whether a form of "be" has a complement that a clause outside fills: "it is clear that ...", "it was Kenney who ..."."""
    complements = [c for c in p.children[verb] if p.dep[c] in ("acomp", "attr")]
    for complement in complements:
        if p.lower[complement] in PERSONAL and p.child(complement, "xcomp") is not None:
            continue
        inner = [p.dep[c] for member in conjuncts(p, complement) for c in p.children[member]]
        if {"ccomp", "xcomp", "advcl", "relcl", "acl"} & set(inner) and p.tag[complement][:2] != "NN":
            return True
        if any(p.dep[c] == "ccomp" and _is_relative(p, c) for c in p.children[verb]):
            return True
        if p.lemma[complement].lower() in word_set("extraposed") and any(
            p.dep[c] in ("ccomp", "xcomp", "advcl", "csubj") and c > complement for c in p.children[verb]
        ):
            return True
    return False


def _is_relative(p: Parse, clause: int) -> bool:
    """Whether a clause has a relative pronoun for its subject: "it was not the crew *that* fired"."""
    return any(p.dep[c] in SUBJECT_DEPS and p.tag[c] in ("WDT", "WP") for c in p.children[clause])
