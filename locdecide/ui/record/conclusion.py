"""The conclusion of a study beside the verdict, and the sign-offs of the decision below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from locdecide.conclusions.proposals import beside_ranking, waived_sentence
from locdecide.decision.issues import Issue
from locdecide.decision.rounds import is_hidden
from locdecide.decision.signing import changed_since
from locdecide.live.document import Change
from locdecide.sentences import sentence
from locdecide.ui.models.ranking_table import ranking_of
from locdecide.ui.record.conclusion_form import ConclusionForm
from locdecide.ui.record.section import Section
from locdecide.ui.record.sign_off_card import SignOffCard
from locdecide.ui.record.sign_off_dialog import SignOffDialog
from locdecide.ui.record.wrapping_label import WrappingLabel
from locdecide.ui.robustness.column_area import ColumnArea
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.robustness.verdict_card import VerdictCard
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench

__all__ = ["ConclusionSection"]

_NARROW = 760


class ConclusionSection(Section):
    """What the study comes to, what the ranking says of it, and who has signed the decision."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._standing = Standing(workbench, self)
        self.form = ConclusionForm(workbench, self)
        self.home = self.form.proposal
        self.verdict = VerdictCard(self)
        # Long names in it must not widen the page.
        self.verdict.setMinimumWidth(1)
        self._unranked = self._label(self.tr("Nothing is ranked yet."), "muted")
        self._hedge = self._label("", "")
        self._hedge_box = QFrame(self)
        self._hedge_box.setProperty("role", "message")
        self.sign = QPushButton(self.tr("&Sign off …"), self)
        self._waits = self._label("", "muted")
        self._unsigned = self._label(
            self.tr(
                "Nobody has signed yet. A sign-off keeps the decision as it stands, and everybody "
                "in it says whether they agree, have a reservation or dissent."
            ),
            "muted",
        )
        self._cards: dict[str, SignOffCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE[2])
        self._lay_out()
        self.sign.clicked.connect(lambda: self._open(None))
        self._standing.changed.connect(self._on_standing_changed)

    def _label(self, text: str, role: str) -> WrappingLabel:
        return WrappingLabel(text, role, self)

    def _lay_out(self) -> None:
        hedge = QHBoxLayout(self._hedge_box)
        hedge.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        hedge.addWidget(self._hedge)
        right = QVBoxLayout()
        right.setSpacing(SPACE[2])
        for widget in (self.verdict, self._unranked, self._hedge_box):
            right.addWidget(widget)
        right.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(SPACE[4])
        self._halves.addWidget(self.form, 5, Qt.AlignmentFlag.AlignTop)
        self._halves.addLayout(right, 4)
        head = QHBoxLayout()
        title = QLabel(self.tr("Sign-offs"), self)
        title.setFont(font("body", strong=True))
        head.setSpacing(SPACE[2])
        head.addWidget(title)
        head.addWidget(self._waits, 1)
        head.addWidget(self.sign)
        area = self._area = ColumnArea(self)
        area.column.setSpacing(SPACE[3])
        area.column.addLayout(self._halves)
        area.column.addLayout(head)
        area.column.addWidget(self._unsigned)
        area.column.addLayout(self._list)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @property
    def cards(self) -> tuple[SignOffCard, ...]:
        """The sign-offs shown, newest first."""
        return tuple(self._cards[each.id] for each in reversed(self.decision.sign_offs))

    @property
    def hedge(self) -> str:
        """What is said about the conclusion beside the ranking; empty where nothing is."""
        return self._hedge.text() if self._hedge_box.isVisibleTo(self) else ""

    def guidance(self) -> str:
        if self.study.conclusion is None:
            return self.tr(
                "Say what is proposed, in your own words, and let those who answer sign."
            )
        if not self.decision.sign_offs:
            return self.tr("The conclusion is written down. It has not been signed.")
        return self.tr("What is concluded, and who has signed the decision.")

    def refresh(self, change: Change) -> None:
        self.form.refresh()
        self._refresh_hedge()
        self._refresh_sign_offs()

    def refresh_results(self) -> None:
        found = self._standing.robustness
        ranked = bool(ranking_of(self.results, self.study.method.ranking))
        self._unranked.setVisible(not ranked)
        self.verdict.setVisible(ranked and found is not None)
        if found is not None:
            outdated = self._standing.outdated
            self.verdict.show_verdict(found.verdict, self.names, outdated=outdated)
        self._refresh_hedge()

    def show_sign_off(self, sign_off_id: str) -> None:
        card = self._cards.get(sign_off_id)
        if card is not None:
            card.copy.setFocus()
            card.ensurePolished()
            self._area.column.activate()
            self._area.ensureWidgetVisible(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _on_standing_changed(self) -> None:
        if self.isVisible() and self.workbench.document.study_id:
            self.refresh_results()

    def _refresh_hedge(self) -> None:
        found = self._standing.robustness
        ranked = bool(ranking_of(self.results, self.study.method.ranking))
        verdict = found.verdict if found is not None and ranked else None
        # Before the first look there is nothing to say yet, other than where nothing is ranked.
        known = verdict is not None or not ranked
        beside = beside_ranking(self.results, verdict, self.names) if known else ""
        said = " ".join(filter(None, (beside, waived_sentence(self.results, self.names))))
        self._hedge.setText(said)
        self._hedge_box.setVisible(bool(said))

    def _refresh_sign_offs(self) -> None:
        decision = self.decision
        wanted = {each.id: each for each in decision.sign_offs}
        for key, card in list(self._cards.items()):
            if wanted.get(key) is not card.sign_off:
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
                del self._cards[key]
        for at, sign_off in enumerate(reversed(decision.sign_offs)):
            if sign_off.id not in self._cards:
                card = SignOffCard(sign_off, self.workbench.language, self)
                card.differences_wanted.connect(self.differences_wanted)
                card.signature_wanted.connect(self._open)
                self._cards[sign_off.id] = card
                self._list.insertWidget(at, card)
            self._cards[sign_off.id].show_standing(decision, last=at == 0)
            self._cards[sign_off.id].show()
        self._unsigned.setVisible(not decision.sign_offs)
        self._refresh_sign_button()

    def _refresh_sign_button(self) -> None:
        hidden = next(
            (
                study
                for study in self.decision.studies
                if any(is_hidden(round_) for round_ in study.rounds)
            ),
            None,
        )
        self.sign.setEnabled(hidden is None)
        signed = self.decision.sign_offs
        due = not signed or changed_since(self.decision, signed[-1])
        concluded = any(study.conclusion is not None for study in self.decision.studies)
        self._emphasise(self.sign, due and concluded)
        said = ""
        if hidden is not None:
            issue = Issue(code="edit-sign-hidden", params={"study": hidden.name})
            said = sentence(issue, self.workbench.language)
        self._waits.setText(said)

    @staticmethod
    def _emphasise(button: QPushButton, primary: bool) -> None:
        wanted = "true" if primary else "false"
        if button.property("primary") != wanted:
            button.setProperty("primary", wanted)
            button.style().unpolish(button)
            button.style().polish(button)

    def _open(self, sign_off_id: str | None) -> None:
        # A key that opens the dialog leaves the field where somebody types.
        self.form.commit()
        under = next((s for s in self.decision.sign_offs if s.id == sign_off_id), None)
        dialog = SignOffDialog(self.workbench, under, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
