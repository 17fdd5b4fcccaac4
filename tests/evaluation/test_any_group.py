"""What holds for the group in every round of any decision."""

from __future__ import annotations

import math

from hypothesis import HealthCheck, given, settings

from locdecide.decision.model import Decision
from locdecide.evaluation import coach, group_view, own_view, round_shift, scale_check
from tests.strategies import decisions


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(decisions())
def test_that_no_number_of_any_group_is_undefined(decision: Decision) -> None:
    for study in decision.studies:
        scale_check(decision, study)
        for round_ in study.rounds:
            found = group_view(decision, study, round_)
            listed = {
                *found.without_weights,
                *found.silent,
                *(own.participant for own in found.own),
            }
            assert {person.id for person in decision.participants} >= listed
            for weights in (
                found.by_judgements,
                found.by_priorities,
                *(o.weights for o in found.own),
            ):
                assert all(0 <= weight <= 1 for weight in weights.values())
            for own in found.own:
                assert all(math.isfinite(error) for error in own.errors.values())
                assert own == own_view(decision, study, round_, own.participant)
            assert found.consensus is None or 0 <= found.consensus.value <= 1
            assert round_shift(decision, study, round_, round_).moved == ()
            for person in decision.participants:
                for parent in (None, *(criterion.id for criterion in study.criteria)):
                    coach(decision, study, person.id, parent, round_)
