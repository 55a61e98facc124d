"""Which document of a run each decision belongs to: by its path, else by its name and text, for files that moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from jiaokan.decisions.naming import place_of
from jiaokan.decisions.review import Entry
from jiaokan.decisions.sentences import Sentences

_SAME_SENTENCE = 0.8
"""The share of a quotation that must stand in one sentence."""
_SAME_NAME, _OTHER_NAME = 0.5, 0.8
"""The share of a document's quotations that must be found in a document of the same file name, and of another."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a document of the decisions is: a path of the run, "" outside the run, None where it is gone."""

    path: str | None
    moved: bool = False


class Texts:
    """The sentences of documents, cut when first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._sentences: dict[str, Sentences] = {}

    def of(self, path: str) -> Sentences:
        """The sentences of a document of the run."""
        if path not in self._sentences:
            self._sentences[path] = Sentences(self._texts[path])
        return self._sentences[path]


def find_homes(
    entries: Sequence[Entry], paths: Sequence[str], prints: Mapping[str, Sequence[str]], texts: Texts, folder: Path
) -> dict[str, Home]:
    """The home of every document that decisions name.

    `paths` are the documents of the run, `prints` the documents each fingerprint was found in. A document whose file is
    gone lives on in one that has no decisions by its own path and most of the quoted sentences: half of them under the
    same file name, four fifths under another, where at least one of its fingerprints must have been found too.
    """
    named: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        named[entry.decision.document].append(entry)
    at = {place_of(path, Path()): path for path in paths}
    homes: dict[str, Home] = {}
    for name in named:
        place = place_of(name, folder)
        if place in at:
            homes[name] = Home(at[place])
        elif Path(place).exists():
            homes[name] = Home("")
    free = [path for path in paths if path not in {home.path for home in homes.values()}]
    for name in sorted(named.keys() - homes.keys()):
        path = _moved_to(name, named[name], free, prints, texts)
        homes[name] = Home(path, moved=path is not None)
        free = [other for other in free if other != path]
    return homes


def _moved_to(
    name: str, entries: Sequence[Entry], free: Sequence[str], prints: Mapping[str, Sequence[str]], texts: Texts
) -> str | None:
    """The document that was once called `name`: the one with most of its sentences, of the same file name first."""
    found = {path for entry in entries for path in prints.get(entry.decision.fingerprint, ())}
    best: tuple[float, bool] = (0.0, False)
    home: str | None = None
    for path in free:
        same = PurePath(path).name == PurePath(name).name
        if not same and path not in found:
            continue
        share = _share(entries, texts.of(path))
        if share >= (_SAME_NAME if same else _OTHER_NAME) and (share, same) > best:
            best, home = (share, same), path
    return home


def _share(entries: Sequence[Entry], sentences: Sentences) -> float:
    """The share of the quotations that stand in a document; 0 where nothing was quoted."""
    quoted = sorted({entry.decision.quotation for entry in entries} - {""})
    near = [sentences.nearest(quotation) for quotation in quoted]
    return sum(bool(found) and found[1] >= _SAME_SENTENCE for found in near if found) / len(quoted) if quoted else 0.0
