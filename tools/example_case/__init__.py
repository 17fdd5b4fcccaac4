"""The example decision, figures and structure once and every text in English and Norwegian."""
