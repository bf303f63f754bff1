"""The mentions of an article with what decides coreference: number, gender, animacy, definiteness, place in the clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.pipeline.coref.pleonastic import is_pleonastic
from kg.pipeline.entities_words import Noun, given_names, nouns, word_set
from kg.pipeline.nouns import (
    NOUN_TAGS,
    PERSONAL_TAGS,
    PROPER_TAGS,
    Parse,
    conjuncts,
    full_extent,
    heads,
    is_aged,
    name_tokens,
)

NAMED, NOMINAL, PRONOUN, APPOSITION = "NAMED", "NOMINAL", "PRONOUN", "APPOSITION"

# Personal pronouns: person, number ("s", "p"), gender ("m", "f", "n" for things, "" for either).
PRONOUNS = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), (1, "s", "")),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves", "'s", "’s"), (1, "p", "")),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), (2, "", "")),
    **dict.fromkeys(("he", "him", "his", "himself"), (3, "s", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), (3, "s", "f")),
    **dict.fromkeys(("it", "its", "itself"), (3, "s", "n")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself", "'em"), (3, "p", "")),
}
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
INDEFINITE = frozenset(
    {"a", "an", "some", "any", "no", "another", "every", "each", "many", "several", "few", "one", "most"}
)
PLURAL_WORDS = frozenset(
    {"those", "these", "all", "both", "many", "several", "some", "others", "few", "more", "most", "dead"}
)
# Nouns that stand for several people in the singular: "the police were", "the team said they".
COLLECTIVE = frozenset({"org", "group"})
PERSONAL_SUFFIXES = ("ist", "man", "woman", "eer", "ician", "ologist", "men", "women", "people")


@dataclass(slots=True)
class Mention:
    """A mention: head token, full extent, the features that the sieves compare, and the sieve that resolved it."""

    index: int
    head: int
    start: int
    end: int
    kind: str
    key: str | None
    word: str
    lemma: str
    sent: int
    number: str
    gender: str
    animate: bool | None
    definite: str
    modifiers: frozenset[str]
    noun: Noun | None = None
    quote: int | None = None
    label: str = field(default="")
    sieve: str = ""
    members: tuple[int, ...] = ()
    name_start: int = -1
    name_end: int = -1

    @property
    def anchor(self) -> int:
        """The token whose place in the clause is the mention's: of a coordination its first member, else the head."""
        return self.members[0] if self.members else self.head

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a personal pronoun."""
        return self.kind == PRONOUN


def _number(p: Parse, i: int, noun: Noun | None) -> str:
    """Grammatical number: "s", "p", or "" when it may be either."""
    tag, word = p.tag[i], p.lower[i]
    if tag in ("NNS", "NNPS") or word in PLURAL_WORDS or word in ("people", "police"):
        return "p"
    if tag == "CD":
        return "s" if word in ("one", "1") else "p"
    if noun and noun.kind in COLLECTIVE:
        return ""
    return "s" if tag in NOUN_TAGS else ""


def noun_of(p: Parse, i: int) -> Noun | None:
    """What the noun at token `i` stands for, by the gazetteer or by its ending ("cyclist", "fishermen")."""
    if is_aged(p, i):
        return Noun("person", None, None)
    lemma, word = p.lemma[i].lower(), p.lower[i]
    if word == "general" and i and (office := nouns().get(p.lower[i - 1])) and office.kind == "person":
        return office  # "the *Attorney General*", "its *secretary general*"
    found = nouns().get(lemma) or nouns().get(word)
    if found is None and p.tag[i] in ("NN", "NNS"):
        singular = lemma[:-3] + "man" if lemma.endswith("men") else lemma
        personal = singular.endswith(PERSONAL_SUFFIXES) and not {lemma, singular} & word_set("no-person")
        if len(singular) > 5 and personal:
            found = nouns().get(singular) or Noun("person", None, None)
    if found is None and p.tag[i] in ("NN", "NNS") and _has_who(p, i):
        found = Noun("person", None, None)
    return found


def _has_who(p: Parse, i: int) -> bool:
    """Whether a relative clause says that a noun stands for people: "a *rafter* who raised the alarm"."""
    clause = p.child(i, "relcl")
    return clause is not None and any(p.lower[c] == "who" and p.dep[c].startswith("nsubj") for c in p.children[clause])


def _definite(p: Parse, head: int, start: int) -> str:
    """Definiteness: "def", "poss", "indef" or "bare"."""
    for child in p.children[head]:
        if child < head:
            if p.dep[child] == "poss":
                return "poss"
            if p.dep[child] in ("det", "predet", "nummod") and child >= start:
                word = p.lower[child]
                if word in DEFINITE:
                    return "def"
                if word in INDEFINITE:
                    return "indef"
    return "bare"


def _modifiers(p: Parse, head: int) -> frozenset[str]:
    """The words before the head that restrict it, with those of a following "of" phrase left to the extent."""
    return frozenset(p.lower[i] for i in name_tokens(p, head) if i != head and not p.is_blank(i))


def _pronoun(p: Parse, i: int) -> dict[str, Any]:
    person, number, gender = PRONOUNS.get(p.lower[i], (3, "", ""))
    animate = False if gender == "n" else True if gender or person < 3 else None
    return {"number": number, "gender": gender.replace("n", ""), "animate": animate, "definite": "def"}


def _title_gender(p: Parse, start: int, end: int) -> str:
    """A person's gender by the titles between two tokens, before the name; "" when none tells."""
    for title in (p.lower[i].rstrip(".") for i in range(start, end)):
        if title in word_set("male"):
            return "m"
        if title in word_set("female"):
            return "f"
        noun = nouns().get(title)
        if noun and noun.gender:
            return noun.gender
    return ""


