"""Articles of the usual length, as many as wanted: paragraphs of the sample articles, drawn and put together anew."""

from __future__ import annotations

import random
from pathlib import Path

from kg.articles import read
from kg.resources import path

WORDS = 450
FIRST = (
    "Anna Ben Carla David Emma Felix Greta Hugo Ines Jonas Karin Leo Maria Nils Olga Paul Rosa Sven Tara Viktor".split()
)
LAST = "Abbot Bexley Corvin Dalgety Erskine Fenwick Garrow Hallam Inskip Jardine Kettle Lomond Mercer Norring Oakes Pryor".split()


def texts(count: int, seed: int = 1) -> list[str]:
    """Return articles of about `WORDS` words, each with a name of its own in its first sentence; the same for a seed."""
    chosen = random.Random(seed)
    found = list(read([path("seeds/articles")]))
    paragraphs = [" ".join(a.text[b.start : b.end].split()) for a in found for b in a.blocks if b.kind == "body"]
    out = []
    for number in range(count):
        who = f"{chosen.choice(FIRST)} {chosen.choice(LAST)}"
        lines = [f"{who} met {number + 2} people in Aldby on {number % 28 + 1} May 2019."]
        while sum(line.count(" ") + 1 for line in lines) < WORDS:
            lines.append(chosen.choice(paragraphs))
        out.append("\n\n".join(lines))
    return out


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write articles into a folder, and return how many words they have."""
    written = texts(count, seed)
    for number, text in enumerate(written):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return sum(len(text.split()) for text in written)
