"""The figures of the feasibility study, all of them illustration."""

from __future__ import annotations

from locdecide.decision.model import Grade, Performance
from tools.example_case.language import Translate
from tools.example_case.notation import illustration

__all__ = ["performances"]


def performances(t: Translate) -> dict[str, dict[str, Performance]]:
    """Return what is known of each option; the hybrid's investment has no source on purpose."""
    estimated = Grade.ESTIMATED
    return {
        "stay": {
            "unit-cost": illustration(
                t,
                1610,
                1520,
                1780,
                grade=estimated,
                note=t("Freight is about a third.", "Frakten er om lag en tredel."),
            ),
            "investment": illustration(t, 5, 0, 10),
            "lead-time": illustration(t, 28, 21, 42, grade=estimated),
            "reliability": illustration(t, 86, 78, 92, grade=estimated),
            "climate": illustration(
                t,
                118,
                105,
                135,
                grade=estimated,
                note=t(
                    "The power is counted at 662 g CO2e/kWh, Poland 2023 (Ember via Statista);"
                    " the amount of power is made for illustration.",
                    "Strømmen er regnet med 662 g CO2e/kWh, Polen 2023 (Ember via Statista);"
                    " strømforbruket er laget som illustrasjon.",
                ),
            ),
            "product-quality": illustration(t, "weak"),
            "organisation": illustration(t, "light"),
        },
        "own-plant": {
            "unit-cost": illustration(t, 1330, 1240, 1520, grade=estimated),
            "investment": illustration(
                t,
                240,
                200,
                330,
                grade=estimated,
                note=t("Building and one line.", "Bygg og én linje."),
            ),
            "lead-time": illustration(t, 6, 5, 10, grade=estimated),
            "reliability": illustration(t, 96, 91, 98),
            "climate": illustration(
                t,
                42,
                36,
                50,
                grade=estimated,
                note=t(
                    "The power is counted at 30 g CO2e/kWh, Norway 2023 (Ember via Statista);"
                    " the amount of power is made for illustration.",
                    "Strømmen er regnet med 30 g CO2e/kWh, Norge 2023 (Ember via Statista);"
                    " strømforbruket er laget som illustrasjon.",
                ),
            ),
            "product-quality": illustration(t, "very-good"),
            "organisation": illustration(
                t,
                "very-heavy",
                note=t(
                    "Hardly anyone in the country has built such a line.",
                    "Nesten ingen i landet har bygget en slik linje.",
                ),
            ),
        },
        "home-maker": {
            "unit-cost": illustration(t, 1540, 1430, 1680),
            "investment": illustration(t, 110, 80, 150),
            "lead-time": illustration(t, 12, 8, 16),
            "reliability": illustration(t, 91, 85, 95),
            "climate": illustration(t, 54, 45, 66),
            "product-quality": illustration(t, "acceptable"),
            "organisation": illustration(t, "moderate"),
        },
        "hybrid": {
            "unit-cost": illustration(t, 1430, 1330, 1600),
            # Left without a source on purpose: the program has to point at it.
            "investment": Performance(
                value=145,
                low=115,
                high=200,
                grade=Grade.ASSUMED,
                note=t(
                    "Mentioned in a meeting; nobody remembers where it came from.",
                    "Nevnt i et møte; ingen husker hvor tallet kom fra.",
                ),
            ),
            "lead-time": illustration(t, 11, 7, 24),
            "reliability": illustration(t, 93, 87, 97),
            "climate": illustration(t, 68, 55, 88),
            "product-quality": illustration(t, "good"),
            "organisation": illustration(t, "heavy"),
        },
        "drop": {
            "unit-cost": illustration(
                t,
                1720,
                1550,
                1880,
                note=t("Lost contribution is included.", "Tapt dekningsbidrag er tatt med."),
            ),
            "investment": illustration(t, 20, 10, 30, note=t("Write-downs.", "Nedskrivninger.")),
            "lead-time": illustration(t, 14, 8, 21),
            "reliability": illustration(t, 90, 82, 95),
            "climate": illustration(t, 132, 105, 160),
            "product-quality": illustration(t, "poor"),
            "organisation": illustration(t, "moderate"),
        },
    }
