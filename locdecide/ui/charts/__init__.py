"""Charts behind our own names; the only home of pyqtgraph."""
