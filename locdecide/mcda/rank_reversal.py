"""Rank reversal: whether leaving one alternative out changes the order of the others."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.ranks import ranks

Indices = npt.NDArray[np.intp]
Ranks = npt.NDArray[np.int64]
Ranking = Callable[[Indices], Ranks]


@dataclass(frozen=True, slots=True)
class Reversal:
    """What changes among the others when one alternative is left out.

    Attributes
    ----------
    left_out : int
        The alternative without which the others were ranked again.
    turned : tuple of (int, int)
        Pairs whose order turns round: (ahead with it, ahead without it).
    levelled : tuple of (int, int)
        Pairs of which one order is a tie, the smaller number first: they part or come together.
        Under fixed ranges only scores on the very edge of the tolerance for ties do.
    leaders : tuple of int
        Who of the others was best with it. Not first of all if it was itself the leader.
    leaders_without : tuple of int
        Who is first without it.
    """

    left_out: int
    turned: tuple[tuple[int, int], ...]
    levelled: tuple[tuple[int, int], ...]
    leaders: tuple[int, ...]
    leaders_without: tuple[int, ...]


def rank_reversals(ranking: Ranking, count: int) -> tuple[Reversal, ...]:
    """Rank again without each alternative in turn and report every change among the rest.

    Parameters
    ----------
    ranking : function of an array of int, shape (k,), to an array of int64, shape (k,)
        Ranks (1 first, ties share) of these alternatives alone, in the order given, by any
        method; called count + 1 times, with 1 <= k <= count, never with none.
    count : int
        Number of alternatives.

    Returns
    -------
    tuple of Reversal
        Only of those that change something, by their number; empty when nothing does, and with
        fewer than three alternatives.

    Raises
    ------
    ValueError
        "not-a-ranking" when the function does not give one rank to each.

    Notes
    -----
    METHODS 6; rank reversal: Belton & Gear 1983, in TOPSIS Aires & Ferreira 2019. Fixed declared
    ranges never reverse, since no score depends on another alternative.
    """
    everyone = np.arange(count)
    if count < 3:
        return ()
    before = _ranked(ranking, everyone)
    found = []
    for left_out in range(count):
        rest = np.delete(everyone, left_out)
        was = ranks(before[rest].astype(np.float64), tolerance=0.0, descending=False)
        now = _ranked(ranking, rest)
        if not np.array_equal(was, now):
            found.append(_reversal(left_out, rest, was, now))
    return tuple(found)


def _ranked(ranking: Ranking, present: Indices) -> Ranks:
    result = ranking(present)
    if result.shape != present.shape:
        raise ValueError("not-a-ranking")
    # Without gaps in another fashion, 1, 2, 2, 3, the order is the same.
    return ranks(result.astype(np.float64), tolerance=0.0, descending=False)


def _reversal(left_out: int, rest: Indices, was: Ranks, now: Ranks) -> Reversal:
    order_was = np.sign(was[None, :] - was[:, None])
    order_now = np.sign(now[None, :] - now[:, None])
    turned = np.argwhere((order_was > 0) & (order_now < 0))
    levelled = np.argwhere(np.triu((order_was == 0) != (order_now == 0), 1))
    return Reversal(
        left_out=left_out,
        turned=tuple((int(rest[i]), int(rest[k])) for i, k in turned),
        levelled=tuple((int(rest[i]), int(rest[k])) for i, k in levelled),
        leaders=tuple(int(i) for i in rest[was == 1]),
        leaders_without=tuple(int(i) for i in rest[now == 1]),
    )
