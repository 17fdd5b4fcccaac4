"""The second copy of unsaved work: there when needed, gone when not."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer

from locdecide.decision import edits, storage
from locdecide.live.document import Document
from locdecide.live.recovery import Recovery
from tests.samples import site_decision


def change(document: Document, title: str = "Unsaved") -> None:
    document.apply(partial(edits.change_frame, title=title), text="Title")


@pytest.fixture
def recovery(document: Document, tmp_path: Path) -> Recovery:
    return Recovery(document, tmp_path / "recovery", document)


def end_badly(recovery: Recovery) -> None:
    """Let go of the copy as the system does for a process that is gone."""
    assert recovery._lock is not None
    recovery._lock.unlock()


def test_that_a_change_starts_the_clock_and_the_copy_holds_it(
    document: Document, recovery: Recovery, tmp_path: Path
) -> None:
    (timer,) = recovery.findChildren(QTimer)
    assert not timer.isActive()
    change(document)
    assert timer.isActive()
    path = recovery.write()
    assert path is not None
    assert not timer.isActive()
    assert storage.load(path).decision == document.decision
    end_badly(recovery)
    (found,) = Recovery(Document(site_decision(), document), tmp_path / "recovery").found()
    assert (found.decision.title, found.path) == ("Unsaved", path)


def test_that_saving_or_undoing_removes_the_copy(
    document: Document, recovery: Recovery, tmp_path: Path
) -> None:
    change(document)
    path = recovery.write()
    assert path is not None
    document.save(tmp_path / "d.locdecide")
    assert not path.exists()
    assert recovery.write() is None
    change(document, "Again")
    assert recovery.write() == path
    document.undo_stack.undo()
    assert recovery.write() is None
    assert not path.exists()
    assert recovery.found() == ()


def test_that_copies_are_found_newest_first_and_unreadable_ones_are_passed_over(
    recovery: Recovery, tmp_path: Path
) -> None:
    assert recovery.found() == ()
    folder = tmp_path / "recovery"
    folder.mkdir()
    for age, title in enumerate(("New", "Old")):
        path = folder / f"{title}.locdecide"
        storage.save(path, replace(site_decision(), title=title))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    (folder / "broken.locdecide").write_bytes(b'{"format":"locdecide","ver')
    (folder / "empty.locdecide").write_bytes(b"")
    (folder / "other.txt").write_text("x", encoding="utf-8")
    assert [found.decision.title for found in recovery.found()] == ["New", "Old"]


def test_that_a_place_that_cannot_be_written_does_not_stop_the_work(
    document: Document, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    recovery = Recovery(document, tmp_path / "file" / "recovery", document)
    change(document)
    assert recovery.write() is None
    recovery.discard()
    assert document.modified


@pytest.mark.parametrize("key", ["../outside", "a/b", "CON", "x\0y", "Ø"])
def test_that_an_id_from_a_file_never_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    document = Document(replace(site_decision(), id=key))
    recovery = Recovery(document, tmp_path / "recovery", document)
    change(document)
    path = recovery.write()
    assert path is not None
    assert path.parent == tmp_path / "recovery"
    end_badly(recovery)
    assert [found.path for found in recovery.found()] == [path]
    document.deleteLater()


def test_that_recovered_work_is_kept_as_unsaved(document: Document, recovery: Recovery) -> None:
    document.take(site_decision(), modified=True)
    (timer,) = recovery.findChildren(QTimer)
    assert timer.isActive()
    assert recovery.write() is not None
    document.take(site_decision())
    assert recovery.found() == ()


def test_that_work_left_for_an_import_is_not_offered_again(
    document: Document, recovery: Recovery
) -> None:
    change(document)
    left = recovery.write()
    document.take(replace(site_decision(), id="imported"), modified=True)
    kept = recovery.write()
    assert left is not None
    assert not left.exists()
    end_badly(recovery)
    assert [found.path for found in recovery.found()] == [kept]


def test_that_the_copy_of_a_session_that_still_runs_is_not_offered(
    tmp_path: Path,
) -> None:
    running = Document(site_decision())
    held = Recovery(running, tmp_path)
    running.apply(partial(edits.change_frame, title="Under way"), text="Title")
    copy = held.write()
    assert copy is not None
    other = Recovery(Document(site_decision()), tmp_path)
    assert other.found() == ()
    end_badly(held)
    assert [found.decision.title for found in other.found()] == ["Under way"]
