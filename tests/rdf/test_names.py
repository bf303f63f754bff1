import pytest

from kg.rdf.names import name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Szőke", "szoke"),
        ("Đặng Văn Lâm", "Dang Van Lam"),
        ("Xi’an", "Xi'an"),
        ("the  United Nations", "UNITED\u00a0NATIONS"),
        ("Jørn Łaski", "Jorn Laski"),
        ("Straße", "strasse"),
    ],
)
def test_what_makes_no_difference(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("The", ""), ("Theo", "o"), ("Xi'an", "Xian"), ("San José", "San Joses")])
def test_what_does(one, other):
    assert name_key(one) != name_key(other)
