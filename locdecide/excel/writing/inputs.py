"""Write all input sheets of a decision into a workbook, which may get more sheets beside them."""

from __future__ import annotations

from locdecide.decision.model import Decision, Study
from locdecide.excel.book import Book
from locdecide.excel.layout import SHEETS, Shape, Sheet, sheet_name
from locdecide.excel.writing.data import show_figures, write_data
from locdecide.excel.writing.guide import write_guide
from locdecide.excel.writing.lists import write_form, write_list
from locdecide.excel.writing.ranges import Ranges
from locdecide.excel.writing.records import shared_rows, study_rows

__all__ = ["TAB_COLOURS", "add_input_sheets"]

# One colour of tabs for what all studies share, then one a study.
TAB_COLOURS = ("#55606B", "#1F5F8B", "#1E7145", "#8A5A00")


def add_input_sheets(book: Book, decision: Decision) -> None:
    """Add the guide, the shared sheets and each study's sheets, in the layout's order."""
    several = len(decision.studies) > 1
    of_studies = [layout for layout in SHEETS if layout.per_study]
    before = SHEETS[: SHEETS.index(of_studies[0])]
    for layout in before:
        _add_shared(book, decision, layout)
    for number, study in enumerate(decision.studies, start=1):
        for layout in of_studies:
            _add_of_study(book, decision, study, layout, number, several=several)
    for layout in SHEETS:
        if not layout.per_study and layout not in before:
            _add_shared(book, decision, layout)


def _add_shared(book: Book, decision: Decision, layout: Sheet) -> None:
    rows = [] if layout.shape is Shape.GUIDE else shared_rows(decision, layout.noun)
    if layout.when_needed and not rows:
        return
    ranges = Ranges(book.language, None)
    target = book.add_sheet(layout.name(book.language), wide=layout.shape is not Shape.GUIDE)
    target.set_tab_color(TAB_COLOURS[0])
    if layout.shape is Shape.GUIDE:
        write_guide(book, target, _present(decision))
    elif layout.shape is Shape.FORM:
        write_form(book, layout, target, rows[0], ranges)
    else:
        write_list(book, layout, target, rows, ranges)
    if layout.hidden:
        target.hide()


def _present(decision: Decision) -> list[Sheet]:
    return [
        layout
        for layout in SHEETS
        if not layout.hidden and (not layout.when_needed or _is_needed(decision, layout))
    ]


def _is_needed(decision: Decision, layout: Sheet) -> bool:
    if not layout.per_study:
        return bool(shared_rows(decision, layout.noun))
    return any(study_rows(decision, study, layout.noun) for study in decision.studies)


def _add_of_study(
    book: Book,
    decision: Decision,
    study: Study,
    layout: Sheet,
    number: int,
    *,
    several: bool,
) -> None:
    ranges = Ranges(book.language, number if several else None)
    rows = [] if layout.noun == "data" else study_rows(decision, study, layout.noun)
    if layout.when_needed and not rows:
        return
    target = book.add_sheet(sheet_name(layout.names, book.language, ranges.number))
    target.set_tab_color(TAB_COLOURS[1 + (number - 1) % (len(TAB_COLOURS) - 1)])
    if layout.noun == "data":
        write_data(book, target, study)
        return
    if layout.shape is Shape.FORM:
        write_form(book, layout, target, rows[0], ranges)
        return
    write_list(book, layout, target, rows, ranges)
    if layout.noun == "sources":
        show_figures(book, target, study, ranges)
