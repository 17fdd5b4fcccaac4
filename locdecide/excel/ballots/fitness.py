"""Whether a ballot still fits the decision: whose it is, for which round, about which criteria."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import Decision, Study
from locdecide.decision.rounds import current_round
from locdecide.excel.ballots.filled import Filled
from locdecide.excel.ballots.plan import Member, members_of
from locdecide.excel.reading.findings import Findings, Spot

__all__ = ["check_fit"]

_FILE = Spot("")


def check_fit(filled: Filled, decision: Decision, findings: Findings) -> Study | None:
    """Return the study that a ballot is for, with a finding for all that does not fit."""
    if filled.decision != decision.id:
        findings.add(_FILE, "ballot-other-decision")
        return None
    if all(person.id != filled.participant for person in decision.participants):
        findings.add(_FILE, "ballot-participant-gone", participant=filled.participant_name)
    study = next((each for each in decision.studies if each.id == filled.study), None)
    if study is None:
        findings.add(_FILE, "ballot-study-gone")
        return None
    _check_round(filled, study, findings)
    _check_criteria(filled, study, findings)
    return study


def _check_round(filled: Filled, study: Study, findings: Findings) -> None:
    current = current_round(study)
    # A ballot written before any round is for the first one.
    if not filled.round:
        meant = study.rounds[0] if study.rounds else None
        if current is None:
            return
    else:
        meant = next((each for each in study.rounds if each.id == filled.round), None)
    if meant is None or current is None:
        findings.add(_FILE, "ballot-round-gone")
    elif meant is not current:
        findings.add(_FILE, "ballot-round-other", round=meant.name, current=current.name)
    elif not current.open:
        findings.add(_FILE, "ballot-round-closed", round=current.name)


def _check_criteria(filled: Filled, study: Study, findings: Findings) -> None:
    """Refuse other criteria than were asked about; take changed ranges and names as such."""
    then = {(member.parent, member.id): member for member in filled.members}
    now = {(member.parent, member.id): member for member in members_of(study)}
    added = [member for key, member in now.items() if key not in then]
    removed = [member for key, member in then.items() if key not in now]
    moved = {member.id for member in added} & {member.id for member in removed}
    for code, members in (
        ("ballot-criteria-added", [m for m in added if m.id not in moved]),
        ("ballot-criteria-removed", [m for m in removed if m.id not in moved]),
        ("ballot-criteria-moved", [m for m in added if m.id in moved]),
    ):
        if members:
            findings.add(_FILE, code, names=_names(members))
    if findings.refused:
        return
    leaves = {criterion.id for criterion in study.criteria} - {m.parent for m in now.values()}
    stale = [m for key, m in now.items() if m.asked != then[key].asked and m.id in leaves]
    if stale:
        findings.warn(_FILE, "ballot-range-changed", names=_names(stale))
    asked = {each for pair in filled.pairs for each in (pair.first, pair.second)}
    if filled.method is not BallotMethod.PAIRWISE:
        asked |= {each.criterion for each in filled.points}
    for key, member in now.items():
        before = then[key].name
        if member.name != before and member.id in asked:
            findings.note(_FILE, "ballot-renamed", before=before, name=member.name)


def _names(members: Iterable[Member]) -> str:
    return ", ".join(dict.fromkeys(member.name for member in members))
