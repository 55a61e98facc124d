"""A newsroom's new folder: configuration, a worked example, a lexicon, rules of its own with examples, a CI file.

The files stand in `templates/`, each under the name it gets with `.template` behind it, so that no tool takes them for
parts of the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words

_TEMPLATES = Path(__file__).parent / "templates"
_SUFFIX = ".template"
_HOMES = {"github/jiaokan.yml": ".github/workflows/jiaokan.yml"}
"""Files whose place in the new folder begins with a dot."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A file of the new folder, by its way from there; `written` is False where one stood there already."""

    name: str
    written: bool


def templates() -> Iterator[tuple[str, str]]:
    """The way and the text of each file, by name."""
    for file in sorted(_TEMPLATES.rglob(f"*{_SUFFIX}")):
        name = file.relative_to(_TEMPLATES).as_posix().removesuffix(_SUFFIX)
        yield _HOMES.get(name, name), file.read_text(encoding="utf-8")


def lay_out(folder: Path) -> list[Placed]:
    """Write the files into `folder`, which is made if it is not there; no file that stands there is touched.

    Raises ConfigurationError where the folder cannot be written.
    """
    placed = []
    try:
        for name, text in templates():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            written = not file.exists()
            if written:
                file.write_text(text, encoding="utf-8", newline="\n")
            placed.append(Placed(name, written))
    except OSError as error:
        message = Words(
            f"文件夹无法写入，系统提示“{error.strerror}”", f"the folder cannot be written: {error.strerror}"
        )
        raise ConfigurationError(
            message, document=str(folder), hint=Words("请换一个文件夹", "choose another folder")
        ) from error
    return placed
