"""The verdict in the header of the window: a shape and a word or two, wherever one is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import chip, headline
from locdecide.results import Verdict
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.theme import SPACE, colours_of, font
from locdecide.ui.widgets.verdict_mark import SIZE, paint_verdict
from locdecide.ui.workbench import Workbench

__all__ = ["VerdictChip"]

_HEIGHT = 30


class VerdictChip(QAbstractButton):
    """Shows the verdict on the study in front; a click leads to what is behind it.

    It is grey while it is outdated or provisional, and hidden when nothing is ranked.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._standing = Standing(workbench, self)
        self._verdict: Verdict | None = None
        self._grey = False
        self.setFont(font(strong=True))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._standing.changed.connect(self.refresh)
        self.refresh()

    @property
    def outdated(self) -> bool:
        """Whether the verdict is shown in grey."""
        return self._grey

    def refresh(self) -> None:
        """Show the present verdict."""
        found = self._standing.robustness
        self._verdict = found.verdict if found else None
        self.setVisible(self._verdict is not None)
        if self._verdict is None:
            return
        names = Names(
            self._workbench.document.study,
            self._workbench.language,
            trying=self._workbench.trial.weights is not None,
        )
        self._grey = self._standing.outdated or self._verdict.provisional
        self.setText(chip(self._verdict, names))
        says = headline(self._verdict, names)
        if self._workbench.trial.weights is not None:
            says = self.tr("With the weights that are being tried: {0}").format(says)
        if self._grey:
            says = f"{says}\n{self.tr('This is being looked at again.')}"
        self.setToolTip(says)
        self.setAccessibleName(self.tr("Verdict: {0}").format(self.text()))
        self.setAccessibleDescription(says)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(SPACE[1] + SIZE + SPACE[1] + width + SPACE[2], _HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._verdict is None:
            return
        c = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(c.accent if focused else c.line), 2 if focused else 1))
        painter.setBrush(QColor(c.hover if self.underMouse() else c.surface))
        inset = 1.0 if focused else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 4, 4)
        mark = QRectF(SPACE[1], (self.height() - SIZE) / 2, SIZE, SIZE)
        paint_verdict(painter, mark, self._verdict.band, c, outdated=self._grey)
        painter.setPen(QColor(c.muted if self._grey else c.text))
        words = box.adjusted(SPACE[1] + SIZE + SPACE[1], 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
