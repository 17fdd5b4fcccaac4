"""The Sensitivity sheet: one weight from 0 to 100 %, by formulas over the live values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xlsxwriter.chart import Chart
from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import Alternative
from locdecide.evaluation.problem import problem_of
from locdecide.excel.book import Book, put_text
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span, spelled
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.living.weight_ends import Ends, WeightEnds, choices_of
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor, width_for
from locdecide.numerals import format_percent
from locdecide.palette import colour_of
from locdecide.results import Robustness

__all__ = ["write_sensitivity"]

_TITLE = ("Sensitivity", "Følsomhet")
_ABOUT = (
    "Choose a criterion in the coloured cell. Its weight goes from 0 to 100% while all other "
    "weights share the rest in their present proportions; the scores are those of the study's own "
    "method. Everything here is a formula and follows figures and weights.",
    "Velg et kriterium i den fargede cellen. Vekten går fra 0 til 100 %, mens alle andre vekter "
    "deler resten i sitt nåværende forhold; poengene er fra studiens egen metode. Alt her er "
    "formler og følger tall og vekter.",
)
_NOTHING = (
    "There is no weight to vary: nothing is ranked yet, or there is only one criterion.",
    "Det er ingen vekt å variere: Ingenting er rangert ennå, eller det er bare ett kriterium.",
)
_CHOOSE = ("Criterion", "Kriterium")
_PRESENT = ("Its weight today", "Vekten i dag")
_NUMBER = ("Its number in the list", "Nummer i listen")
_CHART_TITLE = (
    "Scores as the weight of {name} goes from 0 to 100%",
    "Poeng når vekten av {name} går fra 0 til 100 %",
)
_SENTENCE = (
    "At today's {weight} {today} is first; at 0% {low}, at 100% {high}.",
    "Med dagens {weight} er {today} først; ved 0 % {low}, ved 100 % {high}.",
)
_TABLE = ("Weight and scores", "Vekt og poeng")
_WEIGHT = ("Weight", "Vekt")
_FIRST = ("First", "Først")
_TODAY = ("Today", "I dag")
_AXIS = ("Weight of the criterion", "Vekt på kriteriet")
_SCORE = ("Score, 0 to 1", "Poeng, 0 til 1")
_DRAWN = (
    "The chart draws the {count} alternatives that came first at export.",
    "Diagrammet viser de {count} alternativene som var først ved eksporten.",
)
_STEPS = 20
_MOST_LINES, _SOLID = 10, 5
_LONGEST_NAME = 80
_WIDTH = 14.0
_CHART_ROWS, _CHART = 24, {"width": 920, "height": 430}
_CHOICE = (4, 1)


def write_sensitivity(
    book: Book,
    sheet: Worksheet,
    name: str,
    case: Case,
    addresses: Addresses,
    weights: Mapping[str, str],
    ranking: LiveRanking,
) -> str:
    """Write the sheet and return the cell of the chosen criterion; empty where none can be."""
    basis = Basis(case, addresses, weights)
    heads = [*(each.name for each in basis.rows), *(each.name for each in basis.leaves)]
    widths = [34.0, *(width_for([head], _WIDTH, 24) for head in heads), _WIDTH]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, min(width, 24.0) if at else width)
    page = Page(book, sheet, name, Cursor(book, sheet, last_column=6, letters=112, widths=widths))
    page.cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    ranked = problem_of(case.study, case.results) is not None and ranking.weighed
    if not ranked or not choices_of(basis):
        page.cursor.sentence(book.say(_NOTHING))
        return ""
    return _SensitivityWriter(page, name, basis, ranking).write()


class _SensitivityWriter:
    """The sheet while it is written: the choice on top, the working below."""

    def __init__(self, page: Page, name: str, basis: Basis, ranking: LiveRanking) -> None:
        self._page, self._name, self._basis, self._ranking = page, name, basis, ranking
        self._working = WeightEnds(page, basis, ranking)
        self._chosen = self._begin_with(basis.case.found)

    def write(self) -> str:
        """Write everything; return the cell of the choice."""
        page, working = self._page, self._working
        cursor = page.cursor
        cursor.sentence(page.say(_ABOUT), "muted")
        cursor.row = _CHOICE[0]
        choice = cell(*_CHOICE, fixed="rc")
        number = cell(_CHOICE[0] + 1, 1, fixed="rc")
        present = cell(_CHOICE[0] + 2, 1, fixed="rc")
        sentence_row = _CHOICE[0] + 3
        chart_row = sentence_row + 2
        table_row = chart_row + _CHART_ROWS
        cursor.row = table_row + _STEPS + 5
        page.starts.append(table_row)
        labels = working.write_choices()
        weight, today = working.write_shares(number, self._chosen)
        ends = working.write_ends()
        bottom = cursor.row
        self._write_choice(choice, labels, weight, today)
        cursor.row = table_row
        table = self._write_table(ends, present, today)
        self._write_sentence(sentence_row, table, present, today, ends)
        self._insert_chart(chart_row, table, today)
        cursor.row = bottom
        page.cursor.break_between(sorted(set(page.starts)), across=True)
        return page.outside(*_CHOICE)

    def _begin_with(self, found: Robustness | None) -> int:
        """Return which criterion stands there at export: the one that matters most."""
        known = [each.id for each in self._working.choices]
        if found is not None:
            near = [
                (abs(line.nearest - line.present), line.criterion)
                for line in found.weights.lines
                if line.nearest is not None and line.criterion in known
            ]
            if near:
                return known.index(min(near)[1])
        weights = self._basis.case.results.weights
        return max(range(len(known)), key=lambda at: weights.of(known[at]).global_)

    def _write_choice(self, choice: str, labels: str, weight: str, today: float) -> None:
        page, count = self._page, len(self._working.choices)
        row, column = _CHOICE
        page.put(row, LABELS, page.say(_CHOOSE), "label")
        page.sheet.merge_range(row, column, row, column + 2, "", page.book.style("choice"))
        chosen = self._working.choices[self._chosen]
        put_text(
            page.sheet, row, column, f"{self._chosen + 1}. {chosen.name}", page.book.style("choice")
        )
        page.sheet.data_validation(
            row, column, row, column, {"validate": "list", "source": f"={labels}"}
        )
        page.put(row + 1, LABELS, page.say(_NUMBER), "label")
        # What is not in the list counts as the first one.
        begin = f'VALUE(LEFT({choice},FIND(".",{choice})-1))'
        page.put(
            row + 1,
            column,
            Formula(f"IFERROR(MIN(MAX(INT({begin}),1),{count}),1)", self._chosen + 1.0),
            "rank",
        )
        page.put(row + 2, LABELS, page.say(_PRESENT), "label")
        page.put(row + 2, column, Formula(weight, today), "share")

    def _write_table(self, ends: Sequence[Ends], present: str, today: float) -> Table:
        page, basis, power = self._page, self._basis, self._working.power
        page.cursor.heading(page.say(_TABLE))
        names: list[Entry] = [
            Formula(f'{basis.addresses.alternative(each.id, "name")}&""', each.name)
            for each in basis.rows
        ]
        count = len(names)
        table = Table(page, [page.say(_WEIGHT), *names, page.say(_FIRST)], words=(count + 1,))
        heads = span((table.top - 1, 1), (table.top - 1, count), fixed="rc")
        steps = [step / _STEPS for step in range(_STEPS + 1)]
        weights: list[tuple[Entry, float]] = [(Formula(present, today), today)]
        for entry, value in [*weights, *((step, step) for step in steps)]:
            row = table.next
            own = cell(row, LABELS, fixed="c")
            scores = [each.score_today(value, power) for each in ends]
            formulas = [
                Formula(each.score(own, power), score)
                for each, score in zip(ends, scores, strict=True)
            ]
            line = span((row, 1), (row, count), fixed="c")
            first = Formula(
                f'IF(COUNT({line})=0,"",INDEX({heads},MATCH(MAX({line}),{line},0)))',
                self._first(scores),
            )
            table.line([entry, *formulas, first], ["share", *["score"] * count, "strong"])
        return table

    def _first(self, scores: Sequence[float | str]) -> str:
        known = [score for score in scores if not isinstance(score, str)]
        return self._basis.rows[list(scores).index(max(known))].name if known else ""

    def _write_sentence(
        self,
        row: int,
        table: Table,
        present: str,
        today: float,
        ends: Sequence[Ends],
    ) -> None:
        page, power = self._page, self._working.power
        language = page.book.language
        column = len(self._basis.rows) + 1
        rows = {"today": table.top, "low": table.top + 1, "high": table.top + 1 + _STEPS}
        parts = {key: cell(at, column, fixed="rc") for key, at in rows.items()}
        wrong, right = (",", ".") if language == "en" else (".", ",")
        told = f"SUBSTITUTE(FIXED(100*{present},1,TRUE),{literal(wrong)},{literal(right)})"
        sign = literal("%" if language == "en" else "\u00a0%")
        parts["weight"] = f"{told}&{sign}"
        firsts = {
            key: self._first([each.score_today(at, power) for each in ends])
            for key, at in (("today", today), ("low", 0.0), ("high", 1.0))
        }
        said = _placed(
            page.say(_SENTENCE), {**firsts, "weight": format_percent(today, language, 1)}
        )
        page.cursor.row = row
        page.sentence(Formula(spelled(page.say(_SENTENCE), parts), said), lines=2, style="leading")

    def _write_title(self, row: int, column: int) -> str:
        """Write the chart's title where nobody has to see it twice; return what it says today."""
        page, choice = self._page, cell(*_CHOICE, fixed="rc")
        name = f'IFERROR(MID({choice},FIND(".",{choice})+2,{_LONGEST_NAME}),"")'
        chosen = self._working.choices[self._chosen].name[:_LONGEST_NAME]
        said = _placed(page.say(_CHART_TITLE), {"name": chosen})
        title = Formula(spelled(page.say(_CHART_TITLE), {"name": name}), said)
        page.put(row, column, title, "hidden")
        return said

    def _insert_chart(self, row: int, table: Table, today: float) -> None:
        page, tab = self._page, quote_sheetname(self._name)
        chart = page.book.workbook.add_chart({"type": "scatter", "subtype": "straight"})
        first, last = table.top + 1, table.top + 1 + _STEPS
        drawn = self._drawn()
        for alternative in drawn:
            column = 1 + self._basis.rows.index(alternative)
            position = self._basis.case.position(alternative.id)
            chart.add_series(
                {
                    "name": f"={tab}!{cell(table.top - 1, column, fixed='rc')}",
                    "categories": f"={tab}!{xl_range_abs(first, LABELS, last, LABELS)}",
                    "values": f"={tab}!{xl_range_abs(first, column, last, column)}",
                    "line": {
                        "color": colour_of(position),
                        "width": 2.25,
                        "dash_type": "solid" if position < _SOLID else "long_dash",
                    },
                }
            )
        self._mark_today(chart, tab, table, today)
        beside = len(self._basis.rows) + 2
        said = self._write_title(table.top + 2, beside)
        chart.set_title(
            {
                "name": f"={tab}!{cell(table.top + 2, beside, fixed='rc')}",
                "name_font": {"size": 11},
                "overlay": False,
            }
        )
        grid = {"visible": True, "line": {"color": "#D3D0C8"}}
        chart.set_x_axis(
            {"name": page.say(_AXIS), "name_font": {"size": 9, "bold": False}, "min": 0, "max": 1,
             "major_unit": 0.1, "num_format": page.book.shown_as("0%"), "num_font": {"size": 9},
             "major_gridlines": {"visible": False}}
        )  # fmt: skip
        chart.set_y_axis(
            {"name": page.say(_SCORE), "name_font": {"size": 9, "bold": False}, "min": 0, "max": 1,
             "num_format": "0.0", "num_font": {"size": 9}, "major_gridlines": grid}
        )  # fmt: skip
        chart.set_legend({"position": "right", "font": {"size": 9}})
        chart.set_size(_CHART)
        page.sheet.insert_chart(
            row, LABELS, chart, {"object_position": 2, "description": f"{said}."}
        )
        if len(drawn) < len(self._basis.rows):
            note = page.say(_DRAWN).format(count=len(drawn))
            put_text(page.sheet, row + _CHART_ROWS - 2, LABELS, note, page.book.style("quiet"))

    def _mark_today(self, chart: Chart, tab: str, table: Table, today: float) -> None:
        """Draw today's weight as a line from bottom to top."""
        page, column = self._page, len(self._basis.rows) + 2
        for at in range(2):
            own = cell(table.top, LABELS, fixed="rc")
            page.put(table.top + at, column, Formula(own, today), "hidden")
            page.put(table.top + at, column + 1, float(at), "hidden")
        at = column + 1
        chart.add_series(
            {
                "name": page.say(_TODAY),
                "categories": f"={tab}!{xl_range_abs(table.top, column, table.top + 1, column)}",
                "values": f"={tab}!{xl_range_abs(table.top, at, table.top + 1, at)}",
                "line": {"color": "#5A6068", "width": 1.25, "dash_type": "dash"},
            }
        )

    def _drawn(self) -> list[Alternative]:
        case = self._basis.case
        leading = case.leading
        best = sorted(leading, key=lambda own: leading[own].rank)[:_MOST_LINES]
        return [each for each in self._basis.rows if each.id in best]


def _placed(text: str, parts: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: parts[found[1]], text)
