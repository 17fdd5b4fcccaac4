"""The tables that stand below the answers on how sure a ranking is."""

from __future__ import annotations

from locdecide.conclusions.method_names import named_method
from locdecide.conclusions.names import Names, Texts
from locdecide.decision.tree import depth
from locdecide.results import (
    Duel,
    FigureEffect,
    FigureSensitivity,
    MethodComparison,
    MethodRanking,
    Simulation,
    TippingPoint,
    WeightSensitivity,
)
from locdecide.tables.layout import aligned

__all__ = [
    "contribution_table",
    "effect_table",
    "interval_table",
    "method_table",
    "share_table",
    "tipping_table",
]

_MOST_ROWS = 12
_MOST_RANKS = 10

_HEADS: dict[str, Texts] = {
    "criterion": ("Criterion", "Kriterium"),
    "alternative": ("Alternative", "Alternativ"),
    "today": ("today", "i dag"),
    "stays": ("stays first", "er først"),
    "nearest": ("loses at", "mister ved"),
    "low": ("low", "lav"),
    "high": ("high", "høy"),
    "lead-low": ("lead, low", "ledelse, lav"),
    "lead-high": ("lead, high", "ledelse, høy"),
    "leads": ("then leads", "leder da"),
    "tips": ("tips at", "vipper ved"),
    "unranked": ("out", "ute"),
    "confidence": ("confidence", "konfidens"),
    "method": ("Method", "Metode"),
    "same": ("same as {0}", "samme som {0}"),
    "borda": ("Borda order", "Borda-rekkefølge"),
    "points": ("points", "poeng"),
    "rows": ("{0} more: see --json.", "{0} til: se --json."),
    "more": (
        "{0} more ranks or alternatives are in --json.",
        "{0} plasser eller alternativer til er i --json.",
    ),
}


def interval_table(sensitivity: WeightSensitivity, names: Names) -> list[str]:
    """Return between which weights of each criterion the leader stays first."""
    rows = [[_head(key, names) for key in ("criterion", "today", "stays", "nearest")]]
    rows += [
        [
            "  " * depth(names.study.criteria, line.criterion) + names.criterion(line.criterion),
            names.percent(line.present, 1),
            ", ".join(_span(low, high, names) for low, high in line.leading) or "–",
            "" if line.nearest is None else names.percent(line.nearest, 1),
        ]
        for line in sensitivity.lines
    ]
    return ["", *aligned(rows, right={1, 3})]


def effect_table(sensitivity: FigureSensitivity, names: Names) -> list[str]:
    """Return what each figure in doubt does to the lead, largest first; empty for none."""
    if not sensitivity.effects:
        return []
    keys = ("criterion", "alternative", "low", "today", "high", "lead-low", "lead-high", "leads")
    rows = [[_head(key, names) for key in keys]]
    rows += [_effect(effect, names) for effect in sensitivity.effects[:_MOST_ROWS]]
    lines = aligned(rows, right={2, 3, 4, 5, 6})
    return ["", *lines, *_more("rows", len(sensitivity.effects) - _MOST_ROWS, names)]


def tipping_table(sensitivity: FigureSensitivity, names: Names) -> list[str]:
    """Return the figures from which another one leads, smallest change first; empty for none."""
    points = [each for each in sensitivity.tipping if not each.beyond]
    if not points:
        return []
    keys = ("criterion", "alternative", "today", "tips", "leads")
    rows = [[_head(key, names) for key in keys]]
    rows += [_tipping(point, names) for point in points[:_MOST_ROWS]]
    lines = aligned(rows, right={2, 3})
    return ["", *lines, *_more("rows", len(sensitivity.tipping) - len(rows) + 1, names)]


