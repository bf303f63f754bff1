import signal
from datetime import date

import pytest

from kg.articles import segment
from kg.articles.markdown import read_markdown

SCRAPED = """\
Home » Regional » Ferry line to Saltmarsh Island ends in October

Ferry line to Saltmarsh Island ends in October

By Nadia Rehn, Staff Writer
Updated 3 hours ago
1.2K
SHARES
Share on Facebook
Tweet

The island's 340 residents learned of the decision by letter

SALTMARSH — The Calder Line will stop its ferry to Saltmarsh Island on Oct. 3, the company said on Monday.
Advertisement
“We lose money on every crossing,” director Ivo Lund told reporters.
The ferry at its pier in 2016. Photo: Nadia Rehn.
Related: Winter timetable published
Residents protested.
The route was opened in 1931
• The county will hire a smaller boat.
• It will not carry cars.

Related stories
Calder Line buys two ships
Bridge to the island rejected again
Harbour fees rise

The mayor, Ada Brandt, accused the company of breaking a promise. She will meet Lund next week.
“We lose money on every crossing.”

Nadia Rehn covers the coast. Follow her on Twitter @nrehn.
Sign up for our morning newsletter.
© 2019 The Calder Post. All rights reserved.
3 Comments
I never liked that ferry anyway.
"""


def kinds(text, title=None):
    return [(b.kind, text[b.start : b.end]) for b in segment(text, title)[0]]


def body(text):
    return [words for kind, words in kinds(text) if kind == "body"]


def test_a_scraped_page_gives_its_headline_and_prose_and_nothing_else():
    found = kinds(SCRAPED)
    assert found[0] == ("headline", "Ferry line to Saltmarsh Island ends in October")
    assert [words for _, words in found[1:]] == [
        "The island's 340 residents learned of the decision by letter",
        "The Calder Line will stop its ferry to Saltmarsh Island on Oct. 3, the company said on Monday.",
        "“We lose money on every crossing,” director Ivo Lund told reporters.",
        "Residents protested.",
        "The route was opened in 1931",
        "The county will hire a smaller boat.",
        "It will not carry cars.",
        "The mayor, Ada Brandt, accused the company of breaking a promise. She will meet Lund next week.",
    ]


def test_title_date_and_paragraphs_one_a_line():
    text = "Minister resigns!\nFriday, May 8, 2009\nThe minister resigned.\nHe gave no reason.\n"
    blocks, published = segment(text)
    assert published == date(2009, 5, 8)
    assert [b.kind for b in blocks] == ["headline", "dateline", "body", "body"]
    assert [text[b.start : b.end] for b in blocks][:2] == ["Minister resigns!", "Friday, May 8, 2009"]


def test_a_known_title_is_found_among_other_lines():
    text = "The Calder Post\nNews from the coast since 1901\nHarbour fees rise\n\nThe fees rise in May, the board said."
    assert kinds(text, "Harbour fees rise | The Calder Post")[0] == ("headline", "Harbour fees rise")


def test_without_a_headline_the_prose_stands_alone():
    assert kinds("The fees rise in May, the board said.", "Harbour fees rise") == [
        ("body", "The fees rise in May, the board said.")
    ]


def test_a_lone_headline_is_prose():
    assert kinds("Ferry company sues county over pier") == [("body", "Ferry company sues county over pier")]


@pytest.mark.parametrize(
    "dateline",
    [
        "PHILADELPHIA – ",
        "NEW YORK (Reuters) - ",
        "WASHINGTON, July 27 (AP) — ",
        "Kabul, Afghanistan (CNN) -- ",
        "(AFP) — ",
        "ST. PAUL, Minn. (AP) — ",
        "LONDON: ",
        "SAN FRANCISCO--",
        "Evanston, Illinois, United States - ",
        "Oslo, Norway – ",
        "BANGKOK (AP) ",
        "VELM, Norvik, May 3 (Reuters) ",
    ],
)
def test_the_dateline_before_the_first_sentence_is_left_out(dateline):
    assert body(f"{dateline}The council met on Friday.\nIt voted.") == ["The council met on Friday.", "It voted."]


@pytest.mark.parametrize(
    "sentence",
    [
        "FIFA – the governing body of football – met in Zurich.",
        "NATO said on Friday that it would stay.",
        "NATO (North Atlantic Treaty) Secretary General Lund said so.",
        "Smith (Labour) - who voted against - left the room.",
        "Oslo - Norway's capital - was quiet.",
        "Bread, Milk and Cheese - all prices rose.",
    ],
)
def test_a_sentence_that_only_looks_like_a_dateline_is_kept(sentence):
    assert body(f"{sentence}\nIt voted.") == [sentence, "It voted."]


def test_a_full_date_in_the_dateline_dates_the_article():
    assert segment("GENEVA, 3 May 2017 (Reuters) — Talks resumed on Monday.")[1] is None
    assert segment("GENEVA, May 3, 2017 (Reuters) — Talks resumed on Monday.")[1] == date(2017, 5, 3)


def test_an_updated_line_dates_nothing():
    assert segment("Talks resume\nUpdated: May 3, 2017\nTalks resumed on Monday.")[1] is None


