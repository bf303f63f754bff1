"""Find the proper names of an article: the spans of the entity recogniser, trimmed, joined, and completed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipeline.entities_joins import (
    OFFICERS,
    belongs_under,
    join,
    join_around_acronym,
    join_at_capital,
    join_by_acronym,
    join_of_place,
    join_office,
)
from kg.pipeline.entities_names import (
    Name,
    called_from,
    is_brand,
    is_called,
    is_capital,
    is_office,
    is_office_of,
    is_rank,
    is_title,
    root_of,
)
from kg.pipeline.entities_words import countries, fold, given_names, known, known_names, nouns, word_set
from kg.pipeline.nouns import NOUN_TAGS, PREFIXES, PROPER_TAGS, Parse

TYPE_OF_LABEL = {
    "PERSON": "PERSON",
    "ORG": "ORGANIZATION",
    "NORP": "GROUP",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "PRODUCT": "THING",
    "WORK_OF_ART": "THING",
    "EVENT": "THING",
    "LAW": "THING",
    "LANGUAGE": "THING",
}
MAX_NAME = 12
# The number of a model: "747", "A380", "3GS"; a year is none.
MODEL = re.compile(r"(?!(?:19|20)\d\d$)[A-Z]{0,3}\d{1,4}[A-Z]{0,3}")


#: Tags of small words that the recogniser joins with the name before them.
NO_NAME = frozenset("JJ DT IN VBN VBD VBZ VBP".split())
FINITE = frozenset("VBD VBZ VBP MD".split())
UNITS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})


def _trim(p: Parse, start: int, end: int, kind: str | None) -> tuple[int, int]:
    """Take off determiners, quotation marks, possessive endings, and before a person's name its titles."""
    while start < end and (p.is_blank(start) or p.tag[start] in ("DT", "PRP$", "POS", "IN", "CC")):
        start += 1
    while start < end and (
        (p.is_blank(end - 1) and p.lower[end - 1] != ".") or p.tag[end - 1] in ("POS", "DT", "IN", "CC")
    ):
        end -= 1
    end = next((i for i in range(start + 1, end - 1) if _is_charge(p, i, start)), end)
    if kind in ("PERSON", "ORGANIZATION"):  # "the University of Velm *hired Lund*"
        end = next((i for i in range(start + 1, end) if p.tag[i] in FINITE and p.word[i].islower()), end)
    if kind == "PERSON":
        while (
            end - start > 1 and (is_title(p, start) or not is_capital(p.word[start])) and "-" not in p.word[start + 1]
        ):
            start += 1
        while end - start > 1 and p.word[end - 1].islower() and p.word[end - 2] != "-":  # "Park Geun-*hye*"
            end -= 1
        if start < end and p.lower[start] not in word_set(
            "regnal"
        ):  # "Ana Lund *of Velm*", but "Joan of Arc", "Prince Carl of Norvik"
            end = next((i for i in range(start + 2, end) if p.lower[i] == "of"), end)
    elif kind == "ORGANIZATION":
        while end - start > 1 and p.word[end - 1].islower() and p.tag[end - 1] in NO_NAME:
            end -= 1  # "the Bureau *of the new*", "Norvik *clinches* deal"
        # "State Department *Spokesperson*"
        while (
            end - start > 1
            and is_title(p, end - 1)
            and p.tag[end - 2] not in ("IN", "CC")  # "the Department of *Justice*"
            and p.dep[end - 1] != "compound"
            and p.word[end - 2] != "-"  # "the Office of the Governor-*General*"
            and p.lower[end - 1] not in word_set("unit")  # "the Coast *Guard*"
        ):
            end -= 1
    return start, end


def _is_charge(p: Parse, i: int, start: int) -> bool:
    """Whether a word begins what a verb takes beside a name: "accused Lund *of* fraud", but "the Bank *of* Norvik"."""
    verb = p.head[i] < start and p.tag[p.head[i]].startswith("VB")
    return p.lower[i] == "of" and verb and p.word[i + 1].islower()


