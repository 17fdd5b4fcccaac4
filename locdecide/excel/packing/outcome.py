"""What a pack says of how a decision ended: what was concluded, who signed, what is frozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from locdecide.decision.choices import Position
from locdecide.decision.model import Conclusion, Signature
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.short_names import short
from locdecide.excel.packing.signed import SignedState
from locdecide.excel.packing.wording import day_of
from locdecide.words import LANGUAGES, Language, word

__all__ = [
    "SHORT_DIGEST",
    "conclusion_lines",
    "frozen_line",
    "proposal",
    "signing_lines",
    "state_line",
]

Texts = tuple[str, str]

SHORT_DIGEST = 12
_LONGEST_WORDS, _MOST_NAMED, _MOST_OBJECTIONS = 240, 6, 4

_NO_CONCLUSION: Texts = ("No conclusion has been entered.", "Ingen konklusjon er ført inn.")
_PROPOSED: Texts = ("Proposed: {name}.", "Foreslått: {name}.")
_NONE_PROPOSED: Texts = (
    "None of the alternatives is proposed.",
    "Ingen av alternativene er foreslått.",
)
_NOBODY: Texts = ("none of them", "ingen av dem")
_RULED_OUT: Texts = (
    "It is ruled out by a must-have at export.",
    "Det er utelukket av et skal-krav ved eksporten.",
)
_SET_ASIDE: Texts = ("It is set aside at export.", "Det er lagt til side ved eksporten.")
_OTHER_FIRST: Texts = (
    "The ranking at export puts {names} first.",
    "Rangeringen ved eksporten setter {names} først.",
)
_NOT_SIGNED: Texts = ("Nobody has signed.", "Ingen har signert.")
_SIGNED: Texts = (
    "Signed {day} (digest {digest}). {counts}.",
    "Signert {day} (kontrollsum {digest}). {counts}.",
)
_COUNTS: dict[Position, Texts] = {
    Position.AGREE: ("Agree: {count}", "Enige: {count}"),
    Position.RESERVATION: ("agree with reservation: {count}", "enige med forbehold: {count}"),
    Position.DISSENT: ("dissent: {count}", "dissens: {count}"),
}
_AGREEING: Texts = ("Agree: {names}.", "Enige: {names}.")
_OBJECTS: Texts = ("{who} {position}: '{words}'", "{who} {position}: «{words}»")
_MORE_NAMES: Texts = ("{count} more", "{count} til")
_MORE_OBJECTIONS: Texts = (
    "{count} more reservations or dissents stand on the sheet {sheet}.",
    "{count} forbehold eller dissenser til står på arket {sheet}.",
)
_EARLIER: Texts = (
    "Earlier sign-offs: {count}, on the sheet {sheet}.",
    "Tidligere signeringer: {count}, på arket {sheet}.",
)
_SAME: Texts = (
    "The decision is the one that was signed.",
    "Beslutningen er den som ble signert.",
)
_CHANGED: Texts = (
    "Changed since signed: The decision exported is not the one that was signed.",
    "Endret etter signering: Beslutningen som er eksportert, er ikke den som ble signert.",
)
_BROKEN: Texts = (
    "The signed text does not fit its SHA-256: the file was changed outside the program.",
    "Den signerte teksten stemmer ikke med sin SHA-256: Filen er endret utenfor programmet.",
)
_UNREADABLE: Texts = (
    "The signed text cannot be read by this version of the program.",
    "Den signerte teksten kan ikke leses av denne versjonen av programmet.",
)
_FROZEN: Texts = (
    "The must-haves were frozen {day}.",
    "Skal-kravene ble frosset {day}.",
)
_NOT_FROZEN: Texts = (
    "The must-haves were not frozen at export.",
    "Skal-kravene var ikke frosset ved eksporten.",
)


def proposal(case: Case, conclusion: Conclusion, language: Language) -> str:
    """Return the name of what is proposed; words for none of the alternatives."""
    if conclusion.alternative is None:
        return _say(_NOBODY, language)
    return case.alternative(conclusion.alternative).name


def conclusion_lines(case: Case, language: Language) -> list[str]:
    """Say what the study comes to, by whom, and where the ranking says otherwise."""
    conclusion = case.study.conclusion
    if conclusion is None:
        return [_say(_NO_CONCLUSION, language)]
    if conclusion.alternative is None:
        said = [_say(_NONE_PROPOSED, language)]
    else:
        name = short(proposal(case, conclusion, language), language)
        said = [_say(_PROPOSED, language, name=name)]
    words = _cut(conclusion.text)
    if words:
        said.append(words if words.endswith((".", "!", "?", "…")) else f"{words}.")
    origin = ", ".join(part for part in (conclusion.by, day_of(conclusion.date, language)) if part)
    if origin:
        said.append(f"({origin})")
    return [" ".join(said), *_apart(case, conclusion.alternative, language)]


def _apart(case: Case, proposed: str | None, language: Language) -> Iterator[str]:
    """Say where what is proposed is not what the ranking puts first."""
    if proposed in case.results.ruled_out:
        yield _say(_RULED_OUT, language)
    if proposed in case.results.set_aside:
        yield _say(_SET_ASIDE, language)
    leaders = [own for own in case.in_order if case.leading[own].rank == 1]
    if leaders and proposed not in leaders:
        names = ", ".join(short(case.alternative(own).name, language) for own in leaders)
        yield _say(_OTHER_FIRST, language, names=names)


def signing_lines(states: Sequence[SignedState], sheet: str, language: Language) -> list[str]:
    """Say who signed last, with which words; ``sheet`` has those that find no room."""
    if not states:
        return [_say(_NOT_SIGNED, language)]
    sign_off = states[-1].sign_off
    counts = {
        position: [each for each in sign_off.signatures if each.position is position]
        for position in Position
    }
    told = ", ".join(
        _say(_COUNTS[position], language, count=str(len(found)))
        for position, found in counts.items()
        if found
    )
    said = [
        _say(
            _SIGNED,
            language,
            day=day_of(sign_off.time, language),
            digest=sign_off.digest[:SHORT_DIGEST],
            counts=told[:1].upper() + told[1:],
        )
    ]
    agreeing = [_who(each, language) for each in counts[Position.AGREE]]
    if len(agreeing) > _MOST_NAMED:
        more = _say(_MORE_NAMES, language, count=str(len(agreeing) - _MOST_NAMED + 1))
        agreeing = [*agreeing[: _MOST_NAMED - 1], more]
    if agreeing:
        said.append(_say(_AGREEING, language, names=", ".join(agreeing)))
    objections = [*counts[Position.DISSENT], *counts[Position.RESERVATION]]
    for each in objections[:_MOST_OBJECTIONS]:
        position = word(each.position, language)
        who, words = _who(each, language), _cut(each.words)
        said.append(_say(_OBJECTS, language, who=who, position=position, words=words))
    rest = len(objections) - _MOST_OBJECTIONS
    if rest > 0:
        said.append(_say(_MORE_OBJECTIONS, language, count=str(rest), sheet=sheet))
    if len(states) > 1:
        said.append(_say(_EARLIER, language, count=str(len(states) - 1), sheet=sheet))
    return said


def state_line(state: SignedState, language: Language) -> str:
    """Say whether the decision is still what was signed."""
    if not state.intact:
        return _say(_BROKEN, language)
    if not state.readable:
        return _say(_UNREADABLE, language)
    return _say(_CHANGED if state.changed else _SAME, language)


def frozen_line(case: Case, language: Language) -> str:
    """Say when the must-haves were frozen, or that they were not; empty without any."""
    if not case.study.gates:
        return ""
    if not case.study.gates_frozen:
        return _say(_NOT_FROZEN, language)
    return _say(_FROZEN, language, day=day_of(case.study.gates_frozen, language))


def _who(signature: Signature, language: Language) -> str:
    name, role = short(signature.name, language), " ".join(signature.role.split())
    return f"{name} ({short(role, language)})" if role else name


def _cut(text: str) -> str:
    """Return a text on one line, cut where it is too long for the page."""
    one = " ".join(text.split())
    return one if len(one) <= _LONGEST_WORDS else one[: _LONGEST_WORDS - 1].rstrip() + "…"


def _say(texts: Texts, language: Language, **params: str) -> str:
    return texts[LANGUAGES.index(language)].format(**params)
