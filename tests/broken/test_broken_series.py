"""Rows of one series and year that disagree, read from a file: the fault names the cells of both."""

from __future__ import annotations

from pathlib import Path

import pytest

import inventory
from inventory.issues import Issue
from inventory.issues.history import HistoryWithoutDriver
from inventory.issues.series import SeriesOpeningIncomplete, SeriesParametersDiffer, SeriesTooLong, SeriesYearMissing

HEAD = (
    "category,activity,contained_use,bank_model,item,amount,unit,year,bank_emission_rate,bank_emission_rate_unit,"
    "introduction_year,introduction_year_unit\n"
)
ROW = "2.F.1,contained_agent,cooling_all,declining,HFC-134a,10,t,2005,"


def problems(folder: Path, *rows: str) -> list[Issue]:
    path = folder / "banks.csv"
    path.write_text(HEAD + "".join(f"{ROW}{r}\n" for r in rows), encoding="utf-8")
    with pytest.raises(inventory.ProblemsFound) as found:
        inventory.compute(path, rulebook="ipcc-2006")
    return list(found.value.issues)


@pytest.mark.parametrize("second", ["12,percent/year,,", ",,,"], ids=["another", "none"])
def test_two_rates_for_one_bank_and_year(tmp_path: Path, second: str) -> None:
    (issue,) = problems(tmp_path, "15,percent/year,,", second)
    assert isinstance(issue, SeriesParametersDiffer)
    assert [(p.file, p.cell) for p in issue.places] == [("banks.csv", "I2"), ("banks.csv", "I3")]
    assert "15" in issue.message("zh")


def test_a_bank_that_begins_in_roman_times(tmp_path: Path) -> None:
    (issue,) = problems(tmp_path, ",,199,1")
    assert isinstance(issue, SeriesTooLong)
    assert issue.place.file == "banks.csv"


def test_wood_products_of_four_years_have_no_mean_of_five(tmp_path: Path) -> None:
    head = "category,activity,wood_approach,wood_product,amount,unit,year,domestic_wood_share,domestic_wood_share_unit"
    rows = [f"3.D.1,wood_products,production,sawnwood,100,m3,{y},90,percent" for y in (2000, 2001, 2002, 2004)]
    path = tmp_path / "wood.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    with pytest.raises(inventory.ProblemsFound) as found:
        inventory.compute(path, rulebook="ipcc-2019")
    missing, issue = found.value.issues
    assert isinstance(missing, SeriesYearMissing)
    assert [p.cell for p in missing.places] == ["G4", "G5"]
    assert isinstance(issue, SeriesOpeningIncomplete)
    assert (issue.place.file, issue.place.cell, issue.seen) == ("wood.csv", "G2", "2003")
    assert "2003" in issue.message("en")
    assert "2003" in issue.message("zh")


def test_past_years_of_a_driver_that_nobody_told(tmp_path: Path) -> None:
    path = tmp_path / "waste.csv"
    head = "category,activity,waste_type,site_type,decay_climate,history_driver,amount,unit,year"
    row = "4.A.1,waste_disposed,food,managed_anaerobic,temperate_wet,gdp,10,t,2000"
    path.write_text(f"{head}\n{row}\n", encoding="utf-8")
    with pytest.raises(inventory.ProblemsFound) as found:
        inventory.compute(path, rulebook="ipcc-2006")
    (issue,) = found.value.issues
    assert isinstance(issue, HistoryWithoutDriver)
    assert issue.place.cell == "F2"
    assert "国内生产总值" in issue.message("zh")
