"""Text fields that give away what was typed once it is finished: on Enter or when left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

__all__ = ["CommittedLine", "CommittedText"]

_HISTORY = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _wants_history(event: QEvent) -> bool:
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in _HISTORY)
    )


class CommittedLine(QLineEdit):
    """A line of text.

    Signals
    -------
    committed(str)
        The user finished another text than the one shown. Whoever listens shows the value
        that holds afterwards with :meth:`show_value`.
    """

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.returnPressed.connect(self.commit)

    def show_value(self, text: str) -> None:
        """Show the present value; text that is being typed stays unless the value differs."""
        if text != self._value or not self.hasFocus():
            self._value = text
            if self.text() != text:
                self.setText(text)
                self.setCursorPosition(0)

    def commit(self) -> None:
        """Give away the text, when it is another one; what is refused is shown no more."""
        if self.text() != self._value:
            typed = self.text()
            self.committed.emit(typed)
            if self.text() == typed != self._value:
                self.setText(self._value)

    def event(self, event: QEvent) -> bool:
        # Ctrl+Z undoes the last edit of the decision when there is no typing to undo here.
        if _wants_history(event) and self.text() == self._value:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._value:
            self.setText(self._value)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()


class CommittedText(QPlainTextEdit):
    """A text of several lines; Tab leaves it, Ctrl+Enter finishes it.

    Signals
    -------
    committed(str)
        The user finished another text than the one shown.
    """

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setTabChangesFocus(True)

    def show_value(self, text: str) -> None:
        """Show the present value; text that is being typed stays unless the value differs."""
        if text != self._value or not self.hasFocus():
            self._value = text
            if self.toPlainText() != text:
                self.setPlainText(text)

    def commit(self) -> None:
        """Give away the text, when it is another one."""
        if self.toPlainText() != self._value:
            typed = self.toPlainText()
            self.committed.emit(typed)
            if self.toPlainText() == typed != self._value:
                self.setPlainText(self._value)

    def event(self, event: QEvent) -> bool:
        if _wants_history(event) and self.toPlainText() == self._value:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.setPlainText(self._value)
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
