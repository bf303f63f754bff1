import pytest

from kg.articles.text import decode, headline_of, paragraphs
from kg.errors import SourceError

WRAPPED = """\
The harbour board will close the old grain pier after engineers found
cracks in eleven of its piles, the board's chairwoman told a meeting
on Tuesday.

Repairs would cost 4 million euros. The board does not have the money,
she said, and the state has refused to lend it.
"""


def words(text):
    return [p.words for p in paragraphs(text)]


def test_hard_wrapped_lines_are_one_paragraph():
    found = paragraphs(WRAPPED)
    assert len(found) == 2
    assert found[0].words.endswith("a meeting on Tuesday.")
    assert WRAPPED[found[0].start : found[0].end].count("\n") == 2


def test_a_wrapped_paragraph_ends_where_its_next_word_would_have_fitted():
    text = WRAPPED.replace("\n\nRepairs", "\nRepairs")
    assert [w.split()[0] for w in words(text)] == ["The", "Repairs"]


def test_wrapped_sentences_break_only_at_paragraphs_whatever_the_line_ends_with():
    text = WRAPPED.replace("told a meeting\non Tuesday.", "told him. It\nmet on Tuesday.").replace("\n", "\r\n")
    assert words(text)[0].endswith("told him. It met on Tuesday.")


def test_one_paragraph_a_line_stays_so():
    assert words("Council meets\nThe council met.\nIt voted.\n") == ["Council meets", "The council met.", "It voted."]


def test_a_sentence_cut_by_a_link_of_its_page_is_joined():
    text = "Headline of it\n\nThe minister told the newspaper of\nLisbon\nthat he had not known.\nNobody believed him."
    assert words(text)[1:] == [
        "The minister told the newspaper of Lisbon that he had not known.",
        "Nobody believed him.",
    ]


def test_a_caption_does_not_run_on_from_the_date_line():
    assert words("Crane falls\nFriday, May 8, 2009\nworkers at the site in 2007.\n")[1] == "Friday, May 8, 2009"


def test_bullets_start_paragraphs():
    assert len(paragraphs("Police said they had\n- arrested two men\n- seized a car")) == 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café"),
        ("Café".encode("utf-16"), "Café"),
        ("Café – “open”".encode("cp1252"), "Café – “open”"),
        ("Café closes early".encode("utf-16-le"), "Café closes early"),
        ("The café, the “café” and caf".encode() + b"\xe9 too", "The café, the “café” and caf\ufffd too"),
        (b"one\r\ntwo\n", "one\r\ntwo\n"),
    ],
)
def test_decode_finds_the_encoding_and_keeps_newlines(data, text):
    assert decode(data) == text


def test_decode_refuses_binary():
    with pytest.raises(SourceError, match="binary"):
        decode(bytes(range(256)) * 40)


@pytest.mark.parametrize(
    ("title", "site", "headline"),
    [
        ("Ferry to stop | Calder Post", "Calder Post", "Ferry to stop"),
        ("Ferry to stop | Business | Calder Post", "Calder Post", "Ferry to stop"),
        ("Ferry to stop | CALDER Politics", "Calder", "Ferry to stop"),
        ("Ferry - at last - to stop - calderpost.example", "calderpost.example", "Ferry - at last - to stop"),
        ("Ferry to stop | Calder Post", None, "Ferry to stop | Calder Post"),
        ("Ferry to stop | Saltmarsh", "Calder Post", "Ferry to stop | Saltmarsh"),
        ("The ferry - time to go", "Time", "The ferry - time to go"),
        ("Calder Post", "Calder Post", "Calder Post"),
        (" | Calder Post", "Calder Post", " | Calder Post"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(title, site, headline):
    assert headline_of(title, site) == headline
