"""How sure a ranking is, as text: the verdict, the five questions, and what it would take."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.conclusions import figures as of_figures
from locdecide.conclusions import methods as of_methods
from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions import simulation as of_simulation
from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions import weights as of_weights
from locdecide.conclusions.names import Names, Texts
from locdecide.conclusions.reversals import reversal_sentence, reversals_sentence
from locdecide.decision.model import Study
from locdecide.evaluation import duel, searched, what_it_takes
from locdecide.results import MethodComparison, Robustness, Simulation, StudyResults
from locdecide.tables.layout import study_title
from locdecide.tables.robustness_tables import (
    contribution_table,
    effect_table,
    interval_table,
    method_table,
    share_table,
    tipping_table,
)
from locdecide.words import Language

__all__ = ["robustness_text"]

_NOTHING: Texts = (
    "Nothing is ranked yet, so nothing can be said about how sure it is.",
    "Ingenting er rangert ennå, så det er ikke noe å si om hvor sikkert det er.",
)
_HEADS: dict[str, Texts] = {
    "verdict": ("Verdict: {0}", "Samlet vurdering: {0}"),
    "weights": ("1. Which weights matter?", "1. Hvilke vekter betyr noe?"),
    "figures": ("2. Which figures matter?", "2. Hvilke verdier betyr noe?"),
    "simulation": ("3. What if we disagree?", "3. Hva om vi er uenige?"),
    "methods": ("4. Does the method matter?", "4. Har metoden noe å si?"),
    "reversals": (
        "5. Would an alternative that cannot win change who does?",
        "5. Kan et alternativ som ikke kan vinne, endre hvem som gjør det?",
    ),
    "why": ("Why does the first beat the second?", "Hvorfor slår den første den andre?"),
    "takes": ("What would it take?", "Hva skal til?"),
}
_LETTERS: Texts = ("Ranks of {0}", "Plass for {0}")
_MOST_ALTERNATIVES = 20
_NOT_SEARCHED: Texts = (
    "{0} further down were not asked.",
    "{0} lenger ned er ikke spurt.",
)


def robustness_text(
    study: Study, results: StudyResults, found: Robustness | None, language: Language
) -> str:
    """Return how sure the ranking of a study is: sentences with their tables, as text."""
    names = Names(study, language)
    lines = study_title(study, language)
    if found is None:
        return "\n".join([*lines, names.say(_NOTHING)])
    order = _order(found, results)
    lines += _verdict(found, names)
    lines += _section("weights", [of_weights.weights_sentence(found.weights, names)], names)
    lines += interval_table(found.weights, names)
    lines += _section("figures", [of_figures.figures_sentence(found.figures, names)], names)
    if found.figures is not None:
        lines += effect_table(found.figures, names)
        lines += tipping_table(found.figures, names)
    lines += _section("simulation", _simulated(found.simulation, names), names)
    lines += ["", *share_table(found.simulation, order, names)]
    lines += _believed(found.simulation, order, names)
    if found.methods is not None:
        lines += _section("methods", [of_methods.methods_sentence(found.methods, names)], names)
        lines += _methods(found.methods, order, names)
    if found.reversals is not None:
        lines += _section("reversals", [reversals_sentence(found.reversals, names)], names)
        lines += [reversal_sentence(each, names) for each in found.reversals.found]
    if len(order) > 1:
        lines += _why(study, results, order, names)
        lines += _section("takes", _takes(study, results, order, names), names)
    return "\n".join(lines)


def _order(found: Robustness, results: StudyResults) -> tuple[str, ...]:
    """Return the ranked alternatives, the first one first."""
    if found.methods is not None:
        ranks = found.methods.own.ranks
        return tuple(sorted(ranks, key=lambda each: ranks[each]))
    first = found.verdict.leaders
    return (*first, *(each for each in results.alternatives if each not in first))


def _section(key: str, sentences: Iterable[str], names: Names) -> list[str]:
    head = names.say(_HEADS[key])
    return ["", head, "-" * len(head), *sentences]


def _verdict(found: Robustness, names: Names) -> list[str]:
    verdict = found.verdict
    head = names.say(_HEADS["verdict"], of_verdict.chip(verdict, names))
    return [
        head,
        "-" * len(head),
        of_verdict.headline(verdict, names),
        *(f"* {reason}" for reason in of_verdict.reasons(verdict, names)),
        of_verdict.rule(verdict, names),
    ]


def _simulated(simulation: Simulation, names: Names) -> list[str]:
    return [
        of_simulation.simulation_sentence(simulation, names),
        of_simulation.basis(simulation, names),
    ]


def _believed(simulation: Simulation, order: tuple[str, ...], names: Names) -> list[str]:
    """Return what one must believe for each that is ever first, today's first one first."""
    known = [each for each in order if each in simulation.alternatives]
    known += [each for each in simulation.alternatives if each not in known]
    winning = [each for each in known if simulation.first_share(each) > 0.0]
    return [
        of_simulation.central_sentence(simulation, each, names)
        for each in winning[:_MOST_ALTERNATIVES]
    ]


def _methods(comparison: MethodComparison, order: tuple[str, ...], names: Names) -> list[str]:
    lines = ["", *method_table(comparison, order, names)]
    return [*lines, *of_methods.left_out_sentences(comparison.rankings, names)]


def _why(study: Study, results: StudyResults, order: tuple[str, ...], names: Names) -> list[str]:
    found = duel(study, results, order[0], order[1])
    if found is None:
        return []
    sentences = [
        of_reasons.duel_sentence(found, names),
        of_reasons.equivalents_sentence(found, names),
    ]
    return [*_section("why", sentences, names), "", *contribution_table(found, names)]


def _takes(study: Study, results: StudyResults, order: tuple[str, ...], names: Names) -> list[str]:
    most = min(_MOST_ALTERNATIVES, searched(results))
    found = (what_it_takes(study, results, each) for each in order[1 : most + 1])
    lines = [of_reasons.takes_sentence(each, names) for each in found if each is not None]
    more = len(order) - 1 - most
    return [*lines, names.say(_NOT_SEARCHED, names.number(more))] if more > 0 else lines
