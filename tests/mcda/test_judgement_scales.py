import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.judgement_scales import JudgementScale, apply_scale, inverse_scale
from locdecide.mcda.pairwise import comparison_matrix
from tests.mcda import strategies
from tests.mcda.published import Array

SCALES: list[JudgementScale] = ["linear", "balanced", "balanced-n", "root", "log"]


@pytest.mark.parametrize(
    ("scale", "three", "nine"),
    [
        ("linear", 3.0, 9.0),
        ("balanced", 12 / 8, 9.0),
        ("balanced-n", (9 + 3 * 3) / (9 + 4 - 3), 9.0),
        ("root", np.sqrt(3), 3.0),
        ("log", 2.0, np.log2(10)),
    ],
)
def test_that_each_scale_follows_its_formula(
    scale: JudgementScale, three: float, nine: float
) -> None:
    """METHODS 1, with n = 4 for balanced-n."""
    raw = comparison_matrix(4, [(0, 1, 3.0), (0, 2, 9.0), (1, 2, 1.0)])
    scaled = apply_scale(raw, scale, 4)
    assert scaled[0, 1] == pytest.approx(three, rel=1e-15)
    assert scaled[0, 2] == pytest.approx(nine, rel=1e-15)
    assert scaled[1, 2] == 1.0
    assert np.isnan(scaled[0, 3])
    assert np.diag(scaled).tolist() == [1.0] * 4


@given(strategies.comparison_matrices(), st.sampled_from(SCALES))
def test_that_a_scaled_matrix_stays_reciprocal(matrix: Array, scale: JudgementScale) -> None:
    scaled = apply_scale(matrix, scale, matrix.shape[0])
    assert scaled * scaled.T == pytest.approx(np.ones_like(matrix), rel=1e-14)
    np.testing.assert_array_equal(np.sign(np.log(scaled)), np.sign(np.log(matrix)))


@given(st.floats(1.0, 9.0), st.floats(1.0, 9.0), st.sampled_from(SCALES), st.integers(2, 16))
def test_that_a_stronger_judgement_never_becomes_weaker(
    a: float, b: float, scale: JudgementScale, n: int
) -> None:
    low, high = apply_scale(np.array([[min(a, b), max(a, b)]]), scale, n)[0]
    assert low <= high


@pytest.mark.parametrize("scale", ["balanced", "balanced-n"])
def test_that_ratios_beyond_9_count_as_9_on_the_balanced_scales(scale: JudgementScale) -> None:
    scaled = apply_scale(np.array([[9.0, 11.0, 1e9, 1e-9]]), scale, 2)
    assert scaled == pytest.approx(np.array([[9.0, 9.0, 9.0, 1 / 9]]), rel=1e-15)


def test_that_the_input_is_not_changed() -> None:
    raw = comparison_matrix(2, [(0, 1, 3.0)])
    for scale in SCALES:
        apply_scale(raw, scale, 2)[0, 1] = 7.0
    assert raw[0, 1] == 3.0


@given(st.floats(1 / 9, 9.0), st.sampled_from(SCALES), st.integers(2, 16))
def test_that_the_inverse_gives_back_what_was_said(
    raw: float, scale: JudgementScale, n: int
) -> None:
    scaled = float(apply_scale(np.array(raw), scale, n))
    assert inverse_scale(scaled, scale, n) == pytest.approx(raw, rel=1e-12)


@pytest.mark.parametrize(
    ("scale", "ratio", "raw"),
    [
        ("linear", 12.0, 12.0),
        ("balanced", 1.5, 3.0),
        ("balanced-n", 1.8, 3.0),
        ("root", 2.0, 4.0),
        ("log", 3.0, 7.0),
        ("log", 1 / 3, 1 / 7),
    ],
)
def test_that_each_inverse_follows_its_formula(
    scale: JudgementScale, ratio: float, raw: float
) -> None:
    """METHODS 1 solved for x, with n = 4 for balanced-n."""
    assert inverse_scale(ratio, scale, 4) == pytest.approx(raw, rel=1e-14)


@pytest.mark.parametrize("scale", ["balanced", "balanced-n", "root", "log"])
def test_that_the_inverse_holds_what_lies_beyond_the_scale(scale: JudgementScale) -> None:
    for ratio, raw in ((50.0, 9.0), (1e300, 9.0), (1 / 50, 1 / 9)):
        assert inverse_scale(ratio, scale, 3) == pytest.approx(raw, rel=1e-12)


@pytest.mark.parametrize("ratio", [0.0, -1.0, np.nan])
def test_that_only_a_positive_ratio_has_an_inverse(ratio: float) -> None:
    with pytest.raises(ValueError, match=r"^not-positive$"):
        inverse_scale(ratio, "linear", 3)
