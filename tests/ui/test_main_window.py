from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, storage
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision
from locdecide.decision.rounds import current_round
from locdecide.excel.ballots import write_ballots
from locdecide.ui import filing
from locdecide.ui.dialogs.questions import Answer
from locdecide.ui.main_window import MainWindow
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.widgets.verdict_chip import VerdictChip
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot_dialog import BallotDialog
from tests.samples import site_decision
from tests.ui.workshop.scenario import voted, workshop


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


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def retitle(workbench: Workbench, title: str) -> None:
    workbench.editor.apply(lambda d: edits.change_frame(d, title=title), "Change the title")


@pytest.mark.parametrize(("number", "step"), list(enumerate(Step, start=1)))
def test_that_ctrl_and_a_number_brings_the_page_of_that_step(
    window: MainWindow, qtbot: QtBot, number: int, step: Step
) -> None:
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    window.show_step(Step.RANKING if step is not Step.RANKING else Step.FRAME)
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert window.step is step
    assert window.page(step).isVisible()


def test_that_a_page_begins_in_its_work_when_another_page_had_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    window.show_step(Step.DATA)
    window.show_step(Step.RECORD)
    record = window.page(Step.RECORD)
    assert isinstance(record, RecordPage)
    proposal = record.section("conclusion").home
    assert window.focusWidget() is proposal
    record.buttons["conclusion"].setFocus()
    window.show_step(Step.DATA)
    window.show_step(Step.RECORD)
    assert window.focusWidget() is record.buttons["conclusion"]


def test_that_the_verdict_in_the_header_leads_to_what_is_behind_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    chip = window.findChild(VerdictChip)
    qtbot.waitUntil(chip.isVisible, timeout=20_000)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert window.step is Step.ROBUSTNESS


def test_that_the_ranking_leads_on_to_robustness_and_to_a_question(window: MainWindow) -> None:
    window.show_step(Step.RANKING)
    page = window.page(Step.RANKING)
    page._next.click()
    assert window.step is Step.ROBUSTNESS
    window.show_step(Step.RANKING)
    page.question_wanted.emit("outsiders")
    assert window.step is Step.ROBUSTNESS
    assert window.page(Step.ROBUSTNESS).topic_name == "outsiders"


def test_that_a_spot_is_gone_to_from_the_robustness_page(window: MainWindow) -> None:
    window.show_step(Step.ROBUSTNESS)
    place = Place(step=Step.DATA, study="where", alternative="s2", criterion="raw")
    window.page(Step.ROBUSTNESS).place_wanted.emit(place)
    assert window.step is Step.DATA


def test_that_undo_and_redo_work_from_the_keyboard(
    window: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    retitle(workbench, "Another")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workbench.document.decision.title == "Where to build"
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, control_shift)
    assert workbench.document.decision.title == "Another"


def test_that_the_next_study_follows_and_the_first_comes_after_the_last(
    window: MainWindow, workbench: Workbench
) -> None:
    assert workbench.document.study_id == "where"
    window.show_next_study()
    assert workbench.document.study_id == "whether"
    window.show_next_study()
    assert workbench.document.study_id == "where"


def test_that_a_finding_leads_to_its_study_and_step(
    window: MainWindow, workbench: Workbench
) -> None:
    window.show_place(Place(step=Step.DATA, study="whether", alternative="move", criterion="cost"))
    assert window.step is Step.DATA
    assert workbench.document.study_id == "whether"


def test_that_a_saved_decision_is_read_back_the_same(
    window: MainWindow, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.locdecide"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    retitle(workbench, "Kept")
    assert window.isWindowModified()
    assert window.filing.save()
    assert not window.isWindowModified()
    assert storage.load(target).decision == workbench.document.decision
    assert workbench.settings.recent_files[0] == target.resolve()


def test_that_a_name_without_ending_gets_it(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "v1.2"), ""))
    assert window.filing.save_as()
    assert (tmp_path / "v1.2.locdecide").exists()


