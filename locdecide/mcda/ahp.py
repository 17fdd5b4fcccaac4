"""AHP synthesis: scores of alternatives as weighted sums of their values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
AhpMode = Literal["absolute", "distributive", "ideal"]


class NonPositive(ValueError):  # noqa: N818 - named after what was found
    """Performances that a relative mode can not use, since it divides by them.

    Attributes
    ----------
    columns : tuple of int
        The criteria with a performance that is zero or negative.
    """

    def __init__(self, columns: tuple[int, ...]) -> None:
        super().__init__("needs-positive", columns)
        self.columns = columns


@dataclass(frozen=True, slots=True, eq=False)
class AhpResult:
    """Scores of m alternatives on n criteria with their parts.

    Attributes
    ----------
    values : Array, shape (m, n)
        Value of each performance; NaN where the performance is missing.
    contributions : Array, shape (m, n)
        Part of each criterion in the score, never NaN; 0 where missing.
    scores : Array, shape (m,)
        Sums of the contributions.
    """

    values: Array
    contributions: Array
    scores: Array


def ahp(
    performances: Array,
    weights: Array,
    signs: Array,
    *,
    mode: AhpMode = "absolute",
    values: Array | None = None,
    pairwise_columns: Mapping[int, Array] | None = None,
) -> AhpResult:
    """Score alternatives by the weighted sum of their values.

    Parameters
    ----------
    performances : Array, shape (m, n)
        In each criterion's unit; NaN is missing. Not read in absolute mode.
    weights : Array, shape (n,)
        Global weights of the leaf criteria, non-negative; used as they are, not normalised.
    signs : Array, shape (n,)
        +1 where more is better, -1 for a cost. Not read in absolute mode.
    mode : {"absolute", "distributive", "ideal"}
        Values over the declared ranges; x / sum x and for costs (1/x) / sum(1/x); x / max x and
        for costs min x / x. Sums and extremes are those of the known performances.
    values : Array, shape (m, n), optional
        Values 0..1 over the declared ranges, NaN missing. Needed in absolute mode.
    pairwise_columns : mapping of int to Array of shape (m,), optional
        Priorities of the alternatives on criteria that were compared pairwise, sum 1, NaN
        missing: as they are in distributive mode, else divided by the largest.

    Returns
    -------
    AhpResult
        An alternative with missing performances is scored on the known ones: the missing
        contribution is 0 and the other weights grow in proportion to the full sum. Without any
        known performance of positive weight the score is 0.

    Raises
    ------
    NonPositive
        A relative mode meets a performance that is not positive.
    ValueError
        "needs-values" in absolute mode without `values`; "negative-weight".

    Notes
    -----
    Saaty 1980 (distributive and ideal mode), METHODS 4 and 5 (absolute).
    """
    if not (weights >= 0.0).all():
        raise ValueError("negative-weight")
    compared = dict(pairwise_columns or {})
    if mode == "absolute":
        if values is None:
            raise ValueError("needs-values")
        table = np.array(values, dtype=np.float64)
    else:
        table = _relative_values(performances, signs, mode, frozenset(compared))
    for column, local in compared.items():
        table[:, column] = local if mode == "distributive" else _divided_by_largest(local)
    known = ~np.isnan(table)
    known_weight = known @ weights
    rescale = weights.sum() / np.where(known_weight > 0.0, known_weight, 1.0)
    contributions = np.where(known, weights * np.where(known, table, 0.0), 0.0)
    contributions = contributions * rescale[:, None]
    return AhpResult(table, contributions, contributions.sum(axis=1))


def _relative_values(
    performances: Array, signs: Array, mode: AhpMode, compared: frozenset[int]
) -> Array:
    rated = np.array([j not in compared for j in range(performances.shape[1])], dtype=np.bool_)
    table = np.where(rated, performances, np.nan)
    unusable = (table <= 0.0) | np.isinf(table)
    if unusable.any():
        raise NonPositive(tuple(int(j) for j in np.flatnonzero(unusable.any(axis=0))))
    known = ~np.isnan(table)
    largest = np.where(known, table, 0.0).max(axis=0, initial=0.0)
    smallest = np.where(known, table, np.inf).min(axis=0, initial=np.inf)
    gain = table / np.where(largest > 0.0, largest, 1.0)
    loss = np.where(np.isfinite(smallest), smallest, 1.0) / table
    ideal = np.where(signs > 0.0, gain, loss)
    if mode == "ideal":
        return ideal
    total = np.where(known, ideal, 0.0).sum(axis=0)
    return np.asarray(ideal / np.where(total > 0.0, total, 1.0), dtype=np.float64)


def _divided_by_largest(priorities: Array) -> Array:
    largest = np.where(np.isnan(priorities), 0.0, priorities).max(initial=0.0)
    return priorities / (largest if largest > 0.0 else 1.0)
