"""Points of a learning rate as a person writes them, and as they are read. Knows no field.

In TOML a list of pairs; in one line pairs with a semicolon between them: ``0 1e-5; 10% 1e-3``, or
the word ``none``.
"""

import json
import math
import operator
from functools import lru_cache
from typing import Any

from core.config.written import number_of, plain
from core.i18n import Message
from core.lr_shapes.interpolation import Same

PointList = tuple[tuple[float, float], ...]
MOST_POINTS = 10_000
LONGEST = 1_000_000  # characters
_NONE = "none"


def points_in(text: str) -> Any:
    """What a line says, to be checked by :func:`checked_points`; the text where it says nothing."""
    text = text.strip()
    if text.lower() == _NONE:
        return ()
    if not text or len(text) > LONGEST:
        return text
    if text.startswith("["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    pairs = [part.split() for part in text.split(";") if part.strip()]
    return tuple(tuple(map(_number, pair)) for pair in pairs)


def points_text(points: PointList) -> str:
    """A line that :func:`points_in` reads back exactly."""
    return "; ".join(f"{share!r} {lr!r}" for share, lr in points) or _NONE


def checked_points(value: Any, highest: float) -> PointList | Message:
    """Points as numbers, or what is wrong with them: none, or two and more at ascending shares."""
    if isinstance(value, tuple) and _is_checked(Same(value), highest):
        return value
    if not isinstance(value, list | tuple):
        return Message("config.points_no_list")
    if len(value) > MOST_POINTS:
        return Message("config.too_many", most=MOST_POINTS, count=len(value))
    points: list[tuple[float, float]] = []
    for place, pair in enumerate(value, start=1):
        numbers = _pair(pair)
        if numbers is None:
            return Message("config.point_no_pair", place=place)
        share, lr = numbers
        if not 0.0 <= share <= 1.0:
            return Message("config.point_share", place=place, share=share)
        if not 0.0 <= lr <= highest:
            return Message("config.point_lr", place=place, lr=lr, highest=highest)
        if points and share <= points[-1][0]:
            return Message("config.point_order", place=place, share=share, before=points[-1][0])
        points.append((share, lr))
    if len(points) == 1:
        return Message("config.one_point")
    if points and not any(lr for _, lr in points):
        return Message("config.points_at_zero")
    return tuple(points)


@lru_cache(maxsize=16)
def _is_checked(same: Same, highest: float) -> bool:
    """Whether these are points that have been read before: without a look at each by itself."""
    value: Any = same.points
    if not 2 <= len(value) <= MOST_POINTS:
        return False
    if set(map(type, value)) != {tuple} or set(map(len, value)) != {2}:
        return False
    shares, rates = zip(*value, strict=True)
    return (
        {*map(type, shares), *map(type, rates)} == {float}
        and all(map(operator.lt, shares, shares[1:]))
        and 0.0 <= shares[0] < shares[-1] <= 1.0
        and all(map(math.isfinite, rates))
        and min(rates) >= 0.0
        and 0.0 < max(rates) <= highest
    )


def _number(word: str) -> float | str:
    found = number_of(word.removesuffix("%"))
    if found is None:
        return plain(word)
    return found / 100.0 if word.endswith("%") else found


def _pair(pair: Any) -> tuple[float, float] | None:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        return None
    share, lr = (_finite(number) for number in pair)
    return None if share is None or lr is None else (share, lr)


def _finite(number: Any) -> float | None:
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    try:
        found = float(number)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None
