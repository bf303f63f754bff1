"""The whole command on articles annotated here: what it reads, what it prints, what it refuses."""

import json
import subprocess
import sys

import pytest

from kg.errors import SourceError
from kg.evaluation import evaluate, gold
from kg.evaluation.cases import by_clause, by_setting, by_way

TEXT = "Mayor Ann Lee praised the firefighters on Friday. They were rescued by a fisherman. Bob Stone left town and sold his boat."


def event(trigger, **more):
    start = TEXT.index(trigger)
    return {"trigger": trigger, "triggers": [[start, start + len(trigger)]], "actor": None, "target": [], **more}


def filler(words, name):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "name": name, "aka": [], "named": name.istitle()}


@pytest.fixture
def folder(tmp_path):
    events = [
        event(
            "praised", actor=filler("Mayor Ann Lee", "Ann Lee"), target=[filler("the firefighters", "firefighters")],
            date="2020-05-01", types=["SUPPORT"], key=True,
        ),
        event("rescued", actor=filler("a fisherman", "fisherman"), target=[filler("They", "firefighters")], types=["AID"]),
        event("left", actor=filler("Bob Stone", "Bob Stone"), target=[filler("town", "town")], types=["MOVE"]),
        event("town", types=["OTHER"]),
    ]  # fmt: skip
    (tmp_path / "text").mkdir()
    (tmp_path / "fire.json").write_text(json.dumps({"id": "fire", "events": events}))
    (tmp_path / "note.json").write_text(json.dumps({"id": "not annotated"}))
    (tmp_path / "text" / "fire.txt").write_text(TEXT)
    (tmp_path / "text" / "fire.meta.json").write_text(json.dumps({"published": "2020-05-04"}))
    (tmp_path / "text" / "other.txt").write_text("Nobody annotated this article.")
    return tmp_path


def test_cases_stand_in_the_order_of_the_text_with_their_constructions(folder):
    found = evaluate(folder).cases
    triggers = [TEXT[case.at :].split()[0].strip(".") for case in found]
    assert triggers == ["praised", "rescued", "left", "town", "sold"]
    assert [case.judgement.faults for case in found] == [(), (), (), ("missed",), ("spurious",)]
    assert [case.word.clause for case in found] == ["main", "main passive", "main", "noun, no verb", "main"]
    assert [case.word.setting for case in found][-1] == ("coordinated", "understood subject")
    assert found[1].provenance.target == "pronoun, third_person"
    assert found[0].provenance.date == "counted, after"


def test_tables_by_construction_add_up(folder):
    found = evaluate(folder).cases
    clauses = {row.name: (row.required, row.found, row.right, row.spurious) for row in by_clause(found)}
    assert clauses == {"main": (2, 2, 2, 1), "main passive": (1, 1, 1, 0), "noun, no verb": (1, 0, 0, 0)}
    assert {row.name: row.required for row in by_setting(found)} == {
        "(none)": 4,
        "coordinated": 0,
        "understood subject": 0,
    }
    assert {(way.name, way.total, way.right) for way in by_way(found, "target")} == {
        ("description", 2, 2),
        ("pronoun, third_person", 1, 1),
    }


def kg(*arguments):
    command = [sys.executable, "-c", "from kg.cli import main; main()", "evaluate", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def test_the_command_prints_tables_or_json(folder):
    whole = json.loads(kg(folder, "--json").stdout)
    assert whole["figures"]["tuple"] == {"p": 75.0, "r": 75.0, "f1": 75.0}
    assert whole["articles"]["fire"] == whole["figures"]
    assert sum(held["events"] for held in whole["reliability"]) == 4
    printed = kg(folder).stdout
    assert "1 article, 4 required events (1 key), 4 predicted" in printed
    assert "expected calibration error" in printed


def test_no_annotations(tmp_path):
    run = kg(tmp_path)
    assert run.returncode == 2 and "no annotated articles" in run.stderr and "Traceback" not in run.stderr


def test_an_article_without_text_is_named(folder):
    (folder / "text" / "fire.txt").unlink()
    with pytest.raises(SourceError, match=r"text/fire\.txt"):
        evaluate(folder)


def annotations(**parts):
    return json.dumps({"id": "a", "events": [{"trigger": "x", "triggers": [[0, 1]]} | parts]})


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "3",
        '{"id": "a", "events": 3}',
        '{"id": 3, "events": []}',
        '{"id": "a", "events": [{"trigger": "x"}]}',
        annotations(triggers=[]),
        annotations(triggers=[0, 1]),
        annotations(actor={"start": 0, "end": 1, "name": None}),
        annotations(actor={"start": 0, "name": "x"}),
        annotations(source=3),
        annotations(polarity=None),
        annotations(modality="perhaps"),
        "[" * 100_000,
    ],
    ids=lambda text: text[:60],
)
def test_a_file_that_does_not_keep_to_the_format_is_named(tmp_path, text):
    (tmp_path / "bad.json").write_text(text)
    with pytest.raises(SourceError, match=r"bad\.json"):
        gold.read(tmp_path)


def test_an_article_is_annotated_once(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.json").write_text(annotations())
    with pytest.raises(SourceError, match=r"two\.json.*'a'"):
        gold.read(tmp_path)
