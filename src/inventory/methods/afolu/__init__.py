"""Agriculture, forestry and other land use (3)."""
