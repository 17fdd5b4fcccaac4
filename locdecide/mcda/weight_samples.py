"""Weights drawn at random: any at all, around given ones, or those of a group that disagrees."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

LEAST_CONCENTRATION = 1.0


class WeightModel(Protocol):
    """A distribution of weights that are non-negative and sum to 1.

    Attributes
    ----------
    support : array of bool, shape (n,)
        Which criteria ever get a weight above 0.
    """

    support: npt.NDArray[np.bool_]

    def draw(self, generator: np.random.Generator, out: Array) -> None:
        """Fill ``out``, shape (n, b), with b draws, one a column; always the same use of numbers.

        Parameters
        ----------
        generator : Generator
            The only source of chance.
        out : Array, shape (n, b), contiguous
            Overwritten.
        """
        ...


class AnyWeights:
    """Nothing is known about the weights: all that sum to 1 are equally likely.

    Parameters
    ----------
    criteria : int
        At least 1.

    Raises
    ------
    ValueError
        "no-criteria".

    Notes
    -----
    Dirichlet(1, ..., 1): exponential numbers divided by their sum (Devroye 1986, chapter XI).
    """

    def __init__(self, criteria: int) -> None:
        if criteria < 1:
            raise ValueError("no-criteria")
        self.support = np.ones(criteria, dtype=np.bool_)

    def draw(self, generator: np.random.Generator, out: Array) -> None:
        """Fill ``out``, shape (n, b)."""
        generator.standard_exponential(out=out)
        _to_shares(out)


class AroundWeights:
    """The given weights are right in the mean, and each draw errs about them.

    Parameters
    ----------
    weights : Array, shape (n,)
        Non-negative, any sum.
    concentration : float
        At least 1: how near the draws are. The share w has the standard deviation
        sqrt(w (1 - w) / (concentration + 1)): 0.2 errs by 0.04 at 99, by 0.09 at 19.

    Raises
    ------
    ValueError
        "not-weights" for a negative or not finite one, "no-weight" when all are 0,
        "concentration" below 1 or not finite.

    Notes
    -----
    Dirichlet(concentration * w): gamma numbers divided by their sum (Devroye 1986, chapter XI).
    A weight of 0 stays 0.
    """

    def __init__(self, weights: Array, concentration: float) -> None:
        if not (np.isfinite(weights) & (weights >= 0.0)).all():
            raise ValueError("not-weights")
        if not weights.any():
            raise ValueError("no-weight")
        if not LEAST_CONCENTRATION <= concentration < np.inf:
            raise ValueError("concentration")
        relative = weights / weights.max()
        self._shapes = concentration * relative / relative.sum()
        self.support = self._shapes > 0.0

    def draw(self, generator: np.random.Generator, out: Array) -> None:
        """Fill ``out``, shape (n, b)."""
        for shape, row in zip(self._shapes, out, strict=True):
            if shape > 0.0:
                generator.standard_gamma(shape, out=row)
            else:
                row.fill(0.0)
        _to_shares(out)


class GroupWeights:
    """The group's own disagreement: each draw is one participant, as sure as they are.

    A participant is drawn with the probability of the voting power, and the logarithm of each of
    their weights gets a normal error; the weights are then brought to the sum 1.

    Parameters
    ----------
    weights : Array, shape (p, n)
        Each participant's own weights, non-negative, any sum; a row with NaN (no weights yet) is
        left out.
    errors : Array, shape (p, n)
        Standard errors of the shares, in the unit of shares of 1; NaN or 0 where there is none
        (points). See `priority_standard_errors`.
    voting_power : Array, shape (p,)
        Non-negative, any sum; 0 advises and is not drawn.

    Raises
    ------
    ValueError
        "not-weights" for a negative or infinite weight or error, "no-weight" for a row of zeros,
        "negative-power", "no-voting-power" when nobody with weights has any.

    Notes
    -----
    The errors of the logarithms are independent. Bringing the sum to 1 takes part of them away
    again: to first order the share j keeps the relative variance sum_k (d_jk - w_k)^2 s_k^2. So
    the s_k are those for which that is the square of the stated relative error (least squares,
    negative ones 0); for complete comparisons they are all equal, as in Crawford & Williams 1985.
    """

    def __init__(self, weights: Array, errors: Array, voting_power: Array) -> None:
        if (voting_power < 0.0).any():
            raise ValueError("negative-power")
        present = ~np.isnan(weights).any(axis=1) & (voting_power > 0.0)
        if not present.any():
            raise ValueError("no-voting-power")
        own, stated = weights[present], np.nan_to_num(errors[present], nan=0.0, posinf=-1.0)
        if not (np.isfinite(own) & (own >= 0.0) & (stated >= 0.0)).all():
            raise ValueError("not-weights")
        largest = own.max(axis=1, keepdims=True)
        if not largest.all():
            raise ValueError("no-weight")
        relative = own / largest
        shares = relative / relative.sum(axis=1, keepdims=True)
        power = voting_power[present] / voting_power[present].max()
        self._limits = np.cumsum(power)[:-1] / power.sum()
        with np.errstate(divide="ignore"):
            self._logs = np.ascontiguousarray(np.log(shares).T)
        self._deviations = np.ascontiguousarray(_log_deviations(shares, stated).T)
        self.support = (shares > 0.0).any(axis=0)

    def draw(self, generator: np.random.Generator, out: Array) -> None:
        """Fill ``out``, shape (n, b)."""
        who = np.searchsorted(self._limits, generator.random(out.shape[1]), side="right")
        generator.standard_normal(out=out)
        out *= self._deviations[:, who]
        out += self._logs[:, who]
        out -= out.max(axis=0)
        np.exp(out, out=out)
        _to_shares(out)


def _to_shares(numbers: Array) -> None:
    """Divide each column, in place, by its sum."""
    # Row by row, so that the sum has one order whatever the width.
    numbers /= np.add.reduce(numbers, axis=0)


def _log_deviations(shares: Array, errors: Array) -> Array:
    """Return the deviations (p, n) of independent errors that leave the stated ones (p, n)."""
    n = shares.shape[1]
    relative = errors / np.where(shares > 0.0, shares, 1.0)
    kept = (np.eye(n) - shares[:, None, :]) ** 2
    variances = [
        np.linalg.lstsq(matrix, wanted**2, rcond=None)[0]
        for matrix, wanted in zip(kept, relative, strict=True)
    ]
    deviations = np.sqrt(np.maximum(np.array(variances).reshape(shares.shape), 0.0))
    return np.asarray(deviations, dtype=np.float64)
