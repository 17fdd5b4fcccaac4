"""The window of a ballot: its screens one after the other, covering all else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import Abstention, BallotMethod
from locdecide.live.document import Change
from locdecide.ui.models.comparing import Pair, Task
from locdecide.ui.theme import SPACE, colours_of
from locdecide.ui.widgets.message_bar import MessageBar
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_closing import BallotClosing
from locdecide.ui.workshop.ballot_order import BallotOrder
from locdecide.ui.workshop.ballot_points import BallotPoints
from locdecide.ui.workshop.ballot_questions import BallotQuestions
from locdecide.ui.workshop.ballot_screen import BallotScreen, ballot_font, magnification
from locdecide.ui.workshop.ballot_thanks import BallotThanks
from locdecide.ui.workshop.ballot_welcome import BallotWelcome

__all__ = ["BallotDialog"]


@dataclass(frozen=True)
class _Station:
    """One stop between welcome and closing."""

    kind: Literal["order", "points", "questions"]
    task: Task | None = None


class BallotDialog(QDialog):
    """One participant answers, alone with the laptop; Escape leaves and keeps every answer.

    The ballot has its own undo history: it begins when the window opens and ends with it.

    Signals
    -------
    left()
        The ballot is off the screen, closed or not.
    """

    left = Signal()

    def __init__(
        self, workbench: Workbench, participant_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ballot = OwnBallot(workbench, participant_id)
        self._begun = self._gone = False
        self._stations: tuple[_Station, ...] = ()
        self._at = 0
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("Ballot: {0}").format(self.ballot.person.name))
        self._whose = QLabel(self)
        self._whose.setTextFormat(Qt.TextFormat.PlainText)
        self._count = QLabel(self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self.leave = QPushButton(self.tr("Leave (Esc)"), self)
        self.leave.setToolTip(self.tr("Leave the ballot; every answer is kept"))
        self.leave.setProperty("flat", "true")
        self.leave.setAutoDefault(False)
        self._message = MessageBar(self)
        self.welcome = BallotWelcome(self.ballot, self)
        self.questions = BallotQuestions(self.ballot, self)
        self.order = BallotOrder(self.ballot, self)
        self.points = BallotPoints(self.ballot, self)
        self.closing = BallotClosing(self.ballot, self)
        self.thanks = BallotThanks(self.ballot, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._add_history()
        self._show(self.welcome)

    def _lay_out(self) -> None:
        for screen in self._screens:
            self._stack.addWidget(screen)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE[4], SPACE[1], SPACE[3], SPACE[1])
        head.setSpacing(SPACE[3])
        head.addWidget(self._whose, 1)
        head.addWidget(self._count)
        head.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._progress)
        layout.addWidget(self._message)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        workbench = self.ballot.workbench
        workbench.document.changed.connect(self._on_changed)
        workbench.editor.refused.connect(self._message.say)
        workbench.editor.cleared.connect(self._message.clear)
        self.leave.clicked.connect(self.reject)
        self.welcome.finished.connect(self._on_begin)
        self.welcome.abstained.connect(self._on_abstained)
        for screen in (self.questions, self.order, self.points):
            screen.finished.connect(lambda: self._go_to(self._at + 1))
            screen.back_wanted.connect(lambda: self._go_to(self._at - 1, backwards=True))
        self.questions.moved.connect(self._show_head)
        self.closing.back_wanted.connect(lambda: self._go_to(self._at - 1, backwards=True))
        self.closing.question_wanted.connect(self._on_question_wanted)
        self.closing.finished.connect(lambda: self._show(self.thanks))
        self.thanks.finished.connect(self.accept)

    def _add_history(self) -> None:
        for text, keys, step in (
            (self.tr("Undo"), QKeySequence("Ctrl+Z"), "undo"),
            (self.tr("Redo"), QKeySequence("Ctrl+Shift+Z"), "redo"),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.triggered.connect(lambda _=False, step=step: self._on_history(step))
            self.addAction(action)

    @property
    def _screens(self) -> tuple[BallotScreen, ...]:
        return (
            self.welcome,
            self.questions,
            self.order,
            self.points,
            self.closing,
            self.thanks,
        )

    @property
    def screen_shown(self) -> BallotScreen:
        """The screen in front."""
        return self._stack.currentWidget()  # type: ignore[return-value]

    def showEvent(self, event: QShowEvent) -> None:
        if not self._begun:
            self._begun = True
            self.ballot.workbench.document.forget_history()
            self._cover()
        super().showEvent(event)
        self._fit()
        self.screen_shown.enter()

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            self.resize(1280, 800)
        elif parent.window().isFullScreen():
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        else:
            self.setGeometry(parent.window().geometry())

    def done(self, result: int) -> None:
        super().done(result)
        if self._begun and not self._gone:
            self._gone = True
            document = self.ballot.workbench.document
            document.changed.disconnect(self._on_changed)
            document.forget_history()
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        factor = magnification(self)
        for widget in (self._whose, self._count, self.leave):
            widget.setFont(ballot_font("body", factor))
        self._progress.setFixedHeight(round(6 * factor))
        colours = colours_of(self.palette())
        self._progress.setStyleSheet(
            f"QProgressBar {{ background: {colours.sunken}; border: none; }}"
            f"QProgressBar::chunk {{ background: {colours.accent}; }}"
        )

    def _show(self, screen: BallotScreen) -> None:
        self._stack.setCurrentWidget(screen)
        screen.enter()
        self._show_head()

    def _show_head(self) -> None:
        screen, person = self.screen_shown, self.ballot.person
        asked = screen not in (self.welcome, self.thanks)
        name = f"{person.name} ({person.role})" if person.role else person.name
        self._whose.setText(name if asked else "")
        self.leave.setVisible(screen is not self.thanks)
        at = screen.progress
        if screen in (self.order, self.points):
            at = (self._at + 1, len(self._stations))
        self._count.setVisible(at is not None)
        done, total = at or (1, 1)
        self._count.setText(self.tr("{0} of {1}").format(done, total))
        self._progress.setRange(0, total)
        self._progress.setValue(done if screen is not self.welcome else 0)
        self._progress.setVisible(asked)
        self._progress.setAccessibleName(self._count.text())

    def _plan(self) -> tuple[_Station, ...]:
        """Return the stops of the way: groups of points or orders, then what is compared."""
        ballot = self.ballot
        kinds: dict[BallotMethod, tuple[Literal["order", "points"], ...]] = {
            BallotMethod.DIRECT: ("points",),
            BallotMethod.SWING: ("order", "points"),
            BallotMethod.RANK_ORDER: ("order",),
        }
        found = [
            _Station(kind, task) for task in ballot.groups for kind in kinds.get(ballot.method, ())
        ]
        if ballot.compared:
            found.append(_Station("questions"))
        return tuple(found)

    def _on_begin(self) -> None:
        if not self.ballot.editable:
            self.accept()
            return
        self._stations = self._plan()
        if self.ballot.compared:
            self.questions.begin()
        self._go_to(0)

    def _go_to(self, at: int, *, backwards: bool = False) -> None:
        self._at = max(-1, min(len(self._stations), at))
        if self._at < 0:
            self._show(self.welcome)
        elif self._at == len(self._stations):
            self._show(self.closing)
        else:
            self._stop_at(self._stations[self._at], backwards=backwards)

    def _stop_at(self, station: _Station, *, backwards: bool) -> None:
        if station.kind == "questions" or station.task is None:
            if backwards:
                self.questions.begin_at_end()
            self._show(self.questions)
        elif station.kind == "order":
            self.order.ask(station.task)
            self._show(self.order)
        else:
            swing = self.ballot.method is BallotMethod.SWING
            self.points.ask(station.task, self._order_of(station.task) if swing else ())
            self._show(self.points)

    def _order_of(self, task: Task) -> tuple[str, ...]:
        order = self.order.order
        if set(order) != set(task.members):
            self.order.ask(task)
            order = self.order.order
        return order

    def _on_question_wanted(self, task: Task, pair: Pair) -> None:
        self._at = len(self._stations) - 1
        self.questions.look_at(task, pair, then_finish=True)
        self._show(self.questions)

    def _on_abstained(self, how: Abstention) -> None:
        if self.ballot.abstain(how):
            self._show(self.thanks)

    def _on_changed(self, change: Change) -> None:
        if self.isVisible():
            self.screen_shown.refresh()
            self._show_head()

    def _on_history(self, step: Literal["undo", "redo"]) -> None:
        """Undo or redo a step of this ballot, and show the question it was about."""
        tasks = self.ballot.compared
        before = {task.parent: self.ballot.answers(task) for task in tasks}
        stack = self.ballot.workbench.document.undo_stack
        (stack.undo if step == "undo" else stack.redo)()
        if self.screen_shown is not self.questions:
            return
        for task in self.ballot.compared:
            after, old = self.ballot.answers(task), before.get(task.parent, {})
            for pair in after.keys() | old.keys():
                if after.get(pair) != old.get(pair):
                    self.questions.show_question(task.parent, pair)
        self.questions.enter()
        self._show_head()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()
