"""A label that wraps, and ends with an ellipsis where it would take too many lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from locdecide.ui.theme import colours_of

__all__ = ["ClampedLabel"]


class ClampedLabel(QWidget):
    """Shows a text on at most so many lines; all of it is in the tool tip where it is cut."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._colour = ""
        self._lines = lines
        # Where lines begin, by width: asked for again by the layout and at each painting.
        self._starts: dict[int, list[int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._starts = {}
            self.updateGeometry()
            self.update()

    def set_colour(self, colour: str) -> None:
        """Show the text in another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def shown_lines(self, width: int) -> list[str]:
        """Return the lines as they are shown at a width."""
        starts = self._line_starts(width)
        ends = [*starts[1:], len(self._text)]
        lines = [self._text[a:b].rstrip() for a, b in zip(starts, ends, strict=True)]
        if len(lines) <= self._lines:
            return lines
        rest = self._text[starts[self._lines - 1] :]
        last = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [*lines[: self._lines - 1], last]

    def is_cut(self) -> bool:
        """Tell whether there is more than is shown."""
        return len(self._line_starts(self.width())) > self._lines

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._starts = {}

    def _line_starts(self, width: int) -> list[int]:
        if width not in self._starts:
            self._starts[width] = _line_starts(self._text, self, width)
        return self._starts[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self.shown_lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 40
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colour or colours_of(self.palette()).text))
        height = self.fontMetrics().lineSpacing()
        for row, line in enumerate(self.shown_lines(self.width())):
            painter.drawText(0, row * height + self.fontMetrics().ascent(), line)
        painter.end()


def _line_starts(text: str, widget: QWidget, width: int) -> list[int]:
    """Return where each line begins when a text is wrapped at words."""
    layout = QTextLayout(text, widget.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(math.floor(max(width, 1)))
        starts.append(line.textStart())
    layout.endLayout()
    return starts or [0]
