"""The second round of the location study, which counts, beside the first one."""

from __future__ import annotations

from locdecide.decision.model import Round
from tools.example_case.language import Translate
from tools.example_case.location_first_round import first_round
from tools.example_case.notation import Reasons, judged

__all__ = ["rounds"]

_TOP = {
    "operations": (
        "proximity 2 energy, raw-material 1 energy, energy 2 market, energy 1 competence,"
        " proximity 2 raw-material, proximity 5 market, proximity 2 competence,"
        " raw-material 3 market, raw-material 2 competence, competence 3 market"
    ),
    "finance": (
        "energy 2 proximity, energy 3 raw-material, energy 2 market, energy 5 competence,"
        " proximity 2 raw-material, proximity 2 market, proximity 3 competence,"
        " market 2 raw-material, raw-material 2 competence, market 2 competence"
    ),
    "hr": (
        "proximity 2 energy, raw-material 1 energy, market 2 energy, competence 6 energy,"
        " proximity 2 raw-material, proximity 1 market, competence 3 proximity,"
        " market 1 raw-material, competence 5 raw-material, competence 4 market"
    ),
    "sales": (
        "proximity 1 energy, raw-material 2 energy, market 5 energy, energy 1 competence,"
        " raw-material 2 proximity, market 3 proximity, proximity 2 competence,"
        " market 2 raw-material, raw-material 2 competence, market 4 competence"
    ),
    "quality": (
        "energy 3 proximity, energy 1 raw-material, energy 5 market, energy 2 competence,"
        " raw-material 4 proximity, proximity 2 market, competence 1 proximity,"
        " raw-material 4 market, raw-material 2 competence, competence 2 market"
    ),
    # He advises: his answers are shown and count for nothing.
    "adviser": (
        "energy 1 proximity, energy 1 raw-material, energy 2 market, competence 2 energy,"
        " raw-material 1 proximity, proximity 2 market, competence 2 proximity,"
        " raw-material 2 market, competence 2 raw-material, competence 3 market"
    ),
}

_ENERGY = {
    "operations": "energy-price 3 energy-mix",
    "finance": "energy-price 6 energy-mix",
    "hr": "energy-price 2 energy-mix",
    "sales": "energy-mix 1 energy-price",
    "quality": "energy-mix 3 energy-price",
    "adviser": "energy-price 2 energy-mix",
}


def rounds(t: Translate) -> tuple[Round, ...]:
    """Return both rounds of the study; the second one is open, to be tried."""
    reasons = _reasons(t)
    judgements = [
        judged(participant, parent, comparisons, reasons)
        for parent, group in ((None, _TOP), ("energy", _ENERGY))
        for participant, comparisons in group.items()
    ]
    return (
        first_round(t),
        Round(
            id="location-round-2",
            name=t("Second round", "Andre runde"),
            date="2024-10-08",
            judgements=tuple(judgements),
        ),
    )


def _reasons(t: Translate) -> Reasons:
    return {
        ("operations", "proximity", "energy"): t(
            "One maintenance crew can then serve both plants.",
            "Da kan ett vedlikeholdslag betjene begge fabrikkene.",
        ),
        ("finance", "energy", "proximity"): t(
            "One crew for two plants is worth more than I had reckoned.",
            "Ett lag til to fabrikker er verdt mer enn jeg hadde regnet med.",
        ),
        ("finance", "energy", "competence"): t(
            "Power is paid every year; training is paid once.",
            "Kraften betaler vi hvert år, opplæringen én gang.",
        ),
        ("finance", "energy-price", "energy-mix"): t(
            "All the sites have clean power already.", "Alle stedene har allerede ren kraft."
        ),
        ("hr", "competence", "energy"): t(
            "Without skilled people the line stands still, however cheap the power.",
            "Uten fagfolk står linjen, uansett hvor billig kraften er.",
        ),
        ("hr", "competence", "raw-material"): t(
            "Raw material can be brought in; families cannot.",
            "Råvarer kan fraktes inn, familier kan ikke det.",
        ),
        ("sales", "market", "energy"): t(
            "The product is mostly air, so every kilometre is dear.",
            "Produktet er mest luft, så hver kilometer er dyr.",
        ),
        ("quality", "energy-mix", "energy-price"): t(
            "The power goes straight into the environmental declaration.",
            "Kraften går rett inn i miljødeklarasjonen.",
        ),
        ("sales", "raw-material", "energy"): t(
            "The complaints that Marit gets come from my customers.",
            "Det er kundene mine Marit får reklamasjoner fra.",
        ),
        ("quality", "raw-material", "market"): t(
            "Uneven chips give uneven boards.", "Ujevn flis gir ujevne plater."
        ),
    }
