"""Noun phrases of a parsed `Doc`: which tokens head one, how far it reaches, what to call it.

Everything here reads plain lists (`Parse`), which is what whole documents are gone through fastest with.
"""

from __future__ import annotations

from functools import cached_property, lru_cache

from kg.pipeline.entities_words import nouns
from kg.pipeline.tokens import Span, Token
from kg.pipeline.tokens_doc import Tokens

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER_TAGS = frozenset({"NNP", "NNPS"})
PERSONAL_TAGS = frozenset({"PRP", "PRP$"})
# Words that head a phrase only in an argument's place: "those who left", "the dead", "107 were killed".
NOMINAL_TAGS = frozenset({"DT", "CD", "JJ", "JJR", "JJS", "PDT"})
ARGUMENT_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "oprd", "agent"})
SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
# A noun under these labels modifies another noun: "the *arrest* database", "*19* years".
MODIFIER_DEPS = frozenset(
    {"compound", "amod", "nummod", "det", "quantmod", "case", "advmod", "punct", "predet", "mark"}
)
# What hangs on a noun without being part of its phrase: further conjuncts, and the wreck of a wrong parse.
OUTSIDE_DEPS = frozenset(
    {
        "cc",
        "conj",
        "preconj",
        "nsubj",
        "nsubjpass",
        "aux",
        "auxpass",
        "ccomp",
        "parataxis",
        "expl",
        "advcl",
        "dep",
        "neg",
    }
)
RELATIVE_DEPS = frozenset({"relcl", "acl", "appos", "advcl"})
# Premodifiers that belong to a phrase's name ("real-time arrest database") and those that do not ("the", "his", "ten").
NAME_DEPS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "punct"})
DETERMINER_TAGS = frozenset({"DT", "PDT", "WDT", "PRP$", "WP$", "CD", "POS", "RB", "RBR", "RBS", "JJR", "JJS", "IN"})
#: What stands before a hyphen without being a word of its own: "the *co*-founder", "several *re*-designs".
PREFIXES = frozenset(
    "anti co counter cross e ex inter mid mini multi non over post pre pro quasi re self semi sub super trans ultra under vice".split()
)
TIME_TYPES = frozenset({"DATE", "TIME"})
#: What stands before a number and makes an amount of it: "*$ 2* million".
AMOUNT_TAGS = frozenset({"$", "CD"})
#: Of how much, which a number says: "*30* %".
SHARES = frozenset({"%", "percent", "per cent", "pct"})
#: Before what somebody speaks for, is at or comes from, where it follows a subject.
SERVING = frozenset({"at", "for", "from", "in", "inside", "to", "with", "within"})
#: A phrase of more words is a parse gone wrong.
MAX_SERVED = 8


class Parse:
    """The columns of a parsed `Doc` as lists: `tag[i]` is the tag of token `i`, `head[i]` the index of its head."""

    __slots__ = ("__dict__", "dep", "doc", "ent", "head", "iob", "lemma", "lower", "n", "spaced", "tag", "word")

    def __init__(self, doc: Tokens) -> None:
        """Read the columns.

        Args:
            doc: The words of a document with tags, lemmas and a dependency parse; entities are read where there are any.
        """
        self.doc, self.n = doc, len(doc)
        self.word, self.lower, self.lemma = [t.text for t in doc], [t.lower_ for t in doc], [t.lemma_ for t in doc]
        self.tag, self.dep, self.ent = [t.tag_ for t in doc], [t.dep_ for t in doc], [t.ent_type_ for t in doc]
        self.head, self.iob = [t.head.i for t in doc], [t.ent_iob_ for t in doc]
        self.spaced = [bool(t.whitespace_) for t in doc]
        self.names: dict[int, str] = {}

    @cached_property
    def children(self) -> list[list[int]]:
        """The dependents of each token, in text order."""
        out: list[list[int]] = [[] for _ in range(self.n)]
        for i, h in enumerate(self.head):
            if h != i:
                out[h].append(i)
        return out

    @cached_property
    def sent(self) -> list[int]:
        """The number of the sentence each token stands in."""
        out, number = [], 0
        for token in self.doc:
            number += bool(token.is_sent_start) and token.i > 0
            out.append(number)
        return out

    def text(self, start: int, end: int) -> str:
        """The words from token `start` to `end`, with single blanks where the text has white space."""
        out = "".join(w + " " * bool(s) for w, s in zip(self.word[start:end], self.spaced[start:end], strict=True))
        return " ".join(out.split())

    def child(self, i: int, *deps: str) -> int | None:
        """The first dependent of token `i` under one of the labels."""
        return next((c for c in self.children[i] if self.dep[c] in deps), None)

    def is_blank(self, i: int) -> bool:
        """Whether token `i` is white space or punctuation."""
        word = self.word[i]
        kept = self.tag[i] == "$" or word == "%" or any(c.isalnum() for c in word)
        return (self.dep[i] == "punct" and word != "%") or not word.strip() or not kept


