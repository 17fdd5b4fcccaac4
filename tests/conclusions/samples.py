"""Results that the tests of conclusions say something about: five sites, made by hand."""

from __future__ import annotations

import numpy as np

from locdecide.conclusions.names import Names
from locdecide.decision.choices import WeightModel
from locdecide.results import (
    Contribution,
    Crossing,
    Duel,
    Equivalent,
    FigureEffect,
    FigureSensitivity,
    MethodComparison,
    MethodRanking,
    Simulation,
    TippingPoint,
    Verdict,
    VerdictReason,
    WeightLine,
    WeightSensitivity,
    WhatItTakes,
)
from locdecide.words import Language
from tests.samples import site_decision

SITES = ("s1", "s2", "s3", "s4", "s5")


def names(language: Language = "en") -> Names:
    """Return the names of the location study."""
    return Names(site_decision().studies[1], language)


def verdict(
    band: str, *reasons: VerdictReason, leaders: tuple[str, ...] = ("s1",), share: float = 0.93
) -> Verdict:
    """Return a verdict with the default rule and 100,000 draws."""
    return Verdict(
        band=band,  # type: ignore[arg-type]
        leaders=leaders,
        reasons=reasons,
        clear_share=0.80,
        least_share=0.55,
        least_change=0.15,
        first_share=share,
        draws=100_000,
        half_width=0.98 / np.sqrt(100_000),
        provisional=False,
    )


def line(
    criterion: str = "people",
    present: float = 0.18,
    leading: tuple[tuple[float, float], ...] = ((0.0, 0.31),),
    crossings: tuple[Crossing, ...] = (Crossing(0.31, "s1", "s4", first=True),),
    nearest: float | None = 0.31,
) -> WeightLine:
    """Return the line of one criterion, without scores."""
    empty = np.zeros((0, 5))
    return WeightLine(criterion, present, empty[:, 0], empty, crossings, leading, nearest)


def sensitivity(*lines: WeightLine, leaders: tuple[str, ...] = ("s1",)) -> WeightSensitivity:
    """Return the sensitivity of five sites."""
    changes = [
        abs(each.nearest - each.present) / each.present
        for each in lines
        if each.nearest is not None and each.present > 0
    ]
    return WeightSensitivity(SITES, leaders, SITES, lines, min(changes, default=np.inf))


def figures(
    *effects: FigureEffect, tipping: tuple[TippingPoint, ...] = (), own: bool = True
) -> FigureSensitivity:
    """Return the sensitivity to figures, with Site 1 in the lead."""
    return FigureSensitivity("s1", 0.05, "topsis", own, effects, tipping)


def simulation(
    acceptabilities: object = ((0.78, 0.22), (0.22, 0.78)),
    central: object = None,
    **changes: object,
) -> Simulation:
    """Return a simulation of the first sites over two criteria."""
    shares = np.array(acceptabilities, dtype=float)
    count = len(shares)
    settings: dict[str, object] = {
        "alternatives": SITES[:count],
        "leaves": ("price", "people"),
        "acceptabilities": shares,
        "unranked": np.zeros(count),
        "central_weights": np.array(central if central is not None else [[0.5, 0.5]] * count),
        "confidence": np.full(count, 0.84),
        "pairwise": np.full((count, count), np.nan),
        "half_width": 0.0098,
        "draws": 10_000,
        "draws_wanted": 10_000,
        "seed": 7,
        "weight_model": WeightModel.AROUND,
        "concentration": 50.0,
        "fallback": False,
        "uncertain_figures": True,
        "figures_kept": "",
        **changes,
    }
    return Simulation(**settings)  # type: ignore[arg-type]


def ranking(code: str, *order: str, left_out: str = "", twin: str = "") -> MethodRanking:
    """Return the ranking by a method, from the first to the last."""
    family, _, form = code.partition("-")
    own_family = family in ("topsis", "ahp")
    return MethodRanking(
        code=code,
        name=family.upper() if own_family else code.upper().replace("-", " "),
        family=family if own_family else "other",  # type: ignore[arg-type]
        set_up={"normalisation" if family == "topsis" else "mode": form} if own_family else {},
        source="",
        ranks={each: place for place, each in enumerate(order, start=1)},
        r_w=None if left_out else 1.0,
        ws=None if left_out else 1.0,
        twin=twin,
        counts=not twin and not left_out,
        left_out=left_out,
    )


def comparison(*rankings: MethodRanking) -> MethodComparison:
    """Return a comparison whose first ranking is the study's own."""
    alternatives = tuple(rankings[0].ranks)
    return MethodComparison(
        alternatives=alternatives,
        leaders=rankings[0].leaders,
        rankings=rankings,
        borda=dict(rankings[0].ranks),
        borda_points=dict.fromkeys(alternatives, 1.0),
        against=(),
    )


def duel(*contributions: Contribution, equivalents: tuple[Equivalent, ...] = ()) -> Duel:
    """Return why Site 1 beats Site 4, or does not."""
    lead = sum(each.amount for each in contributions)
    return Duel("s1", "s4", "topsis", 0.6 + lead, 0.6, contributions, equivalents)


def takes(
    weights: dict[str, float] | None = None,
    *points: TippingPoint,
    exact: bool = True,
    only_shares: bool = False,
    leads: bool = False,
) -> WhatItTakes:
    """Return what it takes for Site 4, whose criteria weigh 28, 18 and 54 % today."""
    today = {"price": 0.28, "people": 0.18, "near": 0.54}
    return WhatItTakes("s4", leads, today, weights, 0.1, exact, only_shares, points)
