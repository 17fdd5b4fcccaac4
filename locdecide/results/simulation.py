"""What a simulation of weights and figures found, keyed by ids."""

from __future__ import annotations

from dataclasses import dataclass

from locdecide.decision.choices import WeightModel
from locdecide.results.weights import Array

__all__ = ["Simulation"]


@dataclass(frozen=True)
class Simulation:
    """SMAA-2 over a study; shares are of all draws.

    ``alternatives`` are all that are ranked today or may be in some draw, in display order: with
    uncertain figures also those that fail a measured must-have today and may pass it. ``leaves``
    are the criteria of ``central_weights``.

    ``acceptabilities`` is (m, m): the share of draws in which the row's alternative has rank 1, 2,
    ..., m. ``unranked`` is (m,): the share in which a must-have rules it out. ``central_weights``
    is (m, n), NaN where an alternative never is first. ``confidence`` is (m,). ``pairwise`` is
    (m, m): how often the row ranks before the column; NaN when it was not counted.
    ``half_width`` is that of a 95 % interval around a share at its widest. ``draws`` were made of
    ``draws_wanted``, fewer where the table is too large for all of them.

    ``weight_model`` is the one that was used; ``fallback`` tells that the study asks for the
    group's disagreement and there is none to draw from, so that weights are drawn around the
    study's own. ``uncertain_figures`` tells whether figures were drawn; ``figures_kept`` is why not
    although the study asks for it: "method" where figures are not valued over declared ranges,
    "nothing-uncertain" where all are known exactly, "" otherwise.
    """

    alternatives: tuple[str, ...]
    leaves: tuple[str, ...]
    acceptabilities: Array
    unranked: Array
    central_weights: Array
    confidence: Array
    pairwise: Array
    half_width: float
    draws: int
    draws_wanted: int
    seed: int
    weight_model: WeightModel
    concentration: float
    fallback: bool
    uncertain_figures: bool
    figures_kept: str

    def first_share(self, alternative: str) -> float:
        """Return how often an alternative is first; KeyError for one that is not simulated."""
        if alternative not in self.alternatives:
            raise KeyError(alternative)
        return float(self.acceptabilities[self.alternatives.index(alternative), 0])
