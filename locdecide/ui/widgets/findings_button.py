"""The button in the status bar that counts the findings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from locdecide.decision.issues import Issue, Severity
from locdecide.ui.icons import icon
from locdecide.ui.theme import colours_of

__all__ = ["FindingsButton"]


class FindingsButton(QPushButton):
    """Counts findings by severity; its icon is that of the gravest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("flat", "true")
        self.setToolTip(self.tr("List the findings (F8)"))

    def count(self, findings: Sequence[Issue]) -> None:
        """Show how many findings there are; they come gravest first."""
        texts = {
            Severity.ERROR: self.tr("errors: {0}"),
            Severity.WARNING: self.tr("warnings: {0}"),
            Severity.NOTE: self.tr("notes: {0}"),
        }
        parts = [
            text.format(n)
            for severity, text in texts.items()
            if (n := sum(issue.severity is severity for issue in findings))
        ]
        self.setText(", ".join(parts) if parts else self.tr("No findings"))
        colours = colours_of(self.palette())
        worst = findings[0].severity if findings else Severity.NOTE
        tint = {
            Severity.ERROR: colours.bad,
            Severity.WARNING: colours.warn,
            Severity.NOTE: colours.muted,
        }
        self.setIcon(icon(worst.value, tint[worst], 16))
