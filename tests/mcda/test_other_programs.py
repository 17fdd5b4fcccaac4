"""The numbers beside other programs, and beside definitions worked out a second time."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from locdecide.mcda.consensus import consensus
from locdecide.mcda.consistency import consistency
from locdecide.mcda.incomplete import completion_lambda_min
from locdecide.mcda.pairwise import comparison_matrix, priorities

Array = npt.NDArray[np.float64]
Answers = Sequence[int]

# Judgements row by row (-3 is 1/3, 0 was not asked), and what AHPy 2.1 computes with
# precision=10, random_index="saaty", which are Saaty's of 2005.
AHPY: list[tuple[int, Answers, tuple[float, ...], float]] = [
    (
        4,
        [1, 1, -6, 1, -7, -7],
        (0.106345864, 0.102246763, 0.102246763, 0.689160611),
        0.0011130236,
    ),
    (
        5,
        [3, 1, 2, 9, -3, -2, 2, 1, 1, 2],
        (0.392296102, 0.108183019, 0.222880427, 0.184077218, 0.092563234),
        0.1030366094,
    ),
    (
        6,
        [-7, 1, -9, 1, 9, 9, -9, -9, -2, -9, -2, -9, -9, 5, 9],
        (0.106413634, 0.115536278, 0.035647051, 0.264855526, 0.412325006, 0.065222504),
        0.8252175677,
    ),
    (
        8,
        [
            *(1, 1, 4, -2, 1, 5, 1, 1, 4, -2, 5, 9, 2, 4),
            *(-3, 1, 6, 1, -7, -2, 1, -3, 4, 9, 1, 1, -3, -5),
        ],
        (
            *(0.129793529, 0.194359172, 0.128234021, 0.035565738),
            *(0.265886611, 0.068931803, 0.031118877, 0.146110248),
        ),
        0.047077266,
    ),
]

# With answers left out AHPy completes by cyclic coordinates and divides by the index for all.
AHPY_INCOMPLETE: list[tuple[int, Answers, tuple[float, ...], float]] = [
    (
        4,
        [1, 0, -2, 1, -2, 1],
        (0.185449932, 0.204721909, 0.266183805, 0.343644354),
        0.0169960863,
    ),
    (
        5,
        [1, 0, -2, 1, 1, 4, 0, 1, -2, 0],
        (0.168173474, 0.28028054, 0.165092252, 0.162373575, 0.22408016),
        0.0952052372,
    ),
]


def matrix_of(n: int, answers: Answers) -> Array:
    pairs = zip(combinations(range(n), 2), answers, strict=True)
    return comparison_matrix(n, [(i, j, a if a > 0 else -1 / a) for (i, j), a in pairs if a])


def judged(n: int, rng: np.random.Generator, noise: float) -> Array:
    worth = rng.normal(0.0, 0.8, n)
    answers = []
    for i, j in combinations(range(n), 2):
        apart = worth[i] - worth[j] + rng.normal(0.0, noise)
        answers.append(int(math.copysign(np.clip(round(math.exp(abs(apart))), 1, 9), apart)))
    return matrix_of(n, answers)


@pytest.mark.parametrize(("n", "answers", "weights", "ratio"), AHPY)
def test_that_ahpy_has_the_same_priorities_and_ratio(
    n: int, answers: Answers, weights: Sequence[float], ratio: float
) -> None:
    matrix = matrix_of(n, answers)
    assert priorities(matrix) == pytest.approx(weights, abs=2e-9)
    assert consistency(matrix, "saaty-2005").cr == pytest.approx(ratio, abs=1e-9)


@pytest.mark.parametrize(("n", "answers", "weights", "ratio"), AHPY_INCOMPLETE)
def test_that_ahpy_completes_to_the_same_least_eigenvalue(
    n: int, answers: Answers, weights: Sequence[float], ratio: float
) -> None:
    least, completed = completion_lambda_min(matrix_of(n, answers))
    index = {4: 0.89, 5: 1.11}[n]
    assert (least - n) / (n - 1) / index == pytest.approx(ratio, abs=1e-8)
    assert priorities(completed) == pytest.approx(weights, abs=1e-5)


@pytest.mark.parametrize("noise", [0.2, 0.6, 3.0])
@pytest.mark.parametrize("n", [3, 5, 8, 15])
def test_that_pymcdm_has_the_same_priorities_and_consistency_index(n: int, noise: float) -> None:
    """Its random indices are others (Tummala & Ling 1998), so the index before them is compared."""
    from pymcdm.weights.subjective import AHP

    rng = np.random.default_rng(n)
    for _ in range(4):
        matrix = judged(n, rng, noise)
        theirs = AHP(matrix=matrix)
        assert priorities(matrix) == pytest.approx(theirs(), abs=1e-12)
        index = theirs.get_cr() * AHP.RI_M[n - 1]
        assert consistency(matrix).ci == pytest.approx(index, abs=1e-12)


@pytest.mark.parametrize(("n", "missing"), [(4, 1), (4, 2), (5, 3), (6, 4), (6, 8), (7, 6)])
def test_that_no_search_along_single_answers_finds_less(n: int, missing: int) -> None:
    rng = np.random.default_rng(10 * n + missing)
    matrix = judged(n, rng, 0.8)
    # A chain stays, so that all are connected.
    rest = [pair for pair in combinations(range(n), 2) if pair[1] - pair[0] > 1]
    for at in rng.permutation(len(rest))[:missing]:
        i, j = rest[int(at)]
        matrix[i, j] = matrix[j, i] = np.nan
    least, _ = completion_lambda_min(matrix)
    assert least == pytest.approx(by_cyclic_coordinates(matrix), abs=1e-9)


def by_cyclic_coordinates(matrix: Array) -> float:
    """Fill the gaps one after the other, each by golden section, until nothing gets less."""
    filled = np.where(np.isnan(matrix), 1.0, matrix)
    gaps = [(i, j) for i, j in combinations(range(len(matrix)), 2) if np.isnan(matrix[i, j])]
    least = eigenvalue(filled)
    for _ in range(2000):
        for i, j in gaps:

            def at(logarithm: float, i: int = i, j: int = j) -> float:
                filled[i, j], filled[j, i] = math.exp(logarithm), math.exp(-logarithm)
                return eigenvalue(filled)

            middle = math.log(filled[i, j])
            at(golden_section(at, middle - 3.0, middle + 3.0))
        before, least = least, eigenvalue(filled)
        if before - least < 1e-13:
            break
    return least


def eigenvalue(matrix: Array) -> float:
    return float(np.linalg.eigvals(matrix).real.max())


def golden_section(value: Callable[[float], float], low: float, high: float) -> float:
    share = (math.sqrt(5.0) - 1.0) / 2.0
    while high - low > 1e-7:
        left, right = high - share * (high - low), low + share * (high - low)
        if value(left) < value(right):
            high = right
        else:
            low = left
    return (low + high) / 2.0


@pytest.mark.parametrize(("people", "n"), [(2, 2), (3, 4), (6, 7), (12, 5), (40, 12)])
def test_that_consensus_is_goepels_by_diversities(people: int, n: int) -> None:
    """Numbers of equivalent views: D = e^H within and over all, and what lies between is their
    quotient; the paper scales 1/D by its least value, which M = 9 leaves above 1/n."""
    rng = np.random.default_rng(people)
    for _ in range(20):
        table = rng.dirichlet(np.full(n, 2.0), people)
        within = math.exp(sum(entropy(row) for row in table) / people)
        over_all = math.exp(entropy([sum(column) / people for column in zip(*table, strict=True)]))
        least = math.exp(entropy([9 / (n + 8), *[1 / (n + 8)] * (n - 1)])) / n
        expected = (within / over_all - least) / (1 - least)
        assert consensus(table) == pytest.approx(max(0.0, expected), abs=1e-12)


def entropy(shares: Sequence[float]) -> float:
    return -sum(share * math.log(share) for share in shares if share > 0)
