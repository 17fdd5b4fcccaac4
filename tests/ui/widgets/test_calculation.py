"""What is this number? The figures in the words are those of the results."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.model import AhpMode, Decision, Direction, Normalisation
from locdecide.evaluation import evaluate
from locdecide.ui.models.calculation_steps import CalculationStep, Line, Measure, Subject
from locdecide.ui.widgets.calculation import Calculation
from tests.samples import site_decision

pytestmark = pytest.mark.usefixtures("qapp")


def explained(decision: Decision, subject: Subject) -> str:
    study = next(s for s in decision.studies if s.id == "where")
    found = Calculation("en").explain(study, evaluate(decision, study), subject)
    assert found is not None
    return "\n".join(found)


def normalised(decision: Decision, normalisation: Normalisation, leaf: str = "price") -> str:
    decision = edits.change_method(decision, "where", normalisation=normalisation)
    return explained(decision, Subject(CalculationStep.NORMALISED, "s1", leaf))


def test_that_a_value_over_the_range_shows_both_ends() -> None:
    text = normalised(site_decision(), Normalisation.RANGE)
    assert "v = (x − worst) / (best − worst)" in text
    assert "(0.045 − 0.12) / (0.03 − 0.12) = 0.8333" in text


def test_that_a_figure_outside_the_range_is_told() -> None:
    decision = edits.set_performance(site_decision(), "where", "s1", "price", 0.02)
    text = normalised(decision, Normalisation.RANGE)
    assert "= 1.1111" in text
    assert "counts as the nearer end, 1.0000" in text


@pytest.mark.parametrize(
    ("normalisation", "figures"),
    [
        (Normalisation.VECTOR, "0.045 / 0.127507 = 0.3529"),
        (Normalisation.MINMAX, "(0.045 − 0.045) / (0.075 − 0.045) = 0.0000"),
        (Normalisation.MAX, "0.045 / 0.075 = 0.6000"),
        (Normalisation.SUM, "0.045 / 0.28 = 0.1607"),
    ],
)
def test_that_each_normalisation_shows_its_figures(
    normalisation: Normalisation, figures: str
) -> None:
    assert figures in normalised(site_decision(), normalisation)


def test_that_a_target_counts_the_distance() -> None:
    decision = edits.change_criterion(
        site_decision(), "where", "people", direction=Direction.TARGET
    )
    decision = edits.set_range(decision, "where", "people", 1, 7)
    assert "1 − |6 − 7| / |1 − 7| = 0.8333" in normalised(decision, Normalisation.RANGE, "people")
    assert "x is the distance to the target 7." in normalised(decision, Normalisation.SUM, "people")


@pytest.mark.parametrize(
    ("mode", "figures"),
    [(AhpMode.IDEAL, "0.045 / 0.045 = 1.0000"), (AhpMode.DISTRIBUTIVE, "(1 / 0.045) / ")],
)
def test_that_a_cost_is_turned_in_the_relative_modes(mode: AhpMode, figures: str) -> None:
    decision = edits.set_performance(site_decision(), "where", "s2", "near", 1.0)
    decision = edits.change_method(decision, "where", ahp_mode=mode)
    assert figures in explained(decision, Subject(CalculationStep.VALUES, "s1", "price"))


def test_that_a_weight_is_multiplied_down_the_tree() -> None:
    text = explained(site_decision(), Subject(CalculationStep.FIGURES, Line.WEIGHTS, "price"))
    assert "Energy" in text
    assert "0.6667" in text


def test_that_a_distance_shows_its_squares() -> None:
    subject = Subject(CalculationStep.DISTANCES, "s1", Measure.TO_IDEAL)
    assert "√" in explained(site_decision(), subject)


def test_that_a_missing_figure_is_explained_and_hedged() -> None:
    decision = edits.clear_performances(site_decision(), "where", [("s1", "raw")])
    figure = explained(decision, Subject(CalculationStep.FIGURES, "s1", "raw"))
    assert "ranked on what is known" in figure
    distance = explained(decision, Subject(CalculationStep.DISTANCES, "s1", Measure.TO_IDEAL))
    assert "Stretched for what is missing" in distance


def test_that_names_are_not_read_as_markup() -> None:
    decision = edits.change_criterion(site_decision(), "where", "raw", name="<b>Raw & fine")
    text = explained(decision, Subject(CalculationStep.DISTANCES, "s1", Measure.TO_IDEAL))
    assert "&lt;b&gt;Raw &amp; fine" in text


def test_that_what_is_gone_has_no_explanation() -> None:
    decision = site_decision()
    study = decision.studies[1]
    results = evaluate(decision, study)
    gone = Subject(CalculationStep.FIGURES, "nobody", "price")
    assert Calculation("en").explain(study, results, gone) is None
    gone = Subject(CalculationStep.FIGURES, "s1", "nothing")
    assert Calculation("en").explain(study, results, gone) is None
