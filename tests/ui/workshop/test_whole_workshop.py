"""Whole workshops as people hold them: four participants, one laptop, the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, storage
from locdecide.decision.model import Decision
from locdecide.decision.rounds import ballot_of, comparisons_of, is_hidden
from locdecide.live import i18n
from locdecide.live.settings import Settings
from locdecide.ui import application
from locdecide.ui.application import Session
from locdecide.ui.main_window import MainWindow
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language
from tests.ui.workshop.hidden import spoken
from tests.ui.workshop.room import Room, ratio_of, show
from tests.ui.workshop.scenario import PAIRS, STUDY, workshop
from tests.ui.workshop.seen import texts, texts_on_screen

Key = Qt.Key
Make = Callable[..., Workbench]


@pytest.fixture
def enter(qtbot: QtBot, make_workbench: Make) -> Callable[..., Room]:
    """Return a function that opens a window on a decision, with people in front of it."""

    def made(decision: Decision, language: Language = "en") -> Room:
        bench = make_workbench(decision, language)
        window = MainWindow(bench)
        qtbot.addWidget(window, before_close_func=lambda _: bench.document.undo_stack.setClean())
        show(window, qtbot)
        return Room(window, bench.document)

    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_four_people_weight_in_two_rounds_by_keyboard_alone(
    enter: Callable[..., Room], tmp_path: Path, language: Language
) -> None:
    room = enter(workshop(4, started=False), language)
    path = tmp_path / "workshop.locdecide"
    room.document.save(path)
    people = [person.id for person in room.document.decision.participants]
    skips = {"bo": (frozenset(("reach", "base")),)}

    room.go_to_weights()
    room.start_round()
    for person in people:
        room.open_ballot(person)
        room.fill(person, skips.get(person, ()))
        room.close_ballot()
        assert ballot_of(room.round, person).closed
        assert len(comparisons_of(room.round, person, None)) == (2 if person == "bo" else 3)
        assert not room.document.undo_stack.canUndo()
        room.reads_nothing(language)
    for person in people:
        for parent in (None, "power", "reach", "base"):
            for said in comparisons_of(room.round, person, parent):
                wanted = ratio_of(person, parent, (said.first, said.second))
                assert said.ratio == pytest.approx(wanted)

    room.reveal()
    assert not is_hidden(room.round)
    assert room.round.reveal is not None
    assert room.round.reveal.waiting == ()
    room.show_section("group")
    group = room.page.part("group")
    assert group.headline
    assert any("%" in text for text in texts(group.chart))
    assert "%" in group.headline
    first = room.round

    room.start_round()
    assert room.round.judgements == first.judgements
    changes = {"anne": 1 / 9, "cato": 9}
    for person in people:
        dialog = room.open_ballot(person)
        room.press(Key.Key_Return)
        for _ in PAIRS:
            question = dialog.questions.question
            task, pair = question.task, question.pair
            if person in changes and set(pair) == {"power", "reach"}:
                favoured = "power" if changes[person] > 1 else "reach"
                change(room, pair.index(favoured))
            asked = dialog.ballot.answer(question) is None
            assert not asked or (person == "bo" and task.parent is None)
            room.press("s" if asked else Key.Key_Return)
        room.close_ballot()
        room.reads_nothing(language)
    for person in people:
        moved = comparisons_of(room.round, person, None) != comparisons_of(first, person, None)
        assert moved is (person in changes)

    room.reveal()
    room.show_section("rounds")
    rounds = room.page.part("rounds")
    assert rounds.headline
    assert rounds.moved
    assert any("%" in text for text in texts(rounds.chart))

    room.control("s")
    assert not room.document.modified
    loaded = storage.load(path).decision
    assert loaded == room.document.decision
    assert [round_.judgements for round_ in loaded.studies[0].rounds] == [
        first.judgements,
        room.round.judgements,
    ]
    assert all(round_.reveal is not None for round_ in loaded.studies[0].rounds)
    assert [entry.event for entry in loaded.log] == ["round-started", "round-revealed"] * 2


def change(room: Room, side: int) -> None:
    """Change an answer to nine on a side, by the arrow keys alone."""
    room.press(*[Key.Key_Right if side else Key.Key_Left] * 16)


def two_have_closed(room: Room) -> None:
    room.go_to_weights()
    room.start_round()
    for person in ("anne", "bo"):
        room.open_ballot(person)
        room.fill(person)
        room.close_ballot()


def in_question(room: Room, *keys: Key) -> list[str]:
    """Answer the question that revealing early asks; return what it says once it is gone."""
    said: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not box.isVisible():
            QTimer.singleShot(10, answer)
            return
        said.append(f"{box.text()} {box.informativeText()}")
        for key in keys:
            QTest.keyClick(box.focusWidget(), key)
        if box.isVisible():
            said.append("still there")
            box.reject()

    QTimer.singleShot(10, answer)
    room.reveal()
    return said


def test_that_revealing_before_everybody_has_voted_is_asked_and_recorded(
    enter: Callable[..., Room],
) -> None:
    room = enter(workshop(4, started=False))
    two_have_closed(room)
    (said,) = in_question(room, Key.Key_Escape)
    assert "Cato" in said
    assert "Dina" in said
    assert is_hidden(room.round)
    assert [entry.event for entry in room.document.decision.log] == ["round-started"]

    in_question(room, Key.Key_Tab, Key.Key_Space)
    assert not is_hidden(room.round)
    assert room.round.reveal is not None
    assert room.round.reveal.waiting == ("cato", "dina")
    entry = room.document.decision.log[-1]
    assert entry.event == "round-revealed"
    assert "Cato" in entry.text
    assert "Dina" in entry.text
    assert entry.time == room.round.reveal.time
    room.control("z")
    assert not is_hidden(room.round)


def test_that_undo_after_a_ballot_brings_nothing_of_it_back(enter: Callable[..., Room]) -> None:
    room = enter(workshop(4, started=False))
    two_have_closed(room)
    stack, value = room.document.undo_stack, room.document.decision
    assert (stack.count(), stack.undoText(), stack.redoText()) == (0, "", "")
    for key in ("z", "y"):
        room.control(key)
    assert room.document.decision == value

    dialog = room.open_ballot("cato")
    room.press(Key.Key_Return)
    room.answer(3)
    room.press(Key.Key_Return)
    room.answer(1 / 5)
    for _ in range(6):
        room.control("z")
    assert comparisons_of(room.round, "cato", None) == ()
    assert room.document.decision == value
    room.answer(7)
    room.press(Key.Key_Escape)
    assert not dialog.isVisible()
    left = room.document.decision
    assert comparisons_of(room.round, "cato", None)
    assert (stack.count(), stack.undoText(), stack.redoText()) == (0, "", "")
    for key in ("z", "y"):
        room.control(key)
    assert room.document.decision == left


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Session]]:
    """Return a function that starts the program on the same settings and recovery folder."""
    sessions: list[Session] = []

    def made() -> Session:
        settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
        settings.language, settings.appearance = "en", "light"
        sessions.append(Session(qapp, settings, tmp_path / "recovery"))
        return sessions[-1]

    yield made
    for session in sessions:
        session.document.undo_stack.setClean()
        session.window.hide()
        session.window.deleteLater()
        session.deleteLater()
    i18n.install("en")
    qtbot.wait(1)


def test_that_a_ballot_goes_on_where_a_crash_cut_it_off(
    begin: Callable[[], Session], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = begin()
    before.document.take(workshop(4))
    show(before.window, qtbot)
    room = Room(before.window, before.document)
    room.go_to_weights()
    dialog = room.open_ballot("anne")
    room.press(Key.Key_Return)
    asked = []
    for _ in range(2):
        question = dialog.questions.question
        asked.append(question)
        room.answer(ratio_of("anne", question.task.parent, question.pair))
        room.press(Key.Key_Return)
    third = dialog.questions.question
    assert before.recovery.write() is not None
    # What the system does for a process that is gone.
    assert before.recovery._lock is not None
    before.recovery._lock.unlock()
    dialog.hide()
    before.window.hide()

    after = begin()
    monkeypatch.setattr(application, "ask_recover", lambda *_: True)
    after.start(None)
    show(after.window, qtbot)
    assert after.document.decision == before.document.decision
    assert after.document.modified
    room = Room(after.window, after.document)
    room.go_to_weights()
    names = {criterion.name for criterion in room.study.criteria}
    assert not any(spoken(text, names, "en") for text in texts_on_screen())
    dialog = room.open_ballot("anne")
    room.press(Key.Key_Return)
    assert dialog.questions.question.pair == third.pair
    for question in asked:
        said = dialog.ballot.answer(question)
        assert said is not None
        wanted = ratio_of("anne", question.task.parent, (said.first, said.second))
        assert said.ratio == pytest.approx(wanted)
    while dialog.screen_shown is dialog.questions:
        question = dialog.questions.question
        room.answer(ratio_of("anne", question.task.parent, question.pair))
        room.press(Key.Key_Return)
    room.close_ballot()
    assert ballot_of(room.round, "anne").closed
    edit = partial(edits.reveal_round, study_id=STUDY, time="2025-01-15T10:00:00")
    assert len(edit(room.document.decision).studies[0].rounds[-1].judgements) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_key_with_alt_means_two_things_on_the_meeting(
    enter: Callable[..., Room], language: Language
) -> None:
    room = enter(workshop(4, started=False), language)
    room.go_to_weights()
    for wanted in ("", "start", "close"):
        room.show_section("meeting")
        if wanted == "start":
            room.push(room.page.meeting.round.start_button)
        if wanted == "close":
            room.push(room.page.meeting.round.close_button)
        texts_with_keys = [action.text() for action in room.window.menuBar().actions()]
        for kind in (QAbstractButton, QLabel):
            texts_with_keys += [
                widget.text() for widget in room.page.findChildren(kind) if widget.isVisible()
            ]
        keys = [QKeySequence.mnemonic(text).toString() for text in texts_with_keys]
        taken = [key for key in keys if key]
        assert sorted(set(taken)) == sorted(taken)
