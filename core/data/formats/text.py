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

LARGEST_TEXT = 8_000_000_000  # bytes; the token ids of one take half of that on the disk
_CHUNK = 1 << 20  # bytes between two looks at `cancelled`, and held by the decoder without the GIL

_CUT_SHORT = "unexpected end of data"  # Python's words

_MARKS = (  # UTF-32's begins with UTF-16's, so it comes first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"\x1f\x8b", "a gzip archive: unpack it and choose what is in it"),
    (
        b"PK\x03\x04",
        "a ZIP archive or a Word or EPUB file: unpack it or save it as text, and choose that",
    ),
    (b"BZh91AY&SY", "a bzip2 archive: unpack it and choose what is in it"),
    (b"\xfd7zXZ\0", "an xz archive: unpack it and choose what is in it"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive: unpack it and choose what is in it"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive: unpack it and choose what is in it"),
    (b"Rar!\x1a\x07", "a RAR archive: unpack it and choose what is in it"),
    (b"%PDF-", "a PDF document: save it as plain text and choose that"),
    (b"\x89PNG\r\n", "a PNG picture: choose a text file"),
    (b"\xff\xd8\xff", "a JPEG picture: choose a text file"),
    (b"GIF87a", "a GIF picture: choose a text file"),
    (b"GIF89a", "a GIF picture: choose a text file"),
    (b"\x7fELF", "a compiled program: choose a text file"),
    (b"SQLite format 3\0", "a database: save it as plain text and choose that"),
)

_SPECIAL = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
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
            raise DataError(
                f"{path} is a link to {target}, which does not exist: choose another file"
            ) from error
        raise DataError(f"{path} does not exist: check the name or choose a file") from error
    except (OSError, ValueError) as error:
        raise DataError(
            f"{path} cannot be opened: {_reason(error)}: choose another file"
        ) from error


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
        raise DataError(f"{path} cannot be read: {_reason(error)}: choose another file") from error


def _decode(
    path: Path,
    file: io.RawIOBase,
    size: int,
    limit: int,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> Iterator[str]:
    chunk = file.read(_CHUNK) or b""
    for signature, words in _SIGNATURES:
        if chunk.startswith(signature):
            raise DataError(f"{path} is not text but {words}")
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
        report(progress, f"Reading {path.name}", done, max(size, done))
        chunk = file.read(_CHUNK) or b""


def _refuse_special(path: Path, status: os.stat_result) -> int:
    for is_kind, words in _SPECIAL:
        if is_kind(status.st_mode):
            raise DataError(f"{path} is {words}, not a file: choose a text file")
    if not stat.S_ISREG(status.st_mode):
        raise DataError(f"{path} is not a regular file: choose a text file")
    return status.st_size


def _undecodable(path: Path, encoding: str, base: int, error: UnicodeDecodeError) -> DataError:
    offset = base + error.start
    byte = error.object[error.start]
    if encoding != "utf-8":
        return DataError(
            f"{path} begins as {encoding[:6].upper()}, but byte {offset:,} (0x{byte:02X}) does not "
            "fit that: open it in a text editor and save it as UTF-8"
        )
    as_latin = bytes([byte]).decode("cp1252", errors="replace")
    cut_short = " (or the file was cut short there)" if error.reason == _CUT_SHORT else ""
    guess = (
        f"It may be Latin-1 or Windows-1252, where this byte is '{as_latin}'"
        if as_latin.isprintable() and as_latin != "\ufffd"
        else "It is in another encoding or not a text"
    )
    return DataError(
        f"{path} is not UTF-8: byte {offset:,} is 0x{byte:02X}{cut_short}. {guess}: "
        "open it in a text editor and save it as UTF-8"
    )


def _nul(path: Path, chunk: bytes) -> DataError:
    even, odd = chunk[0:4096:2].count(0), chunk[1:4096:2].count(0)
    if max(even, odd) > 4 * min(even, odd) and max(even, odd) > min(len(chunk), 4096) // 8:
        return DataError(
            f"{path} seems to be UTF-16 without a byte order mark: open it in a text editor and "
            "save it as UTF-8"
        )
    return DataError(f"{path} contains NUL bytes, so it is not text: choose a text file")


def _too_large(path: Path, size: int) -> DataError:
    return DataError(
        f"{path} has {size:,} bytes, which is too much: texts may have "
        f"{LARGEST_TEXT:,} bytes together: choose a part of it"
    )


def _reason(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return getattr(error, "strerror", None) or str(error)
