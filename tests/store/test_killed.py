"""A builder killed at random moments (KG_KILLS of them): what it leaves opens, and after the same build again is as if nothing had happened."""

import os
import pickle
import random
import signal
import subprocess
import sys
import time

import pytest

from kg.articles import read
from kg.errors import StoreError
from kg.pipeline.run import analyze
from kg.resources import path
from kg.store import open_store

MOMENTS = int(os.environ.get("KG_KILLS", "3"))
BUILD = """
import pickle, sys
from kg import builder
from kg.store import open_store
with open(sys.argv[1], "rb") as file, open_store(sys.argv[2], write=True) as store:
    analyses = pickle.load(file)
    print("ready", flush=True)
    builder.extend(store, analyses, step=builder.Step(3, 3, 10**6))
"""


@pytest.fixture(scope="module")
def pickled(nlp, tmp_path_factory):
    file = tmp_path_factory.mktemp("analyses") / "analyses.pickle"
    file.write_bytes(pickle.dumps(list(analyze(read([path("seeds/articles")]), nlp))[:12]))
    return file


def start(pickled, folder):
    process = subprocess.Popen([sys.executable, "-c", BUILD, str(pickled), str(folder)], stdout=subprocess.PIPE)
    process.stdout.readline()
    return process


def test_killed_and_built_again_equals_undisturbed(pickled, tmp_path, lines):
    process = start(pickled, tmp_path / "whole")
    ready = time.monotonic()
    assert process.wait() == 0
    duration = time.monotonic() - ready
    with open_store(tmp_path / "whole") as store:
        whole = lines(store)
    moments = random.Random(11)
    for number in range(MOMENTS):
        folder = tmp_path / f"killed{number}"
        process = start(pickled, folder)
        time.sleep(moments.uniform(0, duration))
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (folder / "current").exists():
            with open_store(folder) as store:
                assert set(lines(store)) and len(lines(store)) <= len(whole)
        assert start(pickled, folder).wait() == 0
        with open_store(folder) as store:
            assert lines(store) == whole


def test_a_full_disk_leaves_the_old_state(folder, line, lines, monkeypatch):
    def full(version):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.store.versions.publish", full)
    with open_store(folder, write=True) as store, pytest.raises(StoreError, match="No space"):
        store.change(add=[line(2)])
    with open_store(folder) as store:
        assert lines(store) == [line(1)]
