"""When a pack was written, and from which decision file: what stands at the foot of each sheet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from locdecide.excel.packing.wording import day
from locdecide.words import LANGUAGES, Language

__all__ = ["Stamp"]

_FILE = ("file {short}", "fil {short}")
_SHORT = 12


@dataclass(frozen=True)
class Stamp:
    """The date of the export and the decision file's hash; both may be unknown.

    Parameters
    ----------
    date : date, optional
    digest : str
        Of the decision file, as hexadecimal digits; empty where there is no file.
    """

    date: dt.date | None = None
    digest: str = ""

    def parts(self, language: Language) -> tuple[str, ...]:
        """Return what is said of them at the foot of a sheet."""
        said = [day(self.date, language)] if self.date is not None else []
        if self.digest:
            text = _FILE[LANGUAGES.index(language)]
            said.append(text.format(short=self.digest[:_SHORT]))
        return tuple(said)
