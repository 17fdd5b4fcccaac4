"""Bars from zero: how often each alternative comes first when weights and figures are drawn."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from locdecide.numerals import format_number, format_percent
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import Mark
from locdecide.ui.charts.live_chart import LiveChart, label_width, stepped
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["FirstShare", "FirstShares"]

ROW = 26
AXIS = 36
OTHERS = ""  # the key of the row that stands for all that are not shown
_BAR = 14
_CAP = 4
_READABLE = 190  # bars and numbers
_ROOMY = 180  # an axis with room for five figures
_NAMES = 0.5  # of the width that names take, at most
_FINE = 0.005  # half-widths under this are worth a decimal


@dataclass(frozen=True)
class FirstShare:
    """An alternative and the share of draws in which it is first."""

    label: AlternativeLabel
    share: float


class FirstShares(LiveChart):
    """Shows shares of the first place with their 95 % interval. A key is an alternative."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._all: tuple[FirstShare, ...] = ()
        self._shown: tuple[FirstShare, ...] = ()
        self._half_width = 0.0

    def show_shares(
        self, shares: Sequence[FirstShare], half_width: float, most: int, title: str
    ) -> None:
        """Show shares, largest first; above ``most`` the rest is one row."""
        self._all, self._half_width = tuple(shares), half_width
        self._shown = self._all[:most]
        self.refresh(title)

    @property
    def others(self) -> tuple[FirstShare, ...]:
        """Those that have no row of their own."""
        return self._all[len(self._shown) :]

    def least_width(self) -> float:
        """Return the width with which the bars can be told apart and no name is cut."""
        return label_width((share.label for share in self._all), math.inf) + _READABLE

    def layout_key(self) -> Hashable:
        return tuple(share.label for share in self._shown), bool(self.others)

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._top = top
        self._left = label_width((share.label for share in self._all), _NAMES * width)
        number = QFontMetricsF(font(strong=True)).horizontalAdvance("100.0 %") + 2 * SPACE[1]
        self._across = max(1.0, width - self._left - number)
        keys = [share.label.alternative for share in self._shown]
        keys += [OTHERS] if self.others else []
        marks = [Mark(QRectF(0, top + i * ROW, width, ROW), key) for i, key in enumerate(keys)]
        self._bottom = top + len(keys) * ROW
        return marks, self._bottom + AXIS

    def draw(self, painter: QPainter) -> None:
        if not self._shown:
            return
        self._draw_axis(painter)
        for i, share in enumerate(self._shown):
            self._draw_row(painter, self._top + i * ROW, share)
        if self.others:
            self._draw_others(painter, self._top + len(self._shown) * ROW)

    def _draw_axis(self, painter: QPainter) -> None:
        small = self.texts.face("small")
        line, muted = QColor(self.colours.line), QColor(self.colours.muted)
        for number in range(0, 101, 25 if self._across >= _ROOMY else 50):
            x = self._left + number / 100 * self._across
            painter.fillRect(QRectF(x, self._top, 1, self._bottom - self._top), line)
            painter.setPen(muted)
            text = format_percent(number / 100, self._language, 0)
            area = QRectF(x - 30, self._bottom, 60, small.height)
            self.texts.write(painter, area, text, small, align=0.5)
        left, top = self._left, self._bottom + small.height
        area = QRectF(left, top, self.width() - left, small.height + 2)
        words = self.tr("first place, share of the simulated cases")
        self.texts.write(painter, area, words, small)

    def _draw_row(self, painter: QPainter, y: float, share: FirstShare) -> None:
        label, lit = share.label, self.is_lit(share.label.alternative)
        if lit:
            painter.fillRect(QRectF(0, y + 1, self.width(), ROW - 2), QColor(self.colours.hover))
        area = QRectF(0, y, self._left, ROW)
        self.draw_label(painter, label, area, strong=lit)
        middle = y + ROW / 2
        end = self._left + share.share * self._across
        bar = QRectF(self._left, middle - _BAR / 2, end - self._left, _BAR)
        painter.fillRect(bar, QColor(label.colour))
        if share.share > 0:
            end = self._draw_whisker(painter, end, middle)
        self._draw_number(painter, end, middle, share.share, strong=lit)

    def _draw_whisker(self, painter: QPainter, x: float, middle: float) -> float:
        """Paint the interval around the end of a bar; return how far it reaches."""
        half = self._half_width * self._across
        low, high = max(self._left, x - half), min(self._left + self._across, x + half)
        if half >= 1.0:
            ink = QColor(self.colours.text)
            painter.fillRect(QRectF(low, middle - 0.75, high - low, 1.5), ink)
            for end in (low, high):
                painter.fillRect(QRectF(end - 0.75, middle - _CAP, 1.5, 2 * _CAP), ink)
        return high

    def _draw_number(
        self, painter: QPainter, end: float, middle: float, share: float, *, strong: bool = False
    ) -> None:
        painter.setPen(QColor(self.colours.text))
        face = self.texts.face(strong=strong)
        self.texts.write_at(painter, end + SPACE[1], middle, self._percent(share), face)

    def _draw_others(self, painter: QPainter, y: float) -> None:
        painter.setPen(QColor(self.colours.muted))
        area = QRectF(0, y, self._left - SPACE[0], ROW)
        self.texts.write(painter, area, self._others_words(), self.texts.face())
        together = min(1.0, sum(share.share for share in self.others))
        middle = y + ROW / 2
        bar = QRectF(self._left, middle - _BAR / 2, together * self._across, _BAR)
        painter.fillRect(bar, QColor(self.colours.muted))
        self._draw_number(painter, bar.right(), middle, together)

    def _others_words(self) -> str:
        return QCoreApplication.translate("FirstShares", "%n other(s)", None, len(self.others))

    def _percent(self, share: float) -> str:
        """Write a share with a decimal where the draws are worth one; hardly any is not none."""
        decimals = 1 if self._half_width < _FINE and share else 0
        smallest = 10.0 ** (-2 - decimals)
        if 0 < share < smallest / 2:
            return "< " + format_percent(smallest, self._language, decimals)
        if 1 - smallest / 2 < share < 1:
            return "> " + format_percent(1 - smallest, self._language, decimals)
        return format_percent(share, self._language, decimals)

    def tip(self, key: object) -> str:
        if key == OTHERS:
            together = format_percent(sum(share.share for share in self.others), self._language)
            return self.tr("{0}: first in {1} of the simulated cases together").format(
                self._others_words(), together
            )
        share = next(share for share in self._shown if share.label.alternative == key)
        return self.tr("{0} is first in {1} of the simulated cases, give or take {2}").format(
            share.label.name,
            format_percent(share.share, self._language, 2),
            format_percent(self._half_width, self._language, 2),
        )

    def neighbour(self, key: object, across: int, down: int) -> object:
        return stepped([share.label.alternative for share in self._shown], key, across + down)

    def rows(self) -> list[list[str]]:
        """Return all shares, as parts of one, with the half-width of their interval."""
        head = [self.tr("Alternative"), self.tr("First place, share of the simulated cases")]
        head.append(self.tr("Half-width of the 95% interval"))
        half = format_number(self._half_width, self._language, None)
        return [
            head,
            *(
                [each.label.name, format_number(each.share, self._language, None), half]
                for each in self._all
            ),
        ]
