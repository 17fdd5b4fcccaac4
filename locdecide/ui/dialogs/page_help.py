"""What a page is for and how it is worked, opened with F1 and closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from locdecide.decision.issues import Step
from locdecide.ui.theme import SPACE, font

__all__ = ["PageHelp"]

_WIDTH = 520


class PageHelp(QDialog):
    """A heading and some paragraphs about one step of the work; the window stays usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this page"))
        self.setMinimumWidth(_WIDTH)
        self._heading = QLabel(self)
        self._heading.setFont(font("head", strong=True))
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[3], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._heading)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)
        close.clicked.connect(self.reject)

    def show_step(self, step: Step) -> None:
        """Show the help of a step."""
        heading, paragraphs = {
            Step.FRAME: self._frame,
            Step.CRITERIA: self._criteria,
            Step.ALTERNATIVES: self._alternatives,
            Step.DATA: self._data,
            Step.WEIGHTS: self._weights,
            Step.RANKING: self._ranking,
            Step.ROBUSTNESS: self._robustness,
            Step.BOARD: self._board,
            Step.RECORD: self._record,
        }[step]()
        self._heading.setText(heading)
        self._text.setText("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        self.adjustSize()

    def _frame(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Frame"), (
            self.tr(
                "Say what is to be decided, why now, and who takes part. A participant with voting "
                "power 0 advises and does not decide."
            ),
            self.tr(
                "A decision can hold several studies, such as whether to move and where to. Each "
                "has its own criteria, alternatives, figures and weights; Ctrl+Tab changes study."
            ),
        )

    def _criteria(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Criteria"), (
            self.tr(
                "List what the alternatives are judged on, as a tree. Figures belong to the "
                "criteria without sub-criteria."
            ),
            self.tr(
                "The declared range says what counts as worst and best. Fix it before the "
                "weighting: people weigh the step from worst to best, not the name."
            ),
            self.tr(
                "Insert adds a criterion, Shift+Insert a sub-criterion; Alt and the arrows move "
                "one; Delete removes it with all below. Ctrl+Z takes anything back."
            ),
        )

    def _alternatives(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Alternatives"), (
            self.tr(
                "List the candidates; staying as today is one of them. An alternative that is set "
                "aside is not ranked."
            ),
            self.tr(
                "A must-have is met or not, whatever the weights. An alternative that fails one is "
                "ruled out, unless somebody grants a waiver by name. What is unknown is ranked, "
                "with a finding."
            ),
        )

    def _data(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Data"), (
            self.tr(
                "Type or paste the figures as in a spreadsheet: Ctrl+C, Ctrl+V and Ctrl+D work, "
                "also from Excel. At the right stand source, year and the low and high of the "
                "chosen figure."
            ),
            self.tr(
                "A missing figure is never guessed. The alternative is ranked on what is known, "
                "which can flatter it: fill the gap before you decide."
            ),
        )

    def _weights(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Weights"), (
            self.tr(
                "Under Meeting a round is started, and the laptop goes from one participant to the "
                "next. A secret round shows and counts for nothing before it is revealed. Group "
                "tells where people agree, Rounds what has moved; F11 shows it to the room."
            ),
            self.tr(
                "Compare two improvements at a time, or give points. By keys: the arrows or 1 to 9 "
                "set the strength, Enter goes on, S skips."
            ),
            self.tr(
                "The answers of all with a vote are joined pair by pair, as a geometric mean; the "
                "shares among siblings follow by the study's method, and the overall weight is the "
                "product of the shares down the tree."
            ),
            self.tr(
                "CR is the consistency ratio: 0 is free of contradiction, up to 0.10 is accepted. "
                "Nothing is changed without a click."
            ),
        )

    def _ranking(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Ranking"), (
            self.tr(
                "TOPSIS asks how near an alternative is to the ideal and how far from the worst; "
                "AHP adds up weight times value. Where they agree, the result is sturdier."
            ),
            self.tr(
                "Choose a score or a bar to see its calculation. The steps of both methods and the "
                "choices of method are behind the buttons at the top."
            ),
            self.tr("Equal scores share a rank and the next rank is left out: 1, 2, 2, 4."),
        )

    def _robustness(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Robustness"), (
            self.tr(
                "The verdict says how far the first place can be relied on, by a rule that is "
                "fixed beforehand. Its thresholds are under Settings."
            ),
            self.tr(
                "Each question has its answer in one sentence; choose one to see the picture. The "
                "arrows move from question to question."
            ),
            self.tr(
                "Drag a weight to see what would follow. Nothing is saved, and Esc goes back to "
                "the study's weights."
            ),
            self.tr(
                "The simulation draws other weights, and figures within what is known of them, "
                "many times over. The same seed gives the same numbers on any machine."
            ),
        )

    def _board(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Board"), (
            self.tr(
                "Five screens that the board reads: the proposal, the ranking, why this and not "
                "that, what would change our mind, and who thinks what. Nothing is edited here."
            ),
            self.tr(
                "F5 fills the screen, on the second one where there is one. The arrow keys, Page "
                "Up and Page Down, Space and a clicker turn; 1 to 5 go to a screen; H shows the "
                "keys; Esc leaves."
            ),
            self.tr(
                "On the fourth screen weights are tried by dragging a handle. R goes back, "
                "nothing is saved, and turning to another screen ends it."
            ),
        )

    def _record(self) -> tuple[str, tuple[str, ...]]:
        return self.tr("Record"), (
            self.tr(
                "The conclusion is what the people who answer for the decision make of it. It may "
                "differ from the ranking; then the page says so. Everything on it can be undone."
            ),
            self.tr(
                "A sign-off keeps the decision as it stands, who signed it, and in what position. "
                "It cannot be undone. The decision may change afterwards: the page then says what "
                "changed since it was signed."
            ),
            self.tr(
                "The log tells what happened, when and by whom. Lines are added and never "
                "changed. Ctrl+C copies the chosen lines."
            ),
            self.tr(
                "The comparison shows what differs between two versions; the review, some time "
                "after the decision, what was achieved of what was expected."
            ),
        )
