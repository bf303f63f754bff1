"""`make demo`: a graph from the sample articles, its facts printed, its pages written."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path
from typing import Any

import click

import kg
from kg import resources
from kg.cli.running import printable
from kg.views import Kind

STORE = Path("build/demo/graph")
FOLDER = Path("build/demo")
PAGES: dict[Kind, str] = {
    "network": "view.html",
    "timeline": "timeline.html",
    "charts": "charts.html",
    "map": "map.html",
}
SHOWN = 16
#: Facts between two participants, the best told first: with a date, with a speaker.
FACTS = """
SELECT ?article ?published ?date ?who ?predicate ?whom ?modality ?polarity ?speaker ?sentence ?publisher WHERE {
  ?m kg:describes ?e ; kg:inArticle ?a ; kg:sentence ?sentence ; kg:confidence ?confidence ;
     kg:polarity/skos:prefLabel ?polarity ; kg:modality/skos:prefLabel ?modality .
  ?e kg:actor ?x ; kg:target ?y ; kg:predicate ?predicate .
  ?x rdfs:label ?who ; kg:named true . ?y rdfs:label ?whom .
  ?a schema:identifier ?article
  OPTIONAL { ?a kg:published ?published } OPTIONAL { ?a schema:publisher ?publisher }
  OPTIONAL { ?e kg:date ?date } OPTIONAL { ?m kg:saidBy/rdfs:label ?named } OPTIONAL { ?m kg:hearsay ?heard }
  BIND(COALESCE(?named, IF(BOUND(?heard), "people not named", ?none)) AS ?speaker)
} ORDER BY DESC(BOUND(?date) && BOUND(?speaker)) DESC(BOUND(?date)) DESC(BOUND(?speaker)) DESC(?confidence)
  ?article ?sentence ?predicate ?whom"""


def main() -> None:
    """Build, print, draw."""
    from tqdm import tqdm

    seeds = resources.path("seeds") / "articles"
    graph = kg.build(
        seeds, store=STORE, jobs=os.cpu_count() or 1, progress=lambda a: tqdm(a, desc="reading", leave=False)
    )
    info = graph.info()
    click.secho(
        f"{info['articles']} articles · {info['events']} events · {info['entities']} named entities\n", bold=True
    )
    best = {row["article"]: row for row in reversed(graph.query(FACTS).dicts())}  # one fact an article
    for row in sorted(best.values(), key=lambda row: str(row["published"]))[:SHOWN]:
        print_fact(_printable(row))
    click.secho("Contested", bold=True)
    for row in map(_printable, graph.query("contested").dicts()):
        click.echo(f"  {row['actor']} · {row['predicate']} · {row['target']}")
        click.echo(f"    {row['says']}: {row['sentence']}")
        click.echo(f"    {row['denies']}: {row['denial']}")
    click.echo("\nThe pages:")
    for kind, name in PAGES.items():
        page = graph.view(kind, title="The sample articles").save(FOLDER / name)
        click.echo(f"  {page.resolve()}")
    click.echo()
    click.echo(f"Next:\n  .venv/bin/kg query --store {STORE} timeline --entity 'Jim Kenney'\n  .venv/bin/kg queries")


def _printable(row: dict[str, Any]) -> dict[str, str]:
    return {key: printable(str(value)) if value is not None else "" for key, value in row.items()}


def print_fact(row: dict[str, str]) -> None:
    """Print one fact: what, when, according to whom, and the sentence it stands on."""
    mark = {"future": " (planned)", "possible": " (possible)"}.get(row["modality"], "")
    negation = "not " if row["polarity"] == "negative" else ""
    click.secho(f"{row['who']} · {negation}{row['predicate']} · {row['whom']}{mark}", bold=True)
    when = f"on {row['date']}" if row["date"] else "undated"
    where = ", ".join(filter(None, (row["publisher"], row["published"]))) or row["article"]
    click.echo(f"  {when}, according to {row['speaker'] or 'the article itself'} ({where})")
    said = row["sentence"] if row["sentence"][:1] in '"“' else f"“{row['sentence']}”"
    click.echo(textwrap.fill(said, 100, initial_indent="  ", subsequent_indent="   ") + "\n")


if __name__ == "__main__":
    main()
