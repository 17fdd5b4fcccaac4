"""Consistency of comparison matrices: index, ratio, ordinal cycles and worst judgements."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from locdecide.mcda.eigen import principal_eigenpair
from locdecide.mcda.incomplete import (
    completion_lambda_min,
    logarithmic_least_squares,
    missing_pairs,
)
from locdecide.mcda.pairwise import geometric_mean_priorities, priorities

Array = npt.NDArray[np.float64]
RandomIndex = Literal["saaty-2005", "saaty-1980", "alonso-lamata"]

CR_THRESHOLD = 0.10

_TIE = 1e-9
_FIRST_N = 3
_SAATY_2005 = (0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59)
_SAATY_1980 = (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
_AGOSTON_CSATO = {
    4: (0.884, 0.583, 0.306, 0.053),
    5: (1.109, 0.925, 0.739, 0.557, 0.379, 0.212, 0.059),
    6: (1.249, 1.128, 1.007, 0.883, 0.758, 0.634, 0.510, 0.389, 0.271, 0.161),
    7: (1.341, 1.256),
}


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
    """A judgement far from what the priorities say, and a proposal.

    Attributes
    ----------
    row, column : int
        The pair, row < column.
    error : float
        max(e, 1/e) with e = a_ij w_j / w_i; at least 1.
    given, proposed : float
        The judgement, and the nearest whole number 1..9 or reciprocal to w_i / w_j.
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


def random_index(n: int, table: RandomIndex = "saaty-2005", missing: int = 0) -> float | None:
    """Return the mean consistency index of random matrices.

    Parameters
    ----------
    n : int
        Number of criteria, at least 1.
    table : {"saaty-2005", "saaty-1980", "alonso-lamata"}
        Beyond the end of a table (n = 15 and n = 10) Alonso & Lamata's fit continues it.
    missing : int
        Pairs without a comparison, 0 .. (n-1)(n-2)/2.

    Returns
    -------
    float or None
        None when no set of comparisons can be inconsistent, so that CR is 0 by definition:
        n <= 2, or a spanning tree of comparisons outside the printed tables.

    Raises
    ------
    ValueError
        "no-criteria" for n < 1; "disconnected" for more missing pairs than a connected graph
        can have.

    Notes
    -----
    Saaty 1980 and 2008; Alonso & Lamata 2006: CI / RI = (lambda_max - n) / (1.7699 n - 4.3513).
    With missing pairs Agoston & Csato 2022: their table, else RI(n, 0) (1 - 2m / ((n-1)(n-2))),
    where RI(n, 0) is theirs for n = 4..7 and that of `table` otherwise.
    """
    if n < 1:
        raise ValueError("no-criteria")
    most_missing = (n - 1) * (n - 2) // 2
    if not 0 <= missing <= most_missing:
        raise ValueError("disconnected")
    if n < _FIRST_N:
        return None
    if not missing:
        return _complete_random_index(n, table)
    printed = _AGOSTON_CSATO.get(n, ())
    if missing < len(printed):
        return printed[missing]
    if missing == most_missing:
        return None
    complete = printed[0] if printed else _complete_random_index(n, table)
    return complete * (1.0 - missing / most_missing)


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
    ci = max(0.0, (lambda_max - n) / (n - 1)) if n >= _FIRST_N else 0.0
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
    matrix: Array, count: int = 3, table: RandomIndex = "saaty-2005"
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

    Returns
    -------
    list of WorstJudgement
        Largest error first, ties in order of row and column. Judgements without any error are
        not listed; the proposal can equal the judgement when the error is small.

    Raises
    ------
    ValueError
        "disconnected" when the given comparisons do not join all criteria.

    Notes
    -----
    e_ij = a_ij w_j / w_i with eigenvector priorities, Harker's (1987) if comparisons are missing.
    """
    weights = priorities(matrix)
    rows, columns = np.nonzero(np.triu(~np.isnan(matrix), 1))
    ratios = weights[rows] / weights[columns]
    errors = np.exp(np.abs(np.log(matrix[rows, columns]) - np.log(ratios)))
    order = np.argsort(-errors, kind="stable")[: max(count, 0)]
    found = []
    for k in order[errors[order] > 1.0 + _TIE]:
        row, column = int(rows[k]), int(columns[k])
        proposed = _proposal(float(ratios[k]))
        changed = matrix.copy()
        changed[row, column] = proposed
        changed[column, row] = 1.0 / proposed
        found.append(
            WorstJudgement(
                row=row,
                column=column,
                error=float(errors[k]),
                given=float(matrix[row, column]),
                proposed=proposed,
                cr_after=consistency(changed, table).cr,
                priorities_after=priorities(changed),
            )
        )
    return found


def _complete_random_index(n: int, table: RandomIndex) -> float:
    printed: tuple[float, ...] = {
        "saaty-2005": _SAATY_2005,
        "saaty-1980": _SAATY_1980,
        "alonso-lamata": (),
    }[table]
    if n - _FIRST_N < len(printed):
        return printed[n - _FIRST_N]
    return (1.7699 * n - 4.3513) / (n - 1)


def _geometric_consistency_index(matrix: Array, weights: Array) -> float:
    rows, columns = np.nonzero(np.triu(~np.isnan(matrix), 1))
    freedom = int(rows.size) - (matrix.shape[0] - 1)
    if freedom < 1:
        return 0.0
    errors = np.log(matrix[rows, columns]) + np.log(weights[columns]) - np.log(weights[rows])
    return float((errors**2).sum()) / float(freedom)


def _proposal(ratio: float) -> float:
    if ratio < 1.0:
        return 1.0 / _proposal(1.0 / ratio)
    return float(min(9, round(ratio)))
