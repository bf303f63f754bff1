"""Repairs of persons' names that the parser took apart; each is applied by `kg.pipeline.repairs`."""

from __future__ import annotations

from kg.pipeline.entities_names import ADDRESSES
from kg.pipeline.entities_words import nouns
from kg.pipeline.repairs_words import take_place
from kg.pipeline.tokens import Span, Token

OPENING = frozenset("\"“‘'`")
CLOSING = frozenset("\"”’'")
PROPER = frozenset(("NNP", "NNPS"))
#: What has names of its own: the "Red Lynx" is Norvik Air's, not a nickname of it.
BODIES = frozenset(("ORG", "GPE", "NORP", "FAC", "LOC"))
#: Ranks as they are shortened before a name.
RANKS = frozenset("sgt lt capt col maj det cpl insp supt cmdr".split())
#: How many words a nickname has at most, its hyphens counted.
LONGEST_NICKNAME = 4
#: Forms that agree with several: "the singer and actor Ana Lund *were*" two people.
PLURALS = frozenset("are were have".split())


def nickname_read_for_name(token: Token) -> bool:
    """The surname heads a name with a nickname inside: 'arrested Joe "The Lynx" *Lund*', but 'the play "Red Lynx" Lund wrote'."""
    doc, end = token.doc, token.i - 1
    if token.tag_ not in PROPER or end < token.sent.start + 3 or doc[end].text not in CLOSING:
        return False
    least = max(token.sent.start, end - LONGEST_NICKNAME - 1)
    start = next((i for i in range(end - 2, least, -1) if doc[i].text in OPENING), None)
    if start is None or not doc[start + 1].text[0].isupper() or not _is_part(doc[start - 1]) or not _is_part(token):
        return False
    _make_one(doc[start - 1 : token.i + 1], token)
    return True


def rank_read_for_name(token: Token) -> bool:
    """A rank with its point stands before a name, and is none: "police spokesman *Sgt.* Bo Lund said"."""
    doc, point = token.doc, token.i + 1
    if point + 1 >= token.sent.end or doc[point].text != "." or doc[point + 1].tag_ not in PROPER:
        return False
    name = doc[point + 1]
    while name.dep_ in ("compound", "nmod") and name.head.i > name.i and name.head.tag_ in PROPER:
        name = name.head
    if token.head != name.head or token.dep_ != name.dep_ or token.head == token:
        return False
    for child in [c for c in token.children if c.i < token.i]:
        child.head = name
    token.head = doc[point].head = name
    token.dep_ = "compound"
    return True


def _is_part(token: Token) -> bool:
    """Whether a word can be part of a person's name: no other body's, no role ("Norvik's *Director*")."""
    return token.tag_ in PROPER and token.ent_type_ not in BODIES and token.lower_ not in nouns()


def _make_one(name: Span, surname: Token) -> None:
    """Make a person's name of a span, with the surname as its head in the place of whichever part had it."""
    outer = next((t for t in name if t.head not in name or t.head == t), surname)
    if outer != surname:
        take_place(surname, outer)
    for part in name[:-1]:
        part.head, part.dep_ = surname, "punct" if part.is_punct else "compound"
    name.doc.set_entity(name.start, name.end, "PERSON")


def role_read_for_member(token: Token) -> bool:
    """The roles of one who is named: "US singer, actor and dancer *Ana Lund* married", but "the singer and actor Ana Lund were"."""
    doc = token.doc
    if token.ent_type_ != "PERSON" or (token.i + 1 < len(doc) and doc[token.i + 1].ent_iob_ == "I"):
        return False
    roles = _roles_before(token)
    if len(roles) < 2:
        return False
    outer = next((t for t in (*reversed(roles), token) if t.head not in (*roles, token)), None)
    if outer is None or outer == token or outer.dep_ == "nmod" or _is_plural(outer.head):
        return False
    take_place(token, outer)
    for role in roles:
        role.head, role.dep_ = token, "nmod"
    return True