def share_table(simulation: Simulation, order: tuple[str, ...], names: Names) -> list[str]:
    """Return how often each alternative has each rank, in percent."""
    count = len(simulation.alternatives)
    ranks = min(count, _MOST_RANKS)
    ever_out = bool((simulation.unranked > 0.0).any())
    heads = [_head("alternative", names), *(str(rank + 1) for rank in range(ranks))]
    heads += [_head("unranked", names)] if ever_out else []
    rows = [[*heads, _head("confidence", names)]]
    listed = sorted(
        simulation.alternatives,
        key=lambda each: order.index(each) if each in order else len(order),
    )
    for alternative in listed[:_MOST_ROWS]:
        row = simulation.alternatives.index(alternative)
        shares = simulation.acceptabilities[row, :ranks].tolist()
        shares += [float(simulation.unranked[row])] if ever_out else []
        rows.append(
            [
                names.alternative(alternative),
                *(names.percent(share, 1) for share in shares),
                names.percent(float(simulation.confidence[row]), 1),
            ]
        )
    hidden = max(count - _MOST_ROWS, count - _MOST_RANKS)
    return [*aligned(rows, right=set(range(1, len(rows[0])))), *_more("more", hidden, names)]


def method_table(comparison: MethodComparison, order: tuple[str, ...], names: Names) -> list[str]:
    """Return every method's ranks in the study's own order, and how alike the rankings are."""
    shown = order[:_MOST_ROWS]
    letters = [chr(ord("A") + index) for index in range(len(shown))]
    key = "  ".join(
        f"{letter} {names.alternative(each)}" for letter, each in zip(letters, shown, strict=True)
    )
    rows = [[_head("method", names), *letters, "r_w", "WS", ""]]
    rows += [_ranking(each, shown, names) for each in comparison.rankings if each.ranks]
    borda = [str(comparison.borda[each]) for each in shown]
    rows.append([_head("borda", names), *borda, "", "", ""])
    lines = aligned(rows, right=set(range(1, len(shown) + 3)))
    return [key, *lines, *_more("more", len(order) - len(shown), names)]


def contribution_table(duel: Duel, names: Names) -> list[str]:
    """Return what each criterion adds to the lead of one alternative over another, in points."""
    heads = [
        _head("criterion", names),
        names.alternative(duel.first),
        names.alternative(duel.second),
    ]
    rows = [[*heads, _head("points", names)]]
    rows += [
        [
            names.criterion(each.criterion),
            _known(each.criterion, each.first, names),
            _known(each.criterion, each.second, names),
            _signed(100 * each.amount, names),
        ]
        for each in duel.contributions
    ]
    lead = 100 * (duel.score_first - duel.score_second)
    rows.append(["", "", "", _signed(lead, names)])
    return aligned(rows, right={1, 2, 3})


def _ranking(ranking: MethodRanking, shown: tuple[str, ...], names: Names) -> list[str]:
    twin = ranking.twin and names.say(_HEADS["same"], named_method(ranking.twin, names))
    return [
        named_method(ranking.code, names),
        *(str(ranking.ranks[each]) for each in shown),
        "" if ranking.r_w is None else names.fixed(ranking.r_w, 3),
        "" if ranking.ws is None else names.fixed(ranking.ws, 3),
        twin,
    ]


def _effect(effect: FigureEffect, names: Names) -> list[str]:
    return [
        names.criterion(effect.criterion),
        names.alternative(effect.alternative),
        names.figure(effect.criterion, effect.low),
        _known(effect.criterion, effect.value, names),
        names.figure(effect.criterion, effect.high),
        names.fixed(100 * effect.lead_low, 1),
        names.fixed(100 * effect.lead_high, 1),
        "" if effect.overtaken_by is None else names.alternative(effect.overtaken_by),
    ]


def _tipping(point: TippingPoint, names: Names) -> list[str]:
    return [
        names.criterion(point.criterion),
        names.alternative(point.alternative),
        _known(point.criterion, point.value, names),
        names.figure(point.criterion, point.figure),
        names.alternative(point.rival),
    ]


def _known(criterion: str, value: float | None, names: Names) -> str:
    return "?" if value is None else names.figure(criterion, value)


def _span(low: float, high: float, names: Names) -> str:
    return f"{names.fixed(100 * low, 1)}–{names.percent(high, 1)}"


def _signed(points: float, names: Names) -> str:
    text = names.fixed(points, 1)
    return f"+{text}" if points >= 0.05 else text


def _more(key: str, count: int, names: Names) -> list[str]:
    return [names.say(_HEADS[key], str(count))] if count > 0 else []


def _head(key: str, names: Names) -> str:
    return names.say(_HEADS[key])
