"""The table of who has answered what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from locdecide.decision import edits
from locdecide.decision.choices import BallotMethod, PointsMethod
from locdecide.decision.model import PairwiseScale
from locdecide.live import i18n
from locdecide.ui.models.ballots import STATE, BallotsModel, moment
from locdecide.ui.workbench import Workbench
from tests.ui.workshop.scenario import STUDY, answered, voted, workshop

Make = Callable[..., Workbench]


def texts(model: BallotsModel) -> list[str]:
    return [str(model.index(row, STATE).data()) for row in range(model.rowCount())]


def test_that_the_model_keeps_qt_s_rules_while_people_come_and_go(
    make_workbench: Make, qtmodeltester: ModelTester
) -> None:
    bench = make_workbench(voted(workshop(), 2))
    model = BallotsModel(bench)
    model.refresh()
    qtmodeltester.check(model)
    bench.document.apply(lambda d: edits.remove_participant(d, "bo"), text="x")
    model.refresh()
    bench.document.apply(lambda d: edits.add_participant(d, "Eva"), text="x")
    model.refresh()
    qtmodeltester.check(model)
    assert [row.participant.name for row in model.rows] == ["Anne", "Cato", "Dina", "Eva"]
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_that_points_count_criteria_and_compared_alternatives_count_pairs(
    make_workbench: Make,
) -> None:
    decision = edits.set_scale(workshop(), STUDY, "people", PairwiseScale())
    decision = edits.choose_ballot_method(decision, STUDY, "anne", BallotMethod.DIRECT)
    points = {"power": 50.0, "reach": 30.0, "price": 10.0}
    decision = edits.set_points(decision, STUDY, "anne", PointsMethod.DIRECT, points)
    decision = edits.set_comparison(decision, STUDY, "anne", "people", "s0", "s1", 3)
    model = BallotsModel(make_workbench(decision))
    model.refresh()
    assert texts(model)[0] == "4 of 19"
    assert texts(model)[1] == "not begun"


def test_that_points_on_a_changed_range_are_stale(make_workbench: Make) -> None:
    decision = edits.choose_ballot_method(workshop(), STUDY, "anne", BallotMethod.DIRECT)
    decision = edits.set_points(decision, STUDY, "anne", PointsMethod.DIRECT, {"price": 10.0})
    decision = edits.set_range(decision, STUDY, "price", 0.3, 0.03)
    model = BallotsModel(make_workbench(decision))
    model.refresh()
    assert model.rows[0].stale == 1


def test_that_everybody_stands_at_nothing_before_the_first_round(make_workbench: Make) -> None:
    model = BallotsModel(make_workbench(workshop(started=False)))
    model.refresh()
    assert set(texts(model)) == {"not begun"}


def test_that_one_answer_changes_one_row(make_workbench: Make) -> None:
    bench = make_workbench(workshop())
    model = BallotsModel(bench)
    model.refresh()
    rows: list[int] = []
    model.dataChanged.connect(lambda top, _: rows.append(top.row()))
    bench.document.apply(lambda d: answered(d, "cato", 1), text="x")
    model.refresh()
    assert rows == [2]


@pytest.mark.usefixtures("workbench")
def test_that_a_time_is_shown_as_the_hour_today_and_with_its_date_else() -> None:
    today = datetime.now().replace(hour=14, minute=5, second=0, microsecond=0)
    assert moment(today.isoformat()) == "14:05"
    assert moment(today.astimezone().isoformat()) == "14:05"
    earlier = today - timedelta(days=3)
    assert moment(earlier.isoformat()) == f"{earlier:%d/%m/%Y} 14:05"
    assert moment(earlier.isoformat(), clock=False) == f"{earlier:%d/%m/%Y}"
    i18n.install("nb")
    assert moment(earlier.isoformat()) == f"{earlier:%d.%m.%Y} 14:05"
    assert moment("at noon") == "at noon"
