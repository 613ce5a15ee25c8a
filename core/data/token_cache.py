"""Token ids kept between runs, so that a text is tokenized once; checked before they are used.

An entry that is not exactly what was written is ignored and made again. Knows nothing of where
texts come from.

An entry: a header of fixed size, a bit for each id of the vocabulary (does it occur?), then the
ids in the narrowest little-endian type that holds them all. The header has a digest of itself and
the bits, and one of the ids: SHA-256 of the CRC-32 of each megabyte. That finds what disks and half
writes do, three times faster than SHA-256 throughout: half a gigabyte in a quarter of a second.

Small entries are read into memory. Large ones are mapped, after they were checked through the same
open file. Cutting a mapped file short would kill the program (SIGBUS), so only these files are
mapped and never a person's: they are written under another name, made read-only and renamed, and
nothing changes one in place. Dropping an old one is safe: its pages live as long as the mapping.
"""

import contextlib
import hashlib
import mmap
import os
import struct
import tempfile
import threading
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from core import files
from core.data.tokenizer import Ids, StoredIds

_MAGIC = b"crest token ids 2\n"
# Magic, key, vocabulary, number of ids, digest of the ids, digest of this and the bits.
_FIELDS = struct.Struct(f"<{len(_MAGIC)}s32sQQ32s")
_CHECKSUM = struct.Struct("<I")
_HEADER_BYTES = _FIELDS.size + 32
_ALIGNED = 64  # the ids begin at a multiple
_BLOCK = 1 << 20  # bytes that have a checksum
_IN_MEMORY = 1 << 26  # bytes; larger entries are mapped
_MOST_BYTES = 4_000_000_000  # of all entries together, beside those in use
_MOST_ENTRIES = 64
_TYPES = (np.dtype("<u1"), np.dtype("<u2"), np.dtype("<u4"))

