import pytest

from kg.evaluation.cases import by_difference, differences
from kg.evaluation.matching import judge
from tests.evaluation import samples


@pytest.mark.parametrize(
    ("number", "parts", "found"),
    [
        (0, {}, ()),
        (0, {"actor": None}, ("actor: none predicted",)),
        (0, {"actor": samples.party("fuel", "fuel")}, ("actor: another",)),
        (1, {"target": samples.party("fuel", "fuel")}, ("target: none annotated",)),
        (
            0,
            {"types": ("MOVE",), "modality": "future"},
            ("type: COERCE or JUSTICE → MOVE", "modality: actual → future"),
        ),
        (0, {"types": ()}, ("type: COERCE or JUSTICE → none",)),
        (2, {"polarity": "positive", "source": None}, ("polarity: negative → positive", "source: none predicted")),
        (1, {"time": samples.predicted("denied", date="2020").time}, ("date: none annotated",)),
    ],
)
def test_differences_are_named(gold, change, number, parts, found):
    assert differences(judge(gold, change(number, **parts))[number]) == found


def test_differences_are_counted():
    assert by_difference(samples.evaluation().cases) == [("actor: another", 1), ("source: none annotated", 1)]
