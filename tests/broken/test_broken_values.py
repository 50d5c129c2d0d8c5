"""Values that cannot be, blank cells that tables go by, shares that are no whole: each told once, at its own cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from broken_inputs import says
from openpyxl import Workbook

from inventory.issues import Issue, Severity
from inventory.issues.blank import FactorColumnBlank
from inventory.issues.choice import FactorMissing
from inventory.issues.domain import OutsideFormula
from inventory.issues.history import HistoryTooShort
from inventory.issues.plausible import ValueAboveLimit, ValueFarFromTable, ValueImpossible, ValueUnusual
from inventory.issues.reading import ChoiceOutside
from inventory.issues.rows import WorkingOutOfBounds
from inventory.issues.spread import SharesDoNotAddUp
from inventory.issues.vocabulary import WordUnknown
from inventory.verbs import check

BOOK = "ipcc-2006"
MSW, ONE_KIND, COMPOSITION = "msw_disposed", "waste_disposed", "waste_composition"
TREATED, FACTORS = "biological_treatment", "own_treatment_factor"
SITE, CLIMATE = "Managed, anaerobic", "Boreal and temperate (at most 20 °C), wet"
KIND, WASTE, UNIT, YEAR = "Kind of waste", "Waste", "Unit", "Year"
PLACED = {"Kind of disposal site": SITE, "Climate of decay": CLIMATE, UNIT: "10⁴ t"}
MIXED = PLACED | {"Waste, or people": 100}
FOOD = PLACED | {KIND: "Food waste", WASTE: 3}
BEER = {
    "Industry": "Beer and malt",
    "Treatment or discharge system": "Anaerobic reactor",
    "Product, or wastewater": 800,
    UNIT: "kt",
}
PEOPLE = {
    "Population": 9940,
    UNIT: "10⁴ persons",
    "Protein (kg per person and year)": 32,
    "Latrines are": "Latrine, dry climate, small family",
    "Sewers lead to": "Flowing sewer",
    "Other ways are": "Septic tank",
}
OPEN = {
    "Population": 4.4e7,
    "People who burn waste (%)": 30,
    "Waste per person (kg/day)": 0.5,
    "Share of that waste burnt (%)": 60,
}
Rows = Sequence[Mapping[str, Any]]


def checked(folder: Path, **sheets: Rows) -> list[Issue]:
    """What is found in a workbook with these sheets, by the ids of their forms; notes and short histories left out."""
    made = Workbook()
    made.active.title = "Cover"
    for line in (["Reporting entity", "A"], ["Region", "Henan"], ["Year", 2020]):
        made["Cover"].append(line)
    for name, rows in sheets.items():
        sheet, headings = made.create_sheet(name), list(dict.fromkeys(h for row in rows for h in row))
        sheet.append(headings)
        for row in rows:
            sheet.append([row.get(h) for h in headings])
    made.save(folder / "input.xlsx")
    found = check(folder / "input.xlsx", rulebook=BOOK)
    return [i for i in found if i.severity is not Severity.NOTE and not isinstance(i, HistoryTooShort)]


def cells(issue: Issue) -> list[str]:
    return [f"{p.sheet}!{p.cell}" for p in issue.places]


def composition(year: int = 2015, unit: str = "%", **shares: float) -> Rows:
    return [{KIND: k.replace("_", " "), "Share of wet weight": v, UNIT: unit, YEAR: year} for k, v in shares.items()]


# -- what cannot be ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "en", "zh"),
    [
        ("industrial_wastewater", BEER, "MCF, own", 80, ("80", "1 at most", "0.8"), ("80", "不超过 1", "如指 80%")),
        (ONE_KIND, FOOD, "DOC (t C per t wet waste)", 15, ("15 t C/t", "write 0.15"), ("15", "请填 0.15")),
        (ONE_KIND, FOOD, "Methane correction factor", 80, ("80", "write 0.8"), ("80",)),
        (ONE_KIND, FOOD, "Methane oxidised (%)", 150, ("150 %", "100 % at most"), ("150", "不超过 100")),
    ],
)
def test_a_share_of_more_than_the_whole(
    tmp_path: Path, sheet: str, row: dict[str, Any], column: str, value: float, en: Any, zh: Any
) -> None:
    (issue,) = checked(tmp_path, **{sheet: [row | {column: value}]})
    assert isinstance(issue, ValueAboveLimit)
    assert issue.place.cell == f"{'ABCDEFGHIJ'[len(row)]}2"
    says(issue, en, zh)


def test_a_share_stated_on_a_form_of_shares_is_held_to_the_whole_as_well(tmp_path: Path) -> None:
    found = checked(tmp_path, **{MSW: [MIXED], COMPOSITION: composition(Food_waste=250, Plastics=30)})
    assert [type(i) for i in found] == [ValueAboveLimit]  # and the rest is not added up without it
    assert cells(found[0]) == ["waste_composition!B2"]


def test_all_of_it_is_a_share(tmp_path: Path) -> None:
    assert checked(tmp_path, **{ONE_KIND: [FOOD | {"DOC that decomposes (%)": 60, "Methane oxidised (%)": 0}]}) == []


# -- what hardly can be ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "fault", "en"),
    [
        # IPCC 2006 V5 Table 6.9: COD of industrial wastewater is 1 to 11 kg/m3 (beer 2.9); 2900 is mg/l
        ("industrial_wastewater", BEER, "COD of the wastewater (kg/m3)", 2900, ValueImpossible, "2900 kg COD/m³"),
        (ONE_KIND, FOOD, "Decay constant k (1/year)", 12, ValueImpossible, "12"),  # Table 3.3: 0.02 to 0.7
        (ONE_KIND, FOOD, "Delay before decay (months)", 9, OutsideFormula, "0 to 6 month"),  # section 3.2.3
        ("domestic_wastewater", PEOPLE, "BOD5 (g/person/day)", 14.6, ValueUnusual, "14.6"),  # Table 6.4: 34 to 85
    ],
)
def test_a_value_beyond_the_bounds_of_the_tables(
    tmp_path: Path, sheet: str, row: dict[str, Any], column: str, value: float, fault: type[Issue], en: str
) -> None:
    (issue,) = checked(tmp_path, **{sheet: [row | {column: value}]})
    assert type(issue) is fault
    assert issue.place.cell == f"{'ABCDEFGHIJ'[len(row)]}2"
    says(issue, (en,), ("请",))


def test_a_value_far_from_what_the_book_would_take_is_told_at_its_own_cell_whatever_the_years(tmp_path: Path) -> None:
    """Food waste decays at 0.185 a year in a wet temperate climate (Table 3.3); 0.06 is 0.324 of it."""
    years = [FOOD | {YEAR: year, "Decay constant k (1/year)": 0.06} for year in (2018, 2019, 2020)]
    (issue,) = checked(tmp_path, **{ONE_KIND: years})
    assert isinstance(issue, ValueFarFromTable)
    assert cells(issue) == ["waste_disposed!G2", "waste_disposed!G3", "waste_disposed!G4"]
    says(issue, ("0.06", "0.324 times", "0.185", "Decay constant"), ("0.06", "0.185", "0.324 倍", "分解"))


def test_a_factor_stated_on_a_form_is_told_at_its_cell_there(tmp_path: Path) -> None:
    """Composting gives 4 g CH4 per kg of wet waste (IPCC 2006 V5 Table 4.1); 12 is three times as much."""
    treated = {"Treatment": "Composting", "Waste treated": 30, UNIT: "10⁴ t"}
    own = {"Treatment": "Composting", "Factor": 12, UNIT: "g CH₄/kg"}
    (issue,) = checked(tmp_path, **{TREATED: [treated], FACTORS: [own]})
    assert isinstance(issue, ValueFarFromTable)
    assert cells(issue) == [f"{FACTORS}!B2"]
    says(issue, ("12 g CH₄/kg", "3 times", "4 g CH₄/kg"), ("12 克CH₄/千克", "3 倍"))


def test_shares_of_a_whole_are_not_held_against_the_tables_one_by_one(tmp_path: Path) -> None:
    """Eastern Asia's municipal waste is 26.2 % food (Table 2.3); 55 % is ordinary in China."""
    assert checked(tmp_path, **{MSW: [MIXED], COMPOSITION: composition(Food_waste=55, Plastics=45)}) == []


