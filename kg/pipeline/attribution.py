"""Who says it: the speaker of a clause, innermost first (after PARC 3.0's attribution relations, Pareti 2016)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Span, Token

from kg.pipeline import verbs as v
from kg.pipeline.arguments import is_clause, prepositional_object
from kg.pipeline.nouns import parse_of
from kg.pipeline.roles import RoleFinder

#: Nouns that a clause with "that" tells: "in a *letter* that the port was shut".
MESSAGE = frozenset(
    "statement claim charge allegation report announcement warning suggestion assertion argument accusation message letter post speech "
    "interview remark comment complaint news belief conclusion view opinion prediction testimony blog article tweet".split()
)


class Speakers:
    """Finds the speakers of the clauses of one Doc."""

    def __init__(self, roles: RoleFinder, mentions: Mapping[int, Span], quotes: list[Span]) -> None:
        """Keep what is looked up for every trigger: roles, mentions by head, quotations."""
        self.roles, self.quotes = roles, quotes
        self.by_start = {m.start: head for head, m in sorted(mentions.items(), key=lambda item: len(item[1]))}

    def of(self, trigger: Token) -> Token | None:
        """Return the head of the one who is reported to say or believe a trigger's clause, or None.

        The nearest source wins: a verb of saying whose content the clause is, the quotation around it, "as X told",
        "according to X".
        """
        for verb in self._saying(trigger):
            below = self._according_to(trigger, verb) or self.roles.roles(verb).actor
            if (who := self._author(below)) is not None:
                return who
        inside = [q for q in self.quotes if q.start <= trigger.i < q.end and q.kb_id_]
        if inside:
            quote = min(inside, key=len)
            return None if quote.id_ == str(trigger.i) else self._author(trigger.doc[int(quote.kb_id_)])
        return self._author(self._according_to(trigger))

    def _saying(self, trigger: Token) -> Iterator[Token]:
        """Climb from a trigger and yield the verbs of saying or believing whose content it stands in."""
        child, node = trigger, trigger.head
        while node != child:
            lemma = node.lemma_.lower()
            if child.dep_ == "ccomp" and is_clause(node) and lemma in v.REPORTING and not _left_open(child, lemma):
                yield node
            # "accused the agency of *misusing*", whatever the parser hung "of" on
            if child.dep_ == "prep" and (holder := _accusation(child)) is not None and trigger.i > holder.i:
                yield holder
            # "told the Gazette in a letter *that* the port was shut"
            if (
                child.dep_ in ("acl", "relcl")
                and node.lemma_ in MESSAGE
                and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
            ):
                yield from (a for a in node.ancestors if a.lemma_.lower() in v.REPORTING | v.DENIAL)
            yield from self._inserted(node, trigger)
            child, node = node, node.head
        yield from self._inserted(trigger, trigger)

    def _inserted(self, clause: Token, trigger: Token) -> Iterator[Token]:
        """Verbs of saying below the clause that they report: "the talks, *said* the envoy, had failed", "as she *told* the BBC"."""
        for child in clause.children:
            inserted = child.dep_ in ("parataxis", "dep") and child.lemma_.lower() in v.QUOTATIVE
            as_told = (
                child.dep_ == "advcl"
                and child.lemma_.lower() in v.SPEECH
                and any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
                and not _tells_else(child)
            )
            if (inserted or as_told) and child != trigger and not child.is_ancestor(trigger):
                yield child

    def _author(self, who: Token | None) -> Token | None:
        """Return whose words a message is: "*Lund*'s statement added", "said the post by *a reader*"."""
        if who is None or who.lemma_ not in MESSAGE:
            return who
        for child in who.children:
            if child.dep_ == "poss":
                return child
            if (
                child.dep_ == "prep"
                and child.lower_ in ("by", "from")
                and (author := prepositional_object(child)) is not None
            ):
                return author
        return who

    def _according_to(self, trigger: Token, below: Token | None = None) -> Token | None:
        """Return X of "according to X" when it covers the trigger's clause, and stands below the verb `below` if one is given."""
        named = "according" in parse_of(trigger.doc).lower[trigger.sent.start : trigger.sent.end]
        for clause in (trigger, *trigger.ancestors) if named else ():
            if clause == below:
                return None
            for child in clause.children:
                if child.dep_ == "prep" and child.lower_ == "according":
                    found = next(
                        (o for p in child.children if p.dep_ == "prep" for o in p.children if o.dep_ == "pobj"), None
                    )
                    if found is None or found.is_ancestor(trigger):
                        continue
                    inner = _quoting(found)
                    if inner is None or not (inner.head == trigger or inner.head.is_ancestor(trigger)):
                        return inner if inner is not None else found
        if below is not None or not named:
            return None
        # fronted, and lost by the parser: "According to Lund the ship was sold"
        start = trigger.sent.start
        if start + 2 in self.by_start and trigger.doc[start : start + 2].text.lower() == "according to":
            head = self.by_start[start + 2]
            return trigger.doc[head] if head < trigger.i else None
        return None


def _tells_else(verb: Token) -> bool:
    """Whether a verb of saying has a content of its own: "as the agency *announced its plan*" reports nothing else."""
    told = verb.lemma_.lower() in ("tell", "inform", "assure", "remind", "show")
    return any(
        (c.dep_ == "dobj" and not told)
        or c.dep_ in ("ccomp", "xcomp")
        or (c.dep_ == "prep" and c.lower_ in ("of", "about", "against"))
        for c in verb.children
    )


def _left_open(content: Token, lemma: str) -> bool:
    """Whether a verb does not say that it is so: "would not say *whether* the ship was sold", "know *how* it was spent"."""
    return any(
        (c.dep_ == "mark" and c.lower_ in ("whether", "if")) or (c.tag_ == "WRB" and lemma in v.COGNITION)
        for c in content.children
    )


def _quoting(source: Token) -> Token | None:
    """Return whom a source quotes itself: "according to the agency, *quoting the ministry*, ..."."""
    after = [
        t for t in source.doc[source.i + 1 : min(source.i + 4, source.sent.end)] if t.lower_ in ("quoting", "citing")
    ]
    return next((c for t in after for c in t.children if c.dep_ == "dobj"), None)


def _accusation(preposition: Token) -> Token | None:
    """Return the verb of accusing that a preposition belongs to, also over its object: "accused *the agency* of"."""
    head = preposition.head
    verb = head if is_clause(head) else head.head if head.dep_ in ("dobj", "nsubjpass") else None
    return (
        verb
        if verb is not None
        and verb.lemma_.lower() in ("accuse", "suspect", "blame")
        and preposition.lower_ in ("of", "for")
        else None
    )


def content_of(trigger: Token) -> Token | None:
    """Return the verb that governs a trigger as its content clause."""
    return trigger.head if trigger.dep_ == "ccomp" and is_clause(trigger.head) else None
