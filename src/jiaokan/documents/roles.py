"""What is known of a document before it is read: from the nearest documents.csv, else from its name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from jiaokan.documents import lists
from jiaokan.documents.contents import STANDARD_INPUT
from jiaokan.documents.document import Listed
from jiaokan.documents.formats import is_document
from jiaokan.documents.walk import beside, identity, is_file, is_folder
from jiaokan.errors import ConfigurationError

_ORIGINAL, _REPRINT = "original", "reprint"
_TOP = ("jiaokan.toml", ".git")


@dataclass(slots=True)
class Roles:
    """Answers for one run, which reads each list and each folder once."""

    _nearest: dict[str, str] = field(default_factory=dict)
    _lists: dict[str, lists.DocumentList] = field(default_factory=dict)
    _originals: dict[str, list[str]] = field(default_factory=dict)

    @property
    def errors(self) -> list[ConfigurationError]:
        """Faults of the lists read so far."""
        return [error for listing in self._lists.values() for error in listing.errors]

    def of(self, path: str) -> Listed:
        """What is known of the document at `path`; the `original` of a reprint is a real path, "" if there is none."""
        if path == STANDARD_INPUT:
            return Listed()
        listing = self._list(path)
        entry = listing.entry(identity(path)) if listing else None
        if entry is None:
            return self._by_name(path)
        if entry.role == "reprint" and not entry.original:
            return replace(entry, original=self._by_name(path).original)
        return entry

    def distinct_stories(self, listed: dict[str, Listed]) -> dict[str, Listed]:
        """Tell apart by their lists the stories of two lists that have one label; keys are paths as given."""
        owners = {path: self._owner(path) for path in listed}
        lists_of = defaultdict(set)
        for path, known in listed.items():
            lists_of[known.story].add(owners[path])
        return {
            path: replace(known, story=f"{known.story} ({owners[path]})")
            if known.story and len(lists_of[known.story]) > 1
            else known
            for path, known in listed.items()
        }

    def _owner(self, path: str) -> str:
        listing = None if path == STANDARD_INPUT else self._list(path)
        return listing.name if listing else ""

    def _list(self, path: str) -> lists.DocumentList | None:
        folder = _folder(path)
        if folder not in self._nearest:
            self._nearest[folder] = _nearest(folder)
        home = self._nearest[folder]
        if not home:
            return None
        if home not in self._lists:
            self._lists[home] = lists.load(beside(path, str(Path(home, lists.NAME))), home)
        return self._lists[home]

    def _by_name(self, path: str) -> Listed:
        name = Path(path).name
        if not is_document(name):
            return Listed()
        if Path(name).stem == _ORIGINAL:
            return Listed(role="original")
        originals = self._originals_in(_folder(path)) if name.startswith(_REPRINT) else []
        if not originals:
            return Listed()
        alike = [original for original in originals if Path(original).suffix == Path(name).suffix]
        return Listed(role="reprint", original=identity((alike or originals)[0]))

    def _originals_in(self, folder: str) -> list[str]:
        if folder not in self._originals:
            try:
                found = sorted(str(file) for file in Path(folder).glob(f"{_ORIGINAL}.*"))
            except OSError:
                found = []
            self._originals[folder] = [
                file
                for file in found
                if Path(file).stem == _ORIGINAL and is_document(Path(file).name) and is_file(file)
            ]
        return self._originals[folder]


def _folder(path: str) -> str:
    return identity(str(Path(path).parent))


def _nearest(folder: str) -> str:
    """The folder of the nearest list, from `folder` upwards to the top of the configuration; "" if there is none."""
    for home in (Path(folder), *Path(folder).parents):
        if is_file(str(home / lists.NAME)):
            return str(home)
        if any(is_file(str(home / name)) or is_folder(str(home / name)) for name in _TOP):
            return ""
    return ""
