"""Consistency of comparison matrices: index, ratio, ordinal cycles and worst judgements."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.eigen import principal_eigenpair
from locdecide.mcda.incomplete import (
    completion_lambda_min,
    harker_priorities,
    is_connected,
    logarithmic_least_squares,
    missing_pairs,
)
from locdecide.mcda.judgement_scales import JudgementScale, apply_scale, inverse_scale
from locdecide.mcda.pairwise import geometric_mean_priorities, priorities
from locdecide.mcda.random_index import RandomIndex, random_index

__all__ = [
    "CR_THRESHOLD",
    "Consistency",
    "RandomIndex",
    "WorstJudgement",
    "consistency",
    "ordinal_cycles",
    "priorities_with_ratios",
    "random_index",
    "worst_judgements",
]

Array = npt.NDArray[np.float64]

CR_THRESHOLD = 0.10

_TIE = 1e-9


@dataclass(frozen=True, slots=True)
class Consistency:
    """How consistent one comparison matrix is.

    Attributes
    ----------
    n, missing : int
        Number of criteria and of pairs without a comparison.
    lambda_max : float
        Principal eigenvalue; with missing comparisons the least over all completions.
    ci, cr : float
        (lambda_max - n) / (n - 1), and that over the random index. 0 when perfectly consistent.
    gci : float
        Geometric consistency index.
    table : RandomIndex
        Name of the table of random indices.
    """

    n: int
    missing: int
    lambda_max: float
    ci: float
    cr: float
    gci: float
    table: RandomIndex


@dataclass(frozen=True, slots=True, eq=False)
class WorstJudgement:
    """A judgement far from what the priorities say, and what the other judgements imply.

    Attributes
    ----------
    row, column : int
        The pair, row < column.
    error : float
        max(e, 1/e) with e = a_ij w_j / w_i of the whole matrix; at least 1.
    given, proposed : float
        The judgement, and the whole number 1..9 or reciprocal that is nearest to what all other
        judgements imply; both as said, before the judgement scale.
    cr_after : float
        Consistency ratio if the proposal is accepted.
    priorities_after : Array, shape (n,)
        Eigenvector priorities if the proposal is accepted, sum 1.
    """

    row: int
    column: int
    error: float
    given: float
    proposed: float
    cr_after: float
    priorities_after: Array


def consistency(matrix: Array, table: RandomIndex = "saaty-2005") -> Consistency:
    """Measure the consistency of one comparison matrix.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Positive reciprocal, NaN where a comparison is missing.
    table : {"saaty-2005", "saaty-1980", "alonso-lamata"}
        Random indices of a complete matrix.

    Returns
    -------
    Consistency
        lambda_max belongs to the eigenvector whatever priorities are used elsewhere; GCI uses
        the row geometric means, with missing comparisons logarithmic least squares.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    Saaty 1980; Bozoki, Fulop & Ronyai 2010 for missing comparisons; Aguaron & Moreno-Jimenez
    2003 for GCI = 2 / ((n-1)(n-2)) sum_{i<j} ln^2(a_ij w_j / w_i). With missing comparisons the
    sum runs over the given pairs and (n-1)(n-2)/2 becomes given - (n-1), its degrees of freedom.
    """
    n = matrix.shape[0]
    missing = missing_pairs(matrix)
    if missing:
        weights = logarithmic_least_squares(matrix)
        lambda_max = completion_lambda_min(matrix)[0]
    else:
        weights = geometric_mean_priorities(matrix)
        lambda_max = float(principal_eigenpair(matrix)[0])
    ci = max(0.0, (lambda_max - n) / (n - 1)) if n > 2 else 0.0
    reference = random_index(n, table, missing)
    return Consistency(
        n=n,
        missing=missing,
        lambda_max=lambda_max,
        ci=ci,
        cr=0.0 if reference is None else ci / reference,
        gci=_geometric_consistency_index(matrix, weights),
        table=table,
    )


def priorities_with_ratios(
    matrices: Array, table: RandomIndex = "saaty-2005"
) -> tuple[Array, Array]:
    """Return the eigenvector priorities and consistency ratios of several matrices at once.

    Parameters
    ----------
    matrices : Array, shape (k, n, n)
        Positive reciprocal, without NaN.
    table : {"saaty-2005", "saaty-1980", "alonso-lamata"}
        Random indices.

    Returns
    -------
    priorities : Array, shape (k, n)
        Each row with sum 1.
    ratios : Array, shape (k,)
        Not negative; 0 for n <= 2. The same as ``consistency(matrix, table).cr`` of each.

    Raises
    ------
    ValueError
        "incomplete-batch" for a missing comparison.

    Notes
    -----
    Saaty 1980.
    """
    if np.isnan(matrices).any():
        raise ValueError("incomplete-batch")
    n = matrices.shape[-1]
    values, vectors = principal_eigenpair(matrices)
    reference = random_index(n, table)
    if reference is None:
        return vectors, np.zeros(matrices.shape[0])
    ratios = np.maximum((values - n) / (n - 1), 0.0) / reference
    return vectors, np.asarray(ratios, dtype=np.float64)


def ordinal_cycles(matrix: Array) -> list[tuple[int, int, int]]:
    """List the circular triads: a preferred to b, b to c, and c to a.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Comparison matrix, NaN where a comparison is missing.

    Returns
    -------
    list of (int, int, int)
        In order of preference, each once and beginning with its smallest index; sorted. Equal
        importance (ratio 1 within 1e-9) is no preference.
    """
    prefers = np.log(matrix) > _TIE
    index = np.arange(matrix.shape[0])
    triads = prefers[:, :, None] & prefers[None, :, :] & prefers.T[:, None, :]
    triads &= (index[:, None, None] < index[None, :, None]) & (
        index[:, None, None] < index[None, None, :]
    )
    return [(int(i), int(j), int(k)) for i, j, k in np.argwhere(triads)]


def worst_judgements(
    matrix: Array,
    count: int = 3,
    table: RandomIndex = "saaty-2005",
    scale: JudgementScale = "linear",
) -> list[WorstJudgement]:
    """Find the judgements that disagree most with the priorities.

    Parameters
    ----------
    matrix : Array, shape (n, n)
        Positive reciprocal, NaN where a comparison is missing.
    count : int
        At most so many judgements.
    table : {"saaty-2005", "saaty-1980", "alonso-lamata"}
        Random indices for the consistency ratio afterwards.
    scale : {"linear", "balanced", "balanced-n", "root", "log"}
        The judgement scale that the matrix went through; `given` and `proposed` are before it.

    Returns
    -------
    list of WorstJudgement
        Largest error first, ties in order of row and column. Judgements without any error are
        not listed, nor is one without which the others do not join all criteria: nothing can
        contradict it. The proposal can equal the judgement when the error is small.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    e_ij = a_ij w_j / w_i with eigenvector priorities, Harker's (1987) if comparisons are missing.
    The proposal is w_i / w_j of Harker's priorities without that judgement.
    """
    weights = priorities(matrix)
    rows, columns = np.nonzero(np.triu(~np.isnan(matrix), 1))
    errors = np.exp(
        np.abs(np.log(matrix[rows, columns]) - np.log(weights[rows]) + np.log(weights[columns]))
    )
    order = np.argsort(-errors, kind="stable")
    found: list[WorstJudgement] = []
    for k in order[errors[order] > 1.0 + _TIE]:
        if len(found) >= count:
            break
        row, column = int(rows[k]), int(columns[k])
        others = _with_judgement(matrix, row, column, np.nan)
        if not is_connected(others):
            continue
        implied = harker_priorities(others)
        proposed = _proposal(float(implied[row] / implied[column]), scale, matrix.shape[0])
        scaled = float(apply_scale(np.array(proposed), scale, matrix.shape[0]))
        changed = _with_judgement(matrix, row, column, scaled)
        found.append(
            WorstJudgement(
                row=row,
                column=column,
                error=float(errors[k]),
                given=inverse_scale(float(matrix[row, column]), scale, matrix.shape[0]),
                proposed=proposed,
                cr_after=consistency(changed, table).cr,
                priorities_after=priorities(changed),
            )
        )
    return found


def _geometric_consistency_index(matrix: Array, weights: Array) -> float:
    rows, columns = np.nonzero(np.triu(~np.isnan(matrix), 1))
    freedom = int(rows.size) - (matrix.shape[0] - 1)
    if freedom < 1:
        return 0.0
    errors = np.log(matrix[rows, columns]) + np.log(weights[columns]) - np.log(weights[rows])
    return float((errors**2).sum()) / float(freedom)


def _with_judgement(matrix: Array, row: int, column: int, ratio: float) -> Array:
    changed = matrix.copy()
    changed[row, column] = ratio
    changed[column, row] = 1.0 / ratio
    return changed


def _proposal(ratio: float, scale: JudgementScale, n: int) -> float:
    if ratio < 1.0:
        return 1.0 / _proposal(1.0 / ratio, scale, n)
    # A half goes to the weaker judgement, also with rounding errors.
    return float(min(9, math.ceil(inverse_scale(ratio, scale, n) - 0.5 - _TIE)))
