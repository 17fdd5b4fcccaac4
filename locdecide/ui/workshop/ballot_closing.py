"""The last screen of a ballot before it is closed: own weights, consistency, what pulls most."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.choices import Aggregation, BallotMethod
from locdecide.decision.tree import depth, ordered
from locdecide.evaluation import own_view
from locdecide.ui.models.advice_lines import AdviceLine
from locdecide.ui.models.comparing import State, Task
from locdecide.ui.models.judging_words import JudgingWords, Report
from locdecide.ui.theme import SPACE
from locdecide.ui.widgets.state_mark import StateMark
from locdecide.ui.workshop.ballot import OwnBallot
from locdecide.ui.workshop.ballot_advice import BallotAdvice
from locdecide.ui.workshop.ballot_screen import BallotScreen, ballot_font, magnification
from locdecide.ui.workshop.ballot_weight_bars import BallotWeightBars, OwnWeight

__all__ = ["BallotClosing"]

# Fewer answers cannot contradict each other.
_CHECKED = 3
_ROLES = {State.READY: "good", State.DOUBT: "warn"}


class BallotClosing(BallotScreen):
    """What the answers make, how they fit together, and the button that closes the ballot.

    Signals
    -------
    question_wanted(Task, tuple)
        The participant wants to look at a question again.
    """

    question_wanted = Signal(object, object)

    def __init__(self, ballot: OwnBallot, parent: QWidget | None = None) -> None:
        super().__init__(ballot, parent)
        self._words = JudgingWords(ballot.language)
        self._title = self.text("title", strong=True)
        self._said = self.text("body", role="muted")
        self.bars = BallotWeightBars(ballot.language, self)
        self._verdicts = QVBoxLayout()
        self._verdicts.setSpacing(SPACE[2])
        self._shown: list[QWidget] = []
        self.advice: list[BallotAdvice] = []
        self._missing = self.text("head", role="warn")
        self._sure_of_it = False
        self.back = QPushButton(self.tr("Back to the questions"), self)
        for button in (self.back, self.primary):
            self.follow(button, "head")
        content = QVBoxLayout()
        content.setSpacing(SPACE[2])
        for widget in (self._title, self._said, self.bars, self._missing):
            content.addWidget(widget)
        content.addSpacing(SPACE[1])
        content.addLayout(self._verdicts)
        content.addStretch(1)
        self.lay_out(content, (self.back,))
        self.back.clicked.connect(self.back_wanted)
        self.primary.clicked.connect(self._on_close_wanted)

    @property
    def verdicts(self) -> tuple[str, ...]:
        """What is said about consistency, a line a group."""
        return tuple(
            label.text()
            for widget in self._shown
            for label in widget.findChildren(QLabel)
            if not isinstance(widget, BallotAdvice)
        )

    def fit(self, factor: float) -> None:
        super().fit(factor)
        self.bars.fit(factor)
        self._show_verdicts(factor)

    def enter(self) -> None:
        self._sure_of_it = False
        super().enter()
        if not self.bars.isVisibleTo(self):
            # Enter leads back to what is missing, not to a ballot closed by accident.
            self.back.setFocus()

    def refresh(self) -> None:
        ballot = self.ballot
        study = ballot.study
        own = own_view(ballot.decision, study, ballot.round, ballot.participant)
        self.bars.setVisible(own is not None)
        self._title.setText(
            self.tr("This is how you weight") if own is not None else self.tr("Not complete yet")
        )
        if own is not None:
            self.bars.show_weights(
                [
                    OwnWeight(
                        criterion.name,
                        depth(study.criteria, criterion.id),
                        own.weights[criterion.id],
                        own.errors.get(criterion.id),
                    )
                    for criterion in ordered(study.criteria)
                ]
            )
            self._said.setText(
                self.tr("Share of the whole; ± says how sure your answers leave it.")
                if own.errors
                else self.tr("Share of the whole.")
            )
        self._said.setVisible(own is not None)
        self._show_missing(own is None)
        self._show_verdicts(magnification(self))

    def _show_missing(self, incomplete: bool) -> None:
        ballot = self.ballot
        texts = []
        if incomplete:
            texts.append(self._what_is_missing())
            if self._sure_of_it:
                texts.append(self._what_closing_means())
        elif any(not report.connected for report in self._reports().values()):
            texts.append(self.tr("Some alternatives are not compared with the others yet."))
        self._missing.setText(" ".join(text for text in texts if text))
        self._missing.setVisible(bool(texts))
        if ballot.method is not BallotMethod.PAIRWISE and not ballot.compared:
            self.back.setText(self.tr("Back"))
        else:
            self.back.setText(self.tr("Back to the questions"))
        self.primary.setText(
            self.tr("Close it all the same")
            if incomplete and self._sure_of_it
            else self.tr("Close my ballot")
        )

    def _what_is_missing(self) -> str:
        ballot = self.ballot
        study = ballot.study
        if ballot.method is BallotMethod.PAIRWISE:
            apart = [report for report in self._reports().values() if not report.connected]
            return " ".join(f"{report.title}: {report.detail}" for report in apart)
        given = ballot.points
        open_ = [
            self._words.title(study, task)
            for task in ballot.groups
            if given is None or not any(member in given.points for member in task.members)
        ]
        return self.tr("No answer yet: {0}.").format(", ".join(open_)) if open_ else ""

    def _what_closing_means(self) -> str:
        if self.ballot.study.method.aggregation is Aggregation.JUDGEMENTS:
            return self.tr(
                "Closed like this, what you answered still counts for the group, but you have no "
                "weights of your own."
            )
        return self.tr("Closed like this, the group's weights are made without yours.")

    def _reports(self) -> dict[str | None, Report]:
        ballot = self.ballot
        return self._words.reports(
            ballot.decision, ballot.study, ballot.participant, ballot.compared
        )

    def _show_verdicts(self, factor: float) -> None:
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown, self.advice = [], []
        reports = self._reports()
        for task in self.ballot.compared:
            report = reports[task.parent]
            if not report.answered or (report.connected and len(task.members) < _CHECKED):
                continue
            self._shown.append(self._verdict(report, factor, named=len(reports) > 1))
            for line in report.lines:
                card = BallotAdvice(line, factor, self)
                self._connect_advice(card, task, line)
                self.advice.append(card)
                self._shown.append(card)
        for widget in self._shown:
            self._verdicts.addWidget(widget)

    def _verdict(self, report: Report, factor: float, *, named: bool) -> QWidget:
        row = QWidget(self)
        mark = StateMark(row)
        mark.set_state(report.state)
        kept = bool(report.lines) and all(line.kept for line in report.lines)
        verdict = (
            self.tr("{0}, and you keep your view").format(report.verdict)
            if kept
            else (report.verdict)
        )
        first = QLabel(f"{report.title}: {verdict}" if named else verdict, row)
        first.setFont(ballot_font("head", factor, strong=True))
        first.setProperty("role", _ROLES.get(report.state, ""))
        first.setToolTip(report.tip)
        second = QLabel(report.detail, row)
        second.setFont(ballot_font("body", factor))
        second.setProperty("role", "muted")
        second.setToolTip(report.tip)
        second.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(mark)
        head.addWidget(first)
        head.addWidget(second, 1)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        for circle in report.cycles:
            label = QLabel(circle, row)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFont(ballot_font("body", factor))
            layout.addWidget(label)
        return row

    def _connect_advice(self, card: BallotAdvice, task: Task, line: AdviceLine) -> None:
        advice = line.advice
        pair = (advice.first, advice.second)
        proposed = (advice.proposed_first, advice.proposed_second)
        card.taken.connect(lambda: self.ballot.judge(task, proposed, advice.proposed))
        card.kept.connect(lambda: self.ballot.keep_view(task, pair))
        card.shown.connect(lambda: self.question_wanted.emit(task, pair))

    def _on_close_wanted(self) -> None:
        ballot = self.ballot
        incomplete = (
            own_view(ballot.decision, ballot.study, ballot.round, ballot.participant) is None
        )
        if incomplete and not self._sure_of_it:
            self._sure_of_it = True
            self.refresh()
            return
        time = QDateTime.currentDateTime().toString("yyyy-MM-ddTHH:mm")
        if ballot.close(time):
            self.finished.emit()
