"""What stands where the review will be: what it is for, of which alternative, and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.decision.model import Decision, Study
from locdecide.evaluation.reviewing import decided_in
from locdecide.ui.record.moments import shown_moment
from locdecide.ui.theme import SPACE, font
from locdecide.words import Language

__all__ = ["ReviewBeginning"]

_WIDTH = 520


class ReviewBeginning(QWidget):
    """Lets the user choose what was decided for, and begin.

    Signals
    -------
    begun(str)
        The review of an alternative is wanted, by its id.
    """

    begun = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decision: Decision | None = None
        self._study: Study | None = None
        self._offered: tuple[str, str | None] | None = None
        question = QLabel(self.tr("Did we get what we decided for?"), self)
        question.setFont(font("head"))
        what_comes = QLabel(
            self.tr(
                "Some time after the decision, hold what was expected against what was achieved: "
                "a line for each criterion, and lines of your own, such as costs."
            ),
            self,
        )
        self.choice = QComboBox(self)
        self.choice.setMinimumWidth(240)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        decided_for = QLabel(self.tr("&Decided for"), self)
        decided_for.setBuddy(self.choice)
        self.choice.setAccessibleName(self.tr("Decided for"))
        self._basis = QLabel(self)
        self.button = QPushButton(self.tr("Begin the review"), self)
        self.button.setProperty("primary", "true")
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        row.addStretch(1)
        row.addWidget(decided_for)
        row.addWidget(self.choice)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE[2])
        layout.addStretch(2)
        for label in (question, what_comes, self._basis):
            label.setWordWrap(True)
            label.setFixedWidth(_WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for label in (what_comes, self._basis):
            label.setProperty("role", "muted")
        for widget in (question, what_comes):
            widget.setMinimumHeight(widget.heightForWidth(_WIDTH))
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row)
        layout.addWidget(self._basis, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.choice.currentIndexChanged.connect(self._show_basis)
        self.button.clicked.connect(self._on_clicked)

    @property
    def basis(self) -> str:
        """The sentence about where the expected figures are taken from."""
        return self._basis.text()

    def offer(self, decision: Decision, study: Study, language: Language) -> None:
        """Offer the alternatives of a study; the one that was concluded for is chosen."""
        self._decision, self._study = decision, study
        concluded = study.conclusion.alternative if study.conclusion is not None else None
        chosen = self.choice.currentData()
        if (study.id, concluded) != self._offered:
            chosen = concluded
        self._offered = (study.id, concluded)
        self.choice.blockSignals(True)
        self.choice.clear()
        for alternative in study.alternatives:
            self.choice.addItem(alternative.name, alternative.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)
        self._show_basis()

    def _show_basis(self) -> None:
        decision, study, chosen = self._decision, self._study, self.choice.currentData()
        able = decision is not None and study is not None and chosen is not None
        self.choice.setEnabled(able)
        self.button.setEnabled(able)
        if decision is None or study is None or chosen is None:
            self._basis.setText(self.tr("There are no alternatives yet."))
            return
        sentences = []
        if study.conclusion is None:
            sentences.append(self.tr("The study has no conclusion yet."))
        sign_off = decided_in(decision, study, chosen)
        if not decision.sign_offs:
            sentences.append(self.tr("Nothing is signed, so the figures count as they stand."))
        elif sign_off is None:
            sentences.append(
                self.tr(
                    "This alternative is in nothing that was signed, so the figures count as they "
                    "stand."
                )
            )
        else:
            signed = shown_moment(sign_off.time)
            said = self.tr("What is expected is taken from what was signed: {0}.")
            sentences.append(said.format(signed))
        self._basis.setText(" ".join(sentences))
        self._basis.setMinimumHeight(self._basis.heightForWidth(_WIDTH))

    def _on_clicked(self) -> None:
        chosen = self.choice.currentData()
        if chosen is not None:
            self.begun.emit(chosen)
