"""Sets slides: where each text, table and chart stands, and what the speaker has in the notes."""

from __future__ import annotations

import copy
import unicodedata
from typing import Any

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from locdecide.report.content import Figure, Stamp
from locdecide.report.lettering import width
from locdecide.slides.charts import Box, add_chart, caption_of
from locdecide.slides.content import Column, Deck, Grid, Line, Slide, Text
from locdecide.slides.fitting import CHIP_HEIGHT, Fitted, chip_width, fitted, title_that_fits
from locdecide.slides.look import (
    ACCENT,
    BODY,
    KICKER,
    LINE,
    MUTED,
    ON_TONE,
    SIZES,
    TEXT,
    TITLE,
    TONES,
)
from locdecide.slides.template import empty_presentation, rgb

__all__ = ["presentation_of"]

_GAP, _BELOW_TITLE = 0.5, 0.32
_TITLE_SIZES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_CAPTION, _CHART_TITLE = 0.32, 0.62
_ROW, _CELL_SIZE = 0.4, 14.0
_LEAST_COLUMN, _MOST_COLUMN = 60.0, 190.0
_LANGUAGES = {"en": "en-GB", "nb": "nb-NO"}


def presentation_of(deck: Deck) -> Any:
    """Return the presentation of a deck."""
    made = empty_presentation()
    properties = made.core_properties
    properties.title, properties.author = _plain(deck.title), deck.made_by
    properties.language = _LANGUAGES[deck.language]
    for slide in deck.slides:
        _Setter(made, deck, slide)
    return made


def _plain(text: str) -> str:
    """Return a text without the characters that XML does not have."""
    return "".join(
        " " if each.isspace() and each not in "\u00a0\u202f" else each
        for each in text
        if each.isspace() or unicodedata.category(each) not in ("Cc", "Cs", "Cn")
    )


