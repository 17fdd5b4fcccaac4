"""The Data page: the performance table as a spreadsheet, with the evidence of each figure."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from locdecide.decision.issues import Place, Step
from locdecide.live.document import Change
from locdecide.ui.cell_commands import CellCommands
from locdecide.ui.cells import Area, Mark
from locdecide.ui.models.performance_table import PerformanceTableModel
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.evidence_form import EvidenceForm
from locdecide.ui.widgets.fault_list import FaultList
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.widgets.mark_legend import MarkLegend
from locdecide.ui.widgets.spreadsheet import Spreadsheet
from locdecide.ui.workbench import Workbench

__all__ = ["DataPage"]

_MARK_OF = {
    "figure-missing": Mark.MISSING,
    "source-missing": Mark.UNSOURCED,
    "figure-outside-range": Mark.OUTSIDE,
    "figure-outside-low-high": Mark.OUTSIDE,
}


class DataPage(Page):
    """Where the figures are typed or pasted, and where it is said where they come from."""

    step = Step.DATA

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.model = PerformanceTableModel(workbench, self)
        self.commands = CellCommands(workbench, self)
        self.faults = FaultList(self)
        self.table = Spreadsheet(self.model, self.commands, workbench.settings, self)
        self.legend = MarkLegend(self)
        self.form = EvidenceForm(workbench, self)
        self.no_alternatives = Invitation(
            self.tr("There are no alternatives yet."),
            self.tr("Each alternative becomes a row of figures here."),
            self.tr("Add alternatives"),
            self,
        )
        self.no_criteria = Invitation(
            self.tr("There are no criteria yet."),
            self.tr("Each criterion becomes a column of figures here."),
            self.tr("Add criteria"),
            self,
        )
        self._to_find: dict[Mark, list[tuple[int, int]]] = {}
        self._arrange()
        self.set_next(Step.WEIGHTS, self.tr("Next: Weights"))
        self.table.area_changed.connect(self._show_selection)
        self.legend.wanted.connect(self._on_mark_wanted)
        self.commands.faults_found.connect(self.faults.show_faults)
        self.commands.faults_found.connect(self.workbench.editor.cleared)
        self.workbench.editor.refused.connect(self.faults.hide)
        self.commands.filled.connect(self.faults.hide)
        self.no_alternatives.accepted.connect(lambda: self.step_wanted.emit(Step.ALTERNATIVES))
        self.no_criteria.accepted.connect(lambda: self.step_wanted.emit(Step.CRITERIA))

    def _arrange(self) -> None:
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        column.addWidget(self.faults)
        column.addWidget(self.table, 1000)
        column.addWidget(self.legend)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        for widget in (filled, self.no_alternatives, self.no_criteria):
            self._stack.addWidget(widget)
        self.inspector.add_widget(self.form)
        self.set_work_area(self._stack, inspector=True)

    def refresh(self, change: Change) -> None:
        self.model.refresh(change)
        cells = self.model.cells
        empty = 2 if not cells.columns else 1 if not cells.rows else 0
        self._stack.setCurrentIndex(empty)
        self.inspector.setVisible(not empty)
        if not empty and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        if change & Change.STUDIES:
            self.faults.hide()
        self._show_selection()

    def refresh_results(self) -> None:
        self.model.refresh_results()
        cells = self.model.cells
        found: dict[Mark, list[tuple[int, int]]] = {mark: [] for mark in self.legend.buttons}
        for issue in self.workbench.evaluator.findings:
            place, mark = issue.place, _MARK_OF.get(issue.code)
            if mark is None or place is None or place.study != cells.study.id:
                continue
            row, column = cells.row_of(place.alternative), cells.column_of(place.criterion)
            if row is not None and column is not None:
                found[mark].append((row, column))
        self._to_find = {mark: sorted(set(places)) for mark, places in found.items()}
        self.legend.show_counts({mark: len(places) for mark, places in self._to_find.items()})
        self._show_guidance()
        self._show_selection()

    def show_place(self, place: Place) -> None:
        cells = self.model.cells
        row, column = cells.row_of(place.alternative), cells.column_of(place.criterion)
        if row is None and column is None:
            return
        self._go_to(row or 0, column or 0)

    def _go_to(self, row: int, column: int) -> None:
        index = self.model.index(row, column)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.setFocus()

    def _show_guidance(self) -> None:
        cells = self.model.cells
        figures = sum(not cells.set_aside(row) for row in range(len(cells.rows)))
        figures *= sum(cells.editable(column) for column in range(len(cells.columns)))
        sentence = self.tr("Type or paste the figures.")
        if not cells.rows or not cells.columns:
            sentence = self.tr("The table appears once there are criteria and alternatives.")
        if figures:
            missing, unsourced, outside = (
                len(self._to_find[mark]) for mark in (Mark.MISSING, Mark.UNSOURCED, Mark.OUTSIDE)
            )
            parts = []
            if missing:
                parts.append(self.tr("{0} of {1} missing").format(missing, figures))
            if unsourced:
                parts.append(self.tr("{0} without a source").format(unsourced))
            if outside:
                parts.append(self.tr("{0} outside the range").format(outside))
            if parts:
                sentence = f"{sentence} {', '.join(parts)}."
            else:
                told = self.tr("All {0} are here, each with a source.").format(figures)
                sentence = f"{sentence} {told}"
        self.set_head(self.tr("Data"), sentence)

    def _show_selection(self) -> None:
        cells, area = self.model.cells, self.table.area()
        if area is None or area.bottom >= len(cells.rows) or area.right >= len(cells.columns):
            return
        if area.height == area.width == 1:
            row, column = area.top, area.left
            title = f"{cells.rows[row].name}: {cells.columns[column].name}"
            text = self.model.words.explanation(cells, row, column, self.results)
        else:
            title, text = self._several(area)
        self.inspector.show_text(title, text)
        self.form.show_area(cells, area)

    def _several(self, area: Area) -> tuple[str, str]:
        cells = self.model.cells
        title = self.tr("{0} cells selected").format(area.height * area.width)
        names = [cells.rows[area.top].name, cells.rows[area.bottom].name]
        names += [cells.columns[area.left].name, cells.columns[area.right].name]
        rows = names[0] if area.height == 1 else self.tr("{0} to {1}").format(*names[:2])
        columns = names[2] if area.width == 1 else self.tr("{0} to {1}").format(*names[2:])
        return title, f"{escape(rows)}<br>{escape(columns)}"

    def _on_mark_wanted(self, mark: Mark) -> None:
        places = self._to_find.get(mark, [])
        if not places:
            return
        current = self.table.currentIndex()
        here = (current.row(), current.column())
        self._go_to(*next((place for place in places if place > here), places[0]))
