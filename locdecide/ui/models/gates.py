"""The must-haves of the study as a table: name, criterion, threshold and how many meet it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Criterion, Gate, GateSense, GateStatus, PairwiseScale
from locdecide.decision.tree import leaves
from locdecide.numerals import format_number
from locdecide.results import GateOutcome
from locdecide.ui.models.entries import EntriesModel, Index
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["CRITERION", "NAME", "OUTCOME", "SENSE", "THRESHOLD", "GatesModel"]

Role = Qt.ItemDataRole
NAME, CRITERION, SENSE, THRESHOLD, OUTCOME = range(5)


class GatesModel(EntriesModel):
    """The must-haves of the study in front, one a row."""

    numeric_columns = frozenset({THRESHOLD})

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(workbench, parent)
        self._outcomes: tuple[GateOutcome, ...] = ()

    def set_outcomes(self, outcomes: tuple[GateOutcome, ...]) -> None:
        """Show how the alternatives fare."""
        if outcomes != self._outcomes:
            self._outcomes = outcomes
            self.refresh_values()

    def criteria_choices(self, _index: Index) -> list[tuple[str, Any]]:
        """Return what a must-have can be measured on: by hand, or one of the leaves."""
        measured = [
            (leaf.name, leaf.id)
            for leaf in leaves(self.workbench.document.study.criteria)
            if not isinstance(leaf.scale, PairwiseScale)
        ]
        return [(self.tr("judged by hand"), None), *measured]

    def present(self) -> Sequence[Gate]:
        return self.workbench.document.study.gates

    def headings(self) -> Sequence[str]:
        return (
            self.tr("Must-have"),
            self.tr("Criterion"),
            self.tr("Condition"),
            self.tr("Threshold"),
            self.tr("Met by"),
        )

    @property
    def locked(self) -> str:
        frozen = self.workbench.document.study.gates_frozen
        return self.tr("The must-haves are frozen.") if frozen else ""

    def refresh(self) -> None:
        super().refresh()
        # The empty row invites, or says that nothing can be added.
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(last, last)

    def invitation(self) -> str:
        return self.locked or self.tr("Type what every alternative must meet")

    def editable(self, entry: Gate, column: int) -> bool:
        if column in (SENSE, THRESHOLD):
            return entry.criterion is not None
        return column != OUTCOME

    def value(self, entry: Gate, column: int, role: int) -> Any:
        if role == Role.ToolTipRole:
            if self.locked and column != OUTCOME:
                return self.locked
            if column in (SENSE, THRESHOLD) and entry.criterion is None:
                return self.tr("Choose a criterion first; by hand there is no threshold.")
            if column == OUTCOME:
                return self._summary(entry)
            return entry.name if column == NAME else None
        if role == Role.EditRole:
            return self._edited(entry, column)
        if role == Role.DisplayRole:
            return self._displayed(entry, column)
        return None

    def _edited(self, entry: Gate, column: int) -> Any:
        match column:
            case 0:
                return entry.name
            case 1:
                return entry.criterion
            case 2:
                return entry.sense
            case 3 if entry.threshold is not None:
                return format_number(entry.threshold, self.workbench.language, None)
        return ""

    def _displayed(self, entry: Gate, column: int) -> str:
        language = self.workbench.language
        if column == NAME:
            return entry.name
        if column == OUTCOME:
            return self._summary(entry)
        criterion = self._criterion(entry)
        if criterion is None:
            return self.tr("judged by hand") if column == CRITERION else ""
        if column == CRITERION:
            return criterion.name
        if column == SENSE:
            return word(entry.sense, language)
        if entry.threshold is None:
            return self.tr("missing")
        return " ".join((format_number(entry.threshold, language, None), criterion.unit)).strip()

    def _summary(self, entry: Gate) -> str:
        outcomes = [outcome for outcome in self._outcomes if outcome.gate == entry.id]
        waived = sum(o.waived and o.status is not GateStatus.PASS for o in outcomes)
        found = Counter(o.status for o in outcomes if not o.waived or o.status is GateStatus.PASS)
        text = self.tr("{0} of {1}").format(found[GateStatus.PASS], len(outcomes))
        if found[GateStatus.UNKNOWN]:
            text = self.tr("{0}, {1} unknown").format(text, found[GateStatus.UNKNOWN])
        if waived:
            said = QCoreApplication.translate("GatesModel", "%n waived", None, waived)
            text = f"{text}, {said}"
        return text

    def _criterion(self, entry: Gate) -> Criterion | None:
        criteria = self.workbench.document.study.criteria
        return next((c for c in criteria if c.id == entry.criterion), None)

    def change(self, entry: Gate, column: int, value: Any) -> bool:
        editor = self.workbench.editor
        match column:
            case 0:
                fields: dict[str, Any] = {"name": str(value)}
            case 1:
                fields = {"criterion": value}
                if value != entry.criterion:
                    # A threshold in another criterion's unit would mean something else.
                    fields["threshold"] = None
            case 2 if isinstance(value, GateSense):
                fields = {"sense": value}
            case 3:
                try:
                    fields = {"threshold": editor.optional_number(str(value))}
                except EditError as error:
                    editor.refuse(error.issue())
                    return False
            case _:
                return False
        return editor.apply(
            partial(
                edits.change_gate,
                study_id=self.workbench.document.study_id,
                gate_id=entry.id,
                **fields,
            ),
            self.tr("Change {0}").format(entry.name),
        )

    def add(self, name: str) -> bool:
        return self.workbench.editor.apply(
            partial(edits.add_gate, study_id=self.workbench.document.study_id, name=name),
            self.tr("Add {0}").format(name.strip()),
        )

    def remove(self, row: int) -> None:
        entry = self.entry(row)
        if entry is not None:
            self.workbench.editor.apply(
                partial(
                    edits.remove_gate,
                    study_id=self.workbench.document.study_id,
                    gate_id=entry.id,
                ),
                self.tr("Remove {0}").format(entry.name),
            )
