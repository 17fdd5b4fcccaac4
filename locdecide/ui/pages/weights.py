"""The Weights page: the meeting, the answers, the group and the rounds, one at a time."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import Weighting
from locdecide.decision.issues import Place, Step
from locdecide.decision.rounds import current_round, has_answered, is_hidden, visible_rounds
from locdecide.live.document import Change
from locdecide.ui.pages.page import Page
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.inspector import WIDTH
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.answers_section import AnswersSection
from locdecide.ui.workshop.meeting import MeetingSection
from locdecide.ui.workshop.outcome import Outcome
from locdecide.ui.workshop.section import Section

__all__ = ["WeightsPage"]

_NARROW, _NARROW_INSPECTOR = 830, 210
# The parts beside which the outcome stands; the others say it themselves, and need the width.
_WITH_OUTCOME = ("meeting", "answers")


class WeightsPage(Page):
    """What matters how much: four parts around one study's weights, and what they lead to."""

    step = Step.WEIGHTS

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.meeting = MeetingSection(workbench, self)
        self.answers = AnswersSection(workbench, self)
        self._sections: dict[str, Section] = {"meeting": self.meeting, "answers": self.answers}
        self._buttons = {
            "meeting": self._segment(self.tr("Meeting")),
            "answers": self._segment(self.tr("Answers")),
            "group": self._segment(self.tr("Group")),
            "rounds": self._segment(self.tr("Rounds")),
        }
        # Which part was shown last, by study.
        self._chosen: dict[str, str] = {}
        self._shown = ""
        self._stack = QStackedWidget(self)
        self.summary = Outcome(workbench, self)
        self._lay_out_page()
        self._connect_page()

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        return button

    def _lay_out_page(self) -> None:
        together = QButtonGroup(self)
        for button in self._buttons.values():
            together.addButton(button)
        row = WrappingRow(
            (*self._buttons.values(), SPACE[2]), (self.answers.controls,), self, spacing=0
        )
        for section in self._sections.values():
            self._stack.addWidget(section)
        work = QWidget(self)
        layout = QVBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[2])
        layout.addWidget(row)
        layout.addWidget(self._stack, 1)
        self.set_work_area(work, inspector=True)
        self.set_next(Step.RANKING, self.tr("Next: Ranking"))
        self.inspector.show_text("")
        self.inspector.add_widget(self.summary)

    def _connect_page(self) -> None:
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, chosen=name: self.show_section(chosen))
        for section in self._sections.values():
            section.section_wanted.connect(self.show_section)
        self.inspector.resized.connect(self._fit_summary)
        self.meeting.step_wanted.connect(self.step_wanted)
        self.answers.step_wanted.connect(self.step_wanted)
        self.meeting.looking_changed.connect(self._show_outcome)
        self.answers.participant_chosen.connect(self.refresh_results)

    def part(self, name: str) -> Section:
        """Return a part of the page; group and rounds are built when first wanted."""
        if name not in self._sections:
            made = self._make(name)
            made.section_wanted.connect(self.show_section)
            self._sections[name] = made
            self._stack.addWidget(made)
        return self._sections[name]

    def _make(self, name: str) -> Section:
        if name == "group":
            from locdecide.ui.workshop.group_section import GroupSection

            return GroupSection(self.workbench, self)
        from locdecide.ui.workshop.rounds_section import RoundsSection

        return RoundsSection(self.workbench, self)

    @property
    def home(self) -> QWidget | None:
        return self.part(self._shown or self._first()).home

    @property
    def section(self) -> str:
        """The part that is shown: "meeting", "answers", "group" or "rounds"."""
        return self._shown

    def show_section(self, name: str) -> None:
        """Bring a part to the front; one that has nothing to show gives way to the first."""
        if not self._buttons[name].isEnabled() or self._buttons[name].isHidden():
            name = self._first()
        self._chosen[self.study.id] = name
        self._bring(name, anew=True)
        section = self.part(name)
        (section.home or section).setFocus()

    def refresh(self, change: Change) -> None:
        self._refresh_buttons()
        name = self._chosen.get(self.study.id) or self._first()
        button = self._buttons[name]
        if not button.isEnabled() or button.isHidden():
            name = self._first()
        if not self._bring(name):
            self.part(name).refresh(change)
        self._show_head()

    def refresh_results(self) -> None:
        self._refresh_buttons()
        self.part(self._shown or self._first()).refresh_results()
        self._show_outcome()
        self._show_head()

    def show_place(self, place: Place) -> None:
        round_ = current_round(self.study)
        by_ballots = self.study.method.weighting is Weighting.PAIRWISE
        if by_ballots and round_ is not None and is_hidden(round_):
            self.show_section("meeting")
            if place.participant is not None:
                self.meeting.choose(place.participant)
        else:
            self.show_section("answers")
            self.answers.show_place(place)
            self._show_head()
            self._show_outcome()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where room lacks, the question needs it more than the bars beside it do.
        narrow = self.width() < _NARROW
        self.inspector.setMinimumWidth(_NARROW_INSPECTOR if narrow else WIDTH)

    def _first(self) -> str:
        """Return the part to begin with: answers, or the meeting once a round was started."""
        by_ballots = self.study.method.weighting is Weighting.PAIRWISE
        begun = any(
            round_.secret or round_.ballots or len(self.study.rounds) > 1
            for round_ in self.study.rounds
        )
        return "meeting" if by_ballots and begun else "answers"

    def _bring(self, name: str, *, anew: bool = False) -> bool:
        """Show a part, filled; tell whether it was not the one shown before."""
        section = self.part(name)
        self._buttons[name].setChecked(True)
        if self._shown == name and not anew:
            return False
        self._shown = name
        section.refresh(Change.ALL)
        section.refresh_results()
        self.inspector.setVisible(name in _WITH_OUTCOME)
        self._stack.setCurrentWidget(section)
        self.answers.controls.setVisible(name == "answers")
        self._show_head()
        self._show_outcome()
        return True

    def _refresh_buttons(self) -> None:
        study = self.study
        by_ballots = study.method.weighting is Weighting.PAIRWISE
        visible = visible_rounds(study)
        people = self.workbench.document.decision.participants
        answered = any(has_answered(r, person.id) for r in visible for person in people)
        self._buttons["answers"].setText(self.tr("Answers") if by_ballots else self.tr("Points"))
        for name in ("group", "rounds"):
            self._buttons[name].setVisible(by_ballots)
        self._allow("group", answered, self.tr("There are no revealed answers to compare yet."))
        self._allow("rounds", bool(study.rounds), self.tr("No round has been started yet."))

    def _allow(self, name: str, allowed: bool, why: str) -> None:
        self._buttons[name].setEnabled(allowed)
        self._buttons[name].setToolTip("" if allowed else why)

    def _show_head(self) -> None:
        section = self.part(self._shown or self._first())
        self.set_head(self.tr("Weights"), section.guidance())

    def _show_outcome(self) -> None:
        participant = self.answers.participant if self._shown == "answers" else ""
        self.summary.refresh(participant, looking=self.meeting.looking)
        self._fit_summary()

    def _fit_summary(self) -> None:
        self.summary.fit(self.inspector.height() - SPACE[2] - SPACE[3] - SPACE[1])
        self.inspector.settle()
