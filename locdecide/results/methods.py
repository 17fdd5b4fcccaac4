"""Rankings of one study by several methods, and with each alternative left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = ["MethodComparison", "MethodRanking", "Reversal", "Reversals"]

Family = Literal["topsis", "ahp", "other"]


@dataclass(frozen=True)
class MethodRanking:
    """The ranking by one method.

    ``code`` is stable ("topsis-range", "ahp-absolute", "wsm", "promethee-ii"); ``name`` is the
    field's name of the method and ``set_up`` how it is set up, as codes and numbers
    ("normalisation": "minmax", "lambda": 0.5). ``source`` is whose definition is followed.
    ``ranks`` maps alternatives to ranks (1, 2, 2, 4), empty where the method is left out:
    ``left_out`` is the reason's code and ``criteria`` the leaves that are the reason.
    ``r_w`` and ``ws`` compare with the study's own ranking, which has 1 and 1; None where left out.
    ``twin`` names the method of this comparison with which it always agrees, "" for none: its
    agreement is no further evidence. ``counts`` tells whether the verdict asks it.
    """

    code: str
    name: str
    family: Family
    set_up: Mapping[str, float | str]
    source: str
    ranks: Mapping[str, int]
    r_w: float | None
    ws: float | None
    twin: str
    counts: bool
    left_out: str = ""
    criteria: tuple[str, ...] = ()

    @property
    def leaders(self) -> tuple[str, ...]:
        """Who has rank 1; empty where the method is left out."""
        return tuple(a for a, rank in self.ranks.items() if rank == 1)


@dataclass(frozen=True)
class MethodComparison:
    """All methods on the same figures and weights; the study's own comes first.

    ``borda`` maps alternatives to the rank by Borda's points over all rankings that are no twins,
    ``borda_points`` to the mean points. ``leaders`` is the study's own first place.
    ``against`` are the codes of the methods that count and put another first.
    ``filled`` are the missing figures, (alternative, criterion), in whose place the methods of
    other families take the one that is worth the alternative's own weighted average of values,
    as the study's own ranking does.
    """

    alternatives: tuple[str, ...]
    leaders: tuple[str, ...]
    rankings: tuple[MethodRanking, ...]
    borda: Mapping[str, int]
    borda_points: Mapping[str, float]
    against: tuple[str, ...]
    filled: tuple[tuple[str, str], ...] = ()

    @property
    def own(self) -> MethodRanking:
        """The study's own ranking."""
        return self.rankings[0]


@dataclass(frozen=True)
class Reversal:
    """What changes among the others when one alternative is left out.

    ``turned`` are the pairs whose order turns round: (ahead with it, ahead without it).
    ``leaders`` is who of the others was best with it, ``leaders_without`` without it.
    """

    left_out: str
    turned: tuple[tuple[str, str], ...]
    leaders: tuple[str, ...]
    leaders_without: tuple[str, ...]

    @property
    def changes_first(self) -> bool:
        """Whether leaving it out changes who is best of the others."""
        return self.leaders != self.leaders_without


@dataclass(frozen=True)
class Reversals:
    """The reversals of a study by its own method.

    ``found`` lists those in which a pair turns round. ``skipped`` tells that there are too many
    alternatives to look. ``fixed`` tells that the method values figures over fixed ranges, so
    that nothing can turn. ``mended`` tells that fixed ranges would remove what was found.
    """

    found: tuple[Reversal, ...]
    fixed: bool
    mended: bool
    skipped: bool = False
