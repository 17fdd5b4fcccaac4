"""Bars per alternative: how many participants wrote it down as their favourite."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from locdecide.ui.charts.leader_bars import LeaderBar, LeaderBars

__all__ = ["FavouriteBars"]


class FavouriteBars(LeaderBars):
    """Shows a block for each participant; ``group`` of a bar tells that it ranks first."""

    def words(self, bar: LeaderBar) -> str:
        parts = [str(len(bar.deciding))]
        if bar.advising:
            parts[0] += " " + QCoreApplication.translate(
                "FavouriteBars", "+ %n adviser(s)", None, len(bar.advising)
            )
        if bar.group:
            parts.append(self.tr("first in the ranking"))
        return ", ".join(parts)

    def tip(self, key: object) -> str:
        bar = next(bar for bar in self._bars if bar.alternative == key)
        people = ", ".join((*bar.deciding, *bar.advising))
        return self.tr("{0} is the favourite of {1}").format(bar.name, people or "–")

    def rows(self) -> list[list[str]]:
        head = [
            self.tr("Alternative"),
            self.tr("Favourite of"),
            self.tr("Of advisers"),
            self.tr("In the ranking"),
            self.tr("Who"),
        ]
        return [
            head,
            *(
                [
                    bar.name,
                    str(len(bar.deciding)),
                    str(len(bar.advising)),
                    self.tr("first") if bar.group else "",
                    ", ".join((*bar.deciding, *bar.advising)),
                ]
                for bar in self._bars
            ),
        ]
