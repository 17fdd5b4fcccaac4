"""The Data page as somebody at the keyboard meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.issues import Place, Step
from locdecide.decision.model import Criterion, Decision, Performance, Study
from locdecide.live.document import Change
from locdecide.ui.cells import Area, Mark
from locdecide.ui.pages.data import DataPage
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision
from tests.ui.conftest import Make

# Windows without a screen cannot be raised, grabbed or hinted.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Show = Callable[[Workbench], DataPage]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Return a function that opens the page on a workbench, the table focused."""
    pages: list[DataPage] = []

    def open_page(workbench: Workbench) -> DataPage:
        page = DataPage(workbench)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1080, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.table.setFocus()
        return page

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture
def page(workbench: Workbench, show: Show) -> DataPage:
    return show(workbench)


def value(page: DataPage, alternative: str, criterion: str) -> float | str | None:
    found = page.study.performances.get(alternative, {}).get(criterion)
    return None if found is None else found.value


def stand_on(page: DataPage, row: int, column: int) -> None:
    page.table.setCurrentIndex(page.model.index(row, column))


def current(page: DataPage) -> tuple[int, int]:
    index = page.table.currentIndex()
    return index.row(), index.column()


def editor(page: DataPage) -> QLineEdit | None:
    return page.table.viewport().findChild(QLineEdit)


def type_into_cell(qtbot: QtBot, page: DataPage, text: str) -> QLineEdit:
    qtbot.keyClick(page.table, text[0])
    line = editor(page)
    assert line is not None
    qtbot.keyClicks(line, text[1:])
    return line


def test_that_undo_restores_a_figure_and_keeps_the_place(page: DataPage, qtbot: QtBot) -> None:
    stand_on(page, 3, 1)
    qtbot.keyClick(type_into_cell(qtbot, page, "1"), Key.Key_Return)
    page.workbench.document.undo_stack.undo()
    assert value(page, "s4", "mix") == 65
    assert current(page) == (4, 1)


def test_that_a_norwegian_block_is_pasted_as_one_step(make_workbench: Make, show: Show) -> None:
    workbench = make_workbench(site_decision(), "nb")
    workbench.document.choose_study("where")
    page = show(workbench)
    QGuiApplication.clipboard().setText("0,041\t1 000\r\n0,042\t12 %\r\n")
    stand_on(page, 0, 0)
    page.table.paste()
    assert [value(page, "s1", "price"), value(page, "s1", "mix")] == [0.041, 1000]
    assert [value(page, "s2", "price"), value(page, "s2", "mix")] == [0.042, 12]
    assert page.table.area() == Area(0, 0, 1, 1)
    workbench.document.undo_stack.undo()
    assert page.study == site_decision().studies[1]


def test_that_a_paste_with_faults_shows_them_all_and_sets_nothing(
    page: DataPage, qtbot: QtBot
) -> None:
    page.workbench.document.choose_study("whether")
    QGuiApplication.clipboard().setText("a lot\tGoood\n90\tFair")
    stand_on(page, 0, 0)
    qtbot.keyClick(page.table, Key.Key_V, CONTROL)
    assert page.faults.isVisible()
    assert page.faults.sentences == [
        "Stay, Cost per unit: 'a lot' is not a number.",
        "Stay, Control: 'Goood' is no level of 'Control'. Choose one of: Weak, Fair, Good. "
        "Did you mean 'Good'?",
    ]
    assert page.study == site_decision().studies[0]
    QGuiApplication.clipboard().setText("90\tFair")
    qtbot.keyClick(page.table, Key.Key_V, CONTROL)
    assert not page.faults.isVisible()
    assert value(page, "stay", "control") == "l3"


def test_that_delete_clears_and_the_guidance_counts(page: DataPage, qtbot: QtBot) -> None:
    page.table.select_area(Area(0, 0, 0, 1))
    with qtbot.waitSignal(page.workbench.evaluator.evaluated):
        qtbot.keyClick(page.table, Key.Key_Delete)
    assert value(page, "s1", "price") is None
    assert page._guidance.text() == "Type or paste the figures. 2 of 30 missing."
    assert page.legend.buttons[Mark.MISSING].text() == "2 missing"


def test_that_the_inspector_explains_the_selected_figure(page: DataPage) -> None:
    stand_on(page, 1, 0)
    assert page.inspector._title.text() == "Site 2: Energy price"
    assert "0.12 EUR/kWh (worst) to 0.03 EUR/kWh (best)" in page.inspector._text.text().replace(
        "\u00a0", " "
    )
    assert "Counts as 0.667" in page.inspector._text.text()


def test_that_the_legend_leads_to_the_next_figure_without_source(
    page: DataPage, qtbot: QtBot
) -> None:
    page.workbench.document.choose_study("whether")
    stand_on(page, 0, 0)
    for place in ((0, 1), (1, 0), (1, 1), (0, 0)):
        qtbot.mouseClick(page.legend.buttons[Mark.UNSOURCED], Qt.MouseButton.LeftButton)
        assert current(page) == place


