"""Numbers and switches as people write them, and what a comma in them can mean. Pure.

One reader for the form, for ``--set`` and for what stands in quotes in a TOML file, so that
``15.0``, ``1e2`` and ``10,000`` mean the same everywhere. Digits of full width are digits. Knows no
field and no range.
"""

import math
import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 400  # characters; beyond it a number is a slip of the hand, and int() slows down
_SMALL, _LARGE = 1e-2, 1e6  # outside of it a number reads better as a power of ten
_EXACT = 2**53  # up to here a float tells every whole number from its neighbours

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.0*)?")
_DECIMAL_COMMA = re.compile(
    r"([+-]?(?:\d*|\d{1,3}(?:[. '’]\d{3})+)),(\d+(?:e[+-]?\d+)?\s*%?)", re.IGNORECASE
)
_POINT_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+")
_OTHER_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[ '’]\d{3})+")
_OTHER_BASE = re.compile(r"[+-]?0[xob]\w+", re.IGNORECASE)
_MINUS = str.maketrans("−–", "--")  # as word processors write it
_SWITCHES = {"true": True, "false": False}


def whole_of(text: str) -> int | None:
    """``"15"``, ``"15.0"``, ``"1e2"``, ``"10,000"``, ``"10_000"``; ``None`` where it is none.

    None either where it may be two: ``"10.000"`` is ten to some and ten thousand to others.
    """
    if len(text) > _LONGEST:
        return None
    text = plain(text)
    if has_two_meanings(text):
        return None
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    try:
        return int(text, 0 if _OTHER_BASE.fullmatch(text) else 10)
    except ValueError:
        pass
    number = number_of(text)
    return None if number is None else whole_number(number)


def whole_number(number: float) -> int | None:
    """``15.0`` as 15; ``None`` where it has decimal places or is too large to be exact."""
    return int(number) if number.is_integer() and abs(number) < _EXACT else None


def number_of(text: str) -> float | None:
    """``"1e-3"``, ``".5"`` as a number; ``None`` where the text is none, or no finite one."""
    if len(text) > _LONGEST:
        return None
    text = plain(text)
    try:
        number = float(int(text, 0)) if _OTHER_BASE.fullmatch(text) else float(text)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def rate_text(lr: float) -> str:
    """A learning rate as people write it: ``6e-4``, ``1.25e-3``."""
    if lr == 0.0:
        return "0"
    digits, exponent = f"{lr:.3e}".split("e")
    return f"{digits.rstrip('0').rstrip('.')}e{int(exponent)}"


def power_text(value: float) -> str:
    """A number as a power of ten, short and exact: ``3e-3``, ``1e0``, ``-2.5e-7``; ``0``."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    digits = next((n for n in range(17) if float(f"{value:.{n}e}") == value), 17)
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def in_powers_of_ten(path: str, values: Iterable[object]) -> bool:
    """Whether a field's values that stand side by side are written as powers of ten, all of them.

    Learning rates always are; other numbers where one of them reads better so.
    """
    sizes = [abs(value) for value in values if isinstance(value, float)]
    some = any(0 < size < _SMALL or _LARGE <= size < math.inf for size in sizes)
    return some or path.endswith("_lr")


def short_rate(lr: float) -> str:
    """A learning rate in as few signs as a table has room for: ``1.91e-3``."""
    return rate_text(float(f"{lr:.2e}"))


def switch_of(text: str) -> bool | None:
    """``"true"``, ``"True"``, ``"FALSE"`` as a switch; ``None`` where the text is none."""
    return _SWITCHES.get(text.strip().lower())


def plain(text: str) -> str:
    """The text with digits and signs of full width as the usual ones, and nothing around it."""
    return unicodedata.normalize("NFKC", text).translate(_MINUS).strip()


def has_two_meanings(text: str) -> bool:
    """Whether points stand before groups of three digits: ``"10.000"``, ``"1.000.000"``."""
    return _POINT_GROUPED.fullmatch(plain(text)) is not None


def without_gaps(text: str) -> str | None:
    """``"10 000"``, ``"10'000"`` as ``"10000"``; ``None`` where digits stand in no such groups."""
    text = plain(text)
    return re.sub(r"[ '’]", "", text) if _OTHER_GROUPED.fullmatch(text) else None


def is_grouped(text: str) -> bool:
    """Whether commas stand before groups of three digits: ``"10,000"``, but not ``"0,001"``."""
    return _GROUPED.fullmatch(text.strip()) is not None


def with_point(text: str) -> str | None:
    """``"0,1"`` as ``"0.1"``, ``"20,5%"`` as ``"20.5%"``; ``None`` without a decimal comma.

    ``"1.000,5"`` as ``"1000.5"``.
    """
    found = _DECIMAL_COMMA.fullmatch(text.strip())
    if found is None or len(text) > _LONGEST:
        return None
    whole = re.sub(r"[. '’]", "", found[1])
    whole = whole if whole not in ("", "+", "-") else f"{whole}0"
    return f"{whole}.{found[2]}"


def is_path(text: str) -> bool:
    """Whether a text that is none of a field's choices names a file or folder.

    A bare word does not: it is a choice that is spelled wrongly.
    """
    return "\0" not in text and (any(each in text for each in "/\\~.") and text.strip() != "")
