"""Whose answers are shown, and of what: the choices over the answers part of the Weights page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from locdecide.ui.theme import SPACE

__all__ = ["WhoseAnswers"]

_WIDEST = 280


class WhoseAnswers(QWidget):
    """Criteria or alternatives in pairs, and a participant.

    Signals
    -------
    kind_chosen()
        The other kind of answers is wanted.
    participant_chosen(str)
        Somebody's answers are wanted; the participant's id.
    """

    kind_chosen = Signal()
    participant_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criteria = self._segment(self.tr("Criteria"))
        self.alternatives = self._segment(self.tr("Alternatives in pairs"))
        self.people = QComboBox(self)
        self.people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.people.setMaximumWidth(_WIDEST)
        self._people_label = QLabel(self.tr("Participant"), self)
        self._people_label.setBuddy(self.people)
        self._lay_out()
        for segment in (self._criteria, self.alternatives):
            segment.clicked.connect(self.kind_chosen)
        self.people.activated.connect(
            lambda index: self.participant_chosen.emit(self.people.itemData(index))
        )

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        chosen = QButtonGroup(self)
        for segment in (self._criteria, self.alternatives):
            chosen.addButton(segment)
        self._criteria.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._criteria)
        row.addWidget(self.alternatives)
        row.addSpacing(SPACE[1])
        row.addWidget(self._people_label)
        row.addSpacing(SPACE[1])
        row.addWidget(self.people)

    @property
    def of_alternatives(self) -> bool:
        """Whether alternatives in pairs are chosen."""
        return self.alternatives.isChecked()

    def choose_kind(self, *, of_alternatives: bool) -> None:
        """Choose criteria, or alternatives in pairs."""
        (self.alternatives if of_alternatives else self._criteria).setChecked(True)

    def offer(self, people: Sequence[tuple[str, str, QIcon]], chosen: str) -> None:
        """Offer participants by id, text and sign, and choose one of them."""
        ids = [each[0] for each in people]
        if [self.people.itemData(i) for i in range(self.people.count())] != ids:
            self.people.clear()
            for each in ids:
                self.people.addItem("", each)
        for i, (_, text, icon) in enumerate(people):
            if self.people.itemText(i) != text:
                self.people.setItemText(i, text)
            self.people.setItemIcon(i, icon)
        self.people.setCurrentIndex(self.people.findData(chosen))

    def show_choices(self, *, kinds: bool, people: bool) -> None:
        """Show what there is to choose."""
        for button in (self._criteria, self.alternatives):
            button.setVisible(kinds)
        for widget in (self.people, self._people_label):
            widget.setVisible(people)
