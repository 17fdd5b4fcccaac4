"""The order that scores make: places one by one, shared ranks, and who to name first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, literal, span
from locdecide.excel.living.page import Page, Table
from locdecide.excel.living.standing_block import ALTERNATIVE, Standing
from locdecide.results import Ranked

__all__ = ["ORDER_HEADS", "SORTED_DECIMALS", "Order", "Scores", "write_order"]

# Scores this near share a rank, and ones this near are told as practically equal.
_TIE, _NEAR = 1e-9, 0.01
# Scores are put in order by so many decimals: what differs in the last digits of a calculation
# alone then stands in display order, whatever program calculates.
SORTED_DECIMALS = 12

# Behind the scores of a method; filled once the order below them stands.
ORDER_HEADS = (
    ("Sorted by", "Sorteres etter"),
    ("Place in the list", "Nummer i listen"),
    ("Rank", "Plass"),
)
ORDER_STYLES = ("step", "rank", "rank")
_HEADING = ("{method}: in order", "{method}: i rekkefølge")
_NOTE = (
    "Scores within 0.000000001 of the first of a group share its rank: 1, 2, 2, 4.",
    "Poeng innenfor 0,000000001 av den første i en gruppe deler plass: 1, 2, 2, 4.",
)
_HEADS = (
    ALTERNATIVE,
    ("Place in the list", "Nummer i listen"),
    ("Line in the tables above", "Linje i tabellene over"),
    ("Score", "Poeng"),
    ("First of those tied", "Første av de like"),
    ("Rank", "Plass"),
    ("Practically equal: 1 is yes", "Praktisk talt lik: 1 er ja"),
    ("First so far", "Først så langt"),
    ("Practically equal so far", "Praktisk talt like så langt"),
)
_STYLES = ("strong", "rank", "rank", "step", "step", "rank", "rank", "cell", "cell")
_NAME, _PLACE, _LINE, _SCORE, _FIRST, _RANK, _NEARLY, _LEADERS, _ALSO = range(9)
_AND = (" and ", " og ")


@dataclass(frozen=True)
class Scores:
    """Where the scores of one method stand, a row an alternative, and what they are today.

    The columns behind the scores are those of ``ORDER_HEADS``.
    """

    method: str
    top: int
    column: int
    today: Mapping[str, Ranked]

    def score(self, row: int) -> str:
        """Return the cell of a row's score."""
        return cell(self.top + row, self.column, fixed="rc")

    def column_of(self, step: int, count: int) -> str:
        """Return the range of the scores, or of a column so many steps behind them."""
        column = self.column + step
        return span((self.top, column), (self.top + count - 1, column), fixed="rc")

    def rank_at(self, row: int) -> tuple[int, int]:
        """Return where a row's rank stands."""
        return self.top + row, self.column + len(ORDER_HEADS)


@dataclass(frozen=True)
class Order:
    """Where the sorted list of one method stands; places are counted from 0."""

    top: int
    count: int

    def line(self, place: int) -> str:
        """Return the cell that says which line of the tables stands at a place."""
        return self._at(place, _LINE)

    def second_rank(self) -> str:
        """Return the cell of the second place's rank."""
        return self._at(1, _RANK)

    def scores(self) -> str:
        """Return the range of the scores by place."""
        return self._column(_SCORE)

    def near(self) -> str:
        """Return the range that holds 1 where a score is practically the first one's."""
        return self._column(_NEARLY)

    def leaders(self) -> str:
        """Return the cell that names all who are first; empty without a ranking."""
        return self._at(self.count - 1, _LEADERS)

    def nearly(self) -> str:
        """Return the cell that names all who are practically first."""
        return self._at(self.count - 1, _ALSO)

    def ranks(self) -> str:
        """Return the range of the ranks by place."""
        return self._column(_RANK)

    def _at(self, place: int, column: int) -> str:
        return cell(self.top + place, column, fixed="rc")

    def _column(self, column: int) -> str:
        return span((self.top, column), (self.top + self.count - 1, column), fixed="rc")


def write_order(page: Page, basis: Basis, standing: Standing, scores: Scores) -> Order:
    """Write the sorted list of a method, and the columns behind its scores."""
    texts = (_HEADING[0].format(method=scores.method), _HEADING[1].format(method=scores.method))
    page.heading(texts, _NOTE)
    count = len(basis.rows)
    table = Table(page, [page.say(head) for head in _HEADS], words=(_LEADERS, _ALSO))
    order = Order(table.top, count)
    listed = _listed(basis, scores)
    for place in range(count):
        table.line(_line(page, basis, standing, scores, order, listed, place), _STYLES)
    page.cursor.skip()
    for row in range(count):
        _put_rank(page, basis, scores, order, listed, row)
    return order


