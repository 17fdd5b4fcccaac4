"""The record of a decision in a workbook: its log, and the sign-offs with what was signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from locdecide.decision.model import LogEntry, Position, Signature, SignOff, new_id
from locdecide.decision.signing import is_intact, minute
from locdecide.excel.layout import sheet
from locdecide.excel.reading.findings import Findings
from locdecide.excel.reading.grid import Holds
from locdecide.excel.reading.table import Record
from locdecide.excel.signed_text import text_of

__all__ = ["log_entries", "read_sign_offs"]


def log_entries(records: Sequence[Record]) -> tuple[LogEntry, ...]:
    """Return the lines of the log."""
    return tuple(
        LogEntry(
            time=record.text("time"),
            who=record.text("who"),
            event=record.text("event"),
            text=record.text("text"),
            file=record.text("file"),
            digest=record.text("digest"),
        )
        for record in records
    )


@dataclass
class _Group:
    """The rows of one sign-off; the first says what they have in common."""

    first: Record
    key: str
    signatures: list[Signature] = field(default_factory=list)


def read_sign_offs(
    records: Sequence[Record], pieces: Sequence[Record], findings: Findings
) -> tuple[SignOff, ...]:
    """Return the sign-offs in the order of their first rows.

    A text that is not what was signed is kept, with a warning: somebody may need what is left.
    """
    texts = _texts(pieces)
    groups: dict[str, _Group] = {}
    for record in records:
        group = _group_of(record, groups)
        if group is None:
            findings.add(record.spot("time"), "book-sign-off-by-hand")
            continue
        signature = _signature(record, findings)
        if signature is not None:
            group.signatures.append(signature)
    for key, (first, _) in texts.items():
        if key not in groups:
            findings.warn(first.spot("text"), "book-signed-text-idle")
    return tuple(_sign_off(group, texts, findings) for group in groups.values())


def _group_of(record: Record, groups: dict[str, _Group]) -> _Group | None:
    """Return the sign-off of a row: by its key, or else by its time among those with a key."""
    key = record.key()
    if key:
        return groups.setdefault(key, _Group(record, key))
    time = record.text("time")
    return next((group for group in groups.values() if group.first.text("time") == time), None)


def _signature(record: Record, findings: Findings) -> Signature | None:
    position = record.term("position", Position)
    signature = Signature(
        name=record.text("name"),
        role=record.text("role"),
        position=position or Position.AGREE,
        words=record.text("words"),
        time=record.date("signed"),
    )
    if position is None and signature == Signature(name=""):
        return None
    if position is None and not record.text("position"):
        # Nobody agrees by leaving a cell empty.
        findings.add(
            record.spot("position"), "book-signature-without-position", name=signature.name or "?"
        )
    if not signature.name:
        findings.warn(record.spot("name"), "book-signature-without-name")
    return signature


def _sign_off(group: _Group, texts: dict[str, tuple[Record, str]], findings: Findings) -> SignOff:
    record = group.first
    _, content = texts.get(group.key, (record, ""))
    sign_off = SignOff(
        id=group.key or new_id(),
        time=record.date("time"),
        note=record.text("note"),
        content=content,
        digest=record.text("digest"),
        signatures=tuple(group.signatures),
    )
    if not is_intact(sign_off):
        findings.warn(record.spot("digest"), "book-signed-text-damaged", time=minute(sign_off.time))
    return sign_off


def _texts(pieces: Sequence[Record]) -> dict[str, tuple[Record, str]]:
    """Return the text of each sign-off with the row that it begins on, by the sign-off's key."""
    column = sheet("signed_text").column("part")
    parts: dict[str, dict[int, Record]] = {}
    for piece in pieces:
        part = piece.whole("part", column)
        parts.setdefault(piece.key("sign_off_key"), {}).setdefault(part or 0, piece)
    return {
        key: (next(iter(found.values())), text_of(_letters(found[part]) for part in sorted(found)))
        for key, found in parts.items()
    }


def _letters(piece: Record) -> str:
    """Return a piece of a text letter for letter, with the space around it."""
    cell = piece.cells.get("text")
    if cell is None or cell.holds is not Holds.TEXT:
        return piece.text("text")
    return str(cell.value)
