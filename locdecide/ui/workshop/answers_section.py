"""The answers part of the Weights page: one person's comparisons, or points given together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.choices import BallotMethod, Weighting
from locdecide.decision.issues import EditError, Place, Step
from locdecide.decision.model import Participant, Round
from locdecide.decision.rounds import ballot_method, ballot_of, current_round, is_hidden
from locdecide.evaluation import coach
from locdecide.live.document import Change
from locdecide.ui.models.ballots import standing
from locdecide.ui.models.comparing import State, Task, answers, parts, tasks
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.widgets.points_bars import PointsBars, points_groups
from locdecide.ui.widgets.state_mark import state_icon
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.given_points import GivenPoints
from locdecide.ui.workshop.judging_panel import JudgingPanel
from locdecide.ui.workshop.section import Section
from locdecide.ui.workshop.whose_answers import WhoseAnswers
from locdecide.words import round_title, word

__all__ = ["AnswersSection"]


class AnswersSection(Section):
    """One person's weighting as it is given, unless the round hides it.

    Attributes
    ----------
    controls
        Whose answers, and of what; the page finds a place for it.

    Signals
    -------
    participant_chosen()
        Somebody else's answers are shown.
    step_wanted(Step)
        The way leads to another page first.
    """

    participant_chosen = Signal()
    step_wanted = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._participant = ""
        self.controls = WhoseAnswers(self)
        self._notice = QFrame(self)
        self._notice.setProperty("role", "message")
        self._notice_text = QLabel(self._notice)
        self._notice_text.setWordWrap(True)
        self.judging = JudgingPanel(workbench, self)
        self.points = PointsBars(workbench.language, self)
        self.given = GivenPoints(workbench.language, self)
        self._stack = QStackedWidget(self)
        self._make_invitations()
        self._lay_out()
        self._connect()

    def _make_invitations(self) -> None:
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
        self._hidden = Invitation(
            self.tr("The answers of this round are hidden until it is revealed."),
            self.tr("Each participant answers in their own ballot."),
            self.tr("Go to the meeting"),
            self,
        )

    def _lay_out(self) -> None:
        notice = QHBoxLayout(self._notice)
        notice.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        notice.addWidget(self._notice_text)
        empty = (self._no_criteria, self._no_pairs, self._nobody, self._hidden)
        for widget in (self.judging, self.points, self.given, *empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.controls.kind_chosen.connect(self._refresh_work)
        self.controls.participant_chosen.connect(self._on_participant_chosen)
        self.points.picked.connect(self._on_points_picked)
        self.points.settled.connect(self.workbench.document.end_merge)
        self.points.typed.connect(self._on_points_typed)
        for invitation in (self._no_criteria, self._no_pairs):
            invitation.accepted.connect(lambda: self.step_wanted.emit(Step.CRITERIA))
        self._nobody.accepted.connect(self._on_participant_wanted)
        self._hidden.accepted.connect(lambda: self.section_wanted.emit("meeting"))

    @property
    def participant(self) -> str:
        """The id of the participant whose answers are shown; empty when there is none."""
        return "" if self.hidden else self._participant

    @property
    def hidden(self) -> bool:
        """Whether the answers of the current round may not be shown."""
        round_ = current_round(self.study)
        return round_ is not None and is_hidden(round_)

    def guidance(self) -> str:
        if self._showing_points():
            return self.tr(
                "Give points for each improvement from worst to best. "
                "Drag a bar, use the arrow keys, or type a number."
            )
        if self.hidden:
            round_ = current_round(self.study)
            text = self.tr("{0} is secret and not revealed yet.")
            return text.format(
                round_title(round_, self.workbench.language) if round_ is not None else ""
            )
        said = self.tr("Say which improvement matters more.")
        found = self._tasks()
        if self._participant and found:
            said = f"{said} {self._progress(found)}"
        return said

    def refresh(self, change: Change) -> None:
        if change & ~(Change.LOG | Change.FRAME | Change.GATES):
            self._refresh_people()
            self._refresh_work()

    def show_place(self, place: Place) -> None:
        """Show the answers that a finding is about."""
        if place.participant is not None:
            self._participant = place.participant
        of_alternatives = self._by_points and place.criterion is not None
        self.controls.choose_kind(of_alternatives=of_alternatives)
        self._refresh_people()
        self._refresh_work()
        if self._stack.currentWidget() is self.judging and any(
            task.parent == place.criterion for task in self._tasks()
        ):
            self.judging.choose_group(place.criterion)
            self.judging.card.strip.setFocus()

    @property
    def _by_points(self) -> bool:
        return self.study.method.weighting is Weighting.DIRECT

    def _showing_points(self) -> bool:
        pairs = self.controls.of_alternatives and bool(self._tasks())
        return self._by_points and not pairs

    def _tasks(self) -> tuple[Task, ...]:
        """Return what is to be compared: under direct points only alternatives."""
        found = tasks(self.workbench.evaluator.results().weights.groups)
        return tuple(t for t in found if t.of_alternatives or not self._by_points)

    def _refresh_people(self) -> None:
        people = self.decision.participants
        if all(person.id != self._participant for person in people):
            self._participant = people[0].id if people else ""
        if self.hidden:
            # Nothing about anybody's answers stands even in a list that is not shown.
            self.controls.offer((), "")
            return
        found, round_ = self._tasks(), current_round(self.study)
        offered = []
        for person in people:
            text, state = self._standing(person, found, round_)
            offered.append((person.id, text, state_icon(state, self.colours)))
        self.controls.offer(offered, self._participant)

    def _standing(
        self, person: Participant, found: tuple[Task, ...], round_: Round | None
    ) -> tuple[str, State]:
        """Return a participant's name with how far the answers have come, and the sign for it."""
        name = person.name if person.voting_power else self.tr("{0} (advises)").format(person.name)
        if any(
            not coach(self.decision, self.study, person.id, task.parent).sure
            for task in found
            if answers(self.study, person.id, task.parent)
        ):
            return self.tr("{0} – look again").format(name), State.DOUBT
        come = standing(self.study, round_, person, found)
        if come.total and come.answered == come.total:
            return self.tr("{0} – done").format(name), State.READY
        if come.abstains is not None:
            said = word(come.abstains, self.workbench.language)
            return f"{name} – {said}", State.EMPTY
        if not come.total:
            return name, State.EMPTY
        text = self.tr("{0} – {1} of {2}").format(name, come.answered, come.total)
        return text, State.PART if come.answered else State.EMPTY

    def _refresh_work(self) -> None:
        found = self._tasks()
        showing_points = self._showing_points()
        covered = self.hidden and not showing_points
        person_shown = bool(self._participant) and not showing_points and not covered
        self.controls.show_choices(kinds=self._by_points and bool(found), people=person_shown)
        self._show_notice(person_shown)
        self._stack.setCurrentWidget(self._work(found, showing_points, covered))
        judges = self._stack.currentWidget() is self.judging and self.judging.editable
        # The keyboard begins on the strip, where the answers are given.
        self.home = self.judging.card.strip if judges else None

    def _work(self, found: tuple[Task, ...], showing_points: bool, covered: bool) -> QWidget:
        """Return what is to be shown, filled."""
        if not self.study.criteria:
            return self._no_criteria
        if showing_points:
            main = self.tr("Main criteria")
            weights = self.workbench.evaluator.results().weights
            self.points.show_groups(
                points_groups(self.study, weights, self.workbench.language, main)
            )
            return self.points
        if not self._participant:
            return self._nobody
        if not found:
            return self._no_pairs
        if covered:
            return self._hidden
        round_ = current_round(self.study)
        if round_ is not None:
            method = ballot_method(self.study, round_, self._participant)
            found = tuple(t for t in found if t.of_alternatives or method is BallotMethod.PAIRWISE)
            if not found:
                self.given.show_points(self.study, round_, self._participant, method)
                return self.given
        self.judging.show_tasks(self._participant, found)
        return self.judging

    def _show_notice(self, person_shown: bool) -> None:
        round_ = current_round(self.study)
        text = ""
        if round_ is not None and person_shown:
            if not round_.open:
                text = self.tr("{0} is closed: its answers can be read, not changed.")
                text = text.format(round_title(round_, self.workbench.language))
            elif ballot_of(round_, self._participant).closed:
                text = self.tr("This ballot is closed. It can be opened again under Meeting.")
        self._notice_text.setText(text)
        self._notice.setVisible(bool(text))

    def _progress(self, found: tuple[Task, ...]) -> str:
        person = next(p for p in self.decision.participants if p.id == self._participant)
        come = standing(self.study, current_round(self.study), person, found)
        apart = sum(
            parts(task.members, answers(self.study, person.id, task.parent)) > 1
            for task in found
            if task.of_alternatives or come.method is BallotMethod.PAIRWISE
        )
        if apart:
            return QCoreApplication.translate(
                "AnswersSection",
                "{0} has answered {1} of {2}; %n group(s) are not connected yet.",
                None,
                apart,
            ).format(person.name, come.answered, come.total)
        return self.tr("{0} has answered {1} of {2}.").format(
            person.name, come.answered, come.total
        )

    def _on_participant_chosen(self, participant: str) -> None:
        self._participant = participant
        self._refresh_work()
        self.participant_chosen.emit()

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

    def _on_participant_wanted(self) -> None:
        self.workbench.editor.apply(
            partial(edits.add_participant, name=self.tr("Participant 1")),
            self.tr("Add a participant"),
        )
