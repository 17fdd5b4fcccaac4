"""The last slide of a study: who thinks what, and what was signed."""

from __future__ import annotations

from locdecide.conclusions.names import Texts
from locdecide.conclusions.signatures import signing_sentence
from locdecide.decision.choices import Position
from locdecide.decision.model import Decision
from locdecide.report.case import Case
from locdecide.report.content import Table
from locdecide.report.lines import cut, sentence
from locdecide.report.sections.dissent import dissent_section, dissent_sentence
from locdecide.report.sections.weights import agreement
from locdecide.slides.content import Column, Grid, Line, Slide, Text
from locdecide.words import word

__all__ = ["people_slide"]

_KICKER: Texts = ("{study}: Who thinks what", "{study}: Hvem mener hva")
_SIGNED: Texts = ("What was signed", "Hva som er signert")
_SAID: Texts = ("{name} {position}: “{words}”", "{name} {position}: «{words}»")
_AGREE: Texts = ("How far the group agrees", "Hvor enig gruppen er")
_MORE: Texts = ("and {count} more", "og {count} til")
_FOOT: Texts = (
    "'Puts first' is what the participant's own weights put first, with the same figures for all.",
    "«Setter først» er hva deltakerens egne vekter setter først, med de samme verdiene for alle.",
)
_MOST_ROWS, _MOST_OBJECTIONS, _LONGEST_WORDS, _LONGEST_NAME = 9, 4, 200, 40


def people_slide(case: Case, decision: Decision) -> Slide:
    """Return who puts what first, how far all agree, and the words of who did not simply sign."""
    names = case.names
    lines = [Line(names.say(_SIGNED), "head"), Line(signing_sentence(decision, case.language))]
    lines += [Line(text, "point") for text in _objections(case, decision)]
    told = tuple(agreement(case))[:2] if case.voted else ()
    if told:
        lines.append(Line(names.say(_AGREE), "head"))
        lines += [Line(text, "point") for text in told]
    grid = _grid(case)
    left: Column = () if grid is None else grid
    notes = [names.say(_FOOT)] if grid is not None else []
    if decision.sign_offs:
        notes.append(f"SHA-256: {decision.sign_offs[-1].digest}")
    return Slide(
        names.say(_KICKER, study=case.study.name),
        dissent_sentence(case),
        left or (Text(tuple(lines)),),
        (Text(tuple(lines)),) if left else (),
        tuple(notes),
        share=0.56,
    )


def _objections(case: Case, decision: Decision) -> list[str]:
    """Return the words of who dissents, then of who has a reservation; what is more is counted."""
    if not decision.sign_offs:
        return []
    signatures = decision.sign_offs[-1].signatures
    apart = [each for each in signatures if each.position is Position.DISSENT]
    apart += [each for each in signatures if each.position is Position.RESERVATION]
    told = [
        case.names.say(
            _SAID,
            name=cut(each.name, _LONGEST_NAME),
            position=word(each.position, case.language),
            words=sentence(each.words, _LONGEST_WORDS),
        )
        for each in apart[:_MOST_OBJECTIONS]
    ]
    if len(apart) > len(told):
        told.append(case.names.say(_MORE, count=str(len(apart) - len(told))))
    return told


def _grid(case: Case) -> Grid | None:
    """Return the report's table of own views; who sees it otherwise is never left out first."""
    tables = [block for block in dissent_section(case).blocks if isinstance(block, Table)]
    if not tables:
        return None
    table = tables[0]
    rows = list(table.rows)
    more = len(rows) - _MOST_ROWS
    if more > 0:
        rows = sorted(rows, key=lambda row: not row[2].strong)[: _MOST_ROWS - 1]
    cells = [tuple(cut(cell.text, _LONGEST_NAME) for cell in row) for row in rows]
    strong = {(i, j) for i, row in enumerate(rows) for j, cell in enumerate(row) if cell.strong}
    if more > 0:
        last = case.names.say(_MORE, count=str(more + 1))
        cells.append((last, *("" for _ in table.columns[1:])))
    titles = tuple(column.title for column in table.columns)
    alt = "; ".join(": ".join((row[0], row[2])) for row in cells if len(row) > 2)
    return Grid(titles, tuple(cells), frozenset(strong), f"{table.title}. {alt}.")
