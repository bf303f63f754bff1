"""A trigger's clause as the lexicon's conditions see it: objects, subject, particles, complements, semantic classes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from kg.pipeline import lexicon
from kg.pipeline.entities_words import nouns
from kg.pipeline.lexicon import Condition
from kg.pipeline.nouns import Parse, is_temporal
from kg.pipeline.tokens import Span

RELATIVIZERS = frozenset(("WDT", "WP", "WP$"))
#: What may stand as a particle: "turn *away*", "crack *down* *on*", "come *clean*".
PARTICLE_DEPS = frozenset("prt prep advmod acomp agent dative npadvmod oprd amod mark".split())
OBJECT_DEPS = frozenset(("dobj", "nsubjpass"))
#: "*dozens* of people", "a *number* of rebels": the noun after "of" says what they are.
QUANTITIES = frozenset(
    "dozen hundred thousand million billion number amount group majority most some several many one two three four five all any each lot "
    "half rest score pair set series handful couple none those team part member wave kind type form percent % six seven eight nine ten "
    "variety range array raft host string spate slew batch spectrum bunch plethora succession".split()
)
#: What is meant itself where it is known: "raised *the number* of troops".
COUNTS = frozenset(("number", "amount"))
ENTITY_CLASSES = {
    "PERSON": frozenset(("PERSON", "HUMAN")),
    "NORP": frozenset(("PERSON", "HUMAN", "STATE", "POLITICAL")),
    "GPE": frozenset(("PLACE", "STATE", "POLITICAL")),
    "ORG": frozenset(("ORG", "GROUP")),
    "LOC": frozenset(("PLACE",)),
    "FAC": frozenset(("PLACE",)),
    "MONEY": frozenset(("MONEY", "THING")),
    "WORK_OF_ART": frozenset(("DOC", "THING")),
    "LAW": frozenset(("LAW", "THING")),
    "PRODUCT": frozenset(("THING",)),
    "CARDINAL": frozenset(("NUMBER",)),
    "ORGANIZATION": frozenset(("ORG", "GROUP")),
    "GROUP": frozenset(("GROUP", "HUMAN")),
    "THING": frozenset(("THING",)),
}
ANIMATE = frozenset("PERSON HUMAN ORG STATE POLITICAL FORCE ARMED GROUP ANIMAL TEAM".split())
MODIFIERS = frozenset(("compound", "amod", "nmod"))
QUOTES = frozenset("\"“”'‘’")
#: Adverbs of direction, whose own preposition the verb governs too: "backed *out* of the deal", "kept *away* from the press".
DIRECTIONS = frozenset("apart around aside away back down forward in off on out over through together up".split())


class Nouns:
    """The semantic classes of a document's nouns, each looked up once."""

    def __init__(
        self,
        parse: Parse,
        mentions: dict[int, Span],
        entities: dict[str, dict[str, Any]],
        quoted: frozenset[int] = frozenset(),
    ) -> None:
        """Keep what the look-ups need.

        Args:
            parse: The document's columns.
            mentions: The mention that each head token belongs to.
            entities: The entity of each key.
            quoted: The tokens inside quotations.
        """
        self.parse, self.mentions, self.entities, self.quoted = parse, mentions, entities, quoted
        self._known: dict[int, frozenset[str]] = {}

    def content(self, head: int) -> int:
        """The noun that says what a phrase is about: "dozens of *people*", "a number of *rebels*", but "raised the *number* of rebels"."""
        p = self.parse
        of = next((c for c in p.children[head] if p.lower[c] == "of"), None)
        noun = p.child(of, "pobj") if of is not None and p.lemma[head].lower() in QUANTITIES else None
        if noun is None or (p.lemma[head].lower() in COUNTS and self._is_known(head, noun)):
            return head
        return noun

    def _is_known(self, count: int, noun: int) -> bool:
        """Whether it is known which number is meant, and by no clause of what is counted: "the number of trips *they took*"."""
        p = self.parse
        related = any(p.dep[c] == "relcl" for head in (count, noun) for c in p.children[head])
        return not related and any(p.lower[c] == "the" for c in p.children[count])

    def classes(self, head: int) -> frozenset[str]:
        """The semantic classes of the noun phrase headed by a token, and its head's lemma."""
        if head not in self._known:
            self._known[head] = self._classes(self.content(head))
        return self._known[head]

    def _classes(self, head: int) -> frozenset[str]:
        p = self.parse
        modifiers = tuple(p.lower[c] for c in p.children[head] if p.dep[c] in MODIFIERS)
        out = lexical_classes(p.lemma[head].lower(), p.lower[head], modifiers, p.ent[head])
        if p.ent[head] == "PERSON":  # "*ambassador* Ana Lund"
            out |= {m for m in modifiers if m in nouns() and nouns()[m].kind == "person"}
        mention = self.mentions.get(head)
        entity = self.entities.get(mention.id_) if mention is not None else None
        if entity is not None:
            out |= entity_classes(entity["name"].lower(), entity["type"])
        if "PERSON" in out or "HUMAN" in out:
            return out | ENTITY_CLASSES["PERSON"]
        thing = p.tag[head].startswith("NN") and out.isdisjoint(ANIMATE)
        return out | ENTITY_CLASSES["THING"] if thing else out


