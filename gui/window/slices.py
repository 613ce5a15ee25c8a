"""Work of the window's thread that can be done in slices, with events between them.

A slice ends at each ``yield``. What is made between two of them stands for itself: events may come
before the next one.
"""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

Slices = Generator[None, None, T]


def at_once(slices: Slices[T]) -> T:
    """All slices without an event between them; returns what they have made."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            made: T = end.value
            return made
