"""Cases of the benchmark: ranks of many drawn weights beside a loop, and beside its own floor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tools.bench import Case, Contender, optional

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]

SEED = 20261122


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
        methods = optional("pymcdm.methods")
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
    "smaa-20x10": smaa_small,
    "smaa-100x20": smaa_large,
    "smaa-data": smaa_data,
}
