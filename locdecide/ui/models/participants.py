"""The participants as a table: name, role, voting power and the language of the ballot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Participant
from locdecide.numerals import format_number
from locdecide.ui.models.entries import EntriesModel

__all__ = ["LANGUAGE", "POWER", "ParticipantsModel"]

Role = Qt.ItemDataRole
NAME, ROLE, POWER, LANGUAGE = range(4)


class ParticipantsModel(EntriesModel):
    """Who takes part, one a row."""

    numeric_columns = frozenset({POWER})

    def present(self) -> Sequence[Participant]:
        return self.workbench.document.decision.participants

    def headings(self) -> Sequence[str]:
        return (
            self.tr("Name"),
            self.tr("Role or function"),
            self.tr("Voting power"),
            self.tr("Language"),
        )

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Return the languages a ballot can be in, as shown and as stored."""
        return ((self.tr("automatic"), ""), ("English", "en"), ("norsk", "nb"))

    def invitation(self) -> str:
        return self.tr("Type a name to add a participant")

    def value(self, entry: Participant, column: int, role: int) -> Any:
        if role == Role.ToolTipRole and column == POWER:
            if entry.voting_power == 0:
                return self.tr("Advises and does not decide.")
            return self.tr("How much the judgements count beside the others' in the group.")
        if role == Role.ToolTipRole and column == LANGUAGE:
            return self.tr(
                "The language of this participant's Excel ballot; automatic is the window's."
            )
        if role not in (Role.DisplayRole, Role.EditRole):
            return None
        if column == LANGUAGE:
            if role == Role.EditRole:
                return entry.language
            return next(shown for shown, stored in self.languages() if stored == entry.language)
        if column == POWER:
            digits = 3 if role == Role.DisplayRole else None
            return format_number(entry.voting_power, self.workbench.language, digits)
        return entry.name if column == NAME else entry.role

    def change(self, entry: Participant, column: int, value: Any) -> bool:
        editor = self.workbench.editor
        text = self.tr("Change {0}").format(entry.name)
        try:
            match column:
                case 0:
                    fields: dict[str, Any] = {"name": str(value)}
                case 1:
                    fields = {"role": str(value).strip()}
                case 3:
                    fields = {"language": value}
                case _:
                    fields = {"voting_power": editor.number(str(value))}
        except EditError as error:
            editor.refuse(error.issue())
            return False
        return editor.apply(
            partial(edits.change_participant, participant_id=entry.id, **fields), text
        )

    def add(self, name: str) -> bool:
        return self.workbench.editor.apply(
            partial(edits.add_participant, name=name),
            self.tr("Add {0}").format(name.strip()),
        )

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(edits.remove_participant, participant_id=entry.id),
                self.tr("Remove {0}").format(entry.name),
            )

    def move(self, row: int, to: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(edits.move_participant, participant_id=entry.id, to=to),
                self.tr("Move {0}").format(entry.name),
            )
