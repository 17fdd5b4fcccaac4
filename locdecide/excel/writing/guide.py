"""Write the guide: how to fill the workbook in, in a page, and what each sheet is for."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.excel.book import Book, put_text
from locdecide.excel.layout import Shape, Sheet

__all__ = ["write_guide"]

_TITLE = ("How to use this workbook", "Slik brukes arbeidsboken")

_LINES: tuple[tuple[str, str], ...] = (
    (
        "The workbook holds a whole decision for locdecide: what counts, what there is to choose "
        "between, the figures with their sources, and the participants' judgements.",
        "Arbeidsboken rommer en hel beslutning for locdecide: hva som teller, hva det velges "
        "mellom, tallene med kilder og deltakernes vurderinger.",
    ),
    (
        "Start with Criteria and Alternatives, then fill in Data. The other sheets can wait; "
        "sheets that are not needed can be left empty or deleted.",
        "Begynn med Kriterier og Alternativer, og fyll så ut Data. Resten kan vente; "
        "ark som ikke trengs, kan stå tomme eller slettes.",
    ),
    (
        'Where a cell offers a list, choose from it. Rows that begin with "Example:" are passed '
        "over and can be deleted.",
        "Der en celle har en liste, velges det fra den. Rader som begynner med «Eksempel:», "
        "blir ikke lest og kan slettes.",
    ),
    (
        "Leave a figure empty when it is not known; do not write 0 or a dash.",
        "La cellen stå tom når et tall ikke er kjent; ikke skriv 0 eller strek.",
    ),
    (
        "Numbers can be typed as you are used to: 1 234,5 or 1234.5.",
        "Tall kan skrives slik du er vant til: 1 234,5 eller 1234,5.",
    ),
    (
        "Rows and columns can be moved, and columns of your own are passed over with a note. "
        "Keep the headers and the sheet names; both languages are read.",
        "Rader og kolonner kan flyttes, og egne kolonner hoppes over med en merknad. "
        "Behold overskriftene og arknavnene; begge språk blir lest.",
    ),
    (
        "Hidden columns hold keys that tell equal names apart and survive a change of name. "
        "Leave them as they are; new rows need none.",
        "Skjulte kolonner har nøkler som skiller like navn og tåler at navn endres. "
        "La dem stå; nye rader trenger ingen.",
    ),
    (
        "With several studies each has its own sheets with its number behind the name: Data 1, "
        "Data 2. The sheet Studies lists them.",
        "Er det flere studier, har hver sine egne ark med nummer bak navnet: Data 1, Data 2. "
        "Arket Studier lister dem opp.",
    ),
)

_SHEETS = ("The sheets", "Arkene")


def write_guide(book: Book, target: Worksheet, sheets: Sequence[Sheet]) -> None:
    """Write the guide to the sheets that the book has, in the book's language."""
    target.set_column(0, 0, 28)
    target.set_column(1, 1, 78)
    put_text(target, 0, 0, book.say(_TITLE), book.style("title"))
    row = 2
    for line in _LINES:
        target.merge_range(row, 0, row, 1, "", book.style("wrapped"))
        put_text(target, row, 0, book.say(line), book.style("wrapped"))
        target.set_row(row, 33)
        row += 1
    row += 1
    put_text(target, row, 0, book.say(_SHEETS), book.style("heading"))
    for layout in sheets:
        if layout.shape is Shape.GUIDE:
            continue
        row += 1
        put_text(target, row, 0, layout.name(book.language), book.style("label"))
        put_text(target, row, 1, book.say(layout.purpose), book.style("input"))
