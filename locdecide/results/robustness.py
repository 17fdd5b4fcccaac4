"""All that tells how sure a ranking is, taken together."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.results.methods import MethodComparison, Reversals
from locdecide.results.sensitivity import FigureSensitivity, WeightSensitivity
from locdecide.results.simulation import Simulation
from locdecide.results.verdict import Verdict

__all__ = ["Robustness"]


@dataclass(frozen=True)
class Robustness:
    """The answers to the five questions about one study, and the verdict.

    ``figures`` is None where nothing has a lead to lose: a single alternative, or a tie in first
    place. ``methods`` and ``reversals`` are None in a quick look, while weights are dragged.
    """

    study: str
    weights: WeightSensitivity
    figures: FigureSensitivity | None
    simulation: Simulation
    methods: MethodComparison | None
    reversals: Reversals | None
    verdict: Verdict

    @property
    def quick(self) -> bool:
        """Whether this is a quick look that leaves the slower questions out."""
        return self.methods is None