def test_that_a_place_is_shown_by_selecting_its_cell(page: DataPage) -> None:
    page.show_place(Place(step=Step.DATA, study="where", criterion="raw", alternative="s4"))
    assert current(page) == (3, 3)
    page.show_place(Place(step=Step.DATA, study="where", criterion="gone"))
    assert current(page) == (3, 3)


def test_that_a_new_row_above_keeps_the_selected_cell(page: DataPage) -> None:
    stand_on(page, 2, 3)
    page.workbench.document.apply(
        lambda d: edits.move_alternative(d, "where", "s5", 0), text="Move"
    )
    assert current(page) == (3, 3)


def test_that_an_empty_study_invites_to_the_page_that_fills_it(
    make_workbench: Make, show: Show, qtbot: QtBot
) -> None:
    empty = Study(id="s", name="S")
    page = show(make_workbench(Decision(id="d", studies=(empty,))))
    assert page.no_criteria.isVisible()
    with qtbot.waitSignal(page.step_wanted) as told:
        qtbot.mouseClick(page.no_criteria.button, Qt.MouseButton.LeftButton)
    assert told.args == [Step.CRITERIA]
    page.workbench.document.apply(lambda d: edits.add_criterion(d, "s", "Cost"), text="Add")
    assert page.no_alternatives.isVisible()
    with qtbot.waitSignal(page.step_wanted) as told:
        qtbot.mouseClick(page.no_alternatives.button, Qt.MouseButton.LeftButton)
    assert told.args == [Step.ALTERNATIVES]
    page.workbench.document.apply(lambda d: edits.add_alternative(d, "s", "Here"), text="Add")
    assert page.table.isVisible()
    assert current(page) == (0, 0)


def test_that_the_page_catches_up_after_changes_while_hidden(page: DataPage) -> None:
    page.hide()
    page.workbench.document.apply(
        lambda d: edits.remove_criterion(d, "where", "people"), text="Remove"
    )
    assert page.model.columnCount() == 6
    page.show()
    assert page.model.columnCount() == 5


def test_that_fifty_criteria_with_long_and_equal_names_are_shown(
    make_workbench: Make, show: Show
) -> None:
    name = "A criterion whose name goes on for longer than any column is wide"
    criteria = tuple(Criterion(id=f"c{i}", name=name, unit="NOK million") for i in range(50))
    study = Study(
        id="s",
        name="S",
        criteria=criteria,
        alternatives=site_decision().studies[1].alternatives,
        performances={"s1": {"c0": Performance(value=1.0)}},
    )
    page = show(make_workbench(Decision(id="d", studies=(study,))))
    assert not page.grab().isNull()
    assert page.table.columnWidth(0) <= 200


def test_that_the_page_repaints_when_the_palette_changes(page: DataPage) -> None:
    page.refresh(Change.ALL)
    dark = page.palette()
    dark.setColor(dark.ColorRole.Window, Qt.GlobalColor.black)
    page.setPalette(dark)
    assert not page.grab().isNull()


def test_that_a_cell_edited_while_the_study_changes_is_left_alone(
    page: DataPage, qtbot: QtBot
) -> None:
    stand_on(page, 0, 1)
    type_into_cell(qtbot, page, "97")
    page.workbench.document.choose_study("whether")
    assert page.workbench.document.decision == site_decision()
    page.workbench.document.choose_study("where")
    assert value(page, "s1", "mix") == 98


def test_that_evidence_is_edited_for_all_selected_cells(page: DataPage, qtbot: QtBot) -> None:
    page.table.select_area(Area(0, 0, 4, 0))
    page.form.source.setFocus()
    page.form.source.selectAll()
    qtbot.keyClicks(page.form.source, "Grid company")
    page.table.setFocus()
    assert {row["price"].source for row in page.study.performances.values()} == {"Grid company"}
    assert page.workbench.document.undo_stack.count() == 1


def test_that_tab_leaves_the_table_from_its_last_cell(page: DataPage, qtbot: QtBot) -> None:
    stand_on(page, 4, 4)
    qtbot.keyClick(page.table, Key.Key_Tab)
    assert current(page) == (4, 5)
    qtbot.keyClick(page.table, Key.Key_Tab)
    assert not page.table.hasFocus()


def test_that_six_columns_fit_a_small_screen_with_every_word_of_their_headings(
    page: DataPage, qtbot: QtBot
) -> None:
    page.resize(1096, 700)
    header = page.table.horizontalHeader()
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() == 0)
    for section in range(header.count()):
        assert header.sectionSize(section) >= header.narrowest(section)  # type: ignore[attr-defined]
