"""The answers in the yellow cells of a ballot, or a finding for each that cannot be taken."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from locdecide.decision.choices import BallotMethod
from locdecide.excel.ballots.filled import AskedPair, Filled, FilledRow
from locdecide.excel.ballots.wording import EQUAL, scale_text
from locdecide.excel.reading.cells import number_in, text_in
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.grid import Cell, Holds
from locdecide.numerals import NumeralError, parse_number
from locdecide.words import LANGUAGES, SCALE_WORDS

__all__ = ["Answer", "read_favourite", "read_pairs", "read_points"]

_HUNDRED = 100.0
# What a formula in an answer may be off by.
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Answer:
    """One judgement: ``first`` is ``ratio`` times as important as ``second``."""

    parent: str | None
    first: str
    second: str
    ratio: float
    reason: str


def read_pairs(filled: Filled, names: Mapping[str, str], findings: Findings) -> tuple[Answer, ...]:
    """Return what was compared; ``names`` are those that the decision has today, by id."""
    answers = (
        _read_pair(filled, pair, filled.rows[pair.token], names, findings)
        for pair in filled.pairs
        if pair.token in filled.rows
    )
    return tuple(answer for answer in answers if answer is not None)


def _read_pair(
    filled: Filled,
    pair: AskedPair,
    row: FilledRow,
    names: Mapping[str, str],
    findings: Findings,
) -> Answer | None:
    shown = {column: text_in(row.cell(column), findings) for column in ("left", "right")}
    sides_asked = {_plain(pair.left_text), _plain(pair.right_text)}
    if any(_is_elsewhere(shown[column], sides_asked, filled) for column in shown):
        findings.add(row.spot("left"), "ballot-row-moved")
        return None
    for column, asked in (("left", pair.left_text), ("right", pair.right_text)):
        if column in row.columns and _plain(shown[column]) != _plain(asked):
            label = pair.left if column == "left" else pair.right
            findings.warn(row.spot(column), "ballot-words-changed", name=label)
    which = text_in(row.cell("which"), findings)
    strength = _strength(row, filled, findings)
    reason = text_in(row.cell("reason"), findings)
    if strength is not None and math.isnan(strength):
        return None
    if not which:
        # What a cell holds that is no text has its finding already.
        if row.cell("which") is None and strength is not None:
            findings.add(row.spot("which"), "ballot-which-missing")
        elif row.cell("which") is None and reason:
            findings.warn(row.spot("reason"), "ballot-reason-alone")
        return None
    sides = {
        pair.first: {pair.left, names.get(pair.first, ""), shown["left"].split("\n")[0]},
        pair.second: {pair.right, names.get(pair.second, ""), shown["right"].split("\n")[0]},
    }
    plain = _plain(which)
    chosen = [side for side, said in sides.items() if plain in map(_plain, said)]
    equal = plain in {_plain(pair.equal), *EQUAL[0], *EQUAL[1]}
    if pair.left and plain == _plain(pair.left):
        chosen, equal = [pair.first], False
    elif pair.right and plain == _plain(pair.right):
        chosen, equal = [pair.second], False
    if len(chosen) != 1 and not equal:
        findings.add(
            row.spot("which"),
            "ballot-which-unknown",
            value=which,
            left=pair.left,
            right=pair.right,
            equal=pair.equal,
        )
        return None
    if equal:
        if strength is not None and strength != 1:
            findings.add(row.spot("strength"), "ballot-equal-and-more", value=which)
            return None
        return Answer(pair.parent, pair.first, pair.second, 1.0, reason)
    if strength is None:
        findings.add(row.spot("strength"), "ballot-strength-missing")
        return None
    other = pair.second if chosen[0] == pair.first else pair.first
    return Answer(pair.parent, chosen[0], other, strength, reason)


def _strength(row: FilledRow, filled: Filled, findings: Findings) -> float | None:
    """Return how much more; None where the cell is empty, NaN where it cannot be taken."""
    cell = row.cell("strength")
    if cell is None:
        return None
    number: float | None
    if cell.holds is Holds.TEXT:
        text = str(cell.value)
        number = _STEPS.get(_plain(text))
        if number is None:
            try:
                number = parse_number(text, filled.language)
            except NumeralError:
                findings.add(row.spot("strength"), "ballot-strength-unknown", value=text.strip())
                return math.nan
    else:
        number = number_in(cell, findings, filled.language)
    if number is None:
        return math.nan
    if not 1 - _ROUNDING <= number <= 9 + _ROUNDING:
        findings.add(row.spot("strength"), "ballot-strength-out-of-range", value=number)
        return math.nan
    return min(max(number, 1.0), 9.0)


def read_points(filled: Filled, findings: Findings) -> dict[str, float]:
    """Return the points or places that were given, checked group by group."""
    parents = {member.id: member.parent for member in filled.members}
    by_place = filled.method is BallotMethod.RANK_ORDER
    column = "place" if by_place else "points"
    points: dict[str, float] = {}
    groups: dict[str | None, list[tuple[float, Spot]]] = {}
    faulty: set[str | None] = set()
    for asked in filled.points:
        row = filled.rows.get(asked.token)
        if row is None:
            continue
        shown = text_in(row.cell("criterion"), findings)
        if _is_elsewhere(shown, {_plain(asked.text)}, filled):
            findings.add(row.spot("criterion"), "ballot-row-moved")
            faulty.add(parents.get(asked.criterion))
            continue
        if "criterion" in row.columns and _plain(shown) != _plain(asked.text):
            name = asked.text.split("\n")[0]
            findings.warn(row.spot("criterion"), "ballot-words-changed", name=name)
        number = _point(row.cell(column), row.spot(column), filled, findings, by_place=by_place)
        parent = parents.get(asked.criterion)
        if number is not None:
            points[asked.criterion] = number
            groups.setdefault(parent, []).append((number, row.spot(column)))
        elif row.cell(column) is not None:
            faulty.add(parent)
    for parent, given in groups.items():
        if parent in faulty:
            continue
        if by_place:
            _check_places(given, findings)
        elif filled.method is BallotMethod.SWING:
            _check_swing(given, findings)
    return points


def _point(
    cell: Cell | None, spot: Spot, filled: Filled, findings: Findings, *, by_place: bool
) -> float | None:
    number = number_in(cell, findings, filled.language)
    if number is None:
        return None
    if by_place and (number < 1 or number != int(number)):
        findings.add(spot, "ballot-place-invalid", value=number)
        return None
    if number < 0:
        findings.add(spot, "ballot-points-negative", value=number)
        return None
    return number


def _check_swing(given: Iterable[tuple[float, Spot]], findings: Findings) -> None:
    largest, spot = max(given, key=lambda each: each[0])
    if largest != _HUNDRED:
        findings.add(spot, "ballot-swing-without-hundred", value=largest)


def _check_places(given: Iterable[tuple[float, Spot]], findings: Findings) -> None:
    """Take 1, 2, 2, 4 and 1, 2, 2, 3 alike; a place that no count leads to is a slip."""
    before = 0.0
    for count, (place, spot) in enumerate(sorted(given, key=lambda each: each[0])):
        if not count and place != 1:
            findings.add(spot, "ballot-place-first", place=int(place))
            return
        if place not in (before, before + 1, count + 1):
            findings.add(spot, "ballot-place-skipped", place=int(place), before=int(before))
            return
        before = place


def read_favourite(
    filled: Filled, names: Mapping[str, str], standing: str | None, findings: Findings
) -> str | None:
    """Return whom the participant would choose; ``names`` are the alternatives of today, by id.

    What is ``standing`` stays where the ballot does not ask, and where its cell is as empty as
    it was sent out; a name taken out of the cell takes it back.
    """
    asked = filled.favourite
    if asked is None or asked.row is None:
        return standing
    said = text_in(asked.row.cell(asked.column), findings)
    if not said:
        return None if asked.before else standing
    plain = _plain(said)
    chosen = [a for a, label in asked.labels.items() if plain == _plain(label)] or [
        a for a in asked.labels if plain == _plain(names.get(a, ""))
    ]
    if len(chosen) == 1 and chosen[0] in names:
        return chosen[0]
    findings.add(asked.row.spot(asked.column), "ballot-favourite-unknown", value=said)
    return standing


def _is_elsewhere(shown: str, asked: set[str], filled: Filled) -> bool:
    """Tell whether a cell shows what another row asks: it was moved without its hidden key."""
    plain = _plain(shown)
    if not plain or plain in asked:
        return False
    texts = {text for pair in filled.pairs for text in (pair.left_text, pair.right_text)}
    texts |= {each.text for each in filled.points}
    return plain in map(_plain, texts)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[–—−]", "-", text).split()).casefold()


_STEPS: dict[str, float] = {
    _plain(text): float(step)
    for step in SCALE_WORDS
    for language in LANGUAGES
    for text in (scale_text(step, language), SCALE_WORDS[step][LANGUAGES.index(language)])
}
