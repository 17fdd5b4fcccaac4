"""How a participant's comparisons stand, in words: per group a status, a verdict and advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from locdecide.decision.model import Decision, Study
from locdecide.decision.rounds import current_round, is_stale
from locdecide.evaluation import coach, weights_of_round
from locdecide.numerals import format_fixed, format_number
from locdecide.results import Coaching, GroupConsistency
from locdecide.ui.models.advice_lines import AdviceLine, AdviceLines
from locdecide.ui.models.comparing import Pair, State, Task, answers, parts
from locdecide.ui.models.ranking_table import names_of
from locdecide.ui.models.strength_words import answer_sentence
from locdecide.words import Language

__all__ = ["JudgingWords", "Report"]

_MOST_CYCLES = 3
_LIMIT = 0.10


@dataclass(frozen=True)
class Report:
    """How one group stands: what the list says, and what the panel says about it."""

    title: str
    status: str
    state: State
    verdict: str
    coaching: Coaching
    detail: str = ""
    tip: str = ""
    cycles: tuple[str, ...] = ()
    lines: tuple[AdviceLine, ...] = ()
    answered: int = 0
    total: int = 0
    connected: bool = False
    stale: int = 0


class JudgingWords:
    """Puts a participant's comparisons into words, in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._advice = AdviceLines(language)

    def title(self, study: Study, task: Task) -> str:
        """Return what a group is called."""
        if task.parent is None:
            return QCoreApplication.translate("JudgingWords", "Main criteria")
        name = names_of(study)[task.parent]
        if task.of_alternatives:
            text = QCoreApplication.translate("JudgingWords", "Alternatives: {0}")
            return text.format(name)
        return name

    def answer(self, task: Task, names: dict[str, str], pair: Pair, ratio: float | None) -> str:
        """Return one answer in a group as a sentence."""
        if ratio is None:
            return QCoreApplication.translate("JudgingWords", "no answer")
        first, second = (names[member] for member in pair)
        return answer_sentence(
            ratio, first, second, self._language, of_alternatives=task.of_alternatives
        )

    def reports(
        self, decision: Decision, study: Study, participant: str, tasks: Sequence[Task]
    ) -> dict[str | None, Report]:
        """Return how each group stands for one participant in the current round."""
        round_ = current_round(study)
        found = {
            each.parent: each
            for each in (weights_of_round(decision, study, round_).consistency if round_ else ())
            if each.participant == participant
        }
        return {
            task.parent: self._report(
                study,
                participant,
                task,
                coach(decision, study, participant, task.parent),
                found.get(task.parent),
            )
            for task in tasks
        }

    def _report(
        self,
        study: Study,
        participant: str,
        task: Task,
        coaching: Coaching,
        found: GroupConsistency | None,
    ) -> Report:
        given = answers(study, participant, task.parent)
        answered = sum(frozenset(pair) in given for pair in task.pairs)
        total = len(task.pairs)
        apart = parts(task.members, given)
        names = names_of(study)
        stale = sum(is_stale(study, comparison) for comparison in given.values())
        doubt = answered > 0 and not coaching.sure
        if doubt or stale:
            state = State.DOUBT
        elif not answered:
            state = State.EMPTY
        else:
            state = State.READY if answered == total and apart == 1 else State.PART
        verdict, detail, tip = self._verdict(task, coaching, found, apart, answered)
        lines = coaching.worst if doubt else ()
        cr = None if found is None else found.cr
        return Report(
            title=self.title(study, task),
            status=self._status(task, coaching, apart, answered, total, stale),
            state=state,
            verdict=verdict,
            detail=detail,
            tip=tip,
            cycles=self._cycles(coaching, names),
            lines=tuple(
                self._advice.line(advice, coaching, names, cr, of_alternatives=task.of_alternatives)
                for advice in lines
            ),
            stale=stale,
            coaching=coaching,
            answered=answered,
            total=total,
            connected=apart == 1,
        )

    def _status(
        self, task: Task, coaching: Coaching, apart: int, answered: int, total: int, stale: int
    ) -> str:
        if stale:
            text = QCoreApplication.translate(
                "JudgingWords", "{0} of {1}, %n to answer again", None, stale
            )
            return text.format(answered, total)
        if coaching.cycles:
            text = QCoreApplication.translate("JudgingWords", "{0} of {1} answered, contradictory")
        elif answered and not coaching.sure:
            text = QCoreApplication.translate("JudgingWords", "{0} of {1} answered, look again")
        elif answered and answered >= len(task.members) and apart == 1:
            text = QCoreApplication.translate("JudgingWords", "{0} of {1} answered, consistent")
        else:
            text = QCoreApplication.translate("JudgingWords", "{0} of {1} answered")
        return text.format(answered, total)

    def _verdict(
        self,
        task: Task,
        coaching: Coaching,
        found: GroupConsistency | None,
        apart: int,
        answered: int,
    ) -> tuple[str, str, str]:
        ratio, tip = "", ""
        if found is not None:
            ratio = self._ratio(found.cr)
            tip = QCoreApplication.translate(
                "JudgingWords",
                "Consistency ratio {0}; up to {1} is accepted. Largest eigenvalue {2}, table {3}.",
            ).format(
                format_number(found.cr, self._language, 6),
                format_fixed(_LIMIT, self._language, 2),
                format_number(found.lambda_max, self._language, 6),
                found.ri_table,
            )
        if coaching.cycles:
            return QCoreApplication.translate("JudgingWords", "Contradiction"), ratio, tip
        if apart > 1:
            verdict = QCoreApplication.translate("JudgingWords", "Not enough answers for weights")
            detail = QCoreApplication.translate(
                "JudgingWords", "%n more answer(s) would connect them all.", None, apart - 1
            )
            return verdict, detail, tip
        if len(task.members) < 3 or answered < len(task.members):
            verdict = QCoreApplication.translate("JudgingWords", "Nothing can contradict yet")
            detail = QCoreApplication.translate(
                "JudgingWords", "Each further pair checks the others."
            )
            if len(task.members) < 3:
                detail = QCoreApplication.translate("JudgingWords", "There is only one pair.")
            return verdict, detail, tip
        if not coaching.sure:
            return QCoreApplication.translate("JudgingWords", "Look again"), ratio, tip
        return QCoreApplication.translate("JudgingWords", "Consistent"), ratio, tip

    def _ratio(self, cr: float) -> str:
        text = QCoreApplication.translate("JudgingWords", "CR {0} (accepted up to {1})")
        return text.format(
            format_fixed(cr, self._language, 2), format_fixed(_LIMIT, self._language, 2)
        )

    def _cycles(self, coaching: Coaching, names: dict[str, str]) -> tuple[str, ...]:
        text = QCoreApplication.translate(
            "JudgingWords", "You put {0} over {1}, {1} over {2}, and {2} over {0}."
        )
        shown = [text.format(*(names[m] for m in c)) for c in coaching.cycles[:_MOST_CYCLES]]
        more = len(coaching.cycles) - _MOST_CYCLES
        if more > 0:
            shown.append(
                QCoreApplication.translate(
                    "JudgingWords", "And %n more such circle(s).", None, more
                )
            )
        return tuple(shown)