def is_temporal(p: Parse, i: int) -> bool:
    """Whether the phrase headed by `i` is a time expression, which `kg_timex` looks after ("last week"); "hours of video" is none."""
    return p.ent[i] in TIME_TYPES and not (p.dep[i] in ARGUMENT_DEPS and (measures(p, i) or is_aged(p, i)))


def is_aged(p: Parse, i: int) -> bool:
    """Whether a word names somebody by age: "the 52-year-*old*"."""
    return p.lower[i] in ("old", "olds") and i > 1 and p.word[i - 1] == "-"


def measures(p: Parse, i: int) -> bool:
    """Whether a noun of time measures another: "*hours* of video", "a *quarter* of the workers"."""
    share = p.lower[i] == "quarter" and any(p.lower[c] in ("a", "one") for c in p.children[i])
    return (p.tag[i] == "NNS" or share) and any(
        p.dep[c] == "prep" and p.lower[c] == "of" and p.ent[c] not in TIME_TYPES for c in p.children[i]
    )


def is_head(p: Parse, i: int) -> bool:
    """Whether token `i` heads a noun phrase that could fill a role."""
    tag, dep = p.tag[i], p.dep[i]
    if tag in PERSONAL_TAGS:
        return dep != "expl"
    if tag in NOUN_TAGS:
        # "the *Red Lynx* group" is inside a phrase; "Velm, *Norvik*" (nmod after its head) heads its own.
        return dep not in MODIFIER_DEPS and not (dep == "nmod" and i < p.head[i]) and not is_temporal(p, i)
    if tag in NOMINAL_TAGS:
        if dep == "conj" and p.tag[p.head[i]] in NOMINAL_TAGS:
            return is_head(p, p.head[i])
        if dep == "oprd" and not p.children[i]:
            return False  # "was shot *dead*"
        return dep in ARGUMENT_DEPS and not is_temporal(p, i)
    return False


def heads(p: Parse) -> list[int]:
    """The tokens that head a noun phrase, in text order."""
    return [i for i in range(p.n) if is_head(p, i) and (any(map(str.isalnum, p.word[i])) or _is_share(p, i))]


def _is_share(p: Parse, i: int) -> bool:
    """Whether a sign stands for how much of something: "40 *%* of the firms"."""
    return p.word[i] == "%" and any(p.dep[c] == "prep" and p.lower[c] == "of" for c in p.children[i])


def _subtree(p: Parse, head: int, cut: frozenset[str]) -> list[int]:
    """The tokens of a phrase: the head's subtree without its outside dependents and without the labels of `cut`.

    Of possessive endings only the head's own is ever cut: "the results of last *month's* vote".
    """
    own = [c for c in p.children[head] if p.dep[c] not in OUTSIDE_DEPS and p.dep[c] not in cut]
    out, stack = [head], [c for c in own if not _hangs_loose(p, head, c)]
    while stack:
        i = stack.pop()
        out.append(i)
        stack.extend(c for c in p.children[i] if p.dep[c] not in cut or p.dep[c] == "case")
    return out


