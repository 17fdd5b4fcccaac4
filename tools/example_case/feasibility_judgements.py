"""What the five participants judged in the feasibility study, and some of their reasons."""

from __future__ import annotations

from locdecide.decision.model import Round
from tools.example_case.language import Translate
from tools.example_case.notation import Reasons, judged

__all__ = ["rounds"]

_TOP = {
    "operations": (
        "delivery 2 economy, economy 3 climate, economy 1 product-quality,"
        " organisation 2 economy, delivery 5 climate, delivery 3 product-quality,"
        " delivery 1 organisation, product-quality 3 climate, organisation 3 climate,"
        " organisation 2 product-quality"
    ),
    "finance": (
        "economy 3 delivery, economy 6 climate, economy 4 product-quality,"
        " economy 3 organisation, delivery 3 climate, delivery 2 product-quality,"
        " organisation 1 delivery, product-quality 2 climate, organisation 2 climate,"
        " organisation 2 product-quality"
    ),
    "hr": (
        "economy 1 delivery, economy 2 climate, product-quality 1 economy,"
        " organisation 3 economy, delivery 1 climate, product-quality 2 delivery,"
        " organisation 3 delivery, product-quality 2 climate, organisation 5 climate,"
        " organisation 2 product-quality"
    ),
    # The one whose answers do not quite hang together: the consistency ratio is above 0.10.
    "sales": (
        "delivery 2 economy, climate 2 economy, product-quality 2 economy,"
        " economy 4 organisation, delivery 5 climate, product-quality 2 delivery,"
        " delivery 6 organisation, product-quality 1 climate, climate 3 organisation,"
        " product-quality 5 organisation"
    ),
    "quality": (
        "delivery 1 economy, climate 3 economy, product-quality 2 economy,"
        " economy 2 organisation, climate 3 delivery, product-quality 2 delivery,"
        " delivery 2 organisation, climate 1 product-quality, climate 4 organisation,"
        " product-quality 4 organisation"
    ),
}

_ECONOMY = {
    "operations": "unit-cost 2 investment",
    "finance": "investment 2 unit-cost",
    "hr": "unit-cost 2 investment",
    "sales": "unit-cost 5 investment",
    "quality": "unit-cost 3 investment",
}

_DELIVERY = {
    "operations": "reliability 3 lead-time",
    "finance": "reliability 1 lead-time",
    "hr": "reliability 2 lead-time",
    "sales": "lead-time 2 reliability",
    "quality": "reliability 2 lead-time",
}


def rounds(t: Translate) -> tuple[Round, ...]:
    """Return the one round of the study."""
    reasons = _reasons(t)
    judgements = [
        judged(participant, parent, comparisons, reasons)
        for parent, group in ((None, _TOP), ("economy", _ECONOMY), ("delivery", _DELIVERY))
        for participant, comparisons in group.items()
    ]
    return (
        Round(
            id="feasibility-round-1",
            name=t("First round", "Første runde"),
            date="2024-09-17",
            judgements=tuple(judgements),
        ),
    )


def _reasons(t: Translate) -> Reasons:
    return {
        ("operations", "organisation", "economy"): t(
            "The last project took our best people for a year.",
            "Forrige prosjekt tok de beste folkene våre i et år.",
        ),
        ("operations", "reliability", "lead-time"): t(
            "A late load stops the building site; a long but certain time can be planned for.",
            "En forsinket last stopper byggeplassen; lang, men sikker tid kan planlegges.",
        ),
        ("finance", "economy", "climate"): t(
            "The footprint matters to the extent that customers pay for it.",
            "Avtrykket teller i den grad kundene betaler for det.",
        ),
        ("finance", "investment", "unit-cost"): t(
            "The bank will ask about the sum first.", "Banken spør først om beløpet."
        ),
        ("hr", "organisation", "economy"): t(
            "Nobody has run such a line here; we must recruit and train everyone.",
            "Ingen har kjørt en slik linje her; vi må rekruttere og lære opp alle.",
        ),
        ("sales", "lead-time", "reliability"): t(
            "We lose orders to those who deliver within the week.",
            "Vi taper ordrer til dem som leverer innen en uke.",
        ),
        ("sales", "product-quality", "delivery"): t(
            "Customers wait for a good board, but they do not come back to a bad one.",
            "Kunden venter på en god plate, men kommer ikke tilbake til en dårlig.",
        ),
        ("quality", "climate", "economy"): t(
            "The environmental declaration is why the product is chosen at all.",
            "Miljødeklarasjonen er grunnen til at produktet i det hele tatt blir valgt.",
        ),
    }
