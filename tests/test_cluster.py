"""A cluster of real processes: whatever is killed, the graph is that of one process, quad for quad."""

import os
import signal
from pathlib import Path

import pytest

from kg import builder, cluster
from kg.articles import read
from kg.builder import Report
from kg.builder import build as build_alone
from kg.cluster import build as build_on
from kg.errors import OptionError
from kg.rdf import iris
from kg.store import open_store
from kg.workers import NICENESS
from tests.processes import alive, build, children, wait_for

pytest.importorskip("distributed")


def workers(pid):
    """Return the processes that extract: those started by a nanny that have loaded the model's library."""
    return [p for p in children(pid) if alive(p) and b"thinc" in Path(f"/proc/{p}/maps").read_bytes()]


def first_part(folder):
    """Say whether a part is written."""
    return list((folder / "parts").glob("*.nq"))


def first_step(folder):
    """Say whether the store holds articles: its first version holds the ontology alone."""
    return list((folder / "graph").glob("v0000000[2-9]"))


@pytest.mark.parametrize("when", [first_part, first_step])
def test_worker_and_client_killed_and_built_again(when, small_articles, tmp_path, lines):
    with open_store(tmp_path / "whole", write=True) as whole:
        build_alone([small_articles], store=whole)
        expected = lines(whole)
    parts = tmp_path / "parts"
    options = ("--cluster", "local", "--jobs", "2", "--parts", str(parts))
    first = build(small_articles, tmp_path / "graph", *options)
    worker = wait_for(lambda: workers(first.pid))[0]
    assert os.getpriority(os.PRIO_PROCESS, worker) == NICENESS + os.getpriority(os.PRIO_PROCESS, first.pid)
    os.kill(worker, signal.SIGKILL)
    wait_for(lambda: when(tmp_path))
    started = children(first.pid)
    first.kill()
    first.wait()
    wait_for(lambda: not any(map(alive, started)))
    again = build(small_articles, tmp_path / "graph", *options)
    assert again.wait() == 0, again.stderr.read()
    with open_store(tmp_path / "graph") as store:
        assert lines(store) == expected
    # killed between taking a step and removing its files, a build leaves those of one step
    assert len(list(parts.iterdir())) <= (cluster.STEP if when is first_step else 0)


def test_counts_as_of_one_process_in_steps_that_grow_smaller(small_articles, tmp_path, lines, monkeypatch):
    sizes, apply = [], builder._apply

    def counted(store, added, *rest):
        sizes.append(len(added))
        apply(store, added, *rest)

    alone, together = open_store(None), open_store(None)
    one = build_alone([small_articles], store=alone)
    monkeypatch.setattr(builder, "_apply", counted)
    monkeypatch.setattr(builder, "BESIDE", builder.Step(5 * cluster.STEP, 60, 10**6))
    monkeypatch.setattr(cluster, "PART", 5)
    monkeypatch.setattr(cluster, "AHEAD", 1)
    other = build_on([small_articles], store=together, cluster="local", parts=f"file://{tmp_path}/parts")
    assert (
        (other.added, other.events, other.entities)
        == (one.added, one.events, one.entities)
        == (250, one.events, one.entities)
    )
    assert one.events > 250
    assert lines(together) == lines(alone)
    assert sizes == [160, 63, 27]  # when the first step is taken, all that follows has been read


def test_no_scheduler_is_one_clear_error(small_articles, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "PATIENCE", "0.5s")
    with pytest.raises(OptionError, match="no Dask scheduler"):
        build_on([small_articles], store=open_store(None), cluster="tcp://127.0.0.1:9", parts=str(tmp_path))


def test_what_the_analysis_fails_on_is_told_each_time(small_articles, monkeypatch):
    from distributed import Client

    whole = cluster.extract

    def failing(chunk, settings):
        return whole(chunk[1:], settings)[0], [(chunk[0], "no such token")]

    monkeypatch.setattr(cluster, "extract", failing)
    articles, report = list(read([small_articles]))[:3], Report()
    settings = builder.settings(open_store(None))
    with Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None) as client:
        for _ in range(2):  # the second finds the part that the first has left
            told = list(cluster._tell(client, iter(articles), settings, "memory://faults", [], report))
            assert [one.article for one in told] == [iris.article(a.id, base=settings.base) for a in articles[1:]]
    assert report.skipped == [(articles[0].origin, "no such token")] * 2
