"""Industrial processes and product use (category 2)."""
