"""Which weights matter, in words."""

from __future__ import annotations

import numpy as np

from locdecide.conclusions.names import Names, Texts
from locdecide.results import Crossing, WeightLine, WeightSensitivity, WinnerTriangle

__all__ = [
    "crossing_sentence",
    "interval_sentence",
    "line_sentence",
    "triangle_sentence",
    "weights_sentence",
]

_SAME = 1e-9

_SUMMARY: dict[str, Texts] = {
    "one": (
        "Only one alternative is ranked, so no weight matters.",
        "Bare ett alternativ er rangert, så ingen vekt betyr noe.",
    ),
    "tied": (
        "{leaders} share first place {now}, so any change of a weight may part them.",
        "{leaders} deler førsteplassen {now}, så enhver endring av en vekt kan skille dem.",
    ),
    "never": (
        "No single weight takes first place from {leader}, however much it is changed.",
        "Ingen enkelt vekt tar førsteplassen fra {leader}, uansett hvor mye den endres.",
    ),
    "above": (
        "The weight of {criterion} matters most: {leader} loses first place{rival} when it "
        "exceeds {weight}; {now} {present}.",
        "Vekten til {criterion} betyr mest: {leader} mister førsteplassen{rival} når den "
        "overstiger {weight}; {now} {present}.",
    ),
    "below": (
        "The weight of {criterion} matters most: {leader} loses first place{rival} when it falls "
        "below {weight}; {now} {present}.",
        "Vekten til {criterion} betyr mest: {leader} mister førsteplassen{rival} når den faller "
        "under {weight}; {now} {present}.",
    ),
    "at-once": (
        "The weight of {criterion} matters most: {leader} loses first place{rival} at the "
        "slightest change of it; {now} {present}.",
        "Vekten til {criterion} betyr mest: {leader} mister førsteplassen{rival} ved den minste "
        "endring av den; {now} {present}.",
    ),
}
_RIVAL: Texts = (" to {0}", " til {0}")

_TITLES: dict[str, Texts] = {
    "tied": (
        "{leaders} share first place at the present weight of {criterion}",
        "{leaders} deler førsteplassen ved den nåværende vekten til {criterion}",
    ),
    "always": (
        "{leader} leads whatever {criterion} weighs",
        "{leader} leder uansett hva {criterion} veier",
    ),
    "up-to": (
        "{leader} leads unless {criterion} weighs more than {high}",
        "{leader} leder med mindre {criterion} veier mer enn {high}",
    ),
    "from": (
        "{leader} leads unless {criterion} weighs less than {low}",
        "{leader} leder med mindre {criterion} veier mindre enn {low}",
    ),
    "between": (
        "{leader} leads while {criterion} weighs between {low} and {high}",
        "{leader} leder så lenge {criterion} veier mellom {low} og {high}",
    ),
    "several": (
        "{leader} leads while {criterion} weighs {spans}",
        "{leader} leder så lenge {criterion} veier {spans}",
    ),
}
_INTERVALS: dict[str, Texts] = {
    "tied": (
        "{leaders} share first place at the present weight of {criterion}, {present}.",
        "{leaders} deler førsteplassen ved den nåværende vekten til {criterion}, {present}.",
    ),
    "always": (
        "{leader} stays first whatever {criterion} weighs; {now} {present}.",
        "{leader} er først uansett hva {criterion} veier; {now} {present}.",
    ),
    "up-to": (
        "{leader} stays first until {criterion} weighs more than {high}; {now} {present}.",
        "{leader} er først til {criterion} veier mer enn {high}; {now} {present}.",
    ),
    "from": (
        "{leader} stays first until {criterion} weighs less than {low}; {now} {present}.",
        "{leader} er først til {criterion} veier mindre enn {low}; {now} {present}.",
    ),
    "between": (
        "{leader} stays first while {criterion} weighs between {low} and {high}; {now} {present}.",
        "{leader} er først så lenge {criterion} veier mellom {low} og {high}; {now} {present}.",
    ),
    "several": (
        "{leader} is first while {criterion} weighs {spans}; {now} {present}.",
        "{leader} er først så lenge {criterion} veier {spans}; {now} {present}.",
    ),
}
_SPAN: Texts = ("{0} to {1}", "{0} til {1}")

_CROSSINGS: dict[str, Texts] = {
    "above": (
        "{gains} overtakes {loses} when {criterion} weighs more than {weight}; {now} {present}.",
        "{gains} går forbi {loses} når {criterion} veier mer enn {weight}; {now} {present}.",
    ),
    "below": (
        "{gains} overtakes {loses} when {criterion} weighs less than {weight}; {now} {present}.",
        "{gains} går forbi {loses} når {criterion} veier mindre enn {weight}; {now} {present}.",
    ),
    "here": (
        "{gains} and {loses} are level at the present weight of {criterion}, {present}.",
        "{gains} og {loses} står likt ved den nåværende vekten til {criterion}, {present}.",
    ),
}

_TRIANGLE: dict[str, Texts] = {
    "one": (
        "{leader} is first however {first} and {second} are weighted.",
        "{leader} er først uansett hvordan {first} og {second} vektes.",
    ),
    "several": (
        "Over all weights of {first} and {second}, {leader} is first in {share}, {others}.",
        "Over alle vekter til {first} og {second} er {leader} først i {share}, {others}.",
    ),
}
_OTHER: Texts = ("{alternative} in {share}", "{alternative} i {share}")
_REST: Texts = ("another one", "et annet")
_MOST_NAMED = 3


