"""Messages, what is said or written, and whose words they are: statements, letters, reports, recordings."""

from __future__ import annotations

from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_person, prepositional_object
from kg.pipeline.entities_words import nouns
from kg.pipeline.polarity import lemma_of
from kg.pipeline.tokens import Token
from kg.pipeline.triggers import is_passive

#: Nouns that a clause with "that" tells: "in a *letter* that the port was shut".
MESSAGE = frozenset(
    "statement claim charge allegation report announcement warning suggestion assertion argument accusation message letter post speech "
    "interview remark comment complaint news belief conclusion view opinion prediction testimony blog article tweet answer response reply "
    "statistics figures datum data estimate account rumor rumour position website webpage memo bulletin dispatch email e-mail promise pledge threat".split()
)
#: Of these, what can be read, and so says something itself: "amid *reports* that the army had left".
TEXT = frozenset("statement report message letter post article tweet blog memo email e-mail rumor rumour news".split())
#: Of these, what is named after whose it is: "the *statement* of the chairman".
OWNED = frozenset("statement claim charge allegation assertion argument remark comment opinion view testimony".split())
#: Of these, what comes from places: "*reports* from the front".
NEWS = frozenset("report news rumor rumour account dispatch footage video".split())
#: What shows how it was, and is its owner's word for it: "according to *footage* shown by the channel".
RECORDING = frozenset("footage video recording".split())
#: Making one's own words known: "a statement *issued* by the ministry".
PUBLISHED = v.ISSUING | frozenset("make give carry air broadcast read prepare compile show film record".split())
#: Named in headlines for what they tell, besides people and messages: "*Study*: Coffee harms sleep".
CREDITED = frozenset("source study poll survey analysis inquiry probe".split())
#: Messages named after where they stand, not after their author: "a *Facebook* post".
POSTED = frozenset("post message account blog article tweet".split())
#: Verbs of saying with what they tell below a preposition: "accused the agency of *lying*", "complained about tests to *stop* them".
ABOUT = {
    "accuse": ("of",), "suspect": ("of",), "blame": ("for",), "complain": ("of", "about"), "boast": ("of", "about"),
    "confess": ("to",), "admit": ("to",), "charge": ("with",), "indict": ("for", "on"),
}  # fmt: skip


def is_message(noun: Token) -> bool:
    """Say whether a noun stands for something said or written, or for a belief: "*statement*", "the ministry's *figures*"."""
    return noun.tag_ in ("NN", "NNS") and (noun.lemma_.lower() in MESSAGE or noun.lower_ in MESSAGE)


def author(who: Token | None) -> Token | None:
    """Return whose words a message is: "*Lund*'s statement added", "said the post by *a reader*", "a *White House* statement"."""
    if who is None or not (is_message(who) or who.lemma_.lower() in RECORDING):
        return who
    for child in who.children:
        if child.dep_ == "poss":
            return child
        by = child.dep_ == "prep" and child.lower_ in ("by", "from", "of")
        if by and (written := prepositional_object(child)) is not None and not _is_whence(child, written):
            return written
        # "a statement *issued* by the ministry"
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_.lower() in PUBLISHED:
            agents = (prepositional_object(c) for c in child.children if c.dep_ == "agent")
            if (publisher := next(agents, None)) is not None:
                return publisher
    # "they released a *statement* which said ..."
    if who.dep_ == "dobj" and who.head.lemma_.lower() in v.ISSUING and not is_passive(who.head):
        sender = next((c for c in who.head.children if c.dep_ == "nsubj"), None)
        if sender is not None and sender.tag_ not in ("WDT", "WP"):
            return sender
    before = who.nbor(-1) if who.i else who
    named = before.head == who and before.dep_ in ("compound", "nmod") and before.ent_type_ in ("ORG", "PERSON")
    return before if named and who.lemma_.lower() not in POSTED else who


def writer(verb: Token) -> Token | None:
    """Return whose message tells others what to do: "In an email *by Lund*, residents were urged to leave"."""
    found = (o for c in verb.children if c.lower_ == "in" and (o := prepositional_object(c)) is not None)
    return next((who for o in found if lemma_of(o) in v.MESSAGE and (who := author(o)) != o), None)


def _is_whence(preposition: Token, place: Token) -> bool:
    """Say whether news comes from a place, nobody's word: "reports *from the area*", "news *from Velm*", but "a statement from Velm"."""
    if (
        preposition.lower_ == "of"
    ):  # "the statement *of the chairman*", but "the report *of a fire*", "news *of the king*"
        return not is_person(place) or lemma_of(preposition.head) not in OWNED
    noun = nouns().get(lemma_of(place))
    somewhere = place.ent_type_ in ("GPE", "LOC", "FAC") or (noun is not None and noun.kind == "place")
    return preposition.lower_ == "from" and somewhere and lemma_of(preposition.head) in NEWS


def is_credit(word: Token) -> bool:
    """Say whether a common noun can be the word of somebody: "police", "a *union*", "a *report*", no "storm"."""
    noun = nouns().get(lemma_of(word))
    speaks = noun is not None and noun.kind in ("person", "org")
    return word.tag_ in ("NN", "NNS") and (speaks or is_message(word) or lemma_of(word) in CREDITED)
