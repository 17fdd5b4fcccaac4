"""The widths of the performance table's columns: sensible by default, and kept."""

from __future__ import annotations

import json
import math

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QTableView

from locdecide.live.settings import Settings
from locdecide.ui.models.performance_table import PerformanceTableModel
from locdecide.ui.widgets.table_headers import CriterionHeader

__all__ = ["ColumnWidths"]

_STATE = "data"
_NARROWEST, _WIDEST = 96, 180
_KEPT = 400


class ColumnWidths(QObject):
    """Sizes columns: those that the user dragged as dragged, the others to share the room."""

    def __init__(self, table: QTableView, model: PerformanceTableModel, settings: Settings) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._settings = settings
        self._arranging = False
        self._chosen = _read(settings)
        table.horizontalHeader().sectionResized.connect(self._on_resized)

    def arrange(self) -> None:
        """Size all columns."""
        count = self._model.columnCount()
        if not count:
            return
        header = self._table.horizontalHeader()
        keys = [self._key(section) for section in range(count)]
        widths = [
            self._chosen.get(key) or self._default(section) for section, key in enumerate(keys)
        ]
        free = [section for section, key in enumerate(keys) if key not in self._chosen]
        room = self._table.viewport().width() - sum(widths)
        if free and room > 0:
            share, rest = divmod(room, len(free))
            for place, section in enumerate(free):
                widths[section] += share + (1 if place < rest else 0)
        elif free:
            self._narrow(widths, free, -room)
        self._arranging = True
        for section, width in enumerate(widths):
            if header.sectionSize(section) != width:
                header.resizeSection(section, width)
        self._arranging = False

    def _narrow(self, widths: list[int], free: list[int], excess: int) -> None:
        """Take the excess from columns with room to give, if that makes all of them fit."""
        header = self._table.horizontalHeader()
        if not isinstance(header, CriterionHeader):
            return
        spare = {
            section: max(
                0, widths[section] - max(header.narrowest(section), self._content(section))
            )
            for section in free
        }
        total = sum(spare.values())
        if total < excess:
            return
        for section, room in spare.items():
            widths[section] -= math.ceil(room * excess / total)

    def _content(self, section: int) -> int:
        rows = range(min(self._model.rowCount(), 20))
        hints = (self._table.sizeHintForIndex(self._model.index(row, section)) for row in rows)
        return max((hint.width() for hint in hints), default=0)

    def _default(self, section: int) -> int:
        heading = self._table.horizontalHeader().sectionSizeFromContents(section).width()
        return min(max(heading, self._content(section), _NARROWEST), _WIDEST)

    def _key(self, section: int) -> str:
        leaf = self._model.cells.columns[section].id
        return f"{self._model.cells.study.id}/{leaf}"

    def _on_resized(self, section: int, _before: int, width: int) -> None:
        if self._arranging or section >= self._model.columnCount():
            return
        key = self._key(section)
        self._chosen.pop(key, None)
        self._chosen[key] = width
        kept = dict(list(self._chosen.items())[-_KEPT:])
        self._settings.set_state(_STATE, QByteArray(json.dumps(kept).encode()))


def _read(settings: Settings) -> dict[str, int]:
    stored = settings.state(_STATE)
    if stored is None:
        return {}
    try:
        found = json.loads(bytes(stored.data()))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: width for key, width in found.items() if isinstance(width, int) and width > 0}
