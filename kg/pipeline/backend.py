"""The linear algebra that a model runs on: the faster of what is installed, on one thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Any

import numpy
from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import ThreadpoolController


@contextmanager
def fastest() -> Iterator[None]:
    """Choose the backend for models that are loaded or run inside; what was chosen before holds again afterwards.

    thinc multiplies matrices with BLIS, whose wheels fall back to generic kernels on processors that they do not know;
    OpenBLAS, which numpy brings, has kernels for all of them, and gives the same analyses. A GPU or Apple's own library
    is left alone. Matrices of one article are too small to be worth a second thread.
    """
    plain = type(get_current_ops()) is NumpyOps and has_openblas()
    with use_ops("numpy", use_blis=False) if plain else nullcontext(), _threads().limit(limits=1, user_api="blas"):
        yield


@cache
def has_openblas() -> bool:
    """Say whether numpy multiplies matrices with OpenBLAS."""
    blas: Any = numpy.show_config(mode="dicts")
    return "openblas" in str(blas["Build Dependencies"]["blas"].get("name", ""))


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()
