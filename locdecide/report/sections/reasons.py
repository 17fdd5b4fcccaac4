"""Why the first is ahead of the second: what speaks for each, and what would turn them round."""

from __future__ import annotations

from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions.names import Texts
from locdecide.decision.model import RatingScale
from locdecide.report.case import Case
from locdecide.report.content import (
    Bar,
    Block,
    Cell,
    Column,
    Figure,
    Leaning,
    Paragraph,
    Section,
    Table,
)
from locdecide.results import Contribution, Duel

__all__ = ["reasons_figure", "reasons_section"]

_TITLES: dict[str, Texts] = {
    "ahead": ("Why {first} is ahead of {second}", "Hvorfor {first} er foran {second}"),
    "level": ("{first} beside {second}", "{first} ved siden av {second}"),
}
_LEAST_LEAD = 1e-9
_CHART: dict[str, Texts] = {
    "both": (
        "{pro} speaks most for {first}, {con} most for {second}",
        "{pro} taler mest for {first}, {con} mest for {second}",
    ),
    "one": ("{pro} speaks most for {first}", "{pro} taler mest for {first}"),
}
_AXIS: Texts = ("points of score, of a hundred", "poeng av hundre")
_ALT: Texts = ("{name} {amount} for {whom}", "{name} {amount} for {whom}")
_FOR: Texts = ("for {0}", "for {0}")
_TABLE: Texts = ("The figures behind it", "Verdiene bak")
_CRITERION: Texts = ("Criterion", "Kriterium")
_POINTS: Texts = ("Points", "Poeng")
_COMPARED: Texts = ("compared in pairs", "sammenlignet parvis")
_UNKNOWN: Texts = ("not known", "ikke kjent")
_TURN: Texts = ("What would put {second} first", "Hva som ville satt {second} først")
_MOST = 14


def reasons_section(case: Case) -> Section | None:
    """Return why the first is ahead of the second; None where nothing is second."""
    found, names = case.duel, case.names
    if found is None:
        return None
    first, second = names.alternative(found.first), names.alternative(found.second)
    level = abs(found.score_first - found.score_second) <= _LEAST_LEAD
    shown = _shown(found)
    blocks: list[Block] = [Paragraph(of_reasons.duel_sentence(found, names))]
    if shown:
        blocks.append(reasons_figure(case, found))
        blocks.append(_table(case, found, shown))
    else:
        blocks.append(Paragraph(of_reasons.equivalents_sentence(found, names), "note"))
    inner: tuple[Section, ...] = ()
    if case.takes is not None and not case.takes.leads:
        takes = Paragraph(of_reasons.takes_sentence(case.takes, names))
        inner = (Section(names.say(_TURN, second=second), (takes,)),)
    title = names.say(_TITLES["level" if level else "ahead"], first=first, second=second)
    return Section(title, tuple(blocks), inner)


def reasons_figure(case: Case, found: Duel) -> Figure:
    """Return what each criterion adds to the lead of one over another; some has to."""
    names, shown = case.names, _shown(found)
    sides = (found.first, found.second)
    bars = tuple(
        Bar(
            names.criterion(each.criterion),
            each.amount,
            names.fixed(100 * abs(each.amount), 1),
            case.colour(sides[each.amount < 0]),
        )
        for each in shown
    )
    told = [
        names.say(
            _ALT, name=bar.name, amount=bar.text, whom=names.alternative(sides[bar.value < 0])
        )
        for bar in bars
    ]
    title = _chart_title(case, found, shown)
    return Figure(
        Leaning(
            bars,
            names.say(_FOR, names.alternative(found.second)),
            names.say(_FOR, names.alternative(found.first)),
            names.say(_AXIS),
        ),
        title,
        f"{title}: {', '.join(told)}.",
    )


def _chart_title(case: Case, found: Duel, shown: list[Contribution]) -> str:
    """Return which criterion speaks most for the first, and which for the second."""
    names = case.names
    pro = max(shown, key=lambda each: each.amount)
    con = min(shown, key=lambda each: each.amount)
    if pro.amount > 0 > con.amount:
        return names.say(
            _CHART["both"],
            pro=names.criterion(pro.criterion),
            con=names.criterion(con.criterion),
            first=names.alternative(found.first),
            second=names.alternative(found.second),
        )
    most, whom = (pro, found.first) if pro.amount > 0 else (con, found.second)
    return names.say(
        _CHART["one"], pro=names.criterion(most.criterion), first=names.alternative(whom)
    )


def _shown(found: Duel) -> list[Contribution]:
    return [each for each in found.contributions if abs(each.amount) >= 0.00005][:_MOST]


def _table(case: Case, found: Duel, shown: list[Contribution]) -> Table:
    names = case.names
    columns = (
        Column(names.say(_CRITERION), 2.2),
        Column(names.alternative(found.first), 1.5),
        Column(names.alternative(found.second), 1.5),
        Column(names.say(_POINTS), number=True),
    )
    rows = []
    for each in shown:
        amount = names.fixed(100 * each.amount, 1)
        rows.append(
            (
                Cell(names.criterion(each.criterion)),
                Cell(_value(case, each, each.first)),
                Cell(_value(case, each, each.second)),
                Cell(f"+{amount}" if each.amount > 0 else amount),
            )
        )
    note = of_reasons.equivalents_sentence(found, names)
    return Table(names.say(_TABLE), columns, tuple(rows), note=note)


def _value(case: Case, contribution: Contribution, figure: float | None) -> str:
    criterion = case.criterion(contribution.criterion)
    if figure is not None:
        return case.names.figure(criterion.id, figure)
    measured = isinstance(criterion.scale, RatingScale) or any(
        criterion.id in row for row in case.study.performances.values()
    )
    return case.names.say(_UNKNOWN if measured else _COMPARED)
