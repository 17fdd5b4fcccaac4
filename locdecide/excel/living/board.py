"""The Board sheet: one page with what is proposed, how sure that is, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from locdecide.conclusions import verdict as of_verdict
from locdecide.excel.book import Book, lines_in, put_text
from locdecide.excel.layout import PACK_SHEETS, sheet_name
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.as_of_export import old_formula, simulated
from locdecide.excel.living.board_bars import write_bars
from locdecide.excel.living.board_sentences import (
    aside_line,
    evidence_formulas,
    gate_formulas,
    lines_of_export,
)
from locdecide.excel.living.cells import Formula, literal
from locdecide.excel.living.check import CHANGED, NO, YES, not_followed
from locdecide.excel.living.gate_results import LiveGates
from locdecide.excel.living.page import Page
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.cursor import Cursor
from locdecide.excel.packing.outcome import (
    conclusion_lines,
    frozen_line,
    signing_lines,
    state_line,
)
from locdecide.excel.packing.remarks import remarks_of_export
from locdecide.excel.packing.short_names import short_names
from locdecide.excel.packing.stamp import Stamp
from locdecide.excel.packing.wording import agreement, day

__all__ = ["write_board"]

_WIDTHS = (6.0, 32.0, 10.0, 34.0, 12.0, 14.0)
_LAST = len(_WIDTHS) - 1
_LETTERS = 116
# A live sentence has room for so many lines, with one more where a long name breaks badly.
_MOST_LINES, _LONG_WORD = 6, 40

_VERDICT = ("Verdict (as of export)", "Hvor sikker rangeringen er (ved eksporten)")
_NO_VERDICT = ("No verdict", "Ikke undersøkt")
_NOT_LOOKED = (
    "How sure the ranking is was not looked into.",
    "Hvor sikker rangeringen er, er ikke undersøkt.",
)
_NOTHING = ("Nothing is ranked yet.", "Ingenting er rangert ennå.")
_EXPORTED = ("Exported {day}.", "Eksportert {day}.")
_CHECK = ("Check", "Kontroll")
_RANKING = ("Ranking (follows the inputs)", "Rangering (følger inndata)")
_WHY = ("Why (as of export)", "Hvorfor (ved eksporten)")
_CHANGES = ("What would change it (as of export)", "Hva som ville endret det (ved eksporten)")
_PEOPLE = ("Who sees it differently (as of export)", "Hvem ser det annerledes (ved eksporten)")
_REMARKS = ("What weakens it (as of export)", "Hva som svekker det (ved eksporten)")
_MORE = ("And {count} more: see the sheet {sheet}.", "Og {count} til: se arket {sheet}.")
_MOST_REMARKS = 4
_OUTCOME = (
    "Conclusion and signatures (as of export)",
    "Konklusjon og signaturer (ved eksporten)",
)
_FOLLOWS = ("Must-haves and evidence (follow the inputs)", "Skal-krav og grunnlag (følger inndata)")
_TONES = {"clear": "fine", "close": "warned", "no-clear-winner": "bad"}


def write_board(
    book: Book,
    sheet: Worksheet,
    name: str,
    case: Case,
    addresses: Addresses,
    ranking: LiveRanking,
    gates: LiveGates | None,
    check: str,
    stamp: Stamp,
) -> None:
    """Write the page.

    Parameters
    ----------
    book, sheet, name
        The workbook, the empty sheet and the name of its tab.
    case, addresses
        The study with its results, and where its inputs stand.
    ranking, gates
        Where the live results stand that the page repeats.
    check : str
        The cell that says whether all matches, which the page repeats.
    stamp : Stamp
        When the pack was written.
    """
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    cursor = Cursor(book, sheet, last_column=_LAST, letters=_LETTERS, widths=_WIDTHS)
    page = Page(book, sheet, name, cursor)
    cursor.title(case.decision.title or case.study.name)
    asked = case.study.question.strip() or case.decision.question.strip()
    _sentences(page, [f"{case.study.name}: {asked}" if asked else case.study.name], "muted")
    _write_verdict(page, case, check, stamp)
    _write_outcome(page, case)
    cursor.skip()
    page.heading(_RANKING)
    if ranking.places:
        said_first = agreement(case, book.language)
        page.sentence(Formula(ranking.sentence, said_first), lines=_lines(said_first))
        write_bars(page, name, case, ranking)
    else:
        cursor.sentence(book.say(_NOTHING))
    said = lines_of_export(page, case)
    for heading, lines_there in zip((_WHY, _CHANGES, _PEOPLE), said, strict=True):
        if lines_there:
            cursor.skip()
            page.heading(heading)
            _sentences(page, [f"• {each}" for each in lines_there])
    _write_remarks(page, case)
    _write_follows(page, case, addresses, ranking, gates)
    sheet.print_area(0, 0, cursor.row, _LAST)
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()


def _write_verdict(page: Page, case: Case, check: str, stamp: Stamp) -> None:
    cursor, book = page.cursor, page.book
    names = short_names(case.study, book.language)
    cursor.skip()
    page.heading(_VERDICT)
    tone, chip = "plain", page.say(_NO_VERDICT)
    headline = page.say(_NOT_LOOKED if case.in_order else _NOTHING)
    if case.found is not None:
        verdict = case.found.verdict
        chip, headline = of_verdict.chip(verdict, names), of_verdict.headline(verdict, names)
        alone = any(reason.code == "only-one" for reason in verdict.reasons)
        tone = "plain" if alone else _TONES[verdict.band]
    row = cursor.row
    page.sheet.merge_range(row, 0, row, 1, "", book.style(f"chip_{tone}"))
    put_text(page.sheet, row, 0, chip, book.style(f"chip_{tone}"))
    page.sheet.merge_range(row, 2, row, _LAST, "", book.style("headline"))
    put_text(page.sheet, row, 2, headline, book.style("headline"))
    cursor.set_height(max(34.0, 17.0 * lines_in(headline, sum(_WIDTHS[2:]) - 6)))
    cursor.row += 1
    about = [] if case.found is None else [simulated(page, case.found)]
    if stamp.date is not None:
        about.append(page.say(_EXPORTED).format(day=day(stamp.date, book.language)))
    _sentences(page, [" ".join(about)] if about else [], "muted")
    page.sentence(old_formula(page, check), style="warning")
    row = cursor.row
    page.put(row, 0, page.say(_CHECK), "plain")
    page.sheet.merge_range(row, 1, row, 2, "", book.style("check"))
    page.put(row, 1, Formula(check, page.say(YES)), "check")
    page.sheet.merge_range(row, 3, row, _LAST, "", book.style("warning"))
    tab = sheet_name(PACK_SHEETS["check"], book.language)
    page.put(row, 3, not_followed(page, tab), "warning")
    for texts, style in ((YES, "fine"), (CHANGED, "warned"), (NO, "bad")):
        shade = {
            "type": "cell",
            "criteria": "==",
            "value": literal(page.say(texts)),
            "format": book.shade(style),
        }
        page.sheet.conditional_format(row, 1, row, 2, shade)
    cursor.row += 1


def _write_outcome(page: Page, case: Case) -> None:
    """Write what was concluded and who signed; when that is old, it stands out."""
    language = page.book.language
    page.cursor.skip()
    page.heading(_OUTCOME)
    first, *others = conclusion_lines(case, language)
    _sentences(page, [first], "leading" if case.study.conclusion is not None else "wrapped")
    _sentences(page, others, "warning")
    sheet = sheet_name(PACK_SHEETS["rounds_log"], language)
    _sentences(page, signing_lines(case.signed, sheet, language))
    if case.signed:
        state = case.signed[-1]
        style = "muted" if state.intact and not state.changed else "warning"
        _sentences(page, [state_line(state, language)], style)


def _write_remarks(page: Page, case: Case) -> None:
    """Write what weakens the ranking and no formula tells; the rest stands under Robustness."""
    lines = remarks_of_export(case, page.book.language)
    if not lines:
        return
    page.cursor.skip()
    page.heading(_REMARKS)
    _sentences(page, [f"• {each}" for each in lines[:_MOST_REMARKS]])
    if len(lines) > _MOST_REMARKS:
        sheet = sheet_name(PACK_SHEETS["robustness"], page.book.language, case.number)
        more = page.say(_MORE).format(count=len(lines) - _MOST_REMARKS, sheet=sheet)
        _sentences(page, [more], "muted")


def _write_follows(
    page: Page,
    case: Case,
    addresses: Addresses,
    ranking: LiveRanking,
    gates: LiveGates | None,
) -> None:
    page.cursor.skip()
    page.heading(_FOLLOWS)
    found = [*gate_formulas(page, gates), *evidence_formulas(page, case, addresses, ranking)]
    for formula in found:
        page.sentence(formula, lines=_lines(str(formula.value)))
    frozen = frozen_line(case, page.book.language)
    _sentences(page, [frozen, aside_line(page, case), *case.left_out])


def _lines(text: str) -> int:
    long = any(len(each) > _LONG_WORD for each in text.split())
    return max(1, min(_MOST_LINES, lines_in(text, _LETTERS) + long))


def _sentences(page: Page, texts: Sequence[str], style: str = "wrapped") -> None:
    for text in texts:
        page.cursor.sentence(text, style)
