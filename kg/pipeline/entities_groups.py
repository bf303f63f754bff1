"""Which names of an article are one entity, and of what type: "Jim Kenney" and "Kenney", "ICE" and its long form."""

from __future__ import annotations

from kg.pipeline.entities_names import ADDRESSES, Name, initials, is_located, is_office_of, is_title, looks_like_person
from kg.pipeline.entities_persons import TITLE, Form, is_place, join_persons
from kg.pipeline.entities_traits import country_in, us_states
from kg.pipeline.entities_words import TYPE_OF_NOUN, cities, countries, fold, given_names, known, nouns, word_set
from kg.pipeline.nouns import NOUN_TAGS, SUBJECT_DEPS, Parse, is_aged

# How much each kind of evidence weighs against one vote of the entity recogniser.
KNOWN, SUFFIX, HEAD_NOUN, GIVEN_NAME, RELATIVE, COMMON_WORD = 20, 5, 4, 2, 2, 2
MANY, LOCATED, CITY, PEOPLE, TRADE, OFFICE = 3, 2, 3, 3, 3, 12
# Endings that make a people of a place.
PEOPLES = ("n", "an", "ian", "ese")
# Inhabitants of a town that its name rather means than somebody.
LARGE = 300_000


def spell(p: Parse, name: Name) -> str:
    """A name as written, without the blank inside "U. S."."""
    return p.text(name.start, name.end)


def forms_of(p: Parse, names: list[Name]) -> dict[str, Form]:
    """Collect the names by their folded spelling, with the votes on their type."""
    forms: dict[str, Form] = {}
    common = {w for w, tag in zip(p.word, p.tag, strict=True) if tag == "NN" and w.islower()}
    peoples = {w for w, label in zip(p.lower, p.ent, strict=True) if label == "NORP"}
    for name in names:
        text = spell(p, name)
        folded = fold(text)
        form = forms.setdefault(folded, Form(text, folded))
        form.names.append(name)
        _vote(p, name, form, common)
    for form in forms.values():
        _vote_by_spelling(form)
        if any(form.folded + ending in peoples for ending in PEOPLES):
            form.votes["PLACE"] += PEOPLE  # "*Norvik*", where the article also writes "Norvikian"
    return forms


def _vote(p: Parse, name: Name, form: Form, common: set[str]) -> None:
    """Count what the place of one mention says about its type."""
    if name.type:
        form.votes[name.type] += 1
    _vote_by_category(p, name, form)
    if name.type is None and p.dep[name.root] == "nsubj" and p.lemma[p.head[name.root]] in word_set("speech"):
        form.votes["PERSON"] += 1
    first = p.lower[name.start]
    if name.type == "PERSON" and first in common and name.end - name.start > 1:
        # "Patrol Boat Lynx", where the article also writes "patrol boat"
        form.votes["THING"] += COMMON_WORD
    before = name.start - 1
    if before >= 0 and is_title(p, before) and p.head[before] in range(name.start, name.end):
        form.votes["PERSON"] += OFFICE if _is_held(p, before) else TITLE
    if _has_age(p, name) or _is_officer(p, name):
        form.votes["PERSON"] += TITLE
    if name.type == "PERSON" and name.end - name.start == 1 and p.tag[name.start] == "NNPS":
        form.votes["GROUP"] += MANY  # "*Londoners*"
    elif name.type == "PERSON" and _is_many(p, name.root):
        form.votes["ORGANIZATION"] += MANY
    noun = (
        nouns().get(p.lemma[p.head[name.root]].lower()) if p.dep[name.root] in ("appos", "compound", "nmod") else None
    )
    # but "president of Velm *University*, Ana Lund"
    other = noun is not None and noun.kind == "org" and p.tag[p.head[name.root]] == "NNP" and name.type == "PERSON"
    if noun and p.dep[name.root] == "appos" and noun.kind in TYPE_OF_NOUN and not other:
        # "the coastal airline, Norvik Air"
        form.votes[TYPE_OF_NOUN[noun.kind]] += HEAD_NOUN
    elif noun and noun.kind == "person" and noun.sector == "business" and p.tag[p.head[name.root]][-1] != "S":
        # "Norvik Air CEO"
        form.votes["ORGANIZATION"] += HEAD_NOUN
    if p.lemma[p.head[name.root]].lower() in word_set("prize") and p.dep[name.root] in ("compound", "nmod"):
        form.votes["THING"] += TITLE  # "a *Golden Globe* award"
    if name.type in ("ORGANIZATION", "PERSON") and is_located(p, name):
        form.votes["PLACE"] += LOCATED  # "killed nine people in *Velm*"
    if (
        name.type in ("PERSON", "GROUP")
        and p.dep[name.root] == "poss"
        and p.lemma[p.head[name.root]] in word_set("of-firms")
    ):
        form.votes["ORGANIZATION"] += HEAD_NOUN  # "*Norvik Tarn*'s shareholders"
    _vote_by_dependents(p, name, form)


