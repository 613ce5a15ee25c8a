"""Runs as families: what branched from a run stands under it. Pure: reads no files."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def ancestors(key: K, parent_of: Mapping[K, K | None]) -> Iterator[K]:
    """The runs above one, from its parent up, as far as they are known; a circle ends it."""
    seen = {key}
    above = parent_of.get(key)
    while above is not None and above in parent_of and above not in seen:
        yield above
        seen.add(above)
        above = parent_of.get(above)


def as_tree(
    items: Sequence[T],
    key: Callable[[T], K],
    parent: Callable[[T], K | None],
) -> list[tuple[int, T]]:
    """All, each with its depth: below a run those that branched from it, in the given order.

    A run whose parent is not among them stands at the top.
    """
    parent_of = {key(item): parent(item) for item in items}
    below: dict[K | None, list[T]] = {}
    for item in items:
        above = next(ancestors(key(item), parent_of), None)
        in_a_circle = above is not None and key(item) in ancestors(above, parent_of)
        below.setdefault(None if in_a_circle else above, []).append(item)
    found: list[tuple[int, T]] = []
    waiting = [(0, item) for item in reversed(below.get(None, []))]
    while waiting:
        depth, item = waiting.pop()
        found.append((depth, item))
        waiting += [(depth + 1, each) for each in reversed(below.get(key(item), []))]
    return found
