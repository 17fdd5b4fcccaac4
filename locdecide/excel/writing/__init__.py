"""Writing the input sheets of a workbook."""
