"""The alternatives of a study, read from their list."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.decision.model import Alternative, AlternativeKind, Stage, StudyKind
from locdecide.excel.layout import sheet
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record

__all__ = ["read_alternatives", "usual_kind"]


def usual_kind(kind: StudyKind) -> AlternativeKind:
    """Return what a study compares when nothing is said."""
    return AlternativeKind.OPTION if kind is StudyKind.FEASIBILITY else AlternativeKind.SITE


def read_alternatives(
    records: Sequence[Record], kind: StudyKind, findings: Findings
) -> tuple[tuple[Alternative, ...], Names]:
    """Return the alternatives in the order of the list, and their names."""
    columns = sheet("alternatives")
    keys = Keys()
    keyed: set[str] = set()
    names = Names("alternative")
    alternatives = []
    for record in records:
        key, name = record.key(), record.text("name")
        if not name and not key:
            findings.add(record.spot("name"), "book-name-missing")
            continue
        own = keys.claim(key)
        if own == key:
            keyed.add(key)
        alternatives.append(
            Alternative(
                id=own,
                name=name,
                kind=record.term("kind", AlternativeKind) or usual_kind(kind),
                country=record.text("country"),
                latitude=record.between("latitude", columns.column("latitude")),
                longitude=record.between("longitude", columns.column("longitude")),
                stage=record.term("stage", Stage) or Stage.CANDIDATE,
                note=record.text("note"),
            )
        )
        names.add(Named(own, name, record.spot("name")))
    names.find_duplicates(findings, keyed)
    return tuple(alternatives), names
