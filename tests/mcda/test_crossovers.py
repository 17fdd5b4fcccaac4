from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from locdecide.mcda.ahp import ahp
from locdecide.mcda.crossovers import (
    Crossovers,
    crossovers,
    leading_intervals,
    nearest_crossings,
    nearest_ends,
)
from locdecide.mcda.ranks import ranks
from locdecide.mcda.topsis import topsis
from locdecide.mcda.weight_lines import (
    WeightLines,
    scores_along,
    topsis_lines,
    topsis_squares,
    weighted_sum_lines,
    weights_along,
)
from tests.mcda import strategies
from tests.mcda.published import Array, published_case
from tests.mcda.test_weight_lines import TEST_V, V_WEIGHTS, gappy_values, gappy_weights

GRID = np.linspace(0.0, 1.0, 122)[1:-1]


def by_topsis(values: Array, weights: Array) -> Array:
    return topsis(values, weights, np.ones(weights.size), values=values).closeness


def by_ahp(values: Array, weights: Array) -> Array:
    return ahp(values, weights, np.ones(weights.size), values=values).scores


def range_lines(values: Array, weights: Array) -> WeightLines:
    squares = topsis_squares(values, np.ones(weights.size), values=values)
    return topsis_lines(*squares, weights)


METHODS: list[tuple[Callable[[Array, Array], WeightLines], Callable[[Array, Array], Array]]] = [
    (weighted_sum_lines, by_ahp),
    (range_lines, by_topsis),
]


def of_pair(found: Crossovers, line: int, one: int, other: int) -> list[tuple[float, int]]:
    """Crossings of one pair on one line: weight and who is ahead above."""
    return [
        (float(found.weight[c]), int(found.above[c]))
        for c in range(found.line.size)
        if found.line[c] == line and {int(found.below[c]), int(found.above[c])} == {one, other}
    ]


def bisected(ahead: Callable[[float], float], low: float, high: float) -> float:
    sign = np.sign(ahead(low))
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if np.sign(ahead(middle)) == sign else (low, middle)
    return (low + high) / 2


def test_that_the_crossings_of_a_published_problem_are_found() -> None:
    """Tzeng & Huang (2011), vector normalisation: no more and no fewer."""
    case = published_case("topsis_one_way_crossovers_tzeng")
    table, weights, signs = (
        np.array(case["inputs"][key], dtype=float) for key in ("matrix", "weights", "types")
    )
    squares = topsis_squares(table, signs, normalisation="vector")
    found = crossovers(topsis_lines(*squares, weights))
    ours = sorted(
        (int(line), min(int(a), int(b)), max(int(a), int(b)), float(t))
        for line, a, b, t in zip(found.line, found.below, found.above, found.weight, strict=True)
    )
    expected = sorted(tuple(each) for each in case["inputs"]["crossovers_crit_i_k_t"])
    assert len(ours) == len(expected)
    assert np.array(ours) == pytest.approx(np.array(expected), abs=1e-12)


def test_that_test_v_of_methods_has_its_stability_intervals() -> None:
    """METHODS 6: [.5179, 1] [0, .3750] [0, .2258]."""
    lines = weighted_sum_lines(TEST_V, V_WEIGHTS)
    found = leading_intervals(lines, 0)
    assert [len(each) for each in found] == [1, 1, 1]
    ends = np.array([each[0] for each in found])
    expected = np.array([[0.5179, 1.0], [0.0, 0.3750], [0.0, 0.2258]])
    assert ends == pytest.approx(expected, abs=5.1e-5)
    assert nearest_ends(found, V_WEIGHTS) == pytest.approx([0.5179, 0.3750, 0.2258], abs=5.1e-5)


def test_that_a_crossing_by_hand_is_met() -> None:
    """0.8 t + 0.2 (1 - t) = 0.5 t + 0.6 (1 - t) at t = 4/7."""
    values = np.array([[0.8, 0.2], [0.5, 0.6]])
    found = crossovers(weighted_sum_lines(values, np.array([0.3, 0.7])))
    assert found.line.tolist() == [0, 1]
    assert found.weight == pytest.approx([4 / 7, 3 / 7], abs=1e-14)
    assert found.below.tolist() == [1, 0]
    assert found.above.tolist() == [0, 1]


