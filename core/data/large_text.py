"""Texts that are never held whole: scanned once, then read again in chunks as often as needed.

What a scan found is kept in the store under the identity of the files (path, size, times of the
last change, inode), so that the next open reads none of them. The trade: a file whose content was
changed without a trace in any of these is not noticed. On Unix the change time cannot be set by
hand, so that takes a tampered clock or disk; on Windows it takes setting the modification time
back. A file changed within two seconds before its scan is scanned again next time, since coarse
clocks could not tell a second change from the first. Knows nothing of tokens.
"""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from core import files
from core.data.documents import Documents
from core.data.download import write_atomically
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.formats import format_of
from core.data.formats.structured import RowCount
from core.data.formats.text import AUTO
from core.data.simple_tokenizers import Alphabet
from core.data.sources import BEGINNING, Listing, Source, Text, beginning_of, chunks
from core.data.survey import Survey, notices
from core.i18n import Message

LARGE_BYTES = 20_000_000  # from here on a text is not held in memory
_COARSE_CLOCK_S = 2.0  # FAT's
_MOST_RECORDS = 256
_LARGEST_RECORD = 64_000_000  # bytes; 50,000 files and their paths

Identity = tuple[tuple[str, int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found in a text.

    Attributes:
        n_chars, n_bytes: its length; in UTF-8.
        fingerprint: SHA-256 of its UTF-8 bytes, in hex: as a small text's.
        beginning: what a preview shows.
        alphabet: its different characters in order; ``None`` where nobody asked.
        rows: format and number of rows of JSON in plain text, a file at a time.
        documents: its documents; ``None``: it is plain text.
    """

    n_chars: int
    n_bytes: int
    fingerprint: str
    beginning: str
    alphabet: str | None
    rows: tuple[tuple[str, int | None], ...] = ()
    documents: Documents | None = None


@dataclass(frozen=True, slots=True)
class LargeText:
    """A text in its files. As :class:`~core.data.sources.Text`, but for the characters."""

    listing: Listing
    scan: Scan
    identity: Identity
    store: Path

    @property
    def title(self) -> str:
        """The file's or folder's name."""
        return self.listing.title

    @property
    def files(self) -> tuple[str, ...]:
        """The files it is read from, in order."""
        return self.listing.files

    @property
    def n_chars(self) -> int:
        """Its length in characters."""
        return self.scan.n_chars

    @property
    def n_bytes(self) -> int:
        """Its length in UTF-8."""
        return self.scan.n_bytes

    @property
    def fingerprint(self) -> str:
        """SHA-256 of its UTF-8 bytes, in hex."""
        return self.scan.fingerprint

    @property
    def beginning(self) -> str:
        """What a preview shows."""
        return beginning_of(self.scan.beginning, self.scan.documents)

    @property
    def documents(self) -> Documents | None:
        """Its documents; ``None``: it is plain text."""
        return self.scan.documents

    @property
    def notices(self) -> tuple[Message, ...]:
        """What was not read, or is not read as what it is."""
        rows = (RowCount(*each) for each in self.scan.rows)
        return notices(self.listing.not_read, rows, self.scan.documents)

    def between(
        self, start: int, end: int, cancelled: CancelledCheck | None = None
    ) -> Iterator[str]:
        """The characters ``start`` to ``end``, in chunks; raises as :meth:`Reader.between`."""
        return Reader(self, cancelled).between(start, end)

    def chunks(self, cancelled: CancelledCheck | None = None) -> Iterator[str]:
        """All its characters; raises as :meth:`Reader.between`."""
        if not self.listing.entries:
            raise DataError(Message("data.text_gone", title=self.title, store=self.store))
        return chunks(self.listing, self.store, cancelled=cancelled)

    def refuse_changed(self) -> None:
        """Raise :class:`DataError` where a file has changed since the scan."""
        if identity_of(self.listing) != self.identity:
            raise DataError(Message("data.changed_while_read", title=self.title))


class Reader:
    """Reads stretches of a large text; one that follows the last one is read on from there."""

    def __init__(self, text: LargeText, cancelled: CancelledCheck | None = None) -> None:
        self._text = text
        self._cancelled = cancelled
        self._chunks: Iterator[str] | None = None
        self._rest = ""  # of a chunk, beyond the last stretch
        self._place = 0

    def between(self, start: int, end: int) -> Iterator[str]:
        """The characters ``start`` to ``end``, in chunks.

        Raises:
            DataError: a file has changed since the scan, or cannot be read; or the text is only
                known by its name.
            Cancelled: called off.
        """
        if self._chunks is None or start < self._place:
            self._chunks, self._rest, self._place = self._text.chunks(self._cancelled), "", 0
        self._text.refuse_changed()
        while self._place < end:
            chunk = self._rest or next(self._chunks, "")
            if not chunk:
                break
            check(self._cancelled)
            here, stop = self._place, min(len(chunk), end - self._place)
            self._rest, self._place = chunk[stop:], here + stop
            part = chunk[max(0, start - here) : stop]
            if part:
                yield part
        self._text.refuse_changed()


AnyText = Text | LargeText


def known_by_name(
    title: str,
    fingerprint: str,
    n_chars: int,
    n_bytes: int,
    store: Path,
    documents: Documents | None = None,
) -> LargeText:
    """A text that cannot be read again: its tokens may be in the store nevertheless."""
    scan = Scan(n_chars, n_bytes, fingerprint, "", None, documents=documents)
    return LargeText(Listing(title, ()), scan, (), store)


def is_large(listing: Listing) -> bool:
    """Whether its files together are too large to be held in memory."""
    return sum(size for _, size, *_ in identity_of(listing)) > LARGE_BYTES


def most_in_memory(listing: Listing) -> int | None:
    """Characters of packed files that are held; ``None``: none are packed, their sizes tell."""
    is_packed = (isinstance(each, Path) and format_of(each).is_packed for each in listing.entries)
    return LARGE_BYTES if any(is_packed) else None


def identity_of(listing: Listing) -> Identity:
    """Name, size, times in ns of the last change of content and of status, inode; of each file."""
    found = []
    for entry in listing.entries:
        if isinstance(entry, Source):
            found.append((entry.name, entry.size_bytes, 0, 0, 0))
            continue
        with suppress(OSError):  # who reads it says so better
            it = entry.stat()
            path = str(entry.absolute())
            found.append((path, it.st_size, it.st_mtime_ns, it.st_ctime_ns, it.st_ino))
    return tuple(found)


def open_large(
    listing: Listing,
    store: Path,
    *,
    alphabet: bool,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> LargeText:
    """Scan a text, or remember what the last scan found.

    Args:
        listing: the text.
        store: where that is kept.
        alphabet: whether its different characters are wanted.
        allow_fetch: whether built-in texts among it may be downloaded now.
        progress: told of every chunk read.
        cancelled: asked between chunks.

    Raises:
        DataError: naming the file and the remedy.
        Cancelled: called off.
    """
    began = time.time()
    identity = identity_of(listing)
    key = repr(identity) + ("" if listing.encoding == AUTO else listing.encoding)
    key += f" documents by {listing.text_field}" if listing.has_documents else ""
    file = store / "known" / f"{hashlib.sha256(key.encode()).hexdigest()[:40]}.json"
    scan = _remembered(file, identity)
    if scan is None or (alphabet and scan.alphabet is None):
        total = sum(size for _, size, *_ in identity)
        reading = Message("data.reading", title=listing.title)

        survey = Survey(listing.has_documents)

        def read() -> Iterator[str]:
            for chunk in chunks(listing, store, allow_fetch, None, cancelled, survey):
                check(cancelled)
                yield chunk

        def told(n_bytes: int) -> None:
            report(progress, reading, n_bytes, max(total, n_bytes))

        scan = _scan(read(), alphabet, told)
        rows = tuple((each.format, each.count) for each in survey.rows)
        scan = replace(scan, rows=rows, documents=survey.found_documents())
        if identity_of(listing) != identity:
            raise DataError(Message("data.changed_while_read", title=listing.title))
        newest = max((max(mtime, ctime) for _, _, mtime, ctime, _ in identity), default=0)
        if began - newest / 1e9 > _COARSE_CLOCK_S:
            with suppress(OSError):  # the next open scans again
                _remember(file, identity, scan)
    return LargeText(listing, scan, identity, store)


def _scan(text: Iterator[str], alphabet: bool, told: Callable[[int], None]) -> Scan:
    digest, seen = hashlib.sha256(), Alphabet()
    n_chars = n_bytes = 0
    beginning = ""
    with ThreadPoolExecutor(1, thread_name_prefix="crest-scan") as beside:
        hashed = beside.submit(digest.update, b"")
        for chunk in text:
            encoded = chunk.encode()
            hashed.result()  # one chunk is hashed while the next is read, and no more are held
            hashed = beside.submit(digest.update, encoded)
            n_chars += len(chunk)
            n_bytes += len(encoded)
            if len(beginning) < BEGINNING:
                beginning = (beginning + chunk)[:BEGINNING]
            if alphabet:
                seen.add(chunk)
            told(n_bytes)
    letters = str(seen) if alphabet else None
    return Scan(n_chars, n_bytes, digest.hexdigest(), beginning, letters)


def _remember(file: Path, identity: Identity, scan: Scan) -> None:
    body = json.dumps({"files": identity, "scan": asdict(scan)}).encode()
    write_atomically(file, hashlib.sha256(body).hexdigest().encode() + b"\n", body)
    records = sorted(file.parent.iterdir(), key=lambda each: each.stat().st_mtime)
    for old in records[:-_MOST_RECORDS]:
        old.unlink(missing_ok=True)


def _remembered(file: Path, identity: Identity) -> Scan | None:
    """What was kept for exactly these files; ``None`` where it is missing or damaged."""
    try:
        checksum, _, body = files.read_bytes(file, _LARGEST_RECORD).partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != checksum:
            return None
        kept: dict[str, Any] = json.loads(body)
        if kept["files"] != [list(each) for each in identity]:
            return None
        rows = tuple((name, count) for name, count in kept["scan"].pop("rows"))
        documents = kept["scan"].pop("documents", None)  # earlier versions knew of none
        found = None if documents is None else Documents.from_json(documents)
        return Scan(**kept["scan"], rows=rows, documents=found)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def n_threads() -> int:
    """Cores this process may use: tokenizing takes them all, briefly."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
