"""What the five screens say, held against the results and not against the screens."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import GateSense, GateStatus, Stage, Weighting
from locdecide.decision.model import Ballot, Decision, Gate, GateRecord, Performance, Waiver
from locdecide.evaluation import evaluate, group_view
from locdecide.ui.board.mind import MindScreen
from locdecide.ui.board.people import PeopleScreen
from locdecide.ui.board.ranking import RankingScreen
from locdecide.ui.board.view import BoardView
from locdecide.ui.board.why import WhyScreen
from tests.ui.board.boards import Show, press, seen, with_study
from tests.ui.robustness.looks import computed, few_draws

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def gated() -> Decision:
    """Return the site decision with must-haves: failed, waived, not known; one set aside."""
    decision = few_draws()
    study = decision.studies[1]
    fail = GateStatus.FAIL
    gates = (
        Gate(
            id="far",
            name="Near the plant",
            criterion="near",
            sense=GateSense.AT_MOST,
            threshold=1000,
        ),
        Gate(
            id="plot",
            name="A plot",
            records={
                "s1": GateRecord(status=fail, evidence="Nature reserve since 2023"),
                "s4": GateRecord(status=fail, waiver=Waiver(by="The board")),
                "s2": GateRecord(status=GateStatus.PASS),
            },
        ),
    )
    alternatives = tuple(
        replace(each, stage=Stage.SET_ASIDE) if each.id == "s5" else each
        for each in study.alternatives
    )
    performances = {
        **study.performances,
        "s2": {**study.performances["s2"], "raw": Performance(value=6.0)},
    }
    return with_study(decision, gates=gates, alternatives=alternatives, performances=performances)


def test_that_the_proposal_says_question_leader_verdict_reasons_and_what_is_missing(
    show: Show,
) -> None:
    said = seen(show())
    for words in (
        "Where should the plant be?",
        "Clear lead",
        "Site 1 leads clearly",
        "Site 1 is 7.2 points ahead of Site 4 (79.6 against 72.4)",
        "of the simulated cases",
        "Nothing: every figure has a source",
    ):
        assert words in said


def test_that_the_proposal_names_waivers_and_counts_figures_without_source(show: Show) -> None:
    said = seen(show(gated()))
    assert "Site 4 does not meet 'A plot' and is ranked on a waiver from The board." in said
    # Two alternatives are ranked, on six figures each; one has lost its source.
    assert "1 of 12 figures" in said
    assert "Site 1" not in said


def test_that_the_ranking_shows_who_is_out_and_why_with_limit_and_figure(show: Show) -> None:
    view = show(gated())
    press(view, "2")
    said = seen(view)
    assert "Site 1: A plot – Nature reserve since 2023" in said
    assert "Site 3: Near the plant – has 1500\u00a0km, limit 1000\u00a0km" in said
    assert "Site 5: set aside" in said
    screen = view.current
    assert isinstance(screen, RankingScreen)
    assert {row.label.alternative: row.note for row in screen.bars.rows} == {
        "s2": "",
        "s4": "on a waiver",
    }


def test_that_the_ranking_s_bars_are_the_scores_and_shares(show: Show) -> None:
    view = show()
    press(view, "2")
    screen = view.current
    assert isinstance(screen, RankingScreen)
    decision = view.workbench.document.decision
    topsis = evaluate(decision, decision.studies[1]).topsis
    assert topsis is not None
    expected = sorted((r.rank, r.alternative, r.score) for r in topsis.ranking)
    shown = [(row.rank, row.label.alternative, row.score) for row in screen.bars.rows]
    assert shown == expected
    found = view.answer.robustness
    assert found is not None
    for row in screen.bars.rows:
        share = found.simulation.first_share(row.label.alternative)
        assert row.texts[0] == f"{100 * row.score:.1f}"
        assert row.texts[1] in (f"{100 * share:.0f}%", "under 1%", "over 99%")


def why(view: BoardView) -> WhyScreen:
    press(view, "3")
    screen = view.current
    assert isinstance(screen, WhyScreen)
    return screen


@pytest.mark.parametrize(("first", "second"), [("s1", "s3"), ("s4", "s5"), ("s2", "s1")])
def test_that_any_two_are_compared_by_clicks_and_the_steps_make_up_the_lead(
    show: Show, first: str, second: str
) -> None:
    view = show()
    screen = why(view)
    for column, key in ((0, first), (1, second)):
        place = screen.pairs.row_centre(key, column).toPoint()
        QTest.mouseClick(screen.pairs, LEFT, pos=place)
    assert screen.pair == (first, second)
    scores = {each.alternative: each.score for each in screen.ranked()}
    lead = scores[first] - scores[second]
    total = sum(step.amount for step in screen.steps.steps)
    assert math.isclose(total, lead, abs_tol=1e-12)
    names = [f"Site {key[1]}" for key in (first, second)]
    assert screen.title.text().startswith(names[0])
    assert names[1] in screen.title.text()


def test_that_the_name_itself_is_clicked_for_the_second(show: Show) -> None:
    screen = why(show())
    centre = screen.pairs.row_centre("s5", 1)
    QTest.mouseClick(screen.pairs, LEFT, pos=QPoint(screen.pairs.width() - 20, int(centre.y())))
    assert screen.pair == ("s1", "s5")


def test_that_two_are_chosen_and_swapped_by_keys(show: Show) -> None:
    view = show()
    screen = why(view)
    order = [each.alternative for each in screen.ranked()]
    assert screen.pair == (order[0], order[1])
    press(view, Key.Key_Down)
    assert screen.pair == (order[0], order[2])
    press(view, "x")
    assert screen.pair == (order[2], order[0])
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert screen.pair == (order[3], order[0])
    assert screen.title.text().count(" behind ") == 1


def mind(view: BoardView) -> MindScreen:
    press(view, "4")
    screen = view.current
    assert isinstance(screen, MindScreen)
    return screen


def test_that_a_handle_is_dragged_and_everything_follows_and_nothing_is_saved(
    show: Show, qtbot: QtBot
) -> None:
    view = show()
    screen = mind(view)
    before = view.workbench.document.decision
    words = screen.title.text()
    place = screen.tracks.handle("people").toPoint()
    QTest.mousePress(screen.tracks, LEFT, pos=place)
    QTest.mouseMove(screen.tracks, QPoint(screen.tracks.width() - 1, place.y()))
    QTest.mouseRelease(screen.tracks, LEFT)
    weights = view.workbench.trial.weights
    assert weights is not None
    assert weights["people"] == pytest.approx(1.0)
    assert screen.tracks.handle("people").x() > place.x() + 100
    # With competence alone Site 3, which has 9 of 9, comes first.
    assert screen.bars.rows[0].label.alternative == "s3"
    assert screen.bars.rows[0].score == pytest.approx(1.0)
    assert screen.bars.rows[0].texts[0].startswith("▲")
    computed(qtbot, view.workbench)
    qtbot.waitUntil(lambda: "Site 3" in screen.saying.text())
    assert "tried" in screen.basis.text()
    assert screen.title.text() == words
    assert view.workbench.document.decision is before
    press(view, "r")
    assert view.workbench.trial.weights is None
    assert screen.tracks.handle("people").x() == pytest.approx(place.x(), abs=1)
    assert screen.bars.rows[0].label.alternative == "s1"


def test_that_while_a_handle_is_dragged_nothing_but_what_follows_moves(show: Show) -> None:
    view = show()
    screen = mind(view)
    parts = (screen.title, screen.tracks, screen.bars, screen.note, screen.saying)
    before = [part.geometry() for part in parts]
    fonts = [part.font().pixelSize() for part in parts]
    for _ in range(30):
        press(view, Key.Key_Plus)
        QTest.qWait(1)
    assert [part.geometry() for part in parts] == before
    assert [part.font().pixelSize() for part in parts] == fonts


def test_that_keys_move_a_weight_by_a_hundredth_and_backspace_goes_back(show: Show) -> None:
    view = show()
    screen = mind(view)
    press(view, Key.Key_Down)
    criterion = screen.tracks.selected
    assert criterion == screen.tracks.rows[1].criterion
    today = screen.tracks.rows[1].today
    press(view, Key.Key_Plus, Key.Key_Plus)
    weights = view.workbench.trial.weights
    assert weights is not None
    assert weights[criterion] == pytest.approx(round(today, 2) + 0.02)
    QTest.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.workbench.trial.weights[criterion] == pytest.approx(round(today, 2) + 0.01)
    press(view, Key.Key_Backspace)
    assert view.workbench.trial.weights is None


def test_that_the_button_goes_back_and_is_there_only_while_weights_are_tried(show: Show) -> None:
    view = show()
    screen = mind(view)
    assert not screen.back.isVisible()
    press(view, Key.Key_Plus)
    assert isinstance(screen.back, QPushButton)
    QTest.mouseClick(screen.back, LEFT)
    assert view.workbench.trial.weights is None
    assert not screen.back.isVisible()


def test_that_the_letters_on_a_track_are_who_leads_at_that_weight(show: Show) -> None:
    view = show()
    screen = mind(view)
    trial = view.workbench.trial
    for row in screen.tracks.rows:
        assert row.leading[0][0] == 0.0
        assert row.leading[-1][1] == 1.0
        for low, high, label in row.leading:
            if high - low < 1e-6:
                continue
            trial.set_share(row.criterion, (low + high) / 2)
            found = trial.results().topsis
            assert found is not None
            first = {each.alternative for each in found.ranking if each.rank == 1}
            assert label.alternative in first
            trial.clear()


def test_that_everybody_s_first_place_consensus_and_dissent_are_told(show: Show) -> None:
    decision = few_draws()
    round_ = decision.studies[1].rounds[0]
    favourites = (
        Ballot(participant="anne", favourite="s3"),
        Ballot(participant="bo", favourite="s1"),
    )
    decision = with_study(
        decision, rounds=(replace(round_, ballots=favourites, missed="Housing."),)
    )
    view = show(decision)
    press(view, "5")
    screen = view.current
    assert isinstance(screen, PeopleScreen)
    group = group_view(decision, decision.studies[1], decision.studies[1].rounds[0])
    first = {own.participant: own.leaders for own in group.own}
    names = {each.id: each.name for each in decision.studies[1].alternatives}
    assert [line[:3] for line in screen.opinions] == [
        ("Anne", names[first["anne"][0]], "Site 3"),
        ("Bo", names[first["bo"][0]], "Site 1"),
    ]
    said = seen(view)
    assert group.consensus is not None
    assert f"({100 * group.consensus.value:.0f}%)" in said
    assert "1 of 2 had Site 1 as favourite" in said
    assert "Housing." in said


def test_that_who_sees_it_otherwise_is_named_and_marked(show: Show) -> None:
    decision = few_draws()
    for other in ("energy", "near", "raw", "market"):
        decision = edits.set_comparison(decision, "where", "bo", None, "people", other, 9)
    view = show(decision)
    press(view, "5")
    screen = view.current
    assert isinstance(screen, PeopleScreen)
    leader = screen.ranked()[0].alternative
    group = group_view(decision, decision.studies[1], decision.studies[1].rounds[0])
    against = [own.participant for own in group.own if leader not in own.leaders]
    assert len(against) == 1
    marked = [line[0].lower() for line in screen.opinions if line[3]]
    assert marked == against
    assert against[0].capitalize() in screen.dissent.text()


def test_that_points_given_together_have_no_own_weights_to_show(show: Show) -> None:
    view = show(edits.change_method(few_draws(), "where", weighting=Weighting.DIRECT))
    press(view, "5")
    assert "given together" in seen(view)
    assert view.current.opinions == []
