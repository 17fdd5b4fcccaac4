"""The criteria tree of a study, read from its list of criteria and its list of levels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from locdecide.decision.model import (
    Criterion,
    Direction,
    Level,
    NumberScale,
    PairwiseScale,
    RatingScale,
    Scale,
)
from locdecide.decision.tree import children, ordered
from locdecide.excel.columns import plain
from locdecide.excel.layout import sheet
from locdecide.excel.reading.findings import Findings, Spot
from locdecide.excel.reading.names import Keys, Named, Names
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import ScaleKind

__all__ = ["CriteriaRead", "check_range", "read_criteria"]


@dataclass(frozen=True)
class CriteriaRead:
    """The criteria of a study with what the sheets beside them need."""

    criteria: tuple[Criterion, ...] = ()
    direct_points: dict[str, float] = field(default_factory=dict)
    direct_asked: dict[str, str] = field(default_factory=dict)
    names: Names = field(default_factory=lambda: Names("criterion"))

    def of(self, criterion_id: str) -> Criterion:
        """Return a criterion by its id."""
        return next(each for each in self.criteria if each.id == criterion_id)

    def is_leaf(self, criterion_id: str) -> bool:
        """Tell whether nothing stands under a criterion."""
        return not children(self.criteria, criterion_id)


@dataclass(frozen=True)
class _Levels:
    """The levels of one criterion and where the first of them stands."""

    spot: Spot
    levels: list[Level] = field(default_factory=list)


def read_criteria(
    records: Sequence[Record], level_records: Sequence[Record], findings: Findings
) -> CriteriaRead:
    """Return the tree, parents before children, in the order of the list."""
    keys = Keys()
    keyed: set[str] = set()
    names = Names("criterion")
    rows: list[tuple[Record, str]] = []
    for record in records:
        key, name = record.key(), record.text("name")
        if not name and not key:
            findings.add(record.spot("name"), "book-name-missing")
            continue
        own = keys.claim(key)
        if own == key:
            keyed.add(key)
        rows.append((record, own))
        names.add(Named(own, name, record.spot("name")))
    parents = {
        own: names.find(
            record.text("parent"), record.key("parent_key"), record.spot("parent"), findings
        )
        for record, own in rows
    }
    _break_cycles(rows, parents, findings)
    _find_twins(names, parents, keyed, findings)
    levels = _levels(level_records, names, findings)
    points: dict[str, float] = {}
    asked: dict[str, str] = {}
    column = sheet("criteria").column("points")
    found = []
    for record, own in rows:
        given = record.between("points", column)
        if given is not None:
            points[own] = given
        if stated := record.text("points_asked"):
            asked[own] = stated
        named = levels[own].levels if own in levels else None
        is_parent = own in parents.values()
        found.append(_criterion(record, own, parents[own], named, findings, is_parent=is_parent))
    criteria = tuple(found)
    seen: set[str | None] = {None}
    for criterion in criteria:
        if criterion.parent not in seen:
            criteria = ordered(criteria)
            break
        seen.add(criterion.id)
    _find_idle_levels(criteria, levels, findings)
    return CriteriaRead(criteria, points, asked, names)


def check_range(
    direction: Direction, worst: float | None, best: float | None, spot: Spot, findings: Findings
) -> None:
    """Report a declared range that is empty or runs against the direction."""
    if worst is None or best is None:
        return
    if worst == best:
        findings.warn(spot, "book-range-empty", worst=worst)
    elif direction is Direction.MAXIMISE and best < worst:
        findings.add(spot, "book-range-against-more", worst=worst, best=best)
    elif direction is Direction.MINIMISE and best > worst:
        findings.add(spot, "book-range-against-less", worst=worst, best=best)


def _criterion(
    record: Record,
    own: str,
    parent: str | None,
    levels: list[Level] | None,
    findings: Findings,
    *,
    is_parent: bool,
) -> Criterion:
    unit = record.text("unit")
    direction = record.term("direction", Direction)
    kind = record.term("scale", ScaleKind)
    if kind is None:
        kind = ScaleKind.NUMBER if levels is None else ScaleKind.RATING
    scale: Scale
    match kind:
        case ScaleKind.NUMBER:
            scale = NumberScale()
        case ScaleKind.RATING:
            scale = RatingScale(levels=tuple(levels or ()))
        case ScaleKind.PAIRWISE:
            scale = PairwiseScale()
    worst, best = record.number("worst", unit), record.number("best", unit)
    if direction is not None:
        check_range(direction, worst, best, record.spot("best"), findings)
    elif not record.has("direction"):
        # Figures stand under the leaves, so nobody need say which way a parent runs.
        asked = kind is ScaleKind.NUMBER and not is_parent
        direction = _assumed_direction(record, worst, best, findings, asked=asked)
    direction = direction or Direction.MAXIMISE
    if isinstance(scale, RatingScale) and worst is None and best is None and not record.key():
        # A workbook of the program's own means it when it declares no range.
        worst, best = _range_of(scale, direction)
    return Criterion(
        id=own,
        name=record.text("name"),
        parent=parent,
        direction=direction,
        unit=unit,
        scale=scale,
        worst=worst,
        best=best,
        description=record.text("description"),
    )


def _assumed_direction(
    record: Record,
    worst: float | None,
    best: float | None,
    findings: Findings,
    *,
    asked: bool,
) -> Direction:
    # A declared range says which way is better as plainly as a word does.
    if worst is not None and best is not None and worst != best:
        return Direction.MAXIMISE if best > worst else Direction.MINIMISE
    check_range(Direction.MAXIMISE, worst, best, record.spot("best"), findings)
    if asked:
        findings.note(record.spot("direction"), "book-direction-assumed", name=record.text("name"))
    return Direction.MAXIMISE


def _range_of(scale: RatingScale, direction: Direction) -> tuple[float, float] | tuple[None, None]:
    values = sorted({level.value for level in scale.levels})
    if len(values) < 2 or direction is Direction.TARGET:
        return None, None
    low, high = values[0], values[-1]
    return (low, high) if direction is Direction.MAXIMISE else (high, low)


def _break_cycles(
    rows: Sequence[tuple[Record, str]], parents: dict[str, str | None], findings: Findings
) -> None:
    for record, own in rows:
        seen = {own}
        current = parents[own]
        while current is not None and current not in seen:
            seen.add(current)
            current = parents[current]
        if current == own:
            findings.add(record.spot("parent"), "book-parent-cycle", name=record.text("name"))
            parents[own] = None


def _find_twins(
    names: Names, parents: dict[str, str | None], keyed: set[str], findings: Findings
) -> None:
    # The same name under two parents is clear enough; twice under one parent is not.
    for parent in set(parents.values()):
        siblings = [thing for thing in names.things if parents[thing.id] == parent]
        seen: dict[str, Named] = {}
        for thing in siblings:
            first = seen.setdefault(plain(thing.name), thing)
            if first is not thing and thing.id not in keyed:
                names.report_twice(thing, first, findings)


def _levels(records: Sequence[Record], names: Names, findings: Findings) -> dict[str, _Levels]:
    keys: dict[str, Keys] = {}
    levels: dict[str, _Levels] = {}
    for record in records:
        spot = record.spot("criterion")
        if not record.text("criterion") and not record.key("criterion_key"):
            findings.add(spot, "book-name-missing")
            continue
        owner = names.find(record.text("criterion"), record.key("criterion_key"), spot, findings)
        label, value = record.text("label"), record.number("value")
        # The program itself keeps a level that has no name yet, and such a one has a key.
        nameless = not label and not record.key()
        if nameless:
            findings.add(record.spot("label"), "book-name-missing")
        elif value is None and not record.has("value"):
            findings.add(record.spot("value"), "book-level-without-value", name=label)
        if owner is None or value is None or nameless:
            continue
        mates = levels.setdefault(owner, _Levels(spot)).levels
        if any(level.label == label for level in mates):
            findings.add(record.spot("label"), "book-level-twice", name=label)
            continue
        own = keys.setdefault(owner, Keys()).claim(record.key())
        mates.append(Level(id=own, label=label, value=value))
    return levels


def _find_idle_levels(
    criteria: Sequence[Criterion],
    levels: Mapping[str, _Levels],
    findings: Findings,
) -> None:
    for criterion in criteria:
        if criterion.id in levels and not isinstance(criterion.scale, RatingScale):
            spot = levels[criterion.id].spot
            findings.add(spot, "book-levels-not-rated", name=criterion.name)
