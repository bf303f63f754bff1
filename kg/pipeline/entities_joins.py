"""Join the names that the entity recogniser took apart, or cut short.

Source of the acronym rules: Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions".
"""

from __future__ import annotations

from kg.pipeline.entities_names import Name, initials, root_of
from kg.pipeline.entities_words import given_names, word_set
from kg.pipeline.nouns import NOUN_TAGS, PROPER_TAGS, Parse

#: How many words a name may have beside those that its abbreviation has a letter for: "Foundation *for* Children *with* AIDS".
SMALL_WORDS = 4
#: Officers whose office bears their title, and what it may be called.
OFFICERS = frozenset("sheriff coroner attorney prosecutor marshal examiner governor".split())
OFFICES = frozenset("office department".split())


def belongs_under(p: Parse, i: int, target: range) -> bool:
    """Whether token `i` depends, over any number of steps without clause boundaries, on a token of `target`."""
    for _ in range(6):
        if i in target:
            return True
        if p.head[i] == i or p.dep[i] in ("appos", "relcl", "acl", "poss"):
            return False
        i = p.head[i]
    return False


def join(p: Parse, names: list[Name]) -> list[Name]:
    """Join names split inside one noun phrase: "U. S. Immigration" + "and" + "Customs Enforcement"."""
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        if last and _belongs(p, last, name):
            kind = "PERSON" if name.type == "PERSON" else "ORGANIZATION"
            out[-1] = Name(last.start, name.end, root_of(p, last.start, name.end), kind)
        else:
            out.append(name)
    return out


def join_office(p: Parse, names: list[Name]) -> list[Name]:
    """Take an officer's office into the name of its county: "*Velm County* Sheriff's office", "*Velm* Coroner's Office"."""
    out: list[Name] = []
    for name in names:
        ends = name.end - (name.end - name.start > 1 and p.lower[name.end - 1] in OFFICERS)
        title, mark, office = p.word[ends : ends + 1], p.tag[ends + 1 : ends + 2], p.lower[ends + 2 : ends + 3]
        if (
            title
            and title[0].istitle()
            and title[0].lower() in OFFICERS
            and mark == ["POS"]
            and OFFICES.issuperset(office)
        ):
            name = Name(name.start, ends + 3, root_of(p, name.start, ends + 3), "ORGANIZATION")
        if not out or name.start >= out[-1].end:
            out.append(name)
    return out


def _belongs(p: Parse, left: Name, right: Name) -> bool:
    gap = p.lower[left.end : right.start]
    if not gap and left.type == right.type == "PERSON" and p.word[left.start] in given_names():
        # "Ana Tarn" + "Lund"
        return p.head[left.root] == right.root and p.dep[left.root] == "compound"
    if not gap and left.type == "ORGANIZATION" and p.head[left.root] == right.root and p.dep[left.root] == "compound":
        # "Polar Norway"
        return right.type == "PLACE"
    if right.type != "ORGANIZATION" or left.type not in ("ORGANIZATION", "PLACE", None):
        return False
    if gap and gap not in (["and"], ["&"]):
        return False
    tight = belongs_under(p, left.root, range(right.start, right.end))
    # "Bank of Scotland and Lloyds": two names; only modifiers of one common head are one name.
    return tight and p.dep[left.root] in ("compound", "nmod", "amod") and (bool(gap) or left.type == "ORGANIZATION")


def join_by_acronym(p: Parse, names: list[Name]) -> list[Name]:
    """Join names at an "and" when the article abbreviates them as one: "U.S. Immigration and Customs Enforcement", "ICE"."""
    acronyms = {word.casefold() for word in p.word if word.isupper() and 2 < len(word) < 8}
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        together = last is not None and p.lower[last.end : name.start] in (["and"], ["&"])
        if last and together and initials(p.word[last.start : name.end]) & acronyms:
            out[-1] = Name(last.start, name.end, root_of(p, last.start, name.end), "ORGANIZATION")
        else:
            out.append(name)
    return out


def join_of_place(p: Parse, names: list[Name]) -> list[Name]:
    """Take in the place that a court, a bank or a university is of: "the Supreme Court *of Norvik*"."""
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        of = last is not None and name.start == last.end + 1 and p.lower[last.end] == "of"
        if (
            last is not None
            and of
            and last.type == "ORGANIZATION"
            and name.type in ("PLACE", "ORGANIZATION")
            and p.lower[last.end - 1] in word_set("body-of-place")
            and p.head[last.end] == last.root
            and p.head[name.root] == last.end
        ):
            out[-1] = Name(last.start, name.end, last.root, "ORGANIZATION")
        else:
            out.append(name)
    return out


def join_at_capital(p: Parse, names: list[Name], loud: set[int]) -> list[Name]:
    """Make a name of what a preposition with a capital joins, outside headlines: "Doctors *Without* Borders"."""
    out = list(names)
    for i in range(1, p.n - 1):
        if p.tag[i] != "IN" or not p.word[i][0].isupper() or i in loud or p.sent[i - 1] != p.sent[i + 1]:
            continue
        start, end = i, i + 1
        while (
            start and p.sent[start - 1] == p.sent[i] and p.tag[start - 1] in NOUN_TAGS and p.word[start - 1].istitle()
        ):
            start -= 1
        while end < p.n and p.sent[end] == p.sent[i] and p.tag[end] in NOUN_TAGS | {"JJ"} and p.word[end].istitle():
            end += 1
        if (
            start == i
            or end == i + 1
            or any(name.start < start < name.end or name.start < end < name.end for name in out)
        ):
            continue
        out = [name for name in out if name.end <= start or name.start >= end]
        out = sorted([*out, Name(start, end, root_of(p, start, end), "ORGANIZATION")], key=lambda name: name.start)
    return out


def join_around_acronym(p: Parse, names: list[Name]) -> list[Name]:
    """Complete a name by the abbreviation behind it: "the Foundation for Children *with AIDS* (FCA)"."""
    out = list(names)
    for i in range(3, p.n - 1):
        letters = p.word[i]
        if not (letters.isupper() and 2 < len(letters) < 8 and p.word[i - 1] == "(" and p.word[i + 1] == ")"):
            continue
        start = _long_form(p, i - 1, letters)
        inside = [name for name in out if start is not None and start <= name.start < i - 1]
        end = i - 1 - (p.tag[i - 2] == "POS")  # "the Harbour Safety *Agency*'s (HSA) powers"
        if start is None or not any(name.type in ("ORGANIZATION", None) for name in inside) or inside[0].end >= end:
            continue
        whole = Name(start, end, root_of(p, start, end), "ORGANIZATION")
        out = [name for name in out if name.end <= start or name.start >= i - 1]
        out = sorted([*out, whole], key=lambda name: name.start)
    return out


def _long_form(p: Parse, end: int, letters: str) -> int | None:
    """Where the words begin whose capitals an abbreviation puts together: "American Foundation for Children with AIDS" for "AFCA"."""
    for start in range(end - len(letters), max(-1, end - len(letters) - SMALL_WORDS - 1), -1):
        words = p.word[max(0, start) : end]
        capitals = [w[0] for w in words if w[0].isupper()]
        if start < 0 or p.sent[start] != p.sent[end]:
            return None
        if "".join(capitals) == letters and p.tag[start] in (*PROPER_TAGS, "JJ") and words[0][0].isupper():
            return start
    return None
