"""Where labels go that would lie over each other: as near to what they name as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["spread_labels", "swarm"]


@dataclass
class _Block:
    """Labels that touch each other; ``start`` is the left edge of the first."""

    wanted: list[float]
    width: float
    start: float


def spread_labels(
    centres: Sequence[float], widths: Sequence[float], low: float, high: float
) -> list[float] | None:
    """Return left edges of labels that overlap nowhere, in the order given.

    Each block of touching labels lies where the sum of squared distances is smallest, moved
    into the room from ``low`` to ``high``. None when they do not fit.
    """
    if sum(widths) > high - low:
        return None
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    blocks: list[_Block] = []
    for i in order:
        block = _Block([centres[i] - widths[i] / 2], widths[i], 0.0)
        _place(block, low, high)
        blocks.append(block)
        while len(blocks) > 1 and blocks[-2].start + blocks[-2].width > blocks[-1].start:
            last = blocks.pop()
            before = blocks[-1]
            before.wanted += [wanted - before.width for wanted in last.wanted]
            before.width += last.width
            _place(before, low, high)
    edges = [0.0] * len(centres)
    place = iter(order)
    for block in blocks:
        x = block.start
        for _ in block.wanted:
            i = next(place)
            edges[i] = x
            x += widths[i]
    return edges


def swarm(positions: Sequence[float], diameter: float) -> list[int]:
    """Return a lane for each dot so that dots in one lane do not touch: 0, 1, -1, 2, -2 ..."""
    lanes: list[int] = [0] * len(positions)
    last: dict[int, float] = {}
    for i in sorted(range(len(positions)), key=lambda i: positions[i]):
        lane, step = 0, 0
        while positions[i] - last.get(lane, float("-inf")) < diameter:
            step += 1
            lane = (step + 1) // 2 * (1 if step % 2 else -1)
        last[lane] = positions[i]
        lanes[i] = lane
    return lanes


def _place(block: _Block, low: float, high: float) -> None:
    ideal = sum(block.wanted) / len(block.wanted)
    block.start = min(max(ideal, low), high - block.width)
