"""One participant's ballot as its screens see it: what is asked, what stands, and the edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from locdecide.decision import edits
from locdecide.decision.choices import Abstention, BallotMethod, PointsMethod
from locdecide.decision.model import (
    Ballot,
    Comparison,
    Decision,
    Participant,
    PointsGiven,
    Round,
    Study,
)
from locdecide.decision.rounds import (
    ballot_method,
    ballot_of,
    comparisons_of,
    current_round,
    is_stale,
    points_of,
    stale_points,
    visible_rounds,
)
from locdecide.ui.models.comparing import Pair, Task, answers, tasks
from locdecide.ui.models.ranking_table import names_of
from locdecide.ui.workbench import Workbench
from locdecide.words import Language

__all__ = ["OwnBallot", "PairQuestion"]

_NO_ROUND = Round(id="none", name="1")


@dataclass(frozen=True)
class PairQuestion:
    """One question of a ballot: a pair, and the group it belongs to."""

    task: Task
    pair: Pair


class OwnBallot:
    """One participant's ballot in the current round of the study in front."""

    def __init__(self, workbench: Workbench, participant: str) -> None:
        self.workbench = workbench
        self.participant = participant
        self.study_id = workbench.document.study_id

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self.workbench.language

    @property
    def decision(self) -> Decision:
        """The open decision."""
        return self.workbench.document.decision

    @property
    def study(self) -> Study:
        """The study that is weighted."""
        return next(study for study in self.decision.studies if study.id == self.study_id)

    @property
    def person(self) -> Participant:
        """Whose ballot it is."""
        return next(p for p in self.decision.participants if p.id == self.participant)

    @property
    def round(self) -> Round:
        """The round that takes answers; the first answer makes it where there is none."""
        return current_round(self.study) or _NO_ROUND

    @property
    def own(self) -> Ballot:
        """How the participant takes part."""
        return ballot_of(self.round, self.participant)

    @property
    def method(self) -> BallotMethod:
        """How the ballot asks for the weights of the criteria."""
        return ballot_method(self.study, self.round, self.participant)

    @property
    def editable(self) -> bool:
        """Whether it takes answers: the round and the ballot are open."""
        return self.round.open and not self.own.closed and self.own.abstains is None

    @property
    def groups(self) -> tuple[Task, ...]:
        """The groups of criteria in which there is something to weigh."""
        return tuple(task for task in self._all_tasks() if not task.of_alternatives)

    @property
    def compared(self) -> tuple[Task, ...]:
        """The groups that are compared in pairs; alternatives are, whatever the method."""
        by_pairs = self.method is BallotMethod.PAIRWISE
        return tuple(task for task in self._all_tasks() if by_pairs or task.of_alternatives)

    def _all_tasks(self) -> tuple[Task, ...]:
        return tasks(self.workbench.evaluator.results(self.study_id).weights.groups)

    def answers(self, task: Task) -> dict[frozenset[str], Comparison]:
        """Return what has been answered in a group."""
        return answers(self.study, self.participant, task.parent)

    def answer(self, question: PairQuestion) -> Comparison | None:
        """Return the answer to a question; None when there is none."""
        return self.answers(question.task).get(frozenset(question.pair))

    @property
    def points(self) -> PointsGiven | None:
        """The points given by the method of the ballot; None when there are none."""
        given = points_of(self.round, self.participant)
        return given if given is not None and given.method.value == self.method.value else None

    @property
    def stale(self) -> int:
        """How many answers were given on another question than is asked today."""
        given = self.points
        of_points = 0 if given is None else len(stale_points(self.study, given))
        return of_points + sum(
            is_stale(self.study, comparison)
            for task in self.compared
            for comparison in self.answers(task).values()
        )

    @property
    def result_seen(self) -> bool:
        """Whether an earlier round has shown a result, so that no gut feeling is left to ask."""
        return any(round_.id != self.round.id for round_ in visible_rounds(self.study))

    @property
    def carried_from(self) -> Round | None:
        """The round before, where answers of it still stand; None otherwise."""
        if len(self.study.rounds) < 2:
            return None
        before, now = self.study.rounds[-2:]
        old = points_of(before, self.participant)
        if old is not None and old == points_of(now, self.participant):
            return before
        same = any(
            set(comparisons_of(before, self.participant, task.parent))
            & set(comparisons_of(now, self.participant, task.parent))
            for task in self._all_tasks()
        )
        return before if same else None

    def questions(self) -> tuple[PairQuestion, ...]:
        """Return every question in the order of asking: what has changed since comes first.

        Where answers stand from the round before, those without one come next.
        """
        carried = self.carried_from is not None
        study = self.study

        def place(question: PairQuestion) -> int:
            answer = self.answer(question)
            if answer is not None and is_stale(study, answer):
                return 0
            return 1 if answer is None or not carried else 2

        every = [PairQuestion(task, pair) for task in self.compared for pair in task.pairs]
        return tuple(sorted(every, key=place))

    def is_open(self, question: PairQuestion) -> bool:
        """Tell whether a question is to be answered, or answered again."""
        answer = self.answer(question)
        return answer is None or is_stale(self.study, answer)

    def names(self) -> dict[str, str]:
        """Return the name of everything that can be compared."""
        return names_of(self.study)

    def judge(self, task: Task, pair: Pair, ratio: float, merge_key: object | None = None) -> None:
        """Store how many times the first of a pair outweighs the second."""
        names = self.names()
        text = QCoreApplication.translate("Ballot", "Compare {0} with {1}")
        self.workbench.editor.apply(
            partial(
                edits.set_comparison,
                study_id=self.study_id,
                participant=self.participant,
                parent=task.parent,
                first=pair[0],
                second=pair[1],
                ratio=ratio,
            ),
            text.format(names[pair[0]], names[pair[1]]),
            merge_key,
        )

    def clear(self, question: PairQuestion) -> None:
        """Take an answer back."""
        self.workbench.editor.apply(
            partial(
                edits.clear_comparison,
                study_id=self.study_id,
                participant=self.participant,
                parent=question.task.parent,
                pair=question.pair,
            ),
            QCoreApplication.translate("Ballot", "Clear a judgement"),
        )

    def give_reason(self, question: PairQuestion, reason: str) -> None:
        """Store the reason for an answer."""
        self.workbench.editor.apply(
            partial(
                edits.set_reason,
                study_id=self.study_id,
                participant=self.participant,
                parent=question.task.parent,
                pair=question.pair,
                reason=reason,
            ),
            QCoreApplication.translate("Ballot", "Give a reason"),
        )

    def keep_view(self, task: Task, pair: Pair) -> None:
        """Let an answer stand although it pulls against others."""
        self.workbench.editor.apply(
            partial(
                edits.keep_view,
                study_id=self.study_id,
                participant=self.participant,
                parent=task.parent,
                pair=pair,
            ),
            QCoreApplication.translate("Ballot", "Keep a view"),
        )

    def set_points(
        self,
        points: Mapping[str, float | None],
        merge_key: object | None = None,
    ) -> None:
        """Store points, or places, by the method of the ballot."""
        self.workbench.editor.apply(
            partial(
                edits.set_points,
                study_id=self.study_id,
                participant=self.participant,
                method=PointsMethod(self.method.value),
                points=points,
            ),
            QCoreApplication.translate("Ballot", "Give points"),
            merge_key,
        )

    def choose_method(self, method: BallotMethod) -> None:
        """Weight in another way; the study's own way is not stored as an exception."""

        def edit(decision: Decision) -> Decision:
            study_id, who = self.study_id, self.participant
            after = edits.choose_ballot_method(decision, study_id, who, None)
            study = next(study for study in after.studies if study.id == study_id)
            round_ = current_round(study) or _NO_ROUND
            if ballot_method(study, round_, who) is method:
                return after
            return edits.choose_ballot_method(decision, study_id, who, method)

        self.workbench.editor.apply(
            edit, QCoreApplication.translate("Ballot", "Choose how to answer")
        )

    def write_favourite(self, alternative: str | None) -> None:
        """Write down which alternative the participant would choose; None takes it back."""
        self.workbench.editor.apply(
            partial(
                edits.write_favourite,
                study_id=self.study_id,
                participant=self.participant,
                alternative=alternative,
            ),
            QCoreApplication.translate("Ballot", "Write down a favourite"),
        )

    def abstain(self, how: Abstention) -> bool:
        """Do not vote in this round; tell whether that was taken. It is final."""
        return self._finish(
            partial(edits.abstain, study_id=self.study_id, participant=self.participant, how=how)
        )

    def close(self, time: str) -> bool:
        """Close the ballot; tell whether that was taken. It is final."""
        return self._finish(
            partial(
                edits.close_ballot,
                study_id=self.study_id,
                participant=self.participant,
                time=time,
            )
        )

    def _finish(self, edit: partial[Decision]) -> bool:
        taken = self.workbench.editor.apply(
            edit, QCoreApplication.translate("Ballot", "Close a ballot")
        )
        if taken:
            self.workbench.document.forget_history()
        return taken
