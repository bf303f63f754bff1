"""`kg annotate`: entities and time expressions, one JSON object an article."""

from __future__ import annotations

from datetime import datetime

import click

from kg.cli.options import aliases_option, model_option, published_option, sources_argument


@click.command(name="annotate")
@sources_argument
@model_option
@published_option
@aliases_option
def command(sources: tuple[str, ...], model: str | None, published: datetime | None, aliases: str | None) -> None:
    """Print the entities and time expressions of articles, one JSON object an article.

    Names are resolved across the articles of one run: the same person or organisation has the same IRI in each.

    \b
    Examples:
      kg annotate article.txt | jq '.entities[].name'
      kg annotate articles/ > annotations.jsonl
    """
    from kg.cli.records import annotation_records
    from kg.cli.running import analyses, print_json

    for record in annotation_records(list(analyses(sources, model, published, aliases))):
        print_json(record)
