"""The alternatives of the study as a table: mark, name, kind, place, stage and note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Alternative, AlternativeKind, Stage
from locdecide.numerals import format_fixed, format_number
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.theme import LIGHT, Colours, letter
from locdecide.ui.widgets.marks import mark_icon
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["COUNTRY", "KIND", "LATITUDE", "LONGITUDE", "NAME", "NOTE", "STAGE", "AlternativesModel"]

Role = Qt.ItemDataRole
NAME, KIND, COUNTRY, STAGE, LATITUDE, LONGITUDE, NOTE = range(7)
_TEXTS = {NAME: "name", COUNTRY: "country", NOTE: "note"}
_CHOICES = {KIND: "kind", STAGE: "stage"}
_NUMBERS = {LATITUDE: "latitude", LONGITUDE: "longitude"}


class AlternativesModel(EntriesModel):
    """The candidates of the study in front, one a row."""

    numeric_columns = frozenset({LATITUDE, LONGITUDE})

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(workbench, parent)
        self._colours = LIGHT
        self._ruled_out: frozenset[str] = frozenset()

    def set_colours(self, colours: Colours) -> None:
        """Paint the marks for a palette."""
        self._colours = colours
        self.refresh_values()

    def set_ruled_out(self, ruled_out: Sequence[str]) -> None:
        """Say which alternatives a must-have rules out."""
        if frozenset(ruled_out) != self._ruled_out:
            self._ruled_out = frozenset(ruled_out)
            self.refresh_values()

    def present(self) -> Sequence[Alternative]:
        return self.workbench.document.study.alternatives

    def headings(self) -> Sequence[str]:
        return (
            self.tr("Name"),
            self.tr("Kind"),
            self.tr("Country"),
            self.tr("Stage"),
            self.tr("Latitude"),
            self.tr("Longitude"),
            self.tr("Note"),
        )

    def invitation(self) -> str:
        return self.tr("Type a name to add an alternative")

    def value(self, entry: Alternative, column: int, role: int) -> Any:
        match role:
            case Role.DisplayRole | Role.EditRole:
                return self._text(entry, column, role)
            case Role.DecorationRole if column == NAME:
                row = self.row_of(entry.id)
                colours = self._colours.alternatives
                colour = colours[row] if row < len(colours) else self._colours.muted
                return mark_icon(letter(row), colour, self._colours.surface)
            case Role.ToolTipRole if column == STAGE and entry.id in self._ruled_out:
                return self.tr("A must-have rules it out, so it is not ranked.")
            case Role.ToolTipRole if column == STAGE and entry.stage is Stage.SET_ASIDE:
                return self.tr("Set aside, so it is not ranked.")
            case Role.ToolTipRole if column in (NAME, NOTE):
                return self._text(entry, column, role) or None
        return None

    def _text(self, entry: Alternative, column: int, role: int) -> Any:
        language = self.workbench.language
        if column in _TEXTS:
            return getattr(entry, _TEXTS[column])
        if column in _NUMBERS:
            number = getattr(entry, _NUMBERS[column])
            if number is None:
                return ""
            if role == Role.EditRole:
                return format_number(number, language, None)
            # Two decimals are about a kilometre; three significant digits would not be.
            return format_fixed(number, language, 2)
        choice = getattr(entry, _CHOICES[column])
        if role == Role.EditRole:
            return choice
        if column == STAGE and entry.id in self._ruled_out:
            return self.tr("ruled out")
        return word(choice, language)

    def change(self, entry: Alternative, column: int, value: Any) -> bool:
        editor = self.workbench.editor
        if column in _TEXTS:
            fields: dict[str, Any] = {_TEXTS[column]: str(value).strip()}
        elif column in _NUMBERS:
            try:
                fields = {_NUMBERS[column]: editor.optional_number(str(value))}
            except EditError as error:
                editor.refuse(error.issue())
                return False
        elif isinstance(value, AlternativeKind | Stage):
            fields = {_CHOICES[column]: value}
        else:
            return False
        return editor.apply(
            partial(
                edits.change_alternative,
                study_id=self.workbench.document.study_id,
                alternative_id=entry.id,
                **fields,
            ),
            self.tr("Change {0}").format(entry.name),
        )

    def add(self, name: str) -> bool:
        return self.workbench.editor.apply(
            partial(edits.add_alternative, study_id=self.workbench.document.study_id, name=name),
            self.tr("Add {0}").format(name.strip()),
        )

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(
                    edits.remove_alternative,
                    study_id=self.workbench.document.study_id,
                    alternative_id=entry.id,
                ),
                self.tr("Remove {0}").format(entry.name),
            )

    def move(self, row: int, to: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(
                    edits.move_alternative,
                    study_id=self.workbench.document.study_id,
                    alternative_id=entry.id,
                    to=to,
                ),
                self.tr("Move {0}").format(entry.name),
            )
