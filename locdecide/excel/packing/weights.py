"""The sheet with local and global weights, the participants' priorities and their consistency."""

from __future__ import annotations

import numpy as np
from xlsxwriter.worksheet import Worksheet

from locdecide.decision.model import RandomIndex
from locdecide.decision.tree import depth
from locdecide.excel.book import Book
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor, width_for
from locdecide.excel.terms import shown
from locdecide.results import ComparisonGroup

__all__ = ["write_weights"]

CONSISTENT = 0.10

_TITLE = ("Weights", "Vekter")
_HEADERS = (
    ("Criterion", "Kriterium"),
    ("Under", "Under"),
    ("Local weight", "Lokal vekt"),
    ("Global weight", "Global vekt"),
)
_CONSISTENCY = ("Consistency", "Konsistens")
_CONSISTENCY_HEADERS = (
    ("Participant", "Deltaker"),
    ("Under", "Under"),
    ("Count (n)", "Antall (n)"),
    ("Missing pairs", "Manglende par"),
    ("λ max", "λ maks"),
    ("CI", "CI"),
    ("CR", "CR"),
    ("GCI", "GCI"),
    ("Random index", "Tilfeldighetsindeks"),
    ("Reading", "Lesning"),
)
_THE_GROUP = ("The group", "Gruppen")
_GOAL = ("(top criteria)", "(hovedkriterier)")
_FINE = ("consistent (CR at most 0.10)", "konsistent (CR høyst 0,10)")
_DOUBTFUL = ("look again (CR above 0.10)", "se på nytt (CR over 0,10)")
_TOO_FEW = ("always consistent", "alltid konsistent")
_PRIORITIES = ("Priorities under {parent}", "Prioriteter under {parent}")
_TOP_PRIORITIES = ("Priorities of the top criteria", "Prioriteter for hovedkriteriene")
_COMPARED = ("Compared", "Sammenlignet")


def write_weights(book: Book, sheet: Worksheet, case: Case) -> None:
    """Write the weights of a study and where they come from, as values."""
    numbers = width_for([person.name for person in case.decision.participants], 14, most=24)
    widths = (34, 24, *[numbers] * 6, 22, 30)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=9, letters=150, widths=widths)
    cursor.title(f"{book.say(_TITLE)}: {case.study.name}")
    cursor.skip()
    cursor.header([book.say(texts) for texts in _HEADERS], words=(0, 1))
    for weight in case.results.weights.weights:
        indent = "    " * depth(case.study.criteria, weight.criterion)
        leaf = weight.criterion in case.results.leaves
        cursor.line(
            [
                indent + case.criterion(weight.criterion).name,
                case.criterion(weight.parent).name if weight.parent else "",
                weight.local,
                weight.global_,
            ],
            ["strong" if leaf else "cell", "cell", "share", "share"],
        )
    if case.results.weights.consistency:
        _write_consistency(cursor, case)
    for group in case.results.weights.groups:
        _write_priorities(cursor, case, group)
    cursor.fit_if_nearly()


def _write_consistency(cursor: Cursor, case: Case) -> None:
    say = cursor.book.say
    cursor.skip()
    cursor.heading(say(_CONSISTENCY))
    cursor.header([say(texts) for texts in _CONSISTENCY_HEADERS], words=(0, 1, 8, 9))
    for each in case.results.weights.consistency:
        reading = _FINE if each.cr <= CONSISTENT else _DOUBTFUL
        cursor.line(
            [
                case.participant(each.participant) if each.participant else say(_THE_GROUP),
                _parent(cursor, case, each.parent),
                each.n,
                each.missing,
                each.lambda_max,
                each.ci,
                each.cr,
                each.gci,
                _table(cursor, each.ri_table),
                say(_TOO_FEW if each.n < 3 else reading),
            ],
            ["words", "words", "rank", "rank", *["step"] * 4, "words", "words"],
        )


def _write_priorities(cursor: Cursor, case: Case, group: ComparisonGroup) -> None:
    say = cursor.book.say
    cursor.skip()
    parent = case.criterion(group.parent).name if group.parent else ""
    cursor.heading(say(_PRIORITIES).format(parent=parent) if parent else say(_TOP_PRIORITIES))
    people = list(group.participants)
    cursor.header([say(_COMPARED), say(_THE_GROUP), *(case.participant(own) for own in people)])
    for at, member in enumerate(group.members):
        own = [float(np.asarray(group.participants[person])[at]) for person in people]
        cursor.line(
            [case.compared(member), float(group.priorities[at]), *own],
            ["cell", *["share"] * (1 + len(people))],
        )


def _parent(cursor: Cursor, case: Case, parent: str | None) -> str:
    return case.criterion(parent).name if parent else cursor.book.say(_GOAL)


def _table(cursor: Cursor, name: str) -> str:
    known = {each.value: each for each in RandomIndex}
    return shown(known[name], cursor.book.language) if name in known else name
