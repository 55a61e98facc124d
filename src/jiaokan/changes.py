"""Which files were changed since a commit, as git has it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Real paths of the files that differ from `revision`, staged or not, and of those git does not know yet.

    Raises ConfigurationError where `folder` is in no repository, there is no git, or the revision is unknown.
    """
    top = _git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", of=revision)
    known = _git(Path(top), "diff", "--name-only", "-z", "--no-renames", commit.decode().strip(), "--")
    new = _git(Path(top), "ls-files", "--others", "--exclude-standard", "-z")
    names = (known + new).decode("utf-8", "surrogateescape").split("\0")
    return frozenset(os.path.realpath(Path(top) / name) for name in names if name)


def _git(folder: Path, *arguments: str, of: str = "") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        message = Words("找不到 git", "git was not found")
        hint = Words("--changed-since 需要 git", "--changed-since needs git")
        raise ConfigurationError(message, hint=hint) from error
    if done.returncode == 0:
        return done.stdout
    if of:
        message = Words(f"仓库里没有“{of}”这一版本", f"the repository has no revision {of!r}")
        hint = Words("在CI中请取出完整历史（fetch-depth: 0）", "in CI, fetch the whole history (fetch-depth: 0)")
        raise ConfigurationError(message, hint=hint)
    reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [""]
    message = Words(f"git 无法回答：{reason[0]}", f"git gave no answer: {reason[0]}")
    raise ConfigurationError(message, document=str(folder), hint=Words("请在git仓库里运行", "run in a git repository"))
