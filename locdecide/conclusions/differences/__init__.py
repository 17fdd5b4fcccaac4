"""What differs between two states of a decision, in words: a summary, and lines by area."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.conclusions.differences.comparison import (
    Comparison,
    Group,
    Line,
    RankingRow,
    WeightRow,
)
from locdecide.conclusions.differences.lines import line
from locdecide.conclusions.differences.naming import Naming
from locdecide.conclusions.differences.summary import counted, leading
from locdecide.conclusions.differences.wording import MATCHED, TITLES
from locdecide.decision.differences import (
    Area,
    Difference,
    Matched,
    Part,
    differences,
    matched,
)
from locdecide.decision.model import Decision
from locdecide.results import StudyShift
from locdecide.words import Language, word

__all__ = ["Comparison", "Group", "Line", "RankingRow", "WeightRow", "told"]

_ABSENT = "–"


def told(
    before: Decision, after: Decision, language: Language, shifts: Sequence[StudyShift] = ()
) -> Comparison:
    """Return what differs between two states, in words.

    Parameters
    ----------
    before, after : Decision
        As they were read; what is the same is matched here.
    language : {"en", "nb"}
    shifts : sequence of StudyShift, optional
        What :func:`locdecide.evaluation.compare_results` gives for the two. Without, nothing is
        said of rankings and weights.
    """
    both = matched(before, after)
    found = differences(before, after)
    names = _Namings(both, language)
    if not found:
        return Comparison(summary=counted(found, names.of(None)), notes=tuple(_notes(both, names)))
    told_of = [(shift, names.of(shift.study)) for shift in shifts]
    methods = (_other_method(*each) for each in told_of)
    return Comparison(
        summary=" ".join((counted(found, names.of(None)), *leading(told_of, found))),
        notes=(*_notes(both, names), *filter(None, methods)),
        groups=tuple(_groups(found, names)),
        ranking=tuple(row for each in told_of for row in _ranking(*each)),
        weights=tuple(row for each in told_of for row in _weights(*each)),
    )


class _Namings:
    """The names of each study that two states have, made once."""

    def __init__(self, both: Matched, language: Language) -> None:
        self._both, self._language = both, language
        self._made: dict[str | None, Naming] = {}
        self.several = max(len(both.before.studies), len(both.after.studies)) > 1

    def of(self, study: str | None) -> Naming:
        """Return the names of one study."""
        if study not in self._made:
            self._made[study] = Naming(self._both.before, self._both.after, study, self._language)
        return self._made[study]


def _groups(found: Sequence[Difference], names: _Namings) -> Iterator[Group]:
    sorted_out: dict[tuple[Area, str | None], list[Line]] = {}
    for each in found:
        # A study that came or went, and the order of all, is no matter of one study.
        shared = each.part is Part.STUDY and each.field in ("", "order")
        study = None if shared else each.study
        sorted_out.setdefault((each.area, study), []).append(line(each, names.of(each.study)))
    for (area, study), lines in sorted_out.items():
        naming = names.of(study)
        title = naming.say(TITLES[area])
        if study is None and area is Area.STUDIES:
            title = naming.say(MATCHED["studies-title"])
        if study is not None and names.several:
            title = naming.say(MATCHED["title"], study=naming.study(study), area=title)
        yield Group(area=area, study=study, title=title, lines=tuple(lines))


def _notes(both: Matched, names: _Namings) -> Iterator[str]:
    if not both.by_name:
        return
    naming = names.of(None)
    parts = dict.fromkeys(part for _, part in both.by_name)
    listed = naming.both.listed(naming.say(MATCHED[part.value]) for part in parts)
    yield naming.say(MATCHED["by-name"], parts=listed)


def _other_method(shift: StudyShift, naming: Naming) -> str:
    then, now = shift.method_before, shift.method_after
    if then is now:
        return ""
    return naming.say(
        MATCHED["other-method"],
        study=naming.study(shift.study),
        before=word(then, naming.language),
        after=word(now, naming.language),
    )


def _ranking(shift: StudyShift, naming: Naming) -> Iterator[RankingRow]:
    for place in shift.places:
        before, after = place.rank_before, place.rank_after
        yield RankingRow(
            study_id=shift.study,
            study=naming.study(shift.study),
            alternative_id=place.alternative,
            alternative=naming.alternative(place.alternative),
            rank_before=_ABSENT if before is None else str(before),
            rank_after=_ABSENT if after is None else str(after),
            score_before=_score(place.score_before, naming),
            score_after=_score(place.score_after, naming),
            moved=None if before is None or after is None else before - after,
        )


def _score(score: float | None, naming: Naming) -> str:
    return _ABSENT if score is None else naming.both.fixed(score, 3)


def _weights(shift: StudyShift, naming: Naming) -> Iterator[WeightRow]:
    for weight in shift.weights:
        before, after = (
            _ABSENT if share is None else naming.both.percent(share, 1)
            for share in (weight.before, weight.after)
        )
        yield WeightRow(
            study_id=shift.study,
            study=naming.study(shift.study),
            criterion_id=weight.criterion,
            criterion=naming.criterion(weight.criterion),
            before=before,
            after=after,
            change=_points(weight.points, naming),
        )


def _points(points: float | None, naming: Naming) -> str:
    if points is None:
        return _ABSENT
    text = naming.both.fixed(abs(points), 1)
    if text == naming.both.fixed(0.0, 1):
        return text
    return f"{'+' if points > 0 else '−'}{text}"
