"""Text for editors in the two languages of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """One text for editors in Chinese and English: the same content in the same order."""

    zh: str
    en: str

    def to(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en


def in_both(text: Words | str) -> Words:
    """The text in both languages; a plain string counts for each of them."""
    return Words(text, text) if isinstance(text, str) else text
