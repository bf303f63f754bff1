"""Plain text: bytes decoded, lines gathered into paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.articles.dates import date_line
from kg.errors import SourceError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = r"(?>\r\n|[\n\r\v\f\x85\u2028\u2029])"
_BLANK = re.compile(rf"{_BREAK}[ \t]*{_BREAK}")
_TERMINATED = re.compile(r"""[.!?…][\s"'”’»)\]*]*$""", re.DOTALL)
_OPEN_END = re.compile(r"(?:,|\b(?:the|a|an|of|and|with|from|for|said|that))$")
#: An item of a list: "• Police arrested two."
BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d{1,2}[.)])\s+(?=\S)")
#: Between a headline and the names of a section and of the site.
_DIVIDER = re.compile(r"\s+([|»·•]|::|[-–—])\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text as read: its range, and its words with one space between them."""

    start: int
    end: int
    words: str

    @property
    def terminated(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_TERMINATED.search(self.words[-20:]))


def decode(data: bytes) -> str:
    """Decode a text: by its byte order mark, as UTF-8, else as Windows-1252, which is what the web means by Latin-1.

    Raises:
        SourceError: The bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            break
    else:
        text = _decode_unmarked(data)
    control = sum(text.count(chr(c)) for c in (*range(9), *range(14, 27), *range(28, 32), 0xFFFD))
    if control > len(text) / 20:
        raise SourceError("is binary, not text")
    return text.replace("\0", " ")


def _decode_unmarked(data: bytes) -> str:
    sample = data[:4096]
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) > 8 and sample[odd::2].count(0) > 0.4 * len(sample) and not sample[1 - odd :: 2].count(0):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    if sum(c > "\x7f" for c in lenient) > 2 * broken:
        return lenient
    return data.decode("cp1252", "replace")


def paragraphs(text: str) -> list[Paragraph]:
    """Split a text into paragraphs, lines that were wrapped at a column joined again."""
    lines = [m for m in _LINE.finditer(text) if m.group().strip()]
    width = _wrap_width(text, lines)
    groups: list[list[re.Match[str]]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        joined = last and not _BLANK.search(text, last.end(), line.start()) and (width or last is not lines[0])
        before = text[max(groups[-1][0].start(), last.end() - 200) : last.end()] if last else ""
        if last and joined and _continues(before, last.group(), line.group(), width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(text, group[0].start(), group[-1].end()) for group in groups]


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    return Paragraph(start, end, " ".join(text[start:end].split()))


def _wrap_width(text: str, lines: list[re.Match[str]]) -> int:
    """Return the column a text was wrapped at, or 0: lines broken off in mid-sentence, all about as long, show it."""
    pairs = [(a, b) for a, b in pairwise(lines) if not _BLANK.search(text, a.end(), b.start())]
    broken = [
        len(a.group().rstrip())
        for a, b in pairs
        if b.group().lstrip()[0].islower() and not _TERMINATED.search(a.group()[-20:])
    ]
    if not broken or len(broken) < 0.25 * len(pairs):
        return 0
    width = max(broken)
    near = sum(length > 0.75 * width for length in broken)
    return width if 40 <= width <= 120 and near > len(broken) // 2 else 0


def _continues(before: str, last: str, line: str, width: int) -> bool:
    """Whether a line goes on with the end of a paragraph: it was wrapped there, or the paragraph breaks off in mid-sentence."""
    last, word = last.rstrip(), line.split()[0]
    if BULLET.match(line.lstrip()) or len(line) - len(line.lstrip()) > len(last) - len(last.lstrip()) + 1:
        return False
    if width and len(last) + 1 + len(word) > width:
        return True
    if _TERMINATED.search(last[-20:]) or date_line(last):
        return False
    words = len(before.split())
    return (words > 1 and word[0].islower()) or (words > 3 and bool(_OPEN_END.search(last)))


def headline_of(title: str, site: str | None) -> str:
    """Cut off a page's title what names the site it is on, and the sections before that: "Ferry to stop | Business | Calder Post".

    Args:
        title: The title.
        site: The site's name, when it is known.
    """
    dividers = list(_DIVIDER.finditer(title))
    if not dividers or not site or not _names_site(title[dividers[-1].end() :].strip(), site):
        return title
    last = dividers[-1]
    alike = (divider for divider in dividers if divider[1] == last[1])
    return title[: last.start() if last[1] in "-–—" else next(alike).start()].strip() or title


def _names_site(words: str, site: str) -> bool:
    """Whether words are a site's name, or that and a section's ("CNN Politics"), and not the end of a sentence."""
    found, name = normalise(words), normalise(site)
    return found == name or (found.startswith(f"{name} ") and all(not word[0].islower() for word in words.split()))


def normalise(words: str) -> str:
    """Reduce words to what two copies of one headline or sentence share: letters and digits, in lower case."""
    return " ".join(re.findall(r"\w+", words.lower()))
