"""Builds as processes of their own, watched and killed from outside."""

import subprocess
import sys
import time
from pathlib import Path


def build(folder, store, *options):
    """Start `kg build` as a terminal does: a shell's background process would ignore SIGINT, and hand that on."""
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "build", str(folder), "--store", str(store)]
    return subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def children(pid):
    """Return the processes that a process started, and those that they started."""
    try:
        found = [int(p) for f in Path(f"/proc/{pid}/task").glob("*/children") for p in f.read_text().split()]
    except OSError:  # one of its threads has just ended
        return children(pid)
    return [p for child in found for p in (child, *children(child))]


def alive(pid):
    """Say whether a process runs."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ignores(pid, number):
    """Say whether a process ignores a signal."""
    try:
        mask = Path(f"/proc/{pid}/status").read_text().split("SigIgn:")[1].split()[0]
    except FileNotFoundError:
        return False
    return bool(int(mask, 16) >> (number - 1) & 1)


def wait_for(condition, seconds=60):
    """Wait until a condition gives something, and return that."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    return value
