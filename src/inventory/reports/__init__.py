"""Reports: one report model, laid out as a workbook, a page, and tables."""
