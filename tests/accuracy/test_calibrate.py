import numpy as np
import pytest

from kg.pipeline.confidence import FEATURES
from tests.accuracy import calibrate


def test_a_fit_gives_each_group_its_share():
    x = np.repeat([[0.0], [1.0]], 1000, axis=0)
    y = np.concatenate([np.arange(1000) < 900, np.arange(1000) < 400]).astype(float)
    found = calibrate.confidence(calibrate.fit(x, y), np.array([[0.0], [1.0]]))
    assert found == pytest.approx([0.9, 0.4], abs=0.01)


def test_a_feature_that_says_nothing_gets_no_weight():
    x = np.tile([[0.0, 1.0], [0.0, 0.0]], (500, 1))
    y = np.repeat([1.0, 0.0], 500)
    assert calibrate.fit(x, y)[1:] == pytest.approx([0.0, 0.0], abs=0.01)


def test_it_prints_a_weight_a_feature(tmp_path, capsys):
    (tmp_path / "text").mkdir()
    for name, actor in (("one", "Ann Lee"), ("two", "Bob Stone")):
        text = f"{actor} fined the ferry company. Rain fell."
        (tmp_path / "text" / f"{name}.txt").write_text(text)
        filler = f'{{"start": 0, "end": {len(actor)}, "name": "{actor}", "named": true}}'
        event = f'{{"trigger": "fined", "triggers": [[{len(actor) + 1}, {len(actor) + 6}]], "actor": {filler}}}'
        (tmp_path / f"{name}.json").write_text(f'{{"id": "{name}", "events": [{event}]}}')
    calibrate.main(tmp_path)
    printed = capsys.readouterr().out
    assert printed.startswith("INTERCEPT = ")
    assert all(name in printed for name in FEATURES)
    assert "on held-out articles" in printed
