"""Methods of industrial processes and product use (category 2)."""
