"""A study under names that can be read in a sentence: on one line, and not too long."""

from __future__ import annotations

from msgspec.structs import replace

from locdecide.conclusions.names import Names
from locdecide.decision.model import Study
from locdecide.words import LANGUAGES, Language

__all__ = ["short", "short_names"]

_LONGEST = 48
_NAMELESS = ("(no name)", "(uten navn)")


def short_names(study: Study, language: Language) -> Names:
    """Return the names of a study's parts, cut where they are too long for a sentence."""
    return Names(
        replace(
            study,
            alternatives=tuple(
                replace(each, name=short(each.name, language)) for each in study.alternatives
            ),
            criteria=tuple(
                replace(each, name=short(each.name, language)) for each in study.criteria
            ),
        ),
        language,
    )


def short(name: str, language: Language) -> str:
    """Return a name on one line, cut where it is too long."""
    one = " ".join(name.split())
    if not one:
        return _NAMELESS[LANGUAGES.index(language)]
    return one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…"
