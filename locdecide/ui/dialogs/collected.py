"""What filled ballots hold before they are taken: findings by file, and who is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.issues import Severity, sorted_issues
from locdecide.sentences import sentence
from locdecide.ui.icons import icon
from locdecide.ui.theme import SPACE, colours_of
from locdecide.words import Language, word

if TYPE_CHECKING:
    from locdecide.collecting import Collected

__all__ = ["CollectedDialog"]


class CollectedDialog(QDialog):
    """Findings on ballots with the choice to take the sound ones or none; it never takes part."""

    def __init__(self, found: Collected, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Collect ballots"))
        self.resize(760, 460)
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setAccessibleName(self.tr("Findings on the ballots"))
        self._fill(found, language)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        count = len(found.taken)
        if count:
            take = QCoreApplication.translate(
                "CollectedDialog", "Take the %n sound one(s)", None, count
            )
            self.take_button = buttons.addButton(take, roles.AcceptRole)
            buttons.addButton(self.tr("Take none"), roles.RejectRole)
        else:
            buttons.addButton(self.tr("Close"), roles.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        head = QLabel(self._head(found), self)
        head.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(head)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)

    @property
    def lines(self) -> tuple[str, ...]:
        """The findings as they are shown."""
        return tuple(self._list.item(i).text() for i in range(self._list.count()))

    def _head(self, found: Collected) -> str:
        if not found.taken:
            return self.tr("None of these ballots can be taken. Nothing was changed.")
        names = ", ".join(
            self.tr("{0} ({1} answers)").format(each.participant.name, each.answered)
            for each in found.taken
        )
        return self.tr("Sound and ready to be taken: {0}.").format(names)

    def _fill(self, found: Collected, language: Language) -> None:
        colours = colours_of(self.palette())
        tint = {
            Severity.ERROR: colours.bad,
            Severity.WARNING: colours.warn,
            Severity.NOTE: colours.muted,
        }
        for issue in sorted_issues(found.issues):
            text = sentence(issue, language)
            entry = QListWidgetItem(text)
            entry.setIcon(icon(issue.severity.value, tint[issue.severity]))
            severity = word(issue.severity, language)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{severity}: {text}")
            self._list.addItem(entry)
        self._list.setCurrentRow(0)
