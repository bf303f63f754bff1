"""`kg_quotes`: direct quotations, the verb that introduces each, and who speaks.

Pairs the marks paragraph by paragraph, then looks for the speaker in the clause that frames the quotation, before,
behind or around it (after Pareti et al. 2013, "Automatically detecting and attributing indirect quotations").
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.pipeline import document
from kg.pipeline.entities_words import nouns, word_set
from kg.pipeline.nouns import SUBJECT_DEPS, Parse, is_head, parse_of
from kg.pipeline.tokens_doc import Tokens, tokens_of
from kg.pipeline.verbs import ISSUING, MESSAGE

OPENING, CLOSING, STRAIGHT = frozenset("“„«"), frozenset("”»"), frozenset({'"', "''", "``"})
SINGLE = frozenset("'‘’")
# A quotation this long, or with a finite verb, is somebody's speech; a shorter one may be a title or a scare quote.
SPEECH_LENGTH = 5
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})
WINDOW = 3
#: How a message is given to the public.
GIVING = ISSUING | frozenset("give make offer provide share read tweet".split())
#: How somebody says what is quoted, and nothing else: `"I was young," Lund mused`.
MANNER = frozenset("reflect muse enthuse sigh laugh smile shrug exclaim shout cry".split())
SPEAKING = frozenset("i we me us my our mine ours myself ourselves".split())


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: tokens `start` to `end` with its marks, its speech verb and its speaker's head token."""

    start: int
    end: int
    verb: int | None = None
    speaker: int | None = None
    continued: bool = False


def paragraph_starts(doc: Tokens) -> set[int]:
    """The tokens that begin a paragraph: the first of each block, and the first after a line break."""
    blocks = {block[0] for block in doc._.kg_blocks}
    return {0} | {t.i for t in doc if t.idx in blocks} | {t.i + 1 for t in doc if "\n" in t.text}


def _goes_on(p: Parse, i: int, starts: set[int]) -> bool:
    """Whether a line that begins at token `i` only goes on with an open quotation: it closes one that it did not open."""
    end = next((j for j in range(i + 1, p.n) if j in starts), p.n)
    first = next((j for j in range(i, end) if p.word[j] in OPENING | CLOSING | STRAIGHT), None)
    return first is not None and first > i and p.word[first] not in OPENING and not p.spaced[first - 1]


def _closes(p: Parse, i: int) -> bool:
    """Whether a mark can only close, and nothing has opened: `we will talk," a rebel said`."""
    if p.word[i] not in CLOSING | STRAIGHT or i == 0:
        return False
    return p.word[i - 1] in (",", ".", "?", "!") and not p.spaced[i - 1] and (i + 1 == p.n or bool(p.spaced[i]))


def _opens(p: Parse, i: int) -> bool:
    """Whether a mark can only open, and the one before was not closed: `"We won. They fled. "Nobody was hurt," he said`."""
    return bool(p.spaced[i - 1]) and i + 1 < p.n and not p.spaced[i] and p.word[i - 1] in (".", "?", "!")


def _unopened(p: Parse, i: int, starts: set[int]) -> int:
    """Where a quotation begins whose first mark is missing: with its sentence, or those before it in which somebody speaks as "I"."""
    first = sentence = next(j for j in range(i, -1, -1) if j in starts or p.sent[j - 1] != p.sent[i])
    while first not in starts:
        first = next(j for j in range(first - 1, -1, -1) if j in starts or p.sent[j - 1] != p.sent[first - 1])
        if not SPEAKING & set(p.lower[first:sentence]):
            return sentence
        sentence = first
    return sentence


def find_quotes(p: Parse, starts: set[int]) -> list[Quote]:
    """Pair the quotation marks; one left open ends with its paragraph and is continued by a mark that opens the next."""
    out: list[Quote] = []
    opened: int | None = None
    carried = False
    for i, word in enumerate(p.word):
        if i in starts and not (opened is not None and _goes_on(p, i, starts)):
            if opened is not None:
                out.append(Quote(opened, i, continued=carried))
            carried = opened is not None
            opened = None
        if opened is None and i not in starts and _closes(p, i):
            out.append(Quote(_unopened(p, i, starts), i + 1))
        elif opened is None and (word in OPENING or word in STRAIGHT):
            opened = i
            carried = carried and i in starts
        elif opened is not None and word in STRAIGHT and _opens(p, i):
            out.append(Quote(opened, i, continued=carried))
            opened, carried = i, True
        elif opened is not None and (word in CLOSING or (word in STRAIGHT and p.word[opened] not in OPENING)):
            out.append(Quote(opened, i + 1, continued=carried))
            opened, carried = None, False
    if opened is not None:
        out.append(Quote(opened, p.n, continued=carried))
    return [q for q in out if q.end - q.start > 2 or (q.end - q.start == 2 and not p.is_blank(q.start + 1))]


