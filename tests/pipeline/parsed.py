"""What is asked of a parse in the tests of several modules."""

from spacy.tokens import Doc

from kg.pipeline.roles import RoleFinder


def arc(doc, word):
    """The label of a word, and the text of its head."""
    token = doc[[t.text for t in doc].index(word)]
    return token.dep_, token.head.text


def roles(doc, trigger):
    """The texts of the heads of actor, target and recipient."""
    found = RoleFinder().roles(doc[[t.text for t in doc].index(trigger)])
    return tuple(token.text if token is not None else None for token in (found.actor, found.target, found.recipient))


def glued(parse, lines, *words, ents=()):
    """A parse in which the words at these positions are followed by no blank."""
    doc = parse(lines, ents=ents)
    out = Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=[i not in words for i in range(len(doc))],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        deps=[t.dep_ for t in doc],
        heads=[t.head.i for t in doc],
        lemmas=[t.lemma_ for t in doc],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "" for t in doc],
    )
    out._.kg_blocks = doc._.kg_blocks
    return out
