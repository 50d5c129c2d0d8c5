"""All workings by id; a new one is one more module here."""

from __future__ import annotations

from inventory.methods.workings import coal, electronics, gas, livestock, manure_store, soil, steam, waste, wood
from inventory.methods.workings.define import Working

MODULES = (steam, coal, gas, electronics, livestock, manure_store, wood, soil, waste)

WORKINGS = {w.id: w for module in MODULES for w in vars(module).values() if isinstance(w, Working)}