def find_single_quotes(p: Parse, starts: set[int], quotes: list[Quote]) -> list[Quote]:
    """Pair single marks around speech, within a paragraph and outside other quotations: `'He lied to us. He fled,' she said`."""
    out: list[Quote] = []
    marked = {i for q in quotes for i in range(q.start, q.end)}
    opened: int | None = None
    carried = False
    for i, word in enumerate(p.word):
        if i in marked or i in starts:
            carried = opened is not None and i in starts and word in SINGLE
            if opened is not None and carried:  # the next paragraph goes on with it
                out.append(Quote(opened, i, continued=out[-1].continued if out and out[-1].end == opened else False))
            opened = None
        if i in marked or word not in SINGLE:
            continue
        first = i in starts or p.spaced[i - 1]
        if first and not p.spaced[i] and word != "’":
            opened = i
        elif opened is not None and not first and p.word[i - 1] in (",", ".", "?", "!") and word != "‘":
            out.append(Quote(opened, i + 1, continued=carried))
            opened, carried = None, False
    return out


def _subject(p: Parse, verb: int) -> int | None:
    """The subject of a verb, or of the verb it is coordinated with: "She stood and said"."""
    for _ in range(4):
        # the nearest one: `"Norvik", *she* said, "is ..."`
        found = [c for c in p.children[verb] if p.dep[c] in SUBJECT_DEPS]
        if found:
            child = next((c for c in reversed(found) if c < verb), found[0])
            while child - 2 in found and p.word[child - 1] == "-":  # "*al*-Lund said"
                child -= 2
            # "*Lund* was quoted by the Gazette: ..."
            speaks = p.dep[child] != "nsubjpass" or p.lemma[verb] == "quote"
            return child if speaks else _agent(p, verb)
        if p.dep[verb] not in ("conj", "xcomp", "advcl") or p.head[verb] == verb:
            break
        verb = p.head[verb]
    # "was quoted as *saying*", "quoted her as *saying*"
    if p.dep[verb] == "pcomp" and p.lower[p.head[verb]] == "as":
        quoted = p.head[p.head[verb]]
        return p.child(quoted, "nsubjpass", "dobj")
    # "a statement *saying* ...": the noun that the participle modifies; "a man *described* by his wife as ..."
    if p.dep[verb] == "acl" and p.tag[verb] == "VBN":
        return _agent(p, verb)
    return p.head[verb] if p.dep[verb] in ("acl", "relcl") else None


def _agent(p: Parse, verb: int) -> int | None:
    """By whom something is said: `was warned by *the mayor*: "..."`; whom it is said to, `he was told: "..."`, says nothing."""
    by = p.child(verb, "agent")
    return p.child(by, "pobj") if by is not None else None


def _speaker_of(p: Parse, verb: int, quote: range) -> int | None:
    speaker = _subject(p, verb)
    if speaker is None or speaker in quote:
        return None
    if p.tag[speaker] in ("WP", "WDT") and p.dep[verb] == "relcl":
        return p.head[verb]
    return speaker if is_head(p, speaker) else None


def _is_speech(p: Parse, i: int) -> bool:
    return p.tag[i][:2] == "VB" and p.lemma[i].lower() in word_set("speech")


def _by_clause(p: Parse, quote: range) -> tuple[int, int] | None:
    """A speech verb outside the quotation that governs a word inside: `He said "..."`, `thanked "all who came"`, `"...", she said`."""
    judged = any(p.tag[i] in FINITE_TAGS for i in quote)
    for i in quote:
        head = p.head[i]
        steps = 0
        while head not in quote and steps < 6:
            if _is_speech(p, head) or (judged and head < i and p.lemma[head].lower() in word_set("judging")):
                speaker = _speaker_of(p, head, quote)
                if speaker is not None:
                    return head, speaker
            if p.head[head] == head:
                break
            head, steps = p.head[head], steps + 1
    return None


def _by_position(p: Parse, quote: range, starts: set[int]) -> tuple[int, int] | None:
    """A speech verb with a subject right behind or before the quotation: `"...," said the mayor.`, `The mayor said: "..."`."""
    behind: list[int] = []
    for i in range(quote.stop, min(quote.stop + 12, p.n)):
        if i in starts or p.word[i] in OPENING | STRAIGHT | {"‘"}:
            break
        behind.append(i)
        if p.word[i] in (".", ";"):
            break
    before: list[int] = []
    for i in range(quote.start - 1, max(quote.start - 40, -1), -1):
        if p.word[i] == "." or p.word[i] in CLOSING:
            break
        before.append(i)
        if i in starts:
            break
    # A frame before the quotation must lead into it: with a colon, a comma, or a verb right before it.
    leads = before and (p.word[before[0]] in (":", ",", ";") or _is_speech(p, before[0]))
    for side in (behind, before if leads else []):
        for i in side:
            says = _is_speech(p, i) or (side is behind and _is_manner(p, i))
            if says and not (side is behind and _says_else(p, i, quote)):
                speaker = _speaker_of(p, i, quote)
                if speaker is not None:
                    return i, speaker
    return None


