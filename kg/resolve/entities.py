"""Entities across articles: which slugs are one entity, and what is known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.pipeline.identity import Link, Profile, best, keys, link, search_keys
from kg.rdf import iris as name
from kg.rdf.names import name_key
from kg.rdf.terms import literal, quad, ref, statements
from kg.rdf.triples import ENTITY_CLASS
from kg.rdf.vocab import GEONAMES, KG, OWL, RDF, RDFS, SKOS, WIKIDATA, XSD
from kg.resolve.overrides import Overrides
from kg.resolve.profiles import Profiles
from kg.resolve.read import View, iris, lines_about, literals

_FOUND_UNDER = "SELECT ?name WHERE { VALUES ?key { $terms } GRAPH kg:identity { ?name kg:identityKey ?key } }"
_LOOKING_UNDER = "SELECT ?name WHERE { VALUES ?key { $terms } GRAPH kg:identity { ?name kg:searchKey ?key } }"
_KEYS_OF = "SELECT ?key WHERE { VALUES ?name { $terms } GRAPH kg:identity { ?name kg:identityKey ?key } }"
_FULLER = """
SELECT ?name ?fuller WHERE { VALUES ?name { $terms } GRAPH kg:identity { ?name kg:shortFor ?fuller } }"""
_SHORTER = """
SELECT ?name ?fuller WHERE { VALUES ?fuller { $terms } GRAPH kg:identity { ?name kg:shortFor ?fuller } }"""
_REFERENTS_IN = "SELECT ?r ?slug WHERE { $articles ?r kg:inArticle ?article ; kg:slug ?slug }"
_REFERENTS_OF = "SELECT ?r ?slug WHERE { VALUES ?slug { $terms } ?r kg:slug ?slug ; kg:inArticle ?article . $keep }"


class Names:
    """The links between names, as they are and as they will be.

    Attributes:
        profiles: What is said of each name that was looked at.
        links: The links of the names near those that were touched, None where there is none.
    """

    def __init__(
        self, view: View, touched: Iterable[str], overrides: Overrides, overruled: frozenset[str], *, base: str
    ) -> None:
        """Choose anew the links of the touched slugs, and of the names that look, or looked, under their keys.

        Args:
            view: What the store will hold.
            touched: Slugs of which something else is said than before.
            overrides: What the user says about identity.
            overruled: Slugs of which the user says something, or said something before.
            base: The IRI under which instances are named.
        """
        self._view, self._base, self._overrides, self._overruled = view, base, overrides, overruled
        self._moved = set(overrides.moved.values())
        self._shorter: dict[str, set[str]] = {}
        self._fuller: dict[str, str | None] = {}
        self.profiles = Profiles(view, base=base)
        self.profiles.look_at(touched)
        before = {key for (key,) in view.concluded(_KEYS_OF, self._written(self.profiles.stored))}
        now = {key for profile in self.profiles.values() if profile.named for key in keys(profile)}
        near = set(touched) | self._names(_LOOKING_UNDER, before | now)
        self.profiles.look_at(near)
        sought = {key for profile in self.profiles.values() if profile.named for key in search_keys(profile)}
        self.profiles.look_at(self._names(_FOUND_UNDER, sought))
        self._read_links(near)
        self.links = self._choose(near)
        self._chosen: dict[str, set[str]] = {}
        for chosen in filter(None, self.links.values()):
            self._chosen.setdefault(chosen.to, set()).add(chosen.name)

    def _written(self, slugs: Iterable[str]) -> list[str]:
        return iris(name.entity(slug, base=self._base) for slug in slugs)

    def _names(self, query: str, wanted: Iterable[str]) -> set[str]:
        return {name.slug(found) for (found,) in self._view.concluded(query, literals(wanted))}

    def _read_links(self, slugs: Iterable[str]) -> None:
        """Read, once for each slug, which fuller name it is short for, and which names are short for it."""
        unread = {slug for slug in slugs if slug not in self._fuller}
        self._fuller |= dict.fromkeys(unread)
        self._shorter |= {slug: set() for slug in unread}
        named = {name.entity(slug, base=self._base): slug for slug in unread if not self.is_new(slug)}
        for short, fuller in self._view.concluded(_FULLER, iris(named)):
            self._fuller[named[short]] = name.slug(fuller)
        for short, fuller in self._view.concluded(_SHORTER, iris(named)):
            self._shorter[named[fuller]].add(name.slug(short))

    def is_new(self, slug: str) -> bool:
        """Say whether the store has neither an article with this slug nor the user's word on it."""
        return slug in self.profiles and slug not in self.profiles.stored and slug not in self._overruled

    def _choose(self, near: set[str]) -> dict[str, Link | None]:
        blocks: dict[str, list[Profile]] = {}
        for profile in (profile for profile in self.profiles.values() if profile.named):
            for key in keys(profile):
                blocks.setdefault(key, []).append(profile)
        out: dict[str, Link | None] = dict.fromkeys(near)
        for slug in near & self.profiles.keys():
            profile = self.profiles[slug]
            if not profile.named and slug not in self._overruled:
                continue
            others = {p.slug: p for key in search_keys(profile) for p in blocks.get(key, ()) if p.slug != slug}
            out[slug] = self._link(profile, [others[s] for s in sorted(others)])
        return out

    def _link(self, profile: Profile, others: list[Profile]) -> Link | None:
        """Choose the link of a name: the user's, or none of a name that the user has made an entity's, or the rules'.

        What may be short for an entity that the user has told apart, and for another, is short for neither.
        """
        same, different, moved = self._overrides.same, self._overrides.different, self._moved
        if profile.slug in same:
            return Link(profile.slug, same[profile.slug], "the user says so")
        if profile.slug in moved or profile.slug in same.values():
            return None
        near = [other for other in others if (profile.slug, other.slug) not in different]
        apart = [[o] for o in near if o.slug in moved and name_key(o.name) != name_key(profile.name)]
        found = [link(profile, one) for one in ([o for o in near if o.slug not in moved], *apart)]
        chosen = [one for one in found if one]
        return chosen[0] if len(chosen) == 1 else None

    def before(self, slug: str) -> str:
        """Return the slug of the entity that a slug stood for."""
        while fuller := self._stored(slug):
            slug = fuller
        return slug

    def now(self, slug: str) -> str:
        """Return the slug of the entity that a slug stands for."""
        while fuller := self._next(slug):
            slug = fuller
        return slug

    def _next(self, slug: str) -> str | None:
        if slug in self.links:
            chosen = self.links[slug]
            return chosen.to if chosen else None
        return self._stored(slug)

    def _stored(self, slug: str) -> str | None:
        if slug not in self._fuller:
            self._read_links([slug])
        return self._fuller[slug]

    def roots(self, affected: Iterable[str]) -> set[str]:
        """Return the slugs of the entities that the affected slugs stand for, and of those they stood for."""
        return {root for slug in affected for root in (self.now(slug), self.now(self.before(slug)))}

    def family(self, slug: str) -> set[str]:
        """Return the slugs that stand, or stood, for a slug's entity through it: itself and the shorter ones."""
        found, stack = set(), [slug]
        while stack:
            one = stack.pop()
            if one not in found:
                found.add(one)
                stack.extend(self._shorter_than(one))
        return found

    def _shorter_than(self, slug: str) -> set[str]:
        if slug not in self._shorter:
            self._read_links([slug])
        return self._shorter[slug] | self._chosen.get(slug, set())

    def affected(self, touched: Iterable[str]) -> set[str]:
        """Return the slugs whose entity may have changed: those touched or with a new link, and the shorter ones."""
        moved = {slug for slug, chosen in self.links.items() if (chosen.to if chosen else None) != self._stored(slug)}
        return {member for slug in moved | set(touched) for member in self.family(slug)}


