"""Progress of a full look, the way out of it, and more draws."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.ui.robustness.progress_row import ProgressRow
from locdecide.ui.robustness.standing import Standing
from locdecide.ui.workbench import Workbench
from tests.ui.conftest import Make
from tests.ui.robustness.looks import computed, few_draws


@pytest.fixture
def workbench(make_workbench: Make) -> Workbench:
    bench = make_workbench(few_draws())
    bench.document.choose_study("where")
    return bench


@pytest.fixture
def row(qtbot: QtBot, workbench: Workbench) -> ProgressRow:
    made = ProgressRow(workbench, Standing(workbench, workbench.document))
    qtbot.addWidget(made)
    made.resize(300, 70)
    with qtbot.waitExposed(made):
        made.show()
    computed(qtbot, workbench)
    return made


def test_that_at_rest_it_says_how_many_cases_there_are_and_offers_more(row: ProgressRow) -> None:
    assert row.words.text() == "Simulated cases: 500"
    assert row.million.isVisible()
    assert row.ten_million.isVisible()
    assert not row.shows_progress


def test_that_a_million_draws_are_made_on_request(
    qtbot: QtBot, row: ProgressRow, workbench: Workbench
) -> None:
    qtbot.mouseClick(row.million, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.words.text() == "Simulated cases: 1,000,000", timeout=60_000)
    assert workbench.robustness.current.simulation.draws == 1_000_000
    assert workbench.document.study.method.draws == 500


def test_that_cancel_ends_a_long_look_and_keeps_the_last_answer(
    qtbot: QtBot, row: ProgressRow, workbench: Workbench
) -> None:
    before = workbench.robustness.current
    qtbot.mouseClick(row.ten_million, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.shows_progress and " of " in row.words.text(), timeout=20_000)
    assert row.bar.maximum() == 10_000_000
    qtbot.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    assert not row.shows_progress
    assert workbench.robustness.current is before
    assert row.words.text() == "Simulated cases: 500"


def test_that_after_a_full_look_was_given_up_it_can_be_asked_for_again(
    qtbot: QtBot, row: ProgressRow, workbench: Workbench
) -> None:
    workbench.robustness.watch()
    workbench.trial.set_share("raw", 0.4)
    qtbot.waitUntil(lambda: workbench.robustness.current.quick, timeout=20_000)
    workbench.robustness.cancel()
    row.refresh()
    assert row.again.isVisible()
    qtbot.mouseClick(row.again, Qt.MouseButton.LeftButton)
    computed(qtbot, workbench)
    assert row.million.isVisible()


def test_that_a_short_look_shows_no_progress(
    qtbot: QtBot, row: ProgressRow, workbench: Workbench
) -> None:
    row._patience.setInterval(60_000)
    seen: list[bool] = []
    workbench.robustness.busy_changed.connect(lambda: seen.append(row.shows_progress))
    workbench.robustness.progressed.connect(lambda *_: seen.append(row.shows_progress))
    workbench.robustness.run(500)
    computed(qtbot, workbench)
    assert len(seen) >= 2
    assert not any(seen)
