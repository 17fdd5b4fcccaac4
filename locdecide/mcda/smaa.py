"""SMAA-2: how often each alternative has each rank, and what one must believe for it to win."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
import numpy.typing as npt

from locdecide.mcda.data_samples import GateCheck, UncertainFigures
from locdecide.mcda.smaa_confidence import fixed_confidence, sampled_confidence
from locdecide.mcda.smaa_kernel import FIXED_POINT, Counter, Counts
from locdecide.mcda.smaa_keys import BLOCK, FixedKeys, Forms, SampledKeys, Scoring, Source
from locdecide.mcda.weight_samples import WeightModel
from locdecide.mcda.workers import in_threads

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]

MOST_DRAWS = 1 << 30


@dataclass(frozen=True, slots=True, eq=False)
class SmaaResult:
    """What a simulation of m alternatives and n criteria found; shares are of all draws.

    Attributes
    ----------
    acceptabilities : Array, shape (m, m)
        Share of the draws in which the row's alternative has rank 1, 2, ..., m. Alternatives that
        tie share the smaller rank, so that a column may sum to more or less than 1.
    unranked : Array, shape (m,)
        Share of the draws in which the alternative fails a gate and has no rank; with its
        acceptabilities it sums to 1.
    central_weights : Array, shape (m, n)
        Mean of the weights with which the alternative is first (tied firsts included), sum 1;
        NaN where it never is.
    confidence : Array, shape (m,)
        Share of draws of the figures in which the alternative is first with its central weights;
        0 where it has none. With figures as given it is 0 or 1.
    pairwise : Array, shape (m, m)
        Share of the draws in which the row's alternative ranks before the column's, which may be
        unranked; ties count for neither. NaN when it was not asked for.
    half_width : float
        Of a 95 % interval around any share, at its widest: 1.96 * 0.5 / sqrt(draws).
    draws, confidence_draws : int
        How many; the second is 0 with figures as given.
    seed : int
        Gives the same numbers again.
    """

    acceptabilities: Array
    unranked: Array
    central_weights: Array
    confidence: Array
    pairwise: Array
    half_width: float
    draws: int
    confidence_draws: int
    seed: int


def smaa(
    scores: Forms | UncertainFigures,
    model: WeightModel,
    *,
    draws: int,
    seed: int,
    scoring: Scoring = "topsis",
    gates: Sequence[GateCheck] = (),
    ranked: Mask | None = None,
    threads: int = 1,
    chunk: int | None = None,
    pairwise: bool = True,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SmaaResult:
    """Rank the alternatives with many drawn weights, and figures if they are uncertain.

    Parameters
    ----------
    scores : Forms or UncertainFigures
        Figures as given, from `topsis_forms` or `sum_forms`; or figures to be drawn.
    model : WeightModel
        Where weights come from.
    draws : int
        1..2^30. The first draws of a longer run are those of a shorter one.
    seed : int
        Non-negative.
    scoring : {"topsis", "weighted-sum"}
        With figures to be drawn, by values over the declared ranges; forms know theirs.
    gates : sequence of GateCheck
        Asked in every draw, with figures to be drawn alone: for figures as given `passing`
        answers once.
    ranked : array of bool, shape (m,), optional
        Alternatives that are ranked in any draw at all.
    threads : int
        Workers, the caller's thread being one of them.
    chunk : int, optional
        Draws worked on at a time. Neither this nor `threads` changes any number.
    pairwise : bool
        Whether to count pairwise winning, which takes m^2 steps a draw.
    progress : callable, optional
        Told how many draws are done, from any of the threads but one at a time.
    cancelled : callable, optional
        Asked before every chunk (some milliseconds), from any of the threads.

    Returns
    -------
    SmaaResult
        Its memory and that of the simulation do not depend on the number of draws.

    Raises
    ------
    Cancelled
        When `cancelled` says so.
    ValueError
        "draws", "threads" or "chunk" out of range; "criteria" when the model has another number
        of them; "gates-need-draws" for gates with figures as given.

    Notes
    -----
    Lahdelma & Salminen 2001; half-width and confidence factors as in Tervonen & Lahdelma 2007.
    """
    m, n = scores.numerators.shape if isinstance(scores, Forms) else scores.shape
    _check(model, n, draws, threads, chunk)
    taking_part = np.ones(m, dtype=np.bool_) if ranked is None else ranked
    checks: tuple[GateCheck, ...] = ()
    if isinstance(scores, Forms):
        if gates:
            raise ValueError("gates-need-draws")
        forms, group, members = _without_copies(scores, taking_part, model.support)
    else:
        group, members = np.arange(m), np.ones(m, dtype=np.int64)
        everybody = bool(taking_part.all())
        checks = tuple(gates) if everybody else (*gates, _Only(taking_part))

    def source() -> Source:
        if isinstance(scores, Forms):
            return FixedKeys(forms)
        return SampledKeys(scores, scoring, checks)

    def counter() -> Counter:
        return Counter(source(), members, model, seed, chunk=chunk, pairwise=pairwise)

    if members.size:
        counts = _counted(counter, draws, threads, progress, cancelled)
    else:
        counts = Counts(*(np.zeros(shape, dtype=np.int64) for shape in ((0, 1), (0, n), (0, 0))))
    central = _central_weights(counts)
    if isinstance(scores, Forms):
        confident, confidence_draws = fixed_confidence(forms, central), 0
    else:
        confident, confidence_draws = sampled_confidence(
            lambda: SampledKeys(scores, scoring, checks), central, draws, seed, threads, cancelled
        )
    shares, unranked, weights, confidence, wins = _expanded(
        counts, central, confident, group, draws
    )
    return SmaaResult(
        acceptabilities=shares,
        unranked=unranked,
        central_weights=weights,
        confidence=confidence,
        pairwise=wins if pairwise else np.full((m, m), np.nan),
        half_width=1.96 * 0.5 / float(np.sqrt(draws)),
        draws=draws,
        confidence_draws=confidence_draws,
        seed=seed,
    )


def _check(model: WeightModel, n: int, draws: int, threads: int, chunk: int | None) -> None:
    if not 1 <= draws <= MOST_DRAWS:
        raise ValueError("draws")
    if threads < 1:
        raise ValueError("threads")
    if chunk is not None and chunk < 1:
        raise ValueError("chunk")
    if model.support.size != n:
        raise ValueError("criteria")


@dataclass(frozen=True, slots=True, eq=False)
class _Only:
    """A gate that the same alternatives pass in every draw."""

    taking_part: Mask

    def __call__(self, performances: Array) -> Mask:
        return np.repeat(self.taking_part[:, None], performances.shape[2], axis=1)


def _without_copies(
    forms: Forms, taking_part: Mask, support: Mask
) -> tuple[Forms, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the forms of unlike alternatives, each alternative's group (-1: none), their sizes."""
    rows = np.flatnonzero(taking_part)
    both = np.concatenate([forms.numerators[:, support], forms.denominators[:, support]], axis=1)
    _, chosen, inverse, sizes = np.unique(
        both[rows], axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    group = np.full(taking_part.size, -1, dtype=np.int64)
    group[rows] = inverse.reshape(-1)
    first = rows[chosen]
    unlike = Forms(forms.numerators[first], forms.denominators[first], forms.squared)
    return unlike, group, sizes.astype(np.int64)


def _counted(
    counter: Callable[[], Counter],
    draws: int,
    threads: int,
    progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Counts:
    blocks = -(-draws // BLOCK)
    lock, done = Lock(), 0

    def block(worker: Counter, number: int, stopped: Callable[[], bool]) -> None:
        nonlocal done
        size = min(BLOCK, draws - number * BLOCK)
        worker.run(number, size, stopped)
        if progress is not None:
            with lock:
                done += size
                progress(done)

    workers = in_threads(counter, block, blocks, threads, cancelled)
    total = workers[0].finish()
    for worker in workers[1:]:
        total.add(worker.finish())
    return total


def _central_weights(counts: Counts) -> Array:
    """Return the mean weights (g, n) with which each group is first, NaN where it never is."""
    sums = counts.weights / FIXED_POINT
    total = sums.sum(axis=1, keepdims=True)
    won = counts.ranks[:, :1] > 0
    return np.where(won, sums / np.where(won, total, 1.0), np.nan)


def _expanded(
    counts: Counts, central: Array, confident: Array, group: npt.NDArray[np.int64], draws: int
) -> tuple[Array, Array, Array, Array, Array]:
    """Return acceptabilities, unranked, central weights, confidence and wins of all."""
    # One more group, the last and thereby number -1: those that are ranked in no draw.
    g, m = counts.ranks.shape[0], group.size
    ranks, wins = np.zeros((g + 1, m + 1)), np.zeros((g + 1, g + 1))
    ranks[:g, : counts.ranks.shape[1] - 1] = counts.ranks[:, :-1] / draws
    ranks[:g, m] = counts.ranks[:, -1] / draws
    ranks[g, m] = 1.0
    wins[:g, :g] = counts.wins / draws
    wins[:g, g] = 1.0 - ranks[:g, m]
    weights = np.concatenate([central, np.full((1, central.shape[1]), np.nan)])
    sure = np.append(confident, 0.0)
    return (
        ranks[group, :m],
        ranks[group, m],
        weights[group],
        sure[group],
        wins[np.ix_(group, group)],
    )
