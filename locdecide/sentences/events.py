"""What the lines of the log are about: each kind of event as a few words and as a sentence."""

from __future__ import annotations

from locdecide.words import LANGUAGES, Language

__all__ = ["event_sentence", "event_word"]

_Texts = tuple[str, str]

_WORDS: dict[str, _Texts] = {
    "created": ("Created", "Opprettet"),
    "imported": ("Imported", "Importert"),
    "exported": ("Exported", "Eksportert"),
    "round-started": ("Round started", "Runde startet"),
    "round-closed": ("Round closed", "Runde lukket"),
    "round-reopened": ("Round reopened", "Runde åpnet igjen"),
    "round-revealed": ("Round revealed", "Svarene vist"),
    "weights-looked-at": ("Weights looked at", "Vekter sett på"),
    "gates-frozen": ("Must-haves frozen", "Skal-krav frosset"),
    "gates-unfrozen": ("Must-haves unfrozen", "Skal-krav åpnet igjen"),
    "waiver-granted": ("Waiver granted", "Dispensasjon gitt"),
    "waiver-withdrawn": ("Waiver withdrawn", "Dispensasjon trukket"),
    "concluded": ("Concluded", "Konkludert"),
    "signed": ("Signed", "Signert"),
    "review-begun": ("Review begun", "Etterkontroll startet"),
    "note": ("Note", "Notat"),
}
_SENTENCES: dict[str, _Texts] = {
    "created": ("The decision was created.", "Beslutningen ble opprettet."),
    "imported": ("Data were imported.", "Data ble importert."),
    "exported": ("A file was exported.", "En fil ble eksportert."),
    "round-started": ("A round was started.", "En runde ble startet."),
    "round-closed": ("A round was closed.", "En runde ble lukket."),
    "round-reopened": ("A round was opened again.", "En runde ble åpnet igjen."),
    "round-revealed": (
        "The answers of a secret round were shown.",
        "Svarene i en hemmelig runde ble vist.",
    ),
    "weights-looked-at": ("The weights were looked at.", "Vektene ble sett på."),
    "gates-frozen": ("The must-haves were frozen.", "Skal-kravene ble frosset."),
    "gates-unfrozen": ("The must-haves were opened again.", "Skal-kravene ble åpnet igjen."),
    "waiver-granted": ("A waiver was granted.", "En dispensasjon ble gitt."),
    "waiver-withdrawn": ("A waiver was withdrawn.", "En dispensasjon ble trukket."),
    "concluded": ("A conclusion was written down.", "En konklusjon ble skrevet ned."),
    "signed": ("The decision was signed.", "Beslutningen ble signert."),
    "review-begun": ("The review was begun.", "Etterkontrollen ble startet."),
}
_WORDLESS: _Texts = ("No words were written down.", "Ingenting er skrevet ned.")


def event_word(event: str, language: Language) -> str:
    """Return what happened in words; a kind that is not known stands as it was written."""
    texts = _WORDS.get(event)
    return texts[LANGUAGES.index(language)] if texts else event


def event_sentence(event: str, language: Language) -> str:
    """Return what happened as a sentence, for a line that nobody put into words."""
    return _SENTENCES.get(event, _WORDLESS)[LANGUAGES.index(language)]
