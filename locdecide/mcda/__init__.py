"""Multi-criteria methods on plain numpy arrays: no model, no Qt, no files."""
