from dataclasses import replace

from kg.model import Entity, Event, Participant, Span, TimeValue

SENTENCE = "Ada & Co. did not sell <b>Bo</b> a boat on Friday."


def part(words, name, start=100):
    at = start + SENTENCE.index(words)
    return Participant(Span(at, at + len(words), words), Entity(words.lower(), name, "ORGANIZATION", True))


def event(**more):
    at = 100 + SENTENCE.index("sell")
    friday = Span(100 + SENTENCE.index("Friday"), 100 + SENTENCE.index("Friday") + 6, "Friday")
    told = Event(
        article="a", sentence=Span(100, 100 + len(SENTENCE), SENTENCE), trigger=Span(at, at + 4, "sell"), lemma="sell",
        predicate="sell", types=("TRANSFER",), plover=None, plover_mode=None, cameo=None,
        actor=part("Ada & Co.", "Ada & Co."), target=part("a boat", "boat"), recipient=part("<b>Bo</b>", "<b>Bo</b>"),
        co_actors=(), co_targets=(), time=TimeValue(friday, "DATE", None), place=None, polarity="negative",
        modality="actual", tense="past", source=None, confidence=0.75, construction="active",
    )  # fmt: skip
    return replace(told, **more)


def test_an_event_shows_itself_with_its_words_marked():
    shown = event()._repr_html_()
    assert "<bdi>Ada &amp; Co.</bdi> <b>not</b> <b><bdi>sell</bdi></b> <bdi>&lt;b&gt;Bo&lt;/b&gt;</bdi>, " in shown
    assert "“Friday” · transfer · confidence 75%" in shown
    assert (
        "<mark>Ada &amp; Co.</mark> did not <b>sell</b> <mark>&lt;b&gt;Bo&lt;/b&gt;</mark> <mark>a boat</mark> on"
        in shown
    )


def test_what_an_event_lacks_is_left_out():
    source = Entity("x", "Xu", "PERSON", True)
    shown = event(actor=None, target=None, recipient=None, time=None, source=source, modality="future")._repr_html_()
    assert "<i>someone</i>" in shown and "undated · transfer · future · according to Xu" in shown
    assert "<mark>" not in shown


def test_what_nobody_named_says_is_not_shown_as_the_article_s_own():
    assert "according to people not named" in event(source=None, hearsay=True)._repr_html_()
    assert "according to" not in event(source=None)._repr_html_()


def test_an_entity_shows_itself():
    entity = Entity("bo", "<Bo>", "PERSON", True, ("Bobby", "the & boss"), "NOR", "business")
    assert entity._repr_html_() == (
        "<p><b><bdi>&lt;Bo&gt;</bdi></b> (person · business · NOR)<br>also <bdi>Bobby</bdi>, <bdi>the &amp; boss</bdi></p>"
    )


def test_a_decade_is_written_as_one():
    def dated(value):
        return event(time=TimeValue(Span(100, 104, "then"), "DATE", value)).date

    assert dated("1990-01-01/1999-12-31") == "199X"
    assert dated("1985-01-01/1994-12-31") == "1985-01-01/1994-12-31"
    assert dated("1995-03-02T10:00") == "1995-03-02"
