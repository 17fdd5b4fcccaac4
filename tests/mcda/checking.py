"""Runs of single methods of the cross-check, in which any warning is an error."""

import warnings

import numpy as np
import numpy.typing as npt

from locdecide.mcda.cross_check import CrossCheck, cross_check
from locdecide.mcda.other_methods import OTHER_METHODS, OtherMethod
from tests.mcda.published import Array

NAMES = [method.name for method in OTHER_METHODS]


def method_named(name: str) -> OtherMethod:
    return next(method for method in OTHER_METHODS if method.name == name)


def checked(
    name: str,
    table: npt.ArrayLike,
    weights: npt.ArrayLike,
    signs: npt.ArrayLike,
    values: npt.ArrayLike | None = None,
) -> CrossCheck:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (found,) = cross_check(
            np.asarray(table, dtype=np.float64),
            np.asarray(weights, dtype=np.float64),
            np.asarray(signs, dtype=np.float64),
            values=None if values is None else np.asarray(values, dtype=np.float64),
            methods=[method_named(name)],
        )
    return found


def scored(name: str, table: npt.ArrayLike, weights: npt.ArrayLike, signs: npt.ArrayLike) -> Array:
    """The scores of a method; the table stands for the values where it needs values."""
    found = checked(name, table, weights, signs, table)
    assert found.left_out is None
    assert found.scores is not None
    return found.scores


def ranked(
    name: str, table: npt.ArrayLike, weights: npt.ArrayLike, signs: npt.ArrayLike
) -> list[int]:
    """The ranks of a method; the table stands for the values where it needs values."""
    found = checked(name, table, weights, signs, table)
    assert found.left_out is None
    assert found.ranks is not None
    return found.ranks.tolist()
