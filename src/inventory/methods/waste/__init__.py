"""Methods of waste: categories 4.A to 4.D."""
