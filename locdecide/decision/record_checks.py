"""Findings on how a decision ended: its conclusions, what was signed, and its reviews."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.decision.choices import Stage
from locdecide.decision.issues import Issue, Place, Severity, Step
from locdecide.decision.model import Alternative, Decision, Study
from locdecide.decision.signing import is_intact, minute

__all__ = ["outcome_findings", "sign_off_findings"]


def sign_off_findings(decision: Decision) -> Iterator[Issue]:
    """Yield the sign-offs whose signed state is not the one that was signed."""
    for sign_off in decision.sign_offs:
        if not is_intact(sign_off):
            yield Issue(
                code="sign-off-damaged",
                severity=Severity.WARNING,
                place=Place(step=Step.RECORD, section="conclusion", sign_off=sign_off.id),
                params={"time": minute(sign_off.time)},
            )


def outcome_findings(study: Study) -> Iterator[Issue]:
    """Yield what does not fit together in a study's conclusion and review."""
    proposed = _alternative(study, study.conclusion.alternative if study.conclusion else None)
    if proposed is not None and proposed.stage is Stage.SET_ASIDE:
        yield _issue("conclusion-set-aside", study, proposed, Severity.WARNING, "conclusion")
    reviewed = _alternative(study, study.review.alternative if study.review else None)
    if reviewed is not None and proposed is not None and reviewed is not proposed:
        told = {"proposed": proposed.name}
        yield _issue("review-of-another", study, reviewed, Severity.NOTE, "review", **told)


def _issue(
    code: str,
    study: Study,
    alternative: Alternative,
    severity: Severity,
    section: str,
    **more: str,
) -> Issue:
    return Issue(
        code=code,
        severity=severity,
        place=Place(step=Step.RECORD, study=study.id, alternative=alternative.id, section=section),
        params={"study": study.name, "alternative": alternative.name, **more},
    )


def _alternative(study: Study, alternative: str | None) -> Alternative | None:
    return next((each for each in study.alternatives if each.id == alternative), None)
