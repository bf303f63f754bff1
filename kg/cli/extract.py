"""`kg extract`: one JSON event a line."""

from __future__ import annotations

from datetime import datetime

import click

from kg.cli.options import aliases_option, model_option, published_option, sources_argument


@click.command(name="extract")
@sources_argument
@model_option
@published_option
@aliases_option
def command(sources: tuple[str, ...], model: str | None, published: datetime | None, aliases: str | None) -> None:
    """Print the events of articles, one JSON object a line, without a store.

    Offsets are in characters of the article's text, end exclusive. Dates are EDTF; weeks, quarters and halves of a year
    are written as TIMEX3 does (2018-W30), in a graph as intervals.

    \b
    Examples:
      kg extract article.txt --published 2018-07-27 | jq .predicate
      kg extract articles/ > events.jsonl
    """
    from kg.cli.records import event_record
    from kg.cli.running import analyses, print_json

    for analysis in analyses(sources, model, published, aliases):
        for event in analysis.events:
            print_json(event_record(event))
