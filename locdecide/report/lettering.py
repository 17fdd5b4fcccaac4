"""Letters: which font has them, how wide they run, where lines break, which way they go."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from locdecide.paths import resource

__all__ = [
    "FACES",
    "Face",
    "Run",
    "font_file",
    "run_width",
    "runs",
    "shortened",
    "unwritable",
    "width",
    "wrapped",
]

Face = Literal["regular", "strong", "other"]
FACES: dict[Face, str] = {
    "regular": "Inter-Regular.ttf",
    "strong": "Inter-SemiBold.ttf",
    "other": "DejaVuSans.ttf",
}
# What stands where no font has the character.
_UNKNOWN = "\u25a1"
_ELLIPSIS = "…"
# A word that fills a line may be parted after these.
_PARTS = "-/–_."
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ARABIC = range(0x600, 0x700)
_LAM = "\u0644"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one font, in the order in which it is seen."""

    face: Face
    text: str


def font_file(face: Face) -> Path:
    """Return the file of a font."""
    return resource("fonts", FACES[face])


def runs(text: str, *, strong: bool = False) -> tuple[Run, ...]:
    """Return a line's stretches from left to right; what no font has becomes a hollow square."""
    return _runs(text, strong)


def width(text: str, size: float, *, strong: bool = False) -> float:
    """Return how wide a line runs, in the unit of ``size``."""
    return size * _width(text, strong)


def run_width(run: Run) -> float:
    """Return how wide a stretch runs, in ems."""
    advances = _advances(run.face)
    return sum(advances[character] for character in run.text)


def wrapped(text: str, room: float, size: float, *, strong: bool = False) -> list[str]:
    """Return the lines of a text that may be as wide as ``room``; a long word is parted."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width(longer, size, strong=strong) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *parts, line = _parted(word, room, size, strong)
            lines.extend(parts)
        lines.append(line)
    return lines


def shortened(text: str, room: float, size: float, *, strong: bool = False) -> str:
    """Return as much of a text as is no wider than ``room``, with an ellipsis for the rest."""
    if width(text, size, strong=strong) <= room:
        return text
    kept = text
    while kept and width(kept + _ELLIPSIS, size, strong=strong) > room:
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS


def unwritable(text: str) -> str:
    """Return the characters of a text that no font has, each once."""
    plain = _plain(text)
    return "".join(dict.fromkeys(each for each in plain if _face(each, strong=False) is None))


def _parted(word: str, room: float, size: float, strong: bool) -> list[str]:
    """Part a word that is wider than a line, after a mark where there is one."""
    parts: list[str] = []
    while len(word) > 1 and width(word, size, strong=strong) > room:
        end = 1
        while end < len(word) and width(word[: end + 1], size, strong=strong) <= room:
            end += 1
        mark = max(word.rfind(each, 0, end) for each in _PARTS) + 1
        end = mark if mark > end // 2 else end
        parts.append(word[:end])
        word = word[end:]
    return [*parts, word]


@lru_cache(maxsize=20_000)
def _width(text: str, strong: bool) -> float:
    return sum(run_width(run) for run in _runs(text, strong))


@lru_cache(maxsize=20_000)
def _runs(text: str, strong: bool) -> tuple[Run, ...]:
    return tuple(_split(_as_seen(_plain(text)), strong))


def _split(text: str, strong: bool) -> Iterator[Run]:
    face: Face = "strong" if strong else "regular"
    if _advances(face).keys() >= set(text):
        if text:
            yield Run(face, text)
        return
    kept: list[str] = []
    for character in text:
        found = _face(character, strong=strong)
        shown = character if found is not None else _UNKNOWN
        chosen: Face = found or ("strong" if strong else "regular")
        # A space goes with what stands before it.
        if kept and chosen != face and not (shown == " " and " " in _advances(face)):
            yield Run(face, "".join(kept))
            kept = []
        face = face if kept and shown == " " else chosen
        kept.append(shown)
    if kept:
        yield Run(face, "".join(kept))


def _plain(text: str) -> str:
    """Return a line without what has no shape: controls, joiners, and what chooses a variant."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        " " if character.isspace() and character not in "\u00a0\u202f" else character
        for character in composed
        if character.isspace()
        or (unicodedata.category(character) not in ("Cc", "Cf", "Cs") and not _chooses(character))
    )


def _chooses(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _as_seen(text: str) -> str:
    """Return a line in the order in which it is seen, with the joined forms of Arabic letters."""
    if not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return text
    from fpdf.bidi import BidiParagraph
    from fpdf.enums import TextDirection

    # The sentences round a name go from left to right.
    paragraph = BidiParagraph(_joined(text), base_direction=TextDirection.LTR)
    return str(paragraph.get_reordered_string())


def _joined(text: str) -> str:
    """Return a text with Arabic letters in the forms that they take between their neighbours."""
    if not any(ord(character) in _ARABIC for character in text):
        return text
    forms = _arabic_forms()
    letters = _with_ligatures(text)
    shown: list[str] = []
    joined_before = False
    for index, letter in enumerate(letters):
        if unicodedata.combining(letter[0]):
            shown.append(letter)
            continue
        after = next(
            (each for each in letters[index + 1 :] if not unicodedata.combining(each[0])), ""
        )
        own = forms.get(letter, {})
        joins_after = "initial" in own and "final" in forms.get(after, {})
        before = joined_before and "final" in own
        key = (
            ("medial" if before else "initial")
            if joins_after
            else "final"
            if before
            else "isolated"
        )
        shown.append(own.get(key, letter))
        joined_before = joins_after
    return "".join(shown)


def _with_ligatures(text: str) -> list[str]:
    """Return the letters of a text; lam with alef is one."""
    letters: list[str] = []
    for character in text:
        if letters and letters[-1] == _LAM and _LAM + character in _arabic_forms():
            letters[-1] += character
        else:
            letters.append(character)
    return letters


@cache
def _arabic_forms() -> dict[str, dict[str, str]]:
    """Return the joined forms of each letter, by "initial", "medial", "final" and "isolated"."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE80, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split()[:3] or [""]
        whole = "".join(chr(int(letter, 16)) for letter in letters)
        # Of those that stand for several letters, lam with alef alone is required.
        if kind.startswith("<") and (len(whole) == 1 or (len(whole) == 2 and code >= 0xFEF5)):
            forms.setdefault(whole, {})[kind.strip("<>")] = chr(code)
    return forms


def _face(character: str, *, strong: bool) -> Face | None:
    own: Face = "strong" if strong else "regular"
    if character in _advances(own):
        return own
    return "other" if character in _advances("other") else None


@cache
def _advances(face: Face) -> dict[str, float]:
    """Return how far each character of a font goes on, in ems."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(face), lazy=True) as font:
        em = float(font["head"].unitsPerEm)
        metrics = font["hmtx"]
        return {chr(code): metrics[name][0] / em for code, name in font.getBestCmap().items()}
