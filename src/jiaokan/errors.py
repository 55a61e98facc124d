"""Errors, by whose fault they are.

The command line turns each into one line and a hint; a fault of one document or one rule never stops the others.
"""

from __future__ import annotations


class JiaokanError(Exception):
    """Base of every error that the program raises on purpose.

    `document` is the path as the user gave it, `line` is 1-based; both may be unknown.
    """

    kind = "internal"

    def __init__(self, message: str, *, document: str | None = None, line: int | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.document, self.line, self.hint = message, document, line, hint

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way back from a worker process, keyword arguments included."""
        return _rebuild, (type(self), self.message, self.document, self.line, self.hint)


def _rebuild(kind: type[JiaokanError], message: str, document: str | None, line: int | None, hint: str) -> JiaokanError:
    return kind(message, document=document, line=line, hint=hint)


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
