"""What the simulation found, in words: who is first how often, and what that rests on."""

from __future__ import annotations

import math

import numpy as np

from locdecide.conclusions.names import Names, Texts
from locdecide.decision.choices import WeightModel
from locdecide.results import Array, Simulation

__all__ = [
    "basis",
    "central_sentence",
    "confidence_sentence",
    "share_sentence",
    "simulation_sentence",
]

_SUMMARY: dict[str, Texts] = {
    "one": (
        "Only {leader} is simulated, so there is nothing to disagree on.",
        "Bare {leader} er simulert, så det er ingenting å være uenig om.",
    ),
    "nobody": (
        "In none of the simulated cases does any alternative meet the must-haves.",
        "Ingen alternativer oppfyller skal-kravene i noe simulert tilfelle.",
    ),
    "always": (
        "{leader} is first in every simulated case.",
        "{leader} er først i alle simulerte tilfeller.",
    ),
    "first": (
        "{leader} is first in {share} of the simulated cases, {next} in {second}.",
        "{leader} er først i {share} av de simulerte tilfellene, {next} i {second}.",
    ),
    "level": (
        "{leader} and {next} are first about equally often, in {share} and {second} of the "
        "simulated cases.",
        "{leader} og {next} er først omtrent like ofte, i {share} og {second} av de simulerte "
        "tilfellene.",
    ),
}

_DRAWS: dict[str, Texts] = {
    "all": ("{draws} draws, seed {seed}.", "{draws} trekninger, startverdi {seed}."),
    "fewer": (
        "{draws} draws instead of {wanted}, since the table is large; seed {seed}.",
        "{draws} trekninger i stedet for {wanted}, siden tabellen er stor; startverdi {seed}.",
    ),
}
_WEIGHTS: dict[WeightModel, Texts] = {
    WeightModel.ANY: (
        "Weights: all that are possible are equally likely.",
        "Vekter: alle mulige er like sannsynlige.",
    ),
    WeightModel.AROUND: (
        "Weights: drawn around the study's own; a weight of 20% varies by about ±{spread}.",
        "Vekter: trukket rundt studiens egne; en vekt på 20 % varierer med om lag ±{spread}.",
    ),
    WeightModel.GROUP: (
        "Weights: each draw takes one participant's own weights, by voting power, with the doubt "
        "that the answers leave.",
        "Vekter: hver trekning tar én deltakers egne vekter, etter stemmevekt, med den "
        "usikkerheten svarene gir.",
    ),
}
_FALLBACK: Texts = (
    "The group has no disagreement to draw from: that takes two participants with weights of "
    "their own.",
    "Gruppen har ingen uenighet å trekke fra: Det krever to deltakere med egne vekter.",
)
_FIGURES: dict[str, Texts] = {
    "drawn": (
        "Figures: drawn between low and high; a missing one anywhere in its declared range.",
        "Verdier: trukket mellom lav og høy; en manglende hvor som helst i sitt fastsatte spenn.",
    ),
    "given": ("Figures: as given.", "Verdier: som oppgitt."),
    "method": (
        "Figures: as given, since the study's method does not value them over declared ranges.",
        "Verdier: som oppgitt, siden studiens metode ikke verdsetter dem over fastsatte spenn.",
    ),
    "nothing-uncertain": (
        "Figures: as given, since none has a low and a high and none is missing.",
        "Verdier: som oppgitt, siden ingen har lav og høy og ingen mangler.",
    ),
}
_ERROR: Texts = (
    "Each share is right within ±{0} (95% interval).",
    "Hver andel er riktig innenfor ±{0} (95 %-intervall).",
)
_TYPICAL_WEIGHT = 0.20

