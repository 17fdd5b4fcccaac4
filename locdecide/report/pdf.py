"""Writes set pages as a PDF: real text in embedded fonts, vector charts, structure, bookmarks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from fpdf import FPDF
from fpdf.outline import OutlineSection
from fpdf.prefs import ViewerPreferences
from fpdf.syntax import DestinationXYZ

from locdecide.conclusions.names import Texts
from locdecide.report.content import Paragraph, Report
from locdecide.report.drawing import Circle, Letters, Line, Rectangle, Shape
from locdecide.report.layout import pages
from locdecide.report.lettering import FACES, font_file, run_width, runs, unwritable, width
from locdecide.report.pieces import Page, Piece
from locdecide.report.style import PAGE
from locdecide.report.tagged import Structure
from locdecide.words import LANGUAGES

__all__ = ["pdf_bytes"]

_UNWRITABLE: Texts = (
    "This PDF has no letters for some of the characters in the texts: a hollow square stands for "
    "each. The report as HTML shows them.",
    "Denne PDF-en mangler bokstaver for noen av tegnene i tekstene: En tom firkant står for hvert. "
    "Rapporten som HTML viser dem.",
)
_COUNTRIES = {"en": "en-GB", "nb": "nb-NO"}


def pdf_bytes(report: Report) -> bytes:
    """Return a report as a PDF; the same report gives the same bytes."""
    report = _with_note(report)
    document = _Document(report)
    for page in pages(report):
        document.add(page)
    return bytes(document.output())


def _with_note(report: Report) -> Report:
    """Return the report with a word, at its end, on characters that no font has."""
    if not any(unwritable(text) for text in report.texts()):
        return report
    note = Paragraph(_UNWRITABLE[LANGUAGES.index(report.language)], "note")
    *sections, last = report.sections
    if last.sections:
        *inner, end = last.sections
        last = replace(last, sections=(*inner, replace(end, blocks=(*end.blocks, note))))
    else:
        last = replace(last, blocks=(*last.blocks, note))
    return replace(report, sections=(*sections, last))


class _Document(FPDF):
    """A PDF whose content is marked with what it is."""

    def __init__(self, report: Report) -> None:
        super().__init__(unit="pt", format=PAGE)
        self.struct_builder: Structure = Structure()
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0.0
        for face in FACES:
            self.add_font(face, fname=font_file(face))
        self.set_title(report.title)
        self.set_subject(report.subtitle)
        self.set_author(report.made_by)
        self.set_creator(report.made_by)
        self.set_producer(report.made_by)
        self.set_lang(_COUNTRIES[report.language])
        self.set_creation_date(dt.datetime.fromisoformat(report.stamp).replace(tzinfo=dt.UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.page_mode = "USE_OUTLINES"

    def add(self, page: Page) -> None:
        """Add a page with all its pieces."""
        self.add_page()
        for piece in page.pieces:
            if piece.tag == "Artifact":
                self._out("/Artifact BMC")
            else:
                self._marked(piece)
            for shape in piece.shapes:
                self._draw(shape)
            self._out("EMC")

    def _marked(self, piece: Piece) -> None:
        number = self.struct_builder.add(piece, self.page)
        self.pages[self.page].struct_parents = self.struct_builder.parents_of(self.page)
        if piece.mark is not None:
            top = max(0.0, min(_top(piece.shapes) - 12, PAGE[1]))
            self._outline.append(
                OutlineSection(
                    piece.mark.title,
                    piece.mark.level,
                    self.page,
                    DestinationXYZ(self.page, top=PAGE[1] - top),
                    None,
                )
            )
        self._out(f"/{piece.tag if piece.tag != 'LI' else 'LBody'} <</MCID {number}>> BDC")

    def _draw(self, shape: Shape) -> None:
        match shape:
            case Rectangle(width=wide, height=high, fill=fill, border=border):
                self.set_fill_color(fill)
                if border:
                    self.set_draw_color(border)
                    self.set_line_width(0.75)
                self.rect(shape.x, shape.y, wide, high, style="DF" if border else "F")
            case Line():
                self.set_draw_color(shape.colour)
                self.set_line_width(shape.width)
                self.set_dash_pattern(*((3, 3) if shape.dashed else ()))
                self.line(shape.x1, shape.y1, shape.x2, shape.y2)
            case Circle(radius=radius, fill=fill, border=border):
                self.set_fill_color(fill)
                if border:
                    self.set_draw_color(border)
                    self.set_line_width(0.75)
                self.circle(shape.x, shape.y, radius, style="DF" if border else "F")
            case Letters():
                self._write(shape)

    def _write(self, letters: Letters) -> None:
        long = width(letters.text, letters.size, strong=letters.strong)
        x = letters.x - {"start": 0.0, "middle": long / 2, "end": long}[letters.anchor]
        self.set_text_color(letters.colour)
        for run in runs(letters.text, strong=letters.strong):
            self.set_font(run.face, size=letters.size)
            self.text(x, letters.y, run.text)
            x += letters.size * run_width(run)


def _top(shapes: Sequence[Shape]) -> float:
    return min(
        (shape.y - shape.size for shape in shapes if isinstance(shape, Letters)), default=0.0
    )
