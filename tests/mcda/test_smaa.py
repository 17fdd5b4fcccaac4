import threading
import tracemalloc
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locdecide.mcda.ahp import ahp
from locdecide.mcda.ranks import ranks
from locdecide.mcda.smaa import SmaaResult, smaa
from locdecide.mcda.smaa_keys import BLOCK, Forms, sum_forms, topsis_forms
from locdecide.mcda.topsis import Normalisation, topsis
from locdecide.mcda.weight_samples import AnyWeights, AroundWeights, GroupWeights, WeightModel
from locdecide.mcda.workers import Cancelled
from tests.mcda import strategies
from tests.mcda.published import Array, published_case

TEST_V = np.array([[0.8, 0.6, 0.3], [0.5, 0.7, 0.9], [0.2, 0.9, 0.4]])
PINNED = [[3092, 1855, 5053], [5171, 4803, 26], [1737, 3342, 4921]]
# Five deviations of a share: what is found lies outside once in two million times.
FIVE = 2.5


def topsis_over_range(values: Array) -> Forms:
    return topsis_forms(values, np.ones(values.shape[1]), values=values)


def random_values(m: int, n: int, seed: int = 4) -> Array:
    return np.random.default_rng(seed).random((m, n))


def drawn_weights(model: WeightModel, draws: int, seed: int) -> Array:
    """The weights of a run, one draw a row."""
    blocks = []
    for block in range(-(-draws // BLOCK)):
        child = np.random.SeedSequence(seed).spawn(block + 1)[block]
        out = np.empty((model.support.size, BLOCK))
        model.draw(np.random.Generator(np.random.SFC64(child)), out)
        blocks.append(out.T)
    return np.concatenate(blocks)[:draws]


def same(one: SmaaResult, other: SmaaResult) -> bool:
    return all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True)
        for name in SmaaResult.__slots__
    )


def test_that_test_v_of_methods_is_met() -> None:
    """METHODS 6: weighted sum, any weights."""
    found = smaa(sum_forms(TEST_V), AnyWeights(3), draws=400_000, seed=1)
    assert found.acceptabilities[:, 0] == pytest.approx([0.245, 0.645, 0.110], abs=0.004)
    expected = [[0.646, 0.241, 0.113], [0.251, 0.292, 0.457], [0.125, 0.776, 0.099]]
    assert found.central_weights == pytest.approx(np.array(expected), abs=0.004)
    assert found.confidence.tolist() == [1.0, 1.0, 1.0]
    assert found.half_width == pytest.approx(0.98 / np.sqrt(400_000))


def test_that_the_published_case_has_its_shares() -> None:
    case = published_case("smaa_two_criteria_three_alternatives")
    expected, draws = case["expected"], 1_000_000
    found = smaa(
        sum_forms(np.array(case["inputs"]["utilities"])), AnyWeights(2), draws=draws, seed=1
    )
    error = case["tolerance"]
    assert found.acceptabilities[:, 0] == pytest.approx(expected["first_rank"], abs=error)
    assert found.acceptabilities[:, 2] == pytest.approx(expected["last_rank"], abs=error)
    assert found.central_weights[:, 0] == pytest.approx(expected["central_w1"], abs=error)
    # (1, 0) is before (0, 1) on half of the interval, before (.6, .6) where w1 exceeds .6.
    pairs = [[0.0, 0.5, 0.4], [0.5, 0.0, 0.4], [0.6, 0.6, 0.0]]
    assert found.pairwise == pytest.approx(np.array(pairs), abs=error)


