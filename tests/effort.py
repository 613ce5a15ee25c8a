"""How much of a long table of cases runs in ``make test``.

``make thorough`` runs more of it, and ``-m slow`` the rest.
"""

from collections.abc import Iterable
from typing import Any

import pytest


def mostly_slow(cases: Iterable[Any], *kept: Any) -> list[Any]:
    """All cases as parameters; those that are not ``kept`` are marked slow.

    For a story through the whole window whose cases a cheaper test walks one by one.
    """
    return [
        case if case in kept else pytest.param(*_values(case), marks=pytest.mark.slow)
        for case in cases
    ]


def mostly_thorough(cases: Iterable[Any], *kept: Any) -> list[Any]:
    """All cases as parameters; those that are not ``kept`` run in ``make thorough``."""
    return [
        case if case in kept else pytest.param(*_values(case), marks=pytest.mark.thorough)
        for case in cases
    ]


def _values(case: Any) -> tuple[Any, ...]:
    return case if isinstance(case, tuple) else (case,)
