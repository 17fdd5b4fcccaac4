"""How the rounds of weighting differ, without a word on what is in a hidden one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec.structs import replace

from locdecide.decision.differences.difference import Area, Difference, Kind, Part
from locdecide.decision.differences.parts import (
    About,
    came_or_went,
    common,
    different,
    field_differences,
    order_difference,
)
from locdecide.decision.model import Comparison, PointsGiven, Round, Study
from locdecide.decision.rounds import ballot_of, is_hidden, points_of

__all__ = ["asked_points", "bare_if_hidden", "round_differences"]

_ANSWERS = ("judgements", "points", "ballots", "reveal")


def round_differences(before: Study, after: Study) -> Iterator[Difference]:
    """Yield how the rounds of a study differ: themselves, ballots, judgements, points."""
    study = after.id
    of_study = partial(Difference, area=Area.ROUNDS, part=Part.ROUND, study=study)

    def of_round(own: str) -> About:
        return partial(of_study, subjects=(own,))

    then, now = (tuple(map(bare_if_hidden, each.rounds)) for each in (before, after))
    yield from came_or_went(of_round, then, now)
    yield from order_difference(of_study, then, now)
    seen: list[tuple[Round, Round]] = []
    for old, new in common(before.rounds, after.rounds):
        if not (is_hidden(old) or is_hidden(new)):
            seen.append((old, new))
            yield from _own(of_round(new.id), old, new)
            yield from _ballots(study, old, new)
        elif any(_everything(study, old, new)):
            shown = is_hidden(old) and not is_hidden(new)
            yield of_round(new.id)(kind=Kind.CHANGED, field="reveal" if shown else "")
    for old, new in seen:
        yield from _judgements(study, old, new)
    for old, new in seen:
        yield from _points(study, old, new)


def bare_if_hidden(round_: Round) -> Round:
    """Return a hidden round without anything that somebody answered; another one as it is."""
    if not is_hidden(round_):
        return round_
    return replace(round_, judgements=(), points=(), ballots=(), missed="")


def asked_points(
    before: Mapping[str, float],
    after: Mapping[str, float],
    asked_before: Mapping[str, str],
    asked_after: Mapping[str, str],
) -> Iterator[tuple[str, str, float | None, float | None]]:
    """Yield criterion, field and points before and after where they or what was asked differ."""
    for criterion in dict.fromkeys((*after, *before, *asked_after, *asked_before)):
        then, now = before.get(criterion), after.get(criterion)
        if then != now:
            yield criterion, "points", then, now
        elif asked_before.get(criterion) != asked_after.get(criterion):
            yield criterion, "asked", then, now


def _everything(study: str, before: Round, after: Round) -> Iterator[Difference]:
    yield from _own(partial(Difference, area=Area.ROUNDS, part=Part.ROUND), before, after)
    yield from _ballots(study, before, after)
    yield from _judgements(study, before, after)
    yield from _points(study, before, after)


def _own(about: About, before: Round, after: Round) -> Iterator[Difference]:
    yield from field_differences(about, before, after, but=_ANSWERS)
    then, now = (
        replace(each.reveal, waiting=tuple(sorted(each.reveal.waiting))) if each.reveal else None
        for each in (before, after)
    )
    yield from different(about, "reveal", then, now)


def _ballots(study: str, before: Round, after: Round) -> Iterator[Difference]:
    people = dict.fromkeys(b.participant for b in (*after.ballots, *before.ballots))
    for person in people:
        about = partial(
            Difference,
            area=Area.ROUNDS,
            part=Part.BALLOT,
            study=study,
            subjects=(after.id, person),
        )
        yield from field_differences(about, ballot_of(before, person), ballot_of(after, person))


def _judgements(study: str, before: Round, after: Round) -> Iterator[Difference]:
    then, now = _by_pair(before), _by_pair(after)
    for key in dict.fromkeys((*now, *then)):
        old, new = then.get(key), now.get(key)
        shown = new or old
        if shown is None:
            continue
        person, parent, _ = key
        first, second = shown.first, shown.second
        if old is not None and new is not None:
            kind, field = Kind.CHANGED, _changed_in(old, new)
        else:
            kind, field = (Kind.ADDED if old is None else Kind.REMOVED), ""
        if kind is not Kind.CHANGED or field:
            yield Difference(
                area=Area.JUDGEMENTS,
                kind=kind,
                part=Part.JUDGEMENT,
                study=study,
                subjects=(after.id, person, parent or "", first, second),
                field=field,
                before=old,
                after=new,
            )


def _by_pair(round_: Round) -> dict[tuple[str, str | None, frozenset[str]], Comparison]:
    return {
        (
            judgements.participant,
            judgements.parent,
            frozenset((comparison.first, comparison.second)),
        ): comparison
        for judgements in round_.judgements
        for comparison in judgements.comparisons
    }


def _changed_in(before: Comparison, after: Comparison) -> str:
    """Return the first field in which two comparisons of a pair differ; empty for none.

    Which of two equally important ones stands first says nothing.
    """
    turned = before.first != after.first
    if before.ratio != after.ratio or (turned and after.ratio != 1):
        return "ratio"
    fields = ("reason", "kept", "asked")
    return next((each for each in fields if getattr(before, each) != getattr(after, each)), "")


def _points(study: str, before: Round, after: Round) -> Iterator[Difference]:
    for person in dict.fromkeys(g.participant for g in (*after.points, *before.points)):
        then, now = points_of(before, person), points_of(after, person)
        about = partial(Difference, area=Area.POINTS, study=study, kind=Kind.CHANGED)
        methods = (then and then.method, now and now.method)
        yield from different(
            partial(about, part=Part.POINTS_METHOD, subjects=(after.id, person)),
            "method",
            *methods,
        )
        nothing = PointsGiven(participant=person)
        old, new = then or nothing, now or nothing
        for criterion, field, given, gives in asked_points(
            old.points, new.points, old.asked, new.asked
        ):
            yield about(
                part=Part.POINTS,
                subjects=(after.id, person, criterion),
                field=field,
                before=given,
                after=gives,
            )
