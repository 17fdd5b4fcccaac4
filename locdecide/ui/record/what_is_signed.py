"""What a signature is put under, in words: title, conclusions, ranking, verdict and digest."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from locdecide.conclusions.names import Names
from locdecide.conclusions.proposals import proposal_sentence, proposed_by
from locdecide.conclusions.verdict import headline
from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Study
from locdecide.results import StudyResults, Verdict
from locdecide.ui.record.short_digest import short_digest
from locdecide.ui.workbench import Workbench

__all__ = ["what_is_signed"]


def what_is_signed(workbench: Workbench, digest: str) -> tuple[str, ...]:
    """Return a line for the decision, one for each study, and one for the digest.

    How sure the ranking is, is told of the study in front; the others' have not been asked for.
    """
    decision = workbench.document.decision
    title = decision.title or decision.question
    untitled = QCoreApplication.translate("WhatIsSigned", "A decision without a title")
    lines = [title or untitled]
    results = workbench.evaluator.all_results()
    found = workbench.robustness.current
    for study in decision.studies:
        front = study.id == workbench.document.study_id
        verdict = found.verdict if front and found is not None else None
        names = Names(study, workbench.language)
        lines.append(_study(study, results[study.id], verdict, names))
    whole = QCoreApplication.translate("WhatIsSigned", "Digest of this state: {0}")
    lines.append(whole.format(f"SHA-256 {short_digest(digest)}"))
    return tuple(lines)


def _study(study: Study, results: StudyResults, verdict: Verdict | None, names: Names) -> str:
    by = proposed_by(names)
    proposal = proposal_sentence(names)
    said = [f"{proposal.removesuffix('.')} ({by})." if by else proposal]
    if verdict is not None:
        said.append(headline(verdict, names))
    else:
        said.append(_first(study, results, names))
    return f"{study.name}: {' '.join(filter(None, said))}"


def _first(study: Study, results: StudyResults, names: Names) -> str:
    by_topsis = study.method.ranking is RankingMethod.TOPSIS
    found = results.topsis if by_topsis else results.ahp
    first = [each.alternative for each in found.ranking if each.rank == 1] if found else []
    if not first:
        return QCoreApplication.translate("WhatIsSigned", "Nothing is ranked.")
    text = QCoreApplication.translate("WhatIsSigned", "The ranking puts {0} first.")
    return text.format(names.alternatives(first))
