"""What is generated and committed is what the generators make now."""

from __future__ import annotations

import sys
from datetime import datetime
from importlib import util
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from inventory.reading import write_template
from inventory.rulebooks import load, rulebook_ids

ROOT = Path(__file__).parents[2]


def script(path: str) -> ModuleType:
    folder = str((ROOT / path).parent)
    if folder not in sys.path:
        sys.path.append(folder)  # as when it is run
    spec = util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec and spec.loader
    module = util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_coverage_page_is_fresh() -> None:
    assert (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8") == script("docs/make_coverage.py").text()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("rulebook", rulebook_ids())
def test_the_blank_workbooks_are_fresh(rulebook: str, lang: str, tmp_path: Path) -> None:
    write_template(load(rulebook), tmp_path / "blank.xlsx", lang)
    committed = ROOT / "templates" / f"{rulebook}.{lang}.xlsx"
    assert cells(tmp_path / "blank.xlsx") == cells(committed)
    assert rules(tmp_path / "blank.xlsx") == rules(committed)


def test_the_qingdao_workbook_holds_what_its_script_fills_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = script("examples/province/make_qingdao.py")
    (tmp_path / "qingdao-2019.csv").write_bytes((ROOT / "examples/province/qingdao-2019.csv").read_bytes())
    monkeypatch.setattr(module, "HERE", tmp_path)
    module.main()
    assert_made_alike(module, tmp_path / "qingdao-2019.xlsx")
    assert cells(tmp_path / "qingdao-2019.xlsx") == cells(ROOT / "examples/province/qingdao-2019.xlsx")


def test_the_balance_workbook_holds_what_its_script_fills_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = script("examples/province/make_balance.py")
    (tmp_path / "balance-2020.csv").write_bytes((ROOT / "examples/province/balance-2020.csv").read_bytes())
    monkeypatch.setattr(module, "HERE", tmp_path)
    module.main()
    assert_made_alike(module, tmp_path / "balance-2020.xlsx")
    assert cells(tmp_path / "balance-2020.xlsx") == cells(ROOT / "examples/province/balance-2020.xlsx")


def assert_made_alike(module: ModuleType, path: Path) -> None:
    """Made again the workbook has the same bytes: nothing in it is from the time of day."""
    before, made = path.read_bytes(), datetime(2000, 1, 1)
    module.main()
    assert path.read_bytes() == before
    with ZipFile(path) as archive:
        assert {part.date_time for part in archive.infolist()} == {made.timetuple()[:6]}
    assert load_workbook(path).properties.modified == made


def cells(path: Path) -> list[tuple[str, str, object]]:
    book = load_workbook(path)
    return [(s.title, c.coordinate, c.value) for s in book for row in s.iter_rows() for c in row if c.value is not None]


def rules(path: Path) -> list[tuple[str, str, object, object]]:
    """The drop-downs and input checks of every sheet."""
    checks = ((s.title, v) for s in load_workbook(path) for v in s.data_validations.dataValidation)
    return [(sheet, str(v.sqref), v.type, v.formula1) for sheet, v in checks]