def _is_manner(p: Parse, verb: int) -> bool:
    """Whether a verb behind a quotation tells how somebody says it: `"I was young," *Lund* mused`."""
    who = p.child(verb, "nsubj")
    return p.lemma[verb].lower() in MANNER and p.tag[verb] == "VBD" and who is not None and _is_somebody(p, who)


def _says_else(p: Parse, verb: int, quote: range) -> bool:
    """Whether a verb of saying behind a quotation tells what is not in it: `"They fled." The mayor says *it was* dark`."""
    said = [c for c in p.children[verb] if p.dep[c] == "ccomp" and c > verb and c not in quote]
    return any(not OPENING.union(STRAIGHT) & set(p.word[verb:c]) for c in said)


def _by_colon(p: Parse, quote: range) -> tuple[int, int] | None:
    """Whoever a clause is about that ends in a colon: `Lund defended the plan in a letter to parents: "We ..."`, `The mayor was blunt: "..."`."""
    last = quote.start - 1
    if last < 1 or p.word[last] != ":":
        return None
    top = last
    while p.head[top] != top and p.head[top] not in quote and p.sent[p.head[top]] == p.sent[last]:
        top = p.head[top]
    speaker = _speaker_of(p, top, quote)
    return (top, speaker) if speaker is not None and speaker < last and _is_somebody(p, speaker) else None


def _is_somebody(p: Parse, i: int) -> bool:
    """Whether a noun or pronoun stands for people who can speak."""
    noun = nouns().get(p.lemma[i].lower())
    known = noun is not None and noun.kind in ("person", "kin", "org", "group")
    return known or p.ent[i] in ("PERSON", "ORG", "NORP") or (p.tag[i] == "PRP" and p.lower[i] != "it")


def _by_last_sentence(p: Parse, quote: range, starts: set[int]) -> tuple[int, int] | None:
    """The speaker of the sentence before, in the same paragraph: `Lund praised the plan. "A cleaner harbour ..."`."""
    last = quote.start - 1
    if last < 0 or quote.start in starts or p.word[last] not in (".", ":"):
        return None
    for i in range(last, -1, -1):
        if p.sent[i] != p.sent[last]:
            break
        if _is_speech(p, i) or p.lemma[i] in ("issue", "statement", "interview"):
            verb = i if p.tag[i][:2] == "VB" else p.head[i]
            speaker = _speaker_of(p, verb, quote)
            if speaker is not None:
                return verb, speaker
        if i in starts:
            break
    return None


def _by_source(p: Parse, quote: range) -> int | None:
    """The source named after "according to": `"...", according to the report`, `According to the report, it "..."`, `Per the report, ...`."""
    first = next((i for i in range(quote.start, -1, -1) if i == 0 or p.sent[i - 1] != p.sent[quote.start]), 0)
    if p.lower[first] == "per" and (noun := p.child(first, "pobj")) is not None and p.lemma[noun] in MESSAGE:
        return noun
    for i in (*range(quote.stop, min(quote.stop + WINDOW, p.n - 2)), first):
        if p.lower[i] == "according" and p.lower[i + 1] == "to":
            noun = p.child(i, "pobj") or p.child(i + 1, "pobj")
            return noun if noun is not None and is_head(p, noun) else None
    return None


def _by_words(p: Parse, quote: range) -> int | None:
    """Whose words a quotation is said to be: `in the words of the prosecutor, Ana Lund, "..."`, `in their words: "..."`."""
    for i in range(quote.start - 1, max(quote.start - 4 * WINDOW, 1), -1):
        if p.lower[i] == "of" and p.lower[i - 1] == "words":
            return p.child(i, "pobj")
        if p.lower[i] == "words" and p.lower[p.head[i]] == "in" and quote.start - i <= WINDOW:
            return p.child(i, "poss")
    return None


