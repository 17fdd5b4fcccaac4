"""The comparison of two states: what changed in figures, weights and ranking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.differences import Comparison, told
from locdecide.decision.model import Decision
from locdecide.decision.precision import equally_precise
from locdecide.evaluation import compare_results
from locdecide.live.background import Background
from locdecide.live.document import Change
from locdecide.ui.clipboard import format_block
from locdecide.ui.record.compare_choice import CompareChoice
from locdecide.ui.record.compare_states import NOW, SAVED, Faults, State, States
from locdecide.ui.record.section import Section
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.compare_tree import CompareTree
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.workbench import Workbench
from locdecide.words import Language

__all__ = ["CompareSection"]

_MOST_FAULTS = 6
# What is not part of a state leaves a comparison as it is.
_BESIDE = Change.LOG | Change.SIGN_OFFS | Change.REVIEW


@dataclass(frozen=True, eq=False)
class _Comparing:
    """A comparison of two states: a job for the background."""

    before: State
    after: State
    language: Language

    def __call__(
        self, given_up: Callable[[], bool], progressed: Callable[[int, int], None]
    ) -> Comparison | Faults:
        read = [state.read() for state in (self.before, self.after)]
        faults = [each for each in read if isinstance(each, Faults)]
        if faults:
            return Faults(tuple(said for each in faults for said in each.sentences))
        before, after = equally_precise(*(each for each in read if isinstance(each, Decision)))
        return told(before, after, self.language, compare_results(before, after))


class CompareSection(Section):
    """Holds two states of the decision against each other, in a thread beside the window."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.states = States(workbench.document, workbench.language, self)
        self.choice = CompareChoice(self)
        self.tree = CompareTree(self)
        self.comparison: Comparison | None = None
        self._of = ""
        self._job: _Comparing | None = None
        self._background = Background(self)
        self._summary = QLabel(self)
        self._summary.setFont(font("head"))
        self._notes, self._faults = QLabel(self), QLabel(self)
        self._notes.setProperty("role", "muted")
        self._faults.setProperty("role", "warn")
        for label in (self._summary, self._notes, self._faults):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text_button = QPushButton(self.tr("Copy as &text"), self)
        self.table_button = QPushButton(self.tr("Copy as t&able"), self)
        self.nothing = Invitation(
            self.tr("There is no other state yet."),
            self.tr("Once the decision is saved or signed, you see here what has changed since."),
            self.tr("Compare with another file …"),
            self,
        )
        self._lay_out()
        self.home = self.choice.before
        self.choice.changed.connect(self._compare)
        self.choice.file_wanted.connect(self._on_file_wanted)
        self.nothing.accepted.connect(lambda: self._on_file_wanted("before"))
        self.text_button.clicked.connect(self.copy_text)
        self.table_button.clicked.connect(self.copy_table)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)
        workbench.document.file_changed.connect(self._on_file_changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._summary, 1)
        for button in (self.text_button, self.table_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE[1])
        column.addWidget(self.choice)
        column.addSpacing(SPACE[0])
        column.addLayout(head)
        for label in (self._notes, self._faults):
            column.addWidget(label)
        column.addWidget(self.tree, 1000)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def summary(self) -> str:
        """The sentence at the top."""
        return self._summary.text()

    @property
    def faults(self) -> str:
        """Why a state cannot be shown; empty when both can."""
        return "" if self._faults.isHidden() else self._faults.text()

    @property
    def is_busy(self) -> bool:
        """Whether a comparison is under way; the last one is shown meanwhile."""
        return self._job is not None

    def guidance(self) -> str:
        if self.choice.pair() is None:
            return self.tr(
                "A comparison needs two states: save or sign the decision first, or choose a file."
            )
        return self.tr("Choose two states; what differs from the first to the second stands below.")

    def refresh(self, change: Change) -> None:
        if self.decision.id != self._of:
            self._of = self.decision.id
            self.states.forget_files()
            self.choice.forget()
            self.comparison = None
        self._offer()
        if change & ~_BESIDE or self.comparison is None:
            self._compare()

    def show_sign_off(self, sign_off_id: str) -> None:
        self._offer()
        self.choice.choose("before", sign_off_id)
        self.choice.choose("after", NOW)
        self._compare()

    def add_file(self, path: Path, side: str = "before") -> None:
        """Compare with what a file holds."""
        state = self.states.add_file(path)
        self._offer()
        self.choice.choose(side, state.key)
        self._compare()

    def text(self) -> str:
        """Return the comparison as lines of text."""
        pair = self.choice.pair()
        if pair is None or self.comparison is None:
            return ""
        before, after = pair
        lines = [f"{before.label} → {after.label}", self.summary, *self.comparison.notes]
        for group in self.tree.compared.groups:
            lines += ["", group.title, *(f"  {line.text}" for line in group.lines)]
        return "\n".join(lines)

    def copy_text(self) -> None:
        """Put the comparison on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text())

    def copy_table(self) -> None:
        """Put the comparison on the clipboard as a table."""
        QGuiApplication.clipboard().setText(format_block(self.tree.compared.rows()))

    def _offer(self) -> None:
        self.choice.offer(self.states.present())
        self._stack.setCurrentIndex(0 if self.choice.pair() is not None else 1)
        self.home = self.choice.before if self.choice.pair() is not None else self.nothing.button
        self.guidance_changed.emit()

    def _compare(self) -> None:
        pair = self.choice.pair()
        if self._job is not None:
            self._background.give_up(self._job)
            self._job = None
        if pair is None:
            return
        if pair[0].key == pair[1].key:
            self._show(None, self.tr("Before and after are the same state. Choose another one."))
            return
        self._job = _Comparing(*pair, self.workbench.language)
        self._background.submit(self._job)
        # The old answer stays, greyed, until the new one is there.
        self.tree.setEnabled(False)
        if self.comparison is None:
            self._show(None, self.tr("Comparing …"))

    def _on_done(self, job: object, found: object) -> None:
        if job is not self._job:
            return
        self._job = None
        if isinstance(found, Comparison):
            self._show(found, found.summary)
        elif isinstance(found, Faults):
            self._show(None, "", found.sentences)

    def _on_failed(self, job: object, _error: object) -> None:
        if job is self._job:
            self._job = None
            self._show(None, self.tr("These two states could not be compared."))

    def _show(
        self, comparison: Comparison | None, summary: str, faults: tuple[str, ...] = ()
    ) -> None:
        self.comparison = comparison
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        notes = comparison.notes if comparison is not None else ()
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        said = list(faults[:_MOST_FAULTS])
        if len(faults) > _MOST_FAULTS:
            said.append(self.tr("… and {0} more.").format(len(faults) - _MOST_FAULTS))
        self._faults.setText("\n".join(said))
        self._faults.setVisible(bool(said))
        self.tree.show_comparison(comparison)
        self.tree.setEnabled(True)
        some = bool(self.tree.compared.groups)
        for widget in (self.tree, self.text_button, self.table_button):
            widget.setVisible(some)

    def _on_file_wanted(self, side: str) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Compare with another file"),
            str(self.workbench.settings.folder),
            self.tr("Decisions and workbooks") + " (*.locdecide *.xlsx *.xlsm)",
        )
        if name:
            self.add_file(Path(name), side)

    def _on_file_changed(self) -> None:
        if not self.isVisible() or not self.workbench.document.study_id:
            return
        self._offer()
        pair = self.choice.pair()
        if pair is not None and SAVED in (pair[0].key, pair[1].key):
            self._compare()
