"""Weight criteria and rank candidate sites, host countries or suppliers."""

__version__ = "0.1.0"