def _leads(p: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What a paragraph ends with, the verb and the speaker: "On Friday the mayor declared:", "Lund gave this statement:"."""
    if p.word[end - 1] != ":":
        return None
    for i in range(end - 1, start - 1, -1):
        if p.sent[i] != p.sent[end - 1]:
            break
        verb = p.head[i] if _is_given(p, i) else i
        if (verb != i or _is_speech(p, i)) and (speaker := _speaker_of(p, verb, range(end, end))) is not None:
            return verb, speaker
    return None


def _is_given(p: Parse, i: int) -> bool:
    """Whether a noun is a message that somebody gives: "issued a *statement*", "sent this *letter* to the owners"."""
    return p.dep[i] == "dobj" and p.lemma[i].lower() in MESSAGE and p.lemma[p.head[i]].lower() in GIVING


def find_blocks(p: Parse, starts: set[int], quotes: list[Quote]) -> list[Quote]:
    """Quotations set without marks, as paragraphs of their own: the one after "Lund declared:", and those in which "I" goes on."""
    out: list[Quote] = []
    marked = {i for q in quotes for i in range(q.start, q.end)}
    framed: tuple[int, int] | None = None
    for (before, start), (_, end) in pairwise(pairwise([*sorted(starts), p.n])):
        goes_on = any(p.lower[i] in SPEAKING for i in range(start, end) if i not in marked)
        framed = None if start in marked else _leads(p, before, start) or (framed if goes_on else None)
        if framed is not None:
            out.append(Quote(start, end, *framed))
    return out


def is_speech_like(p: Parse, quote: Quote) -> bool:
    """Whether a quotation is speech by its own form: long, or with a finite verb; not a title or a word at arm's length."""
    inside = range(quote.start + 1, quote.end - 1)
    return len(inside) >= SPEECH_LENGTH or any(p.tag[i] in FINITE_TAGS for i in inside)


def attribute(p: Parse, quotes: list[Quote], starts: set[int]) -> list[Quote]:
    """Find verb and speaker of each quotation; one without a frame takes over the last one's in its paragraph."""
    out: list[Quote] = []
    for quote in quotes:
        inside = range(quote.start, quote.end)
        framed = _by_clause(p, inside)
        if framed is None and is_speech_like(p, quote):
            framed = _by_position(p, inside, starts)
        if framed is None and is_speech_like(p, quote) and not quote.continued:
            framed = _by_colon(p, inside) or _by_last_sentence(p, inside, starts)
        source = _by_source(p, inside) or _by_words(p, inside) if framed is None else None
        if framed:
            quote = Quote(quote.start, quote.end, *framed, continued=quote.continued)
        elif source is not None:
            quote = Quote(quote.start, quote.end, None, source, continued=quote.continued)
        elif out and (quote.continued or (is_speech_like(p, quote) and _goes_with(p, out[-1], quote, starts))):
            quote = Quote(quote.start, quote.end, out[-1].verb, out[-1].speaker, continued=True)
        out.append(quote)
    return _back(out)


def _goes_with(p: Parse, left: Quote, right: Quote, starts: set[int]) -> bool:
    """Whether a quotation has the speaker of the one before it: in the same paragraph, or all of the next one."""
    if left.speaker is None or not _is_whole(p, left):
        return False
    between = [i for i in range(left.end, right.start + 1) if i in starts]
    return not between or (between == [right.start] and (right.end in starts or right.end == p.n))


def _is_whole(p: Parse, quote: Quote) -> bool:
    """Whether a quotation says something, and is not just a few words of a sentence: not `called it "a day of shame"`."""
    return any(p.tag[i] in FINITE_TAGS for i in range(quote.start, quote.end))


def _back(quotes: list[Quote]) -> list[Quote]:
    """Give the speaker named after the last part of a quotation over paragraphs to the parts before it."""
    for i in range(len(quotes) - 1, 0, -1):
        last, quote = quotes[i - 1], quotes[i]
        if quote.continued and last.speaker is None and quote.speaker is not None:
            quotes[i - 1] = Quote(last.start, last.end, quote.verb, quote.speaker, continued=last.continued)
    return quotes


def quotes(doc: Doc) -> Doc:
    """Write the quotations to `doc.spans["kg_quotes"]`: kb_id = the speaker's head token, id = the verb, or ""."""
    tokens = tokens_of(doc)
    p, starts = parse_of(tokens), paragraph_starts(tokens)
    marked = find_quotes(p, starts)
    marked = sorted((*marked, *find_single_quotes(p, starts, marked)), key=lambda q: q.start)
    found = [*attribute(p, marked, starts), *find_blocks(p, starts, marked)]
    spans = [
        Span(
            doc,
            q.start,
            q.end,
            label="QUOTE",
            kb_id="" if q.speaker is None else str(q.speaker),
            span_id="" if q.verb is None else str(q.verb),
        )
        for q in sorted(found, key=lambda q: q.start)
    ]
    doc.spans[document.QUOTES] = SpanGroup(doc, name=document.QUOTES, spans=spans)
    return doc


@Language.factory("kg_quotes", requires=["token.tag", "token.dep", "token.head", "token.lemma"], assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str) -> object:
    """Make the component."""
    return quotes
