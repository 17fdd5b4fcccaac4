from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.mcda.group import aggregate_judgements, aggregate_priorities
from locdecide.mcda.pairwise import comparison_matrix, geometric_mean_priorities, priorities
from tests.mcda import strategies
from tests.mcda.published import Array, matrix_of, published_case

EXPERTS = published_case("GRP-02")
EXPERT_MATRICES = np.stack(
    [matrix_of(rows) for rows in EXPERTS["inputs"]["individual_matrices"].values()]
)
EXPERT_POWER = np.array(EXPERTS["inputs"]["participant_weights"])

groups = st.integers(2, 5).flatmap(
    lambda n: st.lists(strategies.comparison_matrices(n=n), min_size=1, max_size=5).map(np.stack)
)


def test_that_the_geometric_mean_keeps_the_reciprocal() -> None:
    """Aczel & Saaty: 2, 3, 4 -> cube root of 24."""
    case = published_case("aij_geometric_mean_reciprocity")
    judged = [comparison_matrix(2, [(0, 1, a)]) for a in case["inputs"]["judgments"]]
    group = aggregate_judgements(np.stack(judged), np.ones(3))
    assert group[0, 1] == pytest.approx(case["expected"]["value"], abs=1e-12)
    assert group[1, 0] == pytest.approx(case["expected"]["reciprocal"], abs=1e-12)


@pytest.mark.parametrize(
    ("key", "power"), [("AIJ_equal_matrix", np.ones(4)), ("AIJ_weighted_matrix", EXPERT_POWER)]
)
def test_that_the_four_experts_have_their_published_group_matrix(key: str, power: Array) -> None:
    """Bioconductor Prize (GRP-02)."""
    group = aggregate_judgements(EXPERT_MATRICES, power)
    assert group == pytest.approx(np.array(EXPERTS["expected"][key]), abs=1e-6)


@pytest.mark.parametrize(
    ("key", "power"), [("AIJ_equal_weights", np.ones(4)), ("AIJ_weighted_weights", EXPERT_POWER)]
)
def test_that_the_group_matrix_has_the_computed_weights(key: str, power: Array) -> None:
    """GRP-02, eigenvectors."""
    weights = priorities(aggregate_judgements(EXPERT_MATRICES, power))
    assert weights == pytest.approx(EXPERTS["expected"]["computed_here"][key], abs=1e-6)


def test_that_the_four_experts_have_their_published_group_priorities() -> None:
    """Bioconductor Prize (GRP-02): arithmetic mean of geometric-mean priorities."""
    individual = geometric_mean_priorities(EXPERT_MATRICES)
    group = aggregate_priorities(individual, EXPERT_POWER, "arithmetic")
    assert group == pytest.approx(EXPERTS["expected"]["AIP_weighted"], abs=1e-5)


def test_that_the_family_agrees_at_every_node() -> None:
    """CRAN ahp, vacation: node by node, then down the tree; .619 over final priorities."""
    case = published_case("group_ahp_vacation")
    people = list(case["inputs"]["decision_makers"])
    power = np.array(list(case["inputs"]["decision_makers"].values()))
    goals = priorities(np.stack([np.array(case["inputs"]["goal_matrices"][p]) for p in people]))
    for person, weights in zip(people, goals, strict=True):
        assert weights == pytest.approx(case["expected"][f"{person.lower()}_nodes"], abs=6e-4)
    local = np.array(
        [
            [case["inputs"]["local_priorities_beach_mountains"][node][p] for p in people]
            for node in case["inputs"]["goal_nodes"]
        ]
    )
    nodes = aggregate_priorities(goals, power, "arithmetic")
    assert nodes == pytest.approx(case["expected"]["total_nodes"], abs=6e-4)
    total = sum(
        w * aggregate_priorities(at_node, power, "arithmetic")
        for w, at_node in zip(nodes, local, strict=True)
    )
    assert total == pytest.approx(case["expected"]["total"], abs=6e-4)
    final = np.einsum("pk,kpa->pa", goals, local)
    for person, own in zip(people, final, strict=True):
        assert own == pytest.approx(case["expected"][person.lower()], abs=6e-4)
    assert aggregate_priorities(final, power, "arithmetic")[0] == pytest.approx(0.619, abs=6e-4)


@given(strategies.comparison_matrices(), st.integers(1, 5), st.data())
def test_that_equal_judgements_are_the_groups(matrix: Array, p: int, data: st.DataObject) -> None:
    power = data.draw(strategies.weights(p))
    group = aggregate_judgements(np.stack([matrix] * p), power)
    assert group == pytest.approx(matrix, rel=1e-13)