class _Setter:
    """Sets one slide."""

    def __init__(self, made: Any, deck: Deck, slide: Slide) -> None:
        self._deck = deck
        self._slide = made.slides.add_slide(made.slide_layouts[0])
        used = self._title(slide.title)
        if slide.kicker:
            kicker = Text((Line(slide.kicker, "head"),))
            self._text(kicker, KICKER, 1.0, colour=ACCENT)
        left, top, wide, bottom = BODY
        top = TITLE[1] + used + _BELOW_TITLE
        high = bottom - top
        if slide.right:
            own = wide * slide.share - _GAP / 2
            self._column(slide.left, (left, top, own, high), slide.title)
            start = left + own + _GAP
            self._column(slide.right, (start, top, left + wide - start, high), slide.title)
        else:
            self._column(slide.left, (left, top, wide, high), slide.title)
        self._foot(made.slide_layouts[0])
        self._slide.notes_slide.notes_text_frame.text = "\n\n".join(map(_plain, slide.notes))

    def _title(self, text: str) -> float:
        """Set the title and return how high it runs, in inches."""
        title = self._slide.shapes.title
        run = title.text_frame.paragraphs[0].add_run()
        run.text = _plain(text)
        size, height = title_that_fits(text, TITLE[2] * 72, TITLE[3] * 72, _TITLE_SIZES)
        run.font.size = Pt(size)
        self._speak(run)
        return height / 72

    def _foot(self, layout: Any) -> None:
        """Put foot and number on the slide, as PowerPoint does when they are switched on."""
        for shape in layout.placeholders:
            kind = shape.placeholder_format.type
            if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
                continue
            tree = self._slide.shapes._spTree
            own = copy.deepcopy(shape._element)
            own.nvSpPr.cNvPr.id = max(each.shape_id for each in self._slide.shapes) + 1
            tree.append(own)
            if kind == PP_PLACEHOLDER.FOOTER:
                self._slide.placeholders[shape.placeholder_format.idx].text_frame.text = _plain(
                    self._deck.foot
                )

    def _column(self, column: Column, box: Box, title: str) -> None:
        match column:
            case Figure():
                self._figure(column, box, title)
            case Grid():
                self._grid(column, box)
            case _:
                left, top, wide, high = box
                for found in fitted(column, wide * 72, high * 72):
                    own = (left, top + found.top / 72, wide, found.height / 72)
                    self._part(found, own)

    def _part(self, found: Fitted, box: Box) -> None:
        if isinstance(found.part, Stamp):
            self._stamp(found.part, box, found.scale)
        else:
            self._text(found.part, box, found.scale)

    def _figure(self, figure: Figure, box: Box, title: str) -> None:
        left, top, wide, high = box
        if figure.title and figure.title != title:
            head = Text((Line(figure.title, "head"),))
            self._text(head, (left, top, wide, _CHART_TITLE), 1.0)
            top, high = top + _CHART_TITLE, high - _CHART_TITLE
        caption = caption_of(figure)
        if caption:
            high -= _CAPTION
            note = Text((Line(caption, "note"),))
            self._text(note, (left, top + high, wide, _CAPTION), 0.86)
        add_chart(self._slide, figure, (left, top, wide, high), self._deck.language)

    def _stamp(self, stamp: Stamp, box: Box, scale: float) -> None:
        left, top, wide, high = box
        own = chip_width(stamp, scale)
        shape = self._slide.shapes.add_shape(
            MSO_SHAPE.ROUNDED_RECTANGLE, *map(Inches, (left, top, own, CHIP_HEIGHT))
        )
        shape.adjustments[0] = 0.12
        shape.shadow.inherit = False
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(TONES[stamp.tone])
        shape.line.fill.background()
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = 0
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        frame.word_wrap = False
        paragraph = frame.paragraphs[0]
        run = paragraph.add_run()
        run.text = _plain(stamp.chip)
        self._written(run, 16.0 * scale, ON_TONE, strong=True)
        if not stamp.headline:
            return
        rest = (left + own + 12 / 72, top + 0.04, wide - own - 12 / 72, high)
        self._text(Text((Line(stamp.headline, "lead"),)), rest, scale, strong=True)

    def _text(
        self, text: Text, box: Box, scale: float, *, colour: str = TEXT, strong: bool = False
    ) -> None:
        shape = self._slide.shapes.add_textbox(*map(Inches, box))
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for index, line in enumerate(text.lines):
            paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(5 * scale)
            if line.kind == "head" and index:
                paragraph.space_before = Pt(8 * scale)
            if line.kind == "point":
                _dashed(paragraph)
            run = paragraph.add_run()
            run.text = _plain(line.text)
            muted = line.kind == "note"
            bold = strong or line.kind == "head"
            self._written(run, SIZES[line.kind] * scale, MUTED if muted else colour, strong=bold)

    def _grid(self, grid: Grid, box: Box) -> None:
        left, top, wide, _ = box
        rows, columns = len(grid.rows) + 1, len(grid.titles)
        frame = self._slide.shapes.add_table(
            rows, columns, *map(Inches, (left, top, wide, _ROW * rows))
        )
        frame._element.nvGraphicFramePr.cNvPr.set("descr", _plain(grid.alt))
        table = frame.table
        _unstyled(frame)
        for column, own in zip(table.columns, _shares(grid), strict=True):
            column.width = Inches(own * wide)
        for column, title in enumerate(grid.titles):
            self._cell(table.cell(0, column), title, 12.0, MUTED, strong=True)
        for row, texts in enumerate(grid.rows):
            for column, text in enumerate(texts):
                strong = (row, column) in grid.strong
                self._cell(table.cell(row + 1, column), text, _CELL_SIZE, TEXT, strong=strong)
        for row in table.rows:
            row.height = Inches(_ROW)

    def _cell(self, cell: Any, text: str, size: float, colour: str, *, strong: bool) -> None:
        cell.margin_left, cell.margin_right = 0, Inches(0.08)
        cell.margin_top = cell.margin_bottom = Inches(0.03)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        cell.fill.background()
        run = cell.text_frame.paragraphs[0].add_run()
        run.text = _plain(text)
        self._written(run, size, colour, strong=strong)
        _underlined(cell, MUTED if colour == MUTED else LINE)

    def _written(self, run: Any, size: float, colour: str, *, strong: bool) -> None:
        run.font.size = Pt(round(2 * size) / 2)
        run.font.bold = strong
        run.font.color.rgb = rgb(colour)
        self._speak(run)

    def _speak(self, run: Any) -> None:
        """Say in which language the words are, so that they are not marked as misspelt."""
        run._r.get_or_add_rPr().set("lang", _LANGUAGES[self._deck.language])


def _shares(grid: Grid) -> list[float]:
    """Return which part of a table's width each column takes, after its longest text."""
    longest = [
        max(
            width(title, 12.0, strong=True),
            *(width(row[column], _CELL_SIZE, strong=True) for row in grid.rows),
        )
        for column, title in enumerate(grid.titles)
    ]
    capped = [min(max(each, _LEAST_COLUMN), _MOST_COLUMN) for each in longest]
    return [each / sum(capped) for each in capped]


def _dashed(paragraph: Any) -> None:
    """Put a dash before a paragraph, and the lines after the first below its words."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(int(Pt(14))))
    properties.set("indent", str(-int(Pt(14))))
    dash = properties.makeelement(qn("a:buChar"), {"char": "–"})
    properties.append(dash)


def _unstyled(frame: Any) -> None:
    """Take the stripes and the heavy head from a table."""
    properties = frame._element.graphic.graphicData.tbl.tblPr
    properties.set("bandRow", "0")
    properties.set("firstRow", "1")
    for style in properties.findall(qn("a:tableStyleId")):
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def _underlined(cell: Any, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "9525"})
    fill = line.makeelement(qn("a:solidFill"), {})
    own = fill.makeelement(qn("a:srgbClr"), {"val": colour.removeprefix("#")})
    fill.append(own)
    line.append(fill)
    # The schema has lines before the fill of a cell.
    properties.insert(0, line)
