"""The window that fills the board's screen with nothing but the board view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from locdecide.ui.board.view import BoardView
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.projector import room_screen

__all__ = ["BoardWindow"]

_QUIET_MS = 3000


class BoardWindow(QWidget):
    """The board view on the second screen where there is one; F5 or Esc takes it away."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workbench = workbench
        self.view = BoardView(workbench, self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self.setWindowTitle(self.tr("Board view"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.left.connect(self.hide)
        workbench.document.study_changed.connect(self._on_study_changed)

    def toggle(self, screen: int = 0) -> None:
        """Show a screen where the board sees it, or take the window away."""
        if self.isVisible():
            self.hide()
            return
        if not self._workbench.document.study_id:
            return
        owner = self.parentWidget()
        laptop = owner.window().screen() if owner is not None else QGuiApplication.primaryScreen()
        seen = room_screen(QGuiApplication.screens(), laptop)
        if seen is not None:
            self.setScreen(seen)
            self.setGeometry(seen.geometry())
        self.view.show_screen(screen)
        self.showFullScreen()
        self.activateWindow()
        self.view.setFocus()
        QGuiApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._quiet.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._quiet.stop()
        QGuiApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the pointer while it moves over the window."""
        moving = event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress)
        if moving and isinstance(watched, QWidget) and watched.window() is self:
            self.unsetCursor()
            self._quiet.start()
        return False

    def _on_study_changed(self) -> None:
        if not self._workbench.document.study_id:
            self.hide()
