"""PDF documents: the text of their pages, by pypdf where it is installed.

A page of a scan has no text. Lines are as the page has them; nothing is put together.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from core import files
from core.data.errors import CancelledCheck, DataError, Progress, check, report
from core.data.formats.file_format import FileFormat
from core.data.formats.packages import lacking, require
from core.data.formats.signatures import kind_of
from core.data.formats.text import AUTO, LARGEST_TEXT, file_status
from core.i18n import Message, system_reason

_KIND = Message("data.kind_pdf")
_LARGEST = 500_000_000  # bytes of a file
_LOOKED_AT = 2048


def read(
    path: Path,
    *,
    limit: int = LARGEST_TEXT,
    encoding: str = AUTO,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The text, with an empty line between pages; ``encoding`` is of no use: PDF has its own.

    Raises:
        DataError: no readable document, a protected one, pages without text, or pypdf is not
            installed.
        Cancelled: called off.
    """
    require(path, "pypdf")
    if file_status(path).st_size > _LARGEST:
        raise _refusal(path, Message("data.too_large_in_archive", most=_LARGEST))
    reading, is_first = Message("data.reading", title=path.name), True
    try:
        with files.open_file(path) as file:
            for number, total, text in _pages(path, file, cancelled):
                if text:
                    yield text if is_first else f"\n\n{text}"
                    is_first = False
                report(progress, reading, number, total)
    except OSError as error:
        told = Message("data.unreadable", path=path, reason=system_reason(error))
        raise DataError(told) from error
    if is_first:
        raise _refusal(path, Message("data.scanned"))


def _pages(
    path: Path, file: BinaryIO, cancelled: CancelledCheck | None
) -> Iterator[tuple[int, int, str]]:
    """Number, number of all, and text of each page."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it makes do with
    # A damaged file may raise anything in pypdf's parser; none of it is the program's own fault.
    damage = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError)
    number = 0
    try:
        document = PdfReader(file)
        if document.is_encrypted and not document.decrypt(""):
            raise _refusal(path, Message("data.protected"))
        total = len(document.pages)
        for number in range(1, total + 1):
            check(cancelled)
            text = document.pages[number - 1].extract_text()
            yield number, total, _cleaned(text)
    except (*damage, RecursionError, NotImplementedError, AssertionError) as error:
        beginning = _beginning(path)
        other = kind_of(beginning) if not beginning.startswith(b"%PDF") else None
        if other is not None:
            raise DataError(Message("data.not_text_but", path=path, kind=other)) from error
        reason = str(error).strip() or type(error).__name__
        if number:
            told = Message("data.broken_page", path=path, page=number, reason=reason)
            raise DataError(told) from error
        raise _refusal(path, Message("text.verbatim", text=reason)) from error


def _cleaned(text: str) -> str:
    """Without what no text can hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip()


def _beginning(path: Path) -> bytes:
    with files.open_file(path) as file:
        return file.read(_LOOKED_AT)


def _refusal(path: Path, reason: Message) -> DataError:
    return DataError(Message("data.no_such_kind", path=path, kind=_KIND, reason=reason))


def _left_out(path: Path) -> Message | None:
    needed = lacking("pypdf")
    if needed is not None:
        return needed
    try:
        with files.open_file(path) as file:
            beginning = file.read(_LOOKED_AT)
            file.seek(max(0, file.seek(0, 2) - _LOOKED_AT))
            is_whole = b"%PDF-" in beginning and b"startxref" in file.read()
    except OSError:
        is_whole = False
    return None if is_whole else Message("data.no_kind", kind=_KIND)


FORMAT = FileFormat(frozenset({".pdf"}), read, _left_out, is_packed=True)
