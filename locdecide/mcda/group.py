"""Aggregation of the judgements or the priorities of several participants."""

from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def aggregate_judgements(matrices: Array, voting_power: Array) -> Array:
    """Return the group's comparison matrix (aggregation of individual judgements, AIJ).

    Parameters
    ----------
    matrices : Array, shape (p, n, n)
        One positive reciprocal matrix a participant; NaN where a pair was not answered.
    voting_power : Array, shape (p,)
        Non-negative, any sum. 0 is legal: the participant advises and does not decide.

    Returns
    -------
    Array, shape (n, n)
        Weighted geometric mean over those who answered each pair, their voting power
        normalised pair by pair; NaN where nobody with voting power answered; 1 on the diagonal.

    Raises
    ------
    ValueError
        "no-voting-power" when nobody has any; "negative-power".

    Notes
    -----
    Forman & Peniwati 1998. The geometric mean alone keeps the matrix reciprocal (Aczel & Saaty).
    """
    power = _shares(voting_power)
    voters = power > 0.0
    voted, power = matrices[voters], power[voters]
    answered = ~np.isnan(voted)
    logs = np.log(np.where(answered, voted, 1.0))
    total = np.einsum("p,pij->ij", power, answered.astype(np.float64))
    known = total > 0.0
    mean = np.einsum("p,pij->ij", power, logs) / np.where(known, total, 1.0)
    matrix = np.where(known, np.exp(mean), np.nan)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def aggregate_priorities(
    priorities: Array,
    voting_power: Array,
    mean: Literal["geometric", "arithmetic"] = "geometric",
) -> Array:
    """Return the group's priorities (aggregation of individual priorities, AIP).

    Parameters
    ----------
    priorities : Array, shape (p, n)
        Non-negative, each row with sum 1. A row with NaN (no priorities yet) is left out.
    voting_power : Array, shape (p,)
        Non-negative, any sum.
    mean : {"geometric", "arithmetic"}
        Kind of the weighted mean, normalised to sum 1 afterwards.

    Returns
    -------
    Array, shape (n,)
        Priorities, sum 1. When a priority of 0 by some participant leaves every geometric mean
        at 0, equal priorities.

    Raises
    ------
    ValueError
        "no-voting-power" when nobody with priorities has any; "negative-power".

    Notes
    -----
    Forman & Peniwati 1998. The geometric mean of geometric-mean priorities equals those of AIJ.
    """
    present = ~np.isnan(priorities).any(axis=1)
    power = _shares(np.where(present, voting_power, 0.0))
    voters = power > 0.0
    voted, power = priorities[voters], power[voters]
    if mean == "arithmetic":
        combined = power @ voted
    else:
        zero = (voted <= 0.0).any(axis=0)
        logs = power @ np.log(np.where(voted <= 0.0, 1.0, voted))
        if zero.all():
            return np.full(priorities.shape[1], 1.0 / priorities.shape[1])
        combined = np.where(zero, 0.0, np.exp(logs - logs[~zero].max()))
    return np.asarray(combined / combined.sum(), dtype=np.float64)


def _shares(voting_power: Array) -> Array:
    if (voting_power < 0.0).any():
        raise ValueError("negative-power")
    largest = float(voting_power.max(initial=0.0))
    if largest == 0.0:
        raise ValueError("no-voting-power")
    relative = voting_power / largest
    return np.asarray(relative / relative.sum(), dtype=np.float64)
