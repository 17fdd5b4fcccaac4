"""The Criteria page: the tree of what the alternatives are judged on, and each one's range."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Criterion, Direction, PairwiseScale, RatingScale
from locdecide.decision.tree import children, is_leaf, leaves
from locdecide.live.document import Change
from locdecide.numerals import format_number
from locdecide.ui.criterion_edits import CriterionEdits
from locdecide.ui.models.criteria import CriteriaModel
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.criteria_tree import CriteriaTree
from locdecide.ui.widgets.criterion_form import CriterionForm
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.widgets.kept_columns import KeptColumns
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench

__all__ = ["CriteriaPage"]

_ARROW, _ARROW_HEIGHT = 32, 28


class CriteriaPage(Page):
    """Where criteria are named, arranged, and given their direction, unit, scale and range."""

    step = Step.CRITERIA

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.edits = CriterionEdits(workbench, self)
        self.model = CriteriaModel(workbench, self.edits, self)
        self.tree = CriteriaTree(self.model, self.edits, workbench.language, self)
        KeptColumns(self.tree.header(), workbench.settings, "criteria")
        self.form = CriterionForm(workbench, self.edits, self)
        self.add_button = QPushButton(self.tr("Add criterion"), self)
        self.add_button.setToolTip(self.tr("Add a criterion after the chosen one (Insert)."))
        self.add_under_button = QPushButton(self.tr("Add sub-criterion"), self)
        self.remove_button = QPushButton(self.tr("Remove"), self)
        self.up_button = self._arrow("↑", self.tr("Move up"))
        self.down_button = self._arrow("↓", self.tr("Move down"))
        self.out_button = self._arrow("←", self.tr("Move out of its group"))
        self.in_button = self._arrow("→", self.tr("Move into the group above"))
        self.empty = Invitation(
            self.tr("There are no criteria yet."),
            self.tr("Start with five or six main ones; each can be split into sub-criteria."),
            self.tr("Add the first criterion"),
            self,
        )
        self._lay_out_work()
        self.set_next(Step.ALTERNATIVES, self.tr("Next: Alternatives"))
        self._connect()

    def _arrow(self, sign: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAccessibleName(name)
        button.setStyleSheet("padding: 0")
        button.setFixedSize(_ARROW, _ARROW_HEIGHT)
        return button

    def _lay_out_work(self) -> None:
        buttons = WrappingRow(
            (self.add_button, self.add_under_button, self.remove_button),
            (self.up_button, self.down_button, self.out_button, self.in_button),
            self,
        )
        filled = QWidget(self)
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(buttons)
        layout.addWidget(self.tree, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        self.inspector.add_widget(self.form)
        self.set_work_area(self._stack, inspector=True)

    def _connect(self) -> None:
        self.tree.criterion_chosen.connect(self._show_chosen)
        self.add_button.clicked.connect(self.tree.add_beside)
        self.add_under_button.clicked.connect(self.tree.add_under)
        self.remove_button.clicked.connect(self.tree.remove_current)
        self.up_button.clicked.connect(lambda: self.tree.move_current(-1))
        self.down_button.clicked.connect(lambda: self.tree.move_current(1))
        self.out_button.clicked.connect(self._on_out)
        self.in_button.clicked.connect(self._on_in)
        self.empty.accepted.connect(self.tree.add_beside)

    def refresh(self, change: Change) -> None:
        relevant = Change.CRITERIA | Change.ALTERNATIVES | Change.PERFORMANCES
        if not change & relevant:
            return
        if change & Change.CRITERIA:
            empty = not self.study.criteria
            self._stack.setCurrentIndex(1 if empty else 0)
            self.inspector.setVisible(not empty)
            self.tree.refresh()
            if not empty and not self.tree.currentIndex().isValid():
                self.tree.setCurrentIndex(self.model.index(0, 0))
        self._show_guidance()
        self._show_chosen()

    def refresh_results(self) -> None:
        weights = self.results.weights.weights
        self.model.set_weights({weight.criterion: weight.global_ for weight in weights})

    def show_place(self, place: Place) -> None:
        if place.criterion is not None:
            self.tree.choose(place.criterion)
        self.tree.setFocus()

    def _show_guidance(self) -> None:
        parts = [self.tr("Name what the alternatives are judged on, and fix each range.")]
        measured = [
            leaf
            for leaf in leaves(self.study.criteria)
            if not isinstance(leaf.scale, PairwiseScale)
        ]
        open_ = sum(leaf.worst is None or leaf.best is None for leaf in measured)
        if open_:
            parts.append(
                self.tr("{0} of {1} criteria have no declared range.").format(open_, len(measured))
                if open_ > 1
                else self.tr("1 of {0} criteria has no declared range.").format(len(measured))
            )
        elif measured:
            parts.append(
                QCoreApplication.translate(
                    "CriteriaPage", "%n range(s) declared, none missing.", None, len(measured)
                )
            )
        self.set_head(self.tr("Criteria"), " ".join(parts))

    def _show_chosen(self) -> None:
        criterion = self.tree.current()
        self._refresh_buttons(criterion)
        self.form.setVisible(criterion is not None)
        if criterion is not None:
            self.form.show_criterion(criterion)
            self.inspector.show_text(escape(criterion.name), self._explained(criterion))

    def _explained(self, criterion: Criterion) -> str:
        if not is_leaf(self.study.criteria, criterion.id):
            return self.tr("Its weight is shared among its sub-criteria, which carry the figures.")
        if isinstance(criterion.scale, PairwiseScale):
            return self.tr(
                "The alternatives are compared in pairs under this criterion, on the page "
                "Weights. It has no figures."
            )
        if criterion.worst is None or criterion.best is None:
            return self.tr(
                "Declare the range: what is worth nothing and what is worth everything. Then an "
                "alternative more or less cannot change the order of the others."
            )
        worst, best = (
            escape(f"{format_number(end, self.workbench.language, None)} {criterion.unit}".strip())
            for end in (criterion.worst, criterion.best)
        )
        if isinstance(criterion.scale, RatingScale):
            return self.tr(
                "Each alternative is given one of the levels. Value {0} is worth nothing, {1} "
                "everything, and those between in proportion."
            ).format(worst, best)
        if criterion.direction is Direction.TARGET:
            return self.tr(
                "The target {1} is worth everything. The farther from it on either side, the "
                "less; as far off as {0} is worth nothing."
            ).format(worst, best)
        if criterion.direction is Direction.MINIMISE:
            return self.tr(
                "Less is better: {0} or more is worth nothing, {1} or less everything, and what "
                "lies between in proportion."
            ).format(worst, best)
        return self.tr(
            "More is better: {0} or less is worth nothing, {1} or more everything, and what "
            "lies between in proportion."
        ).format(worst, best)

    def _refresh_buttons(self, criterion: Criterion | None) -> None:
        choose = self.tr("Choose a criterion first.")
        at, count, inside = 0, 0, False
        if criterion is not None:
            siblings = children(self.study.criteria, criterion.parent)
            at = next(i for i, sibling in enumerate(siblings) if sibling.id == criterion.id)
            count, inside = len(siblings), criterion.parent is not None
        chosen = criterion is not None
        for button, allowed, what, why_not in (
            (
                self.add_under_button,
                chosen,
                self.tr(
                    "Split the chosen criterion; its figures move to the first part (Ctrl+Insert)."
                ),
                choose,
            ),
            (
                self.remove_button,
                chosen,
                self.tr("Remove the chosen criterion and all below it (Delete)."),
                choose,
            ),
            (
                self.up_button,
                at > 0,
                self.tr("Move up (Alt+Up)."),
                self.tr("It is the first in its group."),
            ),
            (
                self.down_button,
                at < count - 1,
                self.tr("Move down (Alt+Down)."),
                self.tr("It is the last in its group."),
            ),
            (
                self.out_button,
                inside,
                self.tr("Move out of its group (Alt+Left)."),
                self.tr("It is a main criterion already."),
            ),
            (
                self.in_button,
                at > 0,
                self.tr("Move into the group above (Alt+Right)."),
                self.tr("There is no criterion above it in its group."),
            ),
        ):
            button.setEnabled(allowed)
            button.setToolTip(what if allowed else why_not if chosen else choose)

    def _on_out(self) -> None:
        criterion = self.tree.current()
        if criterion is not None:
            self.edits.move_out(criterion)

    def _on_in(self) -> None:
        criterion = self.tree.current()
        if criterion is not None:
            self.edits.move_in(criterion)
