"""The first study of the example, whether to move."""

from __future__ import annotations

from locdecide.decision.model import (
    Alternative,
    AlternativeKind,
    Conclusion,
    Criterion,
    Direction,
    Gate,
    Level,
    RatingScale,
    Study,
    StudyKind,
)
from tools.example_case.feasibility_judgements import rounds
from tools.example_case.feasibility_performances import performances
from tools.example_case.language import Translate
from tools.example_case.notation import passed, quality_levels, unknown

__all__ = ["CONCLUDED", "FROZEN", "study"]

FROZEN = "2024-09-10T14:00:00+02:00"
CONCLUDED = "2024-09-24T11:30:00+02:00"


def study(t: Translate) -> Study:
    """Return the feasibility study."""
    return Study(
        id="feasibility",
        name=t("Feasibility study", "Mulighetsstudie"),
        kind=StudyKind.FEASIBILITY,
        question=t("Should we move?", "Skal vi flytte?"),
        criteria=_criteria(t),
        alternatives=_options(t),
        performances=performances(t),
        gates=(_gate(t),),
        rounds=rounds(t),
        direct_points={
            "economy": 25,
            "unit-cost": 65,
            "investment": 35,
            "delivery": 25,
            "lead-time": 40,
            "reliability": 60,
            "climate": 15,
            "product-quality": 20,
            "organisation": 15,
        },
        gates_frozen=FROZEN,
        conclusion=_conclusion(t),
    )


def _criteria(t: Translate) -> tuple[Criterion, ...]:
    return (
        Criterion(id="economy", name=t("Economy", "Økonomi")),
        Criterion(
            id="unit-cost",
            name=t("Total cost per unit", "Totalkostnad per enhet"),
            parent="economy",
            direction=Direction.MINIMISE,
            unit=t("NOK/m³", "kr/m³"),
            worst=1900,
            best=1200,
            description=t(
                "Production, freight, duty, stock and follow-up, delivered to the customer.",
                "Produksjon, frakt, toll, lager og oppfølging, levert hos kunden.",
            ),
        ),
        Criterion(
            id="investment",
            name=t("Investment", "Investering"),
            parent="economy",
            direction=Direction.MINIMISE,
            unit=t("NOK million", "mill. kr"),
            worst=350,
            best=0,
            description=t(
                "What we must put up ourselves before the first delivery.",
                "Det vi selv må legge ut før første leveranse.",
            ),
        ),
        Criterion(id="delivery", name=t("Delivery", "Levering")),
        Criterion(
            id="lead-time",
            name=t("Lead time", "Ledetid"),
            parent="delivery",
            direction=Direction.MINIMISE,
            unit=t("days", "dager"),
            worst=45,
            best=3,
            description=t(
                "From order to delivery at the customer.", "Fra ordre til levering hos kunden."
            ),
        ),
        Criterion(
            id="reliability",
            name=t("Delivery reliability", "Leveringssikkerhet"),
            parent="delivery",
            unit="%",
            worst=75,
            best=100,
            description=t(
                "Share of order lines delivered complete and on the agreed day.",
                "Andel ordrelinjer levert komplett på avtalt dag.",
            ),
        ),
        Criterion(
            id="climate",
            name=t("Climate footprint", "Klimaavtrykk"),
            direction=Direction.MINIMISE,
            unit="kg CO2e/m³",
            worst=170,
            best=20,
            description=t(
                "Raw material, production and freight to the customer.",
                "Råvare, produksjon og frakt til kunden.",
            ),
        ),
        Criterion(
            id="product-quality",
            name=t("Quality and development", "Kvalitet og utvikling"),
            scale=quality_levels(t),
            worst=1,
            best=5,
            description=t(
                "Even quality, and how easily the product can be developed further.",
                "Jevn kvalitet, og hvor lett produktet kan videreutvikles.",
            ),
        ),
        Criterion(
            id="organisation",
            name=t("Strain on the organisation", "Belastning på organisasjonen"),
            scale=RatingScale(
                levels=(
                    Level(id="very-heavy", label=t("Very heavy", "Svært stor"), value=1),
                    Level(id="heavy", label=t("Heavy", "Stor"), value=2),
                    Level(id="moderate", label=t("Moderate", "Middels"), value=3),
                    Level(id="light", label=t("Light", "Liten"), value=4),
                    Level(id="none", label=t("None", "Ingen"), value=5),
                )
            ),
            worst=1,
            best=5,
            description=t(
                "How much the change draws on people who also run the daily work. Less strain is"
                " worth more.",
                "Hvor mye omleggingen tærer på folk som også skal holde hjulene i gang."
                " Mindre belastning er verdt mer.",
            ),
        ),
    )