def describe(members: Sequence[Profile], root: str, *, base: str) -> Iterator[str]:
    """Write what is known of an entity that the given profiles, among them that of `root`, describe together."""
    merged = members[0] if len(members) == 1 else _merged(members)
    label = next((member.name for member in members if member.slug == root), root)
    others = sorted({*merged.names, *merged.aliases} - {label})
    called = [label, *others, *([root] if merged.named else [])]
    pairs = [
        (RDF.type, ref(ENTITY_CLASS[merged.type])),
        (RDFS.label, literal(label)),
        (KG.named, literal(str(merged.named).lower(), XSD.boolean)),
        *((SKOS.altLabel, literal(other)) for other in others),
        *((KG.nameKey, literal(key)) for key in {name_key(n) for n in called}),
    ]
    if country := best(merged.countries):
        pairs.append((KG.country, literal(country)))
    if sector := best(merged.sectors):
        pairs.append((KG.sector, ref(sector)))
    for start, predicate in ((WIKIDATA, OWL.sameAs), (GEONAMES, SKOS.exactMatch)) if merged.links else ():
        if found := best(Counter({link_: n for link_, n in merged.links.items() if link_.startswith(start)})):
            pairs.append((predicate, ref(found)))
    return statements(name.entity(root, base=base), pairs, KG.entities)


