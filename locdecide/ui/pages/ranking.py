"""The step where the rankings are read: AHP and TOPSIS side by side, and how they came about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import RankingMethod
from locdecide.decision.issues import Place, Severity, Step
from locdecide.decision.tree import inner
from locdecide.live.document import Change
from locdecide.sentences import sentence
from locdecide.ui.models.calculation_steps import Subject
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.calculation import Calculation
from locdecide.ui.widgets.conclusion import Conclusion
from locdecide.ui.widgets.method_form import MethodForm
from locdecide.ui.widgets.ranking_result import RankingResult
from locdecide.ui.widgets.steps_view import StepsView
from locdecide.ui.widgets.verdict_line import VerdictLine
from locdecide.ui.workbench import Workbench

__all__ = ["RankingPage"]

RESULT, STEPS, METHOD = range(3)
_NOTES_SHOWN = 3


class RankingPage(Page):
    """Shows both rankings with their lines, the contributions, the steps and the method."""

    step = Step.RANKING

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        language = workbench.language
        self._subject: Subject | None = None
        self._conclusion = Conclusion(language, self)
        self._calculation = Calculation(language, self)
        self.result = RankingResult(self._conclusion, language, self)
        self.steps = StepsView(language, self)
        self.method = MethodForm(workbench, self)
        self.verdict = VerdictLine(workbench, self)
        self.by_leaf = QCheckBox(self.tr("Show sub-criteria"), self)
        self.views = QButtonGroup(self)
        self.empty_button = QPushButton(self)
        self._empty_words = QLabel(self)
        self._empty_step = Step.ALTERNATIVES
        self._notes = QLabel(self)
        self._notes_frame = QFrame(self)
        self._to_steps = QPushButton(self.tr("Show it in the steps"), self)
        self._stack = QStackedWidget(self)
        self._outer = QStackedWidget(self)
        self._heading.setWordWrap(True)
        self._lay_out_work()
        self.set_work_area(self._outer, inspector=True)
        self.inspector.add_widget(self._to_steps)
        self.set_next(Step.ROBUSTNESS, self.tr("Next: Robustness"))
        self._connect()

    def _lay_out_work(self) -> None:
        self._notes.setWordWrap(True)
        self._notes_frame.setProperty("role", "message")
        inside = QVBoxLayout(self._notes_frame)
        inside.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        inside.addWidget(self._notes)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.method)
        for view in (self.result, self.steps, scroll):
            self._stack.addWidget(view)
        work = QWidget(self)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.verdict)
        layout.addLayout(self._view_buttons())
        layout.addWidget(self._notes_frame)
        layout.addWidget(self._stack, 1)
        self._outer.addWidget(work)
        self._outer.addWidget(self._empty_view())

    def _view_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        titles = (self.tr("Result"), self.tr("How was this computed?"), self.tr("Method"))
        for number, title in enumerate(titles):
            button = QPushButton(title, self)
            button.setCheckable(True)
            self.views.addButton(button, number)
            row.addWidget(button)
        self.views.button(RESULT).setChecked(True)
        row.addStretch(1)
        row.addWidget(self.by_leaf)
        return row

    def _empty_view(self) -> QWidget:
        view = QWidget(self)
        layout = QVBoxLayout(view)
        layout.setSpacing(SPACE[3])
        layout.addStretch(2)
        self._empty_words.setFont(font("head"))
        self._empty_words.setWordWrap(True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._empty_words)
        layout.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return view

    def _connect(self) -> None:
        self.views.idClicked.connect(self._on_view)
        self.verdict.question_wanted.connect(self.question_wanted)
        self.result.subject_chosen.connect(self._on_subject)
        self.steps.subject_chosen.connect(self._on_subject)
        self._to_steps.clicked.connect(self._on_to_steps)
        self.by_leaf.toggled.connect(self.refresh_results)
        self.empty_button.clicked.connect(lambda: self.step_wanted.emit(self._empty_step))

    @property
    def home(self) -> QWidget | None:
        return self.views.checkedButton() if self._outer.currentIndex() == 0 else None

    def refresh(self, change: Change) -> None:
        if change & (Change.METHOD | Change.STUDIES):
            self.method.refresh()

    def refresh_results(self) -> None:
        study, results = self.study, self.results
        empty = results.topsis is None and results.ahp is None
        self._outer.setCurrentIndex(1 if empty else 0)
        self.inspector.setVisible(not empty)
        if empty:
            self._invite()
            self.set_head(self.tr("Ranking"), self.tr("Here the alternatives are ranked, live."))
            return
        self.verdict.refresh()
        hedge = self._conclusion.hedge(study, results)
        guidance = self.tr("Choose a score or a bar to see how it came about.")
        self.set_head(self._conclusion.headline(study, results), f"{hedge} {guidance}".strip())
        self._show_notes()
        view = self._stack.currentIndex()
        self.by_leaf.setVisible(
            view == RESULT and results.ahp is not None and bool(inner(study.criteria))
        )
        if view == RESULT:
            by_leaf = self.by_leaf.isChecked()
            self.result.show_results(study, results, self.colours, by_leaf=by_leaf)
        elif view == STEPS:
            self.steps.show_results(study, results, self.colours)
        self._explain()

    def show_place(self, place: Place) -> None:
        if place.alternative in self.results.alternatives:
            self._choose_view(RESULT)
            self._on_subject(Subject.score(self.study.method.ranking, str(place.alternative)))

    def _invite(self) -> None:
        """Say why there is nothing to rank, and where to mend it."""
        study, results = self.study, self.results
        self._empty_step = Step.ALTERNATIVES
        self.empty_button.setText(self.tr("Go to the alternatives"))
        if not study.criteria:
            self._empty_step = Step.CRITERIA
            self.empty_button.setText(self.tr("Go to the criteria"))
            words = self.tr("There are no criteria yet to rank the alternatives by.")
        elif not study.alternatives:
            words = self.tr("There are no alternatives yet. Add those that are to be ranked.")
        else:
            words = self.tr("No alternative is left to rank: all are ruled out or set aside.")
            words = "\n\n".join([words, "\n".join(self.result.exclusions(study, results))])
        self._empty_words.setText(words)

    def _show_notes(self) -> None:
        grave = [i for i in self.results.issues if i.severity is not Severity.NOTE]
        lines = [sentence(issue, self.workbench.language) for issue in grave[:_NOTES_SHOWN]]
        if len(grave) > _NOTES_SHOWN:
            more = len(grave) - _NOTES_SHOWN
            lines.append(QCoreApplication.translate("RankingPage", "And %n more.", None, more))
        self._notes.setText("\n".join(lines))
        self._notes_frame.setVisible(bool(lines))

    def _explain(self) -> None:
        """Show the calculation of the chosen number, or of whichever score is first now."""
        study, results = self.study, self.results
        subject = self._subject or self._first_place()
        found = self._calculation.explain(study, results, subject)
        if not found:
            self._subject = None
            subject = self._first_place()
            found = self._calculation.explain(study, results, subject)
        self._to_steps.setVisible(self._stack.currentIndex() != STEPS)
        if found:
            self.inspector.show_text(*found)
        self.result.show_subject(subject)

    def _first_place(self) -> Subject:
        leading = self.study.method.ranking
        methods = [leading, *(m for m in RankingMethod if m is not leading)]
        method = next(m for m in methods if ranking_of(self.results, m))
        first = min(ranking_of(self.results, method), key=lambda ranked: ranked.rank)
        return Subject.score(method, first.alternative)

    def _choose_view(self, view: int) -> None:
        self.views.button(view).setChecked(True)
        self._on_view(view)

    def _on_view(self, view: int) -> None:
        self._stack.setCurrentIndex(view)
        self.refresh_results()

    def _on_subject(self, subject: Subject) -> None:
        self._subject = subject
        self._explain()

    def _on_to_steps(self) -> None:
        subject = self._subject or self._first_place()
        self._choose_view(STEPS)
        self.steps.show_subject(subject)
