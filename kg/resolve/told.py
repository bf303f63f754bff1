"""What one article tells: its quads, and what of them the conclusions across articles are drawn from.

It is read where the article is extracted, so that the one process that concludes need not ask what is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day
from typing import NamedTuple

from kg.model import Analysis
from kg.rdf import iris
from kg.rdf.terms import content, literal
from kg.rdf.triples import ENTITY_CLASS, quads
from kg.rdf.vocab import KG, SKOS
from kg.resolve.copies import Text, fingerprint

#: By the predicate of a referent, the field of a profile that counts what it says.
FIELDS = {
    KG.named: "named",
    KG.name: "names",
    KG.alias: "aliases",
    KG.toldType: "types",
    KG.toldCountry: "countries",
    KG.toldSector: "sectors",
    SKOS.exactMatch: "links",
}
#: By the predicate of a mention that says who takes part, the field of a telling.
ROLES = {
    KG.toldActor: "actors",
    KG.toldTarget: "targets",
    KG.toldRecipient: "recipients",
    KG.toldPlace: "places",
    KG.toldSpeaker: "speakers",
}
#: By the class that a referent is told to be of, the coarse type.
TYPES = {iri: type_ for type_, iri in ENTITY_CLASS.items()}

_MENTION = (
    KG.triggerStart, KG.toldMainAction, KG.toldPredicate, KG.polarity, KG.modality, KG.toldDate, KG.plover, KG.cameo, KG.contentOf,
    KG.hearsay,
)  # fmt: skip
_READ = {
    f"<{predicate}>": predicate
    for predicate in (KG.text, KG.published, KG.slug, *FIELDS, *_MENTION, KG.toldAction, *ROLES)
}
_SLUG, _OWN_SLUG = f"<{KG.slug}>", f"<{KG.ownSlug}>"


class Referent(NamedTuple):
    """An entity as one article knows it.

    Attributes:
        iri: Its IRI.
        slug: Slug of its name, or of its description in this article.
        named: Whether it has a proper name.
        name: Its name, or what describes it.
        says: Field of a profile, and value, of all that is said of it.
    """

    iri: str
    slug: str
    named: bool
    name: str
    says: tuple[tuple[str, str], ...]


class Mention(NamedTuple):
    """One telling of an event, its participants as the article's referents; the fields are those of a `Telling`.

    Attributes:
        roles: Field of a telling, and IRI of a referent, in the order of their IRIs.
    """

    iri: str
    at: int
    main: str
    predicate: str
    polarity: str
    modality: str
    date: str | None
    plover: str | None
    cameo: str | None
    content_of: str | None
    hearsay: bool
    actions: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells.

    Attributes:
        article: IRI of the article, and of its graph.
        quads: Its quads, as N-Quads.
        text: What of its text is compared with other articles'.
        referents: The entities it knows.
        mentions: The events it tells.
    """

    article: str
    quads: str
    text: Text
    referents: tuple[Referent, ...]
    mentions: tuple[Mention, ...]

    @property
    def entities(self) -> int:
        """How many named entities it knows."""
        return sum(referent.named for referent in self.referents)


def tell(analysis: Analysis, *, base: str, fingerprint: str) -> Told:
    """Write what was found in an article as quads."""
    return told_by(iris.article(analysis.article.id, base=base), quads(analysis, base=base, fingerprint=fingerprint))


def told_by(article: str, lines: Iterable[str]) -> Told:
    """Read what an article tells from its lines of N-Quads, as `kg.rdf.triples` writes them."""
    lines = list(lines)
    subjects: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in lines:
        subject, written, rest = line.split(" ", 2)
        if predicate := _READ.get(written):
            value = rest[1 : rest.index(">")] if rest[0] == "<" else content(rest[: rest.rindex(" <")])
            said = subjects[subject]
            if predicate in said:
                said[predicate].append(value)
            else:
                said[predicate] = [value]
    about = subjects.pop(f"<{article}>", {})
    published = Day.fromisoformat(about[KG.published][0]) if KG.published in about else None
    found = [(subject[1:-1], said) for subject, said in subjects.items()]
    return Told(
        article,
        "".join(lines),
        fingerprint(article, published, about[KG.text][0]),
        tuple(_referent(iri, said) for iri, said in found if KG.slug in said),
        tuple(_mention(iri, said) for iri, said in found if KG.triggerStart in said),
    )


def with_slugs(told: Told, slugs: Mapping[str, str]) -> Told:
    """Return what an article tells with its referents under other slugs; those of which none is given go under their own."""
    if _OWN_SLUG not in told.quads and slugs.keys().isdisjoint(referent.iri for referent in told.referents):
        return told
    return told_by(told.article, _with_slugs(told.quads.split("\n")[:-1], slugs))


def _referent(iri: str, said: dict[str, list[str]]) -> Referent:
    named = said[KG.named] == ["true"]
    says = [
        (field, TYPES.get(value, value))
        for predicate, field in FIELDS.items()
        if predicate != KG.named or named
        for value in said.get(predicate, ())
    ]
    return Referent(iri, said[KG.slug][0], named, said[KG.name][0], tuple(says))


def _with_slugs(lines: Iterable[str], slugs: Mapping[str, str]) -> Iterator[str]:
    parts = [line.split(" ", 2) for line in lines]
    own = {subject: rest for subject, predicate, rest in parts if predicate == _OWN_SLUG}
    for subject, predicate, rest in parts:
        if predicate == _SLUG:
            rest = own.get(subject, rest)
            if slug := slugs.get(subject[1:-1]):
                yield f"{subject} {_OWN_SLUG} {rest}\n"
                rest = f"{literal(slug)}{rest[rest.rindex(' <') :]}"
        if predicate != _OWN_SLUG:
            yield f"{subject} {predicate} {rest}\n"


def _mention(iri: str, said: dict[str, list[str]]) -> Mention:
    one = {predicate: said[predicate][0] for predicate in _MENTION if predicate in said}
    roles = sorted((predicate, referent) for predicate in ROLES for referent in said.get(predicate, ()))
    return Mention(
        iri,
        int(one[KG.triggerStart]),
        one[KG.toldMainAction],
        one[KG.toldPredicate],
        one[KG.polarity],
        one[KG.modality],
        one.get(KG.toldDate),
        one.get(KG.plover),
        one.get(KG.cameo),
        one.get(KG.contentOf),
        KG.hearsay in one,
        tuple(sorted(said[KG.toldAction])),
        tuple((ROLES[role], referent) for role, referent in roles),
    )
