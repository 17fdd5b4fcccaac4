"""The one bridge from a decision to the numbers: results keyed by id, computed, never stored."""

from __future__ import annotations

from collections.abc import Mapping

from locdecide.decision import checks
from locdecide.decision.differences import matched
from locdecide.decision.issues import Issue, sorted_issues
from locdecide.decision.model import Decision, Round, Study
from locdecide.decision.rounds import counting_round
from locdecide.evaluation.coaching import coach
from locdecide.evaluation.comparison import study_shift
from locdecide.evaluation.figure_sensitivity import figure_sensitivity
from locdecide.evaluation.gates import gate_outcomes
from locdecide.evaluation.group import group_view, own_view
from locdecide.evaluation.method_comparison import compare_methods
from locdecide.evaluation.outcome_issues import outcome_issues
from locdecide.evaluation.ranking import ranked_study
from locdecide.evaluation.reasons import duel, searched, what_it_takes
from locdecide.evaluation.reversal import reversals
from locdecide.evaluation.reweighting import reweighted, weights_at
from locdecide.evaluation.robustness import robustness
from locdecide.evaluation.scales import scale_check
from locdecide.evaluation.shift import round_shift
from locdecide.evaluation.simulation import simulate
from locdecide.evaluation.table import propose_range
from locdecide.evaluation.verdict import verdict
from locdecide.evaluation.voices import Voices
from locdecide.evaluation.weight_issues import weight_issues
from locdecide.evaluation.weight_sensitivity import weight_sensitivity, winner_triangle
from locdecide.evaluation.weights import round_weights
from locdecide.mcda.question_order import next_question, question_order
from locdecide.mcda.workers import Cancelled
from locdecide.results import StudyResults, StudyShift, Verdict, WeightsResult

__all__ = [
    "Cancelled",
    "coach",
    "compare_methods",
    "compare_results",
    "duel",
    "evaluate",
    "evaluate_all",
    "figure_sensitivity",
    "findings",
    "group_view",
    "next_question",
    "own_view",
    "propose_range",
    "question_order",
    "reversals",
    "reweighted",
    "robustness",
    "round_shift",
    "scale_check",
    "searched",
    "simulate",
    "verdict",
    "weight_sensitivity",
    "weights_at",
    "weights_of_round",
    "what_it_takes",
    "winner_triangle",
]


def evaluate(decision: Decision, study: Study) -> StudyResults:
    """Compute weights, gates and rankings of one study of a decision.

    The weights are those of the last round that everybody may see.
    """
    round_ = counting_round(study)
    voices = Voices(decision, study, round_)
    weights = round_weights(study, voices)
    gates = gate_outcomes(study)
    issues = (
        *weight_issues(decision, study, round_, voices, weights),
        *outcome_issues(study, gates),
    )
    return ranked_study(study, weights, gates, issues)


def evaluate_all(decision: Decision) -> dict[str, StudyResults]:
    """Compute the results of every study, keyed by study id, in the order of the decision."""
    return {study.id: evaluate(decision, study) for study in decision.studies}


def compare_results(
    before: Decision,
    after: Decision,
    *,
    verdicts_before: Mapping[str, Verdict] | None = None,
    verdicts_after: Mapping[str, Verdict] | None = None,
) -> tuple[StudyShift, ...]:
    """Compare the results of every study that both states have, keyed by the ids of ``after``.

    Verdicts take a simulation and come from whoever has them, each by the study's id in its state.
    """
    both = matched(before, after)
    pairs = zip(before.studies, both.before.studies, strict=True)
    earlier = {now.id: (then.id, now) for then, now in pairs}
    return tuple(
        study_shift(
            earlier[study.id][1],
            study,
            evaluate(both.before, earlier[study.id][1]),
            evaluate(after, study),
            verdict_before=(verdicts_before or {}).get(earlier[study.id][0]),
            verdict_after=(verdicts_after or {}).get(study.id),
        )
        for study in after.studies
        if study.id in earlier
    )


def weights_of_round(decision: Decision, study: Study, round_: Round) -> WeightsResult:
    """Return the weights that one round alone would make, hidden or not."""
    return round_weights(study, Voices(decision, study, round_))


def findings(decision: Decision, results: dict[str, StudyResults]) -> tuple[Issue, ...]:
    """Return everything worth a look in a decision and its results, gravest first."""
    found = list(checks.findings(decision))
    for result in results.values():
        found.extend(result.issues)
    return sorted_issues(found)
