"""Camps: groups of participants who weight alike, if there are any."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import numpy.typing as npt

from locdecide.mcda.consensus import consensus, consensus_band, shannon_entropy

Array = npt.NDArray[np.float64]
Labels = npt.NDArray[np.intp]

_LEAST_SILHOUETTE = 0.5
_TIE = 1e-9


def camps(priorities: Array) -> tuple[tuple[int, ...], ...]:
    """Group the participants who weight alike, if they fall into groups at all.

    Parameters
    ----------
    priorities : Array, shape (k, n)
        Non-negative, each row with sum 1. A row with NaN (no priorities yet) is left out.

    Returns
    -------
    tuple of tuple of int
        At least two groups of row numbers, the largest first; everybody with priorities is in
        one, and a group of one is somebody who stands alone. Empty when there are no camps, as
        with two participants or fewer: two views are no groups.

    Notes
    -----
    Average linkage (Sokal & Michener 1958) of the participants' distances; the number of groups
    has the largest mean silhouette (Rousseeuw 1987), of equal ones the smallest. These are camps
    if that silhouette is at least 0.5 (Kaufman & Rousseeuw 1990: a reasonable structure) and the
    mean priorities of no two groups reach Goepel's very high consensus (above .85).

    The thresholds were tried on 300 simulated groups of each of 3..40 participants and 3, 5, 8
    and 12 criteria, all judgements with independent errors of standard deviation s of ln a_ij.
    Errors around one random view never made camps at s = .42 (half the variance that goes with
    a CR of 0.10); at s = .61 (all of it) in up to 3 % with 3 criteria and never with more. Two
    camps with opposite orders were found exactly, at s = .42, in 77..85 % with 3 criteria (many
    random views of 3 criteria are nearly flat), 92..95 % with 5 and 98..100 % with 8 and 12.
    The silhouette alone would see camps in errors around one view of 3 criteria up to half of
    the time.
    """
    present = np.flatnonzero(~np.isnan(priorities).any(axis=1))
    rows = priorities[present]
    distances = participant_distances(rows)
    best, found = _LEAST_SILHOUETTE, None
    # Fewer groups come later and win a tie.
    for labels in _partitions(distances):
        width = _mean_silhouette(distances, labels)
        if width >= best - _TIE and _differ(rows, labels):
            best, found = max(best, width), labels
    if found is None:
        return ()
    groups = (tuple(present[found == label].tolist()) for label in range(int(found.max()) + 1))
    return tuple(sorted(groups, key=lambda group: (-len(group), group)))


def participant_distances(priorities: Array) -> Array:
    """Return how far the participants' priorities are from one another.

    Parameters
    ----------
    priorities : Array, shape (k, n)
        Non-negative, each row with sum 1.

    Returns
    -------
    Array, shape (k, k)
        Symmetric, 0..sqrt(ln 2) = .83, 0 on the diagonal; priorities of 0 are allowed.

    Notes
    -----
    Jensen-Shannon distance (Endres & Schindelin 2003): the square root of the H_beta in the
    consensus of the two (Goepel 2018), so that it falls as that consensus rises.
    """
    means = (priorities[:, None, :] + priorities[None, :, :]) / 2.0
    own = shannon_entropy(priorities)
    between = shannon_entropy(means) - (own[:, None] + own[None, :]) / 2.0
    distances = np.sqrt(np.maximum(between, 0.0))
    np.fill_diagonal(distances, 0.0)
    return np.asarray(distances, dtype=np.float64)


def _partitions(distances: Array) -> Iterator[Labels]:
    """Merge the nearest groups, by the mean distance of their members, down to two."""
    labels: Labels = np.arange(distances.shape[0])
    totals, sizes = distances.copy(), np.ones(distances.shape[0])
    while sizes.size > 2:
        means = totals / np.outer(sizes, sizes)
        np.fill_diagonal(means, np.inf)
        # Equally near groups merge at once: the order of the participants must not matter.
        merged = _components(means <= means.min() + _TIE)
        if not merged.any():
            return
        totals = _group_sums(_group_sums(totals, merged).T, merged)
        sizes = _group_sums(sizes[None, :], merged)[0]
        labels = merged[labels]
        yield labels


def _components(near: npt.NDArray[np.bool_]) -> Labels:
    labels: Labels = np.arange(near.shape[0])
    while True:
        neighbours = np.where(near, labels[None, :], labels.size).min(axis=1)
        smaller = np.minimum(labels, neighbours)
        if (smaller == labels).all():
            return np.asarray(np.unique(labels, return_inverse=True)[1], dtype=np.intp)
        labels = smaller


def _group_sums(columns: Array, labels: Labels) -> Array:
    order = np.argsort(labels, kind="stable")
    first = np.flatnonzero(np.diff(labels[order], prepend=-1))
    return np.asarray(np.add.reduceat(columns[:, order], first, axis=1), dtype=np.float64)


def _mean_silhouette(distances: Array, labels: Labels) -> float:
    index, sizes = np.arange(labels.size), np.bincount(labels)
    totals = _group_sums(distances, labels)
    within = totals[index, labels] / np.maximum(sizes[labels] - 1.0, 1.0)
    others = totals / sizes
    others[index, labels] = np.inf
    nearest = others.min(axis=1)
    scale = np.maximum(within, nearest)
    widths = (nearest - within) / np.where(scale > 0.0, scale, 1.0)
    return float(np.where(sizes[labels] > 1.0, widths, 0.0).mean())


def _differ(priorities: Array, labels: Labels) -> bool:
    means = (_group_sums(priorities.T, labels) / np.bincount(labels)).T
    return all(
        consensus_band(consensus(means[[a, b]])) != "very-high"
        for a, b in combinations(range(means.shape[0]), 2)
    )
