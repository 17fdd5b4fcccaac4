"""What stands on sheets that hold values of the export: that they do, and when they are old."""

from __future__ import annotations

from locdecide.excel.living.cells import Formula, literal
from locdecide.excel.living.check import CHANGED
from locdecide.excel.living.page import Page
from locdecide.numerals import format_number
from locdecide.results import Robustness

__all__ = ["old_formula", "simulated", "write_marks"]

_VALUES = (
    "Values as of export: they were computed by locdecide and do not follow when an input is "
    "changed here.",
    "Verdier fra eksporten: De er beregnet av locdecide og følger ikke med når inndata endres her.",
)
_OLD = (
    "Inputs have changed since the export: what is as of export no longer follows from them.",
    "Inndata er endret siden eksporten: Verdier fra eksporten følger ikke lenger av dem.",
)
_SIMULATED = (
    "{draws} simulated cases, seed {seed}; each share is right within ±{error} percentage points.",
    "{draws} simulerte tilfeller, startverdi {seed}; hver andel er riktig innenfor ±{error} "
    "prosentpoeng.",
)


def write_marks(page: Page, check: str) -> None:
    """Say that what follows are values, and, by a formula, when inputs have changed since."""
    page.cursor.sentence(page.say(_VALUES), "muted")
    page.sentence(old_formula(page, check), style="warning")


def old_formula(page: Page, check: str) -> Formula:
    """Return the sentence that appears when inputs have changed since the export."""
    changed = literal(page.say(CHANGED))
    return Formula(f'IF({check}={changed},{literal(page.say(_OLD))},"")', "")


def simulated(page: Page, found: Robustness) -> str:
    """Return how many cases were simulated, from which seed, and how exact that is."""
    language, simulation = page.book.language, found.simulation
    return page.say(_SIMULATED).format(
        draws=format_number(simulation.draws, language),
        seed=simulation.seed,
        error=format_number(100 * simulation.half_width, language, 2),
    )
