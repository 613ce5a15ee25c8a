"""The texts to learn from: a table of built-in ones, and the person's own files and folders.

To add a built-in text, add an entry to ``SOURCES``. Knows nothing of tokens.
"""

import hashlib
import os
import stat
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.data import download as fetching
from core.data.errors import CancelledCheck, DataError, Progress, check
from core.data.formats.text import LARGEST_TEXT, file_status, read_chunks, read_file
from core.i18n import Message

BETWEEN_FILES = "\n\n"  # several files are one text, with an empty line between them
TEXT_SUFFIXES = frozenset(
    f".{suffix}"
    for group in (
        "txt text md markdown rst adoc org tex html htm xml srt log",
        "csv tsv json jsonl toml yaml yml ini cfg",
        "py pyi c h cc cpp hpp cs java js jsx ts tsx go rs rb php pl lua r jl swift kt scala hs ml",
        "clj ex erl sh bat sql css",
    )
    for suffix in group.split()
)
BEGINNING = 600  # characters shown in a preview
_MOST_FILES = 50_000
_HASH_CHUNK = 1 << 20  # characters


@dataclass(frozen=True, slots=True)
class Source:
    """A built-in text.

    Attributes:
        name: as ``data.source`` names it.
        title, description, licence: for the person.
        size_bytes: exact where ``sha256`` is given, otherwise about.
        url, sha256: where a fetched text comes from and what it must be; empty where it is local.
    """

    name: str
    title: str
    description: str
    licence: str
    size_bytes: int
    url: str = ""
    sha256: str = ""

    @property
    def needs_fetch(self) -> bool:
        """Whether it is downloaded once instead of coming with the program."""
        return bool(self.url)


@dataclass(frozen=True, slots=True)
class Text:
    r"""A text in memory.

    Attributes:
        title: the built-in text's or the file's name.
        text: the characters, with ``\n`` line ends.
        n_bytes: its length in UTF-8.
        fingerprint: SHA-256 of its UTF-8 bytes, in hex.
        files: the files it was read from, in order.
    """

    title: str
    text: str
    n_bytes: int
    fingerprint: str
    files: tuple[str, ...]

    @property
    def n_chars(self) -> int:
        """Its length in characters."""
        return len(self.text)

    @property
    def beginning(self) -> str:
        """What a preview shows."""
        return self.text[:BEGINNING]