def _options(t: Translate) -> tuple[Alternative, ...]:
    def option(alternative_id: str, name: str, country: str, note: str) -> Alternative:
        return Alternative(
            id=alternative_id,
            name=name,
            kind=AlternativeKind.OPTION,
            country=country,
            note=note,
        )

    norway, poland = t("Norway", "Norge"), t("Poland", "Polen")
    return (
        option(
            "stay",
            t("Stay with the contract maker", "Bli hos kontraktsprodusenten"),
            poland,
            t("As today, with a new three-year contract.", "Som i dag, med ny treårsavtale."),
        ),
        option(
            "own-plant",
            t("Own plant at home", "Egen fabrikk hjemme"),
            norway,
            t("One new line, built and run by us.", "Én ny linje, bygget og drevet av oss."),
        ),
        option(
            "home-maker",
            t("Contract maker at home", "Kontraktsprodusent hjemme"),
            norway,
            t(
                "A Norwegian maker installs the line; we pay for most of the equipment.",
                "En norsk produsent setter opp linjen; vi betaler det meste av utstyret.",
            ),
        ),
        option(
            "hybrid",
            t("Hybrid: home and abroad", "Hybrid: hjemme og ute"),
            t("Norway and Poland", "Norge og Polen"),
            t(
                "A smaller line at home for Norwegian orders, Poland for the rest.",
                "En mindre linje hjemme for norske ordrer, Polen for resten.",
            ),
        ),
        option(
            "drop",
            t("Drop the product", "Avvikle produktet"),
            "",
            t(
                "We stop making the board and complete our systems with a bought-in product.",
                "Vi slutter å lage platen og kompletterer systemene med et innkjøpt produkt.",
            ),
        ),
    )


def _gate(t: Translate) -> Gate:
    return Gate(
        id="supplied",
        name=t(
            "Customers are supplied through the change",
            "Kundene får varer gjennom hele omleggingen",
        ),
        records={
            "stay": passed(t("No change.", "Ingen omlegging.")),
            "own-plant": passed(
                t(
                    "Four months of stock is built up before notice is given.",
                    "Fire måneders lager bygges opp før avtalen sies opp.",
                )
            ),
            "home-maker": unknown(
                t(
                    "No maker has yet given a date for the first delivery.",
                    "Ingen produsent har ennå gitt dato for første leveranse.",
                )
            ),
            "hybrid": passed(t("Poland goes on delivering.", "Leveransene fra Polen fortsetter.")),
            "drop": passed(
                t(
                    "A bought-in product is available from stock.",
                    "Et innkjøpt produkt kan leveres fra lager.",
                )
            ),
        },
    )


def _conclusion(t: Translate) -> Conclusion:
    return Conclusion(
        alternative="own-plant",
        text=t(
            "Yes: bring production home, in a plant of our own. It leads, though not clearly,"
            " ahead of a hybrid of home and abroad, and the strain on the organisation is what"
            " could change it. The location study comes before the board decides.",
            "Ja: Hent produksjonen hjem, i egen fabrikk. Den leder, men ikke klart, foran en"
            " hybrid av hjemme og ute, og belastningen på organisasjonen er det som kan endre på"
            " det. Lokasjonsstudien kommer før styret bestemmer.",
        ),
        by=t("The project team", "Prosjektgruppen"),
        date="2024-09-24",
    )
