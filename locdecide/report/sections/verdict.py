"""The question of a study, and the verdict on it with its rule."""

from __future__ import annotations

from locdecide.conclusions import verdict as of_verdict
from locdecide.conclusions.names import Names, Texts
from locdecide.decision.tree import leaves
from locdecide.report.case import Case
from locdecide.report.content import Block, Bullets, Facts, Paragraph, Section
from locdecide.report.lines import paragraphs
from locdecide.report.text import cautions, meaning, not_ranked_because, question, stamp

__all__ = ["question_section", "verdict_section"]

_TITLES: dict[str, Texts] = {
    "question": ("The question", "Spørsmålet"),
    "verdict": ("Verdict", "Samlet vurdering"),
    "why": ("Why this verdict", "Hvorfor denne vurderingen"),
    "rule": ("The rule", "Regelen"),
    "know": ("To know beside it", "Verdt å vite ved siden av"),
    "missing": ("What is missing", "Hva som mangler"),
}
_ASKED: dict[str, Texts] = {
    "alternatives": ("Alternatives", "Alternativer"),
    "criteria": ("Criteria", "Kriterier"),
    "people": ("Who weighted", "Hvem som har vektet"),
    "none": ("None yet.", "Ingen ennå."),
    "nobody": ("No participants are listed.", "Ingen deltakere er ført opp."),
    "more": ("{names} and {count} more", "{names} og {count} til"),
    "counted": ("{count}: {names}.", "{count}: {names}."),
    "advises": ("{name} (advises)", "{name} (rådgir)"),
    "role": ("{name} ({role})", "{name} ({role})"),
}
_MOST_NAMED = 14


def question_section(case: Case, *, context: bool) -> Section:
    """Return what is decided on, between what, by what and by whom."""
    names = case.names
    blocks: list[Block] = [Paragraph(question(case), "lead")]
    overall = case.decision.question.strip()
    if context and overall and overall != question(case):
        blocks.append(Paragraph(overall))
    if context:
        blocks.extend(Paragraph(text) for text in paragraphs(case.decision.context))
    alternatives = [each.name for each in case.study.alternatives]
    criteria = [leaf.name for leaf in leaves(case.study.criteria)]
    rows = [
        (names.say(_ASKED["alternatives"]), _counted(alternatives, names)),
        (names.say(_ASKED["criteria"]), _counted(criteria, names)),
    ]
    if case.voted:
        rows.append((names.say(_ASKED["people"]), _people(case)))
    blocks.append(Facts(tuple(rows)))
    return Section(names.say(_TITLES["question"]), tuple(blocks))


def verdict_section(case: Case) -> Section:
    """Return the verdict, what it means, what decided it, and the rule that it follows."""
    names, found = case.names, case.found
    blocks: list[Block] = [stamp(case), Paragraph(meaning(case))]
    inner: list[Section] = []
    warned = cautions(case)
    if found is None:
        missing = not_ranked_because(case)
        if missing:
            inner.append(Section(names.say(_TITLES["missing"]), (Bullets(missing),)))
    else:
        reasons = of_verdict.reasons(found.verdict, names)
        inner.append(Section(names.say(_TITLES["why"]), (Bullets(reasons),)))
    if warned:
        inner.append(Section(names.say(_TITLES["know"]), (Bullets(warned),)))
    if found is not None:
        rule = Paragraph(of_verdict.rule(found.verdict, names), "note")
        inner.append(Section(names.say(_TITLES["rule"]), (rule,)))
    return Section(names.say(_TITLES["verdict"]), tuple(blocks), tuple(inner))


def _counted(all_names: list[str], names: Names) -> str:
    if not all_names:
        return names.say(_ASKED["none"])
    told = ", ".join(all_names)
    if len(all_names) > _MOST_NAMED:
        told = names.say(
            _ASKED["more"],
            names=", ".join(all_names[:_MOST_NAMED]),
            count=names.number(len(all_names) - _MOST_NAMED),
        )
    return names.say(_ASKED["counted"], count=names.number(len(all_names)), names=told)


def _people(case: Case) -> str:
    names = case.names
    if not case.decision.participants:
        return names.say(_ASKED["nobody"])
    told = []
    for person in case.decision.participants:
        name = person.name
        if person.role:
            name = names.say(_ASKED["role"], name=name, role=person.role)
        if person.voting_power == 0:
            name = names.say(_ASKED["advises"], name=name)
        told.append(name)
    return _counted(told, names)
