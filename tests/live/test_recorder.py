"""Lines of the log: who, when, and beside the history where nothing was edited."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.live.document import Change, Document
from locdecide.live.recorder import Recorder, digest_of
from locdecide.live.settings import Settings
from tests.samples import site_decision


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:
    assert qapp is not None
    made = Document(site_decision())
    yield made
    made.deleteLater()


@pytest.fixture
def recorder(document: Document, settings: Settings) -> Recorder:
    return Recorder(document, settings, "Facilitator")


def retitle(document: Document, title: str, merge_key: str | None = None) -> None:
    document.apply(partial(edits.change_frame, title=title), text="Title", merge_key=merge_key)


def events(document: Document) -> list[str]:
    return [line.event for line in document.decision.log]


def test_that_a_line_says_who_as_typed_and_when(recorder: Recorder, settings: Settings) -> None:
    assert recorder.entry("exported", "x").who == "Facilitator"
    settings.user_name = "  Kari \n Moe "
    line = recorder.entry("exported", "x", file="a.xlsx", digest="ab")
    assert (line.who, line.file, line.digest) == ("Kari Moe", "a.xlsx", "ab")
    assert abs(datetime.now() - datetime.fromisoformat(line.time)) < timedelta(minutes=1)


def test_that_a_name_of_spaces_is_no_name(recorder: Recorder, settings: Settings) -> None:
    settings.user_name = "   "
    assert recorder.who == "Facilitator"


def test_that_a_noted_line_stays_through_every_undo_and_redo(
    recorder: Recorder, document: Document
) -> None:
    retitle(document, "One")
    recorder.note("exported", "first")
    retitle(document, "Two")
    recorder.note("exported", "second")
    stack = document.undo_stack
    stack.undo()
    assert (document.decision.title, len(events(document))) == ("One", 2)
    recorder.note("exported", "third")
    stack.undo()
    assert document.decision.title == site_decision().title
    assert [line.text for line in document.decision.log] == ["first", "second", "third"]
    stack.redo()
    stack.redo()
    assert document.decision.title == "Two"
    assert [line.text for line in document.decision.log] == ["first", "second", "third"]
    assert not stack.canRedo()


def test_that_an_edit_with_its_own_line_goes_with_undo_and_the_noted_line_stays(
    recorder: Recorder, document: Document
) -> None:
    document.apply(partial(edits.record, entry=recorder.entry("concluded", "x")), text="Conclude")
    recorder.note("exported", "x")
    assert events(document) == ["concluded", "exported"]
    document.undo_stack.undo()
    assert events(document) == ["exported"]
    document.undo_stack.redo()
    assert events(document) == ["concluded", "exported"]


def test_that_a_noted_line_is_something_to_save_and_tells_of_the_log_alone(
    recorder: Recorder, document: Document, qtbot: QtBot, tmp_path: Path
) -> None:
    document.save(tmp_path / "a.locdecide")
    with qtbot.waitSignal(document.changed) as told:
        recorder.note("exported", "x")
    assert told.args == [Change.LOG]
    assert document.modified
    document.save()
    assert not document.modified


def test_that_a_run_of_merged_steps_ends_with_a_noted_line(
    recorder: Recorder, document: Document
) -> None:
    retitle(document, "On", merge_key="t")
    recorder.note("exported", "x")
    retitle(document, "On and on", merge_key="t")
    document.undo_stack.undo()
    assert (document.decision.title, events(document)) == ("On", ["exported"])


def test_that_another_decision_begins_without_lines_of_the_one_before(
    recorder: Recorder, document: Document
) -> None:
    recorder.note("exported", "x")
    document.take(site_decision())
    retitle(document, "New")
    document.undo_stack.undo()
    assert events(document) == []


def test_that_the_digest_is_the_sha_256_of_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"content")
    assert digest_of(path) == hashlib.sha256(b"content").hexdigest()
    assert digest_of(tmp_path / "gone.bin") == ""
