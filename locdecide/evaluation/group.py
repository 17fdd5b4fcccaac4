"""The group in one round: both ways to aggregate, each participant, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from locdecide.decision.choices import Abstention
from locdecide.decision.model import Aggregation, Decision, Participant, Round, Study
from locdecide.decision.rounds import ballot_of, counting_round, has_answered, is_hidden
from locdecide.decision.tree import leaves
from locdecide.evaluation.gates import gate_outcomes
from locdecide.evaluation.own_weights import own_errors, own_weights
from locdecide.evaluation.ranked_table import RankedTable, ranked_table
from locdecide.evaluation.ranking import leaders
from locdecide.evaluation.voices import Voice, Voices, group_members
from locdecide.evaluation.weights import (
    criteria_parents,
    down_the_tree,
    group_shares,
    round_weights,
)
from locdecide.mcda.camps import camps
from locdecide.mcda.consensus import consensus, consensus_band, widest_spread
from locdecide.results import Array, GroupView, NodeConsensus, OwnView, Spread

__all__ = ["group_view", "own_view"]

_TIE = 1e-9


def own_view(decision: Decision, study: Study, round_: Round, participant: str) -> OwnView | None:
    """Return one participant's own weights and leaders; None while there are no weights.

    Where alternatives are compared in pairs, the group's comparisons rank them: in a hidden round
    those of the round that counts, so that nobody's answers show through.
    """
    person = next(p for p in decision.participants if p.id == participant)
    voices = Voices(decision, study, round_)
    seen = voices
    if is_hidden(round_):
        seen = Voices(decision, study, counting_round(study))
    base = ranked_table(study, round_weights(study, seen), gate_outcomes(study))
    return _own(study, voices, base, person)


def group_view(decision: Decision, study: Study, round_: Round) -> GroupView:
    """Return the group in a round, whether or not it makes the study's weights.

    Whoever may not see a hidden round does not ask for it. Consensus, spread, camps and the
    count of leaders are over those with voting power.
    """
    voices = Voices(decision, study, round_)
    weights = round_weights(study, voices)
    base = ranked_table(study, weights, gate_outcomes(study))
    found = {person.id: _own(study, voices, base, person) for person in decision.participants}
    own = tuple(view for view in found.values() if view is not None)
    adopting = tuple(
        person.id
        for person in decision.participants
        if ballot_of(round_, person.id).abstains is Abstention.ADOPTS_GROUP
    )
    heard = [
        person.id
        for person in decision.participants
        if ballot_of(round_, person.id).abstains is None and has_answered(round_, person.id)
    ]
    nodes = [
        (parent, members, [v for v in voices.under(parent) if v.power > 0])
        for parent in criteria_parents(study)
        if len(members := group_members(study, parent)) > 1
    ]
    by_judgements = _both_ways(study, voices, Aggregation.JUDGEMENTS)
    by_priorities = _both_ways(study, voices, Aggregation.PRIORITIES_GEOMETRIC)
    leaf_ids = [leaf.id for leaf in leaves(study.criteria)]
    deciding = [view for view in own if view.power > 0]
    table = np.array([[view.weights[leaf] for leaf in leaf_ids] for view in deciding])
    group_leaders = leaders(study, base, {w.criterion: w.global_ for w in weights.weights})
    return GroupView(
        round=round_.id,
        own=own,
        without_weights=tuple(person for person in heard if found[person] is None),
        silent=tuple(
            person.id
            for person in decision.participants
            if person.id not in heard and person.id not in adopting
        ),
        adopting=adopting,
        by_judgements=by_judgements,
        by_priorities=by_priorities,
        first_difference=_first_difference(leaf_ids, by_judgements, by_priorities),
        consensus=_consensus(None, table),
        nodes=tuple(_node_consensus(nodes)),
        widest=_widest(nodes),
        camps=tuple(
            tuple(deciding[each].participant for each in camp)
            for camp in (camps(table) if len(deciding) > 1 else ())
        ),
        leaders=_counted(decision.participants, study, deciding, adopting, group_leaders),
        group_leaders=group_leaders,
    )


def _own(study: Study, voices: Voices, base: RankedTable, person: Participant) -> OwnView | None:
    weights = own_weights(study, voices, person.id)
    if not weights:
        return None
    return OwnView(
        participant=person.id,
        power=person.voting_power,
        weights=weights,
        errors=own_errors(study, voices, person.id, weights),
        leaders=leaders(study, base, weights),
    )


def _both_ways(study: Study, voices: Voices, aggregation: Aggregation) -> dict[str, float]:
    local: dict[str, float] = {}
    for parent in criteria_parents(study):
        members = group_members(study, parent)
        n = len(members)
        shares = group_shares(voices.under(parent), n, study.method, aggregation)
        equal = np.full(n, 1 / n)
        local.update(zip(members, (equal if shares is None else shares).tolist(), strict=True))
    return down_the_tree(study, local)


def _first_difference(
    leaf_ids: Sequence[str], one: Mapping[str, float], other: Mapping[str, float]
) -> tuple[str, str] | None:
    heaviest_first = sorted(leaf_ids, key=lambda leaf: -one[leaf])
    return next(
        (
            (first, second)
            for first, second in combinations(heaviest_first, 2)
            if one[first] - one[second] > _TIE and other[second] - other[first] > _TIE
        ),
        None,
    )


def _consensus(parent: str | None, table: Array) -> NodeConsensus | None:
    """Return the consensus of priorities (k, n); None where there is nothing to agree on."""
    if len(table) < 2 or table.shape[1] < 2:
        return None
    value = consensus(table)
    return NodeConsensus(parent=parent, value=value, band=consensus_band(value))


_Node = tuple[str | None, Sequence[str], Sequence[Voice]]


def _node_consensus(nodes: Sequence[_Node]) -> Iterator[NodeConsensus]:
    for parent, _, deciding in nodes:
        shares = [voice.shares for voice in deciding if voice.shares is not None]
        found = _consensus(parent, np.array(shares)) if shares else None
        if found is not None:
            yield found


def _widest(nodes: Sequence[_Node]) -> Spread | None:
    spreads = []
    for parent, members, deciding in nodes:
        found = widest_spread(np.stack([v.matrix for v in deciding])) if deciding else None
        if found is not None:
            row, column, factor = found
            spreads.append(Spread(parent, members[row], members[column], factor))
    return max(spreads, key=lambda spread: spread.factor, default=None)


def _counted(
    participants: Sequence[Participant],
    study: Study,
    deciding: Sequence[OwnView],
    adopting: Sequence[str],
    group_leaders: tuple[str, ...],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who puts which alternative first, most first; adopters count with the group."""
    first = {view.participant: view.leaders for view in deciding}
    for person in participants:
        if person.id in adopting and person.voting_power > 0:
            first[person.id] = group_leaders
    order = [person.id for person in participants if person.id in first]
    backed = (
        (alternative.id, tuple(person for person in order if alternative.id in first[person]))
        for alternative in study.alternatives
    )
    return tuple(sorted((each for each in backed if each[1]), key=lambda each: -len(each[1])))
