"""One group on the Weights sheet: from everybody's answers to the weights of the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from locdecide.decision.choices import BallotMethod
from locdecide.decision.model import Aggregation, MethodSettings
from locdecide.evaluation.voices import Voice
from locdecide.evaluation.weights import group_shares
from locdecide.excel.living import weights_wording as words
from locdecide.excel.living.areas import Area, fill
from locdecide.excel.living.cells import Entry
from locdecide.excel.living.matrices import MatrixBlock, write_matrix
from locdecide.excel.living.pairs import Members, PairTable, Said, write_pairs
from locdecide.excel.living.point_shares import PointShares, write_point_shares
from locdecide.excel.living.random_indices import RandomIndices
from locdecide.excel.living.weights_page import WeightsPage
from locdecide.results import ComparisonGroup

__all__ = ["Given", "Speaker", "write_group_weights"]

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Given:
    """A participant's points in a group by member's id, and the cells that they stand in."""

    points: Mapping[str, float]
    references: Mapping[str, str]


@dataclass(frozen=True)
class Speaker:
    """Somebody who answered in a group: the name, the voting power and its cell, the answers.

    The power is relative to the largest. ``said`` has the comparisons by pair of ids, and
    ``given`` the points of who gave points.
    """

    name: Entry
    power: str
    relative: float
    voice: Voice
    method: BallotMethod
    said: Mapping[frozenset[str], Said]
    given: Given | None


def write_group_weights(
    page: WeightsPage,
    ids: Sequence[str],
    names: Sequence[Entry],
    labels: Sequence[str],
    group: ComparisonGroup,
    speakers: Sequence[Speaker],
    settings: MethodSettings,
    indices: RandomIndices | None,
    working: int,
) -> tuple[Area, tuple[Area | None, ...]]:
    """Write a group; return the column of its weights, and the one of each speaker's own.

    There is none where nothing is compared.
    """
    writer = _GroupWriter(page, ids, names, labels, group, speakers, settings, indices, working)
    return writer.write()


class _GroupWriter:
    """A group while it is written: its result stands on top, what it comes from below."""

    def __init__(
        self,
        page: WeightsPage,
        ids: Sequence[str],
        names: Sequence[Entry],
        labels: Sequence[str],
        group: ComparisonGroup,
        speakers: Sequence[Speaker],
        settings: MethodSettings,
        indices: RandomIndices | None,
        working: int,
    ) -> None:
        self._page = page
        self._names = names
        self._group = group
        self._speakers = speakers
        self._settings = settings
        self._indices = indices
        self._working = working
        self._n = len(ids)
        self._pointed = False
        # The table on top: a row of voting powers under its header, then the members.
        top = page.cursor.row + (2 if speakers else 1)
        self._members = Members(tuple(ids), tuple(labels), Area(top, 0, self._n))
        self._powers = Area(top - 1, 2, 1, len(speakers))
        self._weights = Area(top, 1, self._n)
        self._own = Area(top, 2, self._n, len(speakers))

    def write(self) -> tuple[Area, tuple[Area | None, ...]]:
        page, cursor = self._page, self._page.cursor
        people = [speaker.name for speaker in self._speakers]
        page.header([page.say(words.COMPARED), page.say(words.THE_GROUP), *people])
        if self._speakers:
            self._write_powers()
        for at, name in enumerate(self._names):
            page.put(self._weights.top + at, 0, name, "cell")
        cursor.row = self._weights.top + self._n
        if self._n == 1 or not self._speakers:
            self._write_equal()
            return self._weights, self._ranges()
        cursor.skip()
        shares = [self._write_points(speaker) for speaker in self._speakers]
        pairs = self._write_pairs(shares)
        owns = self._write_matrices(pairs, shares)
        self._write_own(owns)
        something = self._something(shares)
        if self._settings.aggregation is Aggregation.JUDGEMENTS:
            self._write_by_judgements(pairs, something)
        else:
            self._write_by_priorities(shares, something)
        return self._weights, self._ranges()

    def _ranges(self) -> tuple[Area | None, ...]:
        top, left = self._own.top, self._own.left
        return tuple(
            None if self._n == 1 else Area(top, left + at, self._n)
            for at in range(len(self._speakers))
        )

    def _write_powers(self) -> None:
        page, row = self._page, self._powers
        page.put(row.top, 0, page.say(words.COUNTS_WITH), "sub")
        page.put(row.top, 1, None, "sub")
        values = np.array([speaker.relative for speaker in self._speakers])
        fill(page, row, values, lambda _, p: self._speakers[p].power, "ratio")

    def _write_equal(self) -> None:
        page, n = self._page, self._n
        fill(page, self._weights, np.full(n, 1 / n), lambda _i, _j: f"1/{n}", "result")
        if self._speakers:
            none = np.ones((n, len(self._speakers)))
            fill(page, self._own, none, lambda _i, _j: "", "share")
        page.cursor.sentence(page.say(words.ONLY_ONE if n == 1 else words.NOBODY), "muted")
        page.cursor.skip()

    def _write_points(self, speaker: Speaker) -> PointShares | None:
        given, page = speaker.given, self._page
        if given is None:
            return None
        if not self._pointed:
            page.caption(words.POINTS)
            page.cursor.sentence(page.say(words.POINTS_NOTE), "muted")
            self._pointed = True
        return write_point_shares(
            page,
            self._members,
            speaker.name,
            speaker.voice,
            speaker.method,
            given.points,
            given.references,
        )

    def _write_pairs(self, shares: Sequence[PointShares | None]) -> PairTable:
        counted = [
            None if found is None else found.cells(self._known(speaker))
            for speaker, found in zip(self._speakers, shares, strict=True)
        ]
        by_judgements = self._settings.aggregation is Aggregation.JUDGEMENTS
        return write_pairs(
            self._page,
            self._members,
            [speaker.name for speaker in self._speakers],
            [speaker.voice for speaker in self._speakers],
            [speaker.said for speaker in self._speakers],
            counted,
            self._powers.whole,
            self._settings.judgement_scale,
            self._group.matrix if by_judgements else None,
        )

    def _known(self, speaker: Speaker) -> list[bool]:
        points = speaker.given.points if speaker.given is not None else {}
        return [own in points for own in self._members.ids]

    def _write_matrices(self, pairs: PairTable, shares: Sequence[PointShares | None]) -> list[Area]:
        owns = []
        for at, (speaker, found) in enumerate(zip(self._speakers, shares, strict=True)):
            if found is not None:
                owns.append(found.shares)
                continue
            self._page.cursor.skip()
            self._page.starts.append(self._page.cursor.row)
            block = self._matrix(speaker.name, pairs.of(at), speaker.voice.matrix, ())
            owns.append(block.priorities)
        return owns

    def _matrix(
        self,
        title: Entry,
        cells: Mapping[tuple[int, int], str],
        matrix: Array,
        others: Sequence[Array],
    ) -> MatrixBlock:
        return write_matrix(
            self._page,
            self._members,
            title,
            cells,
            matrix,
            others,
            self._settings,
            self._indices,
            self._working,
        )

    def _write_own(self, owns: Sequence[Area]) -> None:
        none = np.full(self._n, np.nan)
        shares = [s.voice.shares if s.voice.shares is not None else none for s in self._speakers]
        fill(
            self._page,
            self._own,
            np.stack(shares, axis=1),
            lambda i, p: owns[p].at(i),
            "share",
        )

    def _something(self, shares: Sequence[PointShares | None]) -> list[str]:
        """Return the formula of each member that is 0 if all who decide gave it 0 points.

        Empty where nobody could.
        """
        if all(found is None or found.places for found in shares):
            return []
        power = [self._powers.at(0, p) for p in range(len(shares))]
        formulas = []
        for i in range(self._n):
            voices = [
                f"({power[p]}>0)" if found is None else f"({power[p]}>0)*{found.something(i)}"
                for p, found in enumerate(shares)
            ]
            deciding = f"MAX({self._powers.whole})=0"
            formulas.append(f"IF(OR({deciding},{'+'.join(voices)}>0),1,0)")
        return formulas

    def _write_by_judgements(self, pairs: PairTable, something: Sequence[str]) -> None:
        page = self._page
        page.cursor.skip()
        page.starts.append(page.cursor.row)
        matrices = [speaker.voice.matrix for speaker in self._speakers]
        # Whoever has no voting power today may be given some.
        stacked = np.stack(matrices)
        answered = np.where(np.isnan(stacked).all(axis=0), np.nan, 1.0)
        others = [np.where(np.isnan(answered), np.nan, np.nan_to_num(self._any(stacked), nan=1.0))]
        cells = pairs.of_group()
        block = self._matrix(page.say(words.THE_GROUP), cells, self._group.matrix, others)
        parts = block.priorities
        self._write_weights(f"{block.joined}=1", [parts.at(i) for i in range(self._n)], something)
        page.cursor.skip()

    @staticmethod
    def _any(stacked: Array) -> Array:
        """Return somebody's answer to each pair, 1 where there is none."""
        known = ~np.isnan(stacked)
        first = known.argmax(axis=0)
        found = np.take_along_axis(stacked, first[None], axis=0)[0]
        return np.asarray(found, dtype=np.float64)

    def _write_by_priorities(
        self, shares: Sequence[PointShares | None], something: Sequence[str]
    ) -> None:
        page, cursor, n = self._page, self._page.cursor, self._n
        geometric = self._settings.aggregation is Aggregation.PRIORITIES_GEOMETRIC
        people = [speaker.name for speaker in self._speakers]
        cursor.skip()
        page.starts.append(cursor.row)
        page.caption(words.LOGARITHMS if geometric else words.AVERAGED)
        page.header([page.say(words.COMPARED), *people, page.say(words.MEAN)])
        counts = Area(cursor.row, 1, 1, len(people))
        page.put(counts.top, 0, page.say(words.COUNTS_WITH), "sub")
        page.put(counts.top, 1 + len(people), None, "sub")
        present = [speaker.voice.shares is not None for speaker in self._speakers]
        powers = np.array([s.relative for s in self._speakers]) * present

        def counts_with(_: int, p: int) -> str:
            return f"IF(COUNT({self._own.column(p)})={n},{self._powers.at(0, p)},0)"

        fill(page, counts, powers, counts_with, "ratio")
        area = Area(counts.top + 1, 1, n, len(people))
        for at, name in enumerate(self._names):
            page.put(area.top + at, 0, name, "cell")
        values = np.stack(
            [self._as_counted(speaker, geometric=geometric) for speaker in self._speakers], axis=1
        )

        def part(i: int, p: int) -> str:
            found = shares[p]
            own = self._own.at(i, p)
            if geometric and found is not None:
                own = f"{found.counted.at(i)}/SUM({found.counted.whole})"
            return f"IF({counts.at(0, p)}=0,0,{f'LN({own})' if geometric else own})"

        fill(page, area, np.where(powers > 0, values, 0.0), part, "work")
        means = Area(area.top, 1 + len(people), n)
        total = powers.sum()
        averaged = values @ np.where(powers > 0, powers, 0.0) / total if total else np.zeros(n)
        mean = np.exp(averaged) if geometric and total else averaged

        def combined(i: int, _: int) -> str:
            average = f"SUMPRODUCT({counts.whole},{area.row(i)})/SUM({counts.whole})"
            return f"IF(SUM({counts.whole})=0,0,{f'EXP({average})' if geometric else average})"

        fill(page, means, mean, combined, "step")
        cursor.row = area.top + n
        parts = [f"{means.at(i)}/SUM({means.whole})" for i in range(n)]
        self._write_weights(f"SUM({counts.whole})>0", parts, something)
        cursor.skip()

    @staticmethod
    def _as_counted(speaker: Speaker, *, geometric: bool) -> Array:
        """Return what a participant's priorities are averaged as; zeros while there are none."""
        voice = speaker.voice
        if voice.shares is None:
            return np.zeros(len(voice.matrix))
        if not geometric:
            return np.asarray(voice.shares, dtype=np.float64)
        shares = voice.matrix[:, 0] / voice.matrix[:, 0].sum() if voice.by_points else voice.shares
        return np.asarray(np.log(shares), dtype=np.float64)

    def _write_weights(self, known: str, parts: Sequence[str], something: Sequence[str]) -> None:
        """Write the group's weights on top; equal ones while nothing is known."""
        page, cursor, n = self._page, self._page.cursor, self._n
        if not something:
            fill(
                page,
                self._weights,
                self._group.priorities,
                lambda i, _: f"IF({known},{parts[i]},1/{n})",
                "result",
            )
            return
        cursor.skip()
        page.header([page.say(words.THE_GROUP), page.say(words.MEAN), page.say(words.COUNTS)])
        for at, name in enumerate(self._names):
            page.put(cursor.row + at, 0, name, "cell")
        raw, counts = Area(cursor.row, 1, n), Area(cursor.row, 2, n)
        complete = self._group.complete
        deciding = [s.voice.zeros for s in self._speakers if s.voice.power > 0]
        nothing = np.all(deciding, axis=0) if deciding else np.zeros(n, dtype=np.bool_)
        fill(
            page,
            raw,
            self._before(nothing) if complete else np.zeros(n),
            lambda i, _: f"IF({known},{parts[i]},0)",
            "share",
        )
        fill(page, counts, np.where(nothing, 0.0, 1.0), lambda i, _: something[i], "rank")
        total = f"SUMPRODUCT({raw.whole},{counts.whole})"
        fill(
            page,
            self._weights,
            self._group.priorities,
            lambda i, _: f"IF({total}=0,1/{n},{raw.at(i)}*{counts.at(i)}/{total})",
            "result",
        )
        cursor.row += n

    def _before(self, nothing: npt.NDArray[np.bool_]) -> Array:
        """Return the group's priorities before what all gave 0 points is taken out."""
        if not nothing.any():
            return self._group.priorities
        kept = [_without_zeros(speaker.voice, len(nothing)) for speaker in self._speakers]
        found = group_shares(kept, len(nothing), self._settings, self._settings.aggregation)
        return self._group.priorities if found is None else found


def _without_zeros(voice: Voice, n: int) -> Voice:
    """Return a voice in which nothing is marked as having got 0 points."""
    return replace(voice, zeros=np.zeros(n, dtype=np.bool_))
