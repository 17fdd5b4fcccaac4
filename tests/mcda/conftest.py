"""Hypothesis without deadlines: the first example pays for imports and a busy machine is slow."""

from hypothesis import settings

settings.register_profile("mcda", deadline=None)
settings.load_profile("mcda")
