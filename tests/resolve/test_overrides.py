"""The user's word on identity: it overrules the rules, whenever it comes, and stays until it is taken back."""

import io
from datetime import date

import pytest

from kg.builder import extend, overrule
from kg.errors import OptionError
from kg.model import Analysis, Article, Entity, Participant, Span
from kg.queries import run
from kg.queries.entities import called, several
from kg.rdf.iris import entity, referent
from kg.store import open_store

HEAD = (
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix e: <https://w3id.org/newskg/id/entity/> .\n"
    "@prefix r: <https://w3id.org/newskg/id/referent/> .\n"
)


def analysis(key, slug, name):
    someone = Entity(slug, name, "PERSON", True)
    article = Article(key, name, (), published=date(2021, 5, 3))
    return Analysis(article, (), (), (Participant(Span(0, len(name), name), someone),), "a_model 1.0")


ARTICLES = [
    analysis("a", "ilona-varga", "Ilona Varga"),
    analysis("b", "varga", "Varga"),
    analysis("c", "chief-of-the-guild", "Chief of the Guild"),
]


@pytest.fixture
def says(tmp_path):
    def write(text):
        file = tmp_path / "identity.ttl"
        file.write_text(HEAD + text)
        return file

    return write


def entities(store):
    names = {}
    for label, name in store.query("SELECT ?l ?n { ?r kg:refersTo/rdfs:label ?l ; kg:name ?n } ORDER BY ?l ?n"):
        names.setdefault(label, []).append(name)
    return [(label, "+".join(names[label])) for label in sorted(names)]


def quads(store):
    out = io.BytesIO()
    store.dump(out, "nq")
    return sorted(out.getvalue().splitlines())


