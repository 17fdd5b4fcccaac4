"""Start with ``python -m locdecide``."""

import sys

from locdecide.cli import main

sys.exit(main())
