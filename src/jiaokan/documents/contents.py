"""The bytes of a file or of standard input, or an error that says why there are none."""

from __future__ import annotations

import errno
import stat
import sys
from pathlib import Path

from jiaokan.errors import InputError
from jiaokan.words import Words

LARGEST = 20_000_000
"""Size in bytes above which nothing is read."""

STANDARD_INPUT = "-"

_MISSING = Words("没有这个文件或文件夹", "there is no such file or folder")
_CHECK_THE_PATH = Words("请检查路径", "check the path")
_FORBIDDEN = (
    Words("没有权限读取", "the file may not be read"),
    Words("请给运行 jiaokan 的用户读取权限", "give the user who runs jiaokan permission to read it"),
)
_FAULTS = {
    errno.ENOENT: (
        _MISSING,
        Words("请检查路径；相对路径以当前文件夹为准", "check the path; paths are relative to the current folder"),
    ),
    errno.ENOTDIR: (
        _MISSING,
        Words("路径中有一段是文件，不是文件夹，请改正", "a part of the path is a file, not a folder"),
    ),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ELOOP: (
        Words("符号链接绕成了一圈", "the symbolic links lead in a circle"),
        Words("请让链接指向一个文件", "point the link at a file"),
    ),
    errno.ENAMETOOLONG: (Words("路径太长", "the path is too long"), _CHECK_THE_PATH),
}


def fault(path: str, error: OSError | ValueError) -> InputError:
    """Say as an InputError why the operating system refused `path`."""
    if not isinstance(error, OSError):
        message = Words("路径中有不能使用的字符", "the path holds a character that no path can hold")
        return InputError(message, document=path, hint=_CHECK_THE_PATH)
    message, hint = _FAULTS.get(error.errno or 0) or _damage(error)
    return InputError(message, document=path, hint=hint)


def _damage(error: OSError) -> tuple[Words, Words]:
    """What the operating system itself says, in its own words, where nothing better is known."""
    reason = (error.strerror or "unknown fault").lower()
    message = Words(f"文件读不出来，系统提示“{reason}”", f"the file cannot be read: {reason}")
    return message, Words("请检查磁盘和文件是否完好", "check that the disk and the file are in order")


def contents(path: str) -> bytes:
    """All bytes of the file at `path`, or of standard input for "-".

    Raises InputError for a missing or unreadable file, a folder, a pipe or device, and anything above LARGEST bytes.
    """
    if path == STANDARD_INPUT:
        return _limited(path, sys.stdin.buffer.read(LARGEST + 1))
    try:
        file = Path(path)
        status = file.stat()
        _refuse_special(path, status.st_mode)
        if status.st_size > LARGEST:
            raise _too_large(path)
        with file.open("rb") as stream:
            return _limited(path, stream.read(LARGEST + 1))
    except (OSError, ValueError) as error:
        raise fault(path, error) from error


def _refuse_special(path: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        message = Words("这里应当是文件，给出的却是文件夹", "a folder stands where a file is meant")
        hint = Words("请写出文件夹里的一个文件", "name a file in the folder")
        raise InputError(message, document=path, hint=hint)
    if not stat.S_ISREG(mode):
        message = Words("路径指向管道或设备，不是文件", "the path is a pipe or a device, not a file")
        hint = Words("要从标准输入读取，请把路径写作“-”", "pass - as the path to read from standard input")
        raise InputError(message, document=path, hint=hint)


def _limited(path: str, data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise _too_large(path)
    return data


def _too_large(path: str) -> InputError:
    limit = f"{LARGEST // 1_000_000} MB"
    message = Words(f"稿件超过{limit}", f"the document is over {limit}")
    hint = Words("请拆成单篇文章，逐篇核对", "split it into its articles and check these")
    return InputError(message, document=path, hint=hint)