def test_that_one_alternative_best_in_each_criterion_has_the_share_of_its_corner() -> None:
    """Unit rows: first where the own weight is the largest, 1/n each, central weight H_n / n."""
    draws = 200_000
    found = smaa(sum_forms(np.eye(4)), AnyWeights(4), draws=draws, seed=8)
    assert found.acceptabilities == pytest.approx(np.full((4, 4), 0.25), abs=FIVE / np.sqrt(draws))
    largest = (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4
    assert found.central_weights.diagonal() == pytest.approx([largest] * 4, abs=0.005)


def test_that_topsis_of_two_criteria_has_its_exact_shares() -> None:
    """(1, 0) is nearer than (a, a) where w1^2 / (w1^2 + w2^2) exceeds a^2 / (a^2 + (1-a)^2)."""
    draws, a = 200_000, 0.6
    values = np.array([[1.0, 0.0], [a, a]])
    found = smaa(topsis_over_range(values), AnyWeights(2), draws=draws, seed=3)
    # w1 / w2 > a / (1 - a), so w1 > a.
    assert found.acceptabilities[0, 0] == pytest.approx(1 - a, abs=FIVE / np.sqrt(draws))
    assert found.central_weights[0, 0] == pytest.approx((1 + a) / 2, abs=0.005)
    assert found.central_weights[1, 0] == pytest.approx(a / 2, abs=0.005)


@pytest.mark.parametrize("signs", [np.ones(6), np.array([1.0, -1, 1, -1, -1, 1])])
def test_that_rank_counts_are_those_of_a_plain_argsort_over_pymcdm(signs: Array) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # raised inside its dependencies
        from pymcdm.methods import TOPSIS
    table, draws, seed = 10.0 + 90.0 * random_values(12, 6), 2000, 77
    forms = topsis_forms(table, signs, normalisation="minmax")
    found = smaa(forms, AnyWeights(6), draws=draws, seed=seed)
    counts, first = np.zeros((12, 12), dtype=int), np.zeros((12, 6))
    wins = np.zeros((12, 12), dtype=int)
    method = TOPSIS()
    for weights in drawn_weights(AnyWeights(6), draws, seed):
        preference = method(table, weights, signs, validation=False)
        order = np.argsort(-preference)
        counts[order, np.arange(12)] += 1
        first[order[0]] += weights
        wins += preference[:, None] > preference
    assert (found.acceptabilities * draws).round(9).tolist() == counts.tolist()
    assert (found.pairwise * draws).round(9).tolist() == wins.tolist()
    won = counts[:, 0] > 0
    assert 1 < won.sum() < 12
    expected = first[won] / counts[won, :1]
    assert found.central_weights[won] == pytest.approx(expected, abs=1e-9)
    assert np.isnan(found.central_weights[~won]).all()
    assert found.confidence[~won].tolist() == [0.0] * int((~won).sum())


@settings(max_examples=25)
@given(st.data(), st.sampled_from(["range", "vector", "minmax", "max", "sum"]))
def test_that_each_draw_is_ranked_as_topsis_ranks_it(
    data: st.DataObject, normalisation: Normalisation
) -> None:
    """Tables of few digits with gaps: ties, equal rows and constant columns happen."""
    m, n, draws = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 4)), 40
    cells = st.sampled_from([0.0, 0.25, 0.5, 1.0, np.nan])
    table = np.array(data.draw(st.lists(cells, min_size=m * n, max_size=m * n))).reshape(m, n)
    model: WeightModel = AnyWeights(n)
    if data.draw(st.booleans()):  # few weights, so that ties are not of equal rows alone
        own = np.array([data.draw(strategies.weights(n)) for _ in range(2)]).round(1) + 0.1
        model = GroupWeights(own, np.zeros_like(own), np.ones(2))
    signs = data.draw(strategies.signs(n))
    values = table if normalisation == "range" else None
    forms = topsis_forms(table, signs, normalisation=normalisation, values=values)
    found = smaa(forms, model, draws=draws, seed=5)
    counts = np.zeros((m, m))
    wins = np.zeros((m, m))
    for weights in drawn_weights(model, draws, 5):
        solved = topsis(table, weights, signs, normalisation=normalisation, values=values)
        places = ranks(solved.closeness)
        counts[np.arange(m), places - 1] += 1
        wins += places[:, None] < places
    assert (found.acceptabilities * draws).round(6).tolist() == counts.tolist()
    assert (found.pairwise * draws).round(6).tolist() == wins.tolist()


