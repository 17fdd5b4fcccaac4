"""The second study of the example, where to."""

from __future__ import annotations

from locdecide.decision.model import (
    Alternative,
    Criterion,
    Direction,
    Gate,
    Study,
    StudyKind,
    Waiver,
)
from tools.example_case.language import Translate
from tools.example_case.location_judgements import rounds
from tools.example_case.location_performances import performances
from tools.example_case.notation import failed, passed, quality_levels, unknown

__all__ = ["FROZEN", "study"]

FROZEN = "2024-09-30T13:00:00+02:00"


def study(t: Translate) -> Study:
    """Return the location study."""
    return Study(
        id="location",
        name=t("Location study", "Lokasjonsstudie"),
        kind=StudyKind.LOCATION,
        question=t("Where to?", "Hvor?"),
        criteria=_criteria(t),
        alternatives=_sites(t),
        performances=performances(t),
        gates=(_grid(t), _plot(t)),
        rounds=rounds(t),
        direct_points={
            "energy": 20,
            "energy-price": 70,
            "energy-mix": 30,
            "proximity": 20,
            "raw-material": 20,
            "market": 15,
            "competence": 25,
        },
        gates_frozen=FROZEN,
    )


def _criteria(t: Translate) -> tuple[Criterion, ...]:
    return (
        Criterion(id="energy", name=t("Energy", "Energi")),
        Criterion(
            id="energy-price",
            name=t("Energy price", "Kraftpris"),
            parent="energy",
            direction=Direction.MINIMISE,
            unit="øre/kWh",
            worst=100,
            best=25,
            description=t(
                "Average spot price of the price zone over a year, without VAT and grid tariff.",
                "Gjennomsnittlig spotpris i prisområdet over et år, uten mva. og nettleie.",
            ),
        ),
        Criterion(
            id="energy-mix",
            name=t("Energy mix", "Kraftmiks"),
            parent="energy",
            direction=Direction.MINIMISE,
            unit="g CO2e/kWh",
            worst=80,
            best=20,
            description=t(
                "Carbon intensity of the country's power. The worst end is about Finland 2023 (79,"
                " Ember via Our World in Data).",
                "Karbonintensiteten i landets kraftmiks. Den dårligste enden svarer omtrent til"
                " Finland i 2023 (79, Ember via Our World in Data).",
            ),
        ),
        Criterion(
            id="proximity",
            name=t("Proximity to the existing plant", "Nærhet til eksisterende fabrikk"),
            direction=Direction.MINIMISE,
            unit="km",
            worst=900,
            best=0,
            description=t(
                "By road. Stands for shared people, maintenance and overheads.",
                "Kjøreavstand. Uttrykk for felles folk, vedlikehold og faste kostnader.",
            ),
        ),
        Criterion(
            id="raw-material",
            name=t("Raw material quality", "Råvarekvalitet"),
            scale=quality_levels(t),
            worst=1,
            best=5,
            description=t(
                "Fresh spruce chips of even quality within a reasonable distance.",
                "Fersk granflis av jevn kvalitet innen rimelig avstand.",
            ),
        ),
        Criterion(
            id="market",
            name=t("Market location", "Nærhet til markedet"),
            direction=Direction.MINIMISE,
            unit="km",
            worst=1000,
            best=0,
            description=t(
                "By road to the main market, the Oslo area.",
                "Kjøreavstand til hovedmarkedet, Oslo-området.",
            ),
        ),
        Criterion(
            id="competence",
            name=t("Competence availability", "Tilgang på kompetanse"),
            unit=t("people", "personer"),
            worst=0,
            best=800,
            description=t(
                "People with process, automation or wood competence within an hour's travel.",
                "Personer med prosess-, automasjons- eller trekompetanse innen en times reise.",
            ),
        ),
    )


def _sites(t: Translate) -> tuple[Alternative, ...]:
    norway, sweden = t("Norway", "Norge"), t("Sweden", "Sverige")

    def zone(name: str) -> str:
        return t(f"Price zone {name}.", f"Prisområde {name}.")

    return (
        Alternative(
            id="gjovik",
            name="Gjøvik",
            country=norway,
            latitude=60.796,
            longitude=10.692,
            note=t(
                "Beside the existing plant. Price zone NO1.",
                "Ved siden av eksisterende fabrikk. Prisområde NO1.",
            ),
        ),
        Alternative(
            id="elverum",
            name="Elverum",
            country=norway,
            latitude=60.881,
            longitude=11.562,
            note=zone("NO1"),
        ),
        Alternative(
            id="kongsvinger",
            name="Kongsvinger",
            country=norway,
            latitude=60.191,
            longitude=11.998,
            note=zone("NO1"),
        ),
        Alternative(
            id="orkanger",
            name="Orkanger",
            country=norway,
            latitude=63.300,
            longitude=9.852,
            note=t(
                "Price zone NO3. The sawmills have not yet answered about chips.",
                "Prisområde NO3. Sagbrukene har ennå ikke svart om flis.",
            ),
        ),
        Alternative(
            id="mo-i-rana",
            name="Mo i Rana",
            country=norway,
            latitude=66.313,
            longitude=14.142,
            note=zone("NO4"),
        ),
        Alternative(
            id="torsby",
            name="Torsby",
            country=sweden,
            latitude=60.133,
            longitude=13.000,
            note=zone("SE3"),
        ),
    )


def _grid(t: Translate) -> Gate:
    reserved = t(
        "12 MW can be reserved according to the grid company.",
        "12 MW kan reserveres ifølge nettselskapet.",
    )
    return Gate(
        id="grid-capacity",
        name=t("At least 12 MW of free grid capacity", "Minst 12 MW ledig nettkapasitet"),
        records={
            "gjovik": passed(reserved),
            "elverum": passed(reserved),
            "kongsvinger": unknown(
                t(
                    "The application is in the queue; an answer is expected next quarter.",
                    "Søknaden ligger i kø; svar er ventet neste kvartal.",
                )
            ),
            "orkanger": passed(reserved),
            "mo-i-rana": passed(
                t("The industrial park has free capacity.", "Industriparken har ledig kapasitet.")
            ),
            "torsby": passed(reserved),
        },
    )


def _plot(t: Translate) -> Gate:
    zoned = t("Zoned for industry.", "Regulert til industri.")
    return Gate(
        id="plot",
        name=t("A plot of at least 60 decares", "Tomt på minst 60 dekar"),
        records={
            "gjovik": failed(
                t("Only 48 decares are left.", "Bare 48 dekar er igjen."),
                Waiver(
                    by=t("The board", "Styret"),
                    reason=t(
                        "Yard, offices and stores are shared with the existing plant.",
                        "Uteareal, kontorer og lager deles med eksisterende fabrikk.",
                    ),
                    date="2024-10-01",
                ),
            ),
            "elverum": passed(zoned),
            "kongsvinger": passed(zoned),
            "orkanger": passed(zoned),
            "mo-i-rana": passed(zoned),
            "torsby": passed(t("The municipality offers 75 decares.", "Kommunen tilbyr 75 dekar.")),
        },
    )