def _is_held(p: Parse, i: int) -> bool:
    """Whether a title is an address or an office, that no firm or team has: "*Mr* Tarn", "*President* Tarn", but "champion Tarn"."""
    word = p.lower[i].rstrip(".")
    noun = nouns().get(word)
    office = noun is not None and noun.sector in ("government", "legislature", "judiciary")
    return word in ADDRESSES or (office and p.tag[i] in NOUN_TAGS)


def _vote_by_dependents(p: Parse, name: Name, form: Form) -> None:
    """Count what a clause, an age or a noun says that depends on a name."""
    for child in p.children[name.root]:
        if is_aged(p, child):
            form.votes["PERSON"] += RELATIVE  # "the *24-year-old* Lund"
        if p.dep[child] == "relcl" and any(p.lower[c] == "who" for c in p.children[child]):
            form.votes["GROUP" if p.tag[name.root] == "NNPS" else "PERSON"] += RELATIVE  # "*Norwegians* who"
        elif (
            p.dep[child] == "relcl" and name.type == "PERSON" and any(p.lower[c] == "which" for c in p.children[child])
        ):
            form.votes["ORGANIZATION"] += RELATIVE
        # "development *agency* Norvex"
        before = p.dep[child] == "compound" and child == name.start - 1 and p.lower[child] not in word_set("place-of")
        body = nouns().get(p.lower[child]) if before else None
        if body and body.kind == "org" and not looks_like_person(form.text.split()):
            form.votes["ORGANIZATION"] += HEAD_NOUN
        noun = nouns().get(p.lemma[child]) if p.dep[child] == "appos" else None
        # "Beijing, a *member* of the council": what is a member may be anything
        if noun and noun.kind in TYPE_OF_NOUN and p.lemma[child] not in word_set("membership"):
            form.votes[TYPE_OF_NOUN[noun.kind]] += HEAD_NOUN


def _is_officer(p: Parse, name: Name) -> bool:
    """Whether a name of several words stands behind the place that its bearer holds an office of: "President of Norvik *Ana Lund*"."""
    start = next((i + 1 for i in range(name.start - 1, max(0, name.start - 4), -1) if p.lower[i] == "of"), None)
    if start is None or start == name.start or name.end - name.start < 2 or not is_office_of(p, start):
        return False
    return fold(p.text(start, name.start)) in countries() or p.ent[start] == "GPE"


def _has_age(p: Parse, name: Name) -> bool:
    """Whether an age between commas stands behind a name: "*Arno Lund*, 24, won"."""
    age = name.end + 1
    marks = age + 1 < p.n and p.word[name.end] == "," and p.word[age + 1] in (",", ".", ";")
    return marks and p.tag[age] == "CD" and p.word[age].isdigit() and 1 < len(p.word[age]) < 3


def _is_many(p: Parse, root: int) -> bool:
    """Whether a name alone has a verb in the plural, as a team or a firm may: "Tarn *have* signed a striker"."""
    if p.dep[root] not in SUBJECT_DEPS or p.child(root, "conj", "cc", "appos") is not None:
        return False
    verb = p.head[root]
    helpers = [c for c in p.children[verb] if p.dep[c] in ("aux", "auxpass")]
    return p.lower[min([verb, *helpers])] in ("have", "are", "were")


def _vote_by_category(p: Parse, name: Name, form: Form) -> None:
    """A common noun that says what the name is: "the *Red Lynx* group", "the town of *Velm*", "the people of *Velm*"."""
    of = p.lower[max(0, name.start - 2)] if p.lower[name.start - 1 : name.start] == ["of"] else ""
    if of in word_set("place-of") | word_set("lived-in"):
        form.votes["PLACE"] += HEAD_NOUN
    after = name.end
    category = after < p.n and p.tag[after] in NOUN_TAGS and p.lemma[after] in word_set("category")
    if category and p.head[name.root] == after:  # "the Red Lynx *group*", but "Lund *stated*"
        noun = nouns().get(p.lemma[after])
        if noun and noun.kind in TYPE_OF_NOUN:
            form.votes[TYPE_OF_NOUN[noun.kind]] += HEAD_NOUN


