"""What a proper name is, and what the words in it and beside it are: titles, offices, given names."""

from __future__ import annotations

from dataclasses import dataclass

from kg.pipeline.entities_words import given_names, known, nouns, word_set
from kg.pipeline.nouns import Parse

#: Forms of address with which no body's name begins.
ADDRESSES = frozenset("mr mrs ms miss dr sir prof rev sen cllr cr".split())
#: Offices whose names begin with what they are about: "*Home* Secretary", "the *Federal Privacy* Commissioner".
OFFICES = frozenset("secretary minister commissioner ombudsman".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text: tokens `start` to `end`, the token that heads it, its coarse type."""

    start: int
    end: int
    root: int
    type: str | None


def root_of(p: Parse, start: int, end: int) -> int:
    """The token of the span whose head lies outside it; of several the last."""
    inside = range(start, end)
    return next((i for i in reversed(inside) if p.head[i] not in inside or p.head[i] == i), end - 1)


def is_title(p: Parse, i: int) -> bool:
    """Whether token `i` is a form of address or a role before a name: "Mr.", "spokesman"."""
    word = p.lower[i].rstrip(".")
    noun = nouns().get(word)
    if p.word[i] in given_names() and i + 1 < p.n and p.word[i + 1] not in given_names():
        return False  # "*Guy* Lund"
    return word not in word_set("regnal") and (
        word in word_set("title") or (noun is not None and noun.kind in ("person", "kin"))
    )


def is_brand(word: str) -> bool:
    """Whether a word has its capital behind a small letter, as only names have: "iPad", "eBay"."""
    return word[:1].islower() and word[1:2].isupper() and word.isalpha()


def is_capital(word: str) -> bool:
    """Whether a word is written as names are."""
    return word[:1].isupper() or word[:1].isdigit() or is_brand(word)


def is_called(p: Parse, start: int, end: int) -> bool:
    """Whether a span names somebody by an address, or by a role and a given name: "*Mr* Lund", "*Spokeswoman Ana* Lund"."""
    if end - start > 1 and p.lower[start].rstrip(".") in ADDRESSES:
        return True
    return end - start > 2 and is_title(p, start) and p.word[start + 1] in given_names()


def called_from(p: Parse, start: int, end: int) -> int:
    """Where the role and name of somebody begin behind a party's or a body's: "Federal Labor *MP Ana Lund*"; else the start."""
    k = end - 3
    called = k > start and is_called(p, k, end) and p.lower[end - 1] not in word_set("site") | word_set("suffix")
    return k if called else start


def is_office(p: Parse, start: int, end: int) -> bool:
    """Whether a name is what an office is about: "*Home* Secretary", "*Federal Privacy* Commissioner", but "EU Commissioner"."""
    if end >= p.n or p.lower[end] not in OFFICES:
        return False
    if end - start == 1 and p.lower[end] in ("secretary", "minister"):
        return True
    body = any((noun := nouns().get(word)) and noun.kind == "org" for word in p.lower[start:end])
    return p.word[end][0].isupper() and not (body or p.word[end - 1].isupper() or known(p.text(start, end)))


def is_rank(p: Parse, start: int, end: int) -> bool:
    """Whether words are the name of an office and nobody's: "the *Governor-General*", "the *Deputy Premier*", but "Republican Guard"."""
    words = [i for i in range(start, end) if p.word[i] != "-"]
    if len(words) < 2:
        return False
    last = nouns().get(p.lower[end - 1])
    held = p.lower[end - 1] in word_set("title") or (
        last is not None and last.kind == "person" and last.sector is not None
    )
    return held and p.lower[end - 1] not in word_set("unit") and all(is_title(p, i) for i in words)


def is_office_of(p: Parse, start: int) -> bool:
    """Whether a name is what an office is of: "the President of *Norvik*"."""
    if start < 2 or p.lower[start - 1] != "of":
        return False
    word = p.lower[start - 2].rstrip(".")
    noun = nouns().get(word)
    return word in word_set("title") or (noun is not None and noun.kind == "person" and noun.sector is not None)


def initials(words: list[str]) -> set[str]:
    """The abbreviations a long form may have: with and without its small words ("USAF", "UoS")."""
    letters = [w[0] for w in words if w[0].isalnum()]
    capitals = [w[0] for w in words if w[0].isupper() or w[0].isdigit()]
    forms = {"".join(letters).casefold(), "".join(capitals).casefold()}
    if len(words) > 2:
        forms.add("".join(capitals[1:]).casefold())
    return {f for f in forms if len(f) > 1}


def looks_like_person(words: list[str]) -> bool:
    """Whether a name of two or three words begins with a known given name, be it in capitals or joined with another ("ANA", "Jan-Michael")."""
    return 1 < len(words) < 5 and any(part.capitalize() in given_names() for part in words[0].split("-"))


def is_located(p: Parse, name: Name) -> bool:
    """Whether something is told to be in it, as in a place: not a share, faith or a post, which may be in a firm."""
    prep = p.head[name.root]
    if p.dep[name.root] != "pobj" or p.lower[prep] != "in" or p.dep[prep] != "prep" or p.word[name.root].isupper():
        return False
    return p.lower[name.start - 1] == "in" and p.lemma[p.head[prep]].lower() not in word_set("held-in")
