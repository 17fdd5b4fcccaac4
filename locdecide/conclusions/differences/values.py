"""The values of a field before and after, in words."""

from __future__ import annotations

import math
from enum import Enum

from locdecide.conclusions.differences.naming import Naming
from locdecide.conclusions.differences.texts import excerpts, moment, numbers, relative_change
from locdecide.decision.differences import Difference, Part
from locdecide.decision.model import (
    Comparison,
    NumberScale,
    PairwiseScale,
    Performance,
    RatingScale,
    Reveal,
    Waiver,
)
from locdecide.words import word

__all__ = ["Values", "figure_values", "judgement_values", "values"]

# Before, after, and what else is to be said.
Values = tuple[str, str, str]

# Nearer figures take more digits than a sentence shows.
_HARDLY = 1e-6
_SHARES = frozenset(("clear_share", "least_share", "least_change"))
_TIMES = frozenset(("gates_frozen", "closed"))
# What None says where it is not simply "not set".
_NOTHING = {
    (Part.BALLOT, "method"): "as-study",
    (Part.BALLOT, "abstains"): "votes",
    (Part.BALLOT, "favourite"): "none",
    (Part.CONCLUSION, "alternative"): "none-proposed",
    (Part.CRITERION, "parent"): "top",
    (Part.GATE, "criterion"): "by-hand",
    (Part.GATE_RECORD, "waiver"): "nobody",
    (Part.POINTS, "points"): "no-points",
    (Part.POINTS, "asked"): "no-points",
    (Part.DIRECT_POINTS, "points"): "no-points",
    (Part.DIRECT_POINTS, "asked"): "no-points",
    (Part.POINTS_METHOD, "method"): "no-points",
}


def values(difference: Difference, naming: Naming) -> Values:
    """Return the two values of a field, told apart."""
    old, new = difference.before, difference.after
    if difference.part is Part.FIGURE and difference.field in ("value", "low", "high"):
        return figure_values(difference, old, new, naming)
    if difference.part is Part.CRITERION and difference.field in ("worst", "best"):
        return figure_values(difference, old, new, naming)
    if difference.part is Part.GATE and difference.field == "threshold":
        return _threshold(difference, naming)
    nothing = naming.value(_NOTHING.get((difference.part, difference.field), "unset"))
    if _is_number(old) or _is_number(new):
        return _numbers(difference, nothing, naming)
    if isinstance(old, str) and isinstance(new, str) and not _is_id(difference):
        return _texts(difference, old, new, naming)
    before, after = (_word(difference, value, nothing, naming) for value in (old, new))
    return before, after, ""


def figure_values(difference: Difference, old: object, new: object, naming: Naming) -> Values:
    """Return two figures of a criterion, each in the unit of its own state."""
    criterion = difference.subjects[-1]
    nothing = naming.value("unknown" if difference.field in ("", "value") else "unset")
    then, now = naming.old, naming.new
    known = naming.both_states(criterion)
    same_unit = known[0].unit.strip() == known[1].unit.strip()
    plain = not any(isinstance(each.scale, RatingScale) for each in known)
    if _is_number(old) and _is_number(new) and same_unit and plain:
        before, after = now.figures(criterion, old, new)  # type: ignore[arg-type]
        if math.isclose(old, new, rel_tol=_HARDLY):  # type: ignore[arg-type]
            before, after = numbers(old, new, nothing, naming.language)  # type: ignore[arg-type]
        percent = known[1].unit.strip() == "%" or difference.field != "value"
        change = "" if percent else relative_change(old, new, now)  # type: ignore[arg-type]
        return before, after, change
    texts = []
    for names, value in ((then, old), (now, new)):
        if value is None:
            texts.append(nothing)
        elif isinstance(value, str):
            texts.append(naming.level(criterion, value) or nothing)
        else:
            texts.append(names.figure(criterion, value))  # type: ignore[arg-type]
    if texts[0] == texts[1] and _is_number(old) and _is_number(new):
        texts = numbers(old, new, nothing, naming.language)  # type: ignore[arg-type]
    return texts[0], texts[1], ""


