"""What a store in memory writes depends on its quads alone, not on the order in which they came."""

import io

import pytest

from kg.store import open_store

LINES = [f"<http://a/{n % 7}> <http://p> <http://b/{n}> <http://g/{n % 3}> .\n" for n in range(60)]


def written(lines, fmt):
    out = io.BytesIO()
    with open_store(None) as store:
        store.load(lines)
        store.dump(out, fmt)
    return out.getvalue()


@pytest.mark.parametrize("fmt", ["nq", "trig", "nt", "ttl", "jsonld"])
def test_order_of_coming_has_no_part_in_it(fmt):
    assert written(LINES, fmt) == written(LINES[::-1], fmt)
    assert written(LINES, fmt).count(b"http://b/") == len(LINES)
