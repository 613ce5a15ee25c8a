"""Downloading a file of any size into a folder: piece by piece, hashed on the way, whole or not.

What it must be is known beforehand, or the server says it: the hub of Hugging Face gives a large
file's SHA-256 with the answer that leads to it. Knows nothing of what such files hold.
"""

import hashlib
import http.client
import os
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message as Headers
from http.client import HTTPResponse
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from core import files
from core.data.errors import CancelledCheck, Progress, check, report
from core.i18n import Message, MessageError, system_reason

_CHUNK = 1 << 20
_TIMEOUT_S = 10.0  # of connecting, and of each read
_SHA256 = re.compile(r'(?:W/)?"?([0-9a-f]{64})"?')
_SPARE = 100_000_000  # bytes that a disk keeps free besides


class DownloadError(MessageError):
    """What went wrong, as a clause that follows the file's name."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to fetch.

    Attributes:
        title: for the person.
        url: where it lies.
        n_bytes: its length; 0: not known to the byte.
        sha256: what it must be; empty: as the server says.
        most: bytes beyond which it is something else.
    """

    title: str
    url: str
    most: int
    n_bytes: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched. ``was_checked``: against a checksum, not only against its length."""

    n_bytes: int
    sha256: str
    was_checked: bool


@dataclass(slots=True)
class _Told:
    """What the answers on the way to a file say of it."""

    sha256: str = ""
    n_bytes: int = 0
    headers: list[Headers] = field(default_factory=list)

    def read(self) -> None:
        """Take the first of each that is said; a plain ETag only of who was asked."""
        for place, headers in enumerate(self.headers):
            for name in ("X-Linked-Etag", "ETag") if place == 0 else ("X-Linked-Etag",):
                found = _SHA256.fullmatch(headers.get(name, ""))
                self.sha256 = self.sha256 or (found[1] if found else "")
            is_last = place == len(self.headers) - 1  # the others lead there, and have lengths too
            for name in ("X-Linked-Size", "Content-Length") if is_last else ("X-Linked-Size",):
                said = headers.get(name, "")
                self.n_bytes = self.n_bytes or (int(said) if said.isdecimal() else 0)


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Remembers what is said on the way; refuses to go from encrypted to plain connections."""

    def __init__(self, told: _Told) -> None:
        self._told = told

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Headers,
        newurl: str,
    ) -> urllib.request.Request | None:
        self._told.headers.append(headers)
        if urlsplit(req.full_url).scheme == "https" != urlsplit(newurl).scheme:
            raise DownloadError(Message("download.unencrypted", url=newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def download_to(
    target: Path,
    wanted: Download,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Fetched:
    """Fetch a file as ``target``, in a folder that is there.

    Raises:
        DownloadError: no connection, no room, or not the expected bytes; nothing is left.
        Cancelled: called off; nothing is left.
    """
    check(cancelled)
    if urlsplit(wanted.url).scheme not in ("https", "http"):
        raise DownloadError(Message("download.no_web_address", url=wanted.url))
    told, digest, done = _Told(), hashlib.sha256(), 0
    what = Message("data.fetching", title=wanted.title)
    report(progress, what, 0, wanted.n_bytes)
    with _answer(wanted.url, told) as answer:
        told.read()
        expected = wanted.n_bytes or told.n_bytes
        if max(expected, told.n_bytes) > wanted.most:
            raise DownloadError(Message("download.too_large", url=wanted.url, most=wanted.most))
        _require_room(target, expected)
        with _file(target) as file:
            for part in _parts(answer, wanted.url, cancelled):
                done += len(part)
                if done > (expected or wanted.most):
                    raise DownloadError(Message("download.differs", url=wanted.url))
                digest.update(part)
                file.write(part)
                report(progress, what, done, expected)
            _require_whole(wanted, told, done, digest.hexdigest())
    return Fetched(done, digest.hexdigest(), bool(wanted.sha256 or told.sha256))


def _require_whole(wanted: Download, told: _Told, n_bytes: int, sha256: str) -> None:
    expected = wanted.n_bytes or told.n_bytes
    if n_bytes < expected:
        cut = Message("download.cut_short", url=wanted.url, n_bytes=n_bytes, of=expected)
        raise DownloadError(cut)
    if sha256 != (wanted.sha256 or told.sha256 or sha256):
        raise DownloadError(Message("download.differs", url=wanted.url))


def _require_room(target: Path, n_bytes: int) -> None:
    free = shutil.disk_usage(target.parent).free
    if n_bytes + _SPARE > free:
        folder = target.parent.parent
        raise DownloadError(Message("download.no_room", folder=folder, n=n_bytes, free=free))


@contextmanager
def _file(target: Path) -> Iterator[IO[bytes]]:
    """The new file, on the disk when the block ends; what the disk says is told as what it is."""
    try:
        with files.new_file(target) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        reason = system_reason(error)
        raise DownloadError(Message("download.unsaved", path=target, reason=reason)) from error


@contextmanager
def _answer(url: str, told: _Told) -> Iterator[HTTPResponse]:
    request = urllib.request.Request(url, headers={"User-Agent": "Crest"})  # noqa: S310
    opener = urllib.request.build_opener(_Redirections(told))
    try:
        answer = opener.open(request, timeout=_TIMEOUT_S)
    except urllib.error.HTTPError as error:
        error.close()
        said = Message("download.refused", url=url, status=error.code, reason=error.reason)
        raise DownloadError(said) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _unreachable(url, error) from error
    told.headers.append(answer.headers)
    with answer:
        yield answer


def _parts(answer: HTTPResponse, url: str, cancelled: CancelledCheck | None) -> Iterator[bytes]:
    while True:
        check(cancelled)
        try:
            part = answer.read1(_CHUNK)
        except (OSError, http.client.HTTPException) as error:
            raise _unreachable(url, error) from error
        if not part:
            return
        yield part


def _unreachable(url: str, error: Exception) -> DownloadError:
    reason = str(getattr(error, "reason", None) or error)
    return DownloadError(Message("download.no_connection", url=url, reason=reason))