@pytest.mark.parametrize(
    "line",
    [
        "Send tips/corrections to our desk.",
        "Continue reading...",
        "Reporting by Ada Roe in Oslo; Editing by Jan Poe",
        "Associated Press writer Ada Roe contributed to this report.",
        "A bus in Lima in 2012. (AP Photo/Ada Roe)",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "“Buses collide in Lima” — The Lima Herald, August 15, 2008",
        "“We never had a chance.” — Ada Roe",
        "By clicking subscribe you agree to our terms.",
        "This story was first published on May 3.",
        "Get the day's top stories delivered to your inbox.",
        "https://example.org/buses",
        "Tags: Lima, buses",
    ],
)
def test_furniture_after_the_prose(line):
    prose = ["Two buses collided in Lima.", "Nobody was hurt.", "Police closed the road."]
    assert body("\n".join(["Buses collide", "", *prose, line])) == prose


@pytest.mark.parametrize(
    "sentence",
    [
        "By Monday the rebels had left the town.",
        "Copyright law was changed in May.",
        "Correction officers were attacked.",
        "He was identified in a video by police officers.",
        "Sources said the minister had resigned.",
        "The report was published on Monday by the ministry.",
        "Comments by the minister angered farmers.",
        "More news emerged on Friday.",
        "Share prices fell.",
        "From London, the minister flew to Oslo.",
        "The firm makes audio / video / text messaging software.",
        "Produced by the state broadcaster, the film won a prize.",
        "Photos of the crash were taken by Ada Roe, who was arrested.",
        "Follow the money, the prosecutor told her staff.",
        "“Sign up now,” the recruiter told the students.",
        "She said:",
        "Yesterday the court ruled against him.",
        "“No,” he said.",
    ],
)
def test_prose_that_only_looks_like_furniture_is_kept(sentence):
    prose = ["Two buses collided in Lima.", sentence, "Police closed the road."]
    assert body("\n".join(["Buses collide", "", *prose])) == prose


def test_a_list_of_sources_at_the_end_is_left_out():
    text = "The dam broke.\nTwo villages were flooded.\nNobody died.\n\nSources\n“Dam breaks” — Gazette\nRoe, Ada. Dams of Peru\n"
    assert body(text) == ["The dam broke.", "Two villages were flooded.", "Nobody died."]


def test_teasers_under_a_header_are_left_out_and_the_body_resumes_after_links():
    teasers = (
        "\nMore from Calder\n\nBoat sinks\n\nA boat sank on Friday.\n\nPier closes\n\nThe pier closed on Monday.\n"
    )
    text = "The dam broke.\n\nRead more\n\nBoat sinks\n\nNobody died.\n\nThe mayor left.\n" + teasers
    assert body(text) == ["The dam broke.", "Nobody died.", "The mayor left."]


def test_blocks_are_stripped_ordered_and_apart():
    blocks, _ = segment(SCRAPED.replace("\n", "  \r\n\t"))
    for block in blocks:
        words = SCRAPED.replace("\n", "  \r\n\t")[block.start : block.end]
        assert words == words.strip()
    assert all(a.end < b.start for a, b in zip(blocks, blocks[1:], strict=False))


def test_nothing_but_furniture_gives_no_block():
    assert segment("294\n0\nSHARE\n") == ((), None)


@pytest.fixture
def watchdog():
    """End what hangs: far longer than work takes that grows with the text, far shorter than what grows with its square."""

    def hangs(*_):
        raise TimeoutError("takes ever longer for a longer text")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("watchdog")
@pytest.mark.parametrize(
    "unit", ["A. ", "[.!?(\"' ", "x/", "home > ", "by A ", "a", "(", "“", "\n", "A\n", ". ", "image: "]
)
def test_hostile_repetition_takes_no_time(unit):
    segment(unit * (100_000 // len(unit)))


@pytest.mark.usefixtures("watchdog")
def test_many_lines_before_the_story_take_no_time():
    lines = "\n\n".join(f"Story number {n} of the day" for n in range(10_000))
    assert segment(f"{lines}\n\nIt rained in Velm today.")[0]


@pytest.mark.usefixtures("watchdog")
@pytest.mark.parametrize("unit", ["<!--", "```\n", "[", "![", "<http://", "**a ", "*a ", "# a ", "    ", "a:  ", "_a "])
def test_hostile_marks_take_no_time(unit):
    read_markdown("# a" + unit * (400_000 // len(unit)) + "b", id="a", origin="a.md")


def test_the_items_of_a_list_that_a_sentence_opens_are_prose():
    text = "Strike goes on\n\nThe union wants the port to:\nAdvertisement\n• raise night pay\n• hire drivers\n\nTalks failed."
    assert body(text) == ["The union wants the port to:", "raise night pay", "hire drivers", "Talks failed."]


def test_of_several_lines_the_headline_is_what_the_prose_is_about():
    text = "The Tarn Observer - Local news since 1901\nToday's paper\nDam operator fined\n\nA court fined the dam's operator."
    assert kinds(text)[0] == ("headline", "Dam operator fined")
