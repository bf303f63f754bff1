"""Which names of an article are one person's: "Jim Kenney" and "Kenney", "J. Kenney"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kg.pipeline.entities_names import Name
from kg.pipeline.entities_words import cities, countries, fold, given_names, known
from kg.pipeline.nouns import Parse
from kg.pipeline.places import LOCATIVE

#: What an office or an address before a name weighs, and what a surname does, against one vote of the entity recogniser.
TITLE, SURNAME = 4, 1


@dataclass(slots=True)
class Form:
    """One spelling of a name in the article: its mentions, the votes on its type, and the entity it is given to."""

    text: str
    folded: str
    names: list[Name] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    leader: Form | None = None

    @property
    def words(self) -> list[str]:
        """The words of the folded form."""
        return self.folded.split()

    @property
    def type(self) -> str:
        """The type with the most votes; in a tie the first in alphabetical order; THING when nothing speaks."""
        return min(self.votes, key=lambda t: (-self.votes[t], t)) if self.votes else "THING"

    def root(self) -> Form:
        """The form that stands for the whole entity."""
        return self if self.leader is None else self.leader.root()

    def join(self, other: Form) -> None:
        """Make this form's entity and the other's one, under the other's leader."""
        mine, theirs = self.root(), other.root()
        if mine is not theirs:
            mine.leader = theirs
            theirs.votes.update(mine.votes)


def join_persons(p: Parse, forms: list[Form]) -> None:
    """Give a shorter name of a person to the longer one that holds it: "Kenney" -> "Jim Kenney"."""
    full = [f for f in forms if f.type == "PERSON" and " " in f.text]
    for form in sorted(forms, key=lambda f: len(f.words)):
        if known(form.text) or (form.type == "PLACE" and (form.folded in countries() or is_place(p, form))):
            continue
        owners = [f for f in full if f is not form and _is_short_for(form, f)]
        if form.type != "PERSON":
            alone = [f for f in owners if " " not in form.text]
            owners = [f for f in alone if form.words[-1] in _surnames(f) or _is_first_of(form, f)]
        if form.type == "PLACE":  # a town may begin a firm's name: "*Velm* Freight"
            owners = [f for f in owners if form.words[-1] == f.words[-1] or _is_first_of(form, f)]
        owners = _first_bearer(form, owners)
        roots = {id(f.root()) for f in owners}
        if len(roots) == 1:
            form.votes["PERSON"] += SURNAME * (form.type != "PERSON")
            form.join(owners[0])


def _first_bearer(form: Form, owners: list[Form]) -> list[Form]:
    """Of several bearers of a surname the one it was given to first: "*Jim Kenney* won. *Kenney* thanked his son, *Bo Kenney*"."""
    first = min(owners, key=lambda f: f.names[0].start, default=form)
    own = [f for f in owners if f.root() is first.root()]
    others = [f.names[0].start for f in owners if f.root() is not first.root()]
    behind = (name.start for name in form.names if name.start > first.names[0].start)
    return own if others and next(behind, min(others)) < min(others) else owners


def _is_first_of(form: Form, person: Form) -> bool:
    """Whether a name is no town's and begins that of somebody with an office or a known given name: "*Keno*" for Senator Keno Lund."""
    return form.folded == person.words[0] and person.votes["PERSON"] > TITLE and form.folded not in cities()


def is_place(p: Parse, form: Form) -> bool:
    """Whether something is anywhere told to be in it, or from it: "in *Lund*"."""
    return any(p.lower[p.head[name.root]] in LOCATIVE | {"from"} for name in form.names)


def _surnames(person: Form) -> set[str]:
    """The words of a name that may stand for it alone: the last, and the first of "*Wang* Yi" or the second of "Ana *Lund* Tarn"."""
    first, *between = person.text.split()[:-1]
    own = [] if first in given_names() or "." in first else person.words[:1]
    return {person.words[-1], *own, *(fold(name) for name in between[-1:] if name not in given_names())}


def _is_short_for(form: Form, other: Form) -> bool:
    """Whether one person's name is a shorter spelling of another's: "Kenney", "J. Kenney", "Daniel"."""
    short, long = form.words, other.words
    if len(short) >= len(long) and not (len(short) == len(long) > 1):
        return False
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or (len(long) > 2 and short[0] == long[-2])
    if " " not in form.text or form.text.split()[0] not in given_names():
        surname = long[-len(short) :] == short  # "*Arias-Lund*" for "Ana Arias-Lund", "*de la Vega*"
        if surname and len(short) < len(long):
            return True
    first = long[0] == short[0] or (min(len(long[0]), len(short[0])) == 1 and long[0][0] == short[0][0])
    return first and short[-1] == long[-1] and form is not other and len(short) <= len(long)
