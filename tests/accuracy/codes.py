"""Event codes of single sentences in the five classes of event data: 0 none of the others, 1 verbal cooperation, 2 material
cooperation, 3 verbal conflict, 4 material conflict."""

import re
from collections import Counter

from kg.evaluation.figures import percent, ratio

CLASSES = (
    (), ("AGREE", "CONSULT", "SUPPORT"), ("CONCEDE", "COOPERATE", "AID", "RETREAT"), ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)  # fmt: skip
CLASS_OF = {code: number for number, codes in enumerate(CLASSES) for code in codes}
IGNORED = {"the", "a", "an", "of"}


def words(text):
    return set(re.findall(r"\w+", (text or "").casefold())) - IGNORED


def class_of(events):
    """The commonest class of a sentence's coded events, of equals that of the earliest; 0 without any."""
    coded = [CLASS_OF[event["plover"]] for event in events if event.get("plover") in CLASS_OF]
    return Counter(coded).most_common(1)[0][0] if coded else 0


def score(gold, predicted):
    """Measure classes, and how many of the annotated phrases share a word with an event's actor or target.

    Args:
        gold: For each sentence `{"class", "actor": [{"text"}], "target": [{"text"}]}`.
        predicted: For each sentence its events, as `kg extract` prints them.

    Returns:
        In percent: accuracy, F1 of each class, their mean, recall of actors and targets.
    """
    confusion = Counter((sentence["class"], class_of(predicted.get(name, []))) for name, sentence in gold.items())
    scores = []
    for number in range(len(CLASSES)):
        right = confusion[number, number]
        all_of = sum(count * ((one == number) + (other == number)) for (one, other), count in confusion.items())
        scores.append(ratio(2 * right, all_of))
    found = {}
    for role in ("actor", "target"):
        asked = [
            (name, words(phrase["text"])) for name, sentence in gold.items() for phrase in sentence.get(role) or []
        ]
        hits = [
            any(phrase & words((event.get(role) or {}).get("text")) for event in predicted.get(name, []))
            for name, phrase in asked
        ]
        found[f"{role}_recall"] = percent(ratio(sum(hits), len(hits)))
    right = sum(confusion[number, number] for number in range(len(CLASSES)))
    return {
        "sentences": len(gold), "accuracy": percent(ratio(right, len(gold))), "macro_f1": round(100 * sum(scores) / len(scores), 1),
        "f1": [percent(value) for value in scores], **found,
    }  # fmt: skip
