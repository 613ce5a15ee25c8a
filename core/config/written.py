"""Numbers and switches as people write them, and what a comma in them can mean. Pure.

One reader for the form, for ``--set`` and for what stands in quotes in a TOML file, so that
``15.0``, ``1e2`` and ``10,000`` mean the same everywhere. Knows no field and no range.
"""

import re

_LONGEST = 400  # characters; beyond it a number is a slip of the hand, and int() slows down
_EXACT = 2**53  # up to here a float tells every whole number from its neighbours

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.0*)?")
_DECIMAL_COMMA = re.compile(r"([+-]?\d*),(\d+(?:e[+-]?\d+)?\s*%?)", re.IGNORECASE)
_SWITCHES = {"true": True, "false": False}


def whole_of(text: str) -> int | None:
    """``"15"``, ``"15.0"``, ``"1e2"``, ``"10,000"``, ``"10_000"``; ``None`` where it is none."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    try:
        return int(text)
    except ValueError:
        pass
    number = number_of(text)
    return None if number is None else whole_number(number)


def whole_number(number: float) -> int | None:
    """``15.0`` as 15; ``None`` where it has decimal places or is too large to be exact."""
    return int(number) if number.is_integer() and abs(number) < _EXACT else None


def number_of(text: str) -> float | None:
    """``"1e-3"``, ``".5"`` as a number; ``None`` where the text is none."""
    if len(text) > _LONGEST:
        return None
    try:
        return float(text)
    except ValueError:
        return None


def switch_of(text: str) -> bool | None:
    """``"true"``, ``"True"``, ``"FALSE"`` as a switch; ``None`` where the text is none."""
    return _SWITCHES.get(text.strip().lower())


def is_grouped(text: str) -> bool:
    """Whether commas stand before groups of three digits: ``"10,000"``, but not ``"0,001"``."""
    return _GROUPED.fullmatch(text.strip()) is not None


def with_point(text: str) -> str | None:
    """``"0,1"`` as ``"0.1"``, ``"20,5%"`` as ``"20.5%"``; ``None`` without a decimal comma."""
    found = _DECIMAL_COMMA.fullmatch(text.strip())
    if found is None or len(text) > _LONGEST:
        return None
    whole = found[1] if found[1] not in ("", "+", "-") else f"{found[1]}0"
    return f"{whole}.{found[2]}"
