"""The facilitator's part of the Weights page: the round, who has answered, timer and ballots."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import Weighting
from locdecide.decision.issues import Step
from locdecide.decision.rounds import current_round, is_hidden, waiting
from locdecide.live.document import Change
from locdecide.ui.ballot_files import BallotFiles
from locdecide.ui.models.comparing import tasks
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.meeting_round import RoundPanel
from locdecide.ui.workshop.meeting_settings import WeightingChoice
from locdecide.ui.workshop.meeting_table import MeetingTable
from locdecide.ui.workshop.meeting_timer import TimerPanel
from locdecide.ui.workshop.section import Section

__all__ = ["MeetingSection"]


class MeetingSection(Section):
    """What the facilitator needs in the room, without anybody's answers.

    Signals
    -------
    step_wanted(Step)
        The way leads to another page first.
    looking_changed()
        The group's weights so far are to be shown, or no more.
    """

    step_wanted = Signal(object)
    looking_changed = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.files = BallotFiles(workbench, self)
        self.round = RoundPanel(workbench, self)
        self.people = MeetingTable(workbench, self)
        self.timer = TimerPanel(workbench.countdown, self)
        self.choice = WeightingChoice(workbench, self)
        self.write_button = QPushButton(self.tr("Write E&xcel ballots …"), self)
        self.write_button.setToolTip(
            self.tr("Write one workbook per participant into a folder, each in its own language.")
        )
        self.collect_button = QPushButton(self.tr("Co&llect Excel ballots"), self)
        self.collect_button.setToolTip(
            self.tr("Read filled workbooks. Files or their folder can also be dropped here.")
        )
        menu = QMenu(self.collect_button)
        menu.addAction(self.tr("Choose files …")).triggered.connect(self.files.ask_collect)
        menu.addAction(self.tr("Choose a folder …")).triggered.connect(
            self.files.ask_collect_folder
        )
        self.collect_button.setMenu(menu)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._together = QLabel(
            self.tr("Points are given together under Points; there is nothing to vote on."), self
        )
        self._together.setWordWrap(True)
        self._nobody = Invitation(
            self.tr("There are no participants yet."),
            self.tr("Then each of them has a ballot here, and the rounds begin."),
            self.tr("Go to Frame"),
            self,
        )
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._nobody.accepted.connect(lambda: self.step_wanted.emit(Step.FRAME))
        self.round.looking_changed.connect(self.looking_changed)
        # What is pressed goes away with the round's state, and would take the keyboard with it.
        for button in self.round.buttons:
            button.clicked.connect(self.people.take_keyboard)
        self.round.name.returnPressed.connect(self.people.take_keyboard)
        self.people.ballot_wanted.connect(self.open_ballot)
        self.write_button.clicked.connect(self.files.ask_write)
        self.files.told.connect(self._on_told)

    def _lay_out(self) -> None:
        self._tools = WrappingRow((self.timer,), (self.write_button, self.collect_button), self)
        self._work = QWidget(self)
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, SPACE[0], 0)
        work.setSpacing(SPACE[2])
        work.addWidget(self.round)
        work.addWidget(self.people)
        work.addWidget(self._together)
        work.addSpacing(SPACE[2])
        work.addWidget(self._tools)
        work.addWidget(self._told)
        work.addWidget(self.choice)
        work.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._work)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.home = self.people.table

    @property
    def looking(self) -> bool:
        """Whether the facilitator looks at the group's weights before they are revealed."""
        return self.round.looking

    def guidance(self) -> str:
        round_ = current_round(self.study)
        if not self.decision.participants:
            return self.tr("Say who takes part.")
        if not self._voted:
            return self.tr("Say how the weights come about.")
        if round_ is None:
            return self.tr("Start a round, then pass the laptop from one to the next.")
        if round_.open and waiting(self.decision, round_):
            return self.tr("Choose a participant and pass the laptop. Enter opens the ballot.")
        if is_hidden(round_):
            return self.tr("Everybody has voted: reveal the round when the group is ready.")
        return self.tr("Talk about the differences, then start another round or go on.")

    def refresh(self, change: Change) -> None:
        if change & (Change.STUDIES | Change.ROUNDS):
            self._told.clear()
        self._told.setVisible(bool(self._told.text()))
        people = bool(self.decision.participants)
        self._stack.setCurrentIndex(0 if people else 1)
        voted = self._voted
        for widget in (self.round, self.people, self._tools):
            widget.setVisible(voted)
        self._together.setVisible(not voted)
        self.round.refresh()
        self.people.refresh()
        self.choice.refresh()
        self._refresh_files()

    def refresh_results(self) -> None:
        self.people.refresh()

    def choose(self, participant: str) -> None:
        """Make a participant current."""
        self.people.choose(participant)

    def open_ballot(self, participant: str) -> None:
        """Hand over to a participant: their ballot covers everything else."""
        from locdecide.ui.workshop.ballot_dialog import BallotDialog

        self.round.look_away()
        dialog = BallotDialog(self.workbench, participant, self.window())
        dialog.left.connect(lambda: self._on_ballot_left(participant))
        dialog.open()

    def look_away(self) -> None:
        """Hide the group's weights so far."""
        self.round.look_away()

    def hideEvent(self, event: QHideEvent) -> None:
        self.look_away()
        super().hideEvent(event)

    @property
    def _voted(self) -> bool:
        """Whether there is anything to vote on: weights, or alternatives in pairs."""
        if self.study.method.weighting is Weighting.PAIRWISE:
            return True
        groups = self.workbench.evaluator.results().weights.groups
        return any(task.of_alternatives for task in tasks(groups))

    def _refresh_files(self) -> None:
        round_ = current_round(self.study)
        shut = round_ is not None and not round_.open
        self.write_button.setEnabled(bool(self.study.criteria))
        self.collect_button.setEnabled(not shut)

    def _on_told(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _on_ballot_left(self, participant: str) -> None:
        self.refresh(Change.ROUNDS)
        left = self.people.model.row_of(participant)
        if left >= 0 and self.people.model.rows[left].waiting:
            # Nobody else's ballot is to open when Enter brings this one back.
            self.people.choose(participant)
            self.people.table.setFocus()
            return
        following = [row.participant.id for row in self.people.model.rows if row.waiting]
        at = self.people.model.row_of(participant)
        later = [each for each in following if self.people.model.row_of(each) > at]
        for each in (later or following)[:1]:
            self.people.choose(each)
        self.people.table.setFocus()
