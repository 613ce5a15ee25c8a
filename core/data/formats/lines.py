"""Lines of a text that comes in chunks. Knows nothing of what stands in them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from core.data.errors import DataError
from core.i18n import Message

LONGEST_LINE = 100_000_000  # characters


def lines_of(path: Path, chunks: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    r"""Complete lines without their ``\n``, some at a time, with the first one's number from 1.

    Raises:
        DataError: a line is longer than :data:`LONGEST_LINE`; names it.
    """
    number, parts, length = 1, [], 0  # of the line that is not complete
    for chunk in chunks:
        first, *others = chunk.split("\n")
        parts.append(first)
        length += len(first)
        if length > LONGEST_LINE:
            raise DataError(
                Message("data.line_too_long", path=path, line=number, most=LONGEST_LINE)
            )
        if others:
            lines = ["".join(parts), *others[:-1]]
            yield number, lines
            number += len(lines)
            parts, length = [others[-1]], len(others[-1])
    rest = "".join(parts)
    if rest:
        yield number, [rest]
