"""Measure locdecide beside other programs: ``python tools/bench.py [CASE...]``.

Both sides run in one process on one core, by turns, and the least time of each counts: the least
disturbed one. Every case checks that the numbers agree, and says what each side computes.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
_TURN = 0.02

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Contender:
    """One side of a case: what it computes, how, and how far its numbers may be from ours.

    ``scale``: the time of so many runs is reported. ``check`` gives the numbers that are compared
    where a measured run has others; without a tolerance there is nothing to compare.
    """

    name: str
    work: str
    run: Callable[[], object]
    tolerance: float | None
    scale: float = 1.0
    check: Callable[[], Array] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Our side first, then the others; ``missing`` says what could not be measured."""

    title: str
    contenders: tuple[Contender, ...]
    missing: tuple[str, ...] = ()
    compared: str = "priorities"


def group(*, participants: int = 200, criteria: int = 15) -> Case:
    """Weights, consistency and consensus of a large group, all in one."""
    import numpy as np

    power = np.ones(participants)
    return _beside_loops(
        f"group: {participants} participants, {criteria} criteria, every pair compared",
        "all at once: priorities and CR of each and of the AIJ matrix, AIP, consensus",
        lambda matrices: _group_by_locdecide(matrices, power),
        judged_matrices(participants, criteria),
    )


def each(*, participants: int = 200, criteria: int = 15) -> Case:
    """Priorities and CR of each participant and nothing else: the same work on every side."""
    from locdecide.mcda.consistency import priorities_with_ratios

    return _beside_loops(
        f"each: {participants} participants, {criteria} criteria, every pair compared",
        "all at once: priorities and CR of each",
        lambda matrices: priorities_with_ratios(matrices)[0],
        judged_matrices(participants, criteria),
    )


def crossings(*, alternatives: int = 20, criteria: int = 10) -> Case:
    """Every weight at which two alternatives change places by TOPSIS, all criteria and pairs."""
    import numpy as np

    rng = np.random.default_rng(20261122)
    table = rng.uniform(1.0, 100.0, (alternatives, criteria))
    weights = rng.dirichlet(np.ones(criteria))
    contenders = [
        Contender(
            "locdecide",
            "all at once from the table: every crossing, exact, and who overtakes whom",
            lambda: _crossings_by_locdecide(table, weights),
            0.0,
        ),
        Contender(
            "numpy",
            "a loop of numpy.roots over the same quadratics, who overtakes whom left out",
            lambda: _crossings_by_roots(table, weights),
            1e-9,
        ),
    ]
    methods = optional("pymcdm.methods")
    missing = () if methods is not None else ("pymcdm is not installed",)
    if methods is not None:
        contenders.append(
            Contender(
                "pymcdm",
                "TOPSIS(vector_normalization) at 1,001 weights of each criterion, crossings read"
                " off by straight lines; two within a step are not seen",
                lambda: _crossings_by_pymcdm(methods, table, weights),
                1e-4,
            )
        )
    title = f"crossings: {alternatives} alternatives, {criteria} criteria, every pair, TOPSIS"
    return Case(title, tuple(contenders), missing, "crossings")


def _beside_loops(title: str, work: str, run: Callable[[Array], Array], matrices: Array) -> Case:
    """Return a case of ours beside loops over AHPy and pymcdm."""
    contenders = [Contender("locdecide", work, lambda: run(matrices), 0.0)]
    missing = []
    ahpy = optional("ahpy")
    if ahpy is None:
        missing.append('AHPy is not installed: pip install -e ".[bench]"')
    else:
        judgements = [_judgements(matrix) for matrix in matrices]
        contenders.append(
            Contender(
                "AHPy",
                "a loop of Compare(precision=8, random_index='saaty'): priorities and CR of each;"
                " it has no AIJ, AIP or consensus",
                lambda: _by_ahpy(ahpy, judgements, matrices.shape[-1]),
                1e-6,
            )
        )
    subjective = optional("pymcdm.weights.subjective")
    if subjective is None:
        missing.append("pymcdm is not installed")
    else:
        contenders.append(
            Contender(
                "pymcdm",
                "a loop of AHP(matrix=...)() and get_cr(): priorities and CR of each;"
                " it has no AIJ, AIP or consensus",
                lambda: _by_pymcdm(subjective, matrices),
                1e-6,
            )
        )
    return Case(title, tuple(contenders), tuple(missing))