def _hangs_loose(p: Parse, head: int, c: int) -> bool:
    """Whether a dependent of a noun belongs to the clause: "the launch *Tuesday*", "Lund *on Friday*", "Reed *to* ..."."""
    if p.dep[c] == "npadvmod":
        return c > head
    if p.dep[c] == "appos":
        # A list read as an apposition: "Ana Lund, Joe Reed"; but "Austin, Texas" is one place.
        return p.tag[head] in PROPER_TAGS and p.tag[c] in PROPER_TAGS and p.ent[head] != "GPE"
    if p.dep[c] != "prep" or p.lower[c] == "of":
        return False
    if p.ent[head] == "PERSON":
        return p.lower[c] not in ("from", "at")
    return any(is_temporal(p, g) for g in p.children[c] if p.dep[g] == "pobj")


def _trim(p: Parse, start: int, end: int, head: int) -> tuple[int, int]:
    # "*even* Director Lund", "*so* late claims can be paid", "*now* 190 firms"
    while start < head and (
        p.is_blank(start)
        or (p.tag[start] == "RB" and (p.head[start] == head or p.lower[start] in ("so", "currently", "now")))
    ):
        start += 1
    while end - 1 > head and p.is_blank(end - 1) and p.word[end - 1] not in ")]" and p.tag[end - 1] != "POS":
        end -= 1
    return start, end


def full_extent(p: Parse, head: int) -> tuple[int, int]:
    """The whole phrase with relative clauses, appositions and the possessive ending, as OntoNotes marks mentions.

    Args:
        p: The parse.
        head: The index of the head token.

    Returns:
        First token and the token after the last.
    """
    tokens = _subtree(p, head, frozenset())
    return _trim(p, min(tokens), max(tokens) + 1, head)


def core_extent(p: Parse, head: int) -> tuple[int, int]:
    """The phrase without relative clauses, participles, appositions and possessive ending: "the people", "Jim Kenney".

    Returns:
        First token and the token after the last, a run without gaps around the head.
    """
    tokens = set(_subtree(p, head, RELATIVE_DEPS | {"case"}))
    start = end = head
    while start - 1 in tokens:
        start -= 1
    while end in tokens:
        end += 1
    start, end = _trim(p, start, end, head)
    if end - 1 > head and p.word[end - 1] == ")" and "(" not in p.word[start:end]:
        end -= 1
    return start, end


def name_tokens(p: Parse, head: int) -> list[int]:
    """The head and its own modifiers before it, without determiner, possessive and number: "rescued members", but "$2 million"."""
    out = [head]
    for c in p.children[head]:
        numbered = p.tag[c] == "CD" and p.tag[head] in ("NN", "NNP") and p.lower[c] not in ("one", "1")
        named = p.dep[c] in NAME_DEPS and p.tag[c] not in DETERMINER_TAGS and p.dep[c] != "poss"
        amount = (p.tag[head] == "CD" or p.lower[head] in SHARES) and all(
            p.tag[i] in AMOUNT_TAGS for i in range(c, head)
        )
        named = named or amount or is_hyphenated(p, c)
        # a number before a singular counts nothing: "the *1991* agreement", "the *747* jet"
        if c < head and (named or (numbered and p.ent[c] in ("DATE", "CARDINAL", "PRODUCT", ""))):
            out.extend(_subtree(p, c, frozenset({"advmod", "det"})))
    out = sorted(_whole_words(p, {i for i in out if i <= head}, head))
    while out and p.is_blank(out[0]):
        out.pop(0)
    return out


def _whole_words(p: Parse, tokens: set[int], head: int) -> set[int]:
    """Add what a hyphen joins to one of the tokens before the head: "search*-and-rescue* operation"."""
    for i in sorted(tokens):
        while i + 1 < head and not p.spaced[i] and (p.word[i] == "-" or p.word[i + 1] == "-"):
            i += 1
            tokens.add(i)
    return tokens


def is_hyphenated(p: Parse, i: int) -> bool:
    """Whether a determiner is part of a word: "the *no*-confidence vote"."""
    return p.tag[i] == "DT" and i + 1 < p.n and p.word[i + 1] == "-" and not p.spaced[i]


