"""Starting the window: settings, looks, language, recovery, and what happens to a bug."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QFileInfo, QLocale, QObject, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from locdecide import __version__
from locdecide.live import i18n
from locdecide.live.countdown import Countdown
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.recovery import Recovery
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.settings import Settings
from locdecide.live.trial import Trial
from locdecide.ui.dialogs.bug_report import BugReport
from locdecide.ui.dialogs.questions import ask_recover
from locdecide.ui.filing import empty_decision
from locdecide.ui.icons import icon
from locdecide.ui.main_window import MainWindow
from locdecide.ui.theme import LIGHT, apply_theme
from locdecide.ui.workbench import Editor, Workbench
from locdecide.words import Language

__all__ = ["Session", "run"]

_log = logging.getLogger(__name__)


class Session(QObject):
    """One run of the program: the document and the window that shows it."""

    def __init__(self, application: QApplication, settings: Settings, recovery: Path) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        i18n.install(settings.language)
        apply_theme(application, settings.appearance)
        self.document = Document(
            empty_decision(self.tr("Feasibility study"), self.tr("Location study")), self
        )
        self._evaluator = Evaluator(self.document, self)
        self._countdown = Countdown(self)
        self._trial = Trial(self.document, self._evaluator, self)
        self._robustness = RobustnessEvaluator(self.document, self._evaluator, self._trial, self)
        application.aboutToQuit.connect(self._robustness.stop)
        self.recovery = Recovery(self.document, recovery, self)
        self.window = self._make_window()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def start(self, path: Path | None) -> None:
        """Show the window, on a file if one is given."""
        self.window.filing.begin()
        self.window.show()
        if path is not None:
            self.window.filing.open(path)
        else:
            self._recover()

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Keep the work, then tell the user about a bug."""
        _log.error("unexpected error", exc_info=(kind, error, trace))
        dialog = BugReport(kind, error, trace, self.recovery.write(), self.window)
        dialog.exec()
        dialog.deleteLater()

    def _make_window(self) -> MainWindow:
        language = self._settings.language
        editor = Editor(self.document, language, self)
        bench = Workbench(
            self.document,
            self._evaluator,
            editor,
            self._settings,
            language,
            self._countdown,
            self._trial,
            self._robustness,
        )
        window = MainWindow(bench)
        window.language_wanted.connect(self._on_language_wanted, Qt.ConnectionType.QueuedConnection)
        window.appearance_wanted.connect(self._on_appearance_wanted)
        window.left.connect(self.recovery.discard)
        return window

    def _on_language_wanted(self, language: Language) -> None:
        if language == self._settings.language:
            return
        self._settings.language = language
        i18n.install(language)
        step = self.window.step
        self.window.keep_state()
        old, self.window = self.window, self._make_window()
        self.window.show_step(step)
        self.window.show()
        old.hide()
        old.deleteLater()

    def _on_appearance_wanted(self, appearance: str) -> None:
        self._settings.appearance = appearance  # type: ignore[assignment]
        apply_theme(self._application, self._settings.appearance)

    def _on_scheme_changed(self) -> None:
        apply_theme(self._application, self._settings.appearance)

    def _recover(self) -> None:
        for found in self.recovery.found():
            when = QLocale().toString(
                QFileInfo(str(found.path)).lastModified(), QLocale.FormatType.ShortFormat
            )
            taken = ask_recover(self.window, found.decision.title or self.tr("Untitled"), when)
            if taken:
                self.document.take(found.decision, modified=True)
                # The old copy goes only when the new one stands, whatever the disk says.
                if self.recovery.write() not in (None, found.path):
                    found.path.unlink(missing_ok=True)
                return
            found.path.unlink(missing_ok=True)


def run(path: Path | None) -> int:
    """Open the window and return the exit code when it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("locdecide")
    application.setOrganizationName("locdecide")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("locdecide")
    application.setWindowIcon(icon("app", LIGHT.accent, 64))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    session = Session(application, Settings(QSettings()), Path(folder) / "recovery")
    sys.excepthook = session.report
    session.start(path)
    return application.exec()
