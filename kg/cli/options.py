"""Arguments and options that several commands share."""

from __future__ import annotations

import click

sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
model_option = click.option(
    "--model", metavar="NAME", help="spaCy pipeline, a package or a path  [default: the best English one installed]"
)
published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Publication date of the articles that give none, as YYYY-MM-DD.",
)
aliases_option = click.option(
    "--aliases",
    metavar="FILE",
    help="Table of names that entities are linked to Wikidata by, .tsv or .ttl; `kg aliases` makes one.",
)
store_option = click.option(
    "--store",
    "location",
    required=True,
    metavar="DIR",
    help="The store's folder, or the address of a SPARQL 1.1 endpoint (http://...).",
)
