"""Names of ballot files: what every system takes, and nobody's file twice."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

__all__ = ["ballot_path"]

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST = 60


def ballot_path(folder: Path, parts: tuple[str, ...], taken: Container[str]) -> Path:
    """Return a free path for a ballot named after some texts.

    ``taken`` are names given already, in lower case; a file that exists keeps its name, as it
    may have been filled in.
    """
    stem = " – ".join(part for part in map(_safe, parts) if part)
    name, number = f"{stem}.xlsx", 1
    while name.casefold() in taken or (folder / name).exists():
        number += 1
        name = f"{stem} {number}.xlsx"
    return folder / name


def _safe(text: str) -> str:
    plain = " ".join(_FORBIDDEN.sub(" ", text).split())
    # Windows drops dots and spaces at an end; a hidden file begins with a dot.
    return plain[:_LONGEST].strip(". ~$")
