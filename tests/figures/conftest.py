"""What the tests of the figure reader ask again and again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read

Row = tuple[str, str, str, str]


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


@pytest.fixture
def rows() -> Callable[[str], list[Row]]:
    """Surface, kind, value and unit of every figure of a text."""

    def of(text: str) -> list[Row]:
        return [(figure.surface, figure.kind, _plain(figure.value), figure.unit) for figure in read(text)]

    return of


@pytest.fixture
def one() -> Callable[[str], Figure]:
    """The only figure of a text."""

    def of(text: str) -> Figure:
        (figure,) = read(text)
        return figure

    return of
