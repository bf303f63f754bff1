"""Articles of the usual length, as many as wanted: paragraphs of the sample articles and of `background.txt`, drawn anew.

The sample articles tell an event in every seven words; three public sets of news, annotated by hand, one in ten to eleven.
So a third of the words are description and explanation, in which next to nothing happens, as in news.

Most names are other ones in each article, so that articles tell stories of their own, and some are in many, as in news.
"""

from __future__ import annotations

import calendar
import random
import re
from pathlib import Path

from kg.articles import read
from kg.resources import path

WORDS = 450
#: Of the paragraphs, the share that is background.
BACKGROUND = 0.25
#: Of the names in an article, the share that are in other articles too.
KEPT = 0.2
CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
FIRST = (
    "Anna Ben Carla David Emma Felix Greta Hugo Ines Jonas Karin Leo Maria Nils Olga Paul Rosa Sven Tara Viktor".split()
)


def texts(count: int, seed: int = 1) -> list[str]:
    """Return articles of about `WORDS` words, each with a name of its own in its first sentence; the same for a seed."""
    chosen = random.Random(seed)
    found = list(read([path("seeds/articles")]))
    paragraphs = [" ".join(a.text[b.start : b.end].split()) for a in found for b in a.blocks if b.kind == "body"]
    background = (Path(__file__).parent / "background.txt").read_text(encoding="utf-8").split("\n\n")
    names = _names(" ".join((*paragraphs, *background)))
    out = []
    for number in range(count):
        who = f"{chosen.choice(FIRST)} {_other(chosen)}"
        lines = [f"{who} met {number + 2} people in Aldby on {number % 28 + 1} May 2019."]
        while sum(line.count(" ") + 1 for line in lines) < WORDS:
            lines.append(chosen.choice(background if chosen.random() < BACKGROUND else paragraphs).strip())
        others = {name: _other(chosen) for name in names if chosen.random() > KEPT}
        out.append(CAPITALISED.sub(lambda word, others=others: others.get(word[0], word[0]), "\n\n".join(lines)))
    return out


def _names(text: str) -> list[str]:
    """Return the words that are written with a capital only, but for days and months."""
    dates = {*calendar.day_name, *calendar.month_name}
    return sorted(
        word for word in set(CAPITALISED.findall(text)) - dates if not re.search(rf"\b{word.lower()}\b", text)
    )


def _other(chosen: random.Random) -> str:
    return "".join(chosen.choices(SYLLABLES, k=chosen.choice((2, 2, 3)))).title()


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write articles into a folder, and return how many words they have."""
    written = texts(count, seed)
    for number, text in enumerate(written):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return sum(len(text.split()) for text in written)