# -- blank cells -------------------------------------------------------------------------------------------------------


def test_a_blank_cell_that_the_tables_go_by_is_told_once(tmp_path: Path) -> None:
    """Four components of the waste lack their decay constant, each for CH4: one blank cell."""
    (issue,) = checked(tmp_path, **{MSW: [{**MIXED, "Climate of decay": None}]})
    assert isinstance(issue, FactorColumnBlank)
    assert cells(issue) == ["msw_disposed!B2"]
    assert CLIMATE in issue.nearest("en")
    says(issue, ("“Climate of decay” is blank", "Decay constant", "Climate zone"), ("“分解气候类型”未填", "气候带"))


def test_a_blank_cell_for_several_factors_names_them(tmp_path: Path) -> None:
    row = {"Waste": "Municipal solid waste", "Incinerator": None, "Waste burnt": 20, UNIT: "10⁴ t"}
    (issue,) = checked(tmp_path, incineration=[row])
    assert isinstance(issue, FactorColumnBlank)
    assert cells(issue) == ["incineration!B2"]
    assert "Continuous, stoker" in issue.nearest("en")


def test_a_value_that_no_table_has_is_asked_for_in_its_column(tmp_path: Path) -> None:
    row = {k: v for k, v in PEOPLE.items() if "Protein" not in k} | {"Protein (kg per person and year)": None}
    (issue,) = checked(tmp_path, domestic_wastewater=[row])
    assert type(issue) is FactorMissing
    assert issue.place.cell == "F2"
    says(issue, ("state “Protein (kg per person and year)”",), ("在该行填写“",))


