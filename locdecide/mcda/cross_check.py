"""Other methods on the same figures and weights, through pymcdm, each guarded and printed."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from locdecide.mcda.other_methods import OTHER_METHODS, OtherMethod
from locdecide.mcda.ranks import ranks

Array = npt.NDArray[np.float64]
LeftOut = Literal[
    "missing",
    "needs-positive",
    "needs-non-negative",
    "needs-values",
    "too-many",
    "underflow",
    "undefined",
]

_SAME_FIGURE = 1e-12
_NOTHING = 1e-100
_NO_SPREAD = 1e-9


# What pymcdm calls the parameters; it has tau of CODAS written into its code.
_ARGUMENTS = {"lambda": "l", "v": "v", "preference": "preference_function"}


@dataclass(frozen=True, slots=True, eq=False)
class CrossCheck:
    """The ranking by one method, or why there is none.

    Attributes
    ----------
    method : OtherMethod
        How it was set up.
    scores : Array, shape (m,), or None
        In the method's own unit, finite; `method.higher_is_better` says how to read them. 0 for
        all where nothing tells the alternatives apart.
    ranks : array of int64, shape (m,), or None
        1, 2, 2, 4.
    left_out : str or None
        Why there are none: "missing" (a figure or value with weight is not known),
        "needs-positive", "needs-non-negative" (`columns` break the definition), "needs-values",
        "too-many" (alternatives for `method.most_alternatives`),
        "underflow" (weights too small to be multiplied as many times as there are alternatives),
        "undefined" (a score would be no number).
    columns : tuple of int
        The criteria that are the reason.
    """

    method: OtherMethod
    scores: Array | None
    ranks: npt.NDArray[np.int64] | None
    left_out: LeftOut | None = None
    columns: tuple[int, ...] = ()

    @property
    def leaders(self) -> tuple[int, ...]:
        """The alternatives with rank 1; none if the method is left out."""
        if self.ranks is None:
            return ()
        return tuple(np.flatnonzero(self.ranks == 1).tolist())


def cross_check(
    performances: Array,
    weights: Array,
    signs: Array,
    *,
    values: Array | None = None,
    methods: Sequence[OtherMethod] = OTHER_METHODS,
) -> tuple[CrossCheck, ...]:
    """Rank alternatives by other methods.

    Parameters
    ----------
    performances : Array, shape (m, n)
        In each criterion's unit, NaN missing; a target criterion as the distance to its target.
    weights : Array, shape (n,)
        Non-negative, any sum: made to sum 1. What weighs 0 is not read.
    signs : Array, shape (n,)
        +1 where more is better, -1 for a cost.
    values : Array, shape (m, n), optional
        Values 0..1 over the declared ranges, NaN missing; SPOTIS is left out without.
    methods : sequence of OtherMethod
        Some of OTHER_METHODS.

    Returns
    -------
    tuple of CrossCheck
        One a method, in their order. A figure that differs from another by less than 1e-12 of
        the column's largest counts as equal to it: these methods turn the smallest difference
        into a win or a whole range. Units do not matter. A constant criterion that a method
        cannot take is kept from it: it would add the same to all.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite" for an infinite figure, value or weight.

    Notes
    -----
    Guarded against pymcdm 1.4: it warns of dominated alternatives and of weights of 0; its
    normalisations turn the order round for a negative maximum, and so does EDAS for a negative
    mean; VIKOR refuses constant criteria and gives 0/0 where all alternatives have the same
    sum or the same largest regret (here that part is then 0 for all); EDAS gives 0/0 for a mean
    of 0 and for equal alternatives, PROMETHEE II for a single one; the border of MABAC vanishes
    for many alternatives; an instance of PROMETHEE II with thresholds works only once; its ranks
    average ties.

    By definition, not by a fault: CODAS adds the second distance only where the first differs by
    tau, so that an alternative can overtake one that is better in everything; in 12 of 3,000
    random tables in which it was a little worse.
    """
    if not (weights >= 0.0).all():
        raise ValueError("negative-weight")
    tables = [performances] if values is None else [performances, values]
    if any(np.isinf(array).any() for array in (*tables, weights)):
        raise ValueError("not-finite")
    shares = weights / (float(weights.max(initial=0.0)) or 1.0)
    columns = np.flatnonzero(shares)
    figures = _prepared(_in_own_unit(performances[:, columns]))
    over_ranges = None if values is None else _prepared(values[:, columns])
    problem = (columns, shares[columns] / shares.sum(), signs[columns])
    return tuple(
        _checked(method, over_ranges if method.normalisation == "range" else figures, *problem)
        for method in methods
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    figures: Array
    missing: npt.NDArray[np.bool_]
    constant: npt.NDArray[np.bool_]


def _prepared(figures: Array) -> _Prepared:
    figures = _equalised(figures)
    constant = np.asarray((figures == figures[:1]).all(axis=0))
    return _Prepared(figures, np.asarray(np.isnan(figures).any(axis=0)), constant)


def _checked(
    method: OtherMethod,
    table: _Prepared | None,
    columns: npt.NDArray[np.intp],
    shares: Array,
    signs: Array,
) -> CrossCheck:
    if table is None:
        return _left_out(method, "needs-values", columns[:0])
    figures, constant = table.figures, table.constant
    count = figures.shape[0]
    tie = CrossCheck(method, np.zeros(count), np.ones(count, dtype=np.int64))
    if count <= 1:
        return tie
    if table.missing.any():
        return _left_out(method, "missing", columns[table.missing])
    if constant.all():
        return tie
    fits = _fits(method, figures)
    if not (fits | constant).all():
        code: LeftOut = "needs-positive" if method.needs == "positive" else "needs-non-negative"
        return _left_out(method, code, columns[~(fits | constant)])
    if method.most_alternatives is not None and count > method.most_alternatives:
        return _left_out(method, "too-many", columns[:0])
    if method.name == "MABAC" and count * np.log(shares.min()) < np.log(np.finfo(float).tiny):
        return _left_out(method, "underflow", columns[shares == shares.min()])
    taken = fits & ~constant if method.name == "VIKOR" else fits
    directions = np.ones(signs.size) if method.normalisation == "range" else signs
    scores = _scores(method, figures[:, taken], shares[taken], directions[taken])
    if not np.isfinite(scores).all():
        return _left_out(method, "undefined", columns[:0])
    return CrossCheck(method, scores, ranks(scores, descending=method.higher_is_better))


def _left_out(method: OtherMethod, code: LeftOut, columns: npt.NDArray[np.intp]) -> CrossCheck:
    return CrossCheck(method, None, None, code, tuple(columns.tolist()))


def _in_own_unit(figures: Array) -> Array:
    """Divide by a power of two near each column's largest: exact, and nothing can overflow."""
    largest = np.abs(figures).max(axis=0, initial=0.0, where=~np.isnan(figures))
    _, exponents = np.frexp(largest)
    return np.asarray(np.ldexp(figures, -exponents), dtype=np.float64)