def _listed(basis: Basis, scores: Scores) -> list[Ranked]:
    """Return today's ranking as it is sorted."""
    known = [scores.today[a.id] for a in basis.rows if a.id in scores.today]
    return sorted(known, key=lambda each: -round(each.score, SORTED_DECIMALS))


def _put_rank(
    page: Page, basis: Basis, scores: Scores, order: Order, listed: Sequence[Ranked], row: int
) -> None:
    """Write what a score is sorted by, its place in the list and its rank."""
    ids = [each.alternative for each in listed]
    own = basis.rows[row].id
    place = ids.index(own) if own in ids else None
    at, column = scores.top + row, scores.column
    score, key, number = (cell(at, column + step) for step in range(3))
    keys = scores.column_of(1, len(basis.rows))
    first = keys.partition(":")[0]
    entries = (
        Formula(
            f'IF({score}="","",ROUND({score},{SORTED_DECIMALS}))',
            "" if place is None else round(listed[place].score, SORTED_DECIMALS),
        ),
        Formula(
            f'IF({key}="","",RANK({key},{keys})+COUNTIF({first}:{key},{key})-1)',
            "" if place is None else place + 1.0,
        ),
        Formula(
            f'IF({number}="","",INDEX({order.ranks()},{number}))',
            "" if place is None else float(listed[place].rank),
        ),
    )
    for step, (entry, style) in enumerate(zip(entries, ORDER_STYLES, strict=True), start=1):
        page.put(at, column + step, entry, style)


def _line(
    page: Page,
    basis: Basis,
    standing: Standing,
    scores: Scores,
    order: Order,
    listed: Sequence[Ranked],
    place: int,
) -> list[Entry]:
    """Return the entries of one place of the sorted list."""
    row, count = order.top + place, order.count
    name, number, line, score, rank, near = (
        cell(row, column) for column in (_NAME, _PLACE, _LINE, _SCORE, _RANK, _NEARLY)
    )
    above, above_rank, above_leaders, above_nearly = (
        cell(row - 1, column) for column in (_FIRST, _RANK, _LEADERS, _ALSO)
    )
    top_score = cell(order.top, _SCORE, fixed="rc")
    numbers = scores.column_of(2, count)
    started = f"{above}-{score}>{_TIE:.0E}"
    last = place == count - 1
    entries = [
        f'IF({line}="","",INDEX({standing.names(count)},{line}))',
        f'IF({number}>COUNT({numbers}),"",MATCH({number},{numbers},0))',
        f'IF({line}="","",INDEX({scores.column_of(0, count)},{line}))',
        f'IF({score}="","",{score})' if not place
        else f'IF({score}="","",IF({started},{score},{above}))',
        f'IF({score}="","",1)' if not place
        else f'IF({score}="","",IF({started},{number},{above_rank}))',
        f'IF({score}="","",IF({top_score}-{score}<{_NEAR},1,0))',
        _told(page, name, rank, None if not place else above_leaders,
              None if last else cell(row + 1, _RANK)),
        _told(page, name, near, None if not place else above_nearly,
              None if last else cell(row + 1, _NEARLY)),
    ]  # fmt: skip
    today = _today(page, basis, listed, place)
    formulas = [Formula(text, value) for text, value in zip(entries, today, strict=True)]
    return [formulas[0], float(place + 1), *formulas[1:]]


def _told(page: Page, name: str, said: str, above: str | None, below: str | None) -> str:
    """Return the formula that adds a name to those above where ``said`` is 1."""
    if above is None:
        return f"{name}"
    between = literal(page.say(_AND))
    if below is not None:
        between = f'IF({below}=1,", ",{between})'
    return f"IF({said}=1,{above}&{between}&{name},{above})"


def _today(
    page: Page, basis: Basis, listed: Sequence[Ranked], place: int
) -> tuple[float | str, ...]:
    names = [basis.case.alternative(each.alternative).name for each in listed]
    leaders = sum(each.rank == 1 for each in listed)
    near = [listed[0].score - each.score < _NEAR for each in listed]
    told = (
        _joined(page, names, min(place + 1, leaders), leaders),
        _joined(page, names, min(place + 1, sum(near)), sum(near)),
    )
    if place >= len(listed):
        return "", "", "", "", "", "", *told
    each = listed[place]
    line = next(i for i, a in enumerate(basis.rows, start=1) if a.id == each.alternative)
    first = next(other.score for other in listed if other.rank == each.rank)
    return (
        names[place], line, each.score, first, each.rank, float(near[place]), *told
    )  # fmt: skip


def _joined(page: Page, names: Sequence[str], told: int, whole: int) -> str:
    """Return the first names as they are told one by one, ``whole`` in the end."""
    text = ""
    for at, name in enumerate(names[:told]):
        between = "" if not at else page.say(_AND) if at == whole - 1 else ", "
        text += between + name
    return text
