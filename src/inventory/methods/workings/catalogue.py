"""All workings by id; a new one is one more module here."""

from __future__ import annotations

from inventory.methods.workings import coal, electronics, gas, steam, waste
from inventory.methods.workings.define import Working

WORKINGS = {
    w.id: w
    for module in (steam, coal, gas, electronics, waste)
    for w in vars(module).values()
    if isinstance(w, Working)
}
