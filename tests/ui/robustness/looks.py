"""Made-up answers on how sure a ranking is, and waiting for real ones."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.choices import Weighting
from locdecide.decision.model import Decision
from locdecide.results import Robustness, Verdict, VerdictReason
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.workbench import Workbench
from tests.samples import site_decision

__all__ = ["StandIn", "by_points", "computed", "few_draws", "verdict_of", "with_band"]

LONGEST = 20_000


def few_draws(decision: Decision | None = None) -> Decision:
    """Return the site decision with a simulation that is soon done, its location study first."""
    made = edits.change_method(decision or site_decision(), "where", draws=500)
    return edits.change_method(made, "whether", draws=500)


def by_points() -> Decision:
    """Return the site decision weighted by points given together."""
    return edits.change_method(few_draws(), "where", weighting=Weighting.DIRECT)


def computed(qtbot: QtBot, workbench: Workbench) -> Robustness:
    """Wait for the full answer on the present value, and return it."""

    def there() -> bool:
        look = workbench.robustness
        full = look.current is not None and not look.current.quick
        return full and not look.is_stale and not look.is_busy

    qtbot.waitUntil(there, timeout=LONGEST)
    assert workbench.robustness.current is not None
    return workbench.robustness.current


def verdict_of(band: str = "close", *, provisional: bool = False) -> Verdict:
    """Return a verdict on Site 1 of the site decision."""
    codes = {"clear": "first-often", "close": "first-not-often"}
    reason = VerdictReason(codes.get(band, "first-too-seldom"), 0.62, 0.8)
    return Verdict(
        band=band,  # type: ignore[arg-type]
        leaders=("s1",),
        reasons=(reason,),
        clear_share=0.8,
        least_share=0.55,
        least_change=0.15,
        first_share=0.62,
        draws=1000,
        half_width=0.031,
        provisional=provisional,
    )


def with_band(found: Robustness, band: str, *, provisional: bool = False) -> Robustness:
    """Return an answer with another verdict."""
    return replace(found, verdict=verdict_of(band, provisional=provisional))


class StandIn(Topic):
    """A topic that keeps what it was shown."""

    def __init__(self, name: str, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.name = name
        self.shown: list[Robustness] = []
        self._label = QLabel(name, self)

    def sentence(self, robustness: Robustness) -> str:
        total = np.sum(robustness.simulation.acceptabilities[:, 0])
        return f"{self.name}: {total:.0f}"

    def show_robustness(self, robustness: Robustness) -> None:
        self.shown.append(robustness)


def direct_points(workbench: Workbench, **points: float) -> None:
    """Give points in the location study."""
    workbench.editor.apply(
        partial(edits.set_direct_points, study_id="where", points=points), "Points"
    )
