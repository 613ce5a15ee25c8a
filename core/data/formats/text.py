r"""A person's file as text: opened without hanging, decoded strictly, refused by name.

UTF-8 (a byte order mark is dropped), UTF-16 and UTF-32 with a byte order mark. Line ends become
``\n`` as Python's ``open()`` makes them. Nothing is guessed: a file in another encoding is refused
with the first offending byte. Knows nothing of sources, tokenizers or the network.
"""

import codecs
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.i18n import Message

LARGEST_TEXT = 8_000_000_000  # bytes; the token ids of one take half of that on the disk
_CHUNK = 1 << 20  # bytes between two looks at `cancelled`, and held by the decoder without the GIL

_CUT_SHORT = "unexpected end of data"  # as Python says it

_MARKS = (  # UTF-32's begins with UTF-16's, so it comes first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"\x1f\x8b", Message("data.is_gzip")),
    (b"PK\x03\x04", Message("data.is_zip")),
    (b"BZh91AY&SY", Message("data.is_bzip2")),
    (b"\xfd7zXZ\0", Message("data.is_xz")),
    (b"\x28\xb5\x2f\xfd", Message("data.is_zstandard")),
    (b"7z\xbc\xaf\x27\x1c", Message("data.is_7zip")),
    (b"Rar!\x1a\x07", Message("data.is_rar")),
    (b"%PDF-", Message("data.is_pdf")),
    (b"\x89PNG\r\n", Message("data.is_png")),
    (b"\xff\xd8\xff", Message("data.is_jpeg")),
    (b"GIF87a", Message("data.is_gif")),
    (b"GIF89a", Message("data.is_gif")),
    (b"\x7fELF", Message("data.is_program")),
    (b"SQLite format 3\0", Message("data.is_database")),
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
        return path.stat()
    except FileNotFoundError as error:
        if path.is_symlink():
            target = path.readlink()
            raise DataError(Message("data.dead_link", path=path, target=target)) from error
        raise DataError(Message("data.missing", path=path)) from error
    except (OSError, ValueError) as error:
        raise DataError(Message("data.unopenable", path=path, reason=_reason(error))) from error


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
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The text of one regular file of at most ``limit`` bytes, a chunk at a time.

    Raises:
        DataError: not a regular file, not readable, too large, or not text.
        Cancelled: called off between two chunks.
    """
    size = _refuse_special(path, file_status(path))
    if size > limit:
        raise _too_large(path, size)
    try:
        # Non-blocking: should a pipe have taken the file's place since, opening it would hang.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
            _refuse_special(path, os.fstat(file.fileno()))
            yield from _decode(path, file, size, limit, progress, cancelled)
    except OSError as error:
        raise DataError(Message("data.unreadable", path=path, reason=_reason(error))) from error


def _decode(
    path: Path,
    file: io.RawIOBase,
    size: int,
    limit: int,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> Iterator[str]:
    chunk = file.read(_CHUNK) or b""
    for signature, kind in _SIGNATURES:
        if chunk.startswith(signature):
            raise DataError(Message("data.not_text_but", path=path, kind=kind))
    encoding, done = "utf-8", 0  # `done`: bytes that the decoder has been given
    for mark, name in _MARKS:
        if chunk.startswith(mark):
            encoding, chunk, done = name, chunk[len(mark) :], len(mark)
            break
    bytes_to_text = codecs.getincrementaldecoder(encoding)("strict")
    to_newlines = io.IncrementalNewlineDecoder(None, translate=True)
    while True:
        check(cancelled)
        pending = len(bytes_to_text.getstate()[0])
        try:
            text = bytes_to_text.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            raise _undecodable(path, encoding, done - pending, error) from error
        if "\0" in text:
            raise _nul(path, chunk)
        yield to_newlines.decode(text, final=not chunk)
        if not chunk:
            return
        done += len(chunk)
        if done > limit:
            raise _too_large(path, done)
        report(progress, Message("data.reading", title=path.name), done, max(size, done))
        chunk = file.read(_CHUNK) or b""


def _refuse_special(path: Path, status: os.stat_result) -> int:
    for is_kind, kind in _SPECIAL:
        if is_kind(status.st_mode):
            raise DataError(Message("data.not_a_file_but", path=path, kind=kind))
    if not stat.S_ISREG(status.st_mode):
        raise DataError(Message("data.not_regular", path=path))
    return status.st_size


def _undecodable(path: Path, encoding: str, base: int, error: UnicodeDecodeError) -> DataError:
    offset = base + error.start
    byte = error.object[error.start]
    hex_byte = f"0x{byte:02X}"
    if encoding != "utf-8":
        return DataError(
            Message(
                "data.misfit_of_mark",
                path=path,
                encoding=encoding[:6].upper(),
                byte=offset,
                hex=hex_byte,
            )
        )
    as_latin = bytes([byte]).decode("cp1252", errors="replace")
    guess = (
        Message("data.maybe_latin", character=as_latin)
        if as_latin.isprintable() and as_latin != "\ufffd"
        else Message("data.other_encoding")
    )
    if error.reason == _CUT_SHORT:
        return DataError(
            Message("data.not_utf8_or_cut_short", path=path, byte=offset, hex=hex_byte, guess=guess)
        )
    return DataError(Message("data.not_utf8", path=path, byte=offset, hex=hex_byte, guess=guess))


def _nul(path: Path, chunk: bytes) -> DataError:
    even, odd = chunk[0:4096:2].count(0), chunk[1:4096:2].count(0)
    if max(even, odd) > 4 * min(even, odd) and max(even, odd) > min(len(chunk), 4096) // 8:
        return DataError(Message("data.utf16_without_mark", path=path))
    return DataError(Message("data.nul_bytes", path=path))


def _too_large(path: Path, size: int) -> DataError:
    return DataError(Message("data.too_large", path=path, n_bytes=size, most=LARGEST_TEXT))


def _reason(error: Exception) -> str | Message:
    if isinstance(error, PermissionError):
        return Message("data.no_permission")
    return getattr(error, "strerror", None) or str(error)
