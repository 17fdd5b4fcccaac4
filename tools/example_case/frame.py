"""What the example decides and who takes part."""

from __future__ import annotations

from locdecide.decision.model import LogEntry, Participant
from tools.example_case import feasibility as feasibility_case
from tools.example_case import location as location_case
from tools.example_case.language import Translate
from tools.example_case.location_first_round import REVEALED

__all__ = ["context", "log", "participants", "question", "title"]


def title(t: Translate) -> str:
    """Return the title of the decision."""
    return t("Bringing production home", "Produksjonen hjem")


def question(t: Translate) -> str:
    """Return what the board has to answer."""
    return t(
        "Should we bring the production of the insulation board home, and if so, where to?",
        "Skal vi hente hjem produksjonen av isolasjonsplaten, og i så fall hvor?",
    )


def context(t: Translate) -> str:
    """Return the story behind the decision; its first sentence warns about the figures."""
    return t(
        "The company is unnamed, and the figures are made for illustration unless their source"
        " says otherwise.\n\n"
        "A large maker of wood-based systems for the building trade has two factories close to"
        " each other in Eastern Norway. For some years a light and bulky insulation board has"
        " been made under contract in Poland, because the market was uncertain and our own plant"
        " was full. Demand has grown since: we now pay dearly for freight that is mostly air, and"
        " freight and coal-fired power together spoil the environmental account that is the"
        " product's best sales argument. The question is whether to build a plant at home,"
        " find another solution, or drop the product. Two things worry the organisation: hardly"
        " anyone in the country has built such a line, and the contract maker must keep"
        " delivering until the new plant runs.",
        "Selskapet er ikke navngitt, og tallene er laget som illustrasjon med mindre kilden sier"
        " noe annet.\n\n"
        "En stor produsent av trebaserte systemer til byggebransjen har to fabrikker nær"
        " hverandre på Østlandet. I noen år er en lett og plasskrevende isolasjonsplate laget på"
        " kontrakt i Polen, fordi markedet var usikkert og egen fabrikk var full. Siden har"
        " etterspørselen vokst: Vi betaler dyrt for frakt som mest er luft, og frakten og"
        " kullkraften ødelegger til sammen det miljøregnskapet som er produktets beste"
        " salgsargument. Spørsmålet er om vi skal bygge fabrikk hjemme, finne en annen løsning"
        " eller avvikle produktet. To forhold bekymrer organisasjonen: Nesten ingen i landet har"
        " bygget en slik linje, og kontraktsprodusenten må levere til den nye fabrikken er i"
        " drift.",
    )


def participants(t: Translate) -> tuple[Participant, ...]:
    """Return five people with a vote and the adviser without one, all of them fictional."""
    return (
        Participant(id="operations", name="Ingrid", role=t("Operations", "Drift")),
        Participant(id="finance", name="Henrik", role=t("Finance", "Økonomi")),
        Participant(id="hr", name="Solveig", role=t("Human resources", "HR")),
        Participant(id="sales", name="Lars", role=t("Sales and market", "Salg og marked")),
        Participant(
            id="quality",
            name="Marit",
            role=t("Environment and quality", "Miljø og kvalitet"),
        ),
        Participant(
            id="adviser",
            name="Anders",
            role=t("Hired adviser", "Innleid rådgiver"),
            voting_power=0,
        ),
    )


def log(t: Translate) -> tuple[LogEntry, ...]:
    """Return the record from the first day to the revealed round and the board's waiver."""
    frozen = t("the must-haves were frozen.", "Skal-kravene ble frosset.")
    feasibility, location = (
        t("Feasibility study", "Mulighetsstudie"),
        t("Location study", "Lokasjonsstudie"),
    )
    lines = (
        (
            "2024-09-02T09:00:00+02:00",
            "created",
            t("The decision was set up.", "Beslutningen ble opprettet."),
        ),
        (feasibility_case.FROZEN, "gates-frozen", f"{feasibility}: {frozen}"),
        (
            feasibility_case.CONCLUDED,
            "concluded",
            t(
                "Feasibility study: a plant of our own at home is proposed.",
                "Mulighetsstudie: Egen fabrikk hjemme er foreslått.",
            ),
        ),
        (location_case.FROZEN, "gates-frozen", f"{location}: {frozen}"),
        (
            REVEALED,
            "round-revealed",
            t(
                "Location study, first round: all six had closed their ballots.",
                "Lokasjonsstudie, første runde: Alle seks hadde lukket stemmeseddelen.",
            ),
        ),
        (
            "2024-10-01T13:10:00+02:00",
            "waiver-granted",
            t(
                "Location study: the board waives the size of the plot for Gjøvik.",
                "Lokasjonsstudie: Styret gir Gjøvik dispensasjon fra kravet til tomt.",
            ),
        ),
    )
    return tuple(
        LogEntry(time=time, who="Ingrid", event=event, text=text) for time, event, text in lines
    )
