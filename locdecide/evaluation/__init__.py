"""The one bridge from a decision to the numbers: results keyed by id, computed, never stored."""

from __future__ import annotations

from locdecide.decision import checks
from locdecide.decision.issues import Issue, sorted_issues
from locdecide.decision.model import Decision, Study
from locdecide.evaluation.coaching import coach
from locdecide.evaluation.gates import gate_outcomes
from locdecide.evaluation.ranking import ranked_study
from locdecide.evaluation.table import propose_range
from locdecide.evaluation.weights import study_weights
from locdecide.results import StudyResults

__all__ = ["coach", "evaluate", "evaluate_all", "findings", "propose_range"]


def evaluate(decision: Decision, study: Study) -> StudyResults:
    """Compute weights, gates and rankings of one study of a decision."""
    weights, issues = study_weights(decision, study)
    return ranked_study(study, weights, gate_outcomes(study), issues)


def evaluate_all(decision: Decision) -> dict[str, StudyResults]:
    """Compute the results of every study, keyed by study id, in the order of the decision."""
    return {study.id: evaluate(decision, study) for study in decision.studies}


def findings(decision: Decision, results: dict[str, StudyResults]) -> tuple[Issue, ...]:
    """Return everything worth a look in a decision and its results, gravest first."""
    found = list(checks.findings(decision))
    for result in results.values():
        found.extend(result.issues)
    return sorted_issues(found)
