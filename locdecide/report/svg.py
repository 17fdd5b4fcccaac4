"""A drawing as SVG, to stand inside a page."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from locdecide.report.drawing import Circle, Drawing, Letters, Line, Rectangle, Shape

__all__ = ["svg"]


def svg(drawing: Drawing, alt: str) -> str:
    """Return an SVG element that has its text alternative."""
    size = f"0 0 {_number(drawing.width)} {_number(drawing.height)}"
    shapes = "".join(_element(shape) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" '
        f"aria-label={quoteattr(alt)}>{shapes}</svg>"
    )


def _element(shape: Shape) -> str:
    match shape:
        case Rectangle(x=x, y=y, width=width, height=height, fill=fill, border=border):
            stroke = f' stroke="{border}"' if border else ""
            return (
                f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" '
                f'height="{_number(height)}" fill="{fill}"{stroke}/>'
            )
        case Line():
            dashes = ' stroke-dasharray="3 3"' if shape.dashed else ""
            return (
                f'<line x1="{_number(shape.x1)}" y1="{_number(shape.y1)}" '
                f'x2="{_number(shape.x2)}" y2="{_number(shape.y2)}" stroke="{shape.colour}" '
                f'stroke-width="{_number(shape.width)}"{dashes}/>'
            )
        case Circle(x=x, y=y, radius=radius, fill=fill, border=border):
            stroke = f' stroke="{border}"' if border else ""
            return (
                f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}" '
                f'fill="{fill}"{stroke}/>'
            )
        case Letters():
            weight = ' font-weight="600"' if shape.strong else ""
            anchor = "" if shape.anchor == "start" else f' text-anchor="{shape.anchor}"'
            return (
                f'<text x="{_number(shape.x)}" y="{_number(shape.y)}" '
                f'font-size="{_number(shape.size)}" fill="{shape.colour}"{weight}{anchor}>'
                f"{escape(_visible(shape.text))}</text>"
            )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _visible(text: str) -> str:
    """Return a text without the control characters that XML does not have."""
    return "".join(c for c in text if c.isprintable() or c.isspace())
