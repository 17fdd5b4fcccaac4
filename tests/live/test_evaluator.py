"""Results follow the document: once a turn, only where something changed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import Conclusion, LogEntry, Weighting
from locdecide.live import evaluator as module
from locdecide.live.document import Document
from locdecide.live.evaluator import Evaluator

DIRECT = partial(edits.change_method, study_id="where", weighting=Weighting.DIRECT)


def test_that_many_edits_in_one_turn_are_computed_once(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evaluator = Evaluator(document, document)
    computed: list[str] = []
    original = module.evaluate
    monkeypatch.setattr(module, "evaluate", lambda d, s: computed.append(s.id) or original(d, s))
    told: list[None] = []
    evaluator.evaluated.connect(lambda: told.append(None))
    with qtbot.waitSignal(evaluator.evaluated, timeout=2000):
        for points in (10, 20, 30):
            document.apply(
                partial(edits.set_direct_points, study_id="where", points={"raw": points}),
                text="Points",
            )
        document.apply(DIRECT, text="Method")
        assert computed == []
    QCoreApplication.processEvents()
    assert (computed, len(told)) == (["where"], 1)


def test_that_results_asked_for_at_once_belong_to_the_present_value(document: Document) -> None:
    evaluator = Evaluator(document, document)
    before = evaluator.results()
    document.apply(DIRECT, text="Method")
    after = evaluator.results()
    assert after.weights.of("energy").local == pytest.approx(0.42)
    assert before.weights.of("energy").local != pytest.approx(0.42)
    document.undo_stack.undo()
    assert evaluator.results().weights.weights == before.weights.weights


def test_that_an_untouched_study_keeps_its_results_until_people_change(document: Document) -> None:
    evaluator = Evaluator(document, document)
    whether, where = evaluator.results("whether"), evaluator.results("where")
    document.apply(DIRECT, text="Method")
    assert evaluator.results("whether") is whether
    assert evaluator.results("where") is not where
    document.apply(
        partial(edits.change_participant, participant_id="bo", voting_power=3), text="Power"
    )
    assert evaluator.results("whether") is not whether


def test_that_findings_follow_and_studies_that_are_gone_are_forgotten(document: Document) -> None:
    evaluator = Evaluator(document, document)
    assert "title-missing" not in {issue.code for issue in evaluator.findings}
    document.apply(partial(edits.change_frame, title=""), text="Title")
    assert "title-missing" in {issue.code for issue in evaluator.findings}
    document.apply(partial(edits.remove_study, study_id="whether"), text="Remove")
    assert set(evaluator.all_results()) == {"where"}
    with pytest.raises(KeyError):
        evaluator.results("whether")
    assert evaluator.results().study == "where"


def test_that_all_results_is_a_copy(document: Document) -> None:
    evaluator = Evaluator(document, document)
    evaluator.all_results().clear()
    assert set(evaluator.all_results()) == {"whether", "where"}


def test_that_words_of_a_conclusion_compute_nothing_and_what_is_proposed_does(
    document: Document,
) -> None:
    evaluator = Evaluator(document, document)

    def conclude(alternative: str, text: str) -> None:
        conclusion = Conclusion(alternative=alternative, text=text)
        line = LogEntry(time="2026-01-01T10:00:00", event="concluded")
        document.apply(lambda d: edits.conclude(d, "where", conclusion, line), text="Conclude")

    conclude("s1", "")
    before = evaluator.results("where")
    conclude("s1", "The people are there.")
    assert evaluator.results("where") is before
    conclude("s2", "The people are there.")
    assert evaluator.results("where") is not before