def _vote_by_spelling(form: Form) -> None:
    words = form.text.split()
    found = known(form.text)
    if found:
        form.votes[found.type] += KNOWN
    elif form.folded in countries():
        form.votes["PLACE"] += KNOWN
    elif form.folded in us_states() or (_is_large(form) and words[0] not in given_names()):
        form.votes["PLACE"] += CITY
    if words[-1].casefold() in word_set("suffix") and len(words) > 1:
        form.votes["ORGANIZATION"] += SUFFIX
    elif len(words) > 1 and words[-1].casefold() in word_set("media-name") | word_set("trade"):
        form.votes["ORGANIZATION"] += TRADE
    if len(words) > 1 and words[-1].casefold() in word_set("no-surname"):
        form.votes["PLACE"] += HEAD_NOUN  # "Velm Municipal Golf *Course*"
    head = next((w for i, w in enumerate(words) if i + 1 < len(words) and words[i + 1] in ("of", "for")), words[-1])
    noun = nouns().get(head.casefold())
    if noun and len(words) > 1 and (noun.kind in ("org", "place") or head != words[-1]):
        form.votes[TYPE_OF_NOUN[noun.kind]] += HEAD_NOUN
    if looks_like_person(words):
        form.votes["PERSON"] += GIVEN_NAME
    elif len(words) == 1 and words[0] in given_names():
        form.votes["PERSON"] += 1
    if not form.votes and len(words) == 1 and words[0].isupper():
        form.votes["ORGANIZATION"] += 1


def _is_large(form: Form) -> bool:
    return form.folded in cities() and cities()[form.folded].population >= LARGE


def _known(forms: list[Form]) -> None:
    """Join spellings that the gazetteer lists as one: "US", "America", "United States"."""
    first: dict[tuple[str, ...], Form] = {}
    for form in forms:
        found = known(form.text)
        if found:
            form.join(first.setdefault(found.names, form))


def _initials(text: str) -> set[str]:
    """The abbreviations of a name, also by the parts of its words: "Hewlett-Packard"."""
    words = text.replace("U. S.", "US").split()
    return initials(words) | initials([part for word in words for part in word.split("-") if part])


def _is_abbreviation(letters: str) -> bool:
    """Whether a word is written as abbreviations are: "KSC", "MoD"."""
    return letters.isupper() or (letters.isalpha() and letters[0].isupper() and letters[-1].isupper())


def _acronyms(p: Parse, forms: list[Form]) -> None:
    """Join an abbreviation with its long form: "Kennedy Space Center (KSC)", and by its initials anywhere."""
    long = [f for f in forms if len(f.words) > 1 and f.type != "PERSON"]
    owners = {i: f for f in forms for name in f.names for i in range(name.start, name.end)}
    for form in forms:
        letters = form.text.replace(".", "").replace(" ", "")
        place = (found := known(form.text)) is not None and found.type == "PLACE"
        if not (1 < len(letters) < 8 and _is_abbreviation(letters)) or place:
            continue
        for name in form.names:
            # "Kennedy Space Center (KSC)": the long form ends right before the bracket, or its "'s" does
            if name.start < 2 or p.word[name.start - 1] != "(":
                continue
            left = owners.get(name.start - 2 - (p.tag[name.start - 2] == "POS"))
            if left and (letters[0].casefold() == left.folded[0] or letters.casefold() in _initials(left.text)):
                form.join(left)
        spelled = [f for f in long if letters.casefold() in _initials(f.text)]
        if len({id(f.root()) for f in spelled}) == 1 and form.root() is not spelled[0].root():
            form.votes.clear()
            form.join(spelled[0])


def _brands(p: Parse, forms: list[Form]) -> None:
    """Take what firms are called for firms: "*Norvik*" of Norvik Freight, if nothing is told to be in it."""
    trades = word_set("suffix") | word_set("trade")
    called = {" ".join(f.words[:-1]) for f in forms if f.type == "ORGANIZATION" and f.words[-1] in trades}
    for form in forms:
        town = form.folded in countries() or _is_large(form) or is_place(p, form)
        if form.folded in called and form.leader is None and not town and not known(form.text):
            form.votes["ORGANIZATION"] += KNOWN


