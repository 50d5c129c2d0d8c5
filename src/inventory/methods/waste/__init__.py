"""Methods of the waste sector (category 4)."""
