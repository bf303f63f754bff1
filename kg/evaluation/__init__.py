"""How well the pipeline reads, against articles annotated by hand.

gold ──┐
       ├─matching─▶ judgements ──▶ figures, reliability
events ┘                └─ diagnosis ─▶ cases ──▶ tables by construction, page
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import SourceError

if TYPE_CHECKING:
    from kg.evaluation.cases import Case
    from kg.evaluation.matching import Judgement
    from kg.model import Article


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A set of annotated articles and what the pipeline found in them.

    Attributes:
        articles: The articles, in the order of their ids.
        cases: Every event, annotated, predicted or both, by article and place.
    """

    articles: tuple[Article, ...]
    cases: tuple[Case, ...]

    def judgements(self, article: str | None = None) -> list[Judgement]:
        """Return the judgements on all articles, or on one."""
        return [case.judgement for case in self.cases if article in (None, case.article)]


def evaluate(folder: Path, model: str | None = None, progress: Callable[[], object] = lambda: None) -> Evaluation:
    """Run the pipeline over annotated articles and judge what it finds.

    Args:
        folder: Where the annotations are (`kg.evaluation.gold`).
        model: spaCy pipeline, a package or a path; by default the best English one that is installed.
        progress: Called after each article.

    Raises:
        SourceError: There are no annotations, they do not keep to the format, or the text of one is missing.
        ModelError: There is no such pipeline.
    """
    from kg import articles
    from kg.evaluation import gold
    from kg.evaluation.cases import cases
    from kg.pipeline.diagnosis import diagnose
    from kg.pipeline.run import load

    annotated = {article.id: article for article in gold.read(folder)}
    if not (folder / "text").is_dir():
        raise SourceError(f"{folder}: no folder text/ with the articles that are annotated")
    texts = {article.id: article for article in articles.read([folder / "text"]) if article.id in annotated}
    missing = sorted(set(annotated) - set(texts))
    if missing:
        raise SourceError(f"{folder}: no text/{missing[0]}.txt for the annotations of {missing[0]!r}")
    found = []
    for diagnosis in diagnose((texts[name] for name in annotated), load(model)):
        found += cases(annotated[diagnosis.analysis.article.id], diagnosis)
        progress()
    return Evaluation(tuple(texts[name] for name in annotated), tuple(found))
