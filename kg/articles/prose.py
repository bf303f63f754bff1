"""Which paragraphs of a scraped text are the article: headline, dateline, body; all else is page furniture.

A paragraph's own wording and punctuation decide first (`kind_of`), then its place: a list of links after its header,
the headline before the prose. A prose sentence that is lost is an event that is lost: doubt is settled for prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from kg.articles import furniture
from kg.articles.dates import FULL_DATE, date_line, date_start, matched_date
from kg.articles.text import BULLET, Paragraph, normalise, paragraphs
from kg.model import Block

#: "line" is a paragraph without a sentence's end: headline, subheading, link, name, or a sentence badly punctuated.
Kind = Literal["sentence", "line", "date", "links", "comments", "furniture"]

#: Words of the longest headline that is looked for at the end of another line, and characters of a site's name behind one.
LONGEST_HEADLINE, SITE_NAME = 40, 40

#: Words that make a clause finite, and determiners, which headlines leave out: both tell a sentence from a link.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|will|would|can|could|may|might|must|should|said|says|told|wrote|\w{3,}ed)\b"
)
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|this|that|these|those|he|she|it|they|we|I)\b", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_UPDATED = re.compile(r"\W*(?:last\b|updated|modified)", re.IGNORECASE)
#: Before the first sentence: "PHILADELPHIA – ", "NEW YORK (Reuters) - ", "WASHINGTON, July 27 (AP) — ", "(CNN) -- ",
#: "Evansville, Indiana, United States - "; without a dash before an agency that is known: "LONDON (AP) ".
_DAY = r"(?:,?\s+[A-Z][a-z]+\.?\s+\d{1,2}(?:,\s+\d{4})?)?"
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4}"
_CITY = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]*){0,3}"
_AGENCY = r"\([A-Z][^()]{1,40}\)"
_KNOWN_AGENCY = r"\((?:AFP|AP|ANI|Bloomberg|CNN|IANS|PTI|Reuters|UPI|Xinhua)\)"
_DATELINE = re.compile(
    rf"""(?:
        {_CAPITALS}(?:,\s+{_CITY})?{_DAY}(?:,?\s*{_AGENCY})?(?:\s*[–—]\s*|\s+--?\s+|\s*--\s*|:\s+)
      | (?:{_CITY}(?:,\s+{_CITY})?{_DAY},?\s*)?{_AGENCY}\s*(?:[–—]|--?)\s*
      | {_CAPITALS}(?:,\s+{_CITY})?{_DAY},?\s*{_KNOWN_AGENCY}\s+
      | {_CITY}(?:,\s+{_CITY}){{1,2}}{_DAY}\s+(?:[–—]|--?)\s+
    )(?=["'“‘]?[A-Z0-9])""",
    re.VERBOSE,
)


def segment(text: str, title: str | None = None) -> tuple[tuple[Block, ...], date | None]:
    """Find the prose of a scraped text.

    Args:
        text: The text as read.
        title: The headline, when it is known from elsewhere.

    Returns:
        Its blocks, in text order, each stripped of blanks, and the full date of its dateline, if it has one.
    """
    parts = paragraphs(text)
    kinds = _with_lists(parts, [kind_of(p) for p in parts])
    headline = _headline(parts, kinds, title)
    body = list(_body(parts, kinds, headline))
    if not body:
        body = [i for i, kind in enumerate(kinds) if kind == "line" and i != headline]
    blocks = [Block(parts[headline].start, parts[headline].end, "headline")] if headline is not None else []
    written = None
    for i in body:
        p, start = parts[i], parts[i].start
        if bullet := BULLET.match(text, start):
            start = bullet.end()
        if i in body[:2] and (dateline := _DATELINE.match(text, start, p.end)):
            written = written or _full_date(dateline.group())
            start = dateline.end()
        blocks.append(Block(start, p.end, "body"))
    for i in (i for i in range(_second(body, len(parts))) if kinds[i] == "date"):
        line = text[parts[i].start : parts[i].end]
        match = date_line(line)
        if match and matched_date(match) and not _UPDATED.match(line):
            written = matched_date(match)
            blocks.append(Block(parts[i].start + date_start(line, match), parts[i].start + match.end(), "dateline"))
            break
    return tuple(sorted(blocks, key=lambda b: b.start)), written


def _second(body: Sequence[int], default: int) -> int:
    return body[1] if len(body) > 1 else default


def _full_date(words: str) -> date | None:
    match = FULL_DATE.search(words)
    return matched_date(match) if match else None


def kind_of(p: Paragraph) -> Kind:
    """Tell a paragraph's kind by its own words."""
    words = p.words.split()
    if date_line(p.words):
        return "date"
    if furniture.LINKS_HEADER.fullmatch(p.words):
        return "links"
    if furniture.COMMENTS_HEADER.fullmatch(p.words):
        return "comments"
    if furniture.is_furniture(p.words):
        return "furniture"
    small = sum(w[0].islower() for w in words)
    if p.terminated and len(words) > 1 and small:
        return "sentence"
    if len(words) > 24 and small > 0.4 * len(words):
        return "sentence"
    if p.words[-1] in ",:" and small and (_FINITE.search(p.words) or (len(words) > 4 and small > 0.5 * len(words))):
        return "sentence"
    return "line"


def _with_lists(parts: Sequence[Paragraph], kinds: Sequence[Kind]) -> list[Kind]:
    """Make sentences of the items of a list that a sentence opens: "The union wants to: / • raise pay / • hire drivers"."""
    out: list[Kind] = list(kinds)
    opened = False
    for i, p in enumerate(parts):
        item = bool(BULLET.match(p.words))
        if opened and item and out[i] == "line":
            out[i] = "sentence"
        if out[i] != "furniture":
            opened = out[i] == "sentence" and (item or p.words.endswith(":"))
    return out


def _headline(parts: Sequence[Paragraph], kinds: Sequence[Kind], title: str | None) -> int | None:
    """Find the headline: the line that is the known title, else the repeated one, else the one the prose is about."""
    lead = next((i for i, kind in enumerate(kinds) if kind == "sentence"), len(kinds))
    words = [normalise(p.words) for p in parts[: max(lead + 1, 12)]]
    if title and (known := normalise(title)):
        for i, line in enumerate(words):
            if line == known or (kinds[i] == "line" and _same_headline(line, known)):
                return i
    if lead == 0 and kinds[1:2] == ["date"] and len(words[0].split()) < 25:
        return 0
    if lead == len(kinds):
        return None
    shortest = 2 if lead == 1 else 3
    candidates = [i for i in range(lead) if kinds[i] == "line" and len(parts[i].words.split()) >= shortest]
    told_again = _repeated(words)
    repeated = next((i for i in candidates if words[i] in told_again), None)
    if repeated is not None or not candidates:
        return repeated
    told = _stems(" ".join(p.words for p, kind in zip(parts[:200], kinds, strict=False) if kind == "sentence"))
    return max(candidates, key=lambda i: len(_stems(parts[i].words) & told))


def _stems(words: str) -> set[str]:
    """Return what a headline shares with the story it heads: the beginnings of its longer words."""
    return {word[:5] for word in normalise(words).split() if len(word) > 3}


def _same_headline(a: str, b: str) -> bool:
    """Whether one is the other with the site's name behind it: "Title | The Gazette"."""
    short, long = sorted((a, b), key=len)
    return len(short.split()) > 2 and long.startswith(short) and len(long) < len(short) + SITE_NAME


def _repeated(lines: Sequence[str]) -> set[str]:
    """Return the lines that stand there twice: alone, at the end of another, or with the site's name behind them."""
    parts = Counter(lines)
    for line in set(lines):
        words = line.split()
        for size in range(1, min(len(words), LONGEST_HEADLINE)):
            parts[" ".join(words[-size:])] += 1
            start = " ".join(words[:-size])
            if len(words) - size > 2 and len(line) < len(start) + SITE_NAME:
                parts[start] += 1
    return {line for line in set(lines) if parts[line] > 1}


def _body(parts: Sequence[Paragraph], kinds: Sequence[Kind], headline: int | None) -> Iterator[int]:
    """Yield the indices of the body's paragraphs, without lists of links, readers' comments, and what is told twice."""
    told = _parts_told(parts, kinds)
    seen = {normalise(parts[headline].words)} if headline is not None else set()
    in_links, prose = False, 0
    for i, kind in enumerate(kinds):
        if kind == "comments" and prose > 2:
            return
        in_links = in_links or kind == "links"
        if i == headline or not (kind == "sentence" or (not in_links and _is_sentence_like(i, parts, kinds, headline))):
            continue
        if in_links and not _resumes(i, parts, kinds):
            continue
        in_links = False
        words = normalise(parts[i].words)
        if words in seen or (words in told and told[words] != i):
            continue
        seen.add(words)
        prose += 1
        yield i


def _parts_told(parts: Sequence[Paragraph], kinds: Sequence[Kind]) -> dict[str, int]:
    """Map each sentence and quotation that is part of a paragraph to it: a paragraph of the same words is a pull quote."""
    told: dict[str, int] = {}
    for i, p in enumerate(parts):
        if kinds[i] == "sentence":
            pieces = (*re.split(r"(?<=[.!?])[\"'”’]*\s+", p.words), *_QUOTATION.findall(p.words))
            whole = normalise(p.words)
            told.update(
                (words, i) for piece in pieces if len((words := normalise(piece)).split()) > 4 and words != whole
            )
    return told


def _is_sentence_like(i: int, parts: Sequence[Paragraph], kinds: Sequence[Kind], headline: int | None) -> bool:
    """Whether a line without a full stop is a sentence or a deck: "The bridge was opened in 1931", not a link."""
    words = parts[i].words.split()
    neighbours = [kinds[j] for j in (i - 1, i + 1) if 0 <= j < len(kinds) and j != headline]
    if kinds[i] != "line" or len(words) < 6 or "line" in neighbours or (headline is not None and i < headline):
        return False
    if _QUOTATION.fullmatch(parts[i].words):
        return False
    if headline == i - 1 and len(words) > 6 and sum(w[0].islower() for w in words) > 0.5 * len(words):
        return True
    return bool(_FINITE.search(parts[i].words) and _DETERMINER.search(parts[i].words))


def _resumes(i: int, parts: Sequence[Paragraph], kinds: Sequence[Kind]) -> bool:
    """Whether a sentence after links is the body again: another follows it, or it is too long for a teaser."""
    return kinds[i + 1 : i + 2] == ["sentence"] or len(parts[i].words.split()) > 40
