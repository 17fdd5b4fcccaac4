"""How each chart is drawn: bars, leaning bars, spans of weights, and dots of opinions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.report.content import Bars, Chart, Dots, Leaning, Spans
from locdecide.report.drawing import Anchor, Circle, Drawing, Letters, Line, Rectangle, Shape
from locdecide.report.lettering import shortened, width, wrapped
from locdecide.report.style import ACCENT, BAND, LINE, MUTED, PALE, TEXT

__all__ = ["drawn"]

_SIZE, _SMALL = 8.5, 7.5
_ROW, _THICK, _AIR = 19.0, 11.0, 8.0
_CLOSE_ROW, _CLOSE_THICK = 15.0, 9.0
# More room for a row whose note may take two lines.
_NOTES = 3.0
_LABELS, _LEAST_LABELS = 0.34, 60.0
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_MOST_LINES = 2


def drawn(chart: Chart, room: float, *, close: bool = False) -> Drawing:
    """Return the drawing of a chart that is as wide as ``room``; ``close`` saves height."""
    row = _ROW
    if close and not _has_long_names(chart, room):
        row = _CLOSE_ROW
    match chart:
        case Bars():
            return _bars(chart, room, row if chart.axis else _CLOSE_ROW)
        case Leaning():
            return _leaning(chart, room, row)
        case Spans():
            return _spans(chart, room, row + _NOTES)
        case Dots():
            return _dots(chart, room, row)


def _has_long_names(chart: Chart, room: float) -> bool:
    """Tell whether a name or note beside the chart takes two lines."""
    match chart:
        case Bars(bars=bars) | Leaning(bars=bars):
            names = [bar.name for bar in bars]
        case Spans(spans=spans):
            names = [span.name for span in spans]
        case Dots(rows=rows):
            names = [row.name for row in rows]
    return any(width(name, _SIZE) > room * _LABELS for name in names)


def _label_room(names: Sequence[str], room: float) -> float:
    """Return how wide the names beside a chart run, within bounds."""
    longest = max((width(name, _SIZE) for name in names), default=0.0)
    return min(max(longest, _LEAST_LABELS), room * _LABELS) + _AIR


def _at_most(text: str, room: float, size: float) -> Iterator[str]:
    """Yield the lines of a text, two at most."""
    lines = wrapped(text, room, size)
    if len(lines) > _MOST_LINES:
        rest = " ".join(lines[_MOST_LINES - 1 :])
        lines = [*lines[: _MOST_LINES - 1], shortened(rest, room, size)]
    yield from lines


def _name(text: str, room: float, middle: float) -> Iterator[Shape]:
    """Yield a name in front of a row, in two lines at most."""
    lines = list(_at_most(text, room - _AIR, _SIZE))
    top = middle + 3.0 - 4.6 * (len(lines) - 1)
    for index, line in enumerate(lines):
        yield Letters(0, top + 9.2 * index, line, _SIZE, TEXT)


def _grid(
    left: float, room: float, bottom: float, most: float, ticks: Sequence[tuple[float, str]]
) -> Iterator[Shape]:
    """Yield the vertical lines of an axis with their numbers below."""
    for value, text in ticks:
        x = left + room * value / most
        yield Line(x, 2, x, bottom, LINE, 0.5)
        anchor: Anchor = "start" if value == 0 else "end" if value >= most else "middle"
        yield Letters(x, bottom + 10, text, _SMALL, MUTED, anchor=anchor)


def _bars(chart: Bars, room: float, row: float) -> Drawing:
    label = _label_room([bar.name for bar in chart.bars], room)
    after = max((width(bar.text, _SIZE) for bar in chart.bars), default=0.0) + _AIR
    thick = _THICK if row > _CLOSE_ROW else _CLOSE_THICK
    span = room - label - after
    bottom = row * len(chart.bars) + 2
    shapes: list[Shape] = [Line(label, 2, label, bottom, LINE, 0.75)]
    for index, bar in enumerate(chart.bars):
        middle = 2 + row * (index + 0.5)
        long = span * min(max(bar.value / chart.most, 0.0), 1.0)
        shapes.extend(_name(bar.name, label, middle))
        shapes.append(Rectangle(label, middle - thick / 2, long, thick, bar.colour))
        shapes.append(Letters(label + long + 5, middle + 3, bar.text, _SIZE, TEXT, strong=True))
    height = bottom + 3
    if chart.axis:
        shapes.append(Letters(label, bottom + 10, chart.axis, _SMALL, MUTED))
        height = bottom + 15
    return Drawing(room, height, tuple(shapes))


def _leaning(chart: Leaning, room: float, row: float) -> Drawing:
    label = _label_room([bar.name for bar in chart.bars], room)
    beside = max((width(bar.text, _SIZE) for bar in chart.bars), default=0.0) + _AIR
    half = (room - label) / 2 - beside
    zero = label + beside + half
    most = max((abs(bar.value) for bar in chart.bars), default=0.0) or 1.0
    head = 18.0
    bottom = head + row * len(chart.bars)
    side = half + beside - _AIR
    shapes: list[Shape] = [
        Letters(zero - _AIR, 10, f"← {shortened(chart.left, side - 14, _SIZE)}", _SIZE, MUTED,
                anchor="end"),
        Letters(zero + _AIR, 10, f"{shortened(chart.right, side - 14, _SIZE)} →", _SIZE, MUTED),
    ]  # fmt: skip
    for index, bar in enumerate(chart.bars):
        middle = head + row * (index + 0.5)
        long = half * abs(bar.value) / most
        forward = bar.value >= 0
        shapes.extend(_name(bar.name, label, middle))
        start = zero if forward else zero - long
        shapes.append(Rectangle(start, middle - _THICK / 2, long, _THICK, bar.colour))
        x = zero + long + 5 if forward else zero - long - 5
        anchor: Anchor = "start" if forward else "end"
        shapes.append(Letters(x, middle + 3, bar.text, _SIZE, TEXT, anchor=anchor))
    shapes.append(Line(zero, head - 2, zero, bottom + 2, MUTED, 0.75))
    if not chart.axis:
        return Drawing(room, bottom + 5, tuple(shapes))
    shapes.append(Letters(zero, bottom + 12, chart.axis, _SMALL, MUTED, anchor="middle"))
    return Drawing(room, bottom + 17, tuple(shapes))


def _spans(chart: Spans, room: float, row: float) -> Drawing:
    label = _label_room([span.name for span in chart.spans], room)
    notes = [list(_at_most(span.text, room * 0.27, _SMALL)) for span in chart.spans]
    after = max((width(line, _SMALL) for note in notes for line in note), default=0.0) + _AIR
    track = room - label - after
    head = 18.0
    bottom = head + row * len(chart.spans)
    shapes: list[Shape] = [
        Rectangle(label, 3, 16, 8, BAND),
        Letters(label + 21, 10, chart.leading, _SMALL, MUTED),
    ]
    key = label + 21 + width(chart.leading, _SMALL) + 16
    shapes.append(Line(key, 1.5, key, 12.5, TEXT, 2))
    shapes.append(Letters(key + 6, 10, chart.present, _SMALL, MUTED))
    ticks = [(share, f"{100 * share:.0f}") for share in _ticks(chart.most)]
    shapes.extend(_shifted(_grid(label, track, bottom - head + 2, chart.most, ticks), head - 2))
    for index, (span, note) in enumerate(zip(chart.spans, notes, strict=True)):
        middle = head + row * (index + 0.5)
        shapes.extend(_name(span.name, label, middle))
        shapes.append(Rectangle(label, middle - _THICK / 2, track, _THICK, PALE))
        for low, high in span.leading:
            start, end = (label + track * min(each / chart.most, 1.0) for each in (low, high))
            if end > start:
                shapes.append(Rectangle(start, middle - _THICK / 2, end - start, _THICK, BAND))
        x = label + track * min(span.present / chart.most, 1.0)
        shapes.append(Line(x, middle - _THICK / 2 - 2, x, middle + _THICK / 2 + 2, TEXT, 2))
        top = middle + 2.6 - 4.3 * (len(note) - 1)
        shapes.extend(
            Letters(label + track + _AIR, top + 8.6 * line, text, _SMALL, TEXT)
            for line, text in enumerate(note)
        )
    shapes.append(Letters(label, bottom + 22, chart.axis, _SMALL, MUTED))
    return Drawing(room, bottom + 26, tuple(shapes))


def _dots(chart: Dots, room: float, step: float) -> Drawing:
    label = _label_room([row.name for row in chart.rows], room)
    after = max((width(row.text, _SIZE) for row in chart.rows), default=0.0) + _AIR
    track = room - label - after
    several = any(row.own for row in chart.rows)
    head = 18.0 if several else 4.0
    bottom = head + step * len(chart.rows)
    shapes: list[Shape] = []
    if several:
        shapes += [
            Rectangle(label, 3, 16, 8, BAND),
            Letters(label + 21, 10, chart.group, _SMALL, MUTED),
        ]
        key = label + 21 + width(chart.group, _SMALL) + 20
        shapes.append(Circle(key, 7, 2.6, ACCENT, "#FFFFFF"))
        shapes.append(Letters(key + 7, 10, chart.own, _SMALL, MUTED))
    ticks = [(share, f"{100 * share:.0f}") for share in _ticks(chart.most)]
    shapes.extend(_shifted(_grid(label, track, bottom - head + 2, chart.most, ticks), head - 2))
    for index, row in enumerate(chart.rows):
        middle = head + step * (index + 0.5)
        shapes.extend(_name(row.name, label, middle))
        long = track * min(row.group / chart.most, 1.0)
        shapes.append(Rectangle(label, middle - _THICK / 2, long, _THICK, BAND))
        shapes.extend(
            Circle(label + track * min(own / chart.most, 1.0), middle, 2.6, ACCENT, "#FFFFFF")
            for own in row.own
        )
        shapes.append(Letters(room, middle + 3, row.text, _SIZE, TEXT, strong=True, anchor="end"))
    shapes.append(Letters(label, bottom + 22, chart.axis, _SMALL, MUTED))
    return Drawing(room, bottom + 26, tuple(shapes))


def _ticks(most: float) -> tuple[float, ...]:
    """Return the round shares at which an axis up to ``most`` has its lines."""
    if most > 0.8:
        return _SHARES
    step = 0.1 if most <= 0.55 else 0.2
    return tuple(step * i for i in range(int(most / step + 1e-9) + 1))


def _shifted(shapes: Iterator[Shape], down: float) -> Iterator[Shape]:
    for shape in shapes:
        match shape:
            case Line(x1=x1, y1=y1, x2=x2, y2=y2, colour=colour, width=thick):
                yield Line(x1, y1 + down, x2, y2 + down, colour, thick)
            case Letters(x=x, y=y, text=text, size=size, colour=colour, anchor=anchor):
                yield Letters(x, y + down, text, size, colour, anchor=anchor)
            case _:
                yield shape
