"""Days that are words of a name, and what lies ahead of a day to come; each with a near miss."""

import pytest


@pytest.mark.parametrize(("ents", "found"), [([(0, 1, "ORG")], {}), ([], {"left": "2010-10-13"})])
def test_a_word_of_a_body_s_name_is_no_day(dates, ents, found):
    assert dates("Velm NNP compound 1\nToday NNP nsubj 2\nleft VBD ROOT 2 leave", ["left"], ents=ents) == found


@pytest.mark.parametrize(("helper", "date"), [("would MD aux", "2010-11-07"), ("was VBD auxpass", None)])
def test_what_comes_after_a_day_to_come_looks_ahead(dates, helper, date):
    lines = (
        f"Staff NNS nsubjpass 3\n{helper} 3\nbe VB auxpass 3\nhired VBN ROOT 3 hire\nafter IN prep 3\na DT det 6\n"
        "vote NN pobj 4\non IN prep 6\nNovember NNP pobj 7\n7 CD nummod 8"
    )
    assert dates(lines, ["hired"]).get("hired") == date
