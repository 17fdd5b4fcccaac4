"""The method settings of a study, read from their form; what is left empty is the usual choice."""

from __future__ import annotations

import msgspec

from locdecide.decision.model import MethodSettings, Weighting
from locdecide.excel.columns import Column, Content
from locdecide.excel.layout import sheet
from locdecide.excel.reading.table import Record
from locdecide.excel.terms import Answer

__all__ = ["read_method"]


def read_method(form: Record | None, *, has_points: bool, has_judgements: bool) -> MethodSettings:
    """Return the settings.

    Where nothing says what the weights come from, direct points are used if they are all there
    is.
    """
    chosen: dict[str, object] = {}
    if form is not None:
        read = {column.field: _setting(form, column) for column in sheet("method").columns}
        chosen = {field: value for field, value in read.items() if value is not None}
    if "weighting" not in chosen and has_points and not has_judgements:
        chosen["weighting"] = Weighting.DIRECT
    method = msgspec.structs.replace(MethodSettings(), **chosen)
    if form is not None and method.least_share > method.clear_share:
        form.findings.add(
            form.spot("least_share" if "least_share" in chosen else "clear_share"),
            "book-thresholds-order",
            clear=_per_cent(method.clear_share),
            least=_per_cent(method.least_share),
        )
    return method


def _setting(form: Record, column: Column) -> object | None:
    match column.content:
        case Content.WHOLE:
            return form.whole(column.field, column)
        case Content.NUMBER:
            return form.between(column.field, column)
        case Content.SHARE:
            return form.share(column.field)
    assert column.terms is not None
    value = form.term(column.field, column.terms)
    return value is Answer.YES if isinstance(value, Answer) else value


def _per_cent(share: float) -> float:
    return float(f"{100 * share:.15g}")
