"""The rounds of weighting: participants' comparisons and points, with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from locdecide.decision.model import (
    Comparison,
    Judgements,
    PairwiseScale,
    Participant,
    PointsGiven,
    PointsMethod,
    Round,
    new_id,
)
from locdecide.excel.layout import sheet
from locdecide.excel.reading.criteria import CriteriaRead
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.ratio import read_ratio
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import Answer
from locdecide.words import Language

__all__ = ["People", "RoundsRead", "read_rounds"]

_NOBODY = {"en": "The group", "nb": "Gruppen"}
_FIRST_ROUND = {"en": "Round 1", "nb": "Runde 1"}


@dataclass
class People:
    """Who may be named as a participant; where nobody is listed, naming makes them."""

    listed: bool
    names: Names
    made: list[Participant] = field(default_factory=list)

    def find(self, record: Record, findings: Findings, language: Language) -> str | None:
        """Return the participant that a row names."""
        text, spot = record.text("participant"), record.spot("participant")
        key = record.key("participant_key")
        if not text and not key and len(self.names.things) == 1:
            return self.names.things[0].id
        if self.listed:
            if not text and not key:
                findings.add(spot, "book-participant-missing")
                return None
            return self.names.find(text, key, spot, findings)
        text = text or _NOBODY[language]
        called = self.names.called(text)
        if called:
            return called[0].id
        person = Participant(id=new_id(), name=text)
        self.made.append(person)
        self.names.add(Named(person.id, text))
        return person.id


class RoundsRead:
    """The rounds in the order of their list, filled row by row."""

    def __init__(self, records: Sequence[Record], findings: Findings, language: Language) -> None:
        self._findings = findings
        self._language = language
        self._names = Names("round")
        self._rounds: dict[str, Round] = {}
        self._judgements: dict[str, dict[tuple[str, str | None], list[Comparison]]] = {}
        self._points: dict[str, dict[str, tuple[PointsMethod, dict[str, float]]]] = {}
        keys = Keys()
        keyed: set[str] = set()
        for record in records:
            key, name = record.key(), record.text("name")
            if not name and not key:
                findings.add(record.spot("name"), "book-name-missing")
                continue
            own = keys.claim(key)
            if own == key:
                keyed.add(key)
            is_open = record.term("open", Answer) is not Answer.NO
            self._add(
                Round(id=own, name=name, date=record.text("date"), open=is_open),
                Named(own, name, record.spot("name")),
            )
        self._names.find_duplicates(findings, keyed)
        self._listed = bool(self._rounds)

    def _add(self, round_: Round, named: Named) -> None:
        self._rounds[round_.id] = round_
        self._judgements[round_.id] = {}
        self._points[round_.id] = {}
        self._names.add(named)

    def find(self, record: Record) -> str | None:
        """Return the round that a row belongs to; where none is listed, naming makes it."""
        text, key, spot = record.text("round"), record.key("round_key"), record.spot("round")
        if not text and not key and len(self._rounds) == 1:
            return next(iter(self._rounds))
        if self._listed:
            if not text and not key:
                self._findings.add(spot, "book-round-missing")
                return None
            return self._names.find(text, key, spot, self._findings)
        text = text or _FIRST_ROUND[self._language]
        called = self._names.called(text)
        if called:
            return called[0].id
        made = Round(id=new_id(), name=text)
        self._add(made, Named(made.id, text))
        return made.id

    def compare(
        self, round_id: str, who: str, parent: str | None, comparison: Comparison
    ) -> Comparison | None:
        """Take a comparison, or return the one that stands there for the same pair already."""
        mates = self._judgements[round_id].setdefault((who, parent), [])
        pair = {comparison.first, comparison.second}
        for mate in mates:
            if {mate.first, mate.second} == pair:
                return mate
        mates.append(comparison)
        return None

    def give(
        self, round_id: str, who: str, method: PointsMethod, criterion: str, points: float
    ) -> str | None:
        """Take points, or return the code of the finding that says why not."""
        known, given = self._points[round_id].setdefault(who, (method, {}))
        if known is not method:
            return "book-points-two-methods"
        if criterion in given:
            return "book-points-twice"
        given[criterion] = points
        return None

    def finished(self) -> tuple[Round, ...]:
        """Return the rounds with all that was taken."""
        return tuple(
            Round(
                id=own,
                name=round_.name,
                date=round_.date,
                open=round_.open,
                judgements=tuple(
                    Judgements(participant=who, parent=parent, comparisons=tuple(comparisons))
                    for (who, parent), comparisons in self._judgements[own].items()
                ),
                points=tuple(
                    PointsGiven(participant=who, method=method, points=points)
                    for who, (method, points) in self._points[own].items()
                ),
            )
            for own, round_ in self._rounds.items()
        )


def read_rounds(
    rounds: RoundsRead,
    judgements: Sequence[Record],
    points: Sequence[Record],
    people: People,
    criteria: CriteriaRead,
    alternatives: Names,
    findings: Findings,
    language: Language,
) -> tuple[Round, ...]:
    """Return the rounds with the judgements and points of the two sheets."""
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
        code = rounds.give(round_id, who, method or PointsMethod.DIRECT, criterion, given)
        if code is not None:
            findings.add(record.spot("criterion"), code, name=record.text("criterion"))
    return rounds.finished()


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
    if ratio.reverse:
        first, second = second, first
    comparison = Comparison(
        first=first, second=second, ratio=ratio.value, reason=record.text("reason")
    )
    if rounds.compare(round_id, who, parent, comparison) is not None:
        findings.add(
            record.spot("first"),
            "book-compared-twice",
            first=record.text("first"),
            second=record.text("second"),
        )


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
