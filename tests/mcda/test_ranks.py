import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.ranks import ranks

scores_lists = st.lists(st.integers(-5, 5), min_size=1, max_size=12)


def test_that_tied_alternatives_share_the_smaller_rank() -> None:
    """METHODS 5: 1, 2, 2, 4."""
    assert ranks(np.array([0.3, 0.9, 0.5, 0.5])).tolist() == [4, 1, 2, 2]
    assert ranks(np.array([0.3, 0.9, 0.5, 0.5]), descending=False).tolist() == [1, 4, 2, 2]
    assert ranks(np.array([0.3])).dtype == np.int64


@given(scores_lists, st.booleans())
def test_that_a_rank_is_one_more_than_the_number_of_better_scores(
    scores: list[int], descending: bool
) -> None:
    expected = [1 + sum(t > s if descending else t < s for t in scores) for s in scores]
    assert ranks(np.array(scores, dtype=float), descending=descending).tolist() == expected


def test_that_scores_within_the_tolerance_tie() -> None:
    assert ranks(np.array([0.5, 0.5 + 9e-10])).tolist() == [1, 1]
    assert ranks(np.array([0.5, 0.5 + 2e-9])).tolist() == [2, 1]
    assert ranks(np.array([5.0, 5.5]), tolerance=0.6).tolist() == [1, 1]


def test_that_a_chain_ties_only_with_its_first() -> None:
    chain = np.array([0.0, 6e-10, 12e-10, 18e-10])
    assert ranks(chain).tolist() == [3, 3, 1, 1]
    assert ranks(chain, descending=False).tolist() == [1, 1, 3, 3]


@given(scores_lists, st.randoms())
def test_that_the_order_of_alternatives_does_not_matter(scores: list[int], random: object) -> None:
    order = np.arange(len(scores))
    random.shuffle(order)  # type: ignore[attr-defined]
    values = np.array(scores, dtype=float)
    np.testing.assert_array_equal(ranks(values[order]), ranks(values)[order])


def test_that_nothing_has_no_ranks() -> None:
    assert ranks(np.array([])).tolist() == []


@pytest.mark.parametrize("score", [np.nan, np.inf])
def test_that_a_score_that_is_no_number_is_refused(score: float) -> None:
    with pytest.raises(ValueError, match=r"^not-finite$"):
        ranks(np.array([0.1, score]))
