"""Downloading a text once: bounded, checked by SHA-256, kept in the store, or not at all.

Files of any size: :mod:`core.data.large_download`; no other module touches the network. Knows
nothing of which texts there are.
"""

import hashlib
import http.client
import os
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from typing import Protocol

from core import files
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.i18n import Message, system_reason

_CHUNK = 1 << 16
_TIMEOUT_S = 10.0  # of connecting, and of each read


class Fetchable(Protocol):
    """What has to be known of a text to fetch it."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def size_bytes(self) -> int: ...
    @property
    def sha256(self) -> str: ...


def kept_file(source: Fetchable, store: Path) -> Path:
    """Where the fetched text lies, or will."""
    return store / "texts" / f"{source.name}.txt"


def is_kept(source: Fetchable, store: Path) -> bool:
    """Whether a file of the right size is there; a quick look that reads nothing."""
    file = kept_file(source, store)
    return file.is_file() and file.stat().st_size == source.size_bytes


def verified(source: Fetchable, store: Path) -> Path | None:
    """The kept file if its bytes are right; ``None`` if it is missing or damaged."""
    file = kept_file(source, store)
    if not is_kept(source, store):
        return None
    try:
        content = files.read_bytes(file, source.size_bytes)
    except OSError:
        return None
    return file if hashlib.sha256(content).hexdigest() == source.sha256 else None


def download(
    source: Fetchable,
    store: Path,
    url: str,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Path:
    """Fetch ``source`` from ``url`` and return its file.

    Raises:
        DataError: no connection, or the bytes are not the expected ones.
        Cancelled: called off; nothing is left behind.
    """
    check(cancelled)
    if not url.startswith(("https://", "http://")):
        raise DataError(Message("data.no_web_address", url=url))
    content = _bytes_from(source, url, progress, cancelled)
    if len(content) < source.size_bytes:
        raise DataError(
            Message(
                "data.download_cut_short",
                title=source.title,
                url=url,
                n_bytes=len(content),
                of=source.size_bytes,
            )
        )
    if len(content) != source.size_bytes or hashlib.sha256(content).hexdigest() != source.sha256:
        raise DataError(Message("data.download_differs", title=source.title, url=url))
    target = kept_file(source, store)
    try:
        write_atomically(target, content)
    except OSError as error:
        raise DataError(
            Message(
                "data.download_unsaved",
                title=source.title,
                folder=target.parent,
                reason=system_reason(error),
            )
        ) from error
    return target


def write_atomically(target: Path, *contents: bytes | memoryview) -> None:
    """Write under a temporary name, then rename: the file is there whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for content in contents:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _bytes_from(
    source: Fetchable,
    url: str,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> bytes:
    what = Message("data.fetching", title=source.title)
    request = urllib.request.Request(url, headers={"User-Agent": "Crest"})  # noqa: S310
    parts: list[bytes] = []
    done = 0
    report(progress, what, 0, source.size_bytes)
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as answer:  # noqa: S310
            # One byte more than expected is enough to know that it is something else.
            while done <= source.size_bytes:
                check(cancelled)
                part = answer.read1(min(_CHUNK, source.size_bytes + 1 - done))
                if not part:
                    break
                parts.append(part)
                done += len(part)
                report(progress, what, min(done, source.size_bytes), source.size_bytes)
    except urllib.error.HTTPError as error:
        error.close()
        raise DataError(
            Message(
                "data.download_refused",
                title=source.title,
                url=url,
                status=error.code,
                reason=error.reason,
            )
        ) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = str(getattr(error, "reason", None) or error)
        raise DataError(
            Message("data.no_connection", title=source.title, url=url, reason=reason)
        ) from error
    return b"".join(parts)
