"""The decision as one immutable value: its structure, edits, findings and storage."""
