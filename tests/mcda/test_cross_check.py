import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings

from locdecide.mcda.ahp import ahp
from locdecide.mcda.cross_check import _scores, cross_check
from locdecide.mcda.other_methods import OTHER_METHODS
from locdecide.mcda.ranks import ranks
from locdecide.mcda.values import range_values
from tests.mcda import strategies
from tests.mcda.checking import NAMES, checked, method_named, scored
from tests.mcda.published import Array, published_case
from tests.mcda.textbook import DEFINITIONS

POSITIVE = [method.name for method in OTHER_METHODS if method.needs == "positive"]
TEST_X = np.array(
    [
        [0.045, 98, 120, 7, 900, 6],
        [0.060, 98, 0, 6, 1400, 8],
        [0.075, 40, 1500, 9, 200, 9],
        [0.052, 65, 900, 8, 500, 7],
        [0.048, 90, 600, 5, 1100, 5],
    ]
)
X_WEIGHTS = np.array([0.28, 0.14, 0.12, 0.18, 0.16, 0.12])
X_SIGNS = np.array([-1.0, 1.0, -1.0, 1.0, -1.0, 1.0])

# Rows, weights, kinds and the printed scores. The weights of WASPAS do not sum to 1.
PUBLISHED: dict[str, tuple[list[list[float]], list[float], list[int], list[float], float]] = {
    # Pamučar & Ćirović (2015), ESWA 42(6): transport and handling resources.
    "MABAC": (
        [
            [22600, 3800, 2, 5, 1.06, 3.00, 3.5, 2.8, 24.5, 6.5],
            [19500, 4200, 3, 2, 0.95, 3.00, 3.4, 2.2, 24, 7.0],
            [21700, 4000, 1, 3, 1.25, 3.20, 3.3, 2.5, 24.5, 7.3],
            [20600, 3800, 2, 5, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
            [22500, 3800, 4, 3, 1.35, 3.20, 3.7, 2.1, 23, 6.3],
            [23250, 4210, 3, 5, 1.45, 3.60, 3.5, 2.8, 23.5, 7.0],
            [20300, 3850, 2, 5, 0.90, 3.25, 3.0, 2.6, 21.5, 6.0],
        ],
        [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.050, 0.048],
        [-1, 1, 1, 1, -1, -1, 1, 1, 1, 1],
        [0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464],
        5.1e-5,
    ),
    # Yazdani et al. (2020), Sustainable Operations and Computers 1: renewable energy.
    "EDAS": (
        [
            [3873, 39.55, 0.27, 0.87, 150, 0.07, 12, 2130],
            [5067, 67.26, 0.23, 0.23, 40, 0.02, 21, 2200],
            [2213, 24.69, 0.08, 0.17, 200, 0.04, 35, 570],
            [6243, 132, 0.07, 0.25, 100, 0.04, 16, 100],
            [8312, 460.47, 0.05, 0.21, 25, 0.1, 25, 200],
        ],
        [0.131, 0.113, 0.126, 0.125, 0.126, 0.129, 0.132, 0.117],
        [-1, -1, -1, 1, 1, -1, 1, 1],
        [0.841, 0.632, 0.883, 0.457, 0.104],
        5.1e-4,
    ),
    # Badi, Shetwan & Abdulshahed (2017), ICMNEE: suppliers.
    "CODAS": (
        [
            [45, 3600, 45, 0.9],
            [25, 3800, 60, 0.8],
            [23, 3100, 35, 0.9],
            [14, 3400, 50, 0.7],
            [15, 3300, 40, 0.8],
            [28, 3000, 30, 0.6],
        ],
        [0.2857, 0.3036, 0.2321, 0.1786],
        [1, -1, 1, 1],
        [1.3914, 0.3411, -0.2170, -0.5381, -0.7292, -0.2481],
        5.1e-5,
    ),
    # Stanujkic, Djordjevic & Karabasevic (2015), Quaestus 7: personnel.
    "ARAS": (
        [
            [4.64, 3.00, 3.00, 3.00, 2.88, 3.63],
            [4.00, 4.00, 4.64, 3.56, 3.63, 5.00],
            [3.30, 4.31, 3.30, 4.00, 3.30, 4.00],
            [2.62, 5.00, 4.22, 4.31, 5.00, 5.00],
        ],
        [0.28, 0.25, 0.19, 0.15, 0.08, 0.04],
        [1, 1, 1, 1, 1, 1],
        [0.74, 0.86, 0.78, 0.86],
        5.1e-3,
    ),
    # Ulutaş et al. (2020), Mathematics 8(10) 1672: stackers.
    "MARCOS": (
        [
            [660, 1000, 1600, 18, 1200],
            [800, 1000, 1600, 24, 900],
            [980, 1000, 2500, 24, 900],
            [920, 1500, 1600, 24, 900],
            [1380, 1500, 1500, 24, 1150],
            [1230, 1000, 1600, 24, 1150],
            [680, 1500, 1600, 18, 1100],
            [960, 2000, 1600, 12, 1150],
        ],
        [0.1061, 0.3476, 0.3330, 0.1185, 0.0949],
        [-1, 1, 1, 1, 1],
        [0.5649, 0.5543, 0.6410, 0.6174, 0.6016, 0.5453, 0.6282, 0.6543],
        5.1e-5,
    ),
    # Yang & Wu (2020), IEEE Access 8: rank reversal in VIKOR.
    "VIKOR": (
        [[78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29]],
        [0.25, 0.25, 0.25, 0.25],
        [1, 1, 1, 1],
        [0.5679, 0.7667, 1, 0.7493, 0],
        5.1e-5,
    ),
}


def by_definition(name: str, table: Array, weights: Array, signs: Array) -> list[float]:
    gains = [True] * signs.size if name == "SPOTIS" else (signs > 0).tolist()
    return DEFINITIONS[name](table.tolist(), (weights / weights.sum()).tolist(), gains)


@pytest.mark.parametrize("name", PUBLISHED)
def test_that_published_scores_are_met(name: str) -> None:
    """Each with its source above."""
    table, weights, kinds, printed, tolerance = PUBLISHED[name]
    assert scored(name, table, weights, kinds) == pytest.approx(printed, abs=tolerance)
    assert by_definition(
        name, np.array(table), np.array(weights), np.array(kinds)
    ) == pytest.approx(printed, abs=tolerance)


def test_that_the_compromise_of_opricovic_and_tzeng_is_met() -> None:
    """VIKOR (2004); equal scores tie."""
    case = published_case("vikor_opricovic_tzeng")
    inputs = case["inputs"]
    found = checked("VIKOR", inputs["matrix"], inputs["weights"], inputs["types"])
    assert found.scores == pytest.approx(case["expected"]["Q"], abs=case["tolerance"])
    assert found.ranks is not None
    assert found.ranks.tolist() == [2, 1, 2]
    assert found.leaders == (1,)


def test_that_the_net_flows_of_zhao_are_met() -> None:
    """PROMETHEE II with the usual criterion (2013)."""
    case = published_case("promethee2_usual_zhao")
    inputs = case["inputs"]
    found = scored("PROMETHEE II", inputs["matrix"], inputs["weights"], inputs["types"])
    assert found == pytest.approx(case["expected"]["phi"], abs=case["tolerance"])


def test_that_the_scores_of_chakraborty_are_met() -> None:
    """WASPAS (2015), with its weights as published: their sum is 1.0155."""
    case = published_case("waspas_chakraborty")
    table, weights, kinds = (np.array(case["inputs"][k]) for k in ("matrix", "weights", "types"))
    found = _scores(method_named("WASPAS"), table, weights, kinds)
    assert found == pytest.approx(case["expected"]["score"], abs=case["tolerance"])


def test_that_the_distances_of_dezert_are_met() -> None:
    """SPOTIS (2020), the first example: bounds, a cost and negative figures."""
    table = np.array([[10.5, -3.1, 1.7], [-4.7, 0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]])
    worst, best = np.array([-5.0, 10.0, -8.0]), np.array([12.0, -6.0, 5.0])
    values = range_values(table, worst, best, np.zeros(3, dtype=np.bool_))
    weights, signs = [0.2, 0.3, 0.5], [1, -1, 1]
    found = checked("SPOTIS", table, weights, signs, values=values)
    assert found.scores == pytest.approx([0.1989, 0.3705, 0.3063, 0.7491], abs=5.1e-5)
    assert found.ranks is not None
    assert found.ranks.tolist() == [1, 3, 2, 4]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60)
