"""Articles annotated by hand: a folder with one JSON file an article, and its text beside them.

    GOLD_DIR/<id>.json         {"id", "events": [{"trigger", "triggers": [[start, end]], "optional", "key", "types", "actor": filler or
                               null, "target": [filler], "date", "polarity", "modality", "source"}]}; a filler is
                               {"start", "end", "name", "aka": [...], "named"}
    GOLD_DIR/text/<id>.txt     the article, with `<id>.meta.json` for its publication date

Offsets are in code points of the text, end exclusive. A file with `"convention": "propbank"` annotates entities only and takes what
undergoes an intransitive verb for a target.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import SourceError

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role, by the annotator.

    Attributes:
        start: Where its words begin, in code points.
        end: Where they end, exclusive.
        name: The fullest name the article gives.
        aka: Other names that are right.
        named: Whether `name` is a proper name.
    """

    start: int
    end: int
    name: str
    aka: tuple[str, ...] = ()
    named: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event.

    Attributes:
        trigger: Its word.
        triggers: Where that word or one that would do as well stands, in code points.
        optional: Whether it counts neither for nor against.
        key: Whether a reader must know it.
        types: Action types that are right, best first.
        actor: Who does it.
        targets: Whom or what it is done to: any of them is right.
        date: EDTF, where the text gives one.
        polarity: "positive" or "negative".
        modality: "actual", "future" or "possible".
        source: Who is reported to say it.
    """

    trigger: str
    triggers: tuple[Range, ...]
    optional: bool = False
    key: bool = False
    types: tuple[str, ...] = ()
    actor: Filler | None = None
    targets: tuple[Filler, ...] = ()
    date: str | None = None
    polarity: str = "positive"
    modality: str = "actual"
    source: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article; `propbank` when what undergoes an intransitive verb is its target."""

    id: str
    events: tuple[GoldEvent, ...]
    propbank: bool = False


def read(folder: Path) -> list[GoldArticle]:
    """Read the annotated articles of a folder, in the order of their files.

    Raises:
        SourceError: There is none, or a file does not keep to the format.
    """
    found: dict[str, GoldArticle] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            article = _article(json.loads(path.read_text(encoding="utf-8")))
        except KeyError as error:
            raise SourceError(f"{path}: an annotation lacks {error}") from error
        except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise SourceError(f"{path}: no annotations of events: {error}") from error
        if article is not None:
            if article.id in found:
                raise SourceError(f"{path}: a second file of annotations for {article.id!r}")
            found[article.id] = article
    if not found:
        raise SourceError(f"{folder}: no annotated articles: one <id>.json with its events and one text/<id>.txt each")
    return list(found.values())


def _article(data: dict[str, Any]) -> GoldArticle | None:
    """Read the annotations of an article, or None from an object that annotates no events."""
    if "events" not in data:
        return None
    events = tuple(_event(event) for event in data["events"])
    return GoldArticle(_text(data["id"]), events, data.get("convention") == "propbank")


def _event(data: dict[str, Any]) -> GoldEvent:
    triggers = tuple((int(start), int(end)) for start, end in data["triggers"])
    if not triggers:
        raise ValueError(f"the event {data['trigger']!r} has no offsets in 'triggers'")
    return GoldEvent(
        trigger=_text(data["trigger"]),
        triggers=triggers,
        optional=bool(data.get("optional")),
        key=bool(data.get("key")),
        types=tuple(map(_text, data.get("types", ()))),
        actor=_filler(data["actor"]) if data.get("actor") else None,
        targets=tuple(_filler(filler) for filler in data.get("target") or ()),
        date=_text(data["date"]) if data.get("date") else None,
        polarity=_one_of(data.get("polarity", "positive"), "positive", "negative"),
        modality=_one_of(data.get("modality", "actual"), "actual", "future", "possible"),
        source=_text(data["source"]) if data.get("source") else None,
    )


def _filler(data: dict[str, Any]) -> Filler:
    aka = tuple(map(_text, data.get("aka", ())))
    return Filler(int(data["start"]), int(data["end"]), _text(data["name"]), aka, bool(data.get("named")))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} should be a text")
    return value


def _one_of(value: object, *known: str) -> str:
    if value not in known:
        raise ValueError(f"{value!r} should be one of {', '.join(known)}")
    return str(value)
