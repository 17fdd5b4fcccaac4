"""How a study's own method measures figures, and where it lacks ranges for that."""

from __future__ import annotations

from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.model import PairwiseScale, RatingScale, Study
from locdecide.decision.tree import leaves

__all__ = ["measures_on_ranges", "without_range"]


def measures_on_ranges(study: Study) -> bool:
    """Tell whether figures are measured on declared ranges, not against each other."""
    method = study.method
    if method.ranking is RankingMethod.TOPSIS:
        return method.normalisation is Normalisation.RANGE
    return method.ahp_mode is AhpMode.ABSOLUTE


def without_range(study: Study) -> tuple[str, ...]:
    """Return the leaves whose range is that of the data, because none is declared."""
    return tuple(
        leaf.id
        for leaf in leaves(study.criteria)
        if not isinstance(leaf.scale, PairwiseScale)
        and not (isinstance(leaf.scale, RatingScale) and len(leaf.scale.levels) > 1)
        and (leaf.worst is None or leaf.best is None or leaf.worst == leaf.best)
    )