def test_that_two_alternatives_can_change_places_twice_in_topsis() -> None:
    """By hand, x = (t/(1-t))^2: N, P are .08 + .49x, .18 + .09x and .1225 + .64x, .2725 + .04x.

    The quadratic -.00025 + .0105x - .038x^2 is 0 at x = 1/38 and 1/4; at 1/4 both have N = P.
    """
    values = np.array([[0.4, 0.7, 0.4], [0.0, 0.8, 0.7]])
    lines = range_lines(values, np.array([0.1, 0.8, 0.1]))
    low, high = 1 / (1 + np.sqrt(38)), 1 / 3
    crossings = of_pair(crossovers(lines), 1, 0, 1)
    assert [above for _, above in crossings] == [0, 1]
    assert [t for t, _ in crossings] == pytest.approx([low, high], abs=1e-12)
    assert np.array(leading_intervals(lines, 0)[1]) == pytest.approx(np.array([[low, high]]))
    outside = np.array([[0.0, low], [high, 1.0]])
    assert np.array(leading_intervals(lines, 1)[1]) == pytest.approx(outside)
    assert nearest_ends(leading_intervals(lines, 1), np.array([0.1, 0.3, 0.1]))[1] == pytest.approx(
        high
    )


@settings(max_examples=15)
@given(strategies.tables(4, 3, 0.0, 1.0), strategies.weights(3), st.sampled_from([0, 1]))
def test_that_bisection_finds_the_same_crossings(
    values: Array, weights: Array, method: int
) -> None:
    """Sign changes of scores computed anew at each weight, halved 60 times."""
    build, score = METHODS[method]
    found = crossovers(build(values, weights))
    for line in range(3):
        scores = np.array(
            [score(values, w) for w in weights_along(weights, np.arange(3) == line, GRID)]
        )
        for one in range(4):
            for other in range(one + 1, 4):
                ours = of_pair(found, line, one, other)
                difference = scores[:, one] - scores[:, other]

                def ahead(t: float, line: int = line, one: int = one, other: int = other) -> float:
                    moved = weights_along(weights, np.arange(3) == line, np.array([t]))[0]
                    at = score(values, moved)
                    return float(at[one] - at[other])

                clear = np.flatnonzero(np.abs(difference) > 1e-7)
                for k, following in pairwise(clear):
                    if difference[k] * difference[following] < 0:
                        t = bisected(ahead, GRID[k], GRID[following])
                        nearest = min(ours, key=lambda crossing: abs(crossing[0] - t))
                        assert nearest[0] == pytest.approx(t, abs=1e-6)
                        assert nearest[1] == (one if difference[following] > 0 else other)


@given(gappy_values(), gappy_weights(), st.sampled_from([0, 1]))
def test_that_at_a_crossing_two_score_the_same_and_change_places(
    values: Array, weights: Array, method: int
) -> None:
    """With gaps, ties, zeros and extremes."""
    build, score = METHODS[method]
    found = crossovers(build(values, weights))
    for c in range(found.line.size):
        line, below, above = int(found.line[c]), int(found.below[c]), int(found.above[c])
        group = np.arange(4) == line
        at = score(values, weights_along(weights, group, found.weight[c : c + 1])[0])
        assert at[below] == pytest.approx(at[above], abs=1e-9)
        pair = sorted([0.0, *(t for t, _ in of_pair(found, line, below, above)), 1.0])
        place = pair.index(float(found.weight[c]))
        between = np.array([pair[place - 1] + pair[place], pair[place] + pair[place + 1]]) / 2
        under, over = (score(values, w) for w in weights_along(weights, group, between))
        assert under[below] > under[above]
        assert over[above] > over[below]


