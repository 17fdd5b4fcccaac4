"""Signing: by keyboard, with every fault told at once, final, and lost on no slip of a key."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, storage
from locdecide.decision.model import Decision, Position, Round, SignOff
from locdecide.decision.signing import digest_of, is_intact, state_text
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record import sign_off_dialog as module
from locdecide.ui.record.conclusion import ConclusionSection
from locdecide.ui.record.short_digest import short_digest
from locdecide.ui.record.sign_off_dialog import SignOffDialog
from locdecide.ui.record.signers import NAME, NOT_TAKEN, POSITION, WORDS
from locdecide.ui.workbench import Workbench

Key = Qt.Key


def section(page: RecordPage) -> ConclusionSection:
    found = page.section("conclusion")
    assert isinstance(found, ConclusionSection)
    return found


def opened(qtbot: QtBot) -> SignOffDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SignOffDialog)]
    dialog = next(each for each in found if each.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def begin(page: RecordPage, qtbot: QtBot) -> SignOffDialog:
    button = section(page).sign
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    return opened(qtbot)


def type_cell(dialog: SignOffDialog, row: int, column: int, text: str) -> None:
    """Type into a cell as it is done by keyboard."""
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(table.entries.index(row, column))
    QTest.keyClick(table, Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Key.Key_Return)
    # The cell takes it with the next event.
    QApplication.processEvents()


def take(dialog: SignOffDialog, row: int, position: Position) -> None:
    model = dialog.table.entries
    assert model.setData(model.index(row, POSITION), position)


def press(dialog: SignOffDialog, row: int, key: Qt.Key) -> None:
    """Go to a row's position and press a key."""
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.table.entries.index(row, POSITION))
    QTest.keyClick(dialog.table, key)


def all_sign(dialog: SignOffDialog, qtbot: QtBot) -> None:
    """Let all who are in the dialog agree, and sign."""
    qtbot.mouseClick(dialog.agree, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)


def last(workbench: Workbench) -> SignOff:
    return workbench.document.decision.sign_offs[-1]


def test_that_participants_sign_by_keyboard_and_it_is_final(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    workbench.settings.user_name = "Ingrid"
    workbench.document.apply(lambda d: edits.change_frame(d, title="New"), text="Title")
    dialog = begin(page, qtbot)
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "Board meeting 4/2026")
    QTest.keyClick(dialog.note, Key.Key_Return)
    assert dialog.isVisible()
    type_cell(dialog, 2, NAME, "Cecilie")
    type_cell(dialog, 3, NAME, "Dag")
    for row, key in enumerate((Key.Key_A, Key.Key_R, Key.Key_A)):
        press(dialog, row, key)
    type_cell(dialog, 1, WORDS, "Only with a contract on power.")
    QTest.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    signed = last(workbench)
    assert signed.note == "Board meeting 4/2026"
    assert [(s.name, s.role, s.position, s.words) for s in signed.signatures] == [
        ("Anne", "Operations", Position.AGREE, ""),
        ("Bo", "Finance", Position.RESERVATION, "Only with a contract on power."),
        ("Cecilie", "", Position.AGREE, ""),
    ]
    assert is_intact(signed)
    assert {each.time for each in signed.signatures} == {signed.time}
    line = workbench.document.decision.log[-1]
    assert (line.event, line.who, line.digest) == ("signed", "Ingrid", signed.digest)
    assert line.text == (
        "Board meeting 4/2026: Anne (agrees), Bo (agrees with reservation), Cecilie (agrees)"
    )
    assert not workbench.document.undo_stack.canUndo()
    assert workbench.document.modified
    (card,) = section(page).cards
    assert card.status.text() == "Nothing has changed since this was signed."


def test_that_a_position_is_chosen_from_a_list_by_keyboard(page: RecordPage, qtbot: QtBot) -> None:
    dialog = begin(page, qtbot)
    table = dialog.table
    table.setFocus()
    table.setCurrentIndex(table.entries.index(1, POSITION))
    QTest.keyClick(table, Key.Key_Return)
    box = table.findChild(QComboBox)
    qtbot.waitUntil(box.view().isVisible)
    for _ in range(2):
        QTest.keyClick(box.view(), Key.Key_Down)
    QTest.keyClick(box.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: table.entries.index(1, POSITION).data() == "agrees with reservation")
    dialog.done(0)


