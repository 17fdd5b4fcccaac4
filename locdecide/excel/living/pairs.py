"""The answers of a group pair by pair: what each participant said, and what the group says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import JudgementScale
from locdecide.decision.model import Comparison
from locdecide.evaluation.voices import Voice
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry, Formula
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.words import word

__all__ = ["Members", "PairTable", "Said", "write_pairs"]

Array = npt.NDArray[np.float64]

_SCALES = {
    JudgementScale.BALANCED: "(9+MIN(9,{x}))/(11-MIN(9,{x}))",
    JudgementScale.BALANCED_N: "(9+{less}*MIN(9,{x}))/({more}-MIN(9,{x}))",
    JudgementScale.ROOT: "SQRT({x})",
    JudgementScale.LOG: "LOG({x}+1,2)",
}


@dataclass(frozen=True)
class Members:
    """What is compared in a group: ids, names, and where the names stand, a column."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    names: Area


@dataclass(frozen=True)
class Said:
    """Where a comparison stands on the sheet of judgements: its ratio and its two names."""

    comparison: Comparison
    ratio: str
    first: str
    second: str


@dataclass(frozen=True)
class PairTable:
    """Where the answers of a group stand: a row a pair, a column a participant, 0 where open.

    ``group`` is the column of the group's geometric means; None where none is asked for.
    """

    pairs: tuple[tuple[int, int], ...]
    answers: Area
    group: Area | None

    def of(self, at: int) -> dict[tuple[int, int], str]:
        """Return the cells of the pairs for one participant, by place in the group."""
        return self._cells(Area(self.answers.top, self.answers.left + at, self.answers.rows))

    def of_group(self) -> dict[tuple[int, int], str]:
        """Return the cells of the pairs for the group."""
        return self._cells(self.group) if self.group is not None else {}

    def _cells(self, area: Area) -> dict[tuple[int, int], str]:
        return {pair: area.at(row) for row, pair in enumerate(self.pairs)}


def write_pairs(
    page: WeightsPage,
    members: Members,
    people: Sequence[Entry],
    voices: Sequence[Voice],
    said: Sequence[Mapping[frozenset[str], Said]],
    counted: Sequence[Mapping[int, str] | None],
    powers: str,
    scale: JudgementScale,
    group: Array | None,
) -> PairTable:
    """Write what everybody says of each pair, after the judgement scale.

    Parameters
    ----------
    people : sequence of Entry
        The participants' names, for the header.
    voices, said, counted : sequences
        By participant: the answers, where their comparisons stand by pair of ids, and the cells
        of their points by place; None for who compares.
    powers : str
        The row with the participants' voting powers.
    group : Array or None
        The group's matrix, where one is asked for.
    """
    n, cursor = len(members.ids), page.cursor
    pairs = tuple(combinations(range(n), 2))
    index = tuple(np.array(pairs).T)
    linear = scale is JudgementScale.LINEAR
    raw: Area | None = None
    page.caption(words.ANSWERS if linear else words.AS_SAID)
    cursor.sentence(page.say(words.ANSWERS_NOTE), "muted")
    turned = [{(i, j): _turned(found, members, i, j) for i, j in pairs} for found in said]
    if not linear:
        raw = _write_table(
            page, members, pairs, people, _raw(said, members.ids, pairs),
            lambda row, p: turned[p][pairs[row]],
        )  # fmt: skip
        cursor.skip()
        page.caption(words.SCALED, scale=word(scale, page.book.language))
    area = Area(cursor.row + 1, 1, len(pairs), len(voices))

    def answer(row: int, p: int) -> str:
        i, j = pairs[row]
        points = counted[p]
        if points is not None:
            if i not in points or j not in points:
                return ""
            return f'IF(OR({points[i]}="",{points[j]}=""),0,{points[i]}/{points[j]})'
        if raw is None or not turned[p][i, j]:
            return turned[p][i, j]
        return _scaled(raw.at(row, p), scale, n)

    used = np.stack([np.nan_to_num(voice.matrix)[index] for voice in voices], axis=1)
    heads = list(people) if group is None else [*people, page.say(words.THE_GROUP)]
    _write_table(page, members, pairs, heads, used, answer)
    if group is None:
        return PairTable(pairs, area, None)
    means = Area(area.top, area.left + len(voices), len(pairs))

    def mean(row: int, _: int) -> str:
        given = area.row(row)
        decide = f"SUMPRODUCT({powers}*({given}>0))"
        return f"IF({decide}=0,0,EXP(SUMPRODUCT({powers},LN({given}+({given}=0)))/{decide}))"

    fill(page, means, np.nan_to_num(group)[index], mean, "ratio")
    cursor.sentence(page.say(words.GROUP_ANSWERS), "muted")
    return PairTable(pairs, area, means)


def _write_table(
    page: WeightsPage,
    members: Members,
    pairs: Sequence[tuple[int, int]],
    heads: Sequence[Entry],
    values: Array,
    formula: Callable[[int, int], str],
) -> Area:
    page.header([page.say(words.PAIR), *heads])
    top = page.cursor.row
    for i, j in pairs:
        text = f'{members.names.at(i)}&" : "&{members.names.at(j)}'
        today = f"{members.labels[i]} : {members.labels[j]}"
        page.put(page.cursor.row, 0, Formula(text, today), "cell")
        page.cursor.row += 1
    area = Area(top, 1, len(pairs), values.shape[1])
    return fill(page, area, values, formula, "ratio")


def _raw(
    said: Sequence[Mapping[frozenset[str], Said]],
    members: Sequence[str],
    pairs: Sequence[tuple[int, int]],
) -> Array:
    """Return the answers before the scale, (pairs, participants)."""
    values = np.zeros((len(pairs), len(said)))
    for p, found in enumerate(said):
        for row, (i, j) in enumerate(pairs):
            given = found.get(frozenset((members[i], members[j])))
            if given is not None:
                ratio = given.comparison.ratio
                values[row, p] = ratio if given.comparison.first == members[i] else 1 / ratio
    return values


def _turned(said: Mapping[frozenset[str], Said], members: Members, i: int, j: int) -> str:
    """Return the formula of how many times i outweighs j, whichever stands first; "" if open."""
    given = said.get(frozenset((members.ids[i], members.ids[j])))
    if given is None:
        return ""
    ahead = given.comparison.first == members.ids[i]
    names = (members.names.at(i), members.names.at(j))
    first, second = names if ahead else names[::-1]
    as_is, exchanged = (1, -1) if ahead else (-1, 1)
    ratio = given.ratio
    step = f"ROUND(1/{ratio},0)"
    typed = f"SUMPRODUCT(--(ROUND(1/{step},{{2,3,4,5,6}})={ratio}))>0"
    exact = f"IF({ratio}>=1,{ratio},IF({typed},1/{step},{ratio}))"
    swapped = f"AND({given.first}={second},{given.second}={first},{first}<>{second})"
    return f"IF(N({ratio})<=0,0,({exact})^IF({swapped},{exchanged},{as_is}))"


def _scaled(raw: str, scale: JudgementScale, n: int) -> str:
    template = _SCALES[scale].replace("{less}", str(n - 1)).replace("{more}", str(9 + n))
    above, below = template.replace("{x}", raw), template.replace("{x}", f"1/{raw}")
    return f"IF({raw}=0,0,IF({raw}>=1,{above},1/({below})))"
