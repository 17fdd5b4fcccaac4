"""Answers follow the study in front: quick ones at once, full ones at rest, the latest wins."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

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
    Study,
    Weighting,
    WeightModel,
)
from locdecide.evaluation import Cancelled, robustness
from locdecide.live import robustness as module
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from locdecide.results import Robustness, StudyResults
from tests.samples import site_decision

WAIT = 20_000
POINTS = partial(edits.set_direct_points, study_id="where", points={"raw": 50})


class Looks:
    """Stands in the way of the evaluation: tells what was asked, and may hold it up."""

    def __init__(self) -> None:
        self.asked: list[tuple[bool, int | None, StudyResults]] = []
        self.given_up = 0
        self.hold_quick = self.hold_full = False
        self.error: Exception | None = None
        self.go_on = threading.Event()

    def __call__(
        self,
        decision: Decision,
        study: Study,
        results: StudyResults,
        *,
        quick: bool,
        draws: int | None,
        threads: int,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool],
    ) -> Robustness | None:
        self.asked.append((quick, draws, results))
        while (self.hold_quick if quick else self.hold_full) and not self.go_on.wait(0.002):
            if cancelled():
                self.given_up += 1
                raise Cancelled
        if self.error is not None:
            raise self.error
        return robustness(
            decision,
            study,
            results,
            quick=quick,
            draws=min(draws or 500, 2_000_000),
            threads=threads,
            progress=progress,
            cancelled=cancelled,
        )

    def kinds(self) -> list[str]:
        return ["quick" if quick else "full" for quick, _, _ in self.asked]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    made = Looks()
    monkeypatch.setattr(module, "robustness", made)
    monkeypatch.setattr(module, "REST", 50)
    return made


@pytest.fixture
def study_results(document: Document) -> Evaluator:
    document.apply(
        partial(edits.change_method, study_id="where", weighting=Weighting.DIRECT), text="Method"
    )
    return Evaluator(document, document)


@pytest.fixture
def trial(document: Document, study_results: Evaluator) -> Trial:
    return Trial(document, study_results, document)


@pytest.fixture
def evaluator(
    document: Document, study_results: Evaluator, trial: Trial, looks: Looks
) -> Iterator[RobustnessEvaluator]:
    assert looks is not None
    made = RobustnessEvaluator(document, study_results, trial, document)
    yield made
    looks.go_on.set()
    made.stop()


@pytest.fixture
def computed(evaluator: RobustnessEvaluator) -> list[bool | None]:
    """For each answer that was told of whether it is a quick one; None for none."""
    seen: list[bool | None] = []

    def tell() -> None:
        current = evaluator.current
        seen.append(None if current is None else current.quick)

    evaluator.computed.connect(tell)
    return seen


def rest(evaluator: RobustnessEvaluator, qtbot: QtBot) -> Robustness:
    """Wait for the full answer to the present value."""
    qtbot.waitUntil(
        lambda: (
            not evaluator.is_stale
            and not evaluator.is_busy
            and evaluator.current is not None
            and not evaluator.current.quick
        ),
        timeout=WAIT,
    )
    assert evaluator.current is not None
    return evaluator.current


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


def test_that_an_error_reaches_the_window_once_and_ends_the_look(
    evaluator: RobustnessEvaluator,
    trial: Trial,
    looks: Looks,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    looks.error = ArithmeticError("broken")
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(raised), timeout=WAIT)
        assert not evaluator.is_busy
        evaluator.watch()
        for share in (0.1, 0.2):
            count = len(looks.asked)
            trial.set_share("raw", share)
            qtbot.waitUntil(lambda count=count: len(looks.asked) > count, timeout=WAIT)
            qtbot.wait(20)
    assert [type(error) for error, *_ in ((value,) for _, value, _ in raised)] == [ArithmeticError]
    assert "broken" in caplog.text
    looks.error = None
    trial.set_share("raw", 0.3)
    rest(evaluator, qtbot)


@pytest.mark.parametrize("stopped", [True, False])
def test_that_stopping_in_ten_million_draws_ends_all_threads(
    document: Document, study_results: Evaluator, trial: Trial, qtbot: QtBot, stopped: bool
) -> None:
    """As when the window is closed; without `stop` as when the document is deleted."""
    evaluator = RobustnessEvaluator(document, study_results, trial, document)
    with qtbot.waitSignal(evaluator.progressed, timeout=WAIT):
        evaluator.run(10_000_000)
    if stopped:
        evaluator.stop()
        assert not working()
    else:
        evaluator.deleteLater()
        qtbot.waitUntil(lambda: not working(), timeout=WAIT)


def test_that_stopping_twice_and_asking_afterwards_is_no_harm(
    evaluator: RobustnessEvaluator, trial: Trial, looks: Looks, qtbot: QtBot
) -> None:
    evaluator.stop()
    evaluator.stop()
    evaluator.watch()
    trial.set_share("raw", 0.5)
    evaluator.run(100)
    qtbot.wait(120)
    assert (looks.asked, evaluator.current) == ([], None)
    evaluator.cancel()


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


def working() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name.startswith(("background", "smaa"))]


QUITTING = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from tests.samples import site_decision

application = QCoreApplication([])
document = Document(site_decision())
results = Evaluator(document)
trial = Trial(document, results)
robustness = RobustnessEvaluator(document, results, trial)
application.aboutToQuit.connect(robustness.stop)
robustness.progressed.connect(lambda done, draws: done < draws and application.quit())
QTimer.singleShot(0, lambda: robustness.run(10_000_000))
code = application.exec()
assert robustness.current is None
print("over")
sys.exit(code)
"""


def test_that_the_program_ends_cleanly_in_ten_million_draws() -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUITTING],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "over\n", "")