def _equalised(figures: Array) -> Array:
    """Replace nearly equal figures of a column by the smallest of them."""
    order = np.argsort(figures, axis=0, kind="stable")
    ordered = np.take_along_axis(figures, order, axis=0)
    steps = ~(np.diff(ordered, axis=0, prepend=ordered[:1]) <= _SAME_FIGURE)  # NaN stays
    index = np.arange(figures.shape[0])[:, None]
    first = np.maximum.accumulate(np.where(steps, index, 0), axis=0)
    result = np.empty_like(figures)
    np.put_along_axis(result, order, np.take_along_axis(ordered, first, axis=0), axis=0)
    return result


def _fits(method: OtherMethod, figures: Array) -> npt.NDArray[np.bool_]:
    if method.needs == "positive":
        return np.asarray((figures > _NOTHING).all(axis=0))
    if method.needs == "non-negative":
        return np.asarray((figures >= 0.0).all(axis=0) & (figures > 0.0).any(axis=0))
    return np.ones(figures.shape[1], dtype=np.bool_)


def _scores(method: OtherMethod, figures: Array, weights: Array, signs: Array) -> Array:
    """Return what pymcdm computes; NaN where it divides by 0."""
    if method.name == "VIKOR":
        parts = _regrets(figures, weights, signs)
        if min(np.ptp(part) for part in parts) <= _NO_SPREAD:
            return _compromise(*parts, float(dict(method.parameters)["v"]))
    with np.errstate(all="ignore"):
        scores = _model(method, weights.size)(figures, weights, signs, validation=False)
    return np.asarray(scores, dtype=np.float64)


def _model(method: OtherMethod, count: int) -> Any:  # noqa: ANN401 - pymcdm has no types
    """Return a new instance: some of pymcdm's can be called only once."""
    methods, normalizations = _library()
    arguments: dict[str, Any] = {
        _ARGUMENTS[key]: value for key, value in method.parameters if key in _ARGUMENTS
    }
    if method.normalisation in ("minmax", "linear", "sum"):
        function = getattr(normalizations, f"{method.normalisation}_normalization")
        arguments["normalization_function"] = function
    if method.normalisation == "range":
        arguments["bounds"] = np.tile([0.0, 1.0], (count, 1))
    return getattr(methods, method.name.replace(" ", "_"))(**arguments)


@cache
def _library() -> tuple[ModuleType, ModuleType]:
    """Import pymcdm at its first use: it takes a second or more and loads matplotlib."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # raised inside its dependencies
        from pymcdm import methods, normalizations
    return methods, normalizations


def _regrets(figures: Array, weights: Array, signs: Array) -> tuple[Array, Array]:
    """Return VIKOR's S and R: the sum and the largest of the weighted regrets."""
    gains = signs * figures
    regrets = weights * (gains.max(axis=0) - gains) / np.ptp(gains, axis=0)
    return regrets.sum(axis=1), regrets.max(axis=1)


def _compromise(total: Array, largest: Array, v: float) -> Array:
    """Return VIKOR's Q, with 0 for a part in which all alternatives are equal."""
    by_total, by_largest = (
        (part - part.min()) / np.ptp(part) if np.ptp(part) > _NO_SPREAD else np.zeros(part.size)
        for part in (total, largest)
    )
    return np.asarray(v * by_total + (1.0 - v) * by_largest, dtype=np.float64)
