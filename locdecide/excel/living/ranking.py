"""The Ranking sheet: from the figures to both rankings, every step a formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import AhpMode, Normalisation, RankingMethod
from locdecide.excel.book import Book
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.ahp_block import write_ahp
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.figures_block import Grid, write_figures
from locdecide.excel.living.leading_text import leading_formula
from locdecide.excel.living.order_block import Scores
from locdecide.excel.living.page import LABELS, Page
from locdecide.excel.living.ranking_list import fill_list, keep_list, write_chart
from locdecide.excel.living.standing_block import write_standing
from locdecide.excel.living.topsis_block import write_topsis
from locdecide.excel.living.values_block import write_values
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor, width_for
from locdecide.excel.packing.ranking import HEADERS
from locdecide.excel.packing.wording import agreement, settings_lines

__all__ = ["LiveRanking", "PlaceCells", "write_ranking"]

_TITLE = ("Ranking", "Rangering")
_FOLLOWS = (
    "Figures, weights, ranges and thresholds may be changed on the input sheets: everything here "
    "follows. Method, directions and the list of alternatives are those of the export.",
    "Tall, vekter, spenn og grenser kan endres på arkene med inndata: Alt her følger med. Metode, "
    "retninger og listen over alternativer er som ved eksporten.",
)
_METHOD = ("How it is computed", "Slik beregnes det")
# The widest table beside those with a column for each leaf: the order.
_ORDER_COLUMNS = 8


@dataclass(frozen=True)
class PlaceCells:
    """One place of the sorted list: its name, scores and ranks; empty beyond the last.

    ``line`` is the number of the alternative among those that have a row, from 1.
    """

    name: str
    topsis: tuple[str, str]
    ahp: tuple[str, str]
    line: str


@dataclass(frozen=True)
class LiveRanking:
    """References to what other sheets take from the Ranking sheet.

    Score and rank are by alternative, for those that were not set aside; both are empty where an
    alternative is ruled out. ``outcomes`` holds the words "ranked" or "ruled out", ``flags`` 1
    or 0, ``gates`` the status by gate and alternative. ``figures``, ``values`` and the weights
    that count are by alternative and leaf. ``places`` is the sorted list, first place first.
    ``weighed`` is what the study's own method weighs: normalised figures for TOPSIS, values for
    AHP. ``ends`` are the worst and the best end of each leaf's range; empty where it has none.
    """

    topsis: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    ahp: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    sentence: str = ""
    places: tuple[PlaceCells, ...] = ()
    outcomes: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, str] = field(default_factory=dict)
    gates: Mapping[tuple[str, str], str] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], str] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    counting: Mapping[str, str] = field(default_factory=dict)
    weighed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    ends: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def write_ranking(
    book: Book,
    sheet: Worksheet,
    sheet_name: str,
    case: Case,
    addresses: Addresses,
    weights: Mapping[str, str],
    compared: Mapping[str, Mapping[str, str]] | None = None,
) -> LiveRanking:
    """Write the sheet and return where its results stand.

    Parameters
    ----------
    book, sheet, sheet_name
        The workbook, the empty sheet and the name of its tab.
    case : Case
        The study with its results as of today, which become the formulas' stored values.
    addresses : Addresses
        Where the inputs stand.
    weights : mapping of leaf to reference
        The cells of the leaves' global weights.
    compared : mapping of leaf to mapping of alternative to reference, optional
        The cells of the alternatives' priorities under leaves that are compared in pairs.
        Without it the priorities stand in the formulas as numbers, and do not follow.
    """
    basis = Basis(case, addresses, weights, compared or {})
    page = _page(book, sheet, sheet_name, basis)
    page.cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    if not basis.rows or not basis.leaves:
        page.cursor.sentence(agreement(case, book.language))
        return LiveRanking()
    kept = keep_list(page, basis)
    standing = write_standing(page, basis)
    page.heading(_METHOD)
    for line in settings_lines(case, book.language):
        page.cursor.sentence(line)
    page.cursor.sentence(book.say(_FOLLOWS))
    page.cursor.skip()
    figures = write_figures(page, basis, standing)
    method = case.study.method
    ranged = method.normalisation is Normalisation.RANGE or method.ahp_mode is AhpMode.ABSOLUTE
    values = write_values(page, basis, standing, figures) if ranged else None
    topsis = write_topsis(page, basis, standing, figures, values)
    ahp = write_ahp(page, basis, standing, figures, values)
    both = (topsis.scores, topsis.order), (ahp.scores, ahp.order)
    fill_list(page, basis, standing, figures, kept, *both)
    leading = leading_formula(case, book.language, topsis.order, ahp.order)
    end = page.cursor.row
    page.cursor.row = kept.sentence_row
    page.sentence(leading, lines=_lines(basis))
    page.cursor.row = end
    write_chart(page, basis, kept, sheet_name)
    page.cursor.break_between(page.starts, across=True)
    return LiveRanking(
        topsis=_results(page, basis, topsis.scores),
        ahp=_results(page, basis, ahp.scores),
        sentence=page.outside(kept.sentence_row, LABELS),
        places=tuple(
            PlaceCells(
                page.outside(kept.top + place, LABELS),
                (page.outside(kept.top + place, 1), page.outside(kept.top + place, 2)),
                (page.outside(kept.top + place, 3), page.outside(kept.top + place, 4)),
                page.outside(kept.top + place, len(HEADERS)),
            )
            for place in range(len(basis.rows))
        ),
        outcomes=standing.outcomes,
        flags=standing.flags,
        gates=standing.gates,
        figures=_cells(page, basis, figures.grid),
        values=_cells(page, basis, values.grid) if values is not None else {},
        counting={
            leaf.id: page.outside(values.weight_row, 1 + j) for j, leaf in enumerate(basis.leaves)
        }
        if values is not None
        else {},
        weighed=_cells(
            page, basis, topsis.normalised if method.ranking is RankingMethod.TOPSIS else ahp.values
        ),
        ends={
            leaf.id: (
                page.outside(figures.worst_row, 1 + j),
                page.outside(figures.best_row, 1 + j),
            )
            for j, leaf in enumerate(basis.leaves)
            if not basis.is_compared(leaf)
        },
    )


def _page(book: Book, sheet: Worksheet, name: str, basis: Basis) -> Page:
    # One width for all, since the tables below each other have different columns.
    width = width_for([leaf.name for leaf in basis.leaves], 14, most=20)
    widths = [34.0, *[width] * max(len(basis.leaves), _ORDER_COLUMNS)]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(0, 1)
    cursor = Cursor(book, sheet, last_column=6, letters=115, widths=widths)
    return Page(book, sheet, name, cursor)


def _lines(basis: Basis) -> int:
    """Return how many lines the leading sentence may take."""
    return min(6, 2 + sum(len(each.name) for each in basis.rows) // 400)


def _results(page: Page, basis: Basis, scores: Scores) -> dict[str, tuple[str, str]]:
    return {
        alternative.id: (
            page.outside(scores.top + i, scores.column),
            page.outside(*scores.rank_at(i)),
        )
        for i, alternative in enumerate(basis.rows)
    }


def _cells(page: Page, basis: Basis, grid: Grid) -> dict[tuple[str, str], str]:
    return {
        (alternative.id, leaf.id): page.outside(grid.top + i, 1 + j)
        for i, alternative in enumerate(basis.rows)
        for j, leaf in enumerate(basis.leaves)
    }
