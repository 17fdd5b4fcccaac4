"""What differs between two states of a decision, as data: nothing computed, nothing worded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from locdecide.decision.differences.difference import Area, Difference, Kind, Part
from locdecide.decision.differences.matching import Matched, matched
from locdecide.decision.differences.parts import (
    About,
    came_or_went,
    common,
    field_differences,
    order_difference,
)
from locdecide.decision.differences.rounds import bare_if_hidden
from locdecide.decision.differences.studies import study_differences
from locdecide.decision.model import Decision, Study

__all__ = ["Area", "Difference", "Kind", "Matched", "Part", "differences", "differs", "matched"]


def differences(before: Decision, after: Decision) -> tuple[Difference, ...]:
    """Return everything that differs between two states, empty where nothing does.

    Ids are those of ``after`` wherever both states have a part (see :func:`matched`). Left out
    are log, sign-offs and reviews, as in what is signed, and what has no meaning: ids as such,
    the order of keys, ballots, answers and who was late, an empty entry where none says the same
    (a must-have's record, a ballot, a row of figures), and which of two equally important
    criteria stands first in a comparison. Where a criterion or an alternative comes or goes, its
    figures, points and records go with it, and so does everything in a study or a round.
    """
    return tuple(_between(before, after))


def differs(before: Decision, after: Decision) -> bool:
    """Tell whether there is any difference between two states; it looks no further than one."""
    return any(True for _ in _between(before, after))


def _between(before: Decision, after: Decision) -> Iterator[Difference]:
    if before is not after:
        both = matched(before, after)
        yield from _differences(both.before, both.after)


def _differences(before: Decision, after: Decision) -> Iterator[Difference]:
    yield from field_differences(
        partial(Difference, area=Area.FRAME, part=Part.DECISION),
        before,
        after,
        but=("id", "participants", "studies", "log", "sign_offs"),
    )
    of_people = partial(Difference, area=Area.PARTICIPANTS, part=Part.PARTICIPANT)

    def of_person(own: str) -> About:
        return partial(of_people, subjects=(own,))

    yield from came_or_went(of_person, before.participants, after.participants)
    for was, person in common(before.participants, after.participants):
        yield from field_differences(of_person(person.id), was, person)
    yield from order_difference(of_people, before.participants, after.participants)

    of_studies = partial(Difference, area=Area.STUDIES, part=Part.STUDY)

    def of_study(own: str) -> About:
        return partial(of_studies, study=own, subjects=(own,))

    then, now = (tuple(map(_open, each.studies)) for each in (before, after))
    yield from came_or_went(of_study, then, now)
    yield from order_difference(of_studies, before.studies, after.studies)
    for old, new in common(before.studies, after.studies):
        yield from study_differences(old, new)


def _open(study: Study) -> Study:
    return replace(study, rounds=tuple(map(bare_if_hidden, study.rounds)))
