"""Time expressions as TempEval-3 scores them (UzZaman et al. 2013)."""

from kg.evaluation.figures import f1, percent, ratio


def overlap(one, other):
    return one["start"] < other["end"] and other["start"] < one["end"]


def extent(time):
    return time["start"], time["end"]


def partner(time, gold, taken):
    """The index of the annotated expression that a predicted one stands for: of the same extent before any that overlaps."""
    free = [i for i, other in enumerate(gold) if i not in taken]
    exact = [i for i in free if extent(gold[i]) == extent(time)]
    return next(iter(exact or [i for i in free if overlap(gold[i], time)]), None)


def score(gold, predicted):
    """Measure time expressions.

    Args:
        gold: For each article its annotated times, `{"start", "end", "type", "value"}`.
        predicted: The same as found.

    Returns:
        In percent: F1 of overlapping and of exact extents, and F1 of the extents times the share of them with the right value or type.
    """
    exact, pairs = 0, []
    for article, annotated in gold.items():
        found, taken = predicted.get(article, []), set()
        extents = {extent(time) for time in annotated}
        exact += sum(extent(time) in extents for time in found)
        for time in found:
            number = partner(time, annotated, taken)
            if number is not None:
                taken.add(number)
                pairs.append((annotated[number], time))
    wanted, given = sum(map(len, gold.values())), sum(len(predicted.get(article, [])) for article in gold)
    relaxed = f1(ratio(len(pairs), given), ratio(len(pairs), wanted))

    def agreeing(key):
        return percent(relaxed * ratio(sum(a.get(key) == b.get(key) for a, b in pairs), len(pairs)))

    strict = f1(ratio(exact, given), ratio(exact, wanted))
    return {
        "gold": wanted, "predicted": given, "relaxed_f1": percent(relaxed), "strict_f1": percent(strict),
        "value_f1": agreeing("value"), "type_f1": agreeing("type"),
    }  # fmt: skip
