r"""A person's file as text: opened without hanging, decoded strictly, refused by name.

UTF-8 (a byte order mark is dropped), UTF-16 and UTF-32 with a byte order mark, any other encoding
where it is named. Line ends become ``\n`` as Python's ``open()`` makes them. Nothing is guessed: a
file in another encoding is refused with the first offending byte, and with the name of the encoding
that decodes all of it. Knows nothing of sources, tokenizers or the network.
"""

import codecs
import difflib
import io
import itertools
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.config import FIELD_PATHS
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.formats.encodings import CODECS, Detected, detect
from core.data.formats.file_format import FileFormat
from core.data.formats.signatures import kind_of
from core.disks import require_answer
from core.i18n import Message, system_reason

AUTO = "auto"  # UTF-8, or what a byte order mark says
_FIELD = "data.encoding"
LARGEST_TEXT = 8_000_000_000  # bytes; the token ids of one take half of that on the disk
_CHUNK = 1 << 20  # bytes between two looks at `cancelled`, and held by the decoder without the GIL

_MOST_NAMES = 2_000  # in a folder, among which a misspelt one is looked for

_CUT_SHORT = "unexpected end of data"  # as Python says it

_MARKS = (  # UTF-32's begins with UTF-16's, so it comes first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SPECIAL = (
    (stat.S_ISFIFO, Message("data.is_pipe")),
    (stat.S_ISSOCK, Message("data.is_socket")),
    (stat.S_ISCHR, Message("data.is_device")),
    (stat.S_ISBLK, Message("data.is_device")),
)


def file_status(path: Path) -> os.stat_result:
    """The status of what ``path`` leads to.

    Raises:
        DataError: there is nothing, a link that leads nowhere, or no way to look at it.
    """
    try:
        require_answer(path)
        return path.stat()
    except FileNotFoundError as error:
        if path.is_symlink():
            target = path.readlink()
            raise DataError(Message("data.dead_link", path=path, target=target)) from error
        raise DataError(_missing(path)) from error
    except (OSError, ValueError) as error:
        raise DataError(
            Message("data.unopenable", path=path, reason=system_reason(error))
        ) from error


def _missing(path: Path) -> Message:
    """What is not there: the file, or already a folder on the way to it."""
    there, lacking = path.parent, path
    while not there.is_dir() and there != there.parent:
        there, lacking = there.parent, there
    if lacking != path:
        return Message("data.missing_folder", path=path, name=lacking.name, there=there)
    try:
        names = [entry.name for entry in itertools.islice(there.iterdir(), _MOST_NAMES)]
    except OSError:
        names = []
    near = difflib.get_close_matches(path.name, names, n=2, cutoff=0.75)
    if near:
        return Message("data.missing_near", path=path, near=near)
    return Message("data.missing", path=path)


