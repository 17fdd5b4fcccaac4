"""Figures drawn at random within what is known of them, and their values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.screening import GateSense, passes
from locdecide.mcda.values import range_values

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

# From performances (m, n, b), NaN missing, to which alternatives pass, (m, b).
GateCheck = Callable[[Array], Mask]

_CELLS_A_BATCH = 1 << 19
_CELLS_AT_ONCE = 1 << 14
_MOST, _LEAST = 256, 16


@dataclass(frozen=True, slots=True, eq=False)
class ColumnGate:
    """A must-have on one leaf, to be asked of every draw.

    Attributes
    ----------
    column : int
        Index of the leaf.
    threshold : float
        In its unit; reaching it passes. An unknown performance passes.
    sense : {"at-least", "at-most"}
        Side of the threshold that passes.
    waived : array of bool, shape (m,), optional
        Alternatives that pass even where they fail.
    """

    column: int
    threshold: float
    sense: GateSense
    waived: Mask | None = None

    def __call__(self, performances: Array) -> Mask:
        """Tell which alternatives pass, shape (m, b), from performances (m, n, b)."""
        status = passes(performances[:, self.column], self.threshold, self.sense)
        held: Mask = status != 0
        return held if self.waived is None else held | self.waived[:, None]


def passing(performances: Array, gates: Sequence[GateCheck]) -> Mask:
    """Tell which alternatives pass all gates.

    Parameters
    ----------
    performances : Array, shape (m, n, b)
        b draws in each criterion's unit, NaN missing; b is 1 for figures as given.
    gates : sequence of GateCheck
        Each tells from the performances who passes.

    Returns
    -------
    array of bool, shape (m, b)
    """
    result = np.ones((performances.shape[0], performances.shape[2]), dtype=np.bool_)
    for gate in gates:
        result &= gate(performances)
    return result


class UncertainFigures:
    """A table of performances of which some are known within limits and some not at all.

    Between low and high a figure is triangular with its peak at the value; a missing one is
    uniform over the declared range. All are independent.

    Parameters
    ----------
    performances : Array, shape (m, n)
        In each criterion's unit; NaN is missing.
    low, high : Array, shape (m, n)
        Limits of the figures, NaN where there is none on that side: the value itself is the
        limit then. Not read where the performance is missing.
    worst, best : Array, shape (n,)
        Ends of the declared ranges, as in `range_values`.
    target : array of bool, shape (n,)
        Which criteria have a target.
    values : Array, shape (m, n), optional
        Values 0..1 of columns that are not measured (compared in pairs): where a column has any
        that is not NaN, it is taken as it is, and NaN there is unknown and not drawn.

    Attributes
    ----------
    batch : int
        Draws made at a time: a function of the size of the table alone.
    shape : (m, n)
    known : array of bool, shape (m, n)
        Which cells have a value in every draw; the others have none in any.

    Raises
    ------
    ValueError
        "limits" where low <= value <= high does not hold; "not-finite" for an infinite
        performance or limit; "range-not-finite".

    Notes
    -----
    Inverse of the triangular distribution function (Kotz & van Dorp 2004) with u uniform: below
    the peak low + sqrt(u (value - low) (high - low)), above it
    high - sqrt((1 - u) (high - value) (high - low)), and the other side does not reach the peak.
    """

    def __init__(
        self,
        performances: Array,
        low: Array,
        high: Array,
        worst: Array,
        best: Array,
        target: Mask,
        *,
        values: Array | None = None,
    ) -> None:
        missing = np.isnan(performances)
        low = np.where(np.isnan(low), performances, low)
        high = np.where(np.isnan(high), performances, high)
        if np.isinf(np.stack([performances, low, high])[:, ~missing]).any():
            raise ValueError("not-finite")
        if not (missing | ((low <= performances) & (performances <= high))).all():
            raise ValueError("limits")
        self.shape = performances.shape
        self._worst, self._best, self._target = worst, best, target
        self._performances = performances
        fixed = range_values(performances, worst, best, target)
        measured = np.ones(self.shape, dtype=np.bool_)
        if values is not None:
            given = ~np.isnan(values).all(axis=0)
            fixed[:, given], measured[:, given] = values[:, given], False
        width = np.where(missing, np.inf, high / 2 - low / 2)
        peaked = np.flatnonzero(measured & ~missing & (width > 0.0))
        self._drawn = np.concatenate([peaked, np.flatnonzero(measured & missing)])
        self.known = ~np.isnan(fixed) | (measured & missing)
        self._fixed = np.where(np.isnan(fixed), 0.0, fixed)
        self._keep_constants(low, high, peaked)
        fitting = _CELLS_A_BATCH // max(self._fixed.size, 1)
        self.batch = min(_MOST, max(_LEAST, 1 << max(fitting, 1).bit_length() - 1))

    def draw(self, generator: np.random.Generator, out: Array | None = None) -> Array:
        """Return uniform numbers (cells drawn, batch) for one batch; ``out`` if it is given."""
        return generator.random((self._drawn.size, self.batch), out=out)

    def start_table(self, width: int) -> Array:
        """Return values (m, n, width) where nothing is drawn, 0 where nothing is known."""
        return np.repeat(self._fixed[:, :, None], width, axis=2)

    def fill(self, table: Array, uniform: Array, *, keep: bool = False) -> None:
        """Write the values of drawn figures into a table, as `range_values` has them.

        Parameters
        ----------
        table : Array, shape (m, n, b), contiguous
            From `start_table`; other cells are left as they are.
        uniform : Array, shape (cells drawn, b)
            Columns of a batch.
        keep : bool
            Whether to leave the figures themselves, in their units, in ``uniform``.
        """
        cells, width = table.reshape(-1, table.shape[2]), table.shape[2]
        # A few cells at a time, so that the steps between stay near the processor.
        step = max(1, _CELLS_AT_ONCE // max(width, 1))
        split, total = self._offset.size, self._drawn.size
        scratch = np.empty((2, step, width))
        for start in [*range(0, split, step), *range(split, total, step)]:
            stop = min(start + step, split if start < split else total)
            part, figures = slice(start, stop), scratch[0, : stop - start]
            if start < split:
                self._triangular(part, uniform[part], figures, scratch[1, : stop - start])
            else:
                span = slice(start - split, stop - split)
                np.multiply(uniform[part], self._span[span], out=figures)
                figures += self._start[span]
            if keep:
                np.multiply(figures, self._scale[part], out=uniform[part])
                uniform[part] += self._zero[part]
            to_target = self._to_target[part]
            if to_target.any():
                figures[to_target] = 1.0 - np.abs(figures[to_target])
            np.maximum(figures, 0.0, out=figures)
            np.minimum(figures, self._largest[part], out=figures)
            cells[self._drawn[part]] = figures

    def tables(self, figures: Array) -> Array:
        """Return whole tables of performances (m, n, b), NaN where none is known or drawn."""
        m, n = self.shape
        whole = np.repeat(self._performances.reshape(-1, 1), figures.shape[1], axis=1)
        whole[self._drawn] = figures
        return whole.reshape(m, n, -1)

    def _triangular(self, part: slice, uniform: Array, out: Array, scratch: Array) -> None:
        """Fill ``out`` with the figures; without a choice between sides, which would be slow.

        One root is the way up from the lowest figure, the other the way down from the highest;
        each ends at the peak, and the figure is where the one that has not got there is.
        """
        np.multiply(uniform, self._from_low[part], out=out)
        np.sqrt(out, out=out)
        np.minimum(out, self._below[part], out=out)
        np.subtract(1.0, uniform, out=scratch)
        scratch *= self._from_high[part]
        np.sqrt(scratch, out=scratch)
        np.minimum(scratch, self._above[part], out=scratch)
        out -= scratch
        out += self._offset[part]

    def _keep_constants(self, low: Array, high: Array, peaked: npt.NDArray[np.intp]) -> None:
        """Keep the constants of each cell that is drawn, as columns.

        Figures are drawn on a scale on which the value is the figure itself, cut off at 0 and 1:
        figure = zero + scale * drawn. A target has its zero at the target.
        """
        column = self._drawn % max(self.shape[1], 1)
        width = (self._best - self._worst)[column, None]
        flat = width == 0.0
        self._zero = np.where(self._target, self._best, self._worst)[column, None]
        self._scale = np.where(flat, 1.0, width)
        self._to_target = self._target[column] & ~flat[:, 0]
        self._largest = np.where(flat, 0.0, 1.0)
        split = peaked.size
        zero, scale = self._zero[:split], self._scale[:split]
        one, peak, other = (
            (table.reshape(-1)[peaked, None] - zero) / scale
            for table in (low, self._performances, high)
        )
        lowest, highest = np.minimum(one, other), np.maximum(one, other)
        self._below, self._above = peak - lowest, highest - peak
        self._offset = lowest + self._above
        self._from_low = self._below * (highest - lowest)
        self._from_high = self._above * (highest - lowest)
        # The range itself: from the worst end, or all of it from target to worst.
        self._start = (self._worst[column[split:], None] - self._zero[split:]) / self._scale[split:]
        self._span = np.where(flat[split:], 0.0, width[split:] / self._scale[split:])
