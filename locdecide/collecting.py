"""Taking filled ballots into a decision: all that are sound, or none; asked where two compete."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from locdecide.decision import edits, storage
from locdecide.decision.choices import BallotMethod
from locdecide.decision.issues import Issue, Severity, has_errors
from locdecide.decision.model import Decision, Participant, Study
from locdecide.decision.rounds import ballot_of, comparisons_of, current_round, points_of
from locdecide.excel.ballots import BallotRead, read_ballot

__all__ = ["Collected", "Double", "Taken", "ballot_files", "collect", "newest"]

_SUFFIX = ".xlsx"
# Excel's own lock files beside an open workbook.
_TEMPORARY = "~$"


@dataclass(frozen=True)
class Double:
    """Several ballots by one person, or one more than was closed already.

    ``closed`` is when the ballot that stands was closed; empty when there is none.
    """

    study: Study
    participant: Participant
    paths: tuple[Path, ...]
    closed: str


@dataclass(frozen=True)
class Taken:
    """A ballot that was taken, with the number of its answers."""

    study: Study
    participant: Participant
    path: Path
    answered: int


@dataclass(frozen=True)
class Collected:
    """What came of some files.

    ``decision`` is None where an error kept everything out, and the decision itself where there
    was nothing new to take. ``doubles`` are those that competed, decided or not.
    """

    decision: Decision | None
    issues: tuple[Issue, ...]
    taken: tuple[Taken, ...] = ()
    doubles: tuple[Double, ...] = ()


Choose = Callable[[Double], Path | None]


def newest(double: Double) -> Path | None:
    """Choose the file that was saved last, whatever stands."""
    return max(double.paths, key=lambda path: path.stat().st_mtime_ns)


def ballot_files(path: Path) -> tuple[Path, ...]:
    """Return the ballots at a path: itself, or the workbooks in a folder in order of name.

    Raises OSError for a folder that cannot be listed.
    """
    if not path.is_dir():
        return (path,)
    return tuple(
        sorted(
            each
            for each in path.iterdir()
            if each.suffix.lower() == _SUFFIX
            and not each.name.startswith(_TEMPORARY)
            and each.is_file()
        )
    )


def collect(
    decision: Decision,
    paths: Iterable[Path],
    *,
    time: str,
    choose: Choose | None = None,
    only_sound: bool = False,
) -> Collected:
    """Take the ballots in some files and folders, and close them at a time.

    ``choose`` says which of a person's ballots counts; None keeps what stands. Without it two
    ballots by one person are an error. With any error nothing is taken, unless ``only_sound``
    asks for the ballots that have none.
    """
    issues: list[Issue] = []
    files: dict[str, Path] = {}
    for path in paths:
        try:
            found = ballot_files(path)
        except OSError as error:
            issues.append(storage.read_fault(path, error))
            continue
        if not found:
            issues.append(Issue(code="ballot-none-found", params={"file": path.name}))
        # Unlike Path.resolve, this takes links that lead in a circle; reading them says why not.
        files.update((os.path.realpath(each), each) for each in found)
    read = [read_ballot(path, decision) for path in files.values()]
    for ballot in read:
        issues.extend(ballot.issues)
    if has_errors(issues) and not only_sound:
        return Collected(None, tuple(issues))
    counting, doubles = _counting(decision, [b for b in read if b.sound], choose, issues)
    if has_errors(issues) and not only_sound:
        return Collected(None, tuple(issues), (), tuple(doubles))
    taken: list[Taken] = []
    after = decision
    for ballot in counting:
        study, person = _of(decision, ballot)
        gone = _gone(study, ballot)
        if gone:
            issues.append(
                Issue(
                    code="ballot-answers-gone",
                    severity=Severity.WARNING,
                    where=ballot.path.name,
                    params={"participant": person.name, "study": study.name, "count": gone},
                )
            )
        after = edits.take_ballot(
            after,
            ballot.study,
            ballot.participant,
            judgements=ballot.judgements,
            points=ballot.points,
            method=ballot.method,
            favourite=ballot.favourite,
            time=time,
        )
        taken.append(Taken(study, person, ballot.path, ballot.answered))
    return Collected(after, tuple(issues), tuple(taken), tuple(doubles))


def _counting(
    decision: Decision, sound: Sequence[BallotRead], choose: Choose | None, issues: list[Issue]
) -> tuple[list[BallotRead], list[Double]]:
    """Return one ballot a person and study, and those that competed."""
    groups: dict[tuple[str, str], list[BallotRead]] = {}
    for ballot in sound:
        groups.setdefault((ballot.study, ballot.participant), []).append(ballot)
    counting: list[BallotRead] = []
    doubles: list[Double] = []
    for group in groups.values():
        study, person = _of(decision, group[0])
        params = {"participant": person.name, "study": study.name}
        closed = _closed(study, person)
        different = _different(group)
        if _abstains(study, person):
            where = different[0].path.name
            issues.append(
                Issue(
                    code="ballot-by-abstainer",
                    severity=Severity.WARNING,
                    where=where,
                    params=params,
                )
            )
        if closed and len(different) == 1 and _stands(study, different[0]):
            where = different[0].path.name
            issues.append(
                Issue(
                    code="ballot-as-it-stands", severity=Severity.NOTE, where=where, params=params
                )
            )
            continue
        if len(different) == 1 and not closed:
            counting.append(different[0])
            continue
        double = Double(study, person, tuple(ballot.path for ballot in different), closed)
        doubles.append(double)
        if choose is None:
            listed = ", ".join(path.name for path in double.paths)
            code = "ballot-several" if len(different) > 1 else "ballot-already-closed"
            issues.append(Issue(code=code, params={**params, "files": listed}))
            continue
        chosen = choose(double)
        counting.extend(ballot for ballot in different if ballot.path == chosen)
    return counting, doubles


def _different(ballots: Sequence[BallotRead]) -> list[BallotRead]:
    """Return the ballots that do not say the same as an earlier one: copies are no question."""
    kept: list[BallotRead] = []
    for ballot in ballots:
        said = (ballot.judgements, ballot.points, ballot.favourite)
        if all(said != (other.judgements, other.points, other.favourite) for other in kept):
            kept.append(ballot)
    return kept


def _of(decision: Decision, ballot: BallotRead) -> tuple[Study, Participant]:
    study = next(each for each in decision.studies if each.id == ballot.study)
    person = next(each for each in decision.participants if each.id == ballot.participant)
    return study, person


def _closed(study: Study, person: Participant) -> str:
    round_ = current_round(study)
    return "" if round_ is None else ballot_of(round_, person.id).closed


def _gone(study: Study, ballot: BallotRead) -> int:
    """Return how many answers stand that the ballot leaves open: it takes the place of all."""
    round_ = current_round(study)
    if round_ is None:
        return 0
    person = ballot.participant
    given = {frozenset((c.first, c.second)) for each in ballot.judgements for c in each.comparisons}
    asked = {each.parent for each in ballot.judgements}
    # By another method the comparisons of criteria do not count any more.
    of_pairs = sum(
        frozenset((c.first, c.second)) not in given
        for each in round_.judgements
        if each.participant == person
        and (ballot.method is BallotMethod.PAIRWISE or each.parent in asked)
        for c in each.comparisons
    )
    points = points_of(round_, person)
    if points is None or ballot.points is None or points.method is not ballot.points.method:
        return of_pairs
    return of_pairs + len(points.points.keys() - ballot.points.points.keys())


def _abstains(study: Study, person: Participant) -> bool:
    round_ = current_round(study)
    return round_ is not None and ballot_of(round_, person.id).abstains is not None


def _stands(study: Study, ballot: BallotRead) -> bool:
    round_ = current_round(study)
    if round_ is None:
        return False
    person = ballot.participant
    parents = {j.parent for j in round_.judgements if j.participant == person and j.comparisons}
    said = {each.parent: set(each.comparisons) for each in ballot.judgements}
    stood = {parent: set(comparisons_of(round_, person, parent)) for parent in parents}
    same_favourite = ballot_of(round_, person).favourite == ballot.favourite
    return same_favourite and said == stood and points_of(round_, person) == ballot.points