Used = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Kept ids.

    Attributes:
        ids: int32 in memory, or mapped, read-only, in a narrower type.
        used: (n_vocab,), which ids occur.
        file: where they lie.
    """

    ids: StoredIds
    used: Used
    file: Path


def cached(store: Path, key: str, n_vocab: int, make: Callable[[], Ids]) -> Ids:
    """The ids kept under ``key``, or those that ``make`` gives, kept from now on.

    A store that cannot be read or written only costs time: the ids are made again.
    """
    entry = read(store, key, n_vocab)
    if entry is not None:
        return entry.ids.astype(np.int32, copy=False)
    ids = make()
    # A full disk, no permission: the ids are in memory, nothing is lost.
    with contextlib.suppress(OSError):
        write(store, key, n_vocab, (ids,))
    return ids


def read(store: Path, key: str, n_vocab: int) -> Entry | None:
    """The entry of ``key`` if there is one and it is whole; else ``None``."""
    file = _file_of(store, key)
    try:
        with files.open_file(file) as handle:
            used, start, count, checksum = _read_header(handle, key, n_vocab)
            dtype = _type_of(n_vocab)
            if _checksum(handle, start, count, dtype, n_vocab) != checksum:
                return None
            return Entry(_ids(handle, start, count, dtype), used, file)
    except (OSError, ValueError, struct.error):
        return None


def read_used(store: Path, key: str, n_vocab: int) -> Used | None:
    """As ``read(...).used``, without a look at the ids themselves."""
    try:
        with files.open_file(_file_of(store, key)) as handle:
            return _read_header(handle, key, n_vocab)[0]
    except (OSError, ValueError, struct.error):
        return None


def write(store: Path, key: str, n_vocab: int, parts: Iterable[StoredIds]) -> None:
    """Keep the ids that come in ``parts`` under ``key``; they are there whole or not at all.

    Raises:
        OSError: as the file system says.
        Whatever ``parts`` raises; nothing is left behind then.
    """
    file = _file_of(store, key)
    file.parent.mkdir(parents=True, exist_ok=True)
    parts = iter(parts)
    first = next(parts, None)  # fails before there is a file
    number, temporary = tempfile.mkstemp(prefix=f"{file.name}.", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as handle:
            _write(handle, key, n_vocab, () if first is None else _with_first(first, parts))
            handle.flush()
            os.fsync(handle.fileno())
        Path(temporary).chmod(0o444)
        _replace(temporary, file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    prune(store, (file,))


def prune(store: Path, keep: Collection[Path]) -> None:
    """Drop the oldest entries above the limits, and what interrupted writes have left."""
    entries = []
    newest = max((file.stat().st_mtime for file in keep), default=0.0)
    for file in (store / "tokens").iterdir():
        status = file.stat()
        if file.suffix == ".tmp":
            if status.st_mtime < newest - 3600:
                _drop(file)
        elif file not in keep:
            entries.append((status.st_mtime, status.st_size, file))
    room, places = _MOST_BYTES, _MOST_ENTRIES - len(keep)
    for _, size, file in sorted(entries, reverse=True):
        room, places = room - size, places - 1
        if room < 0 or places < 0:
            _drop(file)


def _file_of(store: Path, key: str) -> Path:
    return store / "tokens" / f"{_digest(key.encode()).hex()[:40]}.ids"


def _drop(file: Path) -> None:
    with contextlib.suppress(OSError):  # Windows keeps what is mapped
        file.unlink(missing_ok=True)


def _replace(temporary: str, file: Path) -> None:
    if os.name == "nt" and file.exists():  # which renames onto nothing that is read-only
        file.chmod(0o644)
    os.replace(temporary, file)


def _with_first(first: StoredIds, rest: Iterator[StoredIds]) -> Iterator[StoredIds]:
    yield first
    yield from rest


def _write(handle: BinaryIO, key: str, n_vocab: int, parts: Iterable[StoredIds]) -> None:
    dtype, used, count = _type_of(n_vocab), np.zeros(n_vocab, bool), 0
    start = _start_of_ids(n_vocab)
    handle.write(bytes(start))
    of_blocks, block, left = hashlib.sha256(), 0, _BLOCK
    for ids in parts:
        used[ids.astype(np.intp)] = True  # numpy's own conversion takes twice as long
        count += ids.size
        payload = memoryview(ids.astype(dtype).tobytes())
        handle.write(payload)
        while payload:
            now, payload = payload[:left], payload[left:]
            block = zlib.crc32(now, block)
            left -= len(now)
            if left == 0:
                of_blocks.update(_CHECKSUM.pack(block))
                block, left = 0, _BLOCK
    if left < _BLOCK:
        of_blocks.update(_CHECKSUM.pack(block))
    fields = _FIELDS.pack(_MAGIC, _digest(key.encode()), n_vocab, count, of_blocks.digest())
    bits = np.packbits(used).tobytes()
    handle.seek(0)
    handle.write(fields + _digest(fields + bits) + bits)


def _read_header(handle: BinaryIO, key: str, n_vocab: int) -> tuple[Used, int, int, bytes]:
    """Which ids occur, where they begin, how many there are, their digest.

    Raises:
        ValueError, struct.error: it is not an entry of ``key``, or not a whole one.
    """
    size = os.fstat(handle.fileno()).st_size
    start = _start_of_ids(n_vocab)
    head = handle.read(start)
    magic, kept_key, kept_vocab, count, checksum = _FIELDS.unpack(head[: _FIELDS.size])
    bits = head[_HEADER_BYTES : _HEADER_BYTES + (n_vocab + 7) // 8]
    if magic != _MAGIC or kept_key != _digest(key.encode()) or kept_vocab != n_vocab:
        raise ValueError("another entry")
    if size != start + count * _type_of(n_vocab).itemsize or any(head[_HEADER_BYTES + len(bits) :]):
        raise ValueError("not whole")
    if head[_FIELDS.size : _HEADER_BYTES] != _digest(head[: _FIELDS.size] + bits):
        raise ValueError("damaged")
    used = np.unpackbits(np.frombuffer(bits, np.uint8), count=n_vocab).astype(bool)
    return used, start, count, checksum


def _checksum(
    handle: BinaryIO, start: int, count: int, dtype: np.dtype[np.unsignedinteger], n_vocab: int
) -> bytes:
    """The digest of the ids in an open file, made by all cores.

    Raises:
        ValueError: an id is beyond the vocabulary.
    """
    turn = threading.Lock()
    end = start + count * dtype.itemsize

    def of_block(begin: int) -> bytes:
        with turn:
            handle.seek(begin)
            block = handle.read(min(_BLOCK, end - begin))
        if int(np.frombuffer(block, dtype).max()) >= n_vocab:
            raise ValueError("an id beyond the vocabulary")
        return _CHECKSUM.pack(zlib.crc32(block))

    blocks = range(start, end, _BLOCK)
    if len(blocks) < 2:
        return _digest(b"".join(map(of_block, blocks)))
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="crest-check") as pool:
        return _digest(b"".join(pool.map(of_block, blocks)))


def _ids(
    handle: BinaryIO, start: int, count: int, dtype: np.dtype[np.unsignedinteger]
) -> StoredIds:
    if count * dtype.itemsize <= _IN_MEMORY:
        handle.seek(start)
        return np.frombuffer(handle.read(), dtype).astype(np.int32)
    mapped = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
    return np.frombuffer(mapped, dtype, count, start)


def _start_of_ids(n_vocab: int) -> int:
    return -(-(_HEADER_BYTES + (n_vocab + 7) // 8) // _ALIGNED) * _ALIGNED


def _type_of(n_vocab: int) -> np.dtype[np.unsignedinteger]:
    return next(each for each in _TYPES if n_vocab <= 256**each.itemsize)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
