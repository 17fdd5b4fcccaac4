"""What each alternative gains and loses from one criterion and from all others, as formulas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import RankingMethod
from locdecide.decision.model import Criterion
from locdecide.decision.tree import descendants, ordered
from locdecide.evaluation.problem import Problem, problem_of
from locdecide.excel.living.basis import Basis
from locdecide.excel.living.cells import Entry, Formula, cell, span
from locdecide.excel.living.page import LABELS, Page, Table
from locdecide.excel.living.ranking import LiveRanking

__all__ = ["Ends", "WeightEnds", "choices_of"]

Array = npt.NDArray[np.float64]

_WHICH = ("Which criteria belong to it", "Hvilke kriterier som hører til")
_WHICH_NOTE = (
    "1 where the criterion of the column is the one of the row or stands under it.",
    "1 der kolonnens kriterium er radens kriterium eller står under det.",
)
_CRITERION = ("Criterion", "Kriterium")
_MEMBER = ("Belongs to the one chosen", "Hører til det valgte")
_TELLS = ("Tells anything apart", "Skiller noe")
_WEIGHT = ("Weight", "Vekt")
_INSIDE = ("Share within the one chosen", "Andel innenfor det valgte")
_OUTSIDE = ("Share among the others", "Andel blant de andre")
_IDEAL = ("Ideal", "Ideal")
_ANTI_IDEAL = ("Anti-ideal", "Anti-ideal")
_ALTERNATIVE = ("Alternative", "Alternativ")
_GAINS = {
    True: ("Squared distance to the anti-ideal, unweighted",
           "Kvadrert avstand til anti-idealet, uvektet"),
    False: ("Value", "Verdi"),
}  # fmt: skip
_LOSSES = {
    True: ("Squared distance to the ideal, unweighted", "Kvadrert avstand til idealet, uvektet"),
    False: ("What is missing to 1", "Det som mangler til 1"),
}
_ENDS = ("Sums at both ends", "Summer i begge ender")
_END_HEADS = (
    ("Gained, weight 0", "Vunnet, vekt 0"),
    ("Lost, weight 0", "Tapt, vekt 0"),
    ("Known, weight 0", "Kjent, vekt 0"),
    ("Gained, weight 1", "Vunnet, vekt 1"),
    ("Lost, weight 1", "Tapt, vekt 1"),
    ("Known, weight 1", "Kjent, vekt 1"),
)


def choices_of(basis: Basis) -> tuple[Criterion, ...]:
    """Return the criteria whose weight can go up and down: not one that is all there is."""
    leaves = {leaf.id for leaf in basis.leaves}
    criteria = basis.case.study.criteria
    return tuple(
        each for each in ordered(criteria) if not leaves <= set(descendants(criteria, each.id))
    )


@dataclass(frozen=True)
class Ends:
    """Where an alternative's sums stand, and what they are today (NaN where it is not ranked)."""

    cells: tuple[str, ...]
    flag: str
    today: tuple[float, ...]

    def score(self, weight: str, power: int) -> str:
        """Return the formula of the score at the weight that a cell holds."""
        gained_0, lost_0, known_0, gained_1, lost_1, known_1 = self.cells
        rest = f"(1-{weight})^{power}"
        own = f"{weight}^{power}"
        gained = f"({rest}*{gained_0}+{own}*{gained_1})"
        lost = f"({rest}*{lost_0}+{own}*{lost_1})"
        if power == 2:
            gained, lost = f"SQRT{gained}", f"SQRT{lost}"
        return (
            f'IF({self.flag}=0,"",IF((1-{weight})*{known_0}+{weight}*{known_1}=0,0,'
            f"IF({gained}+{lost}=0,0.5,{gained}/({gained}+{lost}))))"
        )

    def score_today(self, weight: float, power: int) -> float | str:
        """Return the score at a weight as it is today."""
        if np.isnan(self.today[0]):
            return ""
        gained_0, lost_0, known_0, gained_1, lost_1, known_1 = self.today
        if (1 - weight) * known_0 + weight * known_1 == 0:
            return 0.0
        gained = (1 - weight) ** power * gained_0 + weight**power * gained_1
        lost = (1 - weight) ** power * lost_0 + weight**power * lost_1
        if power == 2:
            gained, lost = float(np.sqrt(gained)), float(np.sqrt(lost))
        return 0.5 if gained + lost == 0 else gained / (gained + lost)