@lru_cache(maxsize=1 << 16)
def lexical_classes(lemma: str, lower: str, modifiers: tuple[str, ...], entity: str) -> frozenset[str]:
    """The classes that a noun's own words give it: lemma, form, modifiers, and the type the recogniser saw.

    Args:
        lemma: The head's lemma, in small letters.
        lower: The head as it stands, in small letters.
        modifiers: The words before it: "*air* strike".
        entity: Its entity type in spaCy's scheme, or "".

    Returns:
        The classes, the lemma, its American spelling and the form themselves, and "noun with modifier" where one is listed.
    """
    known, events = lexicon.classes(), lexicon.nouns()
    out = {lemma, lower, lexicon.american(lemma)} | known.get(lemma, frozenset()) | known.get(lower, frozenset())
    for modifier in modifiers:
        out |= known.get(f"{modifier}_{lemma}", frozenset())
        if f"{modifier}_{lemma}" in events:
            out |= {f"{modifier}_{lemma}", "EVENT", "COMPOUND"}
    if lemma in events:
        out.add("EVENT")
    return frozenset(out | ENTITY_CLASSES.get(entity, frozenset()))


@lru_cache(maxsize=1 << 14)
def entity_classes(name: str, kind: str) -> frozenset[str]:
    """The classes of an entity's type and of its name's last words: "the Israel Defense *Forces*"."""
    known, words = lexicon.classes(), name.split()
    out = ENTITY_CLASSES.get(kind, frozenset()) - {"THING"} | known.get("_".join(words[-2:]), frozenset())
    if words and kind != "PERSON":
        out |= known.get(words[-1], frozenset()) | known.get(words[-1].removesuffix("s"), frozenset())
    return frozenset(out)


