"""Dialogs for files and for what cannot be undone."""
