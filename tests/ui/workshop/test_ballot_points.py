"""The other ways to weight on a ballot: points, swing weights, an order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, rounds
from locdecide.decision.choices import BallotMethod, PointsMethod
from locdecide.decision.model import Decision, PairwiseScale
from locdecide.swings import Swing
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot_order_list import OrderList, Placed, in_order, places
from locdecide.words import LANGUAGES, Language
from tests.ui.conftest import Make
from tests.ui.workshop.ballots import (
    Open,
    Press,
    bench_with,
    current,
    in_round,
    open_ballot,
    press,
)

__all__ = ["open_ballot", "press"]

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def by(method: BallotMethod) -> Decision:
    return edits.change_method(in_round(), "where", ballot=method)


def points(bench: Workbench) -> dict[str, float]:
    found = rounds.points_of(current(bench), "anne")
    return {} if found is None else dict(found.points)


def test_that_places_count_ties_and_read_back_as_the_same_order() -> None:
    order = (Placed("a"), Placed("b"), Placed("c", tied=True), Placed("d"))
    found = places(order)
    assert found == {"a": 1, "b": 2, "c": 2, "d": 4}
    assert in_order(("d", "b", "c", "a"), found) == order
    assert in_order(("x", "a"), {"a": 1.0}) == (Placed("a"), Placed("x"))


def test_that_a_dragged_line_stands_where_it_was_dropped(qtbot: QtBot) -> None:
    shown = OrderList()
    qtbot.addWidget(shown)
    sides = {each: Swing(each) for each in "abcd"}
    shown.ordered.connect(lambda order: shown.show_order(order, sides))
    shown.show_order([Placed(each) for each in "abcd"], sides)
    shown.put_current(4)
    assert [each.criterion for each in shown.order] == list("bcda")
    assert shown.currentRow() == 3
    shown.put_current(1)
    assert [each.criterion for each in shown.order] == list("bacd")
    shown.put_current(1)
    assert [each.criterion for each in shown.order] == list("bacd")


def test_that_a_row_of_the_order_has_room_for_every_line_of_an_improvement(qtbot: QtBot) -> None:
    shown = OrderList()
    qtbot.addWidget(shown)
    sides = {"a": Swing("A", "from 1 to 2,\nfrom 3 to 4,\nfrom 5 to 6"), "b": Swing("B", "x")}
    shown.show_order([Placed("a"), Placed("b")], sides)
    assert shown.sizeHintForRow(0) > shown.sizeHintForRow(1)
    assert shown.minimumHeight() >= shown.sizeHintForRow(0) + shown.sizeHintForRow(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_an_order_is_given_by_keys_with_equal_places(
    make_workbench: Make, open_ballot: Open, press: Press, language: Language
) -> None:
    bench = bench_with(make_workbench, by(BallotMethod.RANK_ORDER), language)
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is ballot.order
    press(ballot, K.Key_Down, K.Key_Down)
    press(ballot, K.Key_Up, K.Key_Up, modifier=ALT)
    assert points(bench)["raw"] == 1
    press(ballot, K.Key_Down, K.Key_Equal)
    assert points(bench) == {"raw": 1, "energy": 1, "near": 3, "market": 4, "people": 5}
    press(ballot, K.Key_Equal)
    assert points(bench)["energy"] == 2
    press(ballot, K.Key_Return)
    assert ballot.order.order == ("price", "mix")
    press(ballot, K.Key_Return)
    assert points(bench)["price"] == 1
    assert ballot.screen_shown is ballot.closing
    assert not any(row.error for row in ballot.closing.bars.rows)
    press(ballot, K.Key_Return)
    found = rounds.points_of(current(bench), "anne")
    assert found is not None
    assert found.method is PointsMethod.RANK_ORDER
    assert rounds.ballot_of(current(bench), "anne").closed


def test_that_swing_weights_are_ordered_first_and_then_get_points_beside_the_first(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, by(BallotMethod.SWING))
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_Down)
    press(ballot, K.Key_Up, modifier=ALT)
    assert not points(bench)
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is ballot.points
    assert points(bench) == {"near": 100}
    assert not ballot.points.bars.bar("near").isEnabled()
    assert ballot.points.bars.bar("energy").hasFocus()
    press(ballot, K.Key_PageUp, K.Key_PageUp)
    assert points(bench) == {"near": 100, "energy": 20}
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is ballot.points
    assert "Raw material quality" in ballot.points._open.text()
    press(ballot, K.Key_Return)
    assert points(bench) == {"near": 100, "energy": 20, "raw": 0, "market": 0, "people": 0}
    assert ballot.screen_shown is ballot.order
    press(ballot, K.Key_Return, K.Key_PageUp, K.Key_Return)
    assert ballot.screen_shown is ballot.closing
    assert points(bench)["price"] == 100


def test_that_points_are_moved_and_typed_and_none_exceeds_a_hundred(
    make_workbench: Make, open_ballot: Open, press: Press, qtbot: QtBot
) -> None:
    bench = bench_with(make_workbench, by(BallotMethod.DIRECT))
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_Return)
    assert "at least one" in ballot.points._open.text()
    press(ballot, K.Key_Right, modifier=SHIFT)
    assert points(bench) == {"energy": 10}
    field = ballot.points.bars.number("near")
    for text, stored in (("250", 100), ("many", 100), ("-4", 100), ("30", 30)):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        press(ballot, K.Key_Return)
        assert points(bench)["near"] == stored
        assert ballot.screen_shown is ballot.points
    assert ballot.points.bars.share_text("near") == "75.0%"
    assert "not be negative" in ballot._message.text or ballot._message.text


def test_that_undo_takes_back_points_of_this_ballot(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, by(BallotMethod.DIRECT))
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_PageUp)
    press(ballot, K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not points(bench)
    assert ballot.points.bars.bar("energy").value() == 0


def test_that_alternatives_are_compared_in_pairs_after_the_points(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    decision = edits.set_scale(by(BallotMethod.RANK_ORDER), "where", "people", PairwiseScale())
    bench = bench_with(make_workbench, decision)
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_Return, K.Key_Return)
    assert ballot.screen_shown is ballot.questions
    assert ballot.questions.progress == (1, 10)
    press(ballot, K.Key_Left)
    assert "better" in ballot.questions._how_much.text()
    press(ballot, *[K.Key_Backspace] * 1)
    assert ballot.screen_shown is ballot.order


def test_that_points_on_a_range_that_changed_say_so_and_going_on_confirms_them(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    decision = by(BallotMethod.DIRECT)
    top = {"energy": 50.0, "near": 40.0, "raw": 30.0, "market": 20.0, "people": 10.0}
    decision = edits.set_points(decision, "where", "anne", PointsMethod.DIRECT, top)
    decision = edits.set_range(decision, "where", "raw", 3.0, 9.0)
    bench = bench_with(make_workbench, decision)
    ballot = open_ballot(bench)
    assert ballot.ballot.stale == 1
    press(ballot, K.Key_Return)
    assert "1 → 9" in ballot.points._changed.text()
    press(ballot, K.Key_Return)
    assert ballot.ballot.stale == 0
    assert points(bench)["raw"] == 30
