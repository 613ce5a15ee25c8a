"""Field values as a person reads them: formatting, stepping. Knows no widget.

What is typed is read by the field's own :class:`core.config.fields.Spec`.
"""

import math
import re
from collections.abc import Sequence
from typing import Any

from core.config import FIELD_PATHS
from core.config.fields import Kind, Spec, share_of
from core.config.point_list import points_text
from core.config.value_words import value_words
from core.config.written import in_powers_of_ten, power_text
from gui.language.numbers import percent
from gui.widgets.source_titles import TITLES

_SMALL = 1e-2  # below it a number is written as 1.00e-3
_NICE = (1.0, 2.0, 5.0)
_PATHS = re.compile(
    r"(?<![\w./])(?:" + "|".join(re.escape(path) for path in FIELD_PATHS) + r")(?![\w/]|\.\w)"
)


def with_labels(text: str) -> str:
    """A sentence of core as the form says it: ``sampling.top_k`` is called “Top k” there."""
    return _PATHS.sub(lambda found: f"“{FIELD_PATHS[found[0]].label}”", text)


def show(spec: Spec, value: Any) -> str:
    """The value as text that ``Spec.value_of`` reads back to it exactly."""
    if isinstance(value, tuple) and spec.kind is Kind.POINTS:
        return "; ".join(map(_point, value)) or points_text(value)
    if isinstance(value, float) and spec.kind is Kind.FLOAT:
        return number_text(value)
    return value if isinstance(value, str) else str(value)


def _point(point: tuple[float, float]) -> str:
    """``20% 1e-3``: read back to the same two numbers."""
    share, lr = point
    percents = f"{share * 100.0:.6g}"
    place = f"{percents}%" if float(percents) / 100.0 == share else repr(share)
    return f"{place} {power_text(lr)}"


def value_text(spec: Spec, value: Any) -> str:
    """A config value beside its label, as a person reads it and as the form has it."""
    words = value_words(spec, value)
    if words is not None:
        return words
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    if spec.kind is Kind.SOURCE:
        return TITLES.get(str(value), str(value))
    return show(spec, value)


def alike_texts(path: str, values: Sequence[Any]) -> list[str]:
    """Values of one field side by side, written in one way: ``3e-3`` beside ``1e-2``.

    Learning rates are powers of ten, as in the names of runs; other numbers where one of them is.
    """
    spec, in_powers = FIELD_PATHS[path], in_powers_of_ten(path, values)
    return [
        power_text(value)
        if in_powers and isinstance(value, float) and not (spec.zero_means and value == 0)
        else value_text(spec, value)
        for value in values
    ]


def number_text(value: float) -> str:
    """``1.00e-3``, ``0.1``, ``1.0``: short, and exact to the last bit."""
    if not math.isfinite(value) or value == 0:
        return "0" if value == 0 else str(value)
    if abs(value) >= _SMALL and abs(value) < 1e6:
        return repr(value)
    for digits in range(2, 17):
        mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
        text = f"{mantissa}e{int(exponent)}"
        if float(text) == value:
            return text
    return repr(value)


def stepped(spec: Spec, value: Any, steps: int, size: int = 1) -> Any:
    """The value some steps of the arrow keys away; the value itself where that is not allowed.

    Whole numbers go by ``size``, shares by one per cent, small numbers along 1, 2, 5, 10.
    """
    try:
        number = spec.read(value)
    except ValueError:
        return value
    share = share_of(number) if isinstance(number, str) else None
    if share is not None:
        moved: Any = f"{math.floor(share * 100 + 1e-9) + steps}%"
    elif isinstance(number, bool | str | tuple):
        return value
    elif isinstance(number, int):
        moved = number + steps * size
    elif spec.high == 10.0 or 0 < number < _SMALL:  # learning rates, epsilon
        moved = _along_nice(number, steps)
    else:
        grain = 0.1 if number + steps * 1e-9 > 1.0 else 0.01
        moved = round(number + steps * grain, 10)
    try:
        return spec.read(moved)
    except ValueError:
        return value


def _along_nice(value: float, steps: int) -> float:
    """The next (or previous) of ... 1e-3, 2e-3, 5e-3, 1e-2 ...; from 0 upwards begin at 1e-6."""
    if value <= 0:
        return 1e-6 if steps > 0 else value
    exponent = math.floor(math.log10(value))
    candidates = [float(f"{nice:g}e{exponent + shift}") for shift in range(-6, 7) for nice in _NICE]
    for _ in range(abs(steps)):
        if steps > 0:
            larger = [c for c in candidates if c > value * (1 + 1e-9)]
            value = larger[0] if larger else value
        else:
            smaller = [c for c in candidates if c < value * (1 - 1e-9)]
            value = smaller[-1] if smaller else value
    return value


def count_text(number: int) -> str:
    """``20,479``; from ten millions on ``12.3 M``."""
    for size, letter in ((10**12, "T"), (10**9, "G"), (10**7, "M")):
        if number >= size:
            unit = 10**6 if letter == "M" else size
            return f"{number / unit:.1f} {letter}"
    return f"{number:,}"


def percent_text(share: float) -> str:
    """``20 %``, ``0.5 %``: at most two digits behind the point."""
    return percent(f"{round(share * 100, 2):g}")


def bytes_text(size: float) -> str:
    """``512 B``, ``20 KB``, ``1.1 MB``, ``23.5 GB``."""
    if size < 1000:
        return f"{size:.0f} B"
    for unit in ("KB", "MB", "GB", "TB"):
        size /= 1000
        if size < 999.5:
            return f"{size:.0f} {unit}" if size >= 9.95 or unit == "KB" else f"{size:.1f} {unit}"
    return f"{size / 1000:.1f} PB"