@settings(max_examples=25)
@given(st.data())
def test_that_each_draw_is_ranked_as_the_weighted_sum_ranks_it(data: st.DataObject) -> None:
    m, n, draws = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 4)), 40
    cells = st.sampled_from([0.0, 0.25, 0.5, 1.0, np.nan])
    values = np.array(data.draw(st.lists(cells, min_size=m * n, max_size=m * n))).reshape(m, n)
    found = smaa(sum_forms(values), AnyWeights(n), draws=draws, seed=5)
    counts = np.zeros((m, m))
    for weights in drawn_weights(AnyWeights(n), draws, 5):
        scores = ahp(values, weights, np.ones(n), values=values).scores
        counts[np.arange(m), ranks(scores) - 1] += 1
    assert (found.acceptabilities * draws).round(6).tolist() == counts.tolist()


@pytest.mark.parametrize("threads", [1, 2, 5])
@pytest.mark.parametrize("chunk", [None, 5, 333, 4096, 100_000])
def test_that_threads_and_chunks_change_nothing(threads: int, chunk: int | None) -> None:
    values = random_values(9, 5)
    values[3] = values[5]
    forms, model = topsis_over_range(values), AnyWeights(5)
    draws = 2 * BLOCK + 100
    once = smaa(forms, model, draws=draws, seed=6)
    assert same(smaa(forms, model, draws=draws, seed=6, threads=threads, chunk=chunk), once)
    assert not same(smaa(forms, model, draws=draws, seed=7), once)


def test_that_the_numbers_of_a_seed_stay_what_they_are() -> None:
    """A seed that was printed with a result has to give it again in later versions."""
    found = smaa(topsis_over_range(TEST_V), AnyWeights(3), draws=10_000, seed=20261122)
    assert (found.acceptabilities * 10_000).round().astype(int).tolist() == PINNED


def test_that_a_longer_run_begins_with_the_shorter_one() -> None:
    model, forms = AnyWeights(3), sum_forms(TEST_V)
    short, long = (smaa(forms, model, draws=d, seed=2) for d in (5000, 5001))
    counts = [(found.acceptabilities * found.draws).round() for found in (short, long)]
    change = counts[1] - counts[0]
    assert change.min() == 0.0
    assert change.sum(axis=1).tolist() == [1.0, 1.0, 1.0]


@given(strategies.tables(4, 3, 0.0, 1.0), st.permutations(range(4)))
def test_that_permuting_alternatives_permutes_the_result(table: Array, order: list[int]) -> None:
    forms, moved = topsis_over_range(table), topsis_over_range(table[order])
    found = smaa(forms, AnyWeights(3), draws=200, seed=1)
    again = smaa(moved, AnyWeights(3), draws=200, seed=1)
    assert again.acceptabilities.tolist() == found.acceptabilities[order].tolist()
    assert again.pairwise.tolist() == found.pairwise[np.ix_(order, order)].tolist()
    np.testing.assert_array_equal(again.central_weights, found.central_weights[order])


@given(strategies.tables(5, 3, 0.0, 1.0))
def test_that_the_shares_belong_together(table: Array) -> None:
    found = smaa(topsis_over_range(table), AnyWeights(3), draws=300, seed=9)
    assert found.acceptabilities.sum(axis=1) == pytest.approx([1.0] * 5, abs=1e-12)
    assert found.acceptabilities[:, 0].sum() >= 1.0 - 1e-12
    assert (found.pairwise + found.pairwise.T <= 1.0 + 1e-12).all()
    won = found.acceptabilities[:, 0] > 0
    assert found.central_weights[won].sum(axis=1) == pytest.approx([1.0] * won.sum(), abs=1e-12)
    better = (table[:, None] > table).all(axis=2)
    assert (found.pairwise[better] == 1.0).all()


