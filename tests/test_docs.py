"""Everything that README and docs/ show is run here.

`console` blocks are shell sessions: a line that begins with "$ " is a command (a trailing backslash goes on), the lines after it
are its output, in which "..." stands for anything; a command without output must only succeed. `python` blocks are doctests when
they begin with ">>>", else programs that share one namespace a page. `sparql` blocks are asked of the seeds' graph and must find
something. `sh` blocks set a machine up and are not run, but every make target in them must exist.
"""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(page, *languages):
    """Yield (line number, text) of the fenced blocks of a page."""
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        if match.group(1) in languages:
            yield text.count("\n", 0, match.start()) + 1, match.group(2)


def session(block):
    """Yield (command, expected output) of a console block."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        size = next(i for i, line in enumerate(lines, 1) if not line.endswith("\\"))
        yield "\n".join(lines[:size]), "\n".join(lines[size:])


def params(*languages):
    return [
        pytest.param(page, block, id=f"{page.name}:{line}")
        for page in PAGES
        for line, block in blocks(page, *languages)
    ]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder like a fresh checkout in which `graph` has been built from the seeds."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    kg.build(folder / "seeds" / "articles", store=folder / "graph").close()
    return folder


@pytest.mark.parametrize(("page", "block"), params("console"))
def test_console(page, block, desk):
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command, expected in session(block):
        run = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {command}"],
            cwd=desk,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert run.returncode == 0, f"$ {command}\n{run.stdout}{run.stderr}"
        if expected.strip():
            got = run.stdout + run.stderr
            assert doctest.OutputChecker().check_output(expected + "\n", got, FLAGS), f"$ {command}\n{got}"


@pytest.mark.parametrize("page", [p for p in PAGES if any(blocks(p, "python"))], ids=lambda p: p.name)
def test_python(page, desk, monkeypatch):
    monkeypatch.chdir(desk)
    scope = {"__name__": "docs"}
    for line, block in blocks(page, "python"):
        if not block.startswith(">>>"):
            exec(compile("\n" * line + block, str(page), "exec"), scope)
            continue
        test = doctest.DocTestParser().get_doctest(block, scope, page.name, str(page), line)
        report: list[str] = []
        failed = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append, clear_globs=False).failed
        assert not failed, "".join(report)
        scope.update(test.globs)


@pytest.mark.parametrize(("page", "block"), params("sparql"))
def test_sparql(page, block, desk):
    graph = kg.open(desk / "graph")
    try:
        assert list(graph.query(block)), f"no answer to\n{block}"
    finally:
        graph.close()


def test_make_targets_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    pages = [*PAGES, ROOT / "CONTRIBUTING.md"]
    named = {
        name
        for page in pages
        for _, block in blocks(page, "sh")
        for name in re.findall(r"^make (\w+)", block, re.MULTILINE)
    }
    assert {"demo", "test"} <= named <= targets


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "seeds" / "README.md"], ids=lambda p: p.name)
def test_links_and_pictures_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert "://" in target or (page.parent / target).exists(), target
