from dataclasses import replace

import pytest

from kg.evaluation.matching import judge
from kg.evaluation.reliability import calibration_error, reliability
from tests.evaluation.samples import predicted


def test_each_event_falls_in_the_bin_of_its_confidence(gold, perfect):
    events = [replace(event, confidence=c) for event, c in zip(perfect, (1.0, 0.9, 0.3), strict=True)]
    bins = reliability(judge(gold, events))
    assert [(b.low, b.events, b.right) for b in bins if b.events] == [(0.3, 1, 1), (0.9, 2, 2)]
    assert bins[9].confidence == pytest.approx(0.95)


def test_the_error_is_the_weighted_distance(gold, perfect):
    events = [replace(perfect[0], confidence=0.75), replace(perfect[1], confidence=0.75, actor=None)]
    bins = reliability(judge(gold, [*events, predicted("ferry", confidence=0.55)]))
    assert calibration_error(bins) == pytest.approx((2 * 0.25 + 1 * 0.55) / 3)


def test_spurious_events_are_wrong_and_optional_ones_do_not_count(gold):
    bins = reliability(judge(gold, [predicted("ferry", confidence=0.5), predicted("said", confidence=0.5)]))
    assert [(b.events, b.right) for b in bins if b.events] == [(1, 0)]


def test_without_events_there_is_no_error():
    assert calibration_error(reliability([])) == 0.0
