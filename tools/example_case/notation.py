"""Short ways to write down figures, rating levels, gates and judgements."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from locdecide.decision.model import (
    Comparison,
    GateRecord,
    GateStatus,
    Grade,
    Judgements,
    Level,
    Performance,
    RatingScale,
    Round,
    Study,
    Waiver,
)
from locdecide.decision.rounds import asked_in_pair
from tools.example_case.language import Translate

__all__ = [
    "Reasons",
    "failed",
    "illustration",
    "judged",
    "passed",
    "quality_levels",
    "unknown",
    "with_questions",
]

# Participant, more important criterion, less important criterion -> why, in words.
Reasons = Mapping[tuple[str, str, str], str]


def illustration(
    t: Translate,
    value: float | str,
    low: float | None = None,
    high: float | None = None,
    *,
    grade: Grade = Grade.ASSUMED,
    note: str = "",
) -> Performance:
    """Return a figure that was made up for the example and says so."""
    return Performance(
        value=value,
        low=low,
        high=high,
        source=t("Made for illustration", "Laget som illustrasjon"),
        grade=grade,
        note=note,
    )


def quality_levels(t: Translate) -> RatingScale:
    """Return the five levels from poor to very good, worth 1 to 5."""
    return RatingScale(
        levels=(
            Level(id="poor", label=t("Poor", "Dårlig"), value=1),
            Level(id="weak", label=t("Weak", "Svak"), value=2),
            Level(id="acceptable", label=t("Acceptable", "Akseptabel"), value=3),
            Level(id="good", label=t("Good", "God"), value=4),
            Level(id="very-good", label=t("Very good", "Svært god"), value=5),
        )
    )


def passed(evidence: str) -> GateRecord:
    """Return the record of a must-have that is met."""
    return GateRecord(status=GateStatus.PASS, evidence=evidence)


def failed(evidence: str, waiver: Waiver | None = None) -> GateRecord:
    """Return the record of a must-have that is not met, with the exception granted if any."""
    return GateRecord(status=GateStatus.FAIL, evidence=evidence, waiver=waiver)


def unknown(evidence: str) -> GateRecord:
    """Return the record of a must-have that nobody can answer yet."""
    return GateRecord(status=GateStatus.UNKNOWN, evidence=evidence)


def judged(participant: str, parent: str | None, comparisons: str, reasons: Reasons) -> Judgements:
    """Return one participant's comparisons, written as ``supply 2 economy, supply 5 climate``.

    The number says how many times as important the criterion before it is as the one after.
    """
    made = []
    for comparison in comparisons.split(","):
        first, ratio, second = comparison.split()
        reason = reasons.get((participant, first, second), "")
        made.append(Comparison(first=first, second=second, ratio=int(ratio), reason=reason))
    return Judgements(participant=participant, parent=parent, comparisons=tuple(made))


def with_questions(study: Study) -> Study:
    """Return a study whose comparisons tell what was asked: the ranges as they are declared."""

    def answered(judgements: Judgements) -> Judgements:
        comparisons = tuple(
            replace(each, asked=asked_in_pair(study, each.first, each.second))
            for each in judgements.comparisons
        )
        return replace(judgements, comparisons=comparisons)

    def asked(round_: Round) -> Round:
        return replace(round_, judgements=tuple(answered(each) for each in round_.judgements))

    return replace(study, rounds=tuple(asked(each) for each in study.rounds))
