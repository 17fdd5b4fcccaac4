"""Confidence factors: whether an alternative is first where its central weights hold."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from locdecide.mcda.smaa_keys import TIE, UNRANKED, FixedKeys, Forms, SampledKeys, scores_of
from locdecide.mcda.workers import Cancelled, in_threads

Array = npt.NDArray[np.float64]

MOST_DRAWS = 10_000
_MOST_PRODUCTS = 1e9


def fixed_confidence(forms: Forms, central: Array) -> Array:
    """Tell which groups are first with their central weights, with figures as given.

    Parameters
    ----------
    forms : Forms
        Of g groups of equal alternatives and n criteria.
    central : Array, shape (g, n)
        NaN where a group is never first.

    Returns
    -------
    Array, shape (g,)
        1 or 0. The set of weights with which an alternative is first need not be convex under
        TOPSIS, so that its mean may lie outside.
    """
    won = np.asarray(~np.isnan(central).any(axis=1))
    weights = np.where(won[:, None], central, 1.0).T
    keys = np.empty((weights.shape[1], forms.numerators.shape[0]))
    FixedKeys(forms).keys(weights, 0, keys)
    scores = forms.scores(keys)
    first = scores.diagonal() >= scores.max(axis=1, initial=0.0) - TIE
    return np.where(won & first, 1.0, 0.0)


def sampled_confidence(
    make: Callable[[], SampledKeys],
    central: Array,
    draws: int,
    seed: int,
    threads: int,
    cancelled: Callable[[], bool] | None,
) -> tuple[Array, int]:
    """Return the share of draws of the figures in which each is first with its central weights.

    Parameters
    ----------
    make : callable
        Makes a source of figures for a worker.
    central : Array, shape (m, n)
        NaN where an alternative is never first.
    draws, seed, threads, cancelled
        As in `smaa`. At most 10,000 draws are made, fewer where each of many alternatives has
        to be compared with all by its own weights.

    Returns
    -------
    Array, shape (m,)
        0 without central weights.
    int
        How many draws were made.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    """
    winners = np.count_nonzero(~np.isnan(central).any(axis=1))
    if winners == 0:
        return np.zeros(central.shape[0]), 0
    batch = make().batch
    affordable = int(_MOST_PRODUCTS / (winners * central.size)) // batch * batch
    enough = min(draws, MOST_DRAWS, max(batch, affordable))

    def step(worker: _OwnWeights, number: int, stopped: Callable[[], bool]) -> None:
        worker.run(number, min(batch, enough - number * batch), stopped)

    workers = in_threads(
        lambda: _OwnWeights(make(), central, seed), step, -(-enough // batch), threads, cancelled
    )
    total = np.sum([worker.counts for worker in workers], axis=0)
    return np.asarray(total / enough, dtype=np.float64), enough


class _OwnWeights:
    """One worker: counts in how many draws of the figures each is first with its own weights."""

    def __init__(self, source: SampledKeys, central: Array, seed: int) -> None:
        self._source, self._seed = source, seed
        self._winners = np.flatnonzero(~np.isnan(central).any(axis=1))
        weights = central[self._winners]
        self._powers = np.ascontiguousarray(weights * weights if source.squared else weights)
        self.counts = np.zeros(central.shape[0], dtype=np.int64)

    def run(self, batch: int, draws: int, stopped: Callable[[], bool]) -> None:
        # Children of the seed that no block of the simulation has.
        seed = np.random.SeedSequence(self._seed, spawn_key=(batch, 1))
        self._source.begin_batch(np.random.Generator(np.random.SFC64(seed)))
        values, held = self._source.values(0, draws)
        best = np.full((self._winners.size, draws), UNRANKED)
        own = np.empty_like(best)
        place = {int(winner): k for k, winner in enumerate(self._winners)}
        for i in range(values.shape[0]):
            if stopped():
                raise Cancelled
            keys = self._source.keys_with(self._powers, values[i], i)
            if held is not None:
                keys[:, ~held[i]] = UNRANKED
            np.maximum(best, keys, out=best)
            if i in place:
                own[place[i]] = keys[place[i]]
        squared = self._source.squared
        distance = scores_of(np.maximum(best, 0.0), squared) - scores_of(
            np.maximum(own, 0.0), squared
        )
        first = (distance <= TIE) & (own > UNRANKED)
        self.counts[self._winners] += np.count_nonzero(first, axis=1)
