"""The words of the Method notes in a pack: each notion with what it means and where it is from."""

from __future__ import annotations

__all__ = ["LIVE", "NOTES", "SOURCES", "TABLES"]

Text = tuple[str, str]

# Heading, then (notion, definition, source).
NOTES: tuple[tuple[Text, tuple[tuple[Text, Text, str], ...]], ...] = (
    (
        ("Weights", "Vekter"),
        (
            (
                ("Pairwise comparison", "Parvis sammenligning"),
                (
                    "How many times as important one improvement is as another, 1 to 9; the other "
                    "way round it is 1 divided by that. The question states the ranges.",
                    "Hvor mange ganger viktigere én forbedring er enn en annen, 1 til 9; motsatt "
                    "vei er det 1 delt på tallet. Spørsmålet oppgir spennene.",
                ),
                "Saaty 1980; Fischer 1995",
            ),
            (
                ("Priorities: eigenvector", "Prioriteter: egenvektor"),
                (
                    "The principal eigenvector w of the matrix A of comparisons, A w = λ w, found "
                    "by raising A to a high power; sum 1.",
                    "Hovedegenvektoren w til matrisen A av sammenligninger, A w = λ w, funnet ved "
                    "å opphøye A i en høy potens; sum 1.",
                ),
                "Saaty 1980",
            ),
            (
                ("Priorities: geometric mean", "Prioriteter: geometrisk gjennomsnitt"),
                (
                    "The geometric mean of each row of A, divided by their sum.",
                    "Det geometriske gjennomsnittet av hver rad i A, delt på summen av dem.",
                ),
                "Crawford & Williams 1985",
            ),
            (
                ("Consistency ratio (CR)", "Konsistensforhold (CR)"),
                (
                    "CI = (λ - n) / (n - 1); CR = CI / RI, where RI is the mean CI of random "
                    "comparisons. Up to 0.10 is usually accepted.",
                    "CI = (λ - n) / (n - 1); CR = CI / RI, der RI er gjennomsnittlig CI for "
                    "tilfeldige sammenligninger. Inntil 0,10 godtas vanligvis.",
                ),
                "Saaty 1980, 2008",
            ),
            (
                ("Open pairs", "Åpne par"),
                (
                    "A comparison that was not made is 0, and 1 is added on the diagonal for "
                    "each; RI is smaller for each open pair.",
                    "En sammenligning som ikke er gjort, er 0, og diagonalen øker med 1 for hver; "
                    "RI er lavere for hvert åpne par.",
                ),
                "Harker 1987; Agoston & Csató 2022",
            ),
            (
                ("The group", "Gruppen"),
                (
                    "By judgements (AIJ): the geometric mean of the answers to each comparison, "
                    "weighted by voting power. By priorities (AIP): the mean of the priorities.",
                    "Ved vurderinger (AIJ): det geometriske gjennomsnittet av svarene på hver "
                    "sammenligning, vektet med stemmevekt. Ved prioriteter (AIP): gjennomsnittet "
                    "av prioritetene.",
                ),
                "Forman & Peniwati 1998",
            ),
            (
                ("Global weight", "Global vekt"),
                (
                    "The product of the local weights down the tree.",
                    "Produktet av de lokale vektene nedover i treet.",
                ),
                "Saaty 1980",
            ),
            (
                ("Consensus", "Konsensus"),
                (
                    "From 0 to 1, by the entropy of the participants' priorities. Up to 50 % is "
                    "very low, 65 % low, 75 % moderate, 85 % high, above very high.",
                    "Fra 0 til 1, etter entropien i deltakernes prioriteter. Inntil 50 % er svært "
                    "lav, 65 % lav, 75 % moderat, 85 % høy, over det svært høy.",
                ),
                "Goepel 2018",
            ),
        ),
    ),
    (
        ("Ranking", "Rangering"),
        (
            (
                ("Value over the range", "Verdi over spennet"),
                (
                    "v = (x - worst) / (best - worst), not below 0 and not above 1.",
                    "v = (x - dårligst) / (best - dårligst), ikke under 0 og ikke over 1.",
                ),
                "Fischer 1995",
            ),
            (
                ("AHP score", "AHP-poeng"),
                (
                    "The sum over the criteria of weight times value.",
                    "Summen over kriteriene av vekt ganger verdi.",
                ),
                "Saaty 1980",
            ),
            (
                ("TOPSIS closeness", "TOPSIS nærhet"),
                (
                    "D- / (D+ + D-), the distances to the best and to the worst point thinkable, "
                    "each criterion normalised and times its weight. Over declared ranges, adding "
                    "or removing an alternative cannot turn the others round.",
                    "D- / (D+ + D-), avstandene til det beste og det dårligste punktet som kan "
                    "tenkes, hvert kriterium normalisert og ganget med vekten. Over fastsatte "
                    "spenn kan ikke et nytt eller fjernet alternativ bytte om på de andre.",
                ),
                "Hwang & Yoon 1981; Aires & Ferreira 2019",
            ),
            (
                ("Missing figure", "Verdi som mangler"),
                (
                    "Never replaced by an average: the known criteria count for the whole, and "
                    "the name has a *.",
                    "Aldri erstattet av et gjennomsnitt: De kjente kriteriene teller for alt, og "
                    "navnet har en *.",
                ),
                "locdecide",
            ),
            (
                ("Ties", "Like poeng"),
                (
                    "Scores within 0.000000001 share a place: 1, 2, 2, 4.",
                    "Poeng innenfor 0,000000001 deler plass: 1, 2, 2, 4.",
                ),
                "locdecide",
            ),
        ),
    ),
    (
        ("Robustness", "Robusthet"),
        (
            (
                ("Simulation", "Simulering"),
                (
                    "Weights and figures are drawn many times; the share of the draws in which an "
                    "alternative has a place is its acceptability there (SMAA-2). The same seed "
                    "gives the same numbers.",
                    "Vekter og verdier trekkes mange ganger; andelen trekninger der et alternativ "
                    "får en plass, er hvor ofte det får den (SMAA-2). Samme startverdi gir samme "
                    "tall.",
                ),
                "Lahdelma & Salminen 2001",
            ),
            (
                ("Half-width", "Halvbredde"),
                (
                    "1.96 · 0.5 / √draws: how far a simulated share may be from the true one, in "
                    "95 of 100 cases.",
                    "1,96 · 0,5 / √trekninger: hvor langt en simulert andel kan være fra den "
                    "sanne, i 95 av 100 tilfeller.",
                ),
                "Lahdelma & Salminen 2001",
            ),
            (
                ("Stays first", "Er først"),
                (
                    "The weights of one criterion at which the leader stays first while all other "
                    "weights share the rest in their present proportions.",
                    "Vektene på ett kriterium der lederen fortsatt er først, mens de andre vektene "
                    "deler resten i sitt nåværende forhold.",
                ),
                "Triantaphyllou & Sanchez 1997",
            ),
            (
                ("Tipping point", "Vippepunkt"),
                (
                    "The figure from which another alternative leads, all else unchanged.",
                    "Verdien der et annet alternativ tar ledelsen, alt annet uendret.",
                ),
                "Triantaphyllou & Sanchez 1997",
            ),
            (
                ("Likeness of rankings", "Likhet mellom rangeringer"),
                (
                    "r_w counts differences near the top more, from both sides; WS against the "
                    "study's own ranking.",
                    "r_w teller forskjeller nær toppen mest, fra begge sider; WS mot studiens egen "
                    "rangering.",
                ),
                "Pinto da Costa & Soares 2005; Sałabun & Urbaniak 2020",
            ),
        ),
    ),
)

