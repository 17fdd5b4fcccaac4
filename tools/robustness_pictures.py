"""Robustness in pictures: every question, weights that are tried, and a ranking that can turn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from locdecide.decision import edits
from locdecide.decision.choices import Normalisation
from locdecide.decision.issues import Step
from locdecide.decision.model import Decision, Study
from locdecide.ui.application import Session
from locdecide.ui.pages.robustness import RobustnessPage

__all__ = ["TOPICS", "pictures", "settle"]

TOPICS = (
    "weights",
    "figures",
    "disagreement",
    "methods",
    "outsiders",
    "why",
    "takes",
    "favourites",
    "settings",
)
_LONGEST = 60_000
_STEP = 20
Picture = tuple[str, QWidget]


def settle(session: Session) -> None:
    """Wait until the answers on the study in front are all there."""
    robustness = robustness_page(session).workbench.robustness
    for _ in range(_LONGEST // _STEP):
        QTest.qWait(_STEP)
        found = robustness.current
        if not robustness.is_busy and not robustness.is_stale and found and not found.quick:
            return
    raise TimeoutError("robustness")


def _answered(session: Session, topic: str) -> None:
    """Wait for a topic that computes by itself."""
    page = robustness_page(session)
    for _ in range(_LONGEST // _STEP):
        found = page.workbench.robustness.current
        if found is None or page.topic(topic).sentence(found):
            return
        QTest.qWait(_STEP)
    raise TimeoutError(topic)


def robustness_page(session: Session) -> RobustnessPage:
    """Return the page of the window."""
    page = session.window.page(Step.ROBUSTNESS)
    assert isinstance(page, RobustnessPage)
    return page


def pictures(session: Session, decision: Decision, only: str | None = None) -> Iterator[Picture]:
    """Show one state after another; each is ready to be taken."""
    for study in decision.studies:
        session.document.take(decision)
        session.document.choose_study(study.id)
        session.window.show_step(Step.ROBUSTNESS)
        settle(session)
        for topic in [only] if only else TOPICS:
            robustness_page(session).show_topic(topic)
            _answered(session, topic)
            yield f"{topic}-{study.kind.value}", session.window
    if only is None:
        yield from _trial(session)
        yield from _reversal(session, decision, decision.studies[-1])


def _trial(session: Session) -> Iterator[Picture]:
    """Try another weight of the first criterion."""
    page = robustness_page(session)
    page.show_topic("weights")
    trial = page.workbench.trial
    trial.set_share(trial.results().leaves[0], 0.45)
    settle(session)
    yield "trial", session.window
    trial.clear()


def _reversal(session: Session, decision: Decision, study: Study) -> Iterator[Picture]:
    """Measure so that who else is ranked can change the order."""
    change = partial(edits.change_method, study_id=study.id, normalisation=Normalisation.MINMAX)
    session.document.take(change(decision))
    session.document.choose_study(study.id)
    session.window.show_step(Step.ROBUSTNESS)
    settle(session)
    robustness_page(session).show_topic("outsiders")
    yield "outsiders-minmax", session.window
    session.window.show_step(Step.RANKING)
    yield "ranking-minmax", session.window
