"""Rank acceptabilities as a heat map: how often each alternative has each rank."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.results import Array
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.share_grid import ShareGrid
from locdecide.words import Language

__all__ = ["RankShares"]


class RankShares(ShareGrid):
    """Shows shares of ranks. A key is an alternative and a column: 0 for the first rank.

    Alternatives that tie share the smaller rank. Where must-haves rule somebody out in some
    draws, that share is a column of its own; ranks after the last one shown share a column.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(language, parent)
        self._every: tuple[AlternativeLabel, ...] = ()
        self._ranks: Array = np.zeros((0, 0))
        self._unranked: Array = np.zeros(0)
        self._later = False

    def show_ranks(
        self,
        labels: Sequence[AlternativeLabel],
        acceptabilities: Array,
        unranked: Array,
        most: int,
        title: str,
    ) -> None:
        """Show acceptabilities (m, m) and unranked shares (m,) in the order of the labels.

        Above ``most`` alternatives the first of them and as many ranks are shown.
        """
        self._every, self._ranks, self._unranked = tuple(labels), acceptabilities, unranked
        shown = min(most, len(self._every))
        self._later = shown < len(self._every)
        cells = [acceptabilities[:shown, :shown]]
        heads = [str(rank) for rank in range(1, shown + 1)]
        if self._later:
            cells.append(acceptabilities[:shown, shown:].sum(axis=1, keepdims=True))
            heads.append(self.tr("later"))
        if (unranked > 0).any():
            cells.append(unranked[:shown, None])
            heads.append(self.tr("not ranked"))
        self.show_grid(self._every[:shown], heads, np.concatenate(cells, axis=1), title)

    def caption(self) -> str:
        return self.tr("rank; % of the simulated cases")

    def tip(self, key: object) -> str:
        label, head, share = self.share_at(key)
        percent = format_percent(share, self._language, 2)
        column = key[1]  # type: ignore[index]
        shown = len(self._labels)
        if column < shown:
            return self.tr("{0} has rank {1} in {2} of the simulated cases").format(
                label.name, str(head), percent
            )
        if self._later and column == shown:
            return self.tr("{0} ranks after number {1} in {2} of the simulated cases").format(
                label.name, shown, percent
            )
        return self.tr(
            "{0} misses a must-have in {1} of the simulated cases and is not ranked"
        ).format(label.name, percent)

    def rows(self) -> list[list[str]]:
        """Return all alternatives and ranks, as parts of one."""
        ranks = [self.tr("Rank {0}").format(i + 1) for i in range(len(self._every))]
        lines = [[self.tr("Alternative"), *ranks, self.tr("Not ranked")]]
        for label, shares, out in zip(
            self._every, self._ranks.tolist(), self._unranked.tolist(), strict=True
        ):
            numbers = (format_number(n, self._language, None) for n in (*shares, out))
            lines.append([label.name, *numbers])
        return lines
