"""Missing figures are filled in for the methods that need a whole table."""

from __future__ import annotations

import numpy as np
import pytest

from locdecide.decision import edits
from locdecide.decision.model import (
    Decision,
    Direction,
    Normalisation,
    RankingMethod,
)
from locdecide.evaluation import evaluate
from locdecide.evaluation.completed_table import completed_table
from locdecide.evaluation.problem import problem_of
from locdecide.mcda.cross_check import cross_check
from locdecide.mcda.other_methods import OTHER_METHODS
from tests.evaluation.compared import OTHERS, compared, order, ranking
from tests.evaluation.robust import valued_decision
from tests.samples import site_decision


def gapped(*gaps: tuple[str, str], **method: object) -> Decision:
    """The sites without some of their figures, and with a target to be near to."""
    decision = edits.change_criterion(
        site_decision(), "where", "mix", direction=Direction.TARGET, worst=0.0, best=60.0
    )
    for alternative, leaf in gaps:
        decision = edits.set_performance(decision, "where", alternative, leaf, None)
    return edits.change_method(decision, "where", **method)


GAPS = (("s2", "raw"), ("s2", "mix"), ("s5", "price"), ("s4", "near"))


def test_that_a_missing_figure_is_the_alternatives_own_average_to_every_other_method() -> None:
    whole = edits.set_performance(site_decision(), "where", "s2", "near", 10.0)
    decision = edits.set_performance(whole, "where", "s2", "raw", None)
    found = compared(decision, 1)
    assert found.filled == (("s2", "raw"),)
    assert all(each.ranks for each in found.rankings)
    assert found.rankings[-1].code == "spotis"
    study = decision.studies[1]
    results = evaluate(decision, study)
    assert results.ahp is not None
    score = next(each.score for each in results.ahp.ranking if each.alternative == "s2")
    # The same site with that figure written down: 1 to 9 are worth 0 to 1.
    written = edits.set_performance(whole, "where", "s2", "raw", 1.0 + 8.0 * score)
    known = compared(written, 1)
    for each in OTHERS:
        assert ranking(found, each).ranks == ranking(known, each).ranks
    assert known.filled == ()


@pytest.mark.parametrize("gaps", [GAPS, GAPS[:1], GAPS[1:2]])
def test_that_the_filled_tables_weighted_sum_is_the_own_score(
    gaps: tuple[tuple[str, str], ...],
) -> None:
    """By the formula of a value over its range, and by pymcdm's SPOTIS."""
    decision = gapped(*gaps, ranking=RankingMethod.AHP)
    study = decision.studies[1]
    problem = problem_of(study, evaluate(decision, study))
    assert problem is not None
    completed = completed_table(problem.base, problem.weights)
    assert completed.filled.sum() == len(gaps)
    leaves = problem.base.leaves
    scores = [each.score for each in problem.ranking]
    for i, row in enumerate(completed.figures.tolist()):
        values = [
            1.0 - figure / abs(leaf.worst - leaf.best)
            if leaf.direction is Direction.TARGET
            else (figure - leaf.worst) / (leaf.best - leaf.worst)
            for leaf, figure in zip(leaves, row, strict=True)
            if leaf.worst is not None and leaf.best is not None
        ]
        weighted = sum(
            w * min(max(v, 0.0), 1.0) for w, v in zip(problem.weights, values, strict=True)
        )
        assert weighted == pytest.approx(scores[i], abs=1e-14)
    (spotis,) = cross_check(
        completed.figures,
        problem.weights,
        problem.base.table.signs,
        values=completed.values,
        methods=[each for each in OTHER_METHODS if each.name == "SPOTIS"],
    )
    assert spotis.scores is not None
    assert 1.0 - spotis.scores == pytest.approx(np.array(scores), abs=1e-12)


@pytest.mark.parametrize("normalisation", Normalisation)
def test_that_the_filled_figures_do_not_hang_on_how_the_study_ranks(
    normalisation: Normalisation,
) -> None:
    by_ahp = compared(gapped(*GAPS, ranking=RankingMethod.AHP), 1)
    by_topsis = compared(gapped(*GAPS, normalisation=normalisation), 1)
    assert set(by_ahp.filled) == set(by_topsis.filled) == set(GAPS)
    for code in OTHERS:
        assert ranking(by_ahp, code).ranks == ranking(by_topsis, code).ranks


def test_that_marcos_is_no_twin_of_a_mode_that_averages_otherwise() -> None:
    decision = edits.set_performance(site_decision(), "where", "s2", "near", None)
    found = compared(decision, 1)
    twins = {each.code: each.twin for each in found.rankings if each.twin}
    assert twins == {"mabac": "wsm", "spotis": "ahp-absolute"}


def test_that_what_cannot_be_averaged_leaves_the_other_methods_out_and_not_ours() -> None:
    """An alternative of which nothing is known; a leaf with neither figures nor a range."""
    nothing = valued_decision([[0.4, 0.6], [0.7, 0.2], [None, None]], (0.5, 0.5))
    nowhere = valued_decision([[0.4, None], [0.7, None]], (0.5, 0.5), worst=None, best=None)
    for decision, leaves in ((nothing, ("c0", "c1")), (nowhere, ("c1",))):
        found = compared(decision)
        assert found.filled == ()
        for each in found.rankings:
            if each.family == "other":
                assert (each.left_out, each.criteria) == ("missing", leaves)
            else:
                assert set(each.ranks) == set(found.alternatives)


def test_that_a_declared_range_without_any_figure_moves_nobody() -> None:
    values = [[0.9, 0.5, None], [0.2, 0.6, None], [0.5, 0.1, None]]
    found = compared(valued_decision(values, (0.5, 0.3, 0.2)))
    assert len(found.filled) == 3
    without = compared(valued_decision([row[:2] for row in values], (0.5, 0.3)))
    assert order(found, "spotis") == order(without, "spotis") == order(found, "ahp-absolute")


def test_that_a_leaf_that_weighs_nothing_is_not_filled() -> None:
    found = compared(valued_decision([[0.9, None], [0.2, 0.6]], (1.0, 0.0)))
    assert found.filled == ()
    assert all(each.leaders == ("s0",) for each in found.rankings if each.ranks)
