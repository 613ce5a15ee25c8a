"""HTML as the text that a reader sees, by lxml where it is installed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from core import files
from core.config import FIELD_PATHS
from core.data.errors import CancelledCheck, Progress
from core.data.formats.encodings import CODECS
from core.data.formats.file_format import FileFormat
from core.data.formats.packages import left_out_without, require
from core.data.formats.text import AUTO, LARGEST_TEXT, read_chunks
from core.data.formats.visible_text import visible_text

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_LOOKED_AT = 4096  # bytes


def read(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The visible text; in the encoding that the file declares, where none was asked for.

    Raises:
        DataError: no readable file, or lxml is not installed.
        Cancelled: called off.
    """
    require(path, "lxml")
    if encoding == AUTO:
        encoding = _declared(path)
    chunks = read_chunks(
        path, limit=limit, encoding=encoding, progress=progress, cancelled=cancelled
    )
    yield from visible_text(chunks)


def _declared(path: Path) -> str:
    with suppress(OSError), files.open_file(path) as file:  # who reads it says what is wrong
        found = _DECLARED.search(file.read(_LOOKED_AT))
        if found is not None:
            name = found[1].decode().lower().replace("_", "-")
            name = FIELD_PATHS["data.encoding"].aliases.get(name, name)
            return name if name in CODECS else AUTO
    return AUTO


_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
FORMAT = FileFormat(_SUFFIXES, read, left_out_without("lxml"))
