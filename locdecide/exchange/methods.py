"""The rankings by all methods, and with each alternative left out, as plain data."""

from __future__ import annotations

from locdecide.exchange.naming import Data, Naming
from locdecide.results import MethodComparison, MethodRanking, Reversals

__all__ = ["methods_data", "reversals_data"]


def methods_data(names: Naming, found: MethodComparison) -> Data:
    """Return every method's ranking, the study's own first, and Borda's order of them all."""
    return {
        "against": list(found.against),
        "filled": [names.figure(alternative, leaf) for alternative, leaf in found.filled],
        "rankings": [_ranking(names, ranking) for ranking in found.rankings],
        "borda": [
            {**names.alternative(key), "points": found.borda_points[key], "rank": rank}
            for key, rank in sorted(found.borda.items(), key=lambda item: item[1])
        ],
    }


def reversals_data(names: Naming, found: Reversals) -> Data:
    """Return which alternatives change the order of the others by being left out."""
    return {
        "fixed": found.fixed,
        "mended": found.mended,
        "skipped": found.skipped,
        "found": [
            {
                "left_out": names.alternative(reversal.left_out),
                "turned": [names.alternatives(pair) for pair in reversal.turned],
                "leaders": names.alternatives(reversal.leaders),
                "leaders_without": names.alternatives(reversal.leaders_without),
                "changes_first": reversal.changes_first,
            }
            for reversal in found.found
        ],
    }


def _ranking(names: Naming, ranking: MethodRanking) -> Data:
    return {
        "code": ranking.code,
        "method": ranking.name,
        "set_up": dict(ranking.set_up),
        "source": ranking.source,
        "counts": ranking.counts,
        "twin": ranking.twin or None,
        "r_w": ranking.r_w,
        "ws": ranking.ws,
        "leaders": names.alternatives(ranking.leaders),
        "ranks": [
            {**names.alternative(key), "rank": rank}
            for key, rank in sorted(ranking.ranks.items(), key=lambda item: item[1])
        ],
        "left_out": ranking.left_out or None,
        "criteria": [names.criterion(leaf) for leaf in ranking.criteria],
    }
