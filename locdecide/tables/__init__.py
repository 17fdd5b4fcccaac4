"""Results as aligned text for people at a terminal, in both languages."""

from locdecide.tables.comparison import comparison_text
from locdecide.tables.findings import findings_text
from locdecide.tables.results import ranking_text, weights_text
from locdecide.tables.robustness import robustness_text

__all__ = ["comparison_text", "findings_text", "ranking_text", "robustness_text", "weights_text"]
