"""The points and places of a group: as given, as they count beside comparisons, as shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import BallotMethod
from locdecide.evaluation.voices import Voice
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry, Formula
from locdecide.excel.living.pairs import Members
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.mcda.points import points_matrix
from locdecide.mcda.rank_order import rank_order_centroid
from locdecide.words import word

__all__ = ["PointShares", "write_point_shares"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PointShares:
    """Where one participant's points stand, each a column by member.

    ``given`` are points, or the weights of places, "" where missing; ``counted`` is above 0
    throughout, and ``shares`` sum to 1 or are "" while any is missing. ``places`` tells that an
    order was given, in which nothing weighs 0.
    """

    given: Area
    counted: Area
    shares: Area
    places: bool

    def cells(self, known: Sequence[bool]) -> dict[int, str]:
        """Return the cells of what counts, by place in the group, where there can be any."""
        return {at: self.counted.at(at) for at, each in enumerate(known) if each}

    def something(self, at: int) -> str:
        """Return the formula that is 1 unless the member got 0 points while others got more."""
        if self.places:
            return "1"
        cell, all_ = self.given.at(at), self.given.whole
        return f'IF({cell}="",1,IF(AND({cell}=0,MAX({all_})>0),0,1))'


def write_point_shares(
    page: WeightsPage,
    members: Members,
    person: Entry,
    voice: Voice,
    method: BallotMethod,
    points: Mapping[str, float],
    references: Mapping[str, str],
) -> PointShares:
    """Write what one participant gave; ``points`` and ``references`` are by member's id."""
    cursor, n = page.cursor, len(members.ids)
    places = method is BallotMethod.RANK_ORDER
    text = word(method, page.book.language)
    heads: list[Entry] = [person, text]
    if places:
        heads.append(page.say(words.OF_ORDER))
    page.header([*heads, page.say(words.COUNTED), page.say(words.SHARE)])
    top = cursor.row
    entered = np.array([points.get(own, np.nan) for own in members.ids])
    known = ~np.isnan(entered)
    _write_names(page, members)
    first = Area(top, 1, n)
    sources = [references.get(own, "") for own in members.ids]

    def source(i: int, _: int) -> str:
        return f'IF(ISNUMBER({sources[i]}),{sources[i]},"")' if sources[i] else '""'

    fill(page, first, entered, source, "number")
    given, weights = first, entered
    if places:
        weights = entered.copy()
        weights[known] = rank_order_centroid(entered[known])
        given = _write_order(page, first, weights, top)
    counted = Area(top, given.left + 1, n)
    matrix = points_matrix(weights[known])
    values = np.full(n, np.nan)
    values[known] = matrix[:, 0] / matrix[:, 0].max()
    all_ = given.whole
    least = f"MIN(0.01,SMALL({all_},COUNTIF({all_},0)+1)/MAX({all_}))"

    def counts(i: int, _: int) -> str:
        cell = given.at(i)
        above = f"{cell}/MAX({all_})"
        return f'IF({cell}="","",IF(MAX({all_})=0,1,IF({cell}>0,{above},{least})))'

    fill(page, counted, values, counts, "step")
    shares = Area(top, given.left + 2, n)

    def share(i: int, _: int) -> str:
        relative = f"{given.at(i)}/MAX({all_})/SUMPRODUCT({all_}/MAX({all_}))"
        return f'IF(COUNT({all_})<{n},"",IF(MAX({all_})=0,1/{n},{relative}))'

    own = np.full(n, np.nan) if voice.shares is None else voice.shares
    fill(page, shares, own, share, "share")
    cursor.row = top + n + 1
    return PointShares(given, counted, shares, places)


def _write_names(page: WeightsPage, members: Members) -> None:
    for at, label in enumerate(members.labels):
        page.put(page.cursor.row + at, 0, Formula(members.names.at(at), label), "cell")


def _write_order(page: WeightsPage, places: Area, weights: Array, top: int) -> Area:
    """Write the weights of the places; a table of them stands two columns further right."""
    n = places.rows
    table = Area(top, places.left + 5, n)
    page.put(top - 1, table.left - 1, page.say(words.PLACE), "work_head")
    page.put(top - 1, table.left, page.say(words.CENTROID), "work_head")
    fill(page, Area(top, table.left - 1, n), np.arange(1.0, n + 1), lambda _i, _j: "", "rank")
    ranks = Area(top, table.left - 1, n)
    count = f"COUNT({places.whole})"
    known = int((~np.isnan(weights)).sum())
    centroid = np.zeros(n)
    centroid[:known] = rank_order_centroid(np.arange(known, dtype=np.float64))

    def weight(i: int, _: int) -> str:
        beyond = f"({ranks.whole}>={ranks.at(i)})*({ranks.whole}<={count})/{ranks.whole}"
        return f"IF({ranks.at(i)}>{count},0,SUMPRODUCT({beyond})/{count})"

    fill(page, table, centroid, weight, "work")
    area = Area(top, places.left + 1, n)
    all_ = places.whole

    def shared(i: int, _: int) -> str:
        cell = places.at(i)
        before = f"SUMPRODUCT(--ISNUMBER({all_}),--({all_}<{cell}))"
        same = f"SUMPRODUCT(--({all_}={cell}))"
        covered = f"({ranks.whole}>{before})*({ranks.whole}<={before}+{same})"
        return f'IF({cell}="","",SUMPRODUCT({covered}*{table.whole})/{same})'

    return fill(page, area, weights, shared, "step")
