"""`kg_recogniser`: spaCy's entity recogniser, whose actions are chosen for all tokens of a batch at once.

The transition system is the one of Lample et al. (2016) over BILUO labels. Outside an entity the score of an action depends
on the next token alone, so the actions for all tokens come out of one product of matrices. Inside one it depends on where
the entity began too: the entities that might begin in a batch are followed to their ends together. spaCy's own loop goes
token by token and asks each action whether it is allowed; the entities are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

#: What the model looks at: the next token, the first of the open entity, and the one before the next; -1 for none.
FEATURES = 3
NONE = -1


def is_known(component: object) -> bool:
    """Say whether a component is a recogniser of the kind that can be decoded here: greedy, over three features, whole."""
    if not isinstance(component, EntityRecognizer) or component.cfg["beam_width"] > 1:
        return False
    if component.model.attrs["unseen_classes"]:  # labels that it was never trained on
        return False
    lower: Any = component.model.get_ref("lower")
    return bool(lower.get_dim("nF") == FEATURES and lower.get_dim("nP") > 1)


class Recogniser:
    """An entity recogniser. Entities that were set before it runs are lost."""

    def __init__(self, ner: EntityRecognizer) -> None:
        """Take the model and the actions of a recogniser."""
        self._model = ner.model
        names = [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]
        moves, _, self._labels = zip(*(name.partition("-") for name in names), strict=True)
        self._begins = np.array([move == "B" for move in moves])
        self._inside = np.array([move in "IL" or name == "U-" for move, name in zip(moves, names, strict=True)])
        self._outside = moves.index("O")
        #: The actions that go on with what an action began, and that end it.
        self._next = np.array(
            [[names.index(f"{m}-{label}") for m in "IL"] if label else [NONE] * 2 for label in self._labels]
        )

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a document."""
        self._recognise([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Set the entities of documents, a batch of them at once."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            self._recognise(batch)
            yield from batch

    def _recognise(self, docs: list[Doc]) -> None:
        if not any(docs):
            return
        step = self._model.predict(docs)
        spaces, stops = _layout(docs)
        actions = self._choose(step, spaces, stops)
        ends = self._follow(step, actions, stops)
        step.clear_memory()
        offset = 0
        for doc in docs:
            here = slice(offset, offset := offset + len(doc))
            doc.set_ents(list(self._spans(doc, actions[here], ends[here] - here.start)))

    def _choose(self, step: Any, spaces: np.ndarray, stops: np.ndarray) -> np.ndarray:
        """Return each token's best action where no entity is open."""
        ids = np.full((len(spaces), FEATURES), NONE, dtype="int32")
        ids[:, 0] = range(len(spaces))
        scores = _scores(step, ids)
        scores[:, self._inside] = -np.inf
        scores[np.ix_(stops | spaces, self._begins)] = -np.inf
        actions = scores.argmax(axis=1)
        actions[spaces] = self._outside
        return actions

    def _follow(self, step: Any, actions: np.ndarray, stops: np.ndarray) -> np.ndarray:
        """Return where each entity ends that might begin at a token."""
        ends = np.arange(1, len(actions) + 1)
        starts = np.flatnonzero(self._begins[actions])
        tokens = starts + 1
        while len(starts):
            scores = _scores(step, np.stack([tokens, starts, tokens - 1], axis=1).astype("int32"))
            on, end = np.take_along_axis(scores, self._next[actions[starts]], axis=1).T
            ended = (end > on) | stops[tokens]
            ends[starts[ended]] = tokens[ended] + 1
            starts, tokens = starts[~ended], tokens[~ended] + 1
        return ends

    def _spans(self, doc: Doc, actions: np.ndarray, ends: np.ndarray) -> Iterator[Span]:
        """Yield the entities: at each token outside the ones before it, the action chosen there."""
        free = 0
        for start in np.flatnonzero(actions != self._outside).tolist():
            if start >= free:
                free = int(ends[start])
                yield Span(doc, start, free, label=self._labels[actions[start]])


def _layout(docs: list[Doc]) -> tuple[np.ndarray, np.ndarray]:
    """Return which tokens are blank, and which no entity can go past: the last ones of sentences and documents."""
    columns = [doc.to_array([IS_SPACE, SENT_START]) for doc in docs]
    spaces = np.concatenate([c[:, 0] == 1 for c in columns])
    stops = np.concatenate([np.append(c[1:, 1] == 1, True)[: len(c)] for c in columns])
    return spaces, stops


def _scores(step: Any, ids: np.ndarray) -> np.ndarray:
    """Return the scores of every action, for rows of features."""
    vectors = step.state2vec.predict(ids)
    return np.asarray(step.vec2scores.predict(vectors) if step.vec2scores is not None else vectors)


@Language.factory(
    "kg_recogniser", requires=["token.sent_start"], assigns=["doc.ents", "token.ent_iob", "token.ent_type"]
)
def make_recogniser(nlp: Language, name: str) -> Recogniser:
    """Make the component from the pipeline's entity recogniser, in whose place it belongs."""
    ner = nlp.get_pipe("ner")
    assert isinstance(ner, EntityRecognizer)
    return Recogniser(ner)
