"""One difference as a line: what differs, how it was, how it is."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.conclusions.differences.comparison import Line
from locdecide.conclusions.differences.naming import Naming
from locdecide.conclusions.differences.texts import excerpts
from locdecide.conclusions.differences.values import (
    Values,
    figure_values,
    judgement_values,
    values,
)
from locdecide.conclusions.differences.wording import FIELDS, WHAT
from locdecide.decision.differences import Difference, Kind, Part
from locdecide.decision.model import Conclusion, Direction, Performance

__all__ = ["line"]

_ORDERS = {
    Part.PARTICIPANT: "order-participants",
    Part.STUDY: "order-studies",
    Part.CRITERION: "order-criteria",
    Part.LEVEL: "order-levels",
    Part.ALTERNATIVE: "order-alternatives",
    Part.GATE: "order-gates",
    Part.ROUND: "order-rounds",
}
_MOST_LISTED = 8


def line(difference: Difference, naming: Naming) -> Line:
    """Return a difference in words."""
    if difference.field == "order":
        what, (before, after, change) = _order(difference, naming)
    else:
        what = _what(difference, naming)
        before, after, change = _values(difference, naming)
    return Line(what=what, before=before, after=after, change=change, difference=difference)


def _values(difference: Difference, naming: Naming) -> Values:
    if difference.part is Part.JUDGEMENT:
        return judgement_values(difference, naming)
    if difference.part is Part.ROUND and difference.before is difference.after is None:
        return "", naming.value("shown" if difference.field else "hidden"), ""
    if difference.field:
        return values(difference, naming)
    if difference.part is Part.FIGURE:
        old, new = (
            each.value if isinstance(each, Performance) else None
            for each in (difference.before, difference.after)
        )
        return figure_values(difference, old, new, naming)
    if isinstance(difference.before, Conclusion):
        return _proposal(difference.before, naming), naming.value("removed"), ""
    if isinstance(difference.after, Conclusion):
        return "", _proposal(difference.after, naming), ""
    if difference.kind is Kind.REMOVED:
        return "", naming.value("removed"), ""
    return "", _added(difference, naming), ""


def _proposal(conclusion: Conclusion, naming: Naming) -> str:
    proposed = (
        naming.value("none-proposed")
        if conclusion.alternative is None
        else naming.alternative(conclusion.alternative)
    )
    reasons, _ = excerpts(conclusion.text, "", "")
    return naming.value("why", proposed, reasons) if reasons else proposed


def _added(difference: Difference, naming: Naming) -> str:
    if difference.part is Part.ALTERNATIVE:
        known = len(naming.new.study.performances.get(difference.subjects[0], {}))
        if known:
            return naming.value("with-figure" if known == 1 else "with-figures", str(known))
    return naming.value("added")


def _what(difference: Difference, naming: Naming) -> str:
    """Return what a line is about: a part, and the field where one is named."""
    part, field = _part(difference, naming), _field(difference, naming)
    if difference.part is Part.ROUND:
        part = _capital(part)
    if not part:
        return _capital(field)
    if not field:
        return part
    return naming.say(WHAT["field"], what=part, field=field)


def _field(difference: Difference, naming: Naming) -> str:
    key = (difference.part, difference.field)
    if difference.part is Part.ROUND and difference.before is difference.after is None:
        return ""
    if key == (Part.CRITERION, "best"):
        direction = naming.described(difference.subjects[0]).direction
        if direction is Direction.TARGET:
            return naming.say(WHAT["target"])
    return naming.say(FIELDS[key]) if key in FIELDS else ""


def _part(difference: Difference, naming: Naming) -> str:
    ids = difference.subjects
    if difference.field == "name":
        # The two names say which it is.
        return ""
    match difference.part:
        case Part.PARTICIPANT:
            return naming.person(ids[0])
        case Part.STUDY:
            return "" if difference.field else naming.study(ids[0])
        case Part.CRITERION:
            return naming.criterion(ids[0])
        case Part.LEVEL if difference.field == "label":
            return naming.criterion(ids[0])
        case Part.LEVEL:
            level = naming.level(ids[0], ids[1])
            return naming.say(WHAT["level"], criterion=naming.criterion(ids[0]), level=level)
        case Part.ALTERNATIVE:
            return naming.alternative(ids[0])
        case Part.FIGURE:
            alternative, criterion = naming.alternative(ids[0]), naming.criterion(ids[1])
            return naming.say(WHAT["figure"], criterion=criterion, alternative=alternative)
        case Part.GATE:
            return naming.gate(ids[0])
        case Part.GATE_RECORD:
            gate, alternative = naming.gate(ids[0]), naming.alternative(ids[1])
            return naming.say(WHAT["record"], gate=gate, alternative=alternative)
        case Part.ROUND:
            return naming.round(ids[0])
        case Part.BALLOT | Part.POINTS_METHOD:
            round_, person = naming.round(ids[0]), naming.person(ids[1])
            return naming.say(WHAT["person"], person=person, round=round_)
        case Part.JUDGEMENT:
            return _pair(ids, naming)
        case Part.POINTS:
            return naming.say(
                WHAT["places" if naming.gives_places(ids[0], ids[1]) else "points"],
                person=naming.person(ids[1]),
                round=naming.round(ids[0]),
                criterion=naming.criterion(ids[2]),
            )
        case Part.DIRECT_POINTS:
            return naming.say(WHAT["direct"], criterion=naming.criterion(ids[0]))
        case Part.CONCLUSION:
            field = "alternative"
            return "" if difference.field else _capital(naming.say(FIELDS[Part.CONCLUSION, field]))
        case _:
            return ""


def _pair(ids: Sequence[str], naming: Naming) -> str:
    round_, person, parent, first, second = ids
    pair = naming.say(
        WHAT["judgement"],
        person=naming.person(person),
        round=naming.round(round_),
        first=naming.member(first),
        second=naming.member(second),
    )
    # Alternatives are compared under a criterion, and under several perhaps.
    if parent and second not in {each.id for each in naming.both.study.criteria}:
        return naming.say(WHAT["under"], pair=pair, parent=naming.criterion(parent))
    return pair


def _order(difference: Difference, naming: Naming) -> tuple[str, Values]:
    ids = difference.subjects
    key = _ORDERS[difference.part]
    if difference.part is Part.CRITERION and ids[0]:
        key = "order-under"
    parent = naming.criterion(ids[0]) if ids and ids[0] else ""
    what = naming.say(WHAT[key], parent=parent, criterion=parent)
    lists = [
        each if isinstance(each, tuple) else () for each in (difference.before, difference.after)
    ]
    if max(map(len, lists)) > _MOST_LISTED:
        return what, ("", naming.value("reordered"), "")
    before, after = (", ".join(_member(difference, own, naming) for own in each) for each in lists)
    if before == after:
        return what, ("", naming.value("reordered"), "")
    return what, (before, after, "")


def _member(difference: Difference, own: str, naming: Naming) -> str:
    match difference.part:
        case Part.PARTICIPANT:
            return naming.person(own)
        case Part.STUDY:
            return naming.study(own)
        case Part.LEVEL:
            return naming.level(difference.subjects[0], own)
        case Part.GATE:
            return naming.gate(own)
        case Part.ROUND:
            return naming.round(own)
        case _:
            return naming.member(own)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
