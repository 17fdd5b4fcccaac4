"""Read a filled ballot against the decision as it is today: its answers, and all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from locdecide.decision.choices import BallotMethod, PointsMethod
from locdecide.decision.issues import Issue, has_errors
from locdecide.decision.model import Comparison, Decision, Judgements, PointsGiven, Round
from locdecide.decision.rounds import ballot_of, comparisons_of, current_round
from locdecide.excel.ballots.answers import Answer, read_favourite, read_pairs, read_points
from locdecide.excel.ballots.filled import Filled, filled_ballot, version_of
from locdecide.excel.ballots.fitness import check_fit
from locdecide.excel.ballots.keys import READABLE
from locdecide.excel.reading.archive import obstacle
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.grid import Grid, load

__all__ = ["BallotRead", "read_ballot"]


@dataclass(frozen=True)
class BallotRead:
    """What a ballot says; ids are empty as far as it could not be read.

    ``answered`` counts comparisons and points. ``favourite`` is whom the participant has written
    down once the ballot is taken. With an error among the issues nothing of it may be taken.
    """

    path: Path
    issues: tuple[Issue, ...]
    study: str = ""
    round: str = ""
    participant: str = ""
    method: BallotMethod = BallotMethod.PAIRWISE
    judgements: tuple[Judgements, ...] = ()
    points: PointsGiven | None = None
    favourite: str | None = None

    @property
    def sound(self) -> bool:
        """Whether the ballot can be taken."""
        return not has_errors(self.issues)

    @property
    def answered(self) -> int:
        """How many answers the ballot holds."""
        compared = sum(len(each.comparisons) for each in self.judgements)
        return compared + (len(self.points.points) if self.points is not None else 0)


def read_ballot(path: Path, decision: Decision) -> BallotRead:
    """Read one ballot, collecting every finding with the file and the address of its cell."""
    path = Path(path)
    reason = obstacle(path)
    if reason is not None:
        return BallotRead(path, (reason,))
    try:
        grids, _ = load(path)
    except Exception as error:  # a broken file raises whatever the library raises
        params = {"file": path.name, "reason": type(error).__name__}
        return BallotRead(path, (Issue(code="book-broken", params=params),))
    findings = Findings(grid.title for grid in grids)
    read = _read(path, grids, decision, findings)
    issues = tuple(_in_file(path, issue) for issue in findings.sorted())
    return replace(read, issues=issues)


def _read(
    path: Path, grids: tuple[Grid, ...], decision: Decision, findings: Findings
) -> BallotRead:
    nothing = BallotRead(path, ())
    version = version_of(grids)
    if version is None:
        findings.add(Spot(""), "ballot-foreign")
        return nothing
    if version not in READABLE:
        findings.add(Spot(""), "ballot-version", version=version)
        return nothing
    filled = filled_ballot(grids)
    if filled is None:
        findings.add(Spot(""), "ballot-damaged")
        return nothing
    study = check_fit(filled, decision, findings)
    if study is None:
        return nothing
    _check_rows(filled, findings)
    alternatives = {each.id: each.name for each in study.alternatives}
    names = {each.id: each.name for each in study.criteria} | alternatives
    answers = read_pairs(filled, names, findings)
    points = read_points(filled, findings)
    round_ = current_round(study)
    standing = None if round_ is None else ballot_of(round_, filled.participant).favourite
    favourite = read_favourite(filled, alternatives, standing, findings)
    _check_filling(filled, answers, points, names, findings)
    asked = {member.id: member.asked for member in filled.members}
    return BallotRead(
        path=path,
        issues=(),
        study=filled.study,
        round=filled.round,
        participant=filled.participant,
        method=filled.method,
        judgements=tuple(_judgements(filled, answers, asked, round_)),
        points=_points(filled, points, asked),
        favourite=favourite,
    )


def _check_rows(filled: Filled, findings: Findings) -> None:
    tokens = [pair.token for pair in filled.pairs] + [each.token for each in filled.points]
    gone = [token for token in tokens if token not in filled.rows]
    if gone:
        listed = ", ".join(token[1:] for token in gone)
        findings.add(
            Spot(""), "ballot-rows-missing", count=len(gone), total=len(tokens), numbers=listed
        )
    for row in filled.twice:
        findings.add(row.spot("key"), "ballot-row-twice")
    for row in filled.rows.values():
        if not row.is_whole:
            findings.add(Spot(row.sheet), "ballot-columns-missing")


def _check_filling(
    filled: Filled,
    answers: tuple[Answer, ...],
    points: dict[str, float],
    names: dict[str, str],
    findings: Findings,
) -> None:
    """Look at what was left open: fine, but to be known; an empty ballot says nothing."""
    if findings.refused:
        return
    total = len(filled.pairs) + len(filled.points)
    open_ = total - len(answers) - len(points)
    if open_ == total:
        findings.add(Spot(""), "ballot-empty")
        return
    if open_:
        findings.warn(Spot(""), "ballot-unanswered", count=open_, total=total)
    for parent in dict.fromkeys(pair.parent for pair in filled.pairs):
        given = [answer for answer in answers if answer.parent == parent]
        members = {
            member
            for pair in filled.pairs
            if pair.parent == parent
            for member in (pair.first, pair.second)
        }
        if not _joins_all(members, given):
            code = "ballot-not-connected-top" if parent is None else "ballot-not-connected"
            findings.warn(Spot(""), code, parent=names.get(parent or "", ""))


def _joins_all(members: set[str], given: Iterable[Answer]) -> bool:
    pairs = [{answer.first, answer.second} for answer in given]
    joined = {min(members)}
    while grown := {m for pair in pairs if pair & joined for m in pair} - joined:
        joined |= grown
    return joined == members


def _judgements(
    filled: Filled, answers: tuple[Answer, ...], asked: dict[str, str], round_: Round | None
) -> Iterator[Judgements]:
    for parent in dict.fromkeys(answer.parent for answer in answers):
        before = comparisons_of(round_, filled.participant, parent) if round_ is not None else ()
        yield Judgements(
            participant=filled.participant,
            parent=parent,
            comparisons=tuple(
                _comparison(answer, asked, before) for answer in answers if answer.parent == parent
            ),
        )


def _comparison(
    answer: Answer, asked: dict[str, str], before: tuple[Comparison, ...]
) -> Comparison:
    # What the question stated when the ballot was written, in the words of asked_in_pair.
    both = (asked.get(answer.first, ""), asked.get(answer.second, ""))
    taken = Comparison(
        first=answer.first,
        second=answer.second,
        ratio=answer.ratio,
        reason=answer.reason,
        asked=" | ".join(both) if any(both) else "",
    )
    # "I keep my view" belongs to the answer, and stands as long as the answer does.
    kept = any(
        (old.first, old.second, old.ratio) == (taken.first, taken.second, taken.ratio) and old.kept
        for old in before
    )
    return msgspec.structs.replace(taken, kept=kept) if kept else taken


def _points(filled: Filled, points: dict[str, float], asked: dict[str, str]) -> PointsGiven | None:
    if not points:
        return None
    return PointsGiven(
        participant=filled.participant,
        method=PointsMethod(filled.method.value),
        points=points,
        asked={criterion: asked.get(criterion, "") for criterion in points},
    )


def _in_file(path: Path, issue: Issue) -> Issue:
    where = f"{path.name}, {issue.where}" if issue.where else path.name
    return msgspec.structs.replace(issue, where=where)
