"""The Check sheet: live results beside the program's own, and inputs beside those at export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from locdecide import __version__
from locdecide.excel.book import Book, put_number, put_text
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span, spelled
from locdecide.excel.living.kept_inputs import KeptColumn
from locdecide.excel.living.page import Page, Table
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.stamp import Stamp
from locdecide.excel.packing.wording import day

__all__ = ["CHANGED", "NO", "YES", "Checked", "check_cell", "not_followed", "write_check"]

CHANGED = ("inputs changed since export", "inndata er endret etter eksporten")
YES = ("matches: yes", "stemmer: ja")
NO = ("matches: no", "stemmer: nei")

_TITLE = ("Check", "Kontroll")
_RESULT = ("Result", "Resultat")
_ABOUT = (
    "Every weight, score and rank that this workbook computes by formulas stands here beside the "
    "number that locdecide computed at export. They match when they differ by less than one part "
    "in 1,000,000,000. Once an input is changed they are no longer meant to match; change it back "
    "and they do. The inputs as they were stand in hidden columns to the right.",
    "Hver vekt, hver poengsum og hver plass som arbeidsboken beregner med formler, står her ved "
    "siden av tallet locdecide beregnet ved eksporten. De stemmer når de avviker med mindre enn "
    "1 av 1 000 000 000. Når inndata er endret, skal de ikke lenger stemme; endre tilbake, og de "
    "gjør det. Inndata slik de var, står i skjulte kolonner til høyre.",
)
_COUNTED = (
    ("Results that match", "Resultater som stemmer"),
    ("Results compared", "Resultater som er sammenlignet"),
    ("Input cells that have changed", "Celler med inndata som er endret"),
    ("Of these, not followed by formulas", "Av disse, ikke fulgt av formler"),
)
_NOT_FOLLOWED = (
    "{count} of the changed cells are not followed by formulas: settings, names in lists, ballots, "
    "new rows, or numbers written as text. Import the workbook into locdecide to see what they "
    "change.",
    "{count} av de endrede cellene følges ikke av formler: innstillinger, navn i lister, "
    "stemmesedler, nye rader eller tall skrevet som tekst. Importer arbeidsboken i locdecide for å "
    "se hva de endrer.",
)
_SHORT_NOT_FOLLOWED = (
    "Some changes are not followed by formulas: see {sheet}.",
    "Noen endringer følges ikke av formler: se {sheet}.",
)
_WRITTEN = ("Written by", "Skrevet av")
_DATE = ("Date of the export", "Dato for eksporten")
_DIGEST = ("Decision file (SHA-256)", "Beslutningsfil (SHA-256)")
_RESULTS = ("Results: {study}", "Resultater: {study}")
_RESULT_HEADS = (
    ("Result", "Resultat"),
    ("Live", "Levende"),
    ("At export", "Ved eksporten"),
    ("Difference", "Forskjell"),
    ("Matches: 1 is yes", "Stemmer: 1 er ja"),
)
_INPUTS = ("Inputs", "Inndata")
_INPUT_HEADS = (
    ("Sheet", "Ark"),
    ("Column", "Kolonne"),
    ("Cells compared", "Celler som er sammenlignet"),
    ("Changed", "Endret"),
    ("Not followed", "Ikke fulgt"),
)
_VALUES = ("(values)", "(verdier)")

_WIDTHS = (44.0, 24.0, 24.0, 16.0, 16.0)
_CELL = (2, 1)
# Below the answer: what is said when formulas do not follow a change.
_TOLD = (3, 0)
_KEPT_FROM = 8


@dataclass(frozen=True)
class Checked:
    """A live result: what it is, its cell, and the program's own number; "" where there is none.

    ``study`` is the heading that it stands under.
    """

    study: str
    what: str
    live: str
    value: float | str


def check_cell(name: str) -> str:
    """Return the one cell that says whether all match, as formulas on other sheets write it."""
    return f"{quote_sheetname(name)}!{cell(*_CELL, fixed='rc')}"


def not_followed(page: Page, name: str) -> Formula:
    """Return the sentence that appears when there are changes that formulas do not follow."""
    told = f"{quote_sheetname(name)}!{cell(*_TOLD, fixed='rc')}"
    said = page.say(_SHORT_NOT_FOLLOWED).format(sheet=name)
    return Formula(f'IF({told}="","",{literal(said)})', "")


def write_check(
    book: Book,
    sheet: Worksheet,
    name: str,
    checked: Sequence[Checked],
    kept: Sequence[KeptColumn],
    stamp: Stamp,
) -> None:
    """Write the sheet.

    Parameters
    ----------
    book, sheet, name
        The workbook, the empty sheet and the name of its tab.
    checked : sequence of Checked
        In their order; those of one study stand together.
    kept : sequence of KeptColumn
        The inputs as they are written on their sheets.
    stamp : Stamp
        When and from what the pack was written.
    """
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=4, letters=118, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(page.say(_TITLE))
    cursor.row = _CELL[0] + 2
    cursor.sentence(page.say(_ABOUT), "muted")
    counts = cursor.row
    cursor.row += len(_COUNTED)
    _write_facts(page, stamp)
    matching = _write_results(page, checked)
    changed, unfollowed = _write_inputs(page, kept)
    last = cursor.row
    totals: tuple[Entry, ...] = (
        Formula((matching and f"SUM({','.join(matching)})") or "0", float(len(checked))),
        float(len(checked)),
        Formula((changed and f"SUM({changed})") or "0", 0.0),
        Formula((unfollowed and f"SUM({unfollowed})") or "0", 0.0),
    )
    for at, (texts, total) in enumerate(zip(_COUNTED, totals, strict=True)):
        page.put(counts + at, 0, page.say(texts), "label")
        page.put(counts + at, 1, total, "rank")
    _write_answer(page, counts)
    _keep(page, kept)
    sheet.print_area(0, 0, last, len(_WIDTHS) - 1)
    sheet.freeze_panes(_CELL[0] + 1, 0)


def _write_answer(page: Page, counts: int) -> None:
    row, column = _CELL
    good, every, changed, unfollowed = (cell(counts + at, 1, fixed="rc") for at in range(4))
    said = {texts: literal(page.say(texts)) for texts in (CHANGED, YES, NO)}
    answer = Formula(
        f"IF({changed}>0,{said[CHANGED]},IF({good}={every},{said[YES]},{said[NO]}))",
        page.say(YES),
    )
    page.put(row, 0, page.say(_RESULT), "label")
    page.sheet.merge_range(row, column, row, column + 1, "", page.book.style("check"))
    page.put(row, column, answer, "check")
    for style, condition in (
        ("warned", f"={changed}>0"),
        ("fine", f"={good}={every}"),
        ("bad", f"={good}<>{every}"),
    ):
        page.sheet.conditional_format(
            row,
            column,
            row,
            column + 1,
            {"type": "formula", "criteria": condition, "format": page.book.shade(style)}
            | {"stop_if_true": True},
        )

    said_of_more = spelled(page.say(_NOT_FOLLOWED), {"count": unfollowed})
    told, left = _TOLD
    page.sheet.merge_range(
        told, left, told, page.cursor.last_column, "", page.book.style("warning")
    )
    page.put(told, left, Formula(f'IF({unfollowed}>0,{said_of_more},"")', ""), "warning")
    page.sheet.set_row(told, 31)


def _write_facts(page: Page, stamp: Stamp) -> None:
    facts = [(_WRITTEN, f"locdecide {__version__}")]
    if stamp.date is not None:
        facts.append((_DATE, day(stamp.date, page.book.language)))
    if stamp.digest:
        facts.append((_DIGEST, stamp.digest))
    for texts, said in facts:
        page.put(page.cursor.row, 0, page.say(texts), "label")
        page.put(page.cursor.row, 1, said, "plain")
        page.cursor.row += 1
    page.cursor.skip()


def _write_results(page: Page, checked: Sequence[Checked]) -> list[str]:
    """Write the tables of results; return the ranges that hold 1 where one matches."""
    ranges = []
    for study in dict.fromkeys(each.study for each in checked):
        own = [each for each in checked if each.study == study]
        page.heading((_RESULTS[0].replace("{study}", study), _RESULTS[1].replace("{study}", study)))
        table = Table(page, [page.say(head) for head in _RESULT_HEADS])
        for each in own:
            _write_result(table, each)
        ranges.append(span((table.top, 4), (page.cursor.row - 1, 4), fixed="rc"))
        page.cursor.skip()
    return ranges


def _write_result(table: Table, each: Checked) -> None:
    row = table.next
    live, own = cell(row, 1), cell(row, 2)
    near = f"ABS({live}-{own})<=0.000000001*MAX(ABS({live}),ABS({own}),0.000001)"
    numbers = f"AND(ISNUMBER({live}),ISNUMBER({own}))"
    known = not isinstance(each.value, str)
    table.line(
        [
            each.what,
            Formula(f'IF({each.live}="","",{each.live})', each.value),
            each.value if known else None,
            Formula(f'IF({numbers},{live}-{own},"")', 0.0 if known else ""),
            Formula(
                f"IF(ISERROR({live}),0,IF({numbers},IF({near},1,0),IF({live}={own},1,0)))", 1.0
            ),
        ],
        ["cell", "number", "number", "number", "rank"],
    )


def _write_inputs(page: Page, kept: Sequence[KeptColumn]) -> tuple[str, str]:
    """Write how many cells of each column have changed, and how many of them nothing follows.

    Return the ranges of both counts.
    """
    page.heading(_INPUTS)
    table = Table(page, [page.say(head) for head in _INPUT_HEADS], words=(1,))
    for at, each in enumerate(kept):
        first, last = each.rows
        entries: list[Entry] = [
            each.tab,
            each.header or page.say(_VALUES),
            float(last - first + 1),
            Formula(_changes(each, _KEPT_FROM + at, first, last), 0.0),
            Formula(_unfollowed(each, _KEPT_FROM + at), 0.0),
        ]
        table.line(entries, ["cell", "cell", "rank", "rank", "rank"])
    if not kept:
        return "", ""
    bottom = page.cursor.row - 1
    changed, unfollowed = (span((table.top, at), (bottom, at), fixed="rc") for at in (3, 4))
    return changed, unfollowed


def _unfollowed(each: KeptColumn, column: int) -> str:
    """Return the formula that counts the changed cells that formulas do not follow."""
    first, last = each.rows
    if each.followed is None:
        return _changes(each, column, first, last)
    start, end = each.followed
    parts = [_changes(each, column, end + 1, last)]
    if start > first:
        parts.append(_changes(each, column, first, start - 1))
    if each.figures:
        here, kept = each.range(start, end), xl_range_abs(start, column, end, column)
        parts.append(f"IFERROR(SUMPRODUCT(ISTEXT({here})*({here}<>{kept})),0)")
    return "+".join(parts)


def _changes(each: KeptColumn, column: int, first: int, last: int) -> str:
    """Return the formula that counts the cells from one row to another that are not what they were.

    An empty cell is no 0, and a cell in error is a change; so is a range that no longer fits.
    """
    here, kept = each.range(first, last), xl_range_abs(first, column, last, column)
    differs = f"({here}<>{kept})+(ISBLANK({here})<>ISBLANK({kept}))"
    if each.texts:
        differs += f"+(1-EXACT({here},{kept}))"
    return f"IFERROR(SUMPRODUCT(--({differs}>0)),1)"


def _keep(page: Page, kept: Sequence[KeptColumn]) -> None:
    """Write what the inputs were into hidden columns, each cell in the row of its input."""
    sheet, style = page.sheet, page.book.style("muted")
    for column, each in enumerate(kept, start=_KEPT_FROM):
        for row, value in enumerate(each.values, start=each.first_row):
            if isinstance(value, str):
                put_text(sheet, row, column, value, style)
            elif value is not None:
                put_number(sheet, row, column, value, style)
    if kept:
        last = _KEPT_FROM + len(kept) - 1
        sheet.set_column(_KEPT_FROM, last, 14, None, {"hidden": True, "level": 1})
        sheet.set_column(last + 1, last + 1, None, None, {"collapsed": True})
