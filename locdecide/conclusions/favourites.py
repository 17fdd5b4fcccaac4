"""The participants' favourites beside the result, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from locdecide.conclusions.names import Names, Texts

__all__ = ["favourites_sentence"]

_SENTENCES: dict[str, Texts] = {
    "none": (
        "Nobody wrote down a favourite before the result was shown.",
        "Ingen skrev ned en favoritt før resultatet ble vist.",
    ),
    "no-result": (
        "{count} wrote down a favourite; nothing is ranked yet.",
        "{count} skrev ned en favoritt; ingenting er rangert ennå.",
    ),
    "alone-agrees": (
        "{name} had {leaders} as favourite, which ranks first.",
        "{name} hadde {leaders} som favoritt, som er rangert først.",
    ),
    "alone-differs": (
        "{name} had {favourite} as favourite, and {leaders} ranks first: what do the criteria "
        "miss?",
        "{name} hadde {favourite} som favoritt, og {leaders} er rangert først: Hva mangler i "
        "kriteriene?",
    ),
    "both-agree": (
        "Both had {leaders} as favourite, which ranks first.",
        "Begge hadde {leaders} som favoritt, som er rangert først.",
    ),
    "both-differ": (
        "Neither of the two had {leaders}, which ranks first, as favourite, but {favourite}: what "
        "do the criteria miss?",
        "Ingen av de to hadde {leaders}, som er rangert først, som favoritt, men {favourite}: Hva "
        "mangler i kriteriene?",
    ),
    "all-agree": (
        "All {count} had {leaders} as favourite, which ranks first.",
        "Alle {count} hadde {leaders} som favoritt, som er rangert først.",
    ),
    "all-differ": (
        "None of the {count} had {leaders}, which ranks first, as favourite; {favourite} "
        "was named most often: what do the criteria miss?",
        "Ingen av de {count} hadde {leaders}, som er rangert først, som favoritt; flest nevnte "
        "{favourite}: Hva mangler i kriteriene?",
    ),
    "some-agree": (
        "{agreeing} of {count} had {leaders} as favourite, which ranks first; named most often "
        "by the others: {favourite}.",
        "{agreeing} av {count} hadde {leaders} som favoritt, som er rangert først; oftest nevnt av "
        "de andre: {favourite}.",
    ),
}


def favourites_sentence(
    favourites: Sequence[tuple[str, str]], leaders: tuple[str, ...], names: Names
) -> str:
    """Return how far the favourites and the result agree.

    Parameters
    ----------
    favourites : sequence of participant's name and alternative
        Of those who wrote one down; two people may have the same name.
    leaders : tuple of alternatives
        Who ranks first; empty where nothing is ranked.
    names : Names
    """
    if not favourites:
        return names.say(_SENTENCES["none"])
    others = Counter(each for _, each in favourites if each not in leaders)
    agreeing = len(favourites) - others.total()
    most = max(others.values(), default=0)
    return names.say(
        _SENTENCES[_wording(len(favourites), agreeing, leaders)],
        name=favourites[0][0],
        count=names.number(len(favourites)),
        agreeing=names.number(agreeing),
        leaders=names.either(names.alternative(each) for each in leaders),
        favourite=names.either(
            names.alternative(each) for each, count in others.items() if count == most
        ),
    )


def _wording(count: int, agreeing: int, leaders: tuple[str, ...]) -> str:
    if not leaders:
        return "no-result"
    if count == 1:
        return "alone-agrees" if agreeing else "alone-differs"
    if agreeing == count:
        return "both-agree" if count == 2 else "all-agree"
    if agreeing:
        return "some-agree"
    return "both-differ" if count == 2 else "all-differ"
