import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.data_samples import ColumnGate, UncertainFigures, passing
from locdecide.mcda.ranks import ranks
from locdecide.mcda.smaa import SmaaResult, smaa
from locdecide.mcda.smaa_keys import BLOCK, Scoring, topsis_forms
from locdecide.mcda.topsis import topsis
from locdecide.mcda.values import range_values
from locdecide.mcda.weight_samples import AnyWeights, AroundWeights
from locdecide.mcda.workers import Cancelled
from tests.mcda.published import Array

NAN = np.nan
# A share found in so many draws is this near to its true one, but for once in two million runs.
FIVE = 2.5


def figures(
    performances: Array, low: Array | None = None, high: Array | None = None, **more: Array
) -> UncertainFigures:
    """Figures over the range 0..1 of every criterion, more is better."""
    performances = np.array(performances)
    n, none = performances.shape[1], np.full(performances.shape, NAN)
    return UncertainFigures(
        performances,
        none if low is None else np.array(low),
        none if high is None else np.array(high),
        more.get("worst", np.zeros(n)),
        more.get("best", np.ones(n)),
        more.get("target", np.zeros(n, dtype=bool)),
        values=more.get("values"),
    )


def draw(table: UncertainFigures, batches: int, *, keep: bool = False) -> Array:
    """Values (m, n, draws), or the performances where they are kept."""
    generator = np.random.Generator(np.random.SFC64(2))
    parts = []
    for _ in range(batches):
        uniform, values = table.draw(generator), table.start_table(table.batch)
        table.fill(values, uniform, keep=keep)
        parts.append(table.tables(uniform) if keep else values)
    return np.concatenate(parts, axis=2)


def same(one: SmaaResult, other: SmaaResult) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True)
        for name in SmaaResult.__slots__
    )


@pytest.mark.parametrize(
    ("low", "value", "high"), [(2.0, 3.0, 8.0), (2.0, 2.0, 8.0), (2.0, 8.0, 8.0), (-5.0, 0.0, 1.0)]
)
def test_that_a_figure_between_limits_is_triangular(low: float, value: float, high: float) -> None:
    table = figures(np.array([[value]]), np.array([[low]]), np.array([[high]]))
    found = np.sort(draw(table, 200, keep=True).ravel())
    assert low <= found[0] < found[-1] <= high
    below, width = value - low, high - low
    exact = np.where(
        found <= value,
        (found - low) ** 2 / max(width * below, 1e-300),
        1 - (high - found) ** 2 / max(width * (high - value), 1e-300),
    )
    steps = np.arange(1, found.size + 1) / found.size
    # Kolmogorov: beyond this once in a hundred thousand samples.
    assert np.abs(exact - steps).max() < 2.5 / np.sqrt(found.size)


def test_that_a_missing_figure_is_uniform_over_the_declared_range() -> None:
    table = figures(np.array([[NAN]]), worst=np.array([400.0]), best=np.array([0.0]))
    found = np.sort(draw(table, 200, keep=True).ravel())
    assert np.abs(found / 400.0 - np.arange(found.size) / found.size).max() < 2.5 / np.sqrt(
        found.size
    )
    values = np.sort(draw(table, 200).ravel())
    assert values == pytest.approx(1.0 - found[::-1] / 400.0, abs=1e-12)


def test_that_one_limit_is_enough_and_certain_figures_stay() -> None:
    table = figures(np.array([[0.5, 0.2]]), np.array([[0.1, 0.2]]), np.array([[NAN, NAN]]))
    found = draw(table, 4, keep=True)
    assert 0.1 <= found[0, 0].min() < found[0, 0].max() <= 0.5
    assert (found[0, 1] == 0.2).all()


