"""The quality of the figures: what is missing, without source, assumed, old or in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.conclusions.names import Texts
from locdecide.decision.choices import Grade
from locdecide.report.case import Case
from locdecide.report.content import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    Section,
    Table,
)
from locdecide.report.evidence import Evidence, evidence_of
from locdecide.words import word

__all__ = ["figures_section", "figures_summary"]

_TITLE: Texts = ("How good the figures are", "Hvor gode verdiene er")
_NONE: Texts = (
    "There are no figures to judge: no ranked alternative has criteria that are measured.",
    "Det er ingen verdier å vurdere: Ingen rangerte alternativer har kriterier som måles.",
)
_SUMMARY: dict[str, Texts] = {
    "count": ("{given} of {asked} figures are given", "{given} av {asked} verdier er oppgitt"),
    "all": ("All {asked} figures are given", "Alle de {asked} verdiene er oppgitt"),
    "unsourced": ("{count} without a source", "{count} uten kilde"),
    "sourced": ("all with a source", "alle med kilde"),
    "assumed": ("{count} assumed", "{count} antatt"),
    "years": ("from {0} to {1}", "fra {0} til {1}"),
    "year": ("from {0}", "fra {0}"),
}
_MISSING: Texts = (
    "A missing figure is not guessed: the alternative is ranked on its own average of what is "
    "known, and the simulation lets the figure be anything within its range.",
    "En manglende verdi gjettes ikke: Alternativet rangeres på sitt eget gjennomsnitt av det som "
    "er kjent, og simuleringen lar verdien være hva som helst i spennet.",
)
_TABLE: Texts = ("The figures by criterion", "Verdiene etter kriterium")
_COLUMNS: dict[str, Texts] = {
    "criterion": ("Criterion", "Kriterium"),
    "missing": ("Missing", "Mangler"),
    "unsourced": ("Without source", "Uten kilde"),
    "ungraded": ("Not graded", "Ikke gradert"),
    "doubt": ("With low and high", "Med lav og høy"),
}
_LIST: Texts = (
    "Figures to look at: can change who is first, missing, or without a source",
    "Verdier å se på: kan endre hvem som er først, mangler eller er uten kilde",
)
_LIST_SOME: Texts = (
    "The first {count} of {all} figures to look at: can change who is first, missing, or without "
    "a source",
    "De første {count} av {all} verdier å se på: kan endre hvem som er først, mangler eller er "
    "uten kilde",
)
_LIST_COLUMNS: tuple[Texts, ...] = (
    ("Alternative", "Alternativ"),
    ("Criterion", "Kriterium"),
    ("What", "Hva"),
    ("Can change who is first", "Kan endre hvem som er først"),
)
_IS_MISSING: Texts = ("missing", "mangler")
_UNSOURCED: Texts = ("no source", "uten kilde")
_YES: Texts = ("yes", "ja")
_MOST_LISTED = 14


def figures_section(case: Case) -> Section:
    """Return how good the figures are: counts by criterion, and those to look at."""
    names = case.names
    found = evidence_of(case)
    if not found.asked:
        return Section(names.say(_TITLE), (Paragraph(names.say(_NONE)),))
    blocks: list[Block] = [Paragraph(figures_summary(case))]
    if found.missing:
        blocks.append(Paragraph(names.say(_MISSING), "note"))
    blocks.append(_counts(case, found))
    listed = _listed(case, found)
    if listed is not None:
        blocks.append(listed)
    return Section(names.say(_TITLE), tuple(blocks))


def figures_summary(case: Case) -> str:
    """Return how many figures there are, without source, assumed, and from when."""
    names = case.names
    found = evidence_of(case)
    if not found.asked:
        return names.say(_NONE)
    parts = [
        names.say(
            _SUMMARY["count" if found.missing else "all"],
            given=names.number(found.given),
            asked=names.number(found.asked),
        )
    ]
    if found.given:
        count = names.number(len(found.unsourced))
        parts.append(
            names.say(_SUMMARY["unsourced" if found.unsourced else "sourced"], count=count)
        )
    assumed = len(found.grades[Grade.ASSUMED])
    if assumed:
        parts.append(names.say(_SUMMARY["assumed"], count=names.number(assumed)))
    if found.years is not None:
        low, high = (str(year) for year in found.years)
        parts.append(names.say(_SUMMARY["year" if low == high else "years"], low, high))
    return ", ".join(parts) + "."


def _counts(case: Case, found: Evidence) -> Table:
    names = case.names
    kinds: list[tuple[str, Sequence[tuple[str, str]]]] = [
        (names.say(_COLUMNS["missing"]), found.missing),
        (names.say(_COLUMNS["unsourced"]), found.unsourced),
        *((word(grade, case.language).capitalize(), found.grades[grade]) for grade in Grade),
        (names.say(_COLUMNS["ungraded"]), found.grades[None]),
        (names.say(_COLUMNS["doubt"]), found.in_doubt),
    ]
    columns = (
        Column(names.say(_COLUMNS["criterion"]), 2.0),
        *(Column(title, number=True) for title, _ in kinds),
    )
    leaf_ids = dict.fromkeys(leaf for _, spots in kinds for _, leaf in spots)
    order = [each.id for each in case.study.criteria if each.id in leaf_ids]
    rows: list[Row] = []
    for leaf in order:
        counts = (sum(each == leaf for _, each in spots) for _, spots in kinds)
        rows.append(
            (
                Cell(names.criterion(leaf)),
                *(Cell(names.number(count) if count else "–") for count in counts),
            )
        )
    return Table(names.say(_TABLE), columns, tuple(rows))


def _listed(case: Case, found: Evidence) -> Table | None:
    names = case.names
    deciding: set[tuple[str, str]] = set()
    if case.found is not None and case.found.figures is not None:
        deciding = {
            (effect.alternative, effect.criterion)
            for effect in case.found.figures.effects
            if effect.overtaken_by is not None
        }
    what: dict[tuple[str, str], list[str]] = {spot: [] for spot in deciding}
    for spot in found.missing:
        what.setdefault(spot, []).append(names.say(_IS_MISSING))
    for grade in Grade:
        for spot in set(found.grades[grade]) & {*deciding, *found.unsourced}:
            what.setdefault(spot, []).append(word(grade, case.language))
    for spot in found.unsourced:
        what.setdefault(spot, []).append(names.say(_UNSOURCED))
    if not what:
        return None
    place = {own: index for index, own in enumerate(case.order)}
    column = {each.id: index for index, each in enumerate(case.study.criteria)}
    order = sorted(
        what,
        key=lambda spot: (spot not in deciding, place.get(spot[0], len(place)), column[spot[1]]),
    )
    rows = tuple(
        (
            Cell(names.alternative(own), colour=case.colour(own)),
            Cell(names.criterion(leaf)),
            Cell(", ".join(what[own, leaf]) or "–"),
            Cell(names.say(_YES) if (own, leaf) in deciding else "–"),
        )
        for own, leaf in order[:_MOST_LISTED]
    )
    columns = tuple(
        Column(names.say(texts), share)
        for texts, share in zip(_LIST_COLUMNS, (1.3, 1.5, 1.2, 0.9), strict=True)
    )
    title = names.say(
        _LIST if len(order) <= _MOST_LISTED else _LIST_SOME,
        count=names.number(_MOST_LISTED),
        all=names.number(len(order)),
    )
    return Table(title, columns, rows)
