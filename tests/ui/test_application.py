"""A whole session: start, recovery, change of language and colours, and a bug."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, storage
from locdecide.decision.issues import Step
from locdecide.live import i18n
from locdecide.live.settings import Settings
from locdecide.ui import application
from locdecide.ui.application import Session
from locdecide.ui.dialogs.bug_report import BugReport
from locdecide.ui.theme import DARK, LIGHT, colours_of
from tests.samples import site_decision


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    settings.language, settings.appearance = "en", "light"
    made = Session(qapp, settings, tmp_path / "recovery")
    yield made
    made.document.undo_stack.setClean()
    made.window.hide()
    made.window.deleteLater()
    made.deleteLater()
    i18n.install("en")
    qtbot.wait(1)


def test_that_a_session_opens_the_file_it_is_started_with(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.locdecide"
    storage.save(path, site_decision())
    session.start(path)
    assert session.window.isVisible()
    assert session.document.decision.title == "Where to build"
    assert session.document.path == path


def test_that_the_language_changes_and_work_and_page_stay(session: Session, qtbot: QtBot) -> None:
    session.start(None)
    session.document.apply(lambda d: edits.change_frame(d, title="Kept"), text="Title")
    session.window.show_step(Step.CRITERIA)
    old = session.window
    old.language_wanted.emit("nb")
    qtbot.waitUntil(lambda: session.window is not old)
    assert session.window.step is Step.CRITERIA
    assert session.window.menuBar().actions()[0].text() == "&Fil"
    assert session.document.decision.title == "Kept"
    session.document.undo_stack.undo()
    assert session.document.decision.title == ""


def test_that_colours_change_at_once(session: Session) -> None:
    session.start(None)
    assert colours_of(session.window.palette()) is LIGHT
    session.window.appearance_wanted.emit("dark")
    assert colours_of(session.window.palette()) is DARK
    session.window.appearance_wanted.emit("light")


@pytest.mark.parametrize("taken", [True, False])
def test_that_unsaved_work_of_a_session_that_ended_badly_is_offered_once(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    folder = tmp_path / "recovery"
    folder.mkdir(exist_ok=True)
    lost = edits.change_frame(site_decision(), title="Lost work")
    storage.save(folder / "left.locdecide", lost)
    asked: list[str] = []

    def answer(_parent: object, title: str, _time: str) -> bool:
        asked.append(title)
        return taken

    monkeypatch.setattr(application, "ask_recover", answer)
    session.start(None)
    assert asked == ["Lost work"]
    assert (session.document.decision.title == "Lost work") is taken
    assert session.document.modified is taken
    assert not (folder / "left.locdecide").exists()


def test_that_a_bug_keeps_the_work_and_shows_a_report(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    session.start(None)
    session.document.apply(lambda d: edits.change_frame(d, title="At risk"), text="Title")
    shown: list[str] = []

    def look(dialog: BugReport) -> None:
        shown.append(dialog.findChild(QPlainTextEdit).toPlainText())

    monkeypatch.setattr(BugReport, "exec", look)
    error = ValueError("a bug for the test")
    session.report(ValueError, error, None)
    assert "a bug for the test" in shown[0]
    assert "unexpected error" in caplog.text
    (copy,) = (tmp_path / "recovery").glob("*.locdecide")
    assert storage.load(copy).decision.title == "At risk"
