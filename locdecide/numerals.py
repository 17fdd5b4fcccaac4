"""Numbers as people type and read them, in Norwegian and in English."""

from __future__ import annotations

import math
import re

__all__ = [
    "NOT_A_NUMBER",
    "NumeralError",
    "format_fixed",
    "format_number",
    "format_percent",
    "parse_number",
]

Language = str

# From here on a whole number is written with a power of ten: nobody counts three hundred digits.
_LONGEST_WHOLE = 1e15

NOT_A_NUMBER = "not-a-number"
AMBIGUOUS = "ambiguous-number"

# What stands between groups of three digits or before a percent sign: space, no-break space,
# narrow and thin spaces, apostrophes.
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u2007'’]+")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2012": "-", "\uff0d": "-"})
_GROUPED_BY_SPACE = re.compile(r"[-+]?\d{1,3}( \d{3})+([.,]\d+)?")
_PLAIN = re.compile(r"[-+]?(\d+[.,]?\d*|[.,]\d+)([eE][-+]?\d+)?")
_GROUPED = {
    ",": re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?"),
    ".": re.compile(r"[-+]?\d{1,3}(\.\d{3})+(,\d+)?"),
}


class NumeralError(ValueError):
    """A text that is no number, or could be two; ``code`` says which."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code)
        self.code = code
        self.text = text


def parse_number(text: str, language: Language = "nb") -> float:
    """Read a number as people write it.

    Spaces between groups of three digits, no-break spaces, a Unicode minus and a trailing
    percent sign are taken; the sign does not divide by a hundred, since the figure stands in
    a column whose unit says what it means. Both decimal marks are taken. ``1,234`` is
    1.234 in Norwegian and 1234 in English, as their readers write it; ``1.234`` is refused in
    Norwegian, where it could be either.

    Raises
    ------
    NumeralError
        With the code ``not-a-number`` or ``ambiguous-number``.
    """
    plain = _SPACES.sub(" ", text.translate(_MINUS)).strip()
    if plain.endswith("%"):
        plain = plain[:-1].strip()
    plain = re.sub(r"^([-+]) (?=\d)", r"\1", plain)
    if " " in plain:
        if not _GROUPED_BY_SPACE.fullmatch(plain):
            raise NumeralError(NOT_A_NUMBER, text)
        plain = plain.replace(" ", "")
    elif _GROUPED[","].fullmatch(plain):
        several = plain.count(",") > 1 or "." in plain
        if several or (language == "en" and not plain.lstrip("+-").startswith("0")):
            plain = plain.replace(",", "")
    elif _GROUPED["."].fullmatch(plain):
        if plain.count(".") > 1 or "," in plain:
            plain = plain.replace(".", "")
        elif language != "en" and not plain.lstrip("+-").startswith("0"):
            raise NumeralError(AMBIGUOUS, text)
    if not _PLAIN.fullmatch(plain):
        raise NumeralError(NOT_A_NUMBER, text)
    number = float(plain.replace(",", "."))
    if not math.isfinite(number):
        raise NumeralError(NOT_A_NUMBER, text)
    return number


def format_number(number: float, language: Language, digits: int | None = 3) -> str:
    """Write a number for a reader of the language.

    ``digits`` is how many significant digits are kept; None keeps full precision. Whole
    numbers keep all their digits. Groups of three stand apart from 10 000 upwards.
    """
    if number == 0:
        return "0"
    if digits is None:
        text = repr(number)
    elif abs(number) >= _LONGEST_WHOLE:
        text = f"{number:.{digits}g}"
    elif abs(number) >= 10 ** (digits - 1):
        text = f"{number:.0f}"
    else:
        text = f"{number:.{digits}g}"
    if "e" in text or "E" in text:
        mantissa, _, exponent = text.lower().partition("e")
        plain = f"{mantissa}e{int(exponent)}"
        return _localised(plain, language)
    whole, _, fraction = text.partition(".")
    if fraction.strip("0") == "" and digits is None:
        fraction = ""
    sign = "-" if whole.startswith("-") else ""
    whole = whole.lstrip("-")
    if len(whole) > 4:
        separator = "," if language == "en" else "\u00a0"
        whole = f"{int(whole):,}".replace(",", separator)
        if language == "en":
            return ("\u2212" if sign else "") + whole + (f".{fraction}" if fraction else "")
    text = sign + whole + (f".{fraction}" if fraction else "")
    return _localised(text, language)


def format_fixed(number: float, language: Language, decimals: int) -> str:
    """Write a number with a fixed count of decimals, for columns of numbers."""
    text = f"{number:.{decimals}f}"
    if float(text) == 0:
        text = text.lstrip("-")
    return _localised(text, language)


def format_percent(share: float, language: Language, decimals: int = 1) -> str:
    """Write a share of one as a percentage; Norwegian sets a space before the sign."""
    mark = "%" if language == "en" else "\u00a0%"
    return format_fixed(100 * share, language, decimals) + mark


def _localised(text: str, language: Language) -> str:
    text = text.replace("-", "\u2212")
    return text if language == "en" else text.replace(".", ",")