_SHARES: dict[str, Texts] = {
    "first": (
        "{alternative} is first in {first} of the simulated cases",
        "{alternative} er først i {first} av de simulerte tilfellene",
    ),
    "never": (
        "{alternative} is first in none of the simulated cases",
        "{alternative} er ikke først i noe simulert tilfelle",
    ),
    "always": (
        "{alternative} is first in every simulated case",
        "{alternative} er først i alle simulerte tilfeller",
    ),
    "top": (", among the first three in {top}", ", blant de tre første i {top}"),
    "last": (", last in {last}", ", sist i {last}"),
    "unranked": (
        " A must-have rules it out in {unranked}.",
        " Et skal-krav utelukker det i {unranked}.",
    ),
}

_CENTRAL: dict[str, Texts] = {
    "never": (
        "{alternative} is first in none of the simulated cases, whatever the weights drawn.",
        "{alternative} er ikke først i noe simulert tilfelle, uansett hvilke vekter som er "
        "trukket.",
    ),
    "differs": (
        "In the cases where {alternative} is first, {changes}.",
        "I tilfellene der {alternative} er først, veier {changes}.",
    ),
    "average": (
        "{alternative} is first with about average weights: {weights}.",
        "{alternative} er først med omtrent gjennomsnittlige vekter: {weights}.",
    ),
}
_MORE: Texts = (
    "{criterion} weighs more ({weight} on average; {average} over all cases)",
    "{criterion} mer (i snitt {weight}; {average} over alle tilfeller)",
)
_LESS: Texts = (
    "{criterion} weighs less ({weight} on average; {average} over all cases)",
    "{criterion} mindre (i snitt {weight}; {average} over alle tilfeller)",
)
_MOST_NAMED, _TOP = 3, 3
_WORTH_NAMING = 0.02

_CONFIDENCE: dict[str, Texts] = {
    "never": (
        "{alternative} is first in none of the simulated cases, so there are no weights to test.",
        "{alternative} er ikke først i noe simulert tilfelle, så det er ingen vekter å prøve.",
    ),
    "drawn": (
        "With the average of the weights that put it first, {alternative} is first in {share} of "
        "the draws of the figures.",
        "Med gjennomsnittet av vektene som setter det først, er {alternative} først i {share} av "
        "trekningene av verdiene.",
    ),
    "yes": (
        "With the average of the weights that put it first, {alternative} is first.",
        "Med gjennomsnittet av vektene som setter det først, er {alternative} først.",
    ),
    "no": (
        "With the average of the weights that put it first, {alternative} is not first itself: "
        "those weights are far apart.",
        "Med gjennomsnittet av vektene som setter det først, er {alternative} selv ikke først: "
        "De vektene er langt fra hverandre.",
    ),
}


def simulation_sentence(simulation: Simulation, names: Names) -> str:
    """Return who is first how often, and who is next."""
    firsts = simulation.acceptabilities[:, 0]
    if firsts.size == 0 or not firsts.any():
        return names.say(_SUMMARY["nobody"])
    first, *rest = np.argsort(-firsts, kind="stable").tolist()
    leader = names.alternative(simulation.alternatives[first])
    if not rest:
        return names.say(_SUMMARY["one"], leader=leader)
    share, second = float(firsts[first]), float(firsts[rest[0]])
    if second == 0.0 and share >= 1.0:
        return names.say(_SUMMARY["always"], leader=leader)
    return names.say(
        _SUMMARY["level" if share - second < simulation.half_width else "first"],
        leader=leader,
        next=names.alternative(simulation.alternatives[rest[0]]),
        share=names.share(share),
        second=names.share(second),
    )


