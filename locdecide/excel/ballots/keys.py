"""The hidden sheet of a ballot: whose it is, what it asked, and the lists of its drop-downs.

Every row begins with the kind of what it holds. The tokens of the first row and the first column
of the visible sheets find questions and columns again, whatever became of the rest.
"""

from __future__ import annotations

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from locdecide.excel.ballots.calculation import AnswerCells
from locdecide.excel.ballots.look import Look
from locdecide.excel.ballots.plan import Plan, members_of
from locdecide.excel.ballots.wording import say, scale_text
from locdecide.excel.book import put_number, put_text
from locdecide.excel.reading.findings import quoted

__all__ = ["KIND", "READABLE", "VERSION", "Keys", "write_keys"]

# Version 1 asked for no favourite, and reads as before.
KIND, VERSION, READABLE = "locdecide-ballot", "2", ("1", "2")

# Columns of a question's row: the three names of its drop-down stand side by side.
_LEFT, _RIGHT, _EQUAL = 5, 6, 7


class Keys:
    """Where the lists stand that the drop-downs and the calculation refer to."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lists: dict[str, int] = {}
        self.words = self.numbers = self.favourites = ""

    def place(self, token: str, row: int) -> None:
        """Remember the row of a question."""
        self._lists[token] = row

    def choices(self, token: str) -> str:
        """Return the range of the names to choose between."""
        row = self._lists[token]
        return self.address(xl_range_abs(row, _LEFT, row, _EQUAL))

    def answer(self, token: str, which: str, strength: str) -> AnswerCells:
        """Return a question's cells, given where its answer stands."""
        row = self._lists[token]
        names = (
            self.address(xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))
            for column in (_LEFT, _RIGHT, _EQUAL)
        )
        return AnswerCells(which, strength, *names)

    def address(self, cells: str) -> str:
        """Return an address as other sheets write it."""
        return f"{quoted(self._name)}!{cells}"


def write_keys(sheet: Worksheet, look: Look, plan: Plan) -> Keys:
    """Write the keys of a ballot and hide the sheet."""
    keys = Keys(sheet.get_name())
    row = 0

    def put(*texts: str) -> int:
        nonlocal row
        for column, text in enumerate(texts):
            put_text(sheet, row, column, text, look["hidden"])
        row += 1
        return row - 1

    put(KIND, VERSION)
    put("decision", plan.decision.id)
    put("study", plan.study.id)
    put("round", plan.round.id if plan.round is not None else "")
    put("participant", plan.participant.id, plan.participant.name)
    put("method", plan.method.value)
    put("language", plan.language)
    for member in members_of(plan.study):
        put("member", member.parent or "", member.id, member.name, member.asked)
    for group in plan.groups:
        for question in group.questions:
            at = put(
                "question",
                question.token,
                group.parent or "",
                question.first,
                question.second,
                group.labels[question.first],
                group.labels[question.second],
                say("equal", plan.language),
                group.swings[question.first].text,
                group.swings[question.second].text,
            )
            keys.place(question.token, at)
    for number, (member_id, text) in enumerate(
        ((member, group.swings[member].text) for group in plan.pointed for member in group.members),
        start=1,
    ):
        put("points", f"p{number}", member_id, text)
    if plan.offered:
        put("favourite", plan.favourite or "")
        first = row
        for alternative, label in plan.offered.items():
            put("alternative", alternative, label)
        keys.favourites = keys.address(xl_range_abs(first, 2, row - 1, 2))
    first = row
    for step in range(1, 10):
        put_number(sheet, put("scale", scale_text(step, plan.language)), 2, step, look["hidden"])
    keys.words = keys.address(xl_range_abs(first, 1, row - 1, 1))
    keys.numbers = keys.address(xl_range_abs(first, 2, row - 1, 2))
    sheet.set_column(0, 9, 16)
    sheet.hide()
    sheet.protect()
    return keys
