"""What is proposed, in the words of those who answer for it, beside what the ranking bears."""

from __future__ import annotations

from locdecide.conclusions.names import Texts
from locdecide.conclusions.proposals import beside_ranking, proposal_sentence, proposed_by
from locdecide.report.case import Case
from locdecide.report.content import Block, Paragraph, Section
from locdecide.report.lines import cut, paragraphs

__all__ = ["proposal_in_short", "proposal_section"]

_TITLE: Texts = ("What is proposed", "Hva som foreslås")
_QUOTED: Texts = ("“{0}”", "«{0}»")
_BY: Texts = ("Written down by {0}.", "Ført opp av {0}.")
_ON_A_PAGE = 180


def proposal_section(case: Case) -> Section:
    """Return what is proposed, why in its people's own words, and what the ranking says to it."""
    names, conclusion = case.names, case.study.conclusion
    blocks: list[Block] = [Paragraph(proposal_sentence(names), "lead")]
    if conclusion is not None:
        blocks.extend(Paragraph(text) for text in paragraphs(conclusion.text))
        by = proposed_by(names)
        if by:
            blocks.append(Paragraph(names.say(_BY, by), "note"))
        beside = _beside(case)
        if beside:
            blocks.append(Paragraph(beside))
    return Section(names.say(_TITLE), tuple(blocks))


def proposal_in_short(case: Case) -> str:
    """Return the same for the first page: the words are cut where they are long."""
    names, conclusion = case.names, case.study.conclusion
    told = [proposal_sentence(names)]
    words = "" if conclusion is None else cut(conclusion.text, _ON_A_PAGE)
    if words:
        told.append(names.say(_QUOTED, words))
    beside = _beside(case)
    return " ".join([*told, beside] if beside else told)


def _beside(case: Case) -> str:
    verdict = None if case.found is None else case.found.verdict
    return beside_ranking(case.results, verdict, case.names)
