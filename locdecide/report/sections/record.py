"""What was signed by whom, and what happened until then: the record of the decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from locdecide.conclusions.dates import day_of
from locdecide.conclusions.names import Texts
from locdecide.conclusions.signatures import signed_by, signing_sentence
from locdecide.decision.choices import Position
from locdecide.decision.model import Decision, LogEntry, Signature, SignOff
from locdecide.decision.signing import changed_since, signed_decision
from locdecide.report.content import (
    Block,
    Bullets,
    Cell,
    Column,
    Paragraph,
    Row,
    Section,
    Table,
)
from locdecide.report.lines import cut, sentence
from locdecide.sentences.events import event_sentence
from locdecide.words import LANGUAGES, Language, word

__all__ = ["record_section"]

_TITLE: Texts = ("Signatures and record", "Signering og protokoll")
_SIGNED: Texts = ("Who signed", "Hvem som har signert")
_UNSIGNED: Texts = (
    "Nobody has signed yet. The report shows the decision as it stands today.",
    "Ingen har signert ennå. Rapporten viser beslutningen slik den står i dag.",
)
_CHANGED: Texts = (
    "This report shows the decision as it stands today, not as it was signed.",
    "Rapporten viser beslutningen slik den står i dag, ikke slik den ble signert.",
)
_COLUMNS: tuple[Texts, ...] = (
    ("Name", "Navn"),
    ("Role", "Rolle"),
    ("Position", "Standpunkt"),
    ("In their own words", "Begrunnelse"),
    ("Date", "Dato"),
)
_TABLE: Texts = ("Signatures of {date}", "Signaturer fra {date}")
_DIGEST: Texts = (
    "Digest of what was signed (SHA-256): {0}",
    "Kontrollsum av det som ble signert (SHA-256): {0}",
)
_EARLIER: Texts = ("Signed before that:", "Signert før det:")
_ONCE: Texts = ("{date}: {signed}.", "{date}: {signed}.")
_SAID: Texts = ("{name} {position}: {words}", "{name} {position}: {words}")
_EVENTS: Texts = ("What happened", "Hva som har skjedd")
_NO_EVENTS: Texts = (
    "Nothing has been written into the record.",
    "Ingenting er ført i protokollen.",
)
_HEADS: tuple[Texts, ...] = (("Date", "Dato"), ("Who", "Hvem"), ("What", "Hva"))
_MORE: Texts = (
    "{count} more lines are in the file's record.",
    "{count} linjer til står i filens protokoll.",
)
# What only tells of the work with the program.
_SMALL_EVENTS = frozenset({"weights-looked-at", "exported"})
_FILE: Texts = ("File: {0}.", "Fil: {0}.")
_LONGEST, _LONGEST_EVENT, _LONGEST_NAME = 600, 300, 60
_MOST_EVENTS, _MOST_SIGNATURES = 24, 60


def record_section(decision: Decision, language: Language) -> Section:
    """Return the signatures, and the main events of the record."""
    say = _sayings(language)
    signatures = Section(say(_SIGNED), tuple(_signatures(decision, language)))
    events = Section(say(_EVENTS), tuple(_events(decision.log, language)))
    return Section(say(_TITLE), (), (signatures, events))


def _sayings(language: Language) -> Callable[..., str]:
    place = LANGUAGES.index(language)
    return lambda texts, *parts, **named: texts[place].format(*parts, **named)


def _signatures(decision: Decision, language: Language) -> Iterator[Block]:
    say = _sayings(language)
    if not decision.sign_offs:
        yield Paragraph(say(_UNSIGNED))
        return
    *earlier, last = decision.sign_offs
    told = signing_sentence(decision, language)
    changed = signed_decision(last) is not None and changed_since(decision, last)
    yield Paragraph(f"{told} {say(_CHANGED)}" if changed else told)
    if last.note.strip():
        yield Paragraph(sentence(last.note, _LONGEST))
    yield _table(last, language)
    yield Paragraph(say(_DIGEST, last.digest), "note")
    if earlier:
        yield Paragraph(say(_EARLIER))
        yield Bullets(tuple(_once(each, language) for each in reversed(earlier)))


def _table(sign_off: SignOff, language: Language) -> Table:
    say = _sayings(language)
    columns = tuple(
        Column(say(texts), share)
        for texts, share in zip(_COLUMNS, (1.2, 1.2, 1.4, 2.6, 1.5), strict=True)
    )
    title = say(_TABLE, date=day_of(sign_off.time, language))
    return Table(title, columns, tuple(_row(each, sign_off, language) for each in _first(sign_off)))


def _first(sign_off: SignOff) -> Sequence[Signature]:
    """Return the signatures, those with words first where there are too many for a report."""
    if len(sign_off.signatures) <= _MOST_SIGNATURES:
        return sign_off.signatures
    return sorted(sign_off.signatures, key=lambda each: not each.words)[:_MOST_SIGNATURES]


def _row(signature: Signature, sign_off: SignOff, language: Language) -> Row:
    apart = signature.position is not Position.AGREE
    return (
        Cell(cut(signature.name, _LONGEST_NAME), strong=True),
        Cell(cut(signature.role, _LONGEST_NAME)),
        Cell(word(signature.position, language), strong=apart),
        Cell(sentence(signature.words, _LONGEST)),
        Cell(day_of(signature.time or sign_off.time, language)),
    )


def _once(sign_off: SignOff, language: Language) -> str:
    """Return who signed an earlier state, with the words of who did not simply agree."""
    say = _sayings(language)
    date = day_of(sign_off.time, language)
    told = [say(_ONCE, date=date, signed=signed_by(sign_off, language))]
    told += [
        say(
            _SAID,
            name=cut(each.name, _LONGEST_NAME),
            position=word(each.position, language),
            words=sentence(each.words, _LONGEST),
        )
        for each in sign_off.signatures
        if each.position is not Position.AGREE
    ]
    return " ".join(told)


def _events(log: Sequence[LogEntry], language: Language) -> Iterator[Block]:
    say = _sayings(language)
    main = [each for each in log if each.event not in _SMALL_EVENTS]
    if not main:
        yield Paragraph(say(_NO_EVENTS))
        return
    # The first line says how it began; what is left out lies between it and the last ones.
    shown = main if len(main) <= _MOST_EVENTS else [main[0], *main[1 - _MOST_EVENTS :]]
    columns = tuple(
        Column(say(texts), share) for texts, share in zip(_HEADS, (1.5, 1.3, 4.8), strict=True)
    )
    rows = tuple(
        (
            Cell(day_of(each.time, language)),
            Cell(cut(each.who, _LONGEST_NAME)),
            Cell(_what(each, language)),
        )
        for each in shown
    )
    yield Table("", columns, rows)
    if len(main) > len(shown):
        yield Paragraph(say(_MORE, count=str(len(main) - len(shown))), "note")


def _what(entry: LogEntry, language: Language) -> str:
    say = _sayings(language)
    told = sentence(entry.text, _LONGEST_EVENT) or event_sentence(entry.event, language)
    file = cut(entry.file, _LONGEST_NAME)
    return f"{told} {say(_FILE, file)}" if file and file not in told else told
