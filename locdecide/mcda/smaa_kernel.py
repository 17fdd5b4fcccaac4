"""The counting of ranks over many drawn weights: one product, one sort and one count a chunk."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.smaa_keys import BLOCK, TIE, UNRANKED, Source, scores_of
from locdecide.mcda.weight_samples import WeightModel
from locdecide.mcda.workers import Cancelled

Array = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

FIXED_POINT = 2.0**32  # sums of weights as whole numbers: the same in every order

_CELLS_A_CHUNK = 1 << 15
# Above this OpenBLAS would start threads of its own, in each of ours.
_PRODUCTS_A_CHUNK = 1 << 18
_MOST_ROWS, _LEAST_ROWS = 1024, 32
# |d key| is at most twice |d closeness|; a little more for the bits that hold the index.
_NEAR_BITS = np.float64(2.0 * TIE + 1e-12).view(np.uint64)


@dataclass(slots=True, eq=False)
class Counts:
    """What a simulation adds up: whole numbers, so that no order of adding matters.

    Attributes
    ----------
    ranks : array of int64, shape (g, m + 1)
        Draws in which group g of equal alternatives has each rank; unranked in the last column.
    weights : array of int64, shape (g, n)
        Sums of the weights with which the group is first, times 2^32.
    wins : array of int64, shape (g, g)
        Draws in which the row ranks before the column.
    """

    ranks: Whole
    weights: Whole
    wins: Whole

    def add(self, other: "Counts") -> None:
        """Add what another worker has counted."""
        self.ranks += other.ranks
        self.weights += other.weights
        self.wins += other.wins


class Counter:
    """One worker: draws blocks of weights and counts the ranks that follow.

    Parameters
    ----------
    source : Source
        Keys of g groups of equal alternatives.
    members : array of int64, shape (g,)
        How many alternatives are equal in each group; m in all.
    model : WeightModel
        Where weights come from.
    seed : int
        Non-negative.
    chunk : int or None
        Draws worked on at a time; changes memory and speed alone.
    pairwise : bool
        Whether wins are counted.

    Notes
    -----
    METHODS 6. The key is read as a whole number, which orders positive numbers as they are; the
    group's index replaces its lowest bits, so that one sort of whole numbers gives the order.
    Chunks in which any two keys are near to a tie, or with unranked alternatives, or with groups
    of more than one, are ranked again by the rule of `ranks`. The random numbers of a block
    depend on the seed and the block's number alone (SFC64, a child of the seed by its number, as
    SeedSequence.spawn makes them).
    """

    def __init__(
        self,
        source: Source,
        members: Whole,
        model: WeightModel,
        seed: int,
        *,
        chunk: int | None = None,
        pairwise: bool = True,
    ) -> None:
        g, n, m = source.groups, source.criteria, int(members.sum())
        fitting = min(_CELLS_A_CHUNK // g, _PRODUCTS_A_CHUNK // (g * n))
        usual = min(_MOST_ROWS, max(_LEAST_ROWS, 1 << max(fitting, 1).bit_length() - 1))
        rows = min(chunk or usual, source.batch)
        bits = max(g - 1, 1).bit_length()
        small = np.min_scalar_type(m + 1)
        self._source, self._model, self._seed = source, model, seed
        self._members, self._alone = members, bool((members == 1).all())
        self._rows, self._mask = rows, (1 << bits) - 1
        self._pairwise = pairwise
        self._weights = np.empty((n, BLOCK))
        self._keys, self._gaps = np.empty(rows * g), np.empty(max(rows * g - 1, 0))
        self._order = np.empty(rows * g, dtype=np.int64)
        self._index = np.tile(np.arange(g), rows)
        self._place = np.tile(np.arange(g) << bits, rows)
        self._rank_at = np.tile(np.arange(g, 0, -1, dtype=small), rows)
        self._row_at = np.repeat(np.arange(rows), g)
        self._first = np.empty(BLOCK, dtype=np.int64)
        self._shared: list[tuple[npt.NDArray[np.intp], Whole]] = []
        self._ranks = np.empty((g, BLOCK if pairwise else 0), dtype=small)
        self._counted = np.zeros(g << bits, dtype=np.int64)
        self.counts = Counts(
            np.zeros((g, m + 1), dtype=np.int64),
            np.zeros((g, n), dtype=np.int64),
            np.zeros((g, g), dtype=np.int64),
        )

    def run(self, block: int, draws: int, cancelled: Callable[[], bool] | None) -> None:
        """Count the first draws of a block.

        Parameters
        ----------
        block : int
            Its number.
        draws : int
            1..BLOCK.
        cancelled : callable, optional
            Asked before every chunk and every alternative's pairs.

        Raises
        ------
        Cancelled
            When it says so; what has been counted is then of no use.
        """
        seed = np.random.SeedSequence(self._seed, spawn_key=(block,))
        generator = np.random.Generator(np.random.SFC64(seed))
        self._model.draw(generator, self._weights)
        self._shared.clear()
        for batch in range(0, draws, self._source.batch):
            self._source.begin_batch(generator)
            end = min(batch + self._source.batch, draws)
            for start in range(batch, end, self._rows):
                if cancelled is not None and cancelled():
                    raise Cancelled
                self._chunk(start, min(start + self._rows, end), start - batch)
        self._count_weights(draws)
        if self._pairwise:
            self._count_wins(draws, cancelled)

    def finish(self) -> Counts:
        """Return all that was counted."""
        g = self._source.groups
        by_place = self._counted.reshape(g, -1)[:, :g]
        if g:
            self.counts.ranks[:, :g] += by_place[::-1].T
        self._counted[:] = 0
        return self.counts

    def _chunk(self, start: int, stop: int, place: int) -> None:
        g, b = self._source.groups, stop - start
        flat = self._keys[: b * g]
        keys, bits = flat.reshape(b, g), flat.view(np.int64)
        careful = self._source.keys(self._weights[:, start:stop], place, keys)
        bits &= ~self._mask
        bits |= self._index[: b * g]
        bits.reshape(b, g).sort(axis=1)
        order = np.bitwise_and(bits, self._mask, out=self._order[: b * g])
        if careful or not self._alone or self._near_tie(flat):
            self._rank_with_ties(keys, order.reshape(b, g), start)
            return
        self._first[start:stop] = order[g - 1 :: g]
        if self._pairwise:
            at = order * BLOCK
            at += self._row_at[: b * g]
            at += start
            self._ranks.reshape(-1)[at] = self._rank_at[: b * g]
        order += self._place[: b * g]
        self._counted += np.bincount(order, minlength=self._counted.size)

    def _near_tie(self, flat: Array) -> bool:
        if flat.size < 2:
            return False
        gaps = self._gaps[: flat.size - 1]
        # Also from one draw to the next, where it falls: read as whole numbers without a sign,
        # what is negative is larger than all that is not, so that one pass finds the least step.
        np.subtract(flat[1:], flat[:-1], out=gaps)
        return bool(gaps.view(np.uint64).min() <= _NEAR_BITS)

    def _rank_with_ties(self, keys: Array, order: Whole, start: int) -> None:
        ranked = keys.T > UNRANKED / 2
        ranks = tied_ranks(
            scores_of(np.maximum(keys, 0.0), self._source.squared), order, self._members
        )
        unranked = self.counts.ranks.shape[1]
        ranks = np.where(ranked, ranks, unranked)
        flat = order.T * unranked + ranks - 1
        self.counts.ranks += np.bincount(flat.ravel(), minlength=self.counts.ranks.size).reshape(
            self.counts.ranks.shape
        )
        g, b = ranks.shape
        self._first[start : start + b] = np.where(ranked[-1], order[:, -1], g)
        draws, places = np.nonzero((ranks[:-1] == 1).T)
        self._shared.append((draws + start, order[draws, places]))
        if self._pairwise:
            self._ranks[order.T, np.arange(start, start + b)] = ranks

    def _count_weights(self, draws: int) -> None:
        g = self._source.groups
        first = self._first[:draws]
        rows = np.concatenate([rows for rows, _ in self._shared]) if self._shared else None
        others = np.concatenate([groups for _, groups in self._shared]) if self._shared else None
        for j, row in enumerate(self._weights[:, :draws]):
            sums = np.bincount(first, weights=row, minlength=g + 1)
            if rows is not None and others is not None:
                sums += np.bincount(others, weights=row[rows], minlength=g + 1)
            self.counts.weights[:, j] += np.rint(sums[:g] * FIXED_POINT).astype(np.int64)

    def _count_wins(self, draws: int, cancelled: Callable[[], bool] | None) -> None:
        ranks, wins = self._ranks[:, :draws], self.counts.wins
        before = np.empty(draws, dtype=np.bool_)
        for i in range(1, ranks.shape[0]):
            if cancelled is not None and cancelled():
                raise Cancelled
            for k in range(i):
                won = np.count_nonzero(np.less(ranks[i], ranks[k], out=before))
                wins[i, k] += won
                # Without ties, and with all ranked, whoever does not win loses.
                wins[k, i] += (
                    np.count_nonzero(np.less(ranks[k], ranks[i], out=before))
                    if self._shared
                    else draws - won
                )


def tied_ranks(scores: Array, order: Whole, members: Whole) -> npt.NDArray[np.int64]:
    """Give competition ranks by place; scores this near to the first of a tie join it.

    Parameters
    ----------
    scores : Array, shape (b, g)
        Ascending in each row.
    order : array of int64, shape (b, g)
        Which group stands at each place.
    members : array of int64, shape (g,)
        How many alternatives are in each group.

    Returns
    -------
    array of int64, shape (g, b)
        Rank of each place, the rule of `ranks`.
    """
    b, g = scores.shape
    by_place = np.ascontiguousarray(scores.T)
    sizes = members[order.T]
    result = np.empty((g, b), dtype=np.int64)
    first, rank, before = by_place[-1].copy(), np.ones(b, dtype=np.int64), np.zeros(b, np.int64)
    for place in range(g - 1, -1, -1):
        later = first - by_place[place] > TIE
        rank = np.where(later, before + 1, rank)
        np.copyto(first, by_place[place], where=later)
        result[place] = rank
        before += sizes[place]
    return result
