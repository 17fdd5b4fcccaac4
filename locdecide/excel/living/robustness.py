"""The Robustness sheet: how sure the ranking is, as values of the export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from locdecide.conclusions import figures as of_figures
from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions import simulation as of_simulation
from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions import weights as of_weights
from locdecide.conclusions.names import Names
from locdecide.conclusions.reversals import reversal_sentence, reversals_sentence
from locdecide.decision.tree import depth
from locdecide.excel.book import Book
from locdecide.excel.living.as_of_export import write_marks
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.remarks import remarks
from locdecide.excel.packing.short_names import short_names
from locdecide.excel.styles import computed_style
from locdecide.palette import colour_of
from locdecide.results import Robustness, Simulation

__all__ = ["write_robustness"]

_TITLE = ("Robustness", "Robusthet")
_NOTHING = (
    "Nothing is ranked yet, so nothing can be said about how sure it is.",
    "Ingenting er rangert ennå, så det er ikke noe å si om hvor sikkert det er.",
)
_NOT_LOOKED = (
    "How sure the ranking is was not looked into.",
    "Hvor sikker rangeringen er, er ikke undersøkt.",
)
_VERDICT = ("Verdict: {chip}", "Samlet vurdering: {chip}")
_REMARKS = ("What to know beside the ranking", "Dette bør du vite ved siden av rangeringen")
_SIMULATION = ("What if we disagree?", "Hva om vi er uenige?")
_WEIGHTS = ("Which weights matter?", "Hvilke vekter betyr noe?")
_FIGURES = ("Which figures matter?", "Hvilke verdier betyr noe?")
_TIPPING = ("Tipping points of figures", "Vippepunkter for verdier")
_REVERSALS = (
    "Would an alternative that cannot win change who does?",
    "Kan et alternativ som ikke kan vinne, endre hvem som gjør det?",
)
_WHY = ("Why does the first beat the second?", "Hvorfor slår den første den andre?")
_TAKES = ("What would it take?", "Hva skal til?")
_ALTERNATIVE = ("Alternative", "Alternativ")
_CRITERION = ("Criterion", "Kriterium")
_RANK = ("Place {rank}", "Plass {rank}")
_OUT = ("Ruled out", "Utelukket")
_CONFIDENCE = ("Confidence", "Konfidens")
_TODAY = ("Today", "I dag")
_STAYS = ("Stays first", "Er først")
_LOSES = ("Loses at", "Mister ved")
_LOW, _HIGH = ("Low", "Lav"), ("High", "Høy")
_LEAD_LOW, _LEAD_HIGH = ("Lead at low", "Ledelse ved lav"), ("Lead at high", "Ledelse ved høy")
_THEN = ("Then leads", "Leder da")
_TIPS = ("Tips at", "Vipper ved")
_POINTS = ("Points", "Poeng")
_SUM = ("Lead", "Ledelse")
_SHARES = ("First in the simulation", "Først i simuleringen")
_SHARE_AXIS = ("Share of the simulated cases", "Andel av de simulerte tilfellene")
_MORE = ("{count} more are not listed.", "{count} til er ikke listet.")
_MOST_RANKS, _MOST_ROWS, _MOST_TAKES, _MOST_BARS = 10, 40, 10, 20
_WIDTHS = (34.0, *[13.0] * 12)
_ROW_HEIGHT = 20


def write_robustness(book: Book, sheet: Worksheet, name: str, case: Case, check: str) -> None:
    """Write the sheet; ``check`` is the cell that says whether inputs have changed."""
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=7, letters=118, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    if case.found is None:
        cursor.sentence(book.say(_NOT_LOOKED if case.in_order else _NOTHING))
        for each in remarks(case, book.language):
            cursor.sentence(f"• {each}")
        return
    write_marks(page, check)
    names = short_names(case.study, book.language)
    writer = _RobustnessWriter(page, name, case, case.found, names)
    writer.write()
    cursor.break_between(page.starts, across=True)


class _RobustnessWriter:
    """The sheet while it is written, question by question."""

    def __init__(self, page: Page, name: str, case: Case, found: Robustness, names: Names) -> None:
        self._page, self._name, self._case = page, name, case
        self._found, self._names = found, names
        order = list(case.in_order)
        self._order = [*order, *(a for a in found.simulation.alternatives if a not in order)]

    def write(self) -> None:
        found, names = self._found, self._names
        chip = of_verdict.chip(found.verdict, names)
        self._head((_VERDICT[0].format(chip=chip), _VERDICT[1].format(chip=chip)))
        self._say([of_verdict.headline(found.verdict, names)], "leading")
        self._say(f"• {each}" for each in of_verdict.reasons(found.verdict, names))
        self._say([of_verdict.rule(found.verdict, names)], "muted")
        self._write_remarks()
        self._write_simulation(found.simulation)
        self._write_weights()
        self._write_figures()
        if found.reversals is not None:
            self._head(_REVERSALS)
            self._say([reversals_sentence(found.reversals, names)])
            self._say(reversal_sentence(e, names) for e in found.reversals.found[:_MOST_ROWS])
        if len(self._case.in_order) > 1:
            self._write_why()

    def _write_remarks(self) -> None:
        told = remarks(self._case, self._page.book.language)
        if told:
            self._head(_REMARKS)
            self._say(f"• {each}" for each in told)

    def _head(self, texts: tuple[str, str]) -> None:
        self._page.cursor.skip()
        self._page.heading(texts)

    def _say(self, sentences: Iterable[str], style: str = "wrapped") -> None:
        for each in sentences:
            self._page.cursor.sentence(each, style)

    def _write_simulation(self, simulation: Simulation) -> None:
        page, names = self._page, self._names
        self._head(_SIMULATION)
        self._say([of_simulation.simulation_sentence(simulation, names)], "leading")
        self._say([of_simulation.basis(simulation, names)])
        ranks = min(len(simulation.alternatives), _MOST_RANKS)
        heads = [page.say(_ALTERNATIVE)]
        heads += [page.say(_RANK).format(rank=rank) for rank in range(1, ranks + 1)]
        heads += [page.say(_OUT), page.say(_CONFIDENCE)]
        table = Table(page, heads)
        listed = [own for own in self._order if own in simulation.alternatives]
        for own in listed:
            row = simulation.alternatives.index(own)
            shares = simulation.acceptabilities[row, :ranks].tolist()
            ends = [float(simulation.unranked[row]), float(simulation.confidence[row])]
            table.line(
                [self._case.alternative(own).name, *shares, *ends],
                ["cell", *["share"] * (ranks + 2)],
            )
        page.cursor.skip()
        page.starts.append(page.cursor.row)
        self._insert_chart(table, listed)
        winning = [own for own in listed if simulation.first_share(own) > 0.0]
        self._say(
            of_simulation.central_sentence(simulation, own, names) for own in winning[:_MOST_TAKES]
        )

    def _insert_chart(self, table: Table, listed: Sequence[str]) -> None:
        page, tab = self._page, quote_sheetname(self._name)
        drawn = listed[:_MOST_BARS]
        last = table.top + len(drawn) - 1
        chart = page.book.workbook.add_chart({"type": "bar"})
        colours = [colour_of(self._case.position(own)) for own in drawn]
        chart.add_series(
            {
                "name": page.say(_SHARES),
                "categories": f"={tab}!{xl_range_abs(table.top, LABELS, last, LABELS)}",
                "values": f"={tab}!{xl_range_abs(table.top, 1, last, 1)}",
                "points": [{"fill": {"color": colour}} for colour in colours],
                "data_labels": {
                    "value": True,
                    "num_format": page.book.shown_as("0%"),
                    "font": {"size": 9},
                },
                "gap": 45,
            }
        )
        title = of_simulation.simulation_sentence(self._found.simulation, self._names)
        chart.set_title({"name": page.say(_SHARES), "name_font": {"size": 11}, "overlay": False})
        chart.set_legend({"none": True})
        chart.set_y_axis(
            {"reverse": True, "num_font": {"size": 9}, "line": {"none": True}, "crossing": "max"}
        )
        chart.set_x_axis(
            {"min": 0, "max": 1, "num_format": page.book.shown_as("0%"), "num_font": {"size": 9},
             "name": page.say(_SHARE_AXIS), "name_font": {"size": 9, "bold": False},
             "major_gridlines": {"visible": True, "line": {"color": "#D3D0C8"}}}
        )  # fmt: skip
        height = 110 + 24 * len(drawn)
        chart.set_size({"width": 700, "height": height})
        page.sheet.insert_chart(
            page.cursor.row, LABELS, chart, {"object_position": 1, "description": title}
        )
        page.cursor.skip(height // _ROW_HEIGHT + 1)

    def _write_weights(self) -> None:
        page, names, study = self._page, self._names, self._case.study
        weights = self._found.weights
        self._head(_WEIGHTS)
        self._say([of_weights.weights_sentence(weights, names)], "leading")
        if not weights.lines:
            return
        heads = [page.say(each) for each in (_CRITERION, _TODAY, _LOSES, _STAYS)]
        table = Table(page, heads, words=(3,))
        head = table.top - 1
        page.sheet.merge_range(head, 3, head, 6, "", page.book.style("header"))
        page.put(head, 3, page.say(_STAYS), "header")
        for line in weights.lines:
            spans = ", ".join(
                f"{names.fixed(100 * low, 1)}–{names.percent(high, 1)}"
                for low, high in line.leading
            )
            indent = "    " * depth(study.criteria, line.criterion)
            name = self._case.criterion(line.criterion).name
            row = table.line(
                [indent + name, line.present, line.nearest, spans or "–"],
                ["cell", "share", "share", "words"],
            )
            page.sheet.merge_range(row, 3, row, 6, "", page.book.style("words"))
            page.put(row, 3, spans or "–", "words")

    def _write_figures(self) -> None:
        page, names, found = self._page, self._names, self._found.figures
        self._head(_FIGURES)
        self._say([of_figures.figures_sentence(found, names)], "leading")
        if found is None:
            return
        if found.effects:
            heads = (_CRITERION, _ALTERNATIVE, _LOW, _TODAY, _HIGH, _LEAD_LOW, _LEAD_HIGH, _THEN)
            table = Table(page, [page.say(head) for head in heads], words=(1, 7))
            for effect in found.effects[:_MOST_ROWS]:
                table.line(
                    [
                        names.criterion(effect.criterion),
                        names.alternative(effect.alternative),
                        effect.low,
                        effect.value,
                        effect.high,
                        effect.lead_low,
                        effect.lead_high,
                        ""
                        if effect.overtaken_by is None
                        else names.alternative(effect.overtaken_by),
                    ],
                    ["cell", "cell", "number", "number", "number", "score", "score", "cell"],
                )
            self._tell_more(len(found.effects) - _MOST_ROWS)
        points = [each for each in found.tipping if not each.beyond]
        if points:
            self._head(_TIPPING)
            told = (_CRITERION, _ALTERNATIVE, _TODAY, _TIPS, _THEN)
            table = Table(page, [page.say(head) for head in told], words=(1, 4))
            for point in points[:_MOST_ROWS]:
                table.line(
                    [
                        names.criterion(point.criterion),
                        names.alternative(point.alternative),
                        point.value,
                        point.figure,
                        names.alternative(point.rival),
                    ],
                    ["cell", "cell", "number", computed_style(point.figure), "cell"],
                )
            self._tell_more(len(points) - _MOST_ROWS)

    def _tell_more(self, count: int) -> None:
        if count > 0:
            self._say([self._page.say(_MORE).format(count=count)], "muted")

    def _write_why(self) -> None:
        page, names, case = self._page, self._names, self._case
        first, second, *_ = case.in_order
        compared = case.duel
        if compared is not None:
            self._head(_WHY)
            self._say([of_reasons.duel_sentence(compared, names)], "leading")
            self._say([of_reasons.equivalents_sentence(compared, names)])
            heads = [page.say(_CRITERION), *(names.alternative(o) for o in (first, second))]
            table = Table(page, [*heads, page.say(_POINTS)])
            for each in compared.contributions:
                table.line(
                    [names.criterion(each.criterion), each.first, each.second, 100 * each.amount],
                    ["cell", "number", "number", "points"],
                )
            lead = 100 * (compared.score_first - compared.score_second)
            table.line([page.say(_SUM), None, None, lead], ["strong", "cell", "cell", "points"])
        if case.takes:
            self._head(_TAKES)
            self._say(of_reasons.takes_sentence(each, names) for each in case.takes)