@settings(max_examples=30)
@given(st.data())
def test_that_drawn_figures_have_the_values_of_their_ranges(data: st.DataObject) -> None:
    m, n = 3, 4
    rng = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    table = rng.uniform(-50.0, 150.0, (m, n)).round(1)
    table[rng.random((m, n)) < 0.2] = NAN
    low, high = table - rng.uniform(0.0, 40.0, (m, n)), table + rng.uniform(0.0, 40.0, (m, n))
    low[rng.random((m, n)) < 0.3] = NAN
    high[rng.random((m, n)) < 0.3] = NAN
    worst, best = rng.uniform(-20.0, 120.0, (2, n))
    best[0] = worst[0]
    target = np.array([True, True, False, False])
    uncertain = UncertainFigures(table, low, high, worst, best, target)
    drawn, values = draw(uncertain, 1, keep=True), draw(uncertain, 1)
    exact = range_values(np.moveaxis(drawn, 2, 0), worst, best, target)
    assert not np.isnan(exact).any()
    assert np.moveaxis(values, 2, 0) == pytest.approx(exact, abs=1e-9)


def test_that_columns_compared_in_pairs_are_taken_as_they_are() -> None:
    """And what is unknown there stays unknown, since there is no range to draw from."""
    given_values = np.array([[NAN, 1.0], [NAN, NAN]])
    table = figures(np.array([[0.5, NAN], [NAN, NAN]]), values=given_values)
    assert table.known.tolist() == [[True, True], [True, False]]
    found = draw(table, 1)
    assert (found[0] == [[0.5], [1.0]]).all()
    assert (found[1, 1] == 0.0).all()
    result = smaa(table, AroundWeights(np.array([0.0, 1.0]), 10.0), draws=500, seed=1)
    assert result.acceptabilities.tolist() == [[1.0, 0.0], [0.0, 1.0]]


def test_that_two_uniform_figures_have_their_exact_shares() -> None:
    """Missing against 0.3: ahead in 70 % of draws, whatever the weight of the only criterion."""
    draws = 100_000
    found = smaa(figures(np.array([[NAN], [0.3]])), AnyWeights(1), draws=draws, seed=4)
    error = FIVE / np.sqrt(draws)
    assert found.acceptabilities == pytest.approx(np.array([[0.7, 0.3], [0.3, 0.7]]), abs=error)
    assert found.confidence == pytest.approx([0.7, 0.3], abs=FIVE / np.sqrt(10_000))
    assert found.confidence_draws == 10_000
    assert found.central_weights.tolist() == [[1.0], [1.0]]


def test_that_three_missing_alternatives_have_a_third_each() -> None:
    draws = 60_000
    for scoring in ("topsis", "weighted-sum"):
        found = smaa(
            figures(np.full((3, 3), NAN)), AnyWeights(3), draws=draws, seed=4, scoring=scoring
        )
        third = np.full((3, 3), 1 / 3)
        assert found.acceptabilities == pytest.approx(third, abs=FIVE / np.sqrt(draws))
        half = np.where(np.eye(3) > 0, 0.0, 0.5)
        assert found.pairwise == pytest.approx(half, abs=FIVE / np.sqrt(draws))
        assert found.confidence == pytest.approx([1 / 3] * 3, abs=FIVE / np.sqrt(10_000))


def test_that_clipped_figures_tie_at_the_end_of_the_range() -> None:
    """Both exceed the best end in half of their draws: they tie in a quarter."""
    draws = 40_000
    table = figures(np.array([[1.0], [1.0]]), np.array([[0.5]] * 2), np.array([[1.5]] * 2))
    found = smaa(table, AnyWeights(1), draws=draws, seed=4)
    assert found.acceptabilities[:, 0] == pytest.approx([0.625] * 2, abs=FIVE / np.sqrt(draws))
    assert found.pairwise[0, 1] == pytest.approx(0.375, abs=FIVE / np.sqrt(draws))


