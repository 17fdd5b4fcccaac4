"""States of the sample decision that tests of comparisons hold against each other."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from locdecide.decision.differences import Difference, differences
from locdecide.decision.model import Comparison, Decision, Judgements, Round
from tests.samples import site_decision

SITES = site_decision()
WHERE = SITES.studies[1]


def changed(**fields: Any) -> Decision:
    return replace(SITES, studies=(SITES.studies[0], replace(WHERE, **fields)))


def only(before: Decision, after: Decision) -> Difference:
    (found,) = differences(before, after)
    return found


def judged(*comparisons: Comparison, **fields: Any) -> Decision:
    given = Judgements(participant="kari", comparisons=comparisons)
    return changed(rounds=(Round(id="r", name="2", judgements=(given,), **fields),))
