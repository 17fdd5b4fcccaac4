"""The first round of the location study: secret, revealed, and far apart in its views."""

from __future__ import annotations

from locdecide.decision.model import Ballot, Reveal, Round
from tools.example_case.language import Translate
from tools.example_case.notation import Reasons, judged

__all__ = ["REVEALED", "first_round"]

REVEALED = "2024-10-01T10:25:00+02:00"

# Two camps, those who run plants and those who sell, and one who stands alone.
_TOP = {
    "operations": (
        "proximity 3 energy, raw-material 3 energy, energy 2 market, competence 1 energy,"
        " proximity 1 raw-material, proximity 6 market, proximity 3 competence,"
        " raw-material 5 market, raw-material 3 competence, competence 2 market"
    ),
    "finance": (
        "energy 4 proximity, energy 6 raw-material, energy 1 market, energy 5 competence,"
        " proximity 1 raw-material, market 3 proximity, proximity 1 competence,"
        " market 5 raw-material, competence 1 raw-material, market 4 competence"
    ),
    "hr": (
        "proximity 2 energy, energy 1 raw-material, market 1 energy, competence 9 energy,"
        " proximity 3 raw-material, proximity 2 market, competence 4 proximity,"
        " market 2 raw-material, competence 9 raw-material, competence 6 market"
    ),
    "sales": (
        "energy 4 proximity, energy 4 raw-material, market 1 energy, energy 5 competence,"
        " raw-material 1 proximity, market 5 proximity, proximity 1 competence,"
        " market 5 raw-material, raw-material 1 competence, market 6 competence"
    ),
    "quality": (
        "proximity 2 energy, raw-material 3 energy, energy 3 market, energy 2 competence,"
        " raw-material 1 proximity, proximity 6 market, proximity 4 competence,"
        " raw-material 8 market, raw-material 4 competence, competence 2 market"
    ),
    "adviser": (
        "energy 1 proximity, energy 1 raw-material, energy 2 market, competence 1 energy,"
        " raw-material 1 proximity, proximity 2 market, competence 1 proximity,"
        " raw-material 2 market, competence 1 raw-material, competence 3 market"
    ),
}

_ENERGY = {
    "operations": "energy-price 2 energy-mix",
    "finance": "energy-price 4 energy-mix",
    "hr": "energy-price 2 energy-mix",
    "sales": "energy-price 2 energy-mix",
    "quality": "energy-mix 2 energy-price",
    "adviser": "energy-price 2 energy-mix",
}

# When each of them closed the ballot, in the order in which the laptop went round.
_CLOSED = {
    "operations": "2024-10-01T09:48:00+02:00",
    "finance": "2024-10-01T09:55:00+02:00",
    "hr": "2024-10-01T10:01:00+02:00",
    "sales": "2024-10-01T10:07:00+02:00",
    "quality": "2024-10-01T10:15:00+02:00",
    "adviser": "2024-10-01T10:21:00+02:00",
}

# What each of them would have chosen, written down before the ballots were opened.
_FAVOURITES = {
    "operations": "gjovik",
    "finance": "orkanger",
    "hr": "gjovik",
    "sales": "kongsvinger",
    "quality": "elverum",
    "adviser": "elverum",
}


def first_round(t: Translate) -> Round:
    """Return the round as it was revealed."""
    reasons = _reasons(t)
    return Round(
        id="location-round-1",
        name=t("First round", "Første runde"),
        date="2024-10-01",
        open=False,
        judgements=tuple(
            judged(participant, parent, comparisons, reasons)
            for parent, group in ((None, _TOP), ("energy", _ENERGY))
            for participant, comparisons in group.items()
        ),
        secret=True,
        reveal=Reveal(time=REVEALED),
        ballots=tuple(
            Ballot(participant=own, closed=time, favourite=_FAVOURITES[own])
            for own, time in _CLOSED.items()
        ),
        missed=t(
            "Ingrid and Solveig would choose Gjøvik because nobody would have to move. No"
            " criterion says so; Solveig will find out how many we would lose elsewhere. Henrik's"
            " Orkanger is a wager on the power price, which is among the criteria already.",
            "Ingrid og Solveig ville valgt Gjøvik fordi ingen da må flytte. Det sier ingen av"
            " kriteriene; Solveig finner ut hvor mange vi ville mistet andre steder. Henriks"
            " Orkanger er et veddemål på kraftprisen, som alt er blant kriteriene.",
        ),
    )


def _reasons(t: Translate) -> Reasons:
    return {
        ("operations", "proximity", "competence"): t(
            "People we can train; a maintenance crew on the road all day we cannot afford.",
            "Folk kan vi lære opp, men et vedlikeholdslag på veien hele dagen har vi ikke råd til.",
        ),
        ("finance", "energy", "proximity"): t(
            "Power is a third of the running cost and can be counted. Synergies cannot.",
            "Kraften er en tredel av driftskostnaden og kan regnes ut. Det kan ikke synergiene.",
        ),
        ("hr", "competence", "proximity"): t(
            "We could not fill four posts at the old plant last year.",
            "I fjor fikk vi ikke besatt fire stillinger ved den gamle fabrikken.",
        ),
        ("sales", "market", "proximity"): t(
            "Customers ask where the truck starts, not where our offices are.",
            "Kundene spør hvor bilen kjører fra, ikke hvor kontorene våre ligger.",
        ),
        ("quality", "raw-material", "competence"): t(
            "Every complaint of the last three years began with the chips.",
            "Alle reklamasjonene de siste tre årene begynte med flisen.",
        ),
        ("adviser", "competence", "market"): t(
            "Two of the three lines we have followed were late for want of operators.",
            "To av de tre linjene vi har fulgt, ble forsinket fordi de manglet operatører.",
        ),
    }
