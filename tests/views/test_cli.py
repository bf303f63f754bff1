import pytest
from click.testing import CliRunner

from kg.cli.view import command
from kg.errors import OptionError
from kg.store import open_store


@pytest.fixture(scope="module")
def folder(store, tmp_path_factory):
    """The same store on disk."""
    path = tmp_path_factory.mktemp("store") / "graph"
    dump = path.parent / "dump.nq"
    with dump.open("wb") as out:
        store.dump(out, "nq")
    with open_store(path, write=True) as written:
        written.change(add=dump.read_text(encoding="utf-8").splitlines(keepends=True))
    return path


def run(folder, out, *options):
    return CliRunner().invoke(command, ["--store", str(folder), "-o", str(out), *options], catch_exceptions=False)


@pytest.mark.parametrize(
    ("options", "title", "body"),
    [
        ((), "Who did what to whom", "network"),
        (("--entity", "Aurora", "--hops", "2"), "Aurora", "network"),
        (("--action", "ACCUSE", "--title", "Accusations"), "Accusations", "network"),
        (("--timeline", "--from", "2020-05-01", "--to", "2020-06-30"), "Who did what, when", "timeline"),
        (("--charts", "--entity", "Aurora"), "Aurora", "charts"),
        (("--map",), "What happened where", "map"),
        (("--article", "ferry"), "Ferry halted", "story"),
    ],
)
def test_writes_one_page_and_says_where(folder, tmp_path, options, title, body):
    out = tmp_path / "view.html"
    assert run(folder, out, *options).output.strip() == str(out)
    page = out.read_text(encoding="utf-8")
    assert f"<title>{title}</title>" in page and f'<body class="{body}">' in page


@pytest.mark.parametrize("more", [("--timeline",), ("--charts",), ("--map",), ("--hops", "2"), ("--action", "ACCUSE")])
def test_refuses_what_does_not_go_together(folder, tmp_path, more):
    with pytest.raises(OptionError, match="leave out --timeline, --charts, --map"):
        run(folder, tmp_path / "view.html", "--article", "ferry", *more)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--timeline", "--map"), "not --timeline and --map"),
        (("--charts", "--timeline", "--map"), "not --timeline and --charts and --map"),
        (("--hops", "2"), "give --entity too"),
    ],
)
def test_options_that_would_say_nothing_are_refused(folder, tmp_path, options, message):
    with pytest.raises(OptionError, match=message):
        run(folder, tmp_path / "view.html", *options)


def test_a_page_that_cannot_be_written_is_named(folder, tmp_path):
    with pytest.raises(OptionError, match="nowhere"):
        run(folder, tmp_path / "nowhere" / "view.html")
