"""The first screen: what is proposed, how sure that is, why, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from locdecide.conclusions.proposals import beside_ranking, proposal_sentence
from locdecide.conclusions.reasons import duel_sentence
from locdecide.conclusions.verdict import chip, reasons
from locdecide.evaluation import duel
from locdecide.results import Robustness, Verdict
from locdecide.ui.board.gaps import gap_sentences
from locdecide.ui.board.lines import Lines
from locdecide.ui.board.names import cut
from locdecide.ui.board.own_answer import OwnAnswer
from locdecide.ui.board.screen import BODY, HEAD, LEAD, BoardScreen
from locdecide.ui.board.signed import signing
from locdecide.ui.robustness.verdict_words import beside_its_name
from locdecide.ui.widgets.verdict_mark import VerdictMark, verdict_colour
from locdecide.ui.workbench import Workbench

__all__ = ["ProposalScreen"]

_QUESTION, _WORDS = 160, 240
_FEWER = 3  # where a proposal stands above, the lists are shorter
_MARK = 60


class ProposalScreen(BoardScreen):
    """Question, who leads, the verdict with its sign, the reasons, and the gaps."""

    def __init__(self, workbench: Workbench, answer: OwnAnswer, view: QWidget) -> None:
        super().__init__(workbench, answer, view)
        self.question = self.label(BODY, role="muted")
        self.proposed = self.label(LEAD, strong=True)
        self.words = self.label(BODY)
        self.beside = self.label(BODY)
        self.mark = VerdictMark(parent=self)
        self.band = self.label(HEAD, strong=True, wraps=False)
        self.headline = self.label(LEAD, strong=True)
        self.hint = self.label(BODY, role="muted")
        self.why = Lines(self, self.tr("Why it ranks first"), 1)
        self.sure = Lines(self, self.tr("How sure that is"), 4)
        self.gaps = Lines(self, self.tr("What is missing"), 5)
        self.signed = Lines(self, self.tr("What was signed"), 2)
        self._lay_out()

    def _lay_out(self) -> None:
        # A holder, since an empty layout would keep the words beside it narrow.
        self._verdict = QWidget(self)
        band = QHBoxLayout(self._verdict)
        band.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        band.addWidget(self.band, 1)
        self.spaced(band, 14)
        left = self.column(22, self.why, self.sure)
        left.addStretch(1)
        right = self.column(22, self.gaps, self.signed)
        right.addStretch(1)
        below = QHBoxLayout()
        below.addLayout(left, 6)
        below.addLayout(right, 4)
        self.spaced(below, 56)
        proposal = self.column(8, self.proposed, self.words, self.beside)
        top = self.column(14, self.question)
        top.addLayout(proposal)
        for part in (self._verdict, self.headline, self.hint):
            top.addWidget(part)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addLayout(below, 1)
        self.spaced(whole, 34)

    @property
    def heading(self) -> str:
        return self.tr("The proposal")

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self.mark.set_size(max(8, round(_MARK * unit)))

    def show_present(self) -> None:
        study, found = self.study, self.answer.robustness
        asked = study.question.strip() or self.decision.question.strip()
        self.question.setText(cut(asked, _QUESTION))
        self.question.setVisible(bool(asked))
        ranked = self.ranked()
        self._show_proposal(found.verdict if found is not None and ranked else None)
        self._show_verdict(found.verdict if found is not None and ranked else None)
        if ranked:
            self._show_reasons(found)
        else:
            self._show_nothing()

    def _show_proposal(self, verdict: Verdict | None) -> None:
        """Show what its people propose, and where that is not what the ranking says."""
        conclusion = self.study.conclusion
        words, beside = "", ""
        if conclusion is not None:
            self.proposed.setText(proposal_sentence(self.names))
            words = cut(conclusion.text, _WORDS)
            follows = verdict is not None and conclusion.alternative in verdict.leaders
            # While it is being computed how sure the ranking is, nothing is said against it.
            known = verdict is not None or not self.ranked()
            if known and not follows:
                beside = beside_ranking(self.results, verdict, self.names)
        self.proposed.setVisible(conclusion is not None)
        self.words.setText(self.tr("“{0}”").format(words))
        self.words.setVisible(bool(words))
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        self.signed.show_lines(signing(self.decision, self.workbench.language))

    def _show_verdict(self, verdict: Verdict | None) -> None:
        self._verdict.setVisible(verdict is not None)
        if verdict is None:
            return
        grey = verdict.provisional
        self.mark.show_band(verdict.band, outdated=grey)
        self.band.setText(chip(verdict, self.names))
        colour = self.colours.muted if grey else verdict_colour(verdict.band, self.colours)
        self.band.setStyleSheet(f"color: {colour}")

    def _show_reasons(self, found: Robustness | None) -> None:
        ranked, names = self.ranked(), self.names
        leaders = [each.alternative for each in ranked if each.rank == 1]
        if found is None:
            if len(leaders) > 1:
                text = self.tr("{0} share first place. How sure that is, is being computed.")
            else:
                text = self.tr("{0} ranks first. How sure that is, is being computed.")
            self.headline.setText(text.format(names.alternatives(leaders)))
        else:
            self.headline.setText(beside_its_name(found.verdict, names))
        self.hint.hide()
        self.why.show_lines(self._why(leaders))
        less = self.study.conclusion is not None
        sure = [] if found is None else reasons(found.verdict, names)
        self.sure.show_lines(sure, _FEWER if less else None)
        gaps = gap_sentences(self.study, self.results, self.workbench.evaluator.findings, names)
        nothing = self.tr("Nothing: every figure has a source, and every must-have is met.")
        self.gaps.show_lines(gaps or [nothing], _FEWER if less else None)

    def _why(self, leaders: list[str]) -> list[str]:
        """Return why the first beats the second; nothing where they share first place."""
        ranked = self.ranked()
        if len(ranked) < 2 or len(leaders) > 1:
            return []
        found = duel(self.study, self.results, ranked[0].alternative, ranked[1].alternative)
        return [] if found is None else [duel_sentence(found, self.names)]

    def _show_nothing(self) -> None:
        for lines in (self.why, self.sure, self.gaps):
            lines.show_lines([])
        ruled_out = bool(self.results.ruled_out) and not self.results.alternatives
        self.headline.setText(self.tr("There is nothing to propose yet."))
        self.hint.setText(
            self.tr("A must-have rules out every alternative.")
            if ruled_out
            else self.tr("A proposal takes alternatives, criteria, figures and weights.")
        )
        self.hint.setVisible(True)
