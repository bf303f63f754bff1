"""Judgements with where each reading comes from, and tables of them by construction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.evaluation.gold import GoldArticle
from kg.evaluation.matching import Judgement, judge
from kg.pipeline.diagnosis import Diagnosis, Provenance, Word

NOTHING = Provenance(None, None, None)
OUTSIDE = Word(0, 0, "outside the prose", ())
NONE = "(none)"


@dataclass(frozen=True, slots=True)
class Case:
    """A judgement on an event of one article.

    Attributes:
        article: The article's id.
        judgement: What was annotated and predicted.
        word: Its trigger as the parser reads it.
        provenance: Where its parts come from; nothing for a missed event.
        at: Where its trigger begins, in code points.
    """

    article: str
    judgement: Judgement
    word: Word
    provenance: Provenance
    at: int


def cases(gold: GoldArticle, diagnosis: Diagnosis) -> list[Case]:
    """Judge one article, in the order of its text."""
    events = diagnosis.analysis.events
    provenance = dict(zip(map(id, events), diagnosis.provenance, strict=True))
    out = []
    for judgement in judge(gold, events):
        start, end = _trigger(judgement)
        word = next((w for w in diagnosis.words if w.start < end and start < w.end), OUTSIDE)
        out.append(Case(gold.id, judgement, word, provenance.get(id(judgement.event), NOTHING), start))
    return sorted(out, key=lambda case: case.at)


def differences(judgement: Judgement) -> tuple[str, ...]:
    """Say of each slot that is wrong how it differs: "modality: possible → actual", "actor: none predicted", "actor: another"."""
    gold, event = judgement.gold, judgement.event
    if gold is None or event is None:
        return ()
    values = {
        "actor": (gold.actor, event.actor),
        "target": (gold.targets, event.target or event.recipient),
        "date": (gold.date, event.date),
        "source": (gold.source, event.source),
    }
    words = {
        "type": (" or ".join(gold.types), next(iter(event.types), "none")),
        "polarity": (gold.polarity, event.polarity),
        "modality": (gold.modality, event.modality),
    }
    out = []
    for slot in dict.fromkeys(fault.removeprefix("spare ") for fault in judgement.faults):
        if slot in words:
            out.append(f"{slot}: {' → '.join(words[slot])}")
        else:
            annotated, predicted = values[slot]
            how = "none annotated" if not annotated else "none predicted" if not predicted else "another"
            out.append(f"{slot}: {how}")
    return tuple(out)


def _trigger(judgement: Judgement) -> tuple[int, int]:
    if judgement.event is not None:
        return judgement.event.trigger.start, judgement.event.trigger.end
    assert judgement.gold is not None
    return judgement.gold.triggers[0]


@dataclass(frozen=True, slots=True)
class Row:
    """The cases of one construction.

    Attributes:
        name: Of the construction.
        required: Annotated events that had to be found.
        found: How many of them were.
        agree: In how many of those each slot of the tuple is right.
        right: How many are right as a whole.
        spurious: Predicted events that nobody annotated.
    """

    name: str
    required: int
    found: int
    agree: dict[str, int]
    right: int
    spurious: int


def by_clause(found: Iterable[Case]) -> list[Row]:
    """Count cases by the clause type of their trigger, the commonest first."""
    return _rows(found, lambda case: (case.word.clause,))


def by_setting(found: Iterable[Case]) -> list[Row]:
    """Count cases by what holds of their clause ("headline", "quotation"); a case may stand in several rows."""
    return _rows(found, lambda case: case.word.setting or (NONE,))


def _rows(found: Iterable[Case], keys: Callable[[Case], Sequence[str]]) -> list[Row]:
    groups: dict[str, list[Judgement]] = defaultdict(list)
    for case in found:
        if case.judgement.counted:
            for key in keys(case):
                groups[key].append(case.judgement)
    rows = [
        Row(
            name=name,
            required=sum(j.gold is not None for j in held),
            found=sum(j.found for j in held),
            agree={slot: sum(j.found and slot in j.agree for j in held) for slot in ("actor", "target", "date")},
            right=sum(j.right for j in held),
            spurious=sum(j.gold is None for j in held),
        )
        for name, held in groups.items()
    ]
    return sorted(rows, key=lambda row: (-row.required, -row.spurious, row.name))


def by_difference(found: Iterable[Case]) -> list[tuple[str, int]]:
    """Count how slots differ, the commonest first."""
    counts = Counter(name for case in found for name in differences(case.judgement))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


@dataclass(frozen=True, slots=True)
class Way:
    """How often a slot was filled in one way in the events found, and how often that was right."""

    name: str
    total: int
    right: int


def by_way(found: Iterable[Case], slot: str) -> list[Way]:
    """Count the events found by the way their actor, target or date was read, the commonest first.

    Args:
        found: The cases.
        slot: "actor", "target" or "date". An event without one is right when none is annotated.
    """
    groups: dict[str, list[bool]] = defaultdict(list)
    for case in found:
        if case.judgement.found and _asked(case.judgement, slot):
            groups[getattr(case.provenance, slot) or NONE].append(slot in case.judgement.agree)
    ways = [Way(name, len(held), sum(held)) for name, held in groups.items()]
    return sorted(ways, key=lambda way: (-way.total, way.name))


def _asked(judgement: Judgement, slot: str) -> bool:
    """Whether an event tells about a slot: a date that the text does not give is neither right nor wrong."""
    return slot != "date" or (judgement.gold is not None and judgement.gold.date is not None)
