"""The studies of the decision as a table: name, kind and question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from locdecide.decision import edits
from locdecide.decision.model import Study, StudyKind
from locdecide.ui.models.entries import EntriesModel
from locdecide.words import word

__all__ = ["StudiesModel"]

Role = Qt.ItemDataRole
NAME, KIND, QUESTION = range(3)


class StudiesModel(EntriesModel):
    """The stages of the decision, one a row, in the order they were added."""

    def present(self) -> Sequence[Study]:
        return self.workbench.document.decision.studies

    def headings(self) -> Sequence[str]:
        return (self.tr("Name"), self.tr("Kind"), self.tr("Question"))

    def invitation(self) -> str:
        return self.tr("Type a name to add a study")

    def value(self, entry: Study, column: int, role: int) -> Any:
        if role == Role.ToolTipRole and column == QUESTION:
            return entry.question or None
        if role not in (Role.DisplayRole, Role.EditRole):
            return None
        match column:
            case 0:
                return entry.name
            case 1 if role == Role.EditRole:
                return entry.kind
            case 1:
                return word(entry.kind, self.workbench.language)
            case _:
                return entry.question

    def change(self, entry: Study, column: int, value: Any) -> bool:
        match column:
            case 0:
                fields: dict[str, Any] = {"name": str(value)}
            case 1 if isinstance(value, StudyKind):
                fields = {"kind": value}
            case 2:
                fields = {"question": str(value).strip()}
            case _:
                return False
        return self.workbench.editor.apply(
            partial(edits.change_study, study_id=entry.id, **fields),
            self.tr("Change {0}").format(entry.name),
        )

    def add(self, name: str) -> bool:
        kind = StudyKind.LOCATION if self._shown else StudyKind.FEASIBILITY
        return self.workbench.editor.apply(
            partial(edits.add_study, name=name, kind=kind),
            self.tr("Add {0}").format(name.strip()),
        )

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(edits.remove_study, study_id=entry.id),
                self.tr("Remove {0}").format(entry.name),
            )
