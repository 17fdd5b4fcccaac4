from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from locdecide import report
from locdecide.decision import edits
from locdecide.ui import filing
from locdecide.ui.main_window import MainWindow
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

_LONG = 30_000


@pytest.fixture
def workbench(make_workbench: Make) -> Workbench:
    decision = site_decision()
    for study in decision.studies:
        decision = edits.change_method(decision, study.id, draws=1000)
    return make_workbench(decision)


@pytest.fixture
def window(workbench: Workbench, qtbot: QtBot) -> MainWindow:
    made = MainWindow(workbench)
    qtbot.addWidget(made, before_close_func=_forget_changes)
    made.show()
    with qtbot.waitExposed(made):
        pass
    return made


def _forget_changes(window: MainWindow) -> None:
    window._workbench.document.undo_stack.setClean()


def choose(monkeypatch: pytest.MonkeyPatch, target: Path, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))


def test_that_the_key_writes_the_report_beside_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "board.pdf"
    choose(monkeypatch, target)
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG) as written:
        qtbot.keyClick(
            window,
            Qt.Key.Key_E,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert written.args == [target]
    assert target.read_bytes().startswith(b"%PDF")
    assert not window.filing.reports.busy
    assert str(target) in window._message.text


def test_that_the_menu_has_it(window: MainWindow) -> None:
    texts = [action.text() for action in window.findChildren(QAction)]
    assert "Export &report …" in texts


def test_that_the_chosen_kind_gives_a_name_its_ending(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "board 1.2", "Web page (*.html)")
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_report()
    text = (tmp_path / "board 1.2.html").read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")


def test_that_an_unwritable_place_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "missing" / "board.pdf")
    told: list[str] = []
    monkeypatch.setattr(filing, "tell", lambda _, text: told.append(text))
    window.filing.export_report()
    qtbot.waitUntil(lambda: bool(told), timeout=_LONG)
    assert len(told) == 1
    assert "board.pdf" in told[0]
    assert not window.filing.reports.busy


def test_that_a_cancelled_report_leaves_no_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "board.html"
    choose(monkeypatch, target)
    written: list[object] = []
    window.filing.exported.connect(written.append)
    window.filing.export_report()
    assert window.filing.reports.busy
    (dialog,) = window.findChildren(QProgressDialog)
    dialog.forceShow()
    (button,) = dialog.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.filing.reports.busy
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        choose(monkeypatch, tmp_path / "second.html")
        window.filing.export_report()
    assert written == [tmp_path / "second.html"]
    assert not target.exists()


def test_that_what_is_changed_meanwhile_is_not_in_the_report(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "board.html"
    choose(monkeypatch, target)
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_report()
        workbench.editor.apply(lambda d: edits.change_frame(d, title="Another title"), "Title")
    assert "Another title" not in target.read_text("utf-8")


def test_that_the_report_is_in_the_windows_language(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "board.html"
    choose(monkeypatch, target)
    asked: list[str] = []
    real = report.report_of

    def kept(decision: object, language: str, **options: object) -> object:
        asked.append(language)
        return real(decision, language, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(report, "report_of", kept)
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_report()
    assert asked == [window._workbench.language]
