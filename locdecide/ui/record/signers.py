"""Who signs, as a table that is filled in before anything is signed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon

from locdecide.decision.model import Position, Signature, new_id
from locdecide.ui.icons import icon
from locdecide.ui.models.entries import EntriesModel
from locdecide.ui.record.signature_rows import POSITION_ICONS, position_colour
from locdecide.ui.theme import colours_of, mixed
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["NAME", "NOT_TAKEN", "POSITION", "ROLE", "WORDS", "Signer", "SignersModel"]

Role = Qt.ItemDataRole
NAME, ROLE, POSITION, WORDS = range(4)
NOT_TAKEN = "–"
_ICON = 16

replace = msgspec.structs.replace


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """One row: somebody who may sign, and does so by taking a position."""

    id: str
    name: str
    role: str = ""
    position: Position | None = None
    words: str = ""

    @property
    def lacks_words(self) -> bool:
        """Whether a reservation or a dissent has no words yet."""
        needed = self.position in (Position.RESERVATION, Position.DISSENT)
        return needed and not self.words.strip()

    @property
    def lacks_position(self) -> bool:
        """Whether there are words, but no position that they belong to."""
        return self.position is None and bool(self.words.strip())

    @property
    def is_open(self) -> bool:
        """Whether neither a position nor words stand in the row."""
        return self.position is None and not self.words.strip()

    def signature(self, time: str) -> Signature:
        """Return what is put under the decision by somebody who has taken a position."""
        assert self.position is not None
        return Signature(
            name=self.name, role=self.role, position=self.position, words=self.words, time=time
        )


class SignersModel(EntriesModel):
    """The people who sign; nothing of it is in the decision before they have signed."""

    def __init__(
        self, workbench: Workbench, people: Iterable[Signer], parent: QObject | None = None
    ) -> None:
        super().__init__(workbench, parent)
        self._people = list(people)
        self._marking = False
        self.refresh()

    @property
    def people(self) -> tuple[Signer, ...]:
        """The rows as they stand."""
        return tuple(self._people)

    @property
    def signing(self) -> tuple[Signer, ...]:
        """The rows with a position: nobody else is signed for."""
        return tuple(each for each in self._people if each.position is not None)

    def agree_where_open(self) -> None:
        """Let everybody agree in whose row nothing stands yet."""
        self._people = [
            replace(each, position=Position.AGREE) if each.is_open else each
            for each in self._people
        ]
        self.refresh()

    def mark_faults(self) -> None:
        """Show from now on which rows lack words."""
        self._marking = True
        self.refresh_values()

    def present(self) -> Sequence[Signer]:
        return self._people

    def headings(self) -> Sequence[str]:
        return (
            self.tr("Name"),
            self.tr("Role or function"),
            self.tr("Position"),
            self.tr("Words"),
        )

    def invitation(self) -> str:
        return self.tr("Type a name to add somebody who signs")

    def value(self, entry: Signer, column: int, role: int) -> Any:
        lack = self._lack(entry, column)
        if lack and role == Role.DisplayRole:
            return lack
        if lack and role == Role.ForegroundRole:
            return QColor(self._colours.bad)
        if lack and role == Role.BackgroundRole:
            return QColor(mixed(self._colours.bad, self._colours.surface, 0.12))
        if column == POSITION:
            return self._position(entry, role)
        if role == Role.ToolTipRole and column == WORDS:
            return entry.words or self.tr("A reservation or a dissent is told in a few words.")
        if role in (Role.DisplayRole, Role.EditRole):
            return (entry.name, entry.role, "", entry.words)[column]
        return None

    def keys(self) -> str:
        """Return with which keys a position is taken."""
        return self.tr("Under Position: A agrees, R has a reservation, D dissents.")

    def _lack(self, entry: Signer, column: int) -> str:
        """Return what is missing in a cell; empty for nothing."""
        if column == POSITION and entry.lacks_position:
            return self.tr("Position is missing")
        if column == WORDS and self._marking and entry.lacks_words:
            return self.tr("Words are missing")
        return ""

    def _position(self, entry: Signer, role: int) -> Any:
        position = entry.position
        match role:
            case Role.EditRole:
                return position
            case Role.DisplayRole:
                return NOT_TAKEN if position is None else word(position, self.workbench.language)
            case Role.ForegroundRole if position is None:
                return QColor(self._colours.muted)
            case Role.DecorationRole if position is not None:
                return self._icon(position)
            case Role.ToolTipRole:
                return self.keys()
        return None

    @property
    def _colours(self) -> Any:
        return colours_of(QGuiApplication.palette())

    def _icon(self, position: Position) -> QIcon:
        return icon(POSITION_ICONS[position], position_colour(position, self._colours), _ICON)

    def change(self, entry: Signer, column: int, value: Any) -> bool:
        if column == POSITION:
            fields: dict[str, Any] = {"position": value}
        else:
            text = " ".join(str(value).split())
            if column == NAME and not text:
                return False
            fields = {("name", "role", "", "words")[column]: text}
        at = next(i for i, each in enumerate(self._people) if each.id == entry.id)
        self._people[at] = replace(entry, **fields)
        self.refresh()
        return True

    def add(self, name: str) -> bool:
        self._people.append(Signer(id=new_id(), name=" ".join(name.split())))
        self.refresh()
        return True

    def remove(self, row: int) -> None:
        if 0 <= row < len(self._people):
            del self._people[row]
            self.refresh()

    def move(self, row: int, to: int) -> None:
        if 0 <= row < len(self._people):
            self._people.insert(to, self._people.pop(row))
            self.refresh()
