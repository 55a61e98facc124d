"""What is no text, and the errors that say so."""

from __future__ import annotations

import re

from jiaokan.errors import InputError

# First bytes that no text begins with, and what the user can do about the file.
_FORMATS = (
    (b"%PDF-", "a PDF", "export its text as .txt or .md first"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "save the document as plain text, or unpack the archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", "save the document as plain text"),
    (rb"{\rtf", "a rich text document", "save the document as plain text"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "give the text of the page instead of a picture"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text of the page instead of a picture"),
    (b"GIF87a", "a GIF image", "give the text of the page instead of a picture"),
    (b"GIF89a", "a GIF image", "give the text of the page instead of a picture"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\x00", "a database", "export its texts as .txt or .md first"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_TOLERATED_CONTROLS = 2
_ONE_IN = 20


def refuse_format(data: bytes) -> None:
    """Raise InputError where the first bytes are those of a known binary format."""
    for magic, name, hint in _FORMATS:
        if data.startswith(magic):
            raise InputError(f"the file is {name}, not a text", hint=hint)


def is_binary(text: str) -> bool:
    """True where more than one character in twenty, and more than a stray one or two, is a control character."""
    controls = len(_CONTROL.findall(text))
    return controls > _TOLERATED_CONTROLS and controls * _ONE_IN > len(text)


def refuse_text(text: str, replaced: int) -> None:
    """Raise InputError where `text`, with `replaced` characters lost in decoding, is none or cannot be trusted."""
    if is_binary(text):
        raise _binary()
    if replaced * _ONE_IN > len(text):
        raise _unknown(f"unknown encoding: {replaced} of {len(text)} characters cannot be decoded")
    if not any(character.isprintable() and character != " " for character in text):
        raise InputError("the document is empty", hint="give a file that holds text")


def undecodable(data: bytes) -> InputError:
    """Say why bytes that make no text in any encoding cannot be read."""
    if is_binary(data.decode("ascii", errors="replace")):
        return _binary()
    return _unknown("unknown encoding: the bytes make no text in any encoding that was tried")


def _binary() -> InputError:
    message = "the file is binary: more than one character in twenty is a control character"
    return InputError(message, hint="give a plain text or Markdown file")


def _unknown(message: str) -> InputError:
    return InputError(message, hint="save the file as UTF-8")
