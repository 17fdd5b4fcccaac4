"""An empty presentation in our look: size, theme, one layout with title, foot and number."""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from locdecide.palette import colour_of
from locdecide.report.style import MUTED, TEXT
from locdecide.slides.look import FONT, FOOT, MARGIN, PAGE, TITLE

__all__ = ["empty_presentation", "rgb"]

_TITLE_ONLY = "Title Only"
_NUMBER = (PAGE[0] - MARGIN - 1.0, FOOT[1], 1.0, FOOT[3])
_FOOT_SIZE = 11


def rgb(colour: str) -> RGBColor:
    """Return a colour of ours, "#1F2328", as PowerPoint has it."""
    return RGBColor.from_string(colour.removeprefix("#").upper())


def empty_presentation() -> Any:
    """Return a presentation without slides that has one layout."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(PAGE[0]), Inches(PAGE[1])
    master = made.slide_master
    for layout in list(made.slide_layouts):
        if layout.name != _TITLE_ONLY:
            made.slide_layouts.remove(layout)
    _theme(master)
    for holder in (master, made.slide_layouts[0]):
        for shape in list(holder.placeholders):
            _place(shape)
    _title_style(master)
    return made


def _theme(master: Any) -> None:
    """Give the theme our font and colours, so that what is added later goes with it."""
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode("utf-8")
    text = text.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{FONT}"/>')
    for index in range(6):
        start = text.index(f"<a:accent{index + 1}>")
        end = text.index(f"</a:accent{index + 1}>")
        colour = f'<a:accent{index + 1}><a:srgbClr val="{colour_of(index).removeprefix("#")}"/>'
        text = text[:start] + colour + text[end:]
    theme._blob = text.encode("utf-8")


def _place(shape: Any) -> None:
    kind = shape.placeholder_format.type
    if kind == PP_PLACEHOLDER.TITLE:
        _set_box(shape, TITLE)
    elif kind == PP_PLACEHOLDER.FOOTER:
        _set_box(shape, FOOT)
        _small(shape, "l")
    elif kind == PP_PLACEHOLDER.SLIDE_NUMBER:
        _set_box(shape, _NUMBER)
        _small(shape, "r")
    else:
        # The date stands in the foot, as it was when the deck was made.
        shape._element.getparent().remove(shape._element)


def _set_box(shape: Any, box: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = (Inches(each) for each in box)


def _small(shape: Any, side: str) -> None:
    """Write a foot small and muted, at its side, without air that would push it in."""
    body = shape.text_frame
    body.margin_left = body.margin_right = 0
    for level in shape._element.iter(qn("a:lvl1pPr")):
        level.set("algn", side)
        for run in level.iter(qn("a:defRPr")):
            run.set("sz", str(_FOOT_SIZE * 100))
    for paragraph in body.paragraphs:
        paragraph.font.size = Pt(_FOOT_SIZE)
        paragraph.font.color.rgb = rgb(MUTED)


def _title_style(master: Any) -> None:
    """Set titles at the left, bold, in the colour of text."""
    style = master._element.find(qn("p:txStyles")).find(qn("p:titleStyle"))
    level = style.find(qn("a:lvl1pPr"))
    level.set("algn", "l")
    run = level.find(qn("a:defRPr"))
    run.set("sz", "2800")
    run.set("b", "1")
    for shape in master.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            frame = shape.text_frame
            frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
            frame._txBody.bodyPr.set("anchor", "t")
            for paragraph in frame.paragraphs:
                paragraph.font.color.rgb = rgb(TEXT)
