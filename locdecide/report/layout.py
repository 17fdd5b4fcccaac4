"""Sets a report: where each heading, line, table and chart stands, on which page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.report.charts import drawn
from locdecide.report.content import (
    Block,
    Bullets,
    Facts,
    Figure,
    Paragraph,
    Report,
    Section,
    Stamp,
    Table,
)
from locdecide.report.drawing import Circle, Letters, Line, Rectangle, Shape
from locdecide.report.lettering import shortened, width, wrapped
from locdecide.report.pieces import Mark, Page, Piece, Tag
from locdecide.report.rows import SetTable, set_table
from locdecide.report.style import (
    ACCENT,
    LINE,
    MARGIN,
    MUTED,
    ON_TONE,
    PAGE,
    SIZES,
    TEXT,
    TONES,
    WIDTH,
)

__all__ = ["pages"]

_LEFT, _TOP = MARGIN[0], MARGIN[1]
_BOTTOM = PAGE[1] - MARGIN[3]
_LEADING = 1.42
# Space above and below headings by level, and after a block.
_ABOVE, _BELOW, _AFTER = (0.0, 20.0, 12.0), (14.0, 7.0, 4.0), 8.0
_HEADS: tuple[tuple[Tag, str], ...] = (("H1", "part"), ("H2", "head"), ("H3", "subhead"))
_KINDS = {"lead": ("lead", TEXT), "body": ("body", TEXT), "note": ("small", MUTED)}
_ASKED = 112.0
_BULLET = 12.0
# How small the first page may be set for everything to stand on it.
_SCALES = (1.0, 0.95, 0.9, 0.86)
# A table that is no higher is not parted.
_KEPT_WHOLE = 240.0
# A heading stays with at least so much of what follows.
_LEAST = 64.0
# Text that is no higher introduces what follows.
_INTRODUCTION = 80.0


def pages(report: Report) -> list[Page]:
    """Return the pages of a report; the first section takes one, if it can be set so small."""
    first, *rest = report.sections
    for scale in _SCALES:
        setter = _Setter(scale)
        setter.title(report)
        setter.section(first, 0, shown=False)
        if len(setter.pages) == 1:
            break
    setter.full_size()
    for section in rest:
        setter.turn()
        setter.section(section, 0)
    set_pages = [page for page in setter.pages if page.pieces]
    for number, page in enumerate(set_pages, start=1):
        page.pieces.extend(_foot(report, number, len(set_pages)))
    return set_pages


def _foot(report: Report, number: int, count: int) -> Iterator[Piece]:
    size, y = SIZES["tiny"], PAGE[1] - 32
    place = f"{report.words['page']} {number} {report.words['of']} {count}"
    title = shortened(f"{report.title} · {report.date}", WIDTH - 90, size)
    right = _LEFT + WIDTH
    yield Piece(
        "Artifact",
        (
            Line(_LEFT, y - 12, right, y - 12, LINE, 0.5),
            Letters(_LEFT, y, title, size, MUTED),
            Letters(right, y, place, size, MUTED, anchor="end"),
        ),
    )


class _Setter:
    """Puts one thing below the other and turns the page where there is no room left."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self.pages: list[Page] = [Page()]
        self._y = _TOP
        self._groups = 0
        self._after_block = True

    @property
    def _room(self) -> float:
        return _BOTTOM - self._y

    @property
    def _at_top(self) -> bool:
        return self._y <= _TOP + 0.01

    def full_size(self) -> None:
        """Go on in the usual size."""
        self._scale = 1.0

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append(Page())
        self._y = _TOP

    def title(self, report: Report) -> None:
        """Set what stands above the first page."""
        self._put("Artifact", [Rectangle(_LEFT, self._y - 14, 44, 4, ACCENT)])
        mark = Mark(report.title, 0)
        self._lines("H1", report.title, SIZES["title"], strong=True, most=3, mark=mark, leading=1.2)
        self._y += 3
        self._lines("P", report.subtitle, SIZES["small"], colour=MUTED)
        self._y += 9

    def section(self, section: Section, level: int, *, shown: bool = True) -> None:
        """Set a section with all that belongs to it."""
        if shown:
            tag, size = _HEADS[level]
            if not self._at_top:
                self._y += self._scale * _ABOVE[level] if self._after_block else 0.0
            height = SIZES[size] * 1.25 * 2 + _BELOW[level]
            follows = self._beginning(section.blocks)
            if not self._at_top and self._room < height + follows:
                self.turn()
            if section.kicker:
                self._lines("P", section.kicker, SIZES["small"], colour=ACCENT, strong=True)
                self._y += 2
            mark = Mark(section.title, level)
            self._lines(tag, section.title, SIZES[size], strong=True, mark=mark, leading=1.22)
            self._y += self._scale * _BELOW[level]
            self._after_block = False
        for block in section.blocks:
            self._block(block)
        for inner in section.sections:
            self.section(inner, level + 1 if shown else 1)

    def _block(self, block: Block) -> None:
        self._after_block = True
        match block:
            case Paragraph(text=text, kind=kind):
                size, colour = _KINDS[kind]
                self._lines("P", text, SIZES[size], colour=colour)
                self._y += self._scale * _AFTER
            case Bullets(items=items):
                self._bullets(items)
            case Facts():
                self._facts(block)
            case Stamp():
                self._stamp(block)
            case Table():
                self._table(block)
            case Figure():
                self._figure(block)

    def _beginning(self, blocks: Sequence[Block]) -> float:
        """Return how much room goes with a heading: a short sentence takes what follows along."""
        height = 0.0
        for block in blocks:
            if not isinstance(block, Paragraph):
                return max(_LEAST, height + self._least(block))
            height += self._height(block.text, SIZES[_KINDS[block.kind][0]]) + _AFTER
            if height > _INTRODUCTION:
                break
        return _LEAST

    def _least(self, block: Block) -> float:
        """Return how much room a block takes at least, so that a heading goes with it."""
        match block:
            case Figure():
                return drawn(block.chart, WIDTH, close=True).height + 40
            case Table():
                table = set_table(block, WIDTH)
                whole = sum(row.height for row in table.rows)
                first = sum(row.height for row in table.rows[:2])
                note = self._height(block.note, SIZES["small"]) if block.note else 0.0
                kept = whole + note if whole <= _KEPT_WHOLE else first
                return table.head_height + kept + 20
            case _:
                return _LEAST

    def _put(
        self,
        tag: Tag,
        shapes: Sequence[Shape],
        *,
        alt: str = "",
        group: tuple[int, int] = (0, 0),
        mark: Mark | None = None,
        heads_row: bool = False,
    ) -> None:
        piece = Piece(tag, tuple(shapes), alt, group, mark, heads_row)
        self.pages[-1].pieces.append(piece)

    def _lines(
        self,
        tag: Tag,
        text: str,
        size: float,
        *,
        colour: str = TEXT,
        strong: bool = False,
        indent: float = 0.0,
        most: int | None = None,
        mark: Mark | None = None,
        leading: float = _LEADING,
        group: tuple[int, int] = (0, 0),
    ) -> None:
        """Set the lines of a text, over pages where they have to."""
        if not text:
            return
        size *= self._scale
        lines = wrapped(text, WIDTH - indent, size, strong=strong)
        if most is not None and len(lines) > most:
            rest = " ".join(lines[most - 1 :])
            lines = [*lines[: most - 1], shortened(rest, WIDTH - indent, size, strong=strong)]
        step = size * leading
        while lines:
            fits = int((self._room + 0.01) // step)
            if len(lines) > fits:
                # No line stands alone at the foot or the top of a page.
                fits = 0 if fits < 2 else min(fits, len(lines) - 2 if len(lines) > 3 else fits)
            if fits <= 0 and not self._at_top:
                self.turn()
                continue
            now, lines = lines[: max(fits, 1)], lines[max(fits, 1) :]
            shapes = [
                Letters(_LEFT + indent, self._y + step * i + size, f"{line} ", size, colour, strong)
                for i, line in enumerate(now)
            ]
            self._put(tag, shapes, mark=mark, group=group)
            mark = None
            self._y += step * len(now)

    def _bullets(self, items: Sequence[str]) -> None:
        self._groups += 1
        size = SIZES["body"]
        for row, item in enumerate(items):
            if self._room < 2 * size * _LEADING:
                self.turn()
            self._put("Artifact", [Circle(_LEFT + 3, self._y + size - 3, 1.5, ACCENT)])
            self._lines("LI", item, size, indent=_BULLET, group=(self._groups, row))
            self._y += 3
        self._y += _AFTER - 3

    def _facts(self, facts: Facts) -> None:
        size = self._scale * (SIZES["small"] + 0.25 if facts.close else SIZES["body"])
        air = self._scale * (2.0 if facts.close else 4.5)
        step = size * 1.36
        for asked, answer in facts.rows:
            asked_lines = wrapped(asked, _ASKED - 10, SIZES["small"], strong=True)
            lines = wrapped(answer, WIDTH - _ASKED, size)
            if self._room < step * min(len(lines), 4) + 2 * air:
                self.turn()
            self._put("Artifact", [Line(_LEFT, self._y, _LEFT + WIDTH, self._y, LINE, 0.5)])
            self._y += air
            self._put("P", list(_written(asked_lines, _LEFT, self._y + size, step, label=True)))
            floor = self._y + step * len(asked_lines)
            while lines:
                fits = max(int((self._room + 0.01) // step), 1)
                now, lines = lines[:fits], lines[fits:]
                shapes = _written(now, _LEFT + _ASKED, self._y + size, step, size=size)
                self._put("P", list(shapes))
                self._y += step * len(now)
                if lines:
                    self.turn()
                    floor = 0.0
            self._y = max(self._y, floor) + air
        self._y += _AFTER - air

    def _stamp(self, stamp: Stamp) -> None:
        size, large = SIZES["body"], self._scale * SIZES["lead"]
        wide = min(width(stamp.chip, size, strong=True) + 20, WIDTH / 2)
        lines = wrapped(stamp.headline, WIDTH - wide - 12, large, strong=True)
        step = large * 1.3
        high = max(19.0, step * len(lines))
        if self._room < high + 8 and not self._at_top:
            self.turn()
        self._put(
            "P",
            [
                Rectangle(_LEFT, self._y, wide, 19, TONES[stamp.tone]),
                Letters(_LEFT + 10, self._y + 13, stamp.chip, size, ON_TONE, strong=True),
            ],
        )
        shapes = _written(lines, _LEFT + wide + 12, self._y + 13.5, step, size=large, strong=True)
        self._put("P", list(shapes))
        self._y += high + _AFTER

    def _figure(self, figure: Figure) -> None:
        drawing = drawn(figure.chart, WIDTH)
        size = SIZES["subhead"]
        title = wrapped(figure.title, WIDTH, size, strong=True) if figure.title else []
        above = size * 1.3 * len(title) + 6
        if self._room < drawing.height + above and not self._at_top:
            close = drawn(figure.chart, WIDTH, close=True)
            if self._room < close.height + above:
                self.turn()
            else:
                drawing = close
        self._lines("P", figure.title, size, strong=True, leading=1.3)
        self._y += 5 if title else 0
        shapes = [_moved(shape, _LEFT, self._y) for shape in drawing.shapes]
        self._put("Figure", shapes, alt=figure.alt)
        self._y += drawing.height + _AFTER + 2

    def _table(self, table: Table) -> None:
        found = set_table(table, WIDTH)
        size = SIZES["subhead"]
        whole = sum(row.height for row in found.rows)
        first = whole if whole <= _KEPT_WHOLE else sum(row.height for row in found.rows[:2])
        note = self._height(table.note, SIZES["small"]) + 4 if table.note else 0.0
        first += note if whole <= _KEPT_WHOLE else 0.0
        if self._room < size * 1.3 + found.head_height + first and not self._at_top:
            self.turn()
        self._lines("P", table.title, size, strong=True, leading=1.3)
        self._y += 2
        self._groups += 1
        self._head(found)
        for number, row in enumerate(found.rows, start=1):
            # The last row takes the one above it and the note along.
            with_it = [each.height for each in found.rows[number : number + 2]]
            needed = row.height + (note if not with_it else 0.0)
            if len(with_it) == 1:
                needed += with_it[0] + note
            if self._room < needed and not self._at_top:
                self.turn()
                self._head(found, again=True)
            for index, cell in enumerate(row.cells):
                shapes = [_moved(shape, _LEFT, self._y) for shape in cell]
                tag: Tag = "TH" if index == 0 else "TD"
                self._put(tag, shapes, group=(self._groups, number), heads_row=index == 0)
            self._y += row.height
            self._put("Artifact", [Line(_LEFT, self._y, _LEFT + WIDTH, self._y, LINE, 0.4)])
        if table.note:
            self._y += 4
            self._lines("P", table.note, SIZES["small"], colour=MUTED)
        self._y += _AFTER + 3

    def _height(self, text: str, size: float) -> float:
        """Return how high a paragraph runs."""
        return self._scale * size * _LEADING * len(wrapped(text, WIDTH, self._scale * size))

    def _head(self, table: SetTable, *, again: bool = False) -> None:
        for cell in table.head:
            shapes = [_moved(shape, _LEFT, self._y) for shape in cell]
            self._put("Artifact" if again else "TH", shapes, group=(self._groups, 0))
        self._y += table.head_height
        self._put("Artifact", [Line(_LEFT, self._y, _LEFT + WIDTH, self._y, MUTED, 0.8)])


def _written(
    lines: Sequence[str],
    x: float,
    y: float,
    step: float,
    *,
    size: float = SIZES["small"],
    strong: bool = False,
    label: bool = False,
) -> Iterator[Letters]:
    """Yield lines below each other; each but the last ends in a space, for who takes the text."""
    for index, line in enumerate(lines):
        text = line if index == len(lines) - 1 else f"{line} "
        colour = MUTED if label else TEXT
        yield Letters(x, y + step * index, text, size, colour, strong or label)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    match shape:
        case Line(x1=x1, y1=y1, x2=x2, y2=y2, colour=colour, width=thick, dashed=dashed):
            return Line(x1 + right, y1 + down, x2 + right, y2 + down, colour, thick, dashed)
        case Rectangle(x=x, y=y, width=wide, height=height, fill=fill, border=border):
            return Rectangle(x + right, y + down, wide, height, fill, border)
        case Circle(x=x, y=y, radius=radius, fill=fill, border=border):
            return Circle(x + right, y + down, radius, fill, border)
        case Letters(x=x, y=y, text=text, size=size, colour=colour, strong=strong, anchor=anchor):
            return Letters(x + right, y + down, text, size, colour, strong, anchor)
