"""The texts to learn from: built-in ones, and the person's own files and folders.

Knows nothing of tokens.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from core.data import download as fetching
from core.data.built_in import LOCAL, SOURCES, Source
from core.data.documents import DOCUMENT_END, TEXT_FIELD, Documents, DocumentSurvey
from core.data.errors import CancelledCheck, DataError, Progress, check
from core.data.formats.text import AUTO, LARGEST_TEXT, read_file
from core.data.listing import Listing, all_problems, listed, read_entry
from core.data.survey import Survey, notices
from core.i18n import Message

__all__ = [
    "BEGINNING",
    "BETWEEN_FILES",
    "SOURCES",
    "Listing",
    "Source",
    "Text",
    "chunks",
    "fetch",
    "fingerprint_of",
    "is_fetched",
    "listed",
    "load_text",
]

BETWEEN_FILES = "\n\n"  # several files are one text, with an empty line between them
BEGINNING = 600  # characters shown in a preview
_HASH_CHUNK = 1 << 20  # characters


@dataclass(frozen=True, slots=True)
class Text:
    r"""A text in memory.

    Attributes:
        title: the built-in text's or the file's name.
        text: the characters, with ``\n`` line ends.
        n_bytes: its length in UTF-8.
        fingerprint: SHA-256 of its UTF-8 bytes, in hex.
        files: the files it was read from, in order.
        notices: what was not read, or is not read as what it is.
        documents: its documents; ``None``: it is plain text.
    """

    title: str
    text: str
    n_bytes: int
    fingerprint: str
    files: tuple[str, ...]
    notices: tuple[Message, ...] = ()
    documents: Documents | None = None

    @property
    def n_chars(self) -> int:
        """Its length in characters."""
        return len(self.text)

    @property
    def beginning(self) -> str:
        """What a preview shows."""
        return beginning_of(self.text, self.documents)


def load_text(
    source: str | tuple[str, ...],
    *,
    store: Path,
    encoding: str = AUTO,
    text_field: str = TEXT_FIELD,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    most: int | None = None,
) -> Text:
    """The text that ``data.source`` names: a built-in one, a file, a folder, or a list of these.

    A built-in text's name goes before a file of that name (``./short-story`` is the file). Files
    of a folder are taken with all subfolders, in the order of their names, as far as their suffix
    is known to :mod:`core.data.formats`; hidden ones are left out, and links to folders are not
    followed. Several texts are joined with an empty line between them; where there is a table among
    them (JSON lines, CSV, ...), each row and each other text is a document.

    Args:
        source: a name, a path, or several.
        store: where fetched texts are kept.
        encoding: of the files, as ``data.encoding`` names it.
        allow_fetch: whether a built-in text may be downloaded now.
        progress: told of every chunk read.
        cancelled: asked between chunks.
        text_field: the column of tables, as ``data.text_field`` names it.
        most: characters that are held in memory.

    Raises:
        DataError: naming the file and the remedy.
        TooLongError: there are more than ``most`` characters.
        Cancelled: called off.
    """
    listing = listed(source, cancelled, encoding=encoding, text_field=text_field)
    return read_listing(listing, store, allow_fetch, progress, cancelled, most=most)


class TooLongError(Exception):
    """A text is too long to be held in memory."""


def read_listing(
    listing: Listing,
    store: Path,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    *,
    most: int | None = None,
) -> Text:
    """The text of a listing in memory; raises as :func:`load_text`."""
    survey, parts, n_chars = Survey(listing.has_documents), [], 0
    for chunk in chunks(listing, store, allow_fetch, progress, cancelled, survey):
        parts.append(chunk)
        n_chars += len(chunk)
        if most is not None and n_chars > most:
            raise TooLongError
    text = "".join(parts)
    measured = fingerprint_of(text, cancelled)
    documents = survey.found_documents()
    told = notices(listing.not_read, survey.rows, documents)
    return Text(listing.title, text, *measured, listing.files, told, documents)


def beginning_of(text: str, documents: Documents | None) -> str:
    """What a preview shows: the beginning, or those of the first documents, one a line."""
    return text[:BEGINNING] if documents is None else "\n".join(documents.beginnings)


def chunks(
    listing: Listing,
    store: Path,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    survey: Survey | None = None,
) -> Iterator[str]:
    """The characters of a listing's texts, joined; see :func:`load_text`.

    ``survey``: is shown all of it.

    Raises:
        DataError: naming all files that are not text, with the remedy; or there is not one
            character.
        Cancelled: called off.
    """
    survey = survey or Survey(listing.has_documents)
    between = DOCUMENT_END if listing.has_documents else BETWEEN_FILES
    room, is_first = LARGEST_TEXT, True
    for place, entry in enumerate(listing.entries):
        check(cancelled)
        is_new = True
        if isinstance(entry, Source):
            found = iter((_built_in(entry, store, allow_fetch, progress, cancelled),))
        else:
            survey.begin(entry)
            found = _readable(listing, place, room, progress, cancelled, survey.documents)
        for chunk in found:
            if not chunk:
                continue
            if is_new and not is_first:
                survey.add_between(between)
                yield between
            is_new = is_first = False
            survey.add(chunk)
            yield chunk
            room -= len(chunk)
        survey.end()
    if is_first:
        raise DataError(_empty(listing, survey))


def _empty(listing: Listing, survey: Survey) -> Message:
    if survey.documents is not None and survey.documents.n_empty:
        return Message("data.rows_all_empty", title=listing.title, rows=survey.documents.n_empty)
    return Message("data.empty", title=listing.title)


def _readable(
    listing: Listing,
    place: int,
    room: int,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
    documents: DocumentSurvey | None,
) -> Iterator[str]:
    """The characters of one of its files; where it is no text, all others are looked at too."""
    file = listing.entries[place]
    assert isinstance(file, Path)
    try:
        yield from read_entry(listing, file, room, progress, cancelled, documents)
    except DataError as error:
        rest = replace(listing, entries=listing.entries[place + 1 :])
        raise all_problems([error], rest, cancelled) from error


def is_fetched(name: str, store: Path) -> bool:
    """Whether the built-in text ``name`` can be used without the network."""
    source = SOURCES[name]
    return not source.needs_fetch or fetching.is_kept(source, store)


def fetch(
    name: str,
    *,
    store: Path,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    url: str | None = None,
) -> Path:
    """Download a built-in text into the store, check it, and return its file.

    Args:
        name: in ``SOURCES``.
        store: where fetched texts are kept.
        progress: told of every chunk.
        cancelled: asked between chunks.
        url: another address for the same bytes.

    Raises:
        DataError: no connection, or not the expected bytes.
        Cancelled: called off; nothing is left behind.
    """
    source = SOURCES[name]
    if not source.needs_fetch:
        raise DataError(Message("data.needs_no_download", title=source.title))
    return fetching.download(source, store, url or source.url, progress, cancelled)


def _built_in(
    source: Source,
    store: Path,
    allow_fetch: bool,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> str:
    if not source.needs_fetch:
        return LOCAL[source.name]()
    kept = fetching.verified(source, store)
    if kept is None:
        if not allow_fetch:
            raise DataError(
                Message(
                    "data.not_fetched",
                    title=source.title,
                    kilobytes=source.size_bytes / 1000,
                    licence=source.licence.lower(),
                    url=source.url,
                )
            )
        fetch(source.name, store=store, progress=progress, cancelled=cancelled)
        kept = fetching.kept_file(source, store)
    return read_file(kept, progress=progress, cancelled=cancelled)


def fingerprint_of(text: str, cancelled: CancelledCheck | None = None) -> tuple[int, str]:
    """Length in UTF-8 bytes, and SHA-256, without holding a second copy of the text."""
    digest, n_bytes = hashlib.sha256(), 0
    for start in range(0, len(text), _HASH_CHUNK):
        check(cancelled)
        piece = text[start : start + _HASH_CHUNK].encode()
        n_bytes += len(piece)
        digest.update(piece)
    return n_bytes, digest.hexdigest()
