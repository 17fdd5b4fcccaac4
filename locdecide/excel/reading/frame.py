"""The parts of a workbook that all studies share: decision, participants and studies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locdecide.decision.model import Participant, StudyKind
from locdecide.excel.layout import sheet
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import Tongue

__all__ = ["StudyRow", "participants", "study_rows"]


@dataclass(frozen=True)
class StudyRow:
    """One line of the list of studies."""

    number: int
    id: str
    name: str
    kind: StudyKind
    question: str = ""
    gates_frozen: str = ""


def participants(
    records: Sequence[Record], findings: Findings
) -> tuple[tuple[Participant, ...], Names]:
    """Return who weights, and their names for the sheets that name them."""
    keys = Keys()
    keyed: set[str] = set()
    names = Names("participant")
    people = []
    for record in records:
        key = record.key()
        name = record.text("name")
        if not name and not key:
            findings.add(record.spot("name"), "book-name-missing")
            continue
        person = _participant(record, keys.claim(key))
        if person.id == key:
            keyed.add(key)
        people.append(person)
        names.add(Named(person.id, name, record.spot("name")))
    names.find_duplicates(findings, keyed)
    if people and not any(person.voting_power for person in people) and not findings.refused:
        findings.warn(records[0].spot("voting_power"), "book-voting-power-all-zero")
    return tuple(people), names


def _participant(record: Record, own: str) -> Participant:
    """Return who a row of the list is; who has no voting power given has one vote."""
    power = record.between("voting_power", sheet("participants").column("voting_power"))
    tongue = record.term("language", Tongue)
    return Participant(
        id=own,
        name=record.text("name"),
        role=record.text("role"),
        voting_power=1.0 if power is None else power,
        language=tongue.value if tongue is not None else "",
    )


def study_rows(records: Sequence[Record], findings: Findings) -> tuple[StudyRow, ...]:
    """Return the listed studies in order; a line without a number gets the next one."""
    column = sheet("studies").column("number")
    keys = Keys()
    rows: list[StudyRow] = []
    for position, record in enumerate(records, start=1):
        number = record.whole("number", column)
        number = position if number is None else number
        if any(row.number == number for row in rows):
            findings.add(record.spot("number"), "book-study-number-twice", number=number)
            continue
        rows.append(
            StudyRow(
                number,
                keys.claim(record.key()),
                record.text("name"),
                record.term("kind", StudyKind) or StudyKind.LOCATION,
                record.text("question"),
                record.text("gates_frozen"),
            )
        )
    return tuple(rows)
