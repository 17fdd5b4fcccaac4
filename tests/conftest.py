"""What every test runs under: no screen, and no trace of the user's own settings."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ["QT_LOGGING_RULES"] = "qt.qpa.fonts=false"

# The first example pays for imports, and a busy machine is slow: no deadline for one example.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
