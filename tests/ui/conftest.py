"""A workbench for tests of the window: a sample decision, fresh settings, our theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from locdecide.decision.model import Decision
from locdecide.live import i18n
from locdecide.live.countdown import Countdown
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.settings import Settings
from locdecide.live.trial import Trial
from locdecide.ui.theme import apply_theme
from locdecide.ui.workbench import Editor, Workbench
from locdecide.words import Language
from tests.samples import site_decision

Make = Callable[..., Workbench]


@pytest.fixture
def make_workbench(qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    """Return a function that makes a workbench; English, light, the site decision by default."""
    documents: list[Document] = []
    running: list[RobustnessEvaluator] = []

    def make(decision: Decision | None = None, language: Language = "en") -> Workbench:
        settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
        settings.language = language
        i18n.install(language)
        apply_theme(qapp, "light")
        document = Document(decision or site_decision())
        documents.append(document)
        if decision is None:
            document.choose_study("where")
        evaluator = Evaluator(document, document)
        editor = Editor(document, language, document)
        countdown = Countdown(document)
        trial = Trial(document, evaluator, document)
        robustness = RobustnessEvaluator(document, evaluator, trial, document)
        running.append(robustness)
        return Workbench(
            document, evaluator, editor, settings, language, countdown, trial, robustness
        )

    yield make
    for each in running:
        each.stop()
    for document in documents:
        document.deleteLater()
    i18n.install("en")


@pytest.fixture
def workbench(make_workbench: Make) -> Workbench:
    """A workbench on the site decision, its location study in front."""
    return make_workbench()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window open behind it.

    What was closed goes at once: the next test's theme would style all of it anew.
    """
    yield
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert left == []
