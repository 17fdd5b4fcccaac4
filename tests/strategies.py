"""Hypothesis strategies for whole decisions: structurally valid, in normal form, with odd names.

Normal form: texts are stripped and hold no control characters, names are not empty, numbers
are finite, mappings have no empty rows, no participant has an empty set of judgements or
points, or a ballot that says nothing, what was asked is kept for points that were given, a
reveal has a time, a sign-off has a digest, and a declared range runs with its direction.
"""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision.model import (
    Abstention,
    Alternative,
    AlternativeKind,
    Ballot,
    BallotMethod,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    Grade,
    Judgements,
    Level,
    LogEntry,
    NumberScale,
    PairwiseScale,
    Participant,
    Performance,
    PointsGiven,
    PointsMethod,
    RatingScale,
    Reveal,
    Round,
    Stage,
    Study,
    StudyKind,
    Waiver,
)
from locdecide.decision.tree import children, is_leaf, leaves
from tests.plain_strategies import Ids, names, non_negative, numbers, texts
from tests.record_strategies import conclusion, review, sign_offs
from tests.setting_strategies import method_settings

ratios = st.one_of(st.integers(1, 9).map(float), st.floats(1, 9))


@st.composite
def decisions(draw: st.DrawFn, max_studies: int = 2) -> Decision:
    """Draw a whole decision with several studies that share its participants."""
    ids = Ids(draw)
    participants = tuple(
        Participant(
            id=ids.new(),
            name=draw(names),
            role=draw(texts),
            voting_power=draw(non_negative),
            language=draw(st.sampled_from(("", "en", "nb"))),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    count = draw(st.integers(0, max_studies))
    decision = Decision(
        id=ids.new(),
        title=draw(texts),
        question=draw(texts),
        context=draw(texts),
        participants=participants,
        studies=tuple(_study(draw, ids, participants) for _ in range(count)),
        log=tuple(
            LogEntry(
                time=draw(st.datetimes().map(lambda moment: moment.isoformat())),
                who=draw(texts),
                event=draw(texts),
                text=draw(texts),
                file=draw(texts),
                digest=draw(texts),
            )
            for _ in range(draw(st.integers(0, 2)))
        ),
    )
    return replace(decision, sign_offs=sign_offs(draw, ids, decision))


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Draw one study without participants."""
    return _study(draw, Ids(draw), ())


def _study(draw: st.DrawFn, ids: Ids, participants: tuple[Participant, ...]) -> Study:
    criteria = _criteria(draw, ids)
    alternatives = _alternatives(draw, ids)
    points = {c.id: draw(non_negative) for c in criteria if draw(st.booleans())}
    return Study(
        id=ids.new(),
        name=draw(texts),
        kind=draw(st.sampled_from(StudyKind)),
        question=draw(texts),
        criteria=criteria,
        alternatives=alternatives,
        performances=_performances(draw, criteria, alternatives),
        gates=tuple(
            _gate(draw, ids, criteria, alternatives) for _ in range(draw(st.integers(0, 2)))
        ),
        rounds=tuple(
            _round(draw, ids, criteria, alternatives, participants)
            for _ in range(draw(st.integers(0, 2)))
        ),
        direct_points=points,
        direct_asked={c: draw(names) for c in points if draw(st.booleans())},
        method=draw(method_settings()),
        gates_frozen=draw(texts),
        conclusion=conclusion(draw, alternatives),
        review=review(draw, ids, criteria, alternatives),
    )


def _criteria(draw: st.DrawFn, ids: Ids) -> tuple[Criterion, ...]:
    found: list[Criterion] = []
    depths: dict[str | None, int] = {None: 0}
    for _ in range(draw(st.integers(0, 6))):
        parent = draw(st.sampled_from([own for own, depth in depths.items() if depth < 3]))
        direction = draw(st.sampled_from(Direction))
        worst, best = _range(draw, direction)
        criterion = Criterion(
            id=ids.new(),
            name=draw(names),
            parent=parent,
            direction=direction,
            unit=draw(st.one_of(texts, st.just("%"), st.just("NOK"))),
            scale=_scale(draw, ids),
            worst=worst,
            best=best,
            description=draw(texts),
        )
        found.append(criterion)
        depths[criterion.id] = depths[parent] + 1
    return tuple(found)


def _range(draw: st.DrawFn, direction: Direction) -> tuple[float | None, float | None]:
    worst = draw(st.none() | numbers)
    best = draw(st.none() | numbers)
    if worst is None or best is None:
        return worst, best
    if worst == best:
        return worst, None
    if (direction is Direction.MAXIMISE and best < worst) or (
        direction is Direction.MINIMISE and best > worst
    ):
        return best, worst
    return worst, best


def _scale(draw: st.DrawFn, ids: Ids) -> NumberScale | RatingScale | PairwiseScale:
    match draw(st.sampled_from(("number", "number", "rating", "pairwise"))):
        case "rating":
            labels = draw(st.lists(names, max_size=4, unique_by=str.casefold))
            return RatingScale(
                levels=tuple(
                    Level(id=ids.new(), label=each, value=draw(numbers)) for each in labels
                )
            )
        case "pairwise":
            return PairwiseScale()
        case _:
            return NumberScale()


def _alternatives(draw: st.DrawFn, ids: Ids) -> tuple[Alternative, ...]:
    return tuple(
        Alternative(
            id=ids.new(),
            name=draw(names),
            kind=draw(st.sampled_from(AlternativeKind)),
            country=draw(texts),
            latitude=draw(st.none() | st.floats(-90, 90)),
            longitude=draw(st.none() | st.floats(-180, 180)),
            stage=draw(st.sampled_from(Stage)),
            note=draw(texts),
        )
        for _ in range(draw(st.integers(0, 4)))
    )


def _performances(
    draw: st.DrawFn, criteria: tuple[Criterion, ...], alternatives: tuple[Alternative, ...]
) -> dict[str, dict[str, Performance]]:
    found: dict[str, dict[str, Performance]] = {}
    for alternative in alternatives:
        for leaf in leaves(criteria):
            value: float | str
            if isinstance(leaf.scale, PairwiseScale) or not draw(st.booleans()):
                continue
            if isinstance(leaf.scale, RatingScale):
                if not leaf.scale.levels:
                    continue
                value = draw(st.sampled_from(leaf.scale.levels)).id
            else:
                value = draw(numbers)
            bounds = sorted(draw(st.tuples(numbers, numbers)))
            found.setdefault(alternative.id, {})[leaf.id] = Performance(
                value=value,
                low=draw(st.none() | st.just(bounds[0])),
                high=draw(st.none() | st.just(bounds[1])),
                source=draw(texts),
                year=draw(st.none() | st.integers(1900, 2100)),
                grade=draw(st.none() | st.sampled_from(Grade)),
                note=draw(texts),
            )
    return found


def _gate(
    draw: st.DrawFn,
    ids: Ids,
    criteria: tuple[Criterion, ...],
    alternatives: tuple[Alternative, ...],
) -> Gate:
    measured = [c.id for c in leaves(criteria) if not isinstance(c.scale, PairwiseScale)]
    criterion = draw(st.sampled_from([None, *measured]))
    return Gate(
        id=ids.new(),
        name=draw(names),
        criterion=criterion,
        sense=draw(st.sampled_from(GateSense)),
        threshold=None if criterion is None else draw(st.none() | numbers),
        records={
            alternative.id: GateRecord(
                status=draw(st.sampled_from(GateStatus)),
                evidence=draw(texts),
                waiver=draw(st.none() | st.builds(Waiver, by=names, reason=texts, date=texts)),
            )
            for alternative in alternatives
            if draw(st.booleans())
        },
    )


def _round(
    draw: st.DrawFn,
    ids: Ids,
    criteria: tuple[Criterion, ...],
    alternatives: tuple[Alternative, ...],
    participants: tuple[Participant, ...],
) -> Round:
    judgements = []
    points = []
    for person in participants:
        for parent in (None, *(criterion.id for criterion in criteria)):
            comparisons = _comparisons(draw, criteria, alternatives, parent)
            if comparisons:
                judgements.append(
                    Judgements(participant=person.id, parent=parent, comparisons=comparisons)
                )
        given = {c.id: draw(non_negative) for c in criteria if draw(st.booleans())}
        if given and draw(st.booleans()):
            method = draw(st.sampled_from(PointsMethod))
            asked = {own: draw(names) for own in given if draw(st.booleans())}
            points.append(
                PointsGiven(participant=person.id, method=method, points=given, asked=asked)
            )
    return Round(
        id=ids.new(),
        name=draw(names),
        date=draw(texts),
        open=draw(st.booleans()),
        judgements=tuple(judgements),
        points=tuple(points),
        secret=draw(st.booleans()),
        reveal=_reveal(draw, participants),
        ballots=_ballots(draw, participants, alternatives),
        missed=draw(texts),
    )


def _reveal(draw: st.DrawFn, participants: tuple[Participant, ...]) -> Reveal | None:
    if not draw(st.booleans()):
        return None
    everyone = draw(st.permutations([person.id for person in participants]))
    late = everyone[: draw(st.integers(0, len(everyone)))]
    return Reveal(time=draw(names), waiting=tuple(late))


def _ballots(
    draw: st.DrawFn,
    participants: tuple[Participant, ...],
    alternatives: tuple[Alternative, ...],
) -> tuple[Ballot, ...]:
    drawn = [
        Ballot(
            participant=person,
            method=draw(st.none() | st.sampled_from(BallotMethod)),
            closed=draw(texts),
            abstains=draw(st.none() | st.sampled_from(Abstention)),
            favourite=draw(st.sampled_from([None, *(each.id for each in alternatives)])),
        )
        for person in draw(st.permutations([person.id for person in participants]))
    ]
    return tuple(each for each in drawn if each != Ballot(participant=each.participant))


def _comparisons(
    draw: st.DrawFn,
    criteria: tuple[Criterion, ...],
    alternatives: tuple[Alternative, ...],
    parent: str | None,
) -> tuple[Comparison, ...]:
    if parent is not None and is_leaf(criteria, parent):
        scale = next(criterion.scale for criterion in criteria if criterion.id == parent)
        if not isinstance(scale, PairwiseScale):
            return ()
        members = [alternative.id for alternative in alternatives]
    else:
        members = [criterion.id for criterion in children(criteria, parent)]
    pairs = [(one, other) for i, one in enumerate(members) for other in members[i + 1 :]]
    if not pairs:
        return ()
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True))
    return tuple(
        Comparison(
            first=one,
            second=other,
            ratio=draw(ratios),
            reason=draw(texts),
            asked=draw(texts),
            kept=draw(st.booleans()),
        )
        for one, other in chosen
    )