@pytest.mark.parametrize("scoring", ["topsis", "weighted-sum"])
def test_that_each_draw_is_ranked_as_the_method_ranks_it(scoring: Scoring) -> None:
    """The same random numbers, one draw after another, gates included."""
    rng = np.random.default_rng(3)
    m, n, draws, seed = 6, 4, 700, 21
    table = rng.uniform(0.0, 1.0, (m, n))
    table[0, 1] = table[4, 2] = NAN
    table[5] = table[3]
    low, high = table - 0.3 * rng.random((m, n)), table + 0.3 * rng.random((m, n))
    low[3], high[3], low[5], high[5] = NAN, NAN, NAN, NAN
    uncertain = figures(table, low, high)
    gates = [ColumnGate(0, 0.35, "at-least"), ColumnGate(2, 0.9, "at-most")]
    found = smaa(uncertain, AnyWeights(n), draws=draws, seed=seed, scoring=scoring, gates=gates)
    generator = np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(0,))))
    weights = np.empty((n, BLOCK))
    AnyWeights(n).draw(generator, weights)
    counts, wins, unranked = np.zeros((m, m)), np.zeros((m, m)), np.zeros(m)
    for start in range(0, draws, uncertain.batch):
        uniform, values = uncertain.draw(generator), uncertain.start_table(uncertain.batch)
        uncertain.fill(values, uniform, keep=True)
        performances = uncertain.tables(uniform)
        for k in range(min(uncertain.batch, draws - start)):
            one, w = values[:, :, k], weights[:, start + k]
            held = (performances[:, 0, k] >= 0.35) & (performances[:, 2, k] <= 0.9)
            if scoring == "topsis":
                scores = topsis(one, w, np.ones(n), values=one).closeness
            else:
                scores = ahp(one, w, np.ones(n), values=one).scores
            places = np.full(m, m + 1)
            places[held] = ranks(scores[held])
            counts[np.flatnonzero(held), places[held] - 1] += 1
            unranked[~held] += 1
            wins += places[:, None] < places
    assert ((unranked > 0) & (unranked < draws)).any()
    assert (unranked < draws).sum() > 2
    assert (found.acceptabilities * draws).round(6).tolist() == counts.tolist()
    assert (found.unranked * draws).round(6).tolist() == unranked.tolist()
    assert (found.pairwise * draws).round(6).tolist() == wins.tolist()


def test_that_a_gate_fails_in_its_share_of_draws() -> None:
    """Uniform 0..1 must reach 0.75: it fails in 75 % of the draws, and else is first."""
    draws = 40_000
    table = figures(np.array([[NAN], [0.5]]))
    gate = ColumnGate(0, 0.75, "at-least", waived=np.array([False, True]))
    found = smaa(table, AnyWeights(1), draws=draws, seed=4, gates=[gate])
    error = FIVE / np.sqrt(draws)
    assert found.unranked == pytest.approx([0.75, 0.0], abs=error)
    assert found.acceptabilities == pytest.approx(np.array([[0.25, 0], [0.75, 0.25]]), abs=error)
    assert found.pairwise == pytest.approx(np.array([[0, 0.25], [0.75, 0]]), abs=error)
    assert found.confidence == pytest.approx([0.25, 0.75], abs=FIVE / np.sqrt(10_000))


def test_that_a_gate_may_be_any_question_about_the_figures() -> None:
    draws = 40_000
    table = figures(np.array([[NAN, NAN], [0.5, 0.5]]))

    def gate(performances: Array) -> np.ndarray:
        assert performances.shape[:2] == (2, 2)
        return performances.sum(axis=1) >= 1.0

    found = smaa(table, AnyWeights(2), draws=draws, seed=4, gates=[gate])
    assert found.unranked == pytest.approx([0.5, 0.0], abs=FIVE / np.sqrt(draws))


def test_that_nobody_is_ranked_where_all_fail() -> None:
    table = figures(np.array([[NAN], [0.5]]))
    gate = ColumnGate(0, 2.0, "at-least")
    found = smaa(table, AnyWeights(1), draws=1000, seed=4, gates=[gate])
    assert found.unranked.tolist() == [1.0, 1.0]
    assert not found.acceptabilities.any()
    assert not found.pairwise.any()
    assert np.isnan(found.central_weights).all()
    assert found.confidence.tolist() == [0.0, 0.0]