@dataclass(frozen=True, slots=True)
class Listing:
    """What ``data.source`` names, before any of it is read.

    Attributes:
        title: for the person.
        entries: built-in texts and files, in order.
    """

    title: str
    entries: tuple["Source | Path", ...]

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the built-in texts, paths of the files."""
        return tuple(
            entry.name if isinstance(entry, Source) else str(entry) for entry in self.entries
        )


SOURCES: Mapping[str, Source] = {
    source.name: source
    for source in (
        Source(
            "short-story",
            "The Rest of the Sentence",
            "A short story about a ferry, a goat and a motto, written for this program.",
            "CC0 1.0 (public domain dedication)",
            20_185,
        ),
        Source(
            "python-docs",
            "Python language reference",
            "The help topics that every Python installation carries; differs from version to "
            "version.",
            "PSF License 2.0",
            470_000,
        ),
        Source(
            "the-verdict",
            "The Verdict",
            "Edith Wharton's short story of 1908, the text the book trains on.",
            "Public domain",
            20_479,
            "https://raw.githubusercontent.com/rasbt/LLMs-from-scratch/main/ch02/"
            "01_main-chapter-code/the-verdict.txt",
            "b41e41a68f0398a3154ae69e2e4c0e2694e17fe0d66730536837f1b01935b31f",
        ),
        Source(
            "tiny-shakespeare",
            "Tiny Shakespeare",
            "40,000 lines from Shakespeare's plays, a usual first text for small models.",
            "Public domain",
            1_115_394,
            "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/"
            "input.txt",
            "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
        ),
    )
}


def load_text(
    source: str | tuple[str, ...],
    *,
    store: Path,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Text:
    """The text that ``data.source`` names: a built-in one, a file, a folder, or a list of these.

    A built-in text's name goes before a file of that name (``./short-story`` is the file). Files
    of a folder are taken with all subfolders, in the order of their names, as far as their suffix
    is in ``TEXT_SUFFIXES``; hidden ones are left out, and links to folders are not followed.
    Several texts are joined with an empty line between them.

    Args:
        source: a name, a path, or several.
        store: where fetched texts are kept.
        allow_fetch: whether a built-in text may be downloaded now.
        progress: told of every chunk read.
        cancelled: asked between chunks.

    Raises:
        DataError: naming the file and the remedy.
        Cancelled: called off.
    """
    listing = listed(source, cancelled)
    text = "".join(chunks(listing, store, allow_fetch, progress, cancelled))
    return Text(listing.title, text, *fingerprint_of(text, cancelled), listing.files)


def listed(source: str | tuple[str, ...], cancelled: CancelledCheck | None = None) -> Listing:
    """The built-in texts and files that ``data.source`` names; as :func:`load_text` takes them.

    Raises:
        DataError: a name leads nowhere.
        Cancelled: called off.
    """
    titles: list[str] = []
    entries: list[Source | Path] = []
    for entry in (source,) if isinstance(source, str) else source:
        check(cancelled)
        if entry in SOURCES:
            titles.append(SOURCES[entry].title)
            entries.append(SOURCES[entry])
            continue
        path = _expanded(entry)
        is_folder = stat.S_ISDIR(_status(path).st_mode)
        entries.extend(_text_files(path, cancelled) if is_folder else [path])
        titles.append(path.absolute().name or str(path))
    title = titles[0] if len(titles) == 1 else f"{len(titles)} texts: {', '.join(titles)}"
    return Listing(textwrap.shorten(title, 80, placeholder="..."), tuple(entries))


def chunks(
    listing: Listing,
    store: Path,
    allow_fetch: bool = False,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Iterator[str]:
    """The characters of a listing's texts, joined; see :func:`load_text`.

    Raises:
        DataError: naming the file and the remedy; or there is not one character.
        Cancelled: called off.
    """
    room, is_first = LARGEST_TEXT, True
    for entry in listing.entries:
        check(cancelled)
        is_new = True
        if isinstance(entry, Source):
            found = iter((_built_in(entry, store, allow_fetch, progress, cancelled),))
        else:
            found = read_chunks(entry, limit=room, progress=progress, cancelled=cancelled)
        for chunk in found:
            if not chunk:
                continue
            if is_new and not is_first:
                yield BETWEEN_FILES
            is_new = is_first = False
            yield chunk
            room -= len(chunk)
    if is_first:
        raise DataError(Message("data.empty", title=listing.title))


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


def _expanded(entry: str) -> Path:
    try:
        return Path(entry).expanduser()
    except RuntimeError as error:
        raise DataError(Message("data.no_home", path=entry, reason=str(error))) from error


def _status(path: Path) -> os.stat_result:
    try:
        return file_status(path)
    except DataError as error:
        missing = isinstance(error.__cause__, FileNotFoundError)
        if missing and str(path) == path.name and not path.is_symlink():
            told = Message("data.missing_or_built_in", missing=error.what, names=list(SOURCES))
            raise DataError(told) from error
        raise


def _built_in(
    source: Source,
    store: Path,
    allow_fetch: bool,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> str:
    if not source.needs_fetch:
        return _LOCAL[source.name]()
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


def _short_story() -> str:
    return read_file(paths.RESOURCES / "text" / "short-story.txt")


def _python_docs() -> str:
    try:
        from pydoc_data.topics import topics
    except ImportError as error:
        raise DataError(Message("data.no_python_docs")) from error
    return "\n\n".join(topics[name].strip("\n") for name in sorted(topics)) + "\n"


_LOCAL: Mapping[str, Callable[[], str]] = {
    "short-story": _short_story,
    "python-docs": _python_docs,
}


def _text_files(folder: Path, cancelled: CancelledCheck | None) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise DataError(
            Message("data.unlistable", path=error.filename, reason=error.strerror)
        ) from error

    found = 0
    for place, subfolders, names in os.walk(folder, onerror=refuse):
        check(cancelled)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or Path(name).suffix.lower() not in TEXT_SUFFIXES:
                continue
            found += 1
            if found > _MOST_FILES:
                raise DataError(Message("data.too_many_files", folder=folder, most=_MOST_FILES))
            yield Path(place, name)
    if not found:
        raise DataError(Message("data.no_text_files", folder=folder))


def fingerprint_of(text: str, cancelled: CancelledCheck | None = None) -> tuple[int, str]:
    """Length in UTF-8 bytes, and SHA-256, without holding a second copy of the text."""
    digest, n_bytes = hashlib.sha256(), 0
    for start in range(0, len(text), _HASH_CHUNK):
        check(cancelled)
        piece = text[start : start + _HASH_CHUNK].encode()
        n_bytes += len(piece)
        digest.update(piece)
    return n_bytes, digest.hexdigest()
