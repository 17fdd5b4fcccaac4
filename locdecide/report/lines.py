"""What people wrote, fitted for a report: on one line, cut, or in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["cut", "paragraphs", "sentence"]


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text."""
    for part in text.split("\n"):
        if part.strip():
            yield part.strip()


def cut(text: str, longest: int) -> str:
    """Return a text on one line, cut where it is too long to be read in passing."""
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def sentence(text: str, longest: int) -> str:
    """Return a text as one sentence: on one line, with a capital and a full stop."""
    plain = cut(text, longest)
    plain = plain[:1].upper() + plain[1:]
    return plain if not plain or plain.endswith((".", "!", "?", "…")) else f"{plain}."
