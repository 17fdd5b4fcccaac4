"""The Alternatives page: the candidates, and the must-haves that each of them has to meet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import (
    Alternative,
    AlternativeKind,
    GateSense,
    GateStatus,
    Stage,
    StudyKind,
)
from locdecide.live.document import Change
from locdecide.ui.delegates import ChoiceDelegate, NumberDelegate, enum_choices
from locdecide.ui.models.alternatives import (
    COUNTRY,
    KIND,
    LATITUDE,
    LONGITUDE,
    NAME,
    NOTE,
    STAGE,
    AlternativesModel,
)
from locdecide.ui.models.gates import CRITERION, OUTCOME, SENSE, THRESHOLD, GatesModel
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.entry_table import EntryTable
from locdecide.ui.widgets.gate_freeze import GateFreeze
from locdecide.ui.widgets.gate_records import GateRecords
from locdecide.ui.widgets.marks import MARK_SIZE
from locdecide.ui.widgets.table_frame import TableFrame
from locdecide.ui.workbench import Workbench

__all__ = ["AlternativesPage"]

_WIDTHS = {NAME: 150, KIND: 80, COUNTRY: 78, STAGE: 100, LATITUDE: 68, LONGITUDE: 78}
_NAME_ALONE, _COUNTRY_ALONE = 220, 120
_GATE_WIDTHS = {CRITERION: 132, SENSE: 82, THRESHOLD: 100, OUTCOME: 156}


class AlternativesPage(Page):
    """Where candidates are listed and screened."""

    step = Step.ALTERNATIVES

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.model = AlternativesModel(workbench, self)
        self.gates_model = GatesModel(workbench, self)
        self.alternatives = self._alternatives_table()
        self.gates = self._gates_table()
        self.freeze = GateFreeze(workbench, self.gates)
        self.records = GateRecords(workbench, self)
        work = QWidget(self)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[3])
        layout.addWidget(self.alternatives, 3)
        layout.addWidget(self.gates, 2)
        layout.addStretch()
        self.inspector.add_widget(self.records)
        self.set_work_area(work, inspector=True)
        self.set_next(Step.DATA, self.tr("Next: Data"))
        self.alternatives.table.selectionModel().currentChanged.connect(self._show_chosen)

    def _alternatives_table(self) -> TableFrame:
        table = EntryTable(self.model, self)
        language = self.workbench.language
        table.setIconSize(QSize(MARK_SIZE, MARK_SIZE))
        table.setItemDelegateForColumn(
            KIND, ChoiceDelegate(enum_choices(AlternativeKind, language), table)
        )
        table.setItemDelegateForColumn(STAGE, ChoiceDelegate(enum_choices(Stage, language), table))
        for column in (LATITUDE, LONGITUDE):
            table.setItemDelegateForColumn(column, NumberDelegate(table))
        table.set_widths(_WIDTHS, stretch=NOTE)
        table.keep_widths("alternatives")
        return TableFrame(self.tr("Alternatives"), table, self)

    def _gates_table(self) -> TableFrame:
        table = EntryTable(self.gates_model, self)
        table.setItemDelegateForColumn(
            CRITERION, ChoiceDelegate(self.gates_model.criteria_choices, table)
        )
        table.setItemDelegateForColumn(
            SENSE, ChoiceDelegate(enum_choices(GateSense, self.workbench.language), table)
        )
        table.setItemDelegateForColumn(THRESHOLD, NumberDelegate(table))
        table.set_widths(_GATE_WIDTHS, stretch=0)
        table.keep_widths("gates")
        return TableFrame(self.tr("Must-haves"), table, self)

    def refresh(self, change: Change) -> None:
        if change == Change.ALL:
            self.model.set_colours(self.colours)
        if change & Change.ALTERNATIVES:
            self.model.refresh()
            if not self.alternatives.table.currentIndex().isValid() and self.study.alternatives:
                self.alternatives.table.select_row(0)
            self._fit_columns()
        if change & (Change.GATES | Change.CRITERIA):
            self.gates_model.refresh()
            self.gates_model.refresh_values()
        if change & (Change.GATES | Change.LOG):
            self.freeze.refresh()
            self.gates.refresh_buttons()
        self.inspector.setVisible(bool(self.study.alternatives))
        self._show_guidance()
        self._show_chosen()

    def refresh_results(self) -> None:
        self.model.set_ruled_out(self.results.ruled_out)
        self.gates_model.set_outcomes(self.results.gates)
        self._show_guidance()
        self._show_chosen()

    def show_place(self, place: Place) -> None:
        table = self.alternatives.table
        if place.alternative is not None:
            table.select_row(self.model.row_of(place.alternative))
        table.setFocus()

    def _fit_columns(self) -> None:
        """Options have no place on a map, so their names get the room."""
        placed = any(
            a.latitude is not None or a.longitude is not None for a in self.study.alternatives
        )
        mapped = placed or self.study.kind is StudyKind.LOCATION
        table = self.alternatives.table
        for column in (LATITUDE, LONGITUDE):
            table.setColumnHidden(column, not mapped)
        table.setColumnWidth(NAME, _WIDTHS[NAME] if mapped else _NAME_ALONE)
        table.setColumnWidth(COUNTRY, _WIDTHS[COUNTRY] if mapped else _COUNTRY_ALONE)
        if table.kept is not None:
            table.kept.restore()

    def _chosen(self) -> Alternative | None:
        shown = self.model.entry(self.alternatives.table.currentIndex().row())
        return next((a for a in self.study.alternatives if shown and a.id == shown.id), None)

    def _show_guidance(self) -> None:
        study, results = self.study, self.results
        parts = [self.tr("List the candidates, and what each of them must meet.")]
        if not study.alternatives:
            parts.append(self.tr("There are none yet: type a name in the table."))
        else:
            out, aside = len(results.ruled_out), len(results.set_aside)
            ranked = len(study.alternatives) - out - aside
            parts.append(self.tr("{0} of {1} are ranked").format(ranked, len(study.alternatives)))
            if out:
                parts[-1] += self.tr("; ruled out by a must-have: {0}").format(out)
            if aside:
                parts[-1] += self.tr("; set aside: {0}").format(aside)
            parts[-1] += "."
        unknown = sum(
            o.status is GateStatus.UNKNOWN and o.alternative not in results.set_aside
            for o in results.gates
        )
        if unknown:
            parts.append(self.tr("Must-have answers still unknown: {0}.").format(unknown))
        self.set_head(self.tr("Alternatives"), " ".join(parts))

    def _show_chosen(self) -> None:
        alternative = self._chosen()
        self.records.setVisible(alternative is not None)
        if alternative is None:
            self.inspector.show_text("", self.tr("Choose an alternative to judge its must-haves."))
            return
        self.inspector.show_text(escape(alternative.name), self._standing(alternative))
        self.records.show_records(self.study, self.results, alternative)

    def _standing(self, alternative: Alternative) -> str:
        if alternative.stage is Stage.SET_ASIDE:
            return self.tr("Set aside, so it is not ranked.")
        names = {gate.id: gate.name for gate in self.study.gates}
        outcomes = [o for o in self.results.gates if o.alternative == alternative.id]
        failed = [names.get(o.gate, "") for o in outcomes if not o.holds]
        if failed:
            return self.tr("Ruled out, so it is not ranked. It fails: {0}.").format(
                escape("; ".join(failed))
            )
        waived = [names.get(o.gate, "") for o in outcomes if o.waived]
        unknown = sum(o.status is GateStatus.UNKNOWN for o in outcomes)
        parts = [self.tr("Ranked.")]
        if waived:
            parts.append(self.tr("Waived: {0}.").format(escape("; ".join(waived))))
        if unknown:
            parts.append(self.tr("Must-have answers still unknown: {0}.").format(unknown))
        elif outcomes and not waived:
            parts.append(self.tr("It meets every must-have."))
        return " ".join(parts)
