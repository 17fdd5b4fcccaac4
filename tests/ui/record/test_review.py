"""The review on the Record page: begun with a button, edited in place, copied and undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.conclusions.outcomes import Outcome
from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import Conclusion, Direction, LogEntry, ReviewLine, Signature
from locdecide.live.document import Change
from locdecide.numerals import NumeralError, parse_number
from locdecide.ui.models.review import ReviewRole
from locdecide.ui.models.review_cells import Column, read_cell, typed_cell
from locdecide.ui.record.moments import shown_moment
from locdecide.ui.record.review import ReviewSection
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision

TODAY = dt.date(2028, 6, 15)
Key = Qt.Key
Make = Callable[..., Workbench]


@pytest.fixture
def open_section(qtbot: QtBot) -> Callable[[Workbench], ReviewSection]:
    """Return a function that shows the section of a workbench as the page does."""

    def show(bench: Workbench) -> ReviewSection:
        section = ReviewSection(bench, today=lambda: TODAY)
        qtbot.addWidget(section)
        section.resize(1100, 600)
        section.refresh(Change.ALL)
        bench.document.changed.connect(section.refresh)
        section.show()
        return section

    return show


@pytest.fixture
def section(
    workbench: Workbench, open_section: Callable[[Workbench], ReviewSection]
) -> ReviewSection:
    """The review of the first site, just begun."""
    section = open_section(workbench)
    section.beginning.button.click()
    return section


def lines(section: ReviewSection) -> tuple[ReviewLine, ...]:
    review = section.study.review
    assert review is not None
    return review.lines


def go_to(section: ReviewSection, row: int, column: Column) -> None:
    section.table.setFocus()
    section.table.setCurrentIndex(section.model.index(row, column))


def type_in(qtbot: QtBot, section: ReviewSection, row: int, column: Column, text: str) -> None:
    go_to(section, row, column)
    qtbot.keyClick(section.table, Key.Key_F2)
    editor = section.table.indexWidget(section.table.currentIndex())
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Key.Key_Return)
    # The view takes what was typed at the end of the turn.
    QApplication.processEvents()


def shown(section: ReviewSection, row: int, column: Column) -> str:
    return str(section.model.index(row, column).data())


# Beginning


def test_that_the_concluded_alternative_is_proposed(
    make_workbench: Make, open_section: Callable[[Workbench], ReviewSection]
) -> None:
    entry = LogEntry(time="2026-05-01", event="concluded")
    decision = edits.conclude(site_decision(), "where", Conclusion(alternative="s3"), entry)
    bench = make_workbench(decision)
    bench.document.choose_study("where")
    section = open_section(bench)
    assert section.beginning.choice.currentText() == "Site 3"
    assert "no conclusion" not in section.beginning.basis
    assert "Nothing is signed" in section.beginning.basis
    section.beginning.button.click()
    assert section.study.review is not None
    assert section.study.review.alternative == "s3"


def test_that_another_alternative_can_be_chosen_and_what_was_signed_is_expected(
    workbench: Workbench, open_section: Callable[[Workbench], ReviewSection]
) -> None:
    document = workbench.document
    entry = LogEntry(time="2026-05-01T10:00:00", event="signed")
    document.apply(lambda d: edits.sign_off(d, (Signature(name="Kari"),), entry), text="")
    document.apply(lambda d: edits.set_performance(d, "where", "s2", "price", 0.9), text="")
    section = open_section(workbench)
    assert "no conclusion" in section.beginning.basis
    section.beginning.choice.setCurrentIndex(1)
    assert section.beginning.basis.endswith(f"{shown_moment(entry.time)}.")
    assert "10:00" in section.beginning.basis
    section.beginning.button.click()
    assert lines(section)[0].expected == 0.06
    assert "Site 2" in section._title.text()


def test_that_beginning_is_one_step_with_a_line_in_the_log(section: ReviewSection) -> None:
    assert len(lines(section)) == 6
    entry = section.decision.log[-1]
    assert entry.event == "review-begun"
    assert "Site 1" in entry.text
    assert section.summary == "Of 6 expectations none is known yet."
    section.workbench.document.undo_stack.undo()
    assert section.study.review is None
    assert section.decision.log == ()
    assert section.beginning.isVisible()


def test_that_a_study_without_alternatives_says_so(
    make_workbench: Make, open_section: Callable[[Workbench], ReviewSection]
) -> None:
    decision = site_decision()
    study = replace(decision.studies[0], alternatives=(), performances={}, rounds=())
    section = open_section(make_workbench(replace(decision, studies=(study,))))
    assert not section.beginning.button.isEnabled()
    assert section.beginning.basis == "There are no alternatives yet."


def test_that_the_review_can_be_removed_and_brought_back(section: ReviewSection) -> None:
    section.end_button.click()
    assert section.study.review is None
    section.workbench.document.undo_stack.undo()
    assert len(lines(section)) == 6


# Editing in place


def test_that_what_was_achieved_is_typed_and_judged(qtbot: QtBot, section: ReviewSection) -> None:
    type_in(qtbot, section, 0, Column.ACHIEVED, "0.054")
    assert lines(section)[0].achieved == 0.054
    assert shown(section, 0, Column.DEVIATION) == "worse +0.009 (+20%)"
    type_in(qtbot, section, 1, Column.ACHIEVED, "99 %")
    assert shown(section, 1, Column.DEVIATION) == "as expected +1 point"
    assert section.summary == "Of 6 expectations 1 is as expected, 1 is worse; 4 are not known yet."
    section.workbench.document.undo_stack.undo()
    assert lines(section)[1].achieved is None


def test_that_dates_are_typed_freely_and_overdue_is_said(
    qtbot: QtBot, section: ReviewSection
) -> None:
    type_in(qtbot, section, 0, Column.DUE, "mai 2028")
    type_in(qtbot, section, 1, Column.DUE, "1.7.2028")
    assert [line.due for line in lines(section)[:2]] == ["2028-05", "2028-07-01"]
    assert section.overdue == "Overdue: Energy price (due 2028-05)."
    assert shown(section, 0, Column.DEVIATION) == "overdue"
    type_in(qtbot, section, 0, Column.ACHIEVED, "0.045")
    assert section.overdue == ""


def test_that_what_is_no_date_or_number_is_refused_with_a_sentence(
    qtbot: QtBot, section: ReviewSection
) -> None:
    said: list[str] = []
    section.workbench.editor.refused.connect(said.append)
    type_in(qtbot, section, 0, Column.DUE, "soon")
    type_in(qtbot, section, 0, Column.ACHIEVED, "a lot")
    assert said == [
        "'soon' is not a clear date. Write it as 2027, 2027-05 or 2027-05-01.",
        "'a lot' is not a number.",
    ]
    assert lines(section)[0].due == ""
    assert lines(section)[0].achieved is None


def test_that_a_level_is_chosen_from_its_scale(
    qtbot: QtBot, make_workbench: Make, open_section: Callable[[Workbench], ReviewSection]
) -> None:
    bench = make_workbench(site_decision())
    section = open_section(bench)
    assert section.study.id == "whether"
    section.beginning.button.click()
    go_to(section, 1, Column.ACHIEVED)
    qtbot.keyClick(section.table, Key.Key_F2)
    box = section.table.findChild(QComboBox)
    assert box is not None
    assert [box.itemText(at) for at in range(box.count())] == ["–", "Weak", "Fair", "Good"]
    box.setCurrentIndex(3)
    box.activated.emit(3)
    assert lines(section)[1].achieved == "Good"
    assert shown(section, 1, Column.DEVIATION) == "better"
    box = section.table.findChild(QComboBox)
    if box is not None:
        box.hidePopup()
    QApplication.processEvents()


def test_that_lines_of_the_decision_stay_as_they_were_decided(
    qtbot: QtBot, section: ReviewSection
) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    for column in Column:
        flags = section.model.index(0, column).flags()
        wanted = column in (Column.DUE, Column.ACHIEVED, Column.DATE, Column.NOTE)
        assert bool(flags & editable) == wanted, column
    go_to(section, 0, Column.WHAT)
    assert not section.frame.remove_button.isEnabled()
    qtbot.keyClick(section.table, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(lines(section)) == 6


def test_that_a_line_of_ones_own_is_added_filled_and_removed(
    qtbot: QtBot, section: ReviewSection
) -> None:
    section.frame.add_button.click()
    editor = section.table.indexWidget(section.table.currentIndex())
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Investment")
    qtbot.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()
    assert lines(section)[-1].name == "Investment"
    type_in(qtbot, section, 6, Column.UNIT, "MNOK")
    type_in(qtbot, section, 6, Column.EXPECTED, "412 (390-440)")
    type_in(qtbot, section, 6, Column.ACHIEVED, "467.5")
    section.model.setData(section.model.index(6, Column.DIRECTION), Direction.MINIMISE)
    own = lines(section)[-1]
    assert (own.unit, own.expected, own.low, own.high) == ("MNOK", 412.0, 390.0, 440.0)
    assert shown(section, 6, Column.EXPECTED) == "412 (390–440)"
    assert shown(section, 6, Column.DEVIATION) == "worse +55.5 (+13%)"
    assert section.model.index(6, Column.DEVIATION).data(ReviewRole.DEVIATION).outcome is (
        Outcome.WORSE
    )
    go_to(section, 6, Column.WHAT)
    assert section.frame.remove_button.isEnabled()
    qtbot.keyClick(section.table, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(lines(section)) == 6


def test_that_delete_empties_cells_and_tab_goes_on(qtbot: QtBot, section: ReviewSection) -> None:
    type_in(qtbot, section, 0, Column.NOTE, "seen")
    go_to(section, 0, Column.NOTE)
    qtbot.keyClick(section.table, Key.Key_Delete)
    assert lines(section)[0].note == ""
    qtbot.keyClick(section.table, Key.Key_Tab)
    current = section.table.currentIndex()
    assert (current.row(), current.column()) == (1, Column.WHAT)


def test_that_names_are_shown_as_they_were_written(
    qtbot: QtBot, make_workbench: Make, open_section: Callable[[Workbench], ReviewSection]
) -> None:
    decision = edits.change_alternative(site_decision(), "where", "s1", name="<b>{0} & %n")
    decision = edits.change_criterion(decision, "where", "price", name="<i>{1}" + "x" * 200)
    bench = make_workbench(decision)
    bench.document.choose_study("where")
    section = open_section(bench)
    section.beginning.button.click()
    assert section._title.text() == "Review of <b>{0} & %n: did we get what we decided for?"
    assert section._title.textFormat() is Qt.TextFormat.PlainText
    type_in(qtbot, section, 0, Column.DUE, "2027")
    assert "<i>{1}xxx" in section.overdue
    assert section._overdue.textFormat() is Qt.TextFormat.PlainText
    hover = section.model.index(0, Column.WHAT).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;{1}" in hover
    # However long a name is, what is typed in stays in view.
    right = section.table.columnViewportPosition(Column.NOTE)
    assert right < section.table.viewport().width()


# Copy and paste


def paste(qtbot: QtBot, section: ReviewSection, row: int, column: Column, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    go_to(section, row, column)
    qtbot.keyClick(section.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_that_a_block_from_a_spreadsheet_is_one_step(qtbot: QtBot, section: ReviewSection) -> None:
    paste(
        qtbot,
        section,
        0,
        Column.DUE,
        "2027-05\t0.05\t2028-01-15\n2027\t97.5\t15.1.2028\n2027\t\t\n",
    )
    first, second, third = lines(section)[:3]
    assert (first.due, first.achieved, first.date) == ("2027-05", 0.05, "2028-01-15")
    assert (second.due, second.achieved, second.date) == ("2027", 97.5, "2028-01-15")
    assert (third.due, third.achieved) == ("2027", None)
    section.workbench.document.undo_stack.undo()
    assert all(not line.due and line.achieved is None for line in lines(section))


def test_that_a_paste_with_faults_sets_nothing_and_names_each(
    qtbot: QtBot, section: ReviewSection
) -> None:
    before = lines(section)
    paste(qtbot, section, 0, Column.DUE, "2027\t0.05\nsoon\tmuch\n")
    assert lines(section) is before
    assert section.faults.isVisible()
    assert section.faults.sentences == [
        "Renewable share, Due: 'soon' is not a clear date. Write it as 2027, 2027-05 or "
        "2027-05-01.",
        "Renewable share, Achieved: 'much' is not a number.",
    ]
    paste(qtbot, section, 0, Column.DUE, "2027")
    assert not section.faults.isVisible()


def test_that_a_paste_cannot_change_what_was_decided(qtbot: QtBot, section: ReviewSection) -> None:
    paste(qtbot, section, 0, Column.EXPECTED, "0.01")
    assert lines(section)[0].expected == 0.045
    assert "What was decided stays" in section.faults.sentences[0]


def test_that_rows_below_the_last_become_lines_of_ones_own(
    qtbot: QtBot, section: ReviewSection
) -> None:
    paste(
        qtbot,
        section,
        6,
        Column.WHAT,
        "Investment\tMNOK\tless is better\t412\nRent\tMNOK\tmin\t12.5\n",
    )
    added = lines(section)[6:]
    assert [(each.name, each.expected, each.direction) for each in added] == [
        ("Investment", 412.0, Direction.MINIMISE),
        ("Rent", 12.5, Direction.MINIMISE),
    ]


def test_that_what_is_copied_can_be_pasted_back(qtbot: QtBot, section: ReviewSection) -> None:
    type_in(qtbot, section, 0, Column.ACHIEVED, "0.05")
    section.table.selectAll()
    qtbot.keyClick(section.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0].split("\t")[:4] == [
        "Energy price",
        "EUR/kWh",
        "less is better",
        "0.045",
    ]
    before = lines(section)
    paste(qtbot, section, 0, Column.WHAT, text)
    assert not section.faults.isVisible()
    assert lines(section) == before


def test_that_the_whole_review_is_copied_as_a_table(section: ReviewSection) -> None:
    section.copy_button.click()
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert len(rows) == 7
    assert rows[0][0] == "What"
    assert {len(row) for row in rows} == {len(rows[0])}


def test_that_one_copied_cell_fills_what_is_selected(qtbot: QtBot, section: ReviewSection) -> None:
    QGuiApplication.clipboard().setText("2027-05")
    go_to(section, 2, Column.DUE)
    for _ in range(4):
        qtbot.keyClick(section.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(section.table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [line.due for line in lines(section)] == ["", "", *["2027-05"] * 4]


# Cells


def read_number(text: str) -> float:
    try:
        return parse_number(text, "en")
    except NumeralError as error:
        raise EditError("edit-not-a-number", text=text) from error


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("42", (42.0, None, None)),
        ("42 (38–47)", (42.0, 38.0, 47.0)),
        ("42 (38 to 47)", (42.0, 38.0, 47.0)),
        ("-2 (-5 – -1)", (-2.0, -5.0, -1.0)),
        ("42 (38 – )", (42.0, 38.0, None)),
        ("42 ( – 47)", (42.0, None, 47.0)),
        ("certificate in place", ("certificate in place", None, None)),
        ("", (None, None, None)),
    ],
)
def test_that_an_expectation_is_read_with_its_doubt(text: str, fields: tuple[object, ...]) -> None:
    line = ReviewLine(id="l", name="Own", expected=1.0)
    study = site_decision().studies[1]
    found = read_cell(line, Column.EXPECTED, text, study, read_number, "en")
    assert (found["expected"], found["low"], found["high"]) == fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_cell_is_read_as_it_is_typed(language: Language) -> None:
    study = site_decision().studies[1]
    line = ReviewLine(
        id="l",
        name="Own",
        unit="MNOK",
        direction=Direction.TARGET,
        expected=-4.5,
        low=-6.25,
        high=-1.0,
        due="2027-05",
        achieved=1.5,
        date="2028",
        note="two words",
    )
    blank = ReviewLine(id="l", name="New")
    for column in Column:
        typed = typed_cell(line, column, language)
        number = partial(parse_number, language=language)
        fields = read_cell(blank, column, typed, study, number, language)
        blank = replace(blank, **fields)
    assert blank == line


@given(
    expected=st.floats(-1e12, 1e12),
    ends=st.lists(st.floats(-1e12, 1e12), min_size=2, max_size=2),
    known=st.tuples(st.booleans(), st.booleans()),
    language=st.sampled_from(LANGUAGES),
)
def test_that_any_expectation_is_read_as_it_is_typed(
    expected: float, ends: list[float], known: tuple[bool, bool], language: Language
) -> None:
    low, high = (
        end if is_known else None for end, is_known in zip(sorted(ends), known, strict=True)
    )
    line = ReviewLine(id="l", name="Own", expected=expected, low=low, high=high)
    typed = typed_cell(line, Column.EXPECTED, language)
    blank = ReviewLine(id="l", name="Own")
    number = partial(parse_number, language=language)
    study = site_decision().studies[1]
    assert replace(blank, **read_cell(blank, Column.EXPECTED, typed, study, number, language)) == (
        line
    )
