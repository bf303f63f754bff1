"""Figures as the tables of README and docs, which stand between two marks and are renewed in place."""

import re

MARKS = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


def markdown(heads, rows):
    """The lines of a Markdown table, as text."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def number(value):
    return "–" if value is None else f"{value:g}"


def full(figures):
    """Every figure with its set and its bars."""
    heads = ("set", "holds", "figure", "measured", "at least", "aim")
    return markdown(heads, [(f.set, f.size, f.name, f"{f.value:.1f}", number(f.least), number(f.aim)) for f in figures])


def short(figures):
    """The figures of one set."""
    return markdown(("figure", "%"), [(f.name, f"{f.value:.1f}") for f in figures])


def renew(path, text):
    """Put text between the marks of a file.

    Raises:
        ValueError: The file has no marks.
    """
    old = path.read_text(encoding="utf-8")
    if not MARKS.search(old):
        raise ValueError(f"{path}: no place for figures")
    path.write_text(MARKS.sub(lambda _: text, old), encoding="utf-8")
