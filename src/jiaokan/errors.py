"""Errors, by whose fault they are.

The command line turns each into one line and a hint; a fault of one document or one rule never stops the others.
"""

from __future__ import annotations

from collections.abc import Iterable

from jiaokan.words import Language, Words, in_both


class JiaokanError(Exception):
    """Base of every error that the program raises on purpose.

    `words` says what is wrong and `hint_words` what to do, in Chinese and English. `document` is the path as the user
    gave it, `line` is 1-based; both may be unknown.
    """

    kind = "internal"

    def __init__(
        self, message: Words | str, *, document: str | None = None, line: int | None = None, hint: Words | str = ""
    ) -> None:
        self.words, self.hint_words = in_both(message), in_both(hint)
        super().__init__(self.words.en)
        self.document, self.line = document, line

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.words.en

    @property
    def hint(self) -> str:
        """What to do, in English; "" where nothing is known to help."""
        return self.hint_words.en

    def statement(self, language: Language) -> str:
        """Where and what, in one line: `path:line: message`."""
        place = ":".join(str(part) for part in (self.document, self.line) if part)
        mark = "：" if language == "zh" else ": "
        return f"{place}{mark}{self.words.to(language)}" if place else self.words.to(language)

    def advice(self, language: Language) -> str:
        """The hint in brackets, as it follows the statement; "" without a hint."""
        hint = self.hint_words.to(language)
        if not hint:
            return ""
        return f"（{hint}）" if language == "zh" else f" ({hint})"

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way back from a worker process, keyword arguments included."""
        return _rebuild, (type(self), self.words, self.document, self.line, self.hint_words)


def _rebuild(
    kind: type[JiaokanError], words: Words, document: str | None, line: int | None, hint: Words
) -> JiaokanError:
    return kind(words, document=document, line=line, hint=hint)


class ConfigurationError(JiaokanError):
    """The user's settings, lists or own rule files cannot be used."""

    kind = "configuration"


class InputError(JiaokanError):
    """A document cannot be read."""

    kind = "input"


class RuleError(JiaokanError):
    """A rule or schema failed where it should have judged."""

    kind = "rule"


class InternalError(JiaokanError):
    """The program broke a promise of its own."""


def status_of(errors: Iterable[JiaokanError]) -> int:
    """Exit status of a run with these errors: 3 a fault of the program or a rule, 2 any other error, 0 none."""
    kinds = {error.kind for error in errors}
    return 3 if kinds & {"rule", "internal"} else 2 if kinds else 0
