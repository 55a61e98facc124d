"""Speed, loading and memory of the reader of names; memory is read from /proc, so on Linux alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from speed import rate

from jiaokan.names import read
from jiaokan.text.layout import lay_out

_LONG = 2_000_000
_PROCESSES = 5
_PROGRAM = (
    # The peak that getrusage gives is, in a new process, that of the one that started it.
    "import re, sys, time\n"
    "def memory():\n"
    "    return int(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1]) / 1024\n"
    "bare, began, used = memory(), time.perf_counter(), time.process_time()\n"
    "from jiaokan.names import read\n"
    "from jiaokan.text.layout import lay_out\n"
    "read(lay_out('兴安盟突泉县和土泉县'))\n"
    "took, used, loaded = time.perf_counter() - began, time.process_time() - used, memory()\n"
    "text = sys.stdin.read()\n"
    "held = memory()\n"
    "read(lay_out(text))\n"
    "print(took, used, loaded - bare, memory() - held, sep=',')\n"
)


@dataclass(frozen=True, slots=True)
class Loading:
    """One new process: seconds to import and first answer (wall and CPU), megabytes that took, and a long text's."""

    wall: float
    processor: float
    loaded: float
    text: float


def long_text(texts: Sequence[str]) -> str:
    """The texts one after another, repeated up to two million characters."""
    whole = "\n".join(texts)
    return (whole * (_LONG // max(1, len(whole)) + 1))[:_LONG]


def _loaded(text: str) -> Loading:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], input=text, capture_output=True, text=True, check=True)
    wall, processor, loaded, grown = map(float, done.stdout.split(","))
    return Loading(wall, processor, loaded, grown)


def report(texts: Sequence[str]) -> None:
    """Print characters a second with and without laying out, and what loading costs."""
    text = long_text(texts)
    layout = lay_out(text)
    read(layout)
    alone, whole = rate(text, lambda _: read(layout), 3), rate(text, lambda given: read(lay_out(given)), 2)
    print(f"speed on {len(text):,} characters: {alone:,.0f} a second, {whole:,.0f} with laying out")
    runs = [_loaded(text) for _ in range(_PROCESSES)]
    first, best = runs[0], min(runs, key=lambda run: run.processor)
    print(f"import and first call: {first.wall:.2f} s at first; best of {_PROCESSES}: {best.wall:.2f} s wall,", end=" ")
    print(f"{best.processor:.2f} s CPU; memory {best.loaded:+.0f} MB, and {best.text:+.0f} MB for the long text")
