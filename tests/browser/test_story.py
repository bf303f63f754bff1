import pytest

from kg.views import story_page
from kg.views.records import Mention, Node, Records, Source

pytestmark = pytest.mark.browser

TEXT = "Ferry halted 😀\n\n"
TEXT += "The Coast Guard stopped the Aurora on Friday. Its owner, Lena Moss, denied that it carried fuel."


def mention(number, sentence, trigger, actor=None, target=None, **more):
    start = TEXT.index(sentence)
    find = lambda words: (sentence.index(words), sentence.index(words) + len(words)) if words else None  # noqa: E731
    return Mention(
        f"m{number}", f"e{number}", more.pop("action", "OTHER"), trigger, "a", sentence, start, trigger=find(trigger),
        actor_range=find(actor), target_range=find(target), date_range=find(more.pop("when", None)), **more,
    )  # fmt: skip


@pytest.fixture(scope="module")
def page_text():
    first, second = (
        "The Coast Guard stopped the Aurora on Friday.",
        "Its owner, Lena Moss, denied that it carried fuel.",
    )
    nodes = (Node("g", "Coast Guard", "ORGANIZATION"), Node("s", "Aurora", "THING"), Node("l", "Lena Moss", "PERSON"))
    mentions = (
        mention(
            1, first, "stopped", "The Coast Guard", "the Aurora", when="Friday", action="COERCE",
            actors=("g",), targets=("s",), date_words="Friday",
        ),
        mention(2, second, "denied", "Its owner, Lena Moss", action="REJECT", actors=("l",)),
        mention(3, second, "carried", "it", "fuel", polarity="negative", status="denied", actors=("s",), speaker="l"),
    )  # fmt: skip
    article = Source("a", "Ferry halted", "https://news.example.org/ferry", "2020-05-04", "Coast Daily")
    return story_page.render(Records(nodes, mentions, (article,), {"a": TEXT}), title="Ferry halted")


def test_the_whole_text_is_there_with_its_events_marked(open_view, page_text):
    page = open_view(page_text)
    paragraphs = page.locator("#text p:not(.byline)").all_inner_texts()
    assert paragraphs == [line for line in TEXT.split("\n") if line]
    assert page.locator("#text mark.event").all_inner_texts() == ["stopped", "denied", "carried"]
    assert page.locator("#text mark.event.no").all_inner_texts() == ["carried"]
    assert page.locator("#text mark.date").all_inner_texts() == ["Friday"]
    assert page.locator("#text mark.party").first.inner_text() == "The Coast Guard"


def test_words_and_list_light_each_other_up(open_view, page_text):
    page = open_view(page_text)
    page.locator("#text mark.event").nth(0).hover()
    assert page.locator("#panel .lit").inner_text().startswith("“Friday”")
    assert page.locator("#text .lit-actor").all_inner_texts() == ["The Coast Guard"]
    assert page.locator("#text .lit-target").all_inner_texts() == ["the Aurora"]
    page.locator("#panel .line.event").nth(2).hover()
    assert page.locator("#text .lit").all_inner_texts() == ["carried"]


def test_a_word_opens_its_event(open_view, page_text):
    page = open_view(page_text)
    page.locator("#text mark.event").nth(2).focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel mark.trigger").inner_text() == "carried"
    assert "Lena Moss" in page.inner_text("#panel .card dl")


def test_what_is_told_by_people_not_named_says_so(open_view):
    nodes = (Node("s", "Aurora", "THING"),)
    told = Mention("m", "e", "MOVE", "left", "a", "The Aurora has reportedly left.", actors=("s",), hearsay=True)
    page = open_view(story_page.render(Records(nodes, (told,), (Source("a", "Ferry"),)), title="Ferry"))
    page.locator("#panel .line.event").click()
    assert "people it does not name" in page.inner_text("#panel .card dl")


def test_filters_unmark(open_view, page_text):
    page = open_view(page_text)
    page.uncheck("input[data-filter=status][value=denied]")
    assert page.locator("#text mark.event.filtered").all_inner_texts() == ["carried"]


def test_without_a_text_the_sentences_stand_in(open_view):
    sentence = "Rain fell."
    records = Records(
        (), (Mention("m", "e", "OTHER", "fall", "a", sentence, 40, trigger=(5, 9)),), (Source("a", "Rain"),)
    )
    page = open_view(story_page.render(records, title="Rain"))
    assert page.locator("#text mark.event").inner_text() == "fell"