@given(groups, st.data())
def test_that_geometric_priorities_of_the_group_are_the_geometric_mean(
    matrices: Array, data: st.DataObject
) -> None:
    """Forman & Peniwati 1998: AIJ equals AIP exactly with geometric means."""
    power = data.draw(strategies.weights(len(matrices)))
    joint = geometric_mean_priorities(aggregate_judgements(matrices, power))
    mean = aggregate_priorities(geometric_mean_priorities(matrices), power)
    assert joint == pytest.approx(mean, rel=1e-12)


@given(groups, st.data())
def test_that_a_participant_without_power_changes_nothing(
    matrices: Array, data: st.DataObject
) -> None:
    power = data.draw(strategies.weights(len(matrices)))
    adviser = data.draw(strategies.comparison_matrices(n=matrices.shape[1]))
    more, more_power = np.concatenate([matrices, adviser[None]]), np.append(power, 0.0)
    np.testing.assert_array_equal(
        aggregate_judgements(more, more_power), aggregate_judgements(matrices, power)
    )
    means: list[Literal["geometric", "arithmetic"]] = ["geometric", "arithmetic"]
    for mean in means:
        np.testing.assert_array_equal(
            aggregate_priorities(priorities(more), more_power, mean),
            aggregate_priorities(priorities(matrices), power, mean),
        )


@given(groups, st.data(), st.randoms())
def test_that_the_order_and_the_scale_of_power_do_not_matter(
    matrices: Array, data: st.DataObject, random: object
) -> None:
    power = data.draw(strategies.weights(len(matrices)))
    order = np.arange(len(matrices))
    random.shuffle(order)  # type: ignore[attr-defined]
    group = aggregate_judgements(matrices, power)
    assert aggregate_judgements(matrices[order], 7 * power[order]) == pytest.approx(
        group, rel=1e-12
    )
    assert group * group.T == pytest.approx(np.ones_like(group), rel=1e-13)


def test_that_only_those_who_answered_a_pair_decide_it() -> None:
    one = comparison_matrix(3, [(0, 1, 4.0), (1, 2, 2.0)])
    two = comparison_matrix(3, [(0, 1, 9.0)])
    adviser = comparison_matrix(3, [(0, 2, 5.0)])
    group = aggregate_judgements(np.stack([one, two, adviser]), np.array([1.0, 1.0, 0.0]))
    assert group[0, 1] == pytest.approx(6.0, rel=1e-14)
    assert group[1, 2] == pytest.approx(2.0, rel=1e-14)
    assert np.isnan(group[0, 2])
    assert np.isnan(group[2, 0])
    assert np.diag(group).tolist() == [1.0, 1.0, 1.0]


def test_that_a_participant_without_priorities_is_left_out() -> None:
    rows = np.array([[0.7, 0.3], [np.nan, np.nan]])
    assert aggregate_priorities(rows, np.ones(2)) == pytest.approx([0.7, 0.3], rel=1e-14)


def test_that_a_priority_of_0_stays_0_and_contradicting_zeros_give_equal_priorities() -> None:
    rows = np.array([[0.5, 0.5, 0.0], [0.2, 0.7, 0.1]])
    group = aggregate_priorities(rows, np.ones(2))
    assert group[2] == 0.0
    assert group[1] / group[0] == pytest.approx(np.sqrt(3.5), rel=1e-14)
    opposed = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert aggregate_priorities(opposed, np.ones(2)).tolist() == [0.5, 0.5]


def test_that_voting_power_of_any_size_works() -> None:
    matrices = np.stack([comparison_matrix(2, [(0, 1, a)]) for a in (2.0, 8.0)])
    for size in (5e-324, 1.7e308):
        group = aggregate_judgements(matrices, np.array([size, size]))
        assert group[0, 1] == pytest.approx(4.0, rel=1e-13)


@pytest.mark.parametrize(
    ("power", "code"), [([0.0, 0.0], "no-voting-power"), ([1.0, -1.0], "negative-power")]
)
def test_that_a_group_without_a_vote_is_refused(power: list[float], code: str) -> None:
    with pytest.raises(ValueError, match=rf"^{code}$"):
        aggregate_judgements(np.ones((2, 2, 2)), np.array(power))
    with pytest.raises(ValueError, match=rf"^{code}$"):
        aggregate_priorities(np.full((2, 2), 0.5), np.array(power))
