"""Rows of waste that are wrong together, or lack what decides, read from a file: the fault names the cell."""

from __future__ import annotations

from pathlib import Path

import pytest

import inventory
from inventory.issues import Issue
from inventory.issues.between import MoreThanThereIs
from inventory.issues.rows import WordMissing


def problems(folder: Path, book: str, *lines: str) -> list[Issue]:
    path = folder / "waste.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(inventory.ProblemsFound) as found:
        inventory.compute(path, rulebook=book)
    return list(found.value.issues)


@pytest.mark.parametrize("book", ["ipcc-2006", "ipcc-2019", "cn-province-2011"])
def test_more_landfill_gas_than_the_sites_gave(tmp_path: Path, book: str) -> None:
    """By decay nothing of the year's own waste is there to recover; the mass balance books less than a tonne of it."""
    china = book == "cn-province-2011"
    head = f"activity,category,waste_type,site_type,{'note' if china else 'decay_climate'},amount,unit,year,region"
    waste = f"waste_disposed,4.A.1,food,managed_anaerobic,{'' if china else 'temperate_wet'},10,t,2010,CN-37"
    issues = problems(tmp_path, book, head, waste, "landfill_gas,4.A.1,,managed_anaerobic,,900,tCH4,2010,CN-37")
    (issue,) = [i for i in issues if isinstance(i, MoreThanThereIs)]
    assert (issue.place.file, issue.place.cell) == ("waste.csv", "F3")
    assert issue.seen == "900 t CH₄"
    assert "recovered" in issue.message("en")
    assert "回收" in issue.message("zh")


def test_a_sewer_that_leads_nowhere(tmp_path: Path) -> None:
    head = "activity,category,income_group,wastewater_country,sewer_to,latrine_kind,other_to,amount,unit,year"
    town = "domestic_wastewater,4.D.1,urban_high_income,china,,latrine_wet,septic,1000,person,2010"
    issues = problems(tmp_path, "ipcc-2006", head, town)
    (issue,) = [i for i in issues if isinstance(i, WordMissing)]
    assert (issue.place.file, issue.place.cell) == ("waste.csv", "E2")
    assert "下水道去向" in issue.message("zh")
