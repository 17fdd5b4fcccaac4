"""Writes a report as one page of HTML that needs nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from locdecide.report.charts import drawn
from locdecide.report.content import (
    Block,
    Bullets,
    Cell,
    Facts,
    Figure,
    Paragraph,
    Report,
    Section,
    Stamp,
    Table,
)
from locdecide.report.style import ACCENT, LINE, MUTED, ON_TONE, PALE, SUNKEN, TEXT, TONES, WIDTH
from locdecide.report.svg import svg

__all__ = ["html_text"]

_STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: {SUNKEN}; color: {TEXT}; line-height: 1.5; font: 1rem/1.5 Inter,
 "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
 font-variant-numeric: tabular-nums; overflow-wrap: break-word; }}
main {{ max-width: 52rem; margin: 0 auto; padding: 2.5rem 3rem 4rem; background: {ON_TONE};
 border-top: 0.3rem solid {ACCENT}; }}
h1 {{ font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.3rem; }}
h2 {{ font-size: 1.55rem; line-height: 1.25; margin: 0 0 1rem; }}
#part-1 h2 {{ font-size: 1.25rem; margin: 2rem 0 0.6rem; }}
h3 {{ font-size: 1.15rem; margin: 2rem 0 0.5rem; }}
h4 {{ font-size: 1rem; margin: 1.4rem 0 0.4rem; }}
p {{ margin: 0 0 0.8rem; }}
.part {{ border-top: 1px solid {LINE}; margin-top: 3rem; padding-top: 2rem; }}
.kicker {{ color: {ACCENT}; font-weight: 600; margin: 0; }}
.lead {{ font-size: 1.12rem; }}
.note, .made, figcaption small {{ color: {MUTED}; font-size: 0.88rem; }}
.stamp {{ display: flex; flex-wrap: wrap; gap: 0.4rem 0.8rem; align-items: baseline; }}
.chip {{ display: inline-block; color: {ON_TONE}; font-weight: 600; padding: 0.15rem 0.7rem;
 print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
.headline {{ font-size: 1.15rem; font-weight: 600; flex: 1 1 20rem; }}
{"".join(f".{tone} {{ background: {colour}; }} " for tone, colour in TONES.items())}
nav ul {{ padding-left: 1.1rem; }} a {{ color: {ACCENT}; }}
dl {{ display: grid; grid-template-columns: 11rem 1fr; margin: 0.5rem 0 1rem; }}
dt, dd {{ border-top: 1px solid {LINE}; padding: 0.45rem 0; margin: 0; }}
dt {{ color: {MUTED}; font-weight: 600; font-size: 0.92rem; padding-right: 1rem; }}
.wide {{ overflow-x: auto; margin: 0.6rem 0 1.4rem; }}
table {{ border-collapse: collapse; width: 100%; font-size: 0.9rem; }}
table.small {{ font-size: 0.8rem; }}
caption {{ text-align: left; font-weight: 600; padding-bottom: 0.3rem; font-size: 1rem; }}
th, td {{ text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0;
 border-bottom: 1px solid {PALE}; font-weight: 400; }}
thead th {{ color: {MUTED}; font-weight: 600; border-bottom: 1px solid {MUTED};
 vertical-align: bottom; }}
.number {{ text-align: right; white-space: nowrap; }} thead .number {{ white-space: normal; }}
.strong {{ font-weight: 600; }}
.mark {{ display: inline-block; width: 0.65em; height: 0.65em; margin-right: 0.45em;
 print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
figure {{ margin: 1rem 0 1.4rem; }} figcaption {{ font-weight: 600; margin-bottom: 0.3rem; }}
svg {{ width: 100%; height: auto; display: block; font-family: inherit;
 print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
@page {{ size: A4; margin: 17mm; }}
@media (max-width: 40rem) {{ main {{ padding: 1.2rem; }} dl {{ display: block; }}
 dd {{ border: 0; padding-top: 0; }} }}
@media print {{ html {{ font-size: 8.6pt; }} body {{ background: none; }}
 main {{ max-width: none; padding: 0; border: 0; }} nav {{ display: none; }}
 dt, dd {{ padding: 0.2rem 0; }} figure {{ margin: 0.6rem 0; }}
 .part {{ break-before: page; border: 0; margin: 0; padding: 0; }}
 h2, h3, h4, caption, figcaption {{ break-after: avoid; }} figure, tr {{ break-inside: avoid; }}
 .wide {{ overflow: visible; }} }}
"""


