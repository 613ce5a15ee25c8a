"""What the sections found: printed as it comes, and as one JSON file that is whole at any time."""

import json
import os
import time
from pathlib import Path
from typing import Any

from tests.gpu.section import Outcome

FILE = "gpu.json"


class Report:
    """Prints outcomes, and writes all of them so far into ``out``."""

    def __init__(self, out: Path, smoke: bool) -> None:
        self._out = out
        self._smoke = smoke
        self._began = time.monotonic()
        self._outcomes: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        """One more section."""
        self._outcomes.append(outcome)
        print(f"\n{outcome.name}: {outcome.state}, {outcome.took_s:.1f} s -- {outcome.asks}")
        width = max([len(name) for name in (*outcome.rows, *outcome.claims)], default=0)
        for name, value in outcome.rows.items():
            print(f"  {name.ljust(width)}  {_text(value)}")
        for name, holds in outcome.claims.items():
            print(f"  {'holds' if holds else 'MISSED'}: {name}")
        if outcome.error:
            print(f"  {outcome.error}")
        self._write()

    def end(self) -> int:
        """The last line; the exit status."""
        bad = [each.name for each in self._outcomes if not each.is_good]
        left_out = [each.name for each in self._outcomes if each.state == "skipped"]
        what = "smoke, nothing measured" if self._smoke else self._machine()
        print(f"\n{what}: {time.monotonic() - self._began:.0f} s; JSON in {self._out / FILE}")
        print(f"bad: {', '.join(bad) or 'none'}; left out: {', '.join(left_out) or 'none'}")
        return 1 if bad else 0

    def _machine(self) -> str:
        found = next((each.rows for each in self._outcomes if each.name == "machine"), {})
        names = ("gpu", "compute_capability", "driver", "torch", "cuda")
        return ", ".join(f"{name} {found[name]}" for name in names if name in found) or "machine ?"

    def _write(self) -> None:
        self._out.mkdir(parents=True, exist_ok=True)
        content = {
            "smoke": self._smoke,
            "machine": self._machine(),
            "took_s": round(time.monotonic() - self._began, 1),
            "sections": {each.name: vars(each) for each in self._outcomes},
        }
        unfinished = self._out / f"{FILE}.part"
        unfinished.write_text(json.dumps(content, indent=1, default=str), encoding="utf-8")
        os.replace(unfinished, self._out / FILE)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name} {_text(each)}" for name, each in value.items())
    if isinstance(value, list):
        return "".join(f"\n      {_text(each)}" for each in value) or "none"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
