"""Write the table of figures as people draw it, and show its figures beside their sources."""

from __future__ import annotations

from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import (
    Criterion,
    Direction,
    NumberScale,
    PairwiseScale,
    RatingScale,
    Study,
)
from locdecide.decision.tree import leaves
from locdecide.excel.book import Book, fit_text, put_number, put_text
from locdecide.excel.columns import KEY_HEADERS, Refers
from locdecide.excel.data_words import CORNER, LABEL_TEXTS
from locdecide.excel.layout import sheet, sheet_name
from locdecide.excel.terms import shown
from locdecide.excel.writing.lists import put_figure
from locdecide.excel.writing.ranges import (
    SPARE_ROWS,
    Ranges,
    names_rule,
    numbers_rule,
    shown_columns,
)

__all__ = ["FIRST_COLUMN", "FIRST_ROW", "show_figures", "write_data", "write_empty_data"]

# Column A holds the alternatives' keys, hidden; the rows under the names the unit, the
# direction and, hidden, the criteria's keys.
_KEY_COLUMN, _NAME_COLUMN, FIRST_COLUMN = 0, 1, 2
_UNIT_ROW, _DIRECTION_ROW, _KEY_ROW, FIRST_ROW = 1, 2, 3, 4
_LONGEST_LIST = 255
_WIDTH, _WIDEST, _BOLD = 16, 34, 1.15


def columns_of(study: Study) -> tuple[Criterion, ...]:
    """Return the criteria that have a column: leaves that carry figures or levels."""
    return tuple(
        criterion
        for criterion in leaves(study.criteria)
        if not isinstance(criterion.scale, PairwiseScale)
    )


def write_data(book: Book, target: Worksheet, study: Study) -> None:
    """Write the table of figures of a study."""
    _write_frame(book, target)
    bottom = FIRST_ROW + len(study.alternatives) - 1
    for at, criterion in enumerate(columns_of(study), start=FIRST_COLUMN):
        put_text(target, 0, at, criterion.name, book.style("header"))
        longest = max((len(word) for word in criterion.name.split()), default=0)
        target.set_column(at, at, min(max(_WIDTH, longest * _BOLD + 3), _WIDEST))
        put_text(target, _UNIT_ROW, at, criterion.unit, book.style("sub"))
        direction = shown(criterion.direction, book.language)
        put_text(target, _DIRECTION_ROW, at, direction, book.style("sub"))
        put_text(target, _KEY_ROW, at, criterion.id, book.style("key"))
        labels = _labels(criterion)
        for row, alternative in enumerate(study.alternatives, start=FIRST_ROW):
            performance = study.performances.get(alternative.id, {}).get(criterion.id)
            if performance is None:
                target.write_blank(row, at, None, book.style("input"))
            elif isinstance(performance.value, str):
                _put_level(book, target, row, at, criterion, performance.value)
            else:
                put_figure(book, target, row, at, performance.value)
        _offer_levels(target, labels, at, bottom)
        if isinstance(criterion.scale, NumberScale):
            rule = numbers_rule(book.language)
            target.data_validation(FIRST_ROW, at, bottom + SPARE_ROWS, at, rule)
    for row, alternative in enumerate(study.alternatives, start=FIRST_ROW):
        put_text(target, row, _KEY_COLUMN, alternative.id, book.style("key"))
        put_text(target, row, _NAME_COLUMN, alternative.name, book.style("label"))
    target.ignore_errors({"number_stored_as_text": f"A1:XFD{bottom + SPARE_ROWS}"})


def _write_frame(book: Book, target: Worksheet) -> None:
    target.set_column(_KEY_COLUMN, _KEY_COLUMN, 12, None, {"hidden": True})
    target.set_column(_NAME_COLUMN, _NAME_COLUMN, 30)
    target.set_column(FIRST_COLUMN, FIRST_COLUMN + 60, _WIDTH)
    target.set_row(0, 46)
    target.set_row(_KEY_ROW, None, None, {"hidden": True})
    put_text(target, 0, _KEY_COLUMN, book.say(KEY_HEADERS), book.style("header"))
    put_text(target, 0, _NAME_COLUMN, book.say(CORNER), book.style("header"))
    for row, label in ((_UNIT_ROW, "unit"), (_DIRECTION_ROW, "direction"), (_KEY_ROW, "key")):
        put_text(target, row, _NAME_COLUMN, book.say(LABEL_TEXTS[label]), book.style("sub"))
    words = [shown(direction, book.language) for direction in Direction]
    target.data_validation(
        _DIRECTION_ROW,
        FIRST_COLUMN,
        _DIRECTION_ROW,
        FIRST_COLUMN + 60,
        {"validate": "list", "source": words},
    )
    target.freeze_panes(FIRST_ROW, FIRST_COLUMN)
    target.repeat_rows(0, _DIRECTION_ROW)
    target.repeat_columns(_NAME_COLUMN)


