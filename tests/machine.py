"""On what machine numbers were recorded, and how closely another one must repeat them.

The order in which a sum's parts are added depends on the processor, so the last bits of a float
do. Random numbers are drawn by other code on other architectures, so there only what needs none
is the same.
"""

import enum
import math
import platform
from collections.abc import Mapping
from pathlib import Path

import torch

# Of the same arithmetic in another order: some hundred roundings of fp32, each of 6e-8.
_CLOSE = 1e-5


class Agreement(enum.Enum):
    """How closely numbers that were recorded elsewhere are to be repeated here."""

    EXACT = "the same processor and torch: every bit"
    CLOSE = "the same architecture: but for rounding"
    LOOSE = "another architecture, or other random numbers: only what no chance is in"

    def holds(self, recorded: float, here: float, *, tolerance: float = _CLOSE) -> bool:
        """Whether a number is repeated closely enough."""
        match self:
            case Agreement.EXACT:
                return recorded.hex() == here.hex()
            case Agreement.CLOSE:
                return math.isclose(recorded, here, rel_tol=tolerance, abs_tol=tolerance)
            case Agreement.LOOSE:
                return math.isfinite(here)


def facts() -> dict[str, str]:
    """What the bits of one thread's arithmetic depend on."""
    return {
        "torch": str(torch.__version__),
        "architecture": platform.machine(),
        "instructions": torch.backends.cpu.get_cpu_capability(),
        "processor": _processor(),
    }


def agreement(recorded: Mapping[str, str]) -> Agreement:
    """How closely this machine repeats what one with the facts ``recorded`` has computed."""
    here = facts()
    if here == dict(recorded):
        return Agreement.EXACT
    if here["architecture"] == recorded["architecture"]:
        return Agreement.CLOSE
    return Agreement.LOOSE


def _processor() -> str:
    """The maker, family and model: libraries choose their code by them."""
    file = Path("/proc/cpuinfo")
    if not file.is_file():
        return platform.processor()
    lines = [line.partition(":") for line in file.read_text(encoding="utf-8").splitlines()]
    named = {name.strip(): value.strip() for name, _, value in reversed(lines)}
    return " ".join(named.get(name, "?") for name in ("vendor_id", "cpu family", "model"))
