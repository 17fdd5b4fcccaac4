"""What one person's answers say against each other, in words, and what would fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.ui.models.advice_lines import AdviceLine
from locdecide.ui.models.comparing import State
from locdecide.ui.theme import SPACE, font
from locdecide.ui.widgets.state_mark import StateMark

__all__ = ["ConsistencyPanel"]

_ROLES = {State.READY: "good", State.DOUBT: "warn"}


class ConsistencyPanel(QWidget):
    """A verdict with its sign, contradictions in words, and advice to take or leave.

    Signals
    -------
    accepted(Advice)
        The user takes a proposal.
    kept(Advice)
        The user keeps the view as it is.
    shown(Advice)
        The user wants to look at the judgement itself.
    """

    accepted = Signal(object)
    kept = Signal(object)
    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = StateMark(self)
        self._verdict = QLabel(self)
        self._verdict.setFont(font("body", strong=True))
        self._detail = QLabel(self)
        self._detail.setProperty("role", "muted")
        self._detail.setWordWrap(True)
        self._rows: list[QWidget] = []
        self._shown: tuple[tuple[str, ...], tuple[AdviceLine, ...], bool] | None = None
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._mark)
        head.addWidget(self._verdict)
        head.addWidget(self._detail, 1)
        self._body = QVBoxLayout()
        self._body.setSpacing(SPACE[1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], 0, SPACE[3], 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addLayout(self._body)

    @property
    def verdict(self) -> str:
        """The verdict in words."""
        return self._verdict.text()

    @property
    def detail(self) -> str:
        """What stands beside the verdict."""
        return self._detail.text()

    def show_verdict(self, state: State, verdict: str, detail: str = "", tip: str = "") -> None:
        """Show the verdict with its sign and what stands beside it."""
        self._mark.set_state(state)
        self._verdict.setText(verdict)
        self._verdict.setProperty("role", _ROLES.get(state, ""))
        self._verdict.style().polish(self._verdict)
        self._verdict.setToolTip(tip)
        self._detail.setText(detail)
        self._detail.setToolTip(tip)

    def show_advice(
        self, cycles: Sequence[str], lines: Sequence[AdviceLine], *, editable: bool
    ) -> None:
        """Show contradictions, then the judgements that pull most against the rest."""
        wanted = (tuple(cycles), tuple(lines), editable)
        if wanted == self._shown:
            return
        self._shown = wanted
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._text(cycle) for cycle in cycles]
        self._rows += [self._line(line, editable) for line in lines]
        for row in self._rows:
            self._body.addWidget(row)

    def _text(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _line(self, line: AdviceLine, editable: bool) -> QWidget:
        row = QWidget(self)
        show = QPushButton(self.tr("Show"), row)
        show.setToolTip(self.tr("Look at this judgement again"))
        show.clicked.connect(lambda: self.shown.emit(line.advice))
        keep = QPushButton(self.tr("I keep my view"), row)
        keep.setToolTip(self.tr("Let the answer stand; it is not brought up again"))
        keep.clicked.connect(lambda: self.kept.emit(line.advice))
        accept = QPushButton(self.tr("Accept"), row)
        accept.setToolTip(self.tr("Change the answer to {0}").format(line.proposal))
        accept.clicked.connect(lambda: self.accepted.emit(line.advice))
        text = self._text(line.text)
        if line.kept:
            text.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[1])
        for button in (show, keep, accept):
            button.setAccessibleDescription(line.text)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (keep, accept):
            button.setVisible(not line.kept)
            button.setEnabled(editable)
            if not editable:
                button.setToolTip(self.tr("The round is closed"))
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(text)
        layout.addLayout(buttons)
        return row
