"""The headers of the performance table: criteria under their groups, alternatives by mark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from locdecide.ui.models.performance_table import HeaderRole
from locdecide.ui.theme import ROW_HEIGHT, SPACE, colours_of, font
from locdecide.ui.widgets.marks import MARK_SIZE, mark_icon

__all__ = ["AlternativeHeader", "CriterionHeader", "wrapped"]

_NAME_LINES, _DETAIL_LINES = 3, 3
_NARROWEST, _WIDEST = 150, 250


class CriterionHeader(QHeaderView):
    """Names of leaves with unit and direction; a group's name spans the leaves under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(64)
        self._small = QFontMetrics(font("small"))
        self._name = QFontMetrics(font("body", strong=True))

    def sectionSizeFromContents(self, section: int) -> QSize:
        height = self._top() + _NAME_LINES * self._name.lineSpacing()
        height += _DETAIL_LINES * self._small.lineSpacing() + 2 * SPACE[1]
        return QSize(self._wanted_width(section), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours = colours_of(self.palette())
        chosen = self.selectionModel().columnIntersectsSelection(section)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours.surface))
        self._paint_group(painter, rect, section)
        below = rect.adjusted(0, self._top(), 0, 0)
        if chosen:
            painter.fillRect(below, QColor(colours.sunken))
        inner = below.adjusted(SPACE[1], SPACE[0], -SPACE[1], -SPACE[1])
        side = self._side(section)
        small = self._small.lineSpacing()
        name = wrapped(self._data(section, HeaderRole.NAME), self._name, inner.width())
        painter.setFont(font("body", strong=True))
        painter.setPen(QColor(colours.text))
        painter.drawText(
            inner.adjusted(0, 0, 0, -_DETAIL_LINES * small),
            side | Qt.AlignmentFlag.AlignBottom,
            "\n".join(name),
        )
        painter.setFont(font("small"))
        painter.setPen(QColor(colours.muted))
        unit = wrapped(self._data(section, HeaderRole.UNIT), self._small, inner.width(), 1)
        detail = wrapped(self._data(section, HeaderRole.DETAIL), self._small, inner.width(), 2)
        inner.setTop(inner.bottom() + 1 - _DETAIL_LINES * small)
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignTop, "\n".join([*unit, *detail]))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(below.topRight(), below.bottomRight())
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, section: int) -> None:
        group = self._data(section, HeaderRole.GROUP)
        if not group:
            return
        colours = colours_of(self.palette())
        first = last = section
        while first > 0 and self._data(first - 1, HeaderRole.GROUP) == group:
            first -= 1
        while last < self.count() - 1 and self._data(last + 1, HeaderRole.GROUP) == group:
            last += 1
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        line = rect.top() + self._top() - 1
        span = QRect(left + SPACE[1], rect.top(), right - left - 2 * SPACE[1], self._top())
        painter.setFont(font("small"))
        painter.setPen(QColor(colours.muted))
        text = self._small.elidedText(group, Qt.TextElideMode.ElideRight, span.width())
        painter.drawText(span, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(colours.line))
        painter.drawLine(span.left(), line, span.right(), line)

    def _top(self) -> int:
        """Return the height of the line of groups, which only trees have."""
        grouped = any(self._data(section, HeaderRole.GROUP) for section in range(self.count()))
        return self._small.lineSpacing() + SPACE[1] if grouped else 0

    def narrowest(self, section: int) -> int:
        """Return the width that keeps every word of a heading whole, over more lines."""
        words = [
            self._name.horizontalAdvance(word)
            for word in self._data(section, HeaderRole.NAME).split()
        ]
        words.append(self._small.horizontalAdvance(self._data(section, HeaderRole.UNIT)))
        words += [
            self._small.horizontalAdvance(word)
            for word in self._data(section, HeaderRole.DETAIL).split()
        ]
        return max(words) + 2 * SPACE[1] + 2

    def _wanted_width(self, section: int) -> int:
        words = self._data(section, HeaderRole.NAME).split()
        breaks = range(1, len(words)) if len(words) > 1 else range(1, 2)
        name = min(
            max(self._name.horizontalAdvance(" ".join(part)) for part in (words[:at], words[at:]))
            for at in breaks
        )
        details = (
            self._small.horizontalAdvance(self._data(section, role))
            for role in (HeaderRole.UNIT, HeaderRole.DETAIL)
        )
        return max(name, *details) + 2 * SPACE[1] + 2

    def _side(self, section: int) -> Qt.AlignmentFlag:
        alignment = Qt.ItemDataRole.TextAlignmentRole
        found = self.model().headerData(section, Qt.Orientation.Horizontal, alignment)
        return Qt.AlignmentFlag(found) & Qt.AlignmentFlag.AlignHorizontal_Mask

    def _data(self, section: int, role: int) -> str:
        found = self.model().headerData(section, Qt.Orientation.Horizontal, role)
        return "" if found is None else str(found)


class AlternativeHeader(QHeaderView):
    """Names of alternatives with their mark, and a word for those that are not ranked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        self._name = QFontMetrics(font())
        self._small = QFontMetrics(font("small"))

    def sectionSizeFromContents(self, section: int) -> QSize:
        width = self._name.horizontalAdvance(self._data(section, HeaderRole.NAME))
        detail = self._data(section, HeaderRole.DETAIL)
        if detail:
            width += self._small.horizontalAdvance(detail) + SPACE[1]
        return QSize(width + MARK_SIZE + 4 * SPACE[1], ROW_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours = colours_of(self.palette())
        detail = self._data(section, HeaderRole.DETAIL)
        chosen = self.selectionModel().rowIntersectsSelection(section)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours.sunken if chosen else colours.surface))
        inner = rect.adjusted(SPACE[1], 0, -SPACE[1], 0)
        count = len(colours.alternatives)
        colour = colours.alternatives[section] if section < count else colours.muted
        place = QRect(inner.left(), 0, MARK_SIZE, MARK_SIZE)
        place.moveCenter(place.center())
        place.moveTop(inner.top() + (inner.height() - MARK_SIZE) // 2)
        mark_icon(self._data(section, HeaderRole.LETTER), colour, colours.surface).paint(
            painter, place
        )
        inner.setLeft(place.right() + SPACE[1])
        if detail:
            painter.setFont(font("small"))
            painter.setPen(QColor(colours.muted))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail
            )
            inner.setRight(inner.right() - self._small.horizontalAdvance(detail) - SPACE[1])
        painter.setFont(font())
        painter.setPen(QColor(colours.muted if detail else colours.text))
        name = self._name.elidedText(
            self._data(section, HeaderRole.NAME), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _data(self, section: int, role: int) -> str:
        found = self.model().headerData(section, Qt.Orientation.Vertical, role)
        return "" if found is None else str(found)


def wrapped(text: str, metrics: QFontMetrics, width: int, lines: int = _NAME_LINES) -> list[str]:
    """Break a text into at most so many lines of a width; what does not fit is elided."""
    words = text.split()
    broken: list[str] = []
    while words:
        count = 1
        while (
            count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= width
        ):
            count += 1
        if len(broken) == lines - 1:
            count = len(words)
        line = " ".join(words[:count])
        broken.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        words = words[count:]
    return broken
