"""Everybody's own weights of all criteria side by side, and how far they agree, by formulas."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.model import Criterion
from locdecide.decision.tree import leaves, path
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry, Formula
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.mcda.consensus import consensus, shannon_entropy

__all__ = ["Own", "write_own_weights"]

Array = npt.NDArray[np.float64]

_LARGEST_JUDGEMENT = 9.0


@dataclass(frozen=True)
class Own:
    """One participant: the name, the power and its cell, the local weights' cells by criterion.

    ``weights`` are the global ones as the program has them; empty while some group is open.
    """

    name: Entry
    power: str
    decides: bool
    local: Mapping[str, str]
    weights: Mapping[str, float]


def write_own_weights(
    page: WeightsPage,
    criteria: Sequence[Criterion],
    names: Mapping[str, Entry],
    people: Sequence[Own],
) -> None:
    """Write the own weights of the leaves, and Goepel's consensus of those who decide."""
    ends = leaves(criteria)
    n, cursor = len(ends), page.cursor
    page.heading(words.OWN)
    cursor.sentence(page.say(words.OWN_NOTE), "muted")
    page.header([page.say(words.CRITERION), *(own.name for own in people), page.say(words.MEAN)])
    top = cursor.row
    counts = Area(top, 1, 1, len(people))
    table = Area(top + 1, 1, n, len(people))
    entropies = Area(top + 1 + n, 1, 1, len(people))
    page.put(top, 0, page.say(words.COUNTS_WITH), "sub")
    page.put(top, 1 + len(people), None, "sub")
    for at, leaf in enumerate(ends):
        page.put(table.top + at, 0, names[leaf.id], "cell")
    cells = [_all_local(own, criteria) for own in people]

    def counted(_: int, p: int) -> str:
        known = "+".join(f"COUNT({cell})" for cell in cells[p])
        return f"IF({people[p].power}=0,0,IF({known or 0}={len(cells[p])},1,0))"

    flags = np.array([float(own.decides and bool(own.weights)) for own in people])
    fill(page, counts, flags, counted, "rank")

    def weight(i: int, p: int) -> str:
        steps = [people[p].local[c.id] for c in path(criteria, ends[i].id)]
        known = "+".join(f"COUNT({cell})" for cell in cells[p])
        factors = "*".join(step for step in steps if step) or "1"
        return f"IF({known or 0}={len(cells[p])},{factors},0)"

    values = np.array([[own.weights.get(leaf.id, 0.0) for own in people] for leaf in ends])
    fill(page, table, values, weight, "share_or_none")
    means = Area(table.top, 1 + len(people), n)
    total = f"SUM({counts.whole})"
    mean = values @ flags / flags.sum() if flags.any() else np.zeros(n)
    fill(
        page,
        means,
        mean,
        lambda i, _: f"IF({total}=0,0,SUMPRODUCT({counts.whole},{table.row(i)})/{total})",
        "share_or_none",
    )
    page.put(entropies.top, 0, page.say(words.ENTROPY), "cell")
    columns = [*(table.column(p) for p in range(len(people))), means.whole]
    both = Area(entropies.top, 1, 1, len(people) + 1)
    fill(
        page,
        both,
        shannon_entropy(np.column_stack([values, mean]).T),
        lambda _, p: f"-SUMPRODUCT({columns[p]},LN({columns[p]}+({columns[p]}=0)))",
        "work",
    )
    cursor.row = entropies.top + 1
    _write_consensus(page, n, counts, entropies, both.at(0, len(people)), values, flags)


def _all_local(own: Own, criteria: Sequence[Criterion]) -> list[str]:
    return [own.local[c.id] for c in criteria if own.local[c.id]]


def _write_consensus(
    page: WeightsPage,
    n: int,
    counts: Area,
    entropies: Area,
    of_mean: str,
    values: Array,
    flags: Array,
) -> None:
    row = page.cursor.row
    extreme = np.ones(n)
    extreme[0] = _LARGEST_JUDGEMENT
    least = math.exp(float(shannon_entropy(extreme / extreme.sum()))) / n
    page.put(row, 0, page.say(words.LEAST), "cell")
    floor = Area(row, 1, 1).at()
    m, rest = f"{_LARGEST_JUDGEMENT:g}", f"({_LARGEST_JUDGEMENT:g}+{n - 1})"
    entropy = f"-{m}/{rest}*LN({m}/{rest})-{n - 1}/{rest}*LN(1/{rest})"
    page.put(row, 1, Formula(f"EXP({entropy})/{n}", least), "work")
    page.put(row + 1, 0, page.say(words.CONSENSUS), "strong")
    total = f"SUM({counts.whole})"
    between = f"{of_mean}-SUMPRODUCT({counts.whole},{entropies.whole})/{total}"
    text = f"MAX(0,MIN(1,(EXP(-({between}))-{floor})/(1-{floor})))"
    deciding = flags > 0
    known = deciding.sum() > 1 and n > 1
    today: float | str = consensus(values.T[deciding]) if known else ""
    text = f'IF({total}<2,"",{text})' if n > 1 else '""'
    page.put(row + 1, 1, Formula(text, today), "result")
    page.cursor.row = row + 3
