"""Puts a report together: a summary first, then a part for each study."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from locdecide import __version__
from locdecide.conclusions.dates import day
from locdecide.conclusions.names import Texts
from locdecide.conclusions.signatures import signing_sentence
from locdecide.decision.model import Decision
from locdecide.report.case import Case
from locdecide.report.content import Paragraph, Report, Section
from locdecide.report.sections.appendix import appendix_section
from locdecide.report.sections.dissent import dissent_section
from locdecide.report.sections.figures import figures_section
from locdecide.report.sections.gates import gates_section
from locdecide.report.sections.method import method_section
from locdecide.report.sections.proposal import proposal_section
from locdecide.report.sections.ranking import ranking_section
from locdecide.report.sections.reasons import reasons_section
from locdecide.report.sections.record import record_section
from locdecide.report.sections.review import review_section
from locdecide.report.sections.robustness import robustness_section
from locdecide.report.sections.summary import summary_section
from locdecide.report.sections.verdict import question_section, verdict_section
from locdecide.report.sections.weights import weights_section
from locdecide.words import LANGUAGES, Language, word

__all__ = ["assembled"]

_UNTITLED: Texts = ("Untitled decision", "Beslutning uten tittel")
_SUBTITLE: Texts = (
    "Report for the board, made {day} with locdecide {version}",
    "Rapport til styret, laget {day} med locdecide {version}",
)
_WORDS: dict[str, Texts] = {
    "page": ("Page", "Side"),
    "of": ("of", "av"),
    "contents": ("Contents", "Innhold"),
    "summary": ("Summary", "Sammendrag"),
}
_STUDY: Texts = ("Study {number} of {count}", "Studie {number} av {count}")
_NO_STUDY: Texts = ("The decision has no study yet.", "Beslutningen har ingen studie ennå.")


def assembled(
    decision: Decision, cases: Sequence[Case], language: Language, date: dt.date
) -> Report:
    """Return the report on studies of a decision, dated as handed in."""
    place = LANGUAGES.index(language)
    written = day(date, language)
    sections: tuple[Section, ...]
    if cases:
        parts = (
            _part(case, number, len(cases), date) for number, case in enumerate(cases, start=1)
        )
        summary = summary_section(cases, signing_sentence(decision, language))
        sections = (summary, *parts, record_section(decision, language))
    else:
        nothing = Paragraph(_NO_STUDY[place])
        sections = (Section(_WORDS["summary"][place], (nothing,)),)
    return Report(
        title=" ".join(decision.title.split()) or _UNTITLED[place],
        subtitle=_SUBTITLE[place].format(day=written, version=__version__),
        language=language,
        date=written,
        stamp=date.isoformat(),
        made_by=f"locdecide {__version__}",
        sections=sections,
        words={key: texts[place] for key, texts in _WORDS.items()},
    )


def _part(case: Case, number: int, count: int, date: dt.date) -> Section:
    sections = (
        question_section(case, context=number == 1),
        proposal_section(case),
        verdict_section(case),
        ranking_section(case),
        reasons_section(case),
        robustness_section(case),
        weights_section(case),
        gates_section(case),
        figures_section(case),
        dissent_section(case),
        review_section(case, date),
        method_section(case),
        appendix_section(case),
    )
    return Section(
        case.study.name,
        (),
        tuple(section for section in sections if section is not None),
        kicker=_kicker(case, number, count),
    )


def _kicker(case: Case, number: int, count: int) -> str:
    """Return which study of how many, and of what kind where its name does not say so."""
    place = LANGUAGES.index(case.language)
    kind = word(case.study.kind, case.language)
    told = [_STUDY[place].format(number=number, count=count)] if count > 1 else []
    if kind.casefold() not in case.study.name.casefold():
        told.append(kind if told else kind.capitalize())
    return ", ".join(told)
