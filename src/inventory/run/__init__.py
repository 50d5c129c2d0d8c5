"""Working out a plan: the only loop over rows. One module per engine; all call the same pure function on blocks."""

from inventory.run.local import run_local

__all__ = ["run_local"]
