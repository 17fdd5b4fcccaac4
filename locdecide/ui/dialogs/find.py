"""Finding a criterion, an alternative or a figure by typing part of its name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision, Study
from locdecide.decision.tree import leaves
from locdecide.ui.theme import SPACE

__all__ = ["FindDialog"]

_MOST = 200


class FindDialog(QDialog):
    """A line to type in and the places that match; words may stand in any order.

    Signals
    -------
    place_wanted(Place)
        The user chose a place.
    """

    place_wanted = Signal(object)

    def __init__(self, decision: Decision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find"))
        self.resize(520, 380)
        self._targets = list(_targets(decision))
        self._shown: list[Place] = []
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("A criterion, an alternative, or both for a figure"))
        self._line.setAccessibleName(self.tr("Find"))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Places found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.addWidget(self._line)
        layout.addWidget(self._list, 1)
        self._line.textChanged.connect(self._on_text_changed)
        self._line.installEventFilter(self)
        self._line.returnPressed.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self._on_text_changed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and event.type() is QEvent.Type.KeyPress:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _on_text_changed(self, text: str) -> None:
        words = text.casefold().split()
        found = [(t, p) for t, p in self._targets if all(w in t.casefold() for w in words)]
        self._shown = [place for _, place in found[:_MOST]]
        self._list.clear()
        self._list.addItems([text for text, _ in found[:_MOST]])
        self._list.setCurrentRow(0)

    def _on_chosen(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._shown):
            self.place_wanted.emit(self._shown[row])
            self.accept()


def _targets(decision: Decision) -> Iterator[tuple[str, Place]]:
    for study in decision.studies:
        for criterion in study.criteria:
            yield (
                f"{criterion.name}  ({study.name})",
                Place(step=Step.CRITERIA, study=study.id, criterion=criterion.id),
            )
        for alternative in study.alternatives:
            yield (
                f"{alternative.name}  ({study.name})",
                Place(step=Step.ALTERNATIVES, study=study.id, alternative=alternative.id),
            )
    for study in decision.studies:
        yield from _figures(study)


def _figures(study: Study) -> Iterator[tuple[str, Place]]:
    for alternative in study.alternatives:
        for leaf in leaves(study.criteria):
            yield (
                f"{alternative.name} × {leaf.name}  ({study.name})",
                Place(
                    step=Step.DATA,
                    study=study.id,
                    criterion=leaf.id,
                    alternative=alternative.id,
                ),
            )
