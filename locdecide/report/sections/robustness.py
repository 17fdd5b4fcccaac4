"""How sure the first place is: who is first how often, and which weights and figures matter."""

from __future__ import annotations

import math
from collections.abc import Iterator

from locdecide.conclusions import figures as of_figures
from locdecide.conclusions import simulation as of_simulation
from locdecide.conclusions import weights as of_weights
from locdecide.conclusions.names import Texts
from locdecide.conclusions.reversals import reversals_sentence
from locdecide.decision.tree import leaves
from locdecide.report.case import Case
from locdecide.report.content import (
    Bar,
    Bars,
    Block,
    Bullets,
    Figure,
    Paragraph,
    Section,
    Span,
    Spans,
)
from locdecide.results import Robustness, WeightLine

__all__ = ["figures_told", "robustness_section", "shares_figure", "weights_figure"]

_TITLE: Texts = ("How sure is it?", "Hvor sikkert er det?")
_SHARES_AXIS: Texts = (
    "share of the simulated cases in which it is first",
    "andel av de simulerte tilfellene der det er først",
)
_SHARES_ALT: Texts = ("First in the simulated cases: {shares}.", "Først i simuleringen: {shares}.")
_WEIGHTS: dict[str, Texts] = {
    "never": (
        "No single weight takes first place from {leader}",
        "Ingen enkelt vekt tar førsteplassen fra {leader}",
    ),
    "some": (
        "{count} of {all} weights can each alone take first place from {leader}",
        "{count} av {all} vekter kan hver for seg ta førsteplassen fra {leader}",
    ),
}
_WEIGHTS_AXIS: Texts = (
    "weight of the criterion in per cent, the others sharing the rest as today",
    "vekten til kriteriet i prosent, der de andre deler resten som i dag",
)
_LEADING: Texts = ("{leader} stays first", "{leader} er fortsatt først")
_PRESENT: Texts = ("today", "i dag")
_ALWAYS: Texts = ("always first", "alltid først")
_ABOVE: Texts = ("{rival} above {weight}", "{rival} over {weight}")
_BELOW: Texts = ("{rival} below {weight}", "{rival} under {weight}")
_ANOTHER: Texts = ("another one", "et annet")
_MATTER: Texts = ("Which figures matter", "Hvilke verdier som betyr noe")
_OTHERS: Texts = (
    "Would an alternative that cannot win change who does?",
    "Kan et alternativ som ikke kan vinne, endre hvem som gjør det?",
)
_NOTHING: Texts = (
    "Nothing is ranked yet, so nothing can be said about how sure it is.",
    "Ingenting er rangert ennå, så det er ikke noe å si om hvor sikkert det er.",
)
_SAME = 1e-9
_MOST_SHARES, _MOST_WEIGHTS, _MOST_FIGURES, _MOST_TIPPING = 8, 14, 3, 4


def robustness_section(case: Case) -> Section:
    """Return two charts and what goes with them: first places, and weights that matter."""
    names, found = case.names, case.found
    if found is None:
        return Section(names.say(_TITLE), (Paragraph(names.say(_NOTHING)),))
    blocks: list[Block] = [
        shares_figure(case, found),
        Paragraph(of_simulation.basis(found.simulation, names), "note"),
    ]
    if len(case.order) > 1:
        chart = weights_figure(case, found)
        blocks += [chart] if chart is not None else []
        blocks.append(Paragraph(of_weights.weights_sentence(found.weights, names)))
    inner = []
    told = tuple(figures_told(case, found))
    if told and len(case.order) > 1:
        inner.append(Section(names.say(_MATTER), (Bullets(told),)))
    if found.reversals is not None and len(case.order) > 2:
        sentence = Paragraph(reversals_sentence(found.reversals, names))
        inner.append(Section(names.say(_OTHERS), (sentence,)))
    return Section(names.say(_TITLE), tuple(blocks), tuple(inner))


def shares_figure(case: Case, found: Robustness) -> Figure:
    """Return who is first how often in the simulation."""
    names, simulation = case.names, found.simulation
    order = sorted(simulation.alternatives, key=simulation.first_share, reverse=True)
    bars = tuple(
        Bar(
            names.alternative(own),
            simulation.first_share(own),
            names.share(simulation.first_share(own)),
            case.colour(own),
        )
        for own in order[:_MOST_SHARES]
    )
    shares = ", ".join(f"{bar.name} {bar.text}" for bar in bars)
    title = of_simulation.simulation_sentence(simulation, names).rstrip(".")
    return Figure(
        Bars(bars, 1.0, names.say(_SHARES_AXIS)), title, names.say(_SHARES_ALT, shares=shares)
    )


def weights_figure(case: Case, found: Robustness) -> Figure | None:
    """Return within which weights the leader stays first; None where none can change it."""
    names, sensitivity = case.names, found.weights
    if len(sensitivity.leaders) != 1:
        return None
    own_leaves = {leaf.id for leaf in leaves(case.study.criteria)}
    lines = [line for line in sensitivity.lines if line.criterion in own_leaves]
    if not lines:
        return None
    lines.sort(key=_change)
    leader = names.alternative(sensitivity.leaders[0])
    taking = sum(line.nearest is not None for line in lines)
    title = names.say(
        _WEIGHTS["some" if taking else "never"],
        leader=leader,
        count=names.number(taking),
        all=names.number(len(lines)),
    )
    spans = tuple(
        Span(names.criterion(line.criterion), line.present, line.leading, _ends(case, line))
        for line in lines[:_MOST_WEIGHTS]
    )
    told = [
        of_weights.interval_sentence(sensitivity, line, names) for line in lines[:_MOST_WEIGHTS]
    ]
    most = max(max(each.nearest or 0.0, each.present) for each in lines[:_MOST_WEIGHTS])
    chart = Spans(
        spans,
        1.0 if most > 0.45 else 0.5,
        names.say(_WEIGHTS_AXIS),
        names.say(_PRESENT),
        names.say(_LEADING, leader=leader),
    )
    return Figure(chart, title, " ".join(told))


def _change(line: WeightLine) -> float:
    if line.nearest is None:
        return math.inf
    return abs(line.nearest - line.present) / max(line.present, 1e-12)


def _ends(case: Case, line: WeightLine) -> str:
    """Return who takes over beyond which weight."""
    names = case.names
    if line.nearest is None:
        return names.say(_ALWAYS)
    above = line.nearest >= line.present
    nearest = line.nearest
    crossing = next(
        (c for c in line.crossings if c.first and abs(c.weight - nearest) < _SAME), None
    )
    rival = names.say(_ANOTHER)
    if crossing is not None:
        rival = names.alternative(crossing.above if above else crossing.below)
    return names.say(_ABOVE if above else _BELOW, rival=rival, weight=names.share(line.nearest))


def figures_told(case: Case, found: Robustness) -> Iterator[str]:
    """Yield which figures could change who is first, and where."""
    names, figures = case.names, found.figures
    yield of_figures.figures_sentence(figures, names)
    if figures is None:
        return
    deciding = [effect for effect in figures.effects if effect.overtaken_by is not None]
    for effect in deciding[:_MOST_FIGURES]:
        yield of_figures.effect_sentence(effect, figures, names)
    within = [point for point in figures.tipping if not point.beyond and point.share is not None]
    for point in within[:_MOST_TIPPING]:
        yield of_figures.tipping_sentence(point, figures, names)
