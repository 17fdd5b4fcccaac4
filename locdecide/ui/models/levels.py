"""The levels of a rating as a table: what people say and the value it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Qt

from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, Level, RatingScale, new_id
from locdecide.numerals import format_number
from locdecide.ui.criterion_edits import CriterionEdits
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.workbench import Workbench

__all__ = ["LABEL", "VALUE", "LevelsModel"]

Role = Qt.ItemDataRole
LABEL, VALUE = range(2)
replace = msgspec.structs.replace


class LevelsModel(EntriesModel):
    """The levels of one criterion, one a row."""

    numeric_columns = frozenset({VALUE})

    def __init__(
        self, workbench: Workbench, edits: CriterionEdits, parent: QObject | None = None
    ) -> None:
        super().__init__(workbench, parent)
        self._edits = edits
        self._criterion_id = ""

    def set_criterion(self, criterion_id: str) -> None:
        """Show the levels of a criterion."""
        self._criterion_id = criterion_id
        self.refresh()

    def _criterion(self) -> Criterion | None:
        criteria = self.workbench.document.study.criteria
        return next((c for c in criteria if c.id == self._criterion_id), None)

    def present(self) -> Sequence[Level]:
        criterion = self._criterion()
        if criterion is None or not isinstance(criterion.scale, RatingScale):
            return ()
        return criterion.scale.levels

    def headings(self) -> Sequence[str]:
        return (self.tr("Level"), self.tr("Value"))

    def invitation(self) -> str:
        return self.tr("Type a name to add a level")

    def value(self, entry: Level, column: int, role: int) -> Any:
        if role == Role.ToolTipRole:
            return entry.label if column == LABEL else None
        if role not in (Role.DisplayRole, Role.EditRole):
            return None
        if column == LABEL:
            return entry.label
        digits = 3 if role == Role.DisplayRole else None
        return format_number(entry.value, self.workbench.language, digits)

    def change(self, entry: Level, column: int, value: Any) -> bool:
        editor = self.workbench.editor
        if column == LABEL:
            after = replace(entry, label=str(value))
        else:
            try:
                after = replace(entry, value=editor.number(str(value)))
            except EditError as error:
                editor.refuse(error.issue())
                return False
        return self._set([after if level.id == entry.id else level for level in self.present()])

    def add(self, name: str) -> bool:
        highest = max((level.value for level in self.present()), default=0.0)
        return self._set([*self.present(), Level(id=new_id(), label=name, value=highest + 1)])

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self._set([level for level in self.present() if level.id != entry.id])

    def move(self, row: int, to: int) -> None:
        levels = list(self.present())
        levels.insert(to, levels.pop(row))
        self._set(levels)

    def _set(self, levels: Sequence[Level]) -> bool:
        criterion = self._criterion()
        return criterion is not None and self._edits.set_levels(criterion, tuple(levels))