def weights_sentence(sensitivity: WeightSensitivity, names: Names) -> str:
    """Return which weight matters most for the first place, or that none does."""
    leaders = sensitivity.leaders
    if len(sensitivity.alternatives) < 2:
        return names.say(_SUMMARY["one"])
    if len(leaders) > 1:
        return names.say(_SUMMARY["tied"], leaders=names.alternatives(leaders))
    leader = names.alternative(leaders[0])
    line = _nearest_line(sensitivity)
    if line is None or line.nearest is None:
        return names.say(_SUMMARY["never"], leader=leader)
    weight, present = names.percents(line.nearest, line.present)
    key = "above" if line.nearest > line.present else "below"
    if abs(line.nearest - line.present) <= _SAME:
        key = "at-once"
    rival = _taking_over(line, line.nearest)
    return names.say(
        _SUMMARY[key],
        criterion=names.criterion(line.criterion),
        leader=leader,
        rival="" if rival is None else names.say(_RIVAL, names.alternative(rival)),
        weight=weight,
        present=present,
    )


def line_sentence(sensitivity: WeightSensitivity, line: WeightLine, names: Names) -> str:
    """Return while what weight of one criterion the leader leads: a title, without full stop."""
    return _about_leading(_TITLES, sensitivity, line, names)


def interval_sentence(sensitivity: WeightSensitivity, line: WeightLine, names: Names) -> str:
    """Return within which weights of one criterion the leader stays first."""
    return _about_leading(_INTERVALS, sensitivity, line, names)


def crossing_sentence(line: WeightLine, crossing: Crossing, names: Names) -> str:
    """Return who overtakes whom at a crossing, seen from today's weight."""
    key = "above" if crossing.weight > line.present else "below"
    if abs(crossing.weight - line.present) <= _SAME:
        key = "here"
    gains, loses = crossing.above, crossing.below
    if key == "below":
        gains, loses = loses, gains
    weight, present = names.percents(crossing.weight, line.present)
    return names.say(
        _CROSSINGS[key],
        gains=names.alternative(gains),
        loses=names.alternative(loses),
        criterion=names.criterion(line.criterion),
        weight=weight,
        present=present,
    )


def triangle_sentence(triangle: WinnerTriangle, names: Names) -> str:
    """Return who is first in how much of the triangle of two weights."""
    cells = triangle.winners[triangle.winners >= 0]
    criteria = {
        "first": names.criterion(triangle.first),
        "second": names.criterion(triangle.second),
    }
    counts = np.bincount(cells, minlength=len(triangle.alternatives))
    order = [int(index) for index in np.argsort(-counts, kind="stable") if counts[index] > 0]
    if len(order) == 1:
        leader = names.alternative(triangle.alternatives[order[0]])
        return names.say(_TRIANGLE["one"], leader=leader, **criteria)
    shown = order if len(order) <= _MOST_NAMED else order[: _MOST_NAMED - 1]
    parts = [(names.alternative(triangle.alternatives[i]), int(counts[i])) for i in shown]
    rest = cells.size - sum(count for _, count in parts)
    if rest:
        parts.append((names.say(_REST), rest))
    (leader, most), *others = parts
    return names.say(
        _TRIANGLE["several"],
        leader=leader,
        share=names.share(most / cells.size),
        others=names.listed(
            names.say(_OTHER, alternative=name, share=names.share(count / cells.size))
            for name, count in others
        ),
        **criteria,
    )


def _about_leading(
    texts: dict[str, Texts], sensitivity: WeightSensitivity, line: WeightLine, names: Names
) -> str:
    key, low, high = _where_leading(sensitivity, line)
    told = names.percents(low, high, line.present)
    spans = (names.percents(*span) for span in line.leading)
    return names.say(
        texts[key],
        leader=names.alternative(sensitivity.leaders[0]),
        leaders=names.alternatives(sensitivity.leaders),
        criterion=names.criterion(line.criterion),
        low=told[0],
        high=told[1],
        present=told[2],
        spans=names.either(names.say(_SPAN, *span) for span in spans),
    )


def _where_leading(sensitivity: WeightSensitivity, line: WeightLine) -> tuple[str, float, float]:
    if len(sensitivity.leaders) > 1 or not line.leading:
        return "tied", 0.0, 1.0
    if len(line.leading) > 1:
        return "several", 0.0, 1.0
    low, high = line.leading[0]
    at_bottom, at_top = low <= _SAME, high >= 1.0 - _SAME
    if at_bottom and at_top:
        return "always", low, high
    if at_bottom:
        return "up-to", low, high
    return ("from" if at_top else "between"), low, high


def _nearest_line(sensitivity: WeightSensitivity) -> WeightLine | None:
    """Return the line on which the smallest relative change takes the leader's place."""
    changing = [line for line in sensitivity.lines if line.nearest is not None]
    return min(changing, key=lambda line: line.nearest_change, default=None)


def _taking_over(line: WeightLine, weight: float) -> str | None:
    """Return who takes the first place at a weight, if a crossing tells."""
    for crossing in line.crossings:
        if crossing.first and abs(crossing.weight - weight) <= _SAME:
            return crossing.above if weight > line.present else crossing.below
    return None
