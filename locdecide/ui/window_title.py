"""The window's title and header: which decision and study this is, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QDate, QFileInfo, QLocale, QObject
from PySide6.QtWidgets import QMainWindow

from locdecide.live.document import Change, Document
from locdecide.ui.widgets.study_path import StudyPath

__all__ = ["WindowTitle"]


class WindowTitle(QObject):
    """Keeps title and header of a window true to its document."""

    def __init__(self, document: Document, path: StudyPath, window: QMainWindow) -> None:
        super().__init__(window)
        self._document = document
        self._path = path
        self._window = window
        self._saved_at = ""
        document.changed.connect(self._on_changed)
        document.file_changed.connect(self._on_file_changed)
        document.undo_stack.cleanChanged.connect(self.show_state)

    def show_state(self) -> None:
        """Show which decision and study are in front, and whether they are saved."""
        document = self._document
        name = document.path.name if document.path else document.decision.title
        self._window.setWindowTitle(f"{name or self.tr('Untitled')}[*] – locdecide")
        self._window.setWindowModified(document.modified)
        self._path.show_decision(document.decision, document.study_id)
        if document.modified:
            text = self.tr("not saved")
        elif self._saved_at:
            text = self.tr("saved {0}").format(self._saved_at)
        else:
            text = ""
        self._path.show_saved(text)

    def _on_changed(self, change: Change) -> None:
        if change & (Change.STUDIES | Change.FRAME):
            self.show_state()

    def _on_file_changed(self) -> None:
        document = self._document
        self._saved_at = ""
        if document.path is not None and not document.modified:
            when = QFileInfo(str(document.path)).lastModified()
            today = when.date() == QDate.currentDate()
            shown = QLocale().toString(when.time(), "HH:mm") if today else ""
            self._saved_at = shown or QLocale().toString(
                when.date(), QLocale.FormatType.ShortFormat
            )
        self.show_state()
