"""Judgement scales that turn raw ratios on Saaty's 1..9 into comparison ratios."""

from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
JudgementScale = Literal["linear", "balanced", "balanced-n", "root", "log"]

_LARGEST_JUDGEMENT = 9.0


def apply_scale(matrix: Array, scale: JudgementScale, n: int) -> Array:
    """Map every raw ratio of comparison matrices through a judgement scale.

    Parameters
    ----------
    matrix : Array, shape (..., n, n)
        Raw positive ratios; NaN where a comparison is missing stays NaN.
    scale : {"linear", "balanced", "balanced-n", "root", "log"}
        For a ratio x >= 1: x; (9 + x) / (11 - x); (9 + (n - 1) x) / (9 + n - x); sqrt(x);
        log2(x + 1). A ratio below 1 becomes the reciprocal of its mapped inverse.
    n : int
        Number of criteria compared, used by "balanced-n".

    Returns
    -------
    Array, shape of `matrix`
        Positive reciprocal like the input, 1 stays 1.

    Notes
    -----
    The balanced scales end at Saaty's 9 (their poles lie just above): larger ratios count as 9.
    Goepel 2018 gives all five.
    """
    if scale == "linear":
        return matrix.copy()
    given = np.where(np.isnan(matrix), 1.0, matrix)
    raised = given >= 1.0
    ratio = np.where(raised, given, 1.0 / given)
    mapped = _mapped(ratio, scale, n)
    return np.where(np.isnan(matrix), np.nan, np.where(raised, mapped, 1.0 / mapped))


def inverse_scale(ratio: float, scale: JudgementScale, n: int) -> float:
    """Map a comparison ratio back to the raw ratio that a judgement scale made it from.

    Parameters
    ----------
    ratio : float
        Positive: an entry of a scaled matrix, or any ratio between two of them.
    scale : {"linear", "balanced", "balanced-n", "root", "log"}
        The inverses are, for a ratio y >= 1: y; (11 y - 9) / (1 + y);
        ((9 + n) y - 9) / (n - 1 + y); y^2; 2^y - 1. Below 1 the reciprocal of 1 / y mapped back.
    n : int
        Number of criteria compared, used by "balanced-n".

    Returns
    -------
    float
        Raw ratio, 1/9..9 for the entries of a scaled matrix. The linear scale gives any ratio
        back; the others hold what lies beyond the scale's own ends at 1/9 and 9.

    Raises
    ------
    ValueError
        "not-positive" for a ratio that is not positive.

    Notes
    -----
    Goepel 2018 gives the scales; solved for the raw ratio.
    """
    if not ratio > 0.0:
        raise ValueError("not-positive")
    if scale == "linear":
        return ratio
    if ratio < 1.0:
        return 1.0 / inverse_scale(1.0 / ratio, scale, n)
    end = float(_mapped(np.array(_LARGEST_JUDGEMENT), scale, n))
    held = min(ratio, end)
    if scale == "balanced":
        return (11.0 * held - 9.0) / (1.0 + held)
    if scale == "balanced-n":
        return ((9.0 + n) * held - 9.0) / (n - 1 + held)
    if scale == "root":
        return held**2
    return float(2.0**held - 1.0)


def _mapped(ratio: Array, scale: JudgementScale, n: int) -> Array:
    if scale == "root":
        return np.asarray(np.sqrt(ratio), dtype=np.float64)
    if scale == "log":
        return np.asarray(np.log2(ratio + 1.0), dtype=np.float64)
    held = np.minimum(ratio, _LARGEST_JUDGEMENT)
    if scale == "balanced":
        return np.asarray((9.0 + held) / (11.0 - held), dtype=np.float64)
    return np.asarray((9.0 + (n - 1) * held) / (9.0 + n - held), dtype=np.float64)
