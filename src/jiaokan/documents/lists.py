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
from jiaokan.words import Words

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
        listing.errors.append(ConfigurationError(error.words, document=name, line=1, hint=error.hint_words))
        return listing
    rows = _rows(text, listing)
    _, header = next(rows, (1, []))
    missing = [column for column in _COLUMNS if column not in header]
    if missing:
        columns = ",".join(_COLUMNS)
        hint = Words(f"第一行应为 {columns}", f"the first line must read {columns}")
        message = Words(f"缺少 {missing[0]} 一列", f"the column {missing[0]} is missing")
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
        hint = Words(
            "含逗号的单元格请加半角双引号，其中原有的双引号写两个",
            "put quotation marks around a cell that holds a comma, and double those inside it",
        )
        message = Words(f"清单不是规范的 CSV：{error}", f"the list is not well-formed CSV: {error}")
        listing.errors.append(ConfigurationError(message, document=listing.name, line=line, hint=hint))


def _add(listing: DocumentList, folder: str, header: list[str], cells: list[str]) -> None:
    if len(cells) != len(header):
        message = Words(
            f"这一行有{len(cells)}个字段，应为{len(header)}个",
            f"the row has {len(cells)} fields instead of {len(header)}",
        )
        hint = Words("含逗号的单元格请加半角双引号", "put quotation marks around a cell that holds a comma")
        raise ConfigurationError(message, hint=hint)
    row = dict(zip(header, cells, strict=True))
    listed = Listed(row["title"], row["source"], _date(row["published"]), row["url"], _role(row["role"]), row["story"])
    document = _document(folder, row["path"])
    if document in listing.entries:
        message = Words(f"稿件“{row['path']}”列了两次", f"the document {row['path']} is listed twice")
        raise ConfigurationError(message, hint=Words("请只留其中一行", "keep one of the two rows"))
    if listed.role == "original" and listed.story:
        if listed.story in listing.originals:
            raise _second_original(listed.story)
        listing.originals[listed.story] = document
    listing.entries[document] = listed


def _second_original(story: str) -> ConfigurationError:
    message = Words(f"“{story}”这组稿件有两篇原稿", f"the story {story} has two originals")
    hint = Words(
        "每组稿件请只留一篇原稿，其余改为 standalone",
        "give each story one original, or make the others standalone",
    )
    return ConfigurationError(message, hint=hint)


def _role(name: str) -> Role:
    if name not in _ROLES:
        message = Words(f"没有“{name}”这种角色", f"the role {name!r} is unknown")
        hint = Words(f"请写 {'、'.join(_ROLES)} 之一", f"write one of {', '.join(_ROLES)}")
        raise ConfigurationError(message, hint=hint)
    return _ROLES[name]


def _date(written: str) -> str:
    try:
        if written and not _ISO_DATE.fullmatch(written):
            raise ValueError
        return datetime.date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        message = Words(f"日期“{written}”不是有效的 ISO 日期", f"the date {written!r} is no ISO date")
        hint = Words("请照 2024-01-23 的样子写，或者留空", "write it like 2024-01-23, or leave it empty")
        raise ConfigurationError(message, hint=hint) from None


def _document(folder: str, path: str) -> str:
    way = PurePosixPath(path)
    if way.is_absolute() or ".." in way.parts:
        message = Words(f"路径“{path}”通到清单所在文件夹之外", f"the path {path} leads out of the list's folder")
        hint = Words("请只列清单所在文件夹及其下的稿件", "list documents in the folder of the list or below it")
        raise ConfigurationError(message, hint=hint)
    document = f"{folder}/{path}"
    if not is_file(document):
        message = Words(f"清单所列的稿件“{path}”不存在", f"the listed document {path!r} does not exist")
        hint = Words(
            "请改正路径（从清单所在文件夹写起，用正斜杠）或删去这一行",
            "correct the path, which starts at the list's folder and has forward slashes, or remove the row",
        )
        raise ConfigurationError(message, hint=hint)
    return identity(document)
