"""Figures as the tables of README and docs, which stand between two marks and are renewed in place."""

import re

MARKS = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)

SPACY = "ratio to spaCy's backend"


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


def cost(measured):
    """What `tests.benchmarks.cost` measured, in a sentence, with its bars."""
    return (
        f"\nThe whole of `kg extract` takes {measured['ratio']:g} times the bare `nlp.pipe` of the same model and backend on the same text "
        f"(at most 1.3, aim 1.15),\nand {measured[SPACY]:g} times that of spaCy's own backend (at most 1.0): "
        f"{measured['words']} words, `python -m tests.benchmarks.cost`.\n"
    )


def renew(path, text):
    """Put text between the marks of a file.

    Raises:
        ValueError: The file has no marks.
    """
    old = path.read_text(encoding="utf-8")
    if not MARKS.search(old):
        raise ValueError(f"{path}: no place for figures")
    path.write_text(MARKS.sub(lambda _: text, old), encoding="utf-8")
