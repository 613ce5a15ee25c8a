"""What dragging the clip threshold does to it: round norms, limits, arrow keys. Pure; no Qt."""

import math

from core.config import FIELD_PATHS
from gui.schedule_editor.plan_drag import Resolution, snapped_lr

MAX_NORM = "clipping.max_norm"
_HIGHEST = float(FIELD_PATHS[MAX_NORM].high or 1e9)
_SMALLEST = 1e-3  # below it the keys turn clipping off; no gradient of use is that small
_FREE_DIGITS = 3  # behind the point, of a norm that is not snapped


def dragged_norm(wanted: float, resolution: Resolution, *, snap: bool) -> tuple[float, str]:
    """The threshold for a wanted norm, and which limit stopped it (empty: none).

    Args:
        wanted: where the mouse is; 0 or below turns clipping off.
        resolution: what a pixel means.
        snap: to round values.
    """
    if not math.isfinite(wanted) or wanted <= 0 or wanted < 0.5 * resolution.lr_per_px:
        return 0.0, ""
    value = snapped_lr(wanted, resolution) if snap else float(f"{wanted:.{_FREE_DIGITS}e}")
    if value > _HIGHEST:
        return _HIGHEST, "the highest allowed"
    return value, ""


def nudged_norm(value: float, up: int, *, far: bool) -> float:
    """The threshold after an arrow key, ``up`` 1 or -1: two digits, ``far`` a whole one.

    From 0 (off) upwards it begins again at the smallest; downwards from there it is off.
    """
    if value <= 0:
        return _SMALLEST if up > 0 else 0.0
    exponent = math.floor(math.log10(value))
    mantissas = range(1, 10) if far else (k / 10 for k in range(10, 100))
    every = [float(f"{m}e{power}") for m in mantissas for power in (exponent,)]
    every += [float(f"{m}e{exponent - 1}") for m in (9, 9.9)] + [float(f"1e{exponent + 1}")]
    near = value * 1e-9
    if up > 0:
        return min(*(one for one in every if one > value + near), _HIGHEST)
    lower = max((one for one in every if one < value - near), default=0.0)
    return lower if lower >= _SMALLEST else 0.0


def norm_text(value: float) -> str:
    """``1``, ``0.25``, ``1.2e6``: no more digits than there are."""
    return f"{value:.4g}"
