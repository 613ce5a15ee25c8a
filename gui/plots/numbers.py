"""Numbers as the plots write them: short, of steady width, the same everywhere. Knows no widget."""

import math
from collections.abc import Sequence

from gui.language.numbers import percent
from gui.language.texts import translate
from gui.models.run_series import XAxis


def lr_text(value: float, digits: int = 2) -> str:
    """A learning rate: ``8.66e-4``; 0 as ``0``."""
    if not math.isfinite(value):
        return translate("Plots", "not finite")
    if value == 0:
        return "0"
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def loss_text(value: float) -> str:
    """A loss or a norm with as many decimals as can be read: ``3.421``, ``12.06``, ``1.2e6``."""
    if not math.isfinite(value):
        return translate("Plots", "not finite")
    size = abs(value)
    if size >= 99_999.5 or 0 < size < 0.0005:
        return lr_text(value, 1)
    return f"{value:.{3 if size < 10 else 2 if size < 100 else 1}f}"


def tick_texts(values: Sequence[float], spacing: float | None = None) -> list[str]:
    """The numbers on an axis, all in one way: ``1e-2`` above ``5e-3``; from 1 to 1000 plain.

    ``spacing``: between two of them; ``None``: they stand at equal factors.
    """
    texts = [tick_text(value, spacing or abs(value)) for value in values]
    if not any("e" in text for text in texts):
        return texts
    return [
        text if text == "0" or 1.0 <= abs(value) < 1e3 else _power_text(value)
        for value, text in zip(values, texts, strict=True)
    ]


def tick_text(value: float, spacing: float) -> str:
    """A number on the axis: plain where it is short, else with an exponent: ``7.5e-4``."""
    if abs(value) < spacing * 1e-6:
        return "0"
    if 1e-2 <= abs(value) < 1e5 and spacing >= 1e-3:
        decimals = max(0, -math.floor(math.log10(spacing) + 1e-9))
        text = f"{value:.{decimals + 1}f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return _power_text(value)


def _power_text(value: float) -> str:
    mantissa, exponent = f"{value:.3e}".split("e")
    mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}"


def x_text(value: float, axis: XAxis, spacing: float = 1.0) -> str:
    """A place on the x axis: ``1350``, ``1.2M``, ``2:05``."""
    if axis == "time":
        return time_text(value, spacing)
    for unit, suffix in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= (unit if unit > 1e3 else 10 * unit):
            return f"{value / unit:.10g}"[:6].rstrip(".") + suffix
    return f"{value:.10g}"


def time_text(seconds: float, spacing: float = 1.0) -> str:
    """A duration: ``0.25 s``, ``45 s``, ``2:05``, ``1:02:05``."""
    if seconds < 60 or spacing < 1:
        decimals = max(0, -math.floor(math.log10(spacing) + 1e-9)) if spacing < 1 else 0
        return translate("Plots", "{0} s").format(f"{seconds:.{decimals}f}")
    return clock_text(seconds)


def clock_text(seconds: float) -> str:
    """A duration as a clock shows it: ``0:30``, ``2:05``, ``1:02:05``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def percent_text(share: float) -> str:
    """A share: ``38 %``; nothing known: a dash."""
    return percent(f"{100 * share:.0f}") if math.isfinite(share) else "–"


def ratio_text(ratio: float) -> str:
    """A small share: ``1.25e-3``; nothing known: a dash."""
    return lr_text(ratio) if math.isfinite(ratio) else "–"


def gigabytes_text(n_bytes: float) -> str:
    """Memory: ``18.2 GB``."""
    return _with_unit(n_bytes / 1e9, "GB", 1)


def degrees_text(celsius: float) -> str:
    """A temperature: ``64 °C``."""
    return _with_unit(celsius, "°C")


def watts_text(watts: float) -> str:
    """A power: ``312 W``."""
    return _with_unit(watts, "W")


def speed_text(tokens_per_s: float) -> str:
    """A speed in thousands: ``374.5``, ``3.812``."""
    return loss_text(tokens_per_s / 1e3) if math.isfinite(tokens_per_s) else "–"


def _with_unit(value: float, unit: str, decimals: int = 0) -> str:
    return f"{value:.{decimals}f} {unit}" if math.isfinite(value) else "–"
