"""The Weights page: what matters how much, by pairwise comparisons or direct points."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.edits import current_round
from locdecide.decision.issues import EditError, Place, Step
from locdecide.decision.model import Participant, RankingMethod, Weighting
from locdecide.evaluation import coach
from locdecide.live.document import Change
from locdecide.ui.models.comparing import State, Task, answers, parts, tasks
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE, Colours, alternative_colours, letter
from locdecide.ui.widgets.inspector import WIDTH
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.widgets.judging_panel import JudgingPanel
from locdecide.ui.widgets.points_bars import PointsBars, points_groups
from locdecide.ui.widgets.ranking_strip import RankingRow
from locdecide.ui.widgets.state_mark import SIZE, paint_state
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.widgets.weight_bars import weight_rows
from locdecide.ui.widgets.weights_summary import WeightsSummary
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["WeightsPage"]

_NARROW, _NARROW_INSPECTOR = 830, 210
_DENSE = 3


@lru_cache(maxsize=16)
def state_icon(state: State, colours: Colours) -> QIcon:
    """Return the sign for how a participant's answers stand, sharp on dense screens."""
    pixmap = QPixmap(SIZE * _DENSE, SIZE * _DENSE)
    pixmap.setDevicePixelRatio(_DENSE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_state(painter, QRectF(0, 0, SIZE, SIZE), state, colours)
    painter.end()
    return QIcon(pixmap)


class WeightsPage(Page):
    """One person's weighting, with the group's weights and the ranking live beside it."""

    step = Step.WEIGHTS

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._participant = ""
        self._pairwise = self._segment(self.tr("Pairwise comparisons"))
        self._direct = self._segment(self.tr("Direct points"))
        self._criteria = self._segment(self.tr("Criteria"))
        self._alternatives = self._segment(self.tr("Alternatives in pairs"))
        self._people = QComboBox(self)
        self._people.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._people.setMaximumWidth(280)
        self._people_label = QLabel(self.tr("Participant"), self)
        self._people_label.setBuddy(self._people)
        self._closed = QFrame(self)
        self._closed.setProperty("role", "message")
        self._closed_text = QLabel(self._closed)
        self._closed_text.setWordWrap(True)
        self.judging = JudgingPanel(workbench, self)
        self.points = PointsBars(workbench.language, self)
        self._no_criteria = Invitation(
            self.tr("There are no criteria to weight yet."),
            self.tr("Then they are compared here, two at a time."),
            self.tr("Go to Criteria"),
            self,
        )
        self._no_pairs = Invitation(
            self.tr("One criterion alone needs no comparison."),
            self.tr("It carries the whole weight until there is another."),
            self.tr("Go to Criteria"),
            self,
        )
        self._nobody = Invitation(
            self.tr("Comparisons are given by a participant."),
            self.tr("There is none yet. The name can be changed on the Frame page."),
            self.tr("Add a participant"),
            self,
        )
        self._stack = QStackedWidget(self)
        self.summary = WeightsSummary(workbench.language, self)
        self._lay_out_page()
        self._connect_page()

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        return button

    def _lay_out_page(self) -> None:
        segments: list[QWidget | int] = []
        for group in ((self._pairwise, self._direct), (self._criteria, self._alternatives)):
            chosen = QButtonGroup(self)
            for button in group:
                chosen.addButton(button)
            segments += [*group, SPACE[2]]
        self._criteria.setChecked(True)
        people = (self._people_label, SPACE[1], self._people)
        top = WrappingRow(segments, people, self, spacing=0)
        closed = QHBoxLayout(self._closed)
        closed.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        closed.addWidget(self._closed_text)
        empty = (self._no_criteria, self._no_pairs, self._nobody)
        for widget in (self.judging, self.points, *empty):
            self._stack.addWidget(widget)
        work = QWidget(self)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(top)
        layout.addWidget(self._closed)
        layout.addWidget(self._stack, 1)
        self.set_work_area(work, inspector=True)
        self.set_next(Step.RANKING, self.tr("Next: Ranking"))
        self.inspector.show_text("")
        self.inspector.add_widget(self.summary)

    def _connect_page(self) -> None:
        self._pairwise.clicked.connect(lambda: self._on_weighting_chosen(Weighting.PAIRWISE))
        self._direct.clicked.connect(lambda: self._on_weighting_chosen(Weighting.DIRECT))
        for button in (self._criteria, self._alternatives):
            button.clicked.connect(self._refresh_work)
        self._people.activated.connect(self._on_participant_chosen)
        self.points.picked.connect(self._on_points_picked)
        self.points.settled.connect(self.workbench.document.end_merge)
        self.points.typed.connect(self._on_points_typed)
        self._no_criteria.accepted.connect(self._on_criteria_wanted)
        self._no_pairs.accepted.connect(self._on_criteria_wanted)
        self._nobody.accepted.connect(self._on_participant_wanted)

    @property
    def participant(self) -> str:
        """The id of the participant whose answers are shown; empty when there is none."""
        return self._participant

    def refresh(self, change: Change) -> None:
        if change & ~(Change.LOG | Change.FRAME | Change.GATES):
            self._refresh_people()
            self._refresh_work()

    def refresh_results(self) -> None:
        self._show_weights()
        self._show_ranking()
        self._fit_summary()

    def show_place(self, place: Place) -> None:
        if place.participant is not None:
            self._participant = place.participant
        self._alternatives.setChecked(self._by_points and place.criterion is not None)
        self._refresh_people()
        self._refresh_work()
        if any(task.parent == place.criterion for task in self._tasks()):
            self.judging.choose_group(place.criterion)
            self.judging.card.strip.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where room lacks, the question needs it more than the bars beside it do.
        narrow = self.width() < _NARROW
        self.inspector.setMinimumWidth(_NARROW_INSPECTOR if narrow else WIDTH)
        self._fit_summary()

    @property
    def _by_points(self) -> bool:
        return self.study.method.weighting is Weighting.DIRECT

    def _tasks(self) -> tuple[Task, ...]:
        """Return what is to be compared: under direct points only alternatives."""
        found = tasks(self.results.weights.groups)
        return tuple(t for t in found if t.of_alternatives or not self._by_points)

    def _refresh_people(self) -> None:
        people = self.workbench.document.decision.participants
        if all(person.id != self._participant for person in people):
            self._participant = people[0].id if people else ""
        if [self._people.itemData(i) for i in range(self._people.count())] != [
            person.id for person in people
        ]:
            self._people.clear()
            for person in people:
                self._people.addItem("", person.id)
        found = self._tasks()
        for i, person in enumerate(people):
            text, state = self._standing(person, found)
            if self._people.itemText(i) != text:
                self._people.setItemText(i, text)
            self._people.setItemIcon(i, state_icon(state, self.colours))
        self._people.setCurrentIndex(self._people.findData(self._participant))

    def _person(self, participant: str) -> str:
        people = self.workbench.document.decision.participants
        return next((person.name for person in people if person.id == participant), "")

    def _standing(self, person: Participant, found: tuple[Task, ...]) -> tuple[str, State]:
        """Return a participant's name with how far the answers have come, and the sign for it."""
        decision, study = self.workbench.document.decision, self.study
        name = person.name if person.voting_power else self.tr("{0} (advises)").format(person.name)
        given = [answers(study, person.id, task.parent) for task in found]
        total = sum(len(task.pairs) for task in found)
        answered = sum(
            frozenset(pair) in answer
            for task, answer in zip(found, given, strict=True)
            for pair in task.pairs
        )
        if any(
            not coach(decision, study, person.id, task.parent).sure
            for task, answer in zip(found, given, strict=True)
            if answer
        ):
            return self.tr("{0} – look again").format(name), State.DOUBT
        if total and answered == total:
            return self.tr("{0} – done").format(name), State.READY
        text = self.tr("{0} – {1} of {2}").format(name, answered, total) if total else name
        return text, State.PART if answered else State.EMPTY

    def _refresh_work(self) -> None:
        by_points = self._by_points
        found = self._tasks()
        (self._direct if by_points else self._pairwise).setChecked(True)
        also_pairs = by_points and bool(found)
        for button in (self._criteria, self._alternatives):
            button.setVisible(also_pairs)
        showing_points = by_points and not (also_pairs and self._alternatives.isChecked())
        for widget in (self._people, self._people_label):
            widget.setVisible(bool(self._participant) and not showing_points)
        self._show_closed(showing_points)
        if not self.study.criteria:
            self._stack.setCurrentWidget(self._no_criteria)
        elif showing_points:
            self._show_points()
            self._stack.setCurrentWidget(self.points)
        elif not self._participant:
            self._stack.setCurrentWidget(self._nobody)
        elif not found:
            self._stack.setCurrentWidget(self._no_pairs)
        else:
            self.judging.show_tasks(self._participant, found)
            self._stack.setCurrentWidget(self.judging)
        # The keyboard begins on the strip, where the answers are given.
        judges = self._stack.currentWidget() is self.judging and self.judging.editable
        self.setFocusProxy(self.judging.card.strip if judges else None)  # type: ignore[arg-type]
        self._show_head(showing_points, found)

    def _show_closed(self, showing_points: bool) -> None:
        round_ = current_round(self.study)
        closed = round_ is not None and not round_.open and not showing_points
        self._closed.setVisible(closed)
        if round_ is not None:
            self._closed_text.setText(
                self.tr("Round '{0}' is closed: its answers can be read, not changed.").format(
                    round_.name
                )
            )

    def _show_head(self, showing_points: bool, found: tuple[Task, ...]) -> None:
        if showing_points:
            said = self.tr(
                "Give points for each improvement from worst to best. "
                "Drag a bar, use the arrow keys, or type a number."
            )
        else:
            said = self.tr("Say which improvement matters more.")
            if self._participant and found:
                said = f"{said} {self._progress(found)}"
        self.set_head(self.tr("Weights"), said)

    def _progress(self, found: tuple[Task, ...]) -> str:
        answered, total, apart = 0, 0, 0
        for task in found:
            given = answers(self.study, self._participant, task.parent)
            answered += sum(frozenset(pair) in given for pair in task.pairs)
            total += len(task.pairs)
            apart += parts(task.members, given) > 1
        name = self._person(self._participant)
        if apart:
            return QCoreApplication.translate(
                "WeightsPage",
                "{0} has answered {1} of {2}; %n group(s) are not connected yet.",
                None,
                apart,
            ).format(name, answered, total)
        return self.tr("{0} has answered {1} of {2}.").format(name, answered, total)

    def _show_points(self) -> None:
        main = self.tr("Main criteria")
        groups = points_groups(self.study, self.results.weights, self.workbench.language, main)
        self.points.show_groups(groups)

    def _show_weights(self) -> None:
        study, weights = self.study, self.results.weights
        rows = weight_rows(study, weights, "" if self._by_points else self._participant)
        person = self._person(self._participant) if any(r.own is not None for r in rows) else ""
        title = self.tr("Weights") if self._by_points else self.tr("The group's weights")
        apart = any(
            not group.complete and not group.of_alternatives
            for group in weights.groups
            if len(group.members) > 1
        )
        caution = ""
        if apart and not self._by_points:
            caution = self.tr("Equal shares stand where answers are still missing.")
        self.summary.show_weights(title, rows, person, caution)

    def _show_ranking(self) -> None:
        study, results = self.study, self.results
        method = study.method.ranking
        leading = results.topsis if method is RankingMethod.TOPSIS else results.ahp
        colours = alternative_colours(study, self.colours)
        index = {alternative.id: i for i, alternative in enumerate(study.alternatives)}
        rows = [
            RankingRow(
                alternative=ranked.alternative,
                name=study.alternatives[index[ranked.alternative]].name,
                mark=letter(index[ranked.alternative]),
                colour=colours[ranked.alternative],
                rank=ranked.rank,
                score=ranked.score,
            )
            for ranked in sorted(leading.ranking if leading else (), key=lambda r: r.rank)
        ]
        title = self.tr("Ranking by {0}").format(word(method, self.workbench.language))
        self.summary.show_ranking(title, rows)

    def _fit_summary(self) -> None:
        self.summary.fit(self.inspector.height() - SPACE[2] - SPACE[3] - SPACE[1])

    def _on_weighting_chosen(self, weighting: Weighting) -> None:
        self.workbench.editor.apply(
            partial(edits.change_method, study_id=self.study.id, weighting=weighting),
            self.tr("Change the weighting method"),
        )

    def _on_participant_chosen(self, index: int) -> None:
        self._participant = self._people.itemData(index)
        self._refresh_work()
        self.refresh_results()

    def _on_points_picked(self, criterion: str, points: float) -> None:
        self._set_points(criterion, points, ("points", criterion))

    def _on_points_typed(self, criterion: str, text: str) -> None:
        try:
            points = self.workbench.editor.number(text)
        except EditError as error:
            self.workbench.editor.refuse(error.issue())
            return
        self._set_points(criterion, points, None)

    def _set_points(self, criterion: str, points: float, merge_key: object | None) -> None:
        name = next(c.name for c in self.study.criteria if c.id == criterion)
        self.workbench.editor.apply(
            partial(edits.set_direct_points, study_id=self.study.id, points={criterion: points}),
            self.tr("Points for {0}").format(name),
            merge_key,
        )

    def _on_criteria_wanted(self) -> None:
        self.step_wanted.emit(Step.CRITERIA)

    def _on_participant_wanted(self) -> None:
        self.workbench.editor.apply(
            partial(edits.add_participant, name=self.tr("Participant 1")),
            self.tr("Add a participant"),
        )