def recognised(p: Parse) -> list[Name]:
    """The entity recogniser's names, trimmed, and broken at the ends of sentences; adjectives of nations are left out."""
    out = []
    for i, end in _parts(p):
        label, kind = p.ent[i], TYPE_OF_LABEL[p.ent[i]]
        i = called_from(p, i, end) if kind == "ORGANIZATION" else i
        if kind != "PERSON" and is_called(p, i, end):
            kind = "PERSON"
        # "the Norvik Assembly (*NA*)", "Lund: *Vote*": the name ends before it
        end = next((j for j in range(i + 1, end) if p.word[j] == ":" and kind != "THING"), end)
        opened = next((j for j in range(i + 1, end) if p.word[j] == "("), end)
        closed = any(p.word[j] == ")" for j in range(opened, end - 1))
        first, last = _trim(p, i, end, None)
        start, stop = _trim(p, i, _before_score(p, i, end if closed else opened), kind)
        if (place := _end_of_place(p, start, stop)) is not None:
            out.append(Name(start, place, root_of(p, start, place), "PLACE"))
            start, kind = place, "PERSON"
        if (kind == "ORGANIZATION" and is_office(p, start, stop)) or is_rank(p, first, last):
            continue
        if start < stop and stop - start <= MAX_NAME and any(is_capital(w) for w in p.word[start:stop]):
            name = Name(start, stop, root_of(p, start, stop), kind)
            if not (_is_adjective(p, name, label) or _is_common(p, name)):
                out.append(name)
    return out


def _spans(p: Parse) -> list[tuple[int, int]]:
    """Where the recogniser's names begin and end, none of them beyond its sentence."""
    out = []
    for i in range(p.n):
        begins = p.iob[i] == "B" or (p.iob[i] == "I" and i > 0 and p.sent[i] != p.sent[i - 1])
        if begins and p.ent[i] in TYPE_OF_LABEL:
            end = i + 1
            while end < p.n and p.iob[end] == "I" and p.sent[end] == p.sent[i]:
                end += 1
            out.append((i, end))
    return out


def _parts(p: Parse) -> Iterator[tuple[int, int]]:
    """The recogniser's names, broken where somebody is joined with what is his: "*Ana Lund*'s *LinkedIn*", "*Lund*'s *White House*"."""
    spans = _spans(p)
    alone = {fold(p.text(start, end)) for start, end in spans if p.tag[end - 1] != "POS"}  # not "*Moody's*"
    for start, end in spans:
        mark = next((i for i in range(start + 1, end - 1) if p.tag[i] == "POS"), None)
        if mark is None or not is_capital(p.word[mark + 1]):
            yield start, end
        elif p.ent[start] == "PERSON" or known(p.text(mark + 1, end)) or fold(p.text(start, mark)) in alone:
            yield start, mark
            if p.lower[end - 1] not in nouns() or end - mark > 2:  # "Ana Lund's *Cabinet*"
                yield mark + 1, end
        else:
            yield start, end


def _before_score(p: Parse, start: int, end: int) -> int:
    """Where a name ends that the recogniser joined with a result: "beat *Tarn Rovers* 4-3"."""
    score = p.word[end - 3 : end]
    if end - start < 4 or score[1] not in ("-", "–") or p.spaced[end - 2] or not p.spaced[end - 4]:
        return end
    return end - 3 if all(goals.isdigit() and len(goals) < 3 for goals in (score[0], score[2])) else end


def _is_common(p: Parse, name: Name) -> bool:
    """Whether a capital only begins the sentence: "*Rebels* seized the town", "*Schools* closed", but "Bangkok fell"; or "*MPs*"."""
    word = p.lower[name.root]
    if name.end - name.start == 1 and _is_abbreviated(p, name.start):
        return True
    noun = nouns().get(word.removesuffix("s"))
    first = name.start == 0 or p.sent[name.start - 1] != p.sent[name.start]
    return (
        first
        and name.end - name.start == 1
        and word.endswith("s")
        and noun is not None
        and (noun.kind == "person" or name.type == "PERSON")
        and fold(word) not in known_names()
    )


def _end_of_place(p: Parse, start: int, end: int) -> int | None:
    """Where the place ends that the recogniser joined with the name of its officer: "Mayor of *Velm* Jon Tarn"."""
    if end - start < 3 or not is_office_of(p, start):
        return None
    split = range(start + 1, end - 1)
    by_place = next((i for i in reversed(split) if fold(p.text(start, i)) in countries()), None)
    return by_place or next((i for i in split if p.word[i] in given_names()), None)


def _is_adjective(p: Parse, name: Name, label: str) -> bool:
    """Whether the name only modifies a noun as an adjective: "a *French* minister", "*Democrat* Jim Kenney"."""
    adjectival = p.tag[name.root] in ("JJ", "JJS") or p.dep[name.root] in ("amod", "compound", "nmod", "acomp")
    return label == "NORP" and adjectival


