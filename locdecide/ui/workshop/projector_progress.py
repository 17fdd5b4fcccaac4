"""How far the round has come, for the room: how many are done, and the time that is left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from locdecide.decision.model import Round
from locdecide.decision.rounds import current_round, has_answered, is_hidden, waiting
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector_marks import Dots
from locdecide.ui.workshop.projector_view import ProjectorView, set_role
from locdecide.words import round_title

__all__ = ["ProgressView", "clock"]


def clock(seconds: int) -> str:
    """Return a time as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


class ProgressView(ProjectorView):
    """The round, how many have closed their ballots, and the timer.

    Attributes
    ----------
    names_shown
        Whether those who are not done yet are named.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.names_shown = False
        self._round = self.label(34, strong=True)
        self._state = self.label(26, role="muted")
        self._count = self.label(52, strong=True)
        self._dots = Dots(self)
        self.scaled(self._dots, 44)
        self._names = self.label(28)
        self._time = self.label(170, strong=True, wraps=False)
        self._time_state = self.label(26, role="muted")
        self._lay_out()
        workbench.countdown.changed.connect(self._on_time)

    def _lay_out(self) -> None:
        labels = (self._round, self._state, self._count, self._names, self._time, self._time_state)
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self._round)
        layout.addWidget(self._state)
        layout.addStretch(2)
        layout.addWidget(self._count)
        layout.addWidget(self._dots)
        layout.addWidget(self._names)
        layout.addStretch(2)
        layout.addWidget(self._time)
        layout.addWidget(self._time_state)
        layout.addStretch(1)
        self.spaced(layout, 12)

    def show_present(self) -> None:
        round_ = current_round(self.study)
        people = self.workbench.document.decision.participants
        if round_ is None:
            self._show_round(self.tr("No round has been started yet"), "")
            late = len(people)
        else:
            self._show_round(round_title(round_, self.workbench.language), self._standing(round_))
            late = self._show_count(round_)
        for widget in (self._count, self._dots):
            widget.setVisible(round_ is not None and bool(people))
        self._dots.set_counts(len(people) - late, len(people))
        self._show_time()

    def _show_round(self, title: str, state: str) -> None:
        self._round.setText(title)
        self._state.setText(state)
        self._names.setText("")
        self._names.hide()

    def _standing(self, round_: Round) -> str:
        if round_.reveal is not None:
            return self.tr("Revealed: everybody may see the answers")
        if is_hidden(round_) and round_.open:
            return self.tr("Nobody sees the answers before they are revealed")
        if is_hidden(round_):
            return self.tr("Closed, and not revealed yet")
        return self.tr("Open, not secret") if round_.open else self.tr("Closed")

    def _show_count(self, round_: Round) -> int:
        """Show how many are done and return how many are not."""
        people = self.workbench.document.decision.participants
        if round_.secret:
            late = waiting(self.workbench.document.decision, round_)
            said = self.tr("{0} of {1} have closed their ballot")
        else:
            late = tuple(person for person in people if not has_answered(round_, person.id))
            said = self.tr("{0} of {1} have answered")
        self._count.setText(said.format(len(people) - len(late), len(people)))
        named = self.names_shown and bool(late)
        self._names.setVisible(named)
        if named:
            names = ", ".join(person.name for person in late)
            self._names.setText(self.tr("Not done yet: {0}").format(names))
        return len(late)

    def _show_time(self) -> None:
        countdown = self.workbench.countdown
        over = countdown.begun and countdown.seconds_left == 0
        self._time.setText(clock(countdown.seconds_left))
        if over:
            text = self.tr("The time is over")
        elif countdown.running:
            text = self.tr("left")
        else:
            text = self.tr("paused") if countdown.begun else self.tr("not started")
        self._time_state.setText(text)
        set_role(self._time, "" if countdown.begun and not over else "muted")

    def _on_time(self) -> None:
        if self.isVisible():
            self._show_time()
