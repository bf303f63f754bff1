"""Standings and dyads of the invented harbour story, and of text that attacks a page."""

from kg.network import Dyad, Standing
from tests.views.samples import HOSTILE

HARBOUR = {
    "Norsea Terminals": 1, "Ines Varga": 2, "Harbour Workers' Union": 1, "Labour Court": 3, "Merrin City Council": 2,
    "Greta Lind": 1, "Merrin Police": 4, "Tomas Reuter": 1, "Ministry of Transport": 2, "Port Merrin": 5, "Coast Daily": 6,
}  # fmt: skip
MONTHS = [f"{year}-{month:02}" for year in (2022, 2023) for month in range(1, 13)][5:20]


def harbour() -> tuple[list[Standing], list[Dyad]]:
    """Eleven entities of six communities, and what they did to each other in fifteen months."""
    weights = [round(1 / (2 + i), 4) for i in range(len(HARBOUR))]
    standings = [
        Standing(name, weight / sum(weights), community, 4 + i, 15 - i)
        for i, ((name, community), weight) in enumerate(zip(HARBOUR.items(), weights, strict=True))
    ]
    names = list(HARBOUR)
    dyads = [
        Dyad(month, names[pair], names[(pair + 3) % len(names)], 1 + (number * 7 + pair * 3) % 9)
        for pair in range(len(names))
        for number, month in enumerate([*MONTHS, "undated"])
        if (number + pair * pair) % (2 + pair) == 0
    ]
    return standings, sorted(dyads, key=lambda dyad: (-dyad.events, dyad))


def hostile() -> tuple[list[Standing], list[Dyad]]:
    """Every name is one that attacks a page."""
    standings = [Standing(text, 1 / len(HOSTILE), i, i, i) for i, text in enumerate(HOSTILE)]
    return standings, [Dyad(f"2020-{1 + i % 12:02}", a, HOSTILE[i - 1], 2) for i, a in enumerate(HOSTILE)]