def judgement_values(difference: Difference, naming: Naming) -> Values:
    """Return two judgements of a pair, from its first to its second, with changed reasons."""
    first = difference.subjects[3]
    old, new = (
        each if isinstance(each, Comparison) else None
        for each in (difference.before, difference.after)
    )
    reasoned = (old.reason if old else "") != (new.reason if new else "")
    kept = old is not None and new is not None and old.kept != new.kept
    ratios = [
        None if each is None else (each.ratio if each.first == first else -each.ratio)
        for each in (old, new)
    ]
    texts = _ratios(ratios, naming)
    for at, each in enumerate((old, new)):
        if each is None:
            continue
        if each.kept and kept:
            texts[at] = naming.value("kept", texts[at])
        if each.reason and reasoned:
            texts[at] = naming.value("reason", texts[at], _said(old, new, at, naming))
    note = naming.value("asked") if difference.field == "asked" else ""
    return texts[0], texts[1], note


def _said(old: Comparison | None, new: Comparison | None, at: int, naming: Naming) -> str:
    reasons = [each.reason if each else "" for each in (old, new)]
    return excerpts(reasons[0], reasons[1], naming.value("empty"))[at]


def _ratios(ratios: list[float | None], naming: Naming) -> list[str]:
    """Return judgements as written: 3, or 1/3 where the second of the pair matters more."""
    sizes = [None if each is None else abs(each) for each in ratios]
    texts = numbers(sizes[0], sizes[1], naming.value("unjudged"), naming.language)
    if sizes[0] == sizes[1]:
        texts = numbers(sizes[0], None, "", naming.language)[:1] * 2
    return [
        f"1/{text}" if each is not None and each < -1 else text
        for text, each in zip(texts, ratios, strict=True)
    ]


def _threshold(difference: Difference, naming: Naming) -> Values:
    """Return two thresholds of a must-have in the units of what they are on."""
    texts = []
    for names, value in ((naming.old, difference.before), (naming.new, difference.after)):
        gate = next(each for each in names.study.gates if each.id == difference.subjects[0])
        if isinstance(value, float) and gate.criterion is not None:
            texts.append(names.figure(gate.criterion, value))
        else:
            texts.append(naming.value("unset"))
    if texts[0] == texts[1]:
        return _numbers(difference, naming.value("unset"), naming)
    return texts[0], texts[1], ""


def _numbers(difference: Difference, nothing: str, naming: Naming) -> Values:
    old, new = difference.before, difference.after
    if difference.field in _SHARES and isinstance(old, float) and isinstance(new, float):
        before, after = naming.both.percents(old, new)
        if before != after:
            return before, after, ""
    if difference.field == "seed":
        texts = [nothing if each is None else str(each) for each in (old, new)]
    else:
        texts = numbers(old, new, nothing, naming.language)  # type: ignore[arg-type]
    note = naming.value("asked") if difference.field == "asked" else ""
    return texts[0], texts[1], note


def _texts(difference: Difference, old: str, new: str, naming: Naming) -> Values:
    empty = naming.value("empty")
    if difference.field == "language":
        before, after = (naming.value(each or "as-in-use") for each in (old, new))
        return before, after, ""
    if difference.field in _TIMES:
        nobody = naming.value("no")
        before, after = (moment(each, naming.language) or nobody for each in (old, new))
        if before != after:
            return before, after, ""
    before, after = excerpts(old, new, empty)
    return before, after, naming.value("spaces") if before == after else ""


def _word(difference: Difference, value: object, nothing: str, naming: Naming) -> str:
    """Return one value that is neither a number nor a text of somebody's."""
    match value:
        case None:
            return naming.value("no") if difference.field == "reveal" else nothing
        case bool() if difference.field == "open":
            return naming.value("open" if value else "closed")
        case bool():
            return naming.value("yes" if value else "no")
        case Enum():
            return word(value, naming.language)
        case Waiver():
            return _waiver(value, naming)
        case Reveal():
            shown = moment(value.time, naming.language) or naming.value("shown")
            if not value.waiting:
                return shown
            late = naming.both.listed(naming.person(each) for each in value.waiting)
            return naming.value("without", shown, late)
        case NumberScale():
            return naming.value("number")
        case PairwiseScale():
            return naming.value("pairwise")
        case RatingScale():
            labels = ", ".join(level.label for level in value.levels)
            return naming.value("rating-of", labels) if labels else naming.value("rating")
        case Performance():
            return ""
        case str() if difference.field in ("parent", "criterion"):
            return naming.criterion(value)
        case str():
            return naming.alternative(value)
        case _:
            return str(value)


def _waiver(waiver: Waiver, naming: Naming) -> str:
    by, reason, date = (" ".join(t.split()) for t in (waiver.by, waiver.reason, waiver.date))
    said = naming.value("granted-then" if date else "granted", by=by, date=date)
    return naming.value("why", said, reason) if reason else said


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_id(difference: Difference) -> bool:
    return difference.field in ("parent", "criterion", "favourite", "alternative")
