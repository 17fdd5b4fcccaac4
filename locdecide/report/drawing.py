"""What a chart is drawn of: shapes at places, in points, from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Anchor", "Circle", "Drawing", "Letters", "Line", "Rectangle", "Shape"]

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Rectangle:
    """A filled rectangle, with a border where ``border`` is a colour."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    border: str = ""


@dataclass(frozen=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.75
    dashed: bool = False


@dataclass(frozen=True)
class Circle:
    """A disc, with a border where ``border`` is a colour."""

    x: float
    y: float
    radius: float
    fill: str
    border: str = ""


@dataclass(frozen=True)
class Letters:
    """A line of text on its baseline."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    strong: bool = False
    anchor: Anchor = "start"


Shape: TypeAlias = Rectangle | Line | Circle | Letters


@dataclass(frozen=True)
class Drawing:
    """Shapes within a width and a height."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
