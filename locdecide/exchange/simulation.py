"""What a simulation found, as plain data."""

from __future__ import annotations

from collections.abc import Iterator

from locdecide.exchange.naming import Data, Naming
from locdecide.results import Simulation

__all__ = ["simulation_data"]


def simulation_data(names: Naming, found: Simulation) -> Data:
    """Return how it was set up, and the shares of every alternative."""
    return {
        "draws": found.draws,
        "draws_wanted": found.draws_wanted,
        "seed": found.seed,
        "half_width": found.half_width,
        "weight_model": found.weight_model.value,
        "concentration": found.concentration,
        "fallback": found.fallback,
        "uncertain_figures": found.uncertain_figures,
        "figures_kept": found.figures_kept or None,
        "alternatives": list(_shares(names, found)),
    }


def _shares(names: Naming, found: Simulation) -> Iterator[Data]:
    for i, alternative in enumerate(found.alternatives):
        central = zip(found.leaves, found.central_weights[i].tolist(), strict=True)
        yield {
            **names.alternative(alternative),
            "first_share": found.first_share(alternative),
            "acceptabilities": found.acceptabilities[i].tolist(),
            "unranked": float(found.unranked[i]),
            "confidence": float(found.confidence[i]),
            "central_weights": [
                {**names.criterion(leaf), "weight": weight} for leaf, weight in central
            ],
            "pairwise": found.pairwise[i].tolist(),
        }
