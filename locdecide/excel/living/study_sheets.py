"""All sheets of one study's results in a pack, written as they need each other."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.board import write_board
from locdecide.excel.living.check import Checked, check_cell
from locdecide.excel.living.gate_results import write_gate_results
from locdecide.excel.living.methods import write_methods
from locdecide.excel.living.names import name_study
from locdecide.excel.living.ranking import LiveRanking, write_ranking
from locdecide.excel.living.robustness import write_robustness
from locdecide.excel.living.sensitivity import write_sensitivity
from locdecide.excel.living.weights import LiveWeights, write_weights
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.group import write_group
from locdecide.excel.packing.stamp import Stamp

__all__ = ["StudySheets"]

_OTHERS = ("ranking", "weights", "group", "gate_results", "sensitivity", "robustness", "methods")
_LOCAL = ("Local weight: {name}", "Lokal vekt: {name}")
_GLOBAL = ("Global weight: {name}", "Global vekt: {name}")
_SCORES = {
    "TOPSIS": (("TOPSIS closeness: {name}", "TOPSIS nærhet: {name}"),
               ("TOPSIS rank: {name}", "TOPSIS plass: {name}")),
    "AHP": (("AHP score: {name}", "AHP poeng: {name}"), ("AHP rank: {name}", "AHP plass: {name}")),
}  # fmt: skip


class StudySheets:
    """The sheets of one study: added in the order of their tabs, then written."""

    def __init__(self, book: Book, case: Case, check: str) -> None:
        self._book, self._case, self._check = book, case, check_cell(check)
        self._addresses = Addresses(case.decision, case.study, book.language, case.number)
        self._sheets: dict[str, Worksheet] = {}

    def add_board(self) -> None:
        """Add the page for the board, which stands before all else."""
        self._add("board", wide=False)

    def add_others(self) -> None:
        """Add the sheets behind it."""
        for noun in _OTHERS:
            if noun != "group" or self._case.rounds:
                self._add(noun)

    def write(self, stamp: Stamp) -> list[Checked]:
        """Write all sheets; return the live results beside the program's own."""
        book, case, addresses, check = self._book, self._case, self._addresses, self._check
        weights = write_weights(book, *self._place("weights"), case, addresses)
        ranking = write_ranking(
            book, *self._place("ranking"), case, addresses, weights.global_, weights.compared
        )
        gates = write_gate_results(book, *self._place("gate_results"), case, addresses, ranking)
        chosen = write_sensitivity(
            book,
            *self._place("sensitivity"),
            case,
            addresses,
            weights.global_,
            ranking,
        )
        write_robustness(book, *self._place("robustness"), case, check)
        write_methods(book, *self._place("methods"), case, check)
        if "group" in self._sheets:
            write_group(book, self._sheets["group"], case)
        write_board(book, *self._place("board"), case, addresses, ranking, gates, check, stamp)
        name_study(book, case, addresses, weights, ranking, chosen)
        return self._checked(weights, ranking)

    def _add(self, noun: str, *, wide: bool = True) -> None:
        name = sheet_name(PACK_SHEETS[noun], self._book.language, self._case.number)
        self._sheets[noun] = self._book.add_sheet(name, wide=wide)

    def _place(self, noun: str) -> tuple[Worksheet, str]:
        sheet = self._sheets[noun]
        return sheet, sheet.get_name()

    def _checked(self, weights: LiveWeights, ranking: LiveRanking) -> list[Checked]:
        case, say = self._case, self._book.say
        found = []

        def add(texts: tuple[str, str], name: str, live: str, value: float | str) -> None:
            what = say(texts).replace("{name}", name)
            found.append(Checked(case.study.name, what, live, value))

        for criterion in case.study.criteria:
            weight = case.results.weights.of(criterion.id)
            name = criterion.name
            add(_LOCAL, name, weights.local[criterion.id], weight.local)
            add(_GLOBAL, name, weights.global_[criterion.id], weight.global_)
        for method, live, own in (
            ("TOPSIS", ranking.topsis, case.topsis),
            ("AHP", ranking.ahp, case.ahp),
        ):
            for alternative, (score, rank) in live.items():
                ranked = own.get(alternative)
                name = case.alternative(alternative).name
                score_texts, rank_texts = _SCORES[method]
                add(score_texts, name, score, ranked.score if ranked else "")
                add(rank_texts, name, rank, float(ranked.rank) if ranked else "")
        return found
