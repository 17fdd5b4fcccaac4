"""Opening a workbook of the decision that is open: seen first, then taken, or left."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, storage
from locdecide.decision.model import Decision
from locdecide.excel.writer import write_decision
from locdecide.ui import filing
from locdecide.ui.dialogs.changes import ChangesDialog
from locdecide.ui.dialogs.questions import Answer
from locdecide.ui.main_window import MainWindow
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision

Write = Callable[[Decision], Path]


@pytest.fixture
def window(workbench: Workbench, qtbot: QtBot) -> MainWindow:
    made = MainWindow(workbench)
    qtbot.addWidget(made, before_close_func=lambda _: workbench.document.undo_stack.setClean())
    made.show()
    with qtbot.waitExposed(made):
        pass
    return made


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a workbook of a decision."""

    def written(decision: Decision) -> Path:
        path = tmp_path / "changed.xlsx"
        write_decision(decision, path, "en")
        return path

    return written


def pressing(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, name: str
) -> list[tuple[tuple[str, ...], bool]]:
    """Press a button of the dialog when it is shown; return its lines and whether it can take."""
    seen: list[tuple[tuple[str, ...], bool]] = []

    def run(dialog: ChangesDialog) -> int:
        dialog.show()
        seen.append((dialog.lines, dialog.take_button.isEnabled()))
        qtbot.mouseClick(getattr(dialog, f"{name}_button"), Qt.MouseButton.LeftButton)
        dialog.hide()
        return dialog.result()

    monkeypatch.setattr(ChangesDialog, "exec", run)
    return seen


def changed(decision: Decision) -> Decision:
    decision = edits.change_frame(decision, title="Changed in Excel")
    study = next(each for each in decision.studies if each.id == "where")
    alternative = study.alternatives[0].id
    leaf = next(k for k, p in study.performances[alternative].items() if p.value == p.value)
    return edits.set_performance(decision, "where", alternative, leaf, 12.5)


def test_that_changes_are_shown_and_taken_as_one_step(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = workbench.document
    document.save(tmp_path / "own.locdecide")
    workbench.editor.apply(lambda d: edits.change_frame(d, context="Mine"), "Context")
    before = document.decision
    path = write(edits.change_frame(changed(before), context="Mine"))
    seen = pressing(monkeypatch, qtbot, "take")
    assert window.filing.open(path)
    lines, takeable = seen[0]
    assert takeable
    assert any("Where to build" in line and "Changed in Excel" in line for line in lines)
    assert any("12.5" in line for line in lines)
    assert document.path == tmp_path / "own.locdecide"
    assert document.decision.title == "Changed in Excel"
    (line,) = document.decision.log
    assert (line.event, line.file) == ("imported", "changed.xlsx")
    assert line.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "were taken" in window._message.text
    document.undo_stack.undo()
    assert document.decision == before
    document.undo_stack.undo()
    assert document.decision.context == ""


def test_that_nothing_is_taken_where_the_user_cancels(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = workbench.document.decision
    pressing(monkeypatch, qtbot, "cancel")
    assert not window.filing.open(write(changed(before)))
    assert workbench.document.decision is before
    assert not workbench.document.modified


def test_that_escape_takes_nothing(
    window: MainWindow, workbench: Workbench, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workbench.document.decision
    monkeypatch.setattr(ChangesDialog, "exec", lambda dialog: dialog.reject())
    assert not window.filing.open(write(changed(before)))
    assert workbench.document.decision is before


def test_that_it_can_be_opened_as_another_decision(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = workbench.document.decision
    pressing(monkeypatch, qtbot, "open")
    assert window.filing.open(write(changed(before)))
    decision = workbench.document.decision
    assert decision.title == "Changed in Excel"
    assert decision.id != before.id
    assert workbench.document.path is None
    assert [line.event for line in decision.log] == ["imported"]


def test_that_unsaved_work_is_asked_about_before_another_decision_is_opened(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workbench.editor.apply(lambda d: edits.change_frame(d, context="Mine"), "Context")
    before = workbench.document.decision
    monkeypatch.setattr(filing, "ask_unsaved", lambda *_: Answer.CANCEL)
    pressing(monkeypatch, qtbot, "open")
    assert not window.filing.open(write(changed(before)))
    assert workbench.document.decision is before


def test_that_an_unchanged_workbook_is_said_to_be_the_same(
    window: MainWindow, workbench: Workbench, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChangesDialog, "exec", lambda _: pytest.fail("asked"))
    assert not window.filing.open(write(workbench.document.decision))
    assert "says the same" in window._message.text
    assert not workbench.document.modified


def test_that_a_secret_round_and_what_was_signed_stay_when_changes_are_taken(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write(changed(workbench.document.decision))
    workbench.document.apply(
        lambda d: edits.start_round(d, "where", name="Secret", round_id="secret"), text="Start"
    )
    pressing(monkeypatch, qtbot, "take")
    assert window.filing.open(path)
    assert workbench.document.study.rounds[-1].id == "secret"


def test_that_frozen_must_haves_keep_a_workbook_from_being_taken(
    window: MainWindow,
    workbench: Workbench,
    write: Write,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = workbench.document
    document.apply(lambda d: edits.add_gate(d, "where", "A permit", gate_id="g9"), text="Add")
    path = write(edits.change_gate(document.decision, "where", "g9", name="No permit"))
    entry = workbench.recorder.entry("gates-frozen", "Frozen")
    document.apply(lambda d: edits.freeze_gates(d, "where", entry), text="Freeze")
    before = document.decision
    seen = pressing(monkeypatch, qtbot, "cancel")
    assert not window.filing.open(path)
    assert not seen[0][1]
    assert document.decision is before


def test_that_a_file_of_the_open_decision_is_opened_as_before(
    window: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "same.locdecide"
    storage.save(path, edits.change_frame(site_decision(), title="Another state"))
    assert window.filing.open(path)
    assert workbench.document.decision.title == "Another state"
    assert workbench.document.path == path
    assert workbench.document.decision.log == ()


def test_that_a_new_decision_begins_its_log(window: MainWindow, workbench: Workbench) -> None:
    workbench.settings.user_name = "  Kari   Moe "
    window.filing.new()
    (line,) = workbench.document.decision.log
    assert (line.event, line.who) == ("created", "Kari Moe")
    assert not workbench.document.modified