TABLES: dict[str, Text] = {
    "title": ("Method notes", "Metodenotat"),
    "settings": ("Settings of the studies", "Studienes innstillinger"),
    "notion": ("Notion", "Begrep"),
    "meaning": ("What it means", "Hva det betyr"),
    "source": ("Source", "Kilde"),
    "indices": ("Random index (RI)", "Tilfeldighetsindeks (RI)"),
    "indices_note": (
        "The table that a study uses is named among its settings. Beyond the end of a printed "
        "table (n = 15 and n = 10) the fit of Alonso & Lamata goes on.",
        "Tabellen som en studie bruker, står blant innstillingene. Etter slutten på en trykt "
        "tabell (n = 15 og n = 10) fortsetter Alonso og Lamatas tilnærming.",
    ),
    "open": (
        "Random index with open pairs (Agoston & Csató 2022)",
        "Tilfeldighetsindeks med åpne par (Agoston og Csató 2022)",
    ),
    "open_pairs": ("{count} open", "{count} åpne"),
    "sources": ("Sources", "Kilder"),
    "live": ("How to read this workbook", "Slik leses arbeidsboken"),
}

LIVE: tuple[Text, ...] = (
    (
        "Cells with this colour on the input sheets may be changed. Weights, values, scores, "
        "ranks, must-haves and Sensitivity are formulas and follow; click a number to see what "
        "it comes from. Formulas are locked without a password.",
        "Celler med denne fargen på arkene med inndata kan endres. Vekter, verdier, poeng, "
        "plasser, skal-krav og Følsomhet er formler og følger med; klikk på et tall for å se hva "
        "det kommer av. Formlene er låst uten passord.",
    ),
    (
        "To follow a score on Board, go from its cell to Ranking, where the tables stand in the "
        "order of the computation; from there to Data for the figures and to Weights; and from "
        "Weights to Judgements, Points and Participants. Formulas > Trace Precedents shows each "
        "step. A number that is written as text counts as missing in the formulas.",
        "For å følge poengene på Styre: Gå fra cellen til Rangering, der tabellene står i den "
        "rekkefølgen det regnes; derfra til Data for tallene og til Vekter; og fra Vekter til "
        "Vurderinger, Poeng og Deltakere. Formler > Spor overordnede viser hvert skritt. Et "
        "tall som er skrevet som tekst, regnes som manglende i formlene.",
    ),
    (
        "The verdict, Robustness, Methods and The group are values as of the export. Check says "
        "whether inputs have changed since. To compute them anew, open the workbook in locdecide: "
        "it shows what has changed before it takes it.",
        "Hvor sikker rangeringen er, Robusthet, Metoder og Gruppen er verdier fra eksporten. "
        "Kontroll sier om inndata er endret siden. Åpne arbeidsboken i locdecide for å beregne dem "
        "på nytt: "
        "Programmet viser hva som er endret, før det tar det inn.",
    ),
    (
        "Which criteria, alternatives, participants and comparisons there are, and the methods "
        "chosen, are those of the export.",
        "Hvilke kriterier, alternativer, deltakere og sammenligninger som finnes, og hvilke "
        "metoder som er valgt, er som ved eksporten.",
    ),
)

