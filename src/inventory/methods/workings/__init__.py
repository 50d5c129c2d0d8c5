"""Quantities that are worked out from other columns of the same record: enthalpies, coal bases, gas volumes."""
