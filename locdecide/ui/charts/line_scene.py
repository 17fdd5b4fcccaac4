"""What a picture of weight lines consists of, and where each part stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from locdecide.results import Crossing, WeightLine, WeightSensitivity
from locdecide.ui.charts.alternative_label import AlternativeLabel
from locdecide.ui.charts.chart import BADGE
from locdecide.ui.charts.line_plot import (
    LinePlot,
    continued,
    first_places,
    labelled,
    score_ticks,
)
from locdecide.ui.theme import SPACE, font

__all__ = ["LineScene", "line_scene"]

_HANDLE_ROW = 26.0
_LABEL = 20.0
_STRIP = 16.0
_LEAST_HEIGHT, _LEAST_LABELS = 220.0, 12
_ASPECT, _SQUARE = 0.36, 0.62  # of the width: the height by itself, and at most
_NAMES = 0.3  # of the width, at most


@dataclass(frozen=True)
class LineScene:
    """What is painted where.

    ``labels`` are by number of the alternative. ``leads`` tell who is first from which weight to
    which. ``crossings`` are numbered as in the line. ``axes`` name the weight and the score.
    """

    plot: LinePlot
    head: QRectF
    handle: QRectF
    strip: QRectF
    ticks: tuple[float, ...]
    labels: Mapping[int, tuple[AlternativeLabel, QRectF]]
    rest: tuple[int, ...]
    leads: tuple[tuple[float, float, AlternativeLabel], ...]
    crossings: tuple[tuple[int, Crossing, QPointF], ...]
    scores: float
    axes: tuple[str, str]
    bottom: float


def line_scene(
    sensitivity: WeightSensitivity,
    line: WeightLine,
    labels: Mapping[str, AlternativeLabel],
    axes: tuple[str, str],
    room: QSizeF,
    top: float,
) -> LineScene:
    """Place everything below ``top``.

    ``room`` is the width, and the height that the lines may take, 0 for what suits the width.
    """
    width, alternatives = room.width(), sensitivity.alternatives
    height = max(
        min(room.height() or _ASPECT * width, _SQUARE * width),
        _LEAST_HEIGHT,
        _LABEL * min(len(alternatives), _LEAST_LABELS),
    )
    small, body = QFontMetricsF(font("small")), QFontMetricsF(font(strong=True))
    row = small.height() + SPACE[0]
    named, rest = labelled(sensitivity, line, height / _LABEL)
    widest = max(body.horizontalAdvance(labels[alternatives[i]].name) for i in named) + SPACE[1]
    scores = small.horizontalAdvance("0,000") + SPACE[0]
    right = width - scores - min(widest, _NAMES * width) - BADGE - SPACE[1] - SPACE[3]
    left = small.horizontalAdvance("0,00") + SPACE[1]
    shown = continued(line.scores)
    ticks = score_ticks(float(shown.min()), float(shown.max()))
    head = QRectF(0, top, width, row)
    handle = QRectF(left, head.bottom(), right - left, _HANDLE_ROW)
    area = QRectF(left, handle.bottom(), right - left, height)
    plot = LinePlot(area, line, ticks[0], ticks[-1])
    tops = plot.label_tops(named, _LABEL, area.top() - _LABEL / 2, area.bottom() + _LABEL)
    assert tops is not None  # as many are named as there is room for
    place = right + SPACE[3]
    strip = QRectF(left, area.bottom() + 1, right - left, _STRIP)
    return LineScene(
        plot=plot,
        head=head,
        handle=handle,
        strip=strip,
        ticks=tuple(ticks),
        labels={
            i: (labels[alternatives[i]], QRectF(place, y, width - place, _LABEL))
            for i, y in zip(named, tops, strict=True)
        },
        rest=tuple(rest),
        leads=tuple(
            (start, end, labels[first]) for start, end, first in first_places(sensitivity, line)
        ),
        crossings=_places(plot, alternatives, {alternatives[i] for i in named}),
        scores=scores,
        axes=axes,
        bottom=strip.bottom() + 2 * row + SPACE[0],
    )


def _places(
    plot: LinePlot, alternatives: tuple[str, ...], named: set[str]
) -> tuple[tuple[int, Crossing, QPointF], ...]:
    """Return the crossings that are marked: those of named lines, and in first place."""
    order = {each: i for i, each in enumerate(alternatives)}
    return tuple(
        (number, each, QPointF(plot.x(each.weight), plot.y(plot.scores_at(each.weight)[top])))
        for number, each in enumerate(plot.line.crossings)
        for top in (order[each.above],)
        if each.first or {each.below, each.above} <= named
    )