def name_read_inside_body(token: Token) -> bool:
    """Who holds an office of a body with "of" in its name is no part of it: "opened by Union of Divers president *Ana Lund*"."""
    of = token.head
    body = of.head
    if token.ent_type_ != "PERSON" or of.lower_ != "of" or body.ent_type_ != "ORG" or body.i + 1 != of.i:
        return False
    parts = (c for c in token.lefts if c.dep_ in ("compound", "nmod") and c.i > of.i)
    title = next((c for c in parts if getattr(nouns().get(c.lower_), "kind", "") == "person"), None)
    own = list(token.doc[of.i + 1 : title.i]) if title is not None else []
    if not own or any(c.ent_type_ != "ORG" or c.ent_iob_ != "I" for c in own):
        return False
    take_place(token, body)
    for part in own[:-1]:
        part.head = own[-1]
    own[-1].head, own[-1].dep_ = of, "pobj"
    body.head, body.dep_ = token, "nmod"
    return True


def name_read_beside_body(token: Token) -> bool:
    """The name behind a role and its body is the role's: "the chairman of the harbour panel *Ana Lund*" is no panel."""
    body = token.head
    named = token.ent_type_ == "PERSON" and token.left_edge.i == body.i + 1 and body.ent_type_ == ""
    if not named or body.dep_ != "pobj" or body.head.lower_ not in ("of", "for") or _is_role(body):
        return False
    role = body.head.head
    if not _is_role(role) or body.tag_ != "NN" or body.head.i != role.i + 1:
        return False
    token.head = role
    return True


def _roles_before(token: Token) -> list[Token]:
    """The roles right before a name, from the last to the first, that "and" or commas join."""
    doc, start = token.doc, token.i
    while start > token.sent.start and doc[start].ent_iob_ == "I":
        start -= 1
    roles: list[Token] = []
    before = doc[start - 1] if start > token.sent.start else None
    while before is not None and _is_role(before) and _are_alike(before, (roles or [before])[0]):
        roles.append(before)
        while (
            before.i > token.sent.start
            and before.nbor(-1).dep_ in ("compound", "amod")
            and before.nbor(-1).pos_ != "PUNCT"
        ):
            before = before.nbor(-1)
        if before.i < token.sent.start + 2 or before.nbor(-1).text not in (",", "and"):
            break
        # "the mayor, governor Jon Lund and three others": a list
        if before.nbor(-1).text == "," and len(roles) == 1 and any(c.dep_ == "cc" for c in token.children):
            break
        before = before.nbor(-2)
    return roles


def _are_alike(role: Token, other: Token) -> bool:
    """Whether two roles are written alike, a title in capitals beside any: "chairman and *CEO* Ana Lund"."""
    return role.text.islower() == other.text.islower() or role.text.isupper() or other.text.isupper()


def _is_role(token: Token) -> bool:
    return token.tag_ in ("NN", "NNP") and getattr(nouns().get(token.lower_), "kind", "") == "person"


def name_behind_address(token: Token) -> bool:
    """An address is nobody's name: "*Cllr* Hardly spoke", "*Cllr.* Ana Lund spoke" have one subject, which is the name."""
    doc, start = token.doc, token.i + 1
    start += start < len(doc) and doc[start].text == "."
    end = start
    while end < len(doc) and doc[end].text[:1].isupper() and doc[end].sent == token.sent:
        end += 1
    if start == end or token.lower_.rstrip(".") not in ADDRESSES or token.dep_ == "compound":
        return False
    surname = doc[end - 1]
    if surname.head != token.head or surname == token.head or any(c.dep_ == "cc" for c in token.children):
        return False
    take_place(surname, token)
    for part in doc[token.i : end - 1]:
        part.head, part.dep_ = surname, "punct" if part.is_punct else "compound"
    surname.tag_, surname.pos_ = "NNP", "PROPN"
    doc.set_entity(start, end, "PERSON")
    return True


def _is_plural(verb: Token) -> bool:
    return verb.tag_ == "VBP" or any(t.lower_ in PLURALS for t in (verb, *verb.children))
