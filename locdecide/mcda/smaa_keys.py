"""Keys whose order is that of the alternatives, for many drawn weights at once."""

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from locdecide.mcda.data_samples import GateCheck, UncertainFigures, passing
from locdecide.mcda.topsis import Normalisation, topsis

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Scoring = Literal["topsis", "weighted-sum"]

BLOCK = 4096  # draws with one stream of random numbers; part of what a seed means
TIE = 1e-9  # the tolerance of `ranks`
UNRANKED = -1.0
_TINY = float(np.finfo(np.float64).tiny)


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """Scores whose order is that of quotients of forms in the weights.

    The key of alternative i is sum_j numerators_ij w_j^p / sum_j denominators_ij w_j^p with p = 2
    where squared, else 1; in 0..1 and 0 where the denominator is.

    Attributes
    ----------
    numerators, denominators : Array, shape (m, n)
        Non-negative; both 0 where the performance is missing.
    squared : bool
        TOPSIS: the key is D-^2 / (D+^2 + D-^2), which grows with the closeness.
    """

    numerators: Array
    denominators: Array
    squared: bool

    def scores(self, keys: Array) -> Array:
        """Return closenesses or sums from keys of any shape."""
        return scores_of(keys, self.squared)


def topsis_forms(
    performances: Array,
    signs: Array,
    *,
    normalisation: Normalisation = "range",
    values: Array | None = None,
) -> Forms:
    """Return TOPSIS of fixed figures as forms in the squared weights; arguments as in `topsis`.

    Raises
    ------
    ValueError
        As `topsis` does.

    Notes
    -----
    METHODS 6: with r the normalised figures, N = (r - r-)^2 and P = (r - r+)^2, the squared
    distances are sums over N w^2 and P w^2, since the ideals are w r+ and w r-.
    """
    plain = topsis(
        performances, np.ones(signs.size), signs, normalisation=normalisation, values=values
    )
    known = ~np.isnan(plain.normalised)
    near = np.where(known, plain.normalised - plain.anti_ideal, 0.0) ** 2
    far = np.where(known, plain.normalised - plain.ideal, 0.0) ** 2
    both = near + far
    # Where ideal and anti-ideal are one, the closeness is 0.5 by definition.
    together = known & ~both.any(axis=1, keepdims=True)
    return Forms(np.where(together, 1.0, near), np.where(together, 2.0, both), squared=True)


def sum_forms(values: Array) -> Forms:
    """Return the weighted sum of values, shape (m, n), non-negative, NaN missing, as forms.

    Raises
    ------
    ValueError
        "not-values" for a negative or infinite one.
    """
    known = ~np.isnan(values)
    filled = np.where(known, values, 0.0)
    if not (np.isfinite(filled) & (filled >= 0.0)).all():
        raise ValueError("not-values")
    return Forms(filled, known.astype(np.float64), squared=False)


class Source(Protocol):
    """Where the keys of m alternatives come from; one for each worker, with buffers of its own."""

    groups: int
    criteria: int
    squared: bool
    batch: int

    def begin_batch(self, generator: np.random.Generator) -> None:
        """Draw what a batch of draws needs."""
        ...

    def keys(self, weights: Array, start: int, out: Array) -> bool:
        """Fill ``out`` (b, m) for weights (n, b), from place ``start`` of the batch.

        The answer is whether a key may be `UNRANKED` or not a number.
        """
        ...


