"""Where a study lacks declared ranges: the same that the results take from the data."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.model import Decision
from locdecide.evaluation import evaluate, reversals
from locdecide.ui.robustness.measured import measures_on_ranges, without_range
from tests.samples import site_decision


def without(decision: Decision, criterion: str) -> Decision:
    return edits.change_criterion(decision, "where", criterion, worst=None, best=None)


@pytest.mark.parametrize("criteria", [(), ("price",), ("near", "people")])
def test_that_only_a_study_with_every_range_is_fixed(criteria: tuple[str, ...]) -> None:
    decision = site_decision()
    for criterion in criteria:
        decision = without(decision, criterion)
    study = decision.studies[-1]
    assert without_range(study) == criteria
    found = reversals(study, evaluate(decision, study))
    assert found is not None
    assert found.fixed == (not criteria)


def test_that_the_levels_of_a_rating_are_its_range() -> None:
    decision = edits.change_criterion(site_decision(), "whether", "control", worst=None, best=None)
    assert without_range(decision.studies[0]) == ()


@pytest.mark.parametrize("ranking", list(RankingMethod))
@pytest.mark.parametrize("normalisation", list(Normalisation))
@pytest.mark.parametrize("mode", list(AhpMode))
def test_that_the_leading_method_alone_says_how_figures_are_measured(
    ranking: RankingMethod, normalisation: Normalisation, mode: AhpMode
) -> None:
    decision = edits.change_method(
        site_decision(), "where", ranking=ranking, normalisation=normalisation, ahp_mode=mode
    )
    by_topsis = ranking is RankingMethod.TOPSIS and normalisation is Normalisation.RANGE
    by_ahp = ranking is RankingMethod.AHP and mode is AhpMode.ABSOLUTE
    assert measures_on_ranges(decision.studies[-1]) == (by_topsis or by_ahp)
