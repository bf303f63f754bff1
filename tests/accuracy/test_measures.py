"""The measures on cases small enough to be counted by hand."""

import pytest

from tests.accuracy import codes, coref, entities, table, times
from tests.accuracy.sets import Figure


def time(start, end, value="2020", kind="DATE"):
    return {"start": start, "end": end, "type": kind, "value": value}


def test_times_all_right():
    found = times.score({"a": [time(0, 4), time(9, 12)]}, {"a": [time(0, 4), time(9, 12)]})
    assert [found[f"{name}_f1"] for name in ("relaxed", "strict", "value", "type")] == [100.0] * 4


@pytest.mark.parametrize(
    ("predicted", "relaxed", "strict", "value", "kind"),
    [
        ([time(0, 4), time(9, 14)], 100.0, 50.0, 100.0, 100.0),
        ([time(0, 4, "2021"), time(9, 12)], 100.0, 100.0, 50.0, 100.0),
        ([time(0, 4, kind="TIME"), time(9, 12)], 100.0, 100.0, 100.0, 50.0),
        ([time(0, 4)], 66.7, 66.7, 66.7, 66.7),
        ([time(0, 4), time(9, 12), time(20, 22), time(30, 32)], 66.7, 66.7, 66.7, 66.7),
        ([], 0.0, 0.0, 0.0, 0.0),
    ],
)
def test_times_go_down_with_each_fault(predicted, relaxed, strict, value, kind):
    found = times.score({"a": [time(0, 4), time(9, 12)]}, {"a": predicted})
    assert [found[f"{name}_f1"] for name in ("relaxed", "strict", "value", "type")] == [relaxed, strict, value, kind]


def test_an_annotated_time_counts_once_and_exact_extents_go_first():
    annotated = [time(0, 9, "2019"), time(5, 9, "2020")]
    assert times.score({"a": annotated}, {"a": [time(5, 9, "2020"), time(6, 9, "2019")]})["value_f1"] == 100.0
    twice = times.score({"a": [time(0, 9)]}, {"a": [time(0, 4), time(5, 9)]})
    assert twice["relaxed_f1"] == 66.7


def test_times_of_other_articles_do_not_count():
    assert times.score({"a": [time(0, 4)]}, {"a": [time(0, 4)], "b": [time(0, 4)]})["predicted"] == 1


def clustering(*texts):
    return [frozenset(text) for text in texts]


#: Key {a b c} {d e f g}, response {a b} {c d} {f g h i}: worked through in Pradhan et al. (2014).
KEY, RESPONSE = clustering("abc", "defg"), clustering("ab", "cd", "fghi")


def test_coreference_as_in_the_reference_of_the_scorers():
    assert coref.muc(KEY, RESPONSE) == (2, 5)
    assert coref.muc(RESPONSE, KEY) == (2, 5)
    shares, count = coref.b_cubed(KEY, RESPONSE)
    assert (shares, count) == (pytest.approx((4 / 3 + 1 / 3) + (1 / 4 + 4 / 4)), 7)
    assert coref.b_cubed(RESPONSE, KEY) == (pytest.approx((2 * 2 / 2) + (1 / 2 + 1 / 2) + (2 * 2 / 4)), 8)
    assert coref.ceaf_e(KEY, RESPONSE) == (pytest.approx(4 / 5 + 4 / 8), 2)


def test_coreference_all_right_and_nothing_found():
    assert coref.score({"a": KEY}, {"a": KEY}) == {"muc": 100.0, "b3": 100.0, "ceafe": 100.0, "conll": 100.0}
    assert coref.score({"a": KEY}, {})["conll"] == 0.0
    assert coref.score({"a": []}, {"a": []})["conll"] == 0.0


@pytest.mark.parametrize("worse", [("abc", "def"), ("abcdefg",), ("ab", "defg"), ("abc", "defgx"), ("abd", "cefg")])
def test_each_fault_lowers_the_coreference(worse):
    assert coref.score({"a": KEY}, {"a": clustering(*worse)})["conll"] < 100.0


def test_clusters_of_one_do_not_count():
    single, pair = [{"start": 0, "end": 1}], [{"start": 2, "end": 3}, {"start": 5, "end": 6}]
    assert coref.clusters([single, pair, []]) == [frozenset({(2, 3), (5, 6)})]


