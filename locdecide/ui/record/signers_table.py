"""The table of those who sign: a position is taken with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from locdecide.decision.model import Position
from locdecide.ui.delegates import ChoiceDelegate
from locdecide.ui.record.signers import NAME, NOT_TAKEN, POSITION, ROLE, WORDS, SignersModel
from locdecide.ui.widgets.entry_table import EntryTable
from locdecide.words import word

__all__ = ["SignersTable"]

# The first letters of the words in both languages, and what leaves the position open.
_KEYS = {
    Qt.Key.Key_A: Position.AGREE,
    Qt.Key.Key_E: Position.AGREE,
    Qt.Key.Key_R: Position.RESERVATION,
    Qt.Key.Key_F: Position.RESERVATION,
    Qt.Key.Key_D: Position.DISSENT,
    Qt.Key.Key_Minus: None,
    Qt.Key.Key_Backspace: None,
}


class SignersTable(EntryTable):
    """Shows a :class:`SignersModel`; it begins at the position of the first row."""

    def __init__(self, model: SignersModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        language = model.workbench.language
        choices = [(NOT_TAKEN, None), *((word(each, language), each) for each in Position)]
        self.setItemDelegateForColumn(POSITION, ChoiceDelegate(lambda _index: choices, self))
        self.set_widths({NAME: 190, ROLE: 170, POSITION: 190}, stretch=WORDS)
        self.setCurrentIndex(model.index(0, POSITION if model.people else NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = Qt.Key(event.key()), self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        here = index.column() == POSITION and self.entries.entry(index.row()) is not None
        if here and not editing and not held and key in _KEYS:
            self.entries.setData(index, _KEYS[key])
        else:
            super().keyPressEvent(event)
