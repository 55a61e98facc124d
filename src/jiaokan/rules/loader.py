"""Load rule folders by path: the standard set as `jiaokan.standard.*`, a user's own as `jiaokan_rules_<digest>.*`.

`schemas` and `checks` are never import names of their own, so a user's folders of the same names stand beside the
standard ones, and two users' files of one name beside each other.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words

FOLDERS = ("schemas", "checks")
STANDARD = "jiaokan.standard"


class _FolderFinder(MetaPathFinder):
    """Finds modules below a mounted prefix in its folder, `schemas` and `checks` only."""

    def __init__(self) -> None:
        self.mounts: dict[str, Path] = {}

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,  # noqa: ARG002 - the import system passes it
        target: ModuleType | None = None,  # noqa: ARG002 - the import system passes it
    ) -> ModuleSpec | None:
        """Find `prefix`, `prefix.checks`, `prefix.checks.family` or a module in them; None for anything else."""
        for prefix, folder in self.mounts.items():
            if fullname == prefix:
                return ModuleSpec(fullname, None, is_package=True)
            if fullname.startswith(f"{prefix}."):
                return self._below(fullname, folder, fullname.removeprefix(f"{prefix}.").split("."))
        return None

    def _below(self, fullname: str, folder: Path, parts: list[str]) -> ModuleSpec | None:
        if parts[0] not in FOLDERS or any(part.startswith("_") for part in parts):
            return None
        place = folder.joinpath(*parts)
        if place.is_dir():
            return ModuleSpec(fullname, None, is_package=True)
        file = place.with_name(f"{place.name}.py")
        return spec_from_file_location(fullname, file) if file.is_file() else None


_FINDER = _FolderFinder()


def prefix_of(root: Path, standard_root: Path) -> str:
    """The import prefix of a rule folder."""
    if root.resolve() == standard_root.resolve():
        return STANDARD
    digest = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:12]
    return f"jiaokan_rules_{digest}"


def is_standard(module: str) -> bool:
    """True for the name of a module of the standard set."""
    return module.startswith(f"{STANDARD}.")


def mount(root: Path, prefix: str) -> None:
    """Make the folders below `root` importable under `prefix`."""
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)
    _FINDER.mounts[prefix] = root


def _files(root: Path, folder: str) -> Iterator[Path]:
    """Rule files by name; hidden ones and those that start with an underscore are passed over."""
    for file in sorted((root / folder).rglob("*.py")):
        parts = file.relative_to(root).with_suffix("").parts
        if not any(part.startswith(("_", ".")) for part in parts):
            yield file


def load_folder(root: Path, prefix: str) -> tuple[list[ModuleType], list[ConfigurationError]]:
    """Import every rule file below `root`; one that fails is an error, the others are loaded."""
    mount(root, prefix)
    modules: list[ModuleType] = []
    errors: list[ConfigurationError] = []
    for folder in FOLDERS:
        for file in _files(root, folder):
            name = ".".join((prefix, *file.relative_to(root).with_suffix("").parts))
            try:
                modules.append(_load(name, file))
            except ConfigurationError as error:
                error.document = error.document or str(file)
                errors.append(error)
            except (Exception, SystemExit) as error:
                errors.append(_unloadable(file, error))
    return modules, errors


def _unloadable(file: Path, error: BaseException) -> ConfigurationError:
    reason = f"{type(error).__name__}: {error}"
    message = Words(f"规则文件无法加载：{reason}", f"the rule file cannot be loaded: {reason}")
    hint = Words("请改正或移走这个文件", "mend or remove it")
    return ConfigurationError(message, document=str(file), line=getattr(error, "lineno", None), hint=hint)


def _load(name: str, file: Path) -> ModuleType:
    for other, module in list(sys.modules.items()):
        loaded = getattr(module, "__file__", None)
        if other != name and loaded and Path(loaded) == file:
            message = Words(f"规则文件已作为 {other} 加载过", f"the rule file is already loaded as {other}")
            hint = Words(
                "规则由校勘自行加载，请勿直接导入 schemas 或 checks",
                "reach rules through the loader, never by importing schemas or checks",
            )
            raise ConfigurationError(message, document=str(file), hint=hint)
    return importlib.import_module(name)
