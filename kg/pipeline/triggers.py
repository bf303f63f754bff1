"""Which words of a parsed Doc are event triggers (annotation guidelines: full verbs, finite or not; never auxiliaries or states)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import entries
from kg.pipeline.nouns import parse_of
from kg.pipeline.tokens import Token
from kg.pipeline.tokens_doc import Tokens
from kg.pipeline.verbs import (
    AFFECTING,
    ASPECTUAL,
    CESSATION,
    COMMANDING,
    GIVING,
    INTRANSITIVE,
    NAMING,
    PENALISING,
    RESULTATIVE,
    SPEECH,
    STATIVE,
    UNDERGOING,
    WITNESSING,
)

#: Dependency labels under which a verb form is not a clause: "*according* to", "the *rescued* members", "*following* the talks".
NOT_CLAUSAL = frozenset("aux auxpass amod prep compound nmod punct det case mark cc predet nummod".split())
#: Passives of states, which are states too: "is *needed*", "were *meant*".
STATIVE_PASSIVE = frozenset("need mean be concern".split())
#: States that are deeds when done to something: "*weighed* the appeal", but "weighed two tonnes"; "hailed the deal", "hails from".
DEEDS = frozenset("weigh tend stem date refer hail".split())
#: Participles that say where something is or what it has to do with, not that somebody put it there: "is *located* in Velm".
SITUATED = frozenset("situate base relate suppose connect".split())
#: What makes an adjective of a participle: "things are *very* challenging".
DEGREE = frozenset("very quite too extremely fairly rather pretty".split())
#: Participles that have become prepositions.
PREPOSITIONAL = frozenset(
    "involve relate feature follow regard concern surround include exclude pend bar date depend accord keep".split()
)
MEASURED = frozenset("QUANTITY PERCENT MONEY CARDINAL DATE TIME".split())
NAMES = frozenset("PERSON ORG GPE NORP FAC LOC PRODUCT EVENT WORK_OF_ART LAW".split())
QUOTES = frozenset("\"'“‘")
#: What headlines tell of whoever gets it: "Teacher *given* award", "Firm *fined* two million".
AWARDED = frozenset("given shown granted handed awarded fined sentenced".split())
#: How much one has to do with something.
QUANTIFIERS = frozenset("nothing something anything little much lot".split())


def triggers(doc: Tokens) -> Iterator[Token]:
    """Yield the trigger tokens in text order."""
    for i, tag in enumerate(parse_of(doc).tag):
        if tag.startswith("VB") and is_trigger(doc[i]):
            yield doc[i]


def is_trigger(token: Token) -> bool:
    """Say whether a verb form denotes an event of its own."""
    if token.dep_ in NOT_CLAUSAL or token.pos_ == "AUX" or not is_word(token):
        return False
    lemma = token.lemma_.lower()
    # "disco owners, *photographers* and athletes", "to *luxury* goods": the tagger took a noun for a verb that there is not
    known = token.tag_ == "VB" or nouns().get(lemma) is not None
    if token.tag_ in ("VB", "VBZ", "VBP") and known and not entries(lemma):
        return False
    # "Repeal would raise fees, *premiums*", "adds billions to *deficit*": what headlines tell has a verb that is known
    if token.tag_ in ("VB", "VBZ", "VBP") and not entries(lemma) and in_headline(token) and not _has_object(token):
        return False
    # "was *heartbroken*": no verb has that form
    if lemma == token.lower_ and token.tag_ == "VBN" and not entries(lemma):
        return False
    if is_state(token, lemma):
        return False
    # "the case *involving* him", "*following* the talks": prepositions in all but form
    if lemma in PREPOSITIONAL and token.tag_ == "VBG" and is_prepositional(token):
        return False
    # "a man *aged* 26", "as *opposed* to"
    if token.tag_ in ("VBN", "VBD") and (
        (lemma == "age" and _has_years(token)) or (lemma == "oppose" and token.i and token.nbor(-1).lower_ == "as")
    ):
        return False
    # "*That said*, we believe", "three of them, to *name* a few": phrases that have become adverbs
    if _is_aside(token, lemma):
        return False
    # "were *missing*", "was *unaccounted* for": states
    if token.lower_ == "missing" and not any(c.dep_ == "dobj" for c in token.children):
        return False
    if token.tag_ == "VBN" and token.lower_.startswith("un") and not entries(lemma):
        return False
    # "had nothing to *do* with it"
    if lemma == "do" and token.dep_ in ("relcl", "acl") and token.head.lower_ in QUANTIFIERS:
        return not any(c.dep_ == "prep" and c.lower_ == "with" for c in token.children)
    # "more than others *do*", "said it did not"
    if (
        lemma == "do"
        and not any(c.dep_ in ("dobj", "nsubjpass") for c in token.children)
        and (
            token.dep_ not in ("relcl", "ccomp", "xcomp")
            or (token.dep_ == "ccomp" and token.tag_ not in ("VBN", "VBG"))
            or (token.i and token.nbor(-1).lower_ in ("than", "as"))
        )
    ):
        return False
    # "began to shout": the event is the second verb
    if is_aspectual(token):
        return False
    # "stop giving": the event is the first verb, the gerund its alternative
    return not (
        token.tag_ == "VBG" and token.dep_ in ("xcomp", "ccomp", "dobj") and token.head.lemma_.lower() in CESSATION
    )


def _is_aside(token: Token, lemma: str) -> bool:
    """Say whether a verb tells nothing but how one speaks: "*That said*, ...", "to *name* a few"."""
    if lemma == "say":
        return token.i == token.sent.start + 1 + (token.sent[0].text in QUOTES) and _text_around(token) == ("that", ",")
    few = next((c for c in token.children if c.dep_ == "dobj"), None)
    return lemma == "name" and few is not None and few.lower_ in ("few", "one") and _text_around(token)[0] == "to"


def _text_around(token: Token) -> tuple[str, str]:
    """The words right before and right behind a token, of one document."""
    doc, i = token.doc, token.i
    return doc[i - 1].lower_ if i else "", doc[i + 1].lower_ if i + 1 < len(doc) else ""


def _has_years(aged: Token) -> bool:
    """Say whether "aged" is told with how many years, behind it or below it."""
    return _text_around(aged)[1].isdigit() or any(c.ent_type_ in ("DATE", "CARDINAL") for c in aged.children)


def is_state(token: Token, lemma: str) -> bool:
    """Say whether a verb tells how things are: "the contract *includes*", "*remains* open", "is *located* in", "is *set* to leave"."""
    if lemma == "refer" and any(c.dep_ == "prep" and c.lower_ == "as" for c in token.children):
        return False  # "which she *referred* to as a stunt"
    if lemma in STATIVE:
        return not _has_object(token) if lemma in DEEDS else not is_passive(token) or lemma in STATIVE_PASSIVE
    if lemma in ("remain", "stay"):
        return any(c.dep_ in ("acomp", "attr") for c in token.children)
    if lemma == "locate":
        return is_passive(token) and not _is_found(token)
    if token.tag_ in ("VBN", "VBG") and token.i and token.nbor(-1).lower_ in DEGREE and token.nbor(-1).head == token:
        return True
    if token.lower_ == "wanted" and token.dep_ == "acomp":
        return True  # "remains *wanted*"
    if lemma == "feed" and is_passive(token) and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "up":
        return True  # "were *fed* up"
    # "have enough life *left*", but "a bag left in a car"
    if lemma == "leave" and token.tag_ == "VBN" and token.dep_ == "acl":
        return all(c.dep_ in ("punct", "relcl") or c.tag_ == "VB" for c in token.children)
    if (
        lemma == "get"
        and token.lower_ == "got"
        and any(c.dep_ == "aux" and c.tag_ in ("VBP", "VBZ") for c in token.children)
    ):
        return any(c.dep_ == "dobj" for c in token.children)  # "we have *got* a problem"
    if lemma == "appear" and any(c.dep_ == "ccomp" for c in token.children):
        return True  # "it *appears* there were no incidents"
    if lemma in SITUATED or (lemma == "set" and any(is_complement(child) for child in token.children)):
        return token.dep_ == "acomp" or (is_passive(token) and doer_of(token) is None)
    return False


def _has_object(verb: Token) -> bool:
    """Say whether something is done to somebody or something, and not only measured: "*weighed* the appeal", "tended to the sick"."""
    found = [c for c in verb.children if c.dep_ in ("dobj", "ccomp")]
    if verb.lemma_ == "date" and any(c.ent_type_ == "DATE" for c in verb.children):
        return False  # "a letter *dated* 3 May"
    to = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" and verb.lemma_ == "tend"]
    return is_passive(verb) or bool(to) or any(c.ent_type_ not in MEASURED and c.tag_ != "CD" for c in found)


def _is_found(located: Token) -> bool:
    """Say whether something was looked for, and does not just lie there: "the boat *was located* on Friday", "located by police"."""
    past = any(c.dep_ == "auxpass" and c.lower_ not in ("is", "are", "'s", "’s") for c in located.children)
    dated = any(g.ent_type_ in ("DATE", "TIME") for c in located.children for g in (c, *c.children))
    subjects = [c for c in located.children if c.dep_ == "nsubjpass"]
    people = any(c.ent_type_ == "PERSON" or getattr(nouns().get(c.lemma_), "kind", "") == "person" for c in subjects)
    return doer_of(located) is not None or (past and (dated or people))


def is_prepositional(participle: Token) -> bool:
    """Say whether a participle in "-ing" stands for a preposition: "launched *following* the crash", but "kept following him"."""
    if participle.lemma_ == "keep":  # "in *keeping* with our values"
        behind = participle.i > 0 and participle.nbor(-1).lower_ == "in"
        return behind and any(c.lower_ == "with" for c in participle.children)
    if participle.dep_ == "xcomp":
        return any(c.dep_ == "auxpass" for c in participle.head.children)
    return participle.dep_ in ("acl", "advcl", "pcomp")


def is_word(token: Token) -> bool:
    """Say whether a token can be a verb at all: no code, no part of a name ("TX-134", "Lund")."""
    if len(token) < 2 or any(c.isdigit() for c in token.text) or not any(c.isalpha() for c in token.text):
        return False
    if any(c in "'’" for c in token.text):  # "I*'m*", "Charge *d'Affaires*"
        return False
    end = token.i + 1
    if not token.whitespace_ and end + 1 < len(token.doc) and token.doc[end].text == "-" and _goes_on(token.doc[end]):
        return False  # "*criss*-crossed", "the *pick*-up point"
    joined = token.i > 2 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    if joined and token.nbor(-2).lower_ in ("and", "to", "than", "non"):
        return False  # "hit-and-*run* attacks", "a hard-to-*reach* area", "better-than-*expected* sales", "flew non-*stop*"
    if joined and token.tag_ == "VBN" and token.nbor(-2).lower_ in ("ill", "well", "so"):
        return False  # "is ill-*defined*", "the so-*called* rebels"
    if joined and token.tag_ == "VBG" and token.nbor(-2).tag_ in ("JJ", "RB") and not any(token.rights):
        return False  # "talks were slow-*going*"
    title = token.text[0].isupper() and not token.is_sent_start and token.i and token.nbor(-1).text not in QUOTES
    return not (
        title
        and (
            token.ent_type_ in NAMES
            or (not token.text.isupper() and not token.nbor(-1).is_punct and not is_titled(token))
        )
    )


def _goes_on(hyphen: Token) -> bool:
    """Say whether a word in small letters follows a hyphen at once."""
    return not hyphen.whitespace_ and hyphen.nbor(1).text.isalpha() and hyphen.nbor(1).text.islower()


def is_titled(token: Token) -> bool:
    """Say whether a word stands in a headline that capitalises its words, where a capital tells nothing."""
    words = [t for t in token.sent if t.is_alpha and len(t) > 3]
    return sum(t.text[0].isupper() for t in words) > 0.7 * len(words)


def is_aspectual(token: Token) -> bool:
    """Say whether a verb only phases the one after it: "*began* to shout", "*used* to live", not "used a tool to dig"."""
    lemma = token.lemma_.lower()
    if lemma not in ASPECTUAL or not any(is_complement(child) for child in token.children):
        return False
    return lemma != "use" or (
        token.tag_ == "VBD" and not any(c.dep_ in ("dobj", "aux", "auxpass") for c in token.children)
    )


def is_complement(child: Token) -> bool:
    """Say whether a token is a verb that completes an aspectual one: "tried to *leave*", "kept *shouting*"."""
    if child.dep_ not in ("xcomp", "ccomp") or child.tag_ not in ("VB", "VBG", "VBN") or child.i < child.head.i:
        return False
    return child.left_edge.i == 0 or child.left_edge.nbor(-1).text != ","  # "*resumed* the office, being voted in"


def is_passive(token: Token) -> bool:
    """Say whether a verb is passive: with an auxiliary ("was found"), or a reduced one ("people *found* at sea")."""
    if token.lower_ == "blame" and token.dep_ == "xcomp" and token.head.lemma_ == "be":
        return True  # "a storm was *to blame*"
    if token.tag_ not in ("VBN", "VBD"):
        return False
    deps = {child.dep_ for child in token.children}
    if token.dep_ == "acomp" and token.head.lemma_ in ("remain", "stay") and token.lemma_.lower() in AFFECTING:
        return True  # "remained *jailed* on Friday"
    if token.lemma_.lower() == "head" and "agent" not in deps:  # "was *headed* for the island"
        return False
    if token.lemma_.lower() in INTRANSITIVE and not deps & {"auxpass", "nsubjpass"} and doer_of(token) is None:
        return False
    if "auxpass" in deps or "nsubjpass" in deps:
        return True
    if "agent" in deps:  # but "he *had ordered* checks by the brigade"
        return not {"nsubj", "dobj"} <= deps
    if (
        (
            token.lower_ == "made"
            or (token.dep_ == "conj" and token.lemma_.lower() in COMMANDING and is_passive(token.head))
        )
        and "dobj" not in deps
        and any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in token.children)
    ):
        return True  # "was questioned and *made* to sign", "was fined and *ordered* to pay"
    if is_headline_gift(token, deps):
        return True
    if "aux" in deps or ("dobj" in deps and "nsubj" in deps):
        return False
    if "nsubj" in deps:
        # "their shops were searched and their books *burnt*", "12 were hurt and 50 *evacuated*", "Three men *arrested* after raid"
        done = token.tag_ == "VBN" or (token.lemma_.lower() in AFFECTING and not deps & {"dobj", "ccomp", "xcomp"})
        elided = token.dep_ == "conj" and done and is_passive(token.head)
        # "saw the jets *delivered*", "had its assets *frozen*"
        seen = token.head.lemma_.lower() in WITNESSING and (token.tag_ == "VBN" or not deps & {"mark", "advmod"})
        witnessed = token.dep_ == "ccomp" and seen
        return elided or witnessed or is_small_clause(token, deps) or is_headline_passive(token, deps)
    # "the offers *made* last week": a past form without subject below a noun is a participle
    if token.dep_ == "acl" or (token.tag_ == "VBN" and token.dep_ in ("advcl", "xcomp", "ccomp", "relcl", "oprd")):
        return True
    # "was arrested and *charged*"; "is made in Norvik and *sold* abroad", read as a past tense after the present
    present = any(c.dep_ == "auxpass" and c.tag_ in ("VBZ", "VBP") for c in token.head.children)
    alone = not deps & {"dobj", "ccomp", "xcomp", "dative"}
    participle = token.tag_ == "VBN" or (present and "dobj" not in deps and token.lemma_.lower() not in UNDERGOING)
    participle = participle or (alone and token.lemma_.lower() in AFFECTING)
    # "was arrested and lost *his job*": of what is done to somebody only giving has an object besides
    acting = "dobj" in deps and token.lemma_.lower() not in GIVING | NAMING | PENALISING
    return participle and not acting and token.dep_ == "conj" and is_passive(token.head)


def is_small_clause(token: Token, deps: set[str]) -> bool:
    """Say whether a participle has a subject but no finite verb: "with *three leaders arrested*", "reported *40 homes destroyed*"."""
    if deps & {"dobj", "dative", "ccomp"} or in_headline(token):
        return False
    clause = token
    while clause.dep_ == "conj" and clause.head.tag_ in ("VBN", "VBD") and clause.head.lemma_.lower() not in WITNESSING:
        clause = clause.head
    if (
        token.tag_ == "VBN" and clause.dep_ == "conj" and clause.head.lemma_.lower() in WITNESSING
    ):  # "left ten hurt and *thousands stranded*"
        return any(c.dep_ in ("ccomp", "xcomp", "oprd") and c.tag_ == "VBN" for c in clause.head.children)
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "prep") and c.i < clause.i}
    if clause.dep_ in ("pcomp", "ccomp", "advcl") and (clause.head.lower_ == "with" or "with" in marks):
        return True
    return token.tag_ == "VBN" and clause.dep_ == "ccomp" and not marks and clause.head.lemma_.lower() in RESULTATIVE


def doer_of(participle: Token) -> Token | None:
    """Return who a by-phrase names, and no measure: "gathered *by the police*", but "fell by several feet"."""
    return next(
        (o for c in participle.children if c.dep_ == "agent" for o in c.children if o.ent_type_ not in MEASURED), None
    )


def is_headline_passive(token: Token, deps: set[str]) -> bool:
    """Say whether a headline left out the auxiliary: "Parents *prosecuted* after child's death". Its active verbs are in the present."""
    clause = any(
        c.dep_ == "ccomp" and c.pos_ != "ADJ" and c.i > token.i for c in token.children
    )  # but "Girl found *safe*"
    given = deps & {"dobj", "dative"} and token.lower_ not in AWARDED
    if not in_headline(token) or given or "xcomp" in deps or clause:
        return False
    # "as new Congress *sworn* in", "Police say boy *found* alive"
    participle = token.tag_ == "VBN"
    said = participle and token.dep_ == "ccomp" and token.head.lemma_.lower() in SPEECH
    if not _is_own_clause(token) and not said and token.dep_ not in (("ROOT", "advcl") if participle else ("ROOT",)):
        return False
    if "prt" in deps and not participle:
        return False
    return token.lemma_.lower() not in UNDERGOING


def _is_own_clause(token: Token) -> bool:
    """Say whether a verb with its subject stands behind a mark: "Ship sinks; *six rescued*", a participle "Norvik: *Two killed* in crash"."""
    first = token.left_edge
    if first.i == token.sent.start or any(c.dep_ == "mark" for c in token.children):
        return False
    return first.nbor(-1).text == ";" or (first.nbor(-1).text == ":" and token.tag_ == "VBN")


def is_headline_gift(token: Token, deps: set[str]) -> bool:
    """Say whether a headline tells what somebody got or has to pay: "Teacher *given* award", "Firm *fined* two million"."""
    return (
        token.lower_ in AWARDED
        and {"nsubj", "dobj"} <= deps
        and not deps & {"aux", "dative", "prt"}
        and in_headline(token)
    )


def in_headline(token: Token) -> bool:
    """Say whether a token stands in a headline block."""
    return any(kind == "headline" and start <= token.idx < end for start, end, kind in token.doc._.kg_blocks)


def gerund_of(token: Token) -> Token | None:
    """Return the gerund that belongs to a verb of ending: "stop *giving*"."""
    if token.lemma_.lower() not in CESSATION:
        return None
    return next((c for c in token.children if c.dep_ in ("xcomp", "ccomp", "dobj") and c.tag_ == "VBG"), None)
