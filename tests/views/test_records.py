import pytest

from kg.views.records import Mention, date_reading


@pytest.mark.parametrize(
    ("date", "words", "reading"),
    [
        ("2018-08-31", "August 31, 2018", "stated"),
        ("XXXX-08-31", "Aug. 31", "stated"),
        ("2018-07-27", "Friday", "counted"),
        ("2018-07-27", None, "elsewhere"),
        (None, "after Easter", "unresolved"),
        (None, None, None),
    ],
)
def test_how_a_date_was_read(date, words, reading):
    assert date_reading(Mention("m", "e", "OTHER", "go", "a", "They go.", date=date, date_words=words)) == reading


def test_participants_come_once_actors_first():
    mention = Mention("m", "e", "OTHER", "go", "a", "", actors=("x", "y"), targets=("y", "z"), recipients=("x",))
    assert mention.participants == ("x", "y", "z")
