"""Why one alternative beats another, and what would put one first, in words."""

from __future__ import annotations

from locdecide.conclusions.names import Names, Texts
from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.results import Contribution, Duel, TippingPoint, WhatItTakes

__all__ = ["duel_sentence", "equivalents_sentence", "takes_sentence"]

_LEVEL = 0.00005
_MOST_NAMED = 2
_MOST_WEIGHTS = 3
_MOST_EQUIVALENTS = 4
_NOTICEABLE = 0.0005

_DUEL: dict[str, Texts] = {
    "ahead": (
        "{first} is {lead} ahead of {second} ({one} against {other})",
        "{first} er {lead} foran {second} ({one} mot {other})",
    ),
    "behind": (
        "{first} is {lead} behind {second} ({one} against {other})",
        "{first} er {lead} bak {second} ({one} mot {other})",
    ),
    "level": (
        "{first} and {second} are level ({one} against {other})",
        "{first} og {second} står likt ({one} mot {other})",
    ),
    "for": (", mostly on {most}", ", mest på {most}"),
    "despite": (", despite {least}", ", til tross for {least}"),
}
_POINT: Texts = ("1 point", "1 poeng")
_POINTS: Texts = ("{0} points", "{0} poeng")

_EQUIVALENTS: dict[str, Texts] = {
    "none": (
        "No criterion has both a weight and a declared range, so nothing can be exchanged for "
        "score.",
        "Ingen kriterier har både vekt og fastsatt spenn, så ingenting kan byttes i poeng.",
    ),
    "too-small": (
        "No criterion weighs so much that its whole range is worth one point of score.",
        "Ingen kriterier veier så mye at hele spennet er verdt ett poeng.",
    ),
    "some": ("One point of score = {parts}.", "Ett poeng = {parts}."),
}
_PART: Texts = ("{change} ({criterion})", "{change} ({criterion})")

_TAKES: dict[str, Texts] = {
    "leads": ("{alternative} is first already.", "{alternative} er allerede først."),
    "weights": (
        "{alternative} comes first if {changes}.",
        "{alternative} kommer først hvis {changes}.",
    ),
    "weights-shared": (
        "{alternative} shares first place if {changes}; no weights put it first alone.",
        "{alternative} deler førsteplassen hvis {changes}; ingen vekter setter det først alene.",
    ),
    "weights-none": (
        "No weights put {alternative} first.",
        "Ingen vekter setter {alternative} først.",
    ),
    "weights-none-found": (
        "A search found no weights that put {alternative} first.",
        "Et søk fant ingen vekter som setter {alternative} først.",
    ),
    "weights-search": (
        "These weights were found by a search; nearer ones may exist.",
        "Vektene er funnet ved et søk; det kan finnes nærmere vekter.",
    ),
    "figure-too": (
        "It also comes first if only its {criterion} {change}.",
        "Det kommer også først hvis bare {criterion} {change}.",
    ),
    "figure": (
        "It comes first if its {criterion} {change}.",
        "Det kommer først hvis {criterion} {change}.",
    ),
    "figure-beyond": (
        "That figure is outside the declared range.",
        "Den verdien er utenfor det fastsatte spennet.",
    ),
    "figure-none": (
        "No single figure of its own does either.",
        "Ingen av dets egne verdier gjør det alene heller.",
    ),
}
_OTHERS: Texts = (
    ", with smaller changes of the other weights",
    ", med mindre endringer i de andre vektene",
)
_GOES: Texts = (
    "{criterion} weighs {weight} instead of {today}",
    "{criterion} veier {weight} i stedet for {today}",
)
_ALSO_GOES: Texts = (
    "{criterion} {weight} instead of {today}",
    "{criterion} {weight} i stedet for {today}",
)
_HARDLY: Texts = ("the weights change ever so slightly", "vektene endres bitte litt")
_RISES: Texts = ("rises from {0} to {1}", "stiger fra {0} til {1}")
_FALLS: Texts = ("falls from {0} to {1}", "faller fra {0} til {1}")
_GOES_FROM: Texts = ("goes from {0} to {1}", "går fra {0} til {1}")
_BECOMES: Texts = ("is {0}", "er {0}")


def duel_sentence(duel: Duel, names: Names) -> str:
    """Return by how much the first beats the second, and mostly for what."""
    lead = duel.score_first - duel.score_second
    key = "level" if abs(lead) < _LEVEL else "ahead" if lead > 0.0 else "behind"
    sign = -1.0 if key == "behind" else 1.0
    pros = _named([c for c in duel.contributions if sign * c.amount >= _LEVEL], names)
    cons = _named([c for c in duel.contributions if sign * c.amount <= -_LEVEL], names)
    parts = [
        names.say(
            _DUEL[key],
            first=names.alternative(duel.first),
            second=names.alternative(duel.second),
            lead=_points(abs(lead), names),
            one=names.fixed(100 * duel.score_first, 1),
            other=names.fixed(100 * duel.score_second, 1),
        )
    ]
    if key != "level":
        if pros:
            parts.append(names.say(_DUEL["for"], most=names.listed(pros)))
        if cons:
            parts.append(names.say(_DUEL["despite"], least=names.listed(cons)))
    return "".join(parts) + "."


