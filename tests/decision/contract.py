"""What holds for the result of every edit, and edits drawn at random."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from locdecide.decision import edits, storage
from locdecide.decision.edits import Entry
from locdecide.decision.integrity import compared, violations
from locdecide.decision.model import (
    Abstention,
    BallotMethod,
    Decision,
    Direction,
    GateStatus,
    Grade,
    Level,
    LogEntry,
    NumberScale,
    PairwiseScale,
    PointsGiven,
    PointsMethod,
    RankingMethod,
    RatingScale,
    Scale,
    Stage,
    Study,
    Waiver,
    Weighting,
    new_id,
)
from tests.decision.outcome_contract import outcome_edit

Edit = Callable[[Decision], Decision]


def sound(decision: Decision) -> Decision:
    """Return the decision after checking that it is whole and that its file holds all of it."""
    assert violations(decision) == ()
    assert storage.decode(storage.encode(decision)).decision == decision
    return decision


_names = st.sampled_from(("New", " spaced  out ", "Ærlig", "", "   "))
_numbers = st.sampled_from((-3.0, 0.0, 1.0, 4.0, 2.5, 1e300, float("nan"), float("inf")))
_scales: st.SearchStrategy[Scale] = st.sampled_from(
    (
        NumberScale(),
        PairwiseScale(),
        RatingScale(
            levels=(Level(id="lo", label="Low", value=1), Level(id="hi", label="High", value=4))
        ),
        RatingScale(),
    )
)


@st.composite
def edits_of(draw: st.DrawFn, decision: Decision) -> Edit | None:
    """Draw one edit with arguments that fit the decision; None when the kind has no target."""
    people = [p.id for p in decision.participants]
    if not decision.studies or draw(st.integers(0, 4)) == 0:
        return _frame_edit(draw, decision, people)
    study = draw(st.sampled_from(decision.studies))
    kinds = (_criteria_edit, _alternative_edit, _figure_edit, _gate_edit)
    kind = draw(st.integers(0, len(kinds) + 2))
    if kind == len(kinds) + 2:
        return outcome_edit(draw, decision, study)
    if kind == len(kinds):
        return _weight_edit(draw, study, people)
    if kind > len(kinds):
        return _round_edit(draw, study, people)
    return kinds[kind](draw, study)


def _one(draw: st.DrawFn, ids: list[str]) -> str | None:
    return draw(st.sampled_from(ids)) if ids else None


def _frame_edit(draw: st.DrawFn, decision: Decision, people: list[str]) -> Edit | None:
    name, number, person = draw(_names), draw(_numbers), _one(draw, people)
    study = _one(draw, [s.id for s in decision.studies])
    choices: list[Edit] = [
        lambda d: edits.change_frame(d, title=name),
        lambda d: edits.add_participant(d, name),
        lambda d: edits.add_study(d, name),
        lambda d: edits.record(d, LogEntry(time="2026-01-01", text=name)),
    ]
    if person is not None:
        choices += [
            lambda d: edits.change_participant(d, person, voting_power=number),
            lambda d: edits.move_participant(d, person, 0),
            lambda d: edits.remove_participant(d, person),
        ]
    if study is not None:
        choices += [
            lambda d: edits.change_study(d, study, name=name),
            lambda d: edits.remove_study(d, study),
        ]
    return draw(st.sampled_from(choices))


def _criteria_edit(draw: st.DrawFn, study: Study) -> Edit | None:
    ids = [c.id for c in study.criteria]
    name, worst, best = draw(_names), draw(_numbers), draw(st.none() | _numbers)
    one, parent = _one(draw, ids), draw(st.sampled_from([None, *ids]))
    scale, direction = draw(_scales), draw(st.sampled_from(Direction))
    place = draw(st.integers(-1, 5))
    if one is None:
        return lambda d: edits.add_criterion(d, study.id, name)
    choices: list[Edit] = [
        lambda d: edits.add_criterion(d, study.id, name, parent=parent),
        lambda d: edits.change_criterion(d, study.id, one, name=name, direction=direction),
        lambda d: edits.set_range(d, study.id, one, worst, best),
        lambda d: edits.set_scale(d, study.id, one, scale),
        lambda d: edits.set_levels(
            d, study.id, one, (Level(id=new_id(), label=name, value=worst),)
        ),
        lambda d: edits.move_criterion(d, study.id, one, parent, place),
        lambda d: edits.remove_criterion(d, study.id, one),
    ]
    return draw(st.sampled_from(choices))


def _alternative_edit(draw: st.DrawFn, study: Study) -> Edit | None:
    name, number = draw(_names), draw(_numbers)
    one = _one(draw, [a.id for a in study.alternatives])
    if one is None:
        return lambda d: edits.add_alternative(d, study.id, name)
    choices: list[Edit] = [
        lambda d: edits.add_alternative(d, study.id, name),
        lambda d: edits.change_alternative(d, study.id, one, latitude=number),
        lambda d: edits.change_alternative(d, study.id, one, stage=Stage.SET_ASIDE, note=name),
        lambda d: edits.move_alternative(d, study.id, one, 1),
        lambda d: edits.remove_alternative(d, study.id, one),
    ]
    return draw(st.sampled_from(choices))


def _figure_edit(draw: st.DrawFn, study: Study) -> Edit | None:
    alternative = _one(draw, [a.id for a in study.alternatives])
    criterion = _one(draw, [c.id for c in study.criteria])
    if alternative is None or criterion is None:
        return None
    value = draw(st.one_of(_numbers, st.sampled_from(("lo", "hi", "12")), st.none()))
    low = draw(_numbers)
    cell = (alternative, criterion)
    choices: list[Edit] = [
        lambda d: edits.set_performances(d, study.id, [Entry(*cell, value)]),
        lambda d: edits.clear_performances(d, study.id, [cell]),
        lambda d: edits.change_evidence(d, study.id, [cell], low=low, source="S", year=2025),
        lambda d: edits.change_evidence(d, study.id, [cell], high=low, grade=Grade.ASSUMED),
    ]
    return draw(st.sampled_from(choices))


def _gate_edit(draw: st.DrawFn, study: Study) -> Edit | None:
    gate = _one(draw, [g.id for g in study.gates])
    if gate is None:
        return lambda d: edits.add_gate(d, study.id, "Must")
    criterion = draw(st.sampled_from([None, *(c.id for c in study.criteria)]))
    number = draw(_numbers)
    choices: list[Edit] = [
        lambda d: edits.change_gate(d, study.id, gate, criterion=criterion, threshold=number),
        lambda d: edits.remove_gate(d, study.id, gate),
    ]
    alternative = _one(draw, [a.id for a in study.alternatives])
    if alternative is not None:
        status, waiver = (
            draw(st.sampled_from(GateStatus)),
            draw(st.none() | st.just(Waiver(by="B"))),
        )
        choices.append(
            lambda d: edits.set_gate_record(
                d, study.id, gate, alternative, status=status, waiver=waiver
            )
        )
    return draw(st.sampled_from(choices))


def _weight_edit(draw: st.DrawFn, study: Study, people: list[str]) -> Edit | None:
    ids = [c.id for c in study.criteria]
    number = draw(_numbers)
    points = {c: number for c in ids if draw(st.booleans())}
    choices: list[Edit] = [
        lambda d: edits.set_direct_points(d, study.id, points),
        lambda d: edits.change_method(d, study.id, weighting=Weighting.DIRECT),
        lambda d: edits.change_method(d, study.id, ranking=RankingMethod.AHP),
        lambda d: edits.change_method(d, study.id, concentration=number, clear_share=number),
        lambda d: edits.change_method(d, study.id, least_share=number, least_change=number),
    ]
    parent = draw(st.sampled_from([None, *ids]))
    members = sorted(compared(study, parent))
    if people and len(members) > 1:
        person = draw(st.sampled_from(people))
        first, second = draw(st.permutations(members))[:2]
        ratio = draw(st.sampled_from((1.0, 3.0, 9.0, 1 / 9, 0.5, 0.0, -2.0, 10.0, float("nan"))))
        pair = (first, second)
        choices += [
            lambda d: edits.set_comparison(d, study.id, person, parent, *pair, ratio),
            lambda d: edits.set_reason(d, study.id, person, parent, pair, " because "),
            lambda d: edits.clear_comparison(d, study.id, person, parent, pair),
            lambda d: edits.keep_view(d, study.id, person, parent, pair),
        ]
    return draw(st.sampled_from(choices))


def _round_edit(draw: st.DrawFn, study: Study, people: list[str]) -> Edit | None:
    name, time = draw(_names), draw(st.sampled_from(("2026-03-01T10:00", "2026-03-01T11:00")))
    secret, carry = draw(st.booleans()), draw(st.booleans())
    choices: list[Edit] = [
        lambda d: edits.start_round(d, study.id, name=name, secret=secret, carry=carry),
        lambda d: edits.close_round(d, study.id),
        lambda d: edits.reopen_round(d, study.id),
        lambda d: edits.reveal_round(d, study.id, time, text=name),
    ]
    round_ = _one(draw, [r.id for r in study.rounds])
    if round_ is not None:
        choices.append(lambda d: edits.change_round(d, study.id, round_, name=name, date=time))
        choices.append(lambda d: edits.change_round(d, study.id, round_, missed=name))
    person = _one(draw, people)
    if person is None:
        return draw(st.sampled_from(choices))
    method, how = draw(st.none() | st.sampled_from(BallotMethod)), draw(st.sampled_from(Abstention))
    kind = draw(st.sampled_from(PointsMethod))
    favourite = draw(st.sampled_from([None, *(a.id for a in study.alternatives)]))
    points: dict[str, float | None] = {
        c.id: draw(st.none() | _numbers) for c in study.criteria if draw(st.booleans())
    }
    filled = PointsGiven(participant=person, method=kind, points=dict.fromkeys(points, 1.0))
    choices += [
        lambda d: edits.set_points(d, study.id, person, kind, points),
        lambda d: edits.choose_ballot_method(d, study.id, person, method),
        lambda d: edits.close_ballot(d, study.id, person, time),
        lambda d: edits.reopen_ballot(d, study.id, person),
        lambda d: edits.abstain(d, study.id, person, how),
        lambda d: edits.write_favourite(d, study.id, person, favourite),
        lambda d: edits.take_ballot(
            d,
            study.id,
            person,
            points=filled,
            method=BallotMethod(kind.value),
            favourite=favourite,
            time=time,
        ),
    ]
    return draw(st.sampled_from(choices))
