"""In which order to ask for comparisons, so that the weights are sure early."""

from collections.abc import Collection
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from locdecide.mcda.comparison_graph import effective_resistances

Pair = tuple[int, int]

_TIE = 1e-9


@lru_cache(maxsize=64)
def question_order(n: int) -> tuple[Pair, ...]:
    """Return all pairs of criteria in the order in which to ask for them.

    Parameters
    ----------
    n : int
        Number of criteria, at least 1.

    Returns
    -------
    tuple of (int, int)
        All n (n - 1) / 2 pairs with the smaller index first; each is the ``next_question``
        after those before it. The first n - 1 compare criterion 0 with each other one.

    Raises
    ------
    ValueError
        "no-criteria" for n < 1.

    Notes
    -----
    Of all trees the star leaves the weights surest: its sum of effective resistances (Kirchhoff
    index) is the least (Klein & Randic 1993).
    """
    order: list[Pair] = []
    while (pair := next_question(n, order)) is not None:
        order.append(pair)
    return tuple(order)


def next_question(
    n: int, answered: Collection[Pair], skipped: Collection[Pair] = ()
) -> Pair | None:
    """Return the open pair whose answer tells most, given what was answered.

    Parameters
    ----------
    n : int
        Number of criteria, at least 1.
    answered, skipped : collection of (int, int)
        Pairs in either order of the two. A skipped pair is not asked for and tells nothing.

    Returns
    -------
    (int, int) or None
        Smaller index first. As long as some criteria are not joined by a chain of answers, a
        pair that joins two parts at the criteria with the most answers; then the pair with the
        largest effective resistance, of equal ones that whose criteria have the fewest answers,
        then the first. None when no pair is open.

    Raises
    ------
    ValueError
        "no-criteria" for n < 1; "not-a-pair" for an index outside or a criterion with itself.

    Notes
    -----
    The effective resistance is the variance of ln(w_i / w_j) under least squares. Answering the
    pair multiplies the number of spanning trees by 1 + R_ij, so the choice is the greedy one for
    D-optimality: the smallest confidence region of the weights one step on.
    """
    if n < 1:
        raise ValueError("no-criteria")
    given = _graph(n, answered)
    closed = given | _graph(n, skipped)
    rows, columns = np.triu_indices(n, 1)
    is_open = ~closed[rows, columns]
    if not is_open.any():
        return None
    rows, columns = rows[is_open], columns[is_open]
    resistances = effective_resistances(given)[rows, columns]
    answers = given.sum(axis=1)
    answers = answers[rows] + answers[columns]
    joins = np.isinf(resistances)
    if joins.any():
        best = np.flatnonzero(joins)
        chosen = best[np.argmax(answers[best])]
    else:
        best = np.flatnonzero(resistances >= resistances.max() - _TIE)
        chosen = best[np.argmin(answers[best])]
    return int(rows[chosen]), int(columns[chosen])


def _graph(n: int, pairs: Collection[Pair]) -> npt.NDArray[np.bool_]:
    graph = np.zeros((n, n), dtype=np.bool_)
    for first, second in pairs:
        if first == second or not (0 <= first < n and 0 <= second < n):
            raise ValueError("not-a-pair")
        graph[first, second] = graph[second, first] = True
    return graph