def test_that_equal_alternatives_share_rank_1_in_every_draw() -> None:
    found = smaa(topsis_over_range(np.full((3, 2), 0.25)), AnyWeights(2), draws=500, seed=1)
    assert found.acceptabilities.tolist() == [[1.0, 0.0, 0.0]] * 3
    assert found.pairwise.tolist() == [[0.0] * 3] * 3
    assert found.confidence.tolist() == [1.0] * 3
    assert (found.central_weights == found.central_weights[0]).all()


def test_that_two_equal_alternatives_leave_the_next_rank_out() -> None:
    values = np.array([[0.9, 0.9], [0.9, 0.9], [0.1, 0.1], [0.5, 0.5]])
    found = smaa(sum_forms(values), AnyWeights(2), draws=100, seed=1)
    assert found.acceptabilities.argmax(axis=1).tolist() == [0, 0, 3, 2]
    assert found.acceptabilities.max(axis=1).tolist() == [1.0] * 4


def test_that_ties_of_unlike_alternatives_are_found() -> None:
    """Points 50 : 50 from everybody: (.6, .4) and (.4, .6) tie in every draw."""
    model = GroupWeights(np.array([[0.5, 0.5]]), np.full((1, 2), np.nan), np.ones(1))
    values = np.array([[0.6, 0.4], [0.4, 0.6], [0.1, 0.1]])
    for forms in (sum_forms(values), topsis_over_range(values)):
        found = smaa(forms, model, draws=5000, seed=1)
        assert found.acceptabilities.tolist() == [[1.0, 0, 0], [1.0, 0, 0], [0, 0, 1.0]]
        assert found.central_weights[:2] == pytest.approx(np.full((2, 2), 0.5), abs=1e-9)
        assert found.pairwise.tolist() == [[0, 0, 1.0], [0, 0, 1.0], [0, 0, 0]]


@pytest.mark.parametrize("forms", [sum_forms, topsis_over_range])
def test_that_one_alternative_and_one_criterion_are_no_problem(forms: object) -> None:
    assert callable(forms)
    alone = smaa(forms(np.array([[0.3, 0.4]])), AnyWeights(2), draws=100, seed=1)
    assert alone.acceptabilities.tolist() == [[1.0]]
    single = smaa(forms(np.array([[0.3], [0.4], [0.4]])), AnyWeights(1), draws=100, seed=1)
    assert single.acceptabilities.tolist() == [[0, 0, 1.0], [1.0, 0, 0], [1.0, 0, 0]]
    assert single.central_weights[1:].tolist() == [[1.0], [1.0]]
    nobody = smaa(forms(np.empty((0, 2))), AnyWeights(2), draws=100, seed=1)
    assert nobody.acceptabilities.shape == (0, 0)


def test_that_a_criterion_with_weight_1_decides_alone() -> None:
    """And what differs only where there is no weight is equal."""
    values = np.array([[0.2, 0.9], [0.7, 0.1], [0.7, 0.3]])
    model = AroundWeights(np.array([3.0, 0.0]), 20.0)
    for forms in (sum_forms(values), topsis_over_range(values)):
        found = smaa(forms, model, draws=300, seed=1)
        assert found.acceptabilities.tolist() == [[0, 0, 1.0], [1.0, 0, 0], [1.0, 0, 0]]


def test_that_constant_criteria_tie_everybody_without_a_warning() -> None:
    table = np.array([[3.0, 7.0], [3.0, 7.0], [3.0, 7.0]])
    forms = topsis_forms(table, np.ones(2), normalisation="minmax")
    found = smaa(forms, AnyWeights(2), draws=100, seed=1)
    assert found.acceptabilities[:, 0].tolist() == [1.0] * 3


