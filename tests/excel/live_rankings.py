"""Workbooks with the living Ranking sheet alone, and what LibreOffice makes of them."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from locdecide.decision.model import Decision, RankingMethod, Study
from locdecide.evaluation import evaluate_all
from locdecide.evaluation.ranking import leading_ranking
from locdecide.excel.book import Book, put_number
from locdecide.excel.layout import PACK_SHEETS, sheet, sheet_name
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.ranking import LiveRanking, write_ranking
from locdecide.excel.packing.case import Case
from locdecide.excel.writing.data import write_data
from locdecide.excel.writing.inputs import add_input_sheets
from locdecide.excel.writing.lists import write_list
from locdecide.excel.writing.ranges import Ranges
from locdecide.excel.writing.records import study_rows
from locdecide.results import StudyResults
from locdecide.words import Language

__all__ = [
    "Live",
    "agrees",
    "at",
    "different",
    "formulas",
    "loaded",
    "put",
    "stripped",
    "write_live",
]


@dataclass(frozen=True)
class Live:
    """A workbook that was written: its decision, and by study its case and references."""

    decision: Decision
    path: Path
    rankings: Mapping[str, LiveRanking] = field(default_factory=dict)
    addresses: Mapping[str, Addresses] = field(default_factory=dict)


def write_live(
    decision: Decision, path: Path, language: Language = "en", *, whole: bool = True
) -> Live:
    """Write Ranking sheets over the inputs, with the weights as numbers on a sheet of their own.

    The ``whole`` inputs can be read back; otherwise there are those alone that a ranking refers
    to, since every sheet costs LibreOffice a sixth of a second.
    """
    results = evaluate_all(decision)
    several = len(decision.studies) > 1
    rankings, addresses = {}, {}
    with Book(path, language) as book:
        for position, study in enumerate(decision.studies, start=1):
            number = position if several else None
            case = Case(decision, study, results[study.id], number)
            name = sheet_name(PACK_SHEETS["ranking"], language, number)
            target = book.add_sheet(name)
            tab = f"Numbers {position}"
            numbers = book.add_sheet(tab)
            weights, compared = {}, {}
            for row, leaf in enumerate(case.results.leaves):
                put_number(numbers, row, 0, float(case.results.leaf_weights[row]))
                weights[leaf] = f"'{tab}'!$A${row + 1}"
            groups = [group for group in case.results.weights.groups if group.of_alternatives]
            for column, group in enumerate(groups, start=1):
                cells = {}
                for row, member in enumerate(group.members):
                    put_number(numbers, row, column, float(group.priorities[row]))
                    cells[member] = f"'{tab}'!${chr(65 + column)}${row + 1}"
                compared[group.parent or ""] = cells
            where = Addresses(decision, study, language, number)
            addresses[study.id] = where
            rankings[study.id] = write_ranking(book, target, name, case, where, weights, compared)
        if whole:
            add_input_sheets(book, decision)
        else:
            _add_needed(book, decision, language)
    return Live(decision, path, rankings, addresses)


def _add_needed(book: Book, decision: Decision, language: Language) -> None:
    for position, study in enumerate(decision.studies, start=1):
        number = position if len(decision.studies) > 1 else None
        for noun in ("criteria", "levels", "alternatives", "data", "gates", "gate_records"):
            layout = sheet(noun)
            target = book.add_sheet(sheet_name(layout.names, language, number))
            if noun == "data":
                write_data(book, target, study)
            else:
                rows = study_rows(decision, study, noun)
                write_list(book, layout, target, rows, Ranges(language, number), empty_rows=0)


def loaded(path: Path, *, values: bool = False) -> Workbook:
    """Open a workbook, with its formulas or with their values."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(path, data_only=values)


def stripped(path: Path, folder: Path, changes: Mapping[str, object] | None = None) -> Path:
    """Copy a workbook without the formulas' stored values, and with some cells changed."""
    book = loaded(path)
    for reference, value in (changes or {}).items():
        put(book, reference, value)
    folder.mkdir(exist_ok=True)
    book.save(folder / path.name)
    return folder / path.name


def at(book: Workbook, reference: str) -> object:
    """Return the value of a cell by its reference; an empty text where there is none."""
    tab, _, address = reference.rpartition("!")
    value = book[tab.strip("'")][address.replace("$", "")].value
    return "" if value is None else value


def put(book: Workbook, reference: str, value: object) -> None:
    """Change a cell by its reference."""
    tab, _, address = reference.rpartition("!")
    book[tab.strip("'")][address.replace("$", "")].value = value


def formulas(book: Workbook) -> Iterator[tuple[str, str]]:
    """Yield the reference and text of each formula of the Ranking sheets."""
    tabs = PACK_SHEETS["ranking"]
    for tab in book.worksheets:
        if tab.title.startswith(tabs):
            for row in tab.iter_rows():
                for each in row:
                    if each.data_type == "f":
                        yield f"'{tab.title}'!{each.coordinate}", str(each.value)


def different(stored: object, calculated: object) -> bool:
    """Tell whether two values differ by more than the last digits of a calculation."""
    if isinstance(stored, str) or isinstance(calculated, str):
        return stored != calculated
    one, other = float(str(stored)), float(str(calculated))
    return abs(one - other) > max(1e-9 * abs(one), 1e-13)


def agrees(book: Workbook, live: Live, study: Study, results: StudyResults) -> None:
    """Hold scores, ranks, outcomes and the sorted list of a workbook against the program's."""
    ranking = live.rankings[study.id]
    for cells, found in ((ranking.topsis, results.topsis), (ranking.ahp, results.ahp)):
        own = {each.alternative: each for each in found.ranking} if found else {}
        for alternative, (score, rank) in cells.items():
            each = own.get(alternative)
            shown = at(book, score), at(book, rank)
            if each is None:
                assert shown == ("", "")
            else:
                assert shown[0] == pytest.approx(each.score, rel=1e-9, abs=1e-12)
                assert shown[1] == each.rank
    flags = {own: at(book, flag) for own, flag in ranking.flags.items()}
    assert flags == {own: int(own in results.alternatives) for own in ranking.flags}
    leading = {each.alternative: each for each in leading_ranking(study, results)}
    if leading:
        by_topsis = study.method.ranking is RankingMethod.TOPSIS
        listed = [each.topsis if by_topsis else each.ahp for each in ranking.places]
        ranks = [at(book, rank) for _, rank in listed]
        assert ranks == sorted(each.rank for each in leading.values()) + [""] * (
            len(ranks) - len(leading)
        )
        names = [str(at(book, each.name)).removesuffix(" *") for each in ranking.places]
        called = {each.id: each.name for each in study.alternatives}
        for name, rank in zip(names, ranks, strict=True):
            tied = {called[own] for own, each in leading.items() if each.rank == rank}
            assert name in tied or (name, rank) == ("", "")
