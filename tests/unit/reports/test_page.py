"""The page: its numbers are the engine's, it loads nothing, lets no user text become markup, and reads well."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from page_reader import Element, read
from page_sample import COUNTRY, PROVINCE, Row, inventory, with_memo_in_total

from inventory.records import Codes
from inventory.reports import page as page_module
from inventory.reports.page import page, write_page
from inventory.reports.page_lines import largest

HOSTILE = '<script>alert("x")</script><img src=http://evil.example/x.png onerror=alert(1)>'
SECRET = Row("fuel_combustion", "1.A.2", "raw_coal", 765_432.5, "t", "burnt", notation_key="C")

# cn-province-2011 and cn-circulated: raw coal 26.37 tC/TJ, 94 % oxidised; its calorific value is measured, 20.908 GJ/t
RAW_COAL = 1_000_000 * 20.908 / 1000 * 26.37 * 0.94 * 44 / 12
# the North China grid of 2012 supplies both directions: 0.8843 tCO2/MWh; 10 in, 30 out, in 10^8 kWh = 10^5 MWh
ELECTRICITY = (10 - 30) * 1e5 * 0.8843


@pytest.fixture(scope="module", params=["en", "zh"])
def province(request: pytest.FixtureRequest) -> Element:
    return read(page(with_memo_in_total(inventory(PROVINCE), "electricity_transfer"), request.param))


@pytest.fixture(scope="module")
def hostile() -> Element:
    rows = (*PROVINCE, Row("fuel_combustion", "1.A.5", "raw_coal", notation_key="NE", note=HOSTILE))
    return read(page(inventory(rows, entity=HOSTILE), "en"))


def _values(table: Element, column: int) -> list[float]:
    cells = [group.all("tr")[0].below[column] for group in table.all("tbody")]
    return [float(c.attributes["data-value"]) for c in cells if c.attributes["data-value"]]


def test_the_headline_is_the_engines_total(province: Element) -> None:
    assert float(province.id("total").attributes["value"]) == inventory(PROVINCE).total().value


def test_electricity_transfer_stands_beside_the_total_and_in_the_second_total(province: Element) -> None:
    memo = [float(c.attributes["data-value"]) for c in province.id("memo").all("td") if "data-value" in c.attributes]
    assert memo == [pytest.approx(ELECTRICITY)]
    total, with_it = (float(province.id(n).attributes["value"]) for n in ("total", "total-with"))
    assert with_it - total == pytest.approx(ELECTRICITY)


def test_a_line_shows_what_hand_computation_gives(province: Element) -> None:
    assert max(_values(province.id("line-table"), 6)) == pytest.approx(RAW_COAL)


def test_the_lines_are_the_engines_largest_first(province: Element) -> None:
    masses = [float(m) for m in inventory(PROVINCE).lines["co2e_t"].dropna()]
    assert _values(province.id("line-table"), 6) == sorted(masses, key=abs, reverse=True)


def test_the_parts_add_up_to_the_total(province: Element) -> None:
    total = float(province.id("total").attributes["value"])
    rows = province.id("sectors").all("tbody")[0].all("tr")
    assert sum(float(r.below[2].attributes["data-value"]) for r in rows) == pytest.approx(total)
    assert sum(_values(province.id("items"), 2)) == pytest.approx(total)


def test_a_trace_names_the_cell_the_measured_cell_and_the_factor(province: Element) -> None:
    trace = province.id("line-2").text
    assert "x.xlsx!s!E2" in trace
    assert "x.xlsx!s!G2" in trace
    assert "cn-province-2011.carbon.raw_coal" in trace
    assert "E = FC × NCV × CC × OF × 44/12" in trace


def test_a_factor_named_in_a_trace_can_be_followed_to_its_source(province: Element) -> None:
    link = province.id("line-1").all("a")[0]
    row = province.id(link.attributes["href"].removeprefix("#"))
    assert link.text in row.text
    assert "2011" in row.text


def test_a_key_stands_with_its_meaning_and_reason() -> None:
    assert "not estimated: no data yet" in read(page(inventory(COUNTRY, "ipcc-2006"), "en")).id("keys").text


def test_methods_worked_out_for_comparison_are_shown_and_do_not_count() -> None:
    result = inventory(COUNTRY, "ipcc-2006")
    seen = read(page(result, "en"))
    table = next(t for t in seen.id("methods").all("table"))
    assert "energy.stationary.carbon" in table.text
    account = [g.all("tr")[0].below[7].text for g in seen.id("line-table").all("tbody")]
    assert account.count("Comparison only") == int((~result.columns.counted).sum()) > 0
    assert float(seen.id("total").attributes["value"]) == result.total().value


def test_issues_stand_with_place_and_remedy() -> None:
    rows = (*PROVINCE, Row("fuel_combustion", "1.A.2", "waste_plastics", 10.0, "t", "burnt"))
    issues = read(page(inventory(rows), "en")).id("issues").text
    assert "x.xlsx!s!E7" in issues
    assert "What to do" in issues


def test_a_confidential_line_shows_none_of_its_numbers() -> None:
    text = read(page(inventory((*PROVINCE, SECRET)), "en"))
    assert "765,432.5" not in text.text
    assert "confidential" in text.id("keys").text
    assert not any("765432" in v for e in text.every() for v in e.attributes.values())


# -- what the file is --------------------------------------------------------------------------------------------------


def test_nothing_is_loaded_from_anywhere(province: Element) -> None:
    loading = {"src", "srcset", "action", "data", "poster", "background", "formaction"}
    assert not [e for e in province.every() if loading & set(e.attributes)]
    assert not [e for e in province.every() if not e.attributes.get("href", "#").startswith("#")]
    assert not [e for e in province.all("style") if "url(" in e.text or "@import" in e.text]
    assert not province.all("link")


def test_the_content_policy_allows_only_the_pages_own_scripts(province: Element) -> None:
    policy = next(e.attributes["content"] for e in province.all("meta") if "http-equiv" in e.attributes)
    own = [s.text for s in province.all("script") if "type" not in s.attributes]
    hashes = [f"'sha256-{b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in own]
    assert "default-src 'none'" in policy
    assert policy.endswith(f"script-src {' '.join(hashes)}")


def test_user_text_never_becomes_markup(hostile: Element, province: Element) -> None:
    assert HOSTILE in hostile.all("header")[0].text
    assert HOSTILE in hostile.id("keys").text
    assert len(hostile.all("script")) == len(province.all("script"))
    assert not hostile.all("img")
    assert not [a for e in hostile.every() for a in e.attributes if a.startswith("on")]


def test_an_item_that_is_markup_stays_text_in_the_pictures() -> None:
    result = inventory(PROVINCE)
    lines, items = result.columns, result.columns.text["item"]
    words = tuple(HOSTILE if w == "raw_coal" else w for w in items.words)
    open_items = replace(lines, text={**lines.text, "item": Codes(items.codes, words)})
    result.__dict__["columns"] = open_items  # as a rule book whose items are not a closed list would have it
    figure = read(page(result, "en")).id("flows").text
    assert "<" not in figure
    assert "lt;script" in figure


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_same_inventory_gives_the_same_bytes(lang: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_page(inventory(PROVINCE), tmp_path / name, lang)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_each_language_is_its_own() -> None:
    result = inventory(COUNTRY, "ipcc-2006")
    assert not re.search(r"[\u4e00-\u9fff]", read(page(result, "en")).text)
    chinese = read(page(result, "zh"))
    assert chinese.all("html")[0].attributes["lang"] == "zh-Hans"
    assert [h.text for h in chinese.all("h2")][:2] == ["结果", "构成"]


def test_a_reader_of_any_kind_finds_the_way(province: Element) -> None:
    ids = [e.attributes["id"] for e in province.every() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = [e.attributes["href"][1:] for e in province.all("a")]
    targets += [e.attributes["aria-controls"] for e in province.all("button") if "aria-controls" in e.attributes]
    assert set(targets) <= set(ids)
    levels = [int(e.tag[1]) for e in province.every() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(t.below[0].tag == "caption" for t in province.all("table"))
    assert all("scope" in th.attributes for th in province.all("th"))


def test_many_lines_are_cut_to_the_largest_and_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "largest", partial(largest, most=2))
    lines = read(page(inventory(PROVINCE), "en")).id("lines")
    assert _values(lines.id("line-table"), 6) == pytest.approx([-30e5 * 0.8843, RAW_COAL])
    assert "The 2 largest of 5 lines are listed" in lines.text


def test_plotlys_python_is_not_imported() -> None:
    run = "from page_sample import *; from inventory.reports.page import page; page(inventory(PROVINCE), 'zh')"
    run += "; import sys; print('plotly' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
