"""The printed pages of a ballot, and the sheets that it has."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from locdecide.decision.model import (
    BallotMethod,
    Criterion,
    Decision,
    MethodSettings,
    Participant,
    Study,
)
from locdecide.excel.ballots import write_ballots
from tests.excel.ballot_books import opened, question_sheet

# What A4 across holds in height and width, in points.
HEIGHT, WIDTH = 494.0, 770.0
# How wide the columns are together, in letters.
COLUMNS = {BallotMethod.PAIRWISE: 181, BallotMethod.SWING: 156}


def ballot(folder: Path, groups: tuple[int, ...], method: BallotMethod) -> Worksheet:
    """Write the ballot of a tree with groups of some sizes under its main criteria."""
    criteria = [
        Criterion(id=f"g{g}", name=f"Group {g}") for g in range(len(groups)) if len(groups) > 1
    ]
    for g, size in enumerate(groups):
        parent = f"g{g}" if len(groups) > 1 else None
        criteria += [
            Criterion(id=f"g{g}c{i}", name=f"Criterion {g}.{i}", parent=parent, worst=0.0, best=1.0)
            for i in range(size)
        ]
    settings = MethodSettings(ballot=method)
    study = Study(id="s", name="S", criteria=tuple(criteria), method=settings)
    person = Participant(id="p", name="P")
    decision = Decision(id="d", title="D", participants=(person,), studies=(study,))
    path = write_ballots(decision, study, folder, "en")[0]
    return question_sheet(
        opened(path), {"pairwise": "which", "rank-order": "place"}.get(method.value, "points")
    )


@pytest.mark.parametrize("method", [BallotMethod.PAIRWISE, BallotMethod.SWING])
@pytest.mark.parametrize("groups", [(6,), (7,), (12,), (5, 5, 5), (12, 3, 11), (2, 10, 10, 4)])
def test_that_no_page_is_fuller_than_paper_and_none_ends_in_a_heading(
    tmp_path: Path, method: BallotMethod, groups: tuple[int, ...]
) -> None:
    sheet = ballot(tmp_path, groups, method)
    height = {row: sheet.row_dimensions[row].height or 15.0 for row in range(1, sheet.max_row + 1)}
    room = HEIGHT * max(1.0, COLUMNS[method] * 5.4 / WIDTH)
    # A break stands behind a row.
    ends = [0, *(each.id for each in sheet.row_breaks.brk), sheet.max_row]
    for at, (before, last) in enumerate(pairwise(ends)):
        header = height[7] if at else 0.0
        assert header + sum(height[row] for row in range(max(before, 1) + 1, last + 1)) <= room
    questions = [r for r in range(8, sheet.max_row + 1) if sheet.cell(r, 1).value]
    for last in ends[1:-1]:
        # The next page begins with a question, or with a heading and its first question.
        assert last + 1 in questions or last + 2 in questions
        assert last in questions or sheet.cell(last + 1, 2).value
        # Weights and words below the last question of a group are never parted from it.
        assert last not in questions or last + 1 in questions


@pytest.mark.parametrize(
    ("method", "sheets"),
    [
        (BallotMethod.PAIRWISE, ["Ballot", "Calculation", "Keys"]),
        (BallotMethod.DIRECT, ["Weights", "Keys"]),
        (BallotMethod.SWING, ["Weights", "Keys"]),
        (BallotMethod.RANK_ORDER, ["Weights", "Calculation", "Keys"]),
    ],
)
def test_that_there_is_a_calculation_only_where_it_holds_one(
    tmp_path: Path, method: BallotMethod, sheets: list[str]
) -> None:
    book = ballot(tmp_path, (4,), method).parent
    assert book is not None
    assert book.sheetnames == sheets
