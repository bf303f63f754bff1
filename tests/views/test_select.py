from datetime import date

import pytest

from kg import views
from kg.builder import extend
from kg.errors import OptionError, QueryError
from kg.model import Analysis, Article, Block
from kg.store import open_store
from kg.views import Choice
from kg.views.select import records


def told(found):
    names = {node.id: node.label for node in found.nodes}
    return [
        (" ".join(names[a] for a in m.actors), m.predicate, " ".join(names[t] for t in m.targets))
        for m in found.mentions
    ]


def one(found, predicate, polarity="positive"):
    return next(m for m in found.mentions if m.predicate == predicate and m.polarity == polarity)


STOP = ("Coast Guard", "stop", "Aurora")
ACCUSE = ("Lena Moss", "accuse", "Coast Guard")
MEET = ("Olli Saari", "meet", "Lena Moss")


def test_everything_by_date_of_publication_then_in_the_order_of_the_text(store):
    assert told(records(store, Choice())) == [STOP, ACCUSE, MEET, STOP]


def test_words_are_where_the_mention_says(store):
    mention = one(records(store, Choice()), "stop")
    words = [mention.sentence[slice(*span)] for span in (mention.actor_range, mention.trigger, mention.target_range)]
    assert words == ["Coast Guard", "stopped", "Aurora"]
    assert mention.sentence[slice(*mention.date_range)] == "Friday"


def test_what_a_mention_says_of_its_event(store):
    found = records(store, Choice())
    names = {node.id: node.label for node in found.nodes}
    stop, meet, denial = one(found, "stop"), one(found, "meet"), one(found, "stop", "negative")
    assert (stop.date, stop.earliest, stop.date_words, stop.action) == ("2020-05-01", "2020-05-01", "Friday", "COERCE")
    assert (meet.date, meet.event_date, meet.earliest, meet.latest) == (
        "2020-06",
        "2020-06",
        "2020-06-01",
        "2020-06-30",
    )
    assert (meet.status, meet.modality, names[meet.place]) == ("planned", "future", "Turku")
    assert names[denial.speaker] == "Olli Saari" and stop.speaker is None
    assert stop.confidence == 0.75


def test_entities_and_articles_are_described(store):
    found = records(store, Choice())
    nodes = {node.label: node for node in found.nodes}
    moss = nodes["Lena Moss"]
    assert (moss.type, moss.named, moss.aliases, moss.country, moss.sector) == (
        "PERSON",
        True,
        ("Moss",),
        "FIN",
        "business",
    )
    assert any("633679" in address for address in nodes["Turku"].links)
    first = found.articles[0]
    assert (first.title, first.published, first.publisher) == ("Ferry halted", "2020-05-04", "Coast Daily")
    assert found.texts == {}


def test_plover_s_types_choose_too(store):
    assert told(records(store, Choice(action="plover:accuse"))) == [ACCUSE]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(action="accuse"), [ACCUSE]),
        (Choice(date_from=date(2020, 6, 15)), [MEET]),
        (Choice(date_to=date(2020, 5, 2)), [STOP]),
        (Choice(entity="aurora"), [STOP, STOP]),
        (Choice(entity="MOSS"), [ACCUSE, MEET]),
        (Choice(entity="Aurora", hops=2), [STOP, ACCUSE, STOP]),
        (Choice(entity="Aurora", hops=3), [STOP, ACCUSE, MEET, STOP]),
        (Choice(article="talks"), [MEET, STOP]),
        (Choice(article="Ferry halted"), [STOP, ACCUSE]),
        (Choice(query="SELECT ?e WHERE { ?e a kg:Event ; kg:action act:ACCUSE }"), [ACCUSE]),
        (Choice(query='SELECT ?m WHERE { ?m kg:lemma "meet" }'), [MEET]),
        (Choice(query='SELECT ?x WHERE { ?x rdfs:label "Olli Saari" ; a kg:Person }'), [MEET]),
        (Choice(query='SELECT ?x WHERE { VALUES ?n { "Lena Moss" "Coast Guard" } ?x rdfs:label ?n }'), [ACCUSE]),
        (Choice(query='SELECT ?e ?s { ?e kg:action act:ACCUSE BIND("http://e.org/a[1].html" AS ?s) }'), [ACCUSE]),
        (Choice(query="CONSTRUCT { ?e kg:actor ?a } WHERE { ?e kg:actor ?a ; kg:predicate 'accuse' }"), [ACCUSE]),
    ],
)
def test_what_is_chosen_is_what_comes(store, choice, expected):
    assert [event for event in told(records(store, choice)) if event in expected] == expected
    assert set(told(records(store, choice))) == set(expected)


