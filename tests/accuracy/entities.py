"""Which proper names of all articles together are one entity: B3 (Bagga & Baldwin 1998) on the annotated mentions."""

from collections import defaultdict

from kg.evaluation.figures import f1, percent, ratio
from tests.accuracy.coref import b_cubed


def who(mention, found):
    """The entity of the predicted mention that overlaps an annotated one most, the shorter of equals; None where none does."""
    shared = [
        (min(mention["end"], end) - max(mention["start"], start), start - end, entity)
        for start, end, entity in found
        if start < mention["end"] and mention["start"] < end
    ]
    return max(shared)[2] if shared else None


def score(gold, predicted):
    """Measure identity across articles.

    Args:
        gold: For each article its mentions, `{"start", "end", "entity"}`.
        predicted: For each article its entities, `{"iri", "mentions": [{"start", "end"}]}`.

    Returns:
        The number of mentions and of those that nothing overlaps, each an entity of its own; precision, recall and F1 in percent.
    """
    key, response, missed = defaultdict(set), defaultdict(set), 0
    for article, mentions in gold.items():
        found = [
            (mention["start"], mention["end"], entity["iri"])
            for entity in predicted.get(article, [])
            for mention in entity["mentions"]
        ]
        for mention in mentions:
            place = article, mention["start"], mention["end"]
            entity = who(mention, found)
            missed += entity is None
            key[mention["entity"]].add(place)
            response[entity or place].add(place)
    recall = ratio(*b_cubed(list(key.values()), list(response.values())))
    precision = ratio(*b_cubed(list(response.values()), list(key.values())))
    return {
        "mentions": sum(map(len, gold.values())), "not_found": missed, "b3_p": percent(precision), "b3_r": percent(recall),
        "b3_f1": percent(f1(precision, recall)),
    }  # fmt: skip
