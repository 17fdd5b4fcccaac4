"""The figures of the location study: public ones with their source, the rest illustration."""

from __future__ import annotations

from locdecide.decision.model import Grade, Performance
from tools.example_case.language import Translate
from tools.example_case.notation import illustration

__all__ = ["performances"]

# Yearly averages of 2023 in øre/kWh, and the span assumed for a normal year.
_NO1 = (76, 55, 95)
_NO3 = (44, 35, 60)
_NO4 = (34, 28, 50)
_SE3 = (59, 45, 75)

_EMBER = "Ember via Statista"


def performances(t: Translate) -> dict[str, dict[str, Performance]]:
    """Return what is known of each site; Orkanger's raw material is missing on purpose."""
    return {
        "gjovik": {
            "energy-price": _norwegian_price(t, *_NO1),
            "energy-mix": _norwegian_mix(t),
            "proximity": _distance(t, 5),
            "raw-material": illustration(t, "good"),
            "market": _distance(t, 125, 115, 140),
            "competence": illustration(t, 480, 400, 560),
        },
        "elverum": {
            "energy-price": _norwegian_price(t, *_NO1),
            "energy-mix": _norwegian_mix(t),
            "proximity": _distance(t, 80, 72, 100),
            "raw-material": illustration(t, "very-good"),
            "market": _distance(t, 145, 135, 160),
            "competence": illustration(t, 410, 300, 480),
        },
        "kongsvinger": {
            "energy-price": _norwegian_price(t, *_NO1),
            "energy-mix": _norwegian_mix(t),
            "proximity": _distance(t, 140, 130, 160),
            "raw-material": illustration(t, "good"),
            "market": _distance(t, 95, 85, 110),
            "competence": illustration(t, 330, 240, 400),
        },
        "orkanger": {
            "energy-price": _norwegian_price(t, *_NO3),
            "energy-mix": _norwegian_mix(t),
            "proximity": _distance(t, 380, 365, 410),
            "market": _distance(t, 490, 470, 520),
            "competence": illustration(t, 620, 500, 750),
        },
        "mo-i-rana": {
            "energy-price": _norwegian_price(t, *_NO4),
            "energy-mix": _norwegian_mix(t),
            "proximity": _distance(t, 870, 850, 900),
            "raw-material": illustration(t, "weak"),
            "market": _distance(t, 970, 950, 1000),
            # Left without a source on purpose: the program has to point at it.
            "competence": Performance(
                value=520,
                low=400,
                high=650,
                grade=Grade.ASSUMED,
                note=t("Said on the telephone.", "Oppgitt på telefon."),
            ),
        },
        "torsby": {
            "energy-price": _swedish_price(t, *_SE3),
            "energy-mix": Performance(
                value=40.7,
                source=_EMBER,
                year=2023,
                grade=Grade.DOCUMENTED,
                note=t("Average of Sweden.", "Gjennomsnitt for Sverige."),
            ),
            "proximity": _distance(t, 225, 210, 250),
            "raw-material": illustration(t, "good"),
            "market": _distance(t, 180, 165, 200),
            "competence": illustration(t, 300, 200, 380),
        },
    }


def _norwegian_price(t: Translate, value: float, low: float, high: float) -> Performance:
    return Performance(
        value=value,
        low=low,
        high=high,
        source=t(
            "Adresseavisen/NTB citing Europower, December 2023",
            "Adresseavisen/NTB etter Europower, desember 2023",
        ),
        year=2023,
        grade=Grade.DOCUMENTED,
        note=t(
            "Average of the price zone. The range is assumed; single years have been far outside"
            " it (NO1 2022: 194 øre).",
            "Gjennomsnitt for prisområdet. Spennet er antatt; enkeltår har ligget langt utenfor"
            " (NO1 2022: 194 øre).",
        ),
    )


def _swedish_price(t: Translate, value: float, low: float, high: float) -> Performance:
    return Performance(
        value=value,
        low=low,
        high=high,
        source="elmarknad.se",
        year=2023,
        grade=Grade.ESTIMATED,
        note=t(
            "59.14 Swedish öre/kWh, average of SE3, at an assumed rate of 1.00 NOK to the SEK."
            " The range is assumed.",
            "59,14 svenske öre/kWh, gjennomsnitt for SE3, regnet om med antatt kurs 1,00 NOK per"
            " SEK. Spennet er antatt.",
        ),
    )


def _norwegian_mix(t: Translate) -> Performance:
    return Performance(
        value=30,
        source=_EMBER,
        year=2023,
        grade=Grade.DOCUMENTED,
        note=t("Average of Norway.", "Gjennomsnitt for Norge."),
    )


def _distance(
    t: Translate, kilometres: float, low: float | None = None, high: float | None = None
) -> Performance:
    return illustration(
        t,
        kilometres,
        low,
        high,
        grade=Grade.ESTIMATED,
        note=t(
            "Approximate distance by road; how far it is exactly depends on the plot.",
            "Omtrentlig kjøreavstand; nøyaktig hvor langt det er, kommer an på tomten.",
        )
        if low is not None
        else t("Approximate distance by road.", "Omtrentlig kjøreavstand."),
    )
