"""What is asked of a parse in the tests of several modules."""

from kg.pipeline.roles import RoleFinder


def arc(doc, word):
    """The label of a word, and the text of its head."""
    token = doc[[t.text for t in doc].index(word)]
    return token.dep_, token.head.text


def roles(doc, trigger):
    """The texts of the heads of actor, target and recipient."""
    found = RoleFinder().roles(doc[[t.text for t in doc].index(trigger)])
    return tuple(token.text if token is not None else None for token in (found.actor, found.target, found.recipient))
