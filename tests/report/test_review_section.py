"""The review of a study in a report: there once it has begun, with what is overdue."""

from __future__ import annotations

import datetime as dt

import pytest

from locdecide.decision import edits
from locdecide.decision.model import Decision
from locdecide.evaluation.reviewing import proposed_lines
from locdecide.report.case import gathered
from locdecide.report.content import Paragraph, Section, Table
from locdecide.report.drawing import Letters
from locdecide.report.rows import set_table
from locdecide.report.sections.review import review_section
from locdecide.words import Language
from tests.report.reports import LANGUAGES, of, sites

TODAY = dt.date(2027, 6, 30)


def reviewed() -> Decision:
    """Return the sample whose first alternative is under review: one line late, one achieved."""
    decision = sites()
    study = of(decision)
    chosen = study.alternatives[0].id
    lines = proposed_lines(decision, study, chosen)
    decision = edits.begin_review(decision, study.id, chosen, lines)
    first, second, *_ = lines
    decision = edits.change_review_line(decision, study.id, first.id, due="2027-05")
    return edits.change_review_line(
        decision, study.id, second.id, achieved=second.expected, date="2027-06-01"
    )


def section(decision: Decision, language: Language = "en") -> Section | None:
    case = gathered(decision, of(decision), language)
    return review_section(case, TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_review_stands_in_the_report_with_what_is_overdue(language: Language) -> None:
    decision = reviewed()
    study = of(decision)
    found = section(decision, language)
    assert found is not None
    told, table = found.blocks
    assert isinstance(told, Paragraph)
    assert isinstance(table, Table)
    assert study.alternatives[0].name in table.title
    assert study.review is not None
    first, second, *_ = study.review.lines
    assert first.name in told.text
    rows = {
        line.name: [cell.text for cell in row]
        for line, row in zip(study.review.lines, table.rows, strict=True)
    }
    assert len(rows) == len(study.review.lines)
    assert "2027-05" in rows[first.name]
    assert {"en": "as expected", "nb": "som ventet"}[language] in rows[second.name][-1]


def test_that_a_study_without_a_review_says_nothing_of_it() -> None:
    assert section(sites()) is None


def test_that_a_unit_stands_whole_behind_the_name() -> None:
    decision = reviewed()
    study = of(decision)
    assert study.review is not None
    line = study.review.lines[0]
    decision = edits.change_review_line(decision, study.id, line.id, unit="personer")
    found = section(decision, "nb")
    assert found is not None
    table = found.blocks[1]
    assert isinstance(table, Table)
    assert table.rows[0][0].text == f"{line.name} (personer)"
    drawn = set_table(table, 460.0).rows[0].cells[0]
    assert any("(personer)" in each.text for each in drawn if isinstance(each, Letters))
