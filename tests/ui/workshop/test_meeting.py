"""The facilitator's screen: rounds by keyboard, who has answered, ballots out and in."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import Abstention, BallotMethod, PointsMethod, Weighting
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Decision
from locdecide.decision.rounds import ballot_of, counting_round, current_round, is_hidden
from locdecide.excel.ballots import write_ballots
from locdecide.ui.dialogs.collected import CollectedDialog
from locdecide.ui.dialogs.which_ballot import WhichBallotDialog
from locdecide.ui.models.ballots import METHOD, STATE
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot_dialog import BallotDialog
from tests.ui.workshop.scenario import STUDY, answered, closed, revealed, voted, workshop

Make = Callable[..., Workbench]
Open = Callable[[Decision], WeightsPage]
Key = Qt.Key

# The offscreen platform says so of every window that has a smallest size.
pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),
    pytest.mark.filterwarnings("ignore::UserWarning:openpyxl"),
]


@pytest.fixture
def open_page(qtbot: QtBot, make_workbench: Make) -> Open:
    """Return a function that shows the Weights page, its meeting in front."""

    def made(decision: Decision) -> WeightsPage:
        page = WeightsPage(make_workbench(decision))
        qtbot.addWidget(page)
        page.resize(1080, 700)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        page.show_section("meeting")
        return page

    return made


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    assert button.isEnabled(), button.toolTip()
    qtbot.keyClick(button, Key.Key_Space)


def answer_box(label: str, said: list[str]) -> Callable[[], None]:
    """Return what presses a button of the message box that is about to be open."""

    def run() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        next(b for b in box.buttons() if b.text() == label).click()

    return run


def state_of(page: WeightsPage, person: str) -> str:
    model = page.meeting.people.model
    return str(model.index(model.row_of(person), STATE).data())


def test_that_a_round_is_started_by_keyboard_and_is_secret(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(workshop(started=False))
    panel = page.meeting.round
    assert panel.sentence == "No round has been started."
    assert not page.meeting.people.open_button.isEnabled()
    assert page.meeting.people.open_button.toolTip() == "Start a round first."
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Before the visit")
    press(qtbot, panel.start_button)
    round_ = current_round(page.study)
    assert round_ is not None
    assert (round_.name, round_.secret, round_.open) == ("Before the visit", True, True)
    assert panel.sentence.startswith("Before the visit is secret and open.")
    assert not panel.start_button.isVisible()
    assert panel.reveal_button.isVisible()


def test_that_a_round_need_not_be_secret(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(workshop(started=False))
    press(qtbot, page.meeting.round.secret)
    press(qtbot, page.meeting.round.start_button)
    round_ = current_round(page.study)
    assert round_ is not None
    assert not round_.secret
    assert "not secret" in page.meeting.round.sentence


def test_that_enter_opens_the_ballot_and_closing_it_leads_to_the_next_participant(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(voted(workshop(), 1))
    table = page.meeting.people.table
    page.meeting.choose("bo")
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Return)
    dialog = page.window().findChild(BallotDialog)
    assert dialog is not None
    assert dialog.ballot.person.id == "bo"
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    current = page.meeting.people.current
    assert current is not None
    # Enter after a slip of Esc opens the same ballot again, not another's.
    assert current.participant.id == "bo"
    page.meeting.open_ballot("bo")
    dialog = page.window().findChildren(BallotDialog)[-1]
    page.workbench.document.apply(
        lambda d: edits.close_ballot(d, STUDY, "bo", "2024-10-08T10:00:00"), text=""
    )
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    current = page.meeting.people.current
    assert current is not None
    assert current.participant.id == "cato"


def test_that_a_closed_ballot_is_opened_only_after_it_was_opened_again(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(voted(workshop(), 1))
    people = page.meeting.people
    page.meeting.choose("anne")
    assert state_of(page, "anne").startswith("closed")
    refused: list[str] = []
    page.workbench.editor.refused.connect(refused.append)
    qtbot.keyClick(people.table, Key.Key_Return)
    assert refused == ["The ballot is closed. The facilitator can open it again."]
    press(qtbot, people.reopen_button)
    assert state_of(page, "anne") == "6 of 6"
    assert people.open_button.isEnabled()


def test_that_states_are_told_in_words_without_any_answer(open_page: Open) -> None:
    decision = answered(voted(workshop(), 1), "bo", 2)
    decision = edits.abstain(decision, STUDY, "dina", Abstention.ADOPTS_GROUP)
    page = open_page(decision)
    assert state_of(page, "bo") == "2 of 6"
    assert state_of(page, "cato") == "not begun"
    assert state_of(page, "dina") == "takes the group's weights"
    assert "1 of 3 ballots" in page.meeting.round.sentence


def test_that_a_changed_range_is_told_as_questions_that_have_changed(open_page: Open) -> None:
    decision = edits.set_range(answered(workshop(), "anne"), STUDY, "price", 0.2, 0.03)
    page = open_page(decision)
    assert state_of(page, "anne").startswith("6 of 6;")
    assert "changed" in state_of(page, "anne")


def test_that_somebody_is_left_out_and_votes_by_another_method(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(workshop())
    people = page.meeting.people
    page.meeting.choose("bo")
    people._methods[BallotMethod.SWING].trigger()
    row = people.model.row_of("bo")
    assert people.model.index(row, METHOD).data() == "swing weights"
    people._actions[Abstention.LEFT_OUT].trigger()
    assert state_of(page, "bo") == "left out"
    assert not people.open_button.isEnabled()
    press(qtbot, people.reopen_button)
    assert state_of(page, "bo") == "not begun"


def test_that_an_early_reveal_is_asked_about_recorded_and_final(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(voted(workshop(), 3))
    said: list[str] = []
    QTimer.singleShot(0, answer_box("Wait", said))
    press(qtbot, page.meeting.round.reveal_button)
    assert said == ["Not everybody has closed their ballot: Dina."]
    assert counting_round(page.study) is None
    QTimer.singleShot(0, answer_box("Reveal now", said))
    press(qtbot, page.meeting.round.reveal_button)
    round_ = counting_round(page.study)
    assert round_ is not None
    assert round_.reveal is not None
    assert round_.reveal.waiting == ("dina",)
    entry = page.workbench.document.decision.log[-1]
    assert entry.event == "round-revealed"
    assert "Dina" in entry.text
    assert not page.workbench.document.undo_stack.canUndo()
    assert "Not closed by then: Dina." in page.meeting.round.sentence


def test_that_a_reveal_after_all_have_closed_asks_nothing(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(voted(workshop()))
    assert page.meeting.round.reveal_button.property("primary") == "true"
    press(qtbot, page.meeting.round.reveal_button)
    assert counting_round(page.study) is not None
    assert page._buttons["group"].isEnabled()
    page.show_section("rounds")
    assert page.section == "rounds"
    home = page.part("rounds").home
    assert home is not None
    assert home.hasFocus()
    page.show_section("meeting")
    press(qtbot, page.meeting.round.start_button)
    round_ = current_round(page.study)
    assert round_ is not None
    assert is_hidden(round_)
    assert round_.judgements == page.study.rounds[0].judgements


def test_that_a_round_is_closed_and_opened_again(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(workshop())
    panel = page.meeting.round
    press(qtbot, panel.close_button)
    assert "secret and closed" in panel.sentence
    assert page.meeting.people.open_button.toolTip() == "The round is closed."
    press(qtbot, panel.reopen_button)
    assert "secret and open" in panel.sentence


def test_that_looking_ends_when_another_part_is_shown(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(voted(workshop(), 2))
    before = [row.whole for row in page.summary.bars.rows]
    press(qtbot, page.meeting.round.look_button)
    assert [row.whole for row in page.summary.bars.rows] != before
    assert page.workbench.document.decision.log[-1].event == "weights-looked-at"
    page.show_section("answers")
    assert [row.whole for row in page.summary.bars.rows] == before
    assert not page.meeting.looking
    assert len(page.workbench.document.decision.log) == 1


def test_that_hidden_answers_give_way_to_one_sentence(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(voted(workshop(), 2))
    page.show_section("answers")
    assert page.answers._hidden.isVisible()
    assert page.answers.controls.people.count() == 0
    qtbot.mouseClick(page.answers._hidden.button, Qt.MouseButton.LeftButton)
    assert page.section == "meeting"


def test_that_the_page_begins_with_answers_until_a_round_is_started(
    qtbot: QtBot, make_workbench: Make
) -> None:
    for decision, first in ((workshop(started=False), "answers"), (workshop(), "meeting")):
        page = WeightsPage(make_workbench(decision))
        qtbot.addWidget(page)
        page.show()
        assert page.section == first
        page.hide()


def test_that_points_given_together_leave_nothing_to_vote_on(open_page: Open) -> None:
    page = open_page(workshop(started=False))
    choice = page.meeting.choice
    choice.source.setCurrentIndex(1)
    choice.source.activated.emit(1)
    assert page.study.method.weighting is Weighting.DIRECT
    assert not page.meeting.people.isVisible()
    assert page._buttons["group"].isHidden()
    assert page._buttons["answers"].text() == "Points"


def test_that_the_study_says_how_ballots_ask(open_page: Open) -> None:
    page = open_page(workshop())
    page.meeting.choice.method.activated.emit(3)
    assert page.study.method.ballot is BallotMethod.RANK_ORDER
    assert page.meeting.people.model.index(0, METHOD).data() == "rank order"


def test_that_without_participants_the_way_leads_to_the_frame(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(workshop(0, started=False))
    wanted: list[Step] = []
    page.step_wanted.connect(wanted.append)
    qtbot.mouseClick(page.meeting._nobody.button, Qt.MouseButton.LeftButton)
    assert wanted == [Step.FRAME]


def test_that_the_timer_is_worked_by_keys_and_ends_with_a_sentence(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(workshop())
    timer, countdown = page.meeting.timer, page.workbench.countdown
    timer.minutes.setFocus()
    qtbot.keyClick(timer.minutes, Key.Key_Home)
    assert countdown.minutes == 1
    assert timer._left.text() == "01:00"
    press(qtbot, timer.start_button)
    assert countdown.running
    assert "Pause" in timer.start_button.text().replace("&", "")
    countdown._deadline.setRemainingTime(0)
    qtbot.waitUntil(lambda: timer._over.isVisible())
    assert timer._left.text() == "00:00"
    press(qtbot, timer.reset_button)
    assert timer._left.text() == "01:00"


def fill(path: Path, which: int = 0) -> None:
    """Fill a pairwise ballot: always the left or the right one, three times as much."""
    book = openpyxl.load_workbook(path)
    sheet = next(s for s in book if s.sheet_state == "visible" and s["A1"].value == "key")
    for row in sheet.iter_rows():
        if str(row[0].value or "").startswith("q"):
            row[4].value = str(row[2 + which].value).split("\n")[0]
            row[5].value = 3
    book.save(path)


def ballots(page: WeightsPage, folder: Path) -> list[Path]:
    return list(write_ballots(page.workbench.document.decision, page.study, folder, "en"))


def accept(kind: type, seen: list[tuple[str, ...]], *, yes: bool = True) -> Callable[[], None]:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        seen.append(getattr(dialog, "lines", ()))
        dialog.accept() if yes else dialog.reject()

    return run


def test_that_ballots_are_written_into_a_chosen_folder(
    open_page: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(workshop())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    press(qtbot, page.meeting.write_button)
    assert len(list((tmp_path / "out").glob("*.xlsx"))) == 4
    assert str(tmp_path / "out") in page.meeting._told.text()
    assert page.meeting._told.text().startswith("4 ballot")


def test_that_the_sound_ballots_of_a_folder_are_taken_and_the_bad_one_is_named(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page(workshop())
    paths = ballots(page, tmp_path)
    for path in paths[:3]:
        fill(path)
    book = openpyxl.load_workbook(paths[2])
    sheet = next(s for s in book if s.sheet_state == "visible" and s["A1"].value == "key")
    sheet["F10"] = 12
    book.save(paths[2])
    paths[3].unlink()
    seen: list[tuple[str, ...]] = []
    QTimer.singleShot(0, accept(CollectedDialog, seen))
    page.meeting.files.collect((tmp_path,))
    assert any("Cato" in line and "F10" in line for line in seen[0])
    round_ = current_round(page.study)
    assert round_ is not None
    assert [bool(ballot_of(round_, p).closed) for p in ("anne", "bo", "cato")] == [1, 1, 0]
    assert page.meeting._told.text().endswith("Anne, Bo.")
    lines = page.workbench.document.decision.log[-2:]
    assert [(line.event, line.file) for line in lines] == [
        ("imported", path.name) for path in paths[:2]
    ]
    assert [line.digest for line in lines] == [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in paths[:2]
    ]
    assert not page.workbench.document.undo_stack.canUndo()


def test_that_a_folder_without_a_ballot_is_told(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(workshop())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    seen: list[tuple[str, ...]] = []
    QTimer.singleShot(0, accept(CollectedDialog, seen, yes=False))
    page.meeting.collect_button.menu().actions()[1].trigger()
    assert len(seen[0]) == 1
    assert tmp_path.name in seen[0][0]


def test_that_taking_none_changes_nothing(open_page: Open, tmp_path: Path) -> None:
    page = open_page(workshop())
    paths = ballots(page, tmp_path)
    fill(paths[0])
    before = page.workbench.document.decision
    QTimer.singleShot(0, accept(CollectedDialog, [], yes=False))
    page.meeting.files.collect((tmp_path,))
    assert page.workbench.document.decision is before
    assert "Nothing was changed" in page.meeting._told.text()


@pytest.mark.parametrize("yes", [True, False])
def test_that_of_two_ballots_by_one_person_the_facilitator_says_which_counts(
    open_page: Open, tmp_path: Path, yes: bool
) -> None:
    page = open_page(workshop())
    first = ballots(page, tmp_path / "a")[0]
    second = ballots(page, tmp_path / "b")[0]
    fill(first)
    fill(second, which=1)
    os.utime(first, (1_700_000_000, 1_700_000_000))
    labels: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WhichBallotDialog)
        labels.extend(button.text() for button, _ in dialog._buttons)
        dialog.accept() if yes else dialog.reject()

    QTimer.singleShot(0, choose)
    page.meeting.files.collect((first, second))
    assert len(labels) == 3
    assert "/11/2023" in labels[1]
    round_ = current_round(page.study)
    assert round_ is not None
    if yes:
        assert round_.judgements[0].comparisons[0].first == "reach"
    else:
        assert not round_.judgements


def test_that_a_second_ballot_after_a_closed_one_can_leave_it_standing(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page(closed(answered(workshop(), "anne"), "anne"))
    path = ballots(page, tmp_path)[0]
    fill(path, which=1)
    before = page.workbench.document.decision
    QTimer.singleShot(0, accept(WhichBallotDialog, [], yes=False))
    page.meeting.files.collect((path,))
    assert page.workbench.document.decision is before


def test_that_two_visible_rounds_can_be_compared(open_page: Open) -> None:
    page = open_page(revealed(voted(edits.start_round(revealed(voted(workshop())), STUDY))))
    assert page._buttons["rounds"].isEnabled()


def test_that_a_finding_leads_to_the_meeting_while_answers_are_hidden(open_page: Open) -> None:
    page = open_page(voted(workshop(), 2))
    page.show_section("answers")
    page.show_place(Place(step=Step.WEIGHTS, study=STUDY, participant="cato"))
    assert page.section == "meeting"
    current = page.meeting.people.current
    assert current is not None
    assert current.participant.id == "cato"


def test_that_revealed_points_can_be_read_under_answers(open_page: Open) -> None:
    decision = edits.choose_ballot_method(workshop(), STUDY, "anne", BallotMethod.SWING)
    points = {"power": 100.0, "reach": 62.5}
    decision = edits.set_points(decision, STUDY, "anne", PointsMethod.SWING, points)
    page = open_page(revealed(decision))
    page.show_section("answers")
    assert page.answers.given.isVisible()
    shown = [label.text() for label in page.answers.given.findChildren(QLabel)]
    assert "62.5" in shown
    assert any("swing weights" in text for text in shown)


def test_that_each_study_keeps_the_part_that_was_shown(qtbot: QtBot, make_workbench: Make) -> None:
    page = WeightsPage(make_workbench(edits.add_study(workshop(), "Third", study_id="third")))
    qtbot.addWidget(page)
    page.show()
    document = page.workbench.document
    page.show_section("answers")
    document.choose_study("third")
    page.show_section("meeting")
    document.choose_study(STUDY)
    assert page.section == "answers"
    document.choose_study("third")
    assert page.section == "meeting"