def nominal_name(p: Parse, head: int) -> str:
    """What to call something that no one names: the words of `name_tokens`, spaced as in the text.

    A number or a word without a noun keeps what says of what: "107" -> "107", "those who were wounded" -> "those".
    """
    if head not in p.names:
        p.names[head] = _nominal_name(p, head)
    return p.names[head]


def _nominal_name(p: Parse, head: int) -> str:
    tokens = name_tokens(p, head)
    runs: list[list[int]] = []
    for i in tokens:
        if runs and all(p.lower[j] in ("and", "&", ",") for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)  # "UK *and* EU negotiators"
        else:
            runs.append([i])
    return " ".join([p.text(run[0], run[-1] + 1) for run in runs] + (_of_what(p, head) or _of_whom(p, head)))


def _of_what(p: Parse, head: int) -> list[str]:
    """The bare noun behind "of" without which a head says little: "state *of emergency*", "board *of directors*"."""
    prep = p.child(head, "prep")
    if prep != head + 1 or p.lower[prep] != "of":
        return []
    noun = p.child(prep, "pobj")
    if (
        noun is None
        or p.tag[noun] not in ("NN", "NNS")
        or any(p.dep[c] in ("det", "poss", "nummod") for c in p.children[noun])
    ):
        return []
    tokens = name_tokens(p, noun)
    return [p.text(prep, noun + 1)] if tokens == list(range(prep + 1, noun + 1)) else []


def _of_whom(p: Parse, head: int) -> list[str]:
    """Whom somebody without a name speaks for or belongs to: "attorneys *for the owner*", "officials *in the finance ministry*"."""
    prep = p.child(head, "prep")
    if prep != head + 1 or not _is_somebody(p, head):
        return []
    # "met an official *in* Velm" may tell where they met
    serves = p.lower[prep] == "of" or (p.lower[prep] in SERVING and p.dep[head] in SUBJECT_DEPS)
    noun = p.child(prep, "pobj")
    if not serves or noun is None or p.tag[noun] not in NOUN_TAGS or p.ent[noun] in TIME_TYPES:
        return []
    last = _named_end(p, noun)
    inside = set(_subtree(p, prep, RELATIVE_DEPS))
    whole = last - prep <= MAX_SERVED and inside.issuperset(range(prep, last + 1)) and not _leaves_open(p, prep, last)
    return [p.text(prep, last + 1)] if whole else []


def _is_somebody(p: Parse, head: int) -> bool:
    """Whether a common noun stands for people: "an *official*", also "a *source* in the ministry"."""
    known = nouns().get(p.lemma[head].lower())
    person = p.lemma[head].lower() == "source" or (known is not None and known.kind == "person")
    return person and p.tag[head] in ("NN", "NNS")


def _leaves_open(p: Parse, start: int, last: int) -> bool:
    """Whether a phrase does not say which one: "of *its* unit", "of *a* school", or names one of several: "of Norvik *and* Velm"."""
    inside = range(start, last + 1)
    vague = any(p.tag[i] == "PRP$" or p.lower[i] in ("a", "an") for i in inside)
    return vague or any(p.dep[c] in ("conj", "appos") for i in inside for c in p.children[i])


def _named_end(p: Parse, noun: int) -> int:
    """The last token of a noun with the name behind "of": "the Bank *of Norvik*"."""
    of = p.child(noun, "prep")
    name = p.child(of, "pobj") if of is not None and of == noun + 1 and p.lower[of] == "of" else None
    return noun if name is None or p.tag[name] not in PROPER_TAGS else name


def conjuncts(p: Parse, head: int) -> list[int]:
    """The heads coordinated with `head`, itself first: "Malaysia and Indonesia" -> both."""
    out = [head]
    for i in out:
        out.extend(c for c in p.children[i] if p.dep[c] == "conj" and c not in out)
    return out


@lru_cache(maxsize=1)
def parse_of(doc: Tokens) -> Parse:
    """The columns of a document whose parse is final; those of the last one asked for are kept."""
    return Parse(doc)


def phrase(token: Token) -> Span:
    """The noun phrase headed by `token`, without relative clauses and appositions (`core_extent`)."""
    start, end = core_extent(parse_of(token.doc), token.i)
    return token.doc[start:end]
