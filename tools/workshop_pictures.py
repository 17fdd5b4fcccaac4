"""The meeting in pictures: the parts of the Weights page, a ballot's screens, the projector."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
from PySide6.QtWidgets import QWidget

from locdecide.decision import edits
from locdecide.decision.choices import StudyKind
from locdecide.decision.issues import Step
from locdecide.decision.model import Comparison, Decision, Round, Study
from locdecide.decision.rounds import comparisons_of
from locdecide.ui.application import Session
from locdecide.ui.pages.weights import WeightsPage
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.ballot_dialog import BallotDialog
from locdecide.ui.workshop.projector import Projector

__all__ = ["PARTS", "pictures", "workshop"]

PARTS = ("meeting", "answers", "group", "rounds")
Picture = tuple[str, QWidget]


def workshop(decision: Decision) -> Decision:
    """Return the example as after a meeting: a secret round revealed, and a second one as well.

    The answers of the first round are the example's own. In the second, two people have come
    nearer to the others.
    """
    study = _location(decision)
    first = study.rounds[0]
    fresh = msgspec.structs.replace(study, rounds=())
    decision = msgspec.structs.replace(
        decision,
        studies=tuple(fresh if each.id == study.id else each for each in decision.studies),
    )
    decision = edits.start_round(decision, study.id, date="2024-10-08")
    decision = _answered(decision, study, first, lambda _, answer: answer.ratio)
    decision = _closed(decision, study, range(len(decision.participants)), "2024-10-08T10:40:00")
    decision = edits.reveal_round(decision, study.id, "2024-10-08T10:45:00")
    decision = edits.start_round(decision, study.id, date="2024-10-08")
    movers = [person.id for person in decision.participants[:2]]
    decision = _answered(
        decision,
        study,
        first,
        lambda person, answer: max(1, answer.ratio - 1) if person in movers else answer.ratio,
    )
    decision = _closed(decision, study, range(len(decision.participants)), "2024-10-08T11:20:00")
    return edits.reveal_round(decision, study.id, "2024-10-08T11:25:00")


def pictures(session: Session, example: Decision) -> Iterator[Picture]:
    """Show one state of the workshop after another; each is ready to be taken."""
    done = workshop(example)
    study = _location(done)
    yield from _page(session, _in_work(done, study), study, ("meeting",))
    yield from _ballot(session, study)
    yield from _page(session, done, study, PARTS[1:])
    yield from _projector(session, done, study)


def _page(
    session: Session, decision: Decision, study: Study, parts: tuple[str, ...]
) -> Iterator[Picture]:
    session.document.take(decision)
    session.document.choose_study(study.id)
    window = session.window
    window.show_step(Step.WEIGHTS)
    page = window.page(Step.WEIGHTS)
    assert isinstance(page, WeightsPage)
    for part in parts:
        page.show_section(part)
        yield part, window


def _ballot(session: Session, study: Study) -> Iterator[Picture]:
    """Go through the ballot of somebody who has answered all but has not closed it."""
    document = session.document
    person = document.decision.participants[2].id
    document.apply(lambda d: edits.reopen_ballot(d, study.id, person), text="")
    dialog = BallotDialog(_workbench(session), person, session.window)
    dialog.open()
    yield "ballot-welcome", dialog
    dialog.welcome.primary.click()
    yield "ballot-question", dialog
    while dialog.screen_shown is dialog.questions:
        dialog.questions.skip_question()
    yield "ballot-closing", dialog
    dialog.reject()
    dialog.deleteLater()


def _projector(session: Session, decision: Decision, study: Study) -> Iterator[Picture]:
    projector = Projector(_workbench(session), session.window)
    projector.resize(session.window.size())
    projector.show()
    yield "projector-results", projector
    session.document.take(_in_work(decision, study))
    session.document.choose_study(study.id)
    projector.show_view(projector.question)
    projector.question.turn(1)
    yield "projector-question", projector
    projector.show_view(projector.progress)
    yield "projector-progress", projector
    projector.hide()
    projector.deleteLater()


def _workbench(session: Session) -> Workbench:
    page = session.window.page(Step.WEIGHTS)
    return page.workbench


def _in_work(decision: Decision, study: Study) -> Decision:
    """Return the decision with a third round running, in which two have closed."""
    decision = edits.start_round(decision, study.id, date="2024-10-09")
    return _closed(decision, study, range(2), "2024-10-09T09:15:00")


def _location(decision: Decision) -> Study:
    return next(study for study in decision.studies if study.kind is StudyKind.LOCATION)


def _answered(
    decision: Decision,
    study: Study,
    source: Round,
    ratio: Callable[[str, Comparison], float],
) -> Decision:
    """Fill the ballots of the current round from another one."""
    for judgements in source.judgements:
        person, parent = judgements.participant, judgements.parent
        for said in comparisons_of(source, person, parent):
            pair = (said.first, said.second)
            decision = edits.set_comparison(
                decision, study.id, person, parent, *pair, ratio(person, said)
            )
            decision = edits.set_reason(decision, study.id, person, parent, pair, said.reason)
    return decision


def _closed(decision: Decision, study: Study, rows: range, time: str) -> Decision:
    for person in [decision.participants[row].id for row in rows]:
        decision = edits.close_ballot(decision, study.id, person, time)
    return decision