def _elsewhere(module: str, name: str) -> Callable[[], Case]:
    def case() -> Case:
        found: Case = importlib.import_module(f"tools.{module}").CASES[name]()
        return found

    return case


CASES: dict[str, Callable[[], Case]] = {
    "group": group,
    "each": each,
    "crossings": crossings,
    **{name: _elsewhere("bench_smaa", name) for name in ("smaa-20x10", "smaa-100x20", "smaa-data")},
    **{
        name: _elsewhere("bench_robustness", name)
        for name in ("robustness-quick", "robustness-full", "robustness-large")
    },
    "pack": _elsewhere("bench_pack", "pack"),
}


def judged_matrices(participants: int, criteria: int) -> Array:
    """Return matrices of people who judge one view with errors, on Saaty's whole numbers."""
    import numpy as np

    rng = np.random.default_rng(20261122)
    view = np.log(rng.dirichlet(np.ones(criteria)))
    errors = rng.normal(0.0, 0.5, (participants, criteria, criteria))
    logs = np.triu(view[:, None] - view[None, :] + errors, 1)
    said = np.clip(np.rint(np.exp(np.abs(logs))), 1.0, 9.0)
    upper = np.triu(np.where(logs < 0.0, 1.0 / said, said), 1)
    lower = np.triu(np.where(logs < 0.0, said, 1.0 / said), 1).swapaxes(1, 2)
    return np.asarray(upper + lower + np.eye(criteria), dtype=np.float64)


def _group_by_locdecide(matrices: Array, power: Array) -> Array:
    from locdecide.mcda.consensus import consensus
    from locdecide.mcda.consistency import consistency, priorities_with_ratios
    from locdecide.mcda.group import aggregate_judgements, aggregate_priorities
    from locdecide.mcda.pairwise import priorities

    joint = aggregate_judgements(matrices, power)
    priorities(joint)
    consistency(joint)
    own, _ = priorities_with_ratios(matrices)
    aggregate_priorities(own, power)
    consensus(own)
    return own


def _by_ahpy(ahpy: Any, judgements: list[dict[tuple[int, int], float]], criteria: int) -> Array:  # noqa: ANN401 - a module
    import numpy as np

    rows = []
    for judged in judgements:
        compared = ahpy.Compare("goal", judged, precision=8, random_index="saaty")
        rows.append([compared.local_weights[criterion] for criterion in range(criteria)])
    return np.array(rows)


def _by_pymcdm(subjective: Any, matrices: Array) -> Array:  # noqa: ANN401 - a module
    import numpy as np

    rows = []
    for matrix in matrices:
        method = subjective.AHP(matrix=matrix)
        rows.append(method())
        method.get_cr()
    return np.array(rows)


def _crossings_by_locdecide(table: Array, weights: Array) -> Array:
    import numpy as np

    from locdecide.mcda.crossovers import crossovers
    from locdecide.mcda.weight_lines import topsis_lines, topsis_squares

    squares = topsis_squares(table, np.ones(weights.size), normalisation="vector")
    return crossovers(topsis_lines(*squares, weights)).weight


def _crossings_by_roots(table: Array, weights: Array) -> Array:
    import numpy as np

    scaled = table / np.sqrt((table * table).sum(axis=0))
    losses, gains = (scaled - scaled.max(axis=0)) ** 2, (scaled - scaled.min(axis=0)) ** 2
    found = []
    for k in range(weights.size):
        others = weights / (1.0 - weights[k])
        others[k] = 0.0
        squares = others * others
        lines = np.stack([gains[:, k], gains @ squares]), np.stack([losses[:, k], losses @ squares])
        here: list[float] = []
        for i, j in combinations(range(table.shape[0]), 2):
            ahead = np.convolve(lines[0][:, i], lines[1][:, j])
            behind = np.convolve(lines[0][:, j], lines[1][:, i])
            for root in np.roots(ahead - behind):
                if root.imag == 0.0 and root.real > 0.0:
                    ratio = float(np.sqrt(root.real))
                    here.append(ratio / (1.0 + ratio))
        found += sorted(here)
    return np.array(found)


