"""One activity record: what happened, how much, where it is written."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from inventory.issues import Place


class ActivityRecord(BaseModel):
    """A row of the canonical activity table (see `Records` for the same fields as columns).

    `amount` is in `unit`, as the person wrote it; `measured` holds parameters that replace a factor, as
    name → (value, unit). `qualifiers` are further columns that select the method or the factor (equipment, use …).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    record_id: str = Field(min_length=1)
    entity: str = ""
    region: str = ""
    year: int = Field(ge=1900, le=2100)
    month: int = Field(default=0, ge=0, le=12, description="0 for a whole year")
    category: str
    activity: str = Field(min_length=1)
    item: str = ""
    method: str = ""
    amount: float | None = Field(default=None, allow_inf_nan=False)
    unit: str = ""
    qualifiers: dict[str, str] = {}
    measured: dict[str, tuple[float, str]] = {}
    amount_low: float | None = None
    amount_high: float | None = None
    notation_key: str = ""
    note: str = ""
    place: Place = Place()
