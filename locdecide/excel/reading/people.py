"""Who a row of a workbook speaks for."""

from __future__ import annotations

from dataclasses import dataclass, field

from locdecide.decision.model import Participant, new_id
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.names import Named, Names
from locdecide.excel.reading.table import Record
from locdecide.words import Language

__all__ = ["People"]

_NOBODY = {"en": "The group", "nb": "Gruppen"}


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
