"""Gut feeling: written down on the ballot before anything is seen, shown beside the result."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, rounds
from locdecide.decision.model import Decision
from locdecide.evaluation import robustness
from locdecide.results import Robustness
from locdecide.ui.robustness.favourites_topic import FavouritesTopic
from locdecide.ui.workbench import Workbench
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.ui.conftest import Make
from tests.ui.workshop.ballots import Open, Press, bench_with, current, open_ballot, press

__all__ = ["open_ballot", "press"]

K = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def first_round() -> Decision:
    """The site decision before anybody answered: one secret round."""
    decision = site_decision()
    study = decision.studies[-1]
    assert study.id == "where"
    fresh = replace(decision, studies=(*decision.studies[:-1], replace(study, rounds=())))
    return edits.start_round(fresh, "where", secret=True)


def answered(decision: Decision) -> Decision:
    """Put everybody's answers of the sample into the round and reveal it."""
    for judgements in site_decision().studies[-1].rounds[0].judgements:
        for said in judgements.comparisons:
            decision = edits.set_comparison(
                decision,
                "where",
                judgements.participant,
                judgements.parent,
                said.first,
                said.second,
                said.ratio,
            )
    return edits.reveal_round(decision, "where", "2026-03-10T10:00:00+01:00")


def found(bench: Workbench) -> Robustness:
    document = bench.document
    answer = robustness(document.decision, document.study, bench.evaluator.results())
    assert answer is not None
    return answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_favourite_is_written_down_by_keyboard_and_taken_back(
    make_workbench: Make, open_ballot: Open, press: Press, language: Language
) -> None:
    bench = bench_with(make_workbench, first_round(), language)
    ballot = open_ballot(bench)
    choice = ballot.welcome.favourite.choice
    assert choice.isVisibleTo(ballot)
    choice.setFocus()
    press(ballot, K.Key_Down, K.Key_Down)
    assert rounds.ballot_of(current(bench), "anne").favourite == "s2"
    press(ballot, K.Key_Home)
    assert rounds.ballot_of(current(bench), "anne").favourite is None
    assert not current(bench).ballots


def test_that_nobody_is_asked_for_a_gut_feeling_who_has_seen_a_result(
    make_workbench: Make, open_ballot: Open
) -> None:
    seen = edits.start_round(answered(first_round()), "where", secret=True)
    ballot = open_ballot(bench_with(make_workbench, seen))
    assert not ballot.welcome.favourite.isVisibleTo(ballot)


def test_that_favourites_stay_hidden_until_the_round_is_revealed(
    make_workbench: Make, qtbot: QtBot
) -> None:
    decision = edits.write_favourite(first_round(), "where", "anne", "s3")
    bench = bench_with(make_workbench, decision)
    topic = FavouritesTopic(bench)
    qtbot.addWidget(topic)
    topic.show_robustness(found(bench))
    assert "1 favourite is written down" in topic.sentence(found(bench))
    assert "Site 3" not in topic.sentence(found(bench))
    assert topic.table.isHidden()
    assert topic.missed.isHidden()


def test_that_favourites_stand_beside_the_result_and_what_is_missed_is_kept(
    make_workbench: Make, qtbot: QtBot
) -> None:
    decision = edits.write_favourite(first_round(), "where", "anne", "s3")
    decision = answered(edits.write_favourite(decision, "where", "bo", "s1"))
    bench = bench_with(make_workbench, decision)
    topic = FavouritesTopic(bench)
    qtbot.addWidget(topic)
    topic.show()
    topic.show_robustness(found(bench))
    model = topic.table.model()
    shown = [[model.index(i, j).data() for j in range(4)] for i in range(model.rowCount())]
    places = {r.alternative: r.rank for r in bench.evaluator.results().topsis.ranking}  # type: ignore[union-attr]
    assert [row[:3] for row in shown] == [
        ["Anne", "Site 3", str(places["s3"])],
        ["Bo", "Site 1", str(places["s1"])],
    ]
    topic.missed.setFocus()
    qtbot.keyClicks(topic.missed, "The port")
    qtbot.keyClick(topic.missed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert current(bench).missed == "The port"
    bench.document.undo_stack.undo()
    assert current(bench).missed == ""
    topic.hide()