def _is_headline(p: Parse, start: int, end: int) -> bool:
    """Whether a sentence is written with capitals throughout, so that capitals do not tell names."""
    words = [w for w in p.word[start:end] if w[:1].isalpha() and len(w) > 3]
    return (
        p.word[end - 1] not in (".", "?", "!", "”", '"')
        and len(words) > 2
        and sum(w[0].isupper() for w in words) > 0.7 * len(words)
    )


def headline_tokens(p: Parse) -> set[int]:
    """The tokens of sentences in title case or capitals."""
    out: set[int] = set()
    start = 0
    for i in range(1, p.n + 1):
        if i == p.n or p.sent[i] != p.sent[start]:
            if _is_headline(p, start, i):
                out.update(range(start, i))
            start = i
    return out


def missed(p: Parse, taken: set[int], loud: set[int]) -> list[Name]:
    """Runs of proper nouns the recogniser left out, and words in capitals: "the Red Lynx", "NHS"."""
    out = []
    i = 0
    while i < p.n:
        if not _is_free(p, i, taken, loud):
            i += 1
            continue
        end = i + 1
        while (
            end < p.n
            and p.sent[end] == p.sent[i]
            and (_is_free(p, end, taken, loud) or (p.word[end] == "-" and _is_free(p, end + 1, taken, loud)))
        ):
            end += 1
        start, rank = _first_half(p, i, taken), is_rank(p, i, end)
        while start < end - 1 and is_title(p, start):
            start += 1
        i = end
        while end - start > 1 and is_title(p, end - 1):
            end -= 1
        if not (
            rank or is_office(p, start, end) or is_title(p, end - 1) or (end - start == 1 and _is_ordinary(p, start))
        ):
            root = root_of(p, start, end)
            out.append(Name(start, end, root, None))
    return out


def _is_free(p: Parse, i: int, taken: set[int], loud: set[int]) -> bool:
    if i >= p.n or i in taken or i in loud or p.iob[i] in ("I", "B"):
        return False
    word = p.word[i]
    if p.lower[i].rstrip(".") in word_set("calendar") or not word[0].isalpha():
        return False
    proper = (p.tag[i] in PROPER_TAGS and word[0].isupper()) or (is_brand(word) and p.tag[i] in NOUN_TAGS)
    acronym = p.tag[i] in ("NN", "NNS") and len(word) > 2 and word.isupper()
    return proper or acronym


def _is_ordinary(p: Parse, i: int) -> bool:
    """Whether a lone capitalised word is no name: the first of its sentence, or spelt small elsewhere."""
    first = i == 0 or p.sent[i - 1] != p.sent[i] or p.is_blank(i - 1)
    return p.lower[i] in p.word or (first and p.lower[i] in nouns()) or _is_abbreviated(p, i)


def _is_abbreviated(p: Parse, i: int) -> bool:
    """Whether a word is the plural of what several are, by its letters: "*MPs*", "*CEOs*"."""
    return p.word[i].endswith("s") and p.word[i][:-1].isupper() and p.lower[i][:-1] in nouns()


def _first_half(p: Parse, start: int, taken: set[int]) -> int:
    """Where a name begins that the recogniser found from its hyphen on: "*Jan-*Michael Lund", "*Abdel-*Rahman"."""
    while start > 1 and p.word[start - 1] == "-" and not (p.spaced[start - 1] or p.spaced[start - 2]):
        half = start - 2
        if half in taken or p.tag[half] not in PROPER_TAGS or not p.word[half][0].isupper():
            break
        if p.lower[half] in PREFIXES:
            break
        start = half
    return start


def _grow(p: Parse, name: Name, taken: set[int]) -> Name:
    """Take in the proper nouns that stand beside an organisation's name within its phrase: "*Sea* Org"."""
    start, end = _first_half(p, name.start, taken), name.end
    name = replace(name, start=start)
    while (
        start and p.word[start - 1][0].isupper() and p.lower[start - 1] in word_set("craft") and start - 1 not in taken
    ):
        start -= 1
        name = replace(name, start=start, type="THING")  # "*Hurricane* Michael", "*USS* Ana Lund" are nobody
    if name.type == "PERSON" and end - start > 1:
        return name
    while start and _is_free(p, start - 1, taken, set()) and belongs_under(p, start - 1, range(start, end)):
        if is_title(p, start - 1) or p.dep[start - 1] not in ("compound", "nmod"):
            break
        start -= 1
    while (
        name.type != "PERSON"
        and _is_free(p, end, taken, set())
        and p.head[name.root] == end
        and p.dep[name.root] in ("compound", "nmod")
    ):
        if is_title(p, end):
            break
        end += 1
        name = replace(name, root=end - 1)
    return replace(name, start=start, end=end, root=root_of(p, start, end))


