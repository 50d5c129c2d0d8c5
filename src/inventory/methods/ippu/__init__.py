"""Methods for industrial processes and product use (category 2)."""
