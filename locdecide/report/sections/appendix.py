"""The appendix: all figures, their sources, and the ranks by every method."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from locdecide.conclusions import methods as of_methods
from locdecide.conclusions.names import Texts
from locdecide.decision.model import Performance, RatingScale
from locdecide.report.case import Case
from locdecide.report.content import (
    Block,
    Bullets,
    Cell,
    Column,
    Paragraph,
    Row,
    Section,
    Table,
)
from locdecide.report.evidence import measured_leaves

__all__ = ["appendix_section"]

_TITLE: Texts = ("Appendix: the figures", "Vedlegg: verdiene")
_FIGURES: Texts = ("Figures", "Verdier")
_FIGURES_PART: Texts = ("Figures ({part} of {all})", "Verdier ({part} av {all})")
_CRITERION: Texts = ("Criterion", "Kriterium")
_MISSING: Texts = ("missing", "mangler")
_DOUBT: Texts = ("{value} ({low} to {high})", "{value} ({low} til {high})")
_NOTE: Texts = (
    "In brackets: the low and high that are thought possible. * has no source.",
    "I parentes: lav og høy verdi som regnes som mulige. * mangler kilde.",
)
_NO_FIGURES: Texts = (
    "No criterion has figures; the alternatives are compared in pairs or there are none.",
    "Ingen kriterier har verdier; alternativene sammenlignes parvis, eller det finnes ingen.",
)
_SOURCES: Texts = ("Sources", "Kilder")
_SOURCE_COLUMNS: tuple[Texts, ...] = (
    ("Source", "Kilde"),
    ("Used for", "Brukt for"),
    ("Figures", "Verdier"),
)
_MORE_SOURCES: Texts = ("And {0} more sources.", "Og {0} kilder til.")
_METHODS: Texts = ("Ranks by method", "Plass etter metode")
_METHOD: Texts = ("Method", "Metode")
_LETTERS: Texts = ("{letter} is {name}", "{letter} er {name}")
_FULL_NAMES: Texts = ("Names in full", "Navn i sin helhet")
_A_TABLE = 4
_MOST_SOURCES, _LONGEST_SOURCE = 40, 200
_MOST_RANKED = 12


def appendix_section(case: Case) -> Section:
    """Return the figures with their sources, the ranks by every method, and long names."""
    names = case.names
    tables = list(_figures(case))
    blocks: list[Block] = [*tables[:-1]]
    if tables:
        blocks.append(dataclasses.replace(tables[-1], note=names.say(_NOTE)))
    else:
        blocks.append(Paragraph(names.say(_NO_FIGURES), "note"))
    blocks.extend(_sources(case))
    blocks.extend(_methods(case))
    inner: tuple[Section, ...] = ()
    if case.full_names:
        inner = (Section(names.say(_FULL_NAMES), (Bullets(case.full_names),)),)
    return Section(names.say(_TITLE), tuple(blocks), inner)


def _figures(case: Case) -> Iterator[Table]:
    names = case.names
    measured = list(measured_leaves(case))
    # Ranked ones first, in their order; then who is ruled out or set aside.
    order = list(case.order)
    order += [each.id for each in case.study.alternatives if each.id not in order]
    if not measured or not order:
        return
    count = -(-len(order) // _A_TABLE)
    a_table = -(-len(order) // count)
    parts = [order[i : i + a_table] for i in range(0, len(order), a_table)]
    for number, part in enumerate(parts, start=1):
        columns = (
            Column(names.say(_CRITERION), 1.5),
            *(Column(names.alternative(own), 1.1) for own in part),
        )
        rows = tuple(
            (
                Cell(leaf.name),
                *(
                    Cell(_value(case, leaf.id, case.study.performances.get(own, {}).get(leaf.id)))
                    for own in part
                ),
            )
            for leaf in measured
        )
        title = _FIGURES if len(parts) == 1 else _FIGURES_PART
        yield Table(
            names.say(title, part=names.number(number), all=names.number(len(parts))),
            columns,
            rows,
            small=True,
        )


def _value(case: Case, leaf: str, figure: Performance | None) -> str:
    names = case.names
    if figure is None:
        return names.say(_MISSING)
    mark = "" if figure.source.strip() else " *"
    if isinstance(figure.value, str):
        return _level(case, leaf, figure.value) + mark
    if figure.low is None and figure.high is None:
        return names.figure(leaf, figure.value) + mark
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    value, shown_low, shown_high = names.figures(leaf, figure.value, low, high, bare=3)
    unit = names.figure(leaf, figure.value).removeprefix(
        names.figures(leaf, figure.value, bare=1)[0]
    )
    return names.say(_DOUBT, value=value + unit, low=shown_low, high=shown_high) + mark


def _level(case: Case, leaf: str, level: str) -> str:
    scale = case.criterion(leaf).scale
    levels = scale.levels if isinstance(scale, RatingScale) else ()
    return next(
        (each.label or case.names.number(each.value) for each in levels if each.id == level),
        case.names.say(_MISSING),
    )


def _sources(case: Case) -> Iterator[Block]:
    names = case.names
    used: dict[tuple[str, str], list[str]] = {}
    for leaf in measured_leaves(case):
        for alternative in case.study.alternatives:
            figure = case.study.performances.get(alternative.id, {}).get(leaf.id)
            if figure is not None and figure.source.strip():
                source = " ".join(figure.source.split())[:_LONGEST_SOURCE]
                year = "" if figure.year is None else str(figure.year)
                used.setdefault((source, year), []).append(leaf.name)
    if not used:
        return
    columns = tuple(
        Column(names.say(texts), 1.6, number=index == 2)
        for index, texts in enumerate(_SOURCE_COLUMNS)
    )
    rows: list[Row] = [
        (
            Cell(f"{source} ({year})" if year and year not in source else source),
            Cell(", ".join(dict.fromkeys(criteria))),
            Cell(names.number(len(criteria))),
        )
        for (source, year), criteria in sorted(used.items(), key=lambda each: -len(each[1]))
    ]
    yield Table(names.say(_SOURCES), columns, tuple(rows[:_MOST_SOURCES]))
    if len(rows) > _MOST_SOURCES:
        more = names.number(len(rows) - _MOST_SOURCES)
        yield Paragraph(names.say(_MORE_SOURCES, more), "note")


def _methods(case: Case) -> Iterator[Block]:
    names = case.names
    comparison = None if case.found is None else case.found.methods
    if comparison is None or len(case.order) < 2:
        return
    shown = case.order[:_MOST_RANKED]
    letters = {own: _letter(index) for index, own in enumerate(shown)}
    columns = (
        Column(names.say(_METHOD), 3.0),
        *(Column(letter, number=True) for letter in letters.values()),
    )
    rows = tuple(
        (
            Cell(of_methods.method_name(ranking, names)),
            *(
                Cell(
                    names.number(ranking.ranks[own]) if own in ranking.ranks else "–",
                    strong=ranking.ranks.get(own) == 1,
                )
                for own in shown
            ),
        )
        for ranking in comparison.rankings
        if ranking.ranks
    )
    told = (
        names.say(_LETTERS, letter=letter, name=names.alternative(own))
        for own, letter in letters.items()
    )
    yield Table(names.say(_METHODS), columns, rows, small=True, note=f"{', '.join(told)}.")
    for sentence in of_methods.left_out_sentences(comparison.rankings, names):
        yield Paragraph(sentence, "note")


def _letter(index: int) -> str:
    return chr(ord("A") + index)
