"""One application for all tests of the live floor; no window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from locdecide.decision import edits
from locdecide.decision.model import Weighting
from locdecide.live import robustness as module
from locdecide.live.document import Change, Document
from locdecide.live.evaluator import Evaluator
from locdecide.live.robustness import RobustnessEvaluator
from locdecide.live.trial import Trial
from tests.live.looks import Looks
from tests.samples import site_decision


@pytest.fixture(autouse=True)
def _application(qapp: object) -> Iterator[None]:
    assert qapp is not None
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def document() -> Iterator[Document]:
    """A document on the site decision, its location study in front."""
    made = Document(site_decision())
    made.choose_study("where")
    yield made
    made.deleteLater()


@pytest.fixture
def changes(document: Document) -> list[Change]:
    """The changes that the document has told of."""
    seen: list[Change] = []
    document.changed.connect(seen.append)
    return seen


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
