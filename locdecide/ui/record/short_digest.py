"""A digest short enough to be read aloud."""

from __future__ import annotations

__all__ = ["short_digest"]

_GROUP, _GROUPS = 4, 3


def short_digest(digest: str) -> str:
    """Return the beginning of a digest in groups of four."""
    groups = [digest[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP)]
    rest = " …" if len(digest) > _GROUP * _GROUPS else ""
    return " ".join(filter(None, groups)) + rest