def test_that_unknown_figures_and_waivers_pass() -> None:
    table = np.array([[0.5, 0.9], [NAN, 0.9], [0.1, 0.9], [0.1, 0.1]])[:, :, None]
    gates = [
        ColumnGate(0, 0.5, "at-least", waived=np.array([False, False, True, True])),
        ColumnGate(1, 0.9, "at-least"),
    ]
    assert passing(table, gates).tolist() == [[True], [True], [True], [False]]
    assert passing(table, []).all()


def test_that_who_is_not_ranked_takes_no_part() -> None:
    table = figures(np.array([[NAN], [0.5], [0.4]]))
    ranked = np.array([False, True, True])
    found = smaa(table, AnyWeights(1), draws=500, seed=4, ranked=ranked)
    assert found.unranked.tolist() == [1.0, 0.0, 0.0]
    assert found.acceptabilities[1:].tolist() == [[1.0, 0, 0], [0, 1.0, 0]]


def test_that_certain_figures_give_what_forms_give() -> None:
    values = np.random.default_rng(2).random((6, 4))
    certain = smaa(figures(values), AnyWeights(4), draws=9000, seed=3)
    forms = topsis_forms(values, np.ones(4), values=values)
    plain = smaa(forms, AnyWeights(4), draws=9000, seed=3)
    for name in ("acceptabilities", "central_weights", "confidence", "pairwise"):
        np.testing.assert_array_equal(getattr(certain, name), getattr(plain, name))


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("chunk", [None, 7, 100, 512, 100_000])
def test_that_threads_and_chunks_change_nothing(threads: int, chunk: int | None) -> None:
    rng = np.random.default_rng(2)
    values = rng.random((7, 4))
    values[0, 0] = NAN
    table, model, draws = figures(values, values - 0.1, values + 0.2), AnyWeights(4), BLOCK + 700
    gates = [ColumnGate(1, 0.2, "at-least")]
    once = smaa(table, model, draws=draws, seed=6, gates=gates)
    again = smaa(table, model, draws=draws, seed=6, gates=gates, threads=threads, chunk=chunk)
    assert same(again, once)
    assert not same(smaa(table, model, draws=draws, seed=7, gates=gates), once)


def test_that_equal_ranges_a_single_site_and_no_site_are_no_problem() -> None:
    flat = figures(np.array([[0.3, 0.4], [NAN, 0.4]]), worst=np.ones(2), best=np.ones(2))
    found = smaa(flat, AnyWeights(2), draws=100, seed=1)
    assert found.acceptabilities[:, 0].tolist() == [1.0, 1.0]
    single = smaa(figures(np.array([[NAN, 0.4]])), AnyWeights(2), draws=100, seed=1)
    assert single.acceptabilities.tolist() == [[1.0]]
    assert single.confidence.tolist() == [1.0]
    nobody = smaa(figures(np.empty((0, 2))), AnyWeights(2), draws=100, seed=1)
    assert nobody.acceptabilities.shape == (0, 0)


def test_that_it_stops_in_the_confidence_factors_too() -> None:
    asked = 0
    table = figures(np.full((5, 3), NAN))

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 12

    with pytest.raises(Cancelled):
        smaa(table, AnyWeights(3), draws=BLOCK, seed=1, cancelled=cancelled)
    assert asked == 13


def test_that_impossible_figures_are_refused() -> None:
    one = np.array([[0.5]])
    for low, high in ((0.6, 0.7), (0.1, 0.4)):
        with pytest.raises(ValueError, match=r"^limits$"):
            figures(one, np.array([[low]]), np.array([[high]]))
    for value, high in ((np.inf, NAN), (0.5, np.inf)):
        with pytest.raises(ValueError, match=r"^not-finite$"):
            figures(np.array([[value]]), None, np.array([[high]]))
    with pytest.raises(ValueError, match=r"^range-not-finite$"):
        figures(one, worst=np.array([NAN]))
