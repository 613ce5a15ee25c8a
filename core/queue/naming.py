"""A name for a run that is queued without one: what it changes against the defaults. Pure."""

from collections.abc import Mapping
from typing import Any

from core.config import FIELD_PATHS, MACHINE_FIELDS, RunConfig
from core.run_store.layout import LONGEST_NAME

_SHORT = {"schedule.peak_lr": "peak", "training.seed": "seed", "data.source": "text"}
_MOST = 3  # fields


def differs_text(config: RunConfig, base: RunConfig | None = None) -> str:
    """In what a config differs from another one: "peak 0.003 · seed 5"; empty: in nothing.

    Args:
        config: the one that is named.
        base: the other one; the defaults where none is given.
    """
    before = base or RunConfig()
    values = {
        path: config.value(path)
        for path in FIELD_PATHS
        if path not in MACHINE_FIELDS and config.value(path) != before.value(path)
    }
    return values_text(values)


def values_text(values: Mapping[str, Any]) -> str:
    """Fields with their values as a name."""
    shown = [f"{_short(path)} {_written(value)}" for path, value in list(values.items())[:_MOST]]
    more = len(values) - len(shown)
    text = " · ".join([*shown, *([f"{more} more"] if more > 0 else [])])
    return " ".join(text.split())[:LONGEST_NAME]


def _short(path: str) -> str:
    return _SHORT.get(path, path.partition(".")[2].replace("_", " "))


def _written(value: Any) -> str:
    if isinstance(value, float):
        return _rate(value)
    return ", ".join(map(_written, value)) if isinstance(value, tuple) else str(value)


def _rate(value: float) -> str:
    """As a person writes a rate: "3e-3"; other numbers as short as can be."""
    if value and abs(value) < 0.1:
        digits, _, power = f"{value:e}".partition("e")
        return f"{float(digits):g}e{int(power)}"
    return f"{value:g}"
