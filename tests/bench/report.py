"""Starting measuring processes and printing what they said."""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.painting import STARTED

ROOT = Path(__file__).resolve().parents[2]
_LONGEST_S = 900


def measure(module: str, *arguments: str) -> dict[str, Any]:
    """Run ``python -m tests.bench.<module>``; what it printed last, as JSON.

    Raises:
        RuntimeError: with what the process said, where it failed.
    """
    home = tempfile.mkdtemp(prefix="crest-bench-")
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "CREST_HOME": home}
    environment[STARTED] = repr(time.time())
    try:
        done = subprocess.run(
            [sys.executable, "-m", f"tests.bench.{module}", *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_LONGEST_S,
            check=False,
        )
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if done.returncode != 0:
        raise RuntimeError(f"{module} {arguments}: {done.stdout}{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


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


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
