"""Starting measuring processes and printing what they said."""

import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.painting import STARTED

ROOT = Path(__file__).resolve().parents[2]
_LONGEST_S = 900


@dataclass(frozen=True)
class Measured:
    """A running measuring process and the home it was given."""

    popen: "subprocess.Popen[str]"
    home: str

    def end(self) -> None:
        """Kill it if it still runs, and remove its home."""
        self.popen.kill()
        self.popen.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def start(module: str, *arguments: str) -> Measured:
    """Start ``python -m tests.bench.<module>`` in a home of its own, its output to a pipe."""
    home = tempfile.mkdtemp(prefix="crest-bench-")
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "CREST_HOME": home}
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    environment[STARTED] = repr(time.time())
    popen = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    return Measured(popen, home)


def measure(module: str, *arguments: str) -> dict[str, Any]:
    """Run ``python -m tests.bench.<module>`` to its end; what it printed last, as JSON.

    Says when it is done.

    Raises:
        RuntimeError: it failed; what it said stands on stderr.
    """
    began = time.perf_counter()
    process = start(module, *arguments)
    try:
        said, _ = process.popen.communicate(timeout=_LONGEST_S)
    finally:
        process.end()
    if process.popen.returncode != 0:
        raise RuntimeError(f"{module} {' '.join(arguments)} failed")
    answer: dict[str, Any] = json.loads(said.splitlines()[-1])
    told = " ".join([module, *(each for each in arguments if not Path(each).is_absolute())])
    progress(f"{told}: measured in {time.perf_counter() - began:.1f} s")
    return answer


def progress(words: str) -> None:
    """A line of what has been measured, at once: a bench may take minutes."""
    print(f"  .. {words}", flush=True)


def heading(title: str, name: str, seconds: float, rounds: int) -> None:
    """What is measured, with what, on what."""
    packages = ", ".join(f"{each} {version(each)}" for each in ("torch", "PySide6-Essentials"))
    print(f"\n{title}")
    print(f"  {_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}")
    print(f"  Python {platform.python_version()}, {packages}")
    print(f"  python -m tests.bench {name} --seconds {seconds:g} --rounds {rounds}")


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns aligned to the right, the first to the left."""
    widths = [max(len(row[i]) for row in [columns, *rows]) for i in range(len(columns))]
    for row in [columns, *rows]:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  " + "  ".join(cells))


def verdict(claim: str, holds: bool) -> bool:
    """Print the claim and whether it holds; returns that."""
    print(f"  {'holds' if holds else 'MISSED'}: {claim}", flush=True)
    return holds


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of all do not exceed."""
    return sorted(values)[math.ceil(share * len(values)) - 1 if share > 0 else 0]


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
