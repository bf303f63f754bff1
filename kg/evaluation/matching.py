"""Predicted events beside annotated ones: which belong together, and what of them agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.evaluation.gold import Filler, GoldArticle, GoldEvent, Range
from kg.model import Event, Participant

SLOTS = ("actor", "target", "date", "type", "polarity", "modality", "source")
FAULTS = ("missed", "spurious", *SLOTS, "spare date", "spare source")
"""What may be wrong: not found; found where nothing is; a slot that differs; a date or a source that the text does not give."""
TUPLE = frozenset(("actor", "target", "date"))

_POSSESSIVE = re.compile(r"[’']s\b")
_MARKS = re.compile(r"[^\w\s]")
_ARTICLES = frozenset(("the", "a", "an"))
_MODIFIER = frozenset("of in on for to from with at who that which by".split())


@dataclass(frozen=True, slots=True)
class Judgement:
    """One event, annotated, predicted, or both.

    Attributes:
        gold: As annotated; None for one that nobody annotated.
        event: As predicted; None for one that was missed.
        counted: Whether it counts: optional events and further words of an event already found do not.
        agree: The slots in which both agree; a date agrees when the text gives none.
        silent: The slots of which the annotation tells nothing: what differs there is no fault.
    """

    gold: GoldEvent | None
    event: Event | None
    counted: bool = True
    agree: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()

    @property
    def found(self) -> bool:
        """Whether it was annotated, had to be found, and was."""
        return self.counted and self.gold is not None and self.event is not None

    @property
    def right(self) -> bool:
        """Whether its trigger, actor, target and date are all right."""
        return self.found and self.agree >= TUPLE

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, in the order of `FAULTS`."""
        if not self.counted:
            return ()
        if self.event is None:
            return ("missed",)
        if self.gold is None:
            return ("spurious",)
        wrong = [slot for slot in SLOTS if slot not in self.agree | self.silent]
        spare = ["spare date"] if self.gold.date is None and self.event.date is not None else []
        if "source" in wrong and self.gold.source is None:
            wrong.remove("source")
            spare.append("spare source")
        return (*wrong, *spare)


def judge(gold: GoldArticle, events: Sequence[Event]) -> list[Judgement]:
    """Set predicted events beside the annotated ones of an article.

    An annotated event takes the first predicted event that is still free and whose trigger overlaps one of its own, required events
    before optional ones.

    Args:
        gold: The annotated article.
        events: The predicted events, in the order of the text.

    Returns:
        A judgement for each annotated event, then one for each predicted event that belongs to none.
    """
    free = dict(enumerate(events))
    out = []
    for annotated in sorted(gold.events, key=lambda event: event.optional):
        number = next((i for i, event in free.items() if _overlaps(annotated.triggers, event)), None)
        event = free.pop(number) if number is not None else None
        agree = agreement(annotated, event, propbank=gold.propbank) if event is not None else frozenset()
        out.append(
            Judgement(annotated, event, not annotated.optional, agree, _silent(annotated, propbank=gold.propbank))
        )
    triggers = [trigger for annotated in gold.events for trigger in annotated.triggers]
    out.extend(Judgement(None, event, not _overlaps(triggers, event)) for event in free.values())
    return out


def _silent(gold: GoldEvent, *, propbank: bool) -> frozenset[str]:
    """The slots left out of an annotation; with `propbank` a filler that is no entity is left out too."""
    told = {"type": gold.types, "actor": gold.actor, "target": gold.targets, "source": gold.source}
    may_be_left_out = told if propbank else {"type"}
    return frozenset(slot for slot in may_be_left_out if not told[slot])


def _overlaps(triggers: Iterable[Range], event: Event) -> bool:
    return any(_overlap(event.trigger.start, event.trigger.end, other) for other in triggers)


def _overlap(start: int, end: int, other: Range) -> bool:
    return start < other[1] and other[0] < end


def agreement(gold: GoldEvent, event: Event, *, propbank: bool = False) -> frozenset[str]:
    """Return the slots in which a predicted event agrees with the annotated one.

    A recipient is a second chance for the target; with `propbank` the actor is a third.
    """
    named = Filler(0, 0, gold.source or "", named=True)
    agree = {
        "actor": same(gold.actor, event.actor) if gold.actor else event.actor is None,
        "target": _target_agrees(gold, event, propbank=propbank),
        "date": gold.date is None or event.date == gold.date,
        "type": event.types[:1] != () and event.types[0] in gold.types,
        "polarity": event.polarity == gold.polarity,
        "modality": event.modality == gold.modality,
        "source": _same_name(named, _words(event.source.name)) if gold.source and event.source else not gold.source and not event.source,
    }  # fmt: skip
    return frozenset(slot for slot, holds in agree.items() if holds)


def _target_agrees(gold: GoldEvent, event: Event, *, propbank: bool) -> bool:
    if not gold.targets:
        return event.target is None
    chances = (event.target, event.recipient, event.actor if propbank else None)
    return any(same(filler, chance) for filler in gold.targets for chance in chances)


def same(gold: Filler, predicted: Participant | None) -> bool:
    """Say whether a predicted participant is who was annotated.

    A proper name is right when its words are those of one of the annotated names, or are among them, or hold them, with the
    same last word ("Kenney", "Jim Kenney", "Mayor Jim Kenney"). Anything else is right when it overlaps the annotated words and is
    not far longer, or when its head noun is that of one of the annotated names.
    """
    if predicted is None:
        return False
    words = _words(predicted.entity.name or predicted.span.text)
    if gold.named:
        return _same_name(gold, words)
    start, end = predicted.span.start, predicted.span.end
    beside = _overlap(start, end, (gold.start, gold.end)) and end - start <= 4 * (gold.end - gold.start) + 20
    return beside or any(_head(_words(name)) == _head(words) != "" for name in (gold.name, *gold.aka))


def _same_name(gold: Filler, words: list[str]) -> bool:
    return bool(words) and any(_alike(_words(name), words) for name in (gold.name, *gold.aka))


def _alike(gold: list[str], words: list[str]) -> bool:
    if "".join(gold) == "".join(words):
        return True
    within = set(words) <= set(gold) or set(gold) <= set(words)
    return within and bool(gold) and gold[-1] == words[-1]


def _words(name: str) -> list[str]:
    """The words of a name without case, articles, punctuation and possessive ending; a hyphen parts words."""
    bare = _MARKS.sub("", _POSSESSIVE.sub("", name).replace("-", " ")).casefold()
    return [word for word in bare.split() if word not in _ARTICLES]


def _head(words: list[str]) -> str:
    """The last word before a preposition or relative pronoun, without its plural ending."""
    phrase = list(takewhile(lambda word: word not in _MODIFIER, words)) or words
    return phrase[-1].rstrip("s") if phrase else ""
