"""The list of findings: each says what and where, and leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.issues import Issue, Severity
from locdecide.sentences import sentence
from locdecide.ui.icons import icon
from locdecide.ui.theme import SPACE, colours_of
from locdecide.words import Language, word

__all__ = ["FindingsDialog"]


class FindingsDialog(QDialog):
    """Findings on the decision or on a file, gravest first.

    Signals
    -------
    place_wanted(Place)
        The user wants to go to the place of a finding.
    """

    place_wanted = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._issues: tuple[Issue, ...] = ()
        self.setWindowTitle(self.tr("Findings"))
        self.resize(720, 420)
        self._head = QLabel(self)
        self._head.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setAccessibleName(self.tr("Findings"))
        buttons = QDialogButtonBox(self)
        self._go = buttons.addButton(self.tr("Go there"), QDialogButtonBox.ButtonRole.ActionRole)
        copy = buttons.addButton(self.tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.addWidget(self._head)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self._list.itemActivated.connect(self._on_go)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._go.clicked.connect(self._on_go)
        copy.clicked.connect(self._on_copy)
        close.clicked.connect(self.reject)

    def show_issues(self, head: str, issues: Sequence[Issue]) -> None:
        """Show a sentence and the findings under it."""
        if tuple(issues) == self._issues and head == self._head.text():
            return
        row = self._list.currentRow()
        self._issues = tuple(issues)
        self._head.setText(head)
        self._list.clear()
        colours = colours_of(self.palette())
        tint = {
            Severity.ERROR: colours.bad,
            Severity.WARNING: colours.warn,
            Severity.NOTE: colours.muted,
        }
        for issue in self._issues:
            entry = QListWidgetItem(sentence(issue, self._language))
            entry.setIcon(icon(issue.severity.value, tint[issue.severity]))
            entry.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{word(issue.severity, self._language)}: {sentence(issue, self._language)}",
            )
            self._list.addItem(entry)
        self._list.setCurrentRow(min(max(row, 0), len(self._issues) - 1))
        self._on_row_changed(self._list.currentRow())

    def _on_row_changed(self, row: int) -> None:
        known = 0 <= row < len(self._issues) and self._issues[row].place is not None
        self._go.setEnabled(known)

    def _on_go(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._issues) and self._issues[row].place is not None:
            self.place_wanted.emit(self._issues[row].place)

    def _on_copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        lines = (sentence(issue, self._language) for issue in self._issues)
        QGuiApplication.clipboard().setText("\n".join(lines))