def test_that_who_is_not_ranked_is_behind_all_who_are() -> None:
    ranked = np.array([True, False, True])
    found = smaa(sum_forms(TEST_V), AnyWeights(3), draws=1000, seed=1, ranked=ranked)
    assert found.unranked.tolist() == [0.0, 1.0, 0.0]
    assert found.acceptabilities[1].tolist() == [0.0] * 3
    assert found.acceptabilities[[0, 2]].sum(axis=1).tolist() == [1.0, 1.0]
    assert np.isnan(found.central_weights[1]).all()
    assert found.pairwise[:, 1].tolist() == [1.0, 0.0, 1.0]
    assert found.pairwise[1].tolist() == [0.0] * 3
    nobody = smaa(sum_forms(TEST_V), AnyWeights(3), draws=9, seed=1, ranked=np.zeros(3, dtype=bool))
    assert nobody.unranked.tolist() == [1.0] * 3
    assert not nobody.acceptabilities.any()


def test_that_pairwise_winning_can_be_left_out() -> None:
    forms = sum_forms(TEST_V)
    without = smaa(forms, AnyWeights(3), draws=1000, seed=1, pairwise=False)
    assert np.isnan(without.pairwise).all()
    counted = smaa(forms, AnyWeights(3), draws=1000, seed=1)
    assert without.acceptabilities.tolist() == counted.acceptabilities.tolist()


@pytest.mark.parametrize("threads", [1, 2])
def test_that_progress_grows_to_all_draws(threads: int) -> None:
    told: list[int] = []
    draws = 5 * BLOCK + 1
    smaa(
        sum_forms(TEST_V), AnyWeights(3), draws=draws, seed=1, threads=threads, progress=told.append
    )
    assert told == sorted(told)
    assert told[-1] == draws
    assert len(told) == 6


@pytest.mark.parametrize("threads", [1, 2])
def test_that_it_stops_at_the_next_chunk_when_told(threads: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    with pytest.raises(Cancelled):
        smaa(
            topsis_over_range(random_values(20, 10)),
            AnyWeights(10),
            draws=10_000_000,
            seed=1,
            threads=threads,
            cancelled=cancelled,
        )
    assert asked <= 20 + 2 * threads
    assert not any(thread.name.startswith("smaa") for thread in threading.enumerate())


@pytest.mark.parametrize("threads", [1, 2])
def test_that_an_error_in_any_thread_is_raised(threads: int) -> None:
    def progress(done: int) -> None:
        raise RuntimeError(f"told {done}")

    with pytest.raises(RuntimeError, match="told"):
        smaa(
            sum_forms(TEST_V), AnyWeights(3), draws=10 * BLOCK, seed=1, threads=threads,
            progress=progress,
        )  # fmt: skip


def test_that_memory_does_not_grow_with_the_draws() -> None:
    forms, model = topsis_over_range(random_values(6, 4)), AnyWeights(4)

    def peak(draws: int) -> int:
        tracemalloc.start()
        smaa(forms, model, draws=draws, seed=1)
        result = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return result

    peak(BLOCK)
    assert peak(40 * BLOCK) < 1.1 * peak(2 * BLOCK)


def test_that_impossible_input_is_refused() -> None:
    forms, model = sum_forms(TEST_V), AnyWeights(3)
    for draws in (0, 2**30 + 1):
        with pytest.raises(ValueError, match=r"^draws$"):
            smaa(forms, model, draws=draws, seed=1)
    with pytest.raises(ValueError, match=r"^threads$"):
        smaa(forms, model, draws=1, seed=1, threads=0)
    with pytest.raises(ValueError, match=r"^chunk$"):
        smaa(forms, model, draws=1, seed=1, chunk=0)
    with pytest.raises(ValueError, match=r"^criteria$"):
        smaa(forms, AnyWeights(2), draws=1, seed=1)
    with pytest.raises(ValueError, match=r"^gates-need-draws$"):
        smaa(forms, model, draws=1, seed=1, gates=[lambda p: p[:, 0] > 0])
    with pytest.raises(ValueError, match=r"^not-values$"):
        sum_forms(-TEST_V)
