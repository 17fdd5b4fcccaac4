"""The living document: current value, undo, results and settings, without widgets."""
