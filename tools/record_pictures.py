"""The Record page in pictures: each section before and after a sign-off, and the dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from locdecide.decision import edits
from locdecide.decision.issues import Step
from locdecide.decision.model import (
    Conclusion,
    Decision,
    Direction,
    Position,
    RatingScale,
    ReviewLine,
    Study,
    new_id,
)
from locdecide.ui.application import Session
from locdecide.ui.pages.record import RecordPage
from locdecide.ui.record.compare import CompareSection
from locdecide.ui.record.review import ReviewSection
from locdecide.ui.record.sections import SECTIONS
from locdecide.ui.record.sign_off_dialog import SignOffDialog
from locdecide.ui.record.signers import POSITION, WORDS
from tools import robustness_pictures

__all__ = ["pictures"]

_STEP = 20
Picture = tuple[str, QWidget]


def pictures(session: Session, decision: Decision) -> Iterator[Picture]:
    """Show one state after another; each is ready to be taken."""
    session.document.take(decision)
    study = decision.studies[-1]
    session.document.choose_study(study.id)
    robustness_pictures.settle(session)
    window = session.window
    window.show_step(Step.RECORD)
    page = window.page(Step.RECORD)
    assert isinstance(page, RecordPage)
    page.show_section("conclusion")
    QTest.qWait(1)
    yield "open", window
    _conclude(session, page, study)
    yield "concluded", window
    dialog = SignOffDialog(page.workbench, None, window)
    dialog.note.setText("4/2026")
    dialog.show()
    yield "signing-open", dialog
    _fill(dialog)
    dialog.sign.click()
    yield "signing-faults", dialog
    model = dialog.table.entries
    for row in (1, 2):
        model.setData(model.index(row, WORDS), study.question)
    yield "signing", dialog
    dialog.agree.click()
    dialog.sign.click()
    yield "signed", window
    _change(session, study)
    robustness_pictures.settle(session)
    yield "changed", window
    for name in SECTIONS[1:]:
        page.show_section(name)
        _compared(page)
        yield name, window
    _review(session, page)
    yield "review-running", window


def _compared(page: RecordPage) -> None:
    """Wait until the comparison stands, where it is in front."""
    section = page.section(page.section_name)
    while isinstance(section, CompareSection) and section.is_busy:
        QTest.qWait(_STEP)


def _conclude(session: Session, page: RecordPage, study: Study) -> None:
    """Propose another alternative than the one that leads."""
    found = page.workbench.robustness.current
    leaders = found.verdict.leaders if found else ()
    other = next(each.id for each in study.alternatives if each.id not in leaders)
    conclusion = Conclusion(alternative=other, text=study.question, by="Ingrid", date="2026-04-03")
    entry = page.workbench.recorder.entry("concluded", study.question)
    session.document.apply(
        lambda d: edits.conclude(d, study.id, conclusion, entry), text="Conclude"
    )


def _fill(dialog: SignOffDialog) -> None:
    """Let one have a reservation and one dissent."""
    model = dialog.table.entries
    for row, position in enumerate(Position):
        model.setData(model.index(row, POSITION), position)


def _review(session: Session, page: RecordPage) -> None:
    """Begin the review, and let its lines come out in every way there is."""
    section = page.section("review")
    assert isinstance(section, ReviewSection)
    section.beginning.button.click()
    study = session.document.study
    review = study.review
    assert review is not None
    steps: list[Callable[[Decision], Decision]] = []
    for at, line in enumerate(review.lines):
        fields: dict[str, Any] = {"due": "2025-06" if at % 5 == 3 else f"203{at % 5}"}
        if at % 5 not in (3, 4):
            fields |= {"achieved": _achieved(study, line, at % 5), "date": "2026-10-15"}
        if at == 0:
            fields["note"] = study.question
        steps.append(_changing(study.id, line.id, fields))
    cost = new_id()
    steps.append(
        partial(edits.add_review_line, study_id=study.id, name="Investering", line_id=cost)
    )
    figures: dict[str, Any] = {"expected": 412.5, "low": 390.0, "high": 440.0, "achieved": 1467.25}
    figures |= {"unit": "MNOK", "direction": Direction.MINIMISE}
    steps.append(_changing(study.id, cost, figures))

    def fill(decision: Decision) -> Decision:
        for step in steps:
            decision = step(decision)
        return decision

    session.document.apply(fill, text="Fill in")


def _changing(study: str, line: str, fields: dict[str, Any]) -> Callable[[Decision], Decision]:
    return lambda decision: edits.change_review_line(decision, study, line, **fields)


def _achieved(study: Study, line: ReviewLine, way: int) -> float | str:
    """Return what is better, worse or the same by how much the remainder says."""
    levels = next(
        (
            each.scale.levels
            for each in study.criteria
            if each.id == line.criterion and isinstance(each.scale, RatingScale)
        ),
        (),
    )
    if levels:
        return levels[way % len(levels)].label
    assert isinstance(line.expected, float | int)
    return float(line.expected) * (1.0, 1.18, 0.7)[way]


def _change(session: Session, study: Study) -> None:
    """Change a figure after the signing."""
    alternative, figures = next(iter(study.performances.items()))
    leaf, known = next(
        (leaf, each) for leaf, each in figures.items() if isinstance(each.value, float)
    )
    assert isinstance(known.value, float)
    value = 1.1 * known.value
    session.document.apply(
        lambda d: edits.set_performance(d, study.id, alternative, leaf, value), text="Change"
    )
