"""One question in the list of questions, with its answer in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from locdecide.ui.robustness.clamped_label import ClampedLabel
from locdecide.ui.theme import SPACE, colours_of, font, mixed

__all__ = ["QuestionEntry"]

_LINES = 3
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Home: -100,
    Qt.Key.Key_End: 100,
}


class QuestionEntry(QAbstractButton):
    """A question that can be chosen; the sentence below it is grey while it is outdated.

    Signals
    -------
    moved(int)
        An arrow asks for the entry so many places further down.
    """

    moved = Signal(int)

    def __init__(self, question: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outdated = False
        self.setText(question)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._question = QLabel(question, self)
        self._question.setWordWrap(True)
        self._sentence = ClampedLabel(_LINES, self)
        self._sentence.setFont(font("small"))
        self._sentence.set_text(hint)
        for label in (self._question, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1] - 2, SPACE[1], SPACE[1] - 2)
        layout.setSpacing(2)
        layout.addWidget(self._question)
        layout.addWidget(self._sentence)
        self._sentence.setVisible(bool(hint))
        self.toggled.connect(self._on_toggled)
        self._tint()

    @property
    def sentence(self) -> str:
        """The answer shown."""
        return self._sentence.text()

    @property
    def outdated(self) -> bool:
        """Whether the answer is shown in grey."""
        return self._outdated

    def show_sentence(self, sentence: str, *, outdated: bool) -> None:
        """Show an answer; an empty one leaves what is there, in grey."""
        if sentence:
            self._sentence.set_text(sentence)
            self._sentence.show()
        self._outdated = outdated or not sentence
        self.setAccessibleName(f"{self.text()} {self._sentence.text()}".strip())
        self._tint()
        self._show_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_rest()

    def _show_rest(self) -> None:
        self.setToolTip(self._sentence.text() if self._sentence.is_cut() else "")

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sentence"):
            self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.surface if self.isChecked() else c.hover))
            painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setBrush(QColor(c.accent))
            strip = QRectF(box.left(), box.top() + SPACE[1], 3, box.height() - 2 * SPACE[1])
            painter.drawRoundedRect(strip, 1, 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(c.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
        painter.end()

    def _on_toggled(self, checked: bool) -> None:
        self._question.setFont(font(strong=checked))
        # One stop for Tab: the entry that is chosen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.NoFocus)

    def _tint(self) -> None:
        c = colours_of(self.palette())
        colour = mixed(c.muted, c.window, 0.6) if self._outdated else c.muted
        self._sentence.set_colour(colour)