@given(gappy_values(), gappy_weights(), st.sampled_from([0, 1]), st.integers(0, 4))
def test_that_an_alternative_leads_within_its_intervals_and_nowhere_else(
    values: Array, weights: Array, method: int, alternative: int
) -> None:
    lines = METHODS[method][0](values, weights)
    for line, intervals in enumerate(leading_intervals(lines, alternative)):
        assert all(low < high for low, high in intervals)
        assert all(a[1] < b[0] for a, b in pairwise(intervals))
        bounds = [0.0, *(end for each in intervals for end in each), 1.0]
        middles = (np.array(bounds[1:]) + np.array(bounds[:-1])) / 2
        for t, scores in zip(middles, scores_along(lines, line, middles), strict=True):
            inside = any(low <= t <= high for low, high in intervals)
            edge = min(abs(t - end) for end in bounds)
            if edge > 1e-6:
                margin = scores[alternative] - np.delete(scores, alternative).max()
                assert margin >= -1e-9 if inside else margin < 1e-9


@given(strategies.tables(5, 4, 0.0, 1.0), strategies.weights(4), st.sampled_from([0, 1]))
def test_that_the_leader_leads_at_todays_weights(
    values: Array, weights: Array, method: int
) -> None:
    build, score = METHODS[method]
    first = int(np.argmax(score(values, weights)))
    for k, intervals in enumerate(leading_intervals(build(values, weights), first)):
        near = [low - 1e-9 <= weights[k] <= high + 1e-9 for low, high in intervals]
        tied = (ranks(score(values, weights)) == 1).sum() > 1
        assert any(near) or tied


@given(strategies.tables(4, 3, 0.0, 1.0), strategies.weights(3), st.permutations(range(4)))
def test_that_permuting_alternatives_renames_the_crossings(
    values: Array, weights: Array, order: list[int]
) -> None:
    one = crossovers(range_lines(values, weights))
    other = crossovers(range_lines(values[order], weights))
    names = np.array(order)

    def listed(found: Crossovers, names: npst.NDArray[np.intp]) -> list[tuple[int, int, int]]:
        return sorted(
            zip(
                found.line.tolist(),
                names[found.below].tolist(),
                names[found.above].tolist(),
                strict=True,
            )
        )

    assert listed(other, names) == listed(one, np.arange(4))
    assert np.sort(one.weight) == pytest.approx(np.sort(other.weight), abs=1e-9)


def test_that_crossings_are_sorted_and_the_nearest_is_found() -> None:
    lines = weighted_sum_lines(TEST_V, V_WEIGHTS)
    found = crossovers(lines)
    assert found.line.tolist() == [0, 0, 1, 1, 1, 2, 2]
    assert (np.diff(found.weight)[np.diff(found.line) == 0] > 0).all()
    assert nearest_crossings(found, V_WEIGHTS).tolist() == [1, 2, 5]
    assert nearest_crossings(found, np.array([0.1, 0.6, 0.9])).tolist() == [0, 3, 6]
    assert nearest_crossings(found, V_WEIGHTS, alternative=2).tolist() == [0, 3, 6]


def test_that_only_the_pairs_asked_for_are_looked_at() -> None:
    lines = weighted_sum_lines(TEST_V, V_WEIGHTS)
    found = crossovers(lines, np.array([2, 0]))
    assert {*found.below.tolist(), *found.above.tolist()} == {0, 2}
    full = crossovers(lines)
    kept = (full.below != 1) & (full.above != 1)
    assert found.weight == pytest.approx(full.weight[kept], abs=0)
    assert found.above.tolist() == full.above[kept].tolist()


def test_that_some_lines_at_a_time_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    lines = range_lines(rng.random((12, 7)), rng.dirichlet(np.ones(7)))
    whole = crossovers(lines)
    monkeypatch.setattr("locdecide.mcda.crossovers._CHUNK", 1)
    parts = crossovers(lines)
    for name in ("line", "weight", "below", "above"):
        assert getattr(parts, name).tolist() == getattr(whole, name).tolist()


@pytest.mark.parametrize("build", [weighted_sum_lines, range_lines])
def test_that_equal_alternatives_never_cross_and_both_lead(
    build: Callable[[Array, Array], WeightLines],
) -> None:
    rng = np.random.default_rng(5)
    for m in (2, 5, 23):
        values = np.repeat(rng.random((1, 7)), m, axis=0)
        lines = build(values, rng.dirichlet(np.ones(7)))
        assert crossovers(lines).line.size == 0
        assert leading_intervals(lines, m - 1) == (((0.0, 1.0),),) * 7


