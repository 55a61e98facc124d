"""The order of the house: which room may import which, and how large a file or function may grow."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ENGINE = HOUSE / "src" / "jiaokan"
ORDER = (
    "words", "version", "errors", "files", "standard", "text", "documents", "names", "figures", "heading", "facts",
    "relations", "reading", "collation", "tables", "findings", "configuration", "rules", "decisions", "report",
    "pipeline", "trials", "house_lexicon", "scaffold", "changes", "progress", "cli",
)  # fmt: skip
"""Rooms from the ground up; a room may import itself and those before it."""

FORBIDDEN = {"figures": {"names"}}
OPEN_TO_FINDINGS = {"words", "version", "errors", "standard", "documents", "text"}
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
USUAL_FUNCTION = 12

ENGINE_FILES = sorted(ENGINE.rglob("*.py"))
RULE_FILES = sorted(file for folder in ("schemas", "checks") for file in (HOUSE / folder).rglob("*.py"))


def room_of(module: str) -> str:
    """The room that a module of the engine stands in: `jiaokan.text.span` stands in `text`."""
    return module.split(".")[1] if "." in module else ""


def imports(file: Path) -> Iterator[str]:
    """Modules that a file imports from, those inside functions and type checks included."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield from _sources(str(node.module), [name.name for name in node.names])


def _sources(module: str, names: list[str]) -> Iterator[str]:
    """`from jiaokan import standard` imports the room `standard`, not the package."""
    if module == "jiaokan":
        yield from (f"jiaokan.{name}" for name in names)
    else:
        yield module


def own_room(file: Path) -> str:
    return file.relative_to(ENGINE).with_suffix("").parts[0]


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Names and lengths in lines of the functions of a file, docstrings not counted."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_every_room_has_its_place_in_the_order() -> None:
    assert {own_room(file) for file in ENGINE_FILES} - {"__init__", "__main__"} == set(ORDER)


@pytest.mark.parametrize("file", ENGINE_FILES, ids=lambda file: str(file.relative_to(ENGINE)))
def test_a_room_imports_only_rooms_before_it(file: Path) -> None:
    own = own_room(file)
    if own in {"__init__", "__main__"}:
        return
    allowed = OPEN_TO_FINDINGS if own == "findings" else set(ORDER[: ORDER.index(own)]) - FORBIDDEN.get(own, set())
    used = {room_of(module) for module in imports(file) if module.split(".")[0] == "jiaokan"}
    assert used <= allowed | {own}


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_rule_files_import_the_public_interface_only(file: Path) -> None:
    roots = {module.split(".")[0] for module in imports(file)}
    assert roots.isdisjoint({"schemas", "checks", "data", "tests"})
    assert {module for module in imports(file) if module.split(".")[0] == "jiaokan"} <= {"jiaokan.rules"}


@pytest.mark.parametrize("name", ["schemas", "checks", "seeds", "data"])
def test_folders_of_the_house_are_no_import_names(name: str, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", f"import {name}"], cwd=tmp_path, capture_output=True, check=False)
    assert b"ModuleNotFoundError" in done.stderr


@pytest.mark.parametrize("file", ENGINE_FILES + RULE_FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_files_and_functions_stay_short(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [name for name, length in functions(file) if length > LONGEST_FUNCTION] == []


def test_functions_are_mostly_short() -> None:
    lengths = [length for file in ENGINE_FILES + RULE_FILES for _, length in functions(file)]
    assert statistics.mean(lengths) <= USUAL_FUNCTION
    assert sum(length > 40 for length in lengths) <= len(lengths) / 50


@pytest.mark.parametrize("file", ENGINE_FILES + RULE_FILES, ids=lambda file: str(file.relative_to(HOUSE)))
def test_every_file_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", ["jiaokan", "jiaokan.figures", "jiaokan.documents", "jiaokan.cli"])
def test_import_is_light(module: str) -> None:
    heavy = ("pandas", "pandera", "pypinyin", "rjieba", "opencc", "numpy")
    program = f"import sys, {module}; print(*sorted(set({heavy!r}) & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_figure_reader_works_without_pandas_and_without_the_gazetteer() -> None:
    program = (
        "import sys\nfrom jiaokan.figures import read\nassert read('共有120所学校。')[0].surface == '120所'\n"
        "print(*sorted(name for name in sys.modules if name in {'pandas', 'rjieba', 'pypinyin'} "
        "or name.startswith('jiaokan.names')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
