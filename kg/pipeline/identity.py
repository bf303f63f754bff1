"""Which names, in whatever article, are names of one entity.

A name is linked to a fuller name of the same entity ("Kenney" to "Jim Kenney", "ICE" to "U.S. Immigration and Customs
Enforcement"), if exactly one name near it qualifies. The link of a name depends on nothing but the names that are found
under the keys it looks under, so a new article can change only links near its own names, in whatever order the articles
come; and two of the thousand people called Kim are not compared for that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from kg.model import Entity
from kg.pipeline.entities_words import fold, word_set

# Two surnames as alike as this (per cent of their letters) are two spellings of one: "gaddafi", "qaddafi".
SAME_SPELLING = 85
# An abbreviation that is known only by the initials of the long form has at least this many letters.
SPELLED_OUT = 3
LEGAL_FORMS = frozenset({"nv", "sa", "company", "limited", "corporation", "incorporated"})
_ITEM = re.compile(r"(?:.*/)?(Q\d+)")
_ALIKE = str.maketrans("qcgzv", "kkksf")
_BY_LETTERS = {"united states": "us", "united kingdom": "uk", "united nations": "un", "european union": "eu"}


@dataclass(frozen=True, slots=True)
class Link:
    """A name and a fuller name of the same entity.

    Attributes:
        name: Slug of the name.
        to: Slug of the fuller name.
        reason: Why, in words.
    """

    name: str
    to: str
    reason: str


@dataclass(slots=True)
class Profile:
    """All that articles say of the entities they know by one slug; the counts are of articles.

    Attributes:
        slug: The slug.
        names: Names, as written.
        aliases: Other names and descriptions.
        types: Coarse types.
        countries: ISO 3166-1 alpha-3 codes.
        sectors: Sectors.
        links: Addresses at Wikidata and GeoNames.
        named: Whether it is a proper name.
    """

    slug: str
    named: bool = True
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The name most articles use; of two, the longer."""
        return best(self.names) or self.slug

    @property
    def type(self) -> str:
        """The type most articles give."""
        return best(self.types) or "THING"

    @property
    def item(self) -> str | None:
        """The Wikidata id most articles give."""
        if not self.links:
            return None
        return best(Counter({found[1]: n for link_, n in self.links.items() if (found := _ITEM.fullmatch(link_))}))


def best(counts: Counter[str]) -> str | None:
    """Return the commonest value; of several, the longest, then the first in the alphabet."""
    if not counts:
        return None
    present = [value for value, count in counts.items() if count > 0]
    if len(present) < 2:
        return present[0] if present else None
    return min(present, key=lambda v: (-counts[v], -len(v), v))


def profiles(entities: Iterable[Entity]) -> dict[str, Profile]:
    """Put together what is said of each slug; an entity stands once for each article that knows it."""
    out: dict[str, Profile] = {}
    for entity in entities:
        profile = out.setdefault(entity.id, Profile(entity.id, entity.named))
        profile.names[entity.name] += 1
        profile.types[entity.type] += 1
        profile.aliases.update(entity.aliases)
        for counts, value in (
            (profile.countries, entity.country),
            (profile.sectors, entity.sector),
            (profile.links, entity.wikidata),
        ):
            if value:
                counts[value] += 1
    return out


def keys(profile: Profile) -> frozenset[str]:
    """Return the keys under which shorter names of the same entity look for a name."""
    words = fold(profile.name).split() if profile.named else []
    if not words:
        return frozenset()
    item = {f"item {profile.item}"} if profile.item else set()
    if profile.type != "PERSON":
        # only a name of several words has an abbreviation
        letters = _abbreviations(profile) if len(words) > 1 else ()
        return frozenset({f"name {_core(profile.name)}", *(f"short {one}" for one in letters), *item})
    if len(words) == 1:
        return frozenset(item)
    first, last = words[0], words[-1]
    return frozenset({f"person {last}", f"person {first[0]} {last}", f"person {first} {last}", *_sounds(words), *item})


def search_keys(profile: Profile) -> frozenset[str]:
    """Return the keys under which a name looks for fuller names: it is compared with those that are found there alone."""
    words = fold(profile.name).split() if profile.named else []
    if not words:
        return frozenset()
    item = {f"item {profile.item}"} if profile.item else set()
    if profile.type != "PERSON":
        letters = _letters(profile.name)
        return frozenset({f"name {_core(profile.name)}", *([f"short {letters}"] if letters else []), *item})
    if len(words) == 1:  # a surname alone is never another's spelling
        return frozenset({f"person {words[0]}", *item})
    return frozenset({f"person {words[0]} {words[-1]}", *_sounds(words), *item})


def link(profile: Profile, candidates: Iterable[Profile]) -> Link | None:
    """Choose the fuller name that a name stands for: the only one that qualifies, or none.

    Args:
        profile: The name.
        candidates: Names that are found under its search keys.
    """
    reasons = {c.slug: (c, reason) for c in candidates if (reason := _short_for(profile, c))}
    if not reasons:
        return None
    found = [c for c, _ in reasons.values()]
    full = max(found, key=_rank)
    # "J. Kenney" is no rival of "Jim Kenney": both are one candidate; "Jim Kenney" and "Ann Kenney" are two.
    rivals = any(c is not full and not any(_short_for(c, other) for other in (full, *found)) for c in found)
    return None if rivals else Link(profile.slug, full.slug, reasons[full.slug][1])


