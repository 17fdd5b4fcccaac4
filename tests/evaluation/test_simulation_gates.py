"""Who is simulated: must-haves asked in every draw, and those that are judged."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.model import (
    Gate,
    GateRecord,
    GateStatus,
    PairwiseScale,
    Stage,
    Study,
    Waiver,
)
from locdecide.evaluation import (
    evaluate,
    simulate,
)
from tests.evaluation.simulated import (
    FIVE,
    assert_defined,
    deciding,
    firsts,
    simulated,
    study_of,
    uncertain_study,
    with_figure,
)
from tests.samples import site_decision


def gated(status: GateStatus, waiver: Waiver | None = None, **figure: float) -> Study:
    """Two sites; the first fails a measured must-have today, a judged one as is said."""
    study = study_of(((0.5, 0.9), (0.6, 0.5)), (1.0, 1.0))
    study = with_figure(study, "a0", "c0", **{"value": 0.5, **figure})
    return replace(
        study,
        gates=(
            Gate(id="measured", name="Power", criterion="c0", threshold=0.55),
            Gate(
                id="judged",
                name="Land",
                records={"a0": GateRecord(status=status, waiver=waiver)},
            ),
        ),
    )


def test_that_who_fails_today_and_may_pass_is_simulated() -> None:
    found = simulated(gated(GateStatus.PASS, low=0.4, high=0.6), 50_000)
    assert found.alternatives == ("a0", "a1")
    # P(x >= .55) of the triangle .4 .5 .6: .05^2 / (.2 * .1).
    error = FIVE / np.sqrt(50_000)
    assert found.unranked == pytest.approx([1 - 0.125, 0.0], abs=error)
    assert firsts(found) == pytest.approx([0.125, 0.875], abs=0.05)
    assert found.pairwise[1, 0] == pytest.approx(firsts(found)[1])
    assert_defined(found)


@pytest.mark.parametrize(
    ("study", "expected"),
    [
        (gated(GateStatus.PASS, low=0.4), ("a1",)),
        (gated(GateStatus.FAIL, low=0.4, high=0.6), ("a1",)),
        (gated(GateStatus.UNKNOWN, low=0.4, high=0.6), ("a0", "a1")),
        (gated(GateStatus.FAIL, Waiver(by="Board"), low=0.4, high=0.6), ("a0", "a1")),
    ],
)
def test_that_who_cannot_pass_is_not_simulated(study: Study, expected: tuple[str, ...]) -> None:
    study = with_figure(study, "a1", "c1", value=0.5, low=0.4)
    assert simulated(study).alternatives == expected


def test_that_a_leader_whose_missing_figure_can_only_fail_stays_in_and_is_never_ranked() -> None:
    """What is unknown passes today; its whole range lies below the must-have."""
    study = study_of(((None, 1.0), (3.0, 0.5)), (1.0, 1.0))
    study = replace(study, gates=(Gate(id="g", name="Power", criterion="c0", threshold=2.0),))
    found = simulated(study)
    assert found.alternatives == ("a0", "a1")
    assert (found.unranked.tolist(), firsts(found)) == ([1.0, 0.0], [0.0, 1.0])
    assert found.first_share("a0") == 0.0
    assert_defined(found)


def test_that_who_is_set_aside_is_not_simulated() -> None:
    study = uncertain_study()
    aside = replace(
        study,
        alternatives=tuple(
            replace(each, stage=Stage.SET_ASIDE) if each.id == "a3" else each
            for each in study.alternatives
        ),
    )
    assert simulated(aside).alternatives == ("a0", "a1", "a2")
    with pytest.raises(KeyError):
        simulated(aside).first_share("a3")


def test_that_a_criterion_compared_in_pairs_keeps_its_values() -> None:
    """Also for who fails a must-have today."""
    study = gated(GateStatus.PASS, low=0.4, high=0.9)
    study = replace(
        study,
        criteria=(study.criteria[0], replace(study.criteria[1], scale=PairwiseScale())),
    )
    decision = replace(deciding(study), participants=site_decision().participants)
    decision = edits.set_comparison(decision, "s", "anne", "c1", "a0", "a1", 4.0)
    study = decision.studies[0]
    found = simulate(decision, study, evaluate(decision, study), draws=20_000)
    assert found is not None
    assert found.alternatives == ("a0", "a1")
    # Its value by comparison is cut off at 1, that of a1, who is the best of today's ranking. So
    # it is first where its power is above .6, in the triangle .4 .5 .9: .3^2 / (.5 * .4).
    assert firsts(found)[0] == pytest.approx(0.45, abs=FIVE / np.sqrt(20_000))
    assert_defined(found)
