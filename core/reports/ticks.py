"""Round numbers along an axis, and how they are written. Pure."""

import math
from collections.abc import Sequence

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST_DECADES = 8
_DIGITS: Sequence[Sequence[int]] = ((1,), (1, 2, 5), tuple(range(1, 10)))
_FEWEST = 3  # numbers along a short axis: from two nobody reads a third


def linear_ticks(low: float, high: float, about: int) -> list[float]:
    """Round numbers between ``low`` and ``high``, about so many."""
    span = high - low
    if span <= 0 or not math.isfinite(span):
        return [low]
    rough = span / max(about, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(nice * power for nice in _NICE if nice * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [n * step for n in range(first, last + 1)]


def log_ticks(low: float, high: float) -> list[float]:
    """Powers of ten between two positive numbers; where those are few, more digits of each."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every = max(1, math.ceil((last - first) / _MOST_DECADES))
    found: list[float] = []
    for digits in _DIGITS if last - first <= 2 else _DIGITS[:1]:
        found = [digit * 10.0**power for power in range(first, last + 1, every) for digit in digits]
        found = [tick for tick in found if low * 0.999 <= tick <= high * 1.001]
        if len(found) >= _FEWEST:
            return found
    return found if last - first > 2 else linear_ticks(low, high, _FEWEST + 1)


def tick_texts(values: Sequence[float]) -> list[str]:
    """The numbers of an axis, all in one way: ``20,000``, ``0.25``; ``2.5e-4`` beside ``1e-2``."""
    sizes = [abs(value) for value in values if value != 0]
    in_powers = any(size < 1e-2 or size >= 1e7 for size in sizes)
    return [_tick_text(value, in_powers=in_powers) for value in values]


def _tick_text(value: float, *, in_powers: bool) -> str:
    if value == 0:
        return "0"
    size = abs(value)
    if in_powers and not 1 <= size < 1000:
        digits, _, exponent = f"{value:.3e}".partition("e")
        return f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"
    if size >= 1000:
        return f"{value:,.0f}"
    return f"{value:.4g}"
