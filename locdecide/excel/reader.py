"""Read a workbook into a decision, with everything that is wrong with it, or none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from locdecide.decision.issues import Issue, Severity
from locdecide.decision.model import Decision, StudyKind, new_id
from locdecide.excel.layout import LAST_COLUMN, LAST_ROW, SHEETS, Shape, find_sheet, is_pack_sheet
from locdecide.excel.reading.archive import obstacle
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.frame import StudyRow, participants, study_rows
from locdecide.excel.reading.grid import Grid, load
from locdecide.excel.reading.people import People
from locdecide.excel.reading.record import log_entries, read_sign_offs
from locdecide.excel.reading.speech import spoken
from locdecide.excel.reading.study import StudySheets, read_study
from locdecide.words import Language, word

__all__ = ["Imported", "read_workbook"]


@dataclass(frozen=True)
class Imported:
    """What came out of a workbook; ``decision`` is None exactly when a finding is an error."""

    decision: Decision | None
    issues: tuple[Issue, ...]
    language: Language


def read_workbook(path: Path) -> Imported:
    """Read a whole decision, collecting every finding with the address of its cell."""
    path = Path(path)
    reason = obstacle(path)
    if reason is not None:
        return Imported(None, (reason,), "nb")
    try:
        grids, beyond = load(path, _is_result)
    except Exception as error:  # a broken file raises whatever the library raises
        broken = Issue(
            code="book-broken", params={"file": path.name, "reason": type(error).__name__}
        )
        return Imported(None, (broken,), "nb")
    language = spoken(grids)
    findings = Findings(grid.title for grid in grids)
    for spot in beyond:
        # Somebody's own sheet of raw data and a pack's long tables may be as large as they like.
        if find_sheet(spot.sheet) is None:
            continue
        findings.add(spot, "book-sheet-too-large", rows=LAST_ROW, columns=LAST_COLUMN)
    shared, studies = _sorted_sheets(grids, findings)
    if not shared and not studies:
        nothing = Issue(code="book-no-known-sheet", params={"file": path.name})
        return Imported(None, (nothing, *findings.sorted()), language)
    decision = _decision(path, shared, studies, findings, language)
    return Imported(None if findings.refused else decision, findings.sorted(), language)


def _is_result(title: str) -> bool:
    # What a pack computes is most of it, and nothing of it is read.
    return find_sheet(title) is None and is_pack_sheet(title)


def _sorted_sheets(
    grids: Sequence[Grid], findings: Findings
) -> tuple[dict[str, Grid], dict[int, dict[str, Grid]]]:
    shared: dict[str, Grid] = {}
    studies: dict[int, dict[str, Grid]] = {}
    for grid in grids:
        found = find_sheet(grid.title)
        if found is None:
            if grid.rows and not is_pack_sheet(grid.title):
                names = [name for sheet in SHEETS for name in sheet.names]
                findings.unknown(
                    Spot(grid.title), "book-sheet-unknown", grid.title, names, Severity.NOTE
                )
            continue
        sheet, number = found
        if sheet.shape is Shape.GUIDE:
            continue
        place = studies.setdefault(number or 1, {}) if sheet.per_study else shared
        if sheet.noun in place:
            findings.add(Spot(grid.title), "book-sheet-twice", other=place[sheet.noun].title)
        else:
            place[sheet.noun] = grid
    return shared, studies


def _decision(
    path: Path,
    shared: dict[str, Grid],
    studies: dict[int, dict[str, Grid]],
    findings: Findings,
    language: Language,
) -> Decision:
    sheets = StudySheets(shared, findings, language)
    form = sheets.form("decision")
    people, names = participants(sheets.records("participants"), findings)
    rows = _rows(sheets, studies, findings, language)
    known = People(listed=bool(people), names=names)
    read = tuple(
        read_study(row, StudySheets(studies.get(row.number, {}), findings, language), known)
        for row in rows
    )
    key = form.key() if form is not None else ""
    return Decision(
        id=key or new_id(),
        title=form.text("title") if form is not None else path.stem,
        question=form.text("question") if form is not None else "",
        context=form.text("context") if form is not None else "",
        participants=(*people, *known.made),
        studies=read,
        log=log_entries(sheets.records("log")),
        sign_offs=read_sign_offs(
            sheets.records("sign_offs"), sheets.records("signed_text"), findings
        ),
    )


def _rows(
    sheets: StudySheets,
    studies: dict[int, dict[str, Grid]],
    findings: Findings,
    language: Language,
) -> tuple[StudyRow, ...]:
    listed = study_rows(sheets.records("studies"), findings)
    numbers = {row.number for row in listed}
    if listed:
        for number, grids in studies.items():
            for grid in grids.values() if number not in numbers else ():
                findings.add(Spot(grid.title), "book-sheet-without-study", number=number)
        return listed
    kind = StudyKind.LOCATION
    name = word(kind, language).capitalize()
    return tuple(
        StudyRow(number, new_id(), name if len(studies) == 1 else f"{name} {number}", kind)
        for number in sorted(studies)
    )
