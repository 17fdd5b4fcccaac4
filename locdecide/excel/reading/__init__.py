"""Reading a workbook: from the file to cells, from cells to the parts of a decision."""
