"""Judging at the facilitator's side: advice, kept views, and questions that changed since."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, rounds
from locdecide.decision.model import Comparison, Decision
from locdecide.ui.models.comparing import tasks
from locdecide.ui.models.comparison_lists import ROW_ROLE
from locdecide.ui.workshop.judging_panel import JudgingPanel
from tests.samples import site_decision
from tests.ui.conftest import Make

LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def open_panel(qtbot: QtBot, make_workbench: Make) -> Iterator[object]:
    panels: list[JudgingPanel] = []

    def open_(decision: Decision) -> JudgingPanel:
        bench = make_workbench(decision)
        bench.document.choose_study("where")
        panel = JudgingPanel(bench)
        qtbot.addWidget(panel)
        panels.append(panel)
        panel.resize(1000, 700)

        def refresh() -> None:
            groups = tasks(bench.evaluator.results().weights.groups)
            panel.show_tasks("anne", groups)

        bench.document.changed.connect(refresh)
        refresh()
        panel.show()
        return panel

    yield open_
    for panel in panels:
        panel.hide()


def judged(decision: Decision, *judgements: tuple[str, str, float]) -> Decision:
    for first, second, ratio in judgements:
        decision = edits.set_comparison(decision, "where", "anne", None, first, second, ratio)
    return decision


def comparisons(panel: JudgingPanel) -> tuple[Comparison, ...]:
    round_ = rounds.current_round(panel.study)
    assert round_ is not None
    return rounds.comparisons_of(round_, "anne", None)


def button(panel: JudgingPanel, text: str) -> QPushButton | None:
    found = panel.consistency.findChildren(QPushButton)
    return next((b for b in found if b.text() == text and b.height() > 9), None)


def test_that_advice_tells_what_accepting_does_to_the_weights_and_a_view_can_be_kept(
    open_panel: object, qtbot: QtBot
) -> None:
    circle = judged(site_decision(), ("near", "raw", 5), ("raw", "energy", 5))
    panel = open_panel(circle)  # type: ignore[operator]
    lines = panel.consistency._shown[1]
    assert "% → " in lines[0].text
    before = panel.study
    qtbot.waitUntil(lambda: button(panel, "I keep my view") is not None)
    keep = button(panel, "I keep my view")
    assert keep is not None
    qtbot.mouseClick(keep, LEFT)
    kept = [each for each in comparisons(panel) if each.kept]
    assert len(kept) == 1
    assert [line.kept for line in panel.consistency._shown[1]].count(True) == 1
    panel.workbench.document.undo_stack.undo()
    assert panel.study == before


def test_that_only_what_was_asked_otherwise_is_asked_again_and_going_on_confirms_it(
    open_panel: object, qtbot: QtBot
) -> None:
    fresh = judged(
        site_decision(), ("near", "energy", 1), ("energy", "raw", 3.5), ("energy", "market", 2.5)
    )
    panel = open_panel(edits.set_range(fresh, "where", "raw", 3.0, 9.0))  # type: ignore[operator]
    assert panel.pair == ("energy", "raw")
    assert "1 → 9" in panel.card._changed.text()
    assert "again" in panel.lists.groups_model.index(0).data(ROW_ROLE).status
    row = panel.pairs_model.index_of(("energy", "raw")).data(ROW_ROLE)
    assert row.sentence.endswith("asked otherwise since")
    assert panel.card.next_button.text() == "It still holds"
    qtbot.keyClick(panel.card.strip, Qt.Key.Key_Return)
    assert not any(rounds.is_stale(panel.study, each) for each in comparisons(panel))
    assert panel.pair != ("energy", "raw")


def test_that_a_closed_ballot_is_read_and_not_changed(open_panel: object, qtbot: QtBot) -> None:
    closed = partial(edits.close_ballot, study_id="where", participant="anne", time="2026-03-02")
    panel = open_panel(closed(site_decision()))  # type: ignore[operator]
    assert not panel.editable
    qtbot.keyClick(panel.pairs, Qt.Key.Key_Delete)
    assert len(comparisons(panel)) == 4
