"""Which two states of the decision are compared."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from locdecide.ui.record.compare_states import NOW, SAVED, State
from locdecide.ui.theme import SPACE

__all__ = ["CompareChoice"]

_OTHER = ""


class CompareChoice(QWidget):
    """Two lists, before and after, a button that swaps them, and the way to another file.

    Signals
    -------
    changed()
        The user chose another pair.
    file_wanted(str)
        The user wants another file: "before" or "after".
    """

    changed = Signal()
    file_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[State, ...] = ()
        self.forget()
        self.before, self.after = QComboBox(self), QComboBox(self)
        self.before.setAccessibleName(self.tr("State before"))
        self.after.setAccessibleName(self.tr("State after"))
        self.swap_button = QPushButton("⇄", self)
        self.swap_button.setAccessibleName(self.tr("Swap before and after"))
        self.swap_button.setToolTip(self.tr("Swap before and after"))
        before_label = QLabel(self.tr("&Before"), self)
        before_label.setBuddy(self.before)
        after_label = QLabel(self.tr("&After"), self)
        after_label.setBuddy(self.after)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        for widget in (before_label, self.before, self.swap_button, after_label, self.after):
            layout.addWidget(widget)
        for side, box in (("before", self.before), ("after", self.after)):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(18)
            box.setPlaceholderText(self.tr("Choose a state"))
            layout.setStretchFactor(box, 1)
            box.activated.connect(lambda _at, side=side: self._on_activated(side))
        QWidget.setTabOrder(self.before, self.swap_button)
        QWidget.setTabOrder(self.swap_button, self.after)
        self.swap_button.clicked.connect(self._on_swap)

    def offer(self, states: Sequence[State]) -> None:
        """Offer states; what somebody chose stays chosen while it is there."""
        self._states = tuple(states)
        keys = {state.key for state in states}
        if not self._by_hand or self._chosen["before"] not in keys:
            self._chosen["before"] = self._first_before()
        if self._chosen["after"] not in keys:
            self._chosen["after"] = NOW
        self._show()

    def choose(self, side: str, key: str) -> None:
        """Choose a state by its key."""
        self._chosen[side], self._by_hand = key, True
        self._show()

    def forget(self) -> None:
        """Begin anew, as for another decision."""
        self._chosen, self._by_hand = {"before": "", "after": NOW}, False

    def pair(self) -> tuple[State, State] | None:
        """Return the two states; None while there is nothing to compare with."""
        by_key = {state.key: state for state in self._states}
        before, after = (by_key.get(self._chosen[side]) for side in ("before", "after"))
        return (before, after) if before is not None and after is not None else None

    def _first_before(self) -> str:
        """Return what one wants to see first: what was signed last, else what was saved."""
        others = [state.key for state in self._states if state.key != NOW]
        signed = [key for key in others if key != SAVED]
        return next(iter(signed or others), "")

    def _show(self) -> None:
        for side, box in (("before", self.before), ("after", self.after)):
            box.blockSignals(True)
            box.clear()
            for state in self._states:
                box.addItem(state.label, state.key)
            box.insertSeparator(box.count())
            box.addItem(self.tr("Another file …"), _OTHER)
            box.setCurrentIndex(box.findData(self._chosen[side]) if self._chosen[side] else -1)
            box.setToolTip(f"<qt>{escape(box.currentText())}</qt>")
            box.blockSignals(False)
        self.swap_button.setEnabled(self.pair() is not None)

    def _on_activated(self, side: str) -> None:
        box = self.before if side == "before" else self.after
        key = box.currentData()
        if key == _OTHER:
            self._show()
            self.file_wanted.emit(side)
        elif key != self._chosen[side]:
            self.choose(side, key)
            self.changed.emit()

    def _on_swap(self) -> None:
        self._chosen = {"before": self._chosen["after"], "after": self._chosen["before"]}
        self._by_hand = True
        self._show()
        self.changed.emit()
