"""What is wrong with a setting, and what to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from jiaokan.configuration.keys import CODE, KEYS, PATH_KEYS, Key
from jiaokan.words import Words

Fault = tuple[Words, Words]
"""The message and the hint."""

_HOW = Words("写法见 README", "see the README")


def faults(settings: Mapping[str, object], keys: Sequence[Key] = KEYS, above: str = "") -> Iterator[Fault]:
    """Everything that cannot be used in a table of settings; `above` is the way to it."""
    known = {key.name: key for key in keys}
    for name, value in settings.items():
        key = known.get(name)
        if key is None:
            yield _unknown(f"{above}{name}", name, tuple(known))
        else:
            yield from _CHECKS[key.kind](key, f"{above}{name}", value)


def _unknown(shown: str, name: str, known: tuple[str, ...]) -> Fault:
    """The nearest right key is named first."""
    found = difflib.get_close_matches(name, known, n=1)
    hint = Words(f"可用：{'、'.join(known)}", f"known: {', '.join(known)}")
    if found:
        hint = Words(f"是否指“{found[0]}”？{hint.zh}", f"did you mean {found[0]!r}? {hint.en}")
    return Words(f"没有“{shown}”这一项设置", f"unknown key {shown!r}"), hint


def _wrong(shown: str, kind: Words) -> Fault:
    return Words(f"{shown} 的值不是{kind.zh}", f"{shown} is no {kind.en}"), _HOW


def _beyond(shown: str, value: str, choices: tuple[str, ...]) -> Fault:
    known = Words("、".join(choices), ", ".join(choices))
    return Words(f"{shown} 不能写作“{value}”", f"{shown} is {value!r}"), Words(
        f"可选：{known.zh}", f"one of {known.en}"
    )


def _text(key: Key, shown: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield _wrong(shown, Words("字符串", "string"))
    elif key.choices and value not in key.choices:
        yield _beyond(shown, value, key.choices)


def _texts(key: Key, shown: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield _wrong(shown, Words("由字符串组成的列表", "list of strings"))
    elif key.codes:
        yield from (_no_code(shown, item) for item in value if not re.fullmatch(CODE, item))


def _no_code(shown: str, value: str) -> Fault:
    hint = Words("例如 SUM 或 SUM001；用 jiaokan rules 查看", "SUM or SUM001, say; `jiaokan rules` lists them")
    return Words(f"{shown} 中的“{value}”不是规则代码", f"{value!r} in {shown} is no code"), hint


def _number(_key: Key, shown: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield _wrong(shown, Words("整数", "integer"))


def _severities(key: Key, shown: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield _wrong(shown, Words("表", "table"))
        return
    for code, severity in value.items():
        if not re.fullmatch(CODE, code):
            yield _no_code(shown, code)
        elif not isinstance(severity, str) or severity not in key.choices:
            yield _beyond(f"{shown}.{code}", str(severity), key.choices)


def _paths(_key: Key, shown: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, dict) or not all(isinstance(entry, dict) for entry in value.values()):
        yield _wrong(shown, Words("以路径为键的表", "table with a table for each path"))
        return
    for pattern, entry in value.items():
        yield from faults(entry, PATH_KEYS, f'{shown}."{pattern}".')


_CHECKS: dict[str, Callable[[Key, str, object], Iterator[Fault]]] = {
    "text": _text,
    "texts": _texts,
    "number": _number,
    "severities": _severities,
    "paths": _paths,
}
