"""Which two rounds are compared, and whose weights: the group's or one participant's too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from locdecide.decision.model import Participant, Round, Study
from locdecide.decision.rounds import visible_rounds
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.words import Language, round_title

__all__ = ["RoundsChoice"]

_WIDEST = 240


class RoundsChoice(QWidget):
    """Two rounds to choose, and a participant where names are shown.

    Signals
    -------
    changed()
        Something else was chosen.
    """

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._offered: tuple[str, ...] = ()
        self.before = self._combo(self.tr("From"))
        self.after = self._combo(self.tr("To"))
        self.person = self._combo(self.tr("Beside the group"))
        self._labels = [self._label(combo) for combo in (self.before, self.after, self.person)]
        self.names = QCheckBox(self.tr("Show &names"), self)
        self.names.setToolTip(self.tr("Say who moved and who gave a reason, where all want it."))
        rounds = (self._labels[0], self.before, SPACE[1], self._labels[1], self.after)
        people = (self._labels[2], self.person, SPACE[1], self.names)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE[0], 0, 0)
        layout.addWidget(WrappingRow(rounds, people, self))
        for combo in (self.before, self.after, self.person):
            combo.activated.connect(self.changed)
        self.names.toggled.connect(self._on_names)
        self._show_person()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(_WIDEST)
        return combo

    def _label(self, combo: QComboBox) -> QLabel:
        label = QLabel(combo.accessibleName(), self)
        label.setBuddy(combo)
        return label

    @property
    def participant(self) -> str:
        """The id of the participant beside the group; empty for nobody."""
        return self.person.currentData() or "" if self.names.isChecked() else ""

    def offer(self, study: Study, people: Sequence[Participant]) -> None:
        """Offer a study's visible rounds; new ones choose the last two, without names."""
        rounds = visible_rounds(study)
        offered = (study.id, *(round_.id for round_ in rounds))
        new = offered != self._offered
        self._offered = offered
        for combo, default in ((self.before, -2), (self.after, -1)):
            chosen = combo.currentData()
            _fill(combo, [(round_title(round_, self._language), round_.id) for round_ in rounds])
            combo.setCurrentIndex(len(rounds) + default if new else max(0, combo.findData(chosen)))
        chosen = self.person.currentData()
        nobody = (self.tr("nobody"), "")
        _fill(self.person, [nobody, *((person.name, person.id) for person in people)])
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        if new:
            self.names.blockSignals(True)
            self.names.setChecked(False)
            self.names.blockSignals(False)
        self._show_person()

    def pair(self, study: Study) -> tuple[Round, Round] | None:
        """Return the chosen rounds, the earlier one first; None unless there are two."""
        rounds = visible_rounds(study)
        chosen = (self.before.currentData(), self.after.currentData())
        both = [round_ for round_ in rounds if round_.id in chosen]
        return (both[0], both[1]) if len(both) == 2 else None

    def _show_person(self) -> None:
        for widget in (self._labels[2], self.person):
            widget.setVisible(self.names.isChecked())

    def _on_names(self) -> None:
        self._show_person()
        self.changed.emit()


def _fill(combo: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    present = [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())]
    if present != list(entries):
        combo.clear()
        for text, data in entries:
            combo.addItem(text, data)
