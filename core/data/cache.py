"""Token ids kept between runs, so that a text is tokenized once; checked before they are used.

An entry that is not exactly what was written is ignored and made again. Read into memory, never
mapped. Knows nothing of where texts come from.

An entry: a header of fixed size (what it is, its key, number of ids, SHA-256 of the ids), then the
ids as little-endian int32.
"""

import hashlib
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.data.fetching import write_atomically
from core.data.tokenizers import Ids

_MAGIC = b"crest token ids 1\n"
_HEADER = struct.Struct(f"<{len(_MAGIC)}s32sQ32s")
_MOST_BYTES = 2_000_000_000  # of all entries together
_MOST_ENTRIES = 64


def cached(store: Path, key: str, n_vocab: int, make: Callable[[], Ids]) -> Ids:
    """The ids kept under ``key``, or those that ``make`` gives, kept from now on.

    A store that cannot be read or written only costs time: the ids are made again.
    """
    digest = hashlib.sha256(key.encode()).digest()
    file = store / "tokens" / f"{digest.hex()[:40]}.ids"
    ids = _read(file, digest, n_vocab)
    if ids is not None:
        return ids
    ids = make()
    payload = ids.astype("<i4").tobytes()
    header = _HEADER.pack(_MAGIC, digest, ids.size, hashlib.sha256(payload).digest())
    try:
        write_atomically(file, header, payload)
        _prune(file.parent, keep=file)
    except OSError:  # full disk, no permission: the ids are in memory, nothing is lost
        return ids
    return ids


def _read(file: Path, digest: bytes, n_vocab: int) -> Ids | None:
    try:
        with file.open("rb") as handle:
            size = file.stat().st_size - _HEADER.size
            magic, key, count, checksum = _HEADER.unpack(handle.read(_HEADER.size))
            if magic != _MAGIC or key != digest or count * 4 != size:
                return None
            payload = handle.read(size)
    except (OSError, struct.error):
        return None
    if len(payload) != size or hashlib.sha256(payload).digest() != checksum:
        return None
    ids = np.frombuffer(payload, "<i4").astype(np.int32)
    if ids.size and not 0 <= int(ids.min()) <= int(ids.max()) < n_vocab:
        return None
    return ids


def _prune(folder: Path, keep: Path) -> None:
    """Drop the oldest entries above the limits, and what interrupted writes have left."""
    entries = []
    newest = keep.stat().st_mtime
    for file in folder.iterdir():
        status = file.stat()
        if file.suffix == ".tmp":
            if status.st_mtime < newest - 3600:
                file.unlink(missing_ok=True)
        elif file != keep:
            entries.append((status.st_mtime, status.st_size, file))
    room, places = _MOST_BYTES - keep.stat().st_size, _MOST_ENTRIES - 1
    for _, size, file in sorted(entries, reverse=True):
        room, places = room - size, places - 1
        if room < 0 or places < 0:
            file.unlink(missing_ok=True)