BY_RULE = [("Chief of the Guild", "Chief of the Guild"), ("Ilona Varga", "Ilona Varga+Varga")]
CASES = [
    ("e:varga owl:differentFrom e:ilona-varga .", [("Chief of the Guild",) * 2, ("Ilona Varga",) * 2, ("Varga",) * 2]),
    ("e:chief-of-the-guild owl:sameAs e:varga .", [("Ilona Varga",) * 2, ("Varga", "Chief of the Guild+Varga")]),
    (
        "e:chief-of-the-guild owl:sameAs e:varga . e:varga owl:sameAs e:ilona-varga .",
        [("Ilona Varga", "Chief of the Guild+Ilona Varga+Varga")],
    ),
    ("e:ilona-varga owl:sameAs e:varga .", [("Chief of the Guild",) * 2, ("Varga", "Ilona Varga+Varga")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_user_overrules_the_rules(says, text, expected):
    before, after = open_store(None), open_store(None)
    extend(before, ARTICLES)
    assert entities(before) == BY_RULE
    overrule(before, says(text))
    overrule(after, says(text))
    for each in ARTICLES:
        extend(after, [each])
    assert entities(before) == entities(after) == expected
    assert quads(before) == quads(after)


def test_what_is_taken_back_holds_no_longer(says):
    store, plain = open_store(None), open_store(None)
    extend(store, ARTICLES)
    extend(plain, ARTICLES)
    overrule(store, says(CASES[0][0]))
    overrule(store, says(""))
    assert quads(store) == quads(plain)


NAMESAKES = [
    analysis("judge", "ilona-varga", "Ilona Varga"),
    analysis("singer", "ilona-varga", "Ilona Varga"),
    analysis("concert", "varga", "Varga"),
    analysis("ruling", "ilona-b-varga", "Ilona B. Varga"),
]
SINGER = referent("singer", "ilona-varga").rpartition("/")[2]


def test_two_people_of_one_name_are_told_apart(says):
    file = says(f"r:{SINGER} owl:sameAs e:ilona-varga-singer .")
    before, after = open_store(None), open_store(None)
    extend(before, NAMESAKES)
    assert entities(before) == [("Ilona B. Varga", "Ilona B. Varga+Ilona Varga+Ilona Varga+Varga")]
    overrule(before, file)
    overrule(after, file)
    for each in NAMESAKES:
        extend(after, [each])
    assert quads(before) == quads(after)
    # the surname alone may be of either, and the initial is the judge's
    found = {
        str(e): str(r) for r, e in before.query("SELECT ?r ?e { ?r kg:refersTo ?e ; kg:inArticle ?a ; kg:named true }")
    }
    assert found.keys() == {entity(slug) for slug in ("ilona-varga-singer", "ilona-b-varga", "varga")}
    assert found[entity("ilona-varga-singer")] == referent("singer", "ilona-varga")
    assert found[entity("varga")] == referent("concert", "varga")
    reasons = [(row["name"], row["reason"]) for row in run(before, "explain", entity="ilona-varga-singer").dicts()]
    assert reasons == [("Ilona Varga", "the user says so")]


@pytest.mark.parametrize("base", ["https://example.org/id#", "urn:example:", "https://example.org/referent/"])
def test_the_base_of_the_iris_makes_no_difference(tmp_path, base):
    file, store = tmp_path / "identity.ttl", open_store(None)
    owl = "<http://www.w3.org/2002/07/owl#sameAs>"
    file.write_text(
        f"<{referent('singer', 'ilona-varga', base=base)}> {owl} <{base}entity/ilona-varga-singer> .\n"
        f"<{base}entity/varga> {owl} <{base}entity/ilona-b-varga> ."
    )
    extend(store, NAMESAKES, base=base)
    overrule(store, file, base=base)
    assert entities(store) == [("Ilona B. Varga", "Ilona B. Varga+Ilona Varga+Varga"), ("Ilona Varga", "Ilona Varga")]


def test_how_to_ask_for_one_of_two_of_one_name(says):
    store = open_store(None)
    extend(store, [analysis("judge", "ilona-varga", "Ilona Varga"), analysis("singer", "ilona-varga", "Ilona Varga")])
    overrule(store, says(f"r:{SINGER} owl:sameAs e:ilona-varga-singer ."))
    assert several(store, "Ilona Varga") == [
        "2 entities are called 'Ilona Varga': Ilona Varga (ilona-varga), Ilona Varga (ilona-varga-singer); "
        "to ask for one alone, give its name in brackets"
    ]
    assert several(store, "ilona-varga-singer") == []
    assert called(store, "ilona-varga-singer") == {entity("ilona-varga-singer"): "Ilona Varga"}


def test_who_was_told_apart_is_one_again_when_it_is_taken_back(says):
    store, plain = open_store(None), open_store(None)
    extend(store, NAMESAKES)
    extend(plain, NAMESAKES)
    for to in ("ilona-varga-singer", "ilona-varga-dancer"):
        overrule(store, says(f"r:{SINGER} owl:sameAs e:{to} ."))
        assert [name for (name,) in store.query(f"SELECT ?n {{ <{entity(to)}> rdfs:label ?n }}")] == ["Ilona Varga"]
    overrule(store, says(""))
    assert quads(store) == quads(plain)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("e:a owl:sameAs e:b . e:b owl:sameAs e:a .", "circle"),
        ("e:a owl:sameAs e:b, e:c .", "both"),
        ("e:a owl:sameAs e:b ; owl:differentFrom e:b .", "a and b are said to be the same and to be different"),
        ("e:a owl:sameAs e:b . e:c owl:sameAs e:b . e:c owl:differentFrom e:a .", "a and c are said"),
        ("e:a owl:differentFrom e:a .", "a and a are said"),
        ("e:a a e:b .", "owl:sameAs or owl:differentFrom"),
        ("e:a owl:sameAs <https://example.org/b> .", "is no entity"),
        ("<https://example.org/b> owl:sameAs e:a .", "is no entity or referent"),
        ("r:a owl:differentFrom e:a .", "is no entity"),
        ("e:a owl:sameAs r:a .", "is no entity"),
        ("r:a owl:sameAs e:b, e:c .", "both"),
        ("e:a owl:sameAs", "cannot read"),
    ],
)
def test_a_file_that_means_nothing_is_refused(says, text, message):
    with pytest.raises(OptionError, match=message):
        overrule(open_store(None), says(text))
