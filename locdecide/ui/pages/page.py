"""What all pages share: head with one sentence, work area, inspector, and when to refresh."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Study
from locdecide.live.document import Change
from locdecide.results import StudyResults
from locdecide.ui.theme import SPACE, Colours, colours_of, font
from locdecide.ui.widgets.inspector import Inspector
from locdecide.ui.workbench import Workbench

__all__ = ["Page"]


class Page(QWidget):
    """One step of the work.

    A subclass sets ``step``, builds its work area in its constructor with
    :meth:`set_work_area`, and overrides :meth:`refresh`. ``refresh`` is called with what
    differs when the document changed while the page is shown, and with everything when the
    page comes to the front after changes, the study was switched, or colours changed.

    Signals
    -------
    step_wanted(Step)
        The user wants to go to another step.
    question_wanted(str)
        The user wants a question of the Robustness page.
    place_wanted(Place)
        The user wants a spot on another page.
    """

    step: Step
    # Whether the page shows nothing without a study; the frame is where one is added.
    needs_study = True
    step_wanted = Signal(object)
    question_wanted = Signal(str)
    place_wanted = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._stale = True
        self._heading = QLabel(self)
        self._heading.setFont(font("head", strong=True))
        self._guidance = QLabel(self)
        self._guidance.setProperty("role", "muted")
        self._guidance.setWordWrap(True)
        self._next = QPushButton(self)
        self._next.setProperty("primary", "true")
        self._next.hide()
        self._next_step: Step | None = None
        self._work: QWidget | None = None
        self.inspector = Inspector(self)
        self.inspector.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(SPACE[1])
        self._splitter.setChildrenCollapsible(False)
        self._lay_out()
        self._next.clicked.connect(self._on_next)
        document = workbench.document
        document.changed.connect(self._on_changed)
        document.study_changed.connect(self._on_study_changed)
        workbench.evaluator.evaluated.connect(self._on_evaluated)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE[0])
        words.addWidget(self._heading)
        words.addWidget(self._guidance)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[2])
        head.setSpacing(SPACE[1])
        head.addLayout(words, 1)
        head.addWidget(self._next, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._splitter, 1)

    @property
    def study(self) -> Study:
        """The study in front."""
        return self.workbench.document.study

    @property
    def results(self) -> StudyResults:
        """The results of the study in front."""
        return self.workbench.evaluator.results()

    @property
    def colours(self) -> Colours:
        """The colours of the present palette."""
        return colours_of(self.palette())

    def set_work_area(self, widget: QWidget, *, inspector: bool = False) -> None:
        """Put the page's one main thing in place, with the inspector beside it or without."""
        holder = QWidget(self)
        holder.setObjectName("work")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(SPACE[4], 0, SPACE[4], SPACE[3])
        layout.addWidget(widget)
        self._work = holder
        self._splitter.addWidget(holder)
        self._splitter.setStretchFactor(0, 1)
        if inspector:
            self._splitter.addWidget(self.inspector)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setCollapsible(1, True)
            self.inspector.show()
        # The work comes before the way on.
        inside = [*holder.findChildren(QWidget), *self.inspector.findChildren(QWidget)]
        takers = [child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if takers:
            QWidget.setTabOrder(takers[-1], self._next)

    @property
    def home(self) -> QWidget | None:
        """Where the keyboard begins; None for the list or table, or else what comes first."""
        return None

    def focus_work(self, *, anew: bool = False) -> None:
        """Put the keyboard into the work area: its list or table, else what comes first.

        Where it is there already it stays, unless the page begins ``anew``.
        """
        inside = self._work.findChildren(QWidget) if self._work is not None else []
        if not anew and any(child.hasFocus() for child in inside):
            return
        open_ = [
            child
            for child in inside
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isEnabled()
            and child.isVisibleTo(self)
        ]
        lists = [child for child in open_ if isinstance(child, QAbstractItemView)]
        chosen = self.home or next(iter(lists or open_), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_head(self, heading: str, guidance: str) -> None:
        """Set the page's name and the sentence that says what to do and what is missing."""
        self._heading.setText(heading)
        self._guidance.setText(guidance)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget at the right of the page's name."""
        self._head.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def set_next(self, step: Step, label: str) -> None:
        """Offer the way to the next step, such as "Next: Criteria"."""
        self._next_step = step
        self._next.setText(label)
        self._next.show()

    def refresh(self, change: Change) -> None:
        """Show the present value; ``change`` says what differs from what is shown."""

    def refresh_results(self) -> None:
        """Show the present results; called after each computation while the page is shown."""

    def show_place(self, place: Place) -> None:
        """Bring the spot that a finding is about into view and select it."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_splitter"):
            self._on_study_changed()

    def _refresh_all(self) -> None:
        self._stale = False
        self.setEnabled(self._has_ground)
        if self._has_ground:
            self.refresh(Change.ALL)
            self.refresh_results()

    @property
    def _has_ground(self) -> bool:
        return bool(self.workbench.document.study_id) or not self.needs_study

    def _on_changed(self, change: Change) -> None:
        if not self.isVisible():
            self._stale = True
        elif self._has_ground:
            self.refresh(change)

    def _on_study_changed(self) -> None:
        if self.isVisible():
            self._refresh_all()
        else:
            self._stale = True

    def _on_evaluated(self) -> None:
        if self.isVisible() and self._has_ground:
            self.refresh_results()

    def _on_next(self) -> None:
        if self._next_step is not None:
            self.step_wanted.emit(self._next_step)
