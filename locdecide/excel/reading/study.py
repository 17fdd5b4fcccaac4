"""One study, put together from its sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from locdecide.decision.model import Study
from locdecide.excel.layout import sheet
from locdecide.excel.reading.alternatives import read_alternatives
from locdecide.excel.reading.criteria import read_criteria
from locdecide.excel.reading.data import alternatives_from, criteria_from, read_figures
from locdecide.excel.reading.data_table import find_table
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.frame import StudyRow
from locdecide.excel.reading.gates import read_gates
from locdecide.excel.reading.grid import Grid
from locdecide.excel.reading.method import read_method
from locdecide.excel.reading.outcome import read_conclusion, read_review
from locdecide.excel.reading.people import People
from locdecide.excel.reading.rounds import RoundsRead
from locdecide.excel.reading.sources import with_evidence
from locdecide.excel.reading.table import Record, read_form, read_list
from locdecide.excel.reading.weights import read_rounds
from locdecide.words import Language

__all__ = ["StudySheets", "read_study"]


@dataclass(frozen=True)
class StudySheets:
    """The sheets of one study, by noun."""

    grids: Mapping[str, Grid]
    findings: Findings
    language: Language

    def records(self, noun: str) -> tuple[Record, ...]:
        """Return the rows of a list; none when the workbook does not have the sheet."""
        grid = self.grids.get(noun)
        if grid is None:
            return ()
        return read_list(sheet(noun), grid, self.findings, self.language)

    def form(self, noun: str) -> Record | None:
        """Return a form, or None when the workbook does not have the sheet."""
        grid = self.grids.get(noun)
        if grid is None:
            return None
        return read_form(sheet(noun), grid, self.findings, self.language)


def read_study(row: StudyRow, sheets: StudySheets, people: People) -> Study:
    """Return a study; what is wrong with its sheets is among the findings."""
    findings, language = sheets.findings, sheets.language
    table = find_table(sheets.grids.get("data"), findings)
    listed = sheets.records("criteria")
    if listed:
        criteria = read_criteria(listed, sheets.records("levels"), findings)
    else:
        criteria = criteria_from(table, findings, language)
        for record in sheets.records("levels"):
            findings.add(record.spot("criterion"), "book-levels-without-criteria")
    rows = sheets.records("alternatives")
    if rows:
        alternatives, names = read_alternatives(rows, row.kind, findings)
    else:
        alternatives, names = alternatives_from(table, row.kind, findings)
    figures = read_figures(table, criteria, names, findings, language)
    performances = with_evidence(figures, sheets.records("sources"), criteria, names, findings)
    gates = read_gates(
        sheets.records("gates"), sheets.records("gate_records"), criteria, names, findings
    )
    judgements = sheets.records("judgements")
    rounds = read_rounds(
        RoundsRead(sheets.records("rounds"), findings, language),
        judgements,
        sheets.records("points"),
        sheets.records("ballots"),
        people,
        criteria,
        names,
        findings,
        language,
    )
    method = read_method(
        sheets.form("method"),
        has_points=bool(criteria.direct_points),
        has_judgements=bool(judgements),
    )
    conclusion = read_conclusion(sheets.form("conclusion"), names, findings)
    return Study(
        id=row.id,
        name=row.name,
        kind=row.kind,
        question=row.question,
        criteria=criteria.criteria,
        alternatives=alternatives,
        performances=performances,
        gates=gates,
        rounds=rounds,
        direct_points=criteria.direct_points,
        direct_asked=criteria.direct_asked,
        method=method,
        gates_frozen=row.gates_frozen,
        conclusion=conclusion,
        review=read_review(sheets.records("review"), conclusion, criteria, names, findings),
    )
