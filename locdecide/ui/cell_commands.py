"""What a user does to an area of the performance table: copy, paste, clear, fill."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.sentences import text_for
from locdecide.ui.cell_blocks import CellFault, Filling, copied, filled_down, filled_right, pasted
from locdecide.ui.cells import Area, Cells
from locdecide.ui.clipboard import format_block, parse_block
from locdecide.ui.workbench import Workbench

__all__ = ["CellCommands"]


class CellCommands(QObject):
    """The commands of the table; each is one undoable step, or none at all.

    Signals
    -------
    faults_found(list)
        Nothing was set; one sentence for each cell that could not take what was given.
    filled(Area)
        The figures of an area were set by a paste or a fill.
    """

    faults_found = Signal(list)
    filled = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench

    def copy(self, cells: Cells, area: Area, *, headers: bool = False) -> str:
        """Return an area as text for the clipboard, by request with its headers."""
        rows = copied(cells, area, self._workbench.language)
        if headers:
            names = [self._heading(cells, c) for c in range(area.left, area.right + 1)]
            rows = [
                ["", *names],
                *([cells.rows[area.top + i].name, *row] for i, row in enumerate(rows)),
            ]
        return format_block(rows)

    def paste(self, cells: Cells, area: Area, text: str) -> None:
        """Set the figures of a copied block onto a selected area."""
        block = parse_block(text)
        if not block:
            return
        try:
            filling = pasted(cells, area, block, self._workbench.editor.number)
        except EditError as error:
            self._workbench.editor.refuse(error.issue())
            return
        self._set(cells, filling, self.tr("Paste"))

    def fill_down(self, cells: Cells, area: Area) -> None:
        """Set the first row's figures in the rows below it."""
        language, number = self._workbench.language, self._workbench.editor.number
        self._set(cells, filled_down(cells, area, language, number), self.tr("Fill down"))

    def fill_right(self, cells: Cells, area: Area) -> None:
        """Set the first column's figures in the columns beside it."""
        language, number = self._workbench.language, self._workbench.editor.number
        self._set(cells, filled_right(cells, area, language, number), self.tr("Fill right"))

    def clear(self, cells: Cells, area: Area) -> None:
        """Remove the figures of an area with everything known about them."""
        self._clear(cells, area, self.tr("Clear figures"))

    def cut(self, cells: Cells, area: Area) -> str:
        """Remove the figures of an area and return them as text for the clipboard."""
        text = self.copy(cells, area)
        self._clear(cells, area, self.tr("Cut"))
        return text

    def _clear(self, cells: Cells, area: Area, undo_text: str) -> None:
        places = [cells.ids(row, column) for row, column in area if cells.editable(column)]
        self._workbench.editor.apply(
            partial(edits.clear_performances, study_id=cells.study.id, cells=places), undo_text
        )

    def _set(self, cells: Cells, filling: Filling, undo_text: str) -> None:
        if filling.faults:
            self.faults_found.emit([self._sentence(cells, fault) for fault in filling.faults])
            return
        edit = partial(edits.set_performances, study_id=cells.study.id, entries=filling.entries)
        if self._workbench.editor.apply(edit, undo_text):
            self.filled.emit(filling.area)

    def _sentence(self, cells: Cells, fault: CellFault) -> str:
        said = text_for(fault.error.code, fault.error.params, self._workbench.language)
        if fault.nearest is not None:
            said = self.tr("{0} Did you mean '{1}'?").format(said, fault.nearest)
        alternative, criterion = cells.rows[fault.row], cells.columns[fault.column]
        return f"{alternative.name}, {criterion.name}: {said}"

    @staticmethod
    def _heading(cells: Cells, column: int) -> str:
        criterion, group = cells.columns[column], cells.group(column)
        name = f"{group} / {criterion.name}" if group else criterion.name
        return f"{name} ({criterion.unit})" if criterion.unit else name
