"""Ranges of values, "1e-4..1e-2:5": so many of them, at equal steps of the logarithm. Pure."""

import re
from typing import Any

from core.config.fields import FieldError, Kind, Spec
from core.i18n import Message

_RANGE = re.compile(r"(?P<low>[^,:]+?)\.\.(?P<high>[^:]+?)(?::(?P<count>[^:]*))?")
_OF_NUMBERS = frozenset({Kind.INT, Kind.FLOAT, Kind.STEPS_OR_SHARE, Kind.STEPS_OR_WORD})
_DIGITS = 3  # that a value between the ends has


def range_in(spec: Spec, text: str, most: int) -> tuple[Any, ...] | None:
    """The values of ``"1e-4..1e-2:5"``: 1e-4, 3.16e-4, 1e-3, 3.16e-3, 1e-2.

    Values of whole numbers are rounded, and each is given once.

    Args:
        spec: of the field.
        text: what was typed.
        most: how many values there may be.

    Returns:
        ``None``: it is no range.

    Raises:
        FieldError: it is one that cannot be, or its ends are not allowed.
    """
    found = _RANGE.fullmatch(text.strip())
    if found is None or spec.kind not in _OF_NUMBERS:
        return None
    ends = [spec.read(spec.value_of(found[name].strip())) for name in ("low", "high")]
    if any(isinstance(end, str) or end <= 0 for end in ends):
        raise FieldError(Message("sweep.range_above_zero", text=text[:60]))
    count = (found["count"] or "").strip()
    if not count.isascii() or not count.isdecimal() or not 2 <= int(count[:9]) <= most:
        told = count[:20] or text[:60]
        raise FieldError(Message("sweep.range_count", text=told, most=most))
    low, high, last = float(ends[0]), float(ends[1]), int(count) - 1
    between = [low * (high / low) ** (i / last) for i in range(1, last)]
    is_whole = spec.kind is not Kind.FLOAT
    inner = [round(each) if is_whole else float(f"{each:.{_DIGITS}g}") for each in between]
    return tuple(dict.fromkeys(spec.read(each) for each in (ends[0], *inner, ends[1])))