@given(strategies.tables(5, 4), strategies.weights(4), strategies.signs(4))
def test_that_every_method_follows_its_definition(
    name: str, table: Array, weights: Array, signs: Array
) -> None:
    """Another computation, number by number; no column is constant but by chance."""
    assume((np.ptp(table, axis=0) > 0).any())
    table = table / 100.0 if name == "SPOTIS" else table
    if name == "CODAS":
        assume(not near_the_threshold(table, weights, signs))
    found = scored(name, table, weights, signs)
    assert found == pytest.approx(by_definition(name, table, weights, signs), rel=1e-9, abs=1e-9)


def near_the_threshold(table: Array, weights: Array, signs: Array) -> bool:
    """Whether rounding decides on which side of tau a difference lies."""
    ideal = ahp(table, weights, signs, mode="ideal").values * weights
    euclid = np.sqrt(((ideal - ideal.min(axis=0)) ** 2).sum(axis=1))
    return bool((np.abs(np.abs(euclid[:, None] - euclid) - 0.02) < 1e-9).any())


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=15)
@given(strategies.tables(5, 3), strategies.weights(3), strategies.signs(3))
def test_that_the_ranks_follow_the_scores(
    name: str, table: Array, weights: Array, signs: Array
) -> None:
    found = checked(name, table, weights, signs, values=table / 100.0)
    assert found.scores is not None
    better = found.scores if name not in ("VIKOR", "SPOTIS") else -found.scores
    assert found.ranks is not None
    assert found.ranks.tolist() == ranks(better).tolist()
    assert found.leaders == tuple(np.flatnonzero(found.ranks == 1))


