"""What is characteristic of each method, for saying why two of them part."""

from __future__ import annotations

from locdecide.conclusions.names import Texts

__all__ = ["trait_of", "trait_words"]

# What a method does otherwise, said of one method, of several, and in Norwegian.
_TRAITS: dict[str, tuple[str, str, str]] = {
    "product": (
        "punishes one poor figure, since it multiplies",
        "punish one poor figure, since they multiply",
        "straffer én svak verdi, fordi verdiene ganges sammen",
    ),
    "half-product": (
        "punishes one poor figure, since it is half a product",
        "punish one poor figure, since they are half a product",
        "straffer én svak verdi, fordi den til dels ganger verdiene sammen",
    ),
    "regret": (
        "gives half the say to the one criterion in which an alternative is furthest from the best",
        "give half the say to the one criterion in which an alternative is furthest from the best",
        "lar det ene kriteriet der et alternativ er lengst fra det beste, telle halvparten",
    ),
    "order": (
        "counts how many others each beats, not by how much",
        "count how many others each beats, not by how much",
        "teller hvor mange andre hvert alternativ slår, ikke hvor mye",
    ),
    "average": (
        "measures from the average of the figures",
        "measure from the average of the figures",
        "måler fra gjennomsnittet av verdiene",
    ),
    "worst": (
        "measures only the distance from the worst figures",
        "measure only the distance from the worst figures",
        "måler bare avstanden fra de dårligste verdiene",
    ),
    "spread": (
        "measures on the spread of the figures at hand, not on the declared ranges",
        "measure on the spread of the figures at hand, not on the declared ranges",
        "måler på spredningen i verdiene som finnes, ikke på de fastsatte spennene",
    ),
    "size": (
        "measures against the size of the figures at hand, not on the declared ranges",
        "measure against the size of the figures at hand, not on the declared ranges",
        "måler mot størrelsen på verdiene som finnes, ikke på de fastsatte spennene",
    ),
    "ranges": (
        "measures on the declared ranges, not on the figures at hand",
        "measure on the declared ranges, not on the figures at hand",
        "måler på de fastsatte spennene, ikke på verdiene som finnes",
    ),
    "sum": (
        "adds values up, so that a strength makes up for a weakness one for one; TOPSIS gives "
        "large differences extra weight",
        "add values up, so that a strength makes up for a weakness one for one; TOPSIS gives "
        "large differences extra weight",
        "legger verdier sammen, så en styrke oppveier en svakhet én til én; TOPSIS lar store "
        "forskjeller telle ekstra",
    ),
    "distance": (
        "gives large differences extra weight; AHP lets a strength make up for a weakness one "
        "for one",
        "give large differences extra weight; AHP lets a strength make up for a weakness one for "
        "one",
        "lar store forskjeller telle ekstra; AHP lar en styrke oppveie en svakhet én til én",
    ),
}
_TRAIT_OF = {
    "wpm": "product",
    "waspas": "half-product",
    "vikor": "regret",
    "promethee-ii": "order",
    "edas": "average",
    "codas": "worst",
    "wsm": "spread",
    "mabac": "spread",
    "topsis-minmax": "spread",
    "topsis-vector": "size",
    "topsis-max": "size",
    "topsis-sum": "size",
    "ahp-distributive": "size",
    "ahp-ideal": "size",
    "aras": "size",
    "marcos": "size",
    "ahp-absolute": "sum",
    "spotis": "sum",
    "topsis-range": "distance",
}
_OVER_RANGES = ("ahp-absolute", "spotis", "topsis-range")


def trait_of(code: str, own: str) -> str | None:
    """Return what sets a method apart from the study's own; None where nothing is on record.

    Parameters
    ----------
    code, own : str
        Codes of the method and of the study's own.
    """
    if code in _OVER_RANGES and own not in _OVER_RANGES:
        return "ranges"
    trait = _TRAIT_OF.get(code)
    return None if trait == _TRAIT_OF.get(own) else trait


def trait_words(trait: str, *, several: bool) -> Texts:
    """Return what a method, or several, does otherwise: the rest of a sentence on it."""
    one, many, norwegian = _TRAITS[trait]
    return (many if several else one), norwegian
