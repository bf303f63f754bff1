"""Dates of any precision: their datatype, and the days between which they lie."""

from datetime import date

import pytest

from kg.rdf import edtf
from kg.rdf.vocab import EDTF, XSD

BOUNDS = {
    "2018-07-27": ("2018-07-27", "2018-07-27"),
    "2018-07-27T14:30": ("2018-07-27", "2018-07-27"),
    "2018-02": ("2018-02-01", "2018-02-28"),
    "2020-02": ("2020-02-01", "2020-02-29"),
    "2018": ("2018-01-01", "2018-12-31"),
    "2015-W20": ("2015-05-11", "2015-05-17"),
    "2009-W53": ("2009-12-28", "2010-01-03"),
    "2018-Q3": ("2018-07-01", "2018-09-30"),
    "2018-H2": ("2018-07-01", "2018-12-31"),
    "FY2018": ("2018-01-01", "2018-12-31"),
    "2018-22": ("2018-06-01", "2018-08-31"),
    "2018-24": ("2018-12-01", "2019-02-28"),
    "201X": ("2010-01-01", "2019-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "2018-07-XX": ("2018-07-01", "2018-07-31"),
    "2018-XX-XX": ("2018-01-01", "2018-12-31"),
    "2001/2003": ("2001-01-01", "2003-12-31"),
    "2018-05-01/2018-05-03": ("2018-05-01", "2018-05-03"),
    "2004~": ("2004-01-01", "2004-12-31"),
}


@pytest.mark.parametrize("value", BOUNDS)
def test_bounds(value):
    assert edtf.bounds(value) == tuple(map(date.fromisoformat, BOUNDS[value]))


@pytest.mark.parametrize(
    "value", ["XXXX-08-31", "2018/..", "../2018", "2003/2001", "2018-13", "2018-02-30", "0000", "9999-W52", "", "soon"]
)
def test_no_bounds_where_none_are_known(value):
    assert edtf.bounds(value) is None


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2018-07-27", XSD.date),
        ("2018-07", XSD.gYearMonth),
        ("2018", XSD.gYear),
        ("2018-22", EDTF),
        ("XXXX-08-31", EDTF),
        ("2018-02-30", EDTF),
        ("2001/2003", EDTF),
    ],
)
def test_the_datatype_says_the_precision(value, datatype):
    assert edtf.typed(value) == f'"{value}"^^<{datatype}>'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2015-W20", "2015-05-11/2015-05-17"),
        ("2018-Q3", "2018-07/2018-09"),
        ("2018-H2", "2018-07/2018-12"),
        ("2018-W30/2018-W31", "2018-07-23/2018-08-05"),
        ("2017-Q4/2018-Q1", "2017-10/2018-03"),
        ("FY2018", "2018~"),
        ("9999-W52", "9999-W52"),
    ],
)
def test_what_only_timex3_has_a_name_for_is_written_as_edtf(value, written):
    assert edtf.typed(value) == f'"{written}"^^<{EDTF}>'
