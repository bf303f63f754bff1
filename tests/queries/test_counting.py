"""What the queries count, and under which month: hedges, denials, copies, dates that are no day."""

from dataclasses import replace

import pytest

from kg import queries
from kg.builder import extend
from kg.errors import QueryError
from kg.graph import Graph
from kg.model import Entity, Participant, Span
from kg.network import path, standings
from kg.store import open_store
from tests.queries.conftest import HANSEN, LUND, PORT, TOWN, UNION, analysis, article, told

BY, TO = ("Kari Lund", LUND), ("Port of Aasvik", PORT)
WIRE = (
    "Kari Lund accused the Port of Aasvik. The harbour was closed on Monday after dockers walked out over unpaid overtime. "
    "The port said forty ships were waiting outside the bay, among them two ferries with nine hundred passengers on board. "
    "Talks are to begin on Wednesday in the presence of a mediator from the capital, and neither side would say what it offers."
)


def graph(*analyses):
    store = open_store(None)
    extend(store, analyses)
    return store


def accused(key, *, text="Kari Lund accused the Port of Aasvik.", day="2021-05-04", publisher="Coast Daily", **options):
    source = article(key, text, day, publisher)
    return analysis(
        source, told(source, "Kari Lund accused the Port of Aasvik.", "accused", "ACCUSE", BY, TO, **options)
    )


def filler(text, words, entity):
    at = text.rindex(words)
    return Participant(Span(at, at + len(words), words), entity)


def dated(edtf):
    """An article of May 2021 that accuses, with a date for it."""
    return accused(edtf, time=("Kari", edtf))


MONTHS = {
    "2019-03-02": "2019-03",
    "2019-03": "2019-03",
    "2019": "2019",
    "2019-22": "2019",
    "2018-12-30/2019-01-02": "2018/2019",
    "201X": "2010/2019",
    "XXXX-08-31": "2021-05",
}


@pytest.mark.parametrize(("edtf", "month"), MONTHS.items())
@pytest.mark.parametrize("query", ["accusations", "dyads"])
def test_a_date_counts_under_what_it_says(query, edtf, month):
    assert [row[0] for row in queries.run(graph(dated(edtf)), query)] == [month]


def test_no_date_at_all_is_undated():
    source = replace((told_ := accused("strike")).article, published=None)
    assert [row[0] for row in queries.run(graph(replace(told_, article=source)), "accusations")] == ["undated"]


@pytest.mark.parametrize(
    "options", [{"polarity": "negative"}, {"modality": "future"}, {"modality": "possible"}], ids=str
)
def test_only_what_is_told_as_done_is_an_accusation(options):
    assert list(queries.run(graph(accused("strike", **options)), "accusations")) == []
    text = "A ferry ran aground near Sund in thick fog. Kari Lund accused the Port of Aasvik."
    both = graph(accused("strike", **options), accused("other", text=text, day="2021-05-05"))
    assert [row[3] for row in queries.run(both, "accusations")] == [1]


def test_a_reprint_accuses_nobody_again():
    copies = (accused(name, text=WIRE, day=f"2021-05-0{i}", publisher=name) for i, name in enumerate("abcd", 1))
    assert [row[3] for row in queries.run(graph(*copies), "accusations")] == [1]


def test_a_date_without_a_year_is_told():
    rows = queries.run(graph(dated("XXXX-08-31"), dated("2019-03")), "timeline", entity="Kari Lund").dicts()
    assert [row["date"] for row in rows] == ["2019-03", "XXXX-08-31"]


def test_a_hedge_is_no_denial():
    sentences = {
        "Kari Lund accused the Port of Aasvik.": {},
        "Kari Lund never accused the Port of Aasvik.": {"polarity": "negative", "source": HANSEN},
        "Kari Lund accused, perhaps, the Port of Aasvik.": {"modality": "possible"},
        "Kari Lund accused, perhaps not, the Port of Aasvik.": {"polarity": "negative", "modality": "possible"},
    }
    sources = [article(str(i), sentence, "2021-05-04", "Coast Daily") for i, sentence in enumerate(sentences)]
    told_so = (
        analysis(source, told(source, sentence, "accused", "ACCUSE", BY, TO, **options))
        for source, (sentence, options) in zip(sources, sentences.items(), strict=True)
    )
    rows = [(row["says"], row["denies"]) for row in queries.run(graph(*told_so), "contested").dicts()]
    assert rows == [("the article 0", "Per Hansen")]


