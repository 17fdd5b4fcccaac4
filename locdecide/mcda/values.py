"""Values of performances between the worst and the best end of declared ranges."""

import math
from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Direction = Literal["maximise", "minimise"]

_FAR_OUTSIDE = 8.0  # the ends are within 2 in their own unit
_STEPS_A_RANGE = 5
_NEARLY = 1e-9


def range_values(
    performances: Array, worst: Array, best: Array, target: npt.NDArray[np.bool_]
) -> Array:
    """Map performances to values 0..1 over the declared ranges.

    Parameters
    ----------
    performances : Array, shape (..., m, n)
        In each criterion's unit; NaN is missing.
    worst, best : Array, shape (n,)
        Ends of the declared ranges; worst > best for a criterion to minimise. For a target
        criterion `best` is the target and |worst - best| the distance at which the value is 0.
    target : array of bool, shape (n,)
        Which criteria have a target.

    Returns
    -------
    Array, shape of `performances`
        clip((x - worst) / (best - worst), 0, 1); with a target
        clip(1 - |x - target| / |worst - target|, 0, 1). NaN where missing. A range without
        width distinguishes nothing: 0 for every known performance.

    Raises
    ------
    ValueError
        "range-not-finite" for an end that is NaN or infinite.

    Notes
    -----
    METHODS 4; fixed ranges keep the values of the others when an alternative is added or removed
    (Aires & Ferreira 2019).
    """
    if not (np.isfinite(worst).all() and np.isfinite(best).all()):
        raise ValueError("range-not-finite")
    # A power of two near the ends is an exact unit in which no difference can overflow.
    _, exponents = np.frexp(np.maximum(np.abs(worst), np.abs(best)))
    unit = np.ldexp(0.5, exponents)
    low, high = worst / unit, best / unit
    width = high - low
    flat = width == 0.0
    safe = np.where(flat, 1.0, width)
    with np.errstate(over="ignore"):
        scaled = np.clip(performances / unit, -_FAR_OUTSIDE, _FAR_OUTSIDE)
    graded = np.where(target, 1.0 - np.abs((scaled - high) / safe), (scaled - low) / safe)
    values = np.where(flat, np.where(np.isnan(performances), np.nan, 0.0), graded)
    return np.asarray(np.clip(values, 0.0, 1.0), dtype=np.float64)


def proposed_range(column: Array, direction: Direction) -> tuple[float, float] | None:
    """Propose a rounded range that covers the data.

    Parameters
    ----------
    column : Array, shape (m,)
        Performances of one criterion; NaN is missing.
    direction : {"maximise", "minimise"}
        Which end is the best.

    Returns
    -------
    (worst, best) or None
        Multiples of a step of 1, 2 or 5 times a power of ten, about a fifth of the spread. Data
        without spread get one step on each side; zeros alone get 0..1. None without data.

    Raises
    ------
    ValueError
        "not-finite" for an infinite performance.
    """
    known = column[~np.isnan(column)]
    if not np.isfinite(known).all():
        raise ValueError("not-finite")
    if known.size == 0:
        return None
    low, high = _rounded_out(float(known.min()), float(known.max()))
    return (low, high) if direction == "maximise" else (high, low)


def _rounded_out(low: float, high: float) -> tuple[float, float]:
    size = max(abs(low), abs(high))
    if size < np.finfo(np.float64).tiny:
        return 0.0, 1.0
    # Halves: the spread of the largest numbers is not a number any more.
    half_spread = high / 2 - low / 2
    if half_spread <= _NEARLY * size:
        step = _nice_step(size / 10)
        largest = float(np.finfo(np.float64).max)
        return max(_multiple(low, step, -1) - step, -largest), min(
            _multiple(high, step, 1) + step, largest
        )
    step = _nice_step(half_spread / _STEPS_A_RANGE * 2)
    return _multiple(low, step, -1), _multiple(high, step, 1)


def _nice_step(wanted: float) -> float:
    exponent = math.floor(math.log10(wanted))
    for digit in (1, 2, 5):
        step = float(f"{digit}e{exponent}")
        if step >= wanted * (1.0 - _NEARLY):
            return step
    return float(f"1e{exponent + 1}")


def _multiple(bound: float, step: float, side: int) -> float:
    count = bound / step
    whole = round(count) if abs(count - round(count)) <= _NEARLY else None
    if whole is None:
        whole = math.floor(count) if side < 0 else math.ceil(count)
    decimals = max(0, -math.floor(math.log10(step)))
    largest = float(np.finfo(np.float64).max)
    return float(round(min(max(whole * step, -largest), largest), decimals))
