"""Which figures matter, in words."""

from __future__ import annotations

from locdecide.conclusions.names import Names, Texts
from locdecide.decision.model import Direction
from locdecide.results import FigureEffect, FigureSensitivity, TippingPoint

__all__ = ["effect_sentence", "figures_sentence", "tipping_sentence"]

_SUMMARY: dict[str, Texts] = {
    "no-lead": (
        "No alternative has a lead to lose: first place is shared, or only one is ranked.",
        "Ingen har en ledelse å miste: førsteplassen er delt, eller bare ett er rangert.",
    ),
    "certain": (
        "No figure is in doubt: none has a low and a high, and none is missing.",
        "Ingen verdier er usikre: Ingen har lav og høy, og ingen mangler.",
    ),
    "safe": (
        "No single uncertain figure takes first place from {leader}; {cell} comes nearest.",
        "Ingen enkelt usikker verdi tar førsteplassen fra {leader}; {cell} er nærmest å gjøre det.",
    ),
    "one": (
        "One uncertain figure alone can take first place from {leader}: {cell}.",
        "Én usikker verdi kan alene ta førsteplassen fra {leader}: {cell}.",
    ),
    "several": (
        "{count} uncertain figures can each alone take first place from {leader}; {cell} moves "
        "the lead most.",
        "{count} usikre verdier kan hver for seg ta førsteplassen fra {leader}; {cell} flytter "
        "ledelsen mest.",
    ),
}
_ELSEWHERE: dict[str, Texts] = {
    "ahp": (
        "These are AHP scores over declared ranges; the study's own ranking is computed otherwise.",
        "Dette er AHP-poeng over fastsatte spenn; studiens egen rangering er beregnet på en annen "
        "måte.",
    ),
    "topsis": (
        "These are TOPSIS scores over declared ranges; the study's own ranking normalises "
        "otherwise.",
        "Dette er TOPSIS-poeng over fastsatte spenn; studiens egen rangering er normalisert på en "
        "annen måte.",
    ),
}
_CELL: Texts = ("{criterion} for {alternative}", "{criterion} for {alternative}")

_EFFECTS: dict[str, Texts] = {
    "overtaken": (
        "{rival} leads if {cell} is {end} rather than {today}.",
        "{rival} leder hvis {cell} er {end} i stedet for {today}.",
    ),
    "stays": (
        "{leader} stays first whether {cell} is {low} or {high}.",
        "{leader} er først enten {cell} er {low} eller {high}.",
    ),
    "missing-overtaken": (
        "{cell} is not known; {rival} leads if it is {end}.",
        "{cell} er ikke kjent; {rival} leder hvis verdien er {end}.",
    ),
    "missing-stays": (
        "{cell} is not known; {leader} stays first whether it is {low} or {high}.",
        "{cell} er ikke kjent; {leader} er først enten verdien er {low} eller {high}.",
    ),
    "leader-out": (
        "{leader} may fail a must-have, since {cell} may be between {low} and {high}; then "
        "{rival} leads.",
        "{leader} kan bryte et skal-krav, siden {cell} kan være mellom {low} og {high}; da leder "
        "{rival}.",
    ),
}
_MAY_BE_OUT: Texts = (
    "{alternative} may fail a must-have in that range.",
    "{alternative} kan bryte et skal-krav i det spennet.",
)

_TIPPING: dict[str, Texts] = {
    "above": (
        "{rival} takes the lead from {leader} if {cell} rises above {figure}; today {today}.",
        "{rival} tar ledelsen fra {leader} hvis {cell} stiger over {figure}; i dag {today}.",
    ),
    "below": (
        "{rival} takes the lead from {leader} if {cell} falls below {figure}; today {today}.",
        "{rival} tar ledelsen fra {leader} hvis {cell} faller under {figure}; i dag {today}.",
    ),
    "at-once": (
        "{rival} takes the lead from {leader} at the slightest change of {cell}; today {today}.",
        "{rival} tar ledelsen fra {leader} ved den minste endring av {cell}; i dag {today}.",
    ),
    "better": (
        "{rival} takes the lead from {leader} if {cell} is rated better than {figure}; today "
        "{today}.",
        "{rival} tar ledelsen fra {leader} hvis {cell} vurderes bedre enn {figure}; i dag {today}.",
    ),
    "worse": (
        "{rival} takes the lead from {leader} if {cell} is rated worse than {figure}; today "
        "{today}.",
        "{rival} tar ledelsen fra {leader} hvis {cell} vurderes dårligere enn {figure}; i dag "
        "{today}.",
    ),
    "missing-better": (
        "{cell} is not known; rated better than {figure}, {rival} takes the lead from {leader}.",
        "{cell} er ikke kjent; vurdert bedre enn {figure} tar {rival} ledelsen fra {leader}.",
    ),
    "missing-worse": (
        "{cell} is not known; rated worse than {figure}, {rival} takes the lead from {leader}.",
        "{cell} er ikke kjent; vurdert dårligere enn {figure} tar {rival} ledelsen fra {leader}.",
    ),
    "missing-above": (
        "{cell} is not known; above {figure}, {rival} takes the lead from {leader}.",
        "{cell} er ikke kjent; over {figure} tar {rival} ledelsen fra {leader}.",
    ),
    "missing-below": (
        "{cell} is not known; below {figure}, {rival} takes the lead from {leader}.",
        "{cell} er ikke kjent; under {figure} tar {rival} ledelsen fra {leader}.",
    ),
    "missing-past": (
        "{cell} is not known; past {figure}, {rival} takes the lead from {leader}.",
        "{cell} er ikke kjent; forbi {figure} tar {rival} ledelsen fra {leader}.",
    ),
}
_BEYOND: Texts = (
    "That is outside the declared range.",
    "Det er utenfor det fastsatte spennet.",
)