def _crossings_by_pymcdm(methods: Any, table: Array, weights: Array) -> Array:  # noqa: ANN401 - a module
    import numpy as np

    normalize = importlib.import_module("pymcdm.normalizations").vector_normalization
    method, types = methods.TOPSIS(normalize), np.ones(weights.size)
    rows, columns = np.triu_indices(table.shape[0], 1)
    shares = np.linspace(0.0, 1.0, 1001)
    found = []
    for k in range(weights.size):
        others = weights / (1.0 - weights[k])
        others[k] = 0.0
        moved = (1.0 - shares[:, None]) * others + shares[:, None] * (np.arange(weights.size) == k)
        closeness = np.array([method(table, w, types, validation=False) for w in moved])
        ahead = closeness[:, rows] - closeness[:, columns]
        before, after = ahead[:-1], ahead[1:]
        step, pair = np.nonzero(before * after < 0.0)
        one, other = before[step, pair], after[step, pair]
        found += sorted(shares[step] + one / (one - other) / 1000.0)
    return np.array(found)


def _judgements(matrix: Array) -> dict[tuple[int, int], float]:
    return {(i, j): float(matrix[i, j]) for i, j in combinations(range(matrix.shape[0]), 2)}


def optional(name: str) -> Any:  # noqa: ANN401 - a module, or None
    """Return a module, or None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def report(case: Case, rounds: int) -> bool:
    """Check and measure one case, print it, and tell whether all numbers agree."""
    print(case.title)
    agree = True
    numbers = [(c.check or c.run)() if c.tolerance is not None else None for c in case.contenders]
    apart = [0.0 if each is None else _apart(each, numbers[0]) for each in numbers]
    least = [float("inf")] * len(case.contenders)
    for _ in range(rounds):
        for k, contender in enumerate(case.contenders):
            # Short work is done again, so that what ran before does not weigh on it.
            turn = perf_counter()
            while True:
                start = perf_counter()
                contender.run()
                end = perf_counter()
                least[k] = min(least[k], (end - start) * contender.scale)
                if end - turn > _TURN:
                    break
    for contender, time, distance in zip(case.contenders, least, apart, strict=True):
        print(f"  {contender.name:<10} {time * 1e3:9.2f} ms {time / least[0]:7.1f} x ours")
        print(f"             {contender.work}")
        if contender is not case.contenders[0] and contender.tolerance is not None:
            fits = distance <= contender.tolerance
            agree = agree and fits
            verdict = "agree" if fits else "DO NOT AGREE"
            allowed = f"{contender.tolerance:.0e} allowed"
            print(
                f"             {case.compared} {verdict}: at most {distance:.1e} apart, {allowed}"
            )
    for message in case.missing:
        print(f"  not measured: {message}")
    return agree


def _apart(numbers: Any, others: Any) -> float:  # noqa: ANN401 - arrays
    """Return the largest difference; numbers that are not as many do not agree at all."""
    if numbers.shape != others.shape:
        return float("inf")
    return float(abs(numbers - others).max(initial=0.0))


def main() -> int:
    """Run the command; 1 when numbers do not agree."""
    parser = argparse.ArgumentParser(description="Measure locdecide beside other programs.")
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of: {', '.join(CASES)}")
    parser.add_argument("--rounds", type=int, default=5, help="the least of so many counts")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.cases if name not in CASES]
    if unknown:
        parser.error(f"no such case: {', '.join(unknown)}; there are {', '.join(CASES)}")
    names = arguments.cases or list(CASES)
    results = [report(CASES[name](), max(1, arguments.rounds)) for name in names]
    return 0 if all(results) else 1


if __name__ == "__main__":
    # Run from a checkout, with or without the package installed; numpy on one core, for all.
    sys.path.insert(0, str(ROOT))
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    raise SystemExit(main())
