"""The first screen of a ballot: whose it is, what is asked, and how to answer or not to vote."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import Abstention, BallotMethod
from locdecide.decision.rounds import is_hidden
from locdecide.ui.models.ballots import moment
from locdecide.ui.theme import SPACE
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_favourite import BallotFavourite
from locdecide.ui.workshop.ballot_screen import BallotScreen
from locdecide.words import the_round

__all__ = ["BallotWelcome"]


class BallotWelcome(BallotScreen):
    """Whose ballot it is and what comes; a ballot that takes no answers says why.

    Signals
    -------
    abstained(Abstention)
        The participant does not vote.
    """

    abstained = Signal(object)

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._whose = self.text("title")
        self._question = self.text("board", strong=True)
        self._promise = self.text("head")
        self._standing = self.text("head")
        self.favourite = BallotFavourite(self)
        self.other = QPushButton(self.tr("Another way to answer"), self)
        self.other.setCheckable(True)
        self.methods = QFrame(self)
        self._methods = QButtonGroup(self)
        self.abstain = QPushButton(self.tr("I do not vote …"), self)
        self.abstain.setCheckable(True)
        self._abstaining = QFrame(self)
        self.leave_out = QPushButton(self.tr("Leave me out"), self)
        self.adopt = QPushButton(self.tr("I take the group's weights"), self)
        for button in (self.other, self.abstain, self.leave_out, self.adopt):
            self.follow(button, "body")
        for part in (self.favourite.question, self.favourite.choice):
            self.follow(part, "body")
        self.follow(self.primary, "title")
        self._lay_out_methods()
        self._lay_out_abstaining()
        content = QVBoxLayout()
        content.setSpacing(SPACE[3])
        content.addStretch(2)
        for label in (self._whose, self._question, self._promise, self._standing):
            content.addWidget(label)
        content.addWidget(self.favourite)
        content.addSpacing(SPACE[3])
        content.addWidget(self.primary, 0, Qt.AlignmentFlag.AlignLeft)
        content.addSpacing(SPACE[3])
        content.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        content.addWidget(self.methods)
        content.addWidget(self.abstain, 0, Qt.AlignmentFlag.AlignLeft)
        content.addWidget(self._abstaining)
        content.addStretch(3)
        self.lay_out(content)
        # The way on stands where the eye is, not in the row below.
        content.insertWidget(7, self.primary, 0, Qt.AlignmentFlag.AlignLeft)
        self.primary.clicked.connect(self.finished)
        self.other.toggled.connect(self.methods.setVisible)
        self.abstain.toggled.connect(self._abstaining.setVisible)
        self.favourite.chosen.connect(self.ballot.write_favourite)
        self._methods.idClicked.connect(self._on_method_chosen)
        self.leave_out.clicked.connect(lambda: self.abstained.emit(Abstention.LEFT_OUT))
        self.adopt.clicked.connect(lambda: self.abstained.emit(Abstention.ADOPTS_GROUP))
        for widget in (self.methods, self._abstaining):
            widget.hide()

    def _lay_out_methods(self) -> None:
        layout = QVBoxLayout(self.methods)
        layout.setContentsMargins(SPACE[4], 0, 0, SPACE[1])
        layout.setSpacing(SPACE[0])
        for i, (name, what) in enumerate(
            (
                (self.tr("Compare two at a time"), self.tr("One easy question after the other.")),
                (self.tr("Give points"), self.tr("From 0 to 100 for each improvement.")),
                (
                    self.tr("Swing weights"),
                    self.tr("Put the improvements in order; then points beside the first, at 100."),
                ),
                (
                    self.tr("Only an order"),
                    self.tr("The quickest and the roughest: weights follow from the order alone."),
                ),
            )
        ):
            button = QRadioButton(name, self.methods)
            said = QLabel(what, self.methods)
            said.setProperty("role", "muted")
            said.setWordWrap(True)
            said.setContentsMargins(SPACE[4], 0, 0, SPACE[1])
            button.setAccessibleDescription(what)
            self._methods.addButton(button, i)
            for widget in (button, said):
                self.follow(widget, "body")
                layout.addWidget(widget)

    def _lay_out_abstaining(self) -> None:
        said = self.text("body")
        said.setText(
            self.tr(
                "Left out, you count for nothing in this round. With the group's weights you stand "
                "behind what the others decide."
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[2])
        buttons.addWidget(self.leave_out)
        buttons.addWidget(self.adopt)
        buttons.addStretch(1)
        layout = QVBoxLayout(self._abstaining)
        layout.setContentsMargins(SPACE[4], 0, 0, 0)
        layout.addWidget(said)
        layout.addLayout(buttons)

    @property
    def said(self) -> str:
        """Everything said about the ballot, as one text."""
        labels = (self._whose, self._question, self._promise, self._standing)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def method_button(self, method: BallotMethod) -> QRadioButton:
        """Return the button of a way to answer."""
        return self._methods.button(list(BallotMethod).index(method))  # type: ignore[return-value]

    def refresh(self) -> None:
        ballot = self.ballot
        study, person, round_ = ballot.study, ballot.person, ballot.round
        name = f"{person.name} ({person.role})" if person.role else person.name
        self._whose.setText(f"{name} · {study.name}, {the_round(round_, ballot.language)}")
        self._question.setText(study.question or ballot.decision.question or study.name)
        for widget in (self.other, self.abstain):
            widget.setVisible(ballot.editable)
            if not ballot.editable:
                widget.setChecked(False)
        # Only where there are criteria to weigh is there another way than in pairs.
        self.other.setVisible(ballot.editable and bool(ballot.groups))
        self.primary.setText(self.tr("Begin") if ballot.editable else self.tr("OK"))
        if not ballot.editable:
            self._promise.setText(self._why_not())
            self._standing.hide()
            self.favourite.hide()
            return
        self._promise.setText(f"{self._how_much()} {self._who_sees()}")
        standing = self._what_stands()
        self._standing.setText(standing)
        self._standing.setVisible(bool(standing))
        self.method_button(ballot.method).setChecked(True)
        self.favourite.show_choice(study, ballot.own.favourite)
        if ballot.result_seen:
            self.favourite.hide()

    def _why_not(self) -> str:
        own = self.ballot.own
        if own.abstains is Abstention.ADOPTS_GROUP:
            return self.tr(
                "You take the group's weights in this round. The facilitator can open the ballot."
            )
        if own.abstains is Abstention.LEFT_OUT:
            return self.tr("You do not vote in this round. The facilitator can open the ballot.")
        if own.closed:
            return self.tr(
                "This ballot was closed {0}. The answers stand; the facilitator can open it again."
            ).format(moment(own.closed))
        return self.tr("The round is closed. It takes no more answers.")

    def _how_much(self) -> str:
        ballot = self.ballot
        questions = sum(len(task.pairs) for task in ballot.compared)
        said = []
        if ballot.method is not BallotMethod.PAIRWISE:
            weighed = sum(len(task.members) for task in ballot.groups)
            if ballot.method is BallotMethod.RANK_ORDER:
                text = QCoreApplication.translate(
                    "BallotWelcome", "%n improvement(s) to put in order.", None, weighed
                )
            else:
                text = QCoreApplication.translate(
                    "BallotWelcome", "%n improvement(s) to give points.", None, weighed
                )
            said.append(text)
        if questions:
            said.append(
                QCoreApplication.translate("BallotWelcome", "%n question(s).", None, questions)
            )
        return " ".join(said)

    def _who_sees(self) -> str:
        if is_hidden(self.ballot.round):
            return self.tr("Nobody sees your answers until the round is revealed.")
        return self.tr("This round is open: the answers can be seen at once.")

    def _what_stands(self) -> str:
        ballot = self.ballot
        before, said = ballot.carried_from, []
        if before is not None:
            said.append(
                self.tr("Your answers of {0} stand; change what you want.").format(
                    the_round(before, ballot.language)
                )
            )
        if ballot.stale:
            said.append(
                QCoreApplication.translate(
                    "BallotWelcome",
                    "%n question(s) have changed since; they come first.",
                    None,
                    ballot.stale,
                )
            )
        if before is not None:
            new = sum(ballot.answer(each) is None for each in ballot.questions())
            if new:
                said.append(
                    QCoreApplication.translate(
                        "BallotWelcome", "%n question(s) have no answer yet.", None, new
                    )
                )
        elif any(ballot.answers(task) for task in ballot.compared):
            said.append(self.tr("You go on where you stopped."))
        return " ".join(said)

    def _on_method_chosen(self, index: int) -> None:
        self.ballot.choose_method(list(BallotMethod)[index])
        self.refresh()
