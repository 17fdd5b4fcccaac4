"""The sentences of the result: hedged, and never more than the numbers say."""

from __future__ import annotations

import pytest

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Decision,
    Performance,
    RankingMethod,
    Study,
)
from locdecide.evaluation import evaluate
from locdecide.ui.models.ranking_table import ranking_rows
from locdecide.ui.theme import LIGHT
from locdecide.ui.widgets.conclusion import Conclusion

pytestmark = pytest.mark.usefixtures("qapp")


def study_of(**scores: float) -> Study:
    return Study(
        id="s",
        name="S",
        criteria=(Criterion(id="c", name="Power", worst=0, best=1),),
        alternatives=tuple(Alternative(id=name, name=name.title()) for name in scores),
        performances={name: {"c": Performance(value=value)} for name, value in scores.items()},
    )


def headline(study: Study) -> str:
    results = evaluate(Decision(id="d", studies=(study,)), study)
    return Conclusion("en").headline(study, results)


def test_that_a_clear_lead_names_first_and_second() -> None:
    assert headline(study_of(north=0.9, south=0.5)) == (
        "TOPSIS puts North first (0.900), South second (0.500). AHP gives the same order."
    )


def test_that_a_lead_below_a_hundredth_is_practically_equal() -> None:
    text = headline(study_of(north=0.9, south=0.895, west=0.2))
    assert text.startswith(
        "TOPSIS puts North and South practically equal at the top (0.895 to 0.900)."
    )


def test_that_ties_for_the_first_place_are_named() -> None:
    text = headline(study_of(north=0.9, south=0.9, west=0.2))
    assert text.startswith("TOPSIS puts North and South equal first (0.900).")


def test_that_equal_alternatives_are_not_told_apart() -> None:
    text = headline(study_of(north=0.9, south=0.9))
    assert text.startswith("TOPSIS cannot tell the alternatives apart: all score 0.900.")


def test_that_a_shared_second_place_names_both() -> None:
    text = headline(study_of(north=0.9, south=0.5, west=0.5))
    assert "North first (0.900), South and West second (0.500)" in text


def test_that_no_sentence_calls_an_alternative_the_best() -> None:
    for scores in ({"north": 0.9, "south": 0.5}, {"north": 0.9}, {}):
        text = headline(study_of(**scores)).lower()
        assert "winner" not in text
        assert "best" not in text


def test_that_the_title_of_one_list_claims_no_comparison() -> None:
    study = study_of(north=0.9)
    results = evaluate(Decision(id="d", studies=(study,)), study)
    rows = ranking_rows(study, results, RankingMethod.TOPSIS, LIGHT)
    assert Conclusion("en").comparison(rows, ()) == "The ranking"
