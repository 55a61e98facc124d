"""Speed of the figure reader: `python bench/speed.py [FOLDER ...]`; by default the texts of `seeds/`.

Prints characters a second of one core, beside those of a plain pattern of digits in the same run, for growing lengths
of the folder's own text, for texts read for the first time, and for runs of one character; and the CPU time from the
import of the reader to the end of its first call, in a new process. Machines differ and are shared: compare within one
run.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from jiaokan.figures import read

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]*")
_LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_RUNS = ("9", "万", "(", "（", "“", "一", "1,", "1 ", "百分之", "1年", "1至", "年")
_RUN_LENGTH = 1_000_000
_FIRST_CALL = (
    "import time; began = time.process_time()\n"
    "from jiaokan.figures import read; read('销售蔬菜约33万吨')\n"
    "import sys; assert 'pandas' not in sys.modules; print(time.process_time() - began)"
)


def rate(text: str, work: Callable[[str], object], repeats: int = 1) -> float:
    """Characters a second of CPU time, the best of some repeats."""
    best = float("inf")
    for _ in range(repeats):
        began = time.process_time()
        work(text)
        best = min(best, time.process_time() - began)
    return len(text) / max(best, 1e-9)


def texts_of(folder: Path) -> list[str]:
    """Every text of a folder."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


def first_readings(texts: list[str]) -> float:
    """Characters a second over texts that are each read once, the first time in this process."""
    began = time.process_time()
    for text in texts:
        read(text)
    return sum(map(len, texts)) / (time.process_time() - began)


def measure(folder: Path) -> None:
    """Print the figures of one folder."""
    texts = texts_of(folder)
    first = first_readings(texts)
    whole = "\n".join(texts)
    figures = len(read(whole))
    print(f"{folder}: {len(whole):,} characters, a figure in {len(whole) / max(1, figures):.0f}")
    print(f"  each text once   {first:>12,.0f} characters a second")
    for length in _LENGTHS:
        text = (whole * (length // len(whole) + 1))[:length]
        repeats = max(1, min(20, 300_000 // length))
        reader, digits = rate(text, read, repeats), rate(text, _DIGITS.findall, repeats)
        print(f"  {length:>10,}       {reader:>12,.0f}   a plain digit pattern {digits:>12,.0f}")


def main() -> None:
    """Print all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="*", default=[Path("seeds")])
    for folder in parser.parse_args().folders:
        measure(folder)
    print("runs of one sign, a megabyte each")
    for run in _RUNS:
        text = run * (_RUN_LENGTH // len(run))
        print(f"  {run!r:10} {rate(text, read):>12,.0f} characters a second")
    calls = [subprocess.run([sys.executable, "-c", _FIRST_CALL], capture_output=True, text=True, check=True)]
    calls += [subprocess.run(calls[0].args, capture_output=True, text=True, check=True) for _ in range(4)]
    times = sorted(float(call.stdout) for call in calls)
    print(f"import and first call: {times[0]:.3f} to {times[-1]:.3f} s of CPU time")


if __name__ == "__main__":
    main()
