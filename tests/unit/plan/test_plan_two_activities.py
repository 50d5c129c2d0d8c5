"""A method with two activities: area in the amount, days brought by each row."""

from __future__ import annotations

from typing import Any

import pytest
from toys import book, field, known

from helpers import codes, inventory, mass, table

METHANE = table(
    "own/rice", "emission_factor", {"id": "rice", "value": 1.3, "unit": "kgCH4/ha/day", "gas": "CH4"}, keys=()
)


def rice(hectares: float, unit: str = "ha", **more: Any) -> dict[str, Any]:
    return {"activity": "counted", "category": "3.C.7", "item": "rice", "amount": hectares, "unit": unit, **more}


@pytest.fixture(autouse=True)
def _methods(monkeypatch: pytest.MonkeyPatch) -> None:
    known(monkeypatch, field)


def test_every_row_is_multiplied_by_its_own_second_activity() -> None:
    rows = [rice(200.0, days=(110.0, "day")), rice(200.0, days=(100.0, "day")), rice(15.0, "mu", days=(120.0, "day"))]
    result = inventory(rows, book({"CH4": ["toy.field"]}), own=(METHANE,))
    assert codes(result.issues) == []
    assert mass(result, "r0|toy.field|CH4") == pytest.approx(28.6, rel=1e-14)  # 200 × 110 × 1.3 kg
    assert mass(result, "r1|toy.field|CH4") == pytest.approx(26.0, rel=1e-14)  # 200 × 100 × 1.3 kg
    assert mass(result, "r2|toy.field|CH4") == pytest.approx(0.156, rel=1e-14)  # 15 mu = 1 ha; × 120 × 1.3 kg


def test_the_trace_shows_both_activities_with_their_places() -> None:
    rows = [rice(200.0, days=(110.0, "day"))]
    trace = inventory(rows, book({"CH4": ["toy.field"]}), own=(METHANE,)).trace("r0|toy.field|CH4")
    assert [(i.name, i.used, i.used_unit) for i in trace.inputs[:2]] == [("area", 200.0, "ha"), ("days", 110.0, "day")]
    assert trace.numbers.startswith("200 ha × 110 day × 1.3 kgCH4/ha/day = 28.6 t CH4")


def test_a_row_without_its_second_activity_is_an_issue_that_names_it() -> None:
    result = inventory([rice(200.0)], book({"CH4": ["toy.field"]}), own=(METHANE,))
    assert codes(result.issues) == ["FACTOR_MISSING"]
    assert "Days" in result.issues[0].message("en")
    assert len(result.columns) == 0


def test_a_second_activity_of_the_wrong_kind_is_refused() -> None:
    result = inventory([rice(200.0, days=(110.0, "ha"))], book({"CH4": ["toy.field"]}), own=(METHANE,))
    assert codes(result.issues) == ["MEASURED_UNIT"]
