"""Formats of documents, told by the file's name.

Markdown is kept as given, marks included, so that offsets are those of the file; only the name of the format differs.
A web page is told by its name or by how it begins.
"""

from __future__ import annotations

from pathlib import Path

from jiaokan.documents.document import Format

_FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
}

SUFFIXES = tuple(_FORMATS)
"""Suffixes, in lower case, of the files that are documents when found in a folder."""

_GENERATOR = b'<meta name="generator" content="jiaokan'
_HEAD = 2048
_ABOUT_THE_FOLDER = ("readme", "license", "changelog")


def format_of(path: str) -> Format:
    """Format of the file at `path`; a named file with any other suffix is read as text."""
    return _FORMATS.get(Path(path).suffix.lower(), "text")


def is_own_report(path: str) -> bool:
    """True for a page that jiaokan wrote: a report kept in a folder of documents is none of them."""
    if format_of(path) != "html":
        return False
    try:
        with Path(path).open("rb") as file:
            return _GENERATOR in file.read(_HEAD)
    except OSError:
        return False


def is_document(name: str) -> bool:
    """True where a file of this name, found in a folder, is a document rather than a word about the folder."""
    return Path(name).suffix.lower() in _FORMATS and not name.lower().startswith(_ABOUT_THE_FOLDER)
