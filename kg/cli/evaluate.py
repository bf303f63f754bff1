"""`kg evaluate`: how well the pipeline reads, against articles annotated by hand."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from kg.cli.options import model_option
from kg.cli.table import print_rows


@click.command(name="evaluate")
@click.argument("folder", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@model_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Also write the errors as an HTML page."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(folder: Path, model: str | None, output: Path | None, as_json: bool) -> None:
    """Measure the pipeline on articles annotated by hand.

    GOLD_DIR holds one <id>.json with the events of an article and its text as text/<id>.txt. Prints precision, recall and F1 in
    percent; where the readings come from that are right and wrong: by clause, by coreference sieve, by the way to the date; and
    whether confidence keeps its word. The page shows every error in its article, annotated beside predicted.

    \b
    Examples:
      kg evaluate gold/
      kg evaluate gold/ -o errors.html
      kg evaluate gold/ --json | jq .figures.tuple.f1
    """
    from tqdm import tqdm

    from kg.cli.running import print_json
    from kg.cli.view import write
    from kg.evaluation import evaluate
    from kg.evaluation.record import record

    with tqdm(desc="articles", unit="", file=sys.stderr, disable=None, leave=False) as bar:
        found = evaluate(folder, model, bar.update)
    if output is not None:
        from kg.evaluation.page import render

        write(output, render(found, title=f"Evaluation on {folder.resolve().name}"))
    (print_json if as_json else show)(record(found))


def show(whole: dict[str, Any]) -> None:
    """Print the figures of an evaluation as tables."""
    events = whole["figures"]["events"]
    articles, required = _plural(len(whole["articles"]), "article"), _plural(events["gold"], "required event")
    click.echo(f"{articles}, {required} ({events['key']} key), {events['predicted']} predicted")
    _show_figures(whole["figures"])
    for key, title in (("clauses", "By clause"), ("settings", "By setting")):
        _table(
            title,
            ("", "required", "found", "actor", "target", "date", "right", "right %", "spurious"),
            [_row(row) for row in whole[key]],
        )
    for slot, ways in whole["ways"].items():
        _table(
            f"By how the {slot} was read, of the events found",
            ("", "events", "right", "%"),
            [(w["name"], *_counts(w["total"], w["right"]), _share(w["right"], w["total"])) for w in ways],
        )
    _table("How they differ", ("", "events"), [(d["name"], *_counts(d["events"])) for d in whole["differences"]])
    _table(
        "By confidence",
        ("", "events", "right", "right %", "confidence %"),
        [_bin(held) for held in whole["reliability"] if held["events"]],
    )
    click.echo(f"expected calibration error {whole['calibration_error']:.3f}")
    _table(
        "By article",
        ("", "trigger F1", "tuple F1", "key recall"),
        [
            (name, _number(f["trigger"]["f1"]), _number(f["tuple"]["f1"]), _number(f["key_recall"]))
            for name, f in whole["articles"].items()
        ],
    )


def _show_figures(figures: dict[str, Any]) -> None:
    scores = [
        (name, *map(_number, score.values()))
        for name, score in figures.items()
        if isinstance(score, dict) and "f1" in score
    ]
    _table("Figures", ("", "precision", "recall", "F1"), scores)
    shares = [
        (name.replace("_", " "), _number(share)) for name, share in figures.items() if not isinstance(share, dict)
    ]
    _table("", ("", "%"), shares)


def _row(row: dict[str, Any]) -> tuple[str, ...]:
    counts = _counts(row["required"], row["found"], *row["agree"].values(), row["right"])
    return row["name"], *counts, _share(row["right"], row["required"]), *_counts(row["spurious"])


def _bin(held: dict[str, Any]) -> tuple[str, ...]:
    counts = _counts(held["events"], held["right"])
    share = _share(held["right"], held["events"])
    return f"{held['low']:.1f}–{held['high']:.1f}", *counts, share, _number(100 * held["confidence"])


def _table(title: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    click.echo(f"\n{title}" if title else "")
    print_rows(names, rows)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _number(value: float) -> str:
    return f"{value:5.1f}"


def _counts(*values: int) -> tuple[str, ...]:
    return tuple(f"{value:5}" for value in values)


def _share(part: int, whole: int) -> str:
    return _number(100 * part / whole) if whole else ""
