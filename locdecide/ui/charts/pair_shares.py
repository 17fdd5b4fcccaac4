"""Pairwise winning as a heat map: how often the row ranks before the column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from locdecide.numerals import format_number, format_percent
from locdecide.results import Array
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.share_grid import ShareGrid

__all__ = ["PairShares"]


class PairShares(ShareGrid):
    """Shows who beats whom how often. A key is an alternative and a column's number."""

    _every: tuple[AlternativeLabel, ...] = ()
    _wins: Array = np.zeros((0, 0))

    def show_pairs(self, labels: Sequence[AlternativeLabel], wins: Array, title: str) -> None:
        """Show pairwise winning (m, m) in the order of the labels."""
        self._every, self._wins = tuple(labels), wins
        cells = wins.copy()
        np.fill_diagonal(cells, np.nan)
        self.show_grid(self._every, self._every, cells, title)

    def caption(self) -> str:
        return self.tr("the row ranks before the column; % of the simulated cases")

    def tip(self, key: object) -> str:
        label, other, share = self.share_at(key)
        assert isinstance(other, AlternativeLabel)
        if label == other:
            return label.name
        if share != share:
            return self.tr("{0} and {1}: not counted").format(label.name, other.name)
        return self.tr("{0} ranks before {1} in {2} of the simulated cases").format(
            label.name, other.name, format_percent(share, self._language, 2)
        )

    def rows(self) -> list[list[str]]:
        """Return all pairs, as parts of one; empty where nothing was counted."""
        lines = [[self.tr("Ranks before"), *(label.name for label in self._every)]]
        for i, (label, shares) in enumerate(zip(self._every, self._wins.tolist(), strict=True)):
            numbers = [
                "" if i == j or share != share else format_number(share, self._language, None)
                for j, share in enumerate(shares)
            ]
            lines.append([label.name, *numbers])
        return lines
