"""The lines of a log in whatever encoding, bounded, with how far one has come.

Knows nothing of what the lines say.
"""

import codecs
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core import files
from core.i18n import Message
from core.trainer_logs.table import LogError, Progress

LONGEST_LINE = 4_000_000  # characters; a row of a thousand columns has 20,000
_SNIFFED = 4_096  # bytes
_BLOCK = 1 << 20  # characters
_BOMS = (  # the longer one first: it begins as the other does
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(head: bytes) -> str | None:
    """The encoding that a text begins in; ``None``: it is no text.

    One of one byte a character is read as UTF-8 with replacements: numbers are the same in it.
    """
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    zeros = head.count(0)
    if not zeros:
        return "utf-8"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if zeros < len(head) // 4 or min(even, odd) > max(even, odd) // 8:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


class Lines:
    """The lines of an open file, one after the other, without their ends.

    Attributes:
        number: of the last line that was given.
        is_cut: whether the last line has no end yet: it is still being written.
    """

    def __init__(self, file: Path, raw: io.BufferedReader, progress: Progress) -> None:
        self._file, self._raw, self._progress = file, raw, progress
        self._size = max(os.fstat(raw.fileno()).st_size, 1)
        encoding = encoding_of(raw.peek(_SNIFFED)[:_SNIFFED])
        if encoding is None:
            raise LogError(Message("log.binary", file=file))
        self._text = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline=None)
        self._block: list[str] = []  # read and not given yet, the next one last
        self._begun = ""  # of the line that the last block ends in
        self.number = 0
        self.is_cut = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        while not self._block:
            self._block = self._read()[::-1]
        self.number += 1
        return self._block.pop()

    def block(self) -> list[str]:
        """The lines that are there already, or else the next ones; empty: there are no more."""
        try:
            lines = self._block[::-1] or self._read()
        except StopIteration:
            return []
        self._block = []
        self.number += len(lines)
        return lines

    def _read(self) -> list[str]:
        text = self._text.read(_BLOCK)
        self._progress(min(self._raw.tell() / self._size, 1.0))
        if not text:
            begun, self._begun = self._begun, ""
            if not begun:
                raise StopIteration
            self.is_cut = True
            return [begun]
        *whole, last = text.split("\n")
        if whole:
            whole[0] = self._begun + whole[0]
            self._begun = last
        else:
            self._begun += last
        if len(self._begun) > LONGEST_LINE or (whole and max(map(len, whole)) > LONGEST_LINE):
            line = self.number + len(whole)
            raise LogError(Message("log.long_line", file=self._file, line=line, most=LONGEST_LINE))
        return whole


@contextmanager
def opened_lines(file: Path, progress: Progress) -> Iterator[Lines]:
    """Open a text file.

    Raises:
        LogError: it is no text.
        OSError: it cannot be read.
    """
    with files.open_file(file) as raw:
        yield Lines(file, raw, progress)
