"""Where the lines of a chart of weights lie: axes, paths, labels at their right ends."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from locdecide.results import WeightLine, WeightSensitivity
from locdecide.results.weights import Array
from locdecide.ui.charts.label_spread import spread_labels

__all__ = ["LinePlot", "continued", "first_places", "labelled", "score_ticks"]

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)
_MOST_TICKS = 6
_MOST_LABELS = 20
_JUMP = 0.02


class LinePlot:
    """Maps weights and scores of one line of weights onto a rectangle.

    Parameters
    ----------
    area : QRectF
        Where weights from 0 to 1 and scores from ``low`` to ``high`` lie.
    line : WeightLine
    low, high : float
    """

    def __init__(self, area: QRectF, line: WeightLine, low: float, high: float) -> None:
        self.area = area
        self.line = line
        self.low, self.high = low, high
        self.scores = continued(line.scores)
        xs = area.left() + line.weights * area.width()
        ys = area.bottom() - (self.scores - low) / (high - low) * area.height()
        self.paths = [_path(xs, column) for column in ys.T]

    def x(self, weight: float) -> float:
        """Return where a weight stands."""
        return self.area.left() + weight * self.area.width()

    def y(self, score: float) -> float:
        """Return where a score stands."""
        share = (score - self.low) / (self.high - self.low)
        return self.area.bottom() - share * self.area.height()

    def weight(self, x: float) -> float:
        """Return the weight at a place, 0 and 1 beyond the ends."""
        return min(max((x - self.area.left()) / self.area.width(), 0.0), 1.0)

    def known_weight(self, weight: float) -> int:
        """Return the number of the nearest weight of which the scores are known exactly."""
        return int(np.abs(self.line.weights - weight).argmin())

    def scores_at(self, weight: float) -> list[float]:
        """Return all scores, between known ones in proportion."""
        weights = self.line.weights
        right = self._after(weight)
        share = (weight - weights[right - 1]) / (weights[right] - weights[right - 1])
        found: list[float] = (
            (1 - share) * self.scores[right - 1] + share * self.scores[right]
        ).tolist()
        return found

    def _after(self, weight: float) -> int:
        """Return the number of the first known weight from one on, never the very first."""
        known = self.line.weights
        return min(max(int(np.searchsorted(known, weight)), 1), len(known) - 1)

    def nearest(self, point: QPointF, reach: float) -> int | None:
        """Return the alternative whose line passes within reach of a point, the nearest one."""
        weight = self.weight(point.x())
        right = self._after(weight)
        before, after = self.line.weights[right - 1], self.line.weights[right]
        share = (weight - before) / (after - before)
        scores = (1 - share) * self.scores[right - 1] + share * self.scores[right]
        ys = self.area.bottom() - (scores - self.low) / (self.high - self.low) * self.area.height()
        slopes = (self.scores[right] - self.scores[right - 1]) / (after - before)
        steep = slopes / (self.high - self.low) * self.area.height() / self.area.width()
        distances = np.abs(ys - point.y()) / np.sqrt(1.0 + steep * steep)
        best = int(distances.argmin())
        return best if distances[best] <= reach else None

    def label_tops(
        self, chosen: Sequence[int], height: float, low: float, high: float
    ) -> list[float] | None:
        """Return where the labels of some alternatives begin; None where they do not fit."""
        ends = [self.y(float(self.scores[-1, i])) for i in chosen]
        return spread_labels(ends, [height] * len(chosen), low, high)


def continued(scores: Array) -> Array:
    """Return scores (weights, alternatives) whose lines do not fall to 0 at their very ends.

    Where all the weight is on what is not known of an alternative, it scores nothing at this
    weight alone, however much just before it: a jump and no part of the line.
    """
    found = scores.copy()
    for end, next_, third in ((0, 1, 2), (-1, -2, -3)):
        jumps = (scores[end] == 0.0) & (np.abs(scores[next_]) > _JUMP)
        jumps &= np.abs(scores[next_] - scores[third]) < scores[next_] / 2
        found[end] = np.where(jumps, 2 * scores[next_] - scores[third], scores[end])
    return found


def _path(xs: Array, ys: Array) -> QPainterPath:
    path = QPainterPath(QPointF(xs[0], ys[0]))
    for x, y in zip(xs[1:].tolist(), ys[1:].tolist(), strict=True):
        path.lineTo(x, y)
    return path


def score_ticks(low: float, high: float) -> list[float]:
    """Return round scores around a span of scores, the first and last beyond its ends."""
    span = max(high - low, _STEPS[0])
    step = next((s for s in _STEPS if span <= s * _MOST_TICKS), _STEPS[-1])
    start = max(0, math.floor(low / step + 1e-9))
    end = max(start + 1, min(math.ceil(high / step - 1e-9), round(1 / step)))
    return [number * step for number in range(start, end + 1)]


def first_places(
    sensitivity: WeightSensitivity, line: WeightLine
) -> list[tuple[float, float, str]]:
    """Return who is first from which weight to which."""
    changes = [crossing for crossing in line.crossings if crossing.first]
    if not changes:
        return [(0.0, 1.0, sensitivity.leaders[0])]
    found = [(0.0, changes[0].weight, changes[0].below)]
    for i, change in enumerate(changes):
        last = i + 1 == len(changes)
        end = 1.0 if last else changes[i + 1].weight
        first = change.above if last else changes[i + 1].below
        if end > change.weight:
            found.append((change.weight, end, first))
    return found


def labelled(
    sensitivity: WeightSensitivity, line: WeightLine, room: float
) -> tuple[list[int], list[int]]:
    """Return which alternatives are named at their lines, and the rest.

    All of them where there are few; otherwise those that are first somewhere, then the leading
    ones at the present weight, as many as there is room for.
    """
    count = len(sensitivity.alternatives)
    among = {alternative: i for i, alternative in enumerate(sensitivity.alternatives)}
    ever = {among[alternative] for _, _, alternative in first_places(sensitivity, line)}
    looked_at = {among[alternative] for alternative in sensitivity.among}
    today = line.scores[int(np.abs(line.weights - line.present).argmin())]
    order = sorted(range(count), key=lambda i: (i not in ever, i not in looked_at, -today[i]))
    most = min(_MOST_LABELS, max(1, int(room)))
    # Above twenty, those whose crossings are not looked at are not named either.
    named = [i for i in order if i in looked_at or i in ever][:most]
    return named, [i for i in order if i not in named]
