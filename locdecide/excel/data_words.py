"""The words on a table of figures: its corner, the labels of its header rows, sums to pass over."""

from __future__ import annotations

from locdecide.excel.columns import KEY_HEADERS, Text, plain

__all__ = [
    "ALTERNATIVE_WORDS",
    "CORNER",
    "CORNERS",
    "LABELS",
    "LABEL_TEXTS",
    "REMARKS",
    "TOTALS",
]

CORNER: Text = ("Alternative", "Alternativ")

# The labelled rows under the header; the first three are written, all are read.
LABEL_TEXTS: dict[str, Text] = {
    "unit": ("Unit", "Enhet"),
    "direction": ("Direction", "Retning"),
    "key": KEY_HEADERS,
    "worst": ("Worst", "Dårligst"),
    "best": ("Best", "Best"),
    "points": ("Direct points", "Direkte poeng"),
}

_ALSO = {
    "unit": ("Units", "Måleenhet"),
    "direction": ("Type", "Min/max", "Max/min"),
    "worst": ("Worst value", "Dårligste verdi"),
    "best": ("Best value", "Beste verdi"),
    "points": ("Points", "Poeng", "Weight", "Weights", "Vekt", "Vekter"),
}

LABELS: dict[str, str] = {
    plain(text): label
    for label, texts in LABEL_TEXTS.items()
    for text in (*texts, *_ALSO.get(label, ()))
}

# What people write in the corner above the alternatives, in English and in Norwegian.
CORNERS: tuple[tuple[str, ...], tuple[str, ...]] = (
    ("Alternative", "Alternatives", "Site", "Sites", "Option", "Options", "Supplier", "Suppliers",
     "Host country", "Candidate", "Location", "Name"),
    ("Alternativ", "Alternativer", "Sted", "Steder", "Tomt", "Tomter", "Valg", "Leverandør",
     "Leverandører", "Vertsland", "Kandidat", "Lokasjon", "Navn"),
)  # fmt: skip

ALTERNATIVE_WORDS = frozenset(plain(text) for texts in CORNERS for text in texts)

TOTALS = frozenset(
    ("sum", "total", "totals", "totalt", "i alt", "score", "poeng", "poengsum", "rank", "rang",
     "rangering", "ranking", "average", "snitt", "gjennomsnitt")
)  # fmt: skip

# What people put before a colon below a table.
REMARKS = frozenset(
    ("comment", "comments", "note", "notes", "remark", "remarks", "source", "sources",
     "kommentar", "kommentarer", "merknad", "merknader", "notat", "kilde", "kilder", "obs",
     "forklaring", "merk")
)  # fmt: skip
