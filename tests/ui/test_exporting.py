from __future__ import annotations

import errno
import hashlib
from collections.abc import Callable
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from locdecide import report
from locdecide.decision import edits
from locdecide.evaluation import Cancelled
from locdecide.excel import pack
from locdecide.excel.reader import read_workbook
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
    assert not window.filing.exports.busy
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


@pytest.mark.parametrize("name", ["board.pdf", "pack.xlsx"])
def test_that_an_unwritable_place_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    choose(monkeypatch, tmp_path / "missing" / name)
    told: list[str] = []
    monkeypatch.setattr(filing, "tell", lambda _, text: told.append(text))
    filing_ = window.filing
    begin = filing_.export_report if name.endswith("pdf") else filing_.export_pack
    begin()
    qtbot.waitUntil(lambda: bool(told), timeout=_LONG)
    assert len(told) == 1
    assert name in told[0]
    assert not window.filing.exports.busy
    assert window._workbench.document.decision.log == ()


def test_that_a_workbook_that_is_open_elsewhere_is_told_before_anything_is_computed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pack.xlsx"
    target.write_bytes(b"open in Excel")
    choose(monkeypatch, target)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(target))

    monkeypatch.setattr(Path, "open", refused)
    monkeypatch.setattr(pack, "export_pack", lambda *_, **__: pytest.fail("computed"))
    told: list[str] = []
    monkeypatch.setattr(filing, "tell", lambda _, text: told.append(text))
    window.filing.export_pack()
    qtbot.waitUntil(lambda: bool(told), timeout=_LONG)
    monkeypatch.undo()
    assert "open in another program" in told[0]
    assert target.read_bytes() == b"open in Excel"


def test_that_the_pack_is_written_beside_the_window_and_the_log_tells_of_it(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "pack.xlsx"
    choose(monkeypatch, target)
    workbench.settings.user_name = "Kari Moe"
    document = workbench.document
    workbench.editor.apply(lambda d: edits.change_frame(d, title="A title"), "Title")
    document.undo_stack.setClean()
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_pack()
        # Work goes on meanwhile.
        assert window.filing.exports.busy
    (line,) = document.decision.log
    assert (line.who, line.event, line.file) == ("Kari Moe", "exported", "pack.xlsx")
    assert line.digest == hashlib.sha256(target.read_bytes()).hexdigest()
    assert document.modified
    assert read_workbook(target).decision.title == "A title"
    # The line is no step of its own, and no undo takes it away.
    document.undo_stack.undo()
    assert document.decision.title != "A title"
    assert document.decision.log == (line,)
    document.undo_stack.redo()
    assert (document.decision.title, document.decision.log) == ("A title", (line,))


def test_that_a_cancelled_pack_leaves_the_file_as_it_was(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "pack.xlsx"
    target.write_bytes(b"as it was")
    choose(monkeypatch, target)
    begun, over = Event(), Event()

    def long(*_: object, cancelled: Callable[[], bool], **__: object) -> None:
        begun.set()
        while not cancelled():
            pass
        over.set()
        raise Cancelled

    monkeypatch.setattr(pack, "export_pack", long)
    window.filing.export_pack()
    qtbot.waitUntil(begun.is_set)
    (dialog,) = window.findChildren(QProgressDialog)
    dialog.forceShow()
    (button,) = dialog.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(over.is_set)
    assert target.read_bytes() == b"as it was"
    assert list(tmp_path.glob("*.tmp")) == []
    assert workbench.document.decision.log == ()


def test_that_a_pack_leaves_out_a_round_that_is_hidden(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "pack.xlsx"
    choose(monkeypatch, target)
    workbench.document.apply(
        lambda d: edits.start_round(d, "where", name="Hidden one", round_id="hidden"), text="Start"
    )
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_pack()
    studies = read_workbook(target).decision.studies
    assert all(each.id != "hidden" for study in studies for each in study.rounds)
    # Nothing was changed in it, so there is nothing to take back, and the hidden round stays.
    before = workbench.document.decision
    assert not window.filing.open(target)
    assert "says the same" in window._message.text
    assert workbench.document.decision is before


def test_that_an_export_of_a_decision_that_was_left_is_not_in_the_next_ones_log(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "board.html")
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_report()
        workbench.document.take(msgspec.structs.replace(site_decision(), id="another"))
    assert workbench.document.decision.log == ()


def test_that_a_template_is_no_event_of_the_decision(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(monkeypatch, tmp_path / "template.xlsx")
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_template()
    assert workbench.document.decision.log == ()
    assert not workbench.document.modified


def test_that_a_cancelled_report_leaves_no_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "board.html"
    choose(monkeypatch, target)
    written: list[object] = []
    window.filing.exported.connect(written.append)
    window.filing.export_report()
    assert window.filing.exports.busy
    (dialog,) = window.findChildren(QProgressDialog)
    dialog.forceShow()
    (button,) = dialog.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.filing.exports.busy
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


def test_that_slides_are_written_where_the_user_says(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "board", "PowerPoint slides (*.pptx)")
    with qtbot.waitSignal(window.filing.exported, timeout=_LONG):
        window.filing.export_deck()
    assert (tmp_path / "board.pptx").read_bytes().startswith(b"PK")
