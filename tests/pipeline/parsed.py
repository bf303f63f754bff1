"""What is asked of a parse in the tests of several modules."""

from spacy.tokens import Doc

from kg.pipeline.coref import coref
from kg.pipeline.document import entity_of, mention_of
from kg.pipeline.entities import entities
from kg.pipeline.quotes import quotes
from kg.pipeline.repairs import repair
from kg.pipeline.roles import RoleFinder


def at(doc, word):
    """The first token with a text."""
    return doc[[t.text for t in doc].index(word)]


def text(token):
    """The text of a token, or None for none."""
    return token.text if token is not None else None


def arc(doc, word):
    """The label of a word, and the text of its head."""
    token = at(doc, word)
    return token.dep_, token.head.text


def unchanged(doc):
    """Whether the repairs leave every arc and every tag as it is."""
    before = _arcs(doc)
    return _arcs(repair(doc)) == before


def _arcs(doc):
    return [(t.dep_, t.head.i, t.tag_, t.pos_) for t in doc]


def names(doc):
    """The mentions by name, each with its entity's name and type."""
    doc = entities(doc)
    by_key = entity_of(doc)
    return [(span.text, by_key[span.id_]["name"], by_key[span.id_]["type"]) for span in doc.spans["kg_mentions"]]


def resolve(doc):
    """Name of the entity each mention's head token stands for."""
    doc = coref(quotes(entities(doc)))
    by_key = entity_of(doc)
    return {head: by_key[span.id_]["name"] for head, span in mention_of(doc).items()}


def roles(doc, trigger):
    """The texts of the heads of actor, target and recipient."""
    found = RoleFinder().roles(at(doc, trigger))
    return text(found.actor), text(found.target), text(found.recipient)


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
