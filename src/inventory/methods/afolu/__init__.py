"""Methods for agriculture, forestry and other land use (category 3)."""
