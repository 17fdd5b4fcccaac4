"""Looks at how sure a ranking is that can be held up, and the wait for one."""

from __future__ import annotations

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from locdecide.decision.model import (
    Decision,
    Study,
)
from locdecide.evaluation import Cancelled, robustness
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.results import Robustness, StudyResults

WAIT = 20_000


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
