"""From rows to cases to factor rows: words end here; from now on there are integers and floats."""
