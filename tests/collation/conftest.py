"""What the tests of the collation share: the development stories, and the generators of the bench."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOUSE = Path(__file__).parent.parent.parent
STORIES = ("gongsi", "jiaotong", "jingmeng", "lvyou", "nongye", "tongji")


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{name}", HOUSE / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def corruptions() -> ModuleType:
    """The generators of corruptions and equivalents."""
    return _load("corruptions")


def text_of(story: str, name: str) -> str:
    return (HOUSE / "seeds" / story / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def texts() -> dict[tuple[str, str], str]:
    """Texts of the development stories by story and name."""
    names = ("original", "reprint-trim", "reprint-spun", "reprint-corrupt")
    return {(story, name): text_of(story, name) for story in STORIES for name in names}