def html_text(report: Report) -> str:
    """Return a report as HTML; the same report gives the same text."""
    first, *rest = [
        _part(section, f"part-{number}", shown=number > 1)
        for number, section in enumerate(report.sections, start=1)
    ]
    body = "\n".join((first, _contents(report), *rest))
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f'<meta name="generator" content={quoteattr(report.made_by)}/>\n'
        f"<title>{_text(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<header><h1>{_text(report.title)}</h1>\n<p class="made">{_text(report.subtitle)}</p>'
        f"</header>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _contents(report: Report) -> str:
    """Return the list of what follows; empty where there is no more than one thing."""
    entries = "".join(
        f'<li><a href="#part-{number}">{_text(section.title)}</a></li>'
        for number, section in enumerate(report.sections, start=1)
        if number > 1
    )
    label = quoteattr(report.words["contents"])
    return f"<nav aria-label={label}><ul>{entries}</ul></nav>" if entries else ""


def _part(section: Section, key: str, *, shown: bool) -> str:
    kicker = f'<p class="kicker">{_text(section.kicker)}</p>' if section.kicker else ""
    head = f"{kicker}<h2>{_text(section.title)}</h2>\n" if shown else ""
    inner = "\n".join(_section(each, 3 if shown else 2) for each in section.sections)
    blocks = "\n".join(_block(block) for block in section.blocks)
    kind = ' class="part"' if shown else ""
    return f'<section{kind} id="{key}">\n{head}{blocks}\n{inner}\n</section>'


def _section(section: Section, level: int) -> str:
    blocks = "\n".join(_block(block) for block in section.blocks)
    inner = "\n".join(_section(each, level + 1) for each in section.sections)
    return f"<section><h{level}>{_text(section.title)}</h{level}>\n{blocks}\n{inner}</section>"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text=text, kind=kind):
            return f'<p class="{kind}">{_text(text)}</p>' if text else ""
        case Bullets(items=items):
            return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in items)}</ul>"
        case Facts(rows=rows):
            pairs = (f"<dt>{_text(asked)}</dt><dd>{_text(told)}</dd>" for asked, told in rows)
            return f"<dl>{''.join(pairs)}</dl>"
        case Stamp(chip=chip, tone=tone, headline=headline):
            return (
                f'<p class="stamp"><span class="chip {tone}">{_text(chip)}</span> '
                f'<strong class="headline">{_text(headline)}</strong></p>'
            )
        case Table():
            return _table(block)
        case Figure():
            drawing = svg(drawn(block.chart, WIDTH), block.alt)
            title = f"<figcaption>{_text(block.title)}</figcaption>" if block.title else ""
            return f"<figure>{title}{drawing}</figure>"


def _table(table: Table) -> str:
    numbers = [column.number for column in table.columns]
    head = "".join(
        f'<th scope="col"{_class("number" if column.number else "")}>{_text(column.title)}</th>'
        for column in table.columns
    )
    rows = "".join(f"<tr>{''.join(_cells(row, numbers))}</tr>" for row in table.rows)
    small = _class("small" if table.small else "")
    caption = f"<caption>{_text(table.title)}</caption>" if table.title else ""
    note = f'<p class="note">{_text(table.note)}</p>' if table.note else ""
    return (
        f'<div class="wide" tabindex="0"><table{small}>{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{note}"
    )


def _cells(row: tuple[Cell, ...], numbers: list[bool]) -> Iterator[str]:
    for index, (cell, number) in enumerate(zip(row, numbers, strict=True)):
        classes = _class("number" if number else "", "strong" if cell.strong else "")
        mark = f'<span class="mark" style="background:{cell.colour}"></span>' if cell.colour else ""
        indent = f' style="padding-left:{0.9 * cell.indent:.1f}rem"' if cell.indent else ""
        inner = f"{mark}{_text(cell.text)}"
        if index == 0:
            yield f'<th scope="row"{classes}{indent}>{inner}</th>'
        else:
            yield f"<td{classes}{indent}>{inner}</td>"


def _class(*names: str) -> str:
    given = " ".join(name for name in names if name)
    return f' class="{given}"' if given else ""


def _text(text: str) -> str:
    """Return a text as HTML, each name kept from turning what stands beside it."""
    visible = "".join(c for c in text if c.isprintable() or c.isspace() or c in _JOINERS)
    return escape(visible)


_JOINERS = "\u200d\u200c"