def _with_model(p: Parse, name: Name) -> Name:
    """Take in the number of a model behind a maker's or a product's name: "Tarn *380*", "Fokker *70-200*", "iPhone *4*"."""
    end, inside = name.end, range(name.start, name.end)
    if name.type not in ("ORGANIZATION", "THING", None) or end >= p.n or not p.spaced[end - 1]:
        return name
    if p.ent[end] in UNITS or not MODEL.fullmatch(p.word[end]) or p.dep[end] == "conj":
        return name
    if end + 3 <= p.n and _before_score(p, name.start, end + 3) == end:
        return name
    stop = end + 1
    if stop + 1 < p.n and p.word[stop] == "-" and not p.spaced[end] and MODEL.fullmatch(p.word[stop + 1]):
        stop += 2
    tied = any(p.head[i] in inside for i in range(end, stop)) or p.head[name.root] in range(end, stop)
    kind = "THING" if name.type == "ORGANIZATION" else name.type
    return Name(name.start, stop, root_of(p, name.start, stop), kind) if tied else name


def with_models(p: Parse, names: list[Name]) -> list[Name]:
    """Complete the names of products by their numbers, and drop the names that this takes in."""
    out: list[Name] = []
    for name in names:
        if not out or name.start >= out[-1].end:
            out.append(_with_model(p, name))
    return out


def repeated(p: Parse, names: list[Name], taken: set[int]) -> list[Name]:
    """Further occurrences of the names found: the recogniser sees a name here and overlooks it there."""
    first: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    for name in names:
        words = tuple(p.word[name.start : name.end])
        if len(words) > 1 or (len(words[0]) > 2 and words[0][0].isupper() and not _is_ordinary(p, name.start)):
            first.setdefault(words[0], []).append((words, name.type))
    out = []
    for i, word in enumerate(p.word):
        if word in first and i not in taken:
            for words, kind in sorted(first[word], key=lambda item: -len(item[0])):
                span = range(i, min(i + len(words), p.n))
                # "the Tarn mini" of the one line is "the Tarn Mini" of another
                rest = [w.lower() for w in words[1:]]
                if p.lower[i + 1 : i + len(words)] == rest and taken.isdisjoint(span):
                    out.append(Name(i, span.stop, root_of(p, i, span.stop), kind))
                    taken.update(span)
                    break
    return out


def within(p: Parse, names: list[Name]) -> list[Name]:
    """The places named inside the names of organisations: "*US* State Department", "*Velm County* Sheriff's office"."""
    out = []
    for name in (n for n in names if n.type == "ORGANIZATION" and n.end - n.start > 1):
        officer = next((i for i in range(name.start + 1, name.end - 2) if p.lower[i] in OFFICERS), None)
        country = p.tag[name.start] in PROPER_TAGS and fold(p.word[name.start]) in countries()
        if officer is not None and p.tag[officer + 1] == "POS":
            out.append(Name(name.start, officer, root_of(p, name.start, officer), "PLACE"))
        elif country and name.root != name.start:
            out.append(Name(name.start, name.start + 1, name.start, "PLACE"))
    return out


def find(p: Parse) -> list[Name]:
    """All proper names of an article, in text order, without overlaps."""
    loud = headline_tokens(p)
    names = join_of_place(p, join(p, join_office(p, recognised(p))))
    names = join_at_capital(p, join_around_acronym(p, names), loud)
    taken = {i for name in names for i in range(name.start, name.end)}
    grown = []
    for name in names:
        name = _grow(p, name, taken)
        taken.update(range(name.start, name.end))
        grown.append(name)
    names = [n for n in grown if n.root not in loud or n.type != "THING"] + missed(p, taken, loud)
    names = join_by_acronym(p, with_models(p, sorted(names, key=lambda name: name.start)))
    taken = {i for name in names for i in range(name.start, name.end)}
    names += repeated(p, names, taken)
    names += within(p, names)
    return sorted(names, key=lambda name: (name.start, name.end))
