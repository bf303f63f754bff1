"""Synthetic analyses of the real shape: those of the sample articles over and over, each time a new story.

In each round the letters of all words change places (vowels with vowels), so that names, texts and what is done to whom
are new, and all dates move. The r-th of the sample articles' names keeps its own letters in every r-th round: as in
news, a few names are in a large share of the articles, and most in one story only (Zipf's law).
"""

import hashlib
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from kg.model import Analysis, Entity, Event, Participant, Span, TimeValue

YEARS = timedelta(days=3650)
STEP = timedelta(days=37)


def stories(analyses: Sequence[Analysis]) -> Iterator[Analysis]:
    """Yield ever more analyses; those of the first round are new stories already."""
    articles = Counter(e for a in analyses for e in {p.entity.id for p in a.mentions if p.entity.named})
    ranks = {entity: rank for rank, (entity, _) in enumerate(sorted(articles.items(), key=lambda i: (-i[1], i[0])), 1)}
    for number in count(1):
        story = Story(number, {entity for entity, rank in ranks.items() if number % rank == 0})
        yield from map(story.analysis, analyses)


class Story:
    """One round: the same events told of others on other days."""

    def __init__(self, number: int, kept: set[str]) -> None:
        """Take the number of the round, and the ids of the entities that keep their names."""
        self._number, self._kept = number, kept
        self._letters = {ord(a): b for letters in ("aeiou", "bcdfghjklmnpqrstvwxyz") for a, b in self._swap(letters)}
        self._later = STEP * number % YEARS
        self._entities: dict[str, Entity] = {}

    def _swap(self, letters: str) -> Iterator[tuple[str, str]]:
        others = "".join(random.Random(self._number).sample(letters, len(letters)))
        yield from zip(letters + letters.upper(), others + others.upper(), strict=True)

    def analysis(self, one: Analysis) -> Analysis:
        article = one.article
        key = f"{article.id}-{self._number}"
        return replace(
            one,
            article=replace(
                article,
                id=key,
                text=self._text(article.text),
                published=article.published + self._later if article.published else None,
            ),
            events=tuple(self._event(event, key) for event in one.events),
            times=tuple(self._time(time) for time in one.times),
            mentions=tuple(self._participant(mention) for mention in one.mentions),
        )

    def _text(self, text: str) -> str:
        return text.translate(self._letters)

    def _span(self, span: Span) -> Span:
        return replace(span, text=self._text(span.text))

    def _entity(self, entity: Entity) -> Entity:
        if entity.named and entity.id in self._kept:
            return entity
        if entity.id not in self._entities:
            name, aliases = self._text(entity.name), tuple(map(self._text, entity.aliases))
            digest = hashlib.sha256(f"{entity.id} {self._number}".encode()).hexdigest()[:6]
            key = self._text(entity.id) if entity.named else f"{self._text(entity.id[:-7])}-{digest}"
            self._entities[entity.id] = replace(entity, id=key, name=name, aliases=aliases)
        return self._entities[entity.id]

    def _participant(self, one: Participant) -> Participant:
        return Participant(self._span(one.span), self._entity(one.entity))

    def _time(self, time: TimeValue) -> TimeValue:
        try:
            value = (date.fromisoformat(time.value or "") + self._later).isoformat()
        except ValueError:  # of another precision, or unresolved
            value = time.value
        return replace(time, span=self._span(time.span), value=value)

    def _event(self, event: Event, article: str) -> Event:
        roles = {
            role: self._participant(filler)
            for role in ("actor", "target", "recipient", "place")
            if (filler := getattr(event, role))
        }
        return replace(
            event,
            article=article,
            sentence=self._span(event.sentence),
            trigger=self._span(event.trigger),
            co_actors=tuple(map(self._participant, event.co_actors)),
            co_targets=tuple(map(self._participant, event.co_targets)),
            time=self._time(event.time) if event.time else None,
            source=self._entity(event.source) if event.source else None,
            **roles,
        )
