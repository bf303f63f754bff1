import pytest

from kg.evaluation.figures import figures
from kg.evaluation.gold import GoldArticle
from kg.evaluation.matching import judge
from tests.evaluation.samples import party, predicted

COMPANY = party("the ferry company", "ferry company")


def measured(gold, events):
    return figures(judge(gold, events)).record()


def test_nothing_wrong_is_100(gold, perfect):
    found = measured(gold, perfect)
    for name in ("trigger", "actor", "target", "date", "source", "tuple"):
        assert found[name] == {"p": 100.0, "r": 100.0, "f1": 100.0}, name
    for name in ("key_recall", "type_accuracy", "polarity_accuracy", "modality_accuracy", "negation_recall"):
        assert found[name] == 100.0, name
    assert found["events"] == {"gold": 3, "predicted": 3, "key": 1}


@pytest.mark.parametrize(
    ("number", "parts", "lower"),
    [
        (0, {"actor": COMPANY}, {"actor", "tuple", "key_recall"}),
        (0, {"target": party("fuel", "fuel")}, {"target", "tuple", "key_recall"}),
        (1, {"target": party("fuel", "fuel")}, {"target", "tuple"}),
        (0, {"time": predicted("fined", date="2020-05-02").time}, {"date", "tuple", "key_recall"}),
        (1, {"time": predicted("fined", date="2020-05-02").time}, {"date"}),
        (2, {"source": None}, {"source"}),
        (0, {"types": ("STATE",)}, {"type_accuracy"}),
        (2, {"polarity": "positive"}, {"polarity_accuracy", "negation_recall"}),
        (1, {"modality": "future"}, {"modality_accuracy"}),
    ],
)
def test_what_is_wrong_lowers_its_own_figure_and_no_other(gold, perfect, change, number, parts, lower):
    def value(figure):
        return figure["f1"] if isinstance(figure, dict) else figure

    before, after = measured(gold, perfect), measured(gold, change(number, **parts))
    assert {name for name in before if name != "events" and value(after[name]) < value(before[name])} == lower


def test_missed_and_spurious_events(gold, perfect):
    found = measured(gold, [perfect[0], predicted("ferry")])
    assert found["trigger"] == {"p": 50.0, "r": 33.3, "f1": 40.0}
    assert found["actor"] == {"p": 50.0, "r": 33.3, "f1": 40.0}
    assert found["date"] == {"p": 100.0, "r": 100.0, "f1": 100.0}
    assert found["type_accuracy"] == 100.0
    assert found["negation_recall"] == 0.0


def test_optional_events_count_neither_way(gold, perfect):
    assert measured(gold, [*perfect, predicted("said")]) == measured(gold, perfect)


def test_nothing_annotated_and_nothing_predicted():
    found = measured(GoldArticle("none", ()), [])
    assert found["tuple"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert found["events"] == {"gold": 0, "predicted": 0, "key": 0}
    assert measured(GoldArticle("none", ()), [predicted("fined")])["events"]["predicted"] == 1