def _given_gender(words: list[str]) -> str:
    """A person's gender by the given name; "" when it does not tell."""
    return given_names().get(words[0], "") if len(words) > 1 or words[0] in given_names() else ""


def collect(
    p: Parse, names: dict[int, tuple[int, int, str]], entities: dict[str, dict[str, Any]], quotes: list[int | None]
) -> list[Mention]:
    """Collect the mentions of an article in text order.

    Args:
        p: The parse.
        names: For each head token of a proper name: its first token, the token after its last, its entity's key.
        entities: The entities by key.
        quotes: For each token the number of the quotation it stands in.

    Returns:
        One mention for each noun-phrase head and for each proper name inside another phrase.
    """
    inside = {i: root for root, (start, end, _) in names.items() for i in range(start, end)}
    at: dict[int, tuple[int, int]] = {}
    for head in heads(p):
        if is_pleonastic(p, head):
            continue
        root = inside.get(head, head)
        start, end = full_extent(p, head)
        if root in at:  # the name holds further heads: "the Church of *Norvik's* website"
            start, end = min(start, at[root][0]), max(end, at[root][1])
        if root != head:
            start, end = min(start, names[root][0]), max(end, names[root][1])
        at[root] = (start, end)
    for root, (start, end, _) in names.items():
        if root not in at and end < p.n and p.tag[end] == "POS":
            # "*the Church of Norvik's* website": a possessor that the parser reads as a modifier
            start, end = start - (start > 0 and p.lower[start - 1] == "the"), end + 1
        at.setdefault(root, (start, end))
    pairs = _coordinations(p, at)
    out: list[Mention] = []
    for head in sorted({*at, *pairs}):
        if head in pairs:
            out.append(_coordination(p, len(out), head, pairs[head], at))
            out[-1].quote = quotes[head]
            continue
        start, end = at[head]
        name = names.get(head)
        mention = _mention(p, len(out), head, (start, end), name, entities)
        mention.quote = quotes[head]
        if name:
            mention.name_start, mention.name_end = name[0], name[1]
        out.append(mention)
    _entitle(p, out)
    return out


def _entitle(p: Parse, mentions: list[Mention]) -> None:
    """Let a title tell a person's gender, whatever the given name: "*Mr* Lund" is he, though the article calls him Ashley Lund."""
    people = [m for m in mentions if m.kind == NAMED and m.animate]
    titled = {m.key: found for m in reversed(people) if (found := _title_gender(p, m.start, m.name_start))}
    for m in people:
        m.gender = titled.get(m.key, m.gender)


def _coordinations(p: Parse, at: dict[int, tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """The members of each coordination of phrases by its "and": only a plural pronoun can point to them together."""
    out = {}
    for head in at:
        if p.dep[head] == "conj" or p.tag[head] in PERSONAL_TAGS:
            continue
        members = tuple(conjuncts(p, head))
        link = next(
            (c for m in members for c in p.children[m] if p.dep[c] == "cc" and p.lower[c] in ("and", "&")), None
        )
        if link is not None and len(members) > 1 and link not in at and all(m in at for m in members):
            out[link] = members
    return out


def _coordination(p: Parse, index: int, link: int, members: tuple[int, ...], at: dict[int, tuple[int, int]]) -> Mention:
    """A mention of several together, kept under the token of its "and": "*Thomas and his wife* ... they"."""
    return Mention(
        index=index,
        head=link,
        start=min(at[m][0] for m in members),
        end=max(at[m][1] for m in members),
        kind=NOMINAL,
        key=None,
        word=p.lower[link],
        lemma=p.lower[link],
        sent=p.sent[link],
        number="p",
        gender="",
        animate=None,
        definite="def",
        modifiers=frozenset(),
        members=members,
    )


def _mention(
    p: Parse,
    index: int,
    head: int,
    extent: tuple[int, int],
    name: tuple[int, int, str] | None,
    entities: dict[str, dict[str, Any]],
) -> Mention:
    features: dict[str, Any]
    noun = None
    key = None
    if name:
        kind, key = NAMED, name[2]
        entity = entities[key]
        person = entity["type"] == "PERSON"
        features = {
            "number": "p" if p.tag[head] == "NNPS" and entity["type"] == "GROUP" else "s" if person else "",
            "gender": _given_gender(p.word[name[0] : name[1]]) if person else "",
            "animate": person if entity["type"] != "GROUP" else None,
            "definite": "def",
        }
        modifiers = frozenset(w for w in p.lower[name[0] : name[1]] if w != p.lower[head])
    elif p.tag[head] in PERSONAL_TAGS:
        kind, features, modifiers = PRONOUN, _pronoun(p, head), frozenset()
    else:
        kind, noun = NOMINAL, noun_of(p, head)
        person = noun is not None and noun.kind in ("person", "kin")
        features = {
            "number": _number(p, head, noun),
            "gender": (noun.gender or "") if noun else "",
            "animate": True if person else False if noun else None,
            "definite": _definite(p, head, extent[0]),
        }
        modifiers = _modifiers(p, head)
    lemma = p.lemma[head].lower() if p.tag[head] not in PROPER_TAGS else p.lower[head]
    return Mention(
        index=index,
        head=head,
        start=extent[0],
        end=extent[1],
        kind=kind,
        key=key,
        word=p.lower[head],
        lemma=lemma,
        sent=p.sent[head],
        modifiers=modifiers,
        noun=noun,
        **features,
    )
