"""Workbooks: one layout in two languages, its template, reader, writer and pack."""
