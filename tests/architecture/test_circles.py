"""No imports go in a circle, those for types included."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import grimp
import pytest


@pytest.fixture(scope="module")
def imports() -> Mapping[str, set[str]]:
    """What each module imports of this program, those under TYPE_CHECKING included."""
    graph = grimp.build_graph("core", "gui", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def _circles(imports: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """A circle, then one that is left without its first import, until there is none."""
    left = {module: set(imported) for module, imported in imports.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            circle = list(error.args[1])  # each is imported by the one after it
            yield circle[::-1]
            left[circle[1]].discard(circle[0])
        else:
            return


def test_that_a_circle_is_found_in_made_up_imports() -> None:
    made_up = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}
    (circle,) = _circles(made_up)
    assert set(circle) == {"a", "b", "c"}
    assert all(imported in made_up[module] for module, imported in pairwise(circle))


def test_that_no_imports_go_in_a_circle(imports: Mapping[str, set[str]]) -> None:
    """Types count, too: who cannot be read without the other is not apart from it.

    Without circles any module can be imported first.
    """
    assert len(imports) > 200
    assert [" -> ".join(circle) for circle in _circles(imports)] == []
