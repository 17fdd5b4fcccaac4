"""The rounds of a study while their sheets are read: found by name, filled row by row."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from locdecide.decision.model import (
    Ballot,
    Comparison,
    Judgements,
    PointsGiven,
    PointsMethod,
    Reveal,
    Round,
    new_id,
)
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import Answer
from locdecide.words import Language

__all__ = ["RoundsRead"]

_FIRST_ROUND = {"en": "Round 1", "nb": "Runde 1"}

replace = msgspec.structs.replace


class RoundsRead:
    """The rounds in the order of their list, filled row by row from the other sheets."""

    def __init__(self, records: Sequence[Record], findings: Findings, language: Language) -> None:
        self._findings = findings
        self._language = language
        self._names = Names("round")
        self._rounds: dict[str, Round] = {}
        self._judgements: dict[str, dict[tuple[str, str | None], list[Comparison]]] = {}
        self._points: dict[str, dict[str, PointsGiven]] = {}
        self._ballots: dict[str, dict[str, Ballot]] = {}
        self._late: dict[str, list[str]] = {}
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
            revealed = record.text("revealed")
            round_ = Round(
                id=own,
                name=name,
                date=record.text("date"),
                open=record.term("open", Answer) is not Answer.NO,
                secret=record.term("secret", Answer) is Answer.YES,
                reveal=Reveal(time=revealed) if revealed else None,
                missed=record.text("missed"),
            )
            self._add(round_, Named(own, name, record.spot("name")))
        self._names.find_duplicates(findings, keyed)
        self._listed = bool(self._rounds)

    def _add(self, round_: Round, named: Named) -> None:
        self._rounds[round_.id] = round_
        self._judgements[round_.id] = {}
        self._points[round_.id] = {}
        self._ballots[round_.id] = {}
        self._late[round_.id] = []
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
        self,
        round_id: str,
        who: str,
        method: PointsMethod,
        criterion: str,
        points: float,
        asked: str,
    ) -> str | None:
        """Take points, or return the code of the finding that says why not."""
        before = self._points[round_id].get(who)
        if before is None:
            before = PointsGiven(participant=who, method=method)
        if before.method is not method:
            return "book-points-two-methods"
        if criterion in before.points:
            return "book-points-twice"
        stated = {criterion: asked} if asked else {}
        self._points[round_id][who] = replace(
            before,
            points={**before.points, criterion: points},
            asked={**before.asked, **stated},
        )
        return None

    def take(self, round_id: str, ballot: Ballot) -> str | None:
        """Take how somebody takes part, or return the code of the finding that says why not."""
        if ballot.participant in self._ballots[round_id]:
            return "book-ballot-twice"
        self._ballots[round_id][ballot.participant] = ballot
        return None

    def wait_for(self, round_id: str, who: str) -> str | None:
        """Take who was late, or return the code of the finding that says why not."""
        if self._rounds[round_id].reveal is None:
            return "book-late-not-revealed"
        if who in self._late[round_id]:
            return "book-ballot-twice"
        self._late[round_id].append(who)
        return None

    def finished(self) -> tuple[Round, ...]:
        """Return the rounds with all that was taken."""
        return tuple(
            replace(
                round_,
                reveal=round_.reveal and replace(round_.reveal, waiting=tuple(self._late[own])),
                ballots=tuple(self._ballots[own].values()),
                judgements=tuple(
                    Judgements(participant=who, parent=parent, comparisons=tuple(comparisons))
                    for (who, parent), comparisons in self._judgements[own].items()
                ),
                points=tuple(self._points[own].values()),
            )
            for own, round_ in self._rounds.items()
        )