@pytest.mark.parametrize(
    ("choice", "error", "message"),
    [
        (Choice(entity="Moss the Elder"), OptionError, "no entity is called"),
        (Choice(entity="Mos"), OptionError, "did you mean Lena Moss"),
        (Choice(entity="Aurora", hops=0), OptionError, "hops must be at least 1"),
        (Choice(action="SHOUT"), QueryError, "no action type 'SHOUT'"),
        (Choice(date_from=date(2050, 1, 1)), QueryError, r"no event is of that kind and time \(2 have no date\)"),
        (Choice(action="AID"), QueryError, "no event is of that kind and time: choose another"),
        (Choice(article="nowhere"), OptionError, "no article has the id"),
        (Choice(query="SELECT ?x WHERE { ?x a kg:Sector }"), QueryError, "could be drawn"),
        (Choice(query="ASK { ?x a kg:Event }"), QueryError, "could be drawn"),
        (Choice(query="SELECT (STR(?x) AS ?text) { ?x a kg:Event }"), QueryError, "could be drawn"),
        (Choice(query="SELECT WHERE"), QueryError, "does not parse"),
    ],
)
def test_refusals_say_what_is_wrong(store, choice, error, message):
    with pytest.raises(error, match=message):
        records(store, choice)


@pytest.mark.parametrize(
    ("kind", "choice", "title", "word"),
    [
        ("network", Choice(), "Who did what to whom", "Coast Guard"),
        ("network", Choice(article="ferry"), "Ferry halted", "Coast Guard"),
        ("timeline", Choice(entity="Aurora"), "Aurora", "Coast Guard"),
        ("charts", Choice(), "Who did what, how often", "Coast Guard"),
        ("map", Choice(action="CONSULT"), "What happened where", "Turku"),
        ("story", Choice(article="ferry"), "Ferry halted", "of a lie"),
    ],
)
def test_each_page_comes_out_of_a_store(store, kind, choice, title, word):
    page = views.draw(store, kind, choice)
    assert f"<title>{title}</title>" in page and f'<body class="{kind}">' in page and word in page


@pytest.mark.parametrize(
    ("choice", "undated"),
    [
        (Choice(), 0),
        (Choice(action="ACCUSE"), 0),
        (Choice(date_from=date(2020, 5, 1)), 2),  # the accusation and the denial
        (Choice(date_to=date(2020, 5, 2), entity="Aurora"), 1),
        (Choice(date_from=date(2020, 5, 1), article="talks"), 1),
        (Choice(date_from=date(2020, 5, 1), action="CONSULT"), 0),
    ],
)
def test_what_days_leave_out_for_want_of_a_date_is_counted(store, choice, undated):
    assert records(store, choice).undated == undated


def test_an_empty_store_says_what_to_do():
    with pytest.raises(QueryError, match="the store holds no event to draw: read articles into it with `kg build`"):
        views.draw(open_store(None))


def test_an_article_without_events_is_shown_all_the_same():
    text = "Nothing happened."
    quiet = Article("quiet", text, (Block(0, len(text), "body"),), "A quiet day")
    store = open_store(None)
    extend(store, [Analysis(quiet, (), (), (), "test")])
    page = views.draw(store, "story", Choice(article="quiet"))
    assert "<title>A quiet day</title>" in page and text in page


@pytest.mark.parametrize(
    ("kind", "choice", "message"),
    [
        ("pie", Choice(), "there is no view 'pie'; there are network"),
        ("story", Choice(), "name the article"),
        ("story", Choice(article="ferry", action="ACCUSE"), "name the article and nothing else"),
    ],
)
def test_a_page_that_cannot_be_is_refused(store, kind, choice, message):
    with pytest.raises(OptionError, match=message):
        views.draw(store, kind, choice)
