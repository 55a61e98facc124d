"""What is no text, and the errors that say so."""

from __future__ import annotations

import re

from jiaokan.errors import InputError
from jiaokan.words import Words

_EXPORT = Words("请先把文字导出为 .txt 或 .md 文件", "export its text as .txt or .md first")
_SAVE = Words("请另存为纯文本", "save the document as plain text")
_SAVE_OR_UNPACK = Words("请另存为纯文本；压缩包请先解压", "save the document as plain text, or unpack the archive")
_PICTURE = Words("请提供版面上的文字，不要用图片", "give the text of the page instead of a picture")
_UNPACK = Words("请先解压", "unpack it first")
_EXPORT_ALL = Words("请先把其中的文章导出为 .txt 或 .md 文件", "export its texts as .txt or .md first")

# First bytes that no text begins with, and what the user can do about the file.
_FORMATS = (
    (b"%PDF-", Words("这是 PDF 文件", "the file is a PDF"), _EXPORT),
    (
        b"PK\x03\x04",
        Words("这是 ZIP 压缩包或办公文档", "the file is a ZIP archive or an office document"),
        _SAVE_OR_UNPACK,
    ),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Words("这是旧版办公文档", "the file is an old office document"), _SAVE),
    (rb"{\rtf", Words("这是 RTF 文档", "the file is a rich text document"), _SAVE),
    (b"\x89PNG\r\n\x1a\n", Words("这是 PNG 图片", "the file is a PNG image"), _PICTURE),
    (b"\xff\xd8\xff", Words("这是 JPEG 图片", "the file is a JPEG image"), _PICTURE),
    (b"GIF87a", Words("这是 GIF 图片", "the file is a GIF image"), _PICTURE),
    (b"GIF89a", Words("这是 GIF 图片", "the file is a GIF image"), _PICTURE),
    (b"\x1f\x8b", Words("这是 gzip 压缩包", "the file is a gzip archive"), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", Words("这是 7z 压缩包", "the file is a 7z archive"), _UNPACK),
    (b"Rar!\x1a\x07", Words("这是 RAR 压缩包", "the file is a RAR archive"), _UNPACK),
    (b"SQLite format 3\x00", Words("这是数据库文件", "the file is a database"), _EXPORT_ALL),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_TOLERATED_CONTROLS = 2
_ONE_IN = 20


def refuse_format(data: bytes) -> None:
    """Raise InputError where the first bytes are those of a known binary format."""
    for magic, found, hint in _FORMATS:
        if data.startswith(magic):
            raise InputError(Words(f"{found.zh}，不是文本", f"{found.en}, not a text"), hint=hint)


def is_binary(text: str) -> bool:
    """True where more than one character in twenty, and more than a stray one or two, is a control character."""
    controls = len(_CONTROL.findall(text))
    return controls > _TOLERATED_CONTROLS and controls * _ONE_IN > len(text)


def refuse_text(text: str, replaced: int) -> None:
    """Raise InputError where `text`, with `replaced` characters lost in decoding, is none or cannot be trusted."""
    if is_binary(text):
        raise _binary()
    if replaced * _ONE_IN > len(text):
        message = Words(
            f"编码无法识别：{len(text)}个字符中有{replaced}个解不出来",
            f"unknown encoding: {replaced} of {len(text)} characters cannot be decoded",
        )
        raise _unknown(message)
    if not any(character.isprintable() and character != " " for character in text):
        message = Words("稿件是空的", "the document is empty")
        raise InputError(message, hint=Words("请提供有文字的文件", "give a file that holds text"))


def undecodable(data: bytes) -> InputError:
    """Say why bytes that make no text in any encoding cannot be read."""
    if is_binary(data.decode("ascii", errors="replace")):
        return _binary()
    message = Words(
        "编码无法识别：各种编码都试过，读不出文字",
        "unknown encoding: the bytes make no text in any encoding that was tried",
    )
    return _unknown(message)


def _binary() -> InputError:
    message = Words(
        "这是二进制文件：控制字符超过二十分之一",
        "the file is binary: more than one character in twenty is a control character",
    )
    return InputError(message, hint=Words("请提供纯文本或 Markdown 文件", "give a plain text or Markdown file"))


def _unknown(message: Words) -> InputError:
    return InputError(message, hint=Words("请把文件另存为 UTF-8 编码", "save the file as UTF-8"))