def test_one_event_is_done_once_by_each_of_several():
    text = "Kari Lund and the Dockers Union accused the Port of Aasvik and Aasvik."
    source = article("joint", text, "2021-05-04", "Coast Daily")

    joint = told(
        source, text, "accused", "ACCUSE", BY, TO,
        co_actors=(filler(text, "Dockers Union", UNION),), co_targets=(filler(text, "Aasvik", TOWN),),
    )  # fmt: skip
    alone = told(source, text, "accused", "STATE", BY, None)
    found = {s.entity: (s.did, s.undergone) for s in standings(graph(analysis(source, joint, alone)))}
    assert found == {"Kari Lund": (2, 0), "Dockers Union": (1, 0), "Port of Aasvik": (0, 1), "Aasvik": (0, 1)}


def test_of_several_actors_the_same_one_is_named_each_time():
    joint = "Kari Lund and Per Hansen accused the Port of Aasvik and the Dockers Union."
    tellings = []
    for key, text, day in (
        ("a", joint, "2021-05-04"),
        ("b", f"A ferry ran aground in thick fog. {joint}", "2021-05-05"),
    ):
        source = article(key, text, day, key)
        also = {
            "co_actors": (filler(text, "Per Hansen", HANSEN),),
            "co_targets": (filler(text, "Dockers Union", UNION),),
        }
        tellings.append(analysis(source, told(source, joint, "accused", "ACCUSE", BY, TO, **also)))
    rows = queries.run(graph(*tellings), "same-event").dicts()
    assert [(row["actor"], row["target"]) for row in rows] == [("Kari Lund", "Dockers Union")]


def test_a_pair_of_actor_and_target_has_a_row_and_says_of_which_mention():
    text = "Kari Lund and Per Hansen accused the Port of Aasvik and the Dockers Union."
    source = article("joint", text, "2021-05-04", "Coast Daily")
    also = {"co_actors": (filler(text, "Per Hansen", HANSEN),), "co_targets": (filler(text, "Dockers Union", UNION),)}
    event = told(source, text, "accused", "ACCUSE", BY, TO, plover="ACCUSE", **also)
    rows = queries.run(graph(analysis(source, event)), "event-table").dicts()
    assert len({(row["actor"], row["target"]) for row in rows}) == len(rows) == 4
    assert len({row["mention"] for row in rows}) == len({row["event"] for row in rows}) == 1


@pytest.mark.parametrize(
    ("hearsay", "speaker", "status", "edges"), [(True, "people not named", "reported", 0), (False, None, "asserted", 1)]
)
def test_what_is_told_by_nobody_in_sight_is_no_fact(hearsay, speaker, status, edges):
    store = graph(accused("a", hearsay=hearsay, plover="ACCUSE"))
    for query in ("who-did-what", "event-table"):
        assert [row["speaker"] for row in queries.run(store, query).dicts()] == [speaker]
    assert [edge.get("speaker") for _, _, edge in Graph(store).networkx().edges(data=True)] == [speaker]
    assert [s for (s,) in store.query("SELECT ?s { ?e kg:status/skos:prefLabel ?s }")] == [status]
    assert len(list(store.query("SELECT ?a { GRAPH kg:facts { ?a ?action ?b } }"))) == edges


def test_a_contested_hearsay_is_no_articles_word():
    store = graph(accused("a", hearsay=True), accused("b", text=WIRE, polarity="negative"))
    assert [(r["says"], r["denies"]) for r in queries.run(store, "contested").dicts()] == [
        ("people not named", "the article b")
    ]


FINES, LETTER = (Entity(f"{word}-1", word, "THING", False) for word in ("fines", "letter"))


@pytest.mark.parametrize(
    ("target", "recipient", "expected"),
    [
        (FINES, PORT, "Port of Aasvik"),
        (FINES, LETTER, "fines"),
        (LUND, PORT, "Kari Lund"),
        (None, PORT, "Port of Aasvik"),
    ],
)
def test_the_event_table_has_whom_it_is_done_to(target, recipient, expected):
    text = "Per Hansen put this on that."
    source = article("a", text, "2021-05-04", "Coast Daily")
    event = told(source, text, "put", "COERCE", ("Per Hansen", HANSEN), ("this", target) if target else None,
                 recipient=filler(text, "that", recipient), plover="COERCE")  # fmt: skip
    store = graph(replace(analysis(source, event), mentions=()))
    assert [row["target"] for row in queries.run(store, "event-table").dicts()] == [expected]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({}, "asserted"),
        ({"hearsay": True}, "reported"),
        ({"polarity": "negative"}, None),
        ({"modality": "possible"}, None),
    ],
)
def test_no_chain_goes_over_what_is_denied_or_only_possible(options, status):
    store = graph(accused("a", **options))
    if status is None:
        with pytest.raises(QueryError, match="no chain"):
            path(store, "Kari Lund", "Port of Aasvik")
    else:
        assert [step.status for step in path(store, "Kari Lund", "Port of Aasvik")] == [status]