# -- shares ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "shares", "en", "zh"),
    [
        ("%", (0.55, 0.45), ("adds up to 1 %", "0.55 %", "write 55 for 55 %"), ("合计为 1", "55% 请填 55")),
        ("%", (55, 35), ("adds up to 90 %", "55 %"), ("合计为 90",)),
    ],
)
def test_shares_that_are_no_whole_are_told_once_at_their_cells(
    tmp_path: Path, unit: str, shares: tuple[float, float], en: Any, zh: Any
) -> None:
    years = [MIXED | {YEAR: year} for year in range(2015, 2021)]
    stated = composition(unit=unit, Food_waste=shares[0], Plastics=shares[1])
    (issue,) = checked(tmp_path, **{MSW: years, COMPOSITION: stated})
    assert isinstance(issue, SharesDoNotAddUp)
    assert cells(issue) == ["waste_composition!B2", "waste_composition!B3"]
    assert issue.year == 2015
    says(issue, en, zh)
    assert ("write 55" in issue.message("en")) == ("write 55 for 55 %" in en)


def test_shares_of_which_one_was_not_read_are_not_added_up(tmp_path: Path) -> None:
    stated = composition(Fod_waste=55, Plastics=45)
    found = checked(tmp_path, **{MSW: [MIXED], COMPOSITION: stated})
    assert [type(i) for i in found] == [WordUnknown]


def test_a_part_that_later_shares_leave_out_is_none_of_it(tmp_path: Path) -> None:
    """Nappies stand in the composition of 2015 and not in that of 2018: from then on none are brought."""
    years = [MIXED | {YEAR: year} for year in range(2015, 2021)]
    first = composition(Food_waste=60, Nappies=10, Plastics=30)
    later = composition(2018, Food_waste=70, Plastics=30)
    assert checked(tmp_path, **{MSW: years, COMPOSITION: [*first, *later]}) == []


# -- one fault for one cause -------------------------------------------------------------------------------------------


def test_rows_that_were_not_read_are_not_called_the_same(tmp_path: Path) -> None:
    kinds = [FOOD | {KIND: kind} for kind in ("Food wastes", "厨余垃圾", "Plastics")]
    found = checked(tmp_path, **{ONE_KIND: kinds})
    assert [type(i) for i in found] == [WordUnknown, WordUnknown, ChoiceOutside]


def test_a_value_out_of_bounds_does_not_ask_for_the_unit_of_what_follows(tmp_path: Path) -> None:
    """Waste of a year where that of a day is asked for; the amount and its unit would follow from it."""
    found = checked(
        tmp_path, open_burning=[OPEN | {"Waste per person (kg/day)": 182.5, "Waste burnt": None, UNIT: None}]
    )
    assert [type(i) for i in found] == [WorkingOutOfBounds]
    assert cells(found[0]) == ["open_burning!C2"]