class FixedKeys:
    """Keys of figures as given."""

    def __init__(self, forms: Forms) -> None:
        self.groups, self.criteria = forms.numerators.shape
        self.squared, self.batch = forms.squared, BLOCK
        self._above = np.ascontiguousarray(forms.numerators.T)
        self._below = np.ascontiguousarray(forms.denominators.T)
        self._divides = forms.squared or not (forms.denominators == 1.0).all()
        # A criterion that tells nothing may take all the weight of a draw.
        self._may_vanish = not (forms.denominators > 0.0).all()
        self._scratch = np.empty(0)

    def begin_batch(self, generator: np.random.Generator) -> None:
        """Draw nothing."""

    def keys(self, weights: Array, start: int, out: Array) -> bool:  # noqa: ARG002 - a Source
        """Fill ``out`` (b, m) for weights (n, b)."""
        powers = weights * weights if self.squared else weights
        np.matmul(powers.T, self._above, out=out)
        if not self._divides:
            return False
        if self._scratch.size < out.size:
            self._scratch = np.empty(out.size)
        below = self._scratch[: out.size].reshape(out.shape)
        np.matmul(powers.T, self._below, out=below)
        if self._may_vanish:
            np.maximum(below, _TINY, out=below)
        np.divide(out, below, out=out)
        return False


class SampledKeys:
    """Keys of figures that are drawn with the weights, over declared ranges."""

    def __init__(
        self, figures: UncertainFigures, scoring: Scoring, gates: tuple[GateCheck, ...]
    ) -> None:
        self.groups, self.criteria = figures.shape
        self.squared, self.batch = scoring == "topsis", figures.batch
        self._figures, self._gates = figures, gates
        self._known = figures.known.astype(np.float64)
        self._all_known = bool(figures.known.all())
        self._uniform: Array | None = None
        self._squares = np.empty(0)
        self._table = np.empty((0, 0, 0))

    def begin_batch(self, generator: np.random.Generator) -> None:
        """Draw the figures of one batch."""
        self._uniform = self._figures.draw(generator, self._uniform)

    def values(self, start: int, stop: int) -> tuple[Array, Mask | None]:
        """Return values (m, n, b), 0 where unknown, and who passes the gates (None: all do)."""
        assert self._uniform is not None
        uniform, width = self._uniform[:, start:stop], stop - start
        if self._table.shape[2] != width:
            self._table = self._figures.start_table(width)
        self._figures.fill(self._table, uniform, keep=bool(self._gates))
        held = passing(self._figures.tables(uniform), self._gates) if self._gates else None
        return self._table, held

    def keys(self, weights: Array, start: int, out: Array) -> bool:
        """Fill ``out`` (b, m) for weights (n, b)."""
        values, held = self.values(start, start + weights.shape[1])
        powers = weights * weights if self.squared else weights
        above = np.einsum("ijb,jb->ib", values, powers)
        below = np.add.reduce(powers, axis=0) if self._all_known else self._known @ powers
        if self.squared:
            # (1 - v)^2 + v^2 = 1 - 2 v + 2 v^2, and the numerator is the last half.
            if self._squares.shape != values.shape:
                self._squares = np.empty_like(values)
            squares = np.multiply(values, values, out=self._squares)
            plain = above
            above = np.einsum("ijb,jb->ib", squares, powers)
            below = below - 2.0 * plain + 2.0 * above
        np.maximum(below, _TINY, out=below)
        np.divide(above.T, below.T if below.ndim == 2 else below[:, None], out=out)
        if held is None:
            return False
        np.copyto(out, UNRANKED, where=~held.T)
        return not bool(held.all())

    def keys_with(self, powers: Array, values: Array, row: int) -> Array:
        """Return the keys of one alternative (k, b) for k weights, to the power that counts.

        Parameters
        ----------
        powers : Array, shape (k, n)
        values : Array, shape (n, b)
            From `values`, of alternative ``row``.
        row : int
        """
        above, below = powers @ values, (powers @ self._known[row])[:, None]
        if self.squared:
            plain, above = above, powers @ (values * values)
            below = below - 2.0 * plain + 2.0 * above
        return np.asarray(above / np.maximum(below, _TINY), dtype=np.float64)


def scores_of(keys: Array, squared: bool) -> Array:
    """Return closenesses (squared) or sums from keys of any shape."""
    if not squared:
        return keys
    roots, others = np.sqrt(keys), np.sqrt(np.maximum(1.0 - keys, 0.0))
    return np.asarray(roots / (roots + others), dtype=np.float64)
