"""Whether an alternative that cannot win changes who does, in words."""

from __future__ import annotations

from collections.abc import Sequence

from locdecide.conclusions.methods import together
from locdecide.conclusions.names import Names, Texts
from locdecide.results import Reversal, Reversals

__all__ = ["reversal_sentence", "reversals_sentence"]

_REVERSALS: dict[str, Texts] = {
    "fixed": (
        "No: every alternative is measured on fixed ranges, so none can change the order of the "
        "others.",
        "Nei: Alle alternativer måles på faste spenn, så ingen kan endre rekkefølgen på de andre.",
    ),
    "skipped": (
        "There are too many alternatives to leave out each in turn.",
        "Det er for mange alternativer til å utelate hvert av dem etter tur.",
    ),
    "none": (
        "No: leaving out any one alternative keeps the order of the others.",
        "Nei: Uansett hvilket alternativ som utelates, beholder de andre rekkefølgen.",
    ),
    "order": (
        "Yes, but not who is first: the order of the others changes without {those}.",
        "Ja, men ikke hvem som er først: Rekkefølgen på de andre endres uten {those}.",
    ),
    "first": (
        "Yes: without {those}, {after} would be first of the others instead of {before}.",
        "Ja: Uten {those} ville {after} være først av de andre i stedet for {before}.",
    ),
    "first-several": (
        "Yes: who is first of the others depends on whether {those} is ranked.",
        "Ja: Hvem som er først av de andre, avhenger av om {those} er med i rangeringen.",
    ),
    "mended": (
        "Measuring on declared ranges removes this.",
        "Å måle på fastsatte spenn fjerner dette.",
    ),
}
_REVERSAL: Texts = ("Without {left_out}, {turns}.", "Uten {left_out} {turns}.")
_TURNS: Texts = ("{gains} comes ahead of {loses}", "kommer {gains} foran {loses}")
_MORE_TURNS: Texts = ("{0} more pairs turn round", "{0} par til bytter plass")
_ONE_MORE_TURN: Texts = ("1 more pair turns round", "1 par til bytter plass")
_MOST_TURNS = 3
_ONE_OF: Texts = ("one of {0} alternatives", "ett av {0} alternativer")
_MOST_NAMED = 4


def reversals_sentence(reversals: Reversals, names: Names) -> str:
    """Return whether an alternative that is left out changes the order of the others."""
    if reversals.fixed or reversals.skipped or not reversals.found:
        key = "fixed" if reversals.fixed else "skipped" if reversals.skipped else "none"
        return names.say(_REVERSALS[key])
    deciding = [each for each in reversals.found if each.changes_first]
    shown = deciding or list(reversals.found)
    key = "first" if len(deciding) == 1 else "first-several" if deciding else "order"
    sentence = names.say(
        _REVERSALS[key],
        those=_either([each.left_out for each in shown], names),
        after=together(shown[0].leaders_without, names),
        before=together(shown[0].leaders, names),
    )
    return f"{sentence} {names.say(_REVERSALS['mended'])}" if reversals.mended else sentence


def reversal_sentence(reversal: Reversal, names: Names) -> str:
    """Return who comes ahead of whom when one alternative is left out."""
    turns = [
        names.say(_TURNS, gains=names.alternative(after), loses=names.alternative(before))
        for before, after in reversal.turned[:_MOST_TURNS]
    ]
    more = len(reversal.turned) - len(turns)
    if more:
        turns.append(names.say(_ONE_MORE_TURN) if more == 1 else names.say(_MORE_TURNS, str(more)))
    return names.say(
        _REVERSAL, left_out=names.alternative(reversal.left_out), turns=names.listed(turns)
    )


def _either(ids: Sequence[str], names: Names) -> str:
    """Return one of some alternatives, only counted where they are many."""
    if len(ids) > _MOST_NAMED:
        return names.say(_ONE_OF, names.number(len(ids)))
    return names.either(names.alternative(each) for each in ids)