def figures_sentence(sensitivity: FigureSensitivity | None, names: Names) -> str:
    """Return which uncertain figure matters most for the first place, or that none does."""
    if sensitivity is None:
        return names.say(_SUMMARY["no-lead"])
    if not sensitivity.effects:
        return names.say(_SUMMARY["certain"])
    deciding = [effect for effect in sensitivity.effects if effect.overtaken_by is not None]
    if deciding:
        key, shown = ("several" if len(deciding) > 1 else "one"), deciding[0]
    else:
        key, shown = "safe", min(sensitivity.effects, key=_worse_lead)
    summary = names.say(
        _SUMMARY[key],
        leader=names.alternative(sensitivity.leader),
        cell=_cell(shown.alternative, shown.criterion, names),
        count=names.number(len(deciding)),
    )
    if sensitivity.own:
        return summary
    return f"{summary} {names.say(_ELSEWHERE[sensitivity.method])}"


def effect_sentence(effect: FigureEffect, sensitivity: FigureSensitivity, names: Names) -> str:
    """Return what the doubt about one figure does to the first place."""
    end = effect.low if effect.lead_low <= effect.lead_high else effect.high
    today = end if effect.value is None else effect.value
    low, bare_end, high, full_end, full_today = names.figures(
        effect.criterion, effect.low, end, effect.high, end, today, bare=2
    )
    key = "stays" if effect.overtaken_by is None else "overtaken"
    key = f"missing-{key}" if effect.missing else key
    leader_out = effect.rules_out and effect.alternative == sensitivity.leader
    if leader_out and effect.overtaken_by is not None:
        key = "leader-out"
    alternative = names.alternative(effect.alternative)
    sentence = names.say(
        _EFFECTS[key],
        leader=names.alternative(sensitivity.leader),
        rival="" if effect.overtaken_by is None else names.alternative(effect.overtaken_by),
        cell=_cell(effect.alternative, effect.criterion, names),
        low=low,
        high=high,
        end=full_end if effect.missing else bare_end,
        today=full_today,
    )
    if effect.rules_out and not leader_out:
        return f"{sentence} {names.say(_MAY_BE_OUT, alternative=alternative)}"
    return sentence


def tipping_sentence(point: TippingPoint, sensitivity: FigureSensitivity, names: Names) -> str:
    """Return from which figure on another alternative leads."""
    known = () if point.value is None else (point.value,)
    *today, figure = names.figures(point.criterion, *known, point.figure, bare=len(known))
    sentence = names.say(
        _TIPPING[_way(point, names)],
        rival=names.alternative(point.rival),
        leader=names.alternative(sensitivity.leader),
        cell=_cell(point.alternative, point.criterion, names),
        figure=figure,
        today="".join(today),
    )
    return f"{sentence} {names.say(_BEYOND)}" if point.beyond else sentence


def _cell(alternative: str, criterion: str, names: Names) -> str:
    return names.say(
        _CELL, criterion=names.criterion(criterion), alternative=names.alternative(alternative)
    )


def _worse_lead(effect: FigureEffect) -> float:
    return min(effect.lead_low, effect.lead_high)


def _way(point: TippingPoint, names: Names) -> str:
    """Return which way the figure has to go, as a key of the sentences."""
    direction = names.direction(point.criterion)
    # A rival leads with a good figure of its own, or with a poor one of the leader.
    better = point.rival == point.alternative
    if point.value == point.figure:
        return "at-once"
    if direction is Direction.TARGET:
        if point.value is None:
            return "missing-past"
        return "above" if point.figure > point.value else "below"
    if names.is_rated(point.criterion):
        way = "better" if better else "worse"
    else:
        way = "above" if better == (direction is Direction.MAXIMISE) else "below"
    return f"missing-{way}" if point.value is None else way
