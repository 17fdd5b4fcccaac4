"""The verdict beside a conclusion, and a badge where the ranking hangs on who else is ranked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.names import Names
from locdecide.conclusions.reversals import reversal_sentence
from locdecide.conclusions.verdict import chip, reasons, rule
from locdecide.results import Reversals, Verdict
from locdecide.ui.icons import icon
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.robustness.verdict_words import beside_its_name
from locdecide.ui.theme import SPACE, colours_of, font
from locdecide.ui.widgets.verdict_mark import VerdictMark
from locdecide.ui.workbench import Workbench

__all__ = ["VerdictLine"]


class VerdictLine(QWidget):
    """Says how sure the first place is; nothing while that is not known.

    Signals
    -------
    question_wanted(str)
        The user wants the question of the Robustness page behind the badge.
    """

    question_wanted = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._standing = Standing(workbench, self)
        self.mark = VerdictMark(parent=self)
        self._band = QLabel(self)
        self._band.setFont(font(strong=True))
        self._headline = QLabel(self)
        self._headline.setTextFormat(Qt.TextFormat.PlainText)
        self._headline.setWordWrap(True)
        self.badge = QPushButton(self.tr("Rank reversal"), self)
        self.badge.setToolTip(self.tr("See who changes the order of the others."))
        self._turns = QLabel(self)
        self._turns.setTextFormat(Qt.TextFormat.PlainText)
        self._turns.setWordWrap(True)
        self._turns.setFont(font("small"))
        self._lay_out()
        self.badge.clicked.connect(lambda: self.question_wanted.emit("outsiders"))
        self._standing.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACE[0])
        layout.setSpacing(SPACE[0])
        for widgets in ((self.mark, self._band, self._headline), (self.badge, self._turns)):
            row = QHBoxLayout()
            row.setSpacing(SPACE[1])
            for widget in widgets:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            row.setStretch(len(widgets) - 1, 1)
            layout.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_turns"):
            self.refresh()

    def refresh(self) -> None:
        """Show the present verdict and whether anything can turn."""
        found = self._standing.robustness
        self.setVisible(found is not None)
        if found is None:
            return
        names = Names(
            self._workbench.document.study,
            self._workbench.language,
            trying=self._workbench.trial.weights is not None,
        )
        self._show_verdict(found.verdict, names)
        if found.reversals is not None:
            self._show_reversals(found.reversals, names)

    def _show_verdict(self, verdict: Verdict, names: Names) -> None:
        grey = self._standing.outdated or verdict.provisional
        colours = colours_of(self.palette())
        self.mark.show_band(verdict.band, outdated=grey)
        self._band.setText(chip(verdict, names))
        says = beside_its_name(verdict, names)
        self._headline.setText(says)
        sheet = f"color: {colours.muted if grey else colours.text}"
        for label in (self._band, self._headline):
            # Style sheets cost milliseconds.
            if label.styleSheet() != sheet:
                label.setStyleSheet(sheet)
        self._headline.setToolTip("\n".join([*reasons(verdict, names), "", rule(verdict, names)]))
        self.setAccessibleName(f"{self._band.text()}. {says}")

    def _show_reversals(self, reversals: Reversals, names: Names) -> None:
        turns = bool(reversals.found)
        self.badge.setVisible(turns)
        self._turns.setVisible(turns)
        if not turns:
            return
        deciding = [each for each in reversals.found if each.changes_first]
        text = reversal_sentence((deciding or list(reversals.found))[0], names)
        if reversals.mended:
            removes = self.tr("Measuring on declared ranges removes this.")
            text = f"{text} {removes}"
        self._turns.setText(text)
        self.badge.setIcon(icon("warning", colours_of(self.palette()).warn, 16))
