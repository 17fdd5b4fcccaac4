"""What all frozen parts of a decision have in common: their base, their ids, bounds of numbers."""

from __future__ import annotations

import secrets
from typing import Annotated

import msgspec

__all__ = ["Id", "NonNegative", "Share", "Value", "new_id"]

_ID_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
NonNegative = Annotated[float, msgspec.Meta(ge=0)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


def new_id() -> str:
    """Return a fresh id: eight characters that are hard to confuse."""
    return "".join(secrets.choice(_ID_ALPHABET) for _ in range(8))


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A frozen part of a decision; an unknown key in a file is refused."""