def test_that_test_x_names_what_the_ratio_methods_cannot_take() -> None:
    """METHODS 5: no kilometres at all is a cost of 0."""
    values = np.clip(TEST_X / TEST_X.max(axis=0), 0.0, 1.0)
    found = cross_check(TEST_X, X_WEIGHTS, X_SIGNS, values=values)
    assert [each.method.name for each in found] == NAMES
    assert {each.method.name: each.columns for each in found if each.left_out} == dict.fromkeys(
        POSITIVE, (2,)
    )
    assert {each.left_out for each in found} == {None, "needs-positive"}


def test_that_the_set_up_can_be_printed() -> None:
    assert list(DEFINITIONS) == NAMES
    assert method_named("WASPAS").parameters == (("lambda", 0.5),)
    assert method_named("VIKOR").parameters == (("v", 0.5),)
    assert method_named("CODAS").parameters == (("tau", 0.02),)
    assert not method_named("VIKOR").higher_is_better
    assert all(method.source and method.normalisation for method in OTHER_METHODS)


@settings(max_examples=60)
@given(strategies.tables(5, 3), strategies.weights(3), strategies.signs(3))
def test_that_the_twins_always_agree(table: Array, weights: Array, signs: Array) -> None:
    """Each is the same weighted sum up to constants, as `same_order_as` says."""
    values = table / 100.0
    twins = {
        "WSM": scored("WSM", table, weights, signs),
        "ahp-ideal": ahp(table, weights, signs, mode="ideal").scores,
        "ahp-absolute": ahp(table, weights, signs, values=values).scores,
    }
    for method in OTHER_METHODS:
        if method.same_order_as is None:
            continue
        theirs = checked(method.name, table, weights, signs, values=values).scores
        assert theirs is not None
        theirs = theirs if method.higher_is_better else -theirs
        ours = twins[method.same_order_as]
        gaps = np.subtract.outer(ours, ours)
        assert (np.subtract.outer(theirs, theirs)[gaps > 1e-8] > 0.0).all()


def test_that_the_module_loads_pymcdm_only_when_it_is_asked() -> None:
    code = (
        "import sys; import locdecide.mcda.cross_check, locdecide.mcda.borda, "
        "locdecide.mcda.verdict, locdecide.mcda.rank_similarity; "
        "assert not {'pymcdm', 'pandas', 'matplotlib'} & sys.modules.keys()"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
