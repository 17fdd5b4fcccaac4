"""The other methods once more, number by number from their papers' definitions."""

import math
from collections.abc import Callable, Sequence

Row = Sequence[float]
Table = Sequence[Row]


def columns_of(table: Table) -> list[list[float]]:
    return [list(column) for column in zip(*table, strict=True)]


def minmax(column: Row, gain: bool) -> list[float]:
    low, high = min(column), max(column)
    if low == high:
        return [1.0] * len(column)
    return [(x - low if gain else high - x) / (high - low) for x in column]


def linear(column: Row, gain: bool) -> list[float]:
    return [x / max(column) if gain else min(column) / x for x in column]


def share_of_sum(column: Row, gain: bool) -> list[float]:
    sizes = [x if gain else 1.0 / x for x in column]
    return [x / sum(sizes) for x in sizes]


def normalised(table: Table, gains: Sequence[bool], by: Callable[..., list[float]]) -> list[Row]:
    scaled = [by(column, gain) for column, gain in zip(columns_of(table), gains, strict=True)]
    return list(zip(*scaled, strict=True))


def weighted_sum(row: Row, weights: Row) -> float:
    return math.fsum(w * x for w, x in zip(weights, row, strict=True))


def weighted_product(row: Row, weights: Row) -> float:
    return math.prod(x**w for w, x in zip(weights, row, strict=True))


def wsm(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    return [weighted_sum(row, weights) for row in normalised(table, gains, minmax)]


def wpm(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Bridgman's product of ratios to a fixed alternative: the best of every criterion."""
    best = [
        max(column) if gain else min(column)
        for column, gain in zip(columns_of(table), gains, strict=True)
    ]
    exponents = [w if gain else -w for w, gain in zip(weights, gains, strict=True)]
    return [
        math.prod((x / b) ** e for x, b, e in zip(row, best, exponents, strict=True))
        for row in table
    ]


def waspas(table: Table, weights: Row, gains: Sequence[bool], lam: float = 0.5) -> list[float]:
    """Zavadskas et al. 2012: Q = lambda Q1 + (1 - lambda) Q2."""
    return [
        lam * weighted_sum(row, weights) + (1 - lam) * weighted_product(row, weights)
        for row in normalised(table, gains, linear)
    ]


def vikor(table: Table, weights: Row, gains: Sequence[bool], v: float = 0.5) -> list[float]:
    """Opricovic & Tzeng 2004; a criterion or part without spread is 0."""
    regrets = [
        [w * r for w, r in zip(weights, row, strict=True)]
        for row in normalised(table, [not gain for gain in gains], minmax)
    ]
    flat = [min(column) == max(column) for column in columns_of(table)]
    for row in regrets:
        row[:] = [0.0 if constant else r for r, constant in zip(row, flat, strict=True)]
    total, largest = [math.fsum(row) for row in regrets], [max(row) for row in regrets]

    def part(sizes: Row) -> list[float]:
        spread = max(sizes) - min(sizes)
        return [(x - min(sizes)) / spread if spread > 1e-9 else 0.0 for x in sizes]

    return [v * s + (1 - v) * r for s, r in zip(part(total), part(largest), strict=True)]


def promethee(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Brans & Vincke 1985, the usual criterion: net flow over the m - 1 others."""

    def preference(a: Row, b: Row) -> float:
        better = [x > y if gain else x < y for x, y, gain in zip(a, b, gains, strict=True)]
        return math.fsum(w for w, wins in zip(weights, better, strict=True) if wins)

    others = len(table) - 1
    return [math.fsum(preference(a, b) - preference(b, a) for b in table) / others for a in table]


def mabac(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Pamučar & Ćirović 2015: distances from the border, the geometric mean of w (r + 1)."""
    weighted = [
        [w * (r + 1.0) for w, r in zip(weights, row, strict=True)]
        for row in normalised(table, gains, minmax)
    ]
    border = [math.prod(column) ** (1.0 / len(column)) for column in columns_of(weighted)]
    return [math.fsum(v - g for v, g in zip(row, border, strict=True)) for row in weighted]


def edas(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Keshavarz Ghorabaee et al. 2015: PDA and NDA, each by its largest weighted sum."""
    average = [math.fsum(column) / len(column) for column in columns_of(table)]

    def distances(row: Row, above: bool) -> float:
        return weighted_sum(
            [
                max(0.0, x - a if gain is above else a - x) / a if a else 0.0
                for x, a, gain in zip(row, average, gains, strict=True)
            ],
            weights,
        )

    positive = [distances(row, True) for row in table]
    negative = [distances(row, False) for row in table]
    return [
        (p / max(positive) + 1.0 - n / max(negative)) / 2.0
        for p, n in zip(positive, negative, strict=True)
    ]


def codas(table: Table, weights: Row, gains: Sequence[bool], tau: float = 0.02) -> list[float]:
    """Keshavarz Ghorabaee et al. 2016: Euclidean, and taxicab where that differs by tau."""
    weighted = [
        [w * r for w, r in zip(weights, row, strict=True)]
        for row in normalised(table, gains, linear)
    ]
    worst = [min(column) for column in columns_of(weighted)]
    euclid = [math.dist(row, worst) for row in weighted]
    taxicab = [math.fsum(v - n for v, n in zip(row, worst, strict=True)) for row in weighted]
    return [
        math.fsum(
            (e - f) + ((t - u) if abs(e - f) >= tau else 0.0)
            for f, u in zip(euclid, taxicab, strict=True)
        )
        for e, t in zip(euclid, taxicab, strict=True)
    ]


def aras(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Zavadskas & Turskis 2010: the optimal alternative is one more row; degrees of it."""
    best = [
        max(column) if gain else min(column)
        for column, gain in zip(columns_of(table), gains, strict=True)
    ]
    optimal, *sums = (
        weighted_sum(row, weights) for row in normalised([best, *table], gains, share_of_sum)
    )
    return [each / optimal for each in sums]


def marcos(table: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Stević et al. 2020: utility from the degrees to the ideal and the anti-ideal."""
    columns = columns_of(table)
    ideal, anti = (
        [max(c) if gain is best else min(c) for c, gain in zip(columns, gains, strict=True)]
        for best in (True, False)
    )
    *sums, of_ideal, of_anti = (
        weighted_sum(row, weights) for row in normalised([*table, ideal, anti], gains, linear)
    )
    found = []
    for each in sums:
        minus, plus = each / of_anti, each / of_ideal
        f_minus, f_plus = plus / (plus + minus), minus / (plus + minus)
        found.append((plus + minus) / (1.0 + (1.0 - f_plus) / f_plus + (1.0 - f_minus) / f_minus))
    return found


def spotis(values: Table, weights: Row, gains: Sequence[bool]) -> list[float]:
    """Dezert et al. 2020: weighted distances to the best bounds, as shares of the bounds."""
    assert all(gains)
    return [weighted_sum([abs(v - 1.0) for v in row], weights) for row in values]


DEFINITIONS: dict[str, Callable[..., list[float]]] = {
    "WSM": wsm,
    "WPM": wpm,
    "WASPAS": waspas,
    "VIKOR": vikor,
    "PROMETHEE II": promethee,
    "MABAC": mabac,
    "EDAS": edas,
    "CODAS": codas,
    "ARAS": aras,
    "MARCOS": marcos,
    "SPOTIS": spotis,
}