def _merged(members: Iterable[Profile]) -> Profile:
    merged = Profile("", named=False)
    for member in members:
        merged.named |= member.named
        for field in ("names", "aliases", "types", "countries", "sectors", "links"):
            getattr(merged, field).update(getattr(member, field))
    return merged


@dataclass(slots=True)
class EntityChange:
    """What changes among the entities.

    Attributes:
        remove: Quads to remove.
        add: Quads to add.
        refers: The entity of each referent that is new or now has another one.
    """

    remove: set[str]
    add: set[str]
    refers: dict[str, str]


def conclude(
    view: View, overrides: Overrides, overruled: frozenset[str], doubtful: Iterable[str], *, base: str
) -> EntityChange:
    """Work out what changes among the entities.

    Args:
        view: What the store will hold.
        overrides: What the user says about identity.
        overruled: Slugs of which the user says something, or said something before.
        doubtful: Slugs to look at anew, beside those of the added and dropped articles.
        base: The IRI under which instances are named.
    """
    gone = dict(view.outgoing(_REFERENTS_IN))
    come = {referent.iri: referent.slug for referent in view.referents.values()}
    touched = {*gone.values(), *come.values(), *doubtful}
    names = Names(view, touched, overrides, overruled, base=base)
    affected = names.affected(touched)
    moved = {slug for slug in affected if not names.is_new(slug) and names.before(slug) != names.now(slug)}
    others = dict(view.rows(_REFERENTS_OF, literals(moved)))
    entity = {slug: name.entity(names.now(slug), base=base) for slug in {*come.values(), *others.values()}}
    refers = {referent: entity[slug] for referent, slug in (come | others).items()}
    add = {quad(referent, KG.refersTo, ref(to), KG.identity) for referent, to in refers.items()}
    add.update(_name_quads(names, affected, base))
    add.update(_entity_quads(names, affected, base))
    return EntityChange(_outdated(view, names, affected, gone.keys() | others.keys(), base), add, refers)


def _entity_quads(names: Names, affected: set[str], base: str) -> Iterator[str]:
    families: dict[str, set[str]] = {}
    for root in names.roots(affected):
        families[root] = {member for member in names.family(root) if names.now(member) == root}
    names.profiles.look_at({member for members in families.values() for member in members})
    for root, members in families.items():
        present = [names.profiles[m] for m in sorted(members) if m in names.profiles]
        if present:
            yield from describe(present, root, base=base)


def _name_quads(names: Names, affected: set[str], base: str) -> Iterator[str]:
    """Write the keys and the link of each name that was looked at, with its reason; and what each name stands for."""
    for slug, chosen in names.links.items():
        if slug in names.profiles and names.profiles[slug].named:
            yield from _lookup_quads(names.profiles, slug, name.entity(slug, base=base))
        if chosen:
            subject, decision = name.entity(slug, base=base), name.decision(slug, base=base)
            fuller = name.entity(chosen.to, base=base)
            yield quad(subject, KG.shortFor, ref(fuller), KG.identity)
            yield quad(decision, RDF.type, ref(KG.Decision), KG.identity)
            yield quad(decision, KG.joins, ref(subject), KG.identity)
            yield quad(decision, KG.joins, ref(fuller), KG.identity)
            yield quad(decision, KG.reason, literal(chosen.reason), KG.identity)
    for slug in affected | names.links.keys():
        if (root := names.now(slug)) != slug:
            same = ref(name.entity(root, base=base))
            yield quad(name.entity(slug, base=base), OWL.sameAs, same, KG.identity)


def _lookup_quads(profiles: Profiles, slug: str, subject: str) -> Iterator[str]:
    """Write under which keys a name is found and looks for others, and what the articles say of it."""
    profile = profiles[slug]
    for predicate, found in ((KG.identityKey, keys(profile)), (KG.searchKey, search_keys(profile))):
        for key in found:
            yield quad(subject, predicate, literal(key), KG.identity)
    yield quad(subject, KG.profile, literal(profiles.to_keep(slug)), KG.identity)


def _outdated(view: View, names: Names, affected: set[str], referents: Iterable[str], base: str) -> set[str]:
    described = (slug for slug in names.roots(affected) | affected if not names.is_new(slug))
    remove = lines_about(view.store, [name.entity(slug, base=base) for slug in described], KG.entities)
    decided = [slug for slug in names.links if not names.is_new(slug)]
    subjects = [of(slug, base=base) for slug in decided for of in (name.entity, name.decision)]
    remove |= lines_about(view.store, [*subjects, *referents], KG.identity)
    others = [name.entity(slug, base=base) for slug in affected - names.links.keys()]
    same = f" <{OWL.sameAs}> "
    return remove | {line for line in lines_about(view.store, others, KG.identity) if same in line}
