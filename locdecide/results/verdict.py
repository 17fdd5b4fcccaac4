"""The verdict on a study: how far the first place can be relied on, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Band", "Verdict", "VerdictReason"]

Band = Literal["clear", "close", "no-clear-winner"]


@dataclass(frozen=True)
class VerdictReason:
    """One reason that decided a verdict: ``found`` was held against ``limit``.

    ``code`` is one of "only-one"; "first-often", "first-not-often", "first-too-seldom" (shares of
    the simulation); "lead-within-error" (the lead and the half-width); "tied" (how many share
    the first place); "methods-agree", "methods-differ" (how many put another first, of how many;
    ``methods`` are their codes); "weights-far", "weight-near" (relative change of a weight,
    infinite where none matters; ``criterion`` is whose).
    """

    code: str
    found: float
    limit: float
    methods: tuple[str, ...] = ()
    criterion: str | None = None


@dataclass(frozen=True)
class Verdict:
    """The band with all reasons that put it there, and the rule's thresholds.

    ``leaders`` rank first by the study's own method. ``draws`` and ``half_width`` are those of the
    simulation that was asked. ``provisional`` tells that the other methods were not: a quick look
    leaves them out.
    """

    band: Band
    leaders: tuple[str, ...]
    reasons: tuple[VerdictReason, ...]
    clear_share: float
    least_share: float
    least_change: float
    first_share: float
    draws: int
    half_width: float
    provisional: bool
