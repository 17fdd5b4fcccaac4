"""TOPSIS: closeness of alternatives to the ideal, with every step kept."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Normalisation = Literal["range", "vector", "minmax", "max", "sum"]


@dataclass(frozen=True, slots=True, eq=False)
class TopsisResult:
    """Every step of TOPSIS for m alternatives and n criteria.

    Attributes
    ----------
    normalised, weighted : Array, shape (m, n)
        r_ij and w_j r_ij; NaN where the performance is missing.
    ideal, anti_ideal : Array, shape (n,)
        Best and worst weighted value of each criterion; 0 where nothing is known.
    distance_to_ideal, distance_to_anti_ideal : Array, shape (m,)
        Euclidean, never NaN.
    closeness : Array, shape (m,)
        D- / (D+ + D-) in 0..1, never NaN.
    """

    normalised: Array
    weighted: Array
    ideal: Array
    anti_ideal: Array
    distance_to_ideal: Array
    distance_to_anti_ideal: Array
    closeness: Array


def topsis(
    performances: Array,
    weights: Array,
    signs: Array,
    *,
    normalisation: Normalisation = "range",
    values: Array | None = None,
) -> TopsisResult:
    """Rank alternatives by their distances to the ideal and the anti-ideal.

    Parameters
    ----------
    performances : Array, shape (m, n)
        In each criterion's unit; NaN is missing. Not read with "range".
    weights : Array, shape (n,)
        Non-negative, any sum: the closeness does not depend on it.
    signs : Array, shape (n,)
        +1 where more is better, -1 for a cost. Not read with "range".
    normalisation : {"range", "vector", "minmax", "max", "sum"}
        The values over the declared ranges, with ideal w and anti-ideal 0; or x / sqrt(sum x^2),
        (x - min) / (max - min), x / max |x|, x / sum |x| over the known performances. Costs are
        not inverted: their ideal is the minimum.
    values : Array, shape (m, n), optional
        Values 0..1 over the declared ranges, NaN missing. Needed with "range".

    Returns
    -------
    TopsisResult
        Closeness 0.5 where both distances are 0 (equal alternatives, a single one, no weights).
        A missing performance leaves its criterion out of that alternative's squared distances,
        which then grow by (sum of all w^2) / (sum of the known w^2): it is ranked on the known
        data. An alternative of which nothing with weight is known has closeness 0.

    Raises
    ------
    ValueError
        "needs-values" with "range" and no `values`; "negative-weight"; "not-finite" for an
        infinite performance or weight.

    Notes
    -----
    Hwang & Yoon 1981; fixed ideals by declared ranges: Aires & Ferreira 2019 (R-TOPSIS).
    """
    if not (weights >= 0.0).all():
        raise ValueError("negative-weight")
    table = values if normalisation == "range" else performances
    if table is None:
        raise ValueError("needs-values")
    if np.isinf(table).any() or np.isinf(weights).any():
        raise ValueError("not-finite")
    known = ~np.isnan(table)
    normalised = _normalised(table, known, normalisation)
    best, worst = _ideals(normalised, known, signs, normalisation)
    # Squares of very small or large weights would leave the range of numbers.
    largest_weight = float(weights.max(initial=0.0)) or 1.0
    shares = weights / largest_weight
    distance_to_ideal = largest_weight * _distances(normalised, best, known, shares)
    distance_to_anti_ideal = largest_weight * _distances(normalised, worst, known, shares)
    return TopsisResult(
        normalised=normalised,
        weighted=weights * normalised,
        ideal=weights * best,
        anti_ideal=weights * worst,
        distance_to_ideal=distance_to_ideal,
        distance_to_anti_ideal=distance_to_anti_ideal,
        closeness=_closeness(
            distance_to_ideal / largest_weight,
            distance_to_anti_ideal / largest_weight,
            (known @ shares > 0.0) | (not shares.any()),
        ),
    )


def _normalised(table: Array, known: npt.NDArray[np.bool_], normalisation: Normalisation) -> Array:
    if normalisation == "range":
        return np.array(table, dtype=np.float64)
    magnitude = np.where(known, np.abs(table), 0.0).max(axis=0, initial=0.0)
    scaled = table / np.where(magnitude > 0.0, magnitude, 1.0)
    if normalisation == "max":
        return scaled
    filled = np.where(known, scaled, 0.0)
    if normalisation == "vector":
        divisor = np.sqrt((filled * filled).sum(axis=0))
    elif normalisation == "sum":
        divisor = np.abs(filled).sum(axis=0)
    else:
        low = np.where(known, scaled, np.inf).min(axis=0, initial=np.inf)
        high = np.where(known, scaled, -np.inf).max(axis=0, initial=-np.inf)
        any_known = known.any(axis=0)
        low, high = np.where(any_known, low, 0.0), np.where(any_known, high, 0.0)
        scaled, divisor = scaled - low, high - low
    return np.asarray(scaled / np.where(divisor > 0.0, divisor, 1.0), dtype=np.float64)


def _ideals(
    normalised: Array, known: npt.NDArray[np.bool_], signs: Array, normalisation: Normalisation
) -> tuple[Array, Array]:
    count = normalised.shape[1]
    if normalisation == "range":
        return np.ones(count), np.zeros(count)
    any_known = known.any(axis=0)
    high = np.where(known, normalised, -np.inf).max(axis=0, initial=-np.inf)
    low = np.where(known, normalised, np.inf).min(axis=0, initial=np.inf)
    high, low = np.where(any_known, high, 0.0), np.where(any_known, low, 0.0)
    gain = signs > 0.0
    return np.where(gain, high, low), np.where(gain, low, high)


def _distances(
    normalised: Array, ideal: Array, known: npt.NDArray[np.bool_], weights: Array
) -> Array:
    differences = weights * np.where(known, normalised - ideal, 0.0)
    squares = weights * weights
    known_squares = known @ squares
    rescale = squares.sum() / np.where(known_squares > 0.0, known_squares, 1.0)
    return np.asarray(np.sqrt((differences * differences).sum(axis=1) * rescale), dtype=np.float64)


def _closeness(
    distance_to_ideal: Array,
    distance_to_anti_ideal: Array,
    something_known: npt.NDArray[np.bool_],
) -> Array:
    total = distance_to_ideal + distance_to_anti_ideal
    together = total == 0.0
    closeness = np.where(together, 0.5, distance_to_anti_ideal / np.where(together, 1.0, total))
    return np.where(something_known, closeness, 0.0)
