"""The five slides of a study, from the same results and sentences as the report."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from locdecide import __version__
from locdecide.conclusions import reasons as of_reasons
from locdecide.conclusions import simulation as of_simulation
from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions import weights as of_weights
from locdecide.conclusions.names import Texts
from locdecide.conclusions.proposals import beside_ranking, proposal_sentence
from locdecide.conclusions.signatures import signing_sentence
from locdecide.decision.model import Decision
from locdecide.decision.signing import digest_of, state_text
from locdecide.evaluation import duel
from locdecide.report.case import Case
from locdecide.report.content import Bullets, Figure
from locdecide.report.lines import cut
from locdecide.report.sections.figures import figures_summary
from locdecide.report.sections.gates import gates_sentence
from locdecide.report.sections.method import method_section
from locdecide.report.sections.ranking import not_ranked, ranking_figure
from locdecide.report.sections.reasons import reasons_figure
from locdecide.report.sections.robustness import figures_told, shares_figure, weights_figure
from locdecide.report.text import cautions, meaning, not_ranked_because, question, stamp
from locdecide.results import Duel
from locdecide.slides.content import Column, Deck, Line, Slide, Text
from locdecide.slides.people import people_slide
from locdecide.words import LANGUAGES, Language

__all__ = ["deck_of_cases"]

_UNTITLED: Texts = ("Untitled decision", "Beslutning uten tittel")
_NO_STUDY: Texts = ("The decision has no study yet.", "Beslutningen har ingen studie ennå.")
_FOOT: Texts = ("{title} · {date} · digest {digest}", "{title} · {date} · kontrollsum {digest}")
_KICKER: Texts = ("{study}: {topic}", "{study}: {topic}")
_TOPICS: dict[str, Texts] = {
    "proposal": ("The proposal", "Forslaget"),
    "ranking": ("The ranking", "Rangeringen"),
    "why": ("Why this and not that", "Hvorfor dette og ikke det andre"),
    "mind": ("What would change our mind", "Hva som kan endre svaret"),
}
_HEADS: dict[str, Texts] = {
    "out": ("Not in the ranking", "Ikke med i rangeringen"),
    "gates": ("Must-haves", "Skal-krav"),
    "know": ("Worth knowing", "Verdt å vite"),
    "figures": ("The figures", "Verdiene"),
    "matter": ("Figures that matter", "Verdier som betyr noe"),
    "turn": ("What would put {second} first", "Hva som ville satt {second} først"),
    "missing": ("What is missing", "Hva som mangler"),
}
_QUOTED: Texts = ("“{0}”", "«{0}»")
_NOTHING: Texts = ("Nothing is ranked yet", "Ingenting er rangert ennå")
_ALONE: Texts = (
    "Only one alternative is ranked, so there is nothing to hold it against.",
    "Bare ett alternativ er rangert, så det er ingenting å holde det opp mot.",
)
_SAME: Texts = (
    "The two do not differ on any criterion.",
    "De to er ikke forskjellige på noe kriterium.",
)
_NO_WEIGHTS: Texts = (
    "No single weight can be shown to take first place from one alternative.",
    "Ingen enkelt vekt kan vises å ta førsteplassen fra ett alternativ.",
)
_POINTS: Texts = (
    "The bars are points of score, of a hundred: to the right they speak for {first}, to the left "
    "for {second}.",
    "Søylene er poeng av hundre: Mot høyre taler de for {first}, mot venstre for {second}.",
)
_NEAREST: Texts = (
    "Each criterion has two bars: its weight today, and the nearest weight at which another comes "
    "first while the others share the rest as today. Where the second is missing, no weight of "
    "that criterion alone changes who is first.",
    "Hvert kriterium har to søyler: vekten i dag, og den nærmeste vekten der et annet alternativ "
    "kommer først mens de andre vektene deler resten som i dag. Der den andre mangler, finnes det "
    "ingen slik vekt for det kriteriet alene.",
)
_MOST_FIGURES, _MOST_REASONS = 3, 2
_WORDS, _MOST_BARS, _MOST_POINTS, _LONGEST = 420, 10, 4, 260


def deck_of_cases(decision: Decision, cases: Sequence[Case], language: Language, date: str) -> Deck:
    """Return the deck on studies of a decision, dated as handed in."""
    place = LANGUAGES.index(language)
    title = " ".join(decision.title.split()) or _UNTITLED[place]
    digest = digest_of(state_text(decision))[:12]
    slides = [slide for case in cases for slide in _five(case, decision)]
    if not slides:
        nothing = (Text((Line(_NO_STUDY[place], "lead"),)),)
        slides = [Slide("", title, nothing, (), ())]
    return Deck(
        title=title,
        foot=_FOOT[place].format(title=cut(title, 80), date=date, digest=digest),
        language=language,
        made_by=f"locdecide {__version__}",
        slides=tuple(slides),
    )


def _five(case: Case, decision: Decision) -> Iterator[Slide]:
    yield _proposal(case, decision)
    yield _ranking(case)
    yield _why(case)
    yield _mind(case)
    yield people_slide(case, decision)


def _kicker(case: Case, topic: str) -> str:
    return case.names.say(_KICKER, study=case.study.name, topic=case.names.say(_TOPICS[topic]))


def _method(case: Case) -> tuple[str, ...]:
    """Return the method in plain words, step by step."""
    steps = (block for block in method_section(case).blocks if isinstance(block, Bullets))
    return tuple(item for block in steps for item in block.items)


def _points(case: Case, head: str, items: Sequence[str], **named: str) -> Iterator[Line]:
    """Yield a heading with points below it; nothing without points."""
    if not items:
        return
    yield Line(case.names.say(_HEADS[head], **named), "head")
    for item in items[:_MOST_POINTS]:
        yield Line(cut(item, _LONGEST), "point")


def _proposal(case: Case, decision: Decision) -> Slide:
    names, found, conclusion = case.names, case.found, case.study.conclusion
    verdict = None if found is None else found.verdict
    above = [Line(question(case), "note")]
    if conclusion is not None:
        words = cut(conclusion.text, _WORDS)
        above += [Line(names.say(_QUOTED, words), "lead")] if words else []
        beside = beside_ranking(case.results, verdict, names)
        above += [Line(beside)] if beside else []
    below: list[Line] = []
    if found is None:
        below += _points(case, "missing", not_ranked_because(case))
    else:
        told = of_verdict.reasons(found.verdict, names)[:_MOST_REASONS]
        below += [Line(text, "point") for text in told]
    below.append(Line(signing_sentence(decision, case.language), "note"))
    verdict_stamp = stamp(case)
    title = verdict_stamp.headline
    if conclusion is not None:
        title = proposal_sentence(names)
    else:
        verdict_stamp = dataclasses.replace(verdict_stamp, headline="")
    left = (Text(tuple(above)), verdict_stamp, Text(tuple(below)))
    right: Column = ()
    notes = [proposal_sentence(names)]
    if found is not None:
        notes += [*of_verdict.reasons(found.verdict, names), of_verdict.rule(found.verdict, names)]
        notes.append(of_simulation.basis(found.simulation, names))
        right = shares_figure(case, found)
    return Slide(_kicker(case, "proposal"), title, left, right, tuple(notes), share=0.54)


def _ranking(case: Case) -> Slide:
    names = case.names
    lines = [
        *_points(case, "out", not_ranked(case)),
        *_points(case, "gates", (gates_sentence(case),)),
        *_points(case, "know", cautions(case)),
        *_points(case, "figures", (figures_summary(case),)),
    ]
    right = (Text(tuple(lines)),)
    if not case.order:
        left = (Text((Line(meaning(case), "lead"),)),)
        return Slide(_kicker(case, "ranking"), names.say(_NOTHING), left, right, _method(case))
    figure = ranking_figure(case, _MOST_BARS)
    return Slide(_kicker(case, "ranking"), figure.title, figure, right, _method(case), share=0.6)


def _compared(case: Case) -> Duel | None:
    """Return the first held against what is proposed instead of it, else against the second."""
    conclusion = case.study.conclusion
    proposed = None if conclusion is None else conclusion.alternative
    if len(case.order) > 1 and proposed in case.order and proposed not in case.order[:2]:
        assert proposed is not None
        return duel(case.study, case.results, case.order[0], proposed)
    return case.duel


def _why(case: Case) -> Slide:
    names, found = case.names, _compared(case)
    kicker = _kicker(case, "why")
    if found is None:
        title = names.say(_ALONE if case.order else _NOTHING)
        return Slide(kicker, title, (Text((Line(meaning(case), "lead"),)),), (), ())
    lines = [Line(of_reasons.duel_sentence(found, names), "lead")]
    if case.takes is not None and not case.takes.leads and case.takes.alternative == found.second:
        second = names.alternative(found.second)
        lines.append(Line(names.say(_HEADS["turn"], second=second), "head"))
        lines.append(Line(cut(of_reasons.takes_sentence(case.takes, names), 2 * _LONGEST)))
    right = (Text(tuple(lines)),)
    differ = any(abs(each.amount) >= 0.00005 for each in found.contributions)
    if not differ:
        nothing = (Text((Line(names.say(_SAME), "lead"),)),)
        return Slide(kicker, names.say(_SAME), right, nothing, ())
    figure = reasons_figure(case, found)
    sides = {"first": names.alternative(found.first), "second": names.alternative(found.second)}
    notes = (names.say(_POINTS, **sides), of_reasons.equivalents_sentence(found, names))
    return Slide(kicker, figure.title, figure, right, notes, share=0.6)


def _mind(case: Case) -> Slide:
    names, found = case.names, case.found
    kicker = _kicker(case, "mind")
    if found is None or len(case.order) < 2:
        title = names.say(_ALONE if case.order else _NOTHING)
        return Slide(kicker, title, (Text((Line(meaning(case), "lead"),)),), (), ())
    figure: Figure | None = weights_figure(case, found)
    lines = [
        Line(of_weights.weights_sentence(found.weights, names), "lead"),
        *_points(case, "matter", tuple(figures_told(case, found))[:_MOST_FIGURES]),
    ]
    right = (Text(tuple(lines)),)
    if figure is None:
        nothing = (Text((Line(names.say(_NO_WEIGHTS), "lead"),)),)
        return Slide(kicker, names.say(_NO_WEIGHTS), right, nothing, ())
    return Slide(kicker, figure.title, figure, right, (names.say(_NEAREST), figure.alt), share=0.58)
