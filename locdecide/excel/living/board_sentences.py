"""The sentences of the Board sheet: those of the export, and those that formulas make."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from locdecide.conclusions import figures as of_figures
from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions import weights as of_weights
from locdecide.decision.choices import Weighting
from locdecide.decision.model import Study
from locdecide.decision.rounds import counting_round
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.cells import Formula, literal, spelled
from locdecide.excel.living.gate_results import LiveGates
from locdecide.excel.living.page import Page
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.living.rounds_log import favourites_line
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.short_names import short, short_names
from locdecide.excel.writing.data import columns_of
from locdecide.numerals import format_fixed
from locdecide.results import GroupView
from locdecide.words import consensus_word

__all__ = ["aside_line", "evidence_formulas", "gate_formulas", "lines_of_export"]

Texts = tuple[str, str]

_MOST_REASONS, _MOST_NAMED = 3, 6
_LONGEST_LIST = 900

_GATES: tuple[Texts, ...] = (
    ("Ruled out: {names}.", "Utelukket: {names}."),
    ("Ranked on a waiver: {names}.", "Rangeres med dispensasjon: {names}."),
    ("Not known whether these are met: {names}.", "Ukjent om disse er oppfylt: {names}."),
)
_NONE_RULED_OUT: Texts = (
    "No alternative is ruled out by a must-have.",
    "Ingen alternativer er utelukket av et skal-krav.",
)
_NO_GATES: Texts = ("There are no must-haves.", "Det er ingen skal-krav.")
_SET_ASIDE: Texts = ("Set aside at export: {names}.", "Lagt til side ved eksporten: {names}.")
_MISSING: tuple[Texts, ...] = (
    ("No figure of those ranked is missing.", "Ingen verdier mangler for dem som rangeres."),
    ("1 figure of those ranked is missing.", "1 verdi mangler for dem som rangeres."),
    ("{count} figures of those ranked are missing.", "{count} verdier mangler for dem som "
     "rangeres."),
)  # fmt: skip
_SOURCES: tuple[Texts, ...] = (
    ("All figures have a source.", "Alle verdier har kilde."),
    ("1 figure has no source.", "1 verdi mangler kilde."),
    ("{count} figures have no source.", "{count} verdier mangler kilde."),
)

_POINTS_TOGETHER: Texts = (
    "The weights are points given together; nobody has voted.",
    "Vektene er poeng gitt i fellesskap; ingen har stemt.",
)
_NO_VOTES: Texts = (
    "Nobody has voted, so all criteria weigh the same.",
    "Ingen har stemt, så alle kriterier veier likt.",
)
_ALL_AGREE: Texts = (
    "Nobody's own weights put another alternative first.",
    "Ingen ville med egne vekter satt et annet alternativ først.",
)
_OTHERS: Texts = (
    "With their own weights, {names} would put {alternative} first.",
    "Med egne vekter ville {names} satt {alternative} først.",
)
_CONSENSUS: Texts = (
    "The group's consensus is {value}%: {band}.",
    "Gruppens konsensus er {value} %: {band}.",
)
_PEOPLE_MORE: Texts = ("{count} more", "{count} til")


def lines_of_export(page: Page, case: Case) -> tuple[list[str], list[str], list[str]]:
    """Return why, what would change it, and who sees it differently, as of the export."""
    names = short_names(case.study, page.book.language)
    why: list[str] = []
    changes: list[str] = []
    found = case.found
    if found is not None:
        why.extend(of_verdict.reasons(found.verdict, names)[:_MOST_REASONS])
        if len(case.in_order) > 1:
            if case.duel is not None:
                why.insert(0, of_reasons.duel_sentence(case.duel, names))
            changes.append(of_weights.weights_sentence(found.weights, names))
            changes.append(of_figures.figures_sentence(found.figures, names))
            changes.extend(of_reasons.takes_sentence(each, names) for each in case.takes[:1])
    return why, changes, list(_people(page, case))


def _people(page: Page, case: Case) -> Iterator[str]:
    if case.study.method.weighting is Weighting.DIRECT:
        yield page.say(_POINTS_TOGETHER)
        return
    counting = counting_round(case.study)
    view = next((seen.view for seen in case.rounds if seen.round is counting), None)
    if view is None or not view.own:
        yield page.say(_NO_VOTES)
        return
    yield from _other_leaders(page, case, view)
    if view.consensus is not None:
        yield page.say(_CONSENSUS).format(
            value=format_fixed(100 * view.consensus.value, page.book.language, 0),
            band=consensus_word(view.consensus.band, page.book.language),
        )
    favourites = favourites_line(case, page.book)
    if favourites:
        yield favourites


def _other_leaders(page: Page, case: Case, view: GroupView) -> Iterator[str]:
    """Tell whose own weights put another alternative first than the ranking."""
    names = short_names(case.study, page.book.language)
    others = [
        (own, people)
        for own, people in view.leaders
        if own in case.leading and case.leading[own].rank > 1 and people
    ]
    if not others and view.leaders:
        yield page.say(_ALL_AGREE)
    for own, people in others[:_MOST_NAMED]:
        told = [short(case.participant(each), page.book.language) for each in people]
        if len(told) > _MOST_NAMED:
            more = page.say(_PEOPLE_MORE).format(count=len(told) - _MOST_NAMED + 1)
            told = [*told[: _MOST_NAMED - 1], more]
        yield page.say(_OTHERS).format(names=names.listed(told), alternative=names.alternative(own))


def gate_formulas(page: Page, gates: LiveGates | None) -> Iterator[Formula]:
    """Return who is ruled out, ranked on a waiver, or not known to meet a must-have, live."""
    if gates is None:
        yield Formula(literal(page.say(_NO_GATES)), page.say(_NO_GATES))
        return
    lists = (gates.ruled_out, gates.waived, gates.unknown)
    nobody = (page.say(_NONE_RULED_OUT), "", "")
    for texts, (cell, today), empty in zip(_GATES, lists, nobody, strict=True):
        said = page.say(texts)
        names = spelled(said, {"names": f"MID({cell},3,{_LONGEST_LIST})"})
        value = said.replace("{names}", today[2 : 2 + _LONGEST_LIST]) if today else empty
        yield Formula(f'IF({cell}="",{literal(empty)},{names})', value)


def aside_line(page: Page, case: Case) -> str:
    """Return who was set aside at export; empty for nobody."""
    names = [case.alternative(own).name for own in case.results.set_aside]
    if not names:
        return ""
    told = ", ".join(short(each, page.book.language) for each in names)
    return page.say(_SET_ASIDE).replace("{names}", told)


def evidence_formulas(
    page: Page, case: Case, addresses: Addresses, ranking: LiveRanking
) -> Iterator[Formula]:
    """Return how many figures are missing and how many have no source, live."""
    alternatives = [each.id for each in case.study.alternatives if each.id in ranking.flags]
    measured = columns_of(case.study)
    if not alternatives or not measured or not ranking.figures:
        return
    first, last = alternatives[0], alternatives[-1]
    flags = _between(ranking.flags[first], ranking.flags[last])
    known = "+".join(
        f"COUNT({_between(ranking.figures[first, leaf.id], ranking.figures[last, leaf.id])})"
        for leaf in measured
    )
    performances = case.study.performances
    missing = sum(
        leaf.id not in performances.get(own, {})
        for own in case.results.alternatives
        for leaf in measured
    )
    yield _counted(page, _MISSING, f"(SUM({flags})*{len(measured)}-({known}))", missing)
    ends = (measured[0].id, measured[-1].id)
    counts = []
    for run in _runs(case.study, set(alternatives)):
        cells = (addresses.performance(own, end) for own, end in zip(run, ends, strict=True))
        counts.append(f"COUNTA({_between(*cells)})")
    for rows in _runs_of_sources(case.study, set(alternatives)):
        figures, sources = (
            _between(*(addresses.evidence(*spot, field) for spot in rows))
            for field in ("figure", "source")
        )
        counts.append(f'-SUMPRODUCT(({figures}<>"")*({sources}<>""))')
    without = sum(
        not performance.source
        for own in alternatives
        for performance in performances.get(own, {}).values()
    )
    yield _counted(page, _SOURCES, f"({'+'.join(counts).replace('+-', '-')})", without)


def _runs(study: Study, kept: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the first and last of the alternatives that stand together in the table."""
    for counts, run in groupby(study.alternatives, key=lambda each: each.id in kept):
        own = [each.id for each in run]
        if counts:
            yield own[0], own[-1]


def _runs_of_sources(
    study: Study, kept: Collection[str]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield the first and last row of evidence of alternatives that stand together."""
    spots = [
        (alternative.id, criterion.id)
        for alternative in study.alternatives
        for criterion in study.criteria
        if criterion.id in study.performances.get(alternative.id, {})
    ]
    for counts, run in groupby(spots, key=lambda spot: spot[0] in kept):
        rows = list(run)
        if counts:
            yield rows[0], rows[-1]


def _counted(page: Page, texts: tuple[Texts, ...], count: str, today: int) -> Formula:
    """Return the sentence for a count: none, one or many."""
    none, one, many = (page.say(each) for each in texts)
    text = (
        f"IF({count}<=0,{literal(none)},"
        f"IF({count}=1,{literal(one)},{spelled(many, {'count': count})}))"
    )
    value = none if today == 0 else one if today == 1 else many.format(count=today)
    return Formula(text, value)


def _between(first: str, last: str) -> str:
    """Return the range from one cell to another on the same sheet."""
    return f"{first}:{last.rpartition('!')[2]}"
