"""What methods are called, by their codes: name, and form where a method has several."""

from __future__ import annotations

from collections.abc import Iterable

from locdecide.conclusions.names import Names
from locdecide.decision.choices import AhpMode, Normalisation
from locdecide.words import word

__all__ = ["named_method", "named_methods"]

_FORMS: dict[str, type[Normalisation] | type[AhpMode]] = {"topsis": Normalisation, "ahp": AhpMode}


def named_method(code: str, names: Names) -> str:
    """Return the name of a method with what tells it apart: "TOPSIS (vector)", "WPM"."""
    return named_methods((code,), names)


def named_methods(codes: Iterable[str], names: Names) -> str:
    """Return the names of methods, joined, the forms of one together: "TOPSIS (vector, sum)"."""
    forms: dict[str, list[str]] = {}
    for code in codes:
        family, _, form = code.partition("-")
        if family in _FORMS:
            forms.setdefault(family.upper(), []).append(word(_FORMS[family](form), names.language))
        else:
            forms[code.upper().replace("-", " ")] = []
    return names.listed(
        f"{name} ({', '.join(those)})" if those else name for name, those in forms.items()
    )