def name(start, end, entity):
    return {"start": start, "end": end, "entity": entity}


def entity(iri, *places):
    return {"iri": iri, "mentions": [{"start": start, "end": end} for start, end in places]}


GOLD = {"a": [name(0, 4, "acme"), name(9, 13, "bolt")], "b": [name(0, 4, "acme")]}


def test_entities_are_counted_across_articles():
    right = {"a": [entity("x", (0, 4)), entity("y", (9, 13))], "b": [entity("x", (0, 4))]}
    assert entities.score(GOLD, right)["b3_f1"] == 100.0
    apart = {"a": right["a"], "b": [entity("z", (0, 4))]}
    assert entities.score(GOLD, apart) == {"mentions": 3, "not_found": 0, "b3_p": 100.0, "b3_r": 66.7, "b3_f1": 80.0}
    one = {"a": [entity("x", (0, 4), (9, 13))], "b": [entity("x", (0, 4))]}
    assert entities.score(GOLD, one)["b3_p"] == 55.6


def test_a_name_takes_the_entity_that_overlaps_it_most_and_stands_alone_without_one():
    found = {"a": [entity("long", (0, 40)), entity("x", (0, 4)), entity("y", (8, 13))], "b": [entity("x", (1, 4))]}
    assert entities.score(GOLD, found)["b3_f1"] == 100.0
    assert entities.score(GOLD, {})["not_found"] == 3


def sentence(number, **more):
    return {"class": number, **more}


def event(plover=None, **more):
    return {"plover": plover, **more}


def test_the_class_of_a_sentence_is_the_commonest_of_its_events():
    assert codes.class_of([event("AID"), event("ASSAULT"), event("PROTEST")]) == 4
    assert codes.class_of([event("AID"), event("ASSAULT")]) == 2
    assert codes.class_of([event(), event("NONE")]) == codes.class_of([]) == 0


def test_codes_right_and_wrong():
    gold = {"s": sentence(4), "t": sentence(1)}
    right = {"s": [event("ASSAULT")], "t": [event("CONSULT")]}
    found = codes.score(gold, right)
    assert (found["accuracy"], found["f1"], found["macro_f1"]) == (100.0, [0.0, 100.0, 0.0, 0.0, 100.0], 40.0)
    assert codes.score(gold, {"s": [event("AID")]})["f1"] == [0.0] * 5


def test_phrases_are_found_by_a_word_that_is_no_article():
    gold = {"s": sentence(0, actor=[{"text": "the police"}], target=[{"text": "a man of the town"}])}
    found = codes.score(gold, {"s": [event(actor={"text": "Police officers"}, target={"text": "the village"})]})
    assert (found["actor_recall"], found["target_recall"]) == (100.0, 0.0)
    assert codes.score(gold, {"s": [event(actor=None, target=None)]})["actor_recall"] == 0.0


def test_tables_are_renewed_between_their_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("Before\n<!-- figures -->\nold\n<!-- end of figures -->\nAfter\n")
    figures = [Figure("news", "2 articles", "F1", 79.96, 70, 80), Figure("news", "2 articles", "recall", 5.0)]
    table.renew(page, table.full(figures))
    assert page.read_text().splitlines()[1:-2] == [
        "<!-- figures -->",
        "| set | holds | figure | measured | at least | aim |",
        "| --- | --- | --- | --- | --- | --- |",
        "| news | 2 articles | F1 | 80.0 | 70 | 80 |",
        "| news | 2 articles | recall | 5.0 | – | – |",
    ]
    table.renew(page, table.short(figures))
    assert "| recall | 5.0 |" in page.read_text() and "old" not in page.read_text()
    page.write_text("none")
    with pytest.raises(ValueError, match="no place"):
        table.renew(page, "")


def test_the_cost_is_a_sentence():
    text = table.cost({"ratio": 1.25, "ratio to spaCy's backend": 0.9, "words": 11238})
    assert "takes 1.25 times the bare" in text and "0.9 times that of spaCy's own" in text and "11238 words" in text


def test_a_figure_below_its_bar_has_not_reached_it():
    assert not Figure("s", "", "F1", 69.9, 70).reached
    assert Figure("s", "", "F1", 70.0, 70).reached and Figure("s", "", "F1", 1.0).reached
