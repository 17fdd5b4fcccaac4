"""Charts of PowerPoint's own, from the same figures as the report's."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.chart import XL_TICK_LABEL_POSITION as LABELS
from pptx.util import Inches, Pt
from xlsxwriter import Workbook

from locdecide.report.content import Bar, Bars, Figure, Leaning, Spans
from locdecide.report.lines import cut
from locdecide.slides.look import ACCENT, CHANGES, LINE, TEXT
from locdecide.slides.template import rgb
from locdecide.words import Language

__all__ = ["Box", "add_chart", "caption_of"]

# Left, top, width and height in inches.
Box = tuple[float, float, float, float]

_SIZE, _LONGEST, _MOST = 14, 34, 12
_CLOSE_ENOUGH = 1e-9
_ROOM, _ROOM_BEFORE = 1.18, 1.4
_PERCENT = {"en": "0%", "nb": "0\\ %"}
_LOCALES = {"en": "[$-409]", "nb": "[$-414]"}
_NEAREST = {"en": "another comes first at", "nb": "et annet kommer først ved"}


def add_chart(slide: Any, figure: Figure, box: Box, language: Language) -> None:
    """Add a figure's chart to a slide, with its text for who does not see it."""
    chart = figure.chart
    match chart:
        case Bars(bars=bars):
            shares = any("%" in bar.text for bar in bars)
            values = [bar.value if shares else 100 * bar.value for bar in bars]
            form = _PERCENT[language] if shares else f"{_LOCALES[language]}0.0"
            frame = _bars(slide, bars, values, form, box, figure.title)
        case Leaning(bars=bars):
            form = f"{_LOCALES[language]}+0.0;{_LOCALES[language]}\u22120.0"
            values = [100 * bar.value for bar in bars]
            frame = _bars(slide, bars, values, form, box, figure.title)
            frame.chart.category_axis.tick_label_position = LABELS.LOW
        case Spans():
            frame = _weights(slide, chart, box, language)
        case _:
            raise TypeError(type(chart))
    frame.name = cut(figure.title, 60) or "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", figure.alt)


def caption_of(figure: Figure) -> str:
    """Return what the numbers of a chart are."""
    match figure.chart:
        case Bars(axis=axis) | Spans(axis=axis):
            return axis
        case Leaning(left=left, right=right, axis=axis):
            return f"← {left}   {right} →   {axis}"
        case _:
            return ""


def _bars(
    slide: Any, bars: Sequence[Bar], values: Sequence[float], form: str, box: Box, name: str
) -> Any:
    shown = list(bars[:_MOST])
    frame = _framed(slide, [bar.name for bar in shown], {name or " ": list(values[:_MOST])}, box)
    plot = frame.chart.plots[0]
    plot.gap_width = 45
    series = plot.series[0]
    series.invert_if_negative = False
    for index, bar in enumerate(shown):
        fill = series.points[index].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(bar.colour)
    _labelled(plot, form)
    return frame


def _weights(slide: Any, chart: Spans, box: Box, language: Language) -> Any:
    shown = chart.spans[:_MOST]
    nearest = [_nearest(span.present, span.leading) for span in shown]
    series: dict[str, list[Any]] = {
        chart.present: [span.present for span in shown],
        _NEAREST[language]: nearest,
    }
    frame = _framed(slide, [span.name for span in shown], series, box)
    plot = frame.chart.plots[0]
    plot.gap_width, plot.overlap = 55, -5
    for each, colour in zip(plot.series, (ACCENT, CHANGES), strict=True):
        each.format.fill.solid()
        each.format.fill.fore_color.rgb = rgb(colour)
    _labelled(plot, _PERCENT[language])
    made = frame.chart
    made.has_legend = True
    made.legend.position = XL_LEGEND_POSITION.TOP
    made.legend.include_in_layout = False
    made.legend.font.size = Pt(_SIZE)
    made.legend.font.color.rgb = rgb(TEXT)
    return frame


def _nearest(present: float, leading: Sequence[tuple[float, float]]) -> float | None:
    """Return the nearest weight at which the leader stops being first; None where it never does."""
    ends = [
        end
        for low, high in leading
        if low - _CLOSE_ENOUGH <= present <= high + _CLOSE_ENOUGH
        for end in (low, high)
        if _CLOSE_ENOUGH < end < 1.0 - _CLOSE_ENOUGH
    ]
    return min(ends, key=lambda end: abs(end - present), default=None)


def _framed(slide: Any, names: Sequence[str], series: dict[str, list[Any]], box: Box) -> Any:
    data = CategoryChartData()
    labels = [cut(name, _LONGEST) for name in names]
    data.categories = labels
    for name, values in series.items():
        data.add_series(name, values)
    left, top, wide, high = (Inches(each) for each in box)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, left, top, wide, high, data)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(labels, series))
    chart.has_title, chart.has_legend = False, False
    chart.font.size = Pt(_SIZE)
    chart.font.color.rgb = rgb(TEXT)
    category, value = chart.category_axis, chart.value_axis
    # The first of the list stands at the top.
    category.reverse_order = True
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.color.rgb = rgb(LINE)
    category.has_major_gridlines = False
    value.visible, value.has_major_gridlines = False, False
    given = [each for row in series.values() for each in row if each is not None]
    # Room for the numbers at the ends of the bars.
    value.minimum_scale = _ROOM_BEFORE * min(0.0, *given, 0.0)
    value.maximum_scale = _ROOM * max(0.0, *given, 0.0) or 1.0
    return frame


def _labelled(plot: Any, form: str) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = form, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.show_value = True
    labels.font.size = Pt(_SIZE)
    labels.font.color.rgb = rgb(TEXT)


def _workbook(labels: Sequence[str], series: dict[str, list[Any]]) -> bytes:
    """Return the figures behind a chart; a name that begins with "=" is no formula."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(made, options) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.set_column(0, 0, 34)
        for row, label in enumerate(labels, start=1):
            sheet.write_string(row, 0, label)
        for column, (name, values) in enumerate(series.items(), start=1):
            sheet.write_string(0, column, name)
            for row, value in enumerate(values, start=1):
                if value is not None:
                    sheet.write_number(row, column, value)
    return made.getvalue()
