"""The answers of the rounds: participants' comparisons and points, and their ballots."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import (
    Abstention,
    Ballot,
    BallotMethod,
    Comparison,
    PairwiseScale,
    PointsMethod,
    Round,
)
from locdecide.excel.layout import sheet
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Names
from locdecide.excel.reading.people import People
from locdecide.excel.reading.ratio import read_ratio
from locdecide.excel.reading.rounds import RoundsRead
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import Answer
from locdecide.words import Language

__all__ = ["read_rounds"]


def read_rounds(
    rounds: RoundsRead,
    judgements: Sequence[Record],
    points: Sequence[Record],
    ballots: Sequence[Record],
    people: People,
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
    language: Language,
) -> tuple[Round, ...]:
    """Return the rounds with the judgements, points and ballots of the three sheets."""
    for record in judgements:
        _judgement(record, rounds, people, criteria, alternatives, findings, language)
    column = sheet("points").column("points")
    for record in points:
        round_id = rounds.find(record)
        who = people.find(record, findings, language)
        criterion = criteria.names.find(
            record.text("criterion"),
            record.key("criterion_key"),
            record.spot("criterion"),
            findings,
        )
        if criterion is None and not record.has("criterion"):
            findings.add(record.spot("criterion"), "book-name-missing")
        method = record.term("method", PointsMethod)
        given = record.between("points", column)
        if round_id is None or who is None or criterion is None or given is None:
            continue
        method = method or PointsMethod.DIRECT
        code = rounds.give(round_id, who, method, criterion, given, record.text("asked"))
        if code is not None:
            findings.add(record.spot("criterion"), code, name=record.text("criterion"))
    for record in ballots:
        _ballot(record, rounds, people, alternatives, findings, language)
    return rounds.finished()


def _ballot(
    record: Record,
    rounds: RoundsRead,
    people: People,
    alternatives: Names,
    findings: Findings,
    language: Language,
) -> None:
    round_id = rounds.find(record)
    who = people.find(record, findings, language)
    method = record.term("method", BallotMethod)
    abstains = record.term("abstains", Abstention)
    late = record.term("late", Answer) is Answer.YES
    closed = record.text("closed")
    favourite = alternatives.find(
        record.text("favourite"),
        record.key("favourite_key"),
        record.spot("favourite"),
        findings,
    )
    if round_id is None or who is None:
        return
    codes = []
    ballot = Ballot(
        participant=who, method=method, closed=closed, abstains=abstains, favourite=favourite
    )
    if ballot != Ballot(participant=who):
        codes.append(rounds.take(round_id, ballot))
    if late:
        codes.append(rounds.wait_for(round_id, who))
    for code in codes:
        if code is not None:
            findings.add(record.spot("participant"), code, name=record.text("participant"))


def _judgement(
    record: Record,
    rounds: RoundsRead,
    people: People,
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
    language: Language,
) -> None:
    round_id = rounds.find(record)
    who = people.find(record, findings, language)
    pair = _pair(record, criteria, alternatives, findings)
    ratio = read_ratio(record, "ratio")
    if round_id is None or who is None or pair is None or ratio is None:
        return
    parent, first, second = pair
    if first == second:
        findings.add(record.spot("second"), "book-compared-with-itself", name=record.text("second"))
        return
    asked = record.text("asked")
    if ratio.reverse:
        first, second = second, first
        asked = _the_other_way(asked)
    comparison = Comparison(
        first=first,
        second=second,
        ratio=ratio.value,
        reason=record.text("reason"),
        asked=asked,
        kept=record.term("kept", Answer) is Answer.YES,
    )
    if rounds.compare(round_id, who, parent, comparison) is not None:
        findings.add(
            record.spot("first"),
            "book-compared-twice",
            first=record.text("first"),
            second=record.text("second"),
        )


def _the_other_way(asked: str) -> str:
    # What is not two parts cannot be turned; nobody knows then what was asked.
    parts = asked.split(" | ")
    return " | ".join(reversed(parts)) if len(parts) == 2 else ""


def _pair(
    record: Record, criteria: CriteriaRead, alternatives: Names, findings: Findings
) -> tuple[str | None, str, str] | None:
    under = criteria.names.find(
        record.text("under"), record.key("under_key"), record.spot("under"), findings
    )
    if under is None and record.has("under"):
        return None
    inferred = under is None
    if under is not None and criteria.is_leaf(under):
        if not isinstance(criteria.of(under).scale, PairwiseScale):
            findings.add(record.spot("under"), "book-under-nothing", name=record.text("under"))
            return None
        members = alternatives
    else:
        members = _members(under, criteria)
    if inferred:
        under, members = _inferred(record, criteria, members)
    found = [_member(record, field, members, criteria, findings) for field in ("first", "second")]
    if found[0] is None or found[1] is None:
        return None
    return under, found[0], found[1]


def _members(parent: str | None, criteria: CriteriaRead) -> Names:
    inside = {criterion.id for criterion in criteria.criteria if criterion.parent == parent}
    return Names("criterion", [thing for thing in criteria.names.things if thing.id in inside])


def _inferred(record: Record, criteria: CriteriaRead, top: Names) -> tuple[str | None, Names]:
    # Two names that only occur together under one parent need no word on which parent it is.
    texts = (record.text("first"), record.text("second"))
    if all(top.called(text) for text in texts):
        return None, top
    for criterion in criteria.criteria:
        members = _members(criterion.id, criteria)
        if all(members.called(text) for text in texts):
            return criterion.id, members
    return None, top


def _member(
    record: Record, field: str, members: Names, criteria: CriteriaRead, findings: Findings
) -> str | None:
    text, key, spot = record.text(field), record.key(f"{field}_key"), record.spot(field)
    if not text and not key:
        findings.add(spot, "book-name-missing")
        return None
    known = any(thing.id == key for thing in members.things)
    if text and not known and not members.called(text) and criteria.names.called(text):
        findings.add(spot, "book-not-siblings", name=text)
        return None
    return members.find(text, key, spot, findings)