def write_empty_data(book: Book, target: Worksheet, ranges: Ranges) -> None:
    """Write the frame of a table of figures with an example row and an example column."""
    _write_frame(book, target)
    right = FIRST_COLUMN + _EMPTY_COLUMNS
    bottom = FIRST_ROW + _EMPTY_TABLE_ROWS
    for row in range(FIRST_ROW, bottom + 1):
        target.write_blank(row, _NAME_COLUMN, None, book.style("label"))
        for at in range(FIRST_COLUMN, right + 1):
            target.write_blank(row, at, None, book.style("input"))
    for at in range(FIRST_COLUMN, right + 1):
        target.write_blank(0, at, None, book.style("header"))
        target.write_blank(_UNIT_ROW, at, None, book.style("sub"))
        target.write_blank(_DIRECTION_ROW, at, None, book.style("sub"))
    for row, texts in _EXAMPLE.items():
        at = _NAME_COLUMN if row == FIRST_ROW else FIRST_COLUMN
        put_text(target, row, at, book.say(texts), book.style("example"))
    put_number(target, FIRST_ROW, FIRST_COLUMN, 42, book.style("example"))
    names = names_rule(Refers.ALTERNATIVE, ranges)
    target.data_validation(FIRST_ROW + 1, _NAME_COLUMN, bottom + SPARE_ROWS, _NAME_COLUMN, names)
    heads = names_rule(Refers.CRITERION, ranges)
    target.data_validation(0, FIRST_COLUMN + 1, 0, right + 40, heads)


_EMPTY_COLUMNS, _EMPTY_TABLE_ROWS = 8, 16
_EXAMPLE = {
    0: ("Example: Energy price", "Eksempel: Energipris"),
    _UNIT_ROW: ("øre/kWh", "øre/kWh"),
    _DIRECTION_ROW: ("less is better", "mindre er bedre"),
    FIRST_ROW: ("Example: Elverum", "Eksempel: Elverum"),
}


def _labels(criterion: Criterion) -> dict[str, str]:
    if not isinstance(criterion.scale, RatingScale):
        return {}
    return {level.id: fit_text(level.label) for level in criterion.scale.levels}


def _put_level(
    book: Book, target: Worksheet, row: int, at: int, criterion: Criterion, own: str
) -> None:
    assert isinstance(criterion.scale, RatingScale)
    level = next(level for level in criterion.scale.levels if level.id == own)
    if level.label:
        put_text(target, row, at, fit_text(level.label), book.style("input"))
    else:
        # A level without a name is told by its value.
        put_figure(book, target, row, at, level.value)


def _offer_levels(target: Worksheet, labels: dict[str, str], at: int, bottom: int) -> None:
    words = [label for label in labels.values() if label]
    if not words or any("," in word for word in words) or len(",".join(words)) > _LONGEST_LIST:
        return
    rule = {"validate": "list", "source": words, "error_type": "warning"}
    target.data_validation(FIRST_ROW, at, bottom + SPARE_ROWS, at, rule)


def show_figures(book: Book, target: Worksheet, study: Study, ranges: Ranges) -> None:
    """Show each figure beside its source; the sheet of figures stays the one truth."""
    data = quote_sheetname(sheet_name(sheet("data").names, book.language, ranges.number))
    places = [column.field for column in shown_columns(sheet("sources"))]
    alternative_at, criterion_at = places.index("alternative"), places.index("criterion")
    figure_at = places.index("figure")
    columns = columns_of(study)
    bottom = FIRST_ROW + len(study.alternatives) + SPARE_ROWS
    right = FIRST_COLUMN + len(columns) + 20
    names = f"{data}!{xl_range_abs(0, _NAME_COLUMN, bottom, _NAME_COLUMN)}"
    heads = f"{data}!{xl_range_abs(0, 0, 0, right)}"
    table = f"{data}!{xl_range_abs(0, 0, bottom, right)}"
    row = 0
    for alternative in study.alternatives:
        known = study.performances.get(alternative.id, {})
        for criterion in study.criteria:
            if criterion.id not in known:
                continue
            row += 1
            value = known[criterion.id].value
            cached = _labels(criterion).get(value, "") if isinstance(value, str) else value
            down = f"MATCH({xl_rowcol_to_cell(row, alternative_at)},{names},0)"
            across = f"MATCH({xl_rowcol_to_cell(row, criterion_at)},{heads},0)"
            found = f"INDEX({table},{down},{across})"
            formula = f'=IFERROR(IF({found}="","",{found}),"")'
            target.write_formula(row, figure_at, formula, book.style("shown"), cached)
