"""Reading tables of names: TSV and Turtle say the same, and what is wrong is named with its line."""

import gzip

import pytest

from kg.aliases import Table
from kg.errors import SourceError
from kg.model import Alias

TSV = "name\ttype\twikidata\nGeneva\tPLACE\tQ71\nUnited Nations\tORGANIZATION\tQ1065\nUN\tORGANIZATION\tQ1065\nOslo\t\tQ585\n"
TURTLE = """
@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
wd:Q71 rdfs:label "Geneva"@en, "Genf"@de .
wd:Q1065 a kg:Organization ; rdfs:label "United Nations"@en-gb ; skos:altLabel "UN" .
wd:Q71 a kg:Place .
wd:Q585 rdfs:label "Oslo"@en ; rdfs:comment "a capital"@en .
"""
ALIASES = [
    Alias("Geneva", "PLACE", "Q71"),
    Alias("United Nations", "ORGANIZATION", "Q1065"),
    Alias("UN", "ORGANIZATION", "Q1065"),
    Alias("Oslo", None, "Q585"),
]


@pytest.fixture
def read(tmp_path):
    def write_and_read(name, content):
        content = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(content)
        return list(Table.at(tmp_path / name).read())

    return write_and_read


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", TSV),
        ("a.tsv.gz", gzip.compress(TSV.encode())),
        ("a.tsv", "\ufeff" + TSV.replace("\n", "\r\n") + "\r\n"),
        ("a.ttl", TURTLE),
        ("a.ttl.gz", gzip.compress(TURTLE.encode())),
    ],
)
def test_every_form_says_the_same(read, name, content):
    assert read(name, content) == ALIASES


def test_columns_are_known_by_their_names(read):
    assert read("a.tsv", "wikidata\tnote\tname\ttype\nQ71\ta town\tGeneva\tPLACE\n") == ALIASES[:1]


PREFIXES = TURTLE.split("wd:Q71")[0]
HEADER = "name\ttype\twikidata\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.tsv", "Geneva\tPLACE\tQ71\n", "line 1: no column name: name the columns name, type, wikidata"),
        ("a.tsv", "", "line 1: no column"),
        ("a.tsv", HEADER, "holds no name"),
        ("a.tsv", HEADER + "Oslo\tPLACE\tQ585\nGeneva\tQ71\n", "line 3: 2 columns in place of 3: put one tab"),
        ("a.tsv", HEADER + "Geneva\tTOWN\tQ71\n", "line 2: no type 'TOWN': write one of PERSON, ORGANIZATION, GROUP"),
        ("a.tsv", HEADER + "Geneva\tPLACE\t71\n", "line 2: no Wikidata item '71': write its id"),
        ("a.tsv", HEADER + " \tPLACE\tQ71\n", "line 2: no name"),
        ("a.tsv", HEADER.encode() + b"Malm\xf6\tPLACE\tQ2211\n", "save the table as UTF-8"),
        ("a.csv", "name,type,wikidata\n", "ends in .tsv or .ttl"),
        ("a.tsv.gz", gzip.compress(TSV.encode() + b"Oslo\t\tQ585\n" * 99)[:-20], "is damaged gzip"),
        ("a.tsv.gz", TSV, "cannot be read"),
        ("a.ttl", PREFIXES + "wd:Q71 rdfs:label .\n", "a.ttl, line 6: "),
        ("a.ttl", PREFIXES + "wd:Q71 a kg:Town ; rdfs:label 'Geneva' .", "ontology#Town> is no type of entities"),
        ("a.ttl", PREFIXES + "kg:Place rdfs:label 'Place' .", "ontology#Place> is no Wikidata item"),
        ("a.ttl", PREFIXES, "holds no name"),
        ("a.ttl.gz", gzip.compress(TURTLE.encode() * 99)[:-20], "is damaged gzip"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(read, name, content, message):
    with pytest.raises(SourceError) as error:
        read(name, content)
    assert message in str(error.value)
    assert name in str(error.value)


def test_a_missing_table_is_refused_at_once(tmp_path):
    with pytest.raises(SourceError, match=r"none\.tsv cannot be read: No such file"):
        Table.at(tmp_path / "none.tsv")
    with pytest.raises(SourceError, match=r"nowhere://a\.tsv cannot be read"):
        Table.at("nowhere://a.tsv")


def test_a_table_at_an_address(tmp_path):
    (tmp_path / "a.tsv").write_text(TSV)
    assert list(Table.at(f"file://{tmp_path}/a.tsv").read()) == ALIASES


def test_a_table_that_another_machine_has_otherwise_is_refused(tmp_path):
    (tmp_path / "a.tsv").write_text(TSV)
    table = Table.at(tmp_path / "a.tsv")
    (tmp_path / "a.tsv").write_text(TSV.replace("Q585", "Q586"))
    with pytest.raises(SourceError, match="not what it was"):
        list(table.read())
