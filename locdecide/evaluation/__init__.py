"""The one bridge from a decision to the numbers: results keyed by id, computed, never stored."""

from __future__ import annotations

from locdecide.decision import checks
from locdecide.decision.issues import Issue, sorted_issues
from locdecide.decision.model import Decision, Round, Study
from locdecide.decision.rounds import counting_round
from locdecide.evaluation.coaching import coach
from locdecide.evaluation.gates import gate_outcomes
from locdecide.evaluation.group import group_view, own_view
from locdecide.evaluation.ranking import ranked_study
from locdecide.evaluation.scales import scale_check
from locdecide.evaluation.shift import round_shift
from locdecide.evaluation.table import propose_range
from locdecide.evaluation.voices import Voices
from locdecide.evaluation.weight_issues import weight_issues
from locdecide.evaluation.weights import round_weights
from locdecide.mcda.question_order import next_question, question_order
from locdecide.results import StudyResults, WeightsResult

__all__ = [
    "coach",
    "evaluate",
    "evaluate_all",
    "findings",
    "group_view",
    "next_question",
    "own_view",
    "propose_range",
    "question_order",
    "round_shift",
    "scale_check",
    "weights_of_round",
]


def evaluate(decision: Decision, study: Study) -> StudyResults:
    """Compute weights, gates and rankings of one study of a decision.

    The weights are those of the last round that everybody may see.
    """
    round_ = counting_round(study)
    voices = Voices(decision, study, round_)
    weights = round_weights(study, voices)
    issues = tuple(weight_issues(decision, study, round_, voices, weights))
    return ranked_study(study, weights, gate_outcomes(study), issues)


def evaluate_all(decision: Decision) -> dict[str, StudyResults]:
    """Compute the results of every study, keyed by study id, in the order of the decision."""
    return {study.id: evaluate(decision, study) for study in decision.studies}


def weights_of_round(decision: Decision, study: Study, round_: Round) -> WeightsResult:
    """Return the weights that one round alone would make, hidden or not."""
    return round_weights(study, Voices(decision, study, round_))


def findings(decision: Decision, results: dict[str, StudyResults]) -> tuple[Issue, ...]:
    """Return everything worth a look in a decision and its results, gravest first."""
    found = list(checks.findings(decision))
    for result in results.values():
        found.extend(result.issues)
    return sorted_issues(found)