def read_file(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> str:
    """The text of one regular file of at most ``limit`` bytes; raises as :func:`read_chunks`."""
    return "".join(read_chunks(path, limit=limit, progress=progress, cancelled=cancelled))


def read_chunks(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The text of one regular file of at most ``limit`` bytes, a chunk at a time.

    ``encoding``: as ``data.encoding`` names it; a byte order mark goes before it.

    Raises:
        DataError: not a regular file, not readable, too large, or not text.
        Cancelled: called off between two chunks.
    """
    size = _refuse_special(path, file_status(path))
    if size > limit:
        raise _too_large(path, size)
    try:
        opened = files.open_descriptor(path, os.O_RDONLY)
        with os.fdopen(opened, "rb", buffering=0) as file:
            yield from _File(path, file, encoding, progress, cancelled).text(size, limit)
    except OSError as error:
        raise DataError(
            Message("data.unreadable", path=path, reason=system_reason(error))
        ) from error


@dataclass(frozen=True, slots=True)
class _File:
    """An open file on its way to text."""

    path: Path
    handle: io.RawIOBase
    encoding: str
    progress: Progress | None
    cancelled: CancelledCheck | None

    def text(self, size: int, limit: int) -> Iterator[str]:
        """Its text in chunks; ``size``: the bytes it had when it was opened."""
        chunk = self.handle.read(_CHUNK) or b""
        kind = kind_of(chunk)
        if kind is not None:
            raise DataError(Message("data.not_text_but", path=self.path, kind=kind))
        mark, codec = _marked(chunk)
        codec = codec or CODECS["utf-8" if self.encoding == AUTO else self.encoding]
        chunk, done = chunk[len(mark) :], len(mark)  # `done`: bytes that the decoder was given
        bytes_to_text = codecs.getincrementaldecoder(codec)("strict")
        to_newlines = io.IncrementalNewlineDecoder(None, translate=True)
        while True:
            check(self.cancelled)
            pending = len(bytes_to_text.getstate()[0])
            try:
                text = bytes_to_text.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                raise self._undecodable(mark, done - pending, error) from error
            if "\0" in text:
                raise self._nul(mark)
            yield to_newlines.decode(text, final=not chunk)
            if not chunk:
                return
            done += len(chunk)
            if done > limit:
                raise _too_large(self.path, done)
            reading = Message("data.reading", title=self.path.name)
            report(self.progress, reading, done, max(size, done))
            chunk = self.handle.read(_CHUNK) or b""

    def _undecodable(self, mark: bytes, base: int, error: UnicodeDecodeError) -> DataError:
        path, byte, hex_byte = self.path, base + error.start, f"0x{error.object[error.start]:02X}"
        if mark:
            name = error.encoding[:6].upper()
            return DataError(
                Message("data.misfit_of_mark", path=path, encoding=name, byte=byte, hex=hex_byte)
            )
        found = self._detected()
        guess = Message("data.other_encoding") if found is None else _guess(found)
        remedy = None if found is None else (_FIELD, found.name)
        if self.encoding not in (AUTO, "utf-8"):
            told = Message(
                "data.not_in_encoding",
                path=path,
                encoding=_title(self.encoding),
                byte=byte,
                hex=hex_byte,
                guess=guess,
            )
            return DataError(told, _FIELD, remedy)
        if error.reason == _CUT_SHORT:
            told = Message(
                "data.not_utf8_or_cut_short", path=path, byte=byte, hex=hex_byte, guess=guess
            )
        else:
            told = Message("data.not_utf8", path=path, byte=byte, hex=hex_byte, guess=guess)
        return DataError(told, remedy=remedy)

    def _nul(self, mark: bytes) -> DataError:
        found = None if mark else self._detected()
        if found is None:
            return DataError(Message("data.nul_bytes", path=self.path))
        told = Message("data.utf16_without_mark", path=self.path, name=found.name)
        return DataError(told, remedy=(_FIELD, found.name))

    def _detected(self) -> Detected | None:
        """What the whole file seems to be in; reads it once more."""
        size = os.fstat(self.handle.fileno()).st_size
        looking = Message("data.looking_for_encoding", title=self.path.name)

        def chunks() -> Iterator[bytes]:
            done = self.handle.seek(0)
            while chunk := self.handle.read(_CHUNK) or b"":
                check(self.cancelled)
                yield chunk
                done += len(chunk)
                report(self.progress, looking, done, max(size, done))

        return detect(chunks)


def _marked(beginning: bytes) -> tuple[bytes, str]:
    """The byte order mark at the beginning and the codec it stands for; empty: there is none."""
    return next((known for known in _MARKS if beginning.startswith(known[0])), (b"", ""))


def _guess(found: Detected) -> Message:
    return Message(
        "data.reads_as", title=_title(found.name), name=found.name, excerpt=found.excerpt
    )


def _title(name: str) -> str:
    """How an encoding is called: ``Korean (CP949, EUC-KR)``."""
    return FIELD_PATHS[_FIELD].choices[name]


def _refuse_special(path: Path, status: os.stat_result) -> int:
    for is_kind, kind in _SPECIAL:
        if is_kind(status.st_mode):
            raise DataError(Message("data.not_a_file_but", path=path, kind=kind))
    if not stat.S_ISREG(status.st_mode):
        raise DataError(Message("data.not_regular", path=path))
    return status.st_size


def _too_large(path: Path, size: int) -> DataError:
    return DataError(Message("data.too_large", path=path, n_bytes=size, most=LARGEST_TEXT))


_SUFFIXES = frozenset(
    f".{suffix}"
    for group in (
        "txt text md markdown rst adoc org tex xml srt log",
        "json toml yaml yml ini cfg",
        "py pyi c h cc cpp hpp cs java js jsx ts tsx go rs rb php pl lua r jl swift kt scala hs ml",
        "clj ex erl sh bat sql css",
    )
    for suffix in group.split()
)
FORMAT = FileFormat(_SUFFIXES, read_chunks)
