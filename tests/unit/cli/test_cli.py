"""The command line: what it prints, in which language, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inventory.cli import main

EXAMPLE = Path(__file__).parents[3] / "examples" / "province" / "qingdao-2019.xlsx"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    """The exit code of a command, and what it printed."""
    with pytest.raises(SystemExit) as ended:
        main([str(a) for a in arguments])
    return int(ended.value.code or 0), capsys.readouterr().out


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "qingdao"
    with pytest.raises(SystemExit) as ended:
        main(["compute", str(EXAMPLE), "-o", str(folder)])
    assert ended.value.code == 0
    return folder


HEAVY = (
    "numpy", "pandas", "pint", "pydantic", "pyarrow", "openpyxl", "xlsxwriter", "plotly", "rich", "jinja2",
    "python_calamine",
)  # fmt: skip


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, inventory, inventory.cli\ninventory.cli.parser('en')\n"
    code += f"print([m for m in {HEAVY} if m in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "[]"


def test_computing_a_workbook_needs_neither_pandas_nor_a_terminal_library(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom inventory.cli import main\n"
        f"try: main(['compute', {str(EXAMPLE)!r}, '-o', {str(tmp_path / 'o')!r}])\nexcept SystemExit: pass\n"
        "print([m for m in ('pandas', 'rich', 'openpyxl', 'climate_categories') if m in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.splitlines()[-1] == "[]"


def test_wrong_use_ends_with_2() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["compute"])
    assert ended.value.code == 2


def test_rulebooks_are_listed_in_either_language(capsys: pytest.CaptureFixture[str]) -> None:
    _, zh = run(capsys, "rulebooks", "--lang", "zh")
    _, en = run(capsys, "rulebooks", "--lang", "en")
    assert "省级温室气体清单编制指南" in zh
    assert "2006 IPCC Guidelines" in en
    assert {line.split("\t")[0] for line in en.splitlines()} == {
        "cn-enterprise-general", "cn-province-2011", "cn-province-2025", "ipcc-2006", "ipcc-2019",
    }  # fmt: skip


def test_an_edition_without_factors_is_listed_and_marked(capsys: pytest.CaptureFixture[str]) -> None:
    for lang, mark in (("en", "known edition, without factors"), ("zh", "已知版本，无因子")):
        _, text = run(capsys, "rulebooks", "--lang", lang)
        assert [line.split("\t")[0] for line in text.splitlines() if mark in line] == ["cn-province-2025"]


def test_asking_for_an_edition_without_factors_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, text = run(capsys, "template", "cn-province-2025", "-o", tmp_path / "blank.xlsx", "--lang", "zh")
    assert code == 1
    assert "环办气候〔2026〕1号" in text
    assert "缺省因子" in text
    assert "cn-province-2011" in text


def test_a_method_is_shown_with_equation_slots_units_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "methods", "energy.stationary.carbon", "--lang", "en")
    assert code == 0
    assert "fuel × net_calorific_value × carbon_content × oxidation_factor × 44/12" in text
    assert "tC/TJ" in text
    assert "IPCC 2006 V2" in text


def test_a_method_is_shown_in_the_language_asked_with_its_units_by_gas(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "methods", "energy.measured.monitored", "--lang", "zh")
    assert code == 0
    assert "连续监测的排放量" in text
    assert "[tCO2, tCH4, tN2O] 活动水平" in text
    assert "方法层级 3" in text


def test_a_template_of_some_categories(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = str(tmp_path / "some.xlsx")
    assert run(capsys, "template", "cn-province-2011", "-o", path, "--categories", "1.B", "--lang", "en")[0] == 0
    assert load_workbook(path).sheetnames[:3] == ["Guide", "Cover", "Coal mining"]
    code, _ = run(capsys, "template", "cn-province-2011", "-o", path, "--categories", "4.B")
    assert code == 1


def test_methods_of_a_category_are_those_for_it_below_it_and_above_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "methods", "--rulebook", "ipcc-2006", "--category", "2.A.1", "--lang", "en")
    ids = {line.split("\t")[0] for line in text.splitlines()}
    assert code == 0
    assert "ippu.cement.production" in ids
    assert not {i for i in ids if i.startswith(("energy.stationary", "ippu.ods", "ippu.lime"))}
    _, wider = run(capsys, "methods", "--rulebook", "ipcc-2006", "--category", "2.A", "--lang", "en")
    assert ids < {line.split("\t")[0] for line in wider.splitlines()}


@pytest.mark.parametrize(("lang", "said"), [("en", "2.A.1"), ("zh", "有方法的类别")])
def test_a_category_without_methods_is_refused_with_the_nearest(
    capsys: pytest.CaptureFixture[str], lang: str, said: str
) -> None:
    code, text = run(capsys, "methods", "--rulebook", "ipcc-2006", "--category", "2.A.11", "--lang", lang)
    assert code == 1
    assert said in text


def test_an_unknown_method_names_the_nearest_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = run(capsys, "methods", "energy.stationary.carbn", "--lang", "en")
    assert code == 1
    assert "energy.stationary.carbon" in text


def test_the_result_says_where_the_report_lies(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, text = run(capsys, "compute", EXAMPLE, "-o", tmp_path / "r", "--lang", "en")
    assert code == 0
    assert f"{tmp_path / 'r'}/report.html" in text
    names = {p.name for p in (tmp_path / "r").iterdir()}
    assert names == {
        "inventory.json", "activities.parquet", "lines.parquet", "factors_used.csv", "report.xlsx", "report.html",
    }  # fmt: skip


def test_json_output_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    _, text = run(capsys, "compute", EXAMPLE, "-o", tmp_path / "r", "--json")
    data = json.loads(text)
    assert data["gwp"] == "SAR"
    assert data["notation_keys"] == ["IE"]


def test_explain_reaches_cell_and_factor_row(capsys: pytest.CaptureFixture[str], bundle: Path) -> None:
    code, text = run(capsys, "explain", bundle, "--category", "1.A", "--gas", "CO2", "--lang", "en")
    assert code == 0
    assert "qingdao-2019.xlsx!化石燃料燃烧!E4" in text
    assert "gbt-2589-2008.ncv.raw_coal" in text
    assert "20908" in text


def test_explaining_a_line_that_is_not_there_names_the_nearest(
    capsys: pytest.CaptureFixture[str], bundle: Path
) -> None:
    code, text = run(capsys, "explain", bundle, "--line", "qingdao-2019!化石燃料燃烧!4", "--lang", "zh")
    assert code == 1
    assert "qingdao-2019!化石燃料燃烧!4|energy.stationary.carbon|CO2" in text


def test_a_report_can_be_written_again_in_another_language(
    capsys: pytest.CaptureFixture[str], bundle: Path, tmp_path: Path
) -> None:
    for kind in ("html", "xlsx", "csv"):
        code, text = run(capsys, "report", bundle, "--format", kind, "-o", tmp_path / f"r.{kind}", "--lang", "en")
        assert code == 0
        assert Path(text.strip()).stat().st_size > 0
    assert "Raw coal" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_factors_are_found_by_a_chinese_name(capsys: pytest.CaptureFixture[str]) -> None:
    _, text = run(capsys, "factors", "find", "原煤", "gbt-2589-2008", "--lang", "en")
    assert text.splitlines()[0].split("\t")[:2] == ["gbt-2589-2008.ncv.raw_coal", "20908"]


def test_a_factor_is_shown_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    _, text = run(capsys, "factors", "show", "gbt-2589-2008.ncv.raw_coal", "--lang", "en")
    assert "evidence: secondary" in text
    assert "GB/T 2589" in text


def test_two_carbon_content_series_differ_and_the_effect_is_shown(
    capsys: pytest.CaptureFixture[str], bundle: Path
) -> None:
    first, second = "cn-province-2011/energy/carbon_content", "cn-province-2011/energy/carbon_content_rounded"
    code, text = run(capsys, "factors", "diff", first, second, "--bundle", bundle, "--lang", "en")
    assert code == 0
    assert "29.42" in text
    assert "29.5" in text
    # coke 1 449 099 t × 28.435 GJ/t × 0.93 × 44/12 × (29.5 − 29.42) tC/TJ ÷ 1000 = 11 240.8 t: the largest change
    before, after = (float(x.replace(",", "")) for x in text.splitlines()[-1].split()[1:4:2])
    assert after - before > 11_240


def test_the_shipped_tables_pass_their_checks(capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = run(capsys, "factors", "check", "--lang", "en")
    assert code == 0


def test_problems_end_with_1_and_name_the_cell(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(
        "category,activity,item,amount,unit,year,region\n1.A.2,fuel_combustion,原没,5,吨,2019,山东\n", encoding="utf-8"
    )
    code, text = run(capsys, "check", path, "--rulebook", "cn-province-2011", "--lang", "zh")
    assert code == 1
    assert "原没" in text
    assert "原煤" in text
    assert "C2" in text


def test_an_input_that_does_not_say_its_rule_book_is_asked_for_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("category,activity,item,amount,unit,year\n1.A.2,fuel_combustion,原煤,5,吨,2019\n", encoding="utf-8")
    code, text = run(capsys, "check", path, "--lang", "en")
    assert code == 1
    assert "--rulebook" in text


@pytest.mark.skipif(sys.platform == "win32", reason="no bash there")
def test_a_reader_that_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -m inventory.cli factors find ipcc-2006 --lang en | head -n 1"
    ended = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert ended.returncode == 0
    assert ended.stderr == ""
    assert ended.stdout.startswith("ipcc-2006.")
