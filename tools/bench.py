"""Measure locdecide beside other programs: ``python tools/bench.py [CASE...]``.

Both sides run in one process on one core, by turns, and the least time of each counts: the least
disturbed one. Every case checks that the priorities agree, and says what each side computes.
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


def _beside_loops(title: str, work: str, run: Callable[[Array], Array], matrices: Array) -> Case:
    """Return a case of ours beside loops over AHPy and pymcdm."""
    contenders = [Contender("locdecide", work, lambda: run(matrices), 0.0)]
    missing = []
    ahpy = _optional("ahpy")
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
    subjective = _optional("pymcdm.weights.subjective")
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


def smaa_small() -> Case:
    """All ranks and central weights of 20 alternatives and 10 criteria under any weights."""
    return _smaa(20, 10, loops=100)


def smaa_large() -> Case:
    """All ranks and central weights of 100 alternatives and 20 criteria under any weights."""
    return _smaa(100, 20, loops=40)


def _smaa(alternatives: int, criteria: int, *, loops: int, draws: int = 100_000) -> Case:
    import numpy as np

    from locdecide.mcda.smaa import smaa
    from locdecide.mcda.smaa_keys import topsis_forms
    from locdecide.mcda.weight_samples import AnyWeights

    table = 10.0 + 90.0 * np.random.default_rng(20261122).random((alternatives, criteria))
    signs = np.where(np.arange(criteria) % 3 == 0, -1.0, 1.0)
    forms = topsis_forms(table, signs, normalisation="minmax")
    model = AnyWeights(criteria)
    weights = _first_weights(criteria, loops)

    def ours(threads: int, *, pairwise: bool = False) -> Callable[[], object]:
        return lambda: smaa(
            forms, model, draws=draws, seed=SEED, threads=threads, pairwise=pairwise
        )

    def counts() -> Array:
        found = smaa(forms, model, draws=loops, seed=SEED)
        return np.rint(found.acceptabilities * loops)

    contenders = [
        Contender("locdecide", f"{draws:,} draws: all ranks, central weights", ours(1), 0.0,
                  check=counts),
        Contender("2 threads", "the same on both cores", ours(2), None),
        Contender("pairwise", "the same on one core, with pairwise winning", ours(1, pairwise=True),
                  None),
        Contender("floor", "random numbers, matrix products and sort of ours alone",
                  lambda: _smaa_floor(forms.numerators.T, forms.denominators.T, draws), None),
    ]  # fmt: skip
    return _beside_topsis(
        f"smaa: {alternatives} x {criteria}, TOPSIS, any weights",
        contenders,
        [(weight, table) for weight in weights],
        signs,
        draws,
    )


def smaa_data() -> Case:
    """All ranks and central weights of 20 x 10 with every figure drawn between limits as well."""
    import numpy as np

    from locdecide.mcda.data_samples import UncertainFigures
    from locdecide.mcda.smaa import smaa
    from locdecide.mcda.weight_samples import AnyWeights

    m, n, draws, loops = 20, 10, 100_000, 100
    rng = np.random.default_rng(20261122)
    table = rng.random((m, n))
    low, high = table - 0.1 * rng.random((m, n)), table + 0.1 * rng.random((m, n))
    figures = UncertainFigures(
        table, low, high, np.zeros(n), np.ones(n), np.zeros(n, dtype=np.bool_)
    )

    def ours(threads: int) -> Callable[[], object]:
        return lambda: smaa(
            figures, AnyWeights(n), draws=draws, seed=SEED, threads=threads, pairwise=False
        )

    def counts() -> Array:
        found = smaa(figures, AnyWeights(n), draws=loops, seed=SEED)
        return np.rint(found.acceptabilities * loops)

    def drawn() -> list[tuple[Array, Array]]:
        chance = np.random.default_rng(1)
        tables = [np.clip(chance.triangular(low, table, high), 0.0, 1.0) for _ in range(loops)]
        return list(zip(_first_weights(n, loops), tables, strict=True))

    generator = _first_generator()
    AnyWeights(n).draw(generator, np.empty((n, 4096)))
    values = figures.start_table(figures.batch)
    figures.fill(values, figures.draw(generator))
    fixed = [np.vstack([values[:, :, k], np.ones(n), np.zeros(n)]) for k in range(loops)]
    contenders = [
        Contender("locdecide",
                  f"{draws:,} draws of weights and figures: all ranks, central weights, and"
                  " confidence factors from 10,000 more draws", ours(1), 0.0,
                  check=counts),
        Contender("2 threads", "the same on both cores", ours(2), None),
    ]  # fmt: skip
    return _beside_topsis(
        "smaa-data: 20 x 10, TOPSIS, any weights, every figure triangular",
        contenders,
        drawn,
        np.ones(n),
        100_000,
        list(zip(_first_weights(n, loops), fixed, strict=True)),
    )


def _beside_topsis(
    title: str,
    contenders: list[Contender],
    problems: list[tuple[Array, Array]] | Callable[[], list[tuple[Array, Array]]],
    signs: Array,
    draws: int,
    checked: list[tuple[Array, Array]] | None = None,
) -> Case:
    """Return a case of ours beside loops over pymcdm's TOPSIS, of fewer draws and scaled.

    ``checked`` are the problems of the very draws of ours, with the two fixed points as further
    rows; without them the measured ones are those.
    """
    import warnings

    import numpy as np

    warnings.filterwarnings("ignore", r"Alternatives with indices", UserWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        methods = _optional("pymcdm.methods")
    if methods is None:
        return Case(title, tuple(contenders), ("pymcdm is not installed",))
    method = methods.TOPSIS()

    def loop(them: list[tuple[Array, Array]], extra: int, *, validation: bool) -> Array:
        m = them[0][1].shape[0] - extra
        counts, first = np.zeros((m, m)), np.zeros((m, signs.size))
        for weight, table in them:
            preference = method(table, weight, signs, validation=validation)[:m]
            order = np.argsort(-preference)
            counts[order, np.arange(m)] += 1
            first[order[0]] += weight
        return counts

    size = len(problems() if callable(problems) else problems)
    for name, validation in (("pymcdm", True), ("unchecked", False)):
        told = "at its defaults" if validation else "with validation=False"

        def run(validation: bool = validation) -> Array:
            them = problems() if callable(problems) else problems
            return loop(them, 0, validation=validation)

        def check(validation: bool = validation) -> Array:
            if checked is None:
                return run(validation)
            return loop(checked, 2, validation=validation)

        contenders.append(
            Contender(
                name,
                f"a loop of pymcdm's TOPSIS() {told}, argsort, the same sums; {size} draws"
                f" measured, times {draws // size:,}; no confidence factors",
                run,
                0.0,
                scale=draws / size,
                check=check,
            )
        )
    return Case(title, tuple(contenders), compared="rank counts")


SEED = 20261122


def _first_generator() -> np.random.Generator:
    import numpy as np

    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(SEED, spawn_key=(0,))))


def _first_weights(criteria: int, count: int) -> list[Array]:
    """Return the weights of the first draws of a simulation with the seed."""
    import numpy as np

    from locdecide.mcda.smaa_keys import BLOCK
    from locdecide.mcda.weight_samples import AnyWeights

    out = np.empty((criteria, BLOCK))
    AnyWeights(criteria).draw(_first_generator(), out)
    return [np.ascontiguousarray(column) for column in out.T[:count]]


def _smaa_floor(above: Array, below: Array, draws: int) -> None:
    """Make random numbers, multiply and sort as the simulation does, and nothing else."""
    import numpy as np

    above, below = np.ascontiguousarray(above), np.ascontiguousarray(below)
    (n, m), rows, block = above.shape, 1024 if above.shape[1] <= 32 else 128, 4096
    weights, generator = np.empty((n, block)), _first_generator()
    one, other, keys = np.empty((rows, m)), np.empty((rows, m)), np.empty((rows, m))
    for start in range(0, draws, block):
        generator.standard_exponential(out=weights)
        for at in range(0, min(block, draws - start), rows):
            # The numerators are sorted as they are: without a quotient, but not in order either.
            np.matmul(weights[:, at : at + rows].T, above, out=one)
            np.matmul(weights[:, at : at + rows].T, below, out=other)
            np.copyto(keys, one)
            keys.view(np.int64).sort(axis=1)


CASES: dict[str, Callable[[], Case]] = {
    "group": group,
    "each": each,
    "smaa-20x10": smaa_small,
    "smaa-100x20": smaa_large,
    "smaa-data": smaa_data,
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


def _judgements(matrix: Array) -> dict[tuple[int, int], float]:
    return {(i, j): float(matrix[i, j]) for i, j in combinations(range(matrix.shape[0]), 2)}


def _optional(name: str) -> Any:  # noqa: ANN401 - a module, or None
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
            start = perf_counter()
            contender.run()
            least[k] = min(least[k], (perf_counter() - start) * contender.scale)
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
    return float(abs(numbers - others).max())


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