SOURCES: tuple[str, ...] = (
    "Agoston, K. C., & Csató, L. (2022). Inconsistency thresholds for incomplete pairwise "
    "comparison matrices. Omega, 108, 102576.",
    "Aires, R. F. F., & Ferreira, L. (2019). A new approach to avoid rank reversal cases in the "
    "TOPSIS method. Computers & Industrial Engineering, 132, 84-97.",
    "Alonso, J. A., & Lamata, M. T. (2006). Consistency in the analytic hierarchy process: a new "
    "approach. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems, "
    "14(4), 445-459.",
    "Crawford, G., & Williams, C. (1985). A note on the analysis of subjective judgment matrices. "
    "Journal of Mathematical Psychology, 29(4), 387-405.",
    "Fischer, G. W. (1995). Range sensitivity of attribute weights in multiattribute value "
    "models. Organizational Behavior and Human Decision Processes, 62(3), 252-266.",
    "Forman, E., & Peniwati, K. (1998). Aggregating individual judgments and priorities with the "
    "analytic hierarchy process. European Journal of Operational Research, 108(1), 165-169.",
    "Goepel, K. D. (2018). Implementation of an online software tool for the analytic hierarchy "
    "process (AHP-OS). International Journal of the Analytic Hierarchy Process, 10(3), 469-487.",
    "Harker, P. T. (1987). Incomplete pairwise comparisons in the analytic hierarchy process. "
    "Mathematical Modelling, 9(11), 837-848.",
    "Hwang, C.-L., & Yoon, K. (1981). Multiple attribute decision making. Springer.",
    "Lahdelma, R., & Salminen, P. (2001). SMAA-2: Stochastic multicriteria acceptability analysis "
    "for group decision making. Operations Research, 49(3), 444-454.",
    "Pinto da Costa, J., & Soares, C. (2005). A weighted rank measure of correlation. Australian "
    "& New Zealand Journal of Statistics, 47(4), 515-529.",
    "Saaty, T. L. (1980). The analytic hierarchy process. McGraw-Hill.",
    "Saaty, T. L. (2008). Decision making with the analytic hierarchy process. International "
    "Journal of Services Sciences, 1(1), 83-98.",
    "Sałabun, W., & Urbaniak, K. (2020). A new coefficient of rankings similarity in "
    "decision-making problems. ICCS 2020, Lecture Notes in Computer Science, 12138, 632-645.",
    "Triantaphyllou, E., & Sanchez, A. (1997). A sensitivity analysis approach for some "
    "deterministic multi-criteria decision-making methods. Decision Sciences, 28(1), 151-194.",
)