class WeightEnds:
    """The working below the table: whose weight moves, and the sums at both ends of its line."""

    def __init__(self, page: Page, basis: Basis, ranking: LiveRanking) -> None:
        problem = problem_of(basis.case.study, basis.case.results)
        assert problem is not None
        self._page = page
        self._basis = basis
        self._ranking = ranking
        self._problem: Problem = problem
        self._topsis = basis.case.study.method.ranking is RankingMethod.TOPSIS
        self._count = len(basis.leaves)
        self.power = 2 if self._topsis else 1
        self.choices = choices_of(basis)
        criteria = basis.case.study.criteria
        under = [set(descendants(criteria, each.id)) for each in self.choices]
        self._members = np.array(
            [[leaf.id in own for leaf in basis.leaves] for own in under], float
        )

    def write_choices(self) -> str:
        """Write which leaves belong to which criterion; return the range of their labels."""
        page = self._page
        page.heading(_WHICH, _WHICH_NOTE)
        table = Table(page, [page.say(_CRITERION), *self._heads()])
        for number, (choice, members) in enumerate(
            zip(self.choices, self._members, strict=True), start=1
        ):
            name = self._basis.addresses.criterion(choice.id, "name")
            label = Formula(f'"{number}. "&{name}', f"{number}. {choice.name}")
            table.line([label, *members.tolist()], ["cell", *["rank"] * self._count])
        self._matrix_top = table.top
        page.cursor.skip()
        last = (table.top + len(self.choices) - 1, LABELS)
        return span((table.top, LABELS), last, fixed="rc")

    def write_shares(self, number: str, chosen: int) -> tuple[str, float]:
        """Write the shares within the chosen criterion and among the others.

        ``number`` is the cell of its number, ``chosen`` which it is today, from 0. Return the
        formula of its weight together, and what that is.
        """
        page, basis, n = self._page, self._basis, self._count
        members, weights = self._members[chosen], basis.case.results.leaf_weights
        tells = self._problem.telling.astype(float)
        inside, outside = _shares(weights, members), _shares(weights, 1.0 - members)
        top = page.cursor.row + 1
        rows = {key: top + at for at, key in enumerate(("member", "tells", "weight", "in", "out"))}

        def over(key: str) -> str:
            return span((rows[key], 1), (rows[key], n), fixed="rc")

        def at(key: str, j: int) -> str:
            return cell(rows[key], 1 + j, fixed="r")

        within, among = (
            f"SUMPRODUCT({over('member')},{over('weight')})",
            f"SUMPRODUCT(1-{over('member')},{over('weight')})",
        )
        in_it = f"SUM({over('member')})"
        bottom = self._matrix_top + len(self.choices) - 1
        lines: dict[tuple[str, str], list[Formula]] = {_MEMBER: [], _TELLS: [], _WEIGHT: [],
                                                       _INSIDE: [], _OUTSIDE: []}  # fmt: skip
        for j in range(n):
            column = span((self._matrix_top, 1 + j), (bottom, 1 + j), fixed="r")
            own, weight = at("member", j), at("weight", j)
            lines[_MEMBER].append(Formula(f"INDEX({column},{number})", members[j]))
            lines[_TELLS].append(Formula(self._tells(j), tells[j]))
            lines[_WEIGHT].append(Formula(basis.weights[basis.leaves[j].id], float(weights[j])))
            lines[_INSIDE].append(
                Formula(
                    f"IF({own}=0,0,IF({within}=0,1/{in_it},{weight}/{within}))", float(inside[j])
                )
            )
            lines[_OUTSIDE].append(
                Formula(
                    f"IF({own}=1,0,IF({among}=0,1/({n}-{in_it}),{weight}/{among}))",
                    float(outside[j]),
                )
            )
        table = Table(page, ["", *self._heads()])
        for texts, entries in lines.items():
            style = "rank" if texts in (_MEMBER, _TELLS) else "step"
            table.line([page.say(texts), *entries], ["strong", *[style] * n])
        page.cursor.skip()
        self._over, self._inside, self._outside = over, inside, outside
        self._chosen, self._telling = members, tells
        total = f"SUM({over('weight')})"
        whole = float(weights.sum())
        present = float(members @ weights) / whole if whole else float(members.sum()) / n
        return f"IF({total}=0,{in_it}/{n},{within}/{total})", min(present, 1.0)

    def write_ends(self) -> list[Ends]:
        """Write gains and losses by criterion and their sums; a line each for every row."""
        gains, losses = self._write_grids()
        page, basis = self._page, self._basis
        page.heading(_ENDS)
        table = Table(page, [page.say(head) for head in (_ALTERNATIVE, *_END_HEADS)])
        over = self._over
        inside = f"SUMPRODUCT({over('member')},{over('tells')})"
        outside = f"SUMPRODUCT(1-{over('member')},{over('tells')})"
        found = []
        for i, alternative in enumerate(basis.rows):
            row = table.next
            lines = [
                span((top + i, 1), (top + i, self._count), fixed="c") for top in (gains, losses)
            ]
            sums = {
                end: (*(self._sum(over(end), line) for line in lines),
                      f"SUMPRODUCT(--ISNUMBER({lines[0]}),{over(end)})")
                for end in ("in", "out")
            }  # fmt: skip
            texts = [
                f"IF({outside}=0,{own},{other})"
                for own, other in zip(sums["in"], sums["out"], strict=True)
            ] + [
                f"IF({inside}=0,{other},{own})"
                for own, other in zip(sums["in"], sums["out"], strict=True)
            ]
            today = self._today(i)
            entries: list[Entry] = [self._name(i)]
            entries += [
                Formula(text, 0.0 if np.isnan(value) else value)
                for text, value in zip(texts, today, strict=True)
            ]
            table.line(entries, ["cell", *["step"] * 6])
            cells = tuple(cell(row, column, fixed="rc") for column in range(1, 7))
            found.append(Ends(cells, self._ranking.flags[alternative.id], today))
        page.cursor.skip()
        return found

    def _write_grids(self) -> tuple[int, int]:
        """Write gains and losses before weighting; return their top rows."""
        page, basis, n = self._page, self._basis, self._count
        ideals: tuple[list[str], list[str]] | None = None
        if self._topsis and not self._problem.over_ranges:
            ideals = self._write_ideals()
        tops = []
        for which, texts in enumerate((_GAINS[self._topsis], _LOSSES[self._topsis])):
            page.heading(texts)
            table = Table(page, [page.say(_ALTERNATIVE), *self._heads()])
            for i, alternative in enumerate(basis.rows):
                entries: list[Entry] = [self._name(i)]
                for j, leaf in enumerate(basis.leaves):
                    source = self._ranking.weighed[alternative.id, leaf.id]
                    if ideals is not None:
                        term = f"({source}-{ideals[1 - which][j]})^2"
                    else:
                        term = f"(1-{source})" if which else source
                        term += "^2" if self._topsis else ""
                    tells = cell(self._tells_row, 1 + j, fixed="r")
                    text = f'IF({tells}=0,"",IF({source}="","",{term}))'
                    value = self._grid(i)[which][j]
                    entries.append(Formula(text, "" if np.isnan(value) else float(value)))
                table.line(entries, ["cell", *["step"] * n])
            tops.append(table.top)
            page.cursor.skip()
        return tops[0], tops[1]

    def _write_ideals(self) -> tuple[list[str], list[str]]:
        """Write the largest and smallest normalised figures; return the cells of both ideals."""
        page, basis, n = self._page, self._basis, self._count
        table = Table(page, ["", *self._heads()])
        ends = (basis.rows[0].id, basis.rows[-1].id)
        normalised = self._problem.results.topsis
        assert normalised is not None
        found = []
        for texts, best in ((_IDEAL, True), (_ANTI_IDEAL, False)):
            entries: list[Entry] = []
            for j, leaf in enumerate(basis.leaves):
                first, last = (self._ranking.weighed[own, leaf.id] for own in ends)
                largest = basis.is_gain(leaf) is best
                text = f"{'MAX' if largest else 'MIN'}({first}:{last.rpartition('!')[2]})"
                column = normalised.normalised[:, j]
                known = column[~np.isnan(column)]
                value = 0.0 if not known.size else known.max() if largest else known.min()
                entries.append(Formula(text, float(value)))
            row = table.line([page.say(texts), *entries], ["strong", *["step"] * n])
            found.append([cell(row, 1 + j, fixed="rc") for j in range(n)])
        page.cursor.skip()
        return found[0], found[1]

    def _grid(self, row: int) -> tuple[Array, Array]:
        """Return today's gains and losses of a row, NaN where not known or not telling."""
        nothing = np.full(self._count, np.nan)
        place = self._basis.places[row]
        if place is None:
            return nothing, nothing
        tells = self._problem.telling
        if self._topsis:
            to_ideal, to_anti_ideal = self._problem.squares
            gains, losses = to_anti_ideal[place], to_ideal[place]
        else:
            gains = self._problem.values[place]
            losses = 1.0 - gains
        return np.where(tells, gains, np.nan), np.where(tells, losses, np.nan)

    def _today(self, row: int) -> tuple[float, ...]:
        if self._basis.places[row] is None:
            return (np.nan,) * 6
        gains, losses = self._grid(row)
        known = (~np.isnan(gains)).astype(float)
        sums = []
        for shares in (self._outside, self._inside):
            factors = shares**self.power
            sums.append(
                (
                    float(factors @ np.nan_to_num(gains)),
                    float(factors @ np.nan_to_num(losses)),
                    float(shares @ known),
                )
            )
        if not (self._chosen * self._telling).any():
            sums[1] = sums[0]
        if not ((1 - self._chosen) * self._telling).any():
            sums[0] = sums[1]
        return (*sums[0], *sums[1])

    def _sum(self, shares: str, line: str) -> str:
        return f"SUMPRODUCT({shares},{f'{shares},' if self.power == 2 else ''}{line})"

    def _tells(self, at: int) -> str:
        ends = self._ranking.ends.get(self._basis.leaves[at].id)
        if ends is None or not self._problem.over_ranges:
            return "1"
        return f"IF({ends[0]}={ends[1]},0,1)"

    @property
    def _tells_row(self) -> int:
        first = self._over("tells").partition(":")[0]
        return int(first.rpartition("$")[2]) - 1

    def _heads(self) -> list[Entry]:
        return [
            Formula(f'{self._basis.addresses.criterion(leaf.id, "name")}&""', leaf.name)
            for leaf in self._basis.leaves
        ]

    def _name(self, row: int) -> Formula:
        alternative = self._basis.rows[row]
        return Formula(
            f'{self._basis.addresses.alternative(alternative.id, "name")}&""', alternative.name
        )


def _shares(weights: Array, members: Array) -> Array:
    """Return shares among the members alone, equal ones where they all weigh nothing."""
    own = weights * members
    total = own.sum()
    if total:
        return np.asarray(own / total)
    count = members.sum()
    return np.asarray(members / count if count else members)
