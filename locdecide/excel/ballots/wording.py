"""What stands in a ballot, in both languages."""

from __future__ import annotations

from locdecide.words import LANGUAGES, SCALE_WORDS, Language

__all__ = ["EQUAL", "TEXTS", "say", "scale_text"]

# Also read as "equal", beside the word of the drop-down in either language.
EQUAL: tuple[tuple[str, ...], tuple[str, ...]] = (
    ("equal", "equally important", "the same", "both", "="),
    ("likt", "like viktig", "like viktige", "lik", "samme", "begge"),
)

TEXTS: dict[str, tuple[str, str]] = {
    "sheet-questions": ("Ballot", "Stemmeseddel"),
    "sheet-points": ("Weights", "Vekter"),
    "sheet-calculation": ("Calculation", "Beregning"),
    "sheet-keys": ("Keys", "Nøkler"),
    "file": ("Ballot", "Stemmeseddel"),
    "ballot-of": ("Ballot of {name}", "Stemmeseddel for {name}"),
    "how-pairwise": (
        "Each row shows two improvements. Choose in the yellow cells which of them matters more "
        "to the decision, and how much more. Leave a row empty if you cannot say.",
        "Hver rad viser to forbedringer. Velg i de gule cellene hvilken som betyr mest for "
        "beslutningen, og hvor mye mer. La raden stå tom hvis du ikke kan si det.",
    ),
    "how-direct": (
        "Give each improvement points in the yellow cells: the more it matters to the decision, "
        "the more points. Points count within their group; twice the points is twice the weight.",
        "Gi hver forbedring poeng i de gule cellene: jo mer den betyr for beslutningen, desto "
        "flere poeng. Poeng teller innen gruppen; dobbelt så mange poeng er dobbelt så stor vekt.",
    ),
    "how-swing": (
        "First put the improvements of each group in order, 1 for the one that matters most. Then "
        "give that one 100 points, and the others points from 0 to 100 measured against it.",
        "Sett først forbedringene i hver gruppe i rekkefølge, 1 for den som betyr mest. Gi så den "
        "100 poeng, og de andre poeng fra 0 til 100 målt mot den.",
    ),
    "how-rank-order": (
        "Give each improvement its place in the yellow cells: 1 for the one in the group that "
        "matters most, then 2, 3 and so on. What matters the same gets the same place.",
        "Gi hver forbedring sin plass i de gule cellene: 1 for den i gruppen som betyr mest, så "
        "2, 3 og så videre. Det som betyr like mye, får samme plass.",
    ),
    "send-back": (
        "Save the file and send it back to the facilitator.",
        "Lagre filen og send den tilbake til møtelederen.",
    ),
    "favourite": ("Which one would you choose today?", "Hva ville du valgt i dag?"),
    "favourite-note": (
        "Your gut feeling, before anything is weighed. It counts for nothing, and is shown beside "
        "the result once the round is revealed.",
        "Magefølelsen din, før noe er veid. Den teller ikke, og vises ved siden av resultatet når "
        "runden er vist.",
    ),
    "help-favourite": (
        "Choose from the list, or leave the cell empty.",
        "Velg fra listen, eller la cellen stå tom.",
    ),
    "answered": ("{answered} of {total} answered", "{answered} av {total} besvart"),
    "given": ("{answered} of {total} given", "{answered} av {total} gitt"),
    "number": ("No.", "Nr."),
    "left": ("This improvement", "Denne forbedringen"),
    "right": ("or this one", "eller denne"),
    "which": ("Which matters more?", "Hva betyr mest?"),
    "strength": ("How much more?", "Hvor mye mer?"),
    "state": ("Status", "Status"),
    "reason": ("Reason, if you like", "Begrunnelse, om du vil"),
    "criterion": ("This improvement", "Denne forbedringen"),
    "order": ("Order", "Rekkefølge"),
    "points": ("Points", "Poeng"),
    "place": ("Place", "Plass"),
    "weight": ("Your weight", "Din vekt"),
    "equal": ("equal", "likt"),
    "top": ("Main criteria", "Hovedkriterier"),
    "below": ("Under {parent}", "Under {parent}"),
    "alternatives": (
        "Alternatives by {parent}: choose the one that does better here",
        "Alternativer etter {parent}: velg det som er best her",
    ),
    "own-weights": ("Your weights so far", "Vektene dine så langt"),
    "ratio": ("Consistency ratio", "Konsistensforhold"),
    "fine": (
        "fine: at most 0.10, your answers fit together",
        "bra: høyst 0,10, svarene dine henger sammen",
    ),
    "look-again": (
        "look again: above 0.10, some answers pull against each other",
        "se en gang til: over 0,10, noen svar trekker mot hverandre",
    ),
    "open": (
        "Your weights show as soon as the answers connect all of them.",
        "Vektene vises så snart svarene knytter alle sammen.",
    ),
    "too-few": (
        "too few answers so far to contradict each other",
        "for få svar så langt til å motsi hverandre",
    ),
    "later": ("follows when all are answered", "følger når alle er besvart"),
    "ready": ("✓", "✓"),
    "ask-which": ("Which one?", "Hvilken?"),
    "ask-strength": ("How much?", "Hvor mye?"),
    "ask-list": ("Choose from the list", "Velg fra listen"),
    "ask-equal": ("Equal, or more?", "Likt, eller mer?"),
    "ask-scale": ("Choose, or type 1 to 9", "Velg, eller skriv 1 til 9"),
    "ask-points": ("A number from 0", "Et tall fra 0"),
    "ask-place": ("A whole number from 1", "Et heltall fra 1"),
    "ask-before": ("The place before it is missing", "Plassen foran mangler"),
    "ask-hundred": (
        "The improvement that matters most gets 100 points.",
        "Forbedringen som betyr mest, får 100 poeng.",
    ),
    "ask-all": (
        "Your weights show when all in the group are filled in.",
        "Vektene vises når alle i gruppen er fylt ut.",
    ),
    "help-which": (
        "Choose the one whose improvement matters more, or that both matter the same.",
        "Velg den med forbedringen som betyr mest, eller at begge betyr like mye.",
    ),
    "help-strength": (
        "Choose from the list, or type a number from 1 to 9.",
        "Velg fra listen, eller skriv et tall fra 1 til 9.",
    ),
    "help-points": ("A number from 0 upwards.", "Et tall fra 0 og oppover."),
    "help-hundred": (
        "100 for the improvement that matters most, the others from 0 to 100.",
        "100 for forbedringen som betyr mest, de andre fra 0 til 100.",
    ),
    "help-place": (
        "1 for the most important, equal places for what matters the same.",
        "1 for det viktigste, lik plass for det som betyr like mye.",
    ),
    "calc-how": (
        "How your weights come about. Nothing is to be filled in here; every cell is a formula.",
        "Slik blir vektene dine til. Her skal ingenting fylles ut; hver celle er en formel.",
    ),
    "calc-answers": ("Answers", "Svar"),
    "calc-side": ("1 left, −1 right, 2 equal", "1 venstre, −1 høyre, 2 likt"),
    "calc-said": ("as said, 1 to 9", "som sagt, 1 til 9"),
    "calc-used": ("left against right", "venstre mot høyre"),
    "calc-scale": ("Judgement scale: {scale}", "Vurderingsskala: {scale}"),
    "calc-count": ("Answered", "Besvart"),
    "calc-missing": ("Not answered", "Ikke besvart"),
    "calc-matrix": (
        "Comparison matrix: row against column, 0 where not answered",
        "Sammenligningsmatrise: rad mot kolonne, 0 der det ikke er svart",
    ),
    "calc-open": ("Not answered, each", "Ikke besvart, hver"),
    "calc-reached": ("Reached from the first", "Nådd fra det første"),
    "calc-connected": ("All connected (1: yes)", "Alle knyttet sammen (1: ja)"),
    "calc-inverse": (
        "Inverse of the Laplacian of the answers + 1/n",
        "Den inverse av svarenes Laplace-matrise + 1/n",
    ),
    "calc-logs": ("Sum of logarithms", "Sum av logaritmer"),
    "calc-geometric": (
        "Geometric mean (least squares on logarithms)",
        "Geometrisk gjennomsnitt (minste kvadrater på logaritmer)",
    ),
    "calc-harker": (
        "Harker's matrix: on the diagonal 1 + what is not answered in the row",
        "Harkers matrise: på diagonalen 1 + det som ikke er besvart i raden",
    ),
    "calc-step": ("Inverse iteration, step {step}", "Invers iterasjon, trinn {step}"),
    "calc-limit": ("bound of λ", "grense for λ"),
    "calc-eigenvector": ("Eigenvector", "Egenvektor"),
    "calc-completed": (
        "Completed with the ratios of the eigenvector",
        "Fylt ut med forholdene i egenvektoren",
    ),
    "calc-columns": ("Column sums", "Kolonnesummer"),
    "calc-column-mean": ("Column mean", "Kolonnegjennomsnitt"),
    "calc-least": (
        "Least λ over all completions: what is open is filled with u(i)/u(j), and u is moved "
        "until the right and the left eigenvector agree",
        "Minste λ over alle utfyllinger: det som er åpent, fylles med u(i)/u(j), og u flyttes "
        "til høyre og venstre egenvektor stemmer overens",
    ),
    "calc-u": ("u, step {step}", "u, trinn {step}"),
    "calc-right": ("right eigenvector", "høyre egenvektor"),
    "calc-left": ("left eigenvector", "venstre egenvektor"),
    "calc-move": ("move of ln u", "flytting av ln u"),
    "calc-settled": ("Settled (1: yes)", "Falt til ro (1: ja)"),
    "calc-lambda": ("λ max", "λ maks"),
    "calc-ci": ("CI = (λ − n)/(n − 1)", "CI = (λ − n)/(n − 1)"),
    "calc-table": ("Random index ({table}), by answers missing", "RI ({table}), manglende svar"),
    "calc-ri": ("Random index used", "RI som er brukt"),
    "calc-cr": ("CR = CI/RI", "CR = CI/RI"),
    "calc-weights": ("Weights ({method})", "Vekter ({method})"),
    "calc-roc": (
        "Weight of each place: (1/r + … + 1/n)/n; equal places share their average",
        "Vekten av hver plass: (1/r + … + 1/n)/n; like plasser deler gjennomsnittet",
    ),
}  # fmt: skip


def say(noun: str, language: Language, **params: object) -> str:
    """Return a text in a language, with its blanks filled."""
    return TEXTS[noun][LANGUAGES.index(language)].format(**params)


def scale_text(step: int, language: Language) -> str:
    """Return a step of the judgement scale as the drop-down shows it: number and words."""
    return f"{step} – {SCALE_WORDS[step][LANGUAGES.index(language)]}"
