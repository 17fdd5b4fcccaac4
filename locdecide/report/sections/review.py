"""What was decided for, held against what came of it: there only once a review has begun."""

from __future__ import annotations

import datetime as dt

from locdecide.conclusions.names import Texts
from locdecide.conclusions.review import review_rows, review_summary
from locdecide.report.case import Case
from locdecide.report.content import Cell, Column, Paragraph, Row, Section, Table
from locdecide.report.lines import cut

__all__ = ["review_section"]

_TITLE: Texts = (
    "Review: did we get what we decided for?",
    "Etterkontroll: Fikk vi det vi besluttet?",
)
_LINES: Texts = (
    "Expected and achieved: {alternative}",
    "Ventet og oppnådd: {alternative}",
)
_LONGEST = 120
# Of a row's texts: what, expected, due, achieved, found out on, deviation, outcome. The unit stands
# behind the name, where there is room for it. The direction is left out, since the outcome has it
# in it, and notes stay in the file.
_WHAT, _UNIT = 0, 1
_SHOWN = (_WHAT, 3, 4, 5, 6, 7, 8)
_SHARES = (2.8, 1.4, 1.4, 1.1, 1.5, 1.5, 1.6)
_NUMBERS = frozenset({3, 5, 7})


def review_section(case: Case, today: dt.date) -> Section | None:
    """Return the review of a study as it stands on a day; None before it has begun."""
    study, names = case.study, case.names
    rows = review_rows(study, case.language, today)
    if study.review is None or not rows:
        return None
    head, *lines = rows
    table = Table(
        names.say(_LINES, alternative=names.alternative(study.review.alternative)),
        tuple(
            Column(head[at], share, at in _NUMBERS)
            for at, share in zip(_SHOWN, _SHARES, strict=True)
        ),
        tuple(map(_row, lines)),
    )
    told = Paragraph(review_summary(study, case.language, today), "lead")
    return Section(names.say(_TITLE), (told, table) if lines else (told,))


def _row(texts: tuple[str, ...]) -> Row:
    what, unit = texts[_WHAT], texts[_UNIT]
    named = cut(f"{what} ({unit})" if unit else what, _LONGEST)
    return (Cell(named, strong=True), *(Cell(cut(texts[at], _LONGEST)) for at in _SHOWN[1:]))
