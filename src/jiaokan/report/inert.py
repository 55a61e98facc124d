"""Text of documents made harmless for the reports that carry it: nothing in it steers what shows or reads them."""

from __future__ import annotations

import json
import os
import posixpath
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control characters, marks of direction and of nothing, line and paragraph separators, halves of surrogate pairs."""
_SPACES = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")
_UNSAFE_IN_JSON = re.compile(_UNSEEN.pattern.replace("\x00-\x1f", "").replace("\ud800-\udfff", ""))
_SURROGATES = re.compile("[\ud800-\udfff]")
_MARKS = re.compile(r"[!-$&-+:-@\[-`{-~]")
_ADDRESS = re.compile(r"(?<=www)\.|\.(?=www)", re.IGNORECASE)
_BREAK = "<!-- -->"
_TRACE = frozenset("@#")


def _escape(found: re.Match[str]) -> str:
    number = ord(found.group())
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def visible(text: str) -> str:
    r"""The text in one line: what a reader cannot see, or what turns the direction of a line, is written as \u202e."""
    return text if text.isprintable() else _UNSEEN.sub(_escape, text)


def one_line(text: str) -> str:
    """The same for prose, whose breaks of line are spaces."""
    return text if text.isprintable() else visible(_SPACES.sub(" ", text))


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON in readable characters, those escaped that steer a terminal; half a surrogate pair is U+FFFD."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # Both stand only inside strings, where the escape means the character itself.
    return _UNSAFE_IN_JSON.sub(_json_escape, _SURROGATES.sub("\ufffd", text))


def _json_escape(found: re.Match[str]) -> str:
    number = ord(found.group())
    if number <= 0xFFFF:
        return f"\\u{number:04x}"
    number -= 0x10000
    return f"\\u{0xD800 + (number >> 10):04x}\\u{0xDC00 + (number & 0x3FF):04x}"


def markdown(text: str) -> str:
    """Prose as literal text of GitHub's Markdown, in a table or a block of HTML too.

    Every mark is a character reference, which never opens markup; addresses, names behind @ and numbers behind # are
    broken by an empty comment, since they are looked for in what was rendered.
    """
    escaped = _MARKS.sub(lambda found: _reference(found.group()), one_line(text))
    return _ADDRESS.sub(f".{_BREAK}", escaped).replace("&#58;//", f"&#58;{_BREAK}//")


def _reference(mark: str) -> str:
    return f"&#{ord(mark)};{_BREAK if mark in _TRACE else ''}"


def relative(path: str) -> str:
    """A path as those who read a repository name it: below the current folder, with slashes; "-" stays."""
    given = path.replace(os.sep, "/")
    if posixpath.isabs(given):
        here = Path.cwd().as_posix().rstrip("/") + "/"
        given = given.removeprefix(here)
    return posixpath.normpath(given) if given else "."


def uri(path: str) -> str:
    """A relative reference (RFC 3986) to a file, every other character percent-encoded; outside, an absolute one."""
    near = relative(path)
    try:
        data = near.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = near.encode("utf-8", "surrogatepass")
    reference = quote(data, safe="/")
    return f"file://{reference}" if posixpath.isabs(near) else reference