def test_that_nobody_is_signed_for_who_has_not_taken_a_position(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    positions = [dialog.table.entries.index(row, POSITION).data() for row in (0, 1)]
    assert positions == [NOT_TAKEN, NOT_TAKEN]
    assert not dialog.sign.isEnabled()
    assert dialog.counted.text().startswith("Nobody has a position yet")
    assert dialog.counted.isVisible()
    QTest.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    press(dialog, 1, Key.Key_A)
    assert "are signed: 1 of 2." in dialog.counted.text()
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert [each.name for each in last(workbench).signatures] == ["Bo"]
    assert workbench.document.decision.log[-1].text == "Bo (agrees)"


def test_that_one_key_takes_a_position_and_an_arrow_goes_on(page: RecordPage, qtbot: QtBot) -> None:
    dialog = begin(page, qtbot)
    table = dialog.table
    table.setFocus()
    here = table.currentIndex()
    assert (here.row(), here.column()) == (0, POSITION)
    taken = []
    for key in (Key.Key_R, Key.Key_D, Key.Key_F, Key.Key_E, Key.Key_Minus, Key.Key_A):
        QTest.keyClick(table, key)
        taken.append(dialog.table.entries.entry(0).position)
    agree, reservation, dissent = Position
    assert taken == [reservation, dissent, reservation, agree, None, agree]
    QTest.keyClick(table, Key.Key_Down)
    QTest.keyClick(table, Key.Key_D)
    assert [each.position for each in table.entries.present()] == [agree, dissent]
    # Elsewhere the same key begins to type.
    table.setCurrentIndex(table.entries.index(0, WORDS))
    QTest.keyClick(table, Key.Key_D)
    assert table.entries.entry(0).position is agree
    dialog.done(0)


def test_that_all_agree_leaves_alone_whose_row_holds_something(
    page: RecordPage, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    for name, row in (("Cecilie", 2), ("Dag", 3)):
        type_cell(dialog, row, NAME, name)
    press(dialog, 0, Key.Key_D)
    type_cell(dialog, 1, WORDS, "Only with a contract.")
    qtbot.mouseClick(dialog.agree, Qt.MouseButton.LeftButton)
    found = [each.position for each in dialog.table.entries.present()]
    assert found == [Position.DISSENT, None, Position.AGREE, Position.AGREE]
    assert not dialog.agree.isEnabled()
    dialog.done(0)


def test_that_words_without_a_position_are_a_fault_of_their_row(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    press(dialog, 0, Key.Key_A)
    type_cell(dialog, 1, WORDS, "Only with a contract.")
    assert dialog.table.entries.index(1, POSITION).data() == "Position is missing"
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert dialog.faults.text() == "Row 2, Bo: the words stand without a position."
    assert workbench.document.decision.sign_offs == ()
    press(dialog, 1, Key.Key_R)
    assert not dialog.faults.isVisible()
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert len(last(workbench).signatures) == 2


def test_that_words_still_being_typed_are_part_of_what_is_signed(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    form = section(page).form
    form.proposal.setFocus()
    QTest.keyClick(form.proposal, Key.Key_Down)
    form.words.setFocus()
    QTest.keyClicks(form.words, "On one condition.")
    # As its key does, which leaves the focus where it is.
    section(page).sign.click()
    dialog = opened(qtbot)
    digest = digest_of(state_text(workbench.document.decision))
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(short_digest(digest) in text for text in shown)
    all_sign(dialog, qtbot)
    assert last(workbench).digest == digest
    assert "On one condition." in last(workbench).content


def test_that_all_faults_are_told_at_once_and_nothing_is_signed(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    take(dialog, 0, Position.RESERVATION)
    take(dialog, 1, Position.DISSENT)
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert dialog.faults.text().splitlines() == [
        "Row 1, Anne: a reservation is told in a few words.",
        "Row 2, Bo: a dissent is told in a few words.",
    ]
    assert dialog.table.entries.index(0, WORDS).data() == "Words are missing"
    assert workbench.document.decision.sign_offs == ()
    type_cell(dialog, 0, WORDS, "Power")
    assert dialog.faults.text() == "Row 2, Bo: a dissent is told in a few words."
    take(dialog, 1, Position.AGREE)
    assert not dialog.faults.isVisible()
    qtbot.mouseClick(dialog.sign, Qt.MouseButton.LeftButton)
    assert len(workbench.document.decision.sign_offs) == 1


def test_that_somebody_who_is_not_there_is_removed_and_nobody_is_too_few(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    dialog.table.setFocus()
    for _ in range(2):
        dialog.table.select_row(0)
        QTest.keyClick(dialog.table, Key.Key_Delete)
    assert not dialog.sign.isEnabled()
    QTest.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.counted.text().startswith("A sign-off needs at least one name.")
    assert dialog.isVisible()
    assert workbench.document.decision.sign_offs == ()
    dialog.done(0)


def test_that_a_slip_of_escape_loses_nothing(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def ask(_parent: object) -> bool:
        asked.append(True)
        return len(asked) > 1

    monkeypatch.setattr(module, "ask_leave", ask)
    dialog = begin(page, qtbot)
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "Board")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.note.text() == "Board"
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_an_untouched_dialog_closes_without_a_question(
    page: RecordPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ask_leave", lambda _: pytest.fail("asked"))
    dialog = begin(page, qtbot)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_that_another_signs_under_the_same_state_and_not_under_another(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    dialog.table.setFocus()
    dialog.table.select_row(1)
    QTest.keyClick(dialog.table, Key.Key_Delete)
    all_sign(dialog, qtbot)
    assert [each.name for each in last(workbench).signatures] == ["Anne"]
    (card,) = section(page).cards
    assert card.add.isVisible()
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    dialog = opened(qtbot)
    # Anne has signed; Bo has not.
    assert dialog.table.entries.index(0, NAME).data() == "Bo"
    all_sign(dialog, qtbot)
    assert [each.name for each in last(workbench).signatures] == ["Anne", "Bo"]
    assert not workbench.document.undo_stack.canUndo()
    workbench.document.apply(lambda d: edits.change_frame(d, title="Other"), text="Title")
    (card,) = section(page).cards
    assert not card.add.isVisible()


def test_that_a_change_after_signing_is_told_and_its_undo_takes_that_back(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    all_sign(dialog, qtbot)
    workbench.document.apply(
        lambda d: edits.set_performance(d, "where", "s1", "raw", 8), text="Change"
    )
    (card,) = section(page).cards
    assert card.status.text().startswith("Changed since")
    wanted: list[str] = []
    section(page).differences_wanted.disconnect()
    section(page).differences_wanted.connect(wanted.append)
    qtbot.mouseClick(card.differences, Qt.MouseButton.LeftButton)
    assert wanted == [last(workbench).id]
    workbench.document.undo_stack.undo()
    assert card.status.text() == "Nothing has changed since this was signed."
    assert not card.differences.isVisible()


def test_that_the_whole_digest_is_copied(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    all_sign(dialog, qtbot)
    (card,) = section(page).cards
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == storage.fingerprint(last(workbench).content.encode())


def test_that_a_state_that_was_tampered_with_is_told(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    dialog = begin(page, qtbot)
    all_sign(dialog, qtbot)

    def tamper(decision: Decision) -> Decision:
        signed = decision.sign_offs[-1]
        content = signed.content.replace("Where to build", "Where to lie")
        return replace(decision, sign_offs=(replace(signed, content=content),))

    workbench.document.apply(tamper, text="Tamper")
    (card,) = section(page).cards
    assert "is not what was signed" in card.status.text()
    assert not card.add.isVisible()


def test_that_nobody_signs_while_a_secret_round_is_hidden(
    page: RecordPage, workbench: Workbench
) -> None:
    def hide(decision: Decision) -> Decision:
        studies = tuple(
            replace(s, rounds=(*s.rounds, Round(id="r2", name="2", secret=True)))
            if s.id == "where"
            else s
            for s in decision.studies
        )
        return replace(decision, studies=studies)

    workbench.document.apply(hide, text="Round")
    assert not section(page).sign.isEnabled()
    assert "Location study" in section(page)._waits.text()


def test_that_the_newest_sign_off_stands_first(
    page: RecordPage, workbench: Workbench, qtbot: QtBot
) -> None:
    for title in ("First", "Second"):
        workbench.document.apply(
            lambda d, title=title: edits.change_frame(d, title=title), text="Title"
        )
        dialog = begin(page, qtbot)
        dialog.note.setText(title)
        all_sign(dialog, qtbot)
    cards = section(page).cards
    assert [card.sign_off.note for card in cards] == ["Second", "First"]
    qtbot.waitUntil(lambda: cards[0].y() < cards[1].y())
    assert cards[0].status.text().startswith("Nothing has changed")
    assert cards[1].status.text().startswith("Changed since")
