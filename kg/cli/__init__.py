"""The command line: parse, call, print. One command a module, imported when it is called."""

from __future__ import annotations

import gc
import importlib
import sys

import click

from kg.errors import KgError

COMMANDS = {
    "build": "Build or extend a knowledge graph from articles.",
    "watch": "Keep a graph up to date with feeds.",
    "extract": "Print one JSON event a line, without a store.",
    "annotate": "Print entities and time expressions, one JSON object an article.",
    "aliases": "Make a table of names to link entities to Wikidata by.",
    "query": "Run SPARQL or a named query over a store.",
    "queries": "List the named queries.",
    "timeline": "Print what an entity did and what was done to it.",
    "path": "Print the shortest chain of events between two entities.",
    "stats": "Print who is central and who has most to do with whom.",
    "explain": "Say why names are held to be one entity.",
    "view": "Write an interactive HTML page.",
    "export": "Write the graph to a file.",
    "validate": "Check a store against the SHACL shapes.",
    "remove": "Take articles out of a store.",
    "evaluate": "Measure the pipeline on articles annotated by hand.",
    "info": "Say what a store holds.",
}


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own name, imported only when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command."""
        if cmd_name not in COMMANDS:
            return None
        return importlib.import_module(f"kg.cli.{cmd_name}").command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newskg", prog_name="kg")
def group() -> None:
    """Build a knowledge graph from news: who did what to whom, when, where, according to whom.

    \b
    Examples:
      kg build articles/ --store graph
      kg query --store graph who-did-what --actor ICE
      kg view --store graph -o view.html
    """


def main() -> None:
    """Run the command line; a refusal is one line on stderr and exit code 2."""
    # to search what a model and a store hold for cycles at every turn is a twentieth of the work
    gc.set_threshold(10_000)
    try:
        group.main(prog_name="kg", standalone_mode=True)
    except KgError as error:
        from kg.cli.running import printable

        click.echo(f"kg: {printable(' '.join(str(error).split()))}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
