"""What the tests of the collation share: the development stories, and the generators of the bench."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOUSE = Path(__file__).parent.parent.parent
STORIES = ("gongsi", "jiaotong", "jingmeng", "lvyou", "nongye", "tongji")


def _load(name: str) -> ModuleType:
    # The generators import one another as the bench's commands do.
    sys.path.insert(0, str(HOUSE / "bench"))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(HOUSE / "bench"))


@pytest.fixture(scope="session")
def corruptions() -> ModuleType:
    """The generators of corruptions."""
    return _load("corruptions")


@pytest.fixture(scope="session")
def rewritings() -> ModuleType:
    """The generators of equivalents."""
    return _load("rewritings")


def text_of(story: str, name: str) -> str:
    return (HOUSE / "seeds" / story / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def texts() -> dict[tuple[str, str], str]:
    """Texts of the development stories by story and name."""
    names = ("original", "reprint-trim", "reprint-spun", "reprint-corrupt")
    return {(story, name): text_of(story, name) for story in STORIES for name in names}
