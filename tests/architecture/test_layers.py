"""The house keeps its order: every module of the package is parsed, and imports inside functions count too."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import inventory

ROOT = Path(inventory.__file__).parent
LAYERS = (
    ("words", "shipped"),
    ("issues",),
    ("units", "vocabulary"),
    ("records", "factors", "methods"),
    ("rulebooks",),
    ("reading", "plan"),
    ("run",),
    ("results",),
    ("analysis",),
    ("reports",),
    ("verbs",),
    ("cli",),
    ("",),
)
"""Lowest first; neighbours never import each other. The last is the public face, `inventory/__init__.py`."""
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}

ONLY_IN = {
    "pint": ("units",),
    "python_calamine": ("reading",),
    "openpyxl": ("reading",),
    "xlsxwriter": ("reading", "reports"),
    "plotly": ("reports",),
    "jinja2": ("reports",),
    "rich": ("cli",),
    "typer": ("cli",),
    "globalwarmingpotentials": ("vocabulary",),
    "CoolProp": ("methods",),
}
HEAVY = ("numpy", "pandas", "pint", "pydantic", "pyarrow", "plotly", "openpyxl", "xlsxwriter", "python_calamine")


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name, parsed."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(tree: ast.Module) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it; `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where a name comes from"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _is_import_call(node):
            yield from (a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str))


def _is_import_call(node: ast.Call) -> bool:
    named = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return named in ("import_module", "__import__")


def module_of(name: str) -> str:
    """The module of ours that an imported name is, or is defined in; blank for others' packages."""
    return next((m for m in (name, name.rpartition(".")[0]) if m in modules()), "")


def edges() -> dict[str, set[str]]:
    """For each module those of ours that it imports."""
    return {name: {m for i in imports(tree) if (m := module_of(i))} - {name} for name, tree in modules().items()}


def room(module: str) -> str:
    return [*module.split("."), ""][1]


def test_every_room_stands_in_a_layer() -> None:
    assert {room(m) for m in modules()} <= set(LEVEL)


def test_a_layer_imports_only_what_stands_before_it_and_neighbours_never_each_other() -> None:
    wrong = [
        f"{module} imports {other}"
        for module, others in edges().items()
        for other in sorted(others)
        if room(module) != room(other) and LEVEL[room(other)] >= LEVEL[room(module)]
    ]
    assert wrong == []


def test_no_module_imports_itself_by_a_way_round() -> None:
    try:
        TopologicalSorter(edges()).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@pytest.mark.parametrize("package", ONLY_IN)
def test_a_package_is_imported_only_where_it_belongs(package: str) -> None:
    users = {m for m, tree in modules().items() if any(i.split(".")[0] == package for i in imports(tree))}
    assert {room(m) for m in users} <= set(ONLY_IN[package]), sorted(users)


def test_xlsxwriter_is_for_the_template_in_reading() -> None:
    users = {m for m, t in modules().items() if any(i.startswith("xlsxwriter") for i in imports(t))}
    assert all("template" in m for m in users if room(m) == "reading"), sorted(users)


def test_types_are_no_reason_for_a_hidden_import() -> None:
    assert [m for m, tree in modules().items() if "TYPE_CHECKING" in ast.dump(tree)] == []


def test_every_module_says_what_belongs_there() -> None:
    assert [m for m, tree in modules().items() if not (ast.get_docstring(tree) or "").strip()] == []


def test_every_file_is_short_enough_to_read() -> None:
    files = {p.relative_to(ROOT).as_posix(): p for p in ROOT.rglob("*.py") if room_of(p) != "issues"}
    lengths = {name: path.read_text(encoding="utf-8").count("\n") for name, path in files.items()}
    assert {name: n for name, n in lengths.items() if n > 300} == {}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def test_methods_hold_no_numbers_but_their_constants() -> None:
    """A formula's body multiplies its arguments; a bare number other than a small whole one belongs in a table."""
    wrong = []
    for module, tree in modules().items():
        if re.fullmatch(r"inventory\.methods\.\w+\.\w+", module):
            for function in (f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)):
                numbers = [n.value for s in function.body for n in ast.walk(s) if isinstance(n, ast.Constant)]
                wrong += [(module, function.name, n) for n in numbers if isinstance(n, float)]
    assert wrong == []


def loaded_by(statement: str) -> set[str]:
    """The packages that a fresh interpreter has loaded after a statement."""
    code = f"{statement}; import sys; print(*sorted({{m.split('.')[0] for m in sys.modules}}))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", ["inventory", "inventory.cli"])
def test_starting_loads_nothing_heavy(module: str) -> None:
    if module not in modules():
        pytest.skip(f"{module} is not there")
    assert loaded_by(f"import {module}") & set(HEAVY) == set()
