"""The error browser: article texts with what was annotated beside what was predicted, in one file that opens offline."""

from __future__ import annotations

from kg.evaluation import Evaluation
from kg.evaluation.cases import Case, differences
from kg.evaluation.gold import Filler, GoldEvent
from kg.evaluation.matching import FAULTS
from kg.evaluation.record import WAYS, record
from kg.model import Article, Event, Participant, Span
from kg.views import html
from kg.views.wire import Json


def render(evaluation: Evaluation, *, title: str) -> str:
    """Draw an evaluation.

    Args:
        evaluation: What to show.
        title: Heading of the page.

    Returns:
        A self-contained HTML page.
    """
    number = {article.id: i for i, article in enumerate(evaluation.articles)}
    data = {
        "faults": FAULTS,
        "articles": [_article(article) for article in evaluation.articles],
        "cases": [_case(case, number) for case in evaluation.cases],
        "record": record(evaluation),
    }
    return html.render("evaluation", title, data)


def _article(article: Article) -> Json:
    published = article.published.isoformat() if article.published else None
    return {"id": article.id, "title": article.title, "published": published, "text": article.text}


def _case(case: Case, number: dict[str, int]) -> Json:
    judgement = case.judgement
    return {
        "article": number[case.article],
        "at": case.at,
        "counted": judgement.counted,
        "right": judgement.right,
        "faults": judgement.faults,
        "agree": sorted(judgement.agree),
        "differences": differences(judgement),
        "clause": case.word.clause,
        "setting": case.word.setting,
        "ways": {slot: getattr(case.provenance, slot) for slot in WAYS},
        "gold": _gold(judgement.gold) if judgement.gold else None,
        "event": _event(judgement.event) if judgement.event else None,
    }


def _gold(gold: GoldEvent) -> Json:
    return {
        "trigger": {"text": gold.trigger, "range": gold.triggers[0]},
        "key": gold.key,
        "actor": [_filler(gold.actor)] if gold.actor else [],
        "target": [_filler(filler) for filler in gold.targets],
        "date": gold.date,
        "type": gold.types,
        "polarity": gold.polarity,
        "modality": gold.modality,
        "source": gold.source,
    }


def _filler(filler: Filler) -> Json:
    return {"name": filler.name, "aka": filler.aka, "range": (filler.start, filler.end)}


def _event(event: Event) -> Json:
    return {
        "trigger": _span(event.trigger),
        "sentence": (event.sentence.start, event.sentence.end),
        "predicate": event.predicate,
        "actor": _participants(event.actor),
        "target": _participants(event.target),
        "recipient": _participants(event.recipient),
        "time": _span(event.time.span) if event.time else None,
        "date": event.date,
        "type": event.types,
        "polarity": event.polarity,
        "modality": event.modality,
        "source": event.source.name if event.source else None,
        "confidence": event.confidence,
    }


def _participants(participant: Participant | None) -> list[Json]:
    if participant is None:
        return []
    return [
        {"name": participant.entity.name, "aka": participant.entity.aliases, "range": _span(participant.span)["range"]}
    ]


def _span(span: Span) -> Json:
    return {"text": span.text, "range": (span.start, span.end)}
