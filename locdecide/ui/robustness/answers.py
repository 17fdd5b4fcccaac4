"""The answers to the five questions in one sentence each, before their pictures are built."""

from __future__ import annotations

from locdecide.conclusions.figures import figures_sentence
from locdecide.conclusions.methods import methods_summary
from locdecide.conclusions.names import Names
from locdecide.conclusions.reversals import reversals_sentence
from locdecide.conclusions.simulation import basis, simulation_sentence
from locdecide.conclusions.weights import weights_sentence
from locdecide.results import Robustness

__all__ = ["answers"]


def answers(robustness: Robustness, names: Names) -> dict[str, str]:
    """Return a sentence by question; empty for what a quick look leaves out."""
    methods, reversals = robustness.methods, robustness.reversals
    return {
        "weights": weights_sentence(robustness.weights, names),
        "figures": figures_sentence(robustness.figures, names),
        "disagreement": simulation_sentence(robustness.simulation, names),
        "methods": "" if methods is None else methods_summary(methods, names),
        "outsiders": "" if reversals is None else reversals_sentence(reversals, names),
        "settings": basis(robustness.simulation, names),
    }
