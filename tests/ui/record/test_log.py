"""The log: newest first, found, sorted, copied, and added to; never edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import LogEntry
from locdecide.sentences.events import event_sentence, event_word
from locdecide.ui.clipboard import parse_block
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.log import LogSection
from locdecide.ui.record.log_lines import FILE, TEXT, WHAT, WHEN, WHO
from locdecide.ui.workbench import Workbench

Key = Qt.Key
LINES = (
    LogEntry(time="2026-03-01T09:00:00", who="Åse", event="created", text="Begun."),
    LogEntry(
        time="2026-03-02T10:30:00",
        who="Bo",
        event="imported",
        text="Figures from the controller.",
        file="figures.xlsx",
        digest="ab" * 32,
    ),
    LogEntry(time="2026-03-02T10:30:00", who="Anne", event="brewed", text="Coffee."),
)


@pytest.fixture
def log(page: RecordPage, workbench: Workbench) -> LogSection:
    for line in LINES:
        workbench.document.apply(lambda d, line=line: edits.record(d, line), text="Line")
    page.show_section("log")
    found = page.section("log")
    assert isinstance(found, LogSection)
    return found


def column(log: LogSection, number: int) -> list[str]:
    model = log.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_that_the_newest_line_stands_first_with_its_words(log: LogSection) -> None:
    assert column(log, WHO) == ["Anne", "Bo", "Åse"]
    assert column(log, WHAT) == ["brewed", "Imported", "Created"]
    assert column(log, WHEN)[2] == "01/03/2026 09:00"
    assert column(log, FILE)[1] == "figures.xlsx\nabab abab abab …"


def test_that_nothing_of_it_is_edited(log: LogSection) -> None:
    model = log.table.model()
    for row in range(model.rowCount()):
        for at in range(model.columnCount()):
            index = model.index(row, at)
            assert not index.flags() & Qt.ItemFlag.ItemIsEditable
            assert not model.setData(index, "Other")


def test_that_a_line_of_ones_own_is_added_and_stays(log: LogSection, workbench: Workbench) -> None:
    log.name.setFocus()
    QTest.keyClicks(log.name, "Ingrid")
    log.note.setFocus()
    QTest.keyClicks(log.note, "The union was heard.")
    QTest.keyClick(log.note, Key.Key_Return)
    line = workbench.document.decision.log[-1]
    assert (line.who, line.event, line.text) == ("Ingrid", "note", "The union was heard.")
    assert column(log, TEXT)[0] == "The union was heard."
    assert log.note.text() == ""
    workbench.document.undo_stack.undo()
    assert line in workbench.document.decision.log


def test_that_an_empty_line_is_not_added(log: LogSection, workbench: Workbench) -> None:
    QTest.keyClicks(log.note, "   ")
    assert not log.add.isEnabled()
    QTest.keyClick(log.note, Key.Key_Return)
    assert len(workbench.document.decision.log) == len(LINES)


def test_that_the_name_is_kept_for_later(log: LogSection, workbench: Workbench) -> None:
    assert log.name.placeholderText() == "Facilitator"
    log.name.setFocus()
    QTest.keyClicks(log.name, "  Kari   Nes ")
    QTest.keyClick(log.name, Key.Key_Return)
    assert workbench.settings.user_name == "Kari Nes"
    assert log.name.text() == "Kari Nes"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("coffee", ["Anne"]),
        ("CONTROLLER figures", ["Bo"]),
        ("imported", ["Bo"]),
        ("abababab", ["Bo"]),
        ("åse", ["Åse"]),
        ("tea", []),
        ("", ["Anne", "Bo", "Åse"]),
    ],
)
def test_that_lines_are_found_by_all_their_words(
    log: LogSection, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(log.search, typed)
    assert column(log, WHO) == found
    expected = "3 " if len(found) == 3 else f"{len(found)} of 3 "
    assert log._count.text().startswith(expected)


def test_that_a_heading_sorts_and_times_of_one_second_keep_their_order(log: LogSection) -> None:
    log.table.sortByColumn(WHO, Qt.SortOrder.AscendingOrder)
    assert column(log, WHO) == ["Anne", "Bo", "Åse"]
    log.table.sortByColumn(WHEN, Qt.SortOrder.AscendingOrder)
    assert column(log, WHO) == ["Åse", "Bo", "Anne"]


def test_that_the_chosen_lines_are_copied_with_the_whole_digest(log: LogSection) -> None:
    log.table.setFocus()
    log.table.selectRow(1)
    QTest.keyClick(log.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, line = parse_block(QGuiApplication.clipboard().text())
    assert head[-2:] == ["File", "SHA-256"]
    assert line[-2:] == ["figures.xlsx", "ab" * 32]
    log.table.clearSelection()
    QTest.mouseClick(log.copy, Qt.MouseButton.LeftButton)
    assert len(parse_block(QGuiApplication.clipboard().text())) == 1 + len(LINES)


def test_that_a_long_line_is_as_high_as_its_text(
    log: LogSection, workbench: Workbench, qtbot: QtBot
) -> None:
    long = LogEntry(time="2026-03-03T09:00:00", event="note", text="many words " * 40)
    workbench.document.apply(lambda d: edits.record(d, long), text="Line")
    qtbot.waitUntil(lambda: log.table.rowHeight(0) > 3 * log.table.rowHeight(3))


def test_that_every_kind_of_event_has_words_in_both_languages() -> None:
    for code in ("created", "gates-frozen", "waiver-withdrawn", "signed", "review-begun", "note"):
        assert len({code, event_word(code, "en"), event_word(code, "nb")}) == 3
        # A note has words of its own.
        said = {event_sentence(code, language) for language in ("en", "nb")}
        assert len(said) == 2
        assert all(each.endswith(".") for each in said)
    assert event_word("brewed", "nb") == "brewed"
    assert event_word("gates-frozen", "nb") == "Skal-krav frosset"
    assert event_sentence("concluded", "nb") == "En konklusjon ble skrevet ned."
