"""The first page: what a board member reads who reads no further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.conclusions import figures as of_figures
from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions import weights as of_weights
from locdecide.conclusions.names import Texts
from locdecide.report.case import Case
from locdecide.report.content import Block, Facts, Paragraph, Section
from locdecide.report.sections.dissent import dissent_sentence
from locdecide.report.sections.figures import figures_summary
from locdecide.report.sections.gates import all_met, gates_sentence
from locdecide.report.sections.proposal import proposal_in_short
from locdecide.report.sections.ranking import ranking_figure
from locdecide.report.text import meaning, not_ranked_because, question, stamp

__all__ = ["summary_section"]

_TITLE: Texts = ("Summary", "Sammendrag")
_ASKED: dict[str, Texts] = {
    "proposed": ("What is proposed", "Hva som foreslås"),
    "means": ("What it means", "Hva det betyr"),
    "why": ("Why", "Hvorfor"),
    "change": ("What would change it", "Hva som kan endre det"),
    "gates": ("Must-haves", "Skal-krav"),
    "otherwise": ("Who sees it otherwise", "Hvem ser det annerledes"),
    "figures": ("The figures", "Verdiene"),
    "missing": ("What is missing", "Hva som mangler"),
}
_MOST_BARS_ALONE, _MOST_BARS = 6, 3
# With more studies than these, the page has no room for charts.
_LONGEST_HEAD = 70
_STUDIES_WITH_CHARTS, _STUDIES_IN_FULL = 2, 3


def summary_section(cases: Sequence[Case], signed: str) -> Section:
    """Return the summary of all studies, with a sentence on who signed the decision."""
    names = cases[0].names
    overall = cases[0].decision.question.strip()
    asked = {question(case) for case in cases}
    blocks = [Paragraph(overall, "lead")] if overall and overall not in asked else []
    return Section(
        names.say(_TITLE),
        (*blocks, Paragraph(signed)),
        tuple(_of_study(case, len(cases)) for case in cases),
    )


def _of_study(case: Case, count: int) -> Section:
    alone = count == 1
    blocks: list[Block] = [Paragraph(question(case), "lead")] if alone else []
    blocks.append(stamp(case))
    if case.order and count <= _STUDIES_WITH_CHARTS:
        most = _MOST_BARS_ALONE if alone else _MOST_BARS
        blocks.append(ranking_figure(case, most, close=not alone))
    rows = tuple(_rows(case, close=not alone))
    blocks.append(Facts(rows if count <= _STUDIES_IN_FULL else rows[:3], close=not alone))
    return Section(case.study.name if alone else _asking(case), tuple(blocks))


def _asking(case: Case) -> str:
    """Return the study's name with its question, where that is short."""
    asked = " ".join(case.study.question.split())
    whole = f"{case.study.name}: {asked}"
    return whole if asked and len(whole) <= _LONGEST_HEAD else case.study.name


def _rows(case: Case, *, close: bool) -> Iterator[tuple[str, str]]:
    names, found = case.names, case.found
    yield names.say(_ASKED["proposed"]), proposal_in_short(case)
    yield names.say(_ASKED["means"]), meaning(case)
    if found is None:
        missing = not_ranked_because(case)
        if missing:
            yield names.say(_ASKED["missing"]), " ".join(missing)
    elif case.duel is not None:
        yield names.say(_ASKED["why"]), of_reasons.duel_sentence(case.duel, names)
        changes = [of_weights.weights_sentence(found.weights, names)]
        if found.figures is not None:
            changes.append(of_figures.figures_sentence(found.figures, names))
        yield names.say(_ASKED["change"]), " ".join(changes)
    if case.study.gates and not (close and all_met(case)):
        yield names.say(_ASKED["gates"]), gates_sentence(case)
    yield names.say(_ASKED["otherwise"]), dissent_sentence(case)
    yield names.say(_ASKED["figures"]), figures_summary(case)
