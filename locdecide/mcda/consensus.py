"""Consensus of a group: how alike its participants weight, and where they differ most."""

import math
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
ConsensusBand = Literal["very-low", "low", "moderate", "high", "very-high"]

_BANDS: tuple[tuple[float, ConsensusBand], ...] = (
    (0.50, "very-low"),
    (0.65, "low"),
    (0.75, "moderate"),
    (0.85, "high"),
)
_TIE = 1e-9


def shannon_entropy(shares: Array) -> Array:
    """Return the Shannon entropy of shares.

    Parameters
    ----------
    shares : Array, shape (..., n)
        Non-negative, sum 1.

    Returns
    -------
    Array, shape (...)
        -sum p ln p in nats, 0..ln n; 0 ln 0 is 0.

    Notes
    -----
    Shannon 1948.
    """
    logs = np.log(np.where(shares > 0.0, shares, 1.0))
    return np.asarray(-(shares * logs).sum(axis=-1), dtype=np.float64)


def consensus(priorities: Array, maximum_judgement: float = 9.0) -> float:
    """Measure how alike the participants of a group weight.

    Parameters
    ----------
    priorities : Array, shape (k, n)
        Non-negative, each row with sum 1. A row with NaN (no priorities yet) is left out.
    maximum_judgement : float
        Largest ratio M of the judgement scale, above 1.

    Returns
    -------
    float
        0..1. 1 when all agree, with one participant or one criterion; 0 when n participants each
        hold another criterion M times as important as every other.

    Raises
    ------
    ValueError
        "no-priorities" when nobody has any; "no-scale" when M is not above 1.

    Notes
    -----
    Goepel 2018, S* = (e^(-H_beta) - c) / (1 - c): H_beta is the entropy of the mean priorities
    less the mean entropy of each participant's, c = e^(H_min) / n, and H_min is the entropy of
    the priorities M : 1 : ... : 1. Priorities spread wider than that can leave S* below 0; it
    is held at 0.
    """
    if not maximum_judgement > 1.0:
        raise ValueError("no-scale")
    present = priorities[~np.isnan(priorities).any(axis=1)]
    count, n = present.shape
    if count == 0:
        raise ValueError("no-priorities")
    if count == 1 or n == 1:
        return 1.0
    between = shannon_entropy(present.mean(axis=0)) - shannon_entropy(present).mean()
    extreme = np.ones(n)
    extreme[0] = maximum_judgement
    least = math.exp(float(shannon_entropy(extreme / extreme.sum()))) / n
    raw = (math.exp(-float(between)) - least) / (1.0 - least)
    return float(min(1.0, max(0.0, raw)))


def consensus_band(value: float) -> ConsensusBand:
    """Name the band of a consensus.

    Parameters
    ----------
    value : float
        S*, 0..1.

    Returns
    -------
    {"very-low", "low", "moderate", "high", "very-high"}
        Up to .50, .65, .75, .85 (each included), and above.

    Raises
    ------
    ValueError
        "not-finite" for NaN.

    Notes
    -----
    Goepel 2018.
    """
    if math.isnan(value):
        raise ValueError("not-finite")
    return next((band for end, band in _BANDS if value <= end), "very-high")


def widest_spread(matrices: Array) -> tuple[int, int, float] | None:
    """Find the pair of criteria over which the participants differ most.

    Parameters
    ----------
    matrices : Array, shape (k, n, n)
        One positive reciprocal matrix a participant; NaN where a pair was not answered.

    Returns
    -------
    (row, column, spread) or None
        Row < column; the spread is a factor above 1: exp of the population standard deviation
        of ln a_ij among those who answered the pair. The first of equal ones. None when no pair
        has two answers or every pair is agreed on.

    Notes
    -----
    METHODS 3: the geometric standard deviation of the judgements.
    """
    rows, columns = np.triu_indices(matrices.shape[-1], 1)
    judged = matrices[:, rows, columns]
    answered = ~np.isnan(judged)
    logs = np.log(np.where(answered, judged, 1.0))
    answers = np.maximum(answered.sum(axis=0), 1)
    deviations = np.where(answered, logs - logs.sum(axis=0) / answers, 0.0)
    spreads = np.sqrt((deviations**2).sum(axis=0) / answers)
    widest = float(spreads.max(initial=0.0))
    if widest <= _TIE:
        return None
    first = int(np.flatnonzero(spreads >= widest - _TIE)[0])
    return int(rows[first]), int(columns[first]), math.exp(float(spreads[first]))
