"""What the tests of frames ask again and again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.documents import from_text
from jiaokan.facts import Frame
from jiaokan.reading import read_document


@pytest.fixture
def frames() -> Callable[[str], dict[str, Frame]]:
    """Frames of a text by the surface of their figures; the last of equal surfaces."""

    def of(text: str) -> dict[str, Frame]:
        reading = read_document(from_text(text))
        assert len(reading.frames) == len(reading.figures)
        return {figure.surface: frame for figure, frame in zip(reading.figures, reading.frames, strict=True)}

    return of
