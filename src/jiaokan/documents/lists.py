"""documents.csv: what a list beside or above a document says about it.

Columns: path (from the list's folder, with forward slashes), story, role, title, source, published (an ISO date or
empty), url. Every reprint of a story was taken from the one original of that story. A row that cannot be used is
reported and passed over; the other rows hold.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import get_args

from jiaokan.documents.contents import contents
from jiaokan.documents.document import Listed, Role
from jiaokan.documents.encoding import decode
from jiaokan.documents.walk import identity, is_file
from jiaokan.errors import ConfigurationError, InputError

NAME = "documents.csv"

_COLUMNS = ("path", "story", "role", "title", "source", "published", "url")
_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(slots=True)
class DocumentList:
    """One documents.csv: the entries by real path, the real path of each story's original, and what is wrong with it.

    The `original` of an entry is empty; `entry` fills it in.
    """

    name: str
    entries: dict[str, Listed] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    errors: list[ConfigurationError] = field(default_factory=list)

    def entry(self, document: str) -> Listed | None:
        """What the list says of the real path `document`; the `original` of a reprint is a real path or ""."""
        listed = self.entries.get(document)
        if listed is None or listed.role != "reprint":
            return listed
        return replace(listed, original=self.originals.get(listed.story, ""))


def load(name: str, folder: str) -> DocumentList:
    """Read the list called `name` in the real folder `folder`; its faults are in `errors`, never raised."""
    listing = DocumentList(name)
    try:
        text = decode(contents(f"{folder}/{NAME}")).text
    except InputError as error:
        listing.errors.append(ConfigurationError(error.message, document=name, line=1, hint=error.hint))
        return listing
    rows = _rows(text, listing)
    _, header = next(rows, (1, []))
    missing = [column for column in _COLUMNS if column not in header]
    if missing:
        hint = f"the first line must read {','.join(_COLUMNS)}"
        message = f"the column {missing[0]} is missing"
        listing.errors.append(ConfigurationError(message, document=name, line=1, hint=hint))
        return listing
    for line, cells in rows:
        try:
            _add(listing, folder, header, cells)
        except ConfigurationError as error:
            error.document, error.line = name, line
            listing.errors.append(error)
    return listing


def _rows(text: str, listing: DocumentList) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, stripped, each with the line it begins on; a fault of the CSV itself ends them."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for row in reader:
            if any(row):
                yield line, [cell.strip() for cell in row]
            line = reader.line_num + 1
    except csv.Error as error:
        hint = "put quotation marks around a cell that holds a comma, and double those inside it"
        message = f"the list is not well-formed CSV: {error}"
        listing.errors.append(ConfigurationError(message, document=listing.name, line=line, hint=hint))


def _add(listing: DocumentList, folder: str, header: list[str], cells: list[str]) -> None:
    if len(cells) != len(header):
        hint = "put quotation marks around a cell that holds a comma"
        raise ConfigurationError(f"the row has {len(cells)} fields instead of {len(header)}", hint=hint)
    row = dict(zip(header, cells, strict=True))
    listed = Listed(row["title"], row["source"], _date(row["published"]), row["url"], _role(row["role"]), row["story"])
    document = _document(folder, row["path"])
    if document in listing.entries:
        raise ConfigurationError(f"the document {row['path']} is listed twice", hint="keep one of the two rows")
    if listed.role == "original" and listed.story:
        if listed.story in listing.originals:
            hint = "give each story one original, or make the others standalone"
            raise ConfigurationError(f"the story {listed.story} has two originals", hint=hint)
        listing.originals[listed.story] = document
    listing.entries[document] = listed


def _role(name: str) -> Role:
    if name not in _ROLES:
        raise ConfigurationError(f"the role {name!r} is unknown", hint=f"write one of {', '.join(_ROLES)}")
    return _ROLES[name]


def _date(written: str) -> str:
    try:
        if written and not _ISO_DATE.fullmatch(written):
            raise ValueError
        return datetime.date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        hint = "write it like 2024-01-23, or leave it empty"
        raise ConfigurationError(f"the date {written!r} is no ISO date", hint=hint) from None


def _document(folder: str, path: str) -> str:
    way = PurePosixPath(path)
    if way.is_absolute() or ".." in way.parts:
        hint = "list documents in the folder of the list or below it"
        raise ConfigurationError(f"the path {path} leads out of the list's folder", hint=hint)
    document = f"{folder}/{path}"
    if not is_file(document):
        hint = "correct the path, which starts at the list's folder and has forward slashes, or remove the row"
        raise ConfigurationError(f"the listed document {path!r} does not exist", hint=hint)
    return identity(document)
