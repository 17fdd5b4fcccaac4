"""How a ranking follows weights and figures, as plain data."""

from __future__ import annotations

from locdecide.exchange.naming import Data, Naming
from locdecide.results import (
    FigureEffect,
    FigureSensitivity,
    TippingPoint,
    WeightLine,
    WeightSensitivity,
)

__all__ = ["figures_data", "tipping_data", "weights_data"]


def weights_data(names: Naming, found: WeightSensitivity) -> Data:
    """Return the stability intervals and crossings of every criterion."""
    return {
        "leaders": names.alternatives(found.leaders),
        "nearest_change": found.nearest_change,
        "among": names.alternatives(found.among),
        "left_out": found.left_out,
        "criteria": [_line(names, line) for line in found.lines],
    }


def figures_data(names: Naming, found: FigureSensitivity) -> Data:
    """Return the effects of figures in doubt, and all tipping points."""
    return {
        "leader": names.alternative(found.leader),
        "lead": found.lead,
        "method": found.method,
        "own": found.own,
        "effects": [_effect(names, effect) for effect in found.effects],
        "tipping_points": [tipping_data(names, point) for point in found.tipping],
    }


def tipping_data(names: Naming, point: TippingPoint) -> Data:
    """Return one tipping point."""
    return {
        **names.figure(point.alternative, point.criterion),
        "value": point.value,
        "figure": point.figure,
        "range_share": point.share,
        "beyond_range": point.beyond,
        "rival": names.alternative(point.rival),
    }


def _line(names: Naming, line: WeightLine) -> Data:
    return {
        **names.criterion(line.criterion),
        "weight": line.present,
        "stable": [list(interval) for interval in line.leading],
        "nearest": line.nearest,
        "crossings": [
            {
                "weight": crossing.weight,
                "below": names.alternative(crossing.below),
                "above": names.alternative(crossing.above),
                "first": crossing.first,
            }
            for crossing in line.crossings
        ],
    }


def _effect(names: Naming, effect: FigureEffect) -> Data:
    rival = effect.overtaken_by
    return {
        **names.figure(effect.alternative, effect.criterion),
        "value": effect.value,
        "low": effect.low,
        "high": effect.high,
        "lead_low": effect.lead_low,
        "lead_high": effect.lead_high,
        "overtaken_by": None if rival is None else names.alternative(rival),
        "rules_out": effect.rules_out,
    }
