"""Where every input of a decision stands in a pack, as formulas refer to it."""

from __future__ import annotations

from functools import cached_property

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from locdecide.decision.model import Decision, Study
from locdecide.excel.layout import sheet, sheet_name
from locdecide.excel.writing.data import FIRST_COLUMN, FIRST_ROW, columns_of
from locdecide.excel.writing.ranges import shown_columns
from locdecide.excel.writing.records import Row, shared_rows, study_rows
from locdecide.words import Language

__all__ = ["Addresses"]


class Addresses:
    """Absolute references with their sheet's name, such as ``'Judgements 2'!$F$7``.

    Parameters
    ----------
    decision : Decision
        As it is written into the pack, without hidden rounds.
    study : Study
        The study whose sheets are meant.
    language : {"en", "nb"}
    number : int, optional
        The study's number in the names of its sheets, where there are several.
    """

    def __init__(
        self, decision: Decision, study: Study, language: Language, number: int | None
    ) -> None:
        self._decision = decision
        self._study = study
        self._language: Language = language
        self._number = number

    def performance(self, alternative: str, criterion: str) -> str:
        """Return the cell of a figure, or of a level's label; it may be empty."""
        row = next(i for i, a in enumerate(self._study.alternatives) if a.id == alternative)
        column = next(j for j, c in enumerate(columns_of(self._study)) if c.id == criterion)
        return self._reference("data", FIRST_ROW + row, FIRST_COLUMN + column)

    def criterion(self, criterion: str, field: str) -> str:
        """Return a cell of a criterion's row: "worst", "best", "points", "name" ..."""
        return self._listed("criteria", field, {"key": criterion})

    def alternative(self, alternative: str, field: str) -> str:
        """Return a cell of an alternative's row: "name", "stage" ..."""
        return self._listed("alternatives", field, {"key": alternative})

    def level(self, criterion: str, level: str, field: str) -> str:
        """Return a cell of a level's row: "label" or "value"."""
        return self._listed("levels", field, {"criterion_key": criterion, "key": level})

    def evidence(self, alternative: str, criterion: str, field: str) -> str:
        """Return a cell of a figure's evidence: "low", "high", "source" ..."""
        keys = {"alternative_key": alternative, "criterion_key": criterion}
        return self._listed("sources", field, keys)

    def participant(self, participant: str, field: str) -> str:
        """Return a cell of a participant's row: "name", "voting_power" ..."""
        return self._listed("participants", field, {"key": participant})

    def gate(self, gate: str, field: str) -> str:
        """Return a cell of a must-have's row: "threshold" ..."""
        return self._listed("gates", field, {"key": gate})

    def gate_record(self, gate: str, alternative: str, field: str) -> str:
        """Return a cell of a must-have's record: "status", "waiver_by" ...; it must have one."""
        keys = {"gate_key": gate, "alternative_key": alternative}
        return self._listed("gate_records", field, keys)

    def judgement(
        self,
        round_id: str,
        participant: str,
        parent: str | None,
        first: str,
        second: str,
        field: str,
    ) -> str:
        """Return a cell of a comparison's row: "ratio", "first", "second" ...

        The ratio says how many times ``first`` outweighs ``second``; below 1 it is the other way.
        """
        keys = {
            "round_key": round_id,
            "participant_key": participant,
            "under_key": parent,
            "first_key": first,
            "second_key": second,
        }
        return self._listed("judgements", field, keys)

    def points(self, round_id: str, participant: str, criterion: str) -> str:
        """Return the cell of the points, or the place, that a participant gave a criterion."""
        keys = {
            "round_key": round_id,
            "participant_key": participant,
            "criterion_key": criterion,
        }
        return self._listed("points", "points", keys)

    def setting(self, field: str) -> str:
        """Return the cell of a method setting."""
        columns = sheet("method").columns
        row = next(i for i, column in enumerate(columns) if column.field == field)
        return self._reference("method", row, 1)

    @cached_property
    def _rows(self) -> dict[tuple[str, ...], dict[tuple[object, ...], int]]:
        return {}

    @cached_property
    def _columns(self) -> dict[str, tuple[str, list[str]]]:
        return {}

    def _listed(self, noun: str, field: str, keys: Row) -> str:
        by = (noun, *keys)
        if by not in self._rows:
            rows = self._listed_rows(noun)
            numbered = [*enumerate(rows, start=1)][::-1]
            # The first row with a key is meant: it overwrites those below.
            self._rows[by] = {tuple(row.get(key) for key in keys): at for at, row in numbered}
        _, places = self._sheet(noun)
        return self._reference(noun, self._rows[by][(*keys.values(),)], places.index(field))

    def _listed_rows(self, noun: str) -> list[Row]:
        if sheet(noun).per_study:
            return study_rows(self._decision, self._study, noun)
        return shared_rows(self._decision, noun)

    def _sheet(self, noun: str) -> tuple[str, list[str]]:
        """Return a sheet's name as formulas write it, and the fields of its columns."""
        if noun not in self._columns:
            layout = sheet(noun)
            number = self._number if layout.per_study else None
            name = quote_sheetname(sheet_name(layout.names, self._language, number))
            self._columns[noun] = (name, [column.field for column in shown_columns(layout)])
        return self._columns[noun]

    def _reference(self, noun: str, row: int, column: int) -> str:
        cell = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        return f"{self._sheet(noun)[0]}!{cell}"
