"""The current round in words, and the buttons that start, reveal, close and open rounds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision import edits
from locdecide.decision.model import Decision, Round, Study
from locdecide.decision.rounds import ballot_of, current_round, is_hidden, waiting
from locdecide.live.document import Edit
from locdecide.live.recorder import now
from locdecide.ui.dialogs.questions import ask_early_reveal
from locdecide.ui.models.ballots import moment
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.table_frame import WrappingRow
from locdecide.ui.workbench import Workbench
from locdecide.words import round_title, the_round

__all__ = ["RoundPanel", "people_text"]

_NAME_WIDTH = 110


def people_text(decision: Decision, ids: tuple[str, ...]) -> str:
    """Return the names of participants, in the order of the decision."""
    return ", ".join(person.name for person in decision.participants if person.id in ids)


class RoundPanel(QWidget):
    """One sentence on where the round stands, what can be done with it, and the next one.

    Signals
    -------
    looking_changed()
        The facilitator looks at the group's weights before the round is revealed, or no more.
    """

    looking_changed = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._state = QLabel(self)
        self._state.setFont(font("body", strong=True))
        self._state.setWordWrap(True)
        self.reveal_button = QPushButton(self.tr("&Reveal"), self)
        self.close_button = QPushButton(self.tr("&Close round"), self)
        self.reopen_button = QPushButton(self.tr("Open round a&gain"), self)
        self.look_button = QPushButton(self.tr("Show the group's &weights so far"), self)
        self.look_button.setCheckable(True)
        self.look_button.setToolTip(
            self.tr("For the facilitator alone. It is recorded in the log that somebody looked.")
        )
        self.start_button = QPushButton(self)
        self.name = QLineEdit(self)
        self.name.setFixedWidth(_NAME_WIDTH)
        self.name.setAccessibleName(self.tr("Name of the next round"))
        self.name.setToolTip(self.tr("Name of the next round; by default its number."))
        self.secret = QCheckBox(self.tr("Secret until revealed"), self)
        self.secret.setChecked(True)
        self.secret.setToolTip(
            self.tr("Nobody sees another's answers or the group's weights before it is revealed.")
        )
        self.carry = QCheckBox(self.tr("Begin from the last answers"), self)
        self.carry.setChecked(True)
        self.carry.setToolTip(
            self.tr("Everybody begins with their last answers and changes what they want.")
        )
        self._lay_out()
        self.look_button.clicked.connect(self._on_look)
        self.reveal_button.clicked.connect(self._on_reveal)
        self.close_button.clicked.connect(self._on_close)
        self.reopen_button.clicked.connect(self._on_reopen)
        self.start_button.clicked.connect(self._on_start)
        self.name.returnPressed.connect(self._on_start)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE[1])
        top.addWidget(self._state, 1)
        for button in (self.reopen_button, self.close_button, self.reveal_button):
            top.addWidget(button)
        self.start_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._next = WrappingRow(
            (self.start_button, SPACE[0], self.name),
            (self.secret, SPACE[1], self.carry),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(top)
        layout.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._next)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons that change how the round stands."""
        return (self.start_button, self.reveal_button, self.close_button, self.reopen_button)

    @property
    def sentence(self) -> str:
        """What is said about the round."""
        return self._state.text()

    @property
    def looking(self) -> bool:
        """Whether the group's weights of the hidden round are shown to the facilitator."""
        return self.look_button.isChecked()

    def look_away(self) -> None:
        """Hide the group's weights of the hidden round again."""
        if self.looking:
            self.look_button.setChecked(False)
            self.looking_changed.emit()

    @property
    def _study(self) -> Study:
        return self.workbench.document.study

    def refresh(self) -> None:
        """Show how the current round stands."""
        decision, study = self.workbench.document.decision, self._study
        round_ = current_round(study)
        hidden = round_ is not None and is_hidden(round_)
        if not hidden:
            self.look_away()
        self.look_button.setVisible(hidden)
        self._state.setText(self._said(decision, round_))
        everybody = round_ is not None and not waiting(decision, round_)
        self.reveal_button.setVisible(hidden)
        self._emphasise(self.reveal_button, hidden and everybody)
        self.reveal_button.setToolTip(
            self.tr("Show everybody's answers and let them count. This cannot be undone.")
        )
        self.close_button.setVisible(round_ is not None and round_.open)
        self.close_button.setToolTip(self.tr("Take no more answers in this round."))
        shut = round_ is not None and not round_.open and round_.reveal is None
        self.reopen_button.setVisible(shut)
        self.reopen_button.setToolTip(self.tr("Take answers in this round again."))
        self._next.setVisible(not hidden)
        number = str(len(study.rounds) + 1)
        self.start_button.setText(self.tr("&Start round {0}").format(number))
        self.name.setPlaceholderText(self.tr("Name: {0}").format(number))
        self._emphasise(self.start_button, round_ is None or not round_.open)
        self.carry.setVisible(round_ is not None)

    def _emphasise(self, button: QPushButton, primary: bool) -> None:
        wanted = "true" if primary else "false"
        if button.property("primary") != wanted:
            button.setProperty("primary", wanted)
            button.style().unpolish(button)
            button.style().polish(button)

    def _said(self, decision: Decision, round_: Round | None) -> str:
        if round_ is None:
            return self.tr("No round has been started.")
        if round_.reveal is not None:
            text = self.tr("{0} was revealed {1}.").format(
                round_title(round_, self.workbench.language), moment(round_.reveal.time)
            )
            late = people_text(decision, round_.reveal.waiting)
            if late:
                text += " " + self.tr("Not closed by then: {0}.").format(late)
            return text
        if round_.secret and round_.open:
            text = self.tr("{0} is secret and open.")
        elif round_.secret:
            text = self.tr("{0} is secret and closed. It is not revealed yet.")
        elif round_.open:
            text = self.tr("{0} is open, and its answers are not secret.")
        else:
            text = self.tr("{0} is closed.")
        said = text.format(round_title(round_, self.workbench.language))
        return f"{said} {self._count(decision, round_)}".strip()

    def _count(self, decision: Decision, round_: Round) -> str:
        ballots = [ballot_of(round_, person.id) for person in decision.participants]
        voting = [ballot for ballot in ballots if ballot.abstains is None]
        closed = sum(bool(ballot.closed) for ballot in voting)
        if not voting:
            return self.tr("Nobody votes.") if ballots else ""
        if closed == len(voting):
            return self.tr("All ballots are closed.")
        return QCoreApplication.translate(
            "RoundPanel", "%n of {0} ballots is closed.", None, closed
        ).format(len(voting))

    def _on_look(self) -> None:
        round_ = current_round(self._study)
        if self.looking and round_ is not None:
            text = self.tr("{0}: the facilitator looked at the weights of {1} so far.")
            entry = self.workbench.recorder.entry(
                "weights-looked-at",
                text.format(self._study.name, the_round(round_, self.workbench.language)),
            )
            self.workbench.editor.apply(
                partial(edits.record, entry=entry), self.tr("Look at the weights so far")
            )
            # Undo must not take back that somebody looked.
            self.workbench.document.forget_history()
        self.looking_changed.emit()

    def _on_start(self) -> None:
        if not self._next.isVisible():
            return
        name = self.name.text().strip()
        shown = name or str(len(self._study.rounds) + 1)
        started = self._recorded(
            partial(
                edits.start_round,
                study_id=self._study.id,
                name=name,
                date=now()[:10],
                secret=self.secret.isChecked(),
                carry=self.carry.isChecked(),
            ),
            self.tr("Start round {0}").format(shown),
            "round-started",
        )
        if started:
            self.name.clear()

    def _on_reveal(self) -> None:
        decision, round_ = self.workbench.document.decision, current_round(self._study)
        if round_ is None:
            return
        late = tuple(person.id for person in waiting(decision, round_))
        if late and not ask_early_reveal(self.window(), people_text(decision, late)):
            return
        if late:
            text = self.tr("{0}: {1} was revealed before everybody had closed. Still open: {2}.")
        else:
            text = self.tr("{0}: {1} was revealed when everybody had closed.")
        told = text.format(
            self._study.name,
            the_round(round_, self.workbench.language),
            people_text(decision, late),
        )
        entry = self.workbench.recorder.entry("round-revealed", told)
        revealed = self.workbench.editor.apply(
            partial(
                edits.reveal_round,
                study_id=self._study.id,
                time=entry.time,
                who=entry.who,
                text=entry.text,
            ),
            self.tr("Reveal {0}").format(the_round(round_, self.workbench.language)),
        )
        if revealed:
            # What everybody has seen cannot be hidden again.
            self.workbench.document.forget_history()

    def _on_close(self) -> None:
        self._recorded(
            partial(edits.close_round, study_id=self._study.id),
            self.tr("Close the round"),
            "round-closed",
        )

    def _on_reopen(self) -> None:
        self._recorded(
            partial(edits.reopen_round, study_id=self._study.id),
            self.tr("Open the round again"),
            "round-reopened",
        )

    def _recorded(self, edit: Edit, text: str, event: str) -> bool:
        """Apply an edit of the round together with its line in the log, as one step."""
        language, study_id = self.workbench.language, self._study.id

        def both(decision: Decision) -> Decision:
            after = edit(decision)
            if after is decision:
                return decision
            study = next(study for study in after.studies if study.id == study_id)
            told = {
                "round-started": self.tr("{0}: {1} was started."),
                "round-closed": self.tr("{0}: {1} was closed."),
                "round-reopened": self.tr("{0}: {1} was opened again."),
            }[event].format(study.name, the_round(study.rounds[-1], language))
            return edits.record(after, self.workbench.recorder.entry(event, told))

        return self.workbench.editor.apply(both, text)
