"""Prints the figures: `python -m benchmarks`."""

import subprocess
import sys
from time import perf_counter

from benchmarks import answering, reading


def starting() -> list[str]:
    """How long the program takes to show its help."""
    times = []
    for _ in range(5):
        start = perf_counter()
        subprocess.run([sys.executable, "-m", "foedus.cli", "--help"], check=True, capture_output=True)
        times.append(perf_counter() - start)
    return [f"foedus --help: {1000 * min(times):.0f} ms"]


for part in (starting, reading.lines, answering.lines):
    print("\n".join(part()), flush=True)
