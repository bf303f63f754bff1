"""The command line as its users meet it: real processes, exit codes, one clear line for what cannot be done."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROSE = "Police arrested Ann Lee in Berlin on 3 May 2019.\n"


def kg(*arguments, cwd, **options):
    command = [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, **options)


def on_terminal(*arguments, cwd):
    """The lines that a command writes to a terminal."""
    terminal, end = os.openpty()
    run = subprocess.Popen(
        [sys.executable, "-c", "from kg.cli import main; main()", *arguments], cwd=cwd, stdout=end, stderr=end
    )
    os.close(end)
    read = b""
    try:
        while more := os.read(terminal, 4096):
            read += more
    except OSError:  # how Linux tells that the other end is closed
        pass
    os.close(terminal)
    run.wait(timeout=60)
    return read.decode().splitlines()


@pytest.fixture
def mixed(tmp_path):
    """One good article among bad ones."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(PROSE)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "long.txt").write_text("word " * 2_000_000)
    return folder


def test_bad_files_are_named_and_the_rest_is_done(mixed, tmp_path):
    run = kg("build", mixed, "--store", "graph", "--jobs", 1, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "articles   1 added" in run.stdout
    for name in ("empty.txt", "binary.txt", "long.txt"):
        assert len([line for line in run.stderr.splitlines() if name in line]) == 1, run.stderr


def test_a_terminal_is_not_flooded_and_a_file_gets_every_report(tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(50):
        (tmp_path / "in" / f"{number:02}.txt").write_bytes(b"")
    for command in (("extract", "in"), ("build", "in", "--store", "graph")):
        run = kg(*command, cwd=tmp_path)
        assert [line.split()[2] for line in run.stderr.splitlines()[:-1]] == [f"in/{n:02}.txt:" for n in range(50)]
        shown = on_terminal(*command, cwd=tmp_path)
        assert len([line for line in shown if "kg: skipped in/" in line]) == 20
        assert "kg: and 30 more of these lines: end the command with 2> FILE to have them all in a file" in shown


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "missing.txt"])
def test_nothing_readable_exits_with_2(mixed, tmp_path, name):
    run = kg("extract", mixed / name, cwd=tmp_path)
    assert run.returncode == 2
    assert run.stdout == ""
    assert name in run.stderr
    assert "Traceback" not in run.stderr


def test_bad_query_is_one_line(mixed, tmp_path):
    assert kg("build", mixed / "good.txt", "--store", "graph", "--jobs", 1, cwd=tmp_path).returncode == 0
    for query in ("SELECT * {", "no-such-query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"):
        run = kg("query", "--store", "graph", query, cwd=tmp_path)
        assert run.returncode == 2
        assert len(run.stderr.strip().splitlines()) == 1


def test_query_parameters_cannot_break_out(mixed, tmp_path):
    kg("build", mixed / "good.txt", "--store", "graph", "--jobs", 1, cwd=tmp_path)
    run = kg("query", "--store", "graph", "timeline", "--entity", '") } #', "--format", "csv", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 1
    assert "no entity is called '\") } #'" in run.stderr


def test_an_error_cannot_move_the_cursor(tmp_path):
    (line, *_) = on_terminal("info", "--store", "\x1b[2Jgraph", cwd=tmp_path)
    assert "no store in  [2Jgraph" in line and "\x1b" not in line


def test_what_is_no_store_is_not_made_one_by_removing(tmp_path):
    run = kg("remove", "--store", "graf", "ferry", cwd=tmp_path)
    assert run.returncode == 2 and "no store in graf" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_extract_prints_one_event_a_line(tmp_path):
    (tmp_path / "a.txt").write_text(PROSE)
    run = kg("extract", "a.txt", cwd=tmp_path)
    (event,) = [json.loads(line) for line in run.stdout.splitlines()]
    assert (event["actor"]["name"], event["predicate"], event["target"]["name"]) == ("Police", "arrest", "Ann Lee")
    assert (event["date"], event["place"]["name"], event["types"]) == ("2019-05-03", "Berlin", ["JUSTICE"])
    for span in (event["sentence"], event["trigger"], event["actor"], event["target"]):
        assert PROSE[span["start"] : span["end"]] == span["text"]


def test_a_weekday_needs_a_publication_date(tmp_path):
    (tmp_path / "a.txt").write_text("The mayor announced the plan on Friday.\n")
    unresolved = json.loads(kg("extract", "a.txt", cwd=tmp_path).stdout)
    assert (unresolved["date"], unresolved["date_words"]) == (None, "Friday")
    resolved = json.loads(kg("extract", "a.txt", "--published", "2018-07-28", cwd=tmp_path).stdout)
    assert resolved["date"] == "2018-07-27"


def test_help_needs_no_heavy_import(tmp_path):
    code = "import sys, kg.cli; kg.cli.group.get_help; print(sorted({'spacy', 'pandas', 'rdflib', 'networkx'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
    assert "who-did-what" in kg("--help", cwd=tmp_path).stdout


def test_a_command_seldom_searches_for_cycles(tmp_path):
    code = "import atexit, gc; print(gc.get_threshold()[0]); from kg.cli import main; atexit.register(lambda: print(gc.get_threshold()[0])); main()"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    usual, ours = run.stdout.splitlines()[0], run.stdout.splitlines()[-1]
    assert int(ours) > int(usual)


def test_wheel_works_outside_the_checkout(tmp_path):
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    (wheel,) = tmp_path.glob("newskg-*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    code = "from kg import resources; print(*(len(list(resources.path(n).iterdir())) > 0 for n in ('ontology', 'seeds', 'notebooks')), resources.__file__)"
    environment = os.environ | {"PYTHONPATH": str(site)}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    *found, where = run.stdout.split()
    assert found == ["True"] * 3
    assert str(site) in where


def test_what_is_to_be_removed_and_is_not_there_is_named(tmp_path):
    rows = [("a", "Twice", ""), ("b", "Twice", "https://e.org/b"), ("c", "Once", ""), ("d", "Last", "")]
    text = "".join(f"{id},{title},{url},{PROSE.strip()} {id}\n" for id, title, url in rows)
    (tmp_path / "a.csv").write_text(f"id,title,url,text\n{text}")
    assert kg("build", "a.csv", "--store", "graph", "--jobs", 1, cwd=tmp_path).returncode == 0
    run = kg("remove", "--store", "graph", "Once", "none", "https://e.org/b", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "2 removed\n")
    assert "no article has the id, title or address 'none'; there are a, d ..." in run.stderr
    (tmp_path / "b.csv").write_text(f"id,title,text\nb,Twice,{PROSE.strip()} Again.\n")
    assert kg("build", "b.csv", "--store", "graph", "--jobs", 1, cwd=tmp_path).returncode == 0
    run = kg("remove", "--store", "graph", "Twice", cwd=tmp_path)
    assert run.returncode == 2 and "2 articles are called 'Twice': give the ids of those meant, of a, b" in run.stderr


def test_a_build_that_reads_nothing_leaves_no_store(tmp_path):
    (tmp_path / "in").mkdir()
    assert kg("build", "in", "--store", "graph", cwd=tmp_path).returncode == 2
    assert not (tmp_path / "graph").exists()
