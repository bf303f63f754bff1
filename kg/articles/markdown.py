"""Markdown: its marks taken off, its front matter read, so that a plain text remains."""

from __future__ import annotations

import re

from kg.articles.dates import parse_date
from kg.model import Article

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?\n)(?:---|\.\.\.)\s*\n", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:(.*)$", re.MULTILINE)
_TITLE = re.compile(r"^#[ \t]+(.*)$", re.MULTILINE)


def _heading(found: re.Match[str]) -> str:
    return found[1].strip("# \t")


#: What is taken off, and what is left of it, in this order. What is never closed ends with the text, or is left as it is
#: when it is longer than anybody writes: so each is linear in the text's length.
_MARKS = (
    (re.compile(r"^(```|~~~).*?(?:^\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL), ""),  # a block of code
    (re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL), ""),  # a comment
    (re.compile(r"!\[[^\[\]\n]*\]\([^)\n]{0,2000}\)"), ""),  # ![caption](image)
    # [words](link), [words][reference]
    (re.compile(r"\[([^\[\]\n]+)\](?:\([^)\n]{0,2000}\)|\[[^\[\]\n]*\])"), r"\1"),
    (re.compile(r"^\[[^\[\]\n]+\]:[ \t]*\S.*$", re.MULTILINE), ""),  # [reference]: link
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),  # <link>
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE), lambda found: f"\n{_heading(found)}\n"),  # ## heading
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),  # a rule, ---
    (re.compile(r"^(?:[ \t]*>)+[ \t]?", re.MULTILINE), ""),  # > quotation
    (re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1"), r"\2"),  # **strong**
    (re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?!\w)"), r"\2"),  # *emphasis*
    (re.compile(r"`([^`\n]+)`"), r"\1"),  # `code`
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),  # \* an escaped mark
)


def read_markdown(text: str, *, id: str, origin: str) -> Article:
    """Read a Markdown text.

    Args:
        text: The text as read.
        id: The article's id.
        origin: The file it was read from.

    Returns:
        The article without blocks; its text is what remains without marks. Title, date, url and publisher are those of the
        front matter; else the title is the first heading.
    """
    matter = _FRONT_MATTER.match(text)
    fields = _FIELD.findall(matter.group(1)) if matter else ()
    known = {key.lower(): value.strip().strip("\"'") for key, value in fields}
    text = text[matter.end() :] if matter else text
    heading = _TITLE.search(text)
    for mark, left in _MARKS:
        text = mark.sub(left, text)
    published = parse_date(known.get("published") or known.get("date"))
    return Article(
        id=id,
        text=text,
        blocks=(),
        title=known.get("title") or (_heading(heading) if heading else None) or None,
        published=published,
        published_from="metadata" if published else None,
        url=known.get("url"),
        publisher=known.get("publisher") or known.get("source"),
        origin=origin,
    )