def equivalents_sentence(duel: Duel, names: Names) -> str:
    """Return what one point of score is worth in the units of the criteria."""
    if not duel.equivalents:
        return names.say(_EQUIVALENTS["none"])
    usable = [each for each in duel.equivalents if each.share <= 1.0]
    if not usable:
        return names.say(_EQUIVALENTS["too-small"])
    heaviest = sorted(usable, key=lambda each: each.share)[:_MOST_EQUIVALENTS]
    parts = [
        names.say(
            _PART,
            change=names.amount(each.criterion, abs(each.change)),
            criterion=names.criterion(each.criterion),
        )
        for each in usable
        if each in heaviest
    ]
    return names.say(_EQUIVALENTS["some"], parts=" = ".join(parts))


def takes_sentence(takes: WhatItTakes, names: Names) -> str:
    """Return the smallest change of weights, and of one figure, that puts an alternative first."""
    alternative = names.alternative(takes.alternative)
    if takes.leads:
        return names.say(_TAKES["leads"], alternative=alternative)
    if takes.weights is None:
        keys = ["weights-none" if takes.exact else "weights-none-found"]
    else:
        keys = ["weights-shared" if takes.only_shares else "weights"]
        keys += [] if takes.exact else ["weights-search"]
    figure = _easiest(takes)
    if figure is not None:
        keys.append("figure" if takes.weights is None else "figure-too")
        keys += ["figure-beyond"] if figure.beyond else []
    elif takes.weights is None and _figures_asked(names):
        keys.append("figure-none")
    return " ".join(
        names.say(
            _TAKES[key],
            alternative=alternative,
            changes=_changes(takes, names),
            criterion="" if figure is None else names.criterion(figure.criterion),
            change="" if figure is None else _moved(figure, names),
        )
        for key in keys
    )


def _easiest(takes: WhatItTakes) -> TippingPoint | None:
    """Return the own figure that has to move least, one within its declared range first."""
    within = [point for point in takes.figures if not point.beyond]
    return next(iter(within or takes.figures), None)


def _figures_asked(names: Names) -> bool:
    """Tell whether figures are valued over declared ranges, so that one can move alone."""
    method = names.study.method
    if method.ranking is RankingMethod.TOPSIS:
        return method.normalisation is Normalisation.RANGE
    return method.ahp_mode is AhpMode.ABSOLUTE


def _named(contributions: list[Contribution], names: Names) -> list[str]:
    """Return the largest contributions, each with its points."""
    largest = sorted(contributions, key=lambda each: -abs(each.amount))[:_MOST_NAMED]
    return [
        f"{names.criterion(each.criterion)} ({_points(abs(each.amount), names)})"
        for each in largest
    ]


def _points(amount: float, names: Names) -> str:
    """Return an amount of score in points of a hundred."""
    text = names.fixed(100 * amount, 1 if amount >= 0.001 else 2)
    return names.say(_POINT) if text in ("1.0", "1,0") else names.say(_POINTS, text)


def _changes(takes: WhatItTakes, names: Names) -> str:
    if takes.weights is None:
        return ""
    today = {leaf: takes.today.get(leaf, 0.0) for leaf in takes.weights}
    moved = {leaf: abs(weight - today[leaf]) for leaf, weight in takes.weights.items()}
    order = sorted(moved, key=lambda leaf: -moved[leaf])
    noticed = [leaf for leaf in order if moved[leaf] >= _NOTICEABLE]
    if not noticed:
        return names.say(_HARDLY)
    parts: list[str] = []
    for leaf in noticed[:_MOST_WEIGHTS]:
        weight, present = names.percents(takes.weights[leaf], today[leaf])
        parts.append(
            names.say(
                _ALSO_GOES if parts else _GOES,
                criterion=names.criterion(leaf),
                weight=weight,
                today=present,
            )
        )
    others = len(noticed) > _MOST_WEIGHTS
    return names.listed(parts) + (names.say(_OTHERS) if others else "")


def _moved(point: TippingPoint, names: Names) -> str:
    if point.value is None:
        return names.say(_BECOMES, names.figure(point.criterion, point.figure))
    today, figure = names.figures(point.criterion, point.value, point.figure, bare=1)
    # A level that rises may be less of what the criterion is called.
    if names.is_rated(point.criterion):
        return names.say(_GOES_FROM, today, figure)
    return names.say(_RISES if point.figure > point.value else _FALLS, today, figure)