@pytest.mark.parametrize("build", [weighted_sum_lines, range_lines])
def test_that_alternatives_equal_in_the_others_meet_only_at_the_end(
    build: Callable[[Array, Array], WeightLines],
) -> None:
    values = np.array([[0.3, 0.1, 0.7], [0.6, 0.1, 0.7]])
    found = crossovers(build(values, np.array([0.4, 0.17, 0.43])))
    assert found.line.size == 0


@pytest.mark.parametrize("build", [weighted_sum_lines, range_lines])
@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_that_rounding_makes_no_crossing_at_the_end(
    build: Callable[[Array, Array], WeightLines], order: list[int]
) -> None:
    """The others are worth the same in another sequence, which numbers add up differently."""
    values = np.array([[0.1, 0.2, 0.3, 0.7, 0.4], [0.7, 0.3, 0.1, 0.2, 0.6]])
    for better in ([0.4, 0.6], [0.6, 0.4]):
        values[order, 4] = better
        lines = build(values, np.array([0.1, 0.1, 0.1, 0.1, 0.6]))
        found = crossovers(lines)
        assert 4 not in found.line.tolist()
        ahead = int(values[1, 4] > values[0, 4])
        assert leading_intervals(lines, ahead)[4] == ((0.0, 1.0),)
        assert leading_intervals(lines, 1 - ahead)[4] == ()


def test_that_two_that_come_near_without_meeting_do_not_cross() -> None:
    """-.01625 + .0225x - .01x^2 is negative for every x."""
    lines = range_lines(np.array([[0.9, 0.4, 0.4], [1.0, 0.9, 0.0]]), np.array([0.4, 0.3, 0.3]))
    assert of_pair(crossovers(lines), 0, 0, 1) == []
    assert leading_intervals(lines, 1)[0] == ((0.0, 1.0),)


@pytest.mark.parametrize("nudge", [0.0, 1e-15, -1e-15])
def test_that_two_that_touch_do_not_cross(nudge: float) -> None:
    """(1 + x)^2 - 4x = (1 - x)^2: level at one half alone."""
    lines = WeightLines(
        power=2,
        present=np.array([0.3]),
        gained=np.array([[[1.0, 2.0]], [[1.0, 0.0]]]),
        lost=np.array([[[0.0, 1.0]], [[2.0 + nudge, 1.0]]]),
        known=np.ones((2, 1, 2), dtype=np.bool_),
    )
    assert crossovers(lines).line.size == 0
    assert leading_intervals(lines, 0) == (((0.0, 1.0),),)
    assert leading_intervals(lines, 1) == ((),)


@pytest.mark.parametrize("build", [weighted_sum_lines, range_lines])
def test_that_few_alternatives_or_criteria_are_no_trouble(
    build: Callable[[Array, Array], WeightLines],
) -> None:
    alone = build(np.array([[0.2, 0.9]]), np.array([0.5, 0.5]))
    assert crossovers(alone).line.size == 0
    assert leading_intervals(alone, 0) == (((0.0, 1.0),), ((0.0, 1.0),))
    assert nearest_crossings(crossovers(alone), alone.present).tolist() == [-1, -1]
    assert np.isnan(nearest_ends(leading_intervals(alone, 0), alone.present)).all()
    one = build(np.array([[0.2], [0.9]]), np.array([1.0]))
    assert crossovers(one).line.size == 0
    assert leading_intervals(one, 1) == (((0.0, 1.0),),)
    assert leading_intervals(one, 0) == ((),)
    assert crossovers(build(np.empty((0, 2)), np.ones(2))).line.size == 0
    zeros = build(np.array([[0.2, 0.8], [0.9, 0.3]]), np.zeros(2))
    assert len(crossovers(zeros).line) == 2


def test_that_one_of_which_nothing_is_known_never_leads() -> None:
    values = np.array([[np.nan, np.nan], [0.5, np.nan], [0.2, 0.9]])
    for build in (weighted_sum_lines, range_lines):
        lines = build(values, np.array([0.4, 0.6]))
        assert leading_intervals(lines, 0) == ((), ())
        assert crossovers(lines).line.tolist() == [0, 1]
