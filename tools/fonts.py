"""Make the report's fonts: cut to the scripts that reports are written in, as TrueType outlines.

``python tools/fonts.py FOLDER`` takes ``Inter-Regular.otf``, ``Inter-SemiBold.otf`` and
``DejaVuSans.ttf`` from a folder and renews ``resources/fonts``. Their figures become those of
equal width, since a report is full of columns of numbers. DejaVu stands in for what Inter has not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

_TARGET = Path(__file__).parents[1] / "resources" / "fonts"
_FIGURES = range(0x30, 0x3A)
# Latin, Greek, Cyrillic, punctuation, currencies, arrows, mathematical signs, shapes.
_WRITTEN = (
    (0x20, 0x7F), (0xA0, 0x250), (0x2B0, 0x530), (0x1E00, 0x1F00), (0x2010, 0x2028),
    (0x202F, 0x2060), (0x2070, 0x20C1), (0x2100, 0x2200), (0x2212, 0x221F), (0x2248, 0x2249),
    (0x2260, 0x2266), (0x25A0, 0x2600),
)  # fmt: skip
# Armenian, Hebrew, Arabic, Georgian, symbols, the joined forms of Arabic, and pictures.
_STOOD_IN = (
    (0x530, 0x700), (0x10A0, 0x1100), (0x2000, 0x2070), (0x2190, 0x2C00), (0xFB1D, 0xFE00),
    (0xFE70, 0xFF00), (0x1F000, 0x1FA00),
)  # fmt: skip
# The largest distance of a quadratic outline from its cubic one, in units of the em.
_TOLERANCE = 1.0


def main(folder: Path) -> None:
    """Write the three fonts."""
    _TARGET.mkdir(parents=True, exist_ok=True)
    for name in ("Inter-Regular", "Inter-SemiBold"):
        font = _cut(folder / f"{name}.otf", _WRITTEN)
        _to_truetype(font)
        font.save(_TARGET / f"{name}.ttf")
    _cut(folder / "DejaVuSans.ttf", _STOOD_IN).save(_TARGET / "DejaVuSans.ttf")


def _cut(path: Path, spans: Iterable[tuple[int, int]]) -> TTFont:
    font = TTFont(path, recalcTimestamp=False)
    if "GSUB" in font:
        _widen_figures(font)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for start, end in spans for code in range(start, end)])
    cutter.subset(font)
    return font


def _widen_figures(font: TTFont) -> None:
    """Let the figures be those of equal width."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            instead = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
            for characters in font["cmap"].tables:
                for code in _FIGURES:
                    name = characters.cmap.get(code)
                    if name in instead:
                        characters.cmap[code] = instead[name]


def _to_truetype(font: TTFont) -> None:
    """Turn cubic outlines into quadratic ones, which every reader of a PDF takes."""
    shapes = font.getGlyphSet()
    drawn = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(shapes)
        shapes[name].draw(Cu2QuPen(pen, _TOLERANCE, reverse_direction=True))
        drawn[name] = pen.glyph()
    metrics = dict(font["hmtx"].metrics)
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    builder = FontBuilder(font=font)
    builder.isTTF = True
    builder.setupGlyf(drawn)
    bearings = {
        name: (width, drawn[name].xMin if drawn[name].numberOfContours else 0)
        for name, (width, _) in metrics.items()
    }
    builder.setupHorizontalMetrics(bearings)
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth",
        "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
    ):  # fmt: skip
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    names = newTable("post")
    names.__dict__.update(font["post"].__dict__)
    names.formatType = 3.0
    font["post"] = names
    font.sfntVersion = "\x00\x01\x00\x00"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
