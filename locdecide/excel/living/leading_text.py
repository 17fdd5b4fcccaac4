"""Who leads, as one sentence that a formula makes: the words of the pack, live."""

from __future__ import annotations

from locdecide.excel.living.cells import Formula, literal, spelled
from locdecide.excel.living.order_block import Order
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.wording import agreement
from locdecide.words import LANGUAGES, Language

__all__ = ["leading_formula"]

_AGREE = ("TOPSIS and AHP both put {topsis} first.", "TOPSIS og AHP setter begge {topsis} først.")
_DIFFER = (
    "TOPSIS puts {topsis} first, AHP {ahp}.",
    "TOPSIS setter {topsis} først, AHP {ahp}.",
)
_BY_TOPSIS = ("TOPSIS puts {topsis} first.", "TOPSIS setter {topsis} først.")
_BY_AHP = ("AHP puts {ahp} first.", "AHP setter {ahp} først.")
_NONE = ("There is no ranking yet.", "Det er ingen rangering ennå.")
_NEARLY = (
    " By {method}, {names} are practically equal ({low} to {high}).",
    " Med {method} er {names} praktisk talt like ({low} til {high}).",
)


def leading_formula(case: Case, language: Language, topsis: Order, ahp: Order) -> Formula:
    """Return the sentence that says who each method puts first, and who nearly is."""
    first = {"topsis": topsis.leaders(), "ahp": ahp.leaders()}

    def told(texts: tuple[str, str]) -> str:
        return spelled(texts[LANGUAGES.index(language)], first)

    both = f"IF(EXACT({first['topsis']},{first['ahp']}),{told(_AGREE)},{told(_DIFFER)})"
    near = "".join(
        f"&{_nearly(order, method, language)}"
        for method, order in (("TOPSIS", topsis), ("AHP", ahp))
        if order.count > 1
    )
    text = (
        f'IF({first["topsis"]}="",IF({first["ahp"]}="",{told(_NONE)},{told(_BY_AHP)}),'
        f'IF({first["ahp"]}="",{told(_BY_TOPSIS)},{both}{near}))'
    )
    return Formula(text, agreement(case, language))


def _nearly(order: Order, method: str, language: Language) -> str:
    scores, many = order.scores(), f"SUM({order.near()})"
    parts = {
        "method": literal(method),
        "names": order.nearly(),
        "low": _number(f"INDEX({scores},{many})", language),
        "high": _number(f"INDEX({scores},1)", language),
    }
    said = spelled(_NEARLY[LANGUAGES.index(language)], parts)
    # AND asks all its conditions; the inner one stands apart since there may be no second place.
    return f'IF({many}>1,IF({order.second_rank()}>1,{said},""),"")'


def _number(source: str, language: Language) -> str:
    """Return a number with three decimals and the decimal mark of the sentence's language."""
    wrong, right = (",", ".") if language == "en" else (".", ",")
    return f"SUBSTITUTE(FIXED({source},3,TRUE),{literal(wrong)},{literal(right)})"
