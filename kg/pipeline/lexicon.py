"""The action lexicon: which event type a verb, or an event noun, has in which frame.

`ontology/lexicon.tsv` has one frame a line: `lemma`, `frame`, `types`, `plover`, `mode`, `cameo`. A lemma's lines are tried from
the top and the first whose conditions all hold decides. `ontology/lexicon_nouns.tsv` gives the nouns that name events ("talks",
"attack") the same four columns; `ontology/lexicon_classes.tsv` lists the nouns of each semantic class (WEAPON, DEAL ...).

A frame is a list of conditions separated by blanks; `|` separates alternatives, `-` before a condition negates it, `_` joins a noun
and its modifier ("air_strike"):

    o, s                has a direct object (logical: the subject of a passive), has a subject
    o:DEAL|ban          ... whose head is of the class DEAL or the noun "ban"; s: likewise; o:EVENT = any event noun,
                        o:COMPOUND = one listed with its modifier ("air_strike")
    p:to|into           has one of these particles, prepositions or adverbs; p:to:PLACE  ... with such a complement
    t:in                has this word as a particle that governs nothing ("gave *in*", but not "gave it in May")
    c, q                has a finite clause as its object; the same or a quotation
    x, x:help|give      has an infinitive, gerund or small clause as its complement; headed by one of these words
    k, k:guilty         has an object complement ("found him guilty", "called it a mistake")
    i                   has an indirect object
    m                   its clause says what "must" or "should" happen
    v                   is passive
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg import resources
from kg.errors import OptionError

# Words of one syllable with one vowel before one consonant, which is doubled: "plan", "planned".
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
#: What a light verb's entry says in place of types: "the noun decides" ("*launch* an attack").
BY_NOUN = "="


class Condition(NamedTuple):
    """One condition of a frame: `kind` of slot, the words or CLASSES that fill it, and for `p` those of its complement."""

    kind: str
    negated: bool
    words: frozenset[str]
    complement: frozenset[str]


class Sense(NamedTuple):
    """The action types of one reading, best first, with its PLOVER type, mode and CAMEO root, where one holds."""

    types: tuple[str, ...]
    plover: str | None
    mode: str | None
    cameo: str | None


class Entry(NamedTuple):
    """One line of the verb lexicon."""

    conditions: tuple[Condition, ...]
    sense: Sense


def _lines(name: str) -> list[list[str]]:
    """Read the fields of a tab-separated file of `ontology/`, without its heading."""
    path = resources.path("ontology") / name
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


@lru_cache(maxsize=1)
def _verbs() -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for lemma, *fields in _lines("lexicon.tsv"):
        out.setdefault(lemma, []).append(fields)
    return out


@lru_cache(maxsize=1)
def nouns() -> dict[str, Sense]:
    """The event nouns ("attack", "air_strike") and what they name."""
    return {lemma: _sense(fields) for lemma, *fields in _lines("lexicon_nouns.tsv")}


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The semantic classes of each noun: "missile" -> WEAPON."""
    out: dict[str, set[str]] = {}
    for name, words in _lines("lexicon_classes.tsv"):
        for word in words.split(" "):
            out.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in out.items()}


def _sense(fields: list[str]) -> Sense:
    types, plover, mode, cameo = (None if field == "-" else field for field in fields)
    return Sense(tuple((types or "OTHER").split(",")), plover, mode, cameo)


def parse_condition(text: str) -> Condition:
    """Read one condition: "-p:at|on", "o:DEAL".

    Raises:
        OptionError: The condition is of no known kind.
    """
    negated = text.startswith("-")
    kind, *rest = text.removeprefix("-").split(":")
    if kind not in set("osptcqxkimv") or len(rest) > (2 if kind == "p" else 1):
        raise OptionError(f"ontology/lexicon.tsv: condition {text!r} is none of those in kg/pipeline/lexicon.py")
    words = [frozenset(part.split("|")) for part in rest] + [frozenset(), frozenset()]
    return Condition(kind, negated, words[0], words[1])


@cache
def entries(lemma: str) -> tuple[Entry, ...]:
    """The lexicon's lines for a verb, in order, by its American or British spelling; none when it has none."""
    found = next((_verbs()[form] for form in spellings(lemma) if form in _verbs()), [])
    return tuple(Entry(tuple(map(parse_condition, frame.split())), _sense(rest)) for frame, *rest in found)


def spellings(lemma: str) -> list[str]:
    """The forms a verb may be listed under, best first: "criticise" -> "criticize"; "re-elect" -> "reelect", "elect"."""
    out = [lemma]
    for british, american in (("ise", "ize"), ("yse", "yze"), ("our", "or"), ("ll", "l"), ("l", "ll")):
        if lemma.endswith(british):
            out.append(lemma.removesuffix(british) + american)
    out += [form.replace("-", "") for form in out if "-" in form]
    # "counter-attack", "re-examine", "overstretch": the last element decides
    out += [form.rsplit("-", 1)[1] for form in out if "-" in form]
    out += [
        form.removeprefix(p)
        for form in out
        for p in ("re", "over", "mis", "out", "co")
        if form.startswith(p) and len(form) > len(p) + 3
    ]
    return out


def american(noun: str) -> str:
    """A noun by its American spelling, which the lexicon's conditions use: "programme" -> "program", "defence" -> "defense"."""
    endings = (("our", "or"), ("ogue", "og"), ("mme", "m"), ("tre", "ter"), ("ence", "ense"))
    return next((noun.removesuffix(british) + local for british, local in endings if noun.endswith(british)), noun)


def mended(lemma: str, word: str) -> str:
    """The lemma of a verb whose final "e" the lemmatizer lost: "rates" is of "rate", not of "rat"; "waging" of "wage".

    "fined" is of "fine": "fin" would double its consonant. An "e" too many is taken away: "gutted" is of "gut", not of "gutte".
    """
    if lemma.endswith("e") and word == f"{lemma}d" and not entries(lemma):
        stem = lemma.removesuffix("e")
        return next((form for form in (stem, stem[:-1]) if form in _verbs()), lemma)
    single = word in (f"{lemma}ed", f"{lemma}ing") and _DOUBLING.fullmatch(lemma)
    lost = f"{lemma}e" in _verbs() and (single or word == f"{lemma}es" or lemma not in _verbs())
    return f"{lemma}e" if lost else lemma


def derived(lemma: str) -> Sense | None:
    """What a verb's ending says when the lexicon does not list it: "-ize", "-ify", "-en" make verbs of change."""
    if lemma.endswith(("ize", "ise", "ify", "en")) and len(lemma) > 5:
        return Sense(("CHANGE",), None, None, None)
    return None
