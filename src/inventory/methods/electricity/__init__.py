"""Methods for electricity and heat that cross a boundary: provincial transfers, purchases and sales."""