def basis(simulation: Simulation, names: Names) -> str:
    """Return what the simulation rests on: draws, seed, weights, figures, precision."""
    fewer = simulation.draws < simulation.draws_wanted
    draws = names.say(
        _DRAWS["fewer" if fewer else "all"],
        draws=names.number(simulation.draws),
        wanted=names.number(simulation.draws_wanted),
        seed=str(simulation.seed),
    )
    variance = _TYPICAL_WEIGHT * (1.0 - _TYPICAL_WEIGHT) / (simulation.concentration + 1.0)
    spread = names.percentage_points(math.sqrt(variance))
    weights = names.say(_WEIGHTS[simulation.weight_model], spread=spread)
    figures = "drawn" if simulation.uncertain_figures else simulation.figures_kept or "given"
    return " ".join(
        (
            draws,
            *((names.say(_FALLBACK),) if simulation.fallback else ()),
            weights,
            names.say(_FIGURES[figures]),
            names.say(_ERROR, names.percentage_points(simulation.half_width)),
        )
    )


def share_sentence(simulation: Simulation, alternative: str, names: Names) -> str:
    """Return how often one alternative is first, among the first three, last and ruled out."""
    row = simulation.alternatives.index(alternative)
    ranks = simulation.acceptabilities[row]
    unranked = float(simulation.unranked[row])
    first, count = float(ranks[0]), ranks.size
    key = "never" if first == 0.0 else "always" if first >= 1.0 else "first"
    parts = [
        names.say(
            _SHARES[key], alternative=names.alternative(alternative), first=names.share(first)
        )
    ]
    if count > _TOP and first < 1.0:
        top = min(float(ranks[:_TOP].sum()), 1.0)
        parts.append(names.say(_SHARES["top"], top=names.share(top)))
    if count > 1 and ranks[-1] > 0.0:
        parts.append(names.say(_SHARES["last"], last=names.share(float(ranks[-1]))))
    parts.append(".")
    if unranked > 0.0:
        parts.append(names.say(_SHARES["unranked"], unranked=names.share(unranked)))
    return "".join(parts)


def central_sentence(simulation: Simulation, alternative: str, names: Names) -> str:
    """Return what one must believe of the weights for one alternative to be first."""
    row = simulation.alternatives.index(alternative)
    weights = simulation.central_weights[row]
    name = names.alternative(alternative)
    if not np.isfinite(weights).all():
        return names.say(_CENTRAL["never"], alternative=name)
    average = _average_weights(simulation)
    apart = weights - average
    order = np.argsort(-np.abs(apart), kind="stable").tolist()
    telling = [i for i in order if abs(apart[i]) >= _WORTH_NAMING][:_MOST_NAMED]
    if telling:
        changes = [
            names.say(
                _MORE if apart[i] > 0.0 else _LESS,
                criterion=names.criterion(simulation.leaves[i]),
                weight=names.share(float(weights[i])),
                average=names.share(float(average[i])),
            )
            for i in telling
        ]
        return names.say(_CENTRAL["differs"], alternative=name, changes=names.listed(changes))
    heaviest = np.argsort(-weights, kind="stable").tolist()[:_MOST_NAMED]
    return names.say(
        _CENTRAL["average"],
        alternative=name,
        weights=names.listed(
            f"{names.criterion(simulation.leaves[i])} {names.share(float(weights[i]))}"
            for i in heaviest
        ),
    )


def confidence_sentence(simulation: Simulation, alternative: str, names: Names) -> str:
    """Return how sure an alternative is first where the weights are those that it wins with."""
    row = simulation.alternatives.index(alternative)
    confidence = float(simulation.confidence[row])
    if not np.isfinite(simulation.central_weights[row]).all():
        key = "never"
    elif simulation.uncertain_figures:
        key = "drawn"
    else:
        key = "yes" if confidence > 0.0 else "no"
    return names.say(
        _CONFIDENCE[key], alternative=names.alternative(alternative), share=names.share(confidence)
    )


def _average_weights(simulation: Simulation) -> Array:
    """Return the mean weights of all draws in which anything is first.

    Every such draw belongs to the central weights of who is first in it.
    """
    firsts = simulation.acceptabilities[:, :1]
    known = np.where(firsts > 0.0, simulation.central_weights, 0.0)
    return np.asarray((firsts * known).sum(axis=0) / firsts.sum(), dtype=np.float64)
