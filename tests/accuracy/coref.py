"""Coreference: MUC (Vilain et al. 1995), B3 (Bagga & Baldwin 1998), CEAF-e (Luo 2005), and their mean, as in the CoNLL-2012 task.

A clustering is a list of sets of mentions; a mention is any hashable. Clusters of one mention do not count.
"""

import numpy as np
from scipy.optimize import linear_sum_assignment

from kg.evaluation.figures import f1, percent, ratio


def clusters(groups):
    """The clusters of two mentions or more, out of lists of `{"start", "end"}`."""
    found = [frozenset((mention["start"], mention["end"]) for mention in group) for group in groups]
    return [cluster for cluster in found if len(cluster) > 1]


def muc(key, response):
    """Links of the key that the response has, and how many the key has."""
    home = {mention: number for number, cluster in enumerate(response) for mention in cluster}
    parts = [len({home.get(mention, (mention,)) for mention in cluster}) for cluster in key]
    sizes = [len(cluster) for cluster in key]
    return sum(sizes) - sum(parts), sum(sizes) - len(sizes)


def b_cubed(key, response):
    """Summed over the key's mentions the share of their cluster that the response's cluster holds, and the number of mentions."""
    home = {mention: cluster for cluster in response for mention in cluster}
    shares = (len(cluster & home[mention]) / len(cluster) for cluster in key for mention in cluster if mention in home)
    return sum(shares), sum(map(len, key))


def ceaf_e(key, response):
    """The similarity of the clusters in the best alignment of key and response, and the number of the key's clusters."""
    similarity = [[2 * len(one & other) / (len(one) + len(other)) for other in response] for one in key]
    table = np.array(similarity).reshape(len(key), len(response))
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum()), len(key)


METRICS = {"muc": muc, "b3": b_cubed, "ceafe": ceaf_e}


def score(gold, predicted):
    """Measure clusterings, each article's mentions apart from those of the others.

    Args:
        gold: For each article its clustering.
        predicted: The same as found.

    Returns:
        F1 of each metric and "conll", their mean, in percent.
    """
    values = {}
    for name, metric in METRICS.items():
        recall = np.sum([metric(key, predicted.get(article, [])) for article, key in gold.items()], axis=0)
        precision = np.sum([metric(predicted.get(article, []), key) for article, key in gold.items()], axis=0)
        values[name] = f1(ratio(*precision), ratio(*recall))
    mean = sum(values.values()) / len(values)
    return {name: percent(value) for name, value in values.items()} | {"conll": percent(mean)}
