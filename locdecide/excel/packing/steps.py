"""The sheet with every step between the figures and the rankings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor, width_for

__all__ = ["write_steps"]

Array = npt.NDArray[np.float64]

_TITLE = ("Steps", "Mellomregning")
_PERFORMANCES = ("Figures as ranked", "Tallene det rangeres på")
_WEIGHT = ("Weight", "Vekt")
_NORMALISED = ("TOPSIS: normalised", "TOPSIS: normalisert")
_WEIGHTED = ("TOPSIS: weighted", "TOPSIS: vektet")
_IDEAL = ("Ideal", "Ideal")
_ANTI_IDEAL = ("Anti-ideal", "Anti-ideal")
_DISTANCES = ("TOPSIS: distances", "TOPSIS: avstander")
_DISTANCE_HEADERS = (
    ("Alternative", "Alternativ"),
    ("To the ideal", "Til idealet"),
    ("To the anti-ideal", "Til anti-idealet"),
    ("Closeness", "Nærhet"),
    ("Rank", "Plass"),
)
_VALUES = ("AHP: values", "AHP: verdier")
_CONTRIBUTIONS = ("AHP: contributions (weight times value)", "AHP: bidrag (vekt ganger verdi)")
_SCORE = ("Score", "Poeng")
_ALTERNATIVE = ("Alternative", "Alternativ")


def write_steps(book: Book, sheet: Worksheet, case: Case) -> None:
    """Write the steps of both methods as values."""
    heads = [case.criterion(own).name for own in case.results.leaves]
    widths = [32.0, *(width_for([name], 15) for name in heads), 15.0]
    widths += [15.0] * (len(_DISTANCE_HEADERS) - len(widths))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=max(4, len(heads)), widths=widths)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    cursor.skip()
    weights = [("strong", _WEIGHT, case.results.leaf_weights)]
    _write_table(cursor, case, _PERFORMANCES, case.results.performances, weights, style="number")
    topsis = case.results.topsis
    if topsis is not None:
        _write_table(cursor, case, _NORMALISED, topsis.normalised)
        ideals = [("strong", _IDEAL, topsis.ideal), ("strong", _ANTI_IDEAL, topsis.anti_ideal)]
        _write_table(cursor, case, _WEIGHTED, topsis.weighted, ideals)
        cursor.heading(book.say(_DISTANCES))
        cursor.header([book.say(texts) for texts in _DISTANCE_HEADERS])
        for at, own in enumerate(case.results.alternatives):
            ranked = case.topsis[own]
            cursor.line(
                [
                    case.alternative(own).name,
                    float(topsis.distance_to_ideal[at]),
                    float(topsis.distance_to_anti_ideal[at]),
                    ranked.score,
                    ranked.rank,
                ],
                ["cell", "step", "step", "step", "rank"],
            )
        cursor.skip()
    ahp = case.results.ahp
    if ahp is not None:
        _write_table(cursor, case, _VALUES, ahp.values)
        scores = [case.ahp[own].score for own in case.results.alternatives]
        # What tells nothing apart leaves its weight to the others here.
        others = not np.array_equal(ahp.weights, case.results.leaf_weights)
        counting = [("strong", _WEIGHT, ahp.weights)] if others else []
        _write_table(cursor, case, _CONTRIBUTIONS, ahp.contributions, counting, scores=scores)


def _write_table(
    cursor: Cursor,
    case: Case,
    heading: tuple[str, str],
    table: Array,
    below: Sequence[tuple[str, tuple[str, str], Array]] = (),
    *,
    style: str = "step",
    scores: Sequence[float] = (),
) -> None:
    say = cursor.book.say
    leaves = [case.criterion(own).name for own in case.results.leaves]
    cursor.heading(say(heading))
    cursor.header([say(_ALTERNATIVE), *leaves, *([say(_SCORE)] if scores else [])])
    count = len(leaves)
    for at, own in enumerate(case.results.alternatives):
        row = [float(value) for value in np.asarray(table)[at]]
        total = [scores[at]] if scores else []
        cursor.line(
            [case.alternative(own).name, *row, *total],
            ["cell", *[style] * count, *["step"] * len(total)],
        )
    for look, label, values in below:
        cursor.line(
            [say(label), *(float(value) for value in np.asarray(values))],
            [look, *["step"] * count],
        )
    cursor.skip()
