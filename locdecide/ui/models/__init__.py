"""Thin Qt item models over the current decision."""