class Clause:
    """The slots of one frame, read from the parse when a condition first asks for them."""

    def __init__(self, frame: dict[str, Any], nouns: Nouns) -> None:
        """Look at a frame through the classes of its document's nouns."""
        self.frame, self.nouns, self.parse = frame, nouns, nouns.parse
        self.trigger: int = frame["trigger"]

    @cached_property
    def children(self) -> list[int]:
        """The trigger's dependents."""
        return self.parse.children[self.trigger]

    @cached_property
    def objects(self) -> list[int]:
        """Heads of the direct objects, of the passive's subject, and of a light verb's noun."""
        p, target = self.parse, self.frame["target"]
        out = [c for c in self.children if p.dep[c] in OBJECT_DEPS and p.tag[c] not in RELATIVIZERS]
        out += [a for a in self.frame["alt"] if a not in out and p.tag[a].startswith("NN")]
        # the target of a preposition ("met with *her*") is no direct object
        if (
            target is not None
            and target not in out
            and not (p.dep[target] == "pobj" and p.head[p.head[target]] == self.trigger)
        ):
            out.append(target)
        return out

    @cached_property
    def subjects(self) -> list[int]:
        """Head of the logical subject, if one is known."""
        return [self.frame["actor"]] if self.frame["actor"] is not None else []

    @cached_property
    def particles(self) -> dict[str, list[int]]:
        """Particles, prepositions and adverbs of the verb, each with the heads of its complements."""
        p = self.parse
        out: dict[str, list[int]] = {}
        for child in self.children:
            if p.dep[child] in PARTICLE_DEPS:
                complements = self._complements(child)
                # "held talks *on Friday*" does not hold on
                if not any(is_temporal(p, c) for c in complements):
                    for word in (child, *self._inner(child)):
                        out.setdefault(p.lower[word], []).extend(complements)
        # "fired *up*" when the parser takes the particle for something else
        after = self.trigger + 1
        if after < p.n and p.dep[after] == "mark" and p.lower[after] == "for" and p.head[p.head[after]] == self.trigger:
            out.setdefault("for", []).append(p.head[after])  # "called *for* her to go"
        if after < p.n and p.tag[after] in ("RP", "RB"):
            out.setdefault(p.lower[after], []).extend(self._complements(after))
        return out

    @cached_property
    def bare(self) -> frozenset[str]:
        """The particles that govern nothing: "gave *in*", but not "gave it in May"."""
        p = self.parse
        alone = [c for c in self.children if p.dep[c] in PARTICLE_DEPS and p.child(c, "pobj", "pcomp") is None]
        return frozenset(p.lower[c] for c in alone)

    @cached_property
    def object_particles(self) -> dict[str, list[int]]:
        """Prepositions that the parser hung on the object: "fired missiles *at* the base"."""
        p = self.parse
        out: dict[str, list[int]] = {}
        for noun in self.objects:
            for child in p.children[noun]:
                if p.dep[child] == "prep" and child > self.trigger:
                    out.setdefault(p.lower[child], []).extend(self._complements(child))
        return out

    def _complements(self, preposition: int) -> list[int]:
        """What a preposition governs; a chain of two ("*out* *of* the deal") governs the last."""
        p, out = self.parse, []
        for child in p.children[preposition]:
            if p.dep[child] in ("pobj", "pcomp"):
                out.append(child)
            elif p.dep[child] == "prep":
                out += self._complements(child)
        return out

    def _inner(self, particle: int) -> list[int]:
        """The prepositions of an adverb of direction: "backed out *of* the deal"."""
        p = self.parse
        return [c for c in p.children[particle] if p.dep[c] == "prep" and p.lower[particle] in DIRECTIONS]

    @cached_property
    def complements(self) -> list[int]:
        """Heads of the clausal complements that are not finite, small clauses included."""
        p = self.parse
        return [c for c in self.children if p.dep[c] == "xcomp" or (p.dep[c] == "ccomp" and not self._finite(c))]

    @cached_property
    def clauses(self) -> list[int]:
        """Heads of the finite clauses that are the verb's object."""
        p = self.parse
        return [c for c in self.children if p.dep[c] in ("ccomp", "parataxis") and self._finite(c)]

    def _finite(self, head: int) -> bool:
        p = self.parse
        if p.tag[head] in ("VBD", "VBZ", "VBP"):
            return True
        return any(p.dep[c] in ("aux", "auxpass") and p.tag[c] in ("MD", "VBD", "VBZ", "VBP") for c in p.children[head])

    @cached_property
    def predicates(self) -> list[int]:
        """Heads of the object complements: "called it a *mistake*", "found him *guilty*"."""
        p = self.parse
        out = [c for c in self.children if p.dep[c] in ("oprd", "acomp", "attr")]
        return out + [c for c in self.complements if not p.tag[c].startswith("VB") or p.tag[c] == "VBN"]

    @cached_property
    def passive(self) -> bool:
        """Whether the verb is in the passive."""
        p = self.parse
        return "passive" in self.frame["construction"] or any(
            p.dep[c] in ("auxpass", "nsubjpass", "agent") for c in self.children
        )

    @cached_property
    def quoted(self) -> bool:
        """Whether a quotation mark stands beside the verb or its subject, outside: '"...," he *said*', but '"it *went*," he said'."""
        p, t = self.parse, self.trigger
        near = (i for i in range(max(0, t - 3), min(p.n, t + 4)) if p.sent[i] == p.sent[t])
        return t not in self.nouns.quoted and any(p.word[i] in QUOTES for i in near)

    @cached_property
    def obliging(self) -> bool:
        """Whether the clause that is said holds a "must" or "should"."""
        p = self.parse
        return any(p.lower[g] in ("must", "should") for c in self.clauses for g in p.children[c])

    def matches(self, head: int, words: frozenset[str]) -> bool:
        """Say whether a noun phrase's lemma or one of its classes is among the words."""
        return not words.isdisjoint(self.nouns.classes(head))

    def holds(self, condition: Condition) -> bool:
        """Say whether a condition of the lexicon holds."""
        return CHECKS[condition.kind](self, condition) != condition.negated

    def slot(self, heads: list[int], words: frozenset[str]) -> bool:
        """Say whether a slot is filled, by one of the words if there are any."""
        return any(self.matches(h, words) for h in heads) if words else bool(heads)

    def preposition(self, condition: Condition) -> bool:
        """Say whether one of the particles is there, with the complement asked for."""
        for word in condition.words:
            heads = self.particles.get(word)
            if heads is not None and not condition.complement:
                return True
            heads = (heads or []) + self.object_particles.get(word, [])
            if condition.complement and any(self.matches(h, condition.complement) for h in heads):
                return True
        return False


CHECKS: dict[str, Callable[[Clause, Condition], bool]] = {
    "o": lambda clause, c: clause.slot(clause.objects, c.words),
    "s": lambda clause, c: clause.slot(clause.subjects, c.words),
    "p": lambda clause, c: clause.preposition(c),
    "t": lambda clause, c: not clause.bare.isdisjoint(c.words),
    "c": lambda clause, c: bool(clause.clauses),
    "q": lambda clause, c: bool(clause.clauses) or clause.quoted,
    "x": lambda clause, c: clause.slot(clause.complements, c.words),
    "k": lambda clause, c: clause.slot(clause.predicates, c.words),
    "i": lambda clause, c: any(clause.parse.dep[child] == "dative" for child in clause.children),
    "m": lambda clause, c: clause.obliging,
    "v": lambda clause, c: clause.passive,
}