def _is_foreign(p: Parse, form: Form, other: Form) -> bool:
    """Whether a body is of another country than a longer name tells: "*Norway*'s Foreign Ministry", "*Swedish* Foreign Ministry"."""
    own = {country_in(p.text(i, i + 1)) for name in form.names if (i := p.child(name.root, "poss", "amod")) is not None}
    return bool(own - {None}) and country_in(other.text) not in {None, *own}


def _organisations(p: Parse, forms: list[Form]) -> None:
    """Join short and long names of organisations: "Tarn" and "Tarn Harbour", "Norvik Inc." and "Norvik"."""
    craft = [f for f in forms if len(f.words) > 1 and set(f.words[:-1]) <= word_set("craft")]
    for form in craft:
        form.votes["THING"] += KNOWN
    called = {f.words[-1] for f in craft}
    orgs = [f for f in forms if f.type in ("ORGANIZATION", "THING") or f.folded in called]
    for form in sorted(orgs, key=lambda f: len(f.words)):
        owners = [
            f for f in orgs if f.root() is not form.root() and _is_part_of(form, f) and not _is_foreign(p, form, f)
        ]
        if len({id(f.root()) for f in owners}) == 1 and not (known(form.text) and known(owners[0].text)):
            form.join(min(owners, key=lambda f: len(f.words)))


def _is_part_of(form: Form, other: Form) -> bool:
    short, long = form.words, other.words
    if len(short) >= len(long) or other.type == "PERSON":
        return False
    extra = [w for w in long if w not in short]
    # "State Department" in "US State Department": the longer name adds a country.
    if long[-1:] == short and any(c.isdigit() for c in short[0]):
        # "T90" in "Tarn T90"
        return True
    if long[-1:] == short and other.type == "THING" and all(w in word_set("craft") for w in extra):
        # "Mara" in "Hurricane Mara", "Lynx" in "HMS Lynx"
        return True
    if long[-len(short) :] == short and len(short) > 1:
        return len(extra) == 1 or all(w in countries() for w in extra)
    # "Norvik" in "Norvik Inc.", "Tarn" in "Tarn Harbour"; not "Tarn" in "Tarn 90 Explorer".
    if long[: len(short)] == short and other.type == "ORGANIZATION" and form.type == "ORGANIZATION":
        rest = long[len(short) :]
        while len(rest) > 1 and rest[-1] in word_set("suffix"):
            rest.pop()  # "Norvik Continental *Holdings Inc.*"
        later = form.leader is None and not known(form.text) and form.names[-1].start > other.names[0].start
        trade = rest[-1] in word_set("trade") and "-" not in other.text
        if all(w in word_set("suffix") for w in rest) or (trade and len(rest) == 1 and not known(form.text)):
            return True
        return later and len(rest) == 1 and rest[0] not in nouns() and rest[0].isalpha() and "-" not in other.text
    # "the Bank" for "Bank of Norvik", where the article has one
    if short == long[:1] and long[1] == "of" and short[0] in nouns():
        return True
    # "Norvik" in "Bank of Norvik".
    return len(short) == 1 and long[-1] == short[0] and "of" in long and form.type == "ORGANIZATION" == other.type


def group(p: Parse, names: list[Name]) -> list[list[Form]]:
    """Group the names of an article into entities, in order of first mention.

    Args:
        p: The parse.
        names: Its proper names, in text order.

    Returns:
        The forms of each entity; the type of the first form's `root()` is the entity's.
    """
    found = [f for f in forms_of(p, names).values() if f.folded]
    forms = [f for f in found if not set(f.words) <= word_set("calendar") or _is_called(p, f)]
    _known(forms)
    _acronyms(p, forms)
    join_persons(p, forms)
    _brands(p, forms)
    _organisations(p, forms)
    out: dict[int, list[Form]] = {}
    for form in forms:
        out.setdefault(id(form.root()), []).append(form)
    return list(out.values())


def _is_called(p: Parse, form: Form) -> bool:
    """Whether a title makes a person of a month: "Mrs *May*"."""
    return any(name.start and is_title(p, name.start - 1) for name in form.names)


def fullest(forms: list[Form]) -> str:
    """The fullest name among the forms of an entity: the one with the most words, then letters; the first of equals."""
    spelled = [f for f in forms if not f.text.isupper() or len(f.words) > 1] or forms
    best = max(spelled, key=lambda f: (len(f.words), len(f.text) - sum(c in ".'" for c in f.text)))
    return best.text
