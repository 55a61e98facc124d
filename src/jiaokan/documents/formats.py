"""Formats of documents, told by the file's name.

Markdown is kept as given, marks included, so that offsets are those of the file; only the name of the format differs.
"""

from __future__ import annotations

from pathlib import Path

from jiaokan.documents.document import Format

_FORMATS: dict[str, Format] = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"}

SUFFIXES = tuple(_FORMATS)
"""Suffixes, in lower case, of the files that are documents when found in a folder."""

_ABOUT_THE_FOLDER = ("readme", "license", "changelog")


def format_of(path: str) -> Format:
    """Format of the file at `path`; a named file with any other suffix is read as text."""
    return _FORMATS.get(Path(path).suffix.lower(), "text")


def is_document(name: str) -> bool:
    """True where a file of this name, found in a folder, is a document rather than a word about the folder."""
    return Path(name).suffix.lower() in _FORMATS and not name.lower().startswith(_ABOUT_THE_FOLDER)