def _short_for(short: Profile, long: Profile) -> str | None:
    """Say why one name is a shorter or other spelling of another, or None when it is not; never both ways."""
    if not _compatible(short, long) or _rank(short) >= _rank(long):
        return None
    if short.item and short.item == long.item:
        return f"the same item of Wikidata, {short.item}"
    rule = _person if short.type == "PERSON" else _organisation
    return rule(short, long)


def _rank(profile: Profile) -> tuple[int, bool, int, str]:
    """Order names from short to full: by words, a plural ("A380s") before its singular, by letters."""
    folded = fold(profile.name)
    return len(folded.split()), folded == _core(profile.name), len(profile.slug), profile.slug


def _compatible(a: Profile, b: Profile) -> bool:
    """Whether types, Wikidata and countries allow two names to be one entity; people and places are never anything else."""
    if a.type != b.type and not {a.type, b.type} <= {"ORGANIZATION", "THING"}:
        return False
    if a.item and b.item:
        return a.item == b.item
    return not (a.countries and b.countries) or bool(a.countries.keys() & b.countries.keys())


def _person(short: Profile, long: Profile) -> str | None:
    a, b = fold(short.name).split(), fold(long.name).split()
    if len(a) == 1:
        # "Kenney" and "Jim Kenney"; a given name alone ("Jim") says too little from one article to another.
        return "a surname alone" if len(b) > 1 and a[0] == b[-1] else None
    if a[-1] == b[-1]:
        middle = set(a[1:-1]) <= set(b[1:-1]) or not b[1:-1]
        if middle and a[0] == b[0]:
            return "without the middle name"
        # "J. Kenney" and "Jim Kenney"
        return "with an initial" if middle and len(a[0]) == 1 and b[0].startswith(a[0]) else None
    # "Muammar Gaddafi" and "Muammar Qaddafi"
    near = a[:-1] == b[:-1] and len(a[0]) > 1 and fuzz.ratio(a[-1], b[-1]) >= SAME_SPELLING
    return "another spelling" if near else None


def _organisation(short: Profile, long: Profile) -> str | None:
    letters = _letters(short.name)
    if letters and len(fold(long.name).split()) > 1 and letters in _abbreviations(long):
        # "NHS" and "National Health Service"
        return f"the abbreviation {letters}"
    # "Ostrand Holdings" and "Ostrand Holdings plc"; "A380s" and "A380"
    same = _core(short.name) == _core(long.name) and (short.type != "PLACE" or fold(short.name) == fold(long.name))
    return "the same name but for its form" if same else None


def _letters(name: str) -> str | None:
    """Return the letters of an abbreviation ("U.N." -> "UN"), or None when the name is none."""
    letters = name.replace(".", "").replace(" ", "")
    return letters if 2 <= len(letters) <= 7 and letters.isalpha() and letters.isupper() else None


def _abbreviations(profile: Profile) -> frozenset[str]:
    """Return what a name is known to be abbreviated to: itself, an alias in capitals, its initials."""
    found = {letters for text in (profile.name, *profile.aliases) if (letters := _letters(text))}
    words = profile.name.split()
    capitals = "".join(w[0] for w in words if w[0].isupper())
    if len(capitals) >= SPELLED_OUT and profile.type != "PLACE":
        found.add(capitals)
    return frozenset(found)


def _core(name: str) -> str:
    """Return a name without its legal form and plural: "Ostrand Holdings plc" -> "ostrand", "A380s" -> "a380".

    A state or union before another word is written by its letters: "United States Air Force" -> "us air force".
    """
    words = fold(name).split()
    if len(words) > 2 and (letters := _BY_LETTERS.get(" ".join(words[:2]))):
        words[:2] = [letters]
    while len(words) > 1 and words[-1] in word_set("suffix") | LEGAL_FORMS:
        words.pop()
    last = words[-1]
    if len(last) > 2 and last.endswith("s") and last[-2].isdigit():
        words[-1] = last[:-1]
    return " ".join(words)


def _sounds(words: list[str]) -> list[str]:
    """Return the key of the spellings of a surname, after the same given names; of an initial there is none."""
    return [" ".join(("sounds", *words[:-1], _skeleton(words[-1])))] if len(words[0]) > 1 else []


def _skeleton(word: str) -> str:
    """Return a surname's consonants, those that are often written for one another made one: "Qaddafi" -> "kdf"."""
    letters = "".join(c for c in word.translate(_ALIKE) if c not in "aeiouyhw")
    return "".join(c for i, c in enumerate(letters) if i == 0 or letters[i - 1] != c)


def resolve(entities: Iterable[Entity]) -> dict[str, str]:
    """Map the slug of each name that is short for another to the slug of the fullest name of the same entity.

    Args:
        entities: Named entities, once for each article that knows them.
    """
    known = profiles(entities)
    by_key: dict[str, list[Profile]] = {}
    for profile in known.values():
        for key in keys(profile):
            by_key.setdefault(key, []).append(profile)
    links = {}
    for slug, profile in sorted(known.items()):
        near = {c.slug: c for key in search_keys(profile) for c in by_key.get(key, ()) if c.slug != slug}
        if found := link(profile, [near[s] for s in sorted(near)]):
            links[slug] = found.to
    return {slug: _end(slug, links) for slug in links}


def _end(slug: str, links: dict[str, str]) -> str:
    seen = {slug}
    while (to := links.get(slug)) is not None and to not in seen:
        slug = to
        seen.add(to)
    return slug
