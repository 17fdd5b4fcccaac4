"""The columns of the record: the log, conclusions, sign-offs with what was signed, and reviews."""

from __future__ import annotations

from dataclasses import replace

from locdecide.decision.model import Direction, Position
from locdecide.excel.columns import Column, Content, Refers, key, reference

__all__ = ["CONCLUSION", "LOG", "REVIEW", "SIGNED_TEXT", "SIGN_OFFS"]

_TERM = Content.TERM
_NUMBER = Content.NUMBER
_LONG = 60
# Two lines of it: more would make the page too wide to be read on paper.
_DIGEST = 36

LOG = (
    Column("time", ("Time", "Tidspunkt"), width=22, also=("Date", "Dato")),
    Column("who", ("Who", "Hvem"), width=22),
    Column("event", ("Event", "Hendelse"), width=20),
    Column("text", ("Text", "Tekst"), width=_LONG),
    Column(
        "file",
        ("File", "Fil"),
        width=28,
        hint=("The file that took part, if any.", "Filen som var med, om det var noen."),
    ),
    Column(
        "digest",
        ("SHA-256", "SHA-256"),
        width=_DIGEST,
        also=("Digest", "Hash"),
        hint=(
            "The digest of the file's content, or of what was signed.",
            "Kontrollsummen av innholdet i filen, eller av det som ble signert.",
        ),
    ),
)

_PROPOSED, _PROPOSED_KEY = reference(
    "alternative",
    ("Proposed alternative", "Foreslått alternativ"),
    Refers.ALTERNATIVE,
    also=("Alternative", "Alternativ", "Proposed", "Foreslått", "Proposal", "Forslag"),
)

CONCLUSION = (
    _PROPOSED,
    Column(
        "text", ("Conclusion", "Konklusjon"), width=_LONG, also=("Text", "Tekst", "Begrunnelse")
    ),
    Column("by", ("Concluded by", "Konkludert av"), also=("By", "Av")),
    Column("date", ("Date", "Dato")),
    _PROPOSED_KEY,
    key(),
)

# A row a signature; what it says of the sign-off stands in each of its rows.
SIGN_OFFS = (
    Column(
        "time",
        ("Signed", "Signert"),
        width=20,
        also=("Sign-off", "Signering"),
        hint=(
            "When the sign-off was made. Its rows have the same time.",
            "Når signeringen ble gjort. Radene i den har samme tidspunkt.",
        ),
    ),
    Column("note", ("Note", "Notat"), width=26, also=("Occasion", "Anledning", "Merknad")),
    Column("name", ("Name", "Navn"), needed=True, width=24),
    Column("role", ("Role", "Rolle"), width=20, also=("Function", "Funksjon")),
    Column("position", ("Position", "Standpunkt"), _TERM, terms=Position, width=24),
    Column(
        "words",
        ("Reservation or dissent", "Forbehold eller dissens"),
        width=40,
        also=("Words", "Begrunnelse"),
    ),
    Column("signed", ("Time of the signature", "Tidspunkt for signaturen"), width=20),
    Column(
        "digest",
        ("SHA-256 of what was signed", "SHA-256 av det som ble signert"),
        width=_DIGEST,
        hint=(
            "The digest of the signed state, which stands on a hidden sheet. Leave it as it is.",
            "Kontrollsummen av utgaven som ble signert, og som står på et skjult ark. La det stå.",
        ),
    ),
    key(),
)

_SIGN_OFF_KEY = key("sign_off_key", ("Sign-off", "Signering"))

SIGNED_TEXT = (
    Column("part", ("Part", "Del"), Content.WHOLE, needed=True, least=1, most=1_000_000, width=8),
    Column("text", ("Text (leave as is)", "Tekst (la stå)"), needed=True, width=_LONG),
    _SIGN_OFF_KEY,
)

_REVIEWED, _REVIEWED_KEY = reference(
    "alternative",
    ("Alternative", "Alternativ"),
    Refers.ALTERNATIVE,
    hint=(
        "What was decided for. The same on every row, or on the first alone.",
        "Det som ble valgt. Det samme på hver rad, eller bare på den første.",
    ),
)
_CRITERION, _CRITERION_KEY = reference(
    "criterion",
    ("Criterion", "Kriterium"),
    Refers.CRITERION,
    hint=(
        "Empty for what is no criterion, as a line of cost.",
        "Tomt for det som ikke er et kriterium, som en kostnadslinje.",
    ),
)

REVIEW = (
    replace(_REVIEWED, width=18),
    Column("name", ("What", "Hva"), width=26, also=("Line", "Linje", "Name", "Navn")),
    replace(_CRITERION, width=20),
    Column("unit", ("Unit", "Enhet"), width=12, also=("Units", "Måleenhet")),
    Column(
        "direction",
        ("Direction", "Retning"),
        _TERM,
        terms=Direction,
        also=("Better is", "Bedre er"),
    ),
    Column(
        "expected",
        ("Expected", "Ventet"),
        width=14,
        also=("Forventet",),
        hint=(
            "A number in the unit, or words such as a level.",
            "Et tall i enheten, eller ord, som et nivå.",
        ),
    ),
    Column("low", ("Low", "Lav"), _NUMBER, width=11),
    Column("high", ("High", "Høy"), _NUMBER, width=11),
    Column(
        "due",
        ("Due", "Frist"),
        width=12,
        hint=("When it should be achieved.", "Når det skal være oppnådd."),
    ),
    Column("achieved", ("Achieved", "Oppnådd"), width=14, also=("Actual", "Faktisk")),
    Column(
        "date",
        ("Found out", "Fastslått"),
        width=12,
        also=("As of", "Konstatert", "Per dato"),
        hint=("When it was found out.", "Når det ble fastslått."),
    ),
    Column("note", ("Note", "Notat"), width=34, also=("Comment", "Kommentar", "Merknad")),
    Column(
        "words",
        ("Words, not numbers (leave as is)", "Ord, ikke tall (la stå)"),
        Content.MACHINE,
        width=20,
    ),
    key(),
    _REVIEWED_KEY,
    _CRITERION_KEY,
)
