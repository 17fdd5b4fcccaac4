"""What a proposal does without: figures, sources, and must-haves that are waived or open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from locdecide.conclusions.names import Names
from locdecide.decision.issues import Issue
from locdecide.decision.model import GateStatus, PairwiseScale, Study
from locdecide.decision.tree import leaves
from locdecide.results import StudyResults
from locdecide.ui.board.names import cut

__all__ = ["gap_sentences"]

_MISSING, _NO_SOURCE = "figure-missing", "source-missing"
_NO_WEIGHTS = {"round-hidden-first", "weights-nobody", "weights-open-top", "points-missing-top"}
_SOME_WEIGHTS = {"weights-open", "points-missing"}
_MOST_NAMED = 3


def gap_sentences(
    study: Study, results: StudyResults, findings: Iterable[Issue], names: Names
) -> list[str]:
    """Return what is missing for the alternatives that are ranked, gravest first."""
    ranked = set(results.alternatives)
    own = [each for each in findings if each.place is not None and each.place.study == study.id]
    codes = [each.code for each in own if each.place and each.place.alternative in ranked]
    measured = [c for c in leaves(study.criteria) if not isinstance(c.scale, PairwiseScale)]
    figures = len(ranked) * len(measured)
    return [
        *_unweighted({each.code for each in own}),
        *_waived(study, results, names),
        *_unknown(study, results, names),
        *_counted(codes.count(_MISSING), codes.count(_NO_SOURCE), figures),
    ]


def _unweighted(codes: set[str]) -> Iterator[str]:
    if codes & _NO_WEIGHTS:
        yield QCoreApplication.translate(
            "Gaps", "The criteria are not weighted yet: until then they weigh the same."
        )
    elif codes & _SOME_WEIGHTS:
        yield QCoreApplication.translate(
            "Gaps", "Some criteria are not weighted yet: until then those weigh the same."
        )


def _waived(study: Study, results: StudyResults, names: Names) -> Iterator[str]:
    for gate in study.gates:
        for outcome in results.gates:
            if outcome.gate != gate.id or not outcome.waived:
                continue
            if outcome.alternative not in results.alternatives:
                continue
            waiver = gate.records[outcome.alternative].waiver
            by = waiver.by.strip() if waiver is not None else ""
            text = QCoreApplication.translate(
                "Gaps", "{0} does not meet '{1}' and is ranked on a waiver."
            )
            if by:
                text = QCoreApplication.translate(
                    "Gaps", "{0} does not meet '{1}' and is ranked on a waiver from {2}."
                )
            yield text.format(names.alternative(outcome.alternative), cut(gate.name), cut(by))


def _unknown(study: Study, results: StudyResults, names: Names) -> Iterator[str]:
    for gate in study.gates:
        open_ = [
            outcome.alternative
            for outcome in results.gates
            if outcome.gate == gate.id
            and outcome.status is GateStatus.UNKNOWN
            and outcome.alternative in results.alternatives
        ]
        if len(open_) > _MOST_NAMED:
            yield QCoreApplication.translate(
                "Gaps", "Not known for %n alternative(s) whether '{0}' is met.", None, len(open_)
            ).format(cut(gate.name))
        elif open_:
            yield QCoreApplication.translate("Gaps", "Not known whether '{0}' is met: {1}.").format(
                cut(gate.name), names.alternatives(open_)
            )


def _counted(missing: int, unsourced: int, figures: int) -> Iterator[str]:
    if missing:
        yield QCoreApplication.translate(
            "Gaps", "%n of {0} figures is/are missing.", None, missing
        ).format(figures)
    if unsourced:
        yield QCoreApplication.translate(
            "Gaps", "%n of {0} figures has/have no source.", None, unsourced
        ).format(figures)
