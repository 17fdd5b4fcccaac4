"""The one dialog for what should not have happened: what to do, and a text to send."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from locdecide import __version__
from locdecide.ui.theme import SPACE

__all__ = ["BugReport"]


class BugReport(QDialog):
    """Says that the work was kept, and holds the report ready to copy."""

    def __init__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
        kept: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("locdecide")
        self.resize(680, 400)
        said = self.tr(
            "Something in locdecide went wrong. The last step may not have been carried out."
        )
        if kept is not None:
            said += " " + self.tr("Your work was copied to {0}.").format(str(kept))
        label = QLabel(said, self)
        label.setWordWrap(True)
        self._report = QPlainTextEdit(self)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setPlainText(
            f"locdecide {__version__}, Python {platform.python_version()}, "
            f"PySide6 {PySide6.__version__}, {platform.platform()}\n\n"
            + "".join(traceback.format_exception(kind, error, trace))
        )
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[3], SPACE[3], SPACE[3])
        layout.addWidget(label)
        layout.addWidget(self._report, 1)
        layout.addWidget(buttons)
        copy.clicked.connect(self._on_copy)
        close.clicked.connect(self.accept)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
