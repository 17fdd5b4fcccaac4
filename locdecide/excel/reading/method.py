"""The method settings of a study, read from their form; what is left empty is the usual choice."""

from __future__ import annotations

import msgspec

from locdecide.decision.model import MethodSettings, Weighting
from locdecide.excel.columns import Content
from locdecide.excel.layout import sheet
from locdecide.excel.reading.table import Record

__all__ = ["read_method"]


def read_method(form: Record | None, *, has_points: bool, has_judgements: bool) -> MethodSettings:
    """Return the settings.

    Where nothing says what the weights come from, direct points are used if they are all there
    is.
    """
    chosen: dict[str, object] = {}
    for column in sheet("method").columns if form is not None else ():
        assert form is not None
        value: object | None
        if column.content is Content.WHOLE:
            value = form.whole(column.field, column)
        else:
            assert column.terms is not None
            value = form.term(column.field, column.terms)
        if value is not None:
            chosen[column.field] = value
    if "weighting" not in chosen and has_points and not has_judgements:
        chosen["weighting"] = Weighting.DIRECT
    return msgspec.structs.replace(MethodSettings(), **chosen)
