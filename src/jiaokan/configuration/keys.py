"""Every setting: its key, what it holds, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jiaokan.findings.finding import SEVERITIES
from jiaokan.words import Words

Kind = Literal["text", "texts", "number", "severities", "paths"]

CODE = "^[A-Za-z]{2,5}(?:[0-9]{3})?$"
"""A code or the letters of a family."""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting; `choices` are all its values where only some are possible, `codes` says that it holds codes."""

    name: str
    kind: Kind
    about: Words
    choices: tuple[str, ...] = ()
    codes: bool = False


KEYS = (
    Key("paths", "texts", Words("不写路径时核对的稿件与文件夹", "documents and folders checked where none is named")),
    Key(
        "profile",
        "text",
        Words("预设：ci、reprint、desk 或 strict", "a set of settings: ci, reprint, desk or strict"),
        ("ci", "reprint", "desk", "strict"),
    ),
    Key("select", "texts", Words("只用这些规则或规则族", "only these codes or families"), codes=True),
    Key("ignore", "texts", Words("不用这些规则或规则族", "not these codes or families"), codes=True),
    Key("severities", "severities", Words("改定的轻重", "severities that replace those of rules"), SEVERITIES),
    Key("per-path", "paths", Words("某些路径上只用或不用的规则", "codes that count, or do not, in some paths")),
    Key("report", "text", Words("报告所列的最低轻重", "the least severity that is reported"), SEVERITIES),
    Key("fail-on", "text", Words("何种发现使状态为1", "what makes status 1"), (*SEVERITIES, "never")),
    Key("lang", "text", Words("报告的语言", "language of the report"), ("zh", "en")),
    Key("jobs", "number", Words("读稿的进程数", "worker processes for reading")),
    Key("lexicon", "text", Words("本单位名录的文件", "the file of the newsroom's own names")),
)

PATH_KEYS = tuple(key for key in KEYS if key.codes)
"""Keys of one table of `per-path`."""
