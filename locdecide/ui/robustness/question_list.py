"""The verdict and the questions, each with its answer in one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QScrollArea, QVBoxLayout, QWidget

from locdecide.ui.robustness.question_entry import QuestionEntry
from locdecide.ui.robustness.verdict_card import VerdictCard
from locdecide.ui.theme import SPACE, font

__all__ = ["QUESTIONS", "QuestionList"]

# The five questions, then what is asked about single alternatives, then what it all rests on.
QUESTIONS = ("weights", "figures", "disagreement", "methods", "outsiders")
MORE = ("why", "takes", "favourites")
SETTINGS = "settings"


class QuestionList(QScrollArea):
    """Lists the questions below the verdict; one of them is chosen.

    Signals
    -------
    chosen(str)
        The user chose a question.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = VerdictCard(self)
        self._together = QButtonGroup(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._scroll)
        self.entries: dict[str, QuestionEntry] = {}
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, SPACE[1], 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.verdict)
        self._column.addSpacing(SPACE[1])
        texts = self._texts()
        for name in QUESTIONS:
            self._add(name, *texts[name])
        self._head(self.tr("Looking closer"))
        for name in MORE:
            self._add(name, *texts[name])
        self._head(self.tr("What it rests on"))
        self._add(SETTINGS, *texts[SETTINGS])
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def _texts(self) -> dict[str, tuple[str, str]]:
        return {
            "weights": (self.tr("Which weights matter?"), ""),
            "figures": (self.tr("Which figures matter?"), ""),
            "disagreement": (self.tr("What if we disagree?"), ""),
            "methods": (self.tr("Does the method matter?"), ""),
            "outsiders": (self.tr("Would one that cannot win change who does?"), ""),
            "why": (
                self.tr("Why A beats B"),
                self.tr("Two alternatives, criterion by criterion."),
            ),
            "takes": (
                self.tr("What would it take"),
                self.tr("The smallest change that puts an alternative first."),
            ),
            "favourites": (
                self.tr("Gut feeling"),
                self.tr("What the participants expected, beside the result."),
            ),
            SETTINGS: (self.tr("Settings"), ""),
        }

    def _head(self, text: str) -> None:
        label = QLabel(text, self)
        label.setFont(font("small", strong=True))
        label.setProperty("role", "muted")
        label.setContentsMargins(SPACE[2], SPACE[2], 0, 2)
        self._column.addWidget(label)

    def _add(self, name: str, question: str, hint: str) -> None:
        entry = QuestionEntry(question, hint, self)
        entry.setAccessibleName(f"{question} {hint}".strip())
        self._together.addButton(entry)
        entry.clicked.connect(lambda _=False, clicked=name: self._on_clicked(clicked))
        entry.moved.connect(lambda step, name=name: self._on_moved(name, step))
        self._column.addWidget(entry)
        self.entries[name] = entry

    @property
    def current(self) -> str:
        """The question that is chosen; empty before the first choice."""
        return next((name for name, entry in self.entries.items() if entry.isChecked()), "")

    def choose(self, name: str) -> None:
        """Mark a question as the chosen one; the keyboard follows if it is in the list."""
        inside = any(entry.hasFocus() for entry in self.entries.values())
        self.entries[name].setChecked(True)
        if inside:
            self.entries[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self) -> None:
        """Scroll to the question that is chosen, again when sentences have found their room."""
        self._scroll()
        self._settled.start()

    def _scroll(self) -> None:
        if self.current == QUESTIONS[0]:
            # With the verdict above it.
            self.verticalScrollBar().setValue(0)
        if self.current:
            self.ensureWidgetVisible(self.entries[self.current], 0, SPACE[1])

    def _on_clicked(self, name: str) -> None:
        self.entries[name].setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(name)

    def _on_moved(self, name: str, step: int) -> None:
        order = list(self.entries)
        there = order[min(max(order.index(name) + step, 0), len(order) - 1)]
        if there != name:
            self.choose(there)
            self.reveal()
            self.chosen.emit(there)
