"""A heat map of shares: an alternative a row, the percentage in each cell."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from locdecide.results import Array
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE, Mark
from locdecide.ui.charts.live_chart import LiveChart, label_width
from locdecide.ui.charts.share_scale import NOTHING, ground_pixels, share_colours
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["NARROWEST", "ShareGrid"]

ROW = 26
HEAD = 24
NARROWEST = 34.0  # of a column beside other charts
_WIDEST = 72
_READABLE = 42.0  # a column that is readable at a glance
_NAMES = 0.34  # of the width that names take, unless columns leave more
_FIGURES = tuple(str(percent) for percent in range(101))
_WRITTEN = 0.005  # from this share on its percentage is written


class ShareGrid(LiveChart):
    """Shows a table of shares. A mark's key is an alternative and a column's number.

    A subclass names its rows and columns with :meth:`show_grid`, and its axis with
    :meth:`caption`. A head that is an alternative's label is shown as its badge.
    """

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._labels: tuple[AlternativeLabel, ...] = ()
        self._heads: tuple[str | AlternativeLabel, ...] = ()
        self._cells: Array = np.zeros((0, 0))
        self._percents = np.zeros((0, 0), dtype=np.intp)
        self._column = NARROWEST
        self._left = 0.0

    def show_grid(
        self,
        labels: Sequence[AlternativeLabel],
        heads: Sequence[str | AlternativeLabel],
        cells: Array,
        title: str,
    ) -> None:
        """Show shares (rows, columns); NaN where a cell says nothing."""
        self._labels, self._heads = tuple(labels), tuple(heads)
        self._cells = cells
        # Hardly ever is not never: any share at all has the ground of one percent.
        known = np.nan_to_num(cells, nan=0.0)
        percents = np.rint(100 * np.clip(known, 0.0, 1.0)).astype(np.intp)
        percents = np.where((known > 0) & (percents == 0), 1, percents)
        self._percents = np.where(np.isnan(cells), NOTHING, percents)
        self.refresh(title)

    def caption(self) -> str:
        """Return what the columns are, in a few words."""
        raise NotImplementedError

    def least_width(self) -> float:
        """Return the width with which all columns can be read and no name is cut."""
        return label_width(self._labels, math.inf) + sum(self._widths(NARROWEST))

    def layout_key(self) -> Hashable:
        return self._labels, self._heads

    def arrange(self, top: float, width: float) -> tuple[Sequence[Mark], float]:
        self._top = top + HEAD
        columns = sum(self._widths(_READABLE))
        self._left = math.floor(label_width(self._labels, max(_NAMES * width, width - columns)))
        spare = width - self._left - 1
        plain = sum(not self._wide(head) for head in self._heads)
        wide = sum(self._widths(0.0))
        self._column = math.floor(min(float(_WIDEST), max(12.0, (spare - wide) / max(plain, 1))))
        self._edges = [int(self._left)]
        for each in self._widths(self._column):
            self._edges.append(self._edges[-1] + int(each))
        marks = [
            Mark(QRectF(self._cell(i, j)), (label.alternative, j))
            for i, label in enumerate(self._labels)
            for j in range(len(self._heads))
        ]
        self._bottom = self._top + len(self._labels) * ROW
        return marks, self._bottom + HEAD

    def _wide(self, head: str | AlternativeLabel) -> bool:
        return isinstance(head, str) and len(head) > 3

    def _widths(self, column: float) -> list[float]:
        """Return the columns' widths; those with words for a head take what they need."""
        metrics = QFontMetricsF(font("small"))
        return [
            math.ceil(metrics.horizontalAdvance(str(head))) + SPACE[2]
            if self._wide(head)
            else column
            for head in self._heads
        ]

    def _cell(self, i: int, j: int) -> QRect:
        left, top = self._edges[j], round(self._top) + i * ROW
        return QRect(left, top, self._edges[j + 1] - left, ROW)

    def draw(self, painter: QPainter) -> None:
        if not self._labels or not self._heads:
            return
        self._draw_heads(painter)
        for i, label in enumerate(self._labels):
            area = QRectF(0, self._top + i * ROW, self._left, ROW)
            self.draw_label(painter, label, area, strong=self.is_lit(label.alternative))
        self._draw_grounds(painter)
        self._draw_figures(painter)
        self._draw_frames(painter)
        painter.setPen(QColor(self.colours.muted))
        area = QRectF(self._left, self._bottom, self.width() - self._left, HEAD)
        self.texts.write(painter, area, self.caption(), self.texts.face("small"))

    def _draw_heads(self, painter: QPainter) -> None:
        small = self.texts.face("small")
        painter.setPen(QColor(self.colours.muted))
        for j, head in enumerate(self._heads):
            left, right = self._edges[j], self._edges[j + 1]
            area = QRectF(left, self._top - HEAD, right - left, HEAD)
            if isinstance(head, AlternativeLabel):
                corner = area.center() - QPointF(BADGE / 2, BADGE / 2)
                self.texts.badge(painter, corner, head, self.colours)
            else:
                self.texts.write(painter, area, head, small, align=0.5)

    def _draw_grounds(self, painter: QPainter) -> None:
        """Paint the cells as an image of one pixel each, and the lines between them over it."""
        rows, columns = self._percents.shape
        pixels = np.ascontiguousarray(ground_pixels(self.colours)[self._percents])
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        top, height = round(self._top), rows * ROW
        plain = self._plain_columns()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left, right = self._edges[0], self._edges[plain]
        if plain:
            area = QRect(left, top, right - left, height)
            painter.drawImage(area, image, QRect(0, 0, plain, rows))
        for j in range(plain, columns):
            area = QRect(self._edges[j], top, self._edges[j + 1] - self._edges[j], height)
            painter.drawImage(area, image, QRect(j, 0, 1, rows))
        gap = QColor(self.colours.window)
        for edge in self._edges[1:]:
            painter.fillRect(edge - 1, top, 1, height, gap)
        for i in range(1, rows + 1):
            painter.fillRect(left, top + i * ROW - 1, self._edges[-1] - left, 1, gap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _plain_columns(self) -> int:
        """Return how many columns from the left are equally wide."""
        return next((j for j, head in enumerate(self._heads) if self._wide(head)), len(self._heads))

    def _draw_figures(self, painter: QPainter) -> None:
        small, inks = self.texts.face("small"), share_colours(self.colours)
        figures = [self.texts.laid_out(text, small) for text in _FIGURES]
        middles = [(a + b - 1) / 2 for a, b in zip(self._edges, self._edges[1:], strict=False)]
        top = round(self._top + (ROW - small.height) / 2)
        written = (self._cells >= _WRITTEN) & (self._percents < NOTHING)
        half = len(inks) // 2
        painter.setFont(small.font)
        for many in (False, True):
            painter.setPen(inks[-1 if many else 1][1])
            rows, columns = np.nonzero(written & ((self._percents > half) == many))
            percents = self._percents[rows, columns].tolist()
            for i, j, percent in zip(rows.tolist(), columns.tolist(), percents, strict=True):
                static, width = figures[percent]
                painter.drawStaticText(round(middles[j] - width / 2), top + i * ROW, static)

    def _draw_frames(self, painter: QPainter) -> None:
        right = self._edges[-1] - 1
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colours.line), 1))
        height = len(self._labels) * ROW - 1
        painter.drawRect(
            QRectF(self._left - 0.5, round(self._top) - 0.5, right - self._left + 1, height + 1)
        )
        painter.setPen(QPen(QColor(self.colours.text), 2))
        for i, label in enumerate(self._labels):
            if self.is_lit(label.alternative):
                top = round(self._top) + i * ROW
                painter.drawRect(QRectF(self._left, top, right - self._left, ROW - 1))

    def neighbour(self, key: object, across: int, down: int) -> object:
        ids = [label.alternative for label in self._labels]
        if not ids or not self._heads:
            return None
        if not isinstance(key, tuple) or key[0] not in ids:
            return (ids[0], 0)
        row = min(max(ids.index(key[0]) + down, 0), len(ids) - 1)
        return (ids[row], min(max(key[1] + across, 0), len(self._heads) - 1))

    def share_at(self, key: object) -> tuple[AlternativeLabel, str | AlternativeLabel, float]:
        """Return row, column head and share of a mark."""
        assert isinstance(key, tuple)
        row = next(i for i, label in enumerate(self._labels) if label.alternative == key[0])
        return self._labels[row], self._heads[key[1]], float(self._cells[row, key[1]])
