"""Short names of documents: as much of the end of each path as tells it from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def short_names(paths: Sequence[str]) -> dict[str, str]:
    """reprint.txt where one document alone is called so, else a/reprint.txt and b/reprint.txt."""
    ends = {path: _ends(path) for path in paths}
    counts = Counter(end for own in ends.values() for end in own)
    return {path: next((end for end in own if counts[end] == 1), path) for path, own in ends.items()}


def _ends(path: str) -> list[str]:
    """Ends of a path at its slashes, the shortest first."""
    parts = path.replace("\\", "/").split("/")
    return ["/".join(parts[at:]) for at in range(len(parts) - 1, -1, -1)]
