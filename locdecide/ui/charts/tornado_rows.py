"""The words and figures of a tornado, one row for each uncertain figure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from locdecide.conclusions.names import Names
from locdecide.numerals import format_number
from locdecide.results import FigureEffect, FigureSensitivity, TippingPoint
from locdecide.ui.charts.alternative_label import AlternativeLabel

__all__ = ["TornadoRow", "moving", "tornado_row", "tornado_table"]

Key = tuple[str, str]
_STILL = 1e-9
translate = QCoreApplication.translate


@dataclass(frozen=True)
class TornadoRow:
    """One figure's effect on the lead with all that is written at it.

    ``ends`` are the low and the high figure, ``tipping`` the figure from which another leads, and
    ``rival`` who that is or why there is none.
    """

    effect: FigureEffect
    label: AlternativeLabel
    criterion: str
    whose: str
    ends: tuple[str, str]
    tipping: str
    rival: str

    @property
    def key(self) -> Key:
        """The figure's alternative and criterion."""
        return self.effect.alternative, self.effect.criterion

    @property
    def leads(self) -> tuple[float, float]:
        """The lead with the low and with the high figure."""
        return self.effect.lead_low, self.effect.lead_high


def tornado_row(
    effect: FigureEffect,
    point: TippingPoint | None,
    names: Names,
    labels: Mapping[str, AlternativeLabel],
) -> TornadoRow:
    """Return what is written at one figure; ``point`` is its tipping point, if any."""
    low, high = names.figures(effect.criterion, effect.low, effect.high)
    tipping, rival = _tipping(point, names)
    return TornadoRow(
        effect,
        labels[effect.alternative],
        names.criterion(effect.criterion),
        _whose(effect, names),
        (low, high),
        tipping,
        rival,
    )


def moving(found: FigureSensitivity) -> tuple[FigureEffect, ...]:
    """Return the effects of figures that move the lead at all."""
    return tuple(
        effect
        for effect in found.effects
        if max(abs(effect.lead_low - found.lead), abs(effect.lead_high - found.lead)) > _STILL
    )


def tornado_table(found: FigureSensitivity, names: Names) -> list[list[str]]:
    """Return every figure in doubt with all digits, the head first."""
    head = [
        translate("Tornado", "Alternative"),
        translate("Tornado", "Criterion"),
        translate("Tornado", "Unit"),
        translate("Tornado", "Figure"),
        translate("Tornado", "Low"),
        translate("Tornado", "High"),
        translate("Tornado", "Lead with the low figure"),
        translate("Tornado", "Lead with the high figure"),
        translate("Tornado", "First with the worse figure"),
        translate("Tornado", "Another leads from"),
        translate("Tornado", "Who"),
    ]
    units = {criterion.id: criterion.unit for criterion in names.study.criteria}
    points = {(point.alternative, point.criterion): point for point in found.tipping}
    lines = [head]
    for effect in found.effects:
        point = points.get((effect.alternative, effect.criterion))
        numbers = (effect.value, effect.low, effect.high, effect.lead_low, effect.lead_high)
        lines.append(
            [
                names.alternative(effect.alternative),
                names.criterion(effect.criterion),
                units[effect.criterion],
                *(_exact(number, names) for number in numbers),
                names.alternative(effect.overtaken_by or found.leader),
                _exact(point.figure if point else None, names),
                names.alternative(point.rival) if point else "",
            ]
        )
    return lines


def _exact(number: float | None, names: Names) -> str:
    """Write a number with all its digits; nothing for one that is not known."""
    if number is None or not math.isfinite(number):
        return ""
    return format_number(number, names.language, None)


def _whose(effect: FigureEffect, names: Names) -> str:
    name = names.alternative(effect.alternative)
    if effect.rules_out:
        return translate("Tornado", "{0}, may miss a must-have").format(name)
    return translate("Tornado", "{0}, not known").format(name) if effect.missing else name


def _tipping(point: TippingPoint | None, names: Names) -> tuple[str, str]:
    if point is None:
        return "–", translate("Tornado", "no possible figure")
    known = () if point.value is None else (point.value,)
    figure = names.figures(point.criterion, point.figure, *known)[0]
    rival = names.alternative(point.rival)
    if not point.beyond:
        return figure, rival
    if point.rival == point.alternative:
        return figure, translate("Tornado", "outside the range")
    return figure, translate("Tornado", "{0}; outside the range").format(rival)