@pytest.mark.parametrize(
    ("answer", "left", "saved"),
    [(Answer.SAVE, True, True), (Answer.DISCARD, True, False), (Answer.CANCEL, False, False)],
)
def test_that_unsaved_changes_are_asked_about_before_they_are_left(
    window: MainWindow,
    workbench: Workbench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
    left: bool,
    saved: bool,
) -> None:
    target = tmp_path / "b.locdecide"
    workbench.document.save(target)
    retitle(workbench, "Changed")
    monkeypatch.setattr(filing, "ask_unsaved", lambda *_: answer)
    assert window.close() is left
    assert (storage.load(target).decision.title == "Changed") is saved


def test_that_a_file_changed_by_somebody_else_is_not_written_over_unasked(
    window: MainWindow, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "c.locdecide"
    workbench.document.save(target)
    other = edits.change_frame(site_decision(), title="Theirs")
    storage.save(target, other)
    retitle(workbench, "Ours")
    monkeypatch.setattr(filing, "ask_changed_on_disk", lambda *_: Answer.CANCEL)
    assert not window.filing.save()
    assert storage.load(target).decision.title == "Theirs"
    monkeypatch.setattr(filing, "ask_changed_on_disk", lambda *_: Answer.OVERWRITE)
    assert window.filing.save()
    assert storage.load(target).decision.title == "Ours"


def test_that_a_dropped_file_is_opened(
    window: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "d.locdecide"
    storage.save(path, edits.change_frame(site_decision(), title="Dropped"))
    drop(window, path)
    assert workbench.document.decision.title == "Dropped"
    assert workbench.document.path == path


def test_that_a_damaged_file_changes_nothing_and_says_why(
    window: MainWindow, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "e.locdecide"
    path.write_bytes(storage.encode(site_decision())[:900])
    shown: list[str] = []
    monkeypatch.setattr(
        filing.FindingsDialog, "exec", lambda self: shown.append(self._list.item(0).text())
    )
    before = workbench.document.decision
    assert not window.filing.open(path)
    assert workbench.document.decision is before
    assert "damaged or incomplete" in shown[0]


def test_that_a_workbook_is_imported_as_unsaved_work_without_a_file(
    window: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    from locdecide.excel.writer import write_decision

    path = tmp_path / "f.xlsx"
    another = msgspec.structs.replace(site_decision(), id="another", title="From Excel")
    write_decision(another, path, "nb")
    assert window.filing.open(path)
    assert workbench.document.decision.title == "From Excel"
    assert workbench.document.path is None
    assert workbench.document.modified


def test_that_a_refused_edit_is_shown_and_goes_with_the_next_taken_one(
    window: MainWindow, workbench: Workbench
) -> None:
    workbench.editor.apply(lambda d: edits.change_participant(d, "anne", voting_power=-1), "Change")
    assert window._message.isVisible()
    assert window._message.text == "Voting power is 0 or more."
    retitle(workbench, "Next")
    assert not window._message.isVisible()


def test_that_every_page_survives_an_empty_decision(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(filing, "ask_unsaved", lambda *_: Answer.DISCARD)
    window.filing.new()
    for step in Step:
        window.show_step(step)
        qtbot.wait(1)
        assert window.page(step).isVisible()
    window.show_next_study()
    for step in Step:
        window.show_step(step)
        qtbot.wait(1)


def test_that_saving_by_key_takes_the_words_still_being_typed(
    window: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "g.locdecide"
    workbench.document.save(target)
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    window.show_step(Step.FRAME)
    line = window.page(Step.FRAME).title
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Half typed")
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert storage.load(target).decision.title == "Half typed"
    assert not workbench.document.modified


def test_that_a_file_without_a_study_is_opened_with_one(
    window: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "none.locdecide"
    storage.save(path, Decision(id="d", title="None"))
    assert window.filing.open(path)
    assert [study.name for study in workbench.document.decision.studies] == ["Location study"]
    assert workbench.document.modified
    for step in Step:
        window.show_step(step)


def test_that_the_menu_says_what_undo_would_take_back(
    window: MainWindow, workbench: Workbench
) -> None:
    undo = next(a for a in window.findChildren(QAction) if a.shortcut() == QKeySequence("Ctrl+Z"))
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    retitle(workbench, "Another")
    assert (undo.text(), undo.isEnabled()) == ("Undo: change the title", True)
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert workbench.document.decision.title == "Where to build"


def taken(window: MainWindow) -> list[str]:
    """Return whose ballots are closed in the current round."""
    round_ = current_round(window._workbench.document.study)
    assert round_ is not None
    return [ballot.participant for ballot in round_.ballots if ballot.closed]


def test_that_a_dropped_folder_of_ballots_is_collected(
    make_workbench: Callable[..., Workbench], qtbot: QtBot, tmp_path: Path
) -> None:
    workbench = make_workbench(voted(workshop(), 2))
    qtbot.addWidget(window := MainWindow(workbench), before_close_func=_forget_changes)
    document = workbench.document
    # What is filled in already is written into the ballot, so these are filled ones.
    write_ballots(document.decision, document.study, tmp_path, "en")
    for person in ("anne", "bo"):
        again = partial(edits.reopen_ballot, study_id=document.study_id, participant=person)
        document.apply(again, text="x")
    (tmp_path / "Where to build – Cato.xlsx").unlink()
    (tmp_path / "Where to build – Dina.xlsx").unlink()
    drop(window, tmp_path)
    assert taken(window) == ["anne", "bo"]
    assert window._message.text.endswith("taken: Anne, Bo.")


def test_that_nothing_is_dropped_on_the_window_behind_a_ballot(
    make_workbench: Callable[..., Workbench], qtbot: QtBot, tmp_path: Path
) -> None:
    workbench = make_workbench(workshop())
    qtbot.addWidget(window := MainWindow(workbench), before_close_func=_forget_changes)
    window.show()
    path = tmp_path / "d.locdecide"
    storage.save(path, edits.change_frame(site_decision(), title="Dropped"))
    ballot = BallotDialog(workbench, "anne", window)
    qtbot.addWidget(ballot)
    ballot.open()
    drop(window, path)
    assert workbench.document.decision.title == "Where to build"
    ballot.close()
    drop(window, path)
    assert workbench.document.decision.title == "Dropped"


def test_that_several_dropped_files_that_are_no_ballots_are_refused_in_one_sentence(
    window: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.locdecide", tmp_path / "b.locdecide"]
    for path in paths:
        storage.save(path, site_decision())
    before = workbench.document.decision
    drop(window, *paths)
    assert workbench.document.decision is before
    assert "None of these is" in window._message.text


def test_that_no_workbook_is_written_while_a_round_is_hidden(
    window: MainWindow,
    workbench: Workbench,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "h.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    told: list[str] = []
    monkeypatch.setattr(filing, "tell", lambda _, text: told.append(text))
    workbench.document.apply(lambda d: edits.start_round(d, "where"), text="x")
    window.filing.export_workbook()
    assert len(told) == 1
    assert "round 2 of 'Location study' is not revealed yet" in told[0]
    assert not target.exists()
    reveal = partial(edits.reveal_round, study_id="where", time="2026-11-22T14:05:00")
    workbench.document.apply(reveal, text="x")
    with qtbot.waitSignal(window.filing.exported):
        window.filing.export_workbook()
    assert target.exists()


def test_that_f11_shows_the_projector_and_takes_it_away(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    qtbot.keyClick(window, Qt.Key.Key_F11)
    projector = window._projector
    assert projector is not None
    assert projector.isVisible()
    assert not window.isFullScreen()
    qtbot.keyClick(projector, Qt.Key.Key_F11)
    assert not projector.isVisible()


def test_that_leaving_takes_the_projector_away(window: MainWindow) -> None:
    window._toggle_projector()
    window.close()
    assert window._projector is not None
    assert not window._projector.isVisible()
