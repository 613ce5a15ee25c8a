"""The runs that earlier versions have made, for tests that open them.

Each folder ``format_N`` beside this file holds ``runs`` (``finished``, ``stopped``, ``branch``),
what its version ``exported`` of them, and the ``machine.json`` that they were made on. A new format
adds a folder (``tests/stored/make.py``) and no line of code. ``points_N`` hold a run
``points`` whose curve goes through points, in the plan and after an edit.
"""

import csv
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.machine import Agreement, agreement

FORMATS = sorted(Path(__file__).parent.glob("format_*"), key=lambda f: int(f.name[7:]))
WITH_POINTS = sorted(Path(__file__).parent.glob("points_*"), key=lambda f: int(f.name[7:]))
RUNS = ("finished", "stopped", "branch")
Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class StoredRuns:
    """A copy of one format's runs, to be written to.

    Attributes:
        runs: the folder of runs.
        exported: a folder a run with the CSV files that its own version wrote.
        agreement: how closely this machine repeats their numbers.
    """

    runs: Path
    exported: Path
    agreement: Agreement

    def table(self, run: str, name: str) -> Rows:
        """A table as its own version exported it."""
        return read_table(self.exported / run / name)


def copied(stored: Path, tmp_path: Path) -> StoredRuns:
    """Copy the runs of one of ``FORMATS``."""
    shutil.copytree(stored / "runs", tmp_path / "stored")
    machine = json.loads((stored / "machine.json").read_bytes())
    return StoredRuns(tmp_path / "stored", stored / "exported", agreement(machine))


def read_table(file: Path) -> Rows:
    """The rows of an exported CSV file."""
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))
