"""What the tests of decisions share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from jiaokan.findings.decision import Decision


@pytest.fixture
def row() -> Callable[..., Decision]:
    """A valid decision, with cells replaced."""
    valid = Decision(
        "0123456789abcdef", "SUM001", "a.txt", "共38人。", "accepted", "照原件", "王编辑", "2026-03-01", ""
    )
    return lambda **cells: replace(valid, **cells)
