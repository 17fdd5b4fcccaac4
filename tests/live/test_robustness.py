"""Answers follow the study in front: quick ones at once, full ones at rest, the latest wins."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import (
    Decision,
    Performance,
    RankingMethod,
    Stage,
    WeightModel,
)
from locdecide.live.document import Document
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from tests.live.looks import WAIT, Looks, rest
from tests.samples import site_decision

POINTS = partial(edits.set_direct_points, study_id="where", points={"raw": 50})


def test_that_a_full_answer_comes_by_itself_at_rest(
    evaluator: RobustnessEvaluator, computed: list[bool | None], looks: Looks, qtbot: QtBot
) -> None:
    assert evaluator.current is None
    assert evaluator.is_stale
    found = rest(evaluator, qtbot)
    assert (found.study, found.simulation.draws) == ("where", 500)
    assert found.verdict.leaders == ("s1",)
    assert (looks.kinds(), computed) == (["full"], [False])


def test_that_whoever_watches_gets_a_quick_answer_first(
    evaluator: RobustnessEvaluator, computed: list[bool | None], looks: Looks, qtbot: QtBot
) -> None:
    evaluator.watch()
    rest(evaluator, qtbot)
    assert (looks.kinds(), computed) == (["quick", "full"], [True, False])


def test_that_nobody_watching_saves_the_quick_answers(
    evaluator: RobustnessEvaluator, trial: Trial, looks: Looks, qtbot: QtBot
) -> None:
    evaluator.watch()
    evaluator.unwatch()
    rest(evaluator, qtbot)
    looks.asked.clear()
    trial.set_share("raw", 0.5)
    rest(evaluator, qtbot)
    assert looks.kinds() == ["full"]


def test_that_an_answer_is_stale_from_the_moment_that_anything_counts_differently(
    evaluator: RobustnessEvaluator, document: Document, trial: Trial, qtbot: QtBot
) -> None:
    rest(evaluator, qtbot)
    document.apply(POINTS, text="Points")
    assert evaluator.is_stale
    rest(evaluator, qtbot)
    trial.set_share("raw", 0.9)
    assert evaluator.is_stale
    assert rest(evaluator, qtbot).weights.line("raw").present == pytest.approx(0.9)
    trial.clear()
    assert evaluator.is_stale
    rest(evaluator, qtbot)


def test_that_while_a_weight_is_dragged_answers_keep_coming_and_the_last_is_right(
    evaluator: RobustnessEvaluator,
    computed: list[bool | None],
    trial: Trial,
    looks: Looks,
    qtbot: QtBot,
) -> None:
    evaluator.watch()
    rest(evaluator, qtbot)
    looks.asked.clear()
    computed.clear()
    shares = iter([k / 200 for k in range(1, 201)])

    def drag() -> None:
        share = next(shares, None)
        if share is None:
            timer.stop()
        else:
            trial.set_share("raw", share)

    timer = QTimer()
    timer.timeout.connect(drag)
    timer.start(2)
    qtbot.waitUntil(lambda: not timer.isActive(), timeout=WAIT)
    assert computed
    assert all(computed)
    assert len(looks.asked) <= 201
    assert rest(evaluator, qtbot).weights.line("raw").present == 1.0


def test_that_of_many_values_during_a_slow_look_only_the_latest_is_looked_at(
    evaluator: RobustnessEvaluator, trial: Trial, looks: Looks, qtbot: QtBot
) -> None:
    rest(evaluator, qtbot)
    looks.asked.clear()
    looks.hold_quick = True
    evaluator.watch()
    for share in (0.1, 0.2, 0.3, 0.4):
        trial.set_share("raw", share)
    looks.hold_quick = False
    looks.go_on.set()
    qtbot.waitUntil(lambda: not evaluator.is_stale, timeout=WAIT)
    assert looks.kinds()[:2] == ["quick", "quick"]
    assert looks.asked[1][2] is trial.results()


def test_that_a_full_look_at_an_earlier_value_is_given_up(
    evaluator: RobustnessEvaluator,
    computed: list[bool | None],
    trial: Trial,
    looks: Looks,
    qtbot: QtBot,
) -> None:
    looks.hold_full = True
    qtbot.waitUntil(lambda: looks.kinds() == ["full"], timeout=WAIT)
    assert evaluator.is_busy
    trial.set_share("raw", 0.5)
    assert not evaluator.is_busy
    qtbot.waitUntil(lambda: looks.given_up == 1, timeout=WAIT)
    looks.hold_full = False
    assert rest(evaluator, qtbot).weights.line("raw").present == pytest.approx(0.5)
    assert computed == [False]


def test_that_a_long_run_has_its_draws_and_tells_how_far_it_is(
    evaluator: RobustnessEvaluator, looks: Looks, qtbot: QtBot
) -> None:
    rest(evaluator, qtbot)
    told: list[tuple[int, int]] = []
    busy: list[bool] = []
    evaluator.progressed.connect(lambda *made: told.append(made))
    evaluator.busy_changed.connect(lambda: busy.append(evaluator.is_busy))
    with qtbot.waitSignal(evaluator.computed, timeout=WAIT):
        evaluator.run(600_000)
        assert evaluator.is_busy
    qtbot.waitUntil(lambda: not evaluator.is_busy, timeout=WAIT)
    assert evaluator.current is not None
    assert evaluator.current.simulation.draws == 600_000
    assert looks.asked[-1][:2] == (False, 600_000)
    assert busy == [True, False]
    assert told[-1] == (600_000, 600_000)
    assert told == sorted(told)


def test_that_a_cancelled_run_leaves_the_last_answer_and_nothing_begins_by_itself(
    evaluator: RobustnessEvaluator, looks: Looks, qtbot: QtBot
) -> None:
    before = rest(evaluator, qtbot)
    looks.hold_full = True
    evaluator.run(10_000_000)
    qtbot.waitUntil(lambda: len(looks.asked) == 2, timeout=WAIT)
    evaluator.cancel()
    assert not evaluator.is_busy
    qtbot.waitUntil(lambda: looks.given_up == 1, timeout=WAIT)
    qtbot.wait(120)
    assert evaluator.current is before
    assert not evaluator.is_stale
    assert len(looks.asked) == 2


def test_that_cancelling_leaves_a_quick_look_alone(
    evaluator: RobustnessEvaluator, computed: list[bool | None], looks: Looks, qtbot: QtBot
) -> None:
    looks.hold_quick = True
    evaluator.watch()
    evaluator.run(700)
    evaluator.cancel()
    looks.go_on.set()
    qtbot.waitUntil(lambda: computed == [True], timeout=WAIT)
    qtbot.wait(120)
    assert (looks.kinds(), looks.given_up) == (["quick"], 0)


def test_that_opening_the_page_does_not_disturb_a_full_look(
    evaluator: RobustnessEvaluator, looks: Looks, qtbot: QtBot
) -> None:
    looks.hold_full = True
    qtbot.waitUntil(lambda: looks.kinds() == ["full"], timeout=WAIT)
    evaluator.watch()
    looks.go_on.set()
    rest(evaluator, qtbot)
    assert (looks.kinds(), looks.given_up) == (["full"], 0)


def test_that_what_concerns_another_part_of_the_decision_disturbs_nothing(
    evaluator: RobustnessEvaluator, document: Document, looks: Looks, qtbot: QtBot
) -> None:
    evaluator.watch()
    rest(evaluator, qtbot)
    looks.asked.clear()
    looks.hold_full = True
    evaluator.run(800)
    qtbot.waitUntil(lambda: len(looks.asked) == 1, timeout=WAIT)
    document.apply(partial(edits.change_frame, title="Another title"), text="Title")
    QCoreApplication.processEvents()
    assert evaluator.is_busy
    assert not evaluator.is_stale
    looks.go_on.set()
    assert rest(evaluator, qtbot).simulation.draws == 800
    assert (looks.kinds(), looks.given_up) == (["full"], 0)


def test_that_an_answer_about_what_is_gone_is_never_shown(
    evaluator: RobustnessEvaluator, document: Document, looks: Looks, qtbot: QtBot
) -> None:
    before = rest(evaluator, qtbot)
    looks.hold_quick = True
    evaluator.watch()
    document.apply(POINTS, text="Points")
    qtbot.waitUntil(lambda: looks.kinds()[-1] == "quick", timeout=WAIT)
    assert evaluator.current is before
    document.apply(
        partial(edits.remove_alternative, study_id="where", alternative_id="s1"), text="Remove"
    )
    assert evaluator.current is None
    seen: list[set[str] | None] = []
    evaluator.computed.connect(
        lambda: seen.append(evaluator.current and set(evaluator.current.weights.alternatives))
    )
    looks.hold_quick = False
    looks.go_on.set()
    rest(evaluator, qtbot)
    assert seen
    assert all(each == {"s2", "s3", "s4", "s5"} for each in seen)


def test_that_another_study_in_front_has_answers_of_its_own(
    evaluator: RobustnessEvaluator, document: Document, qtbot: QtBot
) -> None:
    evaluator.watch()
    rest(evaluator, qtbot)
    document.choose_study("whether")
    assert evaluator.current is None
    assert evaluator.is_stale
    assert rest(evaluator, qtbot).study == "whether"


def test_that_a_study_switched_or_removed_during_a_look_gives_it_up(
    evaluator: RobustnessEvaluator, document: Document, looks: Looks, qtbot: QtBot
) -> None:
    looks.hold_full = True
    qtbot.waitUntil(lambda: looks.kinds() == ["full"], timeout=WAIT)
    document.apply(partial(edits.remove_study, study_id="where"), text="Remove")
    assert document.study_id == "whether"
    qtbot.waitUntil(lambda: looks.given_up == 1, timeout=WAIT)
    looks.hold_full = False
    assert rest(evaluator, qtbot).study == "whether"


def test_that_another_file_with_the_same_ids_gets_its_own_answer(
    evaluator: RobustnessEvaluator, document: Document, looks: Looks, qtbot: QtBot
) -> None:
    rest(evaluator, qtbot)
    looks.hold_full = True
    evaluator.run(900)
    qtbot.waitUntil(lambda: len(looks.asked) == 2, timeout=WAIT)
    other = site_decision()
    worse = dict(other.studies[1].performances)
    worse["s1"] = {leaf: Performance(value=0.0) for leaf in worse["s1"]}
    document.take(
        replace(other, studies=(other.studies[0], replace(other.studies[1], performances=worse)))
    )
    document.choose_study("where")
    looks.hold_full = False
    qtbot.waitUntil(lambda: looks.given_up == 1, timeout=WAIT)
    assert rest(evaluator, qtbot).verdict.leaders != ("s1",)


def test_that_a_file_without_studies_or_without_a_ranking_has_no_answer(
    evaluator: RobustnessEvaluator, document: Document, qtbot: QtBot
) -> None:
    evaluator.watch()
    rest(evaluator, qtbot)
    document.apply(
        lambda decision: replace(
            decision,
            studies=(
                decision.studies[0],
                replace(
                    decision.studies[1],
                    alternatives=tuple(
                        replace(each, stage=Stage.SET_ASIDE)
                        for each in decision.studies[1].alternatives
                    ),
                ),
            ),
        ),
        text="Aside",
    )
    qtbot.waitUntil(lambda: not evaluator.is_stale and not evaluator.is_busy, timeout=WAIT)
    assert evaluator.current is None
    document.take(Decision(id="empty"))
    evaluator.watch()
    evaluator.run(1000)
    assert (evaluator.current, evaluator.is_stale, evaluator.is_busy) == (None, False, False)


@pytest.mark.parametrize("model", WeightModel)
@pytest.mark.parametrize("ranking", RankingMethod)
def test_that_every_set_up_has_an_answer(
    evaluator: RobustnessEvaluator,
    document: Document,
    qtbot: QtBot,
    model: WeightModel,
    ranking: RankingMethod,
) -> None:
    document.apply(
        partial(edits.change_method, study_id="where", weight_model=model, ranking=ranking),
        text="Method",
    )
    assert rest(evaluator, qtbot).simulation.draws == 500
