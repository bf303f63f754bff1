"""Workers killed with SIGKILL: every article is told once, in order, and what kills its process is named."""

import gc
import multiprocessing
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import count

import pytest

from kg import workers
from kg.errors import ModelError
from kg.model import Article
from kg.resolve.copies import Text
from kg.resolve.told import Told
from kg.store import open_store
from kg.workers import Settings, told
from tests.processes import alive, build, children, ignores, wait_for

SETTINGS = Settings(None, "https://example.org/", "")
ARTICLES = [Article(id=str(n), text="", blocks=()) for n in range(100)]


def quick(chunk, settings):
    """Stand in for the extraction: a few milliseconds an article, and two that kill."""
    for article in chunk:
        time.sleep(0.002)
        if article.id in settings.fingerprint.split():
            os.kill(os.getpid(), signal.SIGKILL)
    return [Told(article.id, "", Text(article.id, None, (), frozenset()), (), ()) for article in chunk], []


def failing(chunk, settings):
    """Stand in for the extraction: it fails on some articles."""
    faults = [(article, "no such token") for article in chunk if article.id in settings.fingerprint.split()]
    return quick([article for article in chunk if article.id not in settings.fingerprint.split()], SETTINGS)[0], faults


@pytest.fixture(autouse=True)
def stand_in(monkeypatch):
    monkeypatch.setattr(workers, "extract", quick)


def run(kills="", articles=ARTICLES, jobs=2):
    skipped = []
    settings = Settings(None, "https://example.org/", kills)
    done = told(articles, settings, jobs=jobs, on_skip=lambda article, reason: skipped.append(article.id))
    return [one.article for one in done], skipped


def searched(settings):
    """Load a model, and say how often this process then searches for cycles."""
    workers._Model.loaded(settings, 1)
    return gc.get_threshold()[0]


def test_a_worker_seldom_searches_its_model_for_cycles():
    before = gc.get_threshold()[0]
    with ProcessPoolExecutor(1) as pool:
        assert pool.submit(searched, SETTINGS).result() == workers.OBJECTS > before
    assert searched(SETTINGS) == before


def test_a_killed_worker_costs_nothing():
    done = []
    for one in told(ARTICLES, SETTINGS, jobs=2, on_skip=lambda *_: pytest.fail("skipped")):
        done.append(one.article)
        if len(done) in (1, 40, 41):
            os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    assert done == [article.id for article in ARTICLES]


def test_what_kills_its_process_is_passed_over():
    done, skipped = run("17 60 61")
    assert skipped == ["17", "60", "61"]
    assert done == [a.id for a in ARTICLES if a.id not in skipped]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_analysis_fails_on_is_passed_over(monkeypatch, jobs):
    monkeypatch.setattr(workers, "extract", failing)
    done, skipped = run("17 60 61", jobs=jobs)
    assert skipped == ["17", "60", "61"]
    assert len(done) == len(ARTICLES) - 3


def test_workers_that_cannot_start_are_an_error():
    with pytest.raises(ModelError, match="--jobs 1"):
        run(" ".join(article.id for article in ARTICLES))


def test_articles_are_read_only_a_little_ahead(monkeypatch):
    monkeypatch.setattr(workers, "AHEAD", 0)
    read = count()
    stream = told((a for a in ARTICLES if next(read) >= 0), SETTINGS, jobs=2, on_skip=print)
    next(stream)
    assert next(read) <= 5 * workers.CHUNK
    stream.close()


def test_an_interrupted_build_ends_and_says_how_to_go_on(small_articles, tmp_path):
    process = build(small_articles, tmp_path / "graph", "--jobs", "2")
    started = wait_for(lambda: [pid for pid in children(process.pid) if ignores(pid, signal.SIGINT)][1:])
    for pid in (*started, process.pid):  # as a terminal does
        os.kill(pid, signal.SIGINT)
    assert process.wait() == 130
    assert b"the same command goes on" in process.stderr.read()
    wait_for(lambda: not any(map(alive, started)))


def test_everything_killed_and_built_again(small_articles, tmp_path, lines):
    whole = build(small_articles, tmp_path / "whole", "--jobs", "1")
    assert whole.wait() == 0
    first = build(small_articles, tmp_path / "killed", "--jobs", "2")
    started = wait_for(lambda: children(first.pid))
    first.kill()
    first.wait()
    wait_for(lambda: not any(map(alive, started)))
    again = build(small_articles, tmp_path / "killed", "--jobs", "2")
    victim = wait_for(lambda: children(again.pid))[0]
    os.kill(victim, signal.SIGKILL)
    assert again.wait() == 0, again.stderr.read()
    with open_store(tmp_path / "killed") as killed, open_store(tmp_path / "whole") as undisturbed:
        assert lines(killed) == lines(undisturbed)
