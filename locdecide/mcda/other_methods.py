"""The other methods of the cross-check, and how each is set up, as data to be printed."""

from dataclasses import dataclass
from typing import Literal

Normalisation = Literal["none", "minmax", "linear", "sum", "average", "range"]
Needs = Literal["anything", "positive", "non-negative"]
Twin = Literal["ahp-absolute", "ahp-ideal", "WSM"]


@dataclass(frozen=True, slots=True)
class OtherMethod:
    """How one method of the cross-check is set up, as it is printed.

    Attributes
    ----------
    name, source : str
        As the field calls it, and whose definition is followed.
    normalisation : {"none", "minmax", "linear", "sum", "average", "range"}
        The figures as they are; (x - min) / (max - min), costs mirrored; x / max and for costs
        min / x; x / sum x and for costs (1/x) / sum (1/x); the distance from the mean as a share
        of it; values over the declared ranges.
    parameters : tuple of (str, float or str)
        By the names of the paper.
    higher_is_better : bool
        Whether the largest score is first.
    needs : {"anything", "positive", "non-negative"}
        Figures for which the definition holds.
    same_order_as : {"ahp-absolute", "ahp-ideal", "WSM"} or None
        What it always agrees with when nothing is missing, being the same weighted sum up to
        constants: its agreement is no further evidence.
    most_alternatives : int or None
        How many pymcdm compares pair by pair within some tenths of a second.
    """

    name: str
    source: str
    normalisation: Normalisation
    parameters: tuple[tuple[str, float | str], ...] = ()
    higher_is_better: bool = True
    needs: Needs = "anything"
    same_order_as: Twin | None = None
    most_alternatives: int | None = None


OTHER_METHODS = (
    OtherMethod("WSM", "Fishburn 1967", "minmax"),
    OtherMethod("WPM", "Bridgman 1922; Miller & Starr 1969", "linear", needs="positive"),
    OtherMethod("WASPAS", "Zavadskas et al. 2012", "linear", (("lambda", 0.5),), needs="positive"),
    OtherMethod("VIKOR", "Opricovic & Tzeng 2004", "none", (("v", 0.5),), higher_is_better=False),
    OtherMethod(
        "PROMETHEE II",
        "Brans & Vincke 1985",
        "none",
        (("preference", "usual"),),
        most_alternatives=500,
    ),
    OtherMethod("MABAC", "Pamučar & Ćirović 2015", "minmax", same_order_as="WSM"),
    OtherMethod("EDAS", "Keshavarz Ghorabaee et al. 2015", "average", needs="non-negative"),
    OtherMethod(
        "CODAS",
        "Keshavarz Ghorabaee et al. 2016",
        "linear",
        (("tau", 0.02),),
        needs="positive",
        most_alternatives=200,
    ),
    OtherMethod("ARAS", "Zavadskas & Turskis 2010", "sum", needs="positive"),
    OtherMethod(
        "MARCOS", "Stević et al. 2020", "linear", needs="positive", same_order_as="ahp-ideal"
    ),
    OtherMethod(
        "SPOTIS",
        "Dezert et al. 2020",
        "range",
        higher_is_better=False,
        same_order_as="ahp-absolute",
    ),
)
